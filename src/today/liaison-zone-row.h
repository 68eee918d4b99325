/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonZoneRow:
 *
 * Says whose clock a time is read from: that of the place where the user is,
 * or of one that stays when the user travels.
 *
 * Properties: zone (an Olson name, "" for where the user is).
 */
#define LIAISON_TYPE_ZONE_ROW (liaison_zone_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonZoneRow, liaison_zone_row, LIAISON, ZONE_ROW, AdwActionRow)

GtkWidget  *liaison_zone_row_new (void);
const char *liaison_zone_row_get_zone (LiaisonZoneRow *self);
void        liaison_zone_row_set_zone (LiaisonZoneRow *self,
                                       const char     *zone);

G_END_DECLS
