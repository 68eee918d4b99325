/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void liaison_bring_into_view (GtkWidget *card);

G_END_DECLS
