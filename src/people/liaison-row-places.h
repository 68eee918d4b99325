/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-row.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LiaisonRowPlaces:
 *
 * The rows that a view of a list shows, a row a place: when others come to stand
 * there, the row stays and follows them. A view whose rows were other objects
 * would make the widgets of all its lines anew, for each key that is typed.
 */
typedef struct _LiaisonRowPlaces LiaisonRowPlaces;

LiaisonRowPlaces *liaison_row_places_new  (GListModel       *model);
void              liaison_row_places_free (LiaisonRowPlaces *self);
LiaisonRow       *liaison_row_places_ref  (LiaisonRowPlaces *self,
                                           guint             position);
void              liaison_row_places_move (LiaisonRowPlaces *self,
                                           guint             position,
                                           guint             removed,
                                           guint             added);
void              liaison_row_places_fill (LiaisonRowPlaces *self,
                                           guint             position);

G_END_DECLS
