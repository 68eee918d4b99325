/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-introduction-flow.h"

#include "liaison-date.h"
#include "liaison-isolate.h"

#include <glib/gi18n-lib.h>

/**
 * liaison_introduction_flow_dup_step:
 * @step: what may happen
 * @introducer: the name of who introduces
 * @target: the name of whom to meet, or where
 *
 * Returns: (transfer full): a few words for a button, "" for no step
 */
char *
liaison_introduction_flow_dup_step (LiaisonIntroductionStep step,
                                    const char             *introducer,
                                    const char             *target)
{
  switch (step)
    {
    case LIAISON_INTRODUCTION_STEP_ASK_INTRODUCER:
      /* Translators: %s is a name */
      return liaison_isolate_printf (_("I asked %s"), introducer);
    case LIAISON_INTRODUCTION_STEP_INTRODUCER_AGREES:
    case LIAISON_INTRODUCTION_STEP_TARGET_AGREES:
      /* Translators: %s is a name */
      return liaison_isolate_printf (_("%s said yes"), step == LIAISON_INTRODUCTION_STEP_TARGET_AGREES ? target : introducer);
    case LIAISON_INTRODUCTION_STEP_ASK_TARGET:
      /* Translators: %s is a name */
      return liaison_isolate_printf (_("%s was asked"), target);
    case LIAISON_INTRODUCTION_STEP_MAKE:
      return g_strdup (_("It was made"));
    case LIAISON_INTRODUCTION_STEP_MEET:
      return g_strdup (_("We met"));
    case LIAISON_INTRODUCTION_STEP_THANK:
      /* Translators: %s is a name */
      return liaison_isolate_printf (_("I thanked %s"), introducer);
    case LIAISON_INTRODUCTION_STEP_DECLINE:
      return g_strdup (_("Somebody said no"));
    case LIAISON_INTRODUCTION_STEP_NONE:
    default:
      return g_strdup ("");
    }
}

static char *
dup_ask (LiaisonIntroduction *introduction,
         const char          *introducer,
         const char          *target)
{
  if (*liaison_introduction_get_introducer_agreed_on (introduction) == '\0')
    /* Translators: the first is the introducer, the second whom to meet */
    return g_strdup_printf (_("Ask %s to introduce you to %s"), introducer, target);

  /* Translators: the first is the introducer, the second whom to meet */
  return g_strdup_printf (_("Have %s ask %s first"), introducer, target);
}

static char *
dup_ask_again (LiaisonIntroduction *introduction,
               const char          *introducer,
               const char          *target)
{
  if (*liaison_introduction_get_introducer_agreed_on (introduction) == '\0')
    /* Translators: the first is the introducer, the second whom to meet */
    return g_strdup_printf (_("Follow up with %s about the introduction to %s"), introducer, target);

  /* Translators: the first is the introducer, the second whom to meet */
  return g_strdup_printf (_("Hear from %s whether %s agreed"), introducer, target);
}

/**
 * liaison_introduction_flow_dup_task:
 * @purpose: what is to do
 * @introduction: of which introduction
 * @introducer: the name of who introduces
 * @target: the name of whom to meet, or where
 *
 * Returns: (transfer full): the text of the follow-up, "" for no purpose of an
 *   introduction
 */
char *
liaison_introduction_flow_dup_task (LiaisonFollowUpPurpose purpose,
                                    LiaisonIntroduction   *introduction,
                                    const char            *introducer,
                                    const char            *target)
{
  switch (purpose)
    {
    case LIAISON_FOLLOW_UP_PURPOSE_ASK:
      return dup_ask (introduction, introducer, target);
    case LIAISON_FOLLOW_UP_PURPOSE_SECOND_PERSON:
      if (liaison_introduction_get_organization (introduction) != 0)
        /* Translators: the first is the introducer, the second an organization or a person there */
        return g_strdup_printf (_("No reply from %s: try a second person for %s"), introducer, target);
      /* Translators: the first is the introducer, the second whom to meet */
      return g_strdup_printf (_("No reply from %s: ask somebody else who knows %s"), introducer, target);
    case LIAISON_FOLLOW_UP_PURPOSE_ASK_AGAIN:
      return dup_ask_again (introduction, introducer, target);
    case LIAISON_FOLLOW_UP_PURPOSE_MAKE:
      /* Translators: the first is the introducer, the second whom to meet */
      return g_strdup_printf (_("Remind %s to introduce you to %s"), introducer, target);
    case LIAISON_FOLLOW_UP_PURPOSE_MEET:
      /* Translators: %s is whom to meet */
      return g_strdup_printf (_("Write to %s first, and meet"), target);
    case LIAISON_FOLLOW_UP_PURPOSE_THANK:
      /* Translators: the first is the introducer, the second whom to meet */
      return g_strdup_printf (_("Thank %s for the introduction to %s"), introducer, target);
    case LIAISON_FOLLOW_UP_PURPOSE_NONE:
    case LIAISON_FOLLOW_UP_PURPOSE_RENEW:
    case LIAISON_FOLLOW_UP_PURPOSE_PREPARE:
    case LIAISON_FOLLOW_UP_PURPOSE_DEADLINE:
    case LIAISON_FOLLOW_UP_PURPOSE_STEP:
    default:
      return g_strdup ("");
    }
}

static char *
dup_since (const char *format,
           const char *name,
           const char *day)
{
  g_autofree char *phrase = liaison_date_dup_phrase (day);
  g_autofree char *isolated = liaison_isolate_dup (name);

  /* the formats stand in liaison_introduction_flow_dup_waiting() */
  g_auto (GStrv) parts = g_strsplit (format, "%s", 3);

  return g_strconcat (parts[0], isolated, parts[1] != NULL ? parts[1] : "", parts[1] != NULL ? phrase : "",
                      parts[1] != NULL && parts[2] != NULL ? parts[2] : "", NULL);
}

/**
 * liaison_introduction_flow_dup_waiting:
 * @introduction: an introduction
 * @introducer: the name of who introduces
 * @target: the name of whom to meet, or where
 *
 * Returns: (transfer full): a sentence on who still has to be asked or to
 *   answer, and what is to come
 */
char *
liaison_introduction_flow_dup_waiting (LiaisonIntroduction *introduction,
                                       const char          *introducer,
                                       const char          *target)
{
  switch (liaison_introduction_flow_get_next (introduction))
    {
    case LIAISON_INTRODUCTION_STEP_ASK_INTRODUCER:
      return liaison_isolate_printf (_("%s still has to be asked."), introducer);
    case LIAISON_INTRODUCTION_STEP_INTRODUCER_AGREES:
      /* Translators: the first is a name, the second a day: "3 days ago" */
      return dup_since (_("Waiting for %s, asked %s."), introducer, liaison_introduction_get_asked_on (introduction));
    case LIAISON_INTRODUCTION_STEP_ASK_TARGET:
      return liaison_isolate_printf (_("%s agreed; %s still has to be asked."), introducer, target);
    case LIAISON_INTRODUCTION_STEP_TARGET_AGREES:
      /* Translators: the first is a name, the second a day: "3 days ago" */
      return dup_since (_("Waiting for %s, asked %s."), target, liaison_introduction_get_target_asked_on (introduction));
    case LIAISON_INTRODUCTION_STEP_MAKE:
      return liaison_isolate_printf (_("Both agreed; %s makes it."), introducer);
    case LIAISON_INTRODUCTION_STEP_MEET:
      return liaison_isolate_printf (_("Made; write to %s first."), target);
    case LIAISON_INTRODUCTION_STEP_THANK:
      return liaison_isolate_printf (_("You met; thanks to %s are due."), introducer);
    case LIAISON_INTRODUCTION_STEP_DECLINE:
    case LIAISON_INTRODUCTION_STEP_NONE:
    default:
      if (liaison_introduction_get_state (introduction) == LIAISON_INTRODUCTION_STATE_DECLINED)
        return g_strdup (_("Somebody said no."));
      return g_strdup (_("Met and thanked."));
    }
}
