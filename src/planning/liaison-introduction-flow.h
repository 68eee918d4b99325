/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-introduction.h"

G_BEGIN_DECLS

/* Days without a reply after which one tries somebody else, and after which one
 * follows up with who was asked first. */
#define LIAISON_INTRODUCTION_SECOND_DAYS 3
#define LIAISON_INTRODUCTION_AGAIN_DAYS 7

/**
 * LiaisonIntroductionStep:
 * @LIAISON_INTRODUCTION_STEP_NONE: nothing is left to do
 * @LIAISON_INTRODUCTION_STEP_ASK_INTRODUCER: the introducer is asked
 * @LIAISON_INTRODUCTION_STEP_INTRODUCER_AGREES: the introducer says yes
 * @LIAISON_INTRODUCTION_STEP_ASK_TARGET: the other side is asked
 * @LIAISON_INTRODUCTION_STEP_TARGET_AGREES: the other side says yes
 * @LIAISON_INTRODUCTION_STEP_MAKE: the introduction is made
 * @LIAISON_INTRODUCTION_STEP_MEET: the two meet
 * @LIAISON_INTRODUCTION_STEP_THANK: the introducer is thanked
 * @LIAISON_INTRODUCTION_STEP_DECLINE: somebody says no
 *
 * What brings an introduction on.
 */
typedef enum
{
  LIAISON_INTRODUCTION_STEP_NONE,
  LIAISON_INTRODUCTION_STEP_ASK_INTRODUCER,
  LIAISON_INTRODUCTION_STEP_INTRODUCER_AGREES,
  LIAISON_INTRODUCTION_STEP_ASK_TARGET,
  LIAISON_INTRODUCTION_STEP_TARGET_AGREES,
  LIAISON_INTRODUCTION_STEP_MAKE,
  LIAISON_INTRODUCTION_STEP_MEET,
  LIAISON_INTRODUCTION_STEP_THANK,
  LIAISON_INTRODUCTION_STEP_DECLINE,
} LiaisonIntroductionStep;

/**
 * LiaisonIntroductionTask:
 * @purpose: what is to do
 * @day: by when
 *
 * A follow-up that an introduction asks for.
 */
typedef struct
{
  LiaisonFollowUpPurpose purpose;
  char day[11];
} LiaisonIntroductionTask;

LiaisonIntroductionStep liaison_introduction_flow_get_next    (LiaisonIntroduction     *introduction);
gboolean                liaison_introduction_flow_can_take    (LiaisonIntroduction     *introduction,
                                                               LiaisonIntroductionStep  step);
void                    liaison_introduction_flow_take        (LiaisonIntroduction     *introduction,
                                                               LiaisonIntroductionStep  step,
                                                               const char              *day);
void                    liaison_introduction_flow_set_state   (LiaisonIntroduction     *introduction,
                                                               LiaisonIntroductionState state,
                                                               const char              *day);
GArray                 *liaison_introduction_flow_list_tasks  (LiaisonIntroduction     *introduction,
                                                               const char              *today);

char                   *liaison_introduction_flow_dup_step    (LiaisonIntroductionStep  step,
                                                               const char              *introducer,
                                                               const char              *target);
char                   *liaison_introduction_flow_dup_task    (LiaisonFollowUpPurpose   purpose,
                                                               LiaisonIntroduction     *introduction,
                                                               const char              *introducer,
                                                               const char              *target);
char                   *liaison_introduction_flow_dup_waiting (LiaisonIntroduction     *introduction,
                                                               const char              *introducer,
                                                               const char              *target);

G_END_DECLS
