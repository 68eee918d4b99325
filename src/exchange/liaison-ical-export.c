/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Follow-ups as VTODO with an alarm; events, renewals and deadlines as VEVENT
 * of whole days. */

#include "config.h"

#include "liaison-export-private.h"

#include "liaison-clock.h"
#include "liaison-contact.h"
#include "liaison-date.h"
#include "liaison-event.h"
#include "liaison-follow-up-query.h"
#include "liaison-membership.h"
#include "liaison-opening.h"
#include "liaison-organization.h"
#include "liaison-query.h"
#include "liaison-rule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LINE_BYTES 73 /* of 75, with the space of a continued line */
#define PIECE (256 * 1024)

typedef struct
{
  LiaisonConnection *connection;
  LiaisonOutput     *output;
  GCancellable      *cancellable;
  GString           *text;
  char              *stamp;
  GHashTable        *keys; /* of the contacts it is about, NULL for all */
} Writer;

static gboolean
is_about (Writer *writer,
          gint64  organization)
{
  gint64 key = liaison_contact_key_of_organization (organization);

  return writer->keys == NULL || (organization != 0 && g_hash_table_contains (writer->keys, &key));
}

static gboolean
is_with (Writer              *writer,
         LiaisonOpenFollowUp *follow_up)
{
  GPtrArray *people = liaison_open_follow_up_get_people (follow_up);

  for (guint i = 0; writer->keys != NULL && i < people->len; i++)
    {
      gint64 key = liaison_contact_get_key (g_ptr_array_index (people, i));

      if (g_hash_table_contains (writer->keys, &key))
        return TRUE;
    }

  return is_about (writer, liaison_follow_up_get_organization (liaison_open_follow_up_get_record (follow_up)));
}

static gboolean
flush (Writer  *writer,
       GError **error)
{
  if (!liaison_output_write (writer->output, writer->text->str, writer->text->len, error))
    return FALSE;

  g_string_truncate (writer->text, 0);

  return TRUE;
}

/* A line, folded where no character is cut. */
static void
add_line (Writer     *writer,
          const char *line)
{
  while (strlen (line) > LINE_BYTES)
    {
      const char *end = line + LINE_BYTES;

      while ((*end & 0xc0) == 0x80)
        end--;
      g_string_append_len (writer->text, line, (gssize) (end - line));
      g_string_append (writer->text, "\r\n ");
      line = end;
    }
  g_string_append (writer->text, line);
  g_string_append (writer->text, "\r\n");
}

static void
add_text (Writer     *writer,
          const char *name,
          const char *text)
{
  g_autoptr (GString) line = g_string_new (name);

  if (*text == '\0')
    return;

  g_string_append_c (line, ':');
  for (; *text != '\0'; text++)
    if (*text == '\n')
      g_string_append (line, "\\n");
    else if (strchr ("\\;,", *text) != NULL)
      g_string_append_printf (line, "\\%c", *text);
    else if ((guchar) *text >= ' ' || *text == '\t')
      g_string_append_c (line, *text);
  add_line (writer, line->str);
}

/* DUE;TZID=Europe/Madrid:20261124T093000 */
static void
add_time (Writer     *writer,
          const char *name,
          const char *day,
          const char *clock,
          const char *zone)
{
  g_autofree char *date = NULL;
  g_autofree char *line = NULL;

  if (!liaison_date_is_day (day))
    return;

  date = g_strdup_printf ("%.4s%.2s%.2s", day, day + 5, day + 8);
  if (!liaison_time_is_clock (clock))
    line = g_strdup_printf ("%s;VALUE=DATE:%s", name, date);
  else if (g_str_equal (zone, "UTC"))
    line = g_strdup_printf ("%s:%sT%.2s%.2s00Z", name, date, clock, clock + 3);
  else if (*zone != '\0')
    line = g_strdup_printf ("%s;TZID=%s:%sT%.2s%.2s00", name, zone, date, clock, clock + 3);
  else
    line = g_strdup_printf ("%s:%sT%.2s%.2s00", name, date, clock, clock + 3);
  add_line (writer, line);
}

static void
begin (Writer     *writer,
       const char *kind,
       const char *uid,
       const char *suffix)
{
  g_autofree char *first = g_strconcat ("BEGIN:", kind, NULL);
  g_autofree char *name = g_strconcat (uid, suffix, NULL);

  add_line (writer, first);
  add_text (writer, "UID", name);
  add_line (writer, writer->stamp);
}

static void
add_rule (Writer     *writer,
          const char *text)
{
  g_autoptr (LiaisonRule) rule = *text != '\0' ? liaison_rule_parse (text, NULL) : NULL;
  g_autofree char *rrule = NULL;
  g_autofree char *line = NULL;

  if (rule == NULL)
    return;

  rrule = liaison_rule_dup_rrule (rule);
  line = g_strconcat ("RRULE:", rrule, NULL);
  add_line (writer, line);
  for (guint i = 0; i < rule->excluded->len; i++)
    {
      const char      *day = g_ptr_array_index (rule->excluded, i);
      g_autofree char *excluded = g_strdup_printf (strlen (day) > 10 ? "EXDATE:%.4s%.2s%.2sT%.2s%.2s00%s" : "EXDATE;VALUE=DATE:%.4s%.2s%.2s",
                                                   day, day + 5, day + 8, day + (strlen (day) > 10 ? 11 : 0),
                                                   day + (strlen (day) > 10 ? 14 : 0), strlen (day) > 16 ? "Z" : "");

      add_line (writer, excluded);
    }
  if (rule->shift != LIAISON_SHIFT_NONE)
    add_line (writer, rule->shift == LIAISON_SHIFT_NEXT ? "X-LIAISON-SHIFT:NEXT" : "X-LIAISON-SHIFT:BEFORE");
}

static void
add_alarm (Writer     *writer,
           const char *text)
{
  add_line (writer, "BEGIN:VALARM");
  add_line (writer, "ACTION:DISPLAY");
  add_line (writer, "TRIGGER;RELATED=END:PT0S");
  add_text (writer, "DESCRIPTION", text);
  add_line (writer, "END:VALARM");
}

static void
add_follow_up (Writer              *writer,
               LiaisonOpenFollowUp *follow_up)
{
  LiaisonFollowUp *record = liaison_open_follow_up_get_record (follow_up);
  const char      *day = liaison_follow_up_get_day (record);
  const char      *clock = liaison_follow_up_get_clock (record);
  const char      *zone = liaison_follow_up_get_zone (record);
  const char      *start = liaison_follow_up_get_series_start (record);
  const char      *rule = liaison_follow_up_get_rule (record);

  begin (writer, "VTODO", liaison_record_get_uid (LIAISON_RECORD (record)), "");
  add_text (writer, "SUMMARY", liaison_follow_up_get_text (record));
  add_text (writer, "DESCRIPTION", liaison_follow_up_get_notes (record));
  add_text (writer, "CONTACT", liaison_open_follow_up_get_names (follow_up));
  if (*rule != '\0')
    add_time (writer, "DTSTART", *start != '\0' ? start : day, clock, zone);
  add_time (writer, "DUE", day, clock, zone);
  add_rule (writer, rule);
  if (*rule != '\0' && liaison_follow_up_get_repeat_from (record) == LIAISON_REPEAT_FROM_COMPLETION)
    add_line (writer, "X-LIAISON-REPEAT-FROM:COMPLETION");
  add_line (writer, "STATUS:NEEDS-ACTION");
  if (liaison_date_is_day (day))
    add_alarm (writer, liaison_follow_up_get_text (record));
  add_line (writer, "END:VTODO");
}

static gboolean
add_follow_ups (Writer  *writer,
                GError **error)
{
  g_autoptr (GPtrArray) open = liaison_query_open_follow_ups (writer->connection, error);

  for (guint i = 0; open != NULL && i < open->len; i++)
    {
      if (is_with (writer, g_ptr_array_index (open, i)))
        add_follow_up (writer, g_ptr_array_index (open, i));
      if ((writer->text->len > PIECE && !flush (writer, error)) || g_cancellable_set_error_if_cancelled (writer->cancellable, error))
        return FALSE;
    }

  return open != NULL;
}

/* A day of something else in the data; an import leaves it out. */
static void
add_day (Writer        *writer,
         LiaisonRecord *record,
         const char    *suffix,
         const char    *day,
         const char    *summary,
         const char    *notes)
{
  if (!liaison_date_is_day (day))
    return;

  begin (writer, "VEVENT", liaison_record_get_uid (record), suffix);
  add_text (writer, "SUMMARY", summary);
  add_text (writer, "DESCRIPTION", notes);
  add_time (writer, "DTSTART", day, "", "");
  add_line (writer, "TRANSP:TRANSPARENT");
  add_line (writer, "X-LIAISON-DERIVED:TRUE");
  add_line (writer, "END:VEVENT");
}

static gboolean
add_event (LiaisonRecord *record,
           gpointer       data,
           GError       **error)
{
  Writer          *writer = data;
  LiaisonEvent    *event = LIAISON_EVENT (record);
  const char      *since = liaison_event_get_since (event);
  const char      *until = liaison_event_get_until (event);
  g_autofree char *after = liaison_date_is_day (until) ? liaison_date_dup_plus_days (until, 1) : NULL;

  if (!liaison_date_is_day (since) || !is_about (writer, liaison_event_get_organization (event)))
    return TRUE;

  begin (writer, "VEVENT", liaison_record_get_uid (record), "");
  add_text (writer, "SUMMARY", liaison_event_get_name (event));
  add_text (writer, "DESCRIPTION", liaison_event_get_notes (event));
  add_text (writer, "LOCATION", liaison_event_get_place (event));
  add_text (writer, "URL", liaison_event_get_url (event));
  add_time (writer, "DTSTART", since, "", "");
  if (after != NULL)
    add_time (writer, "DTEND", after, "", "");
  add_line (writer, "END:VEVENT");

  return TRUE;
}

static char *
dup_organization (Writer *writer,
                  gint64  id)
{
  g_autoptr (LiaisonOrganization) organization =
    id != 0 ? liaison_query_record (writer->connection, LIAISON_TYPE_ORGANIZATION, id, NULL) : NULL;

  return g_strdup (organization != NULL ? liaison_organization_get_name (organization) : "");
}

static gboolean
add_membership (LiaisonRecord *record,
                gpointer       data,
                GError       **error)
{
  LiaisonMembership *membership = LIAISON_MEMBERSHIP (record);
  g_autofree char   *name = dup_organization (data, liaison_membership_get_organization (membership));
  /* Translators: the argument is an association */
  g_autofree char *summary = g_strdup_printf (_("Renew the membership of %s"), name);

  if (is_about (data, liaison_membership_get_organization (membership)))
    add_day (data, record, "-renewal", liaison_membership_get_renews_on (membership), summary, liaison_membership_get_notes (membership));

  return TRUE;
}

static gboolean
add_opening (LiaisonRecord *record,
             gpointer       data,
             GError       **error)
{
  LiaisonOpening *opening = LIAISON_OPENING (record);
  /* Translators: the argument is a job that one applies for */
  g_autofree char *summary = g_strdup_printf (_("Deadline: %s"), liaison_opening_get_title (opening));

  if (is_about (data, liaison_opening_get_organization (opening)))
    add_day (data, record, "-deadline", liaison_opening_get_deadline (opening), summary, liaison_opening_get_notes (opening));

  return TRUE;
}

/*
 * liaison_ical_export_write:
 *
 * Writes what is to do and when, as iCalendar; of a selection what is to do
 * with one of them.
 */
gboolean
liaison_ical_export_write (LiaisonConnection            *connection,
                           const LiaisonExportSelection *selection,
                           LiaisonOutput                *output,
                           GCancellable                 *cancellable,
                           GError                      **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (liaison_clock_now ());
  g_autofree char *stamp = g_date_time_format (now, "DTSTAMP:%Y%m%dT%H%M%SZ");
  g_autoptr (GHashTable) keys = selection->keys != NULL ? g_hash_table_new (g_int64_hash, g_int64_equal) : NULL;
  Writer writer = { connection, output, cancellable, text, stamp, keys };

  for (guint i = 0; keys != NULL && i < selection->keys->len; i++)
    g_hash_table_add (keys, &g_array_index (selection->keys, gint64, i));

  add_line (&writer, "BEGIN:VCALENDAR");
  add_line (&writer, "VERSION:2.0");
  add_line (&writer, "PRODID:-//Liaison//Liaison " LIAISON_VERSION "//EN");
  add_line (&writer, "X-WR-CALNAME:Liaison");
  if (!add_follow_ups (&writer, error) ||
      !liaison_query_each (connection, LIAISON_TYPE_EVENT, add_event, &writer, error) ||
      !liaison_query_each (connection, LIAISON_TYPE_MEMBERSHIP, add_membership, &writer, error) ||
      !liaison_query_each (connection, LIAISON_TYPE_OPENING, add_opening, &writer, error))
    return FALSE;
  add_line (&writer, "END:VCALENDAR");

  return flush (&writer, error);
}
