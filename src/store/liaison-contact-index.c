/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-index-private.h"

#include "liaison-changed-contacts-private.h"
#include "liaison-contact-entries-private.h"
#include "liaison-contact-fresh-private.h"
#include "liaison-contact.h"
#include "liaison-fold.h"
#include "liaison-search-private.h"

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
  GArray            *wrong;  /* or nothing is written: who stands in it with another text */
  LiaisonStatement  *forget_search; /* NULL where nothing goes into it */
  LiaisonStatement  *forget_index;
  LiaisonStatement  *add_search;
  LiaisonStatement  *add_index;

  LiaisonContactEntries *read;    /* of the run that is read */
  LiaisonContactEntries *waiting; /* of the one before, to be added; or NULL */

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
  g_clear_pointer (&refresh->read, liaison_contact_entries_free);
  g_clear_pointer (&refresh->waiting, liaison_contact_entries_free);
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
add_search (Refresh                   *refresh,
            const LiaisonContactEntry *entry,
            GError                   **error)
{
  liaison_statement_bind_number (refresh->add_search, 1, entry->text.key);
  liaison_statement_bind_text (refresh->add_search, 2, entry->suffixes);

  return liaison_statement_run (refresh->add_search, error);
}

/* Adds the entries of the run before, if there was one. One index after the
 * other: each then stays in the processor's memory while it is written. */
static gboolean
add_waiting (Refresh *refresh,
             GError **error)
{
  GArray *entries = refresh->waiting != NULL ? liaison_contact_entries_get (refresh->waiting) : NULL;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    if (!add_index (refresh, &g_array_index (entries, LiaisonContactEntry, i).text, error))
      return FALSE;
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    if (!add_search (refresh, &g_array_index (entries, LiaisonContactEntry, i), error))
      return FALSE;
  g_clear_pointer (&refresh->waiting, liaison_contact_entries_free);

  return TRUE;
}

/* Has the entries that were read completed, while those of the run before are
 * added. */
static gboolean
end_run (Refresh *refresh,
         GError **error)
{
  if (refresh->beside)
    return TRUE;

  liaison_contact_entries_begin (refresh->read);
  if (!add_waiting (refresh, error))
    return FALSE;

  refresh->waiting = g_steal_pointer (&refresh->read);
  refresh->read = liaison_contact_entries_new ();

  return TRUE;
}

static gboolean
compare (Refresh                  *refresh,
         const LiaisonContactText *text,
         GError                  **error)
{
  gboolean is_equal;

  if (!liaison_contact_fresh_is_current (refresh->connection, text, &is_equal, error))
    return FALSE;
  if (!is_equal)
    g_array_append_val (refresh->wrong, text->key);

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
  LiaisonContactText text = { key, refresh->text->str, match, NULL, 0 };
  g_autofree char   *sort_key = NULL;

  if (!refresh->beside)
    {
      liaison_contact_entries_add (refresh->read, key, name, match, refresh->text);
      return TRUE;
    }

  text.sort_key = sort_key = liaison_fold_dup_sort_key (name);
  text.letters = liaison_search_letters (refresh->text->str);
  if (refresh->wrong != NULL)
    return compare (refresh, &text, error);

  return liaison_contact_fresh_write (refresh->connection, &text, error);
}

/* Those between two places of a run are no longer there. */
static gboolean
put_gone (Refresh      *refresh,
          const gint64 *keys,
          guint         begin,
          guint         end,
          GError      **error)
{
  for (guint i = begin; refresh->beside && refresh->wrong == NULL && i < end; i++)
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
         end_run (refresh, error);
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
             GArray            *wrong,
             GError           **error)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) organizations = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (Refresh) refresh = { .connection = connection, .beside = beside, .wrong = wrong };

  refresh.read = liaison_contact_entries_new ();
  refresh.text = g_string_new (NULL);
  refresh.suffixes = g_string_new (NULL);

  part_kinds (keys, people, organizations);

  return (beside || refresh_prepare (&refresh, error)) &&
         refresh_kind (&refresh, people, error) && refresh_kind (&refresh, organizations, error) && add_waiting (&refresh, error);
}

/*
 * liaison_contact_index_read_keys:
 * @sql: a statement that returns keys of contacts
 * @keys: (element-type gint64): where to add them
 */
gboolean
liaison_contact_index_read_keys (LiaisonConnection *connection,
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

/*
 * liaison_contact_index_fold_in:
 * @keys: (element-type gint64): contacts, each once, in order
 *
 * Writes the index anew for these and for all who stand beside it.
 */
gboolean
liaison_contact_index_fold_in (LiaisonConnection *connection,
                               GArray            *keys,
                               GError           **error)
{
  g_autoptr (GArray) all = g_array_copy (keys);

  if (!liaison_contact_index_read_keys (connection, "SELECT key FROM contact_fresh", all, error))
    return FALSE;
  if (all->len > keys->len)
    liaison_changed_contacts_sort (all);

  return refresh_all (connection, all, FALSE, NULL, error) && liaison_connection_execute (connection, "DELETE FROM contact_fresh", error);
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

  return keys->len <= MOST_BESIDE ? refresh_all (connection, keys, TRUE, NULL, error) : liaison_contact_index_fold_in (connection, keys, error);
}

/*
 * liaison_contact_index_find_wrong:
 * @wrong: (element-type gint64): where to add the keys that are found
 *
 * Finds the contacts whose texts in the index are not those that their records
 * give. Who is to be folded anew is not looked at.
 */
gboolean
liaison_contact_index_find_wrong (LiaisonConnection *connection,
                                  GArray            *wrong,
                                  GError           **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));

  return liaison_contact_index_read_keys (connection, "SELECT key FROM contact_current WHERE key NOT IN (SELECT key FROM contact_dirty) ORDER BY key", keys, error) &&
         refresh_all (connection, keys, TRUE, wrong, error);
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
