/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli.h"

#include "liaison-change.h"
#include "liaison-cli-find.h"
#include "liaison-cli-name.h"
#include "liaison-cli-output.h"
#include "liaison-contact.h"
#include "liaison-duplicates.h"
#include "liaison-error.h"
#include "liaison-merge-contacts.h"
#include "liaison-organization.h"
#include "liaison-person.h"
#include "liaison-query.h"

#include <glib/gi18n.h>

/* ---- finding ---- */

static JsonObject *
describe_person (LiaisonConnection *connection,
                 gint64             id,
                 GError           **error)
{
  g_autoptr (LiaisonPerson) person = liaison_query_record (connection, LIAISON_TYPE_PERSON, id, error);
  JsonObject *object;

  if (person == NULL)
    return NULL;

  object = json_object_new ();
  json_object_set_string_member (object, "uid", liaison_record_get_uid (LIAISON_RECORD (person)));
  json_object_set_string_member (object, "name", liaison_person_get_name (person));

  return object;
}

static gboolean
describe_pair (LiaisonConnection      *connection,
               const LiaisonDuplicate *duplicate,
               JsonArray              *pairs,
               GError                **error)
{
  g_autoptr (JsonArray) people = json_array_new ();
  g_autofree char *reasons = liaison_duplicate_dup_reasons (duplicate);
  const gint64     ids[] = { duplicate->one, duplicate->other };
  JsonObject      *pair;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      JsonObject *person = describe_person (connection, ids[i], error);

      if (person == NULL)
        return FALSE;
      json_array_add_object_element (people, person);
    }

  pair = json_object_new ();
  json_object_set_array_member (pair, "people", g_steal_pointer (&people));
  json_object_set_string_member (pair, "reasons", reasons);
  json_array_add_object_element (pairs, pair);

  return TRUE;
}

static gpointer
read_duplicates (LiaisonConnection *connection,
                 gpointer           data,
                 GCancellable      *cancellable,
                 GError           **error)
{
  g_autoptr (GPtrArray) duplicates = liaison_query_duplicates (connection, cancellable, error);
  g_autoptr (JsonArray) pairs = json_array_new ();

  for (guint i = 0; duplicates != NULL && i < duplicates->len; i++)
    if (!describe_pair (connection, g_ptr_array_index (duplicates, i), pairs, error))
      return NULL;

  return duplicates != NULL ? json_node_init_array (json_node_alloc (), pairs) : NULL;
}

static gboolean
run_duplicates (LiaisonCli *self,
                char      **argv,
                GError    **error)
{
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, NULL, 0, 0, error);
  g_autoptr (LiaisonStore) store = arguments != NULL ? liaison_cli_open (self, error) : NULL;
  g_autoptr (JsonNode) pairs = store != NULL ? liaison_store_read (store, read_duplicates, NULL, self->cancellable, error) : NULL;
  JsonArray *array = pairs != NULL ? json_node_get_array (pairs) : NULL;

  if (array == NULL)
    return FALSE;

  if (self->json)
    liaison_cli_print_json (pairs);
  else
    for (guint i = 0; i < json_array_get_length (array); i++)
      {
        JsonObject *pair = json_array_get_object_element (array, i);
        JsonArray  *people = json_object_get_array_member (pair, "people");
        JsonObject *one = json_array_get_object_element (people, 0);
        JsonObject *other = json_array_get_object_element (people, 1);

        liaison_cli_print_line (json_object_get_string_member (one, "name"), json_object_get_string_member (other, "name"),
                                json_object_get_string_member (pair, "reasons"), json_object_get_string_member (one, "uid"),
                                json_object_get_string_member (other, "uid"), NULL);
      }

  return TRUE;
}

/* ---- merging ---- */

typedef struct
{
  GType  type;
  gint64 kept;
  gint64 dropped;
} Pair;

static gboolean
merge (LiaisonChange *change,
       gpointer       data,
       GError       **error)
{
  Pair              *pair = data;
  LiaisonConnection *connection = liaison_change_get_connection (change);
  g_autoptr (LiaisonRecord) kept = liaison_query_record (connection, pair->type, pair->kept, error);
  g_autoptr (LiaisonRecord) dropped = kept != NULL ? liaison_query_record (connection, pair->type, pair->dropped, error) : NULL;
  g_autoptr (LiaisonRecord) combined = dropped != NULL ? liaison_merge_contacts_combine (kept, dropped) : NULL;

  return combined != NULL && liaison_change_merge_contacts (change, combined, dropped, error);
}

static gboolean
find_pair (LiaisonCli   *self,
           LiaisonStore *store,
           char        **names,
           Pair         *pair,
           GError      **error)
{
  g_autofree char *first = liaison_cli_dup_text (names[0], error);
  g_autofree char *second = first != NULL ? liaison_cli_dup_text (names[1], error) : NULL;
  gint64           kept, dropped;

  if (second == NULL || !liaison_cli_find_contact (self, store, first, &kept, error) ||
      !liaison_cli_find_contact (self, store, second, &dropped, error))
    return FALSE;
  if (liaison_contact_key_is_organization (kept) != liaison_contact_key_is_organization (dropped))
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _("A person and an organization cannot become one."));
      return FALSE;
    }

  pair->type = liaison_contact_key_is_organization (kept) ? LIAISON_TYPE_ORGANIZATION : LIAISON_TYPE_PERSON;
  pair->kept = liaison_contact_key_get_id (kept);
  pair->dropped = liaison_contact_key_get_id (dropped);

  return TRUE;
}

static gboolean
run_merge (LiaisonCli *self,
           char      **argv,
           GError    **error)
{
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, NULL, 2, 2, error);
  g_autoptr (LiaisonStore) store = arguments != NULL ? liaison_cli_open (self, error) : NULL;
  g_autofree char *label = NULL;
  Pair   pair;
  gint64 key;

  if (store == NULL || !find_pair (self, store, arguments, &pair, error))
    return FALSE;

  key = pair.type == LIAISON_TYPE_ORGANIZATION ? liaison_contact_key_of_organization (pair.kept) : liaison_contact_key_of_person (pair.kept);

  /* Translators: the name of a change, as in “Undo Merge Ada Lovelace” */
  label = liaison_cli_dup_change_of (self, store, _("Merge %s"), key, error);

  return label != NULL && liaison_store_change (store, label, merge, &pair, self->cancellable, error) >= 0 &&
         liaison_cli_tell_contact (self, store, key, error);
}

const LiaisonCliCommand liaison_cli_duplicates_commands[] = {
  { "duplicates", NULL, N_("List people who may be entered twice"), run_duplicates },
  { "merge", N_("NAME-or-UID NAME-or-UID"), N_("Make two contacts one: the first stays"), run_merge },
  { NULL, NULL, NULL, NULL },
};
