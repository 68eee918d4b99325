/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-import-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonImportTile:
 *
 * How many rows of a file have one fate; pressed, only they are listed. Of the
 * tiles side by side one is pressed at most.
 */
#define LIAISON_TYPE_IMPORT_TILE (liaison_import_tile_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonImportTile, liaison_import_tile, LIAISON, IMPORT_TILE, GtkToggleButton)

GtkWidget *liaison_import_tile_new (LiaisonImportState state);

LiaisonImportState liaison_import_tile_get_state (LiaisonImportTile *self);
void               liaison_import_tile_set_count (LiaisonImportTile *self,
                                                  guint              count);
LiaisonImportTile *liaison_import_tile_get_pressed (GtkWidget *box);

G_END_DECLS
