/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Where databases were moved to, on this computer. A database that was moved out
 * of a folder stays there as it was, and scripts, launchers and the login go on
 * naming it: they get the one that took its place, or a day's work would be
 * parted between the two. */

#include "config.h"

#include "liaison-forwarding.h"

#include "liaison-file-private.h"
#include "liaison-store.h"

#include <errno.h>
#include <glib/gstdio.h>

/* Pairs of where from and where to. */
#define TYPE "a(ayay)"

#define MOST_STEPS 8

/* Where the usual database is, once somebody asked. */
static GMutex usual_lock;
static char  *usual;

static char *
dup_file (void)
{
  return g_build_filename (g_get_user_config_dir (), "liaison", "moved", NULL);
}

/* What cannot be read is as if nothing was ever moved. */
static GVariant *
read_pairs (void)
{
  g_autofree char *file = dup_file ();
  g_autofree char *text = NULL;
  GVariant        *pairs = NULL;

  if (g_file_get_contents (file, &text, NULL, NULL))
    pairs = g_variant_parse (G_VARIANT_TYPE (TYPE), text, NULL, NULL, NULL);

  return pairs;
}

static char *
dup_target (GVariant   *pairs,
            const char *path)
{
  GVariantIter iter;
  const char  *from, *to;

  g_variant_iter_init (&iter, pairs);
  while (g_variant_iter_next (&iter, "(^&ay^&ay)", &from, &to))
    if (g_str_equal (from, path) && g_file_test (to, G_FILE_TEST_EXISTS))
      return g_strdup (to);

  return NULL;
}

/**
 * liaison_forwarding_follow:
 * @path: a database, as it is named by who starts a program
 *
 * Reads, but not the old file, nor its folder, where that is named in full: it
 * may be on a server that does not answer any more.
 *
 * Returns: (transfer full): where it was moved to, if it is there; else @path
 */
char *
liaison_forwarding_follow (const char *path)
{
  g_autoptr (GVariant) pairs = read_pairs ();
  g_autofree char *named = NULL;
  char            *found;

  g_return_val_if_fail (path != NULL, NULL);

  if (pairs == NULL)
    return g_strdup (path);

  named = g_canonicalize_filename (path, NULL);
  found = dup_target (pairs, named);
  if (found == NULL)
    {
      g_autofree char *true_path = liaison_store_dup_true_path (named);

      found = dup_target (pairs, true_path);
    }

  for (int i = 1; found != NULL && i < MOST_STEPS; i++)
    {
      char *next = dup_target (pairs, found);

      if (next == NULL)
        break;
      g_free (found);
      found = next;
    }

  return found != NULL ? found : g_strdup (path);
}

/**
 * liaison_forwarding_dup_usual:
 *
 * Returns: (transfer full): what liaison_store_dup_default_path() does
 */
char *
liaison_forwarding_dup_usual (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&usual_lock);

  if (usual == NULL)
    {
      g_autofree char *path = g_build_filename (g_get_user_data_dir (), "liaison", "liaison.db", NULL);
      g_autofree char *followed = liaison_forwarding_follow (path);

      usual = liaison_store_dup_true_path (followed);
    }

  return g_strdup (usual);
}

/**
 * liaison_forwarding_note:
 * @from: the true path of a database
 * @to: that of the one that took its place
 * @error: return location of a failure
 *
 * Notes that a database was moved; for this program, too, where it is the usual
 * one. What was noted of @from before, and that @to
 * itself was moved once, is true no longer. Writes, so not to be called on the
 * main thread.
 *
 * Returns: whether it is durable
 */
gboolean
liaison_forwarding_note (const char *from,
                         const char *to,
                         GError    **error)
{
  g_autoptr (GVariant) before = read_pairs ();
  g_autoptr (GVariant) pairs = NULL;
  g_autofree char *file = dup_file ();
  g_autofree char *folder = g_path_get_dirname (file);
  g_autofree char *text = NULL;
  GVariantBuilder  builder;
  GVariantIter     iter;
  const char      *known, *target;
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  g_variant_builder_init (&builder, G_VARIANT_TYPE (TYPE));
  if (before != NULL)
    {
      g_variant_iter_init (&iter, before);
      while (g_variant_iter_next (&iter, "(^&ay^&ay)", &known, &target))
        if (!g_str_equal (known, from) && !g_str_equal (known, to))
          g_variant_builder_add (&builder, "(^ay^ay)", known, target);
    }
  g_variant_builder_add (&builder, "(^ay^ay)", from, to);
  pairs = g_variant_ref_sink (g_variant_builder_end (&builder));
  text = g_variant_print (pairs, TRUE);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return liaison_file_fail (folder, errno, error);

  if (!g_file_set_contents_full (file, text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error))
    return FALSE;

  locker = g_mutex_locker_new (&usual_lock);
  if (g_strcmp0 (usual, from) == 0)
    {
      g_free (usual);
      usual = g_strdup (to);
    }

  return TRUE;
}
