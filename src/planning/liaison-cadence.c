/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cadence.h"

#include "liaison-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * liaison_cadence_get_days:
 * @touch: how the user is in touch with a person
 *
 * The person's own cadence wins over those of the tags, of which the shortest
 * counts.
 *
 * Returns: days from one contact to the next, 0 for no cadence
 */
int
liaison_cadence_get_days (const LiaisonTouch *touch)
{
  if (touch->cadence != 0)
    return MAX (touch->cadence, 0);

  return touch->tag_cadence;
}

static const char *
get_base (const LiaisonTouch *touch)
{
  return *touch->last_contact != '\0' ? touch->last_contact : touch->added;
}

/**
 * liaison_cadence_get_idle_days:
 * @touch: how the user is in touch with a person
 * @today: the day it is
 *
 * Returns: days since the last contact of any kind; since the person was added
 *   where there was none
 */
int
liaison_cadence_get_idle_days (const LiaisonTouch *touch,
                               const char         *today)
{
  return MAX (liaison_date_days_between (get_base (touch), today), 0);
}

/**
 * liaison_cadence_dup_due_day:
 * @touch: how the user is in touch with a person
 *
 * Returns: (transfer full) (nullable): the day of the next contact, not before a
 *   pause is over; %NULL without a cadence
 */
char *
liaison_cadence_dup_due_day (const LiaisonTouch *touch)
{
  int              days = liaison_cadence_get_days (touch);
  g_autofree char *due = days > 0 ? liaison_date_dup_plus_days (get_base (touch), days) : NULL;

  if (due != NULL && strcmp (touch->paused_until, due) > 0)
    return g_strdup (touch->paused_until);

  return g_steal_pointer (&due);
}

/**
 * liaison_cadence_get_state:
 * @touch: how the user is in touch with a person
 * @today: the day it is
 *
 * A contact is due once the cadence has passed since the last one, and overdue
 * once 1.5 times the cadence has.
 *
 * Returns: whether it is time to be in touch
 */
LiaisonCadenceState
liaison_cadence_get_state (const LiaisonTouch *touch,
                           const char         *today)
{
  int days = liaison_cadence_get_days (touch);
  int idle = liaison_cadence_get_idle_days (touch, today);

  if (days == 0)
    return LIAISON_CADENCE_NONE;
  if (strcmp (touch->paused_until, today) > 0)
    return LIAISON_CADENCE_PAUSED;
  if (idle < days)
    return LIAISON_CADENCE_FINE;

  return 2 * idle >= 3 * days ? LIAISON_CADENCE_OVERDUE : LIAISON_CADENCE_DUE;
}

/**
 * liaison_cadence_is_dormant:
 * @touch: how the user is in touch with a person
 * @today: the day it is
 *
 * Returns: whether the tie is dormant: no contact in three years, or in three
 *   times the cadence where there is one (Levin, Walter and Murnighan 2011)
 */
gboolean
liaison_cadence_is_dormant (const LiaisonTouch *touch,
                            const char         *today)
{
  int days = liaison_cadence_get_days (touch);

  return liaison_cadence_get_idle_days (touch, today) >= (days > 0 ? LIAISON_DORMANT_CADENCES * days : LIAISON_DORMANT_DAYS);
}

/**
 * liaison_cadence_suggest:
 * @closeness: of a tie, 1 to 5
 *
 * Returns: the cadence that keeps a tie as close as it is, in days, by the layers
 *   of Dunbar 2020; 0 where none is needed
 */
int
liaison_cadence_suggest (int closeness)
{
  static const int layers[] = { 0, 365, 180, 30, 7 };

  return closeness >= 1 && closeness <= 5 ? layers[closeness - 1] : 0;
}

/**
 * liaison_cadence_dup_phrase:
 * @days: a cadence, in days
 *
 * Returns: (transfer full): it in words: "every 6 weeks"
 */
char *
liaison_cadence_dup_phrase (int days)
{
  if (days % 365 == 0)
    return g_strdup_printf (ngettext ("every year", "every %d years", days / 365), days / 365);
  if (days % 30 == 0)
    return g_strdup_printf (ngettext ("every month", "every %d months", days / 30), days / 30);
  if (days % 7 == 0)
    return g_strdup_printf (ngettext ("every week", "every %d weeks", days / 7), days / 7);

  return g_strdup_printf (ngettext ("every day", "every %d days", days), days);
}
