/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-choice.h"
#include "liaison-cli-output.h"
#include "liaison-cli.h"
#include "liaison-error.h"
#include "liaison-skill-demand.h"
#include "liaison-unknown-term.h"

#include <glib/gi18n.h>

/* In how many adverts a word must come back to be offered as a skill. */
#define RECURRING 2

static JsonArray *
describe_evidence (LiaisonDemand             *demand,
                   guint                      term,
                   const LiaisonDemandFilter *filter)
{
  g_autoptr (GPtrArray) evidence = liaison_demand_list_evidence (demand, term, filter);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < evidence->len; i++)
    {
      const LiaisonDemandEvidence *piece = g_ptr_array_index (evidence, i);
      JsonObject                  *object = json_object_new ();

      json_object_set_string_member (object, "advert", liaison_record_get_uid (LIAISON_RECORD (piece->advert)));
      json_object_set_string_member (object, "title", liaison_advert_get_title (piece->advert));
      json_object_set_string_member (object, "sentence", piece->sentence);
      json_array_add_object_element (array, object);
    }

  return array;
}

static const LiaisonSkillDemand *
find_skill (GArray *skills,
            guint   term)
{
  for (guint i = 0; i < skills->len; i++)
    if (g_array_index (skills, LiaisonSkillDemand, i).term == term)
      return &g_array_index (skills, LiaisonSkillDemand, i);

  return NULL;
}

static JsonArray *
describe_terms (LiaisonDemand             *demand,
                const LiaisonDemandFilter *filter,
                GArray                    *skills)
{
  g_autoptr (GArray) counts = liaison_demand_count (demand, filter);
  guint      n_adverts = liaison_demand_get_n_adverts (demand, filter);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < counts->len; i++)
    {
      const LiaisonDemandCount *count = &g_array_index (counts, LiaisonDemandCount, i);
      const LiaisonTerm        *term = liaison_term_index_get_term (liaison_demand_get_index (demand), count->term);
      const LiaisonSkillDemand *skill = find_skill (skills, count->term);
      JsonObject               *object = json_object_new ();

      json_object_set_string_member (object, "id", term->id);
      json_object_set_string_member (object, "kind", liaison_choice_get_nick (LIAISON_TYPE_ENTRY_KIND, (int) term->kind));
      json_object_set_string_member (object, "name", term->name);
      json_object_set_int_member (object, "adverts", count->n_adverts);
      if (skill != NULL)
        {
          g_autofree char *sentence = liaison_skill_demand_dup_sentence (skill, n_adverts);

          json_object_set_int_member (object, "level", skill->level);
          json_object_set_boolean_member (object, "rare", skill->is_rare);
          json_object_set_string_member (object, "match", sentence);
        }
      json_object_set_array_member (object, "sentences", describe_evidence (demand, count->term, filter));
      json_array_add_object_element (array, object);
    }

  return array;
}

static JsonArray *
describe_groups (LiaisonDemand             *demand,
                 LiaisonDemandGrouping      grouping,
                 const LiaisonDemandFilter *filter)
{
  g_autoptr (GPtrArray) groups = liaison_demand_group (demand, grouping, filter);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < groups->len; i++)
    {
      const LiaisonDemandGroup *group = g_ptr_array_index (groups, i);
      JsonObject               *object = json_object_new ();

      json_object_set_string_member (object, "id", group->key);
      json_object_set_int_member (object, "adverts", group->n_adverts);
      json_array_add_object_element (array, object);
    }

  return array;
}

static JsonArray *
describe_unknown (LiaisonDemand *demand)
{
  g_autoptr (GPtrArray) unknown = liaison_unknown_term_list (demand, RECURRING);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < unknown->len; i++)
    {
      const LiaisonUnknownTerm *term = g_ptr_array_index (unknown, i);
      JsonObject               *object = json_object_new ();

      json_object_set_string_member (object, "text", term->text);
      json_object_set_int_member (object, "adverts", term->n_adverts);
      json_object_set_string_member (object, "sentence", term->sentence);
      json_array_add_object_element (array, object);
    }

  return array;
}

/* On the reading thread. */
static gpointer
read_answer (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  const LiaisonDemandFilter *filter = data;
  LiaisonCatalog            *catalog = liaison_catalog_get_default ();
  g_autoptr (LiaisonDemand) demand = liaison_demand_read (connection, catalog, error);
  g_autoptr (LiaisonProfile) profile = demand != NULL ? liaison_profile_read (connection, error) : NULL;
  g_autoptr (LiaisonRemedies) remedies = profile != NULL ? liaison_remedies_read (connection, catalog, error) : NULL;
  g_autoptr (GArray) skills = NULL;
  g_autoptr (JsonObject) object = json_object_new ();

  if (remedies == NULL)
    return NULL;

  skills = liaison_skill_demand_list (demand, filter, profile, remedies);
  json_object_set_int_member (object, "adverts", liaison_demand_get_n_adverts (demand, filter));
  json_object_set_array_member (object, "terms", describe_terms (demand, filter, skills));
  json_object_set_array_member (object, "roles", describe_groups (demand, LIAISON_DEMAND_BY_ROLE, filter));
  json_object_set_array_member (object, "sectors", describe_groups (demand, LIAISON_DEMAND_BY_SECTOR, filter));
  json_object_set_array_member (object, "months", describe_groups (demand, LIAISON_DEMAND_BY_MONTH, filter));
  json_object_set_array_member (object, "unknown", describe_unknown (demand));

  return json_node_init_object (json_node_alloc (), object);
}

static void
print_answer (JsonObject *answer)
{
  JsonArray *terms = json_object_get_array_member (answer, "terms");
  JsonArray *unknown = json_object_get_array_member (answer, "unknown");
  int        n_adverts = (int) json_object_get_int_member (answer, "adverts");

  for (guint i = 0; i < json_array_get_length (terms); i++)
    {
      JsonObject *term = json_array_get_object_element (terms, i);
      /* Translators: in how many of all job adverts something stands. */
      g_autofree char *share = g_strdup_printf (_ ("%d of %d"), (int) json_object_get_int_member (term, "adverts"), n_adverts);

      liaison_cli_print_line (share, json_object_get_string_member (term, "kind"), json_object_get_string_member (term, "name"),
                              json_object_get_string_member_with_default (term, "match", ""), NULL);
    }
  for (guint i = 0; i < json_array_get_length (unknown); i++)
    {
      JsonObject      *term = json_array_get_object_element (unknown, i);
      g_autofree char *share = g_strdup_printf (_ ("%d of %d"), (int) json_object_get_int_member (term, "adverts"), n_adverts);

      liaison_cli_print_line (share, _ ("unknown"), json_object_get_string_member (term, "text"), json_object_get_string_member (term, "sentence"), NULL);
    }
}

static gboolean
run_demand (LiaisonCli *self,
            char      **argv,
            GError    **error)
{
  g_autofree char *role = NULL;
  g_autofree char *sector = NULL;
  g_autofree char *month = NULL;
  const GOptionEntry entries[] = {
    { "role", 0, 0, G_OPTION_ARG_STRING, &role, N_ ("Count adverts for this role only"), N_ ("ID") },
    { "sector", 0, 0, G_OPTION_ARG_STRING, &sector, N_ ("Count adverts of this specialty or area only"), N_ ("ID") },
    { "month", 0, 0, G_OPTION_ARG_STRING, &month, N_ ("Count adverts seen in this month or year only"), N_ ("MONTH") },
    { NULL },
  };
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, entries, 0, 0, error);
  LiaisonCatalog     *catalog = liaison_catalog_get_default ();
  LiaisonDemandFilter filter = { role, sector, month };
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (JsonNode) answer = NULL;

  if (arguments == NULL)
    return FALSE;
  if ((role != NULL && liaison_catalog_get_role (catalog, role) == NULL) || (sector != NULL && liaison_catalog_get_specialty (catalog, sector) == NULL))
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND,
                   _ ("The catalogue has no entry “%s”. “liaison-cli catalog” lists them."), sector != NULL ? sector : role);
      return FALSE;
    }
  store = liaison_cli_open_catalog (self, error);
  if (store != NULL)
    answer = liaison_store_read (store, read_answer, &filter, self->cancellable, error);
  if (answer == NULL)
    return FALSE;

  if (self->json)
    liaison_cli_print_json (answer);
  else
    print_answer (json_node_get_object (answer));

  return TRUE;
}

const LiaisonCliCommand liaison_cli_demand_commands[] = {
  { "demand", NULL, N_ ("Count what the job adverts that you kept ask for, beside what you can do"), run_demand },
  { NULL, NULL, NULL, NULL },
};
