/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-search-private.h"

#include "liaison-contact.h"
#include "liaison-fold.h"

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

/* All contacts in the order of their names, read once for each state of the
 * database. */
static GArray *
read_order (LiaisonConnection *connection,
            GError           **error)
{
  gint64 version;
  GArray *order = liaison_connection_get_order (connection, &version);
  g_autoptr (LiaisonStatement) statement = NULL;

  if (order != NULL)
    return order;

  statement = liaison_connection_prepare (connection, "SELECT key, letters FROM contact_index ORDER BY sort_key, key", error);
  if (statement == NULL)
    return NULL;

  order = g_array_new (FALSE, FALSE, sizeof (LiaisonListed));
  while (liaison_statement_next (statement, error))
    {
      LiaisonListed listed = { liaison_statement_get_number (statement, 0), liaison_statement_get_number (statement, 1) };

      g_array_append_val (order, listed);
    }
  if (liaison_statement_failed (statement))
    {
      g_array_unref (order);
      return NULL;
    }
  liaison_connection_take_order (connection, order, version);

  return order;
}

static gint64
highest_key (GArray *order)
{
  gint64 highest = 0;

  for (guint i = 0; i < order->len; i++)
    highest = MAX (highest, g_array_index (order, LiaisonListed, i).key);

  return highest;
}

/*
 * liaison_search_letters:
 * @folded: folded text
 *
 * Returns: a bit for each of the letters a to z and the digits that is in a text
 */
gint64
liaison_search_letters (const char *folded)
{
  gint64 letters = 0;

  for (const char *at = folded; *at != '\0'; at++)
    {
      if (*at >= 'a' && *at <= 'z')
        letters |= G_GINT64_CONSTANT (1) << (*at - 'a');
      else if (*at >= '0' && *at <= '9')
        letters |= G_GINT64_CONSTANT (1) << (26 + *at - '0');
    }

  return letters;
}

/* A single letter is in most texts: the index would name them one by one. */
static gint64
find_letter (const char *word)
{
  return word[0] != '\0' && word[1] == '\0' ? liaison_search_letters (word) : 0;
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

/* Leaves in @found those that a word is found in too. */
static gboolean
narrow (LiaisonConnection *connection,
        const char        *word,
        GArray            *order,
        KeySet            *found,
        GCancellable      *cancellable,
        GError           **error)
{
  gsize size = (gsize) highest_key (order) / 8 + 1;
  g_auto (KeySet) of_word = { g_malloc0 (size), size };

  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !find_word (connection, word, &of_word, error))
    return FALSE;

  if (found->bits == NULL)
    {
      found->bits = g_steal_pointer (&of_word.bits);
      found->size = size;
    }
  else
    key_set_intersect (found, &of_word);

  return TRUE;
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
  gint64 letters = 0;

  if (order == NULL)
    return NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gint64 letter = find_letter (parts[i]);

      letters |= letter;
      if (letter == 0 && *parts[i] != '\0' && !narrow (connection, parts[i], order, &found, cancellable, error))
        return NULL;
    }

  keys = g_array_sized_new (FALSE, FALSE, sizeof (gint64), order->len);
  for (guint i = 0; i < order->len; i++)
    {
      LiaisonListed listed = g_array_index (order, LiaisonListed, i);

      if ((listed.letters & letters) == letters && (found.bits == NULL || key_set_has (&found, listed.key)))
        g_array_append_val (keys, listed.key);
    }

  return g_steal_pointer (&keys);
}
