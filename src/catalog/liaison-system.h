/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-entry.h"

G_BEGIN_DECLS

/**
 * LiaisonSystem:
 *
 * A program or database that people work with.
 */
#define LIAISON_TYPE_SYSTEM (liaison_system_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSystem, liaison_system, LIAISON, SYSTEM, LiaisonEntry)

G_END_DECLS
