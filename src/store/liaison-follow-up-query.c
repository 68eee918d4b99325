/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-follow-up-query.h"

#include "liaison-change.h"
#include "liaison-date.h"
#include "liaison-error.h"
#include "liaison-mapper-private.h"
#include "liaison-query.h"

#include <glib/gi18n-lib.h>

/* A read of open follow-ups under way: first the records, then who is in them,
 * then these contacts, each in one statement however many there are. */
typedef struct
{
  LiaisonConnection *connection;
  const char        *ids;      /* those that are wanted, as JSON, or NULL for all */
  GPtrArray         *records;  /* of LiaisonFollowUp */
  GHashTable        *people;   /* id of a follow-up to a GArray of contact keys */
  GArray            *keys;     /* of the contacts of all */
  GHashTable        *contacts; /* contact key to LiaisonContact */
} Reading;

static void
reading_clear (Reading *reading)
{
  g_clear_pointer (&reading->records, g_ptr_array_unref);
  g_clear_pointer (&reading->people, g_hash_table_unref);
  g_clear_pointer (&reading->keys, g_array_unref);
  g_clear_pointer (&reading->contacts, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static gboolean
read_records (Reading *reading,
              GError **error)
{
  g_autofree char *sql = liaison_mapper_dup_select (LIAISON_TYPE_FOLLOW_UP,
                                                    "WHERE record.done IS NULL AND (?1 IS NULL OR record.id IN (SELECT value FROM json_each (?1))) "
                                                    "ORDER BY record.day, record.clock, record.id");
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (reading->connection, sql, error);

  if (statement == NULL)
    return FALSE;

  if (reading->ids != NULL)
    liaison_statement_bind_text (statement, 1, reading->ids);
  reading->records = g_ptr_array_new_with_free_func (g_object_unref);
  while (liaison_statement_next (statement, error))
    {
      LiaisonFollowUp *record = liaison_mapper_read (statement, LIAISON_TYPE_FOLLOW_UP);
      gint64           organization = liaison_follow_up_get_organization (record);

      g_ptr_array_add (reading->records, record);
      if (organization != 0)
        {
          organization = liaison_contact_key_of_organization (organization);
          g_array_append_val (reading->keys, organization);
        }
    }

  return !liaison_statement_failed (statement);
}

static gboolean
read_people (Reading *reading,
             GError **error)
{
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (reading->connection,
                                "SELECT follow_up.id, follow_up_person.person FROM follow_up_person "
                                "JOIN follow_up ON follow_up.id = follow_up_person.follow_up "
                                "WHERE follow_up.done IS NULL AND follow_up_person.person IS NOT NULL "
                                "  AND (?1 IS NULL OR follow_up.id IN (SELECT value FROM json_each (?1))) ORDER BY follow_up_person.id",
                                error);

  if (statement == NULL)
    return FALSE;

  if (reading->ids != NULL)
    liaison_statement_bind_text (statement, 1, reading->ids);
  while (liaison_statement_next (statement, error))
    {
      gint64  id = liaison_statement_get_number (statement, 0);
      gint64  key = liaison_contact_key_of_person (liaison_statement_get_number (statement, 1));
      GArray *keys = g_hash_table_lookup (reading->people, &id);

      if (keys == NULL)
        {
          keys = g_array_new (FALSE, FALSE, sizeof (gint64));
          g_hash_table_insert (reading->people, g_memdup2 (&id, sizeof id), keys);
        }
      g_array_append_val (keys, key);
      g_array_append_val (reading->keys, key);
    }

  return !liaison_statement_failed (statement);
}

static gboolean
read_contacts (Reading *reading,
               GError **error)
{
  g_autoptr (GPtrArray) contacts =
    liaison_query_contacts (reading->connection, (gint64 *) reading->keys->data, reading->keys->len, error);

  if (contacts == NULL)
    return FALSE;

  for (guint i = 0; i < contacts->len; i++)
    {
      LiaisonContact *contact = g_ptr_array_index (contacts, i);
      gint64          key = liaison_contact_get_key (contact);

      g_hash_table_insert (reading->contacts, g_memdup2 (&key, sizeof key), g_object_ref (contact));
    }

  return TRUE;
}

static LiaisonOpenFollowUp *
join (Reading         *reading,
      LiaisonFollowUp *record)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  gint64  id = liaison_record_get_id (LIAISON_RECORD (record));
  gint64  organization = liaison_contact_key_of_organization (liaison_follow_up_get_organization (record));
  GArray *keys = g_hash_table_lookup (reading->people, &id);

  for (guint i = 0; keys != NULL && i < keys->len; i++)
    {
      LiaisonContact *contact = g_hash_table_lookup (reading->contacts, &g_array_index (keys, gint64, i));

      if (contact != NULL)
        g_ptr_array_add (people, g_object_ref (contact));
    }

  return liaison_open_follow_up_new (record, people, g_hash_table_lookup (reading->contacts, &organization));
}

static GPtrArray *
read_open (LiaisonConnection *connection,
           const char        *ids,
           GError           **error)
{
  g_auto (Reading) reading = { connection, ids };
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_object_unref);

  reading.people = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  reading.contacts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  reading.keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (!read_records (&reading, error) || !read_people (&reading, error) || !read_contacts (&reading, error))
    return NULL;

  for (guint i = 0; i < reading.records->len; i++)
    g_ptr_array_add (open, join (&reading, g_ptr_array_index (reading.records, i)));

  return g_steal_pointer (&open);
}

/**
 * liaison_query_open_follow_ups:
 * @connection: where to read
 * @error: return location of a failure
 *
 * Reads what is to do, in a fixed number of statements.
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonOpenFollowUp): all
 *   that is not done, by day and time
 */
GPtrArray *
liaison_query_open_follow_ups (LiaisonConnection *connection,
                               GError           **error)
{
  return read_open (connection, NULL, error);
}

/**
 * liaison_query_open_follow_up:
 * @connection: where to read
 * @id: which follow-up
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the follow-up; %NULL without @error
 *   where it is done or deleted
 */
LiaisonOpenFollowUp *
liaison_query_open_follow_up (LiaisonConnection *connection,
                              gint64             id,
                              GError           **error)
{
  g_autofree char *ids = NULL;
  g_autoptr (GPtrArray) open = NULL;

  g_return_val_if_fail (id > 0, NULL);

  ids = g_strdup_printf ("[%" G_GINT64_FORMAT "]", id);
  open = read_open (connection, ids, error);

  return open != NULL && open->len > 0 ? g_object_ref (g_ptr_array_index (open, 0)) : NULL;
}

/**
 * liaison_query_open_follow_ups_among:
 * @connection: where to read
 * @ids: (element-type gint64): ids of follow-ups
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonOpenFollowUp): those
 *   that are not done, by day and time
 */
GPtrArray *
liaison_query_open_follow_ups_among (LiaisonConnection *connection,
                                     GArray            *ids,
                                     GError           **error)
{
  g_autoptr (GString) text = g_string_new ("[");

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", g_array_index (ids, gint64, i));
  g_string_append_c (text, ']');

  return read_open (connection, text->str, error);
}

static LiaisonFollowUp *
find (LiaisonChange *change,
      gint64         id,
      GError       **error)
{
  g_autoptr (GError) failure = NULL;
  LiaisonFollowUp *record =
    liaison_query_record (liaison_change_get_connection (change), LIAISON_TYPE_FOLLOW_UP, id, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (record == NULL)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("This follow-up is no longer there."));

  return record;
}

/**
 * liaison_change_finish_follow_up:
 * @change: a change under way
 * @id: which follow-up
 * @moment: when it was done, UTC seconds
 * @error: return location of a failure
 *
 * Marks a follow-up done. One that is done already stays as it is; the rule of
 * a recurring one is kept.
 *
 * Returns: whether it is done
 */
gboolean
liaison_change_finish_follow_up (LiaisonChange *change,
                                 gint64         id,
                                 gint64         moment,
                                 GError       **error)
{
  g_autoptr (LiaisonFollowUp) record = find (change, id, error);

  if (record == NULL)
    return FALSE;
  if (liaison_follow_up_get_done (record) != 0)
    return TRUE;

  liaison_follow_up_set_done (record, moment);

  return liaison_change_save (change, record, error);
}

/**
 * liaison_change_snooze_follow_up:
 * @change: a change under way
 * @id: which follow-up
 * @until: UTC seconds
 * @to_day: (nullable): the day it is to come back on, where it is to rest for
 *   days, see liaison_follow_up_snooze()
 * @error: return location of a failure
 *
 * Lets a follow-up rest. Its day stays what it was, so that a series keeps its
 * rhythm and one can say how long something has been put off.
 *
 * Returns: whether it was snoozed
 */
gboolean
liaison_change_snooze_follow_up (LiaisonChange *change,
                                 gint64         id,
                                 gint64         until,
                                 const char    *to_day,
                                 GError       **error)
{
  g_autoptr (LiaisonFollowUp) record = find (change, id, error);

  if (record == NULL)
    return FALSE;

  liaison_follow_up_snooze (record, until, to_day);

  return liaison_change_save (change, record, error);
}

/**
 * liaison_change_move_follow_up:
 * @change: a change under way
 * @id: which follow-up
 * @day: a whole day
 * @error: return location of a failure
 *
 * Sets a follow-up to another day, snoozed no more.
 *
 * Returns: whether it was moved
 */
gboolean
liaison_change_move_follow_up (LiaisonChange *change,
                               gint64         id,
                               const char    *day,
                               GError       **error)
{
  g_autoptr (LiaisonFollowUp) record = find (change, id, error);

  if (record == NULL)
    return FALSE;

  liaison_follow_up_set_day (record, day);
  liaison_follow_up_end_snooze (record);

  return liaison_change_save (change, record, error);
}

/**
 * liaison_change_delete_follow_up:
 * @change: a change under way
 * @id: which follow-up
 * @error: return location of a failure
 *
 * Returns: whether it was deleted
 */
gboolean
liaison_change_delete_follow_up (LiaisonChange *change,
                                 gint64         id,
                                 GError       **error)
{
  g_autoptr (LiaisonFollowUp) record = find (change, id, error);

  return record != NULL && liaison_change_delete (change, record, error);
}

/**
 * liaison_change_delete_introduction_tasks:
 * @change: a change under way
 * @introduction: the id of an introduction that goes
 * @error: return location of a failure
 *
 * Deletes what was still to do for an introduction. What was done stays, and so
 * does what the user wrote.
 *
 * Returns: whether it was done
 */
gboolean
liaison_change_delete_introduction_tasks (LiaisonChange *change,
                                          gint64         introduction,
                                          GError       **error)
{
  g_autoptr (GPtrArray) follow_ups = liaison_query_linked (liaison_change_get_connection (change), LIAISON_TYPE_FOLLOW_UP,
                                                           LIAISON_TYPE_INTRODUCTION, introduction, error);

  for (guint i = 0; follow_ups != NULL && i < follow_ups->len; i++)
    {
      LiaisonFollowUp *follow_up = g_ptr_array_index (follow_ups, i);

      if (liaison_follow_up_get_done (follow_up) == 0 && liaison_follow_up_get_purpose (follow_up) != LIAISON_FOLLOW_UP_PURPOSE_NONE &&
          !liaison_change_delete (change, follow_up, error))
        return FALSE;
    }

  return follow_ups != NULL;
}

static gboolean
contains (const gint64 *ids,
          guint         n_ids,
          gint64        id)
{
  for (guint i = 0; i < n_ids; i++)
    if (ids[i] == id)
      return TRUE;

  return FALSE;
}

/**
 * liaison_change_set_follow_up_people:
 * @change: a change under way
 * @id: which follow-up
 * @people: (array length=n_people): ids of people
 * @n_people: how many
 * @error: return location of a failure
 *
 * Says with whom a follow-up is. Who stays is not touched.
 *
 * Returns: whether it was done
 */
gboolean
liaison_change_set_follow_up_people (LiaisonChange *change,
                                     gint64         id,
                                     const gint64  *people,
                                     guint          n_people,
                                     GError       **error)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) links = liaison_query_linked (liaison_change_get_connection (change), LIAISON_TYPE_FOLLOW_UP_PERSON,
                                                      LIAISON_TYPE_FOLLOW_UP, id, error);

  if (links == NULL)
    return FALSE;

  for (guint i = 0; i < links->len; i++)
    {
      gint64 person = liaison_follow_up_person_get_person (g_ptr_array_index (links, i));

      if (contains (people, n_people, person))
        g_array_append_val (kept, person);
      else if (!liaison_change_delete (change, g_ptr_array_index (links, i), error))
        return FALSE;
    }

  for (guint i = 0; i < n_people; i++)
    {
      g_autoptr (LiaisonFollowUpPerson) link = NULL;

      if (contains ((gint64 *) kept->data, kept->len, people[i]))
        continue;

      link = liaison_follow_up_person_new ();
      liaison_follow_up_person_set_follow_up (link, id);
      liaison_follow_up_person_set_person (link, people[i]);
      if (!liaison_change_save (change, link, error))
        return FALSE;
      g_array_append_val (kept, people[i]);
    }

  return TRUE;
}
