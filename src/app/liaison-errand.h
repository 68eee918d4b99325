/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-window.h"

G_BEGIN_DECLS

void liaison_errand_run (LiaisonWindow *window,
                         const char    *name,
                         GVariant      *parameter);

G_END_DECLS
