/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-date-words.h"

#include <locale.h>

#define TODAY "2026-11-24" /* a Tuesday */

static const LiaisonWeek european = { G_DATE_MONDAY, G_DATE_MONDAY };
static const LiaisonWeek american = { G_DATE_SUNDAY, G_DATE_MONDAY };
static const LiaisonWeek egyptian = { G_DATE_SATURDAY, G_DATE_SUNDAY };

static void
check (const char        *text,
       const char        *today,
       const LiaisonWeek *week,
       const char        *expected)
{
  g_autofree char *day = liaison_date_words_dup_day (text, today, week);

  g_test_message ("\"%s\" on %s", text, today);
  g_assert_cmpstr (day, ==, expected);
}

static void
test_words (void)
{
  static const struct
  {
    const char *text, *day;
  } cases[] = {
    { "today", "2026-11-24" },
    { "  Tomorrow ", "2026-11-25" },
    { "TOMORROW", "2026-11-25" },
    { "the day after tomorrow", "2026-11-26" },
    { "yesterday", "2026-11-23" },
    { "in 3 days", "2026-11-27" },
    { "in 2 weeks", "2026-12-08" },
    { "2 weeks", "2026-12-08" },
    { "in a week", "2026-12-01" },
    { "in twelve weeks", "2027-02-16" },
    { "in a month", "2026-12-24" },
    { "in 3 months", "2027-02-24" },
    { "in 1 year", "2027-11-24" },
    { "friday", "2026-11-27" },
    { "on Fri", "2026-11-27" },
    { "this friday", "2026-11-27" },
    { "tuesday", "2026-12-01" },
    { "monday", "2026-11-30" },
    { "next friday", "2026-12-04" },
    { "next week", "2026-11-30" },
    { "next month", "2026-12-01" },
    { "next year", "2027-01-01" },
    { "1 December", "2026-12-01" },
    { "December 1st", "2026-12-01" },
    { "1er December", "2026-12-01" },
    { "the 2nd of dec", "2026-12-02" },
    { "Fri, 4 December 2026", "2026-12-04" },
    { "1 Nov", "2027-11-01" },
    { "24 November", "2026-11-24" },
    { "29 Feb", "2028-02-29" },
    { "May 5, 2028", "2028-05-05" },
    { "2026-12-01", "2026-12-01" },
    { "2026/12/1", "2026-12-01" },
    { "2028-02-29", "2028-02-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (cases[i].text, TODAY, &european, cases[i].day);
}

static void
test_past (void)
{
  static const struct
  {
    const char *text, *day;
  } cases[] = {
    { "today", "2026-11-24" },
    { "yesterday", "2026-11-23" },
    { "the day before yesterday", "2026-11-22" },
    { "3 days ago", "2026-11-21" },
    { "a week ago", "2026-11-17" },
    { "last week", "2026-11-17" },
    { "last month", "2026-10-24" },
    { "a year ago", "2025-11-24" },
    { "last year", "2025-11-24" },
    { "friday", "2026-11-20" },
    { "on Tuesday", "2026-11-17" },
    { "last Monday", "2026-11-23" },
    { "1 November", "2026-11-01" },
    { "1 December", "2025-12-01" },
    { "29 Feb", "2024-02-29" },
    { "11/24", "2026-11-24" },
    { "11/25", "2025-11-25" },
    { "2026-11-01", "2026-11-01" },
    { "2026-11-25", NULL },
    { "tomorrow", NULL },
    { "next week", NULL },
    { "3 days", NULL },
    { "in 3 days", NULL },
    { "ago", NULL },
    { "9999 years ago", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day = liaison_date_words_dup_past_day (cases[i].text, TODAY, &european);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (day, ==, cases[i].day);
    }
}

static void
test_nonsense (void)
{
  static const char *const texts[] = {
    "", " ", "soon", "in", "in weeks", "2027-02-29", "31 April", "in 100000 days", "99999999999999999999 days",
    "1 2 3 4", "13 13", "0", "next", "next banana", "friday friday", "in two", "-", "%s%n", "1 December banana",
    "9999-12-31x", "in 9999 years"
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    check (texts[i], TODAY, &european, NULL);
}

static void
test_weeks (void)
{
  check ("next week", TODAY, &american, "2026-11-30");
  check ("next week", TODAY, &egyptian, "2026-11-29");
  /* on a Sunday, which ends one's week and begins another's */
  check ("next week", "2026-11-29", &european, "2026-11-30");
  check ("next week", "2026-11-29", &american, "2026-12-07");
  check ("next sunday", TODAY, &european, "2026-12-06");
  check ("next sunday", TODAY, &american, "2026-11-29");
}

static void
test_ends (void)
{
  check ("tomorrow", "2026-12-31", &european, "2027-01-01");
  check ("in a month", "2027-01-31", &european, "2027-02-28");
  check ("in a month", "2028-01-31", &european, "2028-02-29");
  check ("in a year", "2028-02-29", &european, "2029-02-28");
  check ("next month", "2026-12-15", &european, "2027-01-01");
  check ("next week", "2026-12-31", &european, "2027-01-04");
  check ("31 December", "2026-12-31", &european, "2026-12-31");
  check ("1 January", "2026-12-31", &european, "2027-01-01");
  /* the days of Madrid on which clocks change are days like others */
  check ("tomorrow", "2026-03-28", &european, "2026-03-29");
  check ("in 2 days", "2026-10-24", &european, "2026-10-26");
}

static void
test_numbers (void)
{
  /* The C locale puts the month first, and only where it can be one. */
  check ("12/1/2026", TODAY, &american, "2026-12-01");
  check ("12/1/26", TODAY, &american, "2026-12-01");
  check ("12/1", TODAY, &american, "2026-12-01");
  check ("25.12.2026", TODAY, &european, "2026-12-25");
  check ("25.12.", TODAY, &european, "2026-12-25");
}

static void
test_clock (void)
{
  static const struct
  {
    const char *text, *clock;
  } cases[] = {
    { "9", "09:00" },
    { "09:30", "09:30" },
    { "9.30", "09:30" },
    { "1430", "14:30" },
    { "2 pm", "14:00" },
    { "2:15PM", "14:15" },
    { "12 am", "00:00" },
    { "12 p.m.", "12:00" },
    { "9h", "09:00" },
    { "9h30", "09:30" },
    { "9 o'clock", "09:00" },
    { "9 o'clock 30", "09:30" },
    { "9 o'clock 30 x", NULL },
    { "9 o'clock 75", NULL },
    { "noon", "12:00" },
    { "00:00", "00:00" },
    { "23:59", "23:59" },
    { "24:00", NULL },
    { "9:60", NULL },
    { "13 pm", NULL },
    { "0 am", NULL },
    { "soon", NULL },
    { "", NULL },
    { "9:30:15 banana", NULL },
    { "99999999999999999999", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clock = liaison_date_words_dup_clock (cases[i].text);

      g_test_message ("\"%s\"", cases[i].text);
      g_assert_cmpstr (clock, ==, cases[i].clock);
    }
}

static void
test_week_of_locale (void)
{
  LiaisonWeek week = liaison_week_get_local ();

  g_assert_cmpint (week.first_day, ==, G_DATE_SUNDAY);
  g_assert_cmpint (week.first_workday, ==, G_DATE_MONDAY);
  g_assert_cmpint (liaison_week_get_weekday (TODAY), ==, G_DATE_TUESDAY);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/planning/date-words/reads-what-is-past", test_past);
  g_test_add_func ("/planning/date-words/are-read-as-people-type-them", test_words);
  g_test_add_func ("/planning/date-words/refuse-what-is-no-day", test_nonsense);
  g_test_add_func ("/planning/date-words/follow-the-week-of-the-locale", test_weeks);
  g_test_add_func ("/planning/date-words/hold-at-the-ends-of-months-and-years", test_ends);
  g_test_add_func ("/planning/date-words/read-numbers-in-the-order-of-the-locale", test_numbers);
  g_test_add_func ("/planning/date-words/read-times", test_clock);
  g_test_add_func ("/planning/week/is-the-locale's", test_week_of_locale);

  return g_test_run ();
}
