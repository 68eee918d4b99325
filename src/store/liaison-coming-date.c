/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-coming-date.h"

#include "liaison-connection-private.h"
#include "liaison-date.h"
#include "liaison-error.h"
#include "liaison-membership.h"
#include "liaison-opening.h"
#include "liaison-query.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* Renewals that were missed stay until they are done; a deadline that was
 * missed is shown from ?1 on. What is a follow-up already stands among those. */
static const char *const coming =
  "SELECT 0, membership.id, organization.id, organization.name, '', membership.renews_on AS day "
  "FROM membership JOIN organization ON organization.id = membership.organization "
  "WHERE membership.renews_on <> '' AND membership.renews_on <= ?2 "
  "  AND (membership.until = '' OR membership.until > membership.renews_on) "
  "  AND NOT EXISTS (SELECT 1 FROM follow_up WHERE follow_up.membership = membership.id AND follow_up.done IS NULL) "
  "UNION ALL "
  "SELECT 1, opening.id, coalesce (organization.id, 0), opening.title, coalesce (organization.name, ''), opening.deadline "
  "FROM opening LEFT JOIN organization ON organization.id = opening.organization "
  "WHERE opening.deadline >= ?1 AND opening.deadline <= ?2 AND opening.deadline <> '' AND opening.stage = 'spotted' "
  "  AND NOT EXISTS (SELECT 1 FROM follow_up WHERE follow_up.opening = opening.id AND follow_up.purpose = 'deadline' "
  "                  AND follow_up.done IS NULL) "
  "ORDER BY day, 1, 2";

/* People whom the user knew before ?1, has no cadence for, and was in touch with
 * since then, after nothing between ?2 and ?1. */
static const char *const reconnected =
  "SELECT count (DISTINCT link.person) FROM interaction_person AS link "
  "JOIN interaction ON interaction.id = link.interaction JOIN person ON person.id = link.person "
  "WHERE interaction.day >= ?1 AND person.cadence <= 0 "
  "  AND (date (person.created, 'unixepoch') < ?1 "
  "       OR EXISTS (SELECT 1 FROM interaction_person AS other JOIN interaction AS earlier ON earlier.id = other.interaction "
  "                  WHERE other.person = link.person AND earlier.day < ?1)) "
  "  AND NOT EXISTS (SELECT 1 FROM interaction_person AS other JOIN interaction AS before ON before.id = other.interaction "
  "                  WHERE other.person = link.person AND before.day >= ?2 AND before.day < ?1)";

/**
 * liaison_coming_date_free:
 * @self: (transfer full): a renewal or a deadline
 */
void
liaison_coming_date_free (LiaisonComingDate *self)
{
  g_free (self->title);
  g_free (self->name);
  g_free (self->day);
  g_free (self);
}

/**
 * liaison_query_coming_dates:
 * @connection: where to read
 * @missed_since: the first day of deadlines that were missed and are still told
 * @until: the last day that is asked for
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonComingDate): renewals
 *   of memberships that last, also those missed, and deadlines of openings not
 *   applied for, the soonest first; those only of which there is no follow-up
 */
GPtrArray *
liaison_query_coming_dates (LiaisonConnection *connection,
                            const char        *missed_since,
                            const char        *until,
                            GError           **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, coming, error);
  g_autoptr (GPtrArray) dates = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_coming_date_free);

  if (statement == NULL)
    return NULL;

  liaison_statement_bind_text (statement, 1, missed_since);
  liaison_statement_bind_text (statement, 2, until);
  while (liaison_statement_next (statement, error))
    {
      LiaisonComingDate *date = g_new0 (LiaisonComingDate, 1);

      date->kind = (LiaisonComingKind) liaison_statement_get_number (statement, 0);
      date->id = liaison_statement_get_number (statement, 1);
      date->organization = liaison_statement_get_number (statement, 2);
      date->title = g_strdup (liaison_statement_get_text (statement, 3));
      date->name = g_strdup (liaison_statement_get_text (statement, 4));
      date->day = g_strdup (liaison_statement_get_text (statement, 5));
      g_ptr_array_add (dates, date);
    }

  return liaison_statement_failed (statement) ? NULL : g_steal_pointer (&dates);
}

/**
 * liaison_query_reconnected:
 * @connection: where to read
 * @since: the day a week began
 * @idle_since: the day from which on there was no contact before it
 * @error: return location of a failure
 *
 * Counts whom the user took up with again: people without a cadence, known
 * before @since, with whom there was contact since then and none in the time
 * before.
 *
 * Returns: how many, -1 for a failure
 */
gint64
liaison_query_reconnected (LiaisonConnection *connection,
                           const char        *since,
                           const char        *idle_since,
                           GError           **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, reconnected, error);

  if (statement == NULL)
    return -1;

  liaison_statement_bind_text (statement, 1, since);
  liaison_statement_bind_text (statement, 2, idle_since);

  return liaison_statement_next (statement, error) ? liaison_statement_get_number (statement, 0) : -1;
}

/* The same day of the next year, or of the first one that is ahead. */
static char *
dup_next_renewal (const char *day)
{
  g_autofree char *today = liaison_date_dup_today ();
  int              year = atoi (day) + 1;

  while (year < atoi (today))
    year++;
  if (!liaison_date_is_day (day))
    return g_strdup_printf ("%04d%s", year, day + 4);
  if (g_str_has_suffix (day, "-02-29") && !g_date_is_leap_year ((GDateYear) year))
    return g_strdup_printf ("%04d-02-28", year);

  return g_strdup_printf ("%04d%s", year, day + 4);
}

static gboolean
renew (LiaisonChange     *change,
       LiaisonMembership *membership,
       GError           **error)
{
  g_autofree char *next = dup_next_renewal (liaison_membership_get_renews_on (membership));

  liaison_membership_set_renews_on (membership, next);

  return liaison_change_save (change, membership, error);
}

/**
 * liaison_change_meet_date:
 * @change: the change under way
 * @date: a renewal or a deadline
 * @error: return location of a failure
 *
 * Notes that it was done in time: the membership renews a year later, the
 * opening is applied for.
 *
 * Returns: whether it is saved
 */
gboolean
liaison_change_meet_date (LiaisonChange           *change,
                          const LiaisonComingDate *date,
                          GError                 **error)
{
  gboolean                 is_renewal = date->kind == LIAISON_COMING_RENEWAL;
  g_autoptr (LiaisonRecord) record = liaison_query_record (liaison_change_get_connection (change),
                                                           is_renewal ? LIAISON_TYPE_MEMBERSHIP : LIAISON_TYPE_OPENING, date->id, error);

  if (record == NULL)
    return FALSE;
  if (is_renewal)
    return renew (change, LIAISON_MEMBERSHIP (record), error);

  liaison_opening_set_stage (LIAISON_OPENING (record), LIAISON_OPENING_STAGE_APPLIED);

  return liaison_change_save (change, record, error);
}
