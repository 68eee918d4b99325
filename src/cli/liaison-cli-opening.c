/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-catalog.h"
#include "liaison-chains.h"
#include "liaison-change.h"
#include "liaison-choice.h"
#include "liaison-cli-chain.h"
#include "liaison-cli-describe.h"
#include "liaison-cli-find.h"
#include "liaison-cli-output.h"
#include "liaison-cli.h"
#include "liaison-contact.h"
#include "liaison-date.h"
#include "liaison-error.h"
#include "liaison-opening-change.h"
#include "liaison-opening-entry.h"
#include "liaison-query.h"

#include <glib/gi18n.h>

/* What the options of one call say. */
typedef struct
{
  char  *title;
  char  *employer;
  char  *role;
  char  *deadline;
  char  *url;
  char  *note;
  char **people;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->title);
  g_free (options->employer);
  g_free (options->role);
  g_free (options->deadline);
  g_free (options->url);
  g_free (options->note);
  g_strfreev (options->people);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* ---- listing ---- */

static gpointer
read_openings (LiaisonConnection *connection,
               gpointer           data,
               GCancellable      *cancellable,
               GError           **error)
{
  g_autoptr (GPtrArray) entries = liaison_query_openings (connection, error);
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      JsonObject *object = liaison_cli_describe_opening (connection, g_ptr_array_index (entries, i), error);

      if (object == NULL)
        return NULL;
      json_array_add_object_element (array, object);
    }

  return entries != NULL ? json_node_init_array (json_node_alloc (), array) : NULL;
}

static const char *
get_stage (JsonObject *opening)
{
  int stage = 0;

  liaison_choice_from_nick (LIAISON_TYPE_OPENING_STAGE, json_object_get_string_member (opening, "stage"), &stage);

  return liaison_choice_get_label (LIAISON_TYPE_OPENING_STAGE, stage);
}

static gboolean
list (LiaisonCli   *self,
      LiaisonStore *store,
      GError      **error)
{
  g_autoptr (JsonNode) node = liaison_store_read (store, read_openings, NULL, self->cancellable, error);
  JsonArray *array = node != NULL ? json_node_get_array (node) : NULL;

  if (array == NULL)
    return FALSE;
  if (self->json)
    liaison_cli_print_json (node);
  for (guint i = 0; !self->json && i < json_array_get_length (array); i++)
    {
      JsonObject *opening = json_array_get_object_element (array, i);

      liaison_cli_print_line (get_stage (opening), json_object_get_string_member (opening, "name"),
                              json_object_get_string_member (opening, "employer"), json_object_get_string_member (opening, "when"),
                              json_object_get_string_member (opening, "uid"), NULL);
    }

  return TRUE;
}

/* ---- showing ---- */

static LiaisonOpening *
find_opening (LiaisonConnection *connection,
              const char        *uid,
              GError           **error)
{
  g_autoptr (GError) failure = NULL;
  LiaisonOpening *opening = liaison_query_record_by_uid (connection, LIAISON_TYPE_OPENING, uid, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (opening == NULL)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("There is no opening “%s”."), uid);

  return opening;
}

static JsonArray *
describe_chains (LiaisonConnection   *connection,
                 LiaisonOpeningEntry *entry,
                 GError             **error)
{
  gint64 organization = liaison_opening_get_organization (liaison_opening_entry_get_record (entry));
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (LiaisonTarget) target = NULL;
  g_autoptr (LiaisonChains) chains = NULL;

  if (organization == 0)
    return g_steal_pointer (&array);
  target = liaison_target_new_for_contact (liaison_contact_key_of_organization (organization), liaison_opening_entry_get_employer (entry));
  chains = liaison_chains_read (connection, target, LIAISON_CONTACT_KEY_USER, error);
  if (chains == NULL)
    return NULL;
  for (guint i = 0; i < liaison_chains_get_n_chains (chains); i++)
    {
      JsonObject *chain = liaison_cli_describe_chain (connection, liaison_chains_get_chain (chains, i), error);

      if (chain == NULL)
        return NULL;
      json_array_add_object_element (array, chain);
    }

  return g_steal_pointer (&array);
}

static gpointer
read_opening (LiaisonConnection *connection,
              gpointer           uid,
              GCancellable      *cancellable,
              GError           **error)
{
  g_autoptr (LiaisonOpening) opening = find_opening (connection, uid, error);
  g_autoptr (GPtrArray) entries = opening != NULL ? liaison_query_openings (connection, error) : NULL;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      LiaisonOpeningEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (JsonObject) object = NULL;
      JsonArray *chains;

      if (!g_str_equal (liaison_record_get_uid (LIAISON_RECORD (liaison_opening_entry_get_record (entry))), uid))
        continue;
      object = liaison_cli_describe_opening (connection, entry, error);
      chains = object != NULL ? describe_chains (connection, entry, error) : NULL;
      if (chains == NULL)
        return NULL;
      json_object_set_array_member (object, "introduce", chains);
      return json_node_init_object (json_node_alloc (), object);
    }

  return NULL;
}

static void
print_members (JsonObject *opening,
               const char *member,
               const char *label,
               const char *first,
               const char *second)
{
  JsonArray *array = json_object_get_array_member (opening, member);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *one = json_array_get_object_element (array, i);

      liaison_cli_print_line (label, json_object_get_string_member (one, first),
                              second != NULL ? json_object_get_string_member (one, second) : "", NULL);
    }
}

/* Where nothing was written of it, how far it came. */
static void
print_history (JsonArray *history)
{
  for (guint i = 0; i < json_array_get_length (history); i++)
    {
      JsonObject *line = json_array_get_object_element (history, i);
      const char *text = json_object_get_string_member (line, "text");

      liaison_cli_print_line (_("History"), json_object_get_string_member (line, "day"), *text != '\0' ? text : get_stage (line), NULL);
    }
}

static gboolean
show (LiaisonCli   *self,
      LiaisonStore *store,
      char         *uid,
      GError      **error)
{
  g_autoptr (JsonNode) node = liaison_store_read (store, read_opening, uid, self->cancellable, error);
  JsonObject *opening = node != NULL ? json_node_get_object (node) : NULL;

  if (opening == NULL)
    return FALSE;
  if (self->json)
    {
      liaison_cli_print_json (node);
      return TRUE;
    }

  liaison_cli_print_line (json_object_get_string_member (opening, "name"), json_object_get_string_member (opening, "employer"), NULL);
  liaison_cli_print_line (_("Stage"), get_stage (opening), json_object_get_string_member (opening, "when"), NULL);
  if (*json_object_get_string_member (opening, "url") != '\0')
    liaison_cli_print_line (_("Address"), json_object_get_string_member (opening, "url"), NULL);
  if (*json_object_get_string_member (opening, "notes") != '\0')
    liaison_cli_print_line (_("Notes"), json_object_get_string_member (opening, "notes"), NULL);
  print_members (opening, "people", _("Person"), "name", NULL);
  print_members (opening, "introduce", _("Introduction"), "sentence", NULL);
  print_members (opening, "documents", _("Document"), "name", "uri");
  print_history (json_object_get_array_member (opening, "history"));

  return TRUE;
}

/* ---- changing ---- */

typedef struct
{
  LiaisonOpening     *opening; /* a new one */
  GArray             *people;  /* ids of those to connect */
  const char         *uid;     /* of one that is there */
  LiaisonOpeningStage stage;
  const char         *text;
  const char         *uri;
} Change;

static gboolean
connect_people (LiaisonChange *change,
                gint64         opening,
                GArray        *people,
                GError       **error)
{
  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr (LiaisonOpeningPerson) link = liaison_opening_person_new ();

      liaison_opening_person_set_opening (link, opening);
      liaison_opening_person_set_person (link, g_array_index (people, gint64, i));
      if (!liaison_change_save (change, link, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
save_new (LiaisonChange *change,
          gpointer       data,
          GError       **error)
{
  Change *wanted = data;

  return liaison_change_save_opening (change, wanted->opening, error) &&
         connect_people (change, liaison_record_get_id (LIAISON_RECORD (wanted->opening)), wanted->people, error);
}

static gboolean
save_stage (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  Change *wanted = data;
  g_autoptr (LiaisonOpening) opening = find_opening (liaison_change_get_connection (change), wanted->uid, error);

  return opening != NULL &&
         liaison_change_stage_opening (change, liaison_record_get_id (LIAISON_RECORD (opening)), wanted->stage, -1, error);
}

static gboolean
save_note (LiaisonChange *change,
           gpointer       data,
           GError       **error)
{
  Change *wanted = data;
  g_autoptr (LiaisonOpening) opening = find_opening (liaison_change_get_connection (change), wanted->uid, error);

  return opening != NULL && liaison_change_note_opening (change, liaison_record_get_id (LIAISON_RECORD (opening)), wanted->text, error);
}

static gboolean
save_document (LiaisonChange *change,
               gpointer       data,
               GError       **error)
{
  Change *wanted = data;
  g_autoptr (LiaisonOpening) opening = find_opening (liaison_change_get_connection (change), wanted->uid, error);
  g_autoptr (LiaisonOpeningDocument) document = liaison_opening_document_new ();

  if (opening == NULL)
    return FALSE;
  liaison_opening_document_set_opening (document, liaison_record_get_id (LIAISON_RECORD (opening)));
  liaison_opening_document_set_name (document, wanted->text);
  liaison_opening_document_set_uri (document, wanted->uri);

  return liaison_change_save (change, document, error);
}

static gboolean
delete_opening (LiaisonChange *change,
                gpointer       data,
                GError       **error)
{
  Change *wanted = data;
  g_autoptr (LiaisonOpening) opening = find_opening (liaison_change_get_connection (change), wanted->uid, error);

  return opening != NULL && liaison_change_delete_opening (change, liaison_record_get_id (LIAISON_RECORD (opening)), error);
}

/* A person, or an organization, by name or uid. */
static gboolean
find (LiaisonCli   *self,
      LiaisonStore *store,
      const char   *name,
      gboolean      is_organization,
      gint64       *id,
      GError      **error)
{
  g_autofree char *text = liaison_cli_dup_text (name, error);
  gint64           key;

  if (text == NULL || !liaison_cli_find_contact (self, store, text, &key, error))
    return FALSE;
  if (liaison_contact_key_is_organization (key) != is_organization)
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                   is_organization ? _("“%s” is a person.") : _("“%s” is an organization."), text);
      return FALSE;
    }
  *id = liaison_contact_key_get_id (key);

  return TRUE;
}

static gboolean
check_addition (const Options *options,
                GError       **error)
{
  if (options->title == NULL && options->role == NULL)
    return liaison_cli_refuse (error, _("Say --title or --role."));
  if (options->role != NULL && liaison_catalog_get_role (liaison_catalog_get_default (), options->role) == NULL)
    return liaison_cli_refuse (error, _("--role takes the id of a role, as “taxonomist”."));
  if (options->deadline != NULL && !liaison_date_is_day (options->deadline))
    return liaison_cli_refuse (error, _("--deadline takes a day, as 2027-03-15."));

  return TRUE;
}

static gboolean
add (LiaisonCli    *self,
     LiaisonStore  *store,
     const Options *options,
     GError       **error)
{
  g_autoptr (LiaisonOpening) opening = liaison_opening_new ();
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  Change wanted = { .opening = opening, .people = people };
  gint64 id = 0;

  if (options->employer != NULL && !find (self, store, options->employer, TRUE, &id, error))
    return FALSE;
  liaison_opening_set_organization (opening, id);
  for (guint i = 0; options->people != NULL && options->people[i] != NULL; i++)
    {
      if (!find (self, store, options->people[i], FALSE, &id, error))
        return FALSE;
      g_array_append_val (people, id);
    }
  liaison_opening_set_title (opening, options->title != NULL ? options->title : "");
  liaison_opening_set_role (opening, options->role != NULL ? options->role : "");
  liaison_opening_set_deadline (opening, options->deadline != NULL ? options->deadline : "");
  liaison_opening_set_url (opening, options->url != NULL ? options->url : "");
  liaison_opening_set_notes (opening, options->note != NULL ? options->note : "");
  /* Translators: the name of a change, as in “Undo Add Opening” */
  if (liaison_store_change (store, _("Add Opening"), save_new, &wanted, self->cancellable, error) < 0)
    return FALSE;

  liaison_cli_print_uid (self->json, liaison_record_get_uid (LIAISON_RECORD (opening)));

  return TRUE;
}

static gboolean
bring_on (LiaisonCli   *self,
          LiaisonStore *store,
          char        **arguments,
          GError      **error)
{
  Change wanted = { .uid = arguments[1] };
  int    stage;

  if (arguments[2] == NULL || !liaison_choice_from_nick (LIAISON_TYPE_OPENING_STAGE, arguments[2], &stage))
    return liaison_cli_refuse (error, _("Say how far it is: spotted, applied, interview, offer or closed."));
  wanted.stage = (LiaisonOpeningStage) stage;

  /* Translators: the name of a change, as in “Undo Move Opening” */
  return liaison_store_change (store, _("Move Opening"), save_stage, &wanted, self->cancellable, error) >= 0;
}

static gboolean
note (LiaisonCli   *self,
      LiaisonStore *store,
      char        **arguments,
      GError      **error)
{
  g_autofree char *text = arguments[2] != NULL ? liaison_cli_dup_text (arguments[2], error) : NULL;
  Change           wanted = { .uid = arguments[1], .text = text };

  if (arguments[2] == NULL)
    return liaison_cli_refuse (error, _("Say what happened."));

  /* Translators: the name of a change, as in “Undo Add Note” */
  return text != NULL && liaison_store_change (store, _("Add Note"), save_note, &wanted, self->cancellable, error) >= 0;
}

static gboolean
attach (LiaisonCli   *self,
        LiaisonStore *store,
        char        **arguments,
        GError      **error)
{
  g_autoptr (GFile) file = arguments[2] != NULL ? g_file_new_for_commandline_arg (arguments[2]) : NULL;
  g_autofree char *base = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *name = base != NULL ? g_filename_display_name (base) : NULL;
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;
  Change           wanted = { .uid = arguments[1], .text = name, .uri = uri };

  if (file == NULL)
    return liaison_cli_refuse (error, _("Say which file."));
  if (!g_file_query_exists (file, self->cancellable))
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("There is no file “%s”."), name);
      return FALSE;
    }

  /* Translators: the name of a change, as in “Undo Add Document” */
  return liaison_store_change (store, _("Add Document"), save_document, &wanted, self->cancellable, error) >= 0;
}

static gboolean
drop (LiaisonCli   *self,
      LiaisonStore *store,
      const char   *uid,
      GError      **error)
{
  Change wanted = { .uid = uid };

  /* Translators: the name of a change, as in “Undo Delete Opening” */
  return liaison_store_change (store, _("Delete Opening"), delete_opening, &wanted, self->cancellable, error) >= 0;
}

/* What deletes takes one opening: who names two may think that both go. */
static gboolean
is_command (const char *verb,
            char      **arguments)
{
  guint n_arguments = g_strv_length (arguments);

  if (g_strv_contains ((const char *const[]){ "list", "add", NULL }, verb))
    return n_arguments < 2;
  if (g_str_equal (verb, "delete"))
    return n_arguments == 2;

  return n_arguments >= 2 && g_strv_contains ((const char *const[]){ "show", "stage", "note", "document", NULL }, verb);
}

static gboolean
run_command (LiaisonCli    *self,
             char         **arguments,
             const Options *options,
             GError       **error)
{
  const char *verb = arguments[0] != NULL ? arguments[0] : "list";
  gboolean    is_addition = g_str_equal (verb, "add");
  gboolean    is_list = g_str_equal (verb, "list");
  g_autoptr (LiaisonStore) store = NULL;

  if (!is_command (verb, arguments))
    return liaison_cli_refuse (error, _("Say list, add, show UID, stage UID STAGE, note UID TEXT, document UID FILE or delete UID."));
  if (is_addition && !check_addition (options, error))
    return FALSE;
  store = liaison_cli_open_catalog (self, error);
  if (store == NULL)
    return FALSE;

  if (is_list)
    return list (self, store, error);
  if (is_addition)
    return add (self, store, options, error);
  if (g_str_equal (verb, "show"))
    return show (self, store, arguments[1], error);
  if (g_str_equal (verb, "stage"))
    return bring_on (self, store, arguments, error);
  if (g_str_equal (verb, "delete"))
    return drop (self, store, arguments[1], error);

  return g_str_equal (verb, "note") ? note (self, store, arguments, error) : attach (self, store, arguments, error);
}

static gboolean
run_opening (LiaisonCli *self,
             char      **argv,
             GError    **error)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "title", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.title, N_("What the job is called"), N_("TEXT") },
      { "employer", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.employer, N_("Where it is, an organization"), N_("NAME") },
        { "role", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.role, N_("Which role of the catalogue it is"), N_("ID") },
          { "deadline", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.deadline, N_("By when to apply"), N_("DAY") },
            { "url", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.url, N_("Where it is advertised"), N_("URL") },
              { "note", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.note, N_("A note on it"), N_("TEXT") },
                { "person", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING_ARRAY, &options.people, N_("Who is connected to it"), N_("NAME") },
                  G_OPTION_ENTRY_NULL,
                };
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, entries, 0, 3, error);

  return arguments != NULL && run_command (self, arguments, &options, error);
}

const LiaisonCliCommand liaison_cli_opening_commands[] = {
  { "opening", N_("[list|add|show UID|stage UID STAGE|note UID TEXT|document UID FILE|delete UID]"),
                   N_("List openings, add one, bring it on or delete it"), run_opening },
    { NULL, NULL, NULL, NULL },
  };
