/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-choice.h"
#include "liaison-contact-memory-private.h"
#include "liaison-contact-rhythm-private.h"
#include "liaison-fold.h"
#include "liaison-person.h"
#include "liaison-organization.h"

#include <string.h>

/* The columns of each: key, letters, whether there is nothing to sort by. */
#define LISTED \
  "SELECT listed.key, listed.letters, "
#define OF_CONTACTS                                                        \
  "FROM contact_current AS listed "                                          \
  "LEFT JOIN person ON listed.key % 2 = 0 AND person.id = listed.key / 2 " \
  "LEFT JOIN organization ON listed.key % 2 = 1 AND organization.id = listed.key / 2 "
#define BY_NAME \
  "listed.sort_key, listed.key"

/* Texts that sort by a rank which C gives: ?1 is their list in order. What an
 * organization is stands beside what a person is. */
#define RANKS \
  "WITH ranks (value, rank) AS MATERIALIZED (SELECT value, key FROM json_each (?1)) "

static const char *const orders[LIAISON_N_CONTACT_SORTS] = {
  [LIAISON_CONTACT_SORT_NAME] =
    "SELECT key, letters, 0, sort_key FROM contact_index ORDER BY sort_key, key",
  [LIAISON_CONTACT_SORT_ORGANIZATION] =
    "WITH stints (person, organization, place) AS ("
    "  SELECT person, organization, row_number () OVER (PARTITION BY person ORDER BY until <> '', until DESC, since DESC, id) "
    "  FROM affiliation WHERE person IS NOT NULL AND organization IS NOT NULL), "
    "works (person, organization) AS MATERIALIZED (SELECT person, organization FROM stints WHERE place = 1) " LISTED "coalesce (renamed.key, house.key) IS NULL FROM contact_current AS listed "
    "LEFT JOIN works ON works.person = listed.key / 2 AND listed.key % 2 = 0 "
    "LEFT JOIN contact_index AS house ON house.key = works.organization * 2 + 1 "
    "LEFT JOIN contact_fresh AS renamed ON renamed.key = works.organization * 2 + 1 "
    "ORDER BY 3, coalesce (renamed.sort_key, house.sort_key), " BY_NAME,
  [LIAISON_CONTACT_SORT_SECTOR] =
    RANKS LISTED "coalesce (person.sector, organization.sector) = '' " OF_CONTACTS
                 "LEFT JOIN ranks ON ranks.value = coalesce (person.sector, organization.sector) "
                 "ORDER BY 3, ranks.rank IS NULL, ranks.rank, coalesce (person.sector, organization.sector), " BY_NAME,
  [LIAISON_CONTACT_SORT_KIND] =
    RANKS LISTED "ranks.rank IS NULL " OF_CONTACTS
                 "LEFT JOIN ranks ON ranks.value = coalesce (person.contact_kind, 'is ' || organization.kind) "
                 "ORDER BY 3, ranks.rank, " BY_NAME,
  [LIAISON_CONTACT_SORT_CLOSENESS] =
    "WITH mine (person, closeness) AS MATERIALIZED ("
    "  SELECT person, max (closeness) FROM tie WHERE other IS NULL AND until = '' GROUP BY person) " LISTED "mine.closeness IS NULL FROM contact_current AS listed "
    "LEFT JOIN mine ON mine.person = listed.key / 2 AND listed.key % 2 = 0 "
    "ORDER BY 3, mine.closeness, " BY_NAME,
  [LIAISON_CONTACT_SORT_LAST_CONTACT] =
    "WITH " LIAISON_SQL_MET LISTED "met.day IS NULL FROM contact_current AS listed "
    "LEFT JOIN met ON met.person = listed.key / 2 AND listed.key % 2 = 0 "
    "ORDER BY 3, met.day, " BY_NAME,
  [LIAISON_CONTACT_SORT_NEXT_DUE] =
    "WITH " LIAISON_SQL_MET ", " LIAISON_SQL_RHYTHM ", "
    "next (person, day) AS MATERIALIZED ("
    "  SELECT person, max (date (base, days || ' days'), paused) FROM rhythm WHERE days > 0) " LISTED "next.day IS NULL FROM contact_current AS listed "
    "LEFT JOIN next ON next.person = listed.key / 2 AND listed.key % 2 = 0 "
    "ORDER BY 3, next.day, " BY_NAME,
  [LIAISON_CONTACT_SORT_PLACE] =
    RANKS LISTED "ranks.rank IS NULL " OF_CONTACTS
                 "LEFT JOIN ranks ON ranks.value = coalesce (person.place, organization.place) "
                 "ORDER BY 3, ranks.rank, " BY_NAME,
};

/* ---- ranks ---- */

typedef struct
{
  char *value;
  char *sort_key;
} Ranked;

static void
clear_ranked (gpointer data)
{
  Ranked *ranked = data;

  g_free (ranked->value);
  g_free (ranked->sort_key);
}

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  return strcmp (((const Ranked *) a)->sort_key, ((const Ranked *) b)->sort_key);
}

static void
add_ranked (GArray     *all,
            const char *value,
            const char *words)
{
  Ranked ranked = { g_strdup (value), liaison_fold_dup_sort_key (words) };

  g_array_append_val (all, ranked);
}

static void
append_quoted (GString    *json,
               const char *text)
{
  g_string_append (json, json->len > 1 ? ",\"" : "\"");
  for (const char *at = text; *at != '\0'; at++)
    if (*at == '"' || *at == '\\' || (guchar) *at < 0x20)
      g_string_append_printf (json, "\\u%04x", (guint) (guchar) *at);
    else
      g_string_append_c (json, *at);
  g_string_append_c (json, '"');
}

static char *
list_ranked (GArray *all)
{
  GString *json = g_string_new ("[");

  g_array_sort (all, compare_ranked);
  for (guint i = 0; i < all->len; i++)
    append_quoted (json, g_array_index (all, Ranked, i).value);
  g_string_append_c (json, ']');

  return g_string_free (json, FALSE);
}

static void
add_choices (GArray     *all,
             GType       type,
             int         first,
             const char *prefix)
{
  for (int value = first; liaison_choice_get_nick (type, value) != NULL; value++)
    {
      g_autofree char *ranked = g_strconcat (prefix, liaison_choice_get_nick (type, value), NULL);

      add_ranked (all, ranked, liaison_choice_get_label (type, value));
    }
}

static gboolean
add_places (GArray            *all,
            LiaisonConnection *connection,
            GError           **error)
{
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection,
                                "SELECT place FROM person WHERE place <> '' UNION SELECT place FROM organization WHERE place <> ''", error);

  if (statement == NULL)
    return FALSE;

  while (liaison_statement_next (statement, error))
    add_ranked (all, liaison_statement_get_text (statement, 0), liaison_statement_get_text (statement, 0));

  return !liaison_statement_failed (statement);
}

/* The list of ?1; NULL where it cannot be read. */
static char *
dup_ranks (LiaisonConnection         *connection,
           const LiaisonContactQuery *query,
           GError                   **error)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Ranked));

  g_array_set_clear_func (all, clear_ranked);
  if (query->sort == LIAISON_CONTACT_SORT_SECTOR)
    {
      g_autoptr (GString) json = g_string_new ("[");

      for (guint i = 0; query->sectors != NULL && query->sectors[i] != NULL; i++)
        append_quoted (json, query->sectors[i]);
      g_string_append_c (json, ']');
      return g_string_free (g_steal_pointer (&json), FALSE);
    }
  if (query->sort == LIAISON_CONTACT_SORT_PLACE && !add_places (all, connection, error))
    return NULL;
  if (query->sort == LIAISON_CONTACT_SORT_KIND)
    {
      add_choices (all, LIAISON_TYPE_CONTACT_KIND, LIAISON_CONTACT_KIND_INDUSTRY, "");
      add_choices (all, LIAISON_TYPE_ORGANIZATION_KIND, LIAISON_ORGANIZATION_KIND_ORGANIZATION, "is ");
    }

  return list_ranked (all);
}

static gboolean
is_ranked (LiaisonContactSort sort)
{
  return sort == LIAISON_CONTACT_SORT_SECTOR || sort == LIAISON_CONTACT_SORT_KIND || sort == LIAISON_CONTACT_SORT_PLACE;
}

/* ---- reading ---- */

static void
forget_other_sectors (LiaisonContactMemory *memory,
                      const char *const    *sectors)
{
  g_autofree char *joined = sectors != NULL ? g_strjoinv ("\n", (char **) sectors) : g_strdup ("");

  if (g_strcmp0 (joined, memory->sectors) == 0)
    return;

  g_clear_pointer (&memory->orders[LIAISON_CONTACT_SORT_SECTOR], g_array_unref);
  g_free (memory->sectors);
  memory->sectors = g_steal_pointer (&joined);
}

static void
append_listed (LiaisonContactMemory *memory,
               GArray               *order,
               gint64                key,
               gint64                letters)
{
  const LiaisonListed listed = { key, letters };

  g_array_append_val (order, listed);
  memory->highest = MAX (memory->highest, key);
}

/* Whether a text of the index comes before one beside it. */
static gboolean
comes_before (LiaisonStatement         *row,
              const LiaisonContactText *text)
{
  gsize  size, length = strlen (text->sort_key);
  gconstpointer sort_key = liaison_statement_get_blob (row, 3, &size);
  int    difference = memcmp (sort_key, text->sort_key, MIN (size, length));

  if (difference == 0)
    difference = size != length ? (size > length) - (size < length) : (liaison_statement_get_number (row, 0) > text->key) - 1;

  return difference < 0;
}

/* Appends those who stand beside the index and come before a row of it, or all
 * who are left where there is none. */
static void
append_fresh (LiaisonContactMemory *memory,
              GArray               *order,
              LiaisonStatement     *row,
              guint                *at)
{
  for (; *at < memory->fresh->texts->len; (*at)++)
    {
      const LiaisonContactText *text = &g_array_index (memory->fresh->texts, LiaisonContactText, *at);

      if (row != NULL && comes_before (row, text))
        return;
      if (text->text != NULL)
        append_listed (memory, order, text->key, text->letters);
    }
}

/* The order in which they are listed the most, and the only one that is not
 * sorted as it is asked for: the index has it, and what stands beside it is put
 * in here. */
static GArray *
read_by_name (LiaisonContactMemory *memory,
              LiaisonStatement     *statement,
              GError              **error)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (LiaisonListed));
  guint at = 0;

  while (liaison_statement_next (statement, error))
    {
      gint64 key = liaison_statement_get_number (statement, 0);

      append_fresh (memory, order, statement, &at);
      if (!liaison_key_set_has (&memory->fresh->keys, key))
        append_listed (memory, order, key, liaison_statement_get_number (statement, 1));
    }
  append_fresh (memory, order, NULL, &at);

  return liaison_statement_failed (statement) ? NULL : g_steal_pointer (&order);
}

static GArray *
read_sorted (LiaisonContactMemory *memory,
             LiaisonStatement     *statement,
             guint                *n_told,
             GError              **error)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (LiaisonListed));

  while (liaison_statement_next (statement, error))
    {
      append_listed (memory, order, liaison_statement_get_number (statement, 0), liaison_statement_get_number (statement, 1));
      *n_told += liaison_statement_get_number (statement, 2) == 0 ? 1 : 0;
    }

  return liaison_statement_failed (statement) ? NULL : g_steal_pointer (&order);
}

/*
 * liaison_contact_order_read:
 *
 * Reads all contacts in the order that is asked for, once for each state of the
 * database.
 */
gboolean
liaison_contact_order_read (LiaisonConnection         *connection,
                            LiaisonContactMemory      *memory,
                            const LiaisonContactQuery *query,
                            GError                   **error)
{
  g_autoptr (LiaisonStatement) statement = NULL;
  g_autoptr (GArray) order = NULL;
  g_autofree char *ranks = NULL;
  guint            n_told = 0;

  if (query->sort == LIAISON_CONTACT_SORT_SECTOR)
    forget_other_sectors (memory, query->sectors);
  if (memory->orders[query->sort] != NULL)
    return TRUE;

  if (!liaison_contact_memory_read_fresh (memory, connection, error) ||
      (is_ranked (query->sort) && (ranks = dup_ranks (connection, query, error)) == NULL))
    return FALSE;
  statement = liaison_connection_prepare (connection, orders[query->sort], error);
  if (statement == NULL)
    return FALSE;
  if (ranks != NULL)
    liaison_statement_bind_text (statement, 1, ranks);

  if (query->sort == LIAISON_CONTACT_SORT_NAME)
    order = read_by_name (memory, statement, error);
  else
    order = read_sorted (memory, statement, &n_told, error);
  if (order == NULL)
    return FALSE;

  if (query->sort == LIAISON_CONTACT_SORT_NAME)
    n_told = order->len;
  memory->orders[query->sort] = g_steal_pointer (&order);
  memory->n_told[query->sort] = n_told;

  return TRUE;
}
