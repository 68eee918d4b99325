/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-guide.h"

#include <adwaita.h>

static gboolean
close_cb (GtkWidget *window,
          GVariant  *arguments,
          gpointer   user_data)
{
  gtk_window_close (GTK_WINDOW (window));

  return TRUE;
}

/**
 * liaison_guide_present:
 * @parent: (nullable): the window that it belongs to
 *
 * Shows what to do in the first week: the page that is also installed as help.
 */
void
liaison_guide_present (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/liaisonplanner/Liaison/app/liaison-guide.ui");
  GtkWindow          *window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_callback_action_new (close_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
