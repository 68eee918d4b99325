/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-named-contacts.h"

#include "liaison-contact.h"
#include "liaison-fold.h"
#include "liaison-statement.h"

#include <string.h>

/* Whose name has a word that begins as ?1, in the order of names; then those who
 * go by another name, with that. */
static const char named[] =
  "SELECT key, match, '' FROM contact_current WHERE instr (' ' || match, ' ' || ?1) > 0 "
  "UNION ALL "
  "SELECT person.id * 2, coalesce (contact_fresh.match, contact_index.match), nickname FROM person "
  "LEFT JOIN contact_index ON contact_index.key = person.id * 2 LEFT JOIN contact_fresh ON contact_fresh.key = person.id * 2 "
  "WHERE nickname <> '' "
  "ORDER BY 2, 1";

typedef struct
{
  const char *folded; /* what was typed */
  GStrv       words;  /* of it */
} Typed;

static gboolean
has_word (const char *word,
          const char *name,
          gboolean    is_whole)
{
  gsize length = strlen (word);

  for (const char *at = name; at != NULL; at = strchr (at, ' '), at = at != NULL ? at + 1 : NULL)
    if (strncmp (at, word, length) == 0 && (!is_whole || at[length] == '\0' || at[length] == ' '))
      return TRUE;

  return FALSE;
}

static guint
count_words (const Typed *typed,
             const char  *name,
             gboolean     are_whole)
{
  guint n = 0;

  for (guint i = 0; typed->words[i] != NULL; i++)
    n += has_word (typed->words[i], name, are_whole) ? 1 : 0;

  return n;
}

static LiaisonNaming
judge (const Typed *typed,
       const char  *name,
       const char  *nickname)
{
  g_autofree char *other = liaison_fold_dup (nickname);
  g_autofree char *all = g_strconcat (name, " ", other, NULL);

  guint            n_words = g_strv_length (typed->words);
  guint            n_whole;

  if (g_str_equal (typed->folded, name))
    return LIAISON_NAMING_FULL;
  if (count_words (typed, all, FALSE) < n_words)
    return LIAISON_NAMING_NOBODY;

  n_whole = count_words (typed, all, TRUE);
  if (n_whole == n_words)
    return LIAISON_NAMING_WORDS;

  return n_whole > 0 ? LIAISON_NAMING_PARTLY : LIAISON_NAMING_BEGINNING;
}

/* Keeps those who are named the most surely, each once. */
static void
take (GArray        *keys,
      GHashTable    *seen,
      gint64         key,
      LiaisonNaming  how,
      LiaisonNaming *best)
{
  if (how == LIAISON_NAMING_NOBODY || how < *best)
    return;

  if (how > *best)
    {
      g_array_set_size (keys, 0);
      g_hash_table_remove_all (seen);
    }
  *best = how;
  if (g_hash_table_add (seen, g_memdup2 (&key, sizeof key)))
    g_array_append_val (keys, key);
}

/**
 * liaison_query_contacts_named:
 * @connection: where to read
 * @name: a name, or a part of one, as somebody typed it
 * @only_people: whether to leave out organizations
 * @naming: (out): how surely they are meant
 * @error: return location of a failure
 *
 * Finds whom a name means, without regard to case and accents: those who bear
 * the very name, else those of whose names it says whole words, else those of
 * whose names it says one and begins others, else those of whose names it begins
 * words. It looks at every name, once.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the keys of those
 *   who are named in the surest way that there is, in the order of their names
 */
GArray *
liaison_query_contacts_named (LiaisonConnection *connection,
                              const char        *name,
                              gboolean           only_people,
                              LiaisonNaming     *naming,
                              GError           **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree char *folded = liaison_fold_dup (name);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  const Typed typed = { folded, words };
  g_autoptr (LiaisonStatement) statement = NULL;

  *naming = LIAISON_NAMING_NOBODY;
  if (*folded == '\0')
    return g_steal_pointer (&keys);
  statement = liaison_connection_prepare (connection, named, error);
  if (statement == NULL)
    return NULL;

  liaison_statement_bind_text (statement, 1, words[0]);
  while (liaison_statement_next (statement, error))
    {
      gint64 key = liaison_statement_get_number (statement, 0);

      if (!only_people || !liaison_contact_key_is_organization (key))
        take (keys, seen, key, judge (&typed, liaison_statement_get_text (statement, 1), liaison_statement_get_text (statement, 2)), naming);
    }

  return liaison_statement_failed (statement) ? NULL : g_steal_pointer (&keys);
}

/* A contact that was merged into another is that now. */
static const char of_uid[] =
  "SELECT id * 2 FROM person WHERE uid = ?1 "
  "UNION ALL SELECT id * 2 + 1 FROM organization WHERE uid = ?1 "
  "UNION ALL SELECT ifnull (person * 2, organization * 2 + 1) FROM former_uid WHERE former = ?1 LIMIT 1";

/**
 * liaison_query_contact_of_uid:
 * @connection: where to read
 * @uid: what was typed, or is in a file
 * @error: return location of a failure
 *
 * Returns: the key of the contact that has this uid, or had it before it was
 *   merged with another; 0 for none, -1 on failure
 */
gint64
liaison_query_contact_of_uid (LiaisonConnection *connection,
                              const char        *uid,
                              GError           **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, of_uid, error);

  if (statement == NULL)
    return -1;

  liaison_statement_bind_text (statement, 1, uid);
  if (liaison_statement_next (statement, error))
    return liaison_statement_get_number (statement, 0);

  return liaison_statement_failed (statement) ? -1 : 0;
}
