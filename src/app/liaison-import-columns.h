/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonImportColumns:
 *
 * The columns of a table, each with what stands in its first cells and a choice
 * of what it is read as.
 *
 * Properties: columns (a list of #LiaisonImportColumn, or %NULL), is-complete
 * (whether they tell who a row is about).
 */
#define LIAISON_TYPE_IMPORT_COLUMNS (liaison_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonImportColumns, liaison_import_columns, LIAISON, IMPORT_COLUMNS, AdwBin)

void liaison_import_columns_set_columns (LiaisonImportColumns *self,
                                         GListModel           *columns);

G_END_DECLS
