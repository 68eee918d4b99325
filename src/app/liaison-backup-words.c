/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-backup-words.h"

#include "liaison-change-log.h"

#include <glib/gi18n.h>

/* More changes than that are told as many. */
#define MOST_LACKING 1000

static void
free_seen (gpointer data)
{
  LiaisonSeenBackup *self = data;

  g_object_unref (self->backup);
  g_free (self->lacking);
  g_free (self);
}

/**
 * liaison_seen_backups_free: (skip)
 * @self: (transfer full): what was seen
 */
void
liaison_seen_backups_free (LiaisonSeenBackups *self)
{
  g_free (self->folder);
  g_ptr_array_unref (self->backups);
  g_free (self);
}

static LiaisonSeenBackup *
see (LiaisonBackup *backup,
     GPtrArray     *changes)
{
  LiaisonSeenBackup *self = g_new0 (LiaisonSeenBackup, 1);

  self->backup = g_object_ref (backup);
  self->is_readable = liaison_backup_read_counts (backup, &self->counts, NULL);
  for (guint i = 0; i < changes->len; i++)
    {
      LiaisonLogEntry *entry = g_ptr_array_index (changes, i);

      if (liaison_log_entry_get_undone (entry) || liaison_log_entry_get_id (entry) <= liaison_backup_get_change (backup))
        continue;
      if (self->n_lacking++ == 0)
        self->lacking = g_strdup (liaison_log_entry_get_label (entry));
    }

  return self;
}

/**
 * liaison_backup_words_look:
 * @connection: where to read
 * @path: the database
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Looks into every backup of a database; a #LiaisonReadFunc.
 *
 * Returns: (transfer full) (nullable): a #LiaisonSeenBackups
 */
gpointer
liaison_backup_words_look (LiaisonConnection *connection,
                           gpointer           path,
                           GCancellable      *cancellable,
                           GError           **error)
{
  g_autoptr (LiaisonSeenBackups) self = g_new0 (LiaisonSeenBackups, 1);
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  self->backups = g_ptr_array_new_with_free_func (free_seen);
  self->folder = liaison_query_backup_folder (connection, path, error);
  self->is_missing = self->folder != NULL && liaison_backup_is_folder_missing (self->folder, path);
  backups = self->folder != NULL ? liaison_query_backups (connection, path, error) : NULL;
  changes = backups != NULL ? liaison_query_changes (connection, MOST_LACKING, error) : NULL;
  if (changes == NULL)
    return NULL;

  for (guint i = 0; i < backups->len && !g_cancellable_is_cancelled (cancellable); i++)
    g_ptr_array_add (self->backups, see (g_ptr_array_index (backups, i), changes));

  return g_steal_pointer (&self);
}

/**
 * liaison_backup_words_dup_title:
 * @seen: a backup
 *
 * Returns: (transfer full): when it was made
 */
char *
liaison_backup_words_dup_title (const LiaisonSeenBackup *seen)
{
  g_autoptr (GDateTime) made = g_date_time_new_from_unix_local (liaison_backup_get_moment (seen->backup));

  /* Translators: a day and a time, as in “Thursday, 26 November 2026, 18:05”; see strftime(3) */
  return g_date_time_format (made, _ ("%A, %-d %B %Y, %H:%M"));
}

static const char *
name_reason (const char *reason)
{
  if (g_str_equal (reason, "daily"))
    return _ ("Of the day");
  if (g_str_equal (reason, "before-import"))
    return _ ("Before an import");
  if (g_str_equal (reason, "before-restore"))
    return _ ("Before a backup was restored");
  if (g_str_has_prefix (reason, "before-format"))
    return _ ("Before an update of Liaison");

  return _ ("By hand");
}

static char *
say_lacking (const LiaisonSeenBackup *seen)
{
  if (seen->n_lacking == 0)
    return g_strdup (_ ("Has everything up to now"));

  /* Translators: %s is the name of the newest change, such as “Add Person” */
  return g_strdup_printf (ngettext ("Lacks %u change, “%s”", "Lacks %u changes, the newest “%s”", seen->n_lacking),
                          seen->n_lacking, seen->lacking);
}

/* Backups are where they were made, also where the user chose another folder since. */
static char *
say_lacking_and_place (const LiaisonSeenBackup *seen,
                       const char              *folder)
{
  g_autofree char *lacking = say_lacking (seen);
  g_autofree char *place = g_path_get_dirname (liaison_backup_get_path (seen->backup));
  g_autofree char *shown = g_filename_display_name (place);

  if (g_str_equal (place, folder))
    return g_steal_pointer (&lacking);

  /* Translators: what a backup lacks, and the folder that it is in */
  return g_strdup_printf (_ ("%s\nStill in %s"), lacking, shown);
}

/**
 * liaison_backup_words_dup_folder:
 * @seen: the backups
 *
 * Returns: (transfer full): where they are kept, and that it is not there
 */
char *
liaison_backup_words_dup_folder (const LiaisonSeenBackups *seen)
{
  g_autofree char *shown = g_filename_display_name (seen->folder);

  if (!seen->is_missing)
    return g_steal_pointer (&shown);

  /* Translators: %s is a folder */
  return g_strdup_printf (_ ("%s\nIt is not there. Connect the disk that it is on, or choose another."), shown);
}

/**
 * liaison_backup_words_dup_subtitle:
 * @seen: a backup
 * @folder: where backups are kept now
 *
 * Returns: (transfer full): why it was made, what is in it, what it lacks, and
 *   where it is if that is elsewhere
 */
char *
liaison_backup_words_dup_subtitle (const LiaisonSeenBackup *seen,
                                   const char              *folder)
{
  const char      *reason = name_reason (liaison_backup_get_reason (seen->backup));
  g_autofree char *people = NULL;
  g_autofree char *follow_ups = NULL;
  g_autofree char *lacking = NULL;

  if (!seen->is_readable)
    /* Translators: %s is why a backup was made */
    return g_strdup_printf (_ ("%s · cannot be read"), reason);

  people = g_strdup_printf (ngettext ("%d person", "%d people", (gulong) seen->counts.people), (int) seen->counts.people);
  follow_ups = g_strdup_printf (ngettext ("%d follow-up", "%d follow-ups", (gulong) seen->counts.follow_ups), (int) seen->counts.follow_ups);
  lacking = say_lacking_and_place (seen, folder);

  return g_strdup_printf ("%s · %s · %s\n%s", reason, people, follow_ups, lacking);
}
