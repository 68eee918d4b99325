/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-opening-change.h"

#include "liaison-catalog.h"
#include "liaison-change.h"
#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-error.h"
#include "liaison-follow-up-query.h"
#include "liaison-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static LiaisonOpening *
find (LiaisonChange *change,
      gint64         id,
      GError       **error)
{
  g_autoptr (GError) failure = NULL;
  LiaisonOpening *opening = liaison_query_record (liaison_change_get_connection (change), LIAISON_TYPE_OPENING, id, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (opening == NULL)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("This opening is no longer there."));

  return opening;
}

static gboolean
add_history (LiaisonChange  *change,
             LiaisonOpening *opening,
             const char     *text,
             GError        **error)
{
  g_autoptr (LiaisonOpeningHistory) line = liaison_opening_history_new ();
  g_autofree char *today = liaison_date_dup_today ();

  liaison_opening_history_set_opening (line, liaison_record_get_id (LIAISON_RECORD (opening)));
  liaison_opening_history_set_day (line, today);
  liaison_opening_history_set_stage (line, liaison_opening_get_stage (opening));
  liaison_opening_history_set_text (line, text);

  return liaison_change_save (change, line, error);
}

/* ---- what is to do for it ---- */

/* The title, with the employer where one is named. NULL on a failure. */
static char *
dup_name (LiaisonChange  *change,
          LiaisonOpening *opening,
          GError        **error)
{
  gint64       id = liaison_opening_get_organization (opening);
  const char  *title = liaison_opening_get_title (opening);
  LiaisonRole *role = liaison_catalog_get_role (liaison_catalog_get_default (), liaison_opening_get_role (opening));
  g_autoptr (GError) failure = NULL;
  g_autoptr (LiaisonOrganization) organization =
    id != 0 ? liaison_query_record (liaison_change_get_connection (change), LIAISON_TYPE_ORGANIZATION, id, &failure) : NULL;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (*title == '\0')
    title = role != NULL ? liaison_entry_get_name (LIAISON_ENTRY (role)) : _ ("an opening");
  if (organization == NULL)
    return g_strdup (title);

  /* Translators: a job, then the employer */
  return g_strdup_printf (_ ("%s at %s"), title, liaison_organization_get_name (organization));
}

static char *
dup_text (int         purpose,
          int         stage,
          const char *name)
{
  if (purpose == LIAISON_FOLLOW_UP_PURPOSE_PREPARE)
    /* Translators: something to do; %s is a job, perhaps with the employer */
    return g_strdup_printf (_ ("Prepare the application for %s"), name);
  if (stage == LIAISON_OPENING_STAGE_INTERVIEW)
    /* Translators: something to do; %s is a job, perhaps with the employer */
    return g_strdup_printf (_ ("Interview: %s"), name);
  if (stage == LIAISON_OPENING_STAGE_OFFER)
    /* Translators: something to do; %s is a job, perhaps with the employer */
    return g_strdup_printf (_ ("Answer the offer: %s"), name);

  /* Translators: something to do; %s is a job, perhaps with the employer */
  return g_strdup_printf (_ ("Apply for %s"), name);
}

/* The day on which a follow-up for that is to stand, NULL for none: the deadline
 * is for applying while one has not, later for the interview or the answer. */
static char *
dup_day (LiaisonOpening *opening,
         int             purpose)
{
  const char      *deadline = liaison_opening_get_deadline (opening);
  int              stage = liaison_opening_get_stage (opening);
  g_autofree char *today = liaison_date_dup_today ();
  g_autofree char *before = NULL;

  if (!liaison_date_is_day (deadline) || stage == LIAISON_OPENING_STAGE_APPLIED || stage == LIAISON_OPENING_STAGE_CLOSED)
    return NULL;
  if (purpose == LIAISON_FOLLOW_UP_PURPOSE_DEADLINE)
    return stage == LIAISON_OPENING_STAGE_SPOTTED || strcmp (deadline, today) >= 0 ? g_strdup (deadline) : NULL;
  if (stage != LIAISON_OPENING_STAGE_SPOTTED)
    return NULL;

  before = liaison_date_dup_plus_days (deadline, -LIAISON_OPENING_PREPARE_DAYS);

  return strcmp (before, today) > 0 ? g_steal_pointer (&before) : NULL;
}

/* The open follow-up for a purpose. FALSE on a failure. */
static gboolean
find_follow_up (LiaisonChange    *change,
                LiaisonOpening   *opening,
                int               purpose,
                LiaisonFollowUp **follow_up,
                GError          **error)
{
  g_autoptr (GPtrArray) follow_ups =
    liaison_query_linked (liaison_change_get_connection (change), LIAISON_TYPE_FOLLOW_UP, LIAISON_TYPE_OPENING,
                          liaison_record_get_id (LIAISON_RECORD (opening)), error);

  for (guint i = 0; follow_ups != NULL && i < follow_ups->len; i++)
    {
      LiaisonFollowUp *one = g_ptr_array_index (follow_ups, i);

      if (liaison_follow_up_get_done (one) == 0 && liaison_follow_up_get_purpose (one) == purpose)
        g_set_object (follow_up, one);
    }

  return follow_ups != NULL;
}

/* What came true is done; what has become idle goes. */
static gboolean
drop_follow_up (LiaisonChange   *change,
                LiaisonOpening  *opening,
                LiaisonFollowUp *follow_up,
                gboolean         is_moved_on,
                GError         **error)
{
  int stage = liaison_opening_get_stage (opening);

  if (is_moved_on && stage != LIAISON_OPENING_STAGE_CLOSED && stage != LIAISON_OPENING_STAGE_SPOTTED)
    return liaison_change_finish_follow_up (change, liaison_record_get_id (LIAISON_RECORD (follow_up)), liaison_clock_now (), error);

  return liaison_change_delete (change, follow_up, error);
}

static gboolean
put_follow_up (LiaisonChange   *change,
               LiaisonOpening  *opening,
               LiaisonFollowUp *follow_up,
               int              purpose,
               const char      *day,
               GError         **error)
{
  g_autoptr (LiaisonFollowUp) put = follow_up != NULL ? g_object_ref (follow_up) : liaison_follow_up_new ();
  g_autofree char *name = dup_name (change, opening, error);
  g_autofree char *text = name != NULL ? dup_text (purpose, liaison_opening_get_stage (opening), name) : NULL;

  if (text == NULL)
    return FALSE;
  liaison_follow_up_set_text (put, text);
  if (!g_str_equal (liaison_follow_up_get_day (put), day))
    liaison_follow_up_end_snooze (put);
  liaison_follow_up_set_day (put, day);
  liaison_follow_up_set_purpose (put, purpose);
  liaison_follow_up_set_opening (put, liaison_record_get_id (LIAISON_RECORD (opening)));
  liaison_follow_up_set_organization (put, liaison_opening_get_organization (opening));

  return liaison_change_save (change, put, error);
}

/* Whether the deadline is for the same as before; then the user may have set its
 * follow-up to another day, or done it. */
static gboolean
is_as_before (LiaisonOpening *opening,
              LiaisonOpening *was)
{
  return was != NULL && liaison_opening_get_stage (was) == liaison_opening_get_stage (opening) &&
         g_str_equal (liaison_opening_get_deadline (was), liaison_opening_get_deadline (opening));
}

static gboolean
keep_follow_up (LiaisonChange  *change,
                LiaisonOpening *opening,
                LiaisonOpening *was,
                int             purpose,
                GError        **error)
{
  g_autoptr (LiaisonFollowUp) follow_up = NULL;
  g_autofree char *day = dup_day (opening, purpose);
  gboolean         is_moved_on = was != NULL && liaison_opening_get_stage (was) < liaison_opening_get_stage (opening);

  if (!find_follow_up (change, opening, purpose, &follow_up, error))
    return FALSE;
  if (follow_up != NULL && (day == NULL || is_moved_on))
    {
      if (!drop_follow_up (change, opening, follow_up, is_moved_on, error))
        return FALSE;
      g_clear_object (&follow_up);
    }
  if (day == NULL || (follow_up == NULL && is_as_before (opening, was)))
    return TRUE;

  return put_follow_up (change, opening, follow_up, purpose,
                        is_as_before (opening, was) ? liaison_follow_up_get_day (follow_up) : day, error);
}

/**
 * liaison_change_save_opening:
 * @change: the change under way
 * @opening: an opening, new or read in this change
 * @error: return location of a failure
 *
 * Saves an opening. That it came to another stage is noted in its history. Its
 * deadline is a follow-up, with another to prepare for it a week before; they
 * move with it, and go once the opening has come further.
 *
 * Returns: whether it was done; %LIAISON_ERROR_INVALID where neither a title nor
 *   a role is given
 */
gboolean
liaison_change_save_opening (LiaisonChange  *change,
                             LiaisonOpening *opening,
                             GError        **error)
{
  gint64 id = liaison_record_get_id (LIAISON_RECORD (opening));
  g_autoptr (LiaisonOpening) was = NULL;

  if (*liaison_opening_get_title (opening) == '\0' && *liaison_opening_get_role (opening) == '\0')
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("An opening needs a title or a role."));
      return FALSE;
    }
  if (id != 0 && (was = find (change, id, error)) == NULL)
    return FALSE;
  if (!liaison_change_save (change, opening, error))
    return FALSE;
  if ((was == NULL || liaison_opening_get_stage (was) != liaison_opening_get_stage (opening)) &&
      !add_history (change, opening, "", error))
    return FALSE;

  return keep_follow_up (change, opening, was, LIAISON_FOLLOW_UP_PURPOSE_PREPARE, error) &&
         keep_follow_up (change, opening, was, LIAISON_FOLLOW_UP_PURPOSE_DEADLINE, error);
}

/**
 * liaison_change_put_off_deadline:
 * @change: the change under way
 * @id: which opening
 * @day: the day on which to think of it again
 * @error: return location of a failure
 *
 * Puts off what is to do about a deadline; the deadline stays.
 *
 * Returns: whether it was done
 */
gboolean
liaison_change_put_off_deadline (LiaisonChange *change,
                                 gint64         id,
                                 const char    *day,
                                 GError       **error)
{
  g_autoptr (LiaisonOpening) opening = find (change, id, error);
  g_autoptr (LiaisonFollowUp) follow_up = NULL;

  return opening != NULL && find_follow_up (change, opening, LIAISON_FOLLOW_UP_PURPOSE_DEADLINE, &follow_up, error) &&
         put_follow_up (change, opening, follow_up, LIAISON_FOLLOW_UP_PURPOSE_DEADLINE, day, error);
}

/* ---- stages ---- */

static gint
compare_places (gconstpointer a,
                gconstpointer b)
{
  LiaisonOpening *one = *(LiaisonOpening **) a;
  LiaisonOpening *other = *(LiaisonOpening **) b;
  gint64          order = liaison_opening_get_position (one) - liaison_opening_get_position (other);

  if (order == 0)
    order = liaison_record_get_id (LIAISON_RECORD (one)) - liaison_record_get_id (LIAISON_RECORD (other));

  return order < 0 ? -1 : order > 0;
}

/* The others of that stage, in order. */
static GPtrArray *
list_others (LiaisonChange      *change,
             gint64              id,
             LiaisonOpeningStage stage,
             GError            **error)
{
  g_autoptr (GPtrArray) all = liaison_query_all (liaison_change_get_connection (change), LIAISON_TYPE_OPENING, error);
  GPtrArray *others = all != NULL ? g_ptr_array_new_with_free_func (g_object_unref) : NULL;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      LiaisonOpening *one = g_ptr_array_index (all, i);

      if (liaison_record_get_id (LIAISON_RECORD (one)) != id && (LiaisonOpeningStage) liaison_opening_get_stage (one) == stage)
        g_ptr_array_add (others, g_object_ref (one));
    }
  if (others != NULL)
    g_ptr_array_sort (others, compare_places);

  return others;
}

/**
 * liaison_change_stage_opening:
 * @change: the change under way
 * @id: which opening
 * @stage: how far it is, since today
 * @place: from 0, its place among those of that stage; the last where negative
 * @error: return location of a failure
 *
 * Moves an opening on the board.
 *
 * Returns: whether it was done
 */
gboolean
liaison_change_stage_opening (LiaisonChange      *change,
                              gint64              id,
                              LiaisonOpeningStage stage,
                              int                 place,
                              GError            **error)
{
  g_autoptr (LiaisonOpening) opening = find (change, id, error);
  g_autoptr (GPtrArray) column = opening != NULL ? list_others (change, id, stage, error) : NULL;

  if (column == NULL)
    return FALSE;

  liaison_opening_set_stage (opening, stage);
  if (place < 0 || place > (int) column->len)
    place = (int) column->len;
  g_ptr_array_insert (column, place, g_object_ref (opening));
  for (guint i = 0; i < column->len; i++)
    {
      LiaisonOpening *one = g_ptr_array_index (column, i);

      if (one != opening && liaison_opening_get_position (one) == i + 1)
        continue;
      liaison_opening_set_position (one, i + 1);
      if (!liaison_change_save_opening (change, one, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * liaison_change_note_opening:
 * @change: the change under way
 * @id: which opening
 * @text: what happened today
 * @error: return location of a failure
 *
 * Adds a line to the history of an opening.
 *
 * Returns: whether it was done
 */
gboolean
liaison_change_note_opening (LiaisonChange *change,
                             gint64         id,
                             const char    *text,
                             GError       **error)
{
  g_autoptr (LiaisonOpening) opening = find (change, id, error);

  return opening != NULL && add_history (change, opening, text, error);
}

/**
 * liaison_change_delete_opening:
 * @change: the change under way
 * @id: which opening
 * @error: return location of a failure
 *
 * Deletes an opening with what was still to do for it. What was done stays.
 *
 * Returns: whether it was deleted
 */
gboolean
liaison_change_delete_opening (LiaisonChange *change,
                               gint64         id,
                               GError       **error)
{
  g_autoptr (LiaisonOpening) opening = find (change, id, error);
  static const LiaisonFollowUpPurpose purposes[] = { LIAISON_FOLLOW_UP_PURPOSE_PREPARE, LIAISON_FOLLOW_UP_PURPOSE_DEADLINE };

  for (guint i = 0; opening != NULL && i < G_N_ELEMENTS (purposes); i++)
    {
      g_autoptr (LiaisonFollowUp) follow_up = NULL;

      if (!find_follow_up (change, opening, purposes[i], &follow_up, error))
        return FALSE;
      if (follow_up != NULL && !liaison_change_delete (change, follow_up, error))
        return FALSE;
    }

  return opening != NULL && liaison_change_delete (change, opening, error);
}
