/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-step-span.h"

#include "liaison-catalog.h"
#include "liaison-date.h"
#include "liaison-route-proposal.h"

#include <stdio.h>
#include <string.h>

/* How long what has no end noted takes, in months. */
#define POSITION_MONTHS 24
#define MONTHS_A_YEAR 12
#define QUALIFICATION_MONTHS 12
#define PROJECT_MONTHS 6
#define NETWORKING_MONTHS 1

/**
 * liaison_month_of:
 * @day: a day, a month or a year
 *
 * Returns: the month in which it begins, %LIAISON_NO_MONTH for none
 */
int
liaison_month_of (const char *day)
{
  int year = 0, month = 1;

  if (!liaison_date_is_partial (day) || *day == '-' || sscanf (day, "%4d-%2d", &year, &month) < 1)
    return LIAISON_NO_MONTH;

  return year * MONTHS_A_YEAR + month - 1;
}

/**
 * liaison_month_after:
 * @day: a day, a month or a year
 *
 * Returns: the month that follows it, %LIAISON_NO_MONTH for none
 */
int
liaison_month_after (const char *day)
{
  int month = liaison_month_of (day);

  if (month == LIAISON_NO_MONTH)
    return LIAISON_NO_MONTH;

  return month + (strlen (day) == strlen ("2026") ? MONTHS_A_YEAR : 1);
}

/**
 * liaison_month_dup_day:
 * @month: a month
 *
 * Returns: (transfer full): it as it is kept: "2027-09"
 */
char *
liaison_month_dup_day (int month)
{
  return g_strdup_printf ("%04d-%02d", month / MONTHS_A_YEAR, month % MONTHS_A_YEAR + 1);
}

/**
 * liaison_month_dup_words:
 * @month: a month
 *
 * Returns: (transfer full): it as people say it: "September 2027"
 */
char *
liaison_month_dup_words (int month)
{
  g_autofree char *day = liaison_month_dup_day (MAX (month, MONTHS_A_YEAR));

  return liaison_date_dup_full (day);
}

/**
 * liaison_step_get_usual_months:
 * @step: a step
 *
 * Returns: how long such a step takes, where nothing else is noted: by the role
 *   or qualification of the catalogue, else by its kind
 */
int
liaison_step_get_usual_months (LiaisonStep *step)
{
  LiaisonCatalog       *catalog = liaison_catalog_get_default ();
  LiaisonRole          *role = liaison_catalog_get_role (catalog, liaison_step_get_role (step));
  LiaisonQualification *qualification = liaison_catalog_get_qualification (catalog, liaison_step_get_qualification (step));

  switch ((LiaisonStepKind) liaison_step_get_kind (step))
    {
    case LIAISON_STEP_KIND_QUALIFICATION:
      return qualification != NULL ? MAX (liaison_qualification_get_months (qualification), 1) : QUALIFICATION_MONTHS;
    case LIAISON_STEP_KIND_SIDETRACK:
      return LIAISON_ROUTE_SIDETRACK_MONTHS;
    case LIAISON_STEP_KIND_PROJECT:
      return PROJECT_MONTHS;
    case LIAISON_STEP_KIND_NETWORKING:
      return NETWORKING_MONTHS;
    case LIAISON_STEP_KIND_POSITION:
    default:
      return role != NULL ? liaison_route_role_get_stay (role) : POSITION_MONTHS;
    }
}

/* Where the step is that another waits for, among those before it; -1 for none. */
static int
find_before (GPtrArray *steps,
             guint      place)
{
  gint64 after = liaison_step_get_after (g_ptr_array_index (steps, place));

  for (guint i = 0; after != 0 && i < place; i++)
    if (liaison_record_get_id (g_ptr_array_index (steps, i)) == after)
      return (int) i;

  return (int) place - 1;
}

/**
 * liaison_step_span_list:
 * @steps: (element-type LiaisonStep): the steps of a route, in order
 * @now: this month
 *
 * Says when each step is. What has no beginning begins when the step before it
 * ends, or that which it waits for; what has no end takes as long as such steps
 * do. A step lasts a month at least.
 *
 * Returns: (transfer full) (element-type LiaisonStepSpan): as many as @steps
 */
GArray *
liaison_step_span_list (GPtrArray *steps,
                        int        now)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (LiaisonStepSpan));

  for (guint i = 0; i < steps->len; i++)
    {
      LiaisonStep    *step = g_ptr_array_index (steps, i);
      int             before = find_before (steps, i);
      LiaisonStepSpan span = { liaison_month_of (liaison_step_get_since (step)), liaison_month_after (liaison_step_get_until (step)), FALSE, FALSE };

      span.is_guessed = span.from == LIAISON_NO_MONTH;
      span.is_open = span.until == LIAISON_NO_MONTH;
      if (span.is_guessed && !span.is_open && before < 0)
        span.from = span.until - liaison_step_get_usual_months (step);
      else if (span.is_guessed)
        span.from = before >= 0 ? g_array_index (spans, LiaisonStepSpan, before).until : now;
      if (span.is_open)
        span.until = span.from + liaison_step_get_usual_months (step);
      span.until = MAX (span.until, span.from + 1);
      g_array_append_val (spans, span);
    }

  return spans;
}
