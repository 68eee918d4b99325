/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-specialty.h"

#include "liaison-catalog-part-private.h"
#include "liaison-catalog-types-private.h"
#include "liaison-entry-private.h"
#include "liaison-translation-private.h"

#include <glib/gi18n-lib.h>

struct _LiaisonSpecialty
{
  LiaisonEntry parent_instance;

  int        kind;
  GPtrArray *knowledge;
  GPtrArray *skills;
  GPtrArray *systems;
  GPtrArray *materials;
  GPtrArray *employers;
  GPtrArray *qualifications;
  GStrv      associations;
  GStrv      roles;
  GStrv      ties;
  GPtrArray *adjacent;
  GPtrArray *demand;
  GPtrArray *figures;
  int        commitment;
  int        years_to_enter;
  char      *commitment_note;
};

G_DEFINE_FINAL_TYPE (LiaisonSpecialty, liaison_specialty, LIAISON_TYPE_ENTRY)

static void
liaison_specialty_finalize (GObject *object)
{
  LiaisonSpecialty *self = LIAISON_SPECIALTY (object);

  g_clear_pointer (&self->knowledge, g_ptr_array_unref);
  g_clear_pointer (&self->skills, g_ptr_array_unref);
  g_clear_pointer (&self->systems, g_ptr_array_unref);
  g_clear_pointer (&self->materials, g_ptr_array_unref);
  g_clear_pointer (&self->employers, g_ptr_array_unref);
  g_clear_pointer (&self->qualifications, g_ptr_array_unref);
  g_clear_pointer (&self->associations, g_strfreev);
  g_clear_pointer (&self->roles, g_strfreev);
  g_clear_pointer (&self->ties, g_strfreev);
  g_clear_pointer (&self->adjacent, g_ptr_array_unref);
  g_clear_pointer (&self->demand, g_ptr_array_unref);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->commitment_note, g_free);

  G_OBJECT_CLASS (liaison_specialty_parent_class)->finalize (object);
}

static void
liaison_specialty_class_init (LiaisonSpecialtyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_specialty_finalize;
}

static void
liaison_specialty_init (LiaisonSpecialty *self)
{
}

static LiaisonSpecialtyKind
read_kind (LiaisonJsonReading *reading, JsonObject *object)
{
  const char *kind = liaison_json_reading_get_text (reading, object, "kind");

  if (g_str_equal (kind, "specialty"))
    return LIAISON_SPECIALTY_KIND_SPECIALTY;
  if (g_str_equal (kind, "networking_area"))
    return LIAISON_SPECIALTY_KIND_AREA;
  if (!g_str_equal (kind, "job_type"))
    liaison_json_reading_fail (reading, object, _ ("“%s” is no kind of field"), kind);

  return LIAISON_SPECIALTY_KIND_JOB_TYPE;
}

/* What is no figure on demand stands apart. */
static void
part_figures (LiaisonSpecialty *self)
{
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_figure_free);
  for (guint i = 0; i < self->demand->len;)
    if (liaison_figure_is_demand (g_ptr_array_index (self->demand, i)))
      i++;
    else
      g_ptr_array_add (self->figures, g_ptr_array_steal_index (self->demand, i));
}

/**
 * liaison_specialty_read: (skip)
 * @reading: a file
 * @object: an entry of it
 *
 * Returns: (transfer full): a #LiaisonSpecialty
 */
gpointer
liaison_specialty_read (LiaisonJsonReading *reading, JsonObject *object)
{
  LiaisonSpecialty *self = liaison_entry_read (LIAISON_TYPE_SPECIALTY, reading, object, "name", "field", "summary", "summary");
  JsonObject       *commitment = liaison_json_reading_get_object (reading, object, "commitment");

  self->kind = read_kind (reading, object);
  self->knowledge = liaison_json_reading_dup_parts (reading, object, "knowledge", liaison_fact_read, (GDestroyNotify) liaison_fact_free);
  self->skills = liaison_json_reading_dup_parts (reading, object, "skills", liaison_weight_read, (GDestroyNotify) liaison_reference_free);
  self->systems = liaison_json_reading_dup_parts (reading, object, "systems", liaison_system_read, (GDestroyNotify) liaison_fact_free);
  self->materials = liaison_json_reading_dup_parts (reading, object, "materials", liaison_fact_read, (GDestroyNotify) liaison_fact_free);
  self->employers = liaison_json_reading_dup_parts (reading, object, "employers", liaison_fact_read, (GDestroyNotify) liaison_fact_free);
  self->qualifications = liaison_json_reading_dup_parts (reading, object, "qualifications", liaison_need_read, (GDestroyNotify) liaison_reference_free);
  self->associations = liaison_json_reading_dup_texts (reading, object, "associations");
  self->roles = liaison_json_reading_dup_texts (reading, object, "roles");
  self->ties = liaison_json_reading_dup_texts (reading, object, "ties");
  self->adjacent = liaison_json_reading_dup_parts (reading, object, "adjacent", liaison_move_read, (GDestroyNotify) liaison_reference_free);
  self->demand = liaison_json_reading_dup_parts (reading, object, "demand", liaison_figure_read, (GDestroyNotify) liaison_figure_free);
  part_figures (self);
  self->commitment = commitment != NULL ? liaison_json_reading_get_number (reading, commitment, "level", 1, 5) : 0;
  self->years_to_enter = commitment != NULL ? liaison_json_reading_get_number (reading, commitment, "years_to_enter", 0, 20) : 0;
  self->commitment_note = commitment != NULL ? liaison_translation_dup_text (reading, commitment, "note", "commitment") : g_strdup ("");

  return LIAISON_ENTRY (self);
}

/**
 * liaison_specialty_get_figures:
 * @self: a specialty
 *
 * Returns: (transfer none) (element-type LiaisonFigure): figures on anything
 *   but the demand
 */
GPtrArray *
liaison_specialty_get_figures (LiaisonSpecialty *self)
{
  g_return_val_if_fail (LIAISON_IS_SPECIALTY (self), NULL);

  return self->figures;
}

/**
 * liaison_specialty_get_kind:
 * @self: a specialty
 *
 * Returns: which of the three it is
 */
LiaisonSpecialtyKind
liaison_specialty_get_kind (LiaisonSpecialty *self)
{
  g_return_val_if_fail (LIAISON_IS_SPECIALTY (self), 0);

  return self->kind;
}

/**
 * liaison_specialty_get_knowledge:
 * @self: a specialty
 *
 * Returns: (transfer none) (element-type LiaisonFact): what one must know
 */
GPtrArray *
liaison_specialty_get_knowledge (LiaisonSpecialty *self)
{
  g_return_val_if_fail (LIAISON_IS_SPECIALTY (self), NULL);

  return self->knowledge;
}

/**
 * liaison_specialty_get_skills:
 * @self: a specialty
 *
 * Returns: (transfer none) (element-type LiaisonReference): the skills it asks for, by weight, heaviest first
 */
GPtrArray *
liaison_specialty_get_skills (LiaisonSpecialty *self)
{
  g_return_val_if_fail (LIAISON_IS_SPECIALTY (self), NULL);

  return self->skills;
}

/**
 * liaison_specialty_get_systems:
 * @self: a specialty
 *
 * Returns: (transfer none) (element-type LiaisonFact): the systems in use
 */
GPtrArray *
liaison_specialty_get_systems (LiaisonSpecialty *self)
{
  g_return_val_if_fail (LIAISON_IS_SPECIALTY (self), NULL);

  return self->systems;
}

/**
 * liaison_specialty_get_materials:
 * @self: a specialty
 *
 * Returns: (transfer none) (element-type LiaisonFact): what it works with
 */
GPtrArray *
liaison_specialty_get_materials (LiaisonSpecialty *self)
{
  g_return_val_if_fail (LIAISON_IS_SPECIALTY (self), NULL);

  return self->materials;
}

/**
 * liaison_specialty_get_employers:
 * @self: a specialty
 *
 * Returns: (transfer none) (element-type LiaisonFact): who employs
 */
GPtrArray *
liaison_specialty_get_employers (LiaisonSpecialty *self)
{
  g_return_val_if_fail (LIAISON_IS_SPECIALTY (self), NULL);

  return self->employers;
}

/**
 * liaison_specialty_get_qualifications:
 * @self: a specialty
 *
 * Returns: (transfer none) (element-type LiaisonReference): the qualifications it asks for, each with how far
 */
GPtrArray *
liaison_specialty_get_qualifications (LiaisonSpecialty *self)
{
  g_return_val_if_fail (LIAISON_IS_SPECIALTY (self), NULL);

  return self->qualifications;
}

/**
 * liaison_specialty_get_associations:
 * @self: a specialty
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of associations
 */
const char *const *
liaison_specialty_get_associations (LiaisonSpecialty *self)
{
  g_return_val_if_fail (LIAISON_IS_SPECIALTY (self), NULL);

  return (const char *const *) self->associations;
}

/**
 * liaison_specialty_get_roles:
 * @self: a specialty
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of roles
 */
const char *const *
liaison_specialty_get_roles (LiaisonSpecialty *self)
{
  g_return_val_if_fail (LIAISON_IS_SPECIALTY (self), NULL);

  return (const char *const *) self->roles;
}

/**
 * liaison_specialty_get_ties:
 * @self: a specialty
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the kinds of contact to look for, areas only
 */
const char *const *
liaison_specialty_get_ties (LiaisonSpecialty *self)
{
  g_return_val_if_fail (LIAISON_IS_SPECIALTY (self), NULL);

  return (const char *const *) self->ties;
}

/**
 * liaison_specialty_get_adjacent:
 * @self: a specialty
 *
 * Returns: (transfer none) (element-type LiaisonReference): fields to move to, each with its distance and why
 */
GPtrArray *
liaison_specialty_get_adjacent (LiaisonSpecialty *self)
{
  g_return_val_if_fail (LIAISON_IS_SPECIALTY (self), NULL);

  return self->adjacent;
}

/**
 * liaison_specialty_get_demand:
 * @self: a specialty
 *
 * Returns: (transfer none) (element-type LiaisonFigure): figures on demand
 */
GPtrArray *
liaison_specialty_get_demand (LiaisonSpecialty *self)
{
  g_return_val_if_fail (LIAISON_IS_SPECIALTY (self), NULL);

  return self->demand;
}

/**
 * liaison_specialty_get_commitment:
 * @self: a specialty
 *
 * Returns: how heavy a commitment it is, 1 light to 5 heavy; 0 where not said
 */
int
liaison_specialty_get_commitment (LiaisonSpecialty *self)
{
  g_return_val_if_fail (LIAISON_IS_SPECIALTY (self), 0);

  return self->commitment;
}

/**
 * liaison_specialty_get_years_to_enter:
 * @self: a specialty
 *
 * Returns: years of preparation before a first post
 */
int
liaison_specialty_get_years_to_enter (LiaisonSpecialty *self)
{
  g_return_val_if_fail (LIAISON_IS_SPECIALTY (self), 0);

  return self->years_to_enter;
}

/**
 * liaison_specialty_get_commitment_note:
 * @self: a specialty
 *
 * Returns: what makes the commitment, in a sentence
 */
const char *
liaison_specialty_get_commitment_note (LiaisonSpecialty *self)
{
  g_return_val_if_fail (LIAISON_IS_SPECIALTY (self), NULL);

  return self->commitment_note;
}
