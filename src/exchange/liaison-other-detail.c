/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-other-detail.h"

#include "liaison-date.h"
#include "liaison-normal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *word;
  const char *label;
} Word;

/* clang-format off */
/* By the names of RFC 6350, RFC 6474 and RFC 6715, and of Apple and Evolution. */
static const Word names[] = {
  { "ANNIVERSARY", N_("Anniversary") },
  { "BDAY", N_("Birthday") },
  { "BIRTHPLACE", N_("Birthplace") },
  { "CALURI", N_("Calendar") },
  { "X-EVOLUTION-CALENDAR-URI", N_("Calendar") },
  { "EXPERTISE", N_("Expertise") },
  { "FBURL", N_("Free/Busy Calendar") },
  { "GENDER", N_("Gender") },
  { "GEO", N_("Coordinates") },
  { "HOBBY", N_("Hobby") },
  { "IMPP", N_("Chat") },
  { "INTEREST", N_("Interest") },
  { "KEY", N_("Public Key") },
  { "LANG", N_("Language") },
  { "LOGO", N_("Logo") },
  { "PHOTO", N_("Photo") },
  { "PRONOUNS", N_("Pronouns") },
  { "ROLE", N_("Role") },
  { "SOUND", N_("Pronunciation") },
  { "SOURCE", N_("Source") },
  { "TITLE", N_("Title") },
  { "TZ", N_("Time Zone") },
  { "X-ABDATE", N_("Date") },
  { "X-COLUMN", N_("Column") },
  { "X-MAIDENNAME", N_("Maiden Name") },
  { "X-PHONETIC-FIRST-NAME", N_("Phonetic Given Name") },
  { "X-PHONETIC-LAST-NAME", N_("Phonetic Family Name") },
};

/* Types of RELATED. */
static const Word relations[] = {
  { "acquaintance", N_("Acquaintance") },
  { "agent", N_("Agent") },
  { "assistant", N_("Assistant") },
  { "brother", N_("Brother") },
  { "child", N_("Child") },
  { "co-worker", N_("Co-worker") },
  { "colleague", N_("Colleague") },
  { "contact", N_("Related Person") },
  { "emergency", N_("Emergency Contact") },
  { "father", N_("Father") },
  { "friend", N_("Friend") },
  { "kin", N_("Relative") },
  { "manager", N_("Manager") },
  { "mother", N_("Mother") },
  { "parent", N_("Parent") },
  { "partner", N_("Partner") },
  { "referred by", N_("Referred By") },
  { "relative", N_("Relative") },
  { "sibling", N_("Sibling") },
  { "sister", N_("Sister") },
  { "spouse", N_("Spouse") },
};
/* clang-format on */

static const char *
look_up (const Word *words,
         guint       n_words,
         const char *word)
{
  for (guint i = 0; i < n_words; i++)
    if (g_ascii_strcasecmp (words[i].word, word) == 0)
      return _ (words[i].label);

  return NULL;
}

/* Where the value begins: a colon within quotes belongs to a parameter. */
static const char *
find_value (const char *line)
{
  gboolean quoted = FALSE;

  for (const char *at = line; *at != '\0'; at++)
    if (*at == '"')
      quoted = !quoted;
    else if (*at == ':' && !quoted)
      return at + 1;

  return NULL;
}

/* The first parameter of that name, without quotes. */
static char *
dup_parameter (const char *line,
               const char *end,
               const char *name)
{
  gsize    length = strlen (name);
  gboolean quoted = FALSE;

  for (const char *at = line; at < end; at++)
    {
      if (*at == '"')
        quoted = !quoted;
      if (*at != ';' || quoted || g_ascii_strncasecmp (at + 1, name, length) != 0 || at[length + 1] != '=')
        continue;

      at += length + 2;
      return *at == '"' ? g_strndup (at + 1, strcspn (at + 1, "\"")) : g_strndup (at, strcspn (at, ";:"));
    }

  return g_strdup ("");
}

static char *
dup_unescaped (const char *value)
{
  GString *text = g_string_new (NULL);

  for (const char *at = value; *at != '\0'; at++)
    {
      if (*at == '\\' && at[1] != '\0')
        at++;
      else
        {
          g_string_append_c (text, *at);
          continue;
        }
      g_string_append_c (text, *at == 'n' || *at == 'N' ? '\n' : *at);
    }

  return g_string_free (text, FALSE);
}

static char *
dup_label (const char *line,
           const char *end,
           const char *name)
{
  gboolean         is_related = g_ascii_strcasecmp (name, "RELATED") == 0;
  g_autofree char *type = dup_parameter (line, end, "TYPE");
  g_autofree char *column = dup_parameter (line, end, g_ascii_strcasecmp (name, "X-COLUMN") == 0 ? "NAME" : "X-LABEL");
  const char      *label;

  if (*column != '\0')
    return g_steal_pointer (&column);

  if (is_related)
    type[strcspn (type, ",")] = '\0';
  label = is_related ? look_up (relations, G_N_ELEMENTS (relations), *type != '\0' ? type : "contact")
                     : look_up (names, G_N_ELEMENTS (names), name);

  if (label != NULL)
    return g_strdup (label);

  return is_related ? g_steal_pointer (&type) : g_strdup (name);
}

static char *
dup_shown (const char *name,
           const char *value)
{
  gboolean         is_day = g_ascii_strcasecmp (name, "ANNIVERSARY") == 0 || g_ascii_strcasecmp (name, "X-ABDATE") == 0;
  g_autofree char *day = is_day && value != NULL ? liaison_date_dup_full (value) : NULL;

  if (value == NULL)
    return g_strdup (_ ("Kept for exports"));

  return g_strdup (day != NULL && *day != '\0' ? day : value);
}

/**
 * liaison_other_detail_free: (skip)
 * @self: a detail
 */
void
liaison_other_detail_free (LiaisonOtherDetail *self)
{
  g_free (self->name);
  g_free (self->label);
  g_free (self->value);
  g_free (self->shown);
  g_free (self);
}

/**
 * liaison_other_detail_parse: (skip)
 * @line: one of the field "extra": a property of a vCard, not folded
 *
 * Returns: (transfer full) (nullable): what it says; %NULL where that is
 *   nothing to read, as a link to another card, which is a tie by now
 */
LiaisonOtherDetail *
liaison_other_detail_parse (const char *line)
{
  const char         *value;
  LiaisonOtherDetail *self;

  g_return_val_if_fail (line != NULL, NULL);

  value = find_value (line);
  if (value == NULL || *value == '\0' || g_ascii_strncasecmp (value, "urn:uuid:", 9) == 0)
    return NULL;

  self = g_new0 (LiaisonOtherDetail, 1);
  self->name = g_strndup (line, strcspn (line, ";:"));
  self->label = dup_label (line, value - 1, self->name);
  self->value = g_ascii_strncasecmp (value, "data:", 5) != 0 ? dup_unescaped (value) : NULL;
  self->shown = dup_shown (self->name, self->value);

  return self;
}

/**
 * liaison_other_detail_escape: (skip)
 * @text: what was written
 *
 * A comma stays as it is, so that a table and a card that say the same are the same.
 *
 * Returns: (transfer full): the value of a detail, on one line
 */
char *
liaison_other_detail_escape (const char *text)
{
  g_autofree char *clean = liaison_normal_dup_text (text);
  GString         *value = g_string_new (clean);

  g_string_replace (value, "\\", "\\\\", 0);
  g_string_replace (value, "\n", "\\n", 0);

  return g_string_free (value, FALSE);
}
