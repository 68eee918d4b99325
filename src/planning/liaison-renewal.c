/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-renewal.h"

#include "liaison-change.h"
#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-error.h"
#include "liaison-follow-up-query.h"
#include "liaison-follow-up.h"
#include "liaison-organization.h"
#include "liaison-query.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/**
 * liaison_renewal_dup_day:
 * @membership: a membership
 * @today: the day it is
 *
 * Returns: (transfer full) (nullable): the day on which it is to be renewed, the
 *   first of a month of which no day is known; %NULL where there is none, or
 *   the membership has ended
 */
char *
liaison_renewal_dup_day (LiaisonMembership *membership,
                         const char        *today)
{
  const char *until = liaison_membership_get_until (membership);
  const char *day = liaison_membership_get_renews_on (membership);

  /* a part of a day compares as the days that it is the beginning of */
  if (*until != '\0' && strncmp (until, today, strlen (until)) < 0)
    return NULL;
  if (liaison_date_is_day (day))
    return g_strdup (day);
  if (liaison_date_is_partial (day) && strlen (day) == strlen ("2026-11") && *day != '-')
    return g_strconcat (day, "-01", NULL);

  return NULL;
}

/* 29 February is the 28th in other years. */
static char *
dup_in_year (const char *day,
             int         year)
{
  g_autofree char *same = g_strdup_printf ("%04d%s", year, day + 4);

  return liaison_date_is_day (same) ? g_steal_pointer (&same) : g_strdup_printf ("%04d-02-28", year);
}

/**
 * liaison_renewal_dup_next:
 * @day: a whole day on which it was to be renewed
 * @today: the day on which it was
 *
 * Returns: (transfer full) (nullable): the same day of the first later year that
 *   lies after @today; %NULL after the year 9999
 */
char *
liaison_renewal_dup_next (const char *day,
                          const char *today)
{
  int year = 0;

  g_return_val_if_fail (liaison_date_is_day (day) && liaison_date_is_day (today), NULL);

  sscanf (day, "%4d", &year);
  while (++year <= 9999)
    {
      g_autofree char *next = dup_in_year (day, year);

      if (strcmp (next, today) > 0)
        return g_steal_pointer (&next);
    }

  return NULL;
}

static gboolean
find (LiaisonChange *change,
      GType          type,
      gint64         id,
      gpointer       record,
      GError       **error)
{
  g_autoptr (GError) failure = NULL;
  gpointer found = liaison_query_record (liaison_change_get_connection (change), type, id, &failure);

  *(gpointer *) record = found;
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (found == NULL)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("This membership is no longer there."));

  return found != NULL;
}

/* The open follow-up of the renewal. FALSE on a failure. */
static gboolean
find_follow_up (LiaisonChange     *change,
                LiaisonMembership *membership,
                LiaisonFollowUp  **follow_up,
                GError           **error)
{
  g_autoptr (GPtrArray) follow_ups =
    liaison_query_linked (liaison_change_get_connection (change), LIAISON_TYPE_FOLLOW_UP, LIAISON_TYPE_MEMBERSHIP,
                          liaison_record_get_id (LIAISON_RECORD (membership)), error);

  for (guint i = 0; follow_ups != NULL && i < follow_ups->len; i++)
    {
      LiaisonFollowUp *one = g_ptr_array_index (follow_ups, i);

      if (liaison_follow_up_get_done (one) == 0 && liaison_follow_up_get_purpose (one) == LIAISON_FOLLOW_UP_PURPOSE_RENEW)
        g_set_object (follow_up, one);
    }

  return follow_ups != NULL;
}

static gboolean
set_text (LiaisonChange     *change,
          LiaisonMembership *membership,
          LiaisonFollowUp   *follow_up,
          GError           **error)
{
  g_autoptr (GError) failure = NULL;
  gint64 id = liaison_membership_get_organization (membership);
  g_autoptr (LiaisonOrganization) organization =
    id != 0 ? liaison_query_record (liaison_change_get_connection (change), LIAISON_TYPE_ORGANIZATION, id, &failure) : NULL;
  g_autofree char *text = NULL;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  /* Translators: something to do; %s is an association */
  text = organization != NULL ? g_strdup_printf (_("Renew the membership in %s"), liaison_organization_get_name (organization))
                              : g_strdup (_("Renew the membership"));
  liaison_follow_up_set_text (follow_up, text);

  return TRUE;
}

static gboolean
put_follow_up (LiaisonChange     *change,
               LiaisonMembership *membership,
               LiaisonFollowUp   *follow_up,
               const char        *day,
               GError           **error)
{
  g_autoptr (LiaisonFollowUp) put = follow_up != NULL ? g_object_ref (follow_up) : liaison_follow_up_new ();

  if (follow_up == NULL)
    {
      liaison_follow_up_set_purpose (put, LIAISON_FOLLOW_UP_PURPOSE_RENEW);
      liaison_follow_up_set_membership (put, liaison_record_get_id (LIAISON_RECORD (membership)));
      liaison_follow_up_set_organization (put, liaison_membership_get_organization (membership));
      if (!set_text (change, membership, put, error))
        return FALSE;
    }

  liaison_follow_up_set_day (put, day);
  liaison_follow_up_end_snooze (put);

  return liaison_change_save (change, put, error);
}

/* The follow-up stands on the day of the renewal, and is there as long as it is. */
static gboolean
keep_follow_up (LiaisonChange     *change,
                LiaisonMembership *membership,
                gboolean           is_moved,
                GError           **error)
{
  g_autofree char *today = liaison_date_dup_today ();
  g_autofree char *day = liaison_renewal_dup_day (membership, today);
  g_autoptr (LiaisonFollowUp) follow_up = NULL;

  if (!find_follow_up (change, membership, &follow_up, error))
    return FALSE;
  if (day == NULL)
    return follow_up == NULL || liaison_change_delete (change, follow_up, error);
  if (!is_moved) /* the user may have set it to another day */
    return TRUE;

  return put_follow_up (change, membership, follow_up, day, error);
}

/**
 * liaison_change_save_membership:
 * @change: the change under way
 * @membership: a membership, new or read in this change
 * @error: return location of a failure
 *
 * Saves a membership. Its renewal is a follow-up, which moves with the date and
 * goes with it, or once the membership has ended.
 *
 * Returns: whether it was done
 */
gboolean
liaison_change_save_membership (LiaisonChange     *change,
                                LiaisonMembership *membership,
                                GError           **error)
{
  gint64 id = liaison_record_get_id (LIAISON_RECORD (membership));
  g_autoptr (LiaisonMembership) was = NULL;
  gboolean is_moved;

  if (id != 0 && !find (change, LIAISON_TYPE_MEMBERSHIP, id, &was, error))
    return FALSE;

  is_moved = was == NULL || strcmp (liaison_membership_get_renews_on (was), liaison_membership_get_renews_on (membership)) != 0 ||
             strcmp (liaison_membership_get_until (was), liaison_membership_get_until (membership)) != 0;

  return liaison_change_save (change, membership, error) && keep_follow_up (change, membership, is_moved, error);
}

/**
 * liaison_change_renew_membership:
 * @change: the change under way
 * @id: which membership
 * @error: return location of a failure
 *
 * Says that a membership was renewed: what was to do is done, and the next time
 * is a year later.
 *
 * Returns: whether it was done; %LIAISON_ERROR_INVALID where it has no day
 */
gboolean
liaison_change_renew_membership (LiaisonChange *change,
                                 gint64         id,
                                 GError       **error)
{
  g_autofree char *today = liaison_date_dup_today ();
  g_autofree char *day = NULL;
  g_autofree char *next = NULL;
  g_autoptr (LiaisonMembership) membership = NULL;
  g_autoptr (LiaisonFollowUp) follow_up = NULL;

  if (!find (change, LIAISON_TYPE_MEMBERSHIP, id, &membership, error) || !find_follow_up (change, membership, &follow_up, error))
    return FALSE;

  day = liaison_renewal_dup_day (membership, today);
  next = day != NULL ? liaison_renewal_dup_next (day, today) : NULL;
  if (next == NULL)
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _("This membership has no day on which it is renewed."));
      return FALSE;
    }
  if (follow_up != NULL && !liaison_change_finish_follow_up (change, liaison_record_get_id (LIAISON_RECORD (follow_up)),
                                                             liaison_clock_now (), error))
    return FALSE;

  liaison_membership_set_renews_on (membership, next);

  return liaison_change_save_membership (change, membership, error);
}

/**
 * liaison_change_put_off_renewal:
 * @change: the change under way
 * @id: which membership
 * @day: the day on which to think of it again
 * @error: return location of a failure
 *
 * Puts off what is to do about a renewal; the day on which it is due stays.
 *
 * Returns: whether it was done
 */
gboolean
liaison_change_put_off_renewal (LiaisonChange *change,
                                gint64         id,
                                const char    *day,
                                GError       **error)
{
  g_autoptr (LiaisonMembership) membership = NULL;
  g_autoptr (LiaisonFollowUp) follow_up = NULL;

  return find (change, LIAISON_TYPE_MEMBERSHIP, id, &membership, error) && find_follow_up (change, membership, &follow_up, error) &&
         put_follow_up (change, membership, follow_up, day, error);
}
