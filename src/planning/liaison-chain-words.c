/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-chain-words.h"

#include "liaison-contact.h"
#include "liaison-isolate.h"

#include <glib/gi18n-lib.h>

/* A tie of such strength needs no word of warning: people who know each other
 * well and were in touch this year. */
#define STRONG_ENOUGH 0.45

/* From when silence is what is weak in a tie. */
#define SILENT_DAYS 365

/**
 * liaison_chain_words_dup_span:
 * @days: how many
 *
 * Returns: (transfer full): the time in words: "3 weeks", "2 years"
 */
char *
liaison_chain_words_dup_span (int days)
{
  if (days < 14)
    return g_strdup_printf (ngettext ("%d day", "%d days", days), days);
  if (days < 60)
    return g_strdup_printf (ngettext ("%d week", "%d weeks", days / 7), days / 7);
  if (days < 730)
    return g_strdup_printf (ngettext ("%d month", "%d months", days / 30), days / 30);

  return g_strdup_printf (ngettext ("%d year", "%d years", days / 365), days / 365);
}

/* The one at the other end of a tie of the user, NULL for a tie of others. */
static const char *
get_whom_user_knows (LiaisonChain *chain,
                     guint         tie)
{
  if (liaison_chain_get_key (chain, tie) == LIAISON_CONTACT_KEY_USER)
    return liaison_chain_get_name (chain, tie + 1);
  if (liaison_chain_get_key (chain, tie + 1) == LIAISON_CONTACT_KEY_USER)
    return liaison_chain_get_name (chain, tie);

  return NULL;
}

static char *
dup_inferred (LiaisonChain *chain,
              guint         tie,
              const char   *whom,
              const char   *organization)
{
  if (whom != NULL)
    /* Translators: a person, an organization */
    return liaison_isolate_printf (_("You and %s were both at %s."), whom, organization);

  /* Translators: two people, an organization */
  return liaison_isolate_printf (_("%s and %s were both at %s."), liaison_chain_get_name (chain, tie),
                                 liaison_chain_get_name (chain, tie + 1), organization);
}

static char *
dup_tie_of_user (const char *whom,
                 int         closeness)
{
  switch (closeness)
    {
    case 5: return liaison_isolate_printf (_("You are very close to %s."), whom);
    case 4: return liaison_isolate_printf (_("You are close to %s."), whom);
    case 3: return liaison_isolate_printf (_("You know %s well."), whom);
    case 2: return liaison_isolate_printf (_("You know %s a little."), whom);
    default: return liaison_isolate_printf (_("You barely know %s."), whom);
    }
}

static char *
dup_tie_of_others (const char *one,
                   const char *other,
                   int         closeness)
{
  switch (closeness)
    {
    case 5: return liaison_isolate_printf (_("%s and %s are very close."), one, other);
    case 4: return liaison_isolate_printf (_("%s and %s are close."), one, other);
    case 3: return liaison_isolate_printf (_("%s and %s know each other well."), one, other);
    case 2: return liaison_isolate_printf (_("%s and %s know each other a little."), one, other);
    default: return liaison_isolate_printf (_("%s and %s barely know each other."), one, other);
    }
}

static char *
dup_tie (LiaisonChain *chain,
         guint         number)
{
  const LiaisonChainTie *tie = liaison_chain_get_tie (chain, number);
  const char            *whom = get_whom_user_knows (chain, number);

  if (tie->is_inferred)
    return dup_inferred (chain, number, whom, tie->organization);
  if (whom != NULL)
    return dup_tie_of_user (whom, tie->closeness);

  return dup_tie_of_others (liaison_chain_get_name (chain, number), liaison_chain_get_name (chain, number + 1), tie->closeness);
}

static char *
dup_silence (LiaisonChain *chain,
             guint         tie,
             const char   *whom,
             int           days)
{
  g_autofree char *span = liaison_chain_words_dup_span (days);

  if (whom != NULL)
    /* Translators: a person, then a time: "3 years" */
    return liaison_isolate_printf (_("Weak in it: you and %s have not been in touch for %s."), whom, span);

  /* Translators: two people, then a time: "3 years" */
  return liaison_isolate_printf (_("Weak in it: nothing is noted between %s and %s for %s."), liaison_chain_get_name (chain, tie),
                                 liaison_chain_get_name (chain, tie + 1), span);
}

static char *
dup_distance (LiaisonChain *chain,
              guint         tie,
              const char   *whom)
{
  if (whom != NULL)
    return liaison_isolate_printf (_("Weak in it: you and %s are not close."), whom);

  return liaison_isolate_printf (_("Weak in it: %s and %s are not close."), liaison_chain_get_name (chain, tie),
                                 liaison_chain_get_name (chain, tie + 1));
}

static char *
dup_guess (LiaisonChain *chain,
           guint         tie,
           const char   *whom)
{
  if (whom != NULL)
    return liaison_isolate_printf (_("Weak in it: it is not noted that you and %s know each other; only that you were at one place."), whom);

  return liaison_isolate_printf (_("Weak in it: it is not noted that %s and %s know each other; ask before you count on it."),
                                 liaison_chain_get_name (chain, tie), liaison_chain_get_name (chain, tie + 1));
}

static char *
dup_weak (LiaisonChain *chain)
{
  guint                  number = liaison_chain_get_weakest (chain);
  const LiaisonChainTie *tie = liaison_chain_get_tie (chain, number);
  const char            *whom = get_whom_user_knows (chain, number);

  if (tie->is_inferred)
    return dup_guess (chain, number, whom);
  if (tie->strength >= STRONG_ENOUGH)
    return g_strdup (_("No tie in it is weak."));
  if (tie->days >= SILENT_DAYS)
    return dup_silence (chain, number, whom, tie->days);

  return dup_distance (chain, number, whom);
}

static double
get_weakest_strength (LiaisonChain *chain)
{
  return liaison_chain_get_tie (chain, liaison_chain_get_weakest (chain))->strength;
}

static gboolean
is_direct (LiaisonChain *chain)
{
  return liaison_chain_get_n_people (chain) == 2;
}

static char *
dup_why_first (LiaisonChain *chain,
               LiaisonChain *next)
{
  if (next == NULL)
    return g_strdup_printf (_("The only way within %d ties."), LIAISON_CHAIN_MOST_TIES);
  if (liaison_chain_get_n_people (chain) < liaison_chain_get_n_people (next))
    return is_direct (chain) ? g_strdup (_("First, for it needs no introduction."))
                             : g_strdup (_("First, for it needs fewer introductions than the next."));
  if (is_direct (chain) && is_direct (next))
    return liaison_isolate_printf (_("First, for no tie that leads there at once is stronger than that to %s."), liaison_chain_get_name (chain, 1));
  if (get_weakest_strength (chain) > get_weakest_strength (next))
    return g_strdup (_("First, for its weakest tie is stronger than that of the next."));

  return g_strdup (_("First, for its ties are the strongest together."));
}

static char *
dup_why_behind (LiaisonChain *chain,
                LiaisonChain *before)
{
  const char *by = liaison_chain_get_name (before, 1);
  guint       n_people = liaison_chain_get_n_people (chain), n_before = liaison_chain_get_n_people (before);

  if (n_people > n_before)
    return liaison_isolate_printf (ngettext ("Behind the way through %s, for it needs %u introduction more.",
                                             "Behind the way through %s, for it needs %u introductions more.", n_people - n_before),
                                   by, n_people - n_before);
  if (is_direct (chain) && is_direct (before))
    /* Translators: two people */
    return liaison_isolate_printf (_("Behind %s, for the tie to %s is weaker."), by, liaison_chain_get_name (chain, 1));
  if (get_weakest_strength (chain) < get_weakest_strength (before))
    return liaison_isolate_printf (_("Behind the way through %s, for its weakest tie is weaker."), by);

  return liaison_isolate_printf (_("Behind the way through %s, for its ties are weaker together."), by);
}

static char *
dup_sentence (LiaisonChain *chain,
              const char   *why,
              const char   *weak)
{
  GString *sentence = g_string_new (why);

  for (guint i = 0; i + 1 < liaison_chain_get_n_people (chain); i++)
    {
      g_autofree char *tie = dup_tie (chain, i);

      g_string_append_printf (sentence, " %s", tie);
    }
  g_string_append_printf (sentence, " %s", weak);

  return g_string_free (sentence, FALSE);
}

/**
 * liaison_chain_words_rank:
 * @chains: (element-type LiaisonChain): new chains, the strongest first
 *
 * Gives each chain its words: why it ranks where it does beside the others, how
 * well each knows the next, and what is weak in it.
 */
void
liaison_chain_words_rank (GPtrArray *chains)
{
  for (guint i = 0; i < chains->len; i++)
    {
      LiaisonChain *chain = g_ptr_array_index (chains, i);
      char         *why = i == 0 ? dup_why_first (chain, chains->len > 1 ? g_ptr_array_index (chains, 1) : NULL)
                                 : dup_why_behind (chain, g_ptr_array_index (chains, i - 1));
      char         *weak = dup_weak (chain);

      liaison_chain_set_words (chain, why, weak, dup_sentence (chain, why, weak));
    }
}
