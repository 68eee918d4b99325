/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonLocationBar:
 *
 * Says that the folder of the database is not safe for it and moves it out of
 * there; names the other states of it that a service left; and says where it is
 * once it was moved. Nothing is in the way of whoever leaves it there.
 *
 * Properties: store.
 */
#define LIAISON_TYPE_LOCATION_BAR (liaison_location_bar_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonLocationBar, liaison_location_bar, LIAISON, LOCATION_BAR, AdwBin)

G_END_DECLS
