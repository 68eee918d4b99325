/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-backup-lead.h"

#include "liaison-change-private.h"
#include "liaison-connection-private.h"
#include "liaison-store-backup.h"

#include <glib/gi18n-lib.h>

/**
 * liaison_backup_lead_free: (skip)
 * @self: (transfer full): a backup that has more than the data
 */
void
liaison_backup_lead_free (LiaisonBackupLead *self)
{
  g_clear_object (&self->backup);
  g_free (self);
}

static LiaisonBackup *
find_furthest (GPtrArray *backups)
{
  LiaisonBackup *furthest = NULL;

  for (guint i = 0; i < backups->len; i++)
    {
      LiaisonBackup *backup = g_ptr_array_index (backups, i);

      if (furthest == NULL || liaison_backup_get_change (backup) > liaison_backup_get_change (furthest))
        furthest = backup;
    }

  return furthest;
}

/**
 * liaison_query_backup_lead:
 * @connection: a connection to the database
 * @path: its file
 * @error: return location of a failure
 *
 * Looks whether a backup goes further than the data: a journal was lost, or an
 * older state came in the place of the database. The number of a change is never
 * given twice, and the names of backups tell it (rule R3). Reads a folder, so
 * not to be called on the main thread.
 *
 * Returns: (transfer full) (nullable): the backup that has most; %NULL for none
 */
LiaisonBackupLead *
liaison_query_backup_lead (LiaisonConnection *connection,
                           const char        *path,
                           GError           **error)
{
  g_autoptr (LiaisonBackupLead) self = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  LiaisonBackup *furthest;
  gint64 last;

  g_return_val_if_fail (connection != NULL && path != NULL, NULL);

  last = liaison_change_log_get_highest (connection, error);
  backups = last >= 0 ? liaison_query_backups (connection, path, error) : NULL;
  furthest = backups != NULL ? find_furthest (backups) : NULL;
  if (furthest == NULL || liaison_backup_get_change (furthest) <= last)
    return NULL;

  self = g_new0 (LiaisonBackupLead, 1);
  self->backup = g_object_ref (furthest);
  self->n_changes = liaison_backup_get_change (furthest) - last;
  self->until = liaison_connection_number (connection, "SELECT ifnull(max(made), 0) FROM change_log WHERE undone = 0", NULL);

  return g_steal_pointer (&self);
}

/**
 * liaison_backup_lead_dup_text:
 * @self: a backup that has more than the data
 *
 * Returns: (transfer full): translated sentences that say so
 */
char *
liaison_backup_lead_dup_text (const LiaisonBackupLead *self)
{
  g_autofree char *of = NULL;
  g_autofree char *until = NULL;
  guint            n_changes;

  g_return_val_if_fail (self != NULL, NULL);

  n_changes = (guint) self->n_changes;
  of = liaison_backup_dup_moment_text (liaison_backup_get_moment (self->backup));
  if (self->until <= 0)
    /* Translators: %s is a day and a time */
    return g_strdup_printf (ngettext ("The backup of %s has %u change that your data lacks.", "The backup of %s has %u changes that your data lacks.", n_changes),
                            of, n_changes);

  until = liaison_backup_dup_moment_text (self->until);

  /* Translators: both %s are a day and a time, the first of the newest change there is */
  return g_strdup_printf (ngettext ("Your data goes until %s. The backup of %s has %u change more.",
                                    "Your data goes until %s. The backup of %s has %u changes more.", n_changes),
                          until, of, n_changes);
}
