/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-window.h"

G_BEGIN_DECLS

void       liaison_window_keep_until_saved (LiaisonWindow *self);
GtkWindow *liaison_window_find_unsaved     (LiaisonWindow *self);

G_END_DECLS
