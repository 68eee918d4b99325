/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Moves a database out of a folder that is not safe for it: copies it, with the
 * backups beside it, and has every program go there from now on. The old file
 * stays as it was, for a folder of a network or of a service is not to be
 * trusted with a removal either. */

#include "config.h"

#include "liaison-relocation.h"

#include "liaison-backup-copy-private.h"
#include "liaison-error.h"
#include "liaison-file-private.h"
#include "liaison-forwarding.h"
#include "liaison-neighbourhood.h"
#include "liaison-store-backup.h"
#include "liaison-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* So many names are tried: "liaison.db", "liaison-2.db", ... */
#define MOST_NAMES 1000

typedef struct
{
  LiaisonStore    *store; /* which waits for this */
  char            *target;
  LiaisonProgress *progress;
  GCancellable    *cancellable;
} Relocation;

static void
free_relocation (gpointer data)
{
  Relocation *self = data;

  g_clear_pointer (&self->progress, liaison_progress_unref);
  g_clear_object (&self->cancellable);
  g_free (self->target);
  g_free (self);
}

/* ---- where to ---- */

/* A journal without its database would be taken for that of the new one. */
static gboolean
is_free (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal", "-backups" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);
      GStatBuf         status;

      if (g_lstat (name, &status) == 0 || errno != ENOENT)
        return FALSE;
    }

  return TRUE;
}

static char *
dup_numbered (const char *base,
              guint       number)
{
  const char *dot = strrchr (base, '.');
  int         length = dot != NULL && dot != base ? (int) (dot - base) : (int) strlen (base);

  return number == 1 ? g_strdup (base) : g_strdup_printf ("%.*s-%u%s", length, base, number, base + length);
}

/**
 * liaison_relocation_dup_target:
 * @path: a database
 *
 * Looks for a place in the folder of the user's data. Reads folders, so not to
 * be called on the main thread.
 *
 * Returns: (transfer full) (nullable): where @path can be moved to, %NULL where
 *   that folder is not safe for a database either
 */
char *
liaison_relocation_dup_target (const char *path)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "liaison", NULL);
  g_autofree char *base = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  base = g_path_get_basename (path);
  for (guint number = 1; number <= MOST_NAMES; number++)
    {
      g_autofree char *name = dup_numbered (base, number);
      g_autofree char *plain = g_build_filename (folder, name, NULL);
      g_autofree char *target = liaison_store_dup_true_path (plain);

      if (liaison_neighbourhood_judge (target) != LIAISON_NEIGHBOURHOOD_SAFE)
        return NULL;
      if (is_free (target))
        return g_steal_pointer (&target);
    }

  return NULL;
}

/* ---- the backups ---- */

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) listing = g_dir_open (folder, 0, NULL);
  const char *name;

  while (listing != NULL && (name = g_dir_read_name (listing)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static gboolean
sync_file (const char *path,
           GError    **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  int failure = fd < 0 || fsync (fd) != 0 ? errno : 0;

  if (fd >= 0)
    g_close (fd, NULL);

  return failure == 0 || liaison_file_fail (path, failure, error);
}

/* What a backup holds was looked at when it was made, and is before it is
 * restored: here every byte of it counts. */
static gboolean
copy_backup (LiaisonBackup *backup,
             const char    *folder,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autofree char *base = g_path_get_basename (liaison_backup_get_path (backup));
  g_autofree char *path = g_build_filename (folder, base, NULL);
  g_autoptr (GFile) source = g_file_new_for_path (liaison_backup_get_path (backup));
  g_autoptr (GFile) copy = g_file_new_for_path (path);
  GStatBuf status;

  if (!g_file_copy (source, copy, G_FILE_COPY_NOFOLLOW_SYMLINKS, cancellable, NULL, NULL, error))
    return FALSE;
  if (g_chmod (path, 0600) != 0 || g_stat (path, &status) != 0)
    return liaison_file_fail (path, errno, error);
  if ((guint64) status.st_size != liaison_backup_get_size (backup))
    return liaison_file_fail (path, EIO, error);

  return sync_file (path, error);
}

static gboolean
copy_all (Relocation *self,
          GPtrArray  *backups,
          const char *folder,
          GError    **error)
{
  for (guint i = 0; i < backups->len; i++)
    {
      if (!copy_backup (g_ptr_array_index (backups, i), folder, self->cancellable, error))
        return FALSE;
      liaison_progress_step (self->progress);
    }
  liaison_file_sync_folder (folder);

  return TRUE;
}

/* Those in a folder that the user chose stay there. */
static gboolean
move_backups (Relocation        *self,
              LiaisonConnection *source,
              GError           **error)
{
  const char      *path = liaison_store_get_path (self->store);
  g_autofree char *used = liaison_query_backup_folder (source, path, error);
  g_autofree char *beside = liaison_backup_dup_folder (path);
  g_autofree char *folder = liaison_backup_dup_folder (self->target);
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *fresh = g_strdup_printf ("%s.%s.new", folder, unique);
  g_autoptr (GPtrArray) backups = NULL;

  if (used == NULL)
    return FALSE;
  if (!g_str_equal (used, beside))
    return TRUE;
  backups = liaison_backup_list (beside, error);
  if (backups == NULL || backups->len == 0)
    return backups != NULL;

  liaison_progress_begin_part (self->progress, backups->len + 1);
  if (g_mkdir (fresh, 0700) != 0)
    return liaison_file_fail (fresh, errno, error);
  if (copy_all (self, backups, fresh, error) && (g_rename (fresh, folder) == 0 || liaison_file_fail (folder, errno, error)))
    return TRUE;
  remove_folder (fresh);

  return FALSE;
}

/* ---- all of it ---- */

static gboolean
is_taken (const char *target,
          GError    **error)
{
  g_autofree char *shown = g_filename_display_name (target);

  if (liaison_neighbourhood_judge (target) != LIAISON_NEIGHBOURHOOD_SAFE)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED,
                 _("“%s” would be in a network folder or one that a service syncs, too. Nothing was moved."), shown);
  else if (!is_free (target))
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, _("“%s” is there already. Nothing was moved."), shown);
  else
    return FALSE;

  return TRUE;
}

static void
take_back (const char *target)
{
  g_autofree char *backups = liaison_backup_dup_folder (target);

  g_unlink (target);
  remove_folder (backups);
}

static gboolean
move (Relocation *self,
      GError    **error)
{
  const char      *path = liaison_store_get_path (self->store);
  g_autofree char *folder = g_path_get_dirname (self->target);
  g_autoptr (LiaisonConnection) source = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return liaison_file_fail (folder, errno, error);

  source = liaison_connection_open (path, LIAISON_CONNECTION_READS, error);
  if (source == NULL)
    return FALSE;
  if (move_backups (self, source, error) &&
      !g_cancellable_set_error_if_cancelled (self->cancellable, error) &&
      liaison_backup_copy (source, self->target, error) &&
      liaison_forwarding_note (path, self->target, error))
    return TRUE;
  take_back (self->target);

  return FALSE;
}

/* In the midst of a change, so that nobody else writes to what is copied; and
 * alone, for others would go on with the old one. Once it is moved nobody is let
 * in before it is closed. */
static gboolean
relocate (LiaisonChange *change,
          gpointer       data,
          GError       **error)
{
  Relocation      *self = data;
  LiaisonPresence *presence = liaison_store_get_presence (self->store);

  if (is_taken (self->target, error) || !liaison_presence_be_alone (presence, self->cancellable, error))
    return FALSE;
  if (move (self, error))
    return TRUE;
  liaison_presence_let_in (presence);

  return FALSE;
}

/**
 * liaison_store_relocate_async:
 * @self: a store that may be written to
 * @target: where its database is to be: an absolute path, where nothing is
 * @progress: (nullable): is told how far it is
 * @cancellable: (nullable): stops it
 * @callback: called when it is moved, or failed
 * @user_data: for @callback
 *
 * Copies the database, and the backups beside it, to another place, and sees
 * that the copy is whole. From then on programs that name the old file get the
 * new one (liaison-forwarding.h). @self goes on with the old one, so it is to be
 * closed. Where it fails nothing is left at @target.
 *
 * Others that have the database open are waited for, three seconds at most;
 * where one still has it then it fails (%LIAISON_ERROR_FAILED), for what that one
 * writes would stay behind. Nobody can open the old one while it is moved.
 */
void
liaison_store_relocate_async (LiaisonStore       *self,
                              const char         *target,
                              LiaisonProgress    *progress,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  Relocation *relocation;

  g_return_if_fail (LIAISON_IS_STORE (self));
  g_return_if_fail (target != NULL && g_path_is_absolute (target));

  relocation = g_new0 (Relocation, 1);
  relocation->store = self;
  relocation->target = g_strdup (target);
  relocation->progress = progress != NULL ? liaison_progress_ref (progress) : NULL;
  relocation->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  liaison_store_change_async (self, "", relocate, relocation, free_relocation, cancellable, callback, user_data);
}

/**
 * liaison_store_relocate_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: whether it is there
 */
gboolean
liaison_store_relocate_finish (LiaisonStore *self,
                               GAsyncResult *result,
                               GError      **error)
{
  return liaison_store_change_finish (self, result, error) >= 0;
}
