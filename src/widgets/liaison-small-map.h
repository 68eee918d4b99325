/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonSmallMap:
 *
 * A contact and who stands around it, drawn as the map draws them: a shape and
 * a colour for the sector, a wider line for a closer tie. A click or Enter
 * emits `activate`; in words it is said to a screen reader. It has no size
 * while nobody is around.
 *
 * Properties: store, key (a contact key). Signals: activate.
 */
#define LIAISON_TYPE_SMALL_MAP (liaison_small_map_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSmallMap, liaison_small_map, LIAISON, SMALL_MAP, GtkWidget)

void  liaison_small_map_set_store (LiaisonSmallMap *self,
                                   LiaisonStore    *store);
void  liaison_small_map_set_key (LiaisonSmallMap *self,
                                 gint64           key);
char *liaison_small_map_dup_words (LiaisonSmallMap *self);

G_END_DECLS
