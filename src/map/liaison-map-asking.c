/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-asking.h"

#include "liaison-toast.h"

struct _LiaisonMapAsking
{
  GObject parent_instance;

  GtkWidget         *widget; /* weak */
  LiaisonMapAskFunc  ask;
  LiaisonMapTakeFunc take;
  const char *const *tables;

  LiaisonStore *store;
  GCancellable *reading;
  gboolean      is_stale; /* whether the answer may be another by now */
};

G_DEFINE_FINAL_TYPE (LiaisonMapAsking, liaison_map_asking, G_TYPE_OBJECT)

static void go_on (LiaisonMapAsking *self);

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  LiaisonMapAsking *self;
  g_autoptr (GError) error = NULL;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  self = data; /* there unless it was cancelled */
  g_object_ref (self);
  g_clear_object (&self->reading);
  if (self->widget != NULL && !self->take (self->widget, LIAISON_STORE (source), result, &error))
    liaison_toast_show_error (self->widget, error);
  go_on (self);
  g_object_unref (self);
}

static void
go_on (LiaisonMapAsking *self)
{
  if (!self->is_stale || self->store == NULL || self->reading != NULL || self->widget == NULL || !gtk_widget_get_mapped (self->widget))
    return;

  self->reading = g_cancellable_new ();
  if (self->ask (self->widget, self->store, self->reading, answered_cb, self))
    self->is_stale = FALSE;
  else
    g_clear_object (&self->reading);
}

static void
changed_cb (LiaisonMapAsking  *self,
            const char *const *tables)
{
  gboolean is_asked = tables == NULL || self->tables == NULL;

  for (guint i = 0; !is_asked && tables[i] != NULL; i++)
    is_asked = g_strv_contains (self->tables, tables[i]);
  if (is_asked)
    liaison_map_asking_ask (self);
}

static void
stop (LiaisonMapAsking *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
liaison_map_asking_dispose (GObject *object)
{
  LiaisonMapAsking *self = LIAISON_MAP_ASKING (object);

  stop (self);
  g_clear_object (&self->store);
  g_clear_weak_pointer (&self->widget);

  G_OBJECT_CLASS (liaison_map_asking_parent_class)->dispose (object);
}

static void
liaison_map_asking_class_init (LiaisonMapAskingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_map_asking_dispose;
}

static void
liaison_map_asking_init (LiaisonMapAsking *self)
{
}

/**
 * liaison_map_asking_new:
 * @widget: that asks, and shows the answer
 * @ask: begins to read
 * @take: takes what was read
 * @tables: (nullable) (array zero-terminated=1): on which the answer depends, for
 *   as long as the program runs; %NULL for all
 *
 * Returns: (transfer full): a question, for the widget to free when it is disposed of
 */
LiaisonMapAsking *
liaison_map_asking_new (GtkWidget         *widget,
                        LiaisonMapAskFunc  ask,
                        LiaisonMapTakeFunc take,
                        const char *const *tables)
{
  LiaisonMapAsking *self = g_object_new (LIAISON_TYPE_MAP_ASKING, NULL);

  g_set_weak_pointer (&self->widget, widget);
  self->ask = ask;
  self->take = take;
  self->tables = tables;
  g_signal_connect_object (widget, "map", G_CALLBACK (go_on), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return self;
}

/**
 * liaison_map_asking_get_store:
 * @self: a question
 *
 * Returns: (transfer none) (nullable): whom it asks
 */
LiaisonStore *
liaison_map_asking_get_store (LiaisonMapAsking *self)
{
  g_return_val_if_fail (LIAISON_IS_MAP_ASKING (self), NULL);

  return self->store;
}

/**
 * liaison_map_asking_set_store:
 * @self: a question
 * @store: (nullable): whom to ask from now on
 *
 * Forgets what was under way, and asks another store.
 *
 * Returns: whether it is another
 */
gboolean
liaison_map_asking_set_store (LiaisonMapAsking *self,
                              LiaisonStore     *store)
{
  g_return_val_if_fail (LIAISON_IS_MAP_ASKING (self), FALSE);

  if (self->store == store)
    return FALSE;

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, changed_cb, self);
  g_set_object (&self->store, store);
  if (store != NULL)
    g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  liaison_map_asking_ask_anew (self);

  return TRUE;
}

/**
 * liaison_map_asking_get_busy:
 * @self: a question
 *
 * Returns: whether an answer is still to come
 */
gboolean
liaison_map_asking_get_busy (LiaisonMapAsking *self)
{
  g_return_val_if_fail (LIAISON_IS_MAP_ASKING (self), FALSE);

  return self->reading != NULL || self->is_stale;
}

/**
 * liaison_map_asking_ask:
 * @self: a question
 *
 * Asks as soon as the answer that is under way is there, and somebody sees it.
 */
void
liaison_map_asking_ask (LiaisonMapAsking *self)
{
  g_return_if_fail (LIAISON_IS_MAP_ASKING (self));

  self->is_stale = TRUE;
  go_on (self);
}

/**
 * liaison_map_asking_ask_anew:
 * @self: a question
 *
 * Asks instead of what is under way: the question is another.
 */
void
liaison_map_asking_ask_anew (LiaisonMapAsking *self)
{
  g_return_if_fail (LIAISON_IS_MAP_ASKING (self));

  stop (self);
  liaison_map_asking_ask (self);
}
