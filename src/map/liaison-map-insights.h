/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonMapInsights:
 *
 * What the picture of the network means, in sentences; unfolding one shows the
 * number behind it, what to do and who it is about. It reads while it is shown.
 *
 * Properties: store. Signals: chosen (contact key).
 */
#define LIAISON_TYPE_MAP_INSIGHTS (liaison_map_insights_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMapInsights, liaison_map_insights, LIAISON, MAP_INSIGHTS, AdwBin)

G_END_DECLS
