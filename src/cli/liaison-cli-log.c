/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli.h"

#include "liaison-change.h"
#include "liaison-choice.h"
#include "liaison-cli-describe.h"
#include "liaison-cli-output.h"
#include "liaison-contact.h"
#include "liaison-date.h"
#include "liaison-error.h"
#include "liaison-quick-entry.h"

#include <glib/gi18n.h>

typedef struct
{
  LiaisonQuickEntry *entry;
  char              *uid; /* of the interaction that was saved */
} Saving;

static gpointer
read_entry (LiaisonConnection *connection,
            gpointer           data,
            GCancellable      *cancellable,
            GError           **error)
{
  LiaisonWeek      week = liaison_week_get_local ();
  g_autofree char *today = liaison_date_dup_today ();

  return liaison_query_quick_entry (connection, liaison_quick_log_new (data, today, &week), cancellable, error);
}

/* ---- as JSON ---- */

static gpointer
describe_name (LiaisonConnection *connection,
               LiaisonQuickName  *name,
               GError           **error)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonArray) candidates = json_array_new ();

  json_object_set_string_member (object, "name", name->name);
  json_object_set_boolean_member (object, "new", name->is_new);
  for (guint i = 0; i < name->candidates->len; i++)
    {
      JsonObject *contact =
        liaison_cli_describe_contact (connection, liaison_contact_get_key (g_ptr_array_index (name->candidates, i)), error);

      if (contact == NULL)
        return NULL;
      json_array_add_object_element (candidates, contact);
    }
  json_object_set_array_member (object, "candidates", g_steal_pointer (&candidates));

  return g_steal_pointer (&object);
}

static JsonArray *
describe_follow_ups (GPtrArray *follow_ups)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < follow_ups->len; i++)
    {
      LiaisonQuickFollowUp *follow_up = g_ptr_array_index (follow_ups, i);
      JsonObject           *object = json_object_new ();

      json_object_set_string_member (object, "text", follow_up->text);
      json_object_set_string_member (object, "day", follow_up->day);
      json_object_set_string_member (object, "clock", follow_up->clock);
      json_array_add_object_element (array, object);
    }

  return array;
}

static gpointer
describe_entry (LiaisonConnection *connection,
                gpointer           data,
                GCancellable      *cancellable,
                GError           **error)
{
  LiaisonQuickEntry *entry = data;
  LiaisonQuickLog   *log = entry->log;
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonArray) people = json_array_new ();

  for (guint i = 0; i < entry->names->len; i++)
    {
      JsonObject *name = describe_name (connection, g_ptr_array_index (entry->names, i), error);

      if (name == NULL)
        return NULL;
      json_array_add_object_element (people, name);
    }

  json_object_set_string_member (object, "kind", liaison_choice_get_nick (LIAISON_TYPE_INTERACTION_KIND, (int) log->kind));
  json_object_set_string_member (object, "day", log->day);
  json_object_set_string_member (object, "clock", log->clock);
  json_object_set_string_member (object, "place", log->place);
  json_object_set_string_member (object, "summary", log->summary);
  json_object_set_array_member (object, "people", g_steal_pointer (&people));
  json_object_set_array_member (object, "follow_ups", describe_follow_ups (log->follow_ups));

  return g_steal_pointer (&object);
}

/* ---- as lines ---- */

static void
print_entry (LiaisonQuickEntry *entry)
{
  LiaisonQuickLog *log = entry->log;

  liaison_cli_print_line (log->day, log->clock, liaison_choice_get_label (LIAISON_TYPE_INTERACTION_KIND, (int) log->kind),
                          log->place, log->summary, NULL);
  for (guint i = 0; i < entry->names->len; i++)
    {
      LiaisonQuickName *name = g_ptr_array_index (entry->names, i);

      if (name->is_new)
        liaison_cli_print_line (name->name, _("will be added"), NULL);
      else
        for (guint j = 0; j < name->candidates->len; j++) /* one, or those among whom one has to choose */
          {
            LiaisonContact *contact = g_ptr_array_index (name->candidates, j);

            liaison_cli_print_line (liaison_contact_get_name (contact), liaison_contact_get_subtitle (contact), NULL);
          }
    }
  for (guint i = 0; i < log->follow_ups->len; i++)
    {
      LiaisonQuickFollowUp *follow_up = g_ptr_array_index (log->follow_ups, i);

      liaison_cli_print_line (follow_up->day, follow_up->clock, follow_up->text, NULL);
    }
}

static gboolean
print (LiaisonCli        *self,
       LiaisonStore      *store,
       LiaisonQuickEntry *entry,
       const char        *uid,
       GError           **error)
{
  g_autoptr (JsonObject) object = NULL;
  g_autoptr (JsonNode) node = NULL;

  if (!self->json)
    {
      if (uid != NULL)
        liaison_cli_print_uid (FALSE, uid);
      else
        print_entry (entry);
      return TRUE;
    }

  object = liaison_store_read (store, describe_entry, entry, self->cancellable, error);
  if (object == NULL)
    return FALSE;

  if (uid != NULL)
    json_object_set_string_member (object, "uid", uid);
  node = json_node_init_object (json_node_alloc (), object);
  liaison_cli_print_json (node);

  return TRUE;
}

/* ---- the command ---- */

/* By a part of a word nobody is named surely. */
static gboolean
refuse_open (LiaisonQuickName *open,
             GError          **error)
{
  if (open->candidates->len == 1)
    /* Translators: what was typed, and the only name that begins so */
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                 _("Nobody is named “%s”. Write “%s” if you mean them, or first add who is new. Nothing was changed."),
                 open->name, liaison_contact_get_name (g_ptr_array_index (open->candidates, 0)));
  else
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                 ngettext ("“%s” could be %u person. Name them in full or by uid. Nothing was changed.",
                           "“%s” could be any of %u people. Name one in full or by uid. Nothing was changed.", open->candidates->len),
                 open->name, open->candidates->len);

  return FALSE;
}

static gboolean
is_clear (LiaisonQuickEntry *entry,
          gboolean           adds,
          GError           **error)
{
  LiaisonQuickName *open = liaison_quick_entry_get_open (entry);

  if (entry->names->len == 0)
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                           _("Say with whom, as in “met Ada Lovelace: talked about the grant”. Nothing was changed."));
      return FALSE;
    }
  if (open != NULL)
    return refuse_open (open, error);
  for (guint i = 0; i < entry->names->len && !adds; i++)
    {
      LiaisonQuickName *name = g_ptr_array_index (entry->names, i);

      if (!name->is_new)
        continue;
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND,
                   _("Nobody is named “%s”. With --add they are added. Nothing was changed."), name->name);
      return FALSE;
    }

  return TRUE;
}

static gboolean
save_entry (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  Saving *saving = data;

  return liaison_change_save_quick_entry (change, saving->entry, &saving->uid, error);
}

static gboolean
run_log (LiaisonCli *self,
         char      **argv,
         GError    **error)
{
  gboolean           adds = FALSE, is_dry = FALSE;
  const GOptionEntry options[] = {
    { "add", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &adds, N_("Add the people whom nobody knows yet"), NULL },
    { "dry-run", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &is_dry, N_("Only say what would be saved"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, options, 1, 1, error);
  g_autofree char *line = arguments != NULL ? liaison_cli_dup_text (arguments[0], error) : NULL;
  g_autoptr (LiaisonStore) store = line != NULL ? liaison_cli_open (self, error) : NULL;
  g_autoptr (LiaisonQuickEntry) entry =
    store != NULL ? liaison_store_read (store, read_entry, line, self->cancellable, error) : NULL;
  g_autofree char *label = NULL;
  g_autofree char *uid = NULL;
  Saving           saving = { entry, NULL };

  if (entry == NULL)
    return FALSE;
  if (is_dry)
    return print (self, store, entry, NULL, error);
  if (!is_clear (entry, adds, error))
    return FALSE;

  label = liaison_quick_entry_dup_label (entry);
  if (liaison_store_change (store, label, save_entry, &saving, self->cancellable, error) < 0)
    return FALSE;
  uid = saving.uid;

  return print (self, store, entry, uid, error);
}

const LiaisonCliCommand liaison_cli_log_commands[] = {
  { "log", N_("[--add] [--dry-run] LINE"), N_("Log what happened, and what is to do, in plain words"), run_log },
  { NULL, NULL, NULL, NULL },
};
