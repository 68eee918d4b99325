/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-index-private.h"

#include "liaison-contact.h"
#include "liaison-fold.h"
#include "liaison-search-private.h"

#include <locale.h>
#include <string.h>

/* What a contact is found by: the texts of its own row, then those of what
 * belongs to it. */
static const char *const person_texts =
  "SELECT name, given_name || ' ' || additional_name || ' ' || family_name || ' ' || nickname || ' ' || place || ' ' || notes "
  "FROM person WHERE id = ?1";

static const char *const organization_texts =
  "SELECT name, place || ' ' || notes FROM organization WHERE id = ?1";

static const char *const person_parts =
  "SELECT 0, affiliation.title || ' ' || affiliation.department || ' ' || organization.name "
  "FROM affiliation JOIN organization ON organization.id = affiliation.organization WHERE affiliation.person = ?1 "
  "UNION ALL SELECT kind = 'phone', value FROM contact_method WHERE person = ?1 "
  "UNION ALL SELECT 0, tag.name FROM tagging JOIN tag ON tag.id = tagging.tag WHERE tagging.person = ?1";

static const char *const organization_parts =
  "SELECT kind = 'phone', value FROM contact_method WHERE organization = ?1 "
  "UNION ALL SELECT 0, tag.name FROM tagging JOIN tag ON tag.id = tagging.tag WHERE tagging.organization = ?1";

typedef struct
{
  LiaisonConnection *connection;
  LiaisonStatement *dirty;
  LiaisonStatement *old_text;
  LiaisonStatement *forget_search;
  LiaisonStatement *forget_index;
  LiaisonStatement *add_search;
  LiaisonStatement *add_index;
} Refresh;

static void
refresh_clear (Refresh *refresh)
{
  g_clear_pointer (&refresh->dirty, liaison_statement_release);
  g_clear_pointer (&refresh->old_text, liaison_statement_release);
  g_clear_pointer (&refresh->forget_search, liaison_statement_release);
  g_clear_pointer (&refresh->forget_index, liaison_statement_release);
  g_clear_pointer (&refresh->add_search, liaison_statement_release);
  g_clear_pointer (&refresh->add_index, liaison_statement_release);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Refresh, refresh_clear)

static gboolean
refresh_prepare (Refresh           *refresh,
                 LiaisonConnection *connection,
                 GError           **error)
{
  const struct
  {
    LiaisonStatement **statement;
    const char *sql;
  } all[] = {
    { &refresh->dirty, "SELECT key FROM contact_dirty ORDER BY key" },
    { &refresh->old_text, "SELECT text FROM contact_index WHERE key = ?1" },
    { &refresh->forget_search, "INSERT INTO contact_search (contact_search, rowid, text) VALUES ('delete', ?1, ?2)" },
    { &refresh->forget_index, "DELETE FROM contact_index WHERE key = ?1" },
    { &refresh->add_search, "INSERT INTO contact_search (rowid, text) VALUES (?1, ?2)" },
    { &refresh->add_index, "INSERT INTO contact_index (key, text, match, sort_key, letters) VALUES (?1, ?2, ?3, ?4, ?5)" },
  };

  refresh->connection = connection;
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if ((*all[i].statement = liaison_connection_prepare (connection, all[i].sql, error)) == NULL)
      return FALSE;

  return TRUE;
}

static void
append_folded (GString    *text,
               const char *part)
{
  g_autofree char *folded = liaison_fold_dup (part);

  if (*folded == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, folded);
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

static gboolean
append_parts (LiaisonConnection *connection,
              gint64             key,
              GString           *text,
              GError           **error)
{
  g_autoptr (LiaisonStatement) parts =
    liaison_connection_prepare (connection, liaison_contact_key_is_organization (key) ? organization_parts : person_parts, error);

  if (parts == NULL)
    return FALSE;

  liaison_statement_bind_number (parts, 1, liaison_contact_key_get_id (key));
  while (liaison_statement_next (parts, error))
    {
      append_folded (text, liaison_statement_get_text (parts, 1));
      if (liaison_statement_get_number (parts, 0) != 0)
        append_digits (text, liaison_statement_get_text (parts, 1));
    }

  return !liaison_statement_failed (parts);
}

static gboolean
forget (Refresh *refresh,
        gint64   key,
        GError **error)
{
  g_autofree char *suffixes = NULL;

  liaison_statement_bind_number (refresh->old_text, 1, key);
  if (!liaison_statement_next (refresh->old_text, error))
    return !liaison_statement_failed (refresh->old_text) && liaison_statement_run (refresh->old_text, error);

  suffixes = liaison_fold_dup_suffixes (liaison_statement_get_text (refresh->old_text, 0));
  liaison_statement_bind_number (refresh->forget_search, 1, key);
  liaison_statement_bind_text (refresh->forget_search, 2, suffixes);
  liaison_statement_bind_number (refresh->forget_index, 1, key);

  return liaison_statement_run (refresh->old_text, error) &&
         liaison_statement_run (refresh->forget_search, error) &&
         liaison_statement_run (refresh->forget_index, error);
}

static gboolean
add (Refresh    *refresh,
     gint64      key,
     const char *name,
     GString    *text,
     GError    **error)
{
  g_autofree char *suffixes = NULL;
  g_autofree char *match = liaison_fold_dup (name);
  g_autofree char *sort_key = liaison_fold_dup_sort_key (name);

  if (!append_parts (refresh->connection, key, text, error))
    return FALSE;

  suffixes = liaison_fold_dup_suffixes (text->str);
  liaison_statement_bind_number (refresh->add_search, 1, key);
  liaison_statement_bind_text (refresh->add_search, 2, suffixes);
  liaison_statement_bind_number (refresh->add_index, 1, key);
  liaison_statement_bind_text (refresh->add_index, 2, text->str);
  liaison_statement_bind_text (refresh->add_index, 3, match);
  liaison_statement_bind_blob (refresh->add_index, 4, sort_key, strlen (sort_key));
  liaison_statement_bind_number (refresh->add_index, 5, liaison_search_letters (text->str));

  return liaison_statement_run (refresh->add_search, error) && liaison_statement_run (refresh->add_index, error);
}

static gboolean
refresh_one (Refresh *refresh,
             gint64   key,
             GError **error)
{
  g_autoptr (LiaisonStatement) own = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *name = NULL;

  if (!forget (refresh, key, error))
    return FALSE;

  own = liaison_connection_prepare (refresh->connection,
                                    liaison_contact_key_is_organization (key) ? organization_texts : person_texts, error);
  if (own == NULL)
    return FALSE;

  liaison_statement_bind_number (own, 1, liaison_contact_key_get_id (key));
  if (!liaison_statement_next (own, error))
    return !liaison_statement_failed (own);

  name = g_strdup (liaison_statement_get_text (own, 0));
  append_folded (text, name);
  append_folded (text, liaison_statement_get_text (own, 1));

  return add (refresh, key, name, text, error);
}

/*
 * liaison_contact_index_refresh:
 *
 * Folds anew the text of every contact that the triggers noted, inside the
 * transaction of the change that touched it.
 */
gboolean
liaison_contact_index_refresh (LiaisonConnection *connection,
                               GError           **error)
{
  g_auto (Refresh) refresh = { NULL };
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!refresh_prepare (&refresh, connection, error))
    return FALSE;

  while (liaison_statement_next (refresh.dirty, error))
    {
      gint64 key = liaison_statement_get_number (refresh.dirty, 0);

      g_array_append_val (keys, key);
    }
  if (liaison_statement_failed (refresh.dirty))
    return FALSE;

  for (guint i = 0; i < keys->len; i++)
    if (!refresh_one (&refresh, g_array_index (keys, gint64, i), error))
      return FALSE;

  return keys->len == 0 || liaison_connection_execute (connection, "DELETE FROM contact_dirty", error);
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

/*
 * liaison_contact_index_adapt:
 *
 * Where the reader's locale is another than the one that the contacts were
 * sorted for, sorts them anew.
 */
gboolean
liaison_contact_index_adapt (LiaisonConnection *connection,
                             GError           **error)
{
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection, "SELECT value FROM derived_state WHERE name = 'locale'", error);
  const char *locale = setlocale (LC_COLLATE, NULL);
  gboolean done;

  if (statement == NULL)
    return FALSE;
  if (liaison_statement_next (statement, error) &&
      g_strcmp0 (liaison_statement_get_text (statement, 0), locale) == 0)
    return TRUE;
  if (!liaison_statement_run (statement, error) || !liaison_connection_execute (connection, "BEGIN IMMEDIATE", error))
    return FALSE;

  done = liaison_connection_execute (connection,
                                     "INSERT INTO contact_dirty (key) SELECT key FROM contact_index WHERE true ON CONFLICT DO NOTHING",
                                     error) &&
         liaison_contact_index_refresh (connection, error) &&
         set_locale (connection, locale, error) &&
         liaison_connection_execute (connection, "COMMIT", error);
  if (!done)
    liaison_connection_execute (connection, "ROLLBACK", NULL);

  return done;
}
