/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-following.h"

struct _LiaisonFollowing
{
  GObject parent_instance;

  const LiaisonFollowingKind *kind;
  gpointer                    owner; /* holds this object, and takes its store away before it goes */
  LiaisonStore               *store;
  GCancellable               *reading;
};

G_DEFINE_FINAL_TYPE (LiaisonFollowing, liaison_following, G_TYPE_OBJECT)

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (LiaisonFollowing) self = data;
  g_autoptr (GError) error = NULL;
  gpointer answer = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (answer == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_warning ("%s cannot be read: %s", self->kind->what, error->message);
      return;
    }

  /* A change of store may come after the answer is under way. */
  if (LIAISON_STORE (source) == self->store)
    self->kind->take (self->owner, answer);
  else
    self->kind->free (answer);
}

static void
stop_reading (LiaisonFollowing *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
start_reading (LiaisonFollowing *self)
{
  stop_reading (self);
  self->reading = g_cancellable_new ();
  liaison_store_read_async (self->store, self->kind->read, NULL, NULL, self->kind->free, self->reading, read_cb, g_object_ref (self));
}

static void
store_changed_cb (LiaisonStore      *store,
                  const char *const *tables,
                  LiaisonFollowing  *self)
{
  gboolean matters = tables == NULL;

  for (guint i = 0; !matters && self->kind->tables[i] != NULL; i++)
    matters = g_strv_contains (tables, self->kind->tables[i]);
  if (matters)
    start_reading (self);
}

static void
liaison_following_dispose (GObject *object)
{
  liaison_following_set_store (LIAISON_FOLLOWING (object), NULL);

  G_OBJECT_CLASS (liaison_following_parent_class)->dispose (object);
}

static void
liaison_following_class_init (LiaisonFollowingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_following_dispose;
}

static void
liaison_following_init (LiaisonFollowing *self)
{
}

/**
 * liaison_following_new:
 * @kind: (transfer none): what is to be kept, and how; lives as long as the program
 * @owner: (transfer none): who takes what was read; it is to take the store away
 *   as it is disposed
 *
 * Returns: (transfer full): a following of nothing, until it has a store
 */
LiaisonFollowing *
liaison_following_new (const LiaisonFollowingKind *kind,
                       gpointer                    owner)
{
  LiaisonFollowing *self = g_object_new (LIAISON_TYPE_FOLLOWING, NULL);

  self->kind = kind;
  self->owner = owner;

  return self;
}

/**
 * liaison_following_get_store:
 * @self: a following
 *
 * Returns: (transfer none) (nullable): what it follows
 */
LiaisonStore *
liaison_following_get_store (LiaisonFollowing *self)
{
  g_return_val_if_fail (LIAISON_IS_FOLLOWING (self), NULL);

  return self->store;
}

/**
 * liaison_following_set_store:
 * @self: a following
 * @store: (nullable): what to follow
 *
 * Reads from another store. Nothing is taken any more from the one before.
 */
void
liaison_following_set_store (LiaisonFollowing *self,
                             LiaisonStore     *store)
{
  g_return_if_fail (LIAISON_IS_FOLLOWING (self));

  if (self->store == store)
    return;

  stop_reading (self);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);
  g_set_object (&self->store, store);
  if (store != NULL)
    {
      g_signal_connect (store, "changed", G_CALLBACK (store_changed_cb), self);
      start_reading (self);
    }
}
