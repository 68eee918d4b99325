/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-follow-up-deed.h"

#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-due.h"
#include "liaison-follow-up-query.h"
#include "liaison-isolate.h"
#include "liaison-occurrence.h"

#include <glib/gi18n.h>

/* Characters of a text that the name of a change has room for. */
#define LONGEST_NAME 40

struct _LiaisonFollowUpDeed
{
  gint64                  id;
  LiaisonFollowUpDeedKind kind;
  char                   *label;
  char                   *day;      /* to move or snooze to, or NULL */
  gboolean                is_moved; /* to @day */
  gint64                  moment;   /* done at, or snoozed until */

  GWeakRef                object;
  LiaisonFollowUpDeedFunc func;
};

static void
deed_free (LiaisonFollowUpDeed *deed)
{
  g_weak_ref_clear (&deed->object);
  g_free (deed->label);
  g_free (deed->day);
  g_free (deed);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonFollowUpDeed, deed_free)

/* Runs on the thread of the store, and reads the deed only. */
static gboolean
perform (LiaisonChange *change,
         gpointer       data,
         GError       **error)
{
  const LiaisonFollowUpDeed *deed = data;

  switch (deed->kind)
    {
    case LIAISON_FOLLOW_UP_DEED_FINISH:
      return liaison_change_complete_follow_up (change, deed->id, deed->moment, error);
    case LIAISON_FOLLOW_UP_DEED_SNOOZE:
      return deed->is_moved ? liaison_change_move_follow_up (change, deed->id, deed->day, error)
                            : liaison_change_snooze_follow_up (change, deed->id, deed->moment, deed->day, error);
    case LIAISON_FOLLOW_UP_DEED_DELETE:
    default:
      return liaison_change_delete_follow_up (change, deed->id, error);
    }
}

static void
performed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (LiaisonFollowUpDeed) deed = data;
  g_autoptr (GError) error = NULL;
  gint64 change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);
  g_autoptr (GObject) object = g_weak_ref_get (&deed->object);

  if (object != NULL)
    deed->func (deed, change, error, object);
}

static char *
dup_label (LiaisonFollowUpDeedKind kind,
           const char             *text)
{
  g_autofree char *name = liaison_follow_up_deed_dup_short (text);

  switch (kind)
    {
    case LIAISON_FOLLOW_UP_DEED_FINISH:
      /* Translators: the name of a change; the argument is what was to do */
      return liaison_isolate_printf (_ ("Mark “%s” as Done"), name);
    case LIAISON_FOLLOW_UP_DEED_SNOOZE:
      /* Translators: the name of a change; the argument is what was to do */
      return liaison_isolate_printf (_ ("Snooze “%s”"), name);
    case LIAISON_FOLLOW_UP_DEED_DELETE:
    default:
      /* Translators: the name of a change; the argument is what was to do */
      return liaison_isolate_printf (_ ("Delete “%s”"), name);
    }
}

/* To a later day it is snoozed and keeps the day it was for; to an earlier one
 * it is moved. */
static void
set_time (LiaisonFollowUpDeed *deed,
          LiaisonFollowUp     *record,
          const char          *day)
{
  const char *own = liaison_follow_up_get_day (record);

  if (day == NULL)
    {
      deed->moment = liaison_clock_now ();
    }
  else if (!liaison_date_is_day (day))
    {
      deed->moment = liaison_due_get_pause_end (liaison_clock_now ());
    }
  else
    {
      deed->day = g_strdup (day);
      deed->is_moved = !liaison_date_is_day (own) || liaison_date_days_between (own, day) <= 0;
      deed->moment = liaison_due_get_day_moment (record, day);
    }
}

/**
 * liaison_follow_up_deed_perform:
 * @store: a store
 * @follow_up: with what
 * @kind: what to do
 * @day: (nullable): for snoozing: the day it comes back on, or anything else
 *   for ten minutes
 * @func: called when it is durable, or failed, unless @object is gone
 * @object: for whom
 *
 * Does something with one follow-up, as a change of its own.
 */
void
liaison_follow_up_deed_perform (LiaisonStore           *store,
                                LiaisonOpenFollowUp    *follow_up,
                                LiaisonFollowUpDeedKind kind,
                                const char             *day,
                                LiaisonFollowUpDeedFunc func,
                                GObject                *object)
{
  LiaisonFollowUpDeed *deed;
  LiaisonFollowUp     *record;

  g_return_if_fail (LIAISON_IS_STORE (store) && LIAISON_IS_OPEN_FOLLOW_UP (follow_up));
  g_return_if_fail (func != NULL && G_IS_OBJECT (object));

  record = liaison_open_follow_up_get_record (follow_up);
  deed = g_new0 (LiaisonFollowUpDeed, 1);
  deed->id = liaison_open_follow_up_get_id (follow_up);
  deed->kind = kind;
  deed->label = dup_label (kind, liaison_follow_up_get_text (record));
  deed->func = func;
  g_weak_ref_init (&deed->object, object);
  set_time (deed, record, kind == LIAISON_FOLLOW_UP_DEED_SNOOZE ? day : NULL);

  liaison_store_change_async (store, deed->label, perform, deed, NULL, NULL, performed_cb, deed);
}

/**
 * liaison_follow_up_deed_get_id: (skip)
 * @deed: a deed
 *
 * Returns: the follow-up it is done with
 */
gint64
liaison_follow_up_deed_get_id (LiaisonFollowUpDeed *deed)
{
  return deed->id;
}

/**
 * liaison_follow_up_deed_get_label: (skip)
 * @deed: a deed
 *
 * Returns: the name of the change
 */
const char *
liaison_follow_up_deed_get_label (LiaisonFollowUpDeed *deed)
{
  return deed->label;
}

/**
 * liaison_follow_up_deed_dup_short:
 * @text: what is to do
 *
 * Returns: (transfer full): so much of it as the name of a change has room for
 */
char *
liaison_follow_up_deed_dup_short (const char *text)
{
  g_autofree char *cut = NULL;
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\r", ' ');

  if (g_utf8_strlen (line, -1) <= LONGEST_NAME)
    return g_steal_pointer (&line);

  cut = g_utf8_substring (line, 0, LONGEST_NAME - 1);

  return g_strconcat (g_strchomp (cut), "…", NULL);
}
