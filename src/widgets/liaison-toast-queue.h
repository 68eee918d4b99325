/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void liaison_toast_queue_add (AdwToastOverlay *overlay,
                              AdwToast        *toast);

G_END_DECLS
