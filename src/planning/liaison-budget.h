/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-follow-up.h"
#include "liaison-reconnect.h"

G_BEGIN_DECLS

/**
 * LiaisonBudgetKind:
 * @LIAISON_BUDGET_PROMISE: a follow-up that is due
 * @LIAISON_BUDGET_DATE: a renewal or a deadline
 * @LIAISON_BUDGET_CADENCE: somebody whose cadence has passed
 * @LIAISON_BUDGET_SUGGESTION: somebody who is suggested
 * @LIAISON_BUDGET_AHEAD: a follow-up that is due later this week
 *
 * What time is spent on, in the order in which the kinds take turns.
 */
typedef enum
{
  LIAISON_BUDGET_PROMISE,
  LIAISON_BUDGET_DATE,
  LIAISON_BUDGET_CADENCE,
  LIAISON_BUDGET_SUGGESTION,
  LIAISON_BUDGET_AHEAD,
} LiaisonBudgetKind;

#define LIAISON_BUDGET_N_KINDS (LIAISON_BUDGET_AHEAD + 1)

/**
 * LiaisonBudgetItem:
 * @kind: what it is
 * @minutes: how many it is counted with
 *
 * Something on which time can be spent.
 */
typedef struct
{
  LiaisonBudgetKind kind;
  guint             minutes;
} LiaisonBudgetItem;

GArray *liaison_budget_pick (const LiaisonBudgetItem *items,
                             guint                    n_items,
                             guint                    minutes);

guint liaison_budget_of_follow_up (guint n_people);
guint liaison_budget_of_reconnect (LiaisonReconnectReason reason);
guint liaison_budget_of_date (gboolean is_deadline);

char *liaison_budget_dup_due (const char *day);
char *liaison_budget_dup_note (const char *reason,
                               guint       minutes);
char *liaison_budget_dup_sentence (guint minutes,
                                   guint n_picked);
char *liaison_budget_dup_rest (guint n_waiting);

G_END_DECLS
