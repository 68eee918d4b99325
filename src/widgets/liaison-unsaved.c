/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-unsaved.h"

#include "liaison-toast.h"

#include <glib/gi18n.h>

G_DEFINE_INTERFACE (LiaisonUnsaved, liaison_unsaved, GTK_TYPE_WIDGET)

static void
liaison_unsaved_default_init (LiaisonUnsavedInterface *iface)
{
}

/* A window in which nothing can be kept, by a datum of this name. */
#define LET_GO "liaison-unsaved-let-go"

/**
 * liaison_unsaved_let_go:
 * @window: a window
 *
 * What is typed in the window, and in those above it, can be saved nowhere: it is
 * never held to be unsaved.
 */
void
liaison_unsaved_let_go (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  g_object_set_data (G_OBJECT (window), LET_GO, GINT_TO_POINTER (TRUE));
}

static gboolean
is_let_go (GtkWidget *widget)
{
  GtkRoot *window = gtk_widget_get_root (widget);

  while (GTK_IS_WINDOW (window) && g_object_get_data (G_OBJECT (window), LET_GO) == NULL)
    window = GTK_ROOT (gtk_window_get_transient_for (GTK_WINDOW (window)));

  return window != NULL;
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

  return !is_let_go (GTK_WIDGET (self)) && LIAISON_UNSAVED_GET_IFACE (self)->holds (self);
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

/**
 * liaison_unsaved_take_value:
 * @self: a widget in which one types
 * @value: (inout): what was stored of it, as far as it knew
 * @now: (transfer full): what is stored now
 * @is_kept: whether what is typed stays, and is to be saved over it
 *
 * Takes what is stored, and says so where it was changed under somebody who
 * types.
 */
void
liaison_unsaved_take_value (LiaisonUnsaved *self,
                            char          **value,
                            char           *now,
                            gboolean        is_kept)
{
  g_autofree char *former = *value;

  g_return_if_fail (LIAISON_IS_UNSAVED (self));

  *value = now;
  if (is_kept && g_strcmp0 (former, now) != 0)
    liaison_toast_show_sentence (GTK_WIDGET (self), _ ("What you are editing was changed elsewhere meanwhile. Yours takes its place, and Undo brings it back."));
}
