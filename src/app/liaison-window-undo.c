/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-window-undo.h"

#include "liaison-isolate.h"
#include "liaison-toast.h"
#include "liaison-work-row.h"

#include <glib/gi18n.h>

/* A step back or forth; a change of many takes its time. */
typedef struct
{
  LiaisonWindow  *window;
  LiaisonWorkRow *row;
  gboolean        is_back;
} Step;

static void
free_step (Step *step)
{
  g_object_unref (step->window);
  liaison_work_row_end (step->row);
  g_free (step);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Step, free_step)

static Step *
start (LiaisonWindow *self,
       gboolean       is_back,
       const char    *change,
       GCancellable  *cancellable)
{
  Step *step = g_new0 (Step, 1);
  /* TRANSLATORS: what is being done; %s is the name of a change, as "Delete Person" */
  g_autofree char *label = liaison_isolate_printf (is_back ? C_ ("work", "Undoing: %s") : C_ ("work", "Redoing: %s"), change != NULL ? change : "");

  step->window = g_object_ref (self);
  step->is_back = is_back;
  step->row = liaison_work_row_start (GTK_WIDGET (self), label, NULL, cancellable);

  return step;
}

static void
stepped_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Step) step = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = liaison_store_undo_finish (LIAISON_STORE (source), result, &error);
  g_autofree char *text = NULL;

  if (label == NULL)
    {
      liaison_toast_show_error (GTK_WIDGET (step->window), error);
      return;
    }

  /* TRANSLATORS: %s is the name of a change, as "Delete Person" */
  text = liaison_isolate_printf (step->is_back ? C_ ("toast", "Undone: %s") : C_ ("toast", "Redone: %s"), label);
  liaison_toast_show (GTK_WIDGET (step->window), text);
}

/**
 * liaison_window_undo:
 * @self: a window with a store
 * @change: the change to take back, which must be the newest; 0 for any
 *
 * Takes the newest change back and says so.
 */
void
liaison_window_undo (LiaisonWindow *self,
                     gint64         change)
{
  LiaisonStore *store = liaison_window_get_store (self);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  liaison_store_undo_async (store, change, cancellable, stepped_cb,
                            start (self, TRUE, liaison_store_get_undo_label (store), cancellable));
}

/**
 * liaison_window_redo:
 * @self: a window with a store
 *
 * Does the change that was undone last again and says so.
 */
void
liaison_window_redo (LiaisonWindow *self)
{
  LiaisonStore *store = liaison_window_get_store (self);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  liaison_store_redo_async (store, cancellable, stepped_cb,
                            start (self, FALSE, liaison_store_get_redo_label (store), cancellable));
}
