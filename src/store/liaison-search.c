/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-search-private.h"

#include "liaison-contact-filter.h"
#include "liaison-contact-memory-private.h"
#include "liaison-contact.h"
#include "liaison-fold.h"
#include "liaison-search-word-private.h"

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

/* Leaves in @found those that a word is found in too. */
static gboolean
narrow (LiaisonConnection    *connection,
        LiaisonContactMemory *memory,
        const char           *word,
        LiaisonKeySet        *found,
        GCancellable         *cancellable,
        GError              **error)
{
  const LiaisonKeySet *of_word = liaison_contact_memory_find_word (memory, word);
  g_auto (LiaisonKeySet) keys = { NULL };

  if (of_word == NULL)
    {
      liaison_key_set_init (&keys, memory->highest);
      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !liaison_search_word_find (connection, word, &keys, error) ||
          !liaison_contact_memory_read_fresh (memory, connection, error))
        return FALSE;
      liaison_fresh_find (memory->fresh, word, &keys);
      of_word = liaison_contact_memory_take_word (memory, word, &keys);
    }
  liaison_key_set_narrow (found, of_word);

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
  GArray              *order = memory->orders[query->sort];
  const LiaisonListed *all = (const LiaisonListed *) order->data;
  guint                n_told = memory->n_told[query->sort];
  GArray              *keys = g_array_set_size (g_array_new (FALSE, FALSE, sizeof (gint64)), order->len);
  gint64              *to = (gint64 *) keys->data;

  for (guint i = 0; i < order->len; i++)
    {
      const LiaisonListed *listed = &all[query->descending && i < n_told ? n_told - 1 - i : i];

      if ((listed->letters & letters) == letters &&
          (found->bits == NULL || liaison_key_set_has (found, listed->key)) &&
          (memory->found.bits == NULL || liaison_key_set_has (&memory->found, listed->key)))
        *to++ = listed->key;
    }

  return g_array_set_size (keys, (guint) (to - (gint64 *) keys->data));
}

static gboolean
search (LiaisonConnection    *connection,
        LiaisonContactMemory *memory,
        const char           *words,
        LiaisonKeySet        *found,
        gint64               *letters,
        GCancellable         *cancellable,
        GError              **error)
{
  g_autofree char *folded = liaison_fold_dup (words);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gint64 letter = find_letter (parts[i]);

      *letters |= letter;
      if (letter == 0 && *parts[i] != '\0' && !narrow (connection, memory, parts[i], found, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

static GArray *
find_keys (LiaisonConnection         *connection,
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
      !search (connection, memory, words, &found, &letters, cancellable, error) ||
      !search (connection, memory, query->search, &found, &letters, cancellable, error))
    return NULL;

  return pick (memory, query, &found, letters);
}

/**
 * liaison_query_found_keys:
 * @connection: where to read
 * @query: what is asked
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * What is the same for all searches is read once for each state of the
 * database: all contacts in each order, whom the filter finds, and whom the
 * words before the one that is typed are found in.
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
  /* The index and what stands beside it are to be of one moment. */
  gboolean own = sqlite3_get_autocommit (liaison_connection_get_handle (connection)) != 0;
  GArray  *keys;

  if (own && !liaison_connection_run (connection, "BEGIN DEFERRED", error))
    return NULL;

  keys = find_keys (connection, query, cancellable, error);
  if (own)
    liaison_connection_run (connection, "COMMIT", NULL);

  return keys;
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
