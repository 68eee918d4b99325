/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-backup-copy-private.h"
#include "liaison-check.h"
#include "liaison-contact-query.h"
#include "liaison-error.h"
#include "liaison-fixture.h"
#include "liaison-fuzz-reader.h"
#include "liaison-salvage-export.h"
#include "liaison-store-backup.h"

#include <glib/gstdio.h>
#include <string.h>

/* A wound: the page, where in it, and how many bytes, which follow. */
#define WOUND_HEAD 5
#define PAGE 4096

/* A sound database, closed. */
static GBytes *
make_sound (void)
{
  LiaisonFixture  *fixture = liaison_fixture_new ();
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  char *bytes;
  gsize size;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u of somewhere", i);

      liaison_fixture_person (fixture, name);
    }
  path = g_build_filename (fixture->folder, "copy.db", NULL);
  liaison_store_back_up_to (fixture->store, path, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &bytes, &size, &error);
  g_assert_no_error (error);
  g_unlink (path);
  liaison_fixture_free (fixture);

  return g_bytes_new_take (bytes, size);
}

static GBytes *
get_sound (void)
{
  static GBytes *sound;

  if (sound == NULL)
    sound = make_sound ();

  return sound;
}

/* The sound one with a wound for as long as there are bytes to make one of. */
static char *
dup_wounded (GBytes       *sound,
             const guint8 *bytes,
             gsize         size)
{
  gsize length = g_bytes_get_size (sound);
  char *wounded = g_memdup2 (g_bytes_get_data (sound, NULL), length);

  while (size >= WOUND_HEAD)
    {
      gsize page = (gsize) (bytes[0] | bytes[1] << 8) % (length / PAGE);
      gsize start = page * PAGE + (gsize) (bytes[2] | bytes[3] << 8) % PAGE;
      gsize n_bytes = MIN (MIN (bytes[4], size - WOUND_HEAD), length - start);

      memcpy (wounded + start, bytes + WOUND_HEAD, n_bytes);
      bytes += WOUND_HEAD + n_bytes;
      size -= WOUND_HEAD + n_bytes;
    }

  return wounded;
}

static gpointer
look (LiaisonConnection *connection,
      gpointer           data,
      GCancellable      *cancellable,
      GError           **error)
{
  const LiaisonContactQuery query = { .search = "person" };
  g_autoptr (GArray) keys = liaison_query_found_keys (connection, &query, cancellable, error);
  g_auto (GStrv) faults = keys != NULL ? liaison_query_check (connection, cancellable, error) : NULL;
  g_auto (GStrv) changed = faults != NULL ? liaison_query_check_records (connection, cancellable, error) : NULL;

  return changed != NULL ? GUINT_TO_POINTER (1) : NULL;
}

/* What is refused stays byte for byte, and what can be read of it is saved, or a
 * sentence says why not. */
static void
assert_kept (const char *path,
             const char *wounded,
             gsize       length)
{
  g_autofree char *saved = g_strconcat (path, ".json", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (saved);
  g_autoptr (GError) error = NULL;
  LiaisonSalvage salvage = { 0 };
  gsize          size;

  if (!liaison_salvage_export (path, file, &salvage, NULL, &error))
    g_assert_true (g_utf8_validate (error->message, -1, NULL) && *error->message != '\0');
  g_unlink (saved);
  g_assert_true (g_file_get_contents (path, &kept, &size, NULL));
  g_assert_cmpmem (kept, size, wounded, length);
}

/* With the backups of one that was taken for an earlier format. */
static void
remove_database (const char *path)
{
  static const char *const parts[] = { "", "-wal", "-shm", "-journal" };
  g_autofree char *backups = liaison_backup_dup_folder (path);
  g_autoptr (GDir) listing = g_dir_open (backups, 0, NULL);
  const char *name;

  while (listing != NULL && (name = g_dir_read_name (listing)) != NULL)
    {
      g_autofree char *backup = g_build_filename (backups, name, NULL);

      g_unlink (backup);
    }
  g_rmdir (backups);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *part = g_strconcat (path, parts[i], NULL);

      g_unlink (part);
    }
}

/**
 * liaison_fuzz_database:
 * @bytes: wounds: two bytes for the page, two for the place in it, one for how many bytes, and those
 * @size: their length
 *
 * Opens a database with wounds. It is refused with a sentence, and left as it
 * was found; or it is opened, and what is read of it is an answer or a sentence.
 *
 * Returns: whether it was opened
 */
gboolean
liaison_fuzz_database (const guint8 *bytes,
                       gsize         size)
{
  GBytes          *sound = get_sound ();
  g_autofree char *wounded = dup_wounded (sound, bytes, size);
  g_autofree char *folder = g_dir_make_tmp ("liaison-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "fuzz.db", NULL);
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (GError) error = NULL;
  gboolean opened;

  g_assert_true (g_file_set_contents_full (path, wounded, (gssize) g_bytes_get_size (sound), G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  store = liaison_store_open (path, &error);
  opened = store != NULL;
  if (!opened)
    assert_kept (path, wounded, g_bytes_get_size (sound));
  else
    liaison_store_read (store, look, NULL, NULL, &error);
  g_assert_true (error == NULL || (g_utf8_validate (error->message, -1, NULL) && *error->message != '\0'));
  g_clear_object (&store);
  remove_database (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  return opened;
}
