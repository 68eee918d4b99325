/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-role.h"

#include "liaison-catalog-part-private.h"
#include "liaison-catalog-types-private.h"
#include "liaison-entry-private.h"

#include <glib/gi18n-lib.h>

struct _LiaisonRole
{
  LiaisonEntry parent_instance;

  int        level;
  gboolean   is_sidetrack;
  gboolean   is_emerging;
  GStrv      specialties;
  GStrv      areas;
  GStrv      skills;
  GArray    *demands; /* what the role itself says on each of the skills */
  GPtrArray *qualifications;
  GStrv      next;
  GStrv      sidetracks;
  char      *onet_code;
  char      *onet_title;
  int        onet_job_zone;
  GStrv      onet_reported_titles;
  GStrv      onet_in_demand_tools;
  char      *esco_label;
  char      *esco_group;
};

typedef struct
{
  int importance;
  int level;
} Demand;

G_DEFINE_FINAL_TYPE (LiaisonRole, liaison_role, LIAISON_TYPE_ENTRY)

static void
liaison_role_finalize (GObject *object)
{
  LiaisonRole *self = LIAISON_ROLE (object);

  g_clear_pointer (&self->specialties, g_strfreev);
  g_clear_pointer (&self->areas, g_strfreev);
  g_clear_pointer (&self->skills, g_strfreev);
  g_clear_pointer (&self->demands, g_array_unref);
  g_clear_pointer (&self->qualifications, g_ptr_array_unref);
  g_clear_pointer (&self->next, g_strfreev);
  g_clear_pointer (&self->sidetracks, g_strfreev);
  g_clear_pointer (&self->onet_code, g_free);
  g_clear_pointer (&self->onet_title, g_free);
  g_clear_pointer (&self->onet_reported_titles, g_strfreev);
  g_clear_pointer (&self->onet_in_demand_tools, g_strfreev);
  g_clear_pointer (&self->esco_label, g_free);
  g_clear_pointer (&self->esco_group, g_free);

  G_OBJECT_CLASS (liaison_role_parent_class)->finalize (object);
}

static void
liaison_role_class_init (LiaisonRoleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_role_finalize;
}

static void
liaison_role_init (LiaisonRole *self)
{
}

static LiaisonRoleLevel
read_level (LiaisonJsonReading *reading, JsonObject *object)
{
  static const char *const levels[] = { "entry", "mid", "senior", "lead", NULL };
  const char              *level = liaison_json_reading_get_text (reading, object, "level");

  for (guint i = 0; levels[i] != NULL; i++)
    if (g_str_equal (level, levels[i]))
      return (LiaisonRoleLevel) i;

  liaison_json_reading_fail (reading, object, _ ("“%s” is no level of a role"), level);

  return LIAISON_ROLE_LEVEL_ENTRY;
}

static int
read_measure (LiaisonJsonReading *reading, JsonObject *object, const char *member, int most)
{
  return json_object_has_member (object, member) ? liaison_json_reading_get_number (reading, object, member, 1, most) : 0;
}

/* A skill is its id, or an object that also says how much it matters here. */
static void
read_skills (LiaisonRole *self, LiaisonJsonReading *reading, JsonObject *object)
{
  JsonArray *list = liaison_json_reading_get_list (reading, object, "skills");
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  self->demands = g_array_new (FALSE, TRUE, sizeof (Demand));
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode   *node = json_array_get_element (list, i);
      JsonObject *skill = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      Demand      demand = { 0, 0 };

      if (skill != NULL)
        {
          g_strv_builder_add (ids, liaison_json_reading_get_text (reading, skill, "id"));
          demand.importance = read_measure (reading, skill, "importance", 5);
          demand.level = read_measure (reading, skill, "level", 4);
        }
      else if (json_node_get_value_type (node) == G_TYPE_STRING)
        g_strv_builder_add (ids, json_node_get_string (node));
      else
        {
          liaison_json_reading_fail (reading, object, _ ("“%s” must be a list of texts"), "skills");
          continue;
        }
      g_array_append_val (self->demands, demand);
    }

  self->skills = g_strv_builder_end (ids);
}

/**
 * liaison_role_read: (skip)
 * @reading: a file
 * @object: an entry of it
 *
 * Returns: (transfer full): a #LiaisonRole
 */
gpointer
liaison_role_read (LiaisonJsonReading *reading, JsonObject *object)
{
  LiaisonRole *self = liaison_entry_read (LIAISON_TYPE_ROLE, reading, object, "title", "role", "note", "summary");
  JsonObject  *onet = liaison_json_reading_get_object (reading, object, "onet");
  JsonObject  *esco = liaison_json_reading_get_object (reading, object, "esco");

  self->level = read_level (reading, object);
  self->is_sidetrack = g_str_equal (liaison_json_reading_get_text (reading, object, "kind"), "sidetrack");
  self->is_emerging = liaison_json_reading_get_flag (reading, object, "emerging");
  self->specialties = liaison_json_reading_dup_texts (reading, object, "specialties");
  self->areas = liaison_json_reading_dup_texts (reading, object, "areas");
  read_skills (self, reading, object);
  self->qualifications = liaison_json_reading_dup_parts (reading, object, "qualifications", liaison_need_read, (GDestroyNotify) liaison_reference_free);
  self->next = liaison_json_reading_dup_texts (reading, object, "next");
  self->sidetracks = liaison_json_reading_dup_texts (reading, object, "sidetracks");
  self->onet_code = g_strdup (onet != NULL ? liaison_json_reading_get_text (reading, onet, "soc") : "");
  self->onet_title = g_strdup (onet != NULL ? liaison_json_reading_get_text (reading, onet, "title") : "");
  self->onet_job_zone = onet != NULL ? liaison_json_reading_get_number (reading, onet, "job_zone", 1, 5) : 0;
  self->onet_reported_titles = onet != NULL ? liaison_json_reading_dup_texts (reading, onet, "reported_titles") : g_new0 (char *, 1);
  self->onet_in_demand_tools = onet != NULL ? liaison_json_reading_dup_texts (reading, onet, "in_demand_tools") : g_new0 (char *, 1);
  self->esco_label = g_strdup (esco != NULL ? liaison_json_reading_get_text (reading, esco, "label") : "");
  self->esco_group = g_strdup (esco != NULL ? liaison_json_reading_get_text (reading, esco, "isco") : "");

  if (self->is_emerging)
    {
      liaison_entry_add_words (LIAISON_ENTRY (self), "emerging");
      /* Translators: of a role that digitisation created */
      liaison_entry_add_words (LIAISON_ENTRY (self), _ ("Emerging"));
    }

  return LIAISON_ENTRY (self);
}

/**
 * liaison_role_get_level:
 * @self: a role
 *
 * Returns: how far up it is
 */
LiaisonRoleLevel
liaison_role_get_level (LiaisonRole *self)
{
  g_return_val_if_fail (LIAISON_IS_ROLE (self), 0);

  return self->level;
}

/**
 * liaison_role_is_sidetrack:
 * @self: a role
 *
 * Returns: whether it leads out of the field, or half out of it
 */
gboolean
liaison_role_is_sidetrack (LiaisonRole *self)
{
  g_return_val_if_fail (LIAISON_IS_ROLE (self), FALSE);

  return self->is_sidetrack;
}

/**
 * liaison_role_is_emerging:
 * @self: a role
 *
 * Returns: whether digitisation created it
 */
gboolean
liaison_role_is_emerging (LiaisonRole *self)
{
  g_return_val_if_fail (LIAISON_IS_ROLE (self), FALSE);

  return self->is_emerging;
}

/**
 * liaison_role_get_specialties:
 * @self: a role
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of specialties
 */
const char *const *
liaison_role_get_specialties (LiaisonRole *self)
{
  g_return_val_if_fail (LIAISON_IS_ROLE (self), NULL);

  return (const char *const *) self->specialties;
}

/**
 * liaison_role_get_areas:
 * @self: a role
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of areas and job types
 */
const char *const *
liaison_role_get_areas (LiaisonRole *self)
{
  g_return_val_if_fail (LIAISON_IS_ROLE (self), NULL);

  return (const char *const *) self->areas;
}

/**
 * liaison_role_get_skills:
 * @self: a role
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the skills it asks for
 */
const char *const *
liaison_role_get_skills (LiaisonRole *self)
{
  g_return_val_if_fail (LIAISON_IS_ROLE (self), NULL);

  return (const char *const *) self->skills;
}

/**
 * liaison_role_get_importance:
 * @self: a role
 * @skill: which of its skills, from 0
 *
 * Returns: how much the role asks for the skill, 1 to 5; 0 where it does not say
 */
int
liaison_role_get_importance (LiaisonRole *self,
                             guint        skill)
{
  g_return_val_if_fail (LIAISON_IS_ROLE (self) && skill < self->demands->len, 0);

  return g_array_index (self->demands, Demand, skill).importance;
}

/**
 * liaison_role_get_required:
 * @self: a role
 * @skill: which of its skills, from 0
 *
 * Returns: the level of the skill that the role asks for, 1 to 4; 0 where it
 *   does not say
 */
int
liaison_role_get_required (LiaisonRole *self,
                           guint        skill)
{
  g_return_val_if_fail (LIAISON_IS_ROLE (self) && skill < self->demands->len, 0);

  return g_array_index (self->demands, Demand, skill).level;
}

/**
 * liaison_role_get_qualifications:
 * @self: a role
 *
 * Returns: (transfer none) (element-type LiaisonReference): the qualifications it asks for, each with how far
 */
GPtrArray *
liaison_role_get_qualifications (LiaisonRole *self)
{
  g_return_val_if_fail (LIAISON_IS_ROLE (self), NULL);

  return self->qualifications;
}

/**
 * liaison_role_get_next:
 * @self: a role
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the usual next roles
 */
const char *const *
liaison_role_get_next (LiaisonRole *self)
{
  g_return_val_if_fail (LIAISON_IS_ROLE (self), NULL);

  return (const char *const *) self->next;
}

/**
 * liaison_role_get_sidetracks:
 * @self: a role
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the sidetracks it opens
 */
const char *const *
liaison_role_get_sidetracks (LiaisonRole *self)
{
  g_return_val_if_fail (LIAISON_IS_ROLE (self), NULL);

  return (const char *const *) self->sidetracks;
}

/**
 * liaison_role_get_onet_code:
 * @self: a role
 *
 * Returns: the code of the nearest O*NET occupation, "" for none
 */
const char *
liaison_role_get_onet_code (LiaisonRole *self)
{
  g_return_val_if_fail (LIAISON_IS_ROLE (self), NULL);

  return self->onet_code;
}

/**
 * liaison_role_get_onet_title:
 * @self: a role
 *
 * Returns: the title of the nearest O*NET occupation, "" for none
 */
const char *
liaison_role_get_onet_title (LiaisonRole *self)
{
  g_return_val_if_fail (LIAISON_IS_ROLE (self), NULL);

  return self->onet_title;
}

/**
 * liaison_role_get_onet_job_zone:
 * @self: a role
 *
 * Returns: how much preparation O*NET says it takes, 1 to 5; 0 where not said
 */
int
liaison_role_get_onet_job_zone (LiaisonRole *self)
{
  g_return_val_if_fail (LIAISON_IS_ROLE (self), 0);

  return self->onet_job_zone;
}

/**
 * liaison_role_get_onet_reported_titles:
 * @self: a role
 *
 * Returns: (transfer none) (array zero-terminated=1): titles that people in the O*NET occupation report
 */
const char *const *
liaison_role_get_onet_reported_titles (LiaisonRole *self)
{
  g_return_val_if_fail (LIAISON_IS_ROLE (self), NULL);

  return (const char *const *) self->onet_reported_titles;
}

/**
 * liaison_role_get_onet_in_demand_tools:
 * @self: a role
 *
 * Returns: (transfer none) (array zero-terminated=1): tools that adverts for the O*NET occupation ask for
 */
const char *const *
liaison_role_get_onet_in_demand_tools (LiaisonRole *self)
{
  g_return_val_if_fail (LIAISON_IS_ROLE (self), NULL);

  return (const char *const *) self->onet_in_demand_tools;
}

/**
 * liaison_role_get_esco_label:
 * @self: a role
 *
 * Returns: the nearest ESCO occupation, "" for none
 */
const char *
liaison_role_get_esco_label (LiaisonRole *self)
{
  g_return_val_if_fail (LIAISON_IS_ROLE (self), NULL);

  return self->esco_label;
}

/**
 * liaison_role_get_esco_group:
 * @self: a role
 *
 * Returns: the ISCO group of the nearest ESCO occupation, "" for none
 */
const char *
liaison_role_get_esco_group (LiaisonRole *self)
{
  g_return_val_if_fail (LIAISON_IS_ROLE (self), NULL);

  return self->esco_group;
}
