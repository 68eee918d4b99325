/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-window.h"

G_BEGIN_DECLS

void liaison_window_follow_state (LiaisonWindow *self,
                                  GSettings     *settings);

G_END_DECLS
