/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-index-private.h"

#include "liaison-changed-contacts-private.h"
#include "liaison-contact-fresh-private.h"
#include "liaison-contact.h"
#include "liaison-fold.h"
#include "liaison-search-private.h"

#include <locale.h>
#include <string.h>

/* Contacts that are no further apart than this are read in one run. */
#define NEAR 8

/* Contacts that are indexed before the next ones are read. */
#define MOST_AT_ONCE 4096

/* A change of no more contacts notes their texts beside the index. */
#define MOST_BESIDE 16

/* What contacts of one kind are found by: the texts of their own rows, then
 * those of what belongs to them, both in the order of the contacts. */
typedef struct
{
  const char *own;
  const char *parts;
} Texts;

static const char *const old_texts = "SELECT key, text FROM contact_index WHERE key BETWEEN ?1 AND ?2 ORDER BY key";

static const Texts person_texts = {
  .own = "SELECT id, name, given_name, additional_name, family_name, nickname, place, notes FROM person WHERE id BETWEEN ?1 AND ?2 ORDER BY id",
  .parts =
    "SELECT affiliation.person, 0, affiliation.title || ' ' || affiliation.department || ' ' || organization.name "
    "FROM affiliation JOIN organization ON organization.id = affiliation.organization WHERE affiliation.person BETWEEN ?1 AND ?2 "
    "UNION ALL SELECT person, kind = 'phone', value FROM contact_method WHERE person BETWEEN ?1 AND ?2 "
    "UNION ALL SELECT tagging.person, 0, tag.name FROM tagging JOIN tag ON tag.id = tagging.tag WHERE tagging.person BETWEEN ?1 AND ?2 "
    "ORDER BY 1",
};

static const Texts organization_texts = {
  .own = "SELECT id, name, place, notes FROM organization WHERE id BETWEEN ?1 AND ?2 ORDER BY id",
  .parts =
    "SELECT organization, kind = 'phone', value FROM contact_method WHERE organization BETWEEN ?1 AND ?2 "
    "UNION ALL SELECT tagging.organization, 0, tag.name FROM tagging JOIN tag ON tag.id = tagging.tag "
    "WHERE tagging.organization BETWEEN ?1 AND ?2 ORDER BY 1",
};

typedef struct
{
  LiaisonConnection *connection;
  gboolean           beside; /* the index, and not into it */
  LiaisonStatement  *forget_search; /* NULL where nothing goes into it */
  LiaisonStatement  *forget_index;
  LiaisonStatement  *add_search;
  LiaisonStatement  *add_index;

  GArray *texts; /* of a run, to be added */

  /* of one contact, filled anew for each */
  GString *text;
  GString *suffixes;
} Refresh;

/* A text that was indexed, to be taken out. */
typedef struct
{
  gint64 key;
  char  *text;
} Old;

static void
refresh_clear (Refresh *refresh)
{
  g_clear_pointer (&refresh->forget_search, liaison_statement_release);
  g_clear_pointer (&refresh->forget_index, liaison_statement_release);
  g_clear_pointer (&refresh->add_search, liaison_statement_release);
  g_clear_pointer (&refresh->add_index, liaison_statement_release);
  g_array_unref (refresh->texts);
  g_string_free (refresh->text, TRUE);
  g_string_free (refresh->suffixes, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Refresh, refresh_clear)

static gboolean
refresh_prepare (Refresh *refresh,
                 GError **error)
{
  const struct
  {
    LiaisonStatement **statement;
    const char        *sql;
  } all[] = {
    { &refresh->forget_search, "INSERT INTO contact_search (contact_search, rowid, text) VALUES ('delete', ?1, ?2)" },
    { &refresh->forget_index, "DELETE FROM contact_index WHERE key = ?1" },
    { &refresh->add_search, "INSERT INTO contact_search (rowid, text) VALUES (?1, ?2)" },
    { &refresh->add_index, "INSERT INTO contact_index (key, text, match, sort_key, letters) VALUES (?1, ?2, ?3, ?4, ?5)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if ((*all[i].statement = liaison_connection_prepare (refresh->connection, all[i].sql, error)) == NULL)
      return FALSE;

  return TRUE;
}

static void
clear_old (gpointer data)
{
  Old *old = data;

  g_free (old->text);
}

/* "+34 600 555 011" is also found as "600555011". */
static void
append_digits (GString    *text,
               const char *phone)
{
  g_string_append_c (text, ' ');
  for (const char *at = phone; *at != '\0'; at++)
    if (g_ascii_isdigit (*at))
      g_string_append_c (text, *at);
}

/* The indexed texts of a run, read whole before the first is taken out. */
static GArray *
read_old (Refresh      *refresh,
          const gint64 *keys,
          guint         n_keys,
          GError      **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (refresh->connection, old_texts, error);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Old));
  guint at = 0;

  if (statement == NULL)
    return NULL;

  g_array_set_clear_func (all, clear_old);
  liaison_statement_bind_number (statement, 1, keys[0]);
  liaison_statement_bind_number (statement, 2, keys[n_keys - 1]);
  while (liaison_statement_next (statement, error))
    {
      Old old = { liaison_statement_get_number (statement, 0), NULL };

      while (at < n_keys && keys[at] < old.key)
        at++;
      if (at == n_keys || keys[at] != old.key)
        continue;

      old.text = g_strdup (liaison_statement_get_text (statement, 1));
      g_array_append_val (all, old);
    }

  return liaison_statement_failed (statement) ? NULL : g_steal_pointer (&all);
}

static gboolean
forget (Refresh      *refresh,
        const gint64 *keys,
        guint         n_keys,
        GError      **error)
{
  g_autoptr (GArray) all = read_old (refresh, keys, n_keys, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const Old *old = &g_array_index (all, Old, i);

      g_string_truncate (refresh->suffixes, 0);
      liaison_fold_append_suffixes (refresh->suffixes, old->text);
      liaison_statement_bind_number (refresh->forget_search, 1, old->key);
      liaison_statement_bind_text (refresh->forget_search, 2, refresh->suffixes->str);
      liaison_statement_bind_number (refresh->forget_index, 1, old->key);
      if (!liaison_statement_run (refresh->forget_search, error) || !liaison_statement_run (refresh->forget_index, error))
        return FALSE;
    }

  return all != NULL;
}

static gboolean
add_index (Refresh                  *refresh,
           const LiaisonContactText *text,
           GError                  **error)
{
  liaison_statement_bind_number (refresh->add_index, 1, text->key);
  liaison_statement_bind_text (refresh->add_index, 2, text->text);
  liaison_statement_bind_text (refresh->add_index, 3, text->match);
  liaison_statement_bind_blob (refresh->add_index, 4, text->sort_key, strlen (text->sort_key));
  liaison_statement_bind_number (refresh->add_index, 5, text->letters);

  return liaison_statement_run (refresh->add_index, error);
}

static gboolean
add_search (Refresh                  *refresh,
            const LiaisonContactText *text,
            GError                  **error)
{
  g_string_truncate (refresh->suffixes, 0);
  liaison_fold_append_suffixes (refresh->suffixes, text->text);
  liaison_statement_bind_number (refresh->add_search, 1, text->key);
  liaison_statement_bind_text (refresh->add_search, 2, refresh->suffixes->str);

  return liaison_statement_run (refresh->add_search, error);
}

/* Adds the texts of a run. One index after the other: each then stays in the
 * processor's memory while it is written. */
static gboolean
add_texts (Refresh *refresh,
           GError **error)
{
  for (guint i = 0; i < refresh->texts->len; i++)
    if (!add_index (refresh, &g_array_index (refresh->texts, LiaisonContactText, i), error))
      return FALSE;
  for (guint i = 0; i < refresh->texts->len; i++)
    if (!add_search (refresh, &g_array_index (refresh->texts, LiaisonContactText, i), error))
      return FALSE;
  g_array_set_size (refresh->texts, 0);

  return TRUE;
}

/* Keeps what stands in refresh->text. */
static gboolean
put (Refresh    *refresh,
     gint64      key,
     const char *name,
     char       *match,
     GError    **error)
{
  LiaisonContactText text = { key, refresh->text->str, match, liaison_fold_dup_sort_key (name), liaison_search_letters (refresh->text->str) };
  gboolean done = TRUE;

  if (refresh->beside)
    {
      done = liaison_contact_fresh_write (refresh->connection, &text, error);
      g_free (text.sort_key);
      return done;
    }

  text.text = g_strndup (refresh->text->str, refresh->text->len);
  text.match = g_strdup (match);
  g_array_append_val (refresh->texts, text);

  return TRUE;
}

/* Those between two places of a run are no longer there. */
static gboolean
put_gone (Refresh      *refresh,
          const gint64 *keys,
          guint         begin,
          guint         end,
          GError      **error)
{
  for (guint i = begin; refresh->beside && i < end; i++)
    if (!liaison_contact_fresh_write (refresh->connection, &(LiaisonContactText){ .key = keys[i] }, error))
      return FALSE;

  return TRUE;
}

/* Adds the texts of what belongs to a contact, on the first of which @parts
 * stands if there are any, and leaves it on the next contact's. */
static gboolean
append_parts (GString          *text,
              LiaisonStatement *parts,
              gboolean         *more,
              gint64            id,
              GError          **error)
{
  for (; *more && liaison_statement_get_number (parts, 0) <= id; *more = liaison_statement_next (parts, error))
    {
      if (liaison_statement_get_number (parts, 0) < id)
        continue;

      liaison_fold_append (text, liaison_statement_get_text (parts, 2));
      if (liaison_statement_get_number (parts, 1) != 0)
        append_digits (text, liaison_statement_get_text (parts, 2));
    }

  return !liaison_statement_failed (parts);
}

static LiaisonStatement *
prepare_run (Refresh      *refresh,
             const char   *sql,
             const gint64 *keys,
             guint         n_keys,
             GError      **error)
{
  LiaisonStatement *statement = liaison_connection_prepare (refresh->connection, sql, error);

  if (statement != NULL)
    {
      liaison_statement_bind_number (statement, 1, liaison_contact_key_get_id (keys[0]));
      liaison_statement_bind_number (statement, 2, liaison_contact_key_get_id (keys[n_keys - 1]));
    }

  return statement;
}

/* Contacts of one kind, which stand close to one another: their tables are
 * walked through side by side. */
static gboolean
refresh_run (Refresh      *refresh,
             const gint64 *keys,
             guint         n_keys,
             GError      **error)
{
  const Texts *texts = liaison_contact_key_is_organization (keys[0]) ? &organization_texts : &person_texts;
  g_autoptr (LiaisonStatement) own = prepare_run (refresh, texts->own, keys, n_keys, error);
  g_autoptr (LiaisonStatement) parts = own != NULL ? prepare_run (refresh, texts->parts, keys, n_keys, error) : NULL;
  gboolean more;
  guint at = 0; /* in the keys */

  if (parts == NULL || (!refresh->beside && !forget (refresh, keys, n_keys, error)))
    return FALSE;

  more = liaison_statement_next (parts, error);
  while (liaison_statement_next (own, error))
    {
      gint64           id = liaison_statement_get_number (own, 0);
      const char      *name = liaison_statement_get_text (own, 1);
      guint            gone = at;
      g_autofree char *match = NULL;

      while (at < n_keys && liaison_contact_key_get_id (keys[at]) < id)
        at++;
      if (!put_gone (refresh, keys, gone, at, error))
        return FALSE;
      if (at == n_keys || liaison_contact_key_get_id (keys[at]) != id)
        continue;

      g_string_truncate (refresh->text, 0);
      liaison_fold_append (refresh->text, name);
      match = g_strndup (refresh->text->str, refresh->text->len);
      for (int column = 2; column < liaison_statement_get_n_columns (own); column++)
        liaison_fold_append (refresh->text, liaison_statement_get_text (own, column));
      if (!append_parts (refresh->text, parts, &more, id, error) || !put (refresh, keys[at++], name, match, error))
        return FALSE;
    }

  return !liaison_statement_failed (own) && !liaison_statement_failed (parts) && put_gone (refresh, keys, at, n_keys, error) &&
         add_texts (refresh, error);
}

/* Refreshes contacts of one kind, in runs. */
static gboolean
refresh_kind (Refresh *refresh,
              GArray  *keys,
              GError **error)
{
  for (guint begin = 0, end; begin < keys->len; begin = end)
    {
      const gint64 *run = &g_array_index (keys, gint64, begin);

      for (end = begin + 1; end < keys->len && end - begin < MOST_AT_ONCE; end++)
        if (liaison_contact_key_get_id (run[end - begin]) - liaison_contact_key_get_id (run[end - begin - 1]) > NEAR)
          break;
      if (!refresh_run (refresh, run, end - begin, error))
        return FALSE;
    }

  return TRUE;
}

static void
part_kinds (GArray *keys,
            GArray *people,
            GArray *organizations)
{
  for (guint i = 0; i < keys->len; i++)
    {
      gint64 key = g_array_index (keys, gint64, i);

      g_array_append_val (liaison_contact_key_is_organization (key) ? organizations : people, key);
    }
}

static gboolean
refresh_all (LiaisonConnection *connection,
             GArray            *keys,
             gboolean           beside,
             GError           **error)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) organizations = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (Refresh) refresh = { .connection = connection, .beside = beside };

  refresh.texts = g_array_new (FALSE, FALSE, sizeof (LiaisonContactText));
  g_array_set_clear_func (refresh.texts, liaison_contact_text_clear);
  refresh.text = g_string_new (NULL);
  refresh.suffixes = g_string_new (NULL);

  part_kinds (keys, people, organizations);

  return (beside || refresh_prepare (&refresh, error)) &&
         refresh_kind (&refresh, people, error) && refresh_kind (&refresh, organizations, error);
}

static gboolean
read_keys (LiaisonConnection *connection,
           const char        *sql,
           GArray            *keys,
           GError           **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  while (liaison_statement_next (statement, error))
    {
      gint64 key = liaison_statement_get_number (statement, 0);

      g_array_append_val (keys, key);
    }

  return !liaison_statement_failed (statement);
}

/* Writes the index anew for these and for all who stand beside it. */
static gboolean
fold_in (LiaisonConnection *connection,
         GArray            *keys,
         GError           **error)
{
  g_autoptr (GArray) all = g_array_copy (keys);

  if (!read_keys (connection, "SELECT key FROM contact_fresh", all, error))
    return FALSE;
  if (all->len > keys->len)
    liaison_changed_contacts_sort (all);

  return refresh_all (connection, all, FALSE, error) && liaison_connection_execute (connection, "DELETE FROM contact_fresh", error);
}

/*
 * liaison_contact_index_refresh:
 * @keys: (element-type gint64): contacts, each once, in order
 *
 * Folds the texts of contacts anew, inside the transaction of the change that
 * touched them.
 */
gboolean
liaison_contact_index_refresh (LiaisonConnection *connection,
                               GArray            *keys,
                               GError           **error)
{
  if (keys->len == 0)
    return TRUE;

  return keys->len <= MOST_BESIDE ? refresh_all (connection, keys, TRUE, error) : fold_in (connection, keys, error);
}

/*
 * liaison_contact_index_follow:
 * @changeset: what a change did, or its inverse
 *
 * Folds the texts of all whom a change concerns anew.
 */
gboolean
liaison_contact_index_follow (LiaisonConnection *connection,
                              GBytes            *changeset,
                              GError           **error)
{
  g_autoptr (GArray) keys = liaison_changed_contacts_find (connection, changeset, error);

  return keys != NULL && liaison_contact_index_refresh (connection, keys, error);
}

static gboolean
set_locale (LiaisonConnection *connection,
            const char        *locale,
            GError           **error)
{
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection,
                                "INSERT INTO derived_state (name, value) VALUES ('locale', ?1) "
                                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                                error);

  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_text (statement, 1, locale);

  return liaison_statement_run (statement, error);
}

static gboolean
is_sorted_for (LiaisonConnection *connection,
               const char        *locale)
{
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection, "SELECT value FROM derived_state WHERE name = 'locale'", NULL);

  return statement != NULL && liaison_statement_next (statement, NULL) &&
         g_strcmp0 (liaison_statement_get_text (statement, 0), locale) == 0;
}

/* In a transaction of its own. */
static gboolean
commit_folded (LiaisonConnection *connection,
               GArray            *keys,
               const char        *locale,
               GError           **error)
{
  gboolean done;

  if (!liaison_connection_execute (connection, "BEGIN IMMEDIATE", error))
    return FALSE;

  done = fold_in (connection, keys, error) &&
         (locale == NULL || (liaison_connection_execute (connection, "DELETE FROM contact_dirty", error) && set_locale (connection, locale, error))) &&
         liaison_connection_execute (connection, "COMMIT", error);
  if (!done)
    liaison_connection_execute (connection, "ROLLBACK", NULL);

  return done;
}

/*
 * liaison_contact_index_is_behind:
 *
 * Whether so much stands beside the index that it is to be folded in.
 */
gboolean
liaison_contact_index_is_behind (LiaisonConnection *connection)
{
  return liaison_contact_fresh_count (connection) >= LIAISON_MOST_FRESH;
}

/*
 * liaison_contact_index_fold:
 *
 * Folds into the index what changes noted beside it. What is found by it stays
 * the same.
 */
gboolean
liaison_contact_index_fold (LiaisonConnection *connection,
                            GError           **error)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (gint64));

  return commit_folded (connection, none, NULL, error);
}

/*
 * liaison_contact_index_adapt:
 *
 * Folds what the triggers noted of those who write without following it; and
 * where the reader's locale is another than the one that the contacts were
 * sorted for, sorts them anew.
 */
gboolean
liaison_contact_index_adapt (LiaisonConnection *connection,
                             GError           **error)
{
  const char *locale = setlocale (LC_COLLATE, NULL);
  gboolean    sorted = is_sorted_for (connection, locale);
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  const char *sql = sorted ? "SELECT key FROM contact_dirty ORDER BY key"
                           : "SELECT key FROM contact_dirty UNION SELECT key FROM contact_index ORDER BY key";

  if (!read_keys (connection, sql, keys, error))
    return FALSE;
  if (sorted && keys->len == 0)
    return !liaison_contact_index_is_behind (connection) || liaison_contact_index_fold (connection, error);

  return commit_folded (connection, keys, locale, error);
}
