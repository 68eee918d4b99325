/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-unsaved.h"

G_DEFINE_INTERFACE (LiaisonUnsaved, liaison_unsaved, GTK_TYPE_WIDGET)

static void
liaison_unsaved_default_init (LiaisonUnsavedInterface *iface)
{
}

/**
 * liaison_unsaved_holds:
 * @self: a widget in which one types
 *
 * Returns: whether it holds something typed that is not saved, nor on its way
 *   to be
 */
gboolean
liaison_unsaved_holds (LiaisonUnsaved *self)
{
  g_return_val_if_fail (LIAISON_IS_UNSAVED (self), FALSE);

  return LIAISON_UNSAVED_GET_IFACE (self)->holds (self);
}

/**
 * liaison_unsaved_find:
 * @within: a widget
 *
 * Looks through a widget and all that is in it, shown or not.
 *
 * Returns: (transfer none) (nullable): the first that holds something unsaved
 */
LiaisonUnsaved *
liaison_unsaved_find (GtkWidget *within)
{
  g_return_val_if_fail (GTK_IS_WIDGET (within), NULL);

  if (LIAISON_IS_UNSAVED (within) && liaison_unsaved_holds (LIAISON_UNSAVED (within)))
    return LIAISON_UNSAVED (within);

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      LiaisonUnsaved *found = liaison_unsaved_find (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * liaison_unsaved_save:
 * @within: a widget
 *
 * Tries again to save whatever in it was refused, where that can be done without
 * a word of the user's.
 */
void
liaison_unsaved_save (GtkWidget *within)
{
  g_return_if_fail (GTK_IS_WIDGET (within));

  if (LIAISON_IS_UNSAVED (within) && LIAISON_UNSAVED_GET_IFACE (within)->save != NULL && liaison_unsaved_holds (LIAISON_UNSAVED (within)))
    LIAISON_UNSAVED_GET_IFACE (within)->save (LIAISON_UNSAVED (within));

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL; child = gtk_widget_get_next_sibling (child))
    liaison_unsaved_save (child);
}
