/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-search-private.h"

#include "liaison-contact.h"
#include "liaison-fold.h"

#include <string.h>

/* A set of contact keys, a bit each. */
typedef struct
{
  guint8 *bits;
  gsize size; /* bytes */
} KeySet;

static void
key_set_clear (KeySet *set)
{
  g_clear_pointer (&set->bits, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KeySet, key_set_clear)

static gboolean
key_set_has (const KeySet *set,
             gint64        key)
{
  return (gsize) (key / 8) < set->size && (set->bits[key / 8] & 1 << key % 8) != 0;
}

static void
key_set_add (KeySet *set,
             gint64  key)
{
  if ((gsize) (key / 8) < set->size)
    set->bits[key / 8] |= (guint8) (1 << key % 8);
}

static void
key_set_intersect (KeySet       *set,
                   const KeySet *other)
{
  for (gsize i = 0; i < set->size; i++)
    set->bits[i] &= other->bits[i];
}

/* The keys of all contacts in the order of their names, read once for each
 * state of the database. */
static GArray *
read_order (LiaisonConnection *connection,
            GError           **error)
{
  gint64 version;
  GArray *keys = liaison_connection_get_order (connection, &version);
  g_autoptr (LiaisonStatement) statement = NULL;

  if (keys != NULL)
    return keys;

  statement = liaison_connection_prepare (connection, "SELECT key FROM contact_index ORDER BY sort_key, key", error);
  if (statement == NULL)
    return NULL;

  keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  while (liaison_statement_next (statement, error))
    {
      gint64 key = liaison_statement_get_number (statement, 0);

      g_array_append_val (keys, key);
    }
  if (liaison_statement_failed (statement))
    {
      g_array_unref (keys);
      return NULL;
    }
  liaison_connection_take_order (connection, keys, version);

  return keys;
}

static gint64
highest_key (GArray *keys)
{
  gint64 highest = 0;

  for (guint i = 0; i < keys->len; i++)
    highest = MAX (highest, g_array_index (keys, gint64, i));

  return highest;
}

/* The index knows the first letters of what follows each letter of a word: a
 * longer word is asked for by these and looked at in the text. */
static char *
query_of_word (const char *word)
{
  g_autofree char *start = g_utf8_substring (word, 0, MIN (g_utf8_strlen (word, -1), LIAISON_FOLD_SUFFIX_LENGTH));

  return g_strdup_printf ("\"%s\"*", start); /* folded words hold no quotes */
}

static gboolean
find_word (LiaisonConnection *connection,
           const char        *word,
           KeySet            *found,
           GError           **error)
{
  gboolean whole = g_utf8_strlen (word, -1) <= LIAISON_FOLD_SUFFIX_LENGTH;
  g_autofree char *query = query_of_word (word);
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection,
                                whole ? "SELECT rowid FROM contact_search WHERE contact_search MATCH ?1"
                                      : "SELECT contact_search.rowid FROM contact_search "
                                        "JOIN contact_index ON contact_index.key = contact_search.rowid "
                                        "WHERE contact_search MATCH ?1 AND instr (contact_index.text, ?2) > 0",
                                error);

  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_text (statement, 1, query);
  if (!whole)
    liaison_statement_bind_text (statement, 2, word);
  while (liaison_statement_next (statement, error))
    key_set_add (found, liaison_statement_get_number (statement, 0));

  return !liaison_statement_failed (statement);
}

/*
 * liaison_search_contacts:
 * @words: what was typed; every word is to be found in any part of a word
 *
 * The keys of the contacts that are found, in the order of their names; of all
 * where nothing was typed.
 */
GArray *
liaison_search_contacts (LiaisonConnection *connection,
                         const char        *words,
                         GCancellable      *cancellable,
                         GError           **error)
{
  GArray *order = read_order (connection, error);
  g_autofree char *folded = liaison_fold_dup (words);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
  g_auto (KeySet) found = { NULL };
  g_autoptr (GArray) keys = NULL;

  if (order == NULL)
    return NULL;
  if (*folded == '\0')
    return g_array_copy (order);

  found.size = (gsize) highest_key (order) / 8 + 1;
  found.bits = g_malloc (found.size);
  memset (found.bits, 0xff, found.size);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (KeySet) of_word = { g_malloc0 (found.size), found.size };

      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !find_word (connection, parts[i], &of_word, error))
        return NULL;
      key_set_intersect (&found, &of_word);
    }

  keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < order->len; i++)
    if (key_set_has (&found, g_array_index (order, gint64, i)))
      g_array_append_val (keys, g_array_index (order, gint64, i));

  return g_steal_pointer (&keys);
}
