/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-introduction-change.h"

#include "liaison-catalog.h"
#include "liaison-change.h"
#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-error.h"
#include "liaison-follow-up-query.h"
#include "liaison-organization.h"
#include "liaison-person.h"
#include "liaison-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* An introduction that is saved, with what its follow-ups are made of. */
typedef struct
{
  LiaisonChange       *change;
  LiaisonIntroduction *introduction;
  char                *introducer;
  char                *target;
  GArray              *before; /* tasks */
  GArray              *after;
  gboolean             goes_back;
} Saving;

static void
saving_clear (Saving *saving)
{
  g_free (saving->introducer);
  g_free (saving->target);
  g_clear_pointer (&saving->before, g_array_unref);
  g_clear_pointer (&saving->after, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Saving, saving_clear)

/* NULL with @error set where it cannot be read; "" for one that is gone. */
static char *
dup_name (LiaisonConnection *connection,
          GType              type,
          gint64             id,
          GError           **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (LiaisonRecord) record = id != 0 ? liaison_query_record (connection, type, id, &failure) : NULL;
  char *name = NULL;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (record == NULL)
    return g_strdup ("");

  g_object_get (record, "name", &name, NULL);

  return name;
}

/**
 * liaison_query_introduction_target:
 * @connection: where to read
 * @introduction: an introduction
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): whom or where it leads to: a person, else
 *   an organization, else a sector
 */
char *
liaison_query_introduction_target (LiaisonConnection   *connection,
                                   LiaisonIntroduction *introduction,
                                   GError             **error)
{
  if (liaison_introduction_get_person (introduction) != 0)
    return dup_name (connection, LIAISON_TYPE_PERSON, liaison_introduction_get_person (introduction), error);
  if (liaison_introduction_get_organization (introduction) != 0)
    return dup_name (connection, LIAISON_TYPE_ORGANIZATION, liaison_introduction_get_organization (introduction), error);

  return g_strdup (liaison_catalog_get_sector_name (liaison_catalog_get_default (), liaison_introduction_get_sector (introduction)));
}

static LiaisonIntroduction *
find (LiaisonChange *change,
      gint64         id,
      GError       **error)
{
  g_autoptr (GError) failure = NULL;
  LiaisonIntroduction *record =
    liaison_query_record (liaison_change_get_connection (change), LIAISON_TYPE_INTRODUCTION, id, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (record == NULL)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("This introduction is no longer there."));

  return record;
}

static const LiaisonIntroductionTask *
find_task (GArray *tasks,
           int     purpose)
{
  for (guint i = 0; i < tasks->len; i++)
    if ((int) g_array_index (tasks, LiaisonIntroductionTask, i).purpose == purpose)
      return &g_array_index (tasks, LiaisonIntroductionTask, i);

  return NULL;
}

static char *
dup_text (Saving *saving,
          int     purpose)
{
  return liaison_introduction_flow_dup_task ((LiaisonFollowUpPurpose) purpose, saving->introduction, saving->introducer, saving->target);
}

/* What waited for an answer is gone with it; the rest was done, unless somebody
 * said no or it never happened. */
static gboolean
is_accomplished (Saving *saving,
                 int     purpose)
{
  return !saving->goes_back && liaison_introduction_get_state (saving->introduction) != LIAISON_INTRODUCTION_STATE_DECLINED &&
         purpose != LIAISON_FOLLOW_UP_PURPOSE_SECOND_PERSON && purpose != LIAISON_FOLLOW_UP_PURPOSE_ASK_AGAIN;
}

/* One that is still wanted keeps what the user changed, unless its task is another by now. */
static gboolean
keep_follow_up (Saving          *saving,
                LiaisonFollowUp *follow_up,
                GError         **error)
{
  int                            purpose = liaison_follow_up_get_purpose (follow_up);
  const LiaisonIntroductionTask *task = find_task (saving->after, purpose);
  const LiaisonIntroductionTask *was = find_task (saving->before, purpose);
  g_autofree char               *text = NULL;

  if (task == NULL && !is_accomplished (saving, purpose))
    return liaison_change_delete (saving->change, follow_up, error);
  if (task == NULL)
    return liaison_change_finish_follow_up (saving->change, liaison_record_get_id (LIAISON_RECORD (follow_up)), liaison_clock_now (), error);
  if (was != NULL && g_str_equal (was->day, task->day))
    return TRUE;

  text = dup_text (saving, purpose);
  liaison_follow_up_set_text (follow_up, text);
  liaison_follow_up_set_day (follow_up, task->day);
  liaison_follow_up_end_snooze (follow_up);

  return liaison_change_save (saving->change, follow_up, error);
}

static gboolean
add_follow_up (Saving                        *saving,
               const LiaisonIntroductionTask *task,
               GError                       **error)
{
  g_autoptr (LiaisonFollowUp) follow_up = liaison_follow_up_new ();
  g_autofree char *text = dup_text (saving, task->purpose);
  gboolean         is_with_target = task->purpose == LIAISON_FOLLOW_UP_PURPOSE_MEET;
  gint64           target = liaison_introduction_get_person (saving->introduction);
  gint64           person = is_with_target ? target : liaison_introduction_get_introducer (saving->introduction);

  liaison_follow_up_set_text (follow_up, text);
  liaison_follow_up_set_day (follow_up, task->day);
  liaison_follow_up_set_purpose (follow_up, task->purpose);
  liaison_follow_up_set_introduction (follow_up, liaison_record_get_id (LIAISON_RECORD (saving->introduction)));
  liaison_follow_up_set_organization (follow_up, liaison_introduction_get_organization (saving->introduction));

  return liaison_change_save (saving->change, follow_up, error) &&
         liaison_change_set_follow_up_people (saving->change, liaison_record_get_id (LIAISON_RECORD (follow_up)), &person,
                                              person != 0 ? 1 : 0, error);
}

/* Also of a kind that was there before, where its reason is another one now. */
static gboolean
is_new (Saving                        *saving,
        const LiaisonIntroductionTask *task)
{
  const LiaisonIntroductionTask *was = find_task (saving->before, task->purpose);

  return was == NULL || !g_str_equal (was->day, task->day);
}

static gboolean
keep_follow_ups (Saving  *saving,
                 GError **error)
{
  g_autoptr (GPtrArray) follow_ups =
    liaison_query_linked (liaison_change_get_connection (saving->change), LIAISON_TYPE_FOLLOW_UP, LIAISON_TYPE_INTRODUCTION,
                          liaison_record_get_id (LIAISON_RECORD (saving->introduction)), error);
  guint open = 0; /* a bit for each purpose */

  for (guint i = 0; follow_ups != NULL && i < follow_ups->len; i++)
    {
      LiaisonFollowUp *follow_up = g_ptr_array_index (follow_ups, i);
      int              purpose = liaison_follow_up_get_purpose (follow_up);

      if (liaison_follow_up_get_done (follow_up) != 0 || purpose == LIAISON_FOLLOW_UP_PURPOSE_NONE)
        continue;
      open |= 1u << purpose;
      if (!keep_follow_up (saving, follow_up, error))
        return FALSE;
    }

  for (guint i = 0; follow_ups != NULL && i < saving->after->len; i++)
    {
      const LiaisonIntroductionTask *task = &g_array_index (saving->after, LiaisonIntroductionTask, i);

      if (!(open & 1u << task->purpose) && is_new (saving, task) && !add_follow_up (saving, task, error))
        return FALSE;
    }

  return follow_ups != NULL;
}

/* Who was introduced knows by whom, unless another is named already. */
static gboolean
note_introducer (Saving  *saving,
                 GError **error)
{
  int    state = liaison_introduction_get_state (saving->introduction);
  gint64 id = liaison_introduction_get_person (saving->introduction);
  gint64 introducer = liaison_introduction_get_introducer (saving->introduction);
  g_autoptr (LiaisonPerson) person = NULL;

  if (id == 0 || introducer == 0 || id == introducer || state < LIAISON_INTRODUCTION_STATE_MADE ||
      state == LIAISON_INTRODUCTION_STATE_DECLINED)
    return TRUE;
  person = liaison_query_record (liaison_change_get_connection (saving->change), LIAISON_TYPE_PERSON, id, error);
  if (person == NULL)
    return FALSE;
  if (liaison_person_get_introduced_by (person) != 0)
    return TRUE;

  liaison_person_set_introduced_by (person, introducer);
  if (liaison_person_get_origin (person) == LIAISON_ORIGIN_NONE)
    liaison_person_set_origin (person, LIAISON_ORIGIN_INTRODUCTION);

  return liaison_change_save (saving->change, person, error);
}

static gboolean
is_whole (LiaisonIntroduction *introduction,
          GError             **error)
{
  gboolean has_target = liaison_introduction_get_person (introduction) != 0 ||
                        liaison_introduction_get_organization (introduction) != 0 ||
                        *liaison_introduction_get_sector (introduction) != '\0';

  if (liaison_introduction_get_introducer (introduction) != 0 && has_target &&
      liaison_introduction_get_introducer (introduction) != liaison_introduction_get_person (introduction))
    return TRUE;

  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                       _("An introduction needs somebody who makes it, and somebody else, an organization or a sector to be introduced to."));

  return FALSE;
}

static gboolean
compare_states (Saving              *saving,
                LiaisonIntroduction *was)
{
  g_autofree char *today = liaison_date_dup_today ();
  int              from = was != NULL ? liaison_introduction_get_state (was) : LIAISON_INTRODUCTION_STATE_IDEA;

  saving->before = was != NULL ? liaison_introduction_flow_list_tasks (was, today)
                               : g_array_new (FALSE, FALSE, sizeof (LiaisonIntroductionTask));
  saving->after = liaison_introduction_flow_list_tasks (saving->introduction, today);
  saving->goes_back = liaison_introduction_get_state (saving->introduction) < from;

  return TRUE;
}

/**
 * liaison_change_save_introduction:
 * @change: the change under way
 * @introduction: an introduction, new or read in this change
 * @error: return location of a failure
 *
 * Saves an introduction and keeps its follow-ups in step: what its state asks
 * for is there, what came true is done, what has become idle goes. Once it was
 * made, who was introduced bears the name of the introducer.
 *
 * Returns: whether it was done; %LIAISON_ERROR_INVALID where a side is missing
 */
gboolean
liaison_change_save_introduction (LiaisonChange       *change,
                                  LiaisonIntroduction *introduction,
                                  GError             **error)
{
  LiaisonConnection *connection = liaison_change_get_connection (change);
  gint64             id = liaison_record_get_id (LIAISON_RECORD (introduction));
  g_autoptr (LiaisonIntroduction) was = NULL;
  g_auto (Saving) saving = { .change = change, .introduction = introduction };

  if (!is_whole (introduction, error) || (id != 0 && (was = find (change, id, error)) == NULL))
    return FALSE;

  saving.introducer = dup_name (connection, LIAISON_TYPE_PERSON, liaison_introduction_get_introducer (introduction), error);
  saving.target = saving.introducer != NULL ? liaison_query_introduction_target (connection, introduction, error) : NULL;

  return saving.target != NULL && compare_states (&saving, was) && liaison_change_save (change, introduction, error) &&
         keep_follow_ups (&saving, error) && note_introducer (&saving, error);
}

/**
 * liaison_change_step_introduction:
 * @change: the change under way
 * @id: which introduction
 * @step: what happened today
 * @error: return location of a failure
 *
 * Returns: whether it was done; %LIAISON_ERROR_INVALID where that step cannot
 *   come as things stand
 */
gboolean
liaison_change_step_introduction (LiaisonChange          *change,
                                  gint64                  id,
                                  LiaisonIntroductionStep step,
                                  GError                **error)
{
  g_autoptr (LiaisonIntroduction) introduction = find (change, id, error);
  g_autofree char *today = liaison_date_dup_today ();

  if (introduction == NULL)
    return FALSE;
  if (!liaison_introduction_flow_can_take (introduction, step))
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _("This introduction has come further already. Nothing was changed."));
      return FALSE;
    }

  liaison_introduction_flow_take (introduction, step, today);

  return liaison_change_save_introduction (change, introduction, error);
}

/**
 * liaison_change_state_introduction:
 * @change: the change under way
 * @id: which introduction
 * @state: how far it is, since today
 * @error: return location of a failure
 *
 * Returns: whether it was done
 */
gboolean
liaison_change_state_introduction (LiaisonChange           *change,
                                   gint64                   id,
                                   LiaisonIntroductionState state,
                                   GError                 **error)
{
  g_autoptr (LiaisonIntroduction) introduction = find (change, id, error);
  g_autofree char *today = liaison_date_dup_today ();

  if (introduction == NULL)
    return FALSE;

  liaison_introduction_flow_set_state (introduction, state, today);

  return liaison_change_save_introduction (change, introduction, error);
}

/**
 * liaison_change_delete_introduction:
 * @change: the change under way
 * @id: which introduction
 * @error: return location of a failure
 *
 * Deletes an introduction with what was still to do for it. What was done stays.
 *
 * Returns: whether it was deleted
 */
gboolean
liaison_change_delete_introduction (LiaisonChange *change,
                                    gint64         id,
                                    GError       **error)
{
  g_autoptr (LiaisonIntroduction) introduction = find (change, id, error);

  return introduction != NULL && liaison_change_delete_introduction_tasks (change, id, error) &&
         liaison_change_delete (change, introduction, error);
}
