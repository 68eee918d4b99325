/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-window-above.h"

/* The window below as long as it lives, kept with the one above it. */
typedef struct
{
  GtkWindow *above;
  GObject   *below;
} Place;

static void
below_gone_cb (gpointer data,
               GObject *below)
{
  Place *place = data;

  place->below = NULL;
  if (gtk_window_get_transient_for (place->above) == (gpointer) below)
    gtk_window_set_transient_for (place->above, NULL);
}

static void
place_free (gpointer data)
{
  Place *place = data;

  if (place->below != NULL)
    g_object_weak_unref (place->below, below_gone_cb, place);
  g_free (place);
}

/**
 * liaison_window_put_above:
 * @self: a dialog
 * @below: the window to which it belongs, or a widget in it
 *
 * Makes a dialog transient for a window, until that goes. GTK lets a window
 * that is closed keep the other as its own, also when that is gone; but what is
 * still under way for it, a change of the store or the reading of a file, may
 * keep the dialog and asks it to which window a message belongs.
 */
void
liaison_window_put_above (GtkWindow *self,
                          GtkWidget *below)
{
  GtkRoot *root;
  Place   *place;

  g_return_if_fail (GTK_IS_WINDOW (self));
  g_return_if_fail (GTK_IS_WIDGET (below));

  root = gtk_widget_get_root (below);
  if (!GTK_IS_WINDOW (root))
    return;

  gtk_window_set_transient_for (self, GTK_WINDOW (root));
  place = g_new0 (Place, 1);
  place->above = self;
  place->below = G_OBJECT (root);
  g_object_weak_ref (place->below, below_gone_cb, place);
  g_object_set_data_full (G_OBJECT (self), "liaison-window-below", place, place_free);
}
