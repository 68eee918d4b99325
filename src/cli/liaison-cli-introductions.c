/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli.h"

#include "liaison-catalog.h"
#include "liaison-change-label.h"
#include "liaison-change.h"
#include "liaison-choice.h"
#include "liaison-cli-describe.h"
#include "liaison-cli-find.h"
#include "liaison-cli-output.h"
#include "liaison-contact.h"
#include "liaison-error.h"
#include "liaison-introduction-change.h"
#include "liaison-introduction-entry.h"
#include "liaison-query.h"

#include <glib/gi18n.h>

/* What the options of one call say. */
typedef struct
{
  char *introducer;
  char *person;
  char *organization;
  char *sector;
  char *note;
  char *side;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->introducer);
  g_free (options->person);
  g_free (options->organization);
  g_free (options->sector);
  g_free (options->note);
  g_free (options->side);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* ---- listing ---- */

static gpointer
read_introductions (LiaisonConnection *connection,
                    gpointer           data,
                    GCancellable      *cancellable,
                    GError           **error)
{
  g_autoptr (JsonArray) array = liaison_cli_describe_introductions (connection, 0, error);

  return array != NULL ? json_node_init_array (json_node_alloc (), array) : NULL;
}

static gboolean
list (LiaisonCli   *self,
      LiaisonStore *store,
      GError      **error)
{
  g_autoptr (JsonNode) node = liaison_store_read (store, read_introductions, NULL, self->cancellable, error);
  JsonArray *array = node != NULL ? json_node_get_array (node) : NULL;

  if (array == NULL)
    return FALSE;

  if (self->json)
    liaison_cli_print_json (node);
  else
    for (guint i = 0; i < json_array_get_length (array); i++)
      {
        JsonObject *object = json_array_get_object_element (array, i);

        liaison_cli_print_line (json_object_get_string_member (object, "state"), json_object_get_string_member (object, "introducer"),
                                json_object_get_string_member (object, "target"), json_object_get_string_member (object, "waiting"),
                                json_object_get_string_member (object, "uid"), NULL);
      }

  return TRUE;
}

/* ---- the name of a change ---- */

static gpointer
read_target (LiaisonConnection *connection,
             gpointer           introduction,
             GCancellable      *cancellable,
             GError           **error)
{
  return liaison_query_introduction_target (connection, introduction, error);
}

static char *
dup_label (LiaisonCli          *self,
           LiaisonStore        *store,
           const char          *format,
           LiaisonIntroduction *introduction,
           GError             **error)
{
  g_autofree char *target = liaison_store_read (store, read_target, introduction, self->cancellable, error);

  return target != NULL ? liaison_change_label_dup (format, target) : NULL;
}

/* ---- adding ---- */

/* A person, or an organization, by name or uid. */
static gboolean
find (LiaisonCli   *self,
      LiaisonStore *store,
      const char   *name,
      gboolean      is_organization,
      gint64       *id,
      GError      **error)
{
  g_autofree char *text = NULL;
  gint64           key;

  if (name == NULL)
    return TRUE;
  text = liaison_cli_dup_text (name, error);
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
save (LiaisonChange *change,
      gpointer       introduction,
      GError       **error)
{
  return liaison_change_save_introduction (change, introduction, error);
}

static gboolean
add (LiaisonCli    *self,
     LiaisonStore  *store,
     const Options *options,
     GError       **error)
{
  g_autoptr (LiaisonIntroduction) introduction = liaison_introduction_new ();
  g_autofree char *label = NULL;
  gint64 introducer = 0, person = 0, organization = 0;

  if (!find (self, store, options->introducer, FALSE, &introducer, error) || !find (self, store, options->person, FALSE, &person, error) ||
      !find (self, store, options->organization, TRUE, &organization, error))
    return FALSE;

  liaison_introduction_set_introducer (introduction, introducer);
  liaison_introduction_set_person (introduction, person);
  liaison_introduction_set_organization (introduction, organization);
  if (options->sector != NULL)
    liaison_introduction_set_sector (introduction, options->sector);
  if (options->note != NULL)
    liaison_introduction_set_notes (introduction, options->note);
  /* Translators: the name of a change; the argument is whom to meet, or where */
  label = dup_label (self, store, _("Add Introduction to %s"), introduction, error);
  if (label == NULL || liaison_store_change (store, label, save, introduction, self->cancellable, error) < 0)
    return FALSE;

  liaison_cli_print_uid (self->json, liaison_record_get_uid (LIAISON_RECORD (introduction)));

  return TRUE;
}

static gboolean
check_addition (const Options *options,
                GError       **error)
{
  if (options->introducer == NULL || (options->person == NULL && options->organization == NULL && options->sector == NULL))
    return liaison_cli_refuse (error, _("Say --introducer, and --to, --organization or --sector."));
  if (options->side != NULL)
    return liaison_cli_refuse (error, _("--side goes with the uid of an introduction."));
  if (options->sector != NULL && liaison_catalog_get_specialty (liaison_catalog_get_default (), options->sector) == NULL)
    return liaison_cli_refuse (error, _("--sector takes the id of a specialty or an area, as “medical”."));

  return TRUE;
}

/* ---- bringing on ---- */

typedef struct
{
  char                    *uid;
  gint64                   id;
  LiaisonIntroductionState state;
  LiaisonIntroductionStep  step; /* NONE: the state counts */
} Move;

static gpointer
read_introduction (LiaisonConnection *connection,
                   gpointer           uid,
                   GCancellable      *cancellable,
                   GError           **error)
{
  g_autoptr (GError) failure = NULL;
  LiaisonRecord *introduction = liaison_query_record_by_uid (connection, LIAISON_TYPE_INTRODUCTION, uid, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (introduction == NULL)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("There is no introduction “%s”."), (const char *) uid);

  return introduction;
}

static gboolean
move (LiaisonChange *change,
      gpointer       data,
      GError       **error)
{
  Move *wanted = data;

  if (wanted->step != LIAISON_INTRODUCTION_STEP_NONE)
    return liaison_change_step_introduction (change, wanted->id, wanted->step, error);

  return liaison_change_state_introduction (change, wanted->id, wanted->state, error);
}

static LiaisonIntroductionStep
get_step (LiaisonIntroductionState state,
          gboolean                 is_target)
{
  if (state == LIAISON_INTRODUCTION_STATE_ASKED)
    return is_target ? LIAISON_INTRODUCTION_STEP_ASK_TARGET : LIAISON_INTRODUCTION_STEP_ASK_INTRODUCER;
  if (state == LIAISON_INTRODUCTION_STATE_AGREED)
    return is_target ? LIAISON_INTRODUCTION_STEP_TARGET_AGREES : LIAISON_INTRODUCTION_STEP_INTRODUCER_AGREES;

  return LIAISON_INTRODUCTION_STEP_NONE;
}

static gboolean
read_move (char         **arguments,
           const Options *options,
           Move          *wanted,
           GError       **error)
{
  int      state;
  gboolean is_target = g_strcmp0 (options->side, "target") == 0;

  if (options->introducer != NULL || options->person != NULL || options->organization != NULL || options->sector != NULL || options->note != NULL)
    return liaison_cli_refuse (error, _("--introducer, --to, --organization, --sector and --note go with “intro add”."));
  if (arguments[1] == NULL || !liaison_choice_from_nick (LIAISON_TYPE_INTRODUCTION_STATE, arguments[1], &state))
    return liaison_cli_refuse (error, _("Say how far it is: idea, asked, agreed, made, met, thanked or declined."));
  if (options->side != NULL && !is_target && !g_str_equal (options->side, "introducer"))
    return liaison_cli_refuse (error, _("--side takes “introducer” or “target”."));

  wanted->uid = arguments[0];
  wanted->state = (LiaisonIntroductionState) state;
  wanted->step = options->side != NULL ? get_step (wanted->state, is_target) : LIAISON_INTRODUCTION_STEP_NONE;
  if (options->side != NULL && wanted->step == LIAISON_INTRODUCTION_STEP_NONE)
    return liaison_cli_refuse (error, _("--side goes with “asked” and “agreed”."));

  return TRUE;
}

static gboolean
bring_on (LiaisonCli    *self,
          char         **arguments,
          const Options *options,
          GError       **error)
{
  Move wanted = { 0 };
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (LiaisonIntroduction) introduction = NULL;
  g_autofree char *label = NULL;

  if (!read_move (arguments, options, &wanted, error))
    return FALSE;
  store = liaison_cli_open (self, error);
  introduction = store != NULL ? liaison_store_read (store, read_introduction, wanted.uid, self->cancellable, error) : NULL;
  if (introduction == NULL)
    return FALSE;

  wanted.id = liaison_record_get_id (LIAISON_RECORD (introduction));
  /* Translators: the name of a change; the argument is whom to meet, or where */
  label = dup_label (self, store, _("Edit Introduction to %s"), introduction, error);

  return label != NULL && liaison_store_change (store, label, move, &wanted, self->cancellable, error) >= 0;
}

static gboolean
run_intro (LiaisonCli *self,
           char      **argv,
           GError    **error)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "introducer", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.introducer, N_("Who introduces"), N_("NAME") },
      { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.person, N_("Whom to meet"), N_("NAME") },
        { "organization", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.organization, N_("Where to meet somebody"), N_("NAME") },
          { "sector", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.sector, N_("In which sector to meet somebody"), N_("ID") },
            { "note", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.note, N_("A note on it"), N_("TEXT") },
              { "side", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.side, N_("Who was asked or agreed"), N_("introducer|target") },
                G_OPTION_ENTRY_NULL,
              };
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, entries, 0, 2, error);
  gboolean is_list = arguments != NULL && g_strcmp0 (arguments[0], "list") == 0 && arguments[1] == NULL;
  gboolean is_addition = arguments != NULL && g_strcmp0 (arguments[0], "add") == 0;
  g_autoptr (LiaisonStore) store = NULL;

  if (arguments == NULL)
    return FALSE;
  if (arguments[0] != NULL && !is_addition && !is_list)
    return bring_on (self, arguments, &options, error);
  if (is_addition && arguments[1] != NULL)
    return liaison_cli_refuse (error, _("“intro add” takes options only."));
  if (is_addition && !check_addition (&options, error))
    return FALSE;

  store = liaison_cli_open (self, error);
  if (store == NULL)
    return FALSE;

  return is_addition ? add (self, store, &options, error) : list (self, store, error);
}

const LiaisonCliCommand liaison_cli_introduction_commands[] = {
  { "intro", N_("[list|add|UID STATE]"), N_("List introductions, add one or bring it on"), run_intro },
    { NULL, NULL, NULL, NULL },
  };
