/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-detail-query.h"

#include "liaison-contact.h"
#include "liaison-error.h"
#include "liaison-mapper-private.h"
#include "liaison-query.h"

#include <glib/gi18n-lib.h>

/* One statement for the records of a list, one for the names they lead to. The
 * field of the link says whose name and key a record gets. */
typedef struct
{
  LiaisonDetailList list;
  LiaisonTypeFunc   type;
  const char       *condition; /* ?1 is the id of the contact */
  const char       *names;     /* (nullable) */
  gint64 (*get_link) (gpointer record, gint64 id);
  gint64 (*get_key) (gint64 link);
} Part;

static gint64
organization_of_affiliation (gpointer record,
                             gint64   id)
{
  return liaison_affiliation_get_organization (record);
}

static gint64
person_of_affiliation (gpointer record,
                       gint64   id)
{
  return liaison_affiliation_get_person (record);
}

static gint64
other_of_tie (gpointer record,
              gint64   id)
{
  return liaison_tie_get_person (record) == id ? liaison_tie_get_other (record) : liaison_tie_get_person (record);
}

static gint64
tag_of_tagging (gpointer record,
                gint64   id)
{
  return liaison_tagging_get_tag (record);
}

static gint64
own_id (gpointer record,
        gint64   id)
{
  return liaison_record_get_id (record);
}

static gint64
no_key (gint64 link)
{
  return 0;
}

static const char *const all_tags = "SELECT id, name FROM tag";

static const Part person_parts[] = {
  { LIAISON_DETAIL_METHODS, liaison_contact_method_get_type,
    "WHERE record.person = ?1 ORDER BY record.position, record.id", NULL, NULL, NULL },
  { LIAISON_DETAIL_AFFILIATIONS, liaison_affiliation_get_type,
    "WHERE record.person = ?1 ORDER BY record.until <> '', record.until DESC, record.since DESC, record.id",
    "SELECT id, name FROM organization WHERE id IN (SELECT organization FROM affiliation WHERE person = ?1)",
    organization_of_affiliation, liaison_contact_key_of_organization },
  { LIAISON_DETAIL_TIES, liaison_tie_get_type,
    "WHERE record.person = ?1 OR record.other = ?1 ORDER BY record.other IS NOT NULL, record.closeness DESC, record.id",
    "SELECT id, name FROM person WHERE id IN "
    "(SELECT other FROM tie WHERE person = ?1 UNION SELECT person FROM tie WHERE other = ?1)",
    other_of_tie, liaison_contact_key_of_person },
  { LIAISON_DETAIL_TAGGINGS, liaison_tagging_get_type,
    "WHERE record.person = ?1 ORDER BY record.id", all_tags, tag_of_tagging, no_key },
  { LIAISON_DETAIL_FOLLOW_UPS, liaison_follow_up_get_type,
    "WHERE record.done IS NULL AND record.id IN (SELECT follow_up FROM follow_up_person WHERE person = ?1) "
    "ORDER BY record.day, record.clock, record.id",
    NULL, NULL, NULL },
  { LIAISON_DETAIL_INTERACTIONS, liaison_interaction_get_type,
    "WHERE record.id IN (SELECT interaction FROM interaction_person WHERE person = ?1) "
    "ORDER BY record.day DESC, record.clock DESC, record.id DESC LIMIT 50",
    NULL, NULL, NULL },
  { LIAISON_DETAIL_TAGS, liaison_tag_get_type,
    "WHERE ?1 > 0 ORDER BY record.name", all_tags, own_id, no_key },
};

static const Part organization_parts[] = {
  { LIAISON_DETAIL_METHODS, liaison_contact_method_get_type,
    "WHERE record.organization = ?1 ORDER BY record.position, record.id", NULL, NULL, NULL },
  { LIAISON_DETAIL_AFFILIATIONS, liaison_affiliation_get_type,
    "WHERE record.organization = ?1 ORDER BY record.until <> '', record.until DESC, record.since DESC, record.id",
    "SELECT id, name FROM person WHERE id IN (SELECT person FROM affiliation WHERE organization = ?1)",
    person_of_affiliation, liaison_contact_key_of_person },
  { LIAISON_DETAIL_TAGGINGS, liaison_tagging_get_type,
    "WHERE record.organization = ?1 ORDER BY record.id", all_tags, tag_of_tagging, no_key },
  { LIAISON_DETAIL_FOLLOW_UPS, liaison_follow_up_get_type,
    "WHERE record.done IS NULL AND record.organization = ?1 ORDER BY record.day, record.clock, record.id",
    NULL, NULL, NULL },
  { LIAISON_DETAIL_TAGS, liaison_tag_get_type,
    "WHERE ?1 > 0 ORDER BY record.name", all_tags, own_id, no_key },
};

static GHashTable *
read_names (LiaisonConnection *connection,
            const char        *sql,
            gint64             id,
            GError           **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (LiaisonStatement) statement = NULL;

  if (sql == NULL)
    return g_steal_pointer (&names);

  statement = liaison_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return NULL;

  if (sql != all_tags)
    liaison_statement_bind_number (statement, 1, id);
  while (liaison_statement_next (statement, error))
    {
      gint64 link = liaison_statement_get_number (statement, 0);

      g_hash_table_insert (names, g_memdup2 (&link, sizeof link),
                           g_strdup (liaison_statement_get_text (statement, 1)));
    }

  return liaison_statement_failed (statement) ? NULL : g_steal_pointer (&names);
}

static gboolean
read_part (LiaisonConnection *connection,
           const Part        *part,
           gint64             id,
           LiaisonDetail     *detail,
           GError           **error)
{
  g_autofree char *sql = liaison_mapper_dup_select (part->type (), part->condition);
  g_autoptr (GHashTable) names = read_names (connection, part->names, id, error);
  g_autoptr (LiaisonStatement) statement = NULL;

  if (names == NULL)
    return FALSE;
  statement = liaison_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_number (statement, 1, id);
  while (liaison_statement_next (statement, error))
    {
      g_autoptr (LiaisonRecord) record = liaison_mapper_read (statement, part->type ());
      gint64 link = part->get_link != NULL ? part->get_link (record, id) : 0;

      liaison_detail_add (detail, part->list, record, g_hash_table_lookup (names, &link),
                          link != 0 ? part->get_key (link) : 0);
    }

  return !liaison_statement_failed (statement);
}

static gboolean
read_introducer (LiaisonConnection *connection,
                 LiaisonDetail     *detail,
                 GError           **error)
{
  gint64 id = liaison_person_get_introduced_by (liaison_detail_get_record (detail));
  g_autoptr (LiaisonStatement) statement = NULL;

  if (id == 0)
    return TRUE;

  statement = liaison_connection_prepare (connection, "SELECT name FROM person WHERE id = ?1", error);
  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_number (statement, 1, id);
  if (liaison_statement_next (statement, error))
    liaison_detail_set_introducer (detail, liaison_statement_get_text (statement, 0));

  return !liaison_statement_failed (statement);
}

/**
 * liaison_query_detail:
 * @connection: where to read
 * @key: a contact key
 * @error: return location of a failure
 *
 * Reads everything that the page of a contact shows, in a number of statements
 * that does not grow with it. Interactions are the last fifty.
 *
 * Returns: (transfer full) (nullable): what is known of the contact;
 *   %LIAISON_ERROR_NOT_FOUND where there is none
 */
LiaisonDetail *
liaison_query_detail (LiaisonConnection *connection,
                      gint64             key,
                      GError           **error)
{
  gboolean    is_organization = liaison_contact_key_is_organization (key);
  const Part *parts = is_organization ? organization_parts : person_parts;
  guint       n_parts = is_organization ? G_N_ELEMENTS (organization_parts) : G_N_ELEMENTS (person_parts);
  gint64      id = liaison_contact_key_get_id (key);
  g_autoptr (GError) read_error = NULL;
  g_autoptr (LiaisonRecord) record =
    liaison_query_record (connection, is_organization ? LIAISON_TYPE_ORGANIZATION : LIAISON_TYPE_PERSON, id, &read_error);
  g_autoptr (LiaisonDetail) detail = NULL;

  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }
  if (record == NULL)
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("This contact is not there any more."));
      return NULL;
    }

  detail = liaison_detail_new (key, record);
  for (guint i = 0; i < n_parts; i++)
    if (!read_part (connection, &parts[i], id, detail, error))
      return NULL;
  if (!is_organization && !read_introducer (connection, detail, error))
    return NULL;

  return g_steal_pointer (&detail);
}

static gpointer
read_detail (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  return liaison_query_detail (connection, *(gint64 *) data, error);
}

/**
 * liaison_detail_read_async:
 * @store: a store
 * @key: a contact key
 * @cancellable: (nullable): stops it
 * @callback: called when it was read
 * @user_data: for @callback
 *
 * Reads everything that the page of a contact shows, off the main thread.
 */
void
liaison_detail_read_async (LiaisonStore       *store,
                           gint64              key,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  liaison_store_read_async (store, read_detail, g_memdup2 (&key, sizeof key), g_free, g_object_unref,
                            cancellable, callback, user_data);
}

/**
 * liaison_detail_read_finish:
 * @store: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): what is known of the contact;
 *   %LIAISON_ERROR_NOT_FOUND where there is none
 */
LiaisonDetail *
liaison_detail_read_finish (LiaisonStore *store,
                            GAsyncResult *result,
                            GError      **error)
{
  return liaison_store_read_finish (store, result, error);
}
