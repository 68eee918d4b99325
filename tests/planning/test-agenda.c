/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-agenda.h"

#include "liaison-clock.h"
#include "liaison-date.h"

#include <locale.h>

static void
test_sections (void)
{
  static const struct
  {
    const char          *day;
    const char          *today;
    GDateWeekday         first_day;
    LiaisonAgendaSection section;
  } cases[] = {
    /* a Tuesday */
    { "2026-11-23", "2026-11-24", G_DATE_MONDAY, LIAISON_AGENDA_OVERDUE },
    { "1999-12-31", "2026-11-24", G_DATE_MONDAY, LIAISON_AGENDA_OVERDUE },
    { "2026-11-24", "2026-11-24", G_DATE_MONDAY, LIAISON_AGENDA_TODAY },
    { "2026-11-25", "2026-11-24", G_DATE_MONDAY, LIAISON_AGENDA_THIS_WEEK },
    { "2026-11-29", "2026-11-24", G_DATE_MONDAY, LIAISON_AGENDA_THIS_WEEK },
    { "2026-11-30", "2026-11-24", G_DATE_MONDAY, LIAISON_AGENDA_LATER },
    /* where weeks begin on Sunday or Saturday */
    { "2026-11-28", "2026-11-24", G_DATE_SUNDAY, LIAISON_AGENDA_THIS_WEEK },
    { "2026-11-29", "2026-11-24", G_DATE_SUNDAY, LIAISON_AGENDA_LATER },
    { "2026-11-27", "2026-11-24", G_DATE_SATURDAY, LIAISON_AGENDA_THIS_WEEK },
    { "2026-11-28", "2026-11-24", G_DATE_SATURDAY, LIAISON_AGENDA_LATER },
    /* on the first and the last day of a week */
    { "2026-11-29", "2026-11-23", G_DATE_MONDAY, LIAISON_AGENDA_THIS_WEEK },
    { "2026-11-30", "2026-11-29", G_DATE_MONDAY, LIAISON_AGENDA_LATER },
    { "2026-12-05", "2026-11-29", G_DATE_SUNDAY, LIAISON_AGENDA_THIS_WEEK },
    /* over the end of a year, a leap day and the change to summer time */
    { "2027-01-03", "2026-12-31", G_DATE_MONDAY, LIAISON_AGENDA_THIS_WEEK },
    { "2027-01-04", "2026-12-31", G_DATE_MONDAY, LIAISON_AGENDA_LATER },
    { "2026-12-31", "2027-01-01", G_DATE_MONDAY, LIAISON_AGENDA_OVERDUE },
    { "2028-02-29", "2028-02-28", G_DATE_MONDAY, LIAISON_AGENDA_THIS_WEEK },
    { "2028-03-05", "2028-02-28", G_DATE_MONDAY, LIAISON_AGENDA_THIS_WEEK },
    { "2026-03-29", "2026-03-28", G_DATE_MONDAY, LIAISON_AGENDA_THIS_WEEK },
    { "2026-03-30", "2026-03-29", G_DATE_SUNDAY, LIAISON_AGENDA_THIS_WEEK },
    { "", "2026-11-24", G_DATE_MONDAY, LIAISON_AGENDA_LATER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s seen on %s", cases[i].day, cases[i].today);
      g_assert_cmpint (liaison_agenda_get_section (cases[i].day, cases[i].today, cases[i].first_day), ==, cases[i].section);
    }
}

static void
test_sentence (void)
{
  static const struct
  {
    guint       n_due, n_overdue, n_coming;
    const char *sentence;
  } cases[] = {
    { 0, 0, 0, "Nothing to do." },
    { 0, 0, 1, "Nothing to do today. 1 follow-up lies ahead." },
    { 0, 0, 3, "Nothing to do today. 3 follow-ups lie ahead." },
    { 1, 0, 9, "1 to do today." },
    { 4, 2, 0, "4 to do, 2 of them overdue." },
    { 4, 1, 0, "4 to do, 1 of them overdue." },
    { 1, 1, 0, "1 to do, and it is overdue." },
    { 3, 3, 0, "3 to do, all of them overdue." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sentence = liaison_agenda_dup_sentence (cases[i].n_due, cases[i].n_overdue, cases[i].n_coming);

      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

static void
test_when (void)
{
  static const struct
  {
    const char *day, *clock, *when;
  } cases[] = {
    { "2026-11-24", "", "today" },
    { "2026-11-24", "09:05", "09:05" },
    { "2026-11-25", "", "tomorrow" },
    { "2026-11-25", "09:05", "tomorrow, 09:05" },
    { "2026-11-26", "", "Thursday" },
    { "2026-11-30", "16:00", "Monday, 16:00" },
    { "2026-12-01", "", "in 7 days" },
    { "2026-12-15", "16:00", "in 3 weeks, 16:00" },
    { "2026-11-23", "16:00", "yesterday" },
    { "2026-11-03", "", "3 weeks ago" },
    { "", "", "" },
    { NULL, NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *when = liaison_agenda_dup_when (cases[i].day, cases[i].clock);

      g_assert_cmpstr (when, ==, cases[i].when);
    }
}

static void
test_last_contact (void)
{
  g_autofree char *never = liaison_agenda_dup_last_contact ("");
  g_autofree char *weeks = liaison_agenda_dup_last_contact ("2026-10-05");
  g_autofree char *today = liaison_agenda_dup_last_contact ("2026-11-24");

  g_assert_cmpstr (never, ==, "no contact yet");
  g_assert_cmpstr (weeks, ==, "last contact 7 weeks ago");
  g_assert_cmpstr (today, ==, "last contact today");
}

static void
test_date (void)
{
  g_autofree char *date = liaison_agenda_dup_date ("2026-11-24");

  g_assert_cmpstr (date, ==, "Tuesday, 24 November");
}

static void
test_midnight (void)
{
  /* Days of 24, 23 and 25 hours; the last before, the first after midnight. */
  static const struct
  {
    const char *day, *clock, *next;
  } cases[] = {
    { "2026-11-24", "12:00", "2026-11-25" },
    { "2026-11-24", "23:59", "2026-11-25" },
    { "2026-11-25", "00:00", "2026-11-26" },
    { "2026-03-29", "01:00", "2026-03-30" },
    { "2026-10-25", "01:00", "2026-10-26" },
    { "2026-12-31", "20:00", "2027-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 now = liaison_time_to_moment (cases[i].day, cases[i].clock, NULL);

      g_assert_cmpint (liaison_agenda_next_midnight (now), ==, liaison_time_to_moment (cases[i].next, "00:00", NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  liaison_clock_fix (liaison_time_to_moment ("2026-11-24", "08:00", NULL));

  g_test_add_func ("/planning/agenda/cuts-the-week-as-the-locale-does", test_sections);
  g_test_add_func ("/planning/agenda/says-the-day-in-a-sentence", test_sentence);
  g_test_add_func ("/planning/agenda/says-when-in-short", test_when);
  g_test_add_func ("/planning/agenda/says-how-long-since-the-last-contact", test_last_contact);
  g_test_add_func ("/planning/agenda/heads-the-day-with-its-name", test_date);
  g_test_add_func ("/planning/agenda/knows-when-the-day-ends", test_midnight);

  return g_test_run ();
}
