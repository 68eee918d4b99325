/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-follow-through.h"

#include "liaison-change.h"
#include "liaison-follow-up-query.h"
#include "liaison-follow-up.h"
#include "liaison-introduction-change.h"
#include "liaison-membership.h"
#include "liaison-opening-change.h"
#include "liaison-query.h"
#include "liaison-renewal.h"
#include "liaison-step-change.h"

/* What it means for an introduction that the user has done that. */
static LiaisonIntroductionStep
get_step (LiaisonIntroduction *introduction,
          int                  purpose)
{
  switch ((LiaisonFollowUpPurpose) purpose)
    {
    case LIAISON_FOLLOW_UP_PURPOSE_ASK:
      return *liaison_introduction_get_introducer_agreed_on (introduction) == '\0' ? LIAISON_INTRODUCTION_STEP_ASK_INTRODUCER
                                                                                   : LIAISON_INTRODUCTION_STEP_ASK_TARGET;
    case LIAISON_FOLLOW_UP_PURPOSE_MEET:
      return LIAISON_INTRODUCTION_STEP_MEET;
    case LIAISON_FOLLOW_UP_PURPOSE_THANK:
      return LIAISON_INTRODUCTION_STEP_THANK;
    case LIAISON_FOLLOW_UP_PURPOSE_NONE:
    case LIAISON_FOLLOW_UP_PURPOSE_SECOND_PERSON:
    case LIAISON_FOLLOW_UP_PURPOSE_ASK_AGAIN:
    case LIAISON_FOLLOW_UP_PURPOSE_MAKE:
    case LIAISON_FOLLOW_UP_PURPOSE_RENEW:
    case LIAISON_FOLLOW_UP_PURPOSE_PREPARE:
    case LIAISON_FOLLOW_UP_PURPOSE_DEADLINE:
    case LIAISON_FOLLOW_UP_PURPOSE_STEP:
    default:
      return LIAISON_INTRODUCTION_STEP_NONE;
    }
}

static gboolean
bring_on (LiaisonChange   *change,
          LiaisonFollowUp *follow_up,
          GError         **error)
{
  gint64 id = liaison_follow_up_get_introduction (follow_up);
  g_autoptr (LiaisonIntroduction) introduction =
    liaison_query_record (liaison_change_get_connection (change), LIAISON_TYPE_INTRODUCTION, id, error);
  LiaisonIntroductionStep step;

  if (introduction == NULL)
    return FALSE;
  step = get_step (introduction, liaison_follow_up_get_purpose (follow_up));

  return !liaison_introduction_flow_can_take (introduction, step) || liaison_change_step_introduction (change, id, step, error);
}

/* Who has applied has applied. */
static gboolean
bring_on_opening (LiaisonChange *change,
                  gint64         id,
                  GError       **error)
{
  g_autoptr (LiaisonOpening) opening = liaison_query_record (liaison_change_get_connection (change), LIAISON_TYPE_OPENING, id, error);

  if (opening == NULL)
    return FALSE;

  return liaison_opening_get_stage (opening) != LIAISON_OPENING_STAGE_SPOTTED ||
         liaison_change_stage_opening (change, id, LIAISON_OPENING_STAGE_APPLIED, -1, error);
}

/**
 * liaison_change_follow_through:
 * @change: the change under way
 * @follow_up: which follow-up
 * @moment: when it was done, UTC seconds
 * @error: return location of a failure
 *
 * Marks a follow-up done, and says to what made it what that means: whom one
 * has asked was asked, who was thanked was thanked, what was renewed is to be
 * renewed in a year, what one was to apply for has been applied for, and a step
 * of the plan was begun or finished.
 *
 * Returns: whether it is done
 */
gboolean
liaison_change_follow_through (LiaisonChange *change,
                               gint64         follow_up,
                               gint64         moment,
                               GError       **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (LiaisonFollowUp) record =
    liaison_query_record (liaison_change_get_connection (change), LIAISON_TYPE_FOLLOW_UP, follow_up, &failure);
  gboolean is_open = record != NULL && liaison_follow_up_get_done (record) == 0;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (!liaison_change_finish_follow_up (change, follow_up, moment, error))
    return FALSE;
  if (!is_open)
    return TRUE;

  if (liaison_follow_up_get_purpose (record) == LIAISON_FOLLOW_UP_PURPOSE_RENEW && liaison_follow_up_get_membership (record) != 0)
    return liaison_change_renew_membership (change, liaison_follow_up_get_membership (record), error);

  if (liaison_follow_up_get_purpose (record) == LIAISON_FOLLOW_UP_PURPOSE_DEADLINE && liaison_follow_up_get_opening (record) != 0)
    return bring_on_opening (change, liaison_follow_up_get_opening (record), error);
  if (liaison_follow_up_get_purpose (record) == LIAISON_FOLLOW_UP_PURPOSE_STEP && liaison_follow_up_get_step (record) != 0)
    return liaison_change_bring_on_step (change, liaison_follow_up_get_step (record), error);

  return liaison_follow_up_get_introduction (record) == 0 || bring_on (change, record, error);
}
