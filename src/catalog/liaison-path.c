/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-path.h"

#include "liaison-catalog-part-private.h"
#include "liaison-catalog-types-private.h"
#include "liaison-entry-private.h"

struct _LiaisonPath
{
  LiaisonEntry parent_instance;

  GStrv steps;
  GStrv sidetracks;
};

G_DEFINE_FINAL_TYPE (LiaisonPath, liaison_path, LIAISON_TYPE_ENTRY)

static void
liaison_path_finalize (GObject *object)
{
  LiaisonPath *self = LIAISON_PATH (object);

  g_clear_pointer (&self->steps, g_strfreev);
  g_clear_pointer (&self->sidetracks, g_strfreev);

  G_OBJECT_CLASS (liaison_path_parent_class)->finalize (object);
}

static void
liaison_path_class_init (LiaisonPathClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_path_finalize;
}

static void
liaison_path_init (LiaisonPath *self)
{
}

/**
 * liaison_path_read: (skip)
 * @reading: a file
 * @object: an entry of it
 *
 * Returns: (transfer full): a #LiaisonPath
 */
gpointer
liaison_path_read (LiaisonJsonReading *reading, JsonObject *object)
{
  LiaisonPath *self = liaison_entry_read (LIAISON_TYPE_PATH, reading, object, "name", "path", "note", "summary");

  self->steps = liaison_json_reading_dup_texts (reading, object, "steps");
  self->sidetracks = liaison_json_reading_dup_texts (reading, object, "sidetracks");

  return LIAISON_ENTRY (self);
}

/**
 * liaison_path_get_steps:
 * @self: a path
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of roles, first to last
 */
const char *const *
liaison_path_get_steps (LiaisonPath *self)
{
  g_return_val_if_fail (LIAISON_IS_PATH (self), NULL);

  return (const char *const *) self->steps;
}

/**
 * liaison_path_get_sidetracks:
 * @self: a path
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of roles that lead off it and perhaps back
 */
const char *const *
liaison_path_get_sidetracks (LiaisonPath *self)
{
  g_return_val_if_fail (LIAISON_IS_PATH (self), NULL);

  return (const char *const *) self->sidetracks;
}
