/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-introduction-flow.h"

#include "liaison-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_set (const char *day)
{
  return *day != '\0';
}

static gboolean
introducer_agreed (LiaisonIntroduction *introduction)
{
  return is_set (liaison_introduction_get_introducer_agreed_on (introduction));
}

static gboolean
target_agreed (LiaisonIntroduction *introduction)
{
  return is_set (liaison_introduction_get_target_agreed_on (introduction));
}

/**
 * liaison_introduction_flow_get_next:
 * @introduction: an introduction
 *
 * Both sides are asked before it is made: the introducer first, then, through
 * the introducer, whom one wants to meet.
 *
 * Returns: what is to come next, %LIAISON_INTRODUCTION_STEP_NONE where nothing is
 */
LiaisonIntroductionStep
liaison_introduction_flow_get_next (LiaisonIntroduction *introduction)
{
  g_return_val_if_fail (LIAISON_IS_INTRODUCTION (introduction), LIAISON_INTRODUCTION_STEP_NONE);

  switch ((LiaisonIntroductionState) liaison_introduction_get_state (introduction))
    {
    case LIAISON_INTRODUCTION_STATE_IDEA:
    case LIAISON_INTRODUCTION_STATE_ASKED:
      if (!is_set (liaison_introduction_get_asked_on (introduction)))
        return LIAISON_INTRODUCTION_STEP_ASK_INTRODUCER;
      if (!introducer_agreed (introduction))
        return LIAISON_INTRODUCTION_STEP_INTRODUCER_AGREES;
      if (!is_set (liaison_introduction_get_target_asked_on (introduction)))
        return LIAISON_INTRODUCTION_STEP_ASK_TARGET;
      return target_agreed (introduction) ? LIAISON_INTRODUCTION_STEP_MAKE : LIAISON_INTRODUCTION_STEP_TARGET_AGREES;
    case LIAISON_INTRODUCTION_STATE_AGREED:
      return LIAISON_INTRODUCTION_STEP_MAKE;
    case LIAISON_INTRODUCTION_STATE_MADE:
      return LIAISON_INTRODUCTION_STEP_MEET;
    case LIAISON_INTRODUCTION_STATE_MET:
      return LIAISON_INTRODUCTION_STEP_THANK;
    case LIAISON_INTRODUCTION_STATE_THANKED:
    case LIAISON_INTRODUCTION_STATE_DECLINED:
    default:
      return LIAISON_INTRODUCTION_STEP_NONE;
    }
}

/**
 * liaison_introduction_flow_can_take:
 * @introduction: an introduction
 * @step: what may come
 *
 * What can come is more than what is next: an introducer may make it without a
 * word, and be thanked before the two have met.
 *
 * Returns: whether it makes sense as things stand
 */
gboolean
liaison_introduction_flow_can_take (LiaisonIntroduction    *introduction,
                                    LiaisonIntroductionStep step)
{
  int      state = liaison_introduction_get_state (introduction);
  gboolean is_asking = state == LIAISON_INTRODUCTION_STATE_IDEA || state == LIAISON_INTRODUCTION_STATE_ASKED;
  gboolean is_made = state == LIAISON_INTRODUCTION_STATE_MADE || state == LIAISON_INTRODUCTION_STATE_MET;

  switch (step)
    {
    case LIAISON_INTRODUCTION_STEP_ASK_INTRODUCER:
      return is_asking && !is_set (liaison_introduction_get_asked_on (introduction));
    case LIAISON_INTRODUCTION_STEP_INTRODUCER_AGREES:
      return is_asking && !introducer_agreed (introduction);
    case LIAISON_INTRODUCTION_STEP_ASK_TARGET:
      return is_asking && !is_set (liaison_introduction_get_target_asked_on (introduction));
    case LIAISON_INTRODUCTION_STEP_TARGET_AGREES:
      return is_asking && !target_agreed (introduction);
    case LIAISON_INTRODUCTION_STEP_MAKE:
      return is_asking || state == LIAISON_INTRODUCTION_STATE_AGREED;
    case LIAISON_INTRODUCTION_STEP_MEET:
      return state == LIAISON_INTRODUCTION_STATE_MADE;
    case LIAISON_INTRODUCTION_STEP_THANK:
      return is_made && !is_set (liaison_introduction_get_thanked_on (introduction));
    case LIAISON_INTRODUCTION_STEP_DECLINE:
      return is_asking || state == LIAISON_INTRODUCTION_STATE_AGREED;
    case LIAISON_INTRODUCTION_STEP_NONE:
    default:
      return FALSE;
    }
}

static void
agree (LiaisonIntroduction *introduction)
{
  liaison_introduction_set_state (introduction, introducer_agreed (introduction) && target_agreed (introduction)
                                                  ? LIAISON_INTRODUCTION_STATE_AGREED
                                                  : LIAISON_INTRODUCTION_STATE_ASKED);
}

static void
ask_introducer (LiaisonIntroduction *introduction,
                const char          *day)
{
  if (!is_set (liaison_introduction_get_asked_on (introduction)))
    liaison_introduction_set_asked_on (introduction, day);
}

static void
ask_target (LiaisonIntroduction *introduction,
            const char          *day)
{
  if (!is_set (liaison_introduction_get_target_asked_on (introduction)))
    liaison_introduction_set_target_asked_on (introduction, day);
}

/* Who was thanked before is thanked once they have met. */
static void
close_thanked (LiaisonIntroduction *introduction)
{
  gboolean is_thanked = is_set (liaison_introduction_get_thanked_on (introduction));

  if (is_set (liaison_introduction_get_met_on (introduction)))
    liaison_introduction_set_state (introduction, is_thanked ? LIAISON_INTRODUCTION_STATE_THANKED : LIAISON_INTRODUCTION_STATE_MET);
}

/**
 * liaison_introduction_flow_take:
 * @introduction: an introduction, which is changed and not saved
 * @step: what happened
 * @day: on which day
 *
 * Brings an introduction on. It is agreed once both sides have said yes, and
 * over once the two have met and the introducer was thanked, in either order.
 */
void
liaison_introduction_flow_take (LiaisonIntroduction    *introduction,
                                LiaisonIntroductionStep step,
                                const char             *day)
{
  g_return_if_fail (LIAISON_IS_INTRODUCTION (introduction));

  switch (step)
    {
    case LIAISON_INTRODUCTION_STEP_ASK_INTRODUCER:
    case LIAISON_INTRODUCTION_STEP_INTRODUCER_AGREES:
      ask_introducer (introduction, day);
      if (step == LIAISON_INTRODUCTION_STEP_INTRODUCER_AGREES)
        liaison_introduction_set_introducer_agreed_on (introduction, day);
      agree (introduction);
      break;
    case LIAISON_INTRODUCTION_STEP_ASK_TARGET:
    case LIAISON_INTRODUCTION_STEP_TARGET_AGREES:
      ask_target (introduction, day);
      if (step == LIAISON_INTRODUCTION_STEP_TARGET_AGREES)
        liaison_introduction_set_target_agreed_on (introduction, day);
      agree (introduction);
      break;
    case LIAISON_INTRODUCTION_STEP_MAKE:
      liaison_introduction_set_made_on (introduction, day);
      liaison_introduction_set_state (introduction, LIAISON_INTRODUCTION_STATE_MADE);
      break;
    case LIAISON_INTRODUCTION_STEP_MEET:
      liaison_introduction_set_met_on (introduction, day);
      close_thanked (introduction);
      break;
    case LIAISON_INTRODUCTION_STEP_THANK:
      liaison_introduction_set_thanked_on (introduction, day);
      close_thanked (introduction);
      break;
    case LIAISON_INTRODUCTION_STEP_DECLINE:
      liaison_introduction_set_state (introduction, LIAISON_INTRODUCTION_STATE_DECLINED);
      break;
    case LIAISON_INTRODUCTION_STEP_NONE:
    default:
      break;
    }
}

/* What had not happened yet in @state. */
static void
forget_later (LiaisonIntroduction     *introduction,
              LiaisonIntroductionState state)
{
  if (state < LIAISON_INTRODUCTION_STATE_ASKED)
    {
      liaison_introduction_set_asked_on (introduction, "");
      liaison_introduction_set_target_asked_on (introduction, "");
    }
  if (state < LIAISON_INTRODUCTION_STATE_AGREED)
    {
      liaison_introduction_set_introducer_agreed_on (introduction, "");
      liaison_introduction_set_target_agreed_on (introduction, "");
    }
  if (state < LIAISON_INTRODUCTION_STATE_MADE)
    liaison_introduction_set_made_on (introduction, "");
  if (state < LIAISON_INTRODUCTION_STATE_MET)
    liaison_introduction_set_met_on (introduction, "");
  if (state < LIAISON_INTRODUCTION_STATE_THANKED)
    liaison_introduction_set_thanked_on (introduction, "");
}

/**
 * liaison_introduction_flow_set_state:
 * @introduction: an introduction, which is changed and not saved
 * @state: how far it is
 * @day: on which day it came so far
 *
 * Says how far an introduction is, whatever was said before. Days that are not
 * known are that day; what comes after @state is forgotten.
 */
void
liaison_introduction_flow_set_state (LiaisonIntroduction     *introduction,
                                     LiaisonIntroductionState state,
                                     const char              *day)
{
  g_return_if_fail (LIAISON_IS_INTRODUCTION (introduction));

  if ((int) state == liaison_introduction_get_state (introduction))
    return;

  if (state != LIAISON_INTRODUCTION_STATE_DECLINED)
    forget_later (introduction, state);
  if (state == LIAISON_INTRODUCTION_STATE_ASKED || state == LIAISON_INTRODUCTION_STATE_AGREED)
    ask_introducer (introduction, day);
  if (state == LIAISON_INTRODUCTION_STATE_AGREED)
    {
      ask_target (introduction, day);
      if (!introducer_agreed (introduction))
        liaison_introduction_set_introducer_agreed_on (introduction, day);
      if (!target_agreed (introduction))
        liaison_introduction_set_target_agreed_on (introduction, day);
    }
  if (state == LIAISON_INTRODUCTION_STATE_MADE && !is_set (liaison_introduction_get_made_on (introduction)))
    liaison_introduction_set_made_on (introduction, day);
  if (state == LIAISON_INTRODUCTION_STATE_MET && !is_set (liaison_introduction_get_met_on (introduction)))
    liaison_introduction_set_met_on (introduction, day);
  if (state == LIAISON_INTRODUCTION_STATE_THANKED)
    liaison_introduction_set_thanked_on (introduction, day);
  liaison_introduction_set_state (introduction, state);
}

/* ---- what is to do by when ---- */

/* A partial day stands for today: it cannot be counted from. */
static void
add_task (GArray                *tasks,
          LiaisonFollowUpPurpose purpose,
          const char            *from,
          int                    days,
          const char            *today)
{
  LiaisonIntroductionTask task = { .purpose = purpose };
  g_autofree char        *day = liaison_date_dup_plus_days (liaison_date_is_day (from) ? from : today, days);

  g_strlcpy (task.day, day != NULL ? day : today, sizeof task.day);
  g_array_append_val (tasks, task);
}

static const char *
get_later (const char *one,
           const char *other)
{
  return strcmp (one, other) > 0 ? one : other;
}

static void
add_tasks_while_asking (LiaisonIntroduction *introduction,
                        const char          *today,
                        GArray              *tasks)
{
  const char *asked = liaison_introduction_get_asked_on (introduction);
  const char *target_asked = liaison_introduction_get_target_asked_on (introduction);

  if (!is_set (asked))
    {
      add_task (tasks, LIAISON_FOLLOW_UP_PURPOSE_ASK, today, 0, today);
    }
  else if (!introducer_agreed (introduction))
    {
      add_task (tasks, LIAISON_FOLLOW_UP_PURPOSE_SECOND_PERSON, asked, LIAISON_INTRODUCTION_SECOND_DAYS, today);
      add_task (tasks, LIAISON_FOLLOW_UP_PURPOSE_ASK_AGAIN, asked, LIAISON_INTRODUCTION_AGAIN_DAYS, today);
    }
  else if (!is_set (target_asked))
    {
      add_task (tasks, LIAISON_FOLLOW_UP_PURPOSE_ASK, liaison_introduction_get_introducer_agreed_on (introduction), 0, today);
    }
  else
    {
      add_task (tasks, LIAISON_FOLLOW_UP_PURPOSE_ASK_AGAIN,
                get_later (target_asked, liaison_introduction_get_introducer_agreed_on (introduction)),
                LIAISON_INTRODUCTION_AGAIN_DAYS, today);
    }
}

/**
 * liaison_introduction_flow_list_tasks:
 * @introduction: an introduction
 * @today: the day it is
 *
 * Three days without a reply one tries somebody else, after seven one follows
 * up with who was asked first; thanks are due on the day after it was made.
 *
 * Returns: (transfer full) (element-type LiaisonIntroductionTask): what is to do
 *   as things stand, each purpose at most once
 */
GArray *
liaison_introduction_flow_list_tasks (LiaisonIntroduction *introduction,
                                      const char          *today)
{
  GArray  *tasks = g_array_new (FALSE, FALSE, sizeof (LiaisonIntroductionTask));
  gboolean is_thanked = is_set (liaison_introduction_get_thanked_on (introduction));

  switch ((LiaisonIntroductionState) liaison_introduction_get_state (introduction))
    {
    case LIAISON_INTRODUCTION_STATE_IDEA:
    case LIAISON_INTRODUCTION_STATE_ASKED:
      add_tasks_while_asking (introduction, today, tasks);
      break;
    case LIAISON_INTRODUCTION_STATE_AGREED:
      add_task (tasks, LIAISON_FOLLOW_UP_PURPOSE_MAKE,
                get_later (liaison_introduction_get_introducer_agreed_on (introduction),
                           liaison_introduction_get_target_agreed_on (introduction)),
                LIAISON_INTRODUCTION_AGAIN_DAYS, today);
      break;
    case LIAISON_INTRODUCTION_STATE_MADE:
      add_task (tasks, LIAISON_FOLLOW_UP_PURPOSE_MEET, liaison_introduction_get_made_on (introduction), 1, today);
      if (!is_thanked)
        add_task (tasks, LIAISON_FOLLOW_UP_PURPOSE_THANK, liaison_introduction_get_made_on (introduction), 1, today);
      break;
    case LIAISON_INTRODUCTION_STATE_MET:
      if (!is_thanked)
        add_task (tasks, LIAISON_FOLLOW_UP_PURPOSE_THANK,
                  is_set (liaison_introduction_get_made_on (introduction)) ? liaison_introduction_get_made_on (introduction)
                                                                           : liaison_introduction_get_met_on (introduction),
                  1, today);
      break;
    case LIAISON_INTRODUCTION_STATE_THANKED:
    case LIAISON_INTRODUCTION_STATE_DECLINED:
    default:
      break;
    }

  return tasks;
}
