/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-line-verb.h"

#include <glib/gi18n-lib.h>

#define MOST_VERB_WORDS 4

static const LiaisonMeaning verbs[] = {
  /* Translators: what one types to log a meeting, before the names: "met Ada"; parted by bars */
  { NC_ ("date words", "met|met with|saw|visited|met up with|ran into|bumped into|lunch with|had lunch with|coffee with|had coffee with|"
                       "dinner with|had dinner with|meeting with|had a meeting with"),
    LIAISON_INTERACTION_KIND_MET },
  /* Translators: the same for a call */
  { NC_ ("date words", "called|phoned|rang|call with|had a call with|video call with|zoom with|zoomed with|spoke with|spoke to|talked with|talked to|heard from"),
    LIAISON_INTERACTION_KIND_CALLED },
  /* Translators: the same for a letter or an e-mail */
  { NC_ ("date words", "wrote|wrote to|emailed|e mailed|mailed|sent an email to|got an email from|letter to|letter from"),
    LIAISON_INTERACTION_KIND_WROTE },
  /* Translators: the same for a short message */
  { NC_ ("date words", "messaged|texted|pinged|chatted with|message to|message from"), LIAISON_INTERACTION_KIND_MESSAGE },
  /* Translators: the same for an event one was at together */
  { NC_ ("date words", "event with|was at an event with|listened to"), LIAISON_INTERACTION_KIND_EVENT },
  /* Translators: the same for an introduction */
  { NC_ ("date words", "was introduced to|got introduced to|introduced to"), LIAISON_INTERACTION_KIND_INTRODUCTION },
};

/* What ends a sentence instead of beginning it. */
static const LiaisonMeaning closing_verbs[] = {
  /* Translators: the same, where it follows the names: "Ada came by", in German "Ada getroffen"; parted by bars */
  { NC_ ("date words", "visited us|visited me|came by"), LIAISON_INTERACTION_KIND_MET },
  /* Translators: the same for a call, "Ada called", in German "Ada angerufen" */
  { NC_ ("date words", "called|called me|called back|phoned|rang"), LIAISON_INTERACTION_KIND_CALLED },
  /* Translators: the same for a letter or an e-mail, "Ada wrote", in German "Ada geschrieben" */
  { NC_ ("date words", "wrote|wrote back|wrote to me|emailed|emailed me"), LIAISON_INTERACTION_KIND_WROTE },
  /* Translators: the same for a short message, "Ada texted" */
  { NC_ ("date words", "texted|texted me|messaged"), LIAISON_INTERACTION_KIND_MESSAGE },
};

static const LiaisonMeaning auxiliary_words[] = {
  /* Translators: what stands before the names where the verb follows them, in German "habe Ada getroffen"; parted by bars */
  { NC_ ("date words", "have|had"), 1 },
};

static const LiaisonMeaning speaker_words[] = {
  /* Translators: who types, before "met Ada", parted by bars */
  { NC_ ("date words", "i|we"), 1 },
};

/**
 * liaison_line_verb_is_speaker:
 * @words: words of a line
 * @i: which
 *
 * Returns: whether the word says who types: "I"
 */
gboolean
liaison_line_verb_is_speaker (GArray *words,
                              guint   i)
{
  int ignored;

  return LIAISON_MEANS (speaker_words, words, i, i + 1, &ignored);
}

/**
 * liaison_line_verb_read:
 * @words: words of a line
 * @from: where a verb may begin, or who types: "I met"
 * @kind: (out): what the verb says that happened
 *
 * Returns: how many words it takes, 0 where there is no verb
 */
guint
liaison_line_verb_read (GArray                 *words,
                        guint                   from,
                        LiaisonInteractionKind *kind)
{
  int   value;
  guint start = liaison_line_verb_is_speaker (words, from) ? from + 1 : from;

  for (guint n = MOST_VERB_WORDS; n > 0; n--)
    if (LIAISON_MEANS (verbs, words, start, start + n, &value))
      {
        *kind = (LiaisonInteractionKind) value;
        return start + n - from;
      }

  return 0;
}

/* Somebody, but who types, is named before a word: with a capital, or in a script that has none. */
static gboolean
names_somebody (GArray *words,
                guint   until)
{
  for (guint i = 0; i < until; i++)
    {
      const LiaisonLineWord *word = liaison_line_words_get (words, i);

      if (!g_unichar_islower (g_utf8_get_char (word->start)) && !liaison_line_verb_is_speaker (words, i))
        return TRUE;
    }

  return FALSE;
}

/* "ich habe" of "ich habe Ada getroffen" */
static void
use_speaker (GArray *words,
             guint   until)
{
  int ignored;

  for (guint i = 0; i < until; i++)
    if (liaison_line_verb_is_speaker (words, i) || LIAISON_MEANS (auxiliary_words, words, i, i + 1, &ignored))
      liaison_line_words_use (words, i, i + 1);
}

/**
 * liaison_line_verb_take_closing:
 * @words: words of a line
 * @kind: (out): what the verb says that happened
 *
 * Takes the verb that ends what happened, after whom it was with: "Ada called",
 * "gestern Ada getroffen".
 *
 * Returns: whether there is one
 */
gboolean
liaison_line_verb_take_closing (GArray                 *words,
                                LiaisonInteractionKind *kind)
{
  int value;

  for (guint n = MIN (MOST_VERB_WORDS, words->len); n > 0; n--)
    {
      guint start = words->len - n;

      if (!LIAISON_MEANS (closing_verbs, words, start, words->len, &value) || !names_somebody (words, start))
        continue;
      *kind = (LiaisonInteractionKind) value;
      use_speaker (words, start);
      liaison_line_words_use (words, start, words->len);
      return TRUE;
    }

  return FALSE;
}
