/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonFactTile:
 *
 * One of the facts that an entry's page opens with: a caption, the fact in
 * large type, and a line below.
 */
#define LIAISON_TYPE_FACT_TILE (liaison_fact_tile_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFactTile, liaison_fact_tile, LIAISON, FACT_TILE, GtkWidget)

GtkWidget *liaison_fact_tile_new (const char *caption,
                                  const char *fact,
                                  const char *detail);
void       liaison_fact_tile_set_fact (LiaisonFactTile *self,
                                       const char      *fact,
                                       const char      *detail);
void       liaison_fact_tile_set_level (LiaisonFactTile *self,
                                        int              level,
                                        const char      *words);

G_END_DECLS
