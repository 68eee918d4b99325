/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-assessment.h"

#include "liaison-acknowledged-private.h"
#include "liaison-backup-copy-private.h"
#include "liaison-backup-restore-private.h"
#include "liaison-error.h"
#include "liaison-file-private.h"
#include "liaison-neighbourhood.h"
#include "liaison-schema-private.h"
#include "liaison-store-backup.h"
#include "liaison-suspicion-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

/**
 * liaison_assessment_free: (skip)
 * @self: (transfer full): an assessment
 */
void
liaison_assessment_free (LiaisonAssessment *self)
{
  g_clear_object (&self->backup);
  g_free (self->finding);
  g_free (self->lacking);
  g_free (self->kept);
  g_free (self);
}

/* What SQLite would open, and is nevertheless not what was written. */
static char *
dup_break (LiaisonAssessment        *self,
           const LiaisonPrivateCopy *copy,
           const char               *path)
{
  g_autoptr (GError) error = NULL;
  const char *found;

  if (!liaison_schema_check_step (copy->connection, path, &error))
    return g_strdup (error->message);

  found = liaison_suspicion_find_break (copy, path, &self->is_behind);
  if (copy->left_out != NULL)
    {
      found = copy->left_out;
      self->is_behind = !liaison_acknowledged_are_in (copy->acknowledged, copy->connection);
    }
  self->is_rest = self->is_behind || copy->left_out != NULL;

  return g_strdup (found != NULL ? found : _("Looked at again, no damage was found."));
}

/* What the header, then SQLite, says of the file. */
static LiaisonPrivateCopy *
examine (LiaisonAssessment *self,
         const char        *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonPrivateCopy) copy = NULL;
  GStatBuf status;

  if (g_stat (path, &status) == 0)
    self->written = status.st_mtime;

  if (!liaison_file_judge (path, &error))
    {
      self->finding = g_strdup (error->message);
      return NULL;
    }

  copy = liaison_private_copy_new_anywhere (path, &error);
  if (copy != NULL && liaison_private_copy_open (copy, &error))
    self->finding = liaison_suspicion_find_fault (copy->connection, TRUE, &error);
  if (self->finding == NULL)
    self->finding = g_strdup (error->message);
  if (*self->finding == '\0')
    {
      g_free (self->finding);
      self->finding = dup_break (self, copy, path);
    }

  return copy != NULL && copy->connection != NULL ? g_steal_pointer (&copy) : NULL;
}

/* What was done after the backup, as far as the damaged file tells. */
static void
compare (LiaisonAssessment *self,
         LiaisonConnection *damaged)
{
  g_autoptr (LiaisonStatement) count =
    liaison_connection_prepare (damaged, "SELECT count(*), max(id) FROM change_log WHERE undone = 0 AND id > ?1", NULL);
  g_autoptr (LiaisonStatement) newest =
    liaison_connection_prepare (damaged, "SELECT label FROM change_log WHERE id = ?1", NULL);
  gint64 last;

  if (count == NULL || newest == NULL)
    return;

  liaison_statement_bind_number (count, 1, liaison_backup_get_change (self->backup));
  if (!liaison_statement_next (count, NULL))
    return;
  self->n_lacking = (guint) liaison_statement_get_number (count, 0);
  last = liaison_statement_get_number (count, 1);
  self->is_compared = TRUE;

  liaison_statement_bind_number (newest, 1, last);
  if (liaison_statement_next (newest, NULL))
    self->lacking = g_strdup (liaison_statement_get_text (newest, 0));
}

/* Whether a restore of a backup would succeed, and how much it would bring. */
static gboolean
is_whole (LiaisonBackup       *backup,
          const char          *path,
          LiaisonBackupCounts *counts)
{
  g_autoptr (LiaisonPrivateCopy) copy = liaison_backup_copy_whole (liaison_backup_get_path (backup), path, NULL);

  return copy != NULL && liaison_backup_count (copy->connection, counts, NULL);
}

static gboolean
choose_backup (LiaisonAssessment *self,
               GPtrArray         *backups,
               const char        *path,
               GCancellable      *cancellable,
               GError           **error)
{
  for (guint i = 0; backups != NULL && i < backups->len && self->backup == NULL; i++)
    {
      LiaisonBackup *backup = g_ptr_array_index (backups, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (is_whole (backup, path, &self->backup_counts))
        self->backup = g_object_ref (backup);
      else
        self->n_passed_over++;
    }

  return TRUE;
}

/* The file itself, where only the newest changes are missing and no backup has
 * them either. */
static void
choose_rest (LiaisonAssessment *self,
             LiaisonConnection *damaged,
             const char        *path)
{
  gint64 change = liaison_backup_get_state (damaged, NULL);
  gint64 moment = liaison_connection_number (damaged, "SELECT ifnull(max(made), 0) FROM change_log WHERE undone = 0", NULL);

  self->is_rest = self->is_rest && self->is_counted && change >= 0 &&
                  (self->backup == NULL || liaison_backup_get_change (self->backup) <= change);
  if (!self->is_rest)
    return;

  g_clear_object (&self->backup);
  self->backup = liaison_backup_new_at (path, moment > 0 ? moment : self->written, change);
  self->backup_counts = self->counts;
}

static void
find_kept (LiaisonAssessment *self,
           const char        *path)
{
  g_auto (GStrv) kept = liaison_neighbourhood_find_kept_journals (path);

  if (kept[0] != NULL)
    self->kept = g_strjoinv ("\n", kept);
}

/**
 * liaison_assessment_make:
 * @path: a damaged database that this process has not open
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Finds out what is wrong with a database and which backup is the newest that
 * is whole. What is looked at are copies: the files stay as they are. Waits.
 *
 * Returns: (transfer full) (nullable): what was found; %NULL where it was
 *   cancelled
 */
LiaisonAssessment *
liaison_assessment_make (const char   *path,
                         GCancellable *cancellable,
                         GError      **error)
{
  g_autoptr (LiaisonAssessment) self = g_new0 (LiaisonAssessment, 1);
  g_autoptr (LiaisonPrivateCopy) damaged = NULL;
  g_autofree char *beside = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  find_kept (self, path);
  damaged = examine (self, path);
  beside = liaison_backup_dup_folder (path);
  backups = damaged != NULL ? liaison_query_backups (damaged->connection, path, NULL) : NULL;
  if (backups == NULL)
    backups = liaison_backup_list (beside, NULL);
  if (!choose_backup (self, backups, path, cancellable, error))
    return NULL;

  if (damaged != NULL)
    self->is_counted = liaison_backup_count (damaged->connection, &self->counts, NULL);
  if (damaged != NULL)
    choose_rest (self, damaged->connection, path);
  if (damaged != NULL && self->backup != NULL)
    compare (self, damaged->connection);
  if (self->is_rest && damaged->left_out != NULL && damaged->acknowledged == 0)
    self->is_compared = FALSE; /* what the journal was of is not known */

  return g_steal_pointer (&self);
}

static void
make_in_thread (GTask        *task,
                gpointer      source,
                gpointer      path,
                GCancellable *cancellable)
{
  GError            *error = NULL;
  LiaisonAssessment *self = liaison_assessment_make (path, cancellable, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, (GDestroyNotify) liaison_assessment_free);
  else
    g_task_return_error (task, error);
}

/**
 * liaison_assessment_make_async:
 * @path: a damaged database that this process has not open
 * @cancellable: (nullable): stops it
 * @callback: called when it is known
 * @user_data: for @callback
 *
 * Does what liaison_assessment_make() does, off the main thread.
 */
void
liaison_assessment_make_async (const char         *path,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (path != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, liaison_assessment_make_async);
  g_task_set_task_data (task, liaison_store_dup_true_path (path), g_free);
  g_task_run_in_thread (task, make_in_thread);
}

/**
 * liaison_assessment_make_finish:
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): what was found
 */
LiaisonAssessment *
liaison_assessment_make_finish (GAsyncResult *result,
                                GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
