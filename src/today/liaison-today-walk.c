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

/* Whether it is a row that the keys may go to: one that folds away is not. */
static gboolean
is_open_row (GtkWidget *child)
{
  return GTK_IS_LIST_BOX_ROW (child) && gtk_widget_get_visible (child) && gtk_widget_get_can_focus (child);
}

static GtkListBoxRow *
find_end (GtkListBox *list,
          gboolean    is_last)
{
  GtkWidget *row = is_last ? gtk_widget_get_last_child (GTK_WIDGET (list)) : gtk_widget_get_first_child (GTK_WIDGET (list));

  while (row != NULL && !is_open_row (row))
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

static GtkWidget *
find_neighbour (GtkWidget *row,
                gboolean   is_down)
{
  do
    row = is_down ? gtk_widget_get_next_sibling (row) : gtk_widget_get_prev_sibling (row);
  while (row != NULL && !is_open_row (row));

  return row;
}

/**
 * liaison_today_walk_off:
 * @row: a row in the list of a section of Today, which is about to go
 *
 * Walks on from a row that has the focus: to the one below, or above where there
 * is none.
 */
void
liaison_today_walk_off (GtkWidget *row)
{
  GtkWidget *focused = gtk_root_get_focus (gtk_widget_get_root (row));
  GtkWidget *section = gtk_widget_get_parent (gtk_widget_get_parent (row));
  GtkWidget *next = find_neighbour (row, TRUE);

  if (focused == NULL || (focused != row && !gtk_widget_is_ancestor (focused, row)))
    return;

  if (next == NULL && liaison_today_walk (section, GTK_DIR_DOWN))
    return;
  if (next == NULL)
    next = find_neighbour (row, FALSE);
  if (next != NULL)
    gtk_widget_grab_focus (next);
  else
    liaison_today_walk (section, GTK_DIR_UP);
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
