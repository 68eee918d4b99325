/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-document.h"
#include "liaison-plan-entry.h"

G_BEGIN_DECLS

void liaison_route_figure_add (LiaisonDocument  *document,
                               LiaisonPlanEntry *plan);

G_END_DECLS
