/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-association.h"

#include "liaison-catalog-part-private.h"
#include "liaison-catalog-types-private.h"
#include "liaison-entry-private.h"
#include "liaison-translation-private.h"

struct _LiaisonAssociation
{
  LiaisonEntry parent_instance;

  char *acronym;
  char *domain;
  char *country;
  char *region;
  char *scope;
  char *status;
  GStrv focus;

  GPtrArray *courses;
};

G_DEFINE_FINAL_TYPE (LiaisonAssociation, liaison_association, LIAISON_TYPE_ENTRY)

static void
liaison_association_finalize (GObject *object)
{
  LiaisonAssociation *self = LIAISON_ASSOCIATION (object);

  g_clear_pointer (&self->acronym, g_free);
  g_clear_pointer (&self->domain, g_free);
  g_clear_pointer (&self->country, g_free);
  g_clear_pointer (&self->region, g_free);
  g_clear_pointer (&self->scope, g_free);
  g_clear_pointer (&self->status, g_free);
  g_clear_pointer (&self->focus, g_strfreev);
  g_clear_pointer (&self->courses, g_ptr_array_unref);

  G_OBJECT_CLASS (liaison_association_parent_class)->finalize (object);
}

static void
liaison_association_class_init (LiaisonAssociationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_association_finalize;
}

static void
liaison_association_init (LiaisonAssociation *self)
{
}

/**
 * liaison_association_read: (skip)
 * @reading: a file
 * @object: an entry of it
 *
 * Returns: (transfer full): a #LiaisonAssociation
 */
gpointer
liaison_association_read (LiaisonJsonReading *reading, JsonObject *object)
{
  LiaisonAssociation *self = liaison_entry_read (LIAISON_TYPE_ASSOCIATION, reading, object, "name", NULL, "note", "association");

  self->acronym = g_strdup (liaison_json_reading_get_optional (reading, object, "acronym"));
  self->domain = g_strdup (liaison_json_reading_get_optional (reading, object, "domain"));
  self->country = liaison_translation_dup_text (reading, object, "country", "country");
  self->region = g_strdup (liaison_json_reading_get_text (reading, object, "region"));
  self->scope = g_strdup (liaison_json_reading_get_text (reading, object, "scope"));
  self->status = g_strdup (liaison_json_reading_get_text (reading, object, "status"));
  self->focus = liaison_json_reading_dup_texts (reading, object, "focus");
  self->courses = liaison_json_reading_dup_parts (reading, object, "courses", liaison_course_read, (GDestroyNotify) liaison_course_free);

  return LIAISON_ENTRY (self);
}

/**
 * liaison_association_get_acronym:
 * @self: an association
 *
 * Returns: its acronym, "" for none; not unique
 */
const char *
liaison_association_get_acronym (LiaisonAssociation *self)
{
  g_return_val_if_fail (LIAISON_IS_ASSOCIATION (self), NULL);

  return self->acronym;
}

/**
 * liaison_association_get_domain:
 * @self: an association
 *
 * Returns: its home page without the scheme
 */
const char *
liaison_association_get_domain (LiaisonAssociation *self)
{
  g_return_val_if_fail (LIAISON_IS_ASSOCIATION (self), NULL);

  return self->domain;
}

/**
 * liaison_association_get_country:
 * @self: an association
 *
 * Returns: where it sits
 */
const char *
liaison_association_get_country (LiaisonAssociation *self)
{
  g_return_val_if_fail (LIAISON_IS_ASSOCIATION (self), NULL);

  return self->country;
}

/**
 * liaison_association_get_region:
 * @self: an association
 *
 * Returns: where its members are
 */
const char *
liaison_association_get_region (LiaisonAssociation *self)
{
  g_return_val_if_fail (LIAISON_IS_ASSOCIATION (self), NULL);

  return self->region;
}

/**
 * liaison_association_get_scope:
 * @self: an association
 *
 * Returns: "international", "regional", "national" or "community"
 */
const char *
liaison_association_get_scope (LiaisonAssociation *self)
{
  g_return_val_if_fail (LIAISON_IS_ASSOCIATION (self), NULL);

  return self->scope;
}

/**
 * liaison_association_get_status:
 * @self: an association
 *
 * Returns: "active", or what becomes of it
 */
const char *
liaison_association_get_status (LiaisonAssociation *self)
{
  g_return_val_if_fail (LIAISON_IS_ASSOCIATION (self), NULL);

  return self->status;
}

/**
 * liaison_association_get_focus:
 * @self: an association
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of specialties and areas
 */
const char *const *
liaison_association_get_focus (LiaisonAssociation *self)
{
  g_return_val_if_fail (LIAISON_IS_ASSOCIATION (self), NULL);

  return (const char *const *) self->focus;
}

/**
 * liaison_association_get_courses:
 * @self: an association
 *
 * Returns: (transfer none) (element-type LiaisonCourse): courses that it gives
 */
GPtrArray *
liaison_association_get_courses (LiaisonAssociation *self)
{
  g_return_val_if_fail (LIAISON_IS_ASSOCIATION (self), NULL);

  return self->courses;
}
