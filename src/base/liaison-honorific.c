/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-honorific.h"

#include <string.h>

#define BLANKS " \t\n"

/* Without dots and in small letters, as they are compared. Words that are also
 * names ("Don", "Ing") are not among them. */
static const char *const titles[] = {
  "dame", "dipl-bibl", "dipl-ing", "dott", "dottssa", "dr", "dra", "drs", "frau", "hc", "herr", "hon", "lic", "mag",
  "miss", "mme", "mlle", "mr", "mrs", "ms", "mx", "prof", "profa", "rev", "sir", "sr", "sra", "srta", NULL
};

static gboolean
is_title (const char *word,
          gsize       length)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autofree char *small = NULL;

  for (gsize i = 0; i < length; i++)
    if (strchr (".,;()", word[i]) == NULL)
      g_string_append_c (plain, word[i]);
  small = g_utf8_strdown (plain->str, -1);

  return g_strv_contains (titles, small);
}

/**
 * liaison_honorific_skip:
 * @name: the name of a person
 *
 * Returns: (transfer none): where in it the name begins without "Dr.", "Prof.",
 *   "Mrs" and other titles before it; the last word is never one
 */
const char *
liaison_honorific_skip (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (;;)
    {
      gsize       length = strcspn (name, BLANKS);
      const char *rest = name + length + strspn (name + length, BLANKS);

      if (*rest == '\0' || !is_title (name, length))
        return name;
      name = rest;
    }
}
