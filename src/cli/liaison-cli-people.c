/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-change.h"
#include "liaison-cli-describe.h"
#include "liaison-cli-filter.h"
#include "liaison-cli-find.h"
#include "liaison-cli-output.h"
#include "liaison-contact.h"

#include <glib/gi18n.h>

/* Organizations are listed where they are asked for. */
typedef struct
{
  GArray  *keys;
  gboolean with_organizations;
} Listing;

static gpointer
read_people (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  Listing *listing = data;
  g_autoptr (JsonArray) people = json_array_sized_new (listing->keys->len);

  for (guint i = 0; i < listing->keys->len; i++)
    {
      gint64      key = g_array_index (listing->keys, gint64, i);
      JsonObject *person;

      if (liaison_contact_key_is_organization (key) && !listing->with_organizations)
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      person = liaison_cli_describe_contact (connection, key, error);
      if (person == NULL)
        return NULL;
      json_array_add_object_element (people, person);
    }

  return json_node_init_array (json_node_alloc (), people);
}

static gboolean
run_people (LiaisonCli *self,
            char      **argv,
            GError    **error)
{
  g_auto (LiaisonCliFilter) conditions = { NULL };
  GOptionEntry options[LIAISON_CLI_N_FILTER_OPTIONS + 1] = { { NULL } };
  g_auto (GStrv) arguments = NULL;
  g_autofree char *query = NULL;
  g_autofree char *filter = NULL;
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (GArray) keys = NULL;
  g_autoptr (JsonNode) people = NULL;
  Listing listing;

  liaison_cli_filter_add_options (&conditions, options);
  arguments = liaison_cli_parse (self, argv, options, 0, 1, error);
  if (arguments == NULL)
    return FALSE;
  if (arguments[0] != NULL && (query = liaison_cli_dup_text (arguments[0], error)) == NULL)
    return FALSE;

  store = liaison_cli_open (self, error);
  if (store == NULL || (filter = liaison_cli_filter_dup (&conditions, self, store, error)) == NULL ||
      (keys = liaison_cli_filter_find (self, store, query, filter, error)) == NULL)
    return FALSE;
  listing = (Listing){ keys, conditions.types != NULL };
  people = liaison_store_read (store, read_people, &listing, self->cancellable, error);
  if (people == NULL)
    return FALSE;

  if (self->json)
    liaison_cli_print_json (people);
  else
    liaison_cli_print_contacts (json_node_get_array (people));

  return TRUE;
}

static gpointer
read_contact (LiaisonConnection *connection,
              gpointer           data,
              GCancellable      *cancellable,
              GError           **error)
{
  return liaison_cli_describe_in_full (connection, *(gint64 *) data, error);
}

static gboolean
run_show (LiaisonCli *self,
          char      **argv,
          GError    **error)
{
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, NULL, 1, 1, error);
  g_autofree char *name = arguments != NULL ? liaison_cli_dup_text (arguments[0], error) : NULL;
  g_autoptr (LiaisonStore) store = name != NULL ? liaison_cli_open (self, error) : NULL;
  g_autoptr (JsonObject) contact = NULL;
  gint64 key;

  if (store == NULL || !liaison_cli_guess_contact (self, store, name, &key, error))
    return FALSE;
  contact = liaison_store_read (store, read_contact, &key, self->cancellable, error);
  if (contact == NULL)
    return FALSE;

  if (self->json)
    {
      g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), contact);

      liaison_cli_print_json (node);
    }
  else
    liaison_cli_print_contact (contact);

  return TRUE;
}

static gboolean
save_record (LiaisonChange *change,
             gpointer       data,
             GError       **error)
{
  return liaison_change_save (change, data, error);
}

static gboolean
run_add_person (LiaisonCli *self,
                char      **argv,
                GError    **error)
{
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, NULL, 1, 1, error);
  g_autofree char *name = arguments != NULL ? liaison_cli_dup_text (arguments[0], error) : NULL;
  g_autoptr (LiaisonStore) store = name != NULL ? liaison_cli_open (self, error) : NULL;
  g_autoptr (LiaisonPerson) person = liaison_person_new ();
  g_autofree char *label = NULL;

  if (store == NULL)
    return FALSE;

  liaison_person_set_name (person, name);
  /* Translators: the name of a change, as in “Undo Add Ada Lovelace” */
  label = g_strdup_printf (_("Add %s"), name);
  if (liaison_store_change (store, label, save_record, person, self->cancellable, error) < 0)
    return FALSE;

  liaison_cli_print_uid (self->json, liaison_record_get_uid (LIAISON_RECORD (person)));

  return TRUE;
}

const LiaisonCliCommand liaison_cli_people_commands[] = {
  { "people", N_("[QUERY] [--tag TAG] [--sector SECTOR] …"), N_("List the people that are found, or all"), run_people },
  { "show", N_("NAME-or-UID"), N_("Show a person or an organization"), run_show },
  { "add-person", N_("NAME"), N_("Add a person and print the uid"), run_add_person },
  { NULL, NULL, NULL, NULL },
};
