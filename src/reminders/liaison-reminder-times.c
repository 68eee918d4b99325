/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-reminder-times.h"

#include "liaison-date.h"
#include "liaison-due.h"

#define ALL_DAYS 0xfe /* 1 << G_DATE_MONDAY to 1 << G_DATE_SUNDAY */

/* Two weeks of shifts: no settings need more. */
#define MOST_SHIFTS 32

/**
 * liaison_reminder_settings_new:
 *
 * Returns: (transfer full) (nullable): the user's settings, %NULL for a program
 *   that runs without having been installed
 */
GSettings *
liaison_reminder_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
    source != NULL ? g_settings_schema_source_lookup (source, LIAISON_SETTINGS_ID, TRUE) : NULL;

  return schema != NULL && g_settings_schema_has_key (schema, "calendar-folder") ? g_settings_new (LIAISON_SETTINGS_ID) : NULL;
}

/**
 * liaison_reminder_times_read: (skip)
 * @self: (out): where to
 * @settings: (nullable): the settings of the program; %NULL for the defaults
 *
 * Reads when the user wants to be reminded.
 */
void
liaison_reminder_times_read (LiaisonReminderTimes *self,
                             GSettings            *settings)
{
  *self = (LiaisonReminderTimes) LIAISON_REMINDER_TIMES_DEFAULT;
  if (settings == NULL)
    return;

  self->hour = g_settings_get_int (settings, "reminder-hour");
  if (g_settings_get_boolean (settings, "quiet-hours"))
    {
      self->quiet_from = g_settings_get_int (settings, "quiet-from");
      self->quiet_until = g_settings_get_int (settings, "quiet-until");
    }
  self->days_off = (guint) g_settings_get_int (settings, "days-off") & ALL_DAYS;
  self->is_digest = g_settings_get_boolean (settings, "reminder-digest");
}

static gboolean
is_quiet (const LiaisonReminderTimes *self,
          int                         hour)
{
  if (self->quiet_from == self->quiet_until)
    return FALSE;
  if (self->quiet_from < self->quiet_until)
    return hour >= self->quiet_from && hour < self->quiet_until;

  return hour >= self->quiet_from || hour < self->quiet_until; /* over midnight */
}

static gint64
at_hour (const char *day,
         int         hour)
{
  g_autofree char *clock = g_strdup_printf ("%02d:00", hour);

  return liaison_time_to_moment (day, clock, NULL);
}

/**
 * liaison_reminder_times_shift: (skip)
 * @self: when the user wants to be reminded
 * @moment: UTC seconds
 *
 * Returns: the first moment from @moment on at which something may ring
 */
gint64
liaison_reminder_times_shift (const LiaisonReminderTimes *self,
                              gint64                      moment)
{
  for (int i = 0; i < MOST_SHIFTS; i++)
    {
      g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (moment);
      g_autofree char *day = local != NULL ? liaison_date_dup_from_local (local) : NULL;
      g_autofree char *next = day != NULL ? liaison_date_dup_plus_days (day, 1) : NULL;

      if (next == NULL)
        break;
      if (self->days_off != ALL_DAYS && (self->days_off & 1u << g_date_time_get_day_of_week (local)) != 0)
        moment = at_hour (next, self->hour);
      else if (!is_quiet (self, g_date_time_get_hour (local)))
        break;
      else
        moment = at_hour (g_date_time_get_hour (local) < self->quiet_until ? day : next, self->quiet_until);
    }

  return moment;
}

/**
 * liaison_reminder_times_get_moment: (skip)
 * @self: when the user wants to be reminded
 * @record: a follow-up
 *
 * The moment at which a follow-up rings. What the user snoozed for minutes rings
 * when they are over, also where all of a day rings together.
 *
 * Returns: UTC seconds, 0 for a follow-up without a day
 */
gint64
liaison_reminder_times_get_moment (const LiaisonReminderTimes *self,
                                   LiaisonFollowUp            *record)
{
  gint64   moment = liaison_due_get_moment (record, self->hour);
  gboolean is_of_minutes = moment == liaison_follow_up_get_snoozed_until (record) && *liaison_follow_up_get_snoozed_to_day (record) == '\0';

  if (moment == 0)
    return 0;

  if (self->is_digest && !is_of_minutes)
    {
      g_autofree char *day = liaison_due_dup_day (record);

      moment = at_hour (day, self->hour);
    }

  return liaison_reminder_times_shift (self, moment);
}
