/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-store.h"

#include "liaison-change-private.h"
#include "liaison-contact-index-private.h"
#include "liaison-error.h"
#include "liaison-file-private.h"
#include "liaison-opened-private.h"
#include "liaison-others-private.h"
#include "liaison-store-private.h"
#include "liaison-suspicion-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

struct _LiaisonStore
{
  GObject parent_instance;

  char          *path;
  LiaisonOpened *opened;   /* atomic */
  LiaisonOpened *returned; /* what was open while there was no room */
  LiaisonWorker *writer;
  LiaisonWorker *reader;
  LiaisonAsked  *asked;
  LiaisonOthers *others; /* what they did; NULL until it is open */
  GFileMonitor  *place;  /* of the database itself */
  LiaisonJournal *journal; /* NULL where a copy is open; writer's thread */
  GThread       *thread;  /* the main one, of who opened it; only compared */
  GMainContext  *context; /* of that */
  gboolean       claimed;
  gboolean       is_damaged; /* main thread: it was said */
  gboolean       is_moved;   /* likewise */
  /* main thread */
  char *undo_label;
  char *redo_label;
};

G_DEFINE_FINAL_TYPE (LiaisonStore, liaison_store, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PATH,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_READ_ONLY,
  N_PROPS,
};

enum
{
  CHANGED,
  DAMAGED,
  MOVED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

/* The thread that changes the data. */
LiaisonWorker *
liaison_store_get_writer (LiaisonStore *self)
{
  return self->writer;
}

/* The thread that reads for the main one. */
LiaisonWorker *
liaison_store_get_reader (LiaisonStore *self)
{
  return self->reader;
}

/* What is open stays what it is while anybody may look, also where something
 * else is open by then. */
LiaisonOpened *
liaison_store_get_opened (LiaisonStore *self)
{
  return g_atomic_pointer_get (&self->opened);
}

/* What is open: the file, or a copy of one that can only be read. */
const char *
liaison_store_get_open_path (LiaisonStore *self)
{
  LiaisonOpened *opened = liaison_store_get_opened (self);

  return opened->copy != NULL ? opened->copy->path : self->path;
}

/* Whether what is open stands where it was opened; NULL where a copy is open. */
LiaisonWhereabouts *
liaison_store_get_whereabouts (LiaisonStore *self)
{
  return liaison_store_get_opened (self)->whereabouts;
}

/* What was found of a file of which a copy is open. */
LiaisonMoved
liaison_store_get_copy_moved (LiaisonStore *self)
{
  return (LiaisonMoved) g_atomic_int_get (&liaison_store_get_opened (self)->moved);
}

LiaisonPresence *
liaison_store_get_presence (LiaisonStore *self)
{
  return liaison_store_get_opened (self)->presence;
}

LiaisonJournal *
liaison_store_get_journal (LiaisonStore *self)
{
  return self->journal;
}

LiaisonAsked *
liaison_store_get_asked (LiaisonStore *self)
{
  return self->asked;
}

static void
set_label (LiaisonStore *self,
           char        **label,
           const char   *value,
           guint         property)
{
  if (g_strcmp0 (*label, value) == 0)
    return;

  g_free (*label);
  *label = g_strdup (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* Any thread: where the main thread is told of what was done on this one; NULL on
 * the main thread itself. */
GMainContext *
liaison_store_get_elsewhere (LiaisonStore *self)
{
  return g_thread_self () != self->thread ? self->context : NULL;
}

/* Main thread: says that the tables changed, any where that is not known. */
void
liaison_store_announce (LiaisonStore *self,
                        const char   *undo_label,
                        const char   *redo_label,
                        char        **tables)
{
  set_label (self, &self->undo_label, undo_label, PROP_UNDO_LABEL);
  set_label (self, &self->redo_label, redo_label, PROP_REDO_LABEL);
  g_signal_emit (self, signals[CHANGED], 0, tables);
}

/* Main thread: says once that the database was found damaged. */
void
liaison_store_tell_damaged (LiaisonStore *self,
                            const GError *error)
{
  if (self->is_damaged)
    return;

  self->is_damaged = TRUE;
  liaison_suspicion_raise (self->path);
  g_signal_emit (self, signals[DAMAGED], 0, error);
}

/* Main thread: says once that the file was moved. */
void
liaison_store_tell_moved (LiaisonStore *self,
                          const GError *error)
{
  if (self->is_moved)
    return;

  self->is_moved = TRUE;
  g_signal_emit (self, signals[MOVED], 0, error);
}

static void
liaison_store_finalize (GObject *object)
{
  LiaisonStore *self = LIAISON_STORE (object);

  if (self->others != NULL)
    liaison_others_stop (self->others);
  g_clear_object (&self->place);
  if (self->writer != NULL)
    liaison_worker_run (self->writer, liaison_store_look_once_more, self);
  liaison_store_leave_damage (self, self->is_damaged);
  g_clear_pointer (&self->reader, liaison_worker_free);
  g_clear_pointer (&self->writer, liaison_worker_free);
  g_clear_pointer (&self->others, liaison_others_free);
  g_clear_pointer (&self->opened, liaison_opened_free); /* nobody writes any more */
  g_clear_pointer (&self->returned, liaison_opened_free);
  if (self->claimed)
    liaison_file_release (self->path);
  g_clear_pointer (&self->journal, liaison_journal_free);
  g_clear_pointer (&self->asked, liaison_asked_free);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_free (self->undo_label);
  g_free (self->redo_label);
  g_free (self->path);

  G_OBJECT_CLASS (liaison_store_parent_class)->finalize (object);
}

static void
liaison_store_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LiaisonStore *self = LIAISON_STORE (object);

  switch (prop_id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, liaison_store_get_read_only (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_store_class_init (LiaisonStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = liaison_store_finalize;
  object_class->get_property = liaison_store_get_property;

  /**
   * LiaisonStore:path:
   *
   * The database file.
   */
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);

  /**
   * LiaisonStore:undo-label:
   *
   * The name of the change that undo would take back, %NULL for none.
   */
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);

  /**
   * LiaisonStore:redo-label:
   *
   * The name of the change that redo would do again, %NULL for none.
   */
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);

  /**
   * LiaisonStore:read-only:
   *
   * Whether nothing can be changed; see liaison_store_get_read_only(). Where it
   * is for want of room it ends with the first change that there is room for.
   */
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * LiaisonStore::changed:
   * @self: the store
   * @tables: (array zero-terminated=1) (nullable): the tables that changed,
   *   named like the record types; %NULL where another program changed any
   *
   * Something was changed, undone or done again, and is durable. Emitted on
   * the thread that opened the store, before the change's own callback.
   */
  signals[CHANGED] = g_signal_new ("changed", LIAISON_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRV);

  /**
   * LiaisonStore::damaged:
   * @self: the store
   * @error: what was found
   *
   * The database was found damaged while it was used. Nothing was written to
   * it then, and opened anew it is refused. Emitted once, on the thread that
   * opened the store.
   */
  signals[DAMAGED] = g_signal_new ("damaged", LIAISON_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_ERROR);

  /**
   * LiaisonStore::moved:
   * @self: the store
   * @error: what was found
   *
   * The file was moved, removed or replaced while it was open: nothing is
   * written any more; see liaison_store_get_moved(). Emitted once, like damaged.
   */
  signals[MOVED] = g_signal_new ("moved", LIAISON_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
liaison_store_init (LiaisonStore *self)
{
  self->asked = liaison_asked_new ();
  self->thread = g_thread_self ();
  self->context = g_main_context_ref_thread_default ();
}

/* Writer's thread: what is known of the file itself. */
static void
learn_file (LiaisonStore      *self,
            LiaisonConnection *connection)
{
  g_autoptr (GError) error = NULL;

  if (!liaison_contact_index_adapt (connection, &error))
    g_debug ("The contacts could not be sorted for this locale: %s", error->message);
  if (liaison_store_get_whereabouts (self) == NULL)
    return;

  liaison_whereabouts_note (liaison_store_get_whereabouts (self), connection);
  self->journal = liaison_journal_new (connection);
}

/* Writer's thread: what the window needs to know once the store is open. */
static void
learn_state (LiaisonConnection *connection,
             gpointer           data)
{
  LiaisonStore *self = data;

  self->others = liaison_others_new (self, connection);
  if (self->opened->use == LIAISON_STORE_TO_WORK)
    {
      self->undo_label = liaison_change_log_dup_label (connection, FALSE);
      self->redo_label = liaison_change_log_dup_label (connection, TRUE);
    }
  learn_file (self, connection);
}

static void
watch_file (LiaisonStore *self)
{
  if (liaison_store_get_read_only (self))
    return;

  liaison_others_watch (self->others);
  self->place = liaison_store_watch_place (self);
}

static void
exchange_reader (LiaisonConnection *connection,
                 gpointer           data)
{
  LiaisonStore *self = data;

  liaison_worker_exchange (self->reader, g_steal_pointer (&self->opened->reads));
}

/* Writer's thread, before a change of what is open as a copy because there was no
 * room: the file itself is, as soon as there is some. @is_same is whether it holds
 * what @read does, the connection to the copy.
 *
 * Returns: (nullable): the connection that writes from now on
 */
LiaisonConnection *
liaison_store_return (LiaisonStore      *self,
                      LiaisonConnection *read,
                      gboolean          *is_same,
                      GError           **error)
{
  LiaisonOpened *full = liaison_store_get_opened (self);
  LiaisonOpened *opened = liaison_opened_return (full, self->path, error);
  LiaisonConnection *connection;

  if (opened == NULL)
    return NULL;

  self->returned = full;
  g_atomic_pointer_set (&self->opened, opened);
  *is_same = liaison_opened_is_same (opened, read);
  connection = liaison_worker_exchange (self->writer, g_steal_pointer (&opened->writes));
  liaison_worker_run (self->reader, exchange_reader, self);
  liaison_read_copy_remove (full->copy);
  liaison_others_forget (self->others);
  learn_file (self, connection);

  return connection;
}

/* Main thread: says that the file itself is open now. */
void
liaison_store_tell_returned (LiaisonStore *self)
{
  watch_file (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
  liaison_others_look (self->others);
}

/* Any thread: opens the database for a store that nobody else uses yet. */
static gboolean
open_database (LiaisonStore   *self,
               const char     *named,
               LiaisonStoreUse use,
               GError        **error)
{
  self->path = named != NULL ? liaison_store_dup_true_path (named) : liaison_store_dup_default_path ();
  self->claimed = liaison_file_claim (self->path, error);
  if (!self->claimed)
    return FALSE;
  self->opened = liaison_opened_new (self->path, use, error);
  if (self->opened == NULL)
    return FALSE;

  self->writer = liaison_worker_new ("liaison-writer", g_steal_pointer (&self->opened->writes));
  self->reader = liaison_worker_new ("liaison-reader", g_steal_pointer (&self->opened->reads));
  g_debug ("SQLite %s", sqlite3_libversion ());
  liaison_worker_run (self->writer, learn_state, self);

  return TRUE;
}

/**
 * liaison_store_open:
 * @path: (nullable): the database file, made if there is none; %NULL for the
 *   usual one, wherever it was moved to
 * @error: return location of a failure
 *
 * Opens a store and waits for it: for programs without a window. A file of
 * another program (%LIAISON_ERROR_FOREIGN), of a newer Liaison
 * (%LIAISON_ERROR_NEWER) or a damaged one (%LIAISON_ERROR_DAMAGED) is left as
 * it is. One that may not be written to, or beside which there is no room, is
 * opened to be read; see liaison_store_get_read_only().
 *
 * Returns: (transfer full) (nullable): the store
 */
LiaisonStore *
liaison_store_open (const char *path,
                    GError    **error)
{
  g_autoptr (LiaisonStore) self = g_object_new (LIAISON_TYPE_STORE, NULL);

  if (!open_database (self, path, LIAISON_STORE_TO_WORK, error))
    return NULL;

  watch_file (self);

  return g_steal_pointer (&self);
}

typedef struct
{
  LiaisonStore   *store;
  char           *named;
  LiaisonStoreUse use;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_clear_object (&opening->store);
  g_free (opening->named);
  g_free (opening);
}

static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Opening *opening = data;
  GError  *error = NULL;

  if (open_database (opening->store, opening->named, opening->use, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * liaison_store_open_async:
 * @path: (nullable): the database file, as in liaison_store_open()
 * @use: what for
 * @cancellable: (nullable): whether it is still wanted
 * @callback: called when the store is open
 * @user_data: for @callback
 *
 * Opens a store off the main thread, where also its place is found.
 */
void
liaison_store_open_async (const char         *path,
                          LiaisonStoreUse     use,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Opening *opening = g_new0 (Opening, 1);

  opening->store = g_object_new (LIAISON_TYPE_STORE, NULL);
  opening->named = g_strdup (path);
  opening->use = use;
  g_task_set_source_tag (task, liaison_store_open_async);
  g_task_set_task_data (task, opening, opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * liaison_store_open_finish:
 * @result: what the callback got
 * @path: (out) (optional) (nullable): the true path of the file, also where it
 *   could not be opened
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the store
 */
LiaisonStore *
liaison_store_open_finish (GAsyncResult *result,
                           char        **path,
                           GError      **error)
{
  Opening *opening;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  opening = g_task_get_task_data (G_TASK (result));
  if (path != NULL)
    *path = g_strdup (opening->store->path);
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  watch_file (opening->store);

  return g_steal_pointer (&opening->store); /* the thread may hold the task for a while yet */
}

/**
 * liaison_store_get_path:
 * @self: a store
 *
 * Returns: the database file
 */
const char *
liaison_store_get_path (LiaisonStore *self)
{
  g_return_val_if_fail (LIAISON_IS_STORE (self), NULL);

  return self->path;
}

/**
 * liaison_store_get_undo_label:
 * @self: a store
 *
 * Returns: (nullable): the name of the change that undo would take back
 */
const char *
liaison_store_get_undo_label (LiaisonStore *self)
{
  g_return_val_if_fail (LIAISON_IS_STORE (self), NULL);

  return self->undo_label;
}

/**
 * liaison_store_get_redo_label:
 * @self: a store
 *
 * Returns: (nullable): the name of the change that redo would do again
 */
const char *
liaison_store_get_redo_label (LiaisonStore *self)
{
  g_return_val_if_fail (LIAISON_IS_STORE (self), NULL);

  return self->redo_label;
}
