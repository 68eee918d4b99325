/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-qualification.h"

#include "liaison-catalog-part-private.h"
#include "liaison-catalog-types-private.h"
#include "liaison-entry-private.h"

struct _LiaisonQualification
{
  LiaisonEntry parent_instance;

  char *kind;
  char *body;
  int   months;
  int   effort;
  char *source;
  int   year;
  GStrv skills;
};

G_DEFINE_FINAL_TYPE (LiaisonQualification, liaison_qualification, LIAISON_TYPE_ENTRY)

static void
liaison_qualification_finalize (GObject *object)
{
  LiaisonQualification *self = LIAISON_QUALIFICATION (object);

  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->body, g_free);
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->skills, g_strfreev);

  G_OBJECT_CLASS (liaison_qualification_parent_class)->finalize (object);
}

static void
liaison_qualification_class_init (LiaisonQualificationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_qualification_finalize;
}

static void
liaison_qualification_init (LiaisonQualification *self)
{
}

/**
 * liaison_qualification_read: (skip)
 * @reading: a file
 * @object: an entry of it
 *
 * Returns: (transfer full): a #LiaisonQualification
 */
gpointer
liaison_qualification_read (LiaisonJsonReading *reading, JsonObject *object)
{
  LiaisonQualification *self = liaison_entry_read (LIAISON_TYPE_QUALIFICATION, reading, object, "name", "qualification", "facts", "summary");

  self->kind = g_strdup (liaison_json_reading_get_text (reading, object, "kind"));
  self->body = g_strdup (liaison_json_reading_get_text (reading, object, "body"));
  self->months = liaison_json_reading_get_number (reading, object, "months", 0, 240);
  self->effort = liaison_json_reading_get_number (reading, object, "effort", 1, 5);
  self->source = g_strdup (liaison_json_reading_get_text (reading, object, "source"));
  self->year = liaison_json_reading_get_year (reading, object);
  self->skills = liaison_json_reading_dup_texts (reading, object, "skills");

  return LIAISON_ENTRY (self);
}

/**
 * liaison_qualification_get_kind:
 * @self: a qualification
 *
 * Returns: "degree", "certification", "licence" and so on
 */
const char *
liaison_qualification_get_kind (LiaisonQualification *self)
{
  g_return_val_if_fail (LIAISON_IS_QUALIFICATION (self), NULL);

  return self->kind;
}

/**
 * liaison_qualification_get_body:
 * @self: a qualification
 *
 * Returns: id of the association that gives it, or another body in words
 */
const char *
liaison_qualification_get_body (LiaisonQualification *self)
{
  g_return_val_if_fail (LIAISON_IS_QUALIFICATION (self), NULL);

  return self->body;
}

/**
 * liaison_qualification_get_months:
 * @self: a qualification
 *
 * Returns: the months it typically takes
 */
int
liaison_qualification_get_months (LiaisonQualification *self)
{
  g_return_val_if_fail (LIAISON_IS_QUALIFICATION (self), 0);

  return self->months;
}

/**
 * liaison_qualification_get_effort:
 * @self: a qualification
 *
 * Returns: how much effort it is, 1 light to 5 heavy
 */
int
liaison_qualification_get_effort (LiaisonQualification *self)
{
  g_return_val_if_fail (LIAISON_IS_QUALIFICATION (self), 0);

  return self->effort;
}

/**
 * liaison_qualification_get_source:
 * @self: a qualification
 *
 * Returns: id of a source, or %LIAISON_GENERAL_KNOWLEDGE
 */
const char *
liaison_qualification_get_source (LiaisonQualification *self)
{
  g_return_val_if_fail (LIAISON_IS_QUALIFICATION (self), NULL);

  return self->source;
}

/**
 * liaison_qualification_get_year:
 * @self: a qualification
 *
 * Returns: the year the facts are about, 0 for none
 */
int
liaison_qualification_get_year (LiaisonQualification *self)
{
  g_return_val_if_fail (LIAISON_IS_QUALIFICATION (self), 0);

  return self->year;
}

/**
 * liaison_qualification_get_skills:
 * @self: a qualification
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the skills that it
 *   teaches or examines
 */
const char *const *
liaison_qualification_get_skills (LiaisonQualification *self)
{
  g_return_val_if_fail (LIAISON_IS_QUALIFICATION (self), NULL);

  return (const char *const *) self->skills;
}
