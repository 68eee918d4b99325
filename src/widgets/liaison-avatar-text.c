/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-avatar-text.h"

#include "liaison-isolate.h"

#include <string.h>

/* Without dots and in small letters, as they are compared. Words that are also
 * names ("Don", "Ing") are not among them. */
static const char *const titles[] = {
  "dame", "dipl-bibl", "dipl-ing", "dott", "dottssa", "dr", "dra", "drs", "frau", "hc", "herr", "hon", "lic", "mag",
  "miss", "mme", "mlle", "mr", "mrs", "ms", "mx", "prof", "profa", "rev", "sir", "sr", "sra", "srta", NULL
};

/* Without dots, as they are written: "Ma" is a name and "MA" is none. */
static const char *const degrees[] = {
  "AHIP", "BA", "BSc", "CA", "CAE", "DLIS", "EdD", "Esq", "FCLIP", "II", "III", "IV", "JD", "Jr", "LLM", "MA",
  "MBA", "MCLIP", "MD", "MEd", "MLIS", "MLS", "MSc", "MSI", "MSIS", "MSLIS", "PhD", "Sr", NULL
};

static char *
dup_plain (const char *word)
{
  GString *plain = g_string_new (NULL);

  for (; *word != '\0'; word++)
    if (strchr (".,;()", *word) == NULL)
      g_string_append_c (plain, *word);

  return g_string_free (plain, FALSE);
}

static gboolean
is_title (const char *word)
{
  g_autofree char *plain = dup_plain (word);
  g_autofree char *small = g_utf8_strdown (plain, -1);

  return g_strv_contains (titles, small);
}

/* Also "(she/her)". */
static gboolean
is_addition (const char *word)
{
  g_autofree char *plain = dup_plain (word);

  return *word == '(' || *plain == '\0' || g_strv_contains (degrees, plain);
}

/**
 * liaison_avatar_text_dup:
 * @name: the name of a person as it is shown, "" for nobody
 *
 * What an #AdwAvatar makes initials and a colour of: "Dr. Íñigo Sáez, MLIS" is
 * ÍS and has the colour of Íñigo Sáez.
 *
 * Returns: (transfer full): the name without titles and degrees; a blank for
 *   nobody, because an avatar without a text has another colour each time
 */
char *
liaison_avatar_text_dup (const char *name)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *bare = NULL;
  g_autofree char *text = NULL;
  guint            first = 0;
  guint            end;

  g_return_val_if_fail (name != NULL, NULL);

  bare = liaison_isolate_dup_bare (name);
  words = g_strsplit_set (bare, " \t\n", -1);
  end = g_strv_length (words);
  while (end > 1 && is_addition (words[end - 1]))
    g_clear_pointer (&words[--end], g_free);
  while (first + 1 < end && (*words[first] == '\0' || is_title (words[first])))
    first++;

  text = g_strjoinv (" ", words + first);
  if (g_str_has_suffix (text, ","))
    text[strlen (text) - 1] = '\0';

  return *text != '\0' ? g_steal_pointer (&text) : g_strdup (" ");
}
