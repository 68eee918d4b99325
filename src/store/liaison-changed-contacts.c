/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-changed-contacts-private.h"

#include "liaison-contact.h"
#include "liaison-error.h"
#include "liaison-mapper-private.h"
#include "liaison-records.h"

/* The contacts that a change of a row in a table concerns. */
typedef struct
{
  LiaisonTypeFunc type;
  const char     *person;       /* column that links to one of them; "id" for the row itself */
  const char     *organization; /* likewise */
  const char     *linked;       /* those whom it links to now, of two columns */
  const char     *others;       /* those who show what an edit changed, of two columns */
} Concern;

static const Concern concerns[] = {
  {
    .type = liaison_person_get_type,
    .person = "id",
  },
  {
    .type = liaison_organization_get_type,
    .organization = "id",
    .others = "SELECT person, NULL FROM affiliation WHERE organization = ?1",
  },
  {
    .type = liaison_affiliation_get_type,
    .person = "person",
    .linked = "SELECT person, NULL FROM affiliation WHERE id = ?1",
  },
  {
    .type = liaison_contact_method_get_type,
    .person = "person",
    .organization = "organization",
    .linked = "SELECT person, organization FROM contact_method WHERE id = ?1",
  },
  {
    .type = liaison_tagging_get_type,
    .person = "person",
    .organization = "organization",
    .linked = "SELECT person, organization FROM tagging WHERE id = ?1",
  },
  {
    .type = liaison_tag_get_type,
    .others = "SELECT person, organization FROM tagging WHERE tag = ?1",
  },
};

typedef struct
{
  LiaisonConnection      *connection;
  sqlite3_changeset_iter *iter;
  GArray                 *keys;

  /* of the table that is walked through */
  char          *table;
  const Concern *concern;       /* NULL for a table that concerns nobody */
  int            person_column; /* -1 for none */
  int            organization_column;
} Walk;

static int
find_column (LiaisonRecordClass *klass,
             const char         *name)
{
  if (name == NULL)
    return -1;

  for (guint i = 0; i < klass->n_fields; i++)
    if (g_str_equal (klass->fields[i].column, name))
      return (int) i + LIAISON_MAPPER_IDENTITY_COLUMNS;

  return 0; /* the id */
}

static void
enter_table (Walk       *walk,
             const char *table)
{
  g_free (walk->table);
  walk->table = g_strdup (table);
  walk->concern = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (concerns) && walk->concern == NULL; i++)
    {
      LiaisonRecordClass *klass = g_type_class_ref (concerns[i].type ()); /* record types live as long as the program */

      if (!g_str_equal (klass->table, table))
        continue;

      walk->concern = &concerns[i];
      walk->person_column = find_column (klass, concerns[i].person);
      walk->organization_column = find_column (klass, concerns[i].organization);
    }
}

/* What belongs to a contact often comes right after it. */
static void
add_key (GArray *keys,
         gint64  key)
{
  if (keys->len == 0 || g_array_index (keys, gint64, keys->len - 1) != key)
    g_array_append_val (keys, key);
}

static void
add_person (GArray *keys,
            gint64  id)
{
  if (id != 0)
    add_key (keys, liaison_contact_key_of_person (id));
}

static void
add_organization (GArray *keys,
                  gint64  id)
{
  if (id != 0)
    add_key (keys, liaison_contact_key_of_organization (id));
}

static gboolean
add_selected (Walk       *walk,
              const char *sql,
              gint64      id,
              GError    **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (walk->connection, sql, error);

  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_number (statement, 1, id);
  while (liaison_statement_next (statement, error))
    {
      add_person (walk->keys, liaison_statement_get_number (statement, 0));
      add_organization (walk->keys, liaison_statement_get_number (statement, 1));
    }

  return !liaison_statement_failed (statement);
}

typedef int (*GetValue) (sqlite3_changeset_iter *iter,
                         int                     column,
                         sqlite3_value         **value);

/* The number in a column, 0 where the change does not speak of it. */
static gint64
get_number (Walk    *walk,
            GetValue get_value,
            int      column)
{
  sqlite3_value *value = NULL;

  return column >= 0 && get_value (walk->iter, column, &value) == SQLITE_OK && value != NULL ? sqlite3_value_int64 (value) : 0;
}

static void
add_links (Walk    *walk,
           GetValue get_value)
{
  add_person (walk->keys, get_number (walk, get_value, walk->person_column));
  add_organization (walk->keys, get_number (walk, get_value, walk->organization_column));
}

static gboolean
add_concerned (Walk    *walk,
               int      operation,
               GError **error)
{
  const Concern *concern = walk->concern;

  if (operation != SQLITE_INSERT)
    add_links (walk, sqlite3changeset_old);
  if (operation != SQLITE_DELETE)
    add_links (walk, sqlite3changeset_new);
  if (operation != SQLITE_UPDATE)
    return TRUE;

  return (concern->linked == NULL || add_selected (walk, concern->linked, get_number (walk, sqlite3changeset_old, 0), error)) &&
         (concern->others == NULL || add_selected (walk, concern->others, get_number (walk, sqlite3changeset_old, 0), error));
}

static gboolean
walk_through (Walk    *walk,
              GError **error)
{
  int code;

  while ((code = sqlite3changeset_next (walk->iter)) == SQLITE_ROW)
    {
      const char *table;
      int         n_columns, operation;

      sqlite3changeset_op (walk->iter, &table, &n_columns, &operation, NULL);
      if (g_strcmp0 (table, walk->table) != 0)
        enter_table (walk, table);
      if (walk->concern != NULL && !add_concerned (walk, operation, error))
        return FALSE;
    }

  return code == SQLITE_DONE || liaison_connection_fail (walk->connection, code, error);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

/*
 * liaison_changed_contacts_sort:
 * @keys: (element-type gint64): contacts
 *
 * Puts the keys in order, each once.
 */
void
liaison_changed_contacts_sort (GArray *keys)
{
  guint kept = 0;

  g_array_sort (keys, compare_keys);
  for (guint i = 0; i < keys->len; i++)
    if (i == 0 || g_array_index (keys, gint64, i) != g_array_index (keys, gint64, kept - 1))
      g_array_index (keys, gint64, kept++) = g_array_index (keys, gint64, i);
  g_array_set_size (keys, kept);
}

static gint64
get_linked (LiaisonRecord *record,
            const char    *name)
{
  int column = find_column (LIAISON_RECORD_GET_CLASS (record), name);

  if (column < 0)
    return 0;

  return column == 0 ? liaison_record_get_id (record)
                     : liaison_record_get_number (record, (guint) column - LIAISON_MAPPER_IDENTITY_COLUMNS);
}

/*
 * liaison_changed_contacts_add:
 * @keys: (element-type gint64): where to add
 * @added: a record that was just added
 *
 * Adds the keys of the contacts whom a new record concerns.
 */
void
liaison_changed_contacts_add (GArray        *keys,
                              LiaisonRecord *added)
{
  for (guint i = 0; i < G_N_ELEMENTS (concerns); i++)
    {
      if (concerns[i].type () != G_OBJECT_TYPE (added))
        continue;

      add_person (keys, get_linked (added, concerns[i].person));
      add_organization (keys, get_linked (added, concerns[i].organization));
    }
}

/*
 * liaison_changed_contacts_find:
 * @changeset: what was just done to the rows, or its inverse
 *
 * Finds the contacts whose text in the index a change may have made another.
 *
 * Returns: (transfer full) (element-type gint64) (nullable): their keys, in order
 */
GArray *
liaison_changed_contacts_find (LiaisonConnection *connection,
                               GBytes            *changeset,
                               GError           **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  Walk     walk = { .connection = connection, .keys = keys };
  int      code = sqlite3changeset_start (&walk.iter, (int) g_bytes_get_size (changeset), (void *) g_bytes_get_data (changeset, NULL));
  gboolean done;

  if (code != SQLITE_OK)
    {
      liaison_connection_fail (connection, code, error);
      return NULL;
    }

  done = walk_through (&walk, error);
  sqlite3changeset_finalize (walk.iter);
  g_free (walk.table);
  liaison_changed_contacts_sort (keys);

  return done ? g_steal_pointer (&keys) : NULL;
}
