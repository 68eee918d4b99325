/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-window-state.h"

#include "liaison-places.h"

static void
show_first_place (LiaisonWindow *self,
                  GSettings     *settings)
{
  g_autofree char    *name = g_settings_get_string (settings, "place");
  guint               n_places;
  const LiaisonPlace *places = liaison_places_get_all (&n_places);

  if (liaison_place_find (name) != NULL)
    liaison_window_show_place (self, name);
  else if (n_places > 0)
    liaison_window_show_place (self, places[0].name);
}

static void
restore_size (GtkWindow *window,
              GSettings *settings)
{
  gtk_window_set_default_size (window, g_settings_get_int (settings, "window-width"), g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
}

/* Who looked into a backup finds the window of the data as it was left. */
static gboolean
close_request_cb (GtkWindow *window,
                  GSettings *settings)
{
  LiaisonWindow *self = LIAISON_WINDOW (window);
  LiaisonStore  *store = liaison_window_get_store (self);
  const char    *place = liaison_window_get_place (self);
  int            width, height;

  if (store != NULL && liaison_store_get_use (store) == LIAISON_STORE_TO_LOOK)
    return FALSE;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (settings, "window-width", MAX (width, 0));
  g_settings_set_int (settings, "window-height", MAX (height, 0));
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  if (place != NULL)
    g_settings_set_string (settings, "place", place);

  return FALSE;
}

/**
 * liaison_window_follow_state:
 * @self: a new window
 * @settings: what it looked like
 *
 * Gives a window the size and the place that the last one had when it was closed,
 * and keeps its own for the next.
 */
void
liaison_window_follow_state (LiaisonWindow *self,
                             GSettings     *settings)
{
  g_return_if_fail (LIAISON_IS_WINDOW (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  restore_size (GTK_WINDOW (self), settings);
  show_first_place (self, settings);
  g_signal_connect_object (self, "close-request", G_CALLBACK (close_request_cb), settings, 0);
}
