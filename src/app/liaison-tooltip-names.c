/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-tooltip-names.h"

/**
 * liaison_tooltip_names_give:
 * @widget: a widget of a library
 *
 * Lets the buttons in a widget be called what their tooltips say. Those that
 * libadwaita makes have a picture and a tooltip, which old GTK does not take for
 * a name.
 */
void
liaison_tooltip_names_give (GtkWidget *widget)
{
  const char *tooltip;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  tooltip = gtk_widget_get_tooltip_text (widget);
  if (GTK_IS_BUTTON (widget) && tooltip != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    liaison_tooltip_names_give (child);
}
