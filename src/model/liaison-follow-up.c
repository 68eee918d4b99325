/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-follow-up.h"

#include "liaison-introduction.h"
#include "liaison-membership.h"
#include "liaison-opening.h"
#include "liaison-organization.h"
#include "liaison-step.h"

LIAISON_DEFINE_RECORD (LiaisonFollowUp, liaison_follow_up, "follow_up", LIAISON_FOLLOW_UP_FIELDS)

/**
 * liaison_follow_up_snooze:
 * @self: a follow-up
 * @until: UTC seconds
 * @to_day: (nullable): the day that it is to come back on, of which @until is
 *   the moment where it was chosen; %NULL to let it rest until @until as such
 *
 * Lets a follow-up rest.
 */
void
liaison_follow_up_snooze (LiaisonFollowUp *self,
                          gint64           until,
                          const char      *to_day)
{
  g_return_if_fail (LIAISON_IS_FOLLOW_UP (self) && until != 0);

  liaison_follow_up_set_snoozed_until (self, until);
  liaison_follow_up_set_snoozed_to_day (self, to_day != NULL ? to_day : "");
}

/**
 * liaison_follow_up_end_snooze:
 * @self: a follow-up
 *
 * Lets a follow-up rest no more, as whoever sets it to another day does.
 */
void
liaison_follow_up_end_snooze (LiaisonFollowUp *self)
{
  g_return_if_fail (LIAISON_IS_FOLLOW_UP (self));

  liaison_follow_up_set_snoozed_until (self, 0);
  liaison_follow_up_set_snoozed_to_day (self, "");
}

/**
 * liaison_follow_up_is_snoozed:
 * @self: a follow-up
 *
 * Returns: whether it was snoozed, be that over or not
 */
gboolean
liaison_follow_up_is_snoozed (LiaisonFollowUp *self)
{
  g_return_val_if_fail (LIAISON_IS_FOLLOW_UP (self), FALSE);

  return liaison_follow_up_get_snoozed_until (self) != 0;
}
