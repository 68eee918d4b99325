/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-name.h"
#include "liaison-cli-output.h"
#include "liaison-cli.h"
#include "liaison-error.h"
#include "liaison-fit-words.h"
#include "liaison-remedy.h"

#include <glib/gi18n.h>

typedef struct
{
  char  *id;     /* a role or field, NULL for all roles */
  char **closed; /* skills to be taken as learnt */
} Question;

static const char *const states[] = {
  [LIAISON_FIT_HAVE] = "have",
  [LIAISON_FIT_NEARLY] = "nearly",
  [LIAISON_FIT_LACK] = "lack",
};

static const char *const kinds[] = {
  [LIAISON_REMEDY_STEP] = "step",
  [LIAISON_REMEDY_QUALIFICATION] = "qualification",
  [LIAISON_REMEDY_COURSE] = "course",
  [LIAISON_REMEDY_ASSOCIATION] = "association",
  [LIAISON_REMEDY_PERSON] = "person",
};

static JsonObject *
describe_remedy (LiaisonConnection   *connection,
                 const LiaisonRemedy *remedy,
                 GError             **error)
{
  JsonObject *object = remedy->key != 0 ? liaison_cli_describe_key (connection, remedy->key, remedy->name, error) : json_object_new ();

  if (object == NULL)
    return NULL;
  if (*remedy->entry != '\0')
    json_object_set_string_member (object, "id", remedy->entry);
  json_object_set_string_member (object, "kind", kinds[remedy->kind]);
  json_object_set_string_member (object, "name", remedy->name);
  json_object_set_string_member (object, "reason", remedy->reason);

  return object;
}

static JsonObject *
describe_part (const LiaisonFitPart *part)
{
  LiaisonCatalogSkill *skill = liaison_catalog_get_skill (liaison_catalog_get_default (), part->skill);
  JsonObject          *object = json_object_new ();

  json_object_set_string_member (object, "id", part->skill);
  json_object_set_string_member (object, "name", skill != NULL ? liaison_entry_get_name (LIAISON_ENTRY (skill)) : part->skill);
  json_object_set_string_member (object, "state", states[part->state]);
  json_object_set_int_member (object, "level", part->level);
  json_object_set_int_member (object, "required", part->required);
  json_object_set_int_member (object, "importance", part->importance);
  json_object_set_double_member (object, "adds", part->adds);

  return object;
}

static JsonObject *
describe_fit (LiaisonFit *fit)
{
  JsonObject      *object = json_object_new ();
  LiaisonEntry    *entry = liaison_fit_get_entry (fit);
  g_autofree char *sentence = liaison_fit_dup_sentence (fit, liaison_catalog_get_default ());

  json_object_set_string_member (object, "id", liaison_entry_get_id (entry));
  json_object_set_string_member (object, "name", liaison_entry_get_name (entry));
  json_object_set_double_member (object, "fit", liaison_fit_get_score (fit));
  json_object_set_string_member (object, "sentence", sentence);

  return object;
}

static gboolean
describe_remedies (LiaisonConnection *connection,
                   GPtrArray         *remedies,
                   JsonObject        *part,
                   GError           **error)
{
  JsonArray *array = json_array_new ();

  json_object_set_array_member (part, "closes", array);
  for (guint i = 0; i < remedies->len; i++)
    {
      JsonObject *remedy = describe_remedy (connection, g_ptr_array_index (remedies, i), error);

      if (remedy == NULL)
        return FALSE;
      json_array_add_object_element (array, remedy);
    }

  return TRUE;
}

static JsonNode *
describe_one (LiaisonConnection    *connection,
              LiaisonFit           *fit,
              const LiaisonProfile *profile,
              GError              **error)
{
  g_autoptr (LiaisonRemedies) remedies = liaison_remedies_read (connection, liaison_catalog_get_default (), error);
  g_autoptr (JsonObject) object = describe_fit (fit);
  JsonArray *skills = json_array_new ();

  json_object_set_array_member (object, "skills", skills);
  for (guint i = 0; remedies != NULL && i < liaison_fit_get_n_parts (fit); i++)
    {
      const LiaisonFitPart *part = liaison_fit_get_part (fit, i);
      JsonObject           *skill = describe_part (part);

      json_array_add_object_element (skills, skill);
      if (part->state != LIAISON_FIT_HAVE)
        {
          g_autoptr (GPtrArray) found = liaison_remedies_find (remedies, fit, profile, part->skill);

          if (!describe_remedies (connection, found, skill, error))
            return NULL;
        }
    }

  return remedies != NULL ? json_node_init_object (json_node_alloc (), object) : NULL;
}

static JsonNode *
describe_all (const LiaisonProfile *profile)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  g_autoptr (GPtrArray) fits = liaison_fit_rank (catalog, liaison_catalog_get_roles (catalog), profile);
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; i < fits->len; i++)
    json_array_add_object_element (array, describe_fit (g_ptr_array_index (fits, i)));

  return json_node_init_array (json_node_alloc (), array);
}

/* On the reading thread. */
static gpointer
read_answer (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  Question       *question = data;
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  g_autoptr (LiaisonProfile) profile = liaison_profile_read (connection, error);
  g_autoptr (LiaisonFit) fit = NULL;

  for (guint i = 0; profile != NULL && question->closed != NULL && question->closed[i] != NULL; i++)
    liaison_profile_raise (profile, question->closed[i], LIAISON_SKILL_MOST);
  if (profile == NULL)
    return NULL;
  if (question->id == NULL)
    return describe_all (profile);

  fit = liaison_fit_new (catalog, liaison_catalog_get_entry (catalog, question->id), profile);

  return describe_one (connection, fit, profile, error);
}

static void
print_fit (JsonObject *fit)
{
  /* Translators: a share of a hundred; “%%” is the sign. */
  g_autofree char *percent = g_strdup_printf (_ ("%d %%"), (int) (json_object_get_double_member (fit, "fit") * 100 + 1e-9));

  liaison_cli_print_line (percent, json_object_get_string_member (fit, "name"), json_object_get_string_member (fit, "sentence"), NULL);
}

static void
print_skill (JsonObject *skill)
{
  JsonArray *closes = json_object_has_member (skill, "closes") ? json_object_get_array_member (skill, "closes") : NULL;
  LiaisonFitPart   part = { .level = (int) json_object_get_int_member (skill, "level"),
                            .required = (int) json_object_get_int_member (skill, "required"),
                            .adds = json_object_get_double_member (skill, "adds") };
  g_autofree char *levels = liaison_fit_part_dup_levels (&part);
  g_autofree char *worth = closes != NULL ? liaison_fit_part_dup_worth (&part) : g_strdup ("");

  liaison_cli_print_line ("", json_object_get_string_member (skill, "state"), worth, json_object_get_string_member (skill, "name"), levels, NULL);
  for (guint i = 0; closes != NULL && i < json_array_get_length (closes); i++)
    {
      JsonObject *remedy = json_array_get_object_element (closes, i);

      liaison_cli_print_line ("", "", json_object_get_string_member (remedy, "kind"), json_object_get_string_member (remedy, "name"),
                              json_object_get_string_member (remedy, "reason"), NULL);
    }
}

static void
print_answer (JsonNode *answer)
{
  JsonArray *fits = JSON_NODE_HOLDS_ARRAY (answer) ? json_node_get_array (answer) : NULL;
  JsonArray *skills;

  for (guint i = 0; fits != NULL && i < json_array_get_length (fits); i++)
    print_fit (json_array_get_object_element (fits, i));
  if (fits != NULL)
    return;

  print_fit (json_node_get_object (answer));
  skills = json_object_get_array_member (json_node_get_object (answer), "skills");
  for (guint i = 0; i < json_array_get_length (skills); i++)
    print_skill (json_array_get_object_element (skills, i));
}

static gboolean
check_question (const Question *question,
                GError        **error)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  const char     *missing = NULL;

  if (question->id != NULL && liaison_catalog_get_entry (catalog, question->id) == NULL)
    missing = question->id;
  for (guint i = 0; question->closed != NULL && question->closed[i] != NULL; i++)
    if (liaison_catalog_get_skill (catalog, question->closed[i]) == NULL)
      missing = question->closed[i];
  if (missing == NULL)
    return TRUE;

  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND,
               _ ("The catalogue has no entry “%s”. “liaison-cli catalog” lists them."), missing);

  return FALSE;
}

static gboolean
run_fit (LiaisonCli *self,
         char      **argv,
         GError    **error)
{
  g_auto (GStrv) closed = NULL;
  const GOptionEntry options[] = {
    { "closed", 0, 0, G_OPTION_ARG_STRING_ARRAY, &closed, N_ ("Take a skill as learnt; may be given more than once"), N_ ("SKILL") },
    { NULL },
  };
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, options, 0, 1, error);
  g_autofree char *id = NULL;
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (JsonNode) answer = NULL;
  Question question;

  if (arguments == NULL || (arguments[0] != NULL && (id = liaison_cli_dup_text (arguments[0], error)) == NULL))
    return FALSE;
  question = (Question){ id, closed };
  store = liaison_cli_open_catalog (self, error);
  if (store != NULL && check_question (&question, error))
    answer = liaison_store_read (store, read_answer, &question, self->cancellable, error);
  if (answer == NULL)
    return FALSE;

  if (self->json)
    liaison_cli_print_json (answer);
  else
    print_answer (answer);

  return TRUE;
}

const LiaisonCliCommand liaison_cli_fit_commands[] = {
  { "fit", N_ ("[ID]"), N_ ("Say how your skills fit all roles, or one role or field and what closes each gap"), run_fit },
  { NULL, NULL, NULL, NULL },
};
