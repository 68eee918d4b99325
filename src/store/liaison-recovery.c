/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-recovery.h"

#include "liaison-acknowledged-private.h"
#include "liaison-backup-lead.h"
#include "liaison-backup-restore-private.h"
#include "liaison-change-private.h"
#include "liaison-check.h"
#include "liaison-digest-private.h"
#include "liaison-earlier-step-private.h"
#include "liaison-error.h"
#include "liaison-file-private.h"
#include "liaison-schema-graft-private.h"
#include "liaison-suspicion-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define BEGINNING 512 /* bytes that tell a text */

typedef struct
{
  LiaisonConnection *source;
  LiaisonConnection *target;
  LiaisonSalvage    *salvage;
  GCancellable      *cancellable;
  gboolean           is_earlier; /* whether the source is of an earlier step */
} Rescue;

/* Copies the row that @rows is on. A row that breaks a rule of the data is left out. */
static gboolean
keep_row (Rescue           *self,
          LiaisonStatement *rows,
          const char       *insert,
          guint             n_columns,
          GError          **error)
{
  g_autoptr (LiaisonStatement) row = liaison_connection_prepare (self->target, insert, error);
  g_autoptr (GError) failure = NULL;

  if (row == NULL)
    return FALSE;

  for (guint i = 0; i < n_columns; i++)
    liaison_statement_bind_column (row, (int) i + 1, rows, (int) i);
  if (liaison_statement_run (row, &failure))
    {
      self->salvage->read++;
      return TRUE;
    }
  if (g_error_matches (failure, LIAISON_ERROR, LIAISON_ERROR_CONSTRAINT))
    {
      self->salvage->refused++;
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

/* Keeps rows until they end, or cannot be read any more. @last is where it
 * stopped. Returns FALSE where they could not be kept. */
static gboolean
keep_rows (Rescue     *self,
           const char *select,
           gint64      bound,
           const char *insert,
           guint       n_columns,
           gint64     *last,
           gboolean   *broken,
           GError    **error)
{
  g_autoptr (LiaisonStatement) rows = liaison_connection_prepare (self->source, select, NULL);

  *broken = rows == NULL;
  if (*broken)
    return TRUE;

  liaison_statement_bind_number (rows, 1, bound);
  while (liaison_statement_next (rows, NULL))
    {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
          !keep_row (self, rows, insert, n_columns, error))
        return FALSE;
      *last = liaison_statement_get_number (rows, 0);
    }
  *broken = liaison_statement_failed (rows);

  return TRUE;
}

/* The columns of a table that are there: a database of an earlier step has
 * not all. Where even that cannot be read, all are tried. */
static GPtrArray *
list_columns (Rescue             *self,
              LiaisonRecordClass *klass)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  g_autoptr (GHashTable) present = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (LiaisonStatement) names = liaison_connection_prepare (self->source, "SELECT name FROM pragma_table_info (?1)", NULL);

  if (names != NULL)
    liaison_statement_bind_text (names, 1, klass->table);
  while (names != NULL && liaison_statement_next (names, NULL))
    g_hash_table_add (present, g_strdup (liaison_statement_get_text (names, 0)));

  for (guint i = 0; i < klass->n_fields; i++)
    if (g_hash_table_size (present) == 0 || g_hash_table_contains (present, klass->fields[i].column))
      g_ptr_array_add (columns, (gpointer) klass->fields[i].column);
    else
      self->is_earlier = TRUE;
  if (g_hash_table_contains (present, "digest"))
    g_ptr_array_add (columns, (gpointer) "digest");

  return g_steal_pointer (&columns);
}

/* Reads a table from its begin to where it is damaged, and from its end back. */
static gboolean
rescue_table (Rescue             *self,
              LiaisonRecordClass *klass,
              GError            **error)
{
  g_autoptr (GString) columns = g_string_new ("id, uid, created, modified");
  g_autoptr (GString) places = g_string_new ("?1, ?2, ?3, ?4");
  g_autoptr (GPtrArray) present = list_columns (self, klass);
  g_autofree char *forward = NULL;
  g_autofree char *backward = NULL;
  g_autofree char *insert = NULL;
  gint64           last = 0;
  gint64           first = 0;
  gboolean         broken;

  for (guint i = 0; i < present->len; i++)
    {
      g_string_append_printf (columns, ", \"%s\"", (const char *) g_ptr_array_index (present, i));
      g_string_append_printf (places, ", ?%u", i + 5);
    }
  forward = g_strdup_printf ("SELECT %s FROM \"%s\" WHERE id > ?1 ORDER BY id", columns->str, klass->table);
  backward = g_strdup_printf ("SELECT %s FROM \"%s\" WHERE id > ?1 ORDER BY id DESC", columns->str, klass->table);
  insert = g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", klass->table, columns->str, places->str);

  if (!keep_rows (self, forward, 0, insert, present->len + 4, &last, &broken, error))
    return FALSE;
  if (!broken)
    return TRUE;

  self->salvage->broken++;

  return keep_rows (self, backward, last, insert, present->len + 4, &first, &broken, error);
}

/* A row that belongs to one that is gone goes too, as if that had been
 * deleted; a mere link to it is cleared. */
static gboolean
mend_links (Rescue     *self,
            const char *table,
            GError    **error)
{
  g_autoptr (LiaisonStatement) links =
    liaison_connection_prepare (self->target, "SELECT \"table\", \"from\", on_delete FROM pragma_foreign_key_list (?1)", error);

  if (links == NULL)
    return FALSE;

  liaison_statement_bind_text (links, 1, table);
  while (liaison_statement_next (links, error))
    {
      const char      *target = liaison_statement_get_text (links, 0);
      const char      *column = liaison_statement_get_text (links, 1);
      gboolean         owned = g_str_equal (liaison_statement_get_text (links, 2), "CASCADE");
      g_autofree char *where = g_strdup_printf ("\"%s\" IS NOT NULL AND \"%s\" NOT IN (SELECT id FROM \"%s\")", column, column, target);
      g_autofree char *sql = owned ? g_strdup_printf ("DELETE FROM \"%s\" WHERE %s", table, where)
                                   : g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = NULL WHERE %s", table, column, where);
      g_autoptr (LiaisonStatement) mend = liaison_connection_prepare (self->target, sql, error);

      if (mend == NULL || !liaison_statement_run (mend, error))
        return FALSE;
      if (owned)
        {
          guint gone = (guint) sqlite3_changes (liaison_connection_get_handle (self->target));

          self->salvage->read -= MIN (gone, self->salvage->read);
          self->salvage->refused += gone;
        }
    }

  return !liaison_statement_failed (links);
}

static gboolean
rescue_settings (Rescue  *self,
                 GError **error)
{
  gint64   last = 0;
  gboolean broken;
  guint    read = self->salvage->read;
  gboolean kept = keep_rows (self, "SELECT name, value FROM setting WHERE ?1 = 0", 0,
                             "INSERT INTO setting (name, value) VALUES (?1, ?2)", 2, &last, &broken, error);

  self->salvage->read = read; /* settings are no records */
  self->salvage->broken += broken ? 1 : 0;

  return kept;
}

/* Of rows that could be read, those whose text is not what was written. */
static gboolean
count_changed (Rescue  *self,
               GError **error)
{
  g_auto (GStrv) faults = liaison_query_check_records (self->target, self->cancellable, error);

  if (faults != NULL)
    self->salvage->changed = g_strv_length (faults);

  return faults != NULL;
}

static gboolean
rescue (LiaisonChange *change,
        gpointer       data,
        GError       **error)
{
  Rescue                *self = data;
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);

  self->target = liaison_change_get_connection (change);
  if (!liaison_change_watch (change, error) ||
      !liaison_connection_execute (self->target, "PRAGMA defer_foreign_keys = ON", error) ||
      !rescue_settings (self, error))
    return FALSE;

  for (guint i = 0; i < n_types; i++)
    if (!rescue_table (self, g_type_class_ref (types[i]()), error))
      return FALSE;
  for (guint i = 0; i < n_types; i++)
    if (!mend_links (self, LIAISON_RECORD_CLASS (g_type_class_ref (types[i]()))->table, error))
      return FALSE;

  return (self->is_earlier ? liaison_earlier_step_bring : liaison_digest_write_absent) (self->target, error) &&
         count_changed (self, error);
}

/* No page of a database is a text: it has bytes of nothing from its begin. */
static gboolean
is_text (const char *begin,
         gsize       size)
{
  return memchr (begin, '\0', size) == NULL;
}

/* Nothing of ours was lost in a text or an empty file: there is nothing to look
 * for. Any other header that is no database's may be damage. */
static gboolean
refuse_others (const char *path,
               GError    **error)
{
  char   begin[BEGINNING];
  gssize size;
  int    fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);

  if (fd < 0)
    return !liaison_file_fail (path, errno, error);

  size = read (fd, begin, sizeof begin);
  g_close (fd, NULL);
  if (size < 0)
    return !liaison_file_fail (path, errno, error);
  if (size == 0)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, _("“%s” is empty: there is nothing in it to be read."), path);
  else if (is_text (begin, (gsize) size))
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FOREIGN, _("“%s” is not a database."), path);

  return size == 0 || is_text (begin, (gsize) size);
}

/* A copy that can be asked for its tables, if any can be made so. */
static LiaisonPrivateCopy *
open_copy (const char *path,
           const char *beside,
           GError    **error)
{
  g_autoptr (LiaisonPrivateCopy) copy = liaison_private_copy_new (path, beside, error);

  if (copy == NULL || !liaison_private_copy_mend (copy, error))
    return NULL;
  if (liaison_private_copy_open (copy, NULL) && liaison_schema_can_be_read (copy->connection))
    return g_steal_pointer (&copy);

  g_clear_pointer (&copy->connection, liaison_connection_close);
  if (!liaison_schema_graft (copy->path, error) || !liaison_private_copy_open (copy, error))
    return NULL;

  return g_steal_pointer (&copy);
}

/* Whether what is known to have been saved is missing, and not for want of being
 * readable. */
static gboolean
is_behind (LiaisonPrivateCopy *copy,
           const char         *path)
{
  gboolean loss = FALSE;

  return !liaison_acknowledged_are_in (copy->acknowledged, copy->connection) ||
         (copy->left_out == NULL && liaison_suspicion_find_break (copy, path, &loss) != NULL);
}

/**
 * liaison_recovery_salvage:
 * @path: a damaged database that nobody has open
 * @into: an empty store
 * @salvage: (out caller-allocates): what came of it
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Reads what can be read of a database into a store. The damaged file is only
 * copied: what is looked at is the copy. Waits.
 *
 * Returns: whether something could be read
 */
gboolean
liaison_recovery_salvage (const char     *path,
                          LiaisonStore   *into,
                          LiaisonSalvage *salvage,
                          GCancellable   *cancellable,
                          GError        **error)
{
  g_autoptr (LiaisonPrivateCopy) copy = NULL;
  Rescue self = { NULL, NULL, salvage, cancellable };

  g_return_val_if_fail (path != NULL && salvage != NULL, FALSE);
  g_return_val_if_fail (LIAISON_IS_STORE (into), FALSE);

  *salvage = (LiaisonSalvage) { 0 };
  if (refuse_others (path, error))
    return FALSE;

  copy = open_copy (path, liaison_store_get_path (into), error);
  if (copy == NULL)
    return FALSE;

  self.source = copy->connection;
  salvage->is_behind = is_behind (copy, path);
  if (liaison_store_change (into, _("Save What Can Be Read"), rescue, &self, cancellable, error) < 0)
    return FALSE;
  if (salvage->read == 0 && salvage->broken > 0)
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, _("Nothing could be read of “%s”. It was left as it is."), path);
      return FALSE;
    }

  return TRUE;
}

/* Where a damaged database is kept. */
static char *
make_folder (const char *path,
             GError    **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *moment = g_date_time_format (now, "%Y%m%dT%H%M%SZ");
  g_autofree char *folder = g_strdup_printf ("%s-damaged-%s", path, moment);

  if (g_mkdir (folder, 0700) != 0)
    {
      liaison_file_fail (folder, errno, error);
      return NULL;
    }

  return g_steal_pointer (&folder);
}

/* A journal that stays would be taken for one of what comes in the place of the
 * database. */
static gboolean
move_journals (const char *path,
               const char *kept,
               GError    **error)
{
  static const char *const parts[] = { "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *from = g_strconcat (path, parts[i], NULL);
      g_autofree char *to = g_strconcat (kept, parts[i], NULL);

      if (g_rename (from, to) != 0 && errno != ENOENT)
        return liaison_file_fail (from, errno, error);
    }

  return TRUE;
}

/* In two steps, between which no database stands there: where nothing stood, or
 * the file system cannot exchange two. */
static gboolean
replace (const char *fresh,
         const char *path,
         const char *kept,
         GError    **error)
{
  if (g_rename (path, kept) != 0 && errno != ENOENT)
    return liaison_file_fail (path, errno, error);
  if (link (fresh, path) != 0)
    return liaison_file_fail (path, errno, error);

  return TRUE;
}

/* At no moment the place is empty: who is killed between finds the one database
 * or the other, and no new one is made. */
static gboolean
exchange (const char *fresh,
          const char *path,
          const char *kept,
          GError    **error)
{
  if (g_rename (fresh, kept) != 0)
    return liaison_file_fail (kept, errno, error);
  if (renameat2 (AT_FDCWD, kept, AT_FDCWD, path, RENAME_EXCHANGE) == 0)
    return TRUE;

  if (g_rename (kept, fresh) != 0)
    return liaison_file_fail (kept, errno, error);

  return replace (fresh, path, kept, error);
}

/* Makes a copy of a backup a database to go on with: what could be undone in
 * it comes from who knows where. Other backups that go further are known to the
 * user, who chose this one. */
static gboolean
make_ready (LiaisonPrivateCopy *copy,
            const char         *path,
            GError            **error)
{
  g_autoptr (LiaisonBackupLead) lead = liaison_query_backup_lead (copy->connection, path, NULL);
  gboolean ready = (lead == NULL || liaison_change_log_skip (copy->connection, liaison_backup_get_change (lead->backup), error)) &&
                   liaison_change_log_clear (copy->connection, error) &&
                   liaison_connection_number (copy->connection, "PRAGMA journal_mode = WAL", error) >= 0;

  g_clear_pointer (&copy->connection, liaison_connection_close); /* the last to close it: no journal stays */

  return ready;
}

/**
 * liaison_recovery_restore:
 * @path: a damaged database that nobody has open
 * @backup: what is to come in its place
 * @kept: (out) (transfer full): the folder where the damaged one is now
 * @n_changed: (out): how many records of the backup are not as they were
 *   written
 * @error: return location of a failure
 *
 * Puts a backup in the place of a database that cannot be opened. The damaged
 * one is kept, with its journals, in a folder beside it. Waits.
 *
 * Returns: whether the backup is there now; where it failed after the damaged
 *   one was moved, @kept says where to
 */
gboolean
liaison_recovery_restore (const char *path,
                          const char *backup,
                          char      **kept,
                          guint      *n_changed,
                          GError    **error)
{
  g_autoptr (LiaisonPrivateCopy) copy = NULL;
  g_auto (GStrv) changed = NULL;
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *damaged = NULL;

  g_return_val_if_fail (path != NULL && backup != NULL && kept != NULL && n_changed != NULL, FALSE);

  *kept = NULL;
  copy = liaison_backup_copy_whole (backup, path, error);
  if (copy == NULL || (changed = liaison_query_check_records (copy->connection, NULL, error)) == NULL || !make_ready (copy, path, error))
    return FALSE;

  *n_changed = g_strv_length (changed);
  *kept = make_folder (path, error);
  if (*kept == NULL)
    return FALSE;
  damaged = g_build_filename (*kept, base, NULL);
  if (!move_journals (path, damaged, error) || !exchange (copy->path, path, damaged, error))
    {
      /* Nothing is kept there: the folder is empty, and the file where it was. */
      if (g_rmdir (*kept) == 0)
        g_clear_pointer (kept, g_free);
      return FALSE;
    }
  liaison_file_sync_folder (damaged);
  liaison_file_sync_folder (path);

  return TRUE;
}

typedef struct
{
  char *path;
  char *backup;
  char *kept;
  guint n_changed;
} Replacement;

static void
free_replacement (gpointer data)
{
  Replacement *self = data;

  g_free (self->path);
  g_free (self->backup);
  g_free (self->kept);
  g_free (self);
}

static void
restore_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  Replacement *self = data;
  GError      *error = NULL;

  if (liaison_recovery_restore (self->path, self->backup, &self->kept, &self->n_changed, &error))
    g_task_return_pointer (task, g_steal_pointer (&self->kept), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * liaison_recovery_restore_async:
 * @path: a damaged database that nobody has open
 * @backup: what is to come in its place
 * @callback: called when it is there, or could not be put there
 * @user_data: for @callback
 *
 * Does what liaison_recovery_restore() does, off the main thread.
 */
void
liaison_recovery_restore_async (const char         *path,
                                const char         *backup,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Replacement *data;

  g_return_if_fail (path != NULL && backup != NULL);

  data = g_new0 (Replacement, 1);
  data->path = liaison_store_dup_true_path (path);
  data->backup = g_strdup (backup);
  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, liaison_recovery_restore_async);
  g_task_set_task_data (task, data, free_replacement);
  g_task_run_in_thread (task, restore_in_thread);
}

/**
 * liaison_recovery_restore_finish:
 * @result: what the callback got
 * @n_changed: (out): how many records of the backup are not as they were
 *   written
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the folder where the damaged one is kept
 */
char *
liaison_recovery_restore_finish (GAsyncResult *result,
                                 guint        *n_changed,
                                 GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (n_changed != NULL, NULL);

  *n_changed = ((Replacement *) g_task_get_task_data (G_TASK (result)))->n_changed;

  return g_task_propagate_pointer (G_TASK (result), error);
}
