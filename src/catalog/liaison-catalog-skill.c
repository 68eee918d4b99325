/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-catalog-skill.h"

#include "liaison-catalog-part-private.h"
#include "liaison-catalog-types-private.h"
#include "liaison-entry-private.h"

struct _LiaisonCatalogSkill
{
  LiaisonEntry parent_instance;

  char      *kind;
  GPtrArray *used_by;
  GStrv      roles;
};

G_DEFINE_FINAL_TYPE (LiaisonCatalogSkill, liaison_catalog_skill, LIAISON_TYPE_ENTRY)

static void
liaison_catalog_skill_finalize (GObject *object)
{
  LiaisonCatalogSkill *self = LIAISON_CATALOG_SKILL (object);

  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->used_by, g_ptr_array_unref);
  g_clear_pointer (&self->roles, g_strfreev);

  G_OBJECT_CLASS (liaison_catalog_skill_parent_class)->finalize (object);
}

static void
liaison_catalog_skill_class_init (LiaisonCatalogSkillClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_catalog_skill_finalize;
}

static void
liaison_catalog_skill_init (LiaisonCatalogSkill *self)
{
}

/**
 * liaison_catalog_skill_read: (skip)
 * @reading: a file
 * @object: an entry of it
 *
 * Returns: (transfer full): a #LiaisonCatalogSkill
 */
gpointer
liaison_catalog_skill_read (LiaisonJsonReading *reading, JsonObject *object)
{
  LiaisonCatalogSkill *self = liaison_entry_read (LIAISON_TYPE_CATALOG_SKILL, reading, object, "name", "skill", "description", "summary");

  self->kind = g_strdup (liaison_json_reading_get_text (reading, object, "kind"));
  self->used_by = liaison_json_reading_dup_parts (reading, object, "used_by", liaison_weight_read, (GDestroyNotify) liaison_reference_free);
  self->roles = liaison_json_reading_dup_texts (reading, object, "roles");

  return LIAISON_ENTRY (self);
}

/**
 * liaison_catalog_skill_get_kind:
 * @self: a skill
 *
 * Returns: "skill", "knowledge", "tool" or "standard"
 */
const char *
liaison_catalog_skill_get_kind (LiaisonCatalogSkill *self)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG_SKILL (self), NULL);

  return self->kind;
}

/**
 * liaison_catalog_skill_get_used_by:
 * @self: a skill
 *
 * Returns: (transfer none) (element-type LiaisonReference): the fields that ask for it, each with its weight
 */
GPtrArray *
liaison_catalog_skill_get_used_by (LiaisonCatalogSkill *self)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG_SKILL (self), NULL);

  return self->used_by;
}

/**
 * liaison_catalog_skill_get_roles:
 * @self: a skill
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the roles that ask for it
 */
const char *const *
liaison_catalog_skill_get_roles (LiaisonCatalogSkill *self)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG_SKILL (self), NULL);

  return (const char *const *) self->roles;
}
