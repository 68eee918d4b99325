/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-detail-query.h"

#include "liaison-contact.h"
#include "liaison-error.h"
#include "liaison-inferred-tie.h"
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
organization_of_event (gpointer record,
                       gint64   id)
{
  return liaison_event_get_organization (record);
}

static gint64
person_of_meeting (gpointer record,
                   gint64   id)
{
  return liaison_event_person_get_person (record);
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
  { LIAISON_DETAIL_TAGS, liaison_tag_get_type,
    "WHERE ?1 > 0 ORDER BY record.name", all_tags, own_id, no_key },
  { LIAISON_DETAIL_INTRODUCED, liaison_person_get_type,
    "WHERE record.introduced_by = ?1 ORDER BY record.name, record.id",
    "SELECT id, name FROM person WHERE introduced_by = ?1", own_id, liaison_contact_key_of_person },
  { LIAISON_DETAIL_EVENTS, liaison_event_get_type,
    "WHERE record.id IN (SELECT event FROM event_person WHERE person = ?1) "
    "ORDER BY coalesce (nullif (record.until, ''), record.since) < date ('now'), record.since, record.id",
    "SELECT id, name FROM organization WHERE id IN (SELECT organization FROM event "
    "WHERE id IN (SELECT event FROM event_person WHERE person = ?1))",
    organization_of_event, liaison_contact_key_of_organization },
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
  { LIAISON_DETAIL_MEMBERSHIPS, liaison_membership_get_type,
    "WHERE record.organization = ?1 ORDER BY record.until <> '', record.since DESC, record.id", NULL, NULL, NULL },
  { LIAISON_DETAIL_EVENTS, liaison_event_get_type,
    "WHERE record.organization = ?1 "
    "ORDER BY coalesce (nullif (record.until, ''), record.since) < date ('now'), record.since, record.id",
    NULL, NULL, NULL },
  { LIAISON_DETAIL_MEETINGS, liaison_event_person_get_type,
    "WHERE record.event IN (SELECT id FROM event WHERE organization = ?1) ORDER BY record.id",
    "SELECT id, name FROM person WHERE id IN (SELECT person FROM event_person "
    "WHERE event IN (SELECT id FROM event WHERE organization = ?1))",
    person_of_meeting, liaison_contact_key_of_person },
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

/* Ties that nobody noted, as records that are not saved. */
static gboolean
read_inferred (LiaisonConnection *connection,
               gint64             person,
               LiaisonDetail     *detail,
               GError           **error)
{
  g_autoptr (GPtrArray) ties = liaison_query_inferred_ties_of (connection, person, error);

  for (guint i = 0; ties != NULL && i < ties->len; i++)
    {
      const LiaisonInferredTie *inferred = g_ptr_array_index (ties, i);
      g_autoptr (LiaisonTie) tie = liaison_tie_new ();

      liaison_tie_set_person (tie, person);
      liaison_tie_set_other (tie, inferred->other);
      liaison_tie_set_kind (tie, LIAISON_TIE_KIND_COLLEAGUE);
      liaison_tie_set_closeness (tie, LIAISON_INFERRED_CLOSENESS);
      liaison_tie_set_since (tie, inferred->since);
      liaison_tie_set_until (tie, inferred->until);
      liaison_tie_set_notes (tie, inferred->organization_name);
      liaison_detail_add (detail, LIAISON_DETAIL_INFERRED, tie, inferred->other_name,
                          inferred->other != 0 ? liaison_contact_key_of_person (inferred->other) : LIAISON_CONTACT_KEY_USER);
    }

  return ties != NULL;
}

/* Where those worked together who did. */
static gboolean
read_tie_places (LiaisonConnection *connection,
                 gint64             person,
                 LiaisonDetail     *detail,
                 GError           **error)
{
  GListModel *ties = liaison_detail_get_list (detail, LIAISON_DETAIL_TIES);
  g_autoptr (GHashTable) places = read_names (connection,
                                              "SELECT tie.id, organization.name FROM tie "
                                              "JOIN affiliation AS one ON one.person = tie.person "
                                              "JOIN affiliation AS other ON other.organization = one.organization AND other.person IS tie.other "
                                              "JOIN organization ON organization.id = one.organization "
                                              "WHERE tie.person = ?1 OR tie.other = ?1 ORDER BY one.since",
                                              person, error);

  for (guint i = 0; places != NULL && i < g_list_model_get_n_items (ties); i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (ties, i);
      gint64      id = liaison_detail_entry_get_id (entry);
      const char *place = g_hash_table_lookup (places, &id);

      if (place != NULL)
        liaison_detail_entry_set_place (entry, place);
    }

  return places != NULL;
}

static gboolean
read_favours (LiaisonConnection *connection,
              gint64             person,
              LiaisonDetail     *detail,
              GError           **error)
{
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection,
                                "SELECT coalesce (sum (interaction.favour = 'given'), 0), coalesce (sum (interaction.favour = 'received'), 0) "
                                "FROM interaction_person AS link JOIN interaction ON interaction.id = link.interaction WHERE link.person = ?1",
                                error);

  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_number (statement, 1, person);
  if (liaison_statement_next (statement, error))
    liaison_detail_set_favours (detail, (guint) liaison_statement_get_number (statement, 0), (guint) liaison_statement_get_number (statement, 1));

  return !liaison_statement_failed (statement);
}

/* What only people have. */
static gboolean
read_person (LiaisonConnection *connection,
             gint64             person,
             LiaisonDetail     *detail,
             GError           **error)
{
  g_autoptr (LiaisonTimeline) timeline = liaison_query_timeline (connection, person, error);

  if (timeline == NULL)
    return FALSE;
  liaison_detail_set_timeline (detail, timeline);

  return read_introducer (connection, detail, error) && read_tie_places (connection, person, detail, error) &&
         read_inferred (connection, person, detail, error) && read_favours (connection, person, detail, error);
}

/**
 * liaison_query_detail:
 * @connection: where to read
 * @key: a contact key
 * @error: return location of a failure
 *
 * Reads everything that the page of a contact shows, in a number of statements
 * that does not grow with it, and the newest interactions one by one.
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
  if (!is_organization && !read_person (connection, id, detail, error))
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
  LiaisonDetail *detail = liaison_store_read_finish (store, result, error);

  if (detail != NULL)
    liaison_timeline_set_store (liaison_detail_get_timeline (detail), store);

  return detail;
}
