/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-database-watch.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

/* Who puts another file there may take this one away first. */
#define PATIENCE_SECONDS 5

struct _LiaisonDatabaseWatch
{
  char                   *database;
  GStatBuf                opened; /* as it was when it was opened */
  GFileMonitor           *monitor;
  guint                   patience;
  LiaisonDatabaseLostFunc func;
  gpointer                data;
};

static gboolean
is_there (LiaisonDatabaseWatch *self,
          gboolean             *is_same)
{
  GStatBuf status;
  gboolean is_found = g_stat (self->database, &status) == 0;

  *is_same = is_found && status.st_dev == self->opened.st_dev && status.st_ino == self->opened.st_ino;

  return is_found;
}

static gboolean
patient_cb (gpointer data)
{
  LiaisonDatabaseWatch *self = data;
  gboolean              is_same;
  gboolean              is_found = is_there (self, &is_same);

  self->patience = 0;
  if (!is_same)
    self->func (is_found, self->data);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (LiaisonDatabaseWatch *self)
{
  gboolean is_same;

  is_there (self, &is_same);
  if (!is_same && self->patience == 0)
    self->patience = g_timeout_add_seconds (PATIENCE_SECONDS, patient_cb, self);
}

/**
 * liaison_database_watch_new: (skip)
 * @database: the true path of a database that is open
 * @func: called once the file is no longer at its place
 * @data: for @func
 *
 * Returns: (transfer full) (nullable): the watch, %NULL where none can be kept
 */
LiaisonDatabaseWatch *
liaison_database_watch_new (const char             *database,
                            LiaisonDatabaseLostFunc func,
                            gpointer                data)
{
  g_autoptr (GFile) file = g_file_new_for_path (database);
  LiaisonDatabaseWatch *self;
  GStatBuf              status;

  if (g_stat (database, &status) != 0)
    return NULL;

  self = g_new0 (LiaisonDatabaseWatch, 1);
  self->database = g_strdup (database);
  self->opened = status;
  self->func = func;
  self->data = data;
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (changed_cb), self);

  return self;
}

/**
 * liaison_database_watch_free: (skip)
 * @self: (transfer full): a watch
 */
void
liaison_database_watch_free (LiaisonDatabaseWatch *self)
{
  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  g_clear_handle_id (&self->patience, g_source_remove);
  g_free (self->database);
  g_free (self);
}
