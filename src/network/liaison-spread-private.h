/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-part-private.h"

G_BEGIN_DECLS

void liaison_spread (LiaisonPart *part);

G_END_DECLS
