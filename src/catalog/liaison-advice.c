/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-advice.h"

#include "liaison-catalog-part-private.h"
#include "liaison-catalog-types-private.h"
#include "liaison-entry-private.h"
#include "liaison-translation-private.h"

struct _LiaisonAdvice
{
  LiaisonEntry parent_instance;

  GStrv examples;
  GStrv gives;
};

G_DEFINE_FINAL_TYPE (LiaisonAdvice, liaison_advice, LIAISON_TYPE_ENTRY)

static void
liaison_advice_finalize (GObject *object)
{
  LiaisonAdvice *self = LIAISON_ADVICE (object);

  g_clear_pointer (&self->examples, g_strfreev);
  g_clear_pointer (&self->gives, g_strfreev);

  G_OBJECT_CLASS (liaison_advice_parent_class)->finalize (object);
}

static void
liaison_advice_class_init (LiaisonAdviceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_advice_finalize;
}

static void
liaison_advice_init (LiaisonAdvice *self)
{
}

/**
 * liaison_advice_read: (skip)
 * @reading: a file
 * @object: an entry of it
 *
 * Returns: (transfer full): a #LiaisonAdvice
 */
gpointer
liaison_advice_read (LiaisonJsonReading *reading, JsonObject *object)
{
  LiaisonAdvice *self = liaison_entry_read (LIAISON_TYPE_ADVICE, reading, object, "name", "kind of contact", "first_move", "summary");

  self->examples = liaison_translation_dup_texts (reading, object, "examples", "example");
  self->gives = liaison_translation_dup_texts (reading, object, "gives", "gift");

  return LIAISON_ENTRY (self);
}

/**
 * liaison_advice_get_examples:
 * @self: an advice
 *
 * Returns: (transfer none) (array zero-terminated=1): who is meant
 */
const char *const *
liaison_advice_get_examples (LiaisonAdvice *self)
{
  g_return_val_if_fail (LIAISON_IS_ADVICE (self), NULL);

  return (const char *const *) self->examples;
}

/**
 * liaison_advice_get_gives:
 * @self: an advice
 *
 * Returns: (transfer none) (array zero-terminated=1): what such contacts give
 */
const char *const *
liaison_advice_get_gives (LiaisonAdvice *self)
{
  g_return_val_if_fail (LIAISON_IS_ADVICE (self), NULL);

  return (const char *const *) self->gives;
}
