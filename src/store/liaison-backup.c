/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-backup.h"

#include "liaison-backup-copy-private.h"
#include "liaison-file-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

/* "20261126T171500Z" */
#define MOMENT_LENGTH 16

/* How many days, weeks and months have a backup of their own. */
#define KEPT_DAYS 7
#define KEPT_WEEKS 4
#define KEPT_MONTHS 12

/* All of so many seconds are kept, but of those that a script of many imports
 * makes only the newest and the first. */
#define KEPT_WHOLE (2 * 24 * 60 * 60)
#define KEPT_IMPORTS 30

struct _LiaisonBackup
{
  GObject parent_instance;

  char   *path;
  char   *reason;
  gint64  moment;
  gint64  change;
  guint64 size;
};

G_DEFINE_FINAL_TYPE (LiaisonBackup, liaison_backup, G_TYPE_OBJECT)

static void
liaison_backup_finalize (GObject *object)
{
  LiaisonBackup *self = LIAISON_BACKUP (object);

  g_free (self->path);
  g_free (self->reason);

  G_OBJECT_CLASS (liaison_backup_parent_class)->finalize (object);
}

static void
liaison_backup_class_init (LiaisonBackupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_backup_finalize;
}

static void
liaison_backup_init (LiaisonBackup *self)
{
}

/* The moment that a name begins with, UTC seconds; 0 where it is none. */
static gint64
read_moment (const char *name)
{
  g_autofree char *text = g_strndup (name, MOMENT_LENGTH);
  g_autoptr (GDateTime) moment = strlen (text) == MOMENT_LENGTH ? g_date_time_new_from_iso8601 (text, NULL) : NULL;

  return moment != NULL ? g_date_time_to_unix (moment) : 0;
}

/* Reads "MOMENT-cCHANGE-REASON.db", and "MOMENT-REASON.db" of earlier versions. */
static LiaisonBackup *
read_name (const char *folder,
           const char *name)
{
  g_autoptr (LiaisonBackup) self = g_object_new (LIAISON_TYPE_BACKUP, NULL);
  const char *rest = name + MOMENT_LENGTH;
  char       *end;
  GStatBuf    status;

  self->moment = read_moment (name);
  if (self->moment == 0 || *rest != '-' || !g_str_has_suffix (rest, ".db"))
    return NULL;

  rest++;
  if (*rest == 'c' && g_ascii_isdigit (rest[1]))
    {
      self->change = g_ascii_strtoll (rest + 1, &end, 10);
      rest = *end == '-' ? end + 1 : end;
    }
  self->reason = g_strndup (rest, strlen (rest) - strlen (".db"));
  self->path = g_build_filename (folder, name, NULL);
  if (g_lstat (self->path, &status) != 0 || !S_ISREG (status.st_mode))
    return NULL;
  self->size = (guint64) status.st_size;

  return g_steal_pointer (&self);
}

/* Of those of one second the one that holds the later change is the newer. */
static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  LiaisonBackup *first = *(LiaisonBackup *const *) a;
  LiaisonBackup *second = *(LiaisonBackup *const *) b;

  if (first->moment != second->moment)
    return first->moment < second->moment ? 1 : -1;
  if (first->change != second->change)
    return first->change < second->change ? 1 : -1;

  return -strcmp (first->path, second->path);
}

/**
 * liaison_backup_sort:
 * @backups: (element-type LiaisonBackup): of several folders
 *
 * Puts them in their order, newest first.
 */
void
liaison_backup_sort (GPtrArray *backups)
{
  g_return_if_fail (backups != NULL);

  g_ptr_array_sort (backups, compare_newest_first);
}

/**
 * liaison_backup_list:
 * @folder: a folder of backups
 * @error: return location of a failure
 *
 * Finds the backups of a folder by their names, without opening them. What
 * else lies there is left out.
 *
 * Returns: (transfer full) (element-type LiaisonBackup) (nullable): newest
 *   first; empty where there is no folder yet
 */
GPtrArray *
liaison_backup_list (const char *folder,
                     GError    **error)
{
  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDir) directory = NULL;
  g_autoptr (GError) failure = NULL;
  const char *name;

  g_return_val_if_fail (folder != NULL, NULL);

  directory = g_dir_open (folder, 0, &failure);
  if (directory == NULL)
    {
      if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        return g_steal_pointer (&backups);
      if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
        liaison_backup_fail_folder (folder, error);
      else
        g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      LiaisonBackup *backup = strlen (name) > MOMENT_LENGTH ? read_name (folder, name) : NULL;

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }
  liaison_backup_sort (backups);

  return g_steal_pointer (&backups);
}

/**
 * liaison_backup_dup_moment_text:
 * @moment: UTC seconds
 *
 * Returns: (transfer full): the local day and time, in the reader's language
 */
char *
liaison_backup_dup_moment_text (gint64 moment)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (moment);

  /* Translators: a day and a time, as in “26 November 2026, 18:05”; see strftime(3) */
  return g_date_time_format (time, _("%-d %B %Y, %H:%M"));
}

/**
 * liaison_backup_moment_of:
 * @path: a file
 *
 * Asks its name alone.
 *
 * Returns: when it was made, UTC seconds, if it is named as a backup is; else 0
 */
gint64
liaison_backup_moment_of (const char *path)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL, 0);

  name = g_path_get_basename (path);

  return read_moment (name);
}

/**
 * liaison_backup_new_at:
 * @path: a database
 * @moment: UTC seconds, until when its data go
 * @change: the number of the last change that is in it
 *
 * Describes a database that no name tells of as a backup.
 *
 * Returns: (transfer full): a backup
 */
LiaisonBackup *
liaison_backup_new_at (const char *path,
                       gint64      moment,
                       gint64      change)
{
  LiaisonBackup *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (LIAISON_TYPE_BACKUP, NULL);
  self->path = g_strdup (path);
  self->reason = g_strdup ("");
  self->moment = moment;
  self->change = change;

  return self;
}

/**
 * liaison_backup_get_path:
 * @self: a backup
 *
 * Returns: its file
 */
const char *
liaison_backup_get_path (LiaisonBackup *self)
{
  g_return_val_if_fail (LIAISON_IS_BACKUP (self), NULL);

  return self->path;
}

/**
 * liaison_backup_get_reason:
 * @self: a backup
 *
 * Returns: why it was made, as a part of its name: "daily", "before-import"
 */
const char *
liaison_backup_get_reason (LiaisonBackup *self)
{
  g_return_val_if_fail (LIAISON_IS_BACKUP (self), NULL);

  return self->reason;
}

/**
 * liaison_backup_get_moment:
 * @self: a backup
 *
 * Returns: when it was made, UTC seconds
 */
gint64
liaison_backup_get_moment (LiaisonBackup *self)
{
  g_return_val_if_fail (LIAISON_IS_BACKUP (self), 0);

  return self->moment;
}

/**
 * liaison_backup_get_change:
 * @self: a backup
 *
 * Returns: the number of the last change that is in it; 0 for none, or where
 *   its name does not say
 */
gint64
liaison_backup_get_change (LiaisonBackup *self)
{
  g_return_val_if_fail (LIAISON_IS_BACKUP (self), 0);

  return self->change;
}

/**
 * liaison_backup_get_size:
 * @self: a backup
 *
 * Returns: bytes
 */
guint64
liaison_backup_get_size (LiaisonBackup *self)
{
  g_return_val_if_fail (LIAISON_IS_BACKUP (self), 0);

  return self->size;
}

/**
 * liaison_backup_read_counts:
 * @self: a backup
 * @counts: (out caller-allocates): how much is in it
 * @error: return location of a failure
 *
 * Looks into a backup. Reads the file, so not to be called on the main thread.
 *
 * Returns: whether it could be read
 */
gboolean
liaison_backup_read_counts (LiaisonBackup       *self,
                            LiaisonBackupCounts *counts,
                            GError             **error)
{
  g_autoptr (LiaisonConnection) connection = NULL;

  g_return_val_if_fail (LIAISON_IS_BACKUP (self), FALSE);

  if (!liaison_file_claim (self->path, error))
    return FALSE;
  connection = liaison_connection_open (self->path, LIAISON_CONNECTION_READS, error);
  liaison_file_release (self->path);

  return connection != NULL && liaison_backup_count (connection, counts, error);
}

/* Names the stretch of time that a moment is in: its day, week or month, local. */
static char *
name_stretch (gint64      moment,
              const char *format)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (moment);

  return g_date_time_format (time, format);
}

/* Keeps the newest backup of each of the newest stretches that have one. */
static void
keep_newest_of_each (GPtrArray  *backups,
                     const char *format,
                     guint       n_stretches,
                     GHashTable *kept)
{
  g_autofree char *last = NULL;

  for (guint i = 0; i < backups->len && n_stretches > 0; i++)
    {
      LiaisonBackup *backup = g_ptr_array_index (backups, i);
      char          *stretch = name_stretch (backup->moment, format);

      if (g_strcmp0 (stretch, last) != 0)
        {
          g_hash_table_add (kept, backup);
          n_stretches--;
        }
      g_free (last);
      last = stretch;
    }
}

static gboolean
is_before_import (LiaisonBackup *backup)
{
  return g_str_equal (backup->reason, "before-import");
}

static void
keep_latest (GPtrArray  *backups,
             GHashTable *kept)
{
  LiaisonBackup *first_import = NULL;
  guint          n_imports = 0;

  for (guint i = 0; i < backups->len; i++)
    {
      LiaisonBackup *backup = g_ptr_array_index (backups, i);
      LiaisonBackup *newest = g_ptr_array_index (backups, 0);

      if (newest->moment - backup->moment > KEPT_WHOLE)
        break;
      if (is_before_import (backup))
        first_import = backup;
      if (!is_before_import (backup) || n_imports++ < KEPT_IMPORTS)
        g_hash_table_add (kept, backup);
    }
  if (first_import != NULL)
    g_hash_table_add (kept, first_import);
}

/* Adds those that may go of backups that the clock has the same to say of. */
static void
choose_old (GPtrArray *backups,
            GPtrArray *old)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);

  keep_newest_of_each (backups, "%Y-%m-%d", KEPT_DAYS, kept);
  keep_newest_of_each (backups, "%G-%V", KEPT_WEEKS, kept);
  keep_newest_of_each (backups, "%Y-%m", KEPT_MONTHS, kept);
  keep_latest (backups, kept);

  for (guint i = 0; i < backups->len; i++)
    {
      LiaisonBackup *backup = g_ptr_array_index (backups, i);

      if (!g_hash_table_contains (kept, backup) && !g_str_has_prefix (backup->reason, "before-format"))
        g_ptr_array_add (old, backup);
    }
}

/**
 * liaison_backup_choose_old:
 * @backups: (element-type LiaisonBackup): all of a folder, newest first
 * @now: UTC seconds
 *
 * Chooses which backups are not needed any more. Kept are the newest of each
 * of seven days, four weeks and twelve months that have one, all of the newest
 * day and of the day before, of which those from before imports are the first
 * and the thirty newest, and those from before a change of the format.
 * What counts is their own order and not the clock, which may be wrong, or may
 * have been: those of days to come are chosen from apart, so that they take the
 * place of none that was made by now.
 *
 * Returns: (transfer container) (element-type LiaisonBackup): those that may go
 */
GPtrArray *
liaison_backup_choose_old (GPtrArray *backups,
                           gint64     now)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new ();
  g_autoptr (GPtrArray) to_come = g_ptr_array_new ();
  GPtrArray *old = g_ptr_array_new ();

  for (guint i = 0; i < backups->len; i++)
    {
      LiaisonBackup *backup = g_ptr_array_index (backups, i);

      g_ptr_array_add (backup->moment > now ? to_come : made, backup);
    }
  choose_old (to_come, old);
  choose_old (made, old);

  return old;
}
