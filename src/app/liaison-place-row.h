/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-places.h"

G_BEGIN_DECLS

/**
 * LiaisonPlaceRow:
 *
 * A row of the sidebar: a place, and how much waits there.
 *
 * Properties: count.
 */
#define LIAISON_TYPE_PLACE_ROW (liaison_place_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPlaceRow, liaison_place_row, LIAISON, PLACE_ROW, GtkListBoxRow)

GtkWidget          *liaison_place_row_new (const LiaisonPlace *place);
const LiaisonPlace *liaison_place_row_get_place (LiaisonPlaceRow *self);

G_END_DECLS
