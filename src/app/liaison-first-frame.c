/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-first-frame.h"

/* A window that nobody sees is not drawn: longer than this nothing waits for it. */
#define PATIENCE 300 /* ms */

typedef struct
{
  GdkFrameClock *clock;
  gulong         handler;
  guint          patience;
} Waiting;

static void
waiting_free (gpointer data)
{
  Waiting *self = data;

  if (self->clock != NULL)
    g_clear_signal_handler (&self->handler, self->clock);
  g_clear_object (&self->clock);
  g_clear_handle_id (&self->patience, g_source_remove);
  g_free (self);
}

static void
end_waiting (GTask *task)
{
  Waiting *waiting = g_task_get_task_data (task);

  g_clear_signal_handler (&waiting->handler, waiting->clock);
  g_clear_handle_id (&waiting->patience, g_source_remove);
  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static gboolean
patience_ended_cb (gpointer data)
{
  GTask   *task = data;
  Waiting *waiting = g_task_get_task_data (task);

  waiting->patience = 0;
  end_waiting (task);

  return G_SOURCE_REMOVE;
}

/**
 * liaison_first_frame_await_async:
 * @window: a window that is to be drawn anew
 * @cancellable: (nullable): whether it is still wanted
 * @callback: called when the window is drawn
 * @user_data: for @callback
 *
 * Waits until a window was drawn, or for a moment where nobody sees it: what
 * is not needed for the frame does not hold it up.
 */
void
liaison_first_frame_await_async (GtkWindow          *window,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  GTask   *task;
  Waiting *waiting;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (gtk_widget_get_realized (GTK_WIDGET (window)));

  task = g_task_new (window, cancellable, callback, user_data);
  g_task_set_source_tag (task, liaison_first_frame_await_async);
  waiting = g_new0 (Waiting, 1);
  waiting->clock = g_object_ref (gtk_widget_get_frame_clock (GTK_WIDGET (window)));
  g_task_set_task_data (task, waiting, waiting_free);
  waiting->handler = g_signal_connect_swapped (waiting->clock, "after-paint", G_CALLBACK (end_waiting), task);
  waiting->patience = g_timeout_add_full (G_PRIORITY_LOW, PATIENCE, patience_ended_cb, task, NULL);
}

/**
 * liaison_first_frame_await_finish:
 * @window: the window
 * @result: what the callback got
 * @error: return location of a failure, which is only that it was cancelled
 *
 * Returns: whether the wait has ended
 */
gboolean
liaison_first_frame_await_finish (GtkWindow    *window,
                                  GAsyncResult *result,
                                  GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, window), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
