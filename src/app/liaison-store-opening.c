/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-store-opening.h"

struct _LiaisonStoreOpening
{
  GObject parent_instance;

  char           *path; /* NULL for the usual database until it is known */
  LiaisonStoreUse use;
  GAsyncResult   *result; /* of the store, once it is known */
  GTask          *waiting;
};

G_DEFINE_FINAL_TYPE (LiaisonStoreOpening, liaison_store_opening, G_TYPE_OBJECT)

static void
liaison_store_opening_finalize (GObject *object)
{
  LiaisonStoreOpening *self = LIAISON_STORE_OPENING (object);

  g_free (self->path);
  g_clear_object (&self->result);
  g_clear_object (&self->waiting);

  G_OBJECT_CLASS (liaison_store_opening_parent_class)->finalize (object);
}

static void
liaison_store_opening_class_init (LiaisonStoreOpeningClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_store_opening_finalize;
}

static void
liaison_store_opening_init (LiaisonStoreOpening *self)
{
}

/* The former one may be what @path is of. */
static void
set_path (LiaisonStoreOpening *self,
          const char          *path)
{
  char *former = self->path;

  self->path = g_strdup (path);
  g_free (former);
}

/* Once both are there, the one who waits and what is waited for. */
static void
hand_over (LiaisonStoreOpening *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  LiaisonStore    *store;

  if (self->result == NULL || self->waiting == NULL)
    return;

  result = g_steal_pointer (&self->result);
  task = g_steal_pointer (&self->waiting);
  store = liaison_store_open_finish (result, &path, &error);
  set_path (self, path);
  if (store != NULL)
    g_task_return_pointer (task, store, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LiaisonStoreOpening) self = user_data;

  self->result = g_object_ref (result);
  hand_over (self);
}

/**
 * liaison_store_opening_new:
 * @path: (nullable): a database, %NULL for the usual one
 * @use: what it is opened for
 *
 * Returns: (transfer full): the opening of a database, which is not begun yet
 */
LiaisonStoreOpening *
liaison_store_opening_new (const char     *path,
                           LiaisonStoreUse use)
{
  LiaisonStoreOpening *self = g_object_new (LIAISON_TYPE_STORE_OPENING, NULL);

  self->path = g_strdup (path);
  self->use = use;

  return self;
}

/**
 * liaison_store_opening_start:
 * @self: an opening that is not begun yet
 * @path: (nullable): the database that it is to be of, made where there is none;
 *   %NULL for the usual one
 *
 * Begins to open a database off the main thread.
 */
void
liaison_store_opening_start (LiaisonStoreOpening *self,
                             const char          *path)
{
  g_return_if_fail (LIAISON_IS_STORE_OPENING (self));

  set_path (self, path);
  liaison_store_open_async (self->path, self->use, NULL, opened_cb, g_object_ref (self));
}

/**
 * liaison_store_opening_begin:
 * @path: (nullable): a database, made where there is none; %NULL for the usual one
 * @use: what it is opened for
 *
 * Begins to open a database off the main thread.
 *
 * Returns: (transfer full): the opening
 */
LiaisonStoreOpening *
liaison_store_opening_begin (const char     *path,
                             LiaisonStoreUse use)
{
  LiaisonStoreOpening *self = liaison_store_opening_new (path, use);

  liaison_store_opening_start (self, path);

  return self;
}

/**
 * liaison_store_opening_begin_again:
 * @self: an opening that was waited for
 *
 * Begins to open the same database for the same use.
 *
 * Returns: (transfer full): the opening
 */
LiaisonStoreOpening *
liaison_store_opening_begin_again (LiaisonStoreOpening *self)
{
  g_return_val_if_fail (LIAISON_IS_STORE_OPENING (self), NULL);

  return liaison_store_opening_begin (self->path, self->use);
}

/**
 * liaison_store_opening_get_path:
 * @self: an opening
 *
 * Returns: (nullable): the database; %NULL for the usual one before it was
 *   waited for
 */
const char *
liaison_store_opening_get_path (LiaisonStoreOpening *self)
{
  g_return_val_if_fail (LIAISON_IS_STORE_OPENING (self), NULL);

  return self->path;
}

/**
 * liaison_store_opening_wait_async:
 * @self: an opening that was not waited for yet
 * @cancellable: (nullable): whether the answer is still wanted
 * @callback: called when the database is open or could not be opened
 * @user_data: for @callback
 *
 * Waits for the end of an opening, once.
 */
void
liaison_store_opening_wait_async (LiaisonStoreOpening *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (LIAISON_IS_STORE_OPENING (self));
  g_return_if_fail (self->waiting == NULL);

  self->waiting = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (self->waiting, liaison_store_opening_wait_async);
  hand_over (self);
}

/**
 * liaison_store_opening_wait_finish:
 * @self: an opening
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the store
 */
LiaisonStore *
liaison_store_opening_wait_finish (LiaisonStoreOpening *self,
                                   GAsyncResult        *result,
                                   GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
