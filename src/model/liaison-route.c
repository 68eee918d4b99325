/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-route.h"

#include "liaison-plan.h"

LIAISON_DEFINE_RECORD (LiaisonRoute, liaison_route, "route", LIAISON_ROUTE_FIELDS)
