/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-budget.h"

#include "liaison-date.h"
#include "liaison-isolate.h"

#include <glib/gi18n-lib.h>

/* How many minutes things are counted with: a short note takes five, a message
 * that says something ten, what one does alone a quarter of an hour, an
 * application half of one. Rules of thumb, shown with each row. */
#define NOTE_MINUTES 5
#define MESSAGE_MINUTES 10
#define WORK_MINUTES 15
#define APPLICATION_MINUTES 30

/* How many of a kind are picked in a round: promises count double. */
static const guint turns[LIAISON_BUDGET_N_KINDS] = {
  [LIAISON_BUDGET_PROMISE] = 2,
  [LIAISON_BUDGET_DATE] = 1,
  [LIAISON_BUDGET_CADENCE] = 1,
  [LIAISON_BUDGET_SUGGESTION] = 1,
  [LIAISON_BUDGET_AHEAD] = 0,
};

typedef struct
{
  const LiaisonBudgetItem *items;
  guint                    n_items;
  guint                    next[LIAISON_BUDGET_N_KINDS]; /* the first of each kind not looked at */
  guint                    left;
  GArray                  *picked;
} Picking;

/* The most pressing of the kind that still fits. What is too long is passed
 * over for good: the time only gets less. */
static gboolean
pick_one (Picking          *picking,
          LiaisonBudgetKind kind)
{
  while (picking->next[kind] < picking->n_items)
    {
      guint                    index = picking->next[kind]++;
      const LiaisonBudgetItem *item = &picking->items[index];

      if (item->kind != kind || item->minutes > picking->left)
        continue;
      g_array_append_val (picking->picked, index);
      picking->left -= item->minutes;
      return TRUE;
    }

  return FALSE;
}

/**
 * liaison_budget_pick:
 * @items: (array length=n_items): what time could be spent on, of each kind the
 *   most pressing first
 * @n_items: how many
 * @minutes: the time there is
 *
 * Picks what fits into the time, by these rules:
 *
 * - The kinds take turns, so that the list is mixed: two promises that are due,
 *   a renewal or deadline, somebody whose cadence has passed, somebody who is
 *   suggested, and again.
 * - Of each kind the most pressing comes first; what does not fit into the time
 *   that is left is passed over for one that does.
 * - What is due later in the week fills what remains.
 *
 * Returns: (transfer full) (element-type guint): positions in @items, in the
 *   order in which they were picked; their minutes are never more than @minutes
 */
GArray *
liaison_budget_pick (const LiaisonBudgetItem *items,
                     guint                    n_items,
                     guint                    minutes)
{
  Picking picking = { items, n_items, { 0 }, minutes, g_array_new (FALSE, FALSE, sizeof (guint)) };
  guint   before;

  do
    {
      before = picking.picked->len;
      for (guint kind = 0; kind < LIAISON_BUDGET_N_KINDS; kind++)
        for (guint turn = 0; turn < turns[kind] && pick_one (&picking, kind);)
          turn++;
    }
  while (picking.picked->len > before);

  while (pick_one (&picking, LIAISON_BUDGET_AHEAD))
    ;

  return picking.picked;
}

/**
 * liaison_budget_of_follow_up:
 * @n_people: how many people it is about
 *
 * Returns: the minutes that a follow-up is counted with
 */
guint
liaison_budget_of_follow_up (guint n_people)
{
  return n_people > 0 ? MESSAGE_MINUTES : WORK_MINUTES;
}

/**
 * liaison_budget_of_reconnect:
 * @reason: why it is time to be in touch
 *
 * Returns: the minutes that being in touch is counted with: a bridge and a weak
 *   tie want a short note, the others a few words more
 */
guint
liaison_budget_of_reconnect (LiaisonReconnectReason reason)
{
  return reason == LIAISON_RECONNECT_BRIDGE || reason == LIAISON_RECONNECT_WEAK ? NOTE_MINUTES : MESSAGE_MINUTES;
}

/**
 * liaison_budget_of_date:
 * @is_deadline: whether there is an application to write
 *
 * Returns: the minutes that a renewal or a deadline is counted with
 */
guint
liaison_budget_of_date (gboolean is_deadline)
{
  return is_deadline ? APPLICATION_MINUTES : MESSAGE_MINUTES;
}

/**
 * liaison_budget_dup_due:
 * @day: the day of a follow-up, or "" for none
 *
 * Returns: (transfer full): why it is on the list, in words
 */
char *
liaison_budget_dup_due (const char *day)
{
  g_autofree char *phrase = NULL;

  if (!liaison_date_is_day (day))
    return g_strdup (_("Due any day"));

  phrase = liaison_date_dup_phrase (day);

  /* Translators: %s says when, as "today", "3 days ago" or "in 2 days" */
  return g_strdup_printf (_("Due %s"), phrase);
}

/**
 * liaison_budget_dup_note:
 * @reason: why something is on the list
 * @minutes: what it is counted with
 *
 * Returns: (transfer full): both, for its row
 */
char *
liaison_budget_dup_note (const char *reason,
                         guint       minutes)
{
  /* Translators: why something is to do, and the minutes it is counted with */
  return liaison_isolate_printf (ngettext ("%s · %u minute", "%s · %u minutes", minutes), reason, minutes);
}

/**
 * liaison_budget_dup_sentence:
 * @minutes: the time there is
 * @n_picked: how much fits into it
 *
 * Returns: (transfer full): that, in a sentence
 */
char *
liaison_budget_dup_sentence (guint minutes,
                             guint n_picked)
{
  /* Translators: how many things would get done in so many minutes; the form follows the second number */
  return g_strdup_printf (ngettext ("%1$u minutes would do %2$u of what is here.", "%1$u minutes would do %2$u of what is here.", n_picked),
                          minutes, n_picked);
}

/**
 * liaison_budget_dup_rest:
 * @n_waiting: how much was not picked
 *
 * Returns: (transfer full): what becomes of it, "" for nothing
 */
char *
liaison_budget_dup_rest (guint n_waiting)
{
  if (n_waiting == 0)
    return g_strdup ("");

  return g_strdup_printf (ngettext ("%u more waits for another time.", "%u more wait for another time.", n_waiting), n_waiting);
}
