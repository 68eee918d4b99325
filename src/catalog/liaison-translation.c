/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-translation-private.h"

#include "liaison-language.h"

#include <glib/gi18n-lib.h>

/* The texts of the catalogue are translated apart from those of the program:
 * other people know these words. */
#define DOMAIN GETTEXT_PACKAGE "-catalog"

static gpointer
bind (gpointer nothing)
{
  liaison_language_bind (DOMAIN);

  return NULL;
}

/**
 * liaison_translation_get: (skip)
 * @context: (nullable): what kind of text it is, as build-aux/update-catalog-template
 *   has it; %NULL for one that is not translated
 * @text: a text of the catalogue
 *
 * Returns: (transfer none): the text in the language of the user, or @text
 */
const char *
liaison_translation_get (const char *context,
                         const char *text)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, bind, NULL);

  return context != NULL && *text != '\0' ? g_dpgettext2 (DOMAIN, context, text) : text;
}

/**
 * liaison_translation_dup_text: (skip)
 * @reading: a file being read
 * @object: an object of it
 * @member: a text that must be there
 * @context: what kind of text it is
 *
 * Returns: (transfer full): the text, translated; "" where it failed
 */
char *
liaison_translation_dup_text (LiaisonJsonReading *reading,
                              JsonObject         *object,
                              const char         *member,
                              const char         *context)
{
  return g_strdup (liaison_translation_get (context, liaison_json_reading_get_text (reading, object, member)));
}

/**
 * liaison_translation_dup_optional: (skip)
 * @reading: a file being read
 * @object: an object of it
 * @member: a text that may be absent or null
 * @context: what kind of text it is
 *
 * Returns: (transfer full): the text, translated; "" for none
 */
char *
liaison_translation_dup_optional (LiaisonJsonReading *reading,
                                  JsonObject         *object,
                                  const char         *member,
                                  const char         *context)
{
  return g_strdup (liaison_translation_get (context, liaison_json_reading_get_optional (reading, object, member)));
}

/**
 * liaison_translation_dup_texts: (skip)
 * @reading: a file being read
 * @object: an object of it
 * @member: a list of texts in it, or absent
 * @context: what kind of text they are
 *
 * Returns: (transfer full): the texts, translated
 */
GStrv
liaison_translation_dup_texts (LiaisonJsonReading *reading,
                               JsonObject         *object,
                               const char         *member,
                               const char         *context)
{
  GStrv texts = liaison_json_reading_dup_texts (reading, object, member);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      char *text = texts[i];

      texts[i] = g_strdup (liaison_translation_get (context, text));
      g_free (text);
    }

  return texts;
}
