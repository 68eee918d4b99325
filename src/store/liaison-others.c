/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-others-private.h"

#include "liaison-change-private.h"
#include "liaison-store-private.h"

/* How soon a change by another program is looked at, in milliseconds. */
#define WATCH_MILLISECONDS 100

struct _LiaisonOthers
{
  LiaisonStore *store;
  GMainContext *context; /* where the store is told */
  GFileMonitor *monitor; /* of the journal; main thread */

  /* writer's thread: PRAGMA data_version, which changes with other programs */
  gint64 data_version;

  int is_looking; /* atomic: a look was asked for and did not begin */
};

/*
 * liaison_others_new:
 * @store: what it is part of
 * @connection: the one that writes, on its thread
 */
LiaisonOthers *
liaison_others_new (LiaisonStore      *store,
                    LiaisonConnection *connection)
{
  LiaisonOthers *self = g_new0 (LiaisonOthers, 1);

  self->store = store;
  self->data_version = liaison_connection_number (connection, "PRAGMA data_version", NULL);

  return self;
}

/* When the writer's thread is gone. */
void
liaison_others_free (LiaisonOthers *self)
{
  g_assert (self->monitor == NULL);

  g_clear_pointer (&self->context, g_main_context_unref);
  g_free (self);
}

/* A look at what other programs did. It does not hold the store: on the
 * writer's thread that is there, for it waits for the thread before it goes. */
typedef struct
{
  LiaisonOthers *others;
  GWeakRef       holder; /* main thread */
  GMainContext  *context;
  gboolean       changed;
  char          *undo_label;
  char          *redo_label;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_weak_ref_clear (&look->holder);
  g_main_context_unref (look->context);
  g_free (look->undo_label);
  g_free (look->redo_label);
  g_free (look);
}

static gboolean
looked_cb (gpointer data)
{
  Look *look = data;
  g_autoptr (LiaisonStore) store = g_weak_ref_get (&look->holder);

  if (store != NULL && look->changed)
    liaison_store_announce (store, look->undo_label, look->redo_label, NULL);

  return G_SOURCE_REMOVE;
}

/* Writer's thread: whether another program committed since the last look. */
static void
look_for_others (LiaisonConnection *connection,
                 gpointer           data)
{
  Look          *look = data;
  LiaisonOthers *self = look->others;
  gint64         version;

  g_atomic_int_set (&self->is_looking, FALSE);
  version = liaison_connection_number (connection, "PRAGMA data_version", NULL);
  look->changed = version >= 0 && version != self->data_version;
  if (look->changed)
    {
      self->data_version = version;
      look->undo_label = liaison_change_log_dup_label (connection, FALSE);
      look->redo_label = liaison_change_log_dup_label (connection, TRUE);
    }
  liaison_worker_answer (look->context, looked_cb, look, look_free);
}

/* Main thread: has what others did looked for, and said. */
void
liaison_others_look (LiaisonOthers *self)
{
  Look *look;

  if (!g_atomic_int_compare_and_exchange (&self->is_looking, FALSE, TRUE))
    return;

  look = g_new0 (Look, 1);
  look->others = self;
  look->context = g_main_context_ref (self->context);
  g_weak_ref_init (&look->holder, self->store);
  liaison_worker_push_first (liaison_store_get_writer (self->store), look_for_others, look); /* not behind changes that wait for the others */
}

/* Writer's thread: the next look finds that others did something, whatever they
 * did. */
void
liaison_others_forget (LiaisonOthers *self)
{
  self->data_version = -1;
}

static void
journal_changed_cb (GFileMonitor     *monitor,
                    GFile            *file,
                    GFile            *other,
                    GFileMonitorEvent event,
                    LiaisonOthers    *self)
{
  /* A change is in the journal before it is seen: who looks at once may look
   * too early, and looks again when the other program is done. */
  if (event != G_FILE_MONITOR_EVENT_CHANGED && event != G_FILE_MONITOR_EVENT_CREATED &&
      event != G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT)
    return;

  liaison_others_look (self);
}

/* Main thread: has the store say from now on what others changed. */
void
liaison_others_watch (LiaisonOthers *self)
{
  g_autofree char *journal = g_strconcat (liaison_store_get_path (self->store), "-wal", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (journal);

  self->context = g_main_context_ref_thread_default ();
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor == NULL)
    return;

  g_file_monitor_set_rate_limit (self->monitor, WATCH_MILLISECONDS);
  g_signal_connect (self->monitor, "changed", G_CALLBACK (journal_changed_cb), self);
}

/* Main thread, before the writer's thread ends. */
void
liaison_others_stop (LiaisonOthers *self)
{
  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
}
