/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-window.h"

G_BEGIN_DECLS

GListModel *liaison_calendar_opening_take (LiaisonWindow *window,
                                           LiaisonStore  *store,
                                           GListModel    *files);

G_END_DECLS
