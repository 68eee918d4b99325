/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-opened-private.h"

#include "liaison-backup-copy-private.h"
#include "liaison-error.h"
#include "liaison-file-private.h"
#include "liaison-occupancy-private.h"
#include "liaison-schema-private.h"
#include "liaison-store-moved.h"
#include "liaison-suspicion-private.h"

#include <errno.h>
#include <glib/gstdio.h>

static gboolean
connect_both (LiaisonOpened *self,
              const char    *path,
              GError       **error)
{
  if (!liaison_schema_prepare (path, error))
    return FALSE;
  self->writes = liaison_connection_open (path, LIAISON_CONNECTION_CHANGES, error);
  if (self->writes == NULL)
    return FALSE;
  self->reads = liaison_connection_open (path, LIAISON_CONNECTION_READS, error);

  return self->reads != NULL;
}

/* Takes over what was made. */
static LiaisonOpened *
open_copy (LiaisonReadCopy *copy,
           gboolean         is_full,
           GError         **error)
{
  g_autoptr (LiaisonOpened) self = NULL;

  if (copy == NULL)
    return NULL;

  self = g_new0 (LiaisonOpened, 1);
  self->copy = copy;
  self->is_full = is_full;

  return connect_both (self, copy->path, error) ? g_steal_pointer (&self) : NULL;
}

/*
 * liaison_opened_new_file:
 * @path: a place that liaison_file_claim() let pass
 *
 * Opens a database itself, which is made if there is none.
 */
LiaisonOpened *
liaison_opened_new_file (const char *path,
                         GError    **error)
{
  g_autoptr (LiaisonOpened) self = g_new0 (LiaisonOpened, 1);

  if (!liaison_occupancy_check (path, error) || !liaison_suspicion_clear (path, error) || !connect_both (self, path, error))
    return NULL;
  self->presence = liaison_presence_new (path, error);
  if (self->presence == NULL)
    return NULL;
  self->whereabouts = liaison_whereabouts_new (path);

  return g_steal_pointer (&self);
}

/* A copy of a file beside which there is no room. NULL where there is no room for
 * it either, or nothing to copy. */
static LiaisonOpened *
open_full (const char *path)
{
  LiaisonOpened *self;
  GStatBuf       status;

  if (g_stat (path, &status) != 0 || status.st_size == 0)
    return NULL;

  self = open_copy (liaison_read_copy_new (path, NULL), TRUE, NULL);
  if (self != NULL)
    {
      self->device = status.st_dev;
      self->number = status.st_ino;
    }

  return self;
}

static LiaisonOpened *
open_to_read (const char     *path,
              LiaisonStoreUse use,
              GError        **error)
{
  LiaisonOpened *self = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    liaison_file_fail (path, ENOENT, error);
  else if (liaison_suspicion_clear (path, error))
    self = open_copy (liaison_read_copy_new (path, error), FALSE, error);
  if (self != NULL)
    self->use = use;

  return self;
}

/*
 * liaison_opened_new:
 * @path: a place that liaison_file_claim() let pass
 * @use: what for
 *
 * Opens a database, or a copy of one that is not to be written to, may not be, or
 * beside which there is no room for its journal.
 */
LiaisonOpened *
liaison_opened_new (const char     *path,
                    LiaisonStoreUse use,
                    GError        **error)
{
  LiaisonOpened *self;
  GError        *failure = NULL;

  if (use == LIAISON_STORE_TO_LOOK || liaison_read_copy_is_needed (path))
    return open_to_read (path, use, error);

  self = liaison_opened_new_file (path, &failure);
  if (self == NULL && g_error_matches (failure, LIAISON_ERROR, LIAISON_ERROR_FULL))
    self = open_full (path);
  if (self == NULL)
    g_propagate_error (error, failure); /* where there is no room for a copy either, why one was tried */
  else
    g_clear_error (&failure);

  return self;
}

/*
 * liaison_opened_return:
 * @full: a copy, for want of room
 * @path: the file that it is a copy of
 *
 * Opens the file itself, if there is room by now and it is the same.
 */
LiaisonOpened *
liaison_opened_return (LiaisonOpened *full,
                       const char    *path,
                       GError       **error)
{
  GStatBuf status;
  gboolean is_there = g_stat (path, &status) == 0;

  if (is_there && status.st_dev == full->device && status.st_ino == full->number)
    return liaison_opened_new_file (path, error);

  g_atomic_int_set (&full->moved, is_there ? LIAISON_MOVED_REPLACED : LIAISON_MOVED_AWAY);
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_MOVED, path);

  return NULL;
}

/*
 * liaison_opened_is_same:
 * @self: what was just opened
 * @read: a connection to a copy of it
 *
 * Returns: whether nothing was changed or undone since the copy was made
 */
gboolean
liaison_opened_is_same (LiaisonOpened     *self,
                        LiaisonConnection *read)
{
  static const char newest[] = "SELECT ifnull(max(id), 0) FROM change_log";

  return liaison_backup_get_state (self->writes, NULL) == liaison_backup_get_state (read, NULL) &&
         liaison_connection_number (self->writes, newest, NULL) == liaison_connection_number (read, newest, NULL);
}

void
liaison_opened_free (LiaisonOpened *self)
{
  g_clear_pointer (&self->writes, liaison_connection_close);
  g_clear_pointer (&self->reads, liaison_connection_close);
  g_clear_pointer (&self->presence, liaison_presence_free);
  g_clear_pointer (&self->whereabouts, liaison_whereabouts_free);
  g_clear_pointer (&self->copy, liaison_read_copy_free);
  g_free (self);
}
