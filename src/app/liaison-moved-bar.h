/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonMovedBar:
 *
 * Says in the window that the file of its database was moved, removed or
 * replaced, offers to save what is still held, and to open what there is now.
 */
#define LIAISON_TYPE_MOVED_BAR (liaison_moved_bar_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMovedBar, liaison_moved_bar, LIAISON, MOVED_BAR, AdwBin)

G_END_DECLS
