/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-search-word-private.h"

#include "liaison-fold.h"

/* The beginnings that the index knows: its option "prefix". */
#define INDEXED_LENGTH 3

/* Words that are asked for one by one before the rest is read in one go. */
#define MOST_TERMS 8

/* Sorts after whatever a word goes on with. */
#define LAST_LETTER "\U0010FFFF"

#define KEY_SET_POINTER "liaison-key-set"

/* ---- what SQLite is taught ---- */

static int
gather_key (const Fts5ExtensionApi *api,
            Fts5Context            *context,
            void                   *data)
{
  liaison_key_set_add (data, api->xRowid (context));

  return SQLITE_OK;
}

/* gather (contact_search, SET) adds all rows of the first phrase to a set: a
 * third of the time that as many rows of SQL take. */
static void
gather (const Fts5ExtensionApi *api,
        Fts5Context            *context,
        sqlite3_context        *result,
        int                     n_values,
        sqlite3_value         **values)
{
  LiaisonKeySet *found = n_values == 1 ? sqlite3_value_pointer (values[0], KEY_SET_POINTER) : NULL;
  int            code = found != NULL ? api->xQueryPhrase (context, 0, found, gather_key) : SQLITE_MISUSE;

  if (code != SQLITE_OK)
    sqlite3_result_error_code (result, code);
}

static fts5_api *
get_fts5 (sqlite3 *handle)
{
  fts5_api     *api = NULL;
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (handle, "SELECT fts5 (?1)", -1, &statement, NULL) == SQLITE_OK)
    {
      sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
      sqlite3_step (statement);
    }
  sqlite3_finalize (statement);

  return api;
}

/* The words of the index are a table of this connection alone, which is
 * otherwise only read from. */
static gboolean
set_up (LiaisonConnection *connection,
        GError           **error)
{
  sqlite3  *handle = liaison_connection_get_handle (connection);
  fts5_api *api = get_fts5 (handle);
  int       code = api != NULL ? api->xCreateFunction (api, "gather", NULL, gather, NULL) : sqlite3_errcode (handle);
  gboolean  only_reads = liaison_connection_number (connection, "PRAGMA query_only", NULL) == 1;
  gboolean  made;

  if (code != SQLITE_OK)
    return liaison_connection_fail (connection, code, error);

  made = liaison_connection_execute (connection,
                                     "PRAGMA query_only = OFF;"
                                     "CREATE VIRTUAL TABLE IF NOT EXISTS temp.contact_term USING fts5vocab (main, contact_search, instance);",
                                     error);

  return liaison_connection_execute (connection, only_reads ? "PRAGMA query_only = ON" : "PRAGMA query_only = OFF", made ? error : NULL) && made;
}

/* ---- what is asked ---- */

static LiaisonStatement *
prepare_gather (LiaisonConnection *connection,
                GError           **error)
{
  gint64 is_set_up = liaison_connection_number (connection, "SELECT count(*) FROM temp.sqlite_schema WHERE name = 'contact_term'", error);

  if (is_set_up < 0 || (is_set_up == 0 && !set_up (connection, error)))
    return NULL;

  return liaison_connection_prepare (connection,
                                     "SELECT gather (contact_search, ?2) FROM contact_search WHERE contact_search MATCH ?1 LIMIT 1",
                                     error);
}

/* Adds whom a word or a beginning of words is found in. Folded words hold no quotes. */
static gboolean
gather_phrase (LiaisonStatement *statement,
               const char       *word,
               const char       *star,
               LiaisonKeySet    *found,
               GError          **error)
{
  g_autofree char *phrase = g_strdup_printf ("\"%s\"%s", word, star);

  liaison_statement_bind_text (statement, 1, phrase);
  liaison_statement_bind_pointer (statement, 2, found, KEY_SET_POINTER);

  return liaison_statement_run (statement, error);
}

/* The next word of the index from @from on, NULL where it is beyond @end. */
static gboolean
read_term (LiaisonConnection *connection,
           const char        *from,
           const char        *end,
           char             **term,
           GError           **error)
{
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection, "SELECT term FROM temp.contact_term WHERE term >= ?1 AND term < ?2 LIMIT 1", error);

  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_text (statement, 1, from);
  liaison_statement_bind_text (statement, 2, end);
  *term = liaison_statement_next (statement, error) ? g_strdup (liaison_statement_get_text (statement, 0)) : NULL;

  return !liaison_statement_failed (statement);
}

/* Adds whom any word of the index between two is found in. */
static gboolean
gather_range (LiaisonConnection *connection,
              const char        *from,
              const char        *end,
              LiaisonKeySet     *found,
              GError           **error)
{
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection, "SELECT doc FROM temp.contact_term WHERE term >= ?1 AND term < ?2", error);

  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_text (statement, 1, from);
  liaison_statement_bind_text (statement, 2, end);
  while (liaison_statement_next (statement, error))
    liaison_key_set_add (found, liaison_statement_get_number (statement, 0));

  return !liaison_statement_failed (statement);
}

/* FTS5 merges the rows of all words with a beginning that it does not know,
 * which takes longer than to ask for them word by word while they are few. */
static gboolean
gather_beginning (LiaisonConnection *connection,
                  LiaisonStatement  *gathering,
                  const char        *beginning,
                  LiaisonKeySet     *found,
                  GError           **error)
{
  g_autofree char *from = g_strdup (beginning);
  g_autofree char *end = g_strconcat (beginning, LAST_LETTER, NULL);

  for (guint i = 0; i < MOST_TERMS; i++)
    {
      g_autofree char *term = NULL;

      if (!read_term (connection, from, end, &term, error))
        return FALSE;
      if (term == NULL)
        return TRUE;
      if (!gather_phrase (gathering, term, "", found, error))
        return FALSE;

      g_free (from);
      from = g_strconcat (term, "\x01", NULL);
    }

  return gather_range (connection, from, end, found, error);
}

/* A word that is longer than what the index keeps of it is looked for in the
 * texts of those that its start is found in. */
static gboolean
find_long_word (LiaisonConnection *connection,
                const char        *word,
                LiaisonKeySet     *found,
                GError           **error)
{
  g_autofree char *start = g_utf8_substring (word, 0, LIAISON_FOLD_SUFFIX_LENGTH);
  g_autofree char *phrase = g_strdup_printf ("\"%s\"", start);
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection,
                                "SELECT contact_search.rowid FROM contact_search "
                                "JOIN contact_index ON contact_index.key = contact_search.rowid "
                                "WHERE contact_search MATCH ?1 AND instr (contact_index.text, ?2) > 0",
                                error);

  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_text (statement, 1, phrase);
  liaison_statement_bind_text (statement, 2, word);
  while (liaison_statement_next (statement, error))
    liaison_key_set_add (found, liaison_statement_get_number (statement, 0));

  return !liaison_statement_failed (statement);
}

/*
 * liaison_search_word_find:
 * @word: folded
 * @found: where to add the keys of the contacts that have it in any part of a word
 */
gboolean
liaison_search_word_find (LiaisonConnection *connection,
                          const char        *word,
                          LiaisonKeySet     *found,
                          GError           **error)
{
  glong length = g_utf8_strlen (word, -1);
  g_autoptr (LiaisonStatement) gathering = NULL;

  if (length > LIAISON_FOLD_SUFFIX_LENGTH)
    return find_long_word (connection, word, found, error);

  gathering = prepare_gather (connection, error);
  if (gathering == NULL)
    return FALSE;

  return length <= INDEXED_LENGTH ? gather_phrase (gathering, word, "*", found, error)
                                  : gather_beginning (connection, gathering, word, found, error);
}
