/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-map-view.h"

G_BEGIN_DECLS

void liaison_map_export_ask   (LiaisonMapView *view,
                               const char     *title);
void liaison_map_export_print (LiaisonMapView *view,
                               const char     *title);

G_END_DECLS
