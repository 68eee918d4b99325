/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *liaison_level_drop_down_new (void);
void       liaison_level_drop_down_name (GtkDropDown *self,
                                         const char  *skill);

G_END_DECLS
