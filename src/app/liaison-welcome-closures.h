/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

char *liaison_welcome_name_choice (gpointer widget,
                                   GObject *choice);
char *liaison_welcome_find_choice (GObject *choice,
                                   gpointer page);
char *liaison_welcome_kind_choice (gpointer widget,
                                   GObject *choice);

G_END_DECLS
