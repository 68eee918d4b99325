/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-describe.h"

#include "liaison-choice.h"
#include "liaison-contact.h"
#include "liaison-date.h"
#include "liaison-query.h"

/* What the link tables of people join them with. */
typedef gint64 (*GetLinkFunc) (gpointer record);

static void
set_moment (JsonObject *object,
            const char *name,
            gint64      moment)
{
  g_autoptr (GDateTime) time = moment != 0 ? g_date_time_new_from_unix_utc (moment) : NULL;
  g_autofree char *text = time != NULL ? g_date_time_format_iso8601 (time) : NULL;

  if (text != NULL)
    json_object_set_string_member (object, name, text);
  else
    json_object_set_null_member (object, name);
}

static void
set_field (JsonObject         *object,
           LiaisonRecord      *record,
           const LiaisonField *field,
           guint               index)
{
  switch (field->kind)
    {
    case LIAISON_FIELD_TEXT:
      json_object_set_string_member (object, field->column, liaison_record_get_text (record, index));
      break;
    case LIAISON_FIELD_NUMBER:
      json_object_set_int_member (object, field->column, liaison_record_get_number (record, index));
      break;
    case LIAISON_FIELD_REAL:
      json_object_set_double_member (object, field->column, liaison_record_get_real (record, index));
      break;
    case LIAISON_FIELD_FLAG:
      json_object_set_boolean_member (object, field->column, liaison_record_get_number (record, index) != 0);
      break;
    case LIAISON_FIELD_MOMENT:
      set_moment (object, field->column, liaison_record_get_number (record, index));
      break;
    case LIAISON_FIELD_CHOICE:
      json_object_set_string_member (object, field->column,
                                     liaison_choice_get_nick (field->type (), (int) liaison_record_get_number (record, index)));
      break;
    case LIAISON_FIELD_LINK:
    default:
      break;
    }
}

/**
 * liaison_cli_describe_record:
 * @record: any record
 *
 * Returns: (transfer full): its uid and fields, but for links to others
 */
JsonObject *
liaison_cli_describe_record (LiaisonRecord *record)
{
  JsonObject         *object = json_object_new ();
  guint               n_fields;
  const LiaisonField *fields = liaison_record_get_fields (record, &n_fields);

  json_object_set_string_member (object, "uid", liaison_record_get_uid (record));
  for (guint i = 0; i < n_fields; i++)
    if (!g_str_equal (fields[i].column, "extra") && !g_str_equal (fields[i].column, "imported"))
      set_field (object, record, &fields[i], i);

  return object;
}

static GPtrArray *
query_of_contact (LiaisonConnection *connection,
                  GType              type,
                  gint64             key,
                  GError           **error)
{
  GType target = liaison_contact_key_is_organization (key) ? LIAISON_TYPE_ORGANIZATION : LIAISON_TYPE_PERSON;

  return liaison_query_linked (connection, type, target, liaison_contact_key_get_id (key), error);
}

/* The name of what a link points to, NULL for what is gone. */
static char *
dup_linked_name (LiaisonConnection *connection,
                 GType              type,
                 gint64             id,
                 char             **uid,
                 GError           **error)
{
  g_autoptr (LiaisonRecord) record = liaison_query_record (connection, type, id, error);
  char *name = NULL;

  if (record == NULL)
    return NULL;
  if (uid != NULL)
    *uid = g_strdup (liaison_record_get_uid (record));
  g_object_get (record, "name", &name, NULL);

  return name;
}

static gboolean
is_present (LiaisonAffiliation *affiliation,
            const char         *today)
{
  const char *until = liaison_affiliation_get_until (affiliation);

  /* a part of a day compares as the days it is the beginning of */
  return *until == '\0' || strncmp (until, today, strlen (until)) >= 0;
}

static gboolean
set_methods (JsonObject        *contact,
             LiaisonConnection *connection,
             gint64             key,
             GError           **error)
{
  g_autoptr (GPtrArray) methods = query_of_contact (connection, LIAISON_TYPE_CONTACT_METHOD, key, error);
  JsonArray *emails = json_array_new ();
  JsonArray *phones = json_array_new ();

  for (guint i = 0; methods != NULL && i < methods->len; i++)
    {
      LiaisonContactMethod *method = g_ptr_array_index (methods, i);

      if (liaison_contact_method_get_kind (method) == LIAISON_METHOD_KIND_EMAIL)
        json_array_add_string_element (emails, liaison_contact_method_get_value (method));
      else if (liaison_contact_method_get_kind (method) == LIAISON_METHOD_KIND_PHONE)
        json_array_add_string_element (phones, liaison_contact_method_get_value (method));
    }
  json_object_set_array_member (contact, "emails", emails);
  json_object_set_array_member (contact, "phones", phones);

  return methods != NULL;
}

static gboolean
set_positions (JsonObject        *contact,
               LiaisonConnection *connection,
               gint64             key,
               GError           **error)
{
  g_autofree char *today = liaison_date_dup_today ();
  g_autoptr (GPtrArray) affiliations = query_of_contact (connection, LIAISON_TYPE_AFFILIATION, key, error);
  JsonArray  *organizations = json_array_new ();
  const char *title = "";

  for (guint i = 0; affiliations != NULL && i < affiliations->len; i++)
    {
      LiaisonAffiliation *affiliation = g_ptr_array_index (affiliations, i);
      g_autofree char    *name = NULL;

      if (!is_present (affiliation, today))
        continue;
      if (*title == '\0')
        title = liaison_affiliation_get_title (affiliation);
      name = dup_linked_name (connection, LIAISON_TYPE_ORGANIZATION, liaison_affiliation_get_organization (affiliation), NULL, NULL);
      if (name != NULL)
        json_array_add_string_element (organizations, name);
    }
  json_object_set_array_member (contact, "organizations", organizations);
  json_object_set_string_member (contact, "title", title);

  return affiliations != NULL;
}

/**
 * liaison_cli_describe_contact:
 * @connection: where to read
 * @key: a contact key
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): uid, name, emails, phones, present
 *   organizations and title
 */
JsonObject *
liaison_cli_describe_contact (LiaisonConnection *connection,
                              gint64             key,
                              GError           **error)
{
  g_autoptr (JsonObject) contact = json_object_new ();
  gboolean         is_organization = liaison_contact_key_is_organization (key);
  g_autofree char *uid = NULL;
  g_autofree char *name = dup_linked_name (connection, is_organization ? LIAISON_TYPE_ORGANIZATION : LIAISON_TYPE_PERSON,
                                           liaison_contact_key_get_id (key), &uid, error);

  if (name == NULL)
    return NULL;

  json_object_set_string_member (contact, "uid", uid);
  json_object_set_string_member (contact, "name", name);
  if (!set_methods (contact, connection, key, error))
    return NULL;
  if (is_organization)
    {
      json_object_set_array_member (contact, "organizations", json_array_new ());
      json_object_set_string_member (contact, "title", "");
    }
  else if (!set_positions (contact, connection, key, error))
    return NULL;

  return g_steal_pointer (&contact);
}

/* Names the record that a link points to, under a name and its uid. */
static void
set_link (JsonObject        *object,
          const char        *name,
          LiaisonConnection *connection,
          GType              type,
          gint64             id)
{
  g_autofree char *uid = NULL;
  g_autofree char *text = id != 0 ? dup_linked_name (connection, type, id, &uid, NULL) : NULL;
  g_autofree char *uid_name = g_strconcat (name, "_uid", NULL);

  if (text != NULL)
    {
      json_object_set_string_member (object, name, text);
      json_object_set_string_member (object, uid_name, uid);
    }
  else
    {
      json_object_set_null_member (object, name);
      json_object_set_null_member (object, uid_name);
    }
}

static void
name_links (JsonObject        *object,
            LiaisonConnection *connection,
            LiaisonRecord     *record,
            gint64             key)
{
  gint64 id = liaison_contact_key_get_id (key);

  if (LIAISON_IS_AFFILIATION (record))
    {
      LiaisonAffiliation *affiliation = LIAISON_AFFILIATION (record);

      set_link (object, "person", connection, LIAISON_TYPE_PERSON, liaison_affiliation_get_person (affiliation));
      set_link (object, "organization", connection, LIAISON_TYPE_ORGANIZATION, liaison_affiliation_get_organization (affiliation));
    }
  else if (LIAISON_IS_TIE (record))
    {
      LiaisonTie *tie = LIAISON_TIE (record);
      gboolean    is_first = liaison_tie_get_person (tie) == id;

      /* null stands for the user */
      set_link (object, "with", connection, LIAISON_TYPE_PERSON, is_first ? liaison_tie_get_other (tie) : liaison_tie_get_person (tie));
    }
  else if (LIAISON_IS_TAGGING (record))
    set_link (object, "tag", connection, LIAISON_TYPE_TAG, liaison_tagging_get_tag (LIAISON_TAGGING (record)));
}

static gboolean
set_linked (JsonObject        *contact,
            const char        *name,
            LiaisonConnection *connection,
            GType              type,
            gint64             key,
            GError           **error)
{
  g_autoptr (GPtrArray) records = query_of_contact (connection, type, key, error);
  JsonArray *array = json_array_new ();

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      JsonObject *object = liaison_cli_describe_record (g_ptr_array_index (records, i));

      name_links (object, connection, g_ptr_array_index (records, i), key);
      json_array_add_object_element (array, object);
    }
  json_object_set_array_member (contact, name, array);

  return records != NULL;
}

/* What stands behind a link table: interactions and follow-ups of a person. */
static gboolean
set_joined (JsonObject        *contact,
            const char        *name,
            LiaisonConnection *connection,
            GType              link,
            GType              type,
            GetLinkFunc        get_link,
            gint64             key,
            GError           **error)
{
  g_autoptr (GPtrArray) links = query_of_contact (connection, link, key, error);
  JsonArray *array = json_array_new ();

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      g_autoptr (LiaisonRecord) record =
        liaison_query_record (connection, type, get_link (g_ptr_array_index (links, i)), NULL);

      if (record != NULL)
        json_array_add_object_element (array, liaison_cli_describe_record (record));
    }
  json_object_set_array_member (contact, name, array);

  return links != NULL;
}

/* What is worked out or has names on both sides: the array is taken. */
static gboolean
set_array (JsonObject *contact,
           const char *name,
           JsonArray  *array)
{
  if (array == NULL)
    return FALSE;

  json_object_set_array_member (contact, name, array);

  return TRUE;
}

static gboolean
set_story (JsonObject        *contact,
           LiaisonConnection *connection,
           gint64             key,
           GError           **error)
{
  if (!set_array (contact, "introductions", liaison_cli_describe_introductions (connection, key, error)))
    return FALSE;
  if (liaison_contact_key_is_organization (key))
    return set_linked (contact, "follow_ups", connection, LIAISON_TYPE_FOLLOW_UP, key, error) &&
           set_linked (contact, "memberships", connection, LIAISON_TYPE_MEMBERSHIP, key, error) &&
           set_linked (contact, "events", connection, LIAISON_TYPE_EVENT, key, error) &&
           set_linked (contact, "people", connection, LIAISON_TYPE_AFFILIATION, key, error);

  return set_linked (contact, "affiliations", connection, LIAISON_TYPE_AFFILIATION, key, error) &&
         set_linked (contact, "ties", connection, LIAISON_TYPE_TIE, key, error) &&
         set_array (contact, "inferred_ties", liaison_cli_describe_inferred_ties (connection, key, error)) &&
         set_joined (contact, "interactions", connection, LIAISON_TYPE_INTERACTION_PERSON, LIAISON_TYPE_INTERACTION,
                     (GetLinkFunc) liaison_interaction_person_get_interaction, key, error) &&
         set_joined (contact, "follow_ups", connection, LIAISON_TYPE_FOLLOW_UP_PERSON, LIAISON_TYPE_FOLLOW_UP,
                     (GetLinkFunc) liaison_follow_up_person_get_follow_up, key, error);
}

/**
 * liaison_cli_describe_in_full:
 * @connection: where to read
 * @key: a contact key
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): what liaison_cli_describe_contact()
 *   tells, all fields, and what is linked to the contact
 */
JsonObject *
liaison_cli_describe_in_full (LiaisonConnection *connection,
                              gint64             key,
                              GError           **error)
{
  GType type = liaison_contact_key_is_organization (key) ? LIAISON_TYPE_ORGANIZATION : LIAISON_TYPE_PERSON;
  g_autoptr (LiaisonRecord) record = liaison_query_record (connection, type, liaison_contact_key_get_id (key), error);
  g_autoptr (JsonObject) contact = record != NULL ? liaison_cli_describe_record (record) : NULL;

  if (contact == NULL)
    return NULL;

  if (LIAISON_IS_PERSON (record))
    {
      if (!set_positions (contact, connection, key, error))
        return NULL;
      set_link (contact, "introduced_by", connection, LIAISON_TYPE_PERSON, liaison_person_get_introduced_by (LIAISON_PERSON (record)));
    }
  if (!set_methods (contact, connection, key, error) ||
      !set_linked (contact, "methods", connection, LIAISON_TYPE_CONTACT_METHOD, key, error) ||
      !set_linked (contact, "tags", connection, LIAISON_TYPE_TAGGING, key, error) ||
      !set_story (contact, connection, key, error) ||
      !liaison_cli_describe_page (contact, connection, key, error))
    return NULL;

  return g_steal_pointer (&contact);
}

/**
 * liaison_cli_describe_follow_up:
 * @connection: where to read
 * @follow_up: a follow-up
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): its fields and the people it is about
 */
JsonObject *
liaison_cli_describe_follow_up (LiaisonConnection *connection,
                                LiaisonFollowUp   *follow_up,
                                GError           **error)
{
  g_autoptr (GPtrArray) links = liaison_query_linked (connection, LIAISON_TYPE_FOLLOW_UP_PERSON, LIAISON_TYPE_FOLLOW_UP,
                                                      liaison_record_get_id (LIAISON_RECORD (follow_up)), error);
  JsonObject *object;
  JsonArray  *people;

  if (links == NULL)
    return NULL;

  people = json_array_new ();
  for (guint i = 0; i < links->len; i++)
    {
      JsonObject      *person = json_object_new ();
      g_autofree char *uid = NULL;
      g_autofree char *name = dup_linked_name (connection, LIAISON_TYPE_PERSON,
                                               liaison_follow_up_person_get_person (g_ptr_array_index (links, i)), &uid, NULL);

      json_object_set_string_member (person, "uid", uid != NULL ? uid : "");
      json_object_set_string_member (person, "name", name != NULL ? name : "");
      json_array_add_object_element (people, person);
    }

  object = liaison_cli_describe_record (LIAISON_RECORD (follow_up));
  json_object_set_array_member (object, "people", people);
  set_link (object, "organization", connection, LIAISON_TYPE_ORGANIZATION, liaison_follow_up_get_organization (follow_up));

  return object;
}
