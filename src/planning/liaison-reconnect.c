/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-reconnect.h"

#include "liaison-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Days without contact from which each is suggested: trade custom, not science. */
#define OWED_DAYS 30
#define BRIDGE_DAYS 75
#define WEAK_DAYS 180

static gboolean
is_put_off (const LiaisonTouch *touch,
            const char         *today)
{
  return strcmp (touch->put_off_until, today) > 0 || strcmp (touch->paused_until, today) > 0;
}

/* What is suggested without a cadence; never to those for whom one said never. */
static gboolean
find_suggestion (const LiaisonTouch     *touch,
                 const char             *today,
                 LiaisonReconnectReason *reason)
{
  int idle = liaison_cadence_get_idle_days (touch, today);

  if (touch->cadence < 0 || touch->closeness == 0)
    return FALSE;

  if (touch->n_received > touch->n_given && idle >= OWED_DAYS)
    *reason = LIAISON_RECONNECT_OWED;
  else if (liaison_cadence_get_days (touch) > 0)
    return FALSE;
  else if (liaison_cadence_is_dormant (touch, today))
    *reason = LIAISON_RECONNECT_DORMANT;
  else if (touch->n_shared == 0 && idle >= BRIDGE_DAYS && *touch->last_contact != '\0')
    *reason = LIAISON_RECONNECT_BRIDGE;
  else if ((touch->closeness == 2 || touch->closeness == 3) && idle >= WEAK_DAYS)
    *reason = LIAISON_RECONNECT_WEAK;
  else
    return FALSE;

  return TRUE;
}

static gboolean
find_reason (const LiaisonTouch     *touch,
             const char             *today,
             LiaisonReconnectReason *reason)
{
  if (is_put_off (touch, today))
    return FALSE;

  switch (liaison_cadence_get_state (touch, today))
    {
    case LIAISON_CADENCE_OVERDUE:
      *reason = LIAISON_RECONNECT_OVERDUE;
      return TRUE;
    case LIAISON_CADENCE_DUE:
      *reason = LIAISON_RECONNECT_DUE;
      return TRUE;
    default:
      return find_suggestion (touch, today, reason);
    }
}

/* The most pressing first: of cadences the one that has passed most often, of
 * the others the closest, then the one without contact for longest. */
static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      today)
{
  const LiaisonReconnect *one = *(LiaisonReconnect *const *) a;
  const LiaisonReconnect *other = *(LiaisonReconnect *const *) b;
  gint64                  idle = liaison_cadence_get_idle_days (one->touch, today);
  gint64                  other_idle = liaison_cadence_get_idle_days (other->touch, today);

  if (one->reason != other->reason)
    return (int) one->reason - (int) other->reason;
  if (one->reason <= LIAISON_RECONNECT_DUE)
    {
      gint64 left = idle * liaison_cadence_get_days (other->touch);
      gint64 right = other_idle * liaison_cadence_get_days (one->touch);

      if (left != right)
        return left > right ? -1 : 1;
    }
  else if (one->touch->closeness != other->touch->closeness)
    return other->touch->closeness - one->touch->closeness;
  if (idle != other_idle)
    return idle > other_idle ? -1 : 1;

  return (one->touch->person > other->touch->person) - (one->touch->person < other->touch->person);
}

/* Of each reason in turn, so that the list is mixed. */
static void
take_mixed (GPtrArray *chosen,
            GPtrArray *suggested,
            guint      most)
{
  guint next[LIAISON_RECONNECT_N_REASONS] = { 0 };
  guint n_taken = 0, before;

  do
    {
      before = n_taken;
      for (guint reason = LIAISON_RECONNECT_OWED; reason < LIAISON_RECONNECT_N_REASONS && n_taken < most; reason++)
        {
          while (next[reason] < suggested->len &&
                 ((LiaisonReconnect *) g_ptr_array_index (suggested, next[reason]))->reason != reason)
            next[reason]++;
          if (next[reason] == suggested->len)
            continue;
          g_ptr_array_add (chosen, g_memdup2 (g_ptr_array_index (suggested, next[reason]++), sizeof (LiaisonReconnect)));
          n_taken++;
        }
    }
  while (n_taken > before);
}

/**
 * liaison_reconnect_choose:
 * @touches: (element-type LiaisonTouch): how the user is in touch with people
 * @today: the day it is
 * @most_suggested: how many are suggested who are not due by a cadence
 *
 * A bridge is told by a rule that looks no further than the contact: nobody the
 * user is tied to knows them too. Such ties bring news from elsewhere (Granovetter
 * 1973) and decay faster than others (Burt 2002, "Bridge decay", Social Networks
 * 24(4)), so they are suggested soonest.
 *
 * Chooses whom to be in touch with: everybody whose cadence has passed, the one
 * that has passed most often first; then, of each reason in turn, those to whom
 * a favour is owed, those who know nobody else the user knows, moderately weak
 * ties (closeness 2 or 3, half a year without contact) and dormant ones. Whoever
 * was put off, paused or excluded is not among them.
 *
 * Returns: (transfer full) (element-type LiaisonReconnect): them; each belongs
 *   to @touches
 */
GPtrArray *
liaison_reconnect_choose (GPtrArray  *touches,
                          const char *today,
                          guint       most_suggested)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) suggested = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < touches->len; i++)
    {
      LiaisonReconnect candidate = { g_ptr_array_index (touches, i), LIAISON_RECONNECT_DUE };

      if (find_reason (candidate.touch, today, &candidate.reason))
        g_ptr_array_add (candidate.reason <= LIAISON_RECONNECT_DUE ? chosen : suggested, g_memdup2 (&candidate, sizeof candidate));
    }

  g_ptr_array_sort_with_data (chosen, compare, (gpointer) today);
  g_ptr_array_sort_with_data (suggested, compare, (gpointer) today);
  take_mixed (chosen, suggested, most_suggested);

  return chosen;
}

static char *
dup_cadence_reason (const LiaisonTouch *touch)
{
  g_autofree char *cadence = liaison_cadence_dup_phrase (liaison_cadence_get_days (touch));
  g_autofree char *last = NULL;

  if (*touch->last_contact == '\0')
    /* Translators: %s is as "every 6 weeks" */
    return g_strdup_printf (_("You wanted to be in touch %s, and have not been yet"), cadence);

  last = liaison_date_dup_phrase (touch->last_contact);

  /* Translators: as in "You wanted to be in touch every 6 weeks; last contact 3 months ago" */
  return g_strdup_printf (_("You wanted to be in touch %s; last contact %s"), cadence, last);
}

/**
 * liaison_reconnect_dup_reason:
 * @self: somebody to be in touch with
 * @today: the day it is
 *
 * Returns: (transfer full): why, in words
 */
char *
liaison_reconnect_dup_reason (const LiaisonReconnect *self,
                              const char             *today)
{
  const LiaisonTouch *touch = self->touch;
  g_autofree char    *last = *touch->last_contact != '\0' ? liaison_date_dup_phrase (touch->last_contact) : NULL;

  switch (self->reason)
    {
    case LIAISON_RECONNECT_OVERDUE:
    case LIAISON_RECONNECT_DUE:
      return dup_cadence_reason (touch);
    case LIAISON_RECONNECT_OWED:
      /* Translators: %s says when, as "3 months ago" */
      return g_strdup_printf (_("They helped you; you could return the favor. Last contact %s"), last);
    case LIAISON_RECONNECT_BRIDGE:
      return g_strdup_printf (_("They know nobody else you know: a bridge fades first. Last contact %s"), last);
    case LIAISON_RECONNECT_WEAK:
      if (last == NULL)
        return g_strdup (_("Not close, not far: such ties bring the most news. You have not been in touch yet"));
      return g_strdup_printf (_("Not close, not far: such ties bring the most news. Last contact %s"), last);
    case LIAISON_RECONNECT_DORMANT:
    default:
      if (last == NULL)
        return g_strdup (_("You have not been in touch since you noted the name"));
      return g_strdup_printf (_("You were in touch %s and not since; old ties are glad to hear from you"), last);
    }
}
