/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-types.h"

G_BEGIN_DECLS

gboolean liaison_change_follow_through (LiaisonChange *change,
                                        gint64         follow_up,
                                        gint64         moment,
                                        GError       **error);

G_END_DECLS
