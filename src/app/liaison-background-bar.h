/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonBackgroundBar:
 *
 * Asks, once and in the moment when the first follow-up gets a day, whether
 * reminders may ring from login on, and says why. Until then and afterwards it
 * takes no room.
 *
 * Properties: store (nullable), shown (read only).
 */
#define LIAISON_TYPE_BACKGROUND_BAR (liaison_background_bar_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonBackgroundBar, liaison_background_bar, LIAISON, BACKGROUND_BAR, AdwBin)

G_END_DECLS
