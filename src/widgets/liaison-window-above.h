/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void liaison_window_put_above (GtkWindow *self,
                               GtkWidget *below);

G_END_DECLS
