/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-column-use.h"

G_BEGIN_DECLS

/**
 * LiaisonImportColumn:
 *
 * A column of a table that is to be imported, and what it is read as.
 *
 * Properties: header, samples (what stands in its first cells, "" for nothing),
 * use (a #LiaisonColumnUse, writable), says (whether its name says what no
 * choice stands for).
 */
#define LIAISON_TYPE_IMPORT_COLUMN (liaison_import_column_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonImportColumn, liaison_import_column, LIAISON, IMPORT_COLUMN, GObject)

GListModel *liaison_import_column_list_new (LiaisonTableHeader *header);
char       *liaison_import_column_list_dup_uses (GListModel *columns);
gboolean    liaison_import_column_list_names_somebody (GListModel *columns);

const char      *liaison_import_column_get_header (LiaisonImportColumn *self);
const char      *liaison_import_column_get_samples (LiaisonImportColumn *self);
gboolean         liaison_import_column_get_says (LiaisonImportColumn *self);
LiaisonColumnUse liaison_import_column_get_use (LiaisonImportColumn *self);
void             liaison_import_column_set_use (LiaisonImportColumn *self,
                                                LiaisonColumnUse     use);

G_END_DECLS
