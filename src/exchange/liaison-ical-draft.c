/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* What a to-do or event of a calendar is here: a to-do, and an event that
 * repeats, is a follow-up; one that does not repeat is an event. */

#include "config.h"

#include "liaison-ical-draft.h"

#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-event.h"
#include "liaison-follow-up.h"
#include "liaison-occurrence.h"
#include "liaison-rule.h"
#include "liaison-zone.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LONGEST_UID 255

/* A time as a calendar has it. */
typedef struct
{
  char *day;
  char *clock;
  char *zone;
} When;

static void
when_clear (When *when)
{
  g_free (when->day);
  g_free (when->clock);
  g_free (when->zone);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (When, when_clear)

/* The names that Windows has for zones of many librarians. */
static const struct
{
  const char *windows;
  const char *olson;
} zones[] = {
  { "AUS Eastern Standard Time", "Australia/Sydney" },
  { "Alaskan Standard Time", "America/Anchorage" },
  { "Arabian Standard Time", "Asia/Dubai" },
  { "Atlantic Standard Time", "America/Halifax" },
  { "Central America Standard Time", "America/Guatemala" },
  { "Central Europe Standard Time", "Europe/Budapest" },
  { "Central European Standard Time", "Europe/Warsaw" },
  { "Central Standard Time", "America/Chicago" },
  { "China Standard Time", "Asia/Shanghai" },
  { "E. Europe Standard Time", "Europe/Chisinau" },
  { "E. South America Standard Time", "America/Sao_Paulo" },
  { "Eastern Standard Time", "America/New_York" },
  { "FLE Standard Time", "Europe/Kiev" },
  { "GMT Standard Time", "Europe/London" },
  { "GTB Standard Time", "Europe/Bucharest" },
  { "Greenwich Standard Time", "Atlantic/Reykjavik" },
  { "India Standard Time", "Asia/Kolkata" },
  { "Israel Standard Time", "Asia/Jerusalem" },
  { "Korea Standard Time", "Asia/Seoul" },
  { "Mountain Standard Time", "America/Denver" },
  { "New Zealand Standard Time", "Pacific/Auckland" },
  { "Pacific Standard Time", "America/Los_Angeles" },
  { "Romance Standard Time", "Europe/Paris" },
  { "Russian Standard Time", "Europe/Moscow" },
  { "SA Pacific Standard Time", "America/Bogota" },
  { "Singapore Standard Time", "Asia/Singapore" },
  { "South Africa Standard Time", "Africa/Johannesburg" },
  { "Tokyo Standard Time", "Asia/Tokyo" },
  { "US Mountain Standard Time", "America/Phoenix" },
  { "W. Europe Standard Time", "Europe/Berlin" },
};

/* A zone that this computer knows, "" for where the reader is. */
static char *
dup_zone (const char *name)
{
  g_autoptr (GTimeZone) zone = NULL;

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (zones); i++)
    if (g_ascii_strcasecmp (zones[i].windows, name) == 0)
      return g_strdup (zones[i].olson);

  zone = name != NULL ? liaison_zone_find (name) : NULL;

  return g_strdup (zone != NULL ? name : "");
}

static void
read_when (const LiaisonIcalProperty *property,
           When                      *when)
{
  g_autofree char *time = property != NULL ? liaison_rule_dup_day (property->value) : NULL;
  g_autofree char *zone = property != NULL ? liaison_ical_dup_parameter (property, "TZID") : NULL;

  when->day = g_strndup (time != NULL ? time : "", 10);
  when->clock = time != NULL && strlen (time) > 10 ? g_strndup (time + 11, 5) : g_strdup ("");
  if (*when->clock == '\0')
    when->zone = g_strdup ("");
  else
    when->zone = g_str_has_suffix (time, "Z") ? g_strdup ("UTC") : dup_zone (zone);
}

/* A rule that some programs write with its semicolons escaped. */
static char *
dup_rule (LiaisonIcalComponent *component,
          char                **reason)
{
  g_autofree char *rrule = liaison_ical_dup_text (component, "RRULE");
  g_autofree char *shift = liaison_ical_dup_text (component, "X-LIAISON-SHIFT");
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonRule) rule = NULL;

  if (*rrule == '\0')
    return g_strdup ("");

  rule = liaison_rule_parse (rrule, &error);
  if (rule == NULL)
    {
      *reason = g_strdup (error->message);
      return NULL;
    }

  for (guint i = 0; i < component->properties->len; i++)
    {
      const LiaisonIcalProperty *property = g_ptr_array_index (component->properties, i);
      g_auto (GStrv) days = g_str_equal (property->name, "EXDATE") ? g_strsplit (property->value, ",", -1) : NULL;

      for (guint j = 0; days != NULL && days[j] != NULL; j++)
        liaison_rule_exclude (rule, days[j]);
    }
  if (g_str_equal (shift, "NEXT"))
    rule->shift = LIAISON_SHIFT_NEXT;
  else if (g_str_equal (shift, "BEFORE"))
    rule->shift = LIAISON_SHIFT_BEFORE;

  return liaison_rule_dup_text (rule);
}

/* Who has none is known by what stands in it. */
static void
set_uid (LiaisonRecord        *record,
         LiaisonIcalComponent *component)
{
  g_autofree char *uid = liaison_ical_dup_text (component, "UID");

  if (*uid == '\0' || strlen (uid) > LONGEST_UID)
    {
      g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

      for (guint i = 0; i < component->properties->len; i++)
        {
          const LiaisonIcalProperty *property = g_ptr_array_index (component->properties, i);

          if (g_str_equal (property->name, "DTSTAMP"))
            continue;
          g_checksum_update (checksum, (guchar *) property->name, -1);
          g_checksum_update (checksum, (guchar *) property->value, -1);
        }
      g_free (uid);
      uid = g_strdup (g_checksum_get_string (checksum));
    }

  liaison_record_set_identity (record, 0, uid, 0, 0);
}

static void
go_to_next (LiaisonFollowUp *record)
{
  g_autofree char *today = liaison_date_dup_today ();
  g_autofree char *yesterday = liaison_date_dup_plus_days (today, -1);
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;

  if (!liaison_date_is_day (liaison_follow_up_get_day (record)) || strcmp (liaison_follow_up_get_day (record), today) >= 0)
    return;

  if (liaison_occurrence_next (record, yesterday, "", &day, &clock))
    {
      liaison_follow_up_set_day (record, day);
      liaison_follow_up_set_clock (record, clock);
    }
  else
    liaison_follow_up_set_done (record, liaison_clock_now ());
}

static LiaisonRecord *
make_follow_up (LiaisonIcalComponent *component,
                const char           *text,
                const char           *rule)
{
  LiaisonFollowUp           *record = liaison_follow_up_new ();
  g_autofree char           *notes = liaison_ical_dup_text (component, "DESCRIPTION");
  g_autofree char           *status = liaison_ical_dup_text (component, "STATUS");
  g_autofree char           *from = liaison_ical_dup_text (component, "X-LIAISON-REPEAT-FROM");
  const LiaisonIcalProperty *due = liaison_ical_find (component, "DUE");
  const LiaisonIcalProperty *begins = liaison_ical_find (component, "DTSTART");
  g_auto (When) when = { 0 };
  g_auto (When) start = { 0 };

  read_when (due != NULL ? due : begins, &when);
  read_when (begins != NULL ? begins : due, &start);
  liaison_follow_up_set_text (record, text);
  liaison_follow_up_set_notes (record, notes);
  liaison_follow_up_set_day (record, when.day);
  liaison_follow_up_set_clock (record, when.clock);
  liaison_follow_up_set_zone (record, when.zone);
  if (*rule != '\0' && *when.day != '\0')
    {
      liaison_follow_up_set_rule (record, rule);
      liaison_follow_up_set_series_start (record, *start.day != '\0' ? start.day : when.day);
      liaison_follow_up_set_repeat_from (record, g_str_equal (from, "COMPLETION") ? LIAISON_REPEAT_FROM_COMPLETION : LIAISON_REPEAT_FROM_SCHEDULE);
    }
  /* What an event was before today is not to do any more. */
  if (g_str_equal (component->kind, "VEVENT"))
    go_to_next (record);
  if (g_ascii_strcasecmp (status, "COMPLETED") == 0 || g_ascii_strcasecmp (status, "CANCELLED") == 0)
    liaison_follow_up_set_done (record, liaison_clock_now ());

  return LIAISON_RECORD (record);
}

/* An event here is of days; the time stands with what is said of it. */
static char *
dup_event_notes (LiaisonIcalComponent *component,
                 const When           *when)
{
  g_autofree char *notes = liaison_ical_dup_text (component, "DESCRIPTION");
  g_autofree char *time = NULL;

  if (*when->clock == '\0')
    return g_steal_pointer (&notes);

  time = *when->zone != '\0' ? g_strdup_printf ("%s (%s)", when->clock, when->zone) : g_strdup (when->clock);

  return *notes != '\0' ? g_strdup_printf ("%s\n%s", time, notes) : g_steal_pointer (&time);
}

static LiaisonRecord *
make_event (LiaisonIcalComponent *component,
            const char           *name)
{
  LiaisonEvent    *event = liaison_event_new ();
  g_autofree char *place = liaison_ical_dup_text (component, "LOCATION");
  g_autofree char *url = liaison_ical_dup_text (component, "URL");
  g_autofree char *notes = NULL;
  g_autofree char *last = NULL;
  g_auto (When) since = { 0 };
  g_auto (When) until = { 0 };

  read_when (liaison_ical_find (component, "DTSTART"), &since);
  read_when (liaison_ical_find (component, "DTEND"), &until);
  notes = dup_event_notes (component, &since);
  /* The end of whole days is the day after the last. */
  if (*until.day != '\0')
    last = *until.clock == '\0' ? liaison_date_dup_plus_days (until.day, -1) : g_strdup (until.day);

  liaison_event_set_name (event, name);
  liaison_event_set_since (event, since.day);
  if (last != NULL && strcmp (last, since.day) > 0)
    liaison_event_set_until (event, last);
  liaison_event_set_place (event, place);
  liaison_event_set_url (event, url);
  liaison_event_set_notes (event, notes);

  return LIAISON_RECORD (event);
}

/**
 * liaison_ical_find_unreadable_date:
 * @component: a to-do or event
 *
 * Returns: (nullable): the date by which it is due or begins, where it has one
 *   that is no date
 */
const LiaisonIcalProperty *
liaison_ical_find_unreadable_date (LiaisonIcalComponent *component)
{
  static const char *const names[] = { "DUE", "DTSTART", "DTEND" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const LiaisonIcalProperty *property = liaison_ical_find (component, names[i]);
      g_autofree char           *day = property != NULL ? liaison_rule_dup_day (property->value) : NULL;

      if (property != NULL && *property->value != '\0' && (day == NULL || *day == '\0'))
        return property;
    }

  return NULL;
}

/**
 * liaison_ical_dup_record:
 * @component: a to-do or event
 * @reason: (out) (transfer full): why there is none
 *
 * Returns: (transfer full) (nullable): the follow-up or event that it is here,
 *   with the uid that it has there
 */
LiaisonRecord *
liaison_ical_dup_record (LiaisonIcalComponent *component,
                         char                **reason)
{
  g_autofree char *text = liaison_ical_dup_text (component, "SUMMARY");
  g_autofree char *rule = dup_rule (component, reason);
  LiaisonRecord   *record;

  if (rule == NULL)
    return NULL;
  if (*g_strstrip (text) == '\0')
    {
      *reason = g_strdup (_("It has no text."));
      return NULL;
    }
  if (liaison_ical_find (component, "RECURRENCE-ID") != NULL)
    {
      *reason = g_strdup (_("It changes one occurrence of another."));
      return NULL;
    }

  if (g_str_equal (component->kind, "VTODO") || *rule != '\0')
    record = make_follow_up (component, text, rule);
  else
    record = make_event (component, text);
  set_uid (record, component);

  return record;
}
