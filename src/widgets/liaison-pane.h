/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonPane:
 *
 * Holds one child and asks for a natural width of its own choice, whatever the
 * child would ask for, so that a leaflet folds at a width that does not change
 * with what is shown.
 *
 * Properties: child, natural-width (px).
 */
#define LIAISON_TYPE_PANE (liaison_pane_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPane, liaison_pane, LIAISON, PANE, GtkWidget)

void       liaison_pane_set_child (LiaisonPane *self,
                                   GtkWidget   *child);
GtkWidget *liaison_pane_get_child (LiaisonPane *self);

G_END_DECLS
