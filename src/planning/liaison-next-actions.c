/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-next-actions.h"

#include "liaison-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
next_action_clear (gpointer data)
{
  LiaisonNextAction *action = data;

  g_free (action->text);
  g_free (action->day);
}

static gboolean
is_over (LiaisonStep *step)
{
  int status = liaison_step_get_status (step);

  return status == LIAISON_STEP_STATUS_DONE || status == LIAISON_STEP_STATUS_DROPPED;
}

/* Whether what it waits for is over. */
static gboolean
is_free (GPtrArray   *steps,
         LiaisonStep *step)
{
  gint64 after = liaison_step_get_after (step);

  for (guint i = 0; after != 0 && i < steps->len; i++)
    if (liaison_record_get_id (g_ptr_array_index (steps, i)) == after)
      return is_over (g_ptr_array_index (steps, i));

  return TRUE;
}

/* The first day of a part of a year, or its last. NULL for none. */
static char *
dup_whole_day (const char *day,
               gboolean    is_last)
{
  static const char *const ends[] = { "-31", "-30", "-29", "-28" };
  g_autofree char *month = NULL;

  if (liaison_date_is_day (day))
    return g_strdup (day);
  if (!liaison_date_is_partial (day) || *day == '-')
    return NULL;

  month = strlen (day) == strlen ("2026") ? g_strconcat (day, is_last ? "-12" : "-01", NULL) : g_strdup (day);
  for (guint i = 0; is_last && i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *end = g_strconcat (month, ends[i], NULL);

      if (liaison_date_is_day (end))
        return g_steal_pointer (&end);
    }

  return g_strconcat (month, "-01", NULL);
}

static gint
compare_actions (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (((const LiaisonNextAction *) a)->day, ((const LiaisonNextAction *) b)->day);
}

/**
 * liaison_next_actions_list:
 * @steps: (element-type LiaisonStep): the steps of a route, in order
 * @today: the day it is
 * @most: how many to list
 *
 * Says what to do next on a route: what is planned is to be begun on the day
 * noted for it, once what it waits for is over; what is under way is to be
 * finished by its end. A day that has passed is today. What has no day is left out.
 *
 * Returns: (transfer full) (element-type LiaisonNextAction): the soonest first
 */
GArray *
liaison_next_actions_list (GPtrArray  *steps,
                           const char *today,
                           guint       most)
{
  GArray *actions = g_array_new (FALSE, FALSE, sizeof (LiaisonNextAction));

  g_array_set_clear_func (actions, next_action_clear);
  for (guint i = 0; i < steps->len; i++)
    {
      LiaisonStep      *step = g_ptr_array_index (steps, i);
      gboolean          is_active = liaison_step_get_status (step) == LIAISON_STEP_STATUS_ACTIVE;
      LiaisonNextAction action = { .step = step };

      if (is_over (step) || !is_free (steps, step))
        continue;
      action.day = dup_whole_day (is_active ? liaison_step_get_until (step) : liaison_step_get_since (step), is_active);
      if (action.day == NULL)
        continue;
      if (strcmp (action.day, today) < 0)
        {
          g_free (action.day);
          action.day = g_strdup (today);
        }
      /* Translators: something to do; %s is a step of the plan, as “Master of Library Science” */
      action.text = g_strdup_printf (is_active ? _ ("Finish: %s") : _ ("Begin: %s"), liaison_step_get_title (step));
      g_array_append_val (actions, action);
    }

  g_array_sort (actions, compare_actions);
  if (actions->len > most)
    g_array_set_size (actions, most);

  return actions;
}
