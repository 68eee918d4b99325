/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-term-pattern.h"

#include <string.h>

#define MOST_PARTS 6

/* How many words may stand where a pattern leaves it open. */
#define MOST_BETWEEN 7

typedef struct
{
  guint    stem;
  gboolean is_name; /* counts with a capital letter alone */
} Choice;

typedef struct
{
  GArray  *choices;
  gboolean is_open; /* others may stand before it */
} Part;

struct _LiaisonTermPattern
{
  Part    parts[MOST_PARTS];
  guint   n_parts;
  GArray *first;   /* stems of the first part */
  GArray *beside;  /* stems of which one must stand in the sentence; none for any */
  GArray *without; /* stems of which none may in the clause */
};

/* What a text is made into a pattern with. */
typedef struct
{
  LiaisonTermStem stem;
  gpointer        owner;
} Maker;

static void
add_choice (GArray      *choices,
            const Maker *maker,
            const char  *word)
{
  Choice choice = { maker->stem (maker->owner, word, (guint) strlen (word)), g_ascii_isupper (*word) };

  g_array_append_val (choices, choice);
}

static void
add_form (GArray      *choices,
          const Maker *maker,
          const char  *word,
          gsize        length,
          const char  *end)
{
  g_autofree char *form = g_strdup_printf ("%.*s%s", (int) length, word, end);

  add_choice (choices, maker, form);
}

/* "plan", "planning", "planned"; "advise", "advising"; "apply", "applied". The
 * forms that no word has are never met. */
static void
add_forms (GArray      *choices,
           const Maker *maker,
           const char  *word)
{
  gsize length = strlen (word);
  char  twice[] = { word[length - 1], '\0' };
  gsize stem = length - (word[length - 1] == 'e');
  g_autofree char *doubled = g_strconcat (word, twice, NULL);

  add_choice (choices, maker, word);
  add_form (choices, maker, word, stem, "ing");
  add_form (choices, maker, word, stem, "ed");
  add_form (choices, maker, doubled, length + 1, "ing");
  add_form (choices, maker, doubled, length + 1, "ed");
  if (word[length - 1] == 'y')
    add_form (choices, maker, word, length - 1, "ied");
}

static void
add_part (LiaisonTermPattern *self,
          const Maker        *maker,
          const char         *text,
          gboolean            is_open)
{
  g_auto (GStrv) words = g_strsplit (text, "/", -1);
  Part *part = &self->parts[self->n_parts++];

  part->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  part->is_open = is_open;
  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize length = strlen (words[i]);

      if (length > 2 && words[i][length - 1] == '~')
        {
          words[i][length - 1] = '\0';
          add_forms (part->choices, maker, words[i]);
        }
      else if (length > 0)
        add_choice (part->choices, maker, words[i]);
    }
}

static void
read_beside (LiaisonTermPattern *self,
             const Maker        *maker,
             const char         *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, ", )", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *word = words[i] + (*words[i] == '!');
      guint       stem;

      if (*word == '\0')
        continue;
      stem = maker->stem (maker->owner, word, (guint) strlen (word));
      g_array_append_val (*words[i] == '!' ? self->without : self->beside, stem);
    }
}

/**
 * liaison_term_pattern_new:
 * @text: words parted by spaces. "a/b" is either, "train~" is also "training" and
 *   "trained", "…" is up to seven others, a word with a capital letter is a name; a
 *   bracket at the end lists words of which one must stand in the sentence, or
 *   after an exclamation mark must not in the clause
 * @stem: numbers stems
 * @owner: what @stem is called with
 *
 * Returns: (transfer full) (nullable): a pattern; %NULL of no words or too many
 */
LiaisonTermPattern *
liaison_term_pattern_new (const char     *text,
                          LiaisonTermStem stem,
                          gpointer        owner)
{
  LiaisonTermPattern *self = g_new0 (LiaisonTermPattern, 1);
  const char         *bracket = strstr (text, " (");
  g_autofree char    *head = bracket != NULL ? g_strndup (text, (gsize) (bracket - text)) : g_strdup (text);
  g_auto (GStrv) words = g_strsplit (head, " ", -1);
  Maker    maker = { stem, owner };
  gboolean is_open = FALSE;

  self->first = g_array_new (FALSE, FALSE, sizeof (guint));
  self->beside = g_array_new (FALSE, FALSE, sizeof (guint));
  self->without = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; words[i] != NULL && self->n_parts < MOST_PARTS; i++)
    {
      if (g_str_equal (words[i], "…"))
        is_open = TRUE;
      else if (*words[i] != '\0')
        {
          add_part (self, &maker, words[i], is_open);
          is_open = FALSE;
        }
    }
  if (bracket != NULL)
    read_beside (self, &maker, bracket + 2);
  for (guint i = 0; self->n_parts > 0 && i < self->parts[0].choices->len; i++)
    g_array_append_val (self->first, g_array_index (self->parts[0].choices, Choice, i).stem);
  if (self->first->len == 0)
    g_clear_pointer (&self, liaison_term_pattern_free);

  return self;
}

/**
 * liaison_term_pattern_free:
 * @self: (transfer full): a pattern
 */
void
liaison_term_pattern_free (LiaisonTermPattern *self)
{
  for (guint i = 0; i < self->n_parts; i++)
    g_array_unref (self->parts[i].choices);
  g_array_unref (self->first);
  g_array_unref (self->beside);
  g_array_unref (self->without);
  g_free (self);
}

/**
 * liaison_term_pattern_get_first:
 * @self: a pattern
 *
 * Returns: (transfer none) (element-type guint): the stems that it begins with,
 *   some twice
 */
GArray *
liaison_term_pattern_get_first (LiaisonTermPattern *self)
{
  return self->first;
}

static const LiaisonAdvertWord *
get_word (const LiaisonTermReading *reading,
          guint                     at)
{
  return &g_array_index (reading->words, LiaisonAdvertWord, at);
}

static gboolean
is_part (const Part               *part,
         const LiaisonTermReading *reading,
         guint                     at)
{
  guint stem = g_array_index (reading->stems, guint, at);

  for (guint i = 0; stem > 0 && i < part->choices->len; i++)
    {
      const Choice *choice = &g_array_index (part->choices, Choice, i);

      if (choice->stem == stem && (!choice->is_name || get_word (reading, at)->is_capital))
        return TRUE;
    }

  return FALSE;
}

/* Whether the parts from @part on stand behind the word before @at. */
static gboolean
goes_on (LiaisonTermPattern       *self,
         const LiaisonTermReading *reading,
         guint                     part,
         guint                     at,
         guint                    *last)
{
  guint end;

  if (part == self->n_parts)
    {
      *last = at - 1;
      return TRUE;
    }

  end = MIN (at + (self->parts[part].is_open ? MOST_BETWEEN : 0) + 1, reading->words->len);
  for (guint i = at; i < end && get_word (reading, i)->clause == get_word (reading, at - 1)->clause; i++)
    if (is_part (&self->parts[part], reading, i) && goes_on (self, reading, part + 1, i + 1, last))
      return TRUE;

  return FALSE;
}

static gboolean
is_any_beside (const LiaisonTermReading *reading,
               guint                     at,
               GArray                   *stems,
               LiaisonTermReach          reach)
{
  for (guint i = 0; i < stems->len; i++)
    if (liaison_term_reading_is_beside (reading, at, g_array_index (stems, guint, i), reach))
      return TRUE;

  return FALSE;
}

/**
 * liaison_term_pattern_match:
 * @self: a pattern
 * @reading: a text
 * @at: a word of it
 * @last: (out): the last word that belongs to it
 *
 * Returns: whether the pattern stands there
 */
gboolean
liaison_term_pattern_match (LiaisonTermPattern       *self,
                            const LiaisonTermReading *reading,
                            guint                     at,
                            guint                    *last)
{
  return is_part (&self->parts[0], reading, at) &&
         goes_on (self, reading, 1, at + 1, last) &&
         (self->beside->len == 0 || is_any_beside (reading, at, self->beside, LIAISON_TERM_REACH_SENTENCE)) &&
         !is_any_beside (reading, at, self->without, LIAISON_TERM_REACH_CLAUSE);
}

static gboolean
is_within (const LiaisonTermReading *self,
           guint                     at,
           guint                     other,
           LiaisonTermReach          reach)
{
  return reach == LIAISON_TERM_REACH_CLAUSE ? get_word (self, at)->clause == get_word (self, other)->clause
                                            : get_word (self, at)->sentence == get_word (self, other)->sentence;
}

/**
 * liaison_term_reading_is_beside:
 * @self: a text
 * @at: a word of it
 * @stem: a stem
 * @reach: how far to look
 *
 * Returns: whether a word of that stem stands in the same sentence or clause
 */
gboolean
liaison_term_reading_is_beside (const LiaisonTermReading *self,
                                guint                     at,
                                guint                     stem,
                                LiaisonTermReach          reach)
{
  for (guint i = at; i > 0 && is_within (self, at, i - 1, reach); i--)
    if (g_array_index (self->stems, guint, i - 1) == stem)
      return TRUE;
  for (guint i = at; i < self->words->len && is_within (self, at, i, reach); i++)
    if (g_array_index (self->stems, guint, i) == stem)
      return TRUE;

  return FALSE;
}
