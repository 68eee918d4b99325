/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-line-verb.h"

#include <glib/gi18n-lib.h>

#define MOST_VERB_WORDS 4

static const LiaisonMeaning verbs[] = {
  /* Translators: what one types to log a meeting, before the names: "met Ada"; parted by bars */
  { NC_ ("date words", "met|met with|saw|visited|met up with|lunch with|had lunch with|coffee with|had coffee with|"
                       "dinner with|had dinner with|meeting with|had a meeting with"),
    LIAISON_INTERACTION_KIND_MET },
  /* Translators: the same for a call */
  { NC_ ("date words", "called|phoned|rang|call with|had a call with|video call with|spoke with|spoke to|talked with|talked to|heard from"),
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
