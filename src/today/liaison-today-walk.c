/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-today-walk.h"

static GtkListBox *
find_list (GtkWidget *section)
{
  for (GtkWidget *child = gtk_widget_get_first_child (section); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_BOX (child))
      return GTK_LIST_BOX (child);

  return NULL;
}

static GtkListBoxRow *
find_end (GtkListBox *list,
          gboolean    is_last)
{
  GtkWidget *row = is_last ? gtk_widget_get_last_child (GTK_WIDGET (list)) : gtk_widget_get_first_child (GTK_WIDGET (list));

  while (row != NULL && (!GTK_IS_LIST_BOX_ROW (row) || !gtk_widget_get_visible (row)))
    row = is_last ? gtk_widget_get_prev_sibling (row) : gtk_widget_get_next_sibling (row);

  return (GtkListBoxRow *) row;
}

/**
 * liaison_today_walk:
 * @section: a section of Today, whose list is walked to its end
 * @direction: %GTK_DIR_UP or %GTK_DIR_DOWN; others are left alone
 *
 * Walks on to the nearest row of the next section that shows any.
 *
 * Returns: whether there was one
 */
gboolean
liaison_today_walk (GtkWidget       *section,
                    GtkDirectionType direction)
{
  gboolean is_down = direction == GTK_DIR_DOWN;

  if (!is_down && direction != GTK_DIR_UP)
    return GDK_EVENT_PROPAGATE;

  for (GtkWidget *other = section;
       (other = is_down ? gtk_widget_get_next_sibling (other) : gtk_widget_get_prev_sibling (other)) != NULL;)
    {
      GtkListBox    *list = gtk_widget_get_visible (other) ? find_list (other) : NULL;
      GtkListBoxRow *row = list != NULL ? find_end (list, !is_down) : NULL;

      if (row != NULL)
        return gtk_widget_grab_focus (GTK_WIDGET (row));
    }

  return GDK_EVENT_PROPAGATE;
}

/**
 * liaison_today_walk_to_first:
 * @sections: sections of Today, one below the other
 *
 * Goes to the first row that is shown.
 *
 * Returns: whether there is one
 */
gboolean
liaison_today_walk_to_first (GtkWidget *sections)
{
  for (GtkWidget *section = gtk_widget_get_first_child (sections); section != NULL; section = gtk_widget_get_next_sibling (section))
    {
      GtkListBox    *list = gtk_widget_get_visible (section) ? find_list (section) : NULL;
      GtkListBoxRow *row = list != NULL ? find_end (list, FALSE) : NULL;

      if (row != NULL)
        return gtk_widget_grab_focus (GTK_WIDGET (row));
    }

  return FALSE;
}
