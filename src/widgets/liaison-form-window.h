/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonFormWindow:
 *
 * A window in which one types something that is saved when one says so. Closed
 * before, by Cancel, Escape or the window manager, it asks whether what was
 * typed may go, where anything was.
 *
 * What stands in its texts when it is shown first is not typed, nor what stands
 * in them when it settles. Passwords and searches do not count.
 *
 * Properties: brief (whether it asks for a name only, which is as soon typed
 * again: it does not ask). It is a #LiaisonUnsaved.
 */
#define LIAISON_TYPE_FORM_WINDOW (liaison_form_window_get_type ())
G_DECLARE_DERIVABLE_TYPE (LiaisonFormWindow, liaison_form_window, LIAISON, FORM_WINDOW, AdwWindow)

struct _LiaisonFormWindowClass
{
  AdwWindowClass parent_class;
};

void liaison_form_window_settle (LiaisonFormWindow *self);

G_END_DECLS
