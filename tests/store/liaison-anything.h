/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-record.h"

G_BEGIN_DECLS

void liaison_anything_fill (GRand         *random,
                            LiaisonRecord *record,
                            GHashTable    *ids);

G_END_DECLS
