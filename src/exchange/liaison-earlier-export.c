/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-earlier-export.h"

#include "liaison-date.h"
#include "liaison-follow-up.h"

#define QUARTER_SECONDS (15 * 60)
#define HALF_DAY_SECONDS (12 * 60 * 60)

/* The first step that says to which day a follow-up was snoozed. */
#define STEP_OF_SNOOZES 5

static char *
dup_local (gint64      moment,
           const char *format)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (moment);

  return local != NULL ? g_date_time_format (local, format) : NULL;
}

/* The day that a follow-up was snoozed to, as store/liaison-earlier-step.c finds
 * it: of one without a time from the quarter hour, of one with a time from that. */
static char *
dup_snoozed_to_day (LiaisonFollowUp *record)
{
  const char      *clock = liaison_follow_up_get_clock (record);
  gint64           until = liaison_follow_up_get_snoozed_until (record);
  g_autofree char *end = dup_local (until, "%H:%M");

  if (*clock == '\0')
    return until % QUARTER_SECONDS == 0 ? dup_local (until + HALF_DAY_SECONDS, "%Y-%m-%d") : NULL;

  return *liaison_follow_up_get_zone (record) == '\0' && g_strcmp0 (end, clock) == 0 ? dup_local (until, "%Y-%m-%d") : NULL;
}

/**
 * liaison_earlier_export_bring: (skip)
 * @record: a record that an export had
 * @step: the step of the schema that the export was made by, 0 for an early one
 *
 * Makes a record of an earlier export as the newest step has it.
 */
void
liaison_earlier_export_bring (LiaisonRecord *record,
                              gint64         step)
{
  LiaisonFollowUp *follow_up = LIAISON_IS_FOLLOW_UP (record) ? LIAISON_FOLLOW_UP (record) : NULL;
  g_autofree char *day = NULL;

  if (step >= STEP_OF_SNOOZES || follow_up == NULL || !liaison_follow_up_is_snoozed (follow_up))
    return;

  day = dup_snoozed_to_day (follow_up);
  if (day != NULL && liaison_date_is_day (day))
    liaison_follow_up_snooze (follow_up, liaison_follow_up_get_snoozed_until (follow_up), day);
}
