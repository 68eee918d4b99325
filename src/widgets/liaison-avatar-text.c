/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-avatar-text.h"

#include "liaison-honorific.h"
#include "liaison-isolate.h"

#include <string.h>

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
  g_autofree char *joined = NULL;
  g_autofree char *text = NULL;
  guint            end;

  g_return_val_if_fail (name != NULL, NULL);

  bare = liaison_isolate_dup_bare (name);
  words = g_strsplit_set (bare, " \t\n", -1);
  end = g_strv_length (words);
  while (end > 1 && is_addition (words[end - 1]))
    g_clear_pointer (&words[--end], g_free);

  joined = g_strjoinv (" ", words);
  text = g_strdup (liaison_honorific_skip (g_strstrip (joined)));
  if (g_str_has_suffix (text, ","))
    text[strlen (text) - 1] = '\0';

  return *text != '\0' ? g_steal_pointer (&text) : g_strdup (" ");
}
