/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-meaning.h"

#include "liaison-fold.h"

#include <glib/gi18n-lib.h>

static void
add_words (GHashTable *table,
           const char *list,
           int         value)
{
  g_auto (GStrv) alternatives = g_strsplit (list, "|", -1);

  for (guint i = 0; alternatives[i] != NULL; i++)
    {
      g_autofree char *folded = liaison_fold_dup (alternatives[i]);

      if (*folded != '\0' && !g_hash_table_contains (table, folded))
        g_hash_table_insert (table, g_steal_pointer (&folded), GINT_TO_POINTER (value));
    }
}

static GHashTable *
make_table (const LiaisonMeaning *meanings,
            guint                 n_meanings)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_meanings; i++)
    {
      add_words (table, meanings[i].words, meanings[i].value);
      add_words (table, g_dpgettext2 (GETTEXT_PACKAGE, "date words", meanings[i].words), meanings[i].value);
    }

  return table;
}

/* Words are folded once: what is typed is looked up with every key. */
static GHashTable *
get_table (const LiaisonMeaning *meanings,
           guint                 n_meanings)
{
  static GHashTable *tables;
  static GMutex      mutex;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  GHashTable *table;

  if (tables == NULL)
    tables = g_hash_table_new (NULL, NULL);
  table = g_hash_table_lookup (tables, meanings);
  if (table == NULL)
    {
      table = make_table (meanings, n_meanings);
      g_hash_table_insert (tables, (gpointer) meanings, table);
    }

  return table;
}

/**
 * liaison_meaning_look_up:
 * @meanings: (array length=n_meanings): what words mean; the array stays as
 *   long as the process does
 * @n_meanings: how many
 * @folded: words as liaison_fold_dup() returns them
 * @value: (out): what they mean
 *
 * Understands English and the language in which the process was started.
 *
 * Returns: whether the words are understood
 */
gboolean
liaison_meaning_look_up (const LiaisonMeaning *meanings,
                         guint                 n_meanings,
                         const char           *folded,
                         int                  *value)
{
  gpointer found;

  if (!g_hash_table_lookup_extended (get_table (meanings, n_meanings), folded, NULL, &found))
    return FALSE;

  *value = GPOINTER_TO_INT (found);

  return TRUE;
}
