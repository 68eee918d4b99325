/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Whether the folder of a database is safe for it. Its journal is shared by the
 * programs of one computer, over its memory: where two computers write, or a
 * service copies the files while they are written, they part or are damaged. */

#include "config.h"

#include "liaison-neighbourhood.h"

#include "liaison-occupancy-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <linux/magic.h>
#include <string.h>
#include <sys/vfs.h>

/* What linux/magic.h has not in all its versions. */
#define CIFS_NUMBER 0xFF534D42U
#define SMB2_NUMBER 0xFE534D42U

/* Files that services leave at the top of the folders that they keep alike. */
static const char *const sync_marks[] = { ".stfolder", ".dropbox", ".dropbox.cache", ".owncloudsync.log", ".nextcloudsync.log", ".tmp.drivedownload" };

static gboolean
is_on_network (const char *folder)
{
  struct statfs status;

  if (statfs (folder, &status) != 0)
    return FALSE;

  switch ((guint32) status.f_type)
    {
    case NFS_SUPER_MAGIC:
    case SMB_SUPER_MAGIC:
    case CIFS_NUMBER:
    case SMB2_NUMBER:
    case V9FS_MAGIC:
    case AFS_SUPER_MAGIC:
    case CODA_SUPER_MAGIC:
    case FUSE_SUPER_MAGIC: /* as sshfs and rclone */
      return TRUE;
    default:
      return FALSE;
    }
}

/* Names that the folders of services have which leave no such file: of their own
 * programs, or as their instructions have it. */
static const char *const sync_names[] = { "OneDrive", "Google Drive", "GoogleDrive", "MEGA", "MEGAsync", "pCloud Drive", "pCloudDrive", "Dropbox", "Nextcloud", "ownCloud", "kDrive", "Proton Drive" };

/* "OneDrive" and "OneDrive - City Library" */
static gboolean
has_name (const char *folder)
{
  g_autofree char *base = g_path_get_basename (folder);

  for (guint i = 0; i < G_N_ELEMENTS (sync_names); i++)
    if (g_str_equal (base, sync_names[i]))
      return TRUE;

  return g_str_has_prefix (base, "OneDrive - ");
}

static gboolean
has_mark (const char *folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (sync_marks); i++)
    {
      g_autofree char *mark = g_build_filename (folder, sync_marks[i], NULL);

      if (g_file_test (mark, G_FILE_TEST_EXISTS))
        return TRUE;
    }

  return has_name (folder);
}

static gboolean
is_synced (const char *folder)
{
  g_autofree char *above = g_strdup (folder);

  while (!has_mark (above))
    {
      g_autofree char *next = g_path_get_dirname (above);

      if (g_str_equal (next, above))
        return FALSE;
      g_free (above);
      above = g_steal_pointer (&next);
    }

  return TRUE;
}

/* Parts of the word in the languages that services say it in: "conflicted copy",
 * "In Konflikt stehende Kopie", "copie en conflit", "copia en conflicto". */
static const char *const conflicts[] = { "confli", "konflikt" };

/* "liaison.sync-conflict-20261127.db", "liaison (conflicted copy 2026-11-27).db";
 * others name the computer: "liaison-reading-room.db" */
static gboolean
is_conflict_copy (const char *name,
                  const char *stem,
                  const char *ending)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  g_autofree char *computer = g_strconcat (stem, "-", g_get_host_name (), ending, NULL);

  if (!g_str_has_prefix (name, stem) || !g_str_has_suffix (name, ending))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (conflicts); i++)
    if (strstr (lower, conflicts[i]) != NULL)
      return TRUE;

  return g_ascii_strcasecmp (name, computer) == 0;
}

/* Where @folder is not there yet, it will be as the one that it will be in. */
static char *
dup_existing (const char *folder)
{
  char *above = g_strdup (folder);

  while (!g_file_test (above, G_FILE_TEST_EXISTS))
    {
      char *next = g_path_get_dirname (above);

      g_free (above);
      above = next;
    }

  return above;
}

/**
 * liaison_neighbourhood_judge:
 * @path: the true path of a database, there or to be made
 *
 * Looks whether a database is in a folder of a network, or one that a service
 * syncs. Reads folders, so not to be called on the main thread.
 *
 * Returns: what its folder is
 */
LiaisonNeighbourhood
liaison_neighbourhood_judge (const char *path)
{
  g_autofree char *folder = NULL;
  g_autofree char *existing = NULL;

  g_return_val_if_fail (path != NULL && g_path_is_absolute (path), LIAISON_NEIGHBOURHOOD_SAFE);

  folder = g_path_get_dirname (path);
  existing = dup_existing (folder);
  if (is_on_network (existing))
    return LIAISON_NEIGHBOURHOOD_NETWORK;

  return is_synced (existing) ? LIAISON_NEIGHBOURHOOD_SYNCED : LIAISON_NEIGHBOURHOOD_SAFE;
}

/**
 * liaison_neighbourhood_find_conflict_copies:
 * @path: the true path of a database
 *
 * Looks for other states of a database that a service left beside it. Reads the
 * folder, so not to be called on the main thread.
 *
 * Returns: (transfer full) (array zero-terminated=1): their names, to be shown
 */
char **
liaison_neighbourhood_find_conflict_copies (const char *path)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  g_autofree char *folder = NULL;
  g_autofree char *base = NULL;
  g_autofree char *stem = NULL;
  g_autoptr (GDir) listing = NULL;
  const char *dot, *name;

  g_return_val_if_fail (path != NULL, NULL);

  folder = g_path_get_dirname (path);
  base = g_path_get_basename (path);
  dot = strrchr (base, '.');
  stem = dot != NULL ? g_strndup (base, (gsize) (dot - base)) : g_strdup (base);
  listing = g_dir_open (folder, 0, NULL);
  while (listing != NULL && (name = g_dir_read_name (listing)) != NULL)
    if (is_conflict_copy (name, stem, dot != NULL ? dot : ""))
      {
        g_autofree char *shown = g_filename_display_name (name);

        g_strv_builder_add (found, shown);
      }

  return g_strv_builder_end (found);
}

/* Whether there is anything in the folder @name with a journal of the database @base. */
static gboolean
holds_journal (const char *folder,
               const char *name,
               const char *base)
{
  static const char *const kinds[] = { "-wal", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *file = g_strconcat (base, kinds[i], NULL);
      g_autofree char *journal = g_build_filename (folder, name, file, NULL);
      GStatBuf         status;

      if (g_stat (journal, &status) == 0 && status.st_size > 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * liaison_neighbourhood_find_kept_journals:
 * @path: the true path of a database
 *
 * Looks for journals that were kept beside a database when its file was
 * replaced, removed or written to by another program. Reads the folder, so not
 * to be called on the main thread.
 *
 * Returns: (transfer full) (array zero-terminated=1): a translated sentence for
 *   each that was found
 */
char **
liaison_neighbourhood_find_kept_journals (const char *path)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  g_autofree char *folder = NULL;
  g_autofree char *base = NULL;
  g_autofree char *begin = NULL;
  g_autoptr (GDir) listing = NULL;
  const char *name;

  g_return_val_if_fail (path != NULL, NULL);

  folder = g_path_get_dirname (path);
  base = g_path_get_basename (path);
  begin = g_strconcat (base, LIAISON_OCCUPANCY_KEPT, NULL);
  listing = g_dir_open (folder, 0, NULL);
  while (listing != NULL && (name = g_dir_read_name (listing)) != NULL)
    if (g_str_has_prefix (name, begin) && holds_journal (folder, name, base))
      {
        g_autofree char *shown = g_filename_display_name (name);
        /* Translators: %s is the name of a folder */
        g_autofree char *sentence = g_strdup_printf (_("“%s” keeps the journal that was in use when the file was replaced or overwritten. The newest changes of that time may be in it alone: with a copy of the file of that time put into the folder, they can be opened or saved from there. Remove the folder when nothing is missing."), shown);

        g_strv_builder_add (found, sentence);
      }

  return g_strv_builder_end (found);
}

/**
 * liaison_neighbourhood_find_risks:
 * @path: the true path of a database
 *
 * Looks whether a database is in a folder of a network, or one that a service
 * syncs, for copies that such a service left, and for journals that were kept.
 * Reads the folder, so not to be called on the main thread.
 *
 * Returns: (transfer full) (array zero-terminated=1): a translated sentence for
 *   each that was found
 */
char **
liaison_neighbourhood_find_risks (const char *path)
{
  g_autoptr (GStrvBuilder) risks = g_strv_builder_new ();
  g_auto (GStrv) copies = NULL;
  g_auto (GStrv) journals = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  switch (liaison_neighbourhood_judge (path))
    {
    case LIAISON_NEIGHBOURHOOD_NETWORK:
      g_strv_builder_add (risks, _("The database is in a network folder. Its journal is safe on one computer only: opened on two at once it would be damaged. Move it, while Liaison is closed, to a folder of this computer."));
      break;
    case LIAISON_NEIGHBOURHOOD_SYNCED:
      g_strv_builder_add (risks, _("The database is in a folder that a service syncs. A copy taken while it is written to may be damaged, and two computers overwrite each other. Move it, while Liaison is closed, out of the folder, and sync exports or backups instead."));
      break;
    case LIAISON_NEIGHBOURHOOD_SAFE:
    default:
      break;
    }

  copies = liaison_neighbourhood_find_conflict_copies (path);
  for (guint i = 0; copies[i] != NULL; i++)
    {
      /* Translators: %s is the name of a file */
      g_autofree char *risk = g_strdup_printf (_("“%s” is another state of the data, which a service that syncs the folder left. Nothing of it was merged; it can be opened as a database of its own."), copies[i]);

      g_strv_builder_add (risks, risk);
    }

  journals = liaison_neighbourhood_find_kept_journals (path);
  g_strv_builder_addv (risks, (const char **) journals);

  return g_strv_builder_end (risks);
}
