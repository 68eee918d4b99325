/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-toast-queue.h"

/* Longer than a toast takes to go, ms. */
#define REST 400

/* What waits to be shown by an overlay. An overlay has a queue of its own, but
 * up to libadwaita 1.2 one toast slides in longer than the one before it takes to
 * fade: closed at once, as Escape pressed twice does, it is freed under its own
 * animation, and the program crashes. So each comes when the last is gone. */
typedef struct
{
  AdwToastOverlay *overlay;
  GQueue           waiting; /* of AdwToast */
  AdwToast        *current;
  gint64           shown;  /* when the current one came, by the monotonic clock */
  guint            rest;   /* until the last one is gone */
  guint            retire; /* until the current one may go */
} Queue;

static void show_next (Queue *self);

static void
rested_cb (gpointer data)
{
  Queue *self = data;

  self->rest = 0;
  show_next (self);
}

static void
dismissed_cb (Queue *self)
{
  g_signal_handlers_disconnect_by_func (self->current, dismissed_cb, self);
  g_clear_object (&self->current);
  g_clear_handle_id (&self->retire, g_source_remove);
  self->rest = g_timeout_add_once (REST, rested_cb, self);
}

static void
show_next (Queue *self)
{
  if (self->current != NULL || self->rest != 0 || g_queue_is_empty (&self->waiting))
    return;

  self->current = g_queue_pop_head (&self->waiting);
  g_signal_connect_swapped (self->current, "dismissed", G_CALLBACK (dismissed_cb), self);
  self->shown = g_get_monotonic_time ();
  adw_toast_overlay_add_toast (self->overlay, g_object_ref (self->current));
}

static void
retire_cb (gpointer data)
{
  Queue *self = data;

  self->retire = 0;
  adw_toast_dismiss (self->current);
}

/* Makes room for what waits; not before the current one has come whole. */
static void
retire_current (Queue *self)
{
  gint64 age = (g_get_monotonic_time () - self->shown) / 1000;

  if (self->current == NULL || adw_toast_get_priority (self->current) != ADW_TOAST_PRIORITY_NORMAL || self->retire != 0)
    return;

  if (age >= REST)
    adw_toast_dismiss (self->current);
  else
    self->retire = g_timeout_add_once ((guint) (REST - age), retire_cb, self);
}

/* What was told of the deeds before is no longer read: it would come when it
 * is no longer true. */
static void
drop_normal (Queue *self)
{
  GList *next;

  for (GList *each = self->waiting.head; each != NULL; each = next)
    {
      next = each->next;
      if (adw_toast_get_priority (each->data) != ADW_TOAST_PRIORITY_NORMAL)
        continue;
      g_object_unref (each->data);
      g_queue_delete_link (&self->waiting, each);
    }
}

static void
queue_free (gpointer data)
{
  Queue *self = data;

  if (self->current != NULL)
    g_signal_handlers_disconnect_by_func (self->current, dismissed_cb, self);
  g_clear_object (&self->current);
  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_handle_id (&self->retire, g_source_remove);
  g_queue_clear_full (&self->waiting, g_object_unref);
  g_free (self);
}

static Queue *
get_queue (AdwToastOverlay *overlay)
{
  Queue *self = g_object_get_data (G_OBJECT (overlay), "liaison-toast-queue");

  if (self != NULL)
    return self;

  self = g_new0 (Queue, 1);
  self->overlay = overlay;
  g_queue_init (&self->waiting);
  g_object_set_data_full (G_OBJECT (overlay), "liaison-toast-queue", self, queue_free);

  return self;
}

/**
 * liaison_toast_queue_add:
 * @overlay: what shows toasts
 * @toast: (transfer full): a toast
 *
 * Shows a toast in the place of the one that is shown or waits; those of high
 * priority, which tell what went wrong, stay and come first.
 */
void
liaison_toast_queue_add (AdwToastOverlay *overlay,
                         AdwToast        *toast)
{
  Queue *self;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (ADW_IS_TOAST (toast));

  self = get_queue (overlay);
  if (adw_toast_get_priority (toast) == ADW_TOAST_PRIORITY_NORMAL)
    {
      drop_normal (self);
      g_queue_push_tail (&self->waiting, toast);
    }
  else
    g_queue_push_head (&self->waiting, toast);
  retire_current (self);
  show_next (self);
}
