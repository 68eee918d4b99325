/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-search-private.h"

#include "liaison-contact-filter.h"
#include "liaison-contact-memory-private.h"
#include "liaison-contact.h"
#include "liaison-fold.h"

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
           LiaisonKeySet            *found,
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
    liaison_key_set_add (found, liaison_statement_get_number (statement, 0));

  return !liaison_statement_failed (statement);
}

/* Leaves in @found those that a word is found in too. */
static gboolean
narrow (LiaisonConnection *connection,
        const char        *word,
        gint64             highest,
        LiaisonKeySet     *found,
        GCancellable      *cancellable,
        GError           **error)
{
  g_auto (LiaisonKeySet) of_word = { NULL };

  liaison_key_set_init (&of_word, highest);
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !find_word (connection, word, &of_word, error))
    return FALSE;

  liaison_key_set_narrow (found, &of_word);

  return TRUE;
}

/* Those of the order that are found; the last part of it, which has nothing to
 * be sorted by, stays the last. */
static GArray *
pick (const LiaisonContactMemory *memory,
      const LiaisonContactQuery  *query,
      const LiaisonKeySet        *found,
      gint64                      letters)
{
  GArray *order = memory->orders[query->sort];
  guint   n_told = memory->n_told[query->sort];
  GArray *keys = g_array_sized_new (FALSE, FALSE, sizeof (gint64), order->len);

  for (guint i = 0; i < order->len; i++)
    {
      LiaisonListed listed = g_array_index (order, LiaisonListed, query->descending && i < n_told ? n_told - 1 - i : i);

      if ((listed.letters & letters) == letters &&
          (found->bits == NULL || liaison_key_set_has (found, listed.key)) &&
          (memory->found.bits == NULL || liaison_key_set_has (&memory->found, listed.key)))
        g_array_append_val (keys, listed.key);
    }

  return keys;
}

static gboolean
search (LiaisonConnection *connection,
        const char        *words,
        gint64             highest,
        LiaisonKeySet     *found,
        gint64            *letters,
        GCancellable      *cancellable,
        GError           **error)
{
  g_autofree char *folded = liaison_fold_dup (words);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gint64 letter = find_letter (parts[i]);

      *letters |= letter;
      if (letter == 0 && *parts[i] != '\0' && !narrow (connection, parts[i], highest, found, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * liaison_query_found_keys:
 * @connection: where to read
 * @query: what is asked
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * What is the same for all searches is read once for each state of the
 * database: all contacts in each order, and whom the filter finds.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the keys of the
 *   contacts that are found, in order
 */
GArray *
liaison_query_found_keys (LiaisonConnection         *connection,
                          const LiaisonContactQuery *query,
                          GCancellable              *cancellable,
                          GError                   **error)
{
  LiaisonContactMemory *memory = liaison_contact_memory_get (connection);
  g_autofree char      *words = liaison_contact_filter_dup_value (query->filter, LIAISON_FACET_SEARCH);
  g_auto (LiaisonKeySet) found = { NULL };
  gint64 letters = 0;

  if (!liaison_contact_order_read (connection, memory, query, error) ||
      !liaison_contact_facets_read (connection, memory, query->filter, cancellable, error) ||
      !search (connection, words, memory->highest, &found, &letters, cancellable, error) ||
      !search (connection, query->search, memory->highest, &found, &letters, cancellable, error))
    return NULL;

  return pick (memory, query, &found, letters);
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
  const LiaisonContactQuery query = { .search = words };

  return liaison_query_found_keys (connection, &query, cancellable, error);
}
