/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-source.h"

#include "liaison-catalog-part-private.h"
#include "liaison-catalog-types-private.h"
#include "liaison-entry-private.h"

struct _LiaisonSource
{
  LiaisonEntry parent_instance;

  char *publisher;
  int   year;
  char *licence;
  char *attribution;
};

G_DEFINE_FINAL_TYPE (LiaisonSource, liaison_source, LIAISON_TYPE_ENTRY)

static void
liaison_source_finalize (GObject *object)
{
  LiaisonSource *self = LIAISON_SOURCE (object);

  g_clear_pointer (&self->publisher, g_free);
  g_clear_pointer (&self->licence, g_free);
  g_clear_pointer (&self->attribution, g_free);

  G_OBJECT_CLASS (liaison_source_parent_class)->finalize (object);
}

static void
liaison_source_class_init (LiaisonSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_source_finalize;
}

static void
liaison_source_init (LiaisonSource *self)
{
}

/**
 * liaison_source_read: (skip)
 * @reading: a file
 * @object: an entry of it
 *
 * Returns: (transfer full): a #LiaisonSource
 */
gpointer
liaison_source_read (LiaisonJsonReading *reading, JsonObject *object)
{
  LiaisonSource *self = liaison_entry_read (LIAISON_TYPE_SOURCE, reading, object, "title", NULL, "where", NULL);

  self->publisher = g_strdup (liaison_json_reading_get_text (reading, object, "publisher"));
  self->year = liaison_json_reading_get_year (reading, object);
  self->licence = g_strdup (liaison_json_reading_get_text (reading, object, "licence"));
  self->attribution = g_strdup (liaison_json_reading_get_optional (reading, object, "attribution"));

  return LIAISON_ENTRY (self);
}

/**
 * liaison_source_get_publisher:
 * @self: a source
 *
 * Returns: who published it
 */
const char *
liaison_source_get_publisher (LiaisonSource *self)
{
  g_return_val_if_fail (LIAISON_IS_SOURCE (self), NULL);

  return self->publisher;
}

/**
 * liaison_source_get_year:
 * @self: a source
 *
 * Returns: the year it is about, 0 for none
 */
int
liaison_source_get_year (LiaisonSource *self)
{
  g_return_val_if_fail (LIAISON_IS_SOURCE (self), 0);

  return self->year;
}

/**
 * liaison_source_get_licence:
 * @self: a source
 *
 * Returns: on what terms it may be used
 */
const char *
liaison_source_get_licence (LiaisonSource *self)
{
  g_return_val_if_fail (LIAISON_IS_SOURCE (self), NULL);

  return self->licence;
}

/**
 * liaison_source_get_attribution:
 * @self: a source
 *
 * Returns: what must be said where its data is shown, "" for nothing
 */
const char *
liaison_source_get_attribution (LiaisonSource *self)
{
  g_return_val_if_fail (LIAISON_IS_SOURCE (self), NULL);

  return self->attribution;
}
