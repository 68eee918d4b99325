/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void liaison_toast_show (GtkWidget  *from,
                         const char *text);
void liaison_toast_offer_undo (GtkWidget  *from,
                               gint64      change,
                               const char *label);
void liaison_toast_show_sentence (GtkWidget  *from,
                                  const char *sentence);
void liaison_toast_show_error (GtkWidget    *from,
                               const GError *error);

G_END_DECLS
