/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-import-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonImportItem:
 *
 * A line of the preview of an import: whom a row is about, what it would do,
 * and why.
 *
 * Properties: row.
 */
#define LIAISON_TYPE_IMPORT_ITEM (liaison_import_item_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonImportItem, liaison_import_item, LIAISON, IMPORT_ITEM, AdwBin)

char *liaison_import_item_name (gpointer          widget,
                                LiaisonImportRow *row);
char *liaison_import_item_describe (gpointer          widget,
                                    LiaisonImportRow *row);
char *liaison_import_item_place (gpointer          widget,
                                 LiaisonImportRow *row);

G_END_DECLS
