/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-reminder.h"

struct _LiaisonReminder
{
  GObject parent_instance;

  LiaisonOpenFollowUp *follow_up;
  LiaisonFollowUp     *record; /* at the occurrence */
  char                *occurrence;
  char                *key;
  gboolean             is_sent;
};

G_DEFINE_FINAL_TYPE (LiaisonReminder, liaison_reminder, G_TYPE_OBJECT)

static void
liaison_reminder_finalize (GObject *object)
{
  LiaisonReminder *self = LIAISON_REMINDER (object);

  g_clear_object (&self->follow_up);
  g_clear_object (&self->record);
  g_free (self->occurrence);
  g_free (self->key);

  G_OBJECT_CLASS (liaison_reminder_parent_class)->finalize (object);
}

static void
liaison_reminder_class_init (LiaisonReminderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_reminder_finalize;
}

static void
liaison_reminder_init (LiaisonReminder *self)
{
}

static char *
dup_occurrence (LiaisonFollowUp *record)
{
  return g_strdup_printf ("%s %s %" G_GINT64_FORMAT, liaison_follow_up_get_day (record),
                          liaison_follow_up_get_clock (record), liaison_follow_up_get_snoozed_until (record));
}

static LiaisonReminder *
make (LiaisonOpenFollowUp *follow_up,
      LiaisonFollowUp     *record)
{
  LiaisonReminder *self = g_object_new (LIAISON_TYPE_REMINDER, NULL);

  self->follow_up = g_object_ref (follow_up);
  self->record = record;
  self->occurrence = dup_occurrence (record);
  self->key = g_strconcat (liaison_reminder_get_uid (self), " ", self->occurrence, NULL);

  return self;
}

/**
 * liaison_reminder_new:
 * @follow_up: a follow-up with a day
 * @is_sent: whether this occurrence of it has rung
 *
 * Returns: (transfer full): its reminder
 */
LiaisonReminder *
liaison_reminder_new (LiaisonOpenFollowUp *follow_up,
                      gboolean             is_sent)
{
  LiaisonReminder *self;

  g_return_val_if_fail (LIAISON_IS_OPEN_FOLLOW_UP (follow_up), NULL);

  self = make (follow_up, g_object_ref (liaison_open_follow_up_get_record (follow_up)));
  self->is_sent = is_sent;

  return self;
}

/**
 * liaison_reminder_new_at:
 * @self: a reminder of a follow-up that repeats
 * @day: the day of a later occurrence
 * @clock: its time, or ""
 * @sent: (element-type utf8 utf8): keys of the reminders that have rung
 *
 * Returns: (transfer full): the reminder of that occurrence
 */
LiaisonReminder *
liaison_reminder_new_at (LiaisonReminder *self,
                         const char      *day,
                         const char      *clock,
                         GHashTable      *sent)
{
  LiaisonReminder *later;
  LiaisonFollowUp *record;

  g_return_val_if_fail (LIAISON_IS_REMINDER (self), NULL);

  record = LIAISON_FOLLOW_UP (liaison_record_copy (LIAISON_RECORD (self->record)));
  liaison_follow_up_set_day (record, day);
  liaison_follow_up_set_clock (record, clock);
  later = make (self->follow_up, record);
  later->is_sent = g_hash_table_contains (sent, later->key);

  return later;
}

/**
 * liaison_reminder_get_record:
 * @self: a reminder
 *
 * Returns: (transfer none): the follow-up as it is at this occurrence, not to
 *   be changed
 */
LiaisonFollowUp *
liaison_reminder_get_record (LiaisonReminder *self)
{
  return self->record;
}

/**
 * liaison_reminder_get_origin:
 * @self: a reminder
 *
 * Returns: (transfer none): the follow-up as it is stored: of one that repeats
 *   its first occurrence that is to do
 */
LiaisonFollowUp *
liaison_reminder_get_origin (LiaisonReminder *self)
{
  return liaison_open_follow_up_get_record (self->follow_up);
}

/**
 * liaison_reminder_get_uid:
 * @self: a reminder
 *
 * Returns: the uid of the follow-up
 */
const char *
liaison_reminder_get_uid (LiaisonReminder *self)
{
  return liaison_record_get_uid (LIAISON_RECORD (liaison_reminder_get_record (self)));
}

/**
 * liaison_reminder_get_occurrence:
 * @self: a reminder
 *
 * Returns: for when it is set, as `reminder_shown` names it
 */
const char *
liaison_reminder_get_occurrence (LiaisonReminder *self)
{
  return self->occurrence;
}

/**
 * liaison_reminder_get_key:
 * @self: a reminder
 *
 * Returns: what tells this ringing from every other: follow-up and occurrence
 */
const char *
liaison_reminder_get_key (LiaisonReminder *self)
{
  return self->key;
}

/**
 * liaison_reminder_get_names:
 * @self: a reminder
 *
 * Returns: the names of the people, as a list in words, or ""
 */
const char *
liaison_reminder_get_names (LiaisonReminder *self)
{
  return liaison_open_follow_up_get_names (self->follow_up);
}

/**
 * liaison_reminder_get_is_sent:
 * @self: a reminder
 *
 * Returns: whether this occurrence has rung
 */
gboolean
liaison_reminder_get_is_sent (LiaisonReminder *self)
{
  return self->is_sent;
}
