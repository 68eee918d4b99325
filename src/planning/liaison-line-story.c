/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-line-story.h"

#include "liaison-line-names.h"
#include "liaison-line-verb.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Those of a day before the verb. */
#define MOST_WORDS_BEFORE 6

static const LiaisonMeaning about_words[] = {
  /* Translators: what stands before what one spoke about, "about the grant", parted by bars */
  { NC_ ("date words", "about|re|regarding"), 1 },
};

static const LiaisonMeaning telling_words[] = {
  /* Translators: how one goes on to tell what happened, after a comma or "and": "met Ada, talked of maps"; parted by bars */
  { NC_ ("date words", "talked|spoke|chatted|discussed|said|told|asked|answered|agreed|promised|offered|wants|wanted|mentioned|explained|"
                       "showed|gave|got|took|sent|shared|heard|learned|learnt|thanked|congratulated|he|she|it|they|was|were|had|is|are|has"),
    1 },
};

/* At a colon that is not one of a time. */
static const char *
find_colon (const char *clause,
            gsize      *head_length)
{
  for (const char *colon = strchr (clause, ':'); colon != NULL; colon = strchr (colon + 1, ':'))
    if (colon == clause || !g_ascii_isdigit (colon[-1]) || !g_ascii_isdigit (colon[1]))
      {
        *head_length = (gsize) (colon - clause);
        return colon + 1;
      }

  return NULL;
}

/* A sentence goes on with a verb, alone or after who did it; one word that is written large may be a name. */
static gboolean
goes_on (GArray *words,
         guint   i)
{
  int                    ignored;
  LiaisonInteractionKind kind;
  guint                  n_words = liaison_line_verb_read (words, i, &kind);

  if (n_words > 1 || liaison_line_verb_is_speaker (words, i))
    return TRUE;

  return !g_unichar_isupper (g_utf8_get_char (liaison_line_words_get (words, i)->start)) &&
         (n_words == 1 || LIAISON_MEANS (telling_words, words, i, i + 1, &ignored));
}

/* After a comma, or after "and", which then is no part of the head. */
static gboolean
find_joint (GArray *words,
            guint   i,
            guint  *head_end)
{
  gboolean joins = liaison_line_names_are_parted (words, i - 1);

  *head_end = joins ? i - 1 : i;

  return joins || liaison_line_word_ends_with_comma (liaison_line_words_get (words, i - 1));
}

/* What happened has a verb of its own, perhaps after a day: "yesterday, met Ada". */
static guint
find_first_verb (GArray *words)
{
  LiaisonInteractionKind kind;

  for (guint i = 0; i < words->len && i <= MOST_WORDS_BEFORE; i++)
    if (liaison_line_verb_read (words, i, &kind) > 0)
      return i;

  return 0;
}

static const char *
find_words (const char *clause,
            gsize      *head_length)
{
  g_autoptr (GArray) words = liaison_line_words_split (clause);

  for (guint i = find_first_verb (words) + 1; i < words->len; i++)
    {
      LiaisonLineWord *word = liaison_line_words_get (words, i);
      guint            head_end = i;

      if (liaison_line_story_is_opened (words, i))
        {
          *head_length = (gsize) (word->start - clause);
          return word->start + word->length;
        }
      if (find_joint (words, i, &head_end) && goes_on (words, i))
        {
          *head_length = (gsize) (liaison_line_words_get (words, head_end)->start - clause);
          return word->start;
        }
    }

  return NULL;
}

/**
 * liaison_line_story_is_opened:
 * @words: words of a line
 * @i: which
 *
 * Returns: whether what it was about follows the word
 */
gboolean
liaison_line_story_is_opened (GArray *words,
                              guint   i)
{
  int ignored;

  return LIAISON_MEANS (about_words, words, i, i + 1, &ignored);
}

/**
 * liaison_line_story_find:
 * @clause: what somebody typed
 * @head_length: (out): how many bytes say what happened
 * @is_announced: (out): whether a colon says so
 *
 * Finds where what happened ends and what it was about begins: at a colon,
 * else at "about", or where a sentence goes on: "met Ada, talked of maps".
 *
 * Returns: (nullable): where in the clause that begins
 */
const char *
liaison_line_story_find (const char *clause,
                         gsize      *head_length,
                         gboolean   *is_announced)
{
  const char *story = find_colon (clause, head_length);

  *is_announced = story != NULL;

  return story != NULL ? story : find_words (clause, head_length);
}

/**
 * liaison_line_story_find_next:
 * @story: what it was about
 *
 * Finds where the story comes to a sentence of somebody else: "maps and met Bo".
 *
 * Returns: (nullable): where that begins, with its verb
 */
const char *
liaison_line_story_find_next (const char *story)
{
  g_autoptr (GArray) words = liaison_line_words_split (story);
  LiaisonInteractionKind kind;
  guint                  ignored;

  for (guint i = 1; i < words->len; i++)
    if (find_joint (words, i, &ignored) && goes_on (words, i) && liaison_line_verb_read (words, i, &kind) > 0)
      return liaison_line_words_get (words, i)->start;

  return NULL;
}
