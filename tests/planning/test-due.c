/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-due.h"

#include "liaison-date.h"

#include <locale.h>

typedef struct
{
  const char *day, *clock, *zone;
  const char *snoozed_day, *snoozed_clock; /* where the computer is: Madrid; without a clock the day as such */
  const char *due_day;
  const char *rings_day, *rings_clock; /* in Madrid, with 9 as the hour */
} Case;

static const Case cases[] = {
  { "2026-11-24", "", "", NULL, NULL, "2026-11-24", "2026-11-24", "09:00" },
  { "2026-11-24", "14:30", "", NULL, NULL, "2026-11-24", "2026-11-24", "14:30" },
  /* 9:00 stays 9:00 on both sides of a change of the clock */
  { "2026-03-28", "09:00", "", NULL, NULL, "2026-03-28", "2026-03-28", "09:00" },
  { "2026-03-30", "09:00", "", NULL, NULL, "2026-03-30", "2026-03-30", "09:00" },
  { "2026-10-26", "", "", NULL, NULL, "2026-10-26", "2026-10-26", "09:00" },
  /* 2:30 does not exist on that day, and rings when 3:00 begins */
  { "2026-03-29", "02:30", "", NULL, NULL, "2026-03-29", "2026-03-29", "03:00" },
  /* a fixed zone is another time here, perhaps another day */
  { "2026-11-24", "14:00", "America/New_York", NULL, NULL, "2026-11-24", "2026-11-24", "20:00" },
  { "2026-11-24", "22:00", "America/New_York", NULL, NULL, "2026-11-25", "2026-11-25", "04:00" },
  { "2027-01-01", "03:00", "Asia/Tokyo", NULL, NULL, "2026-12-31", "2026-12-31", "19:00" },
  { "2026-11-24", "14:00", "Nowhere/At_All", NULL, NULL, "2026-11-24", "2026-11-24", "14:00" },
  /* a zone is no path */
  { "2026-11-24", "14:00", "/usr/share/zoneinfo/Asia/Tokyo", NULL, NULL, "2026-11-24", "2026-11-24", "14:00" },
  { "2026-11-24", "14:00", "../zoneinfo/Asia/Tokyo", NULL, NULL, "2026-11-24", "2026-11-24", "14:00" },
  /* snoozed by minutes */
  { "2026-11-24", "14:30", "", "2026-11-24", "14:40", "2026-11-24", "2026-11-24", "14:40" },
  { "2026-11-24", "", "", "2026-11-24", "11:10", "2026-11-24", "2026-11-24", "11:10" },
  { "2026-11-20", "14:30", "", "2026-11-24", "10:10", "2026-11-24", "2026-11-24", "10:10" },
  { "2026-11-24", "", "", "2026-11-25", "00:05", "2026-11-25", "2026-11-25", "00:05" },
  { "2026-11-24", "", "", "2026-11-25", "07:17", "2026-11-25", "2026-11-25", "07:17" },
  /* also where that is on the quarter hour */
  { "2026-11-24", "", "", "2026-11-24", "11:15", "2026-11-24", "2026-11-24", "11:15" },
  { "2026-11-24", "", "", "2026-11-25", "00:00", "2026-11-25", "2026-11-25", "00:00" },
  /* snoozed until another day: without a time the hour is waited for */
  { "2026-11-24", "", "", "2026-11-25", NULL, "2026-11-25", "2026-11-25", "09:00" },
  { "2026-12-31", "", "", "2027-01-04", NULL, "2027-01-04", "2027-01-04", "09:00" },
  { "2026-11-24", "14:30", "", "2026-11-25", NULL, "2026-11-25", "2026-11-25", "14:30" },
  { "2026-11-24", "22:00", "America/New_York", "2026-11-30", NULL, "2026-12-01", "2026-12-01", "04:00" },
  /* an old snooze does not hold a follow-up that was moved on */
  { "2026-12-24", "", "", "2026-11-25", NULL, "2026-12-24", "2026-12-24", "09:00" },
  { "2026-12-24", "", "", "2026-11-25", "11:10", "2026-12-24", "2026-12-24", "09:00" },
};

static LiaisonFollowUp *
make (const Case *c)
{
  LiaisonFollowUp *record = liaison_follow_up_new ();

  liaison_follow_up_set_day (record, c->day);
  liaison_follow_up_set_clock (record, c->clock);
  liaison_follow_up_set_zone (record, c->zone);
  if (c->snoozed_day != NULL && c->snoozed_clock != NULL)
    liaison_follow_up_snooze (record, liaison_time_to_moment (c->snoozed_day, c->snoozed_clock, NULL), NULL);
  else if (c->snoozed_day != NULL)
    liaison_follow_up_snooze (record, liaison_due_get_day_moment (record, c->snoozed_day), c->snoozed_day);

  return record;
}

static void
test_day (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LiaisonFollowUp) record = make (&cases[i]);
      g_autofree char *day = liaison_due_dup_day (record);

      g_test_message ("%s %s %s", cases[i].day, cases[i].clock, cases[i].zone);
      g_assert_cmpstr (day, ==, cases[i].due_day);
    }
}

static void
test_moment (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LiaisonFollowUp) record = make (&cases[i]);

      g_test_message ("%s %s %s", cases[i].day, cases[i].clock, cases[i].zone);
      g_assert_cmpint (liaison_due_get_moment (record, 9), ==,
                       liaison_time_to_moment (cases[i].rings_day, cases[i].rings_clock, NULL));
    }
}

static void
test_no_day (void)
{
  g_autoptr (LiaisonFollowUp) record = liaison_follow_up_new ();
  g_autofree char *day = liaison_due_dup_day (record);

  g_assert_cmpstr (day, ==, "");
  g_assert_cmpint (liaison_due_get_moment (record, 9), ==, 0);
}

static void
test_snooze_to_a_day (void)
{
  g_autoptr (LiaisonFollowUp) record = liaison_follow_up_new ();

  liaison_follow_up_set_day (record, "2026-03-27");
  g_assert_cmpint (liaison_due_get_day_moment (record, "2026-03-30"), ==, liaison_time_to_moment ("2026-03-30", "00:00", NULL));
  liaison_follow_up_set_clock (record, "09:00");
  g_assert_cmpint (liaison_due_get_day_moment (record, "2026-03-30"), ==, liaison_time_to_moment ("2026-03-30", "09:00", NULL));
  liaison_follow_up_set_zone (record, "Asia/Tokyo");
  g_assert_cmpint (liaison_due_get_day_moment (record, "2026-03-30"), ==, liaison_time_to_moment ("2026-03-30", "09:00", "Asia/Tokyo"));
}

/* Chosen in Madrid, where the day begins at 23:00 UTC, and read elsewhere. */
static void
test_day_of_snooze_travels (void)
{
  const char *const zones[] = { "America/New_York", "Asia/Tokyo", "UTC", "Asia/Kolkata", "Pacific/Kiritimati", "Pacific/Pago_Pago" };
  const char *const clocks[] = { "", "14:30" };
  g_autofree char  *home = g_strdup (g_getenv ("TZ"));

  for (guint i = 0; i < G_N_ELEMENTS (zones) * G_N_ELEMENTS (clocks); i++)
    {
      const char *zone = zones[i / G_N_ELEMENTS (clocks)];
      const char *clock = clocks[i % G_N_ELEMENTS (clocks)];
      g_autoptr (LiaisonFollowUp) record = liaison_follow_up_new ();
      g_autofree char *day = NULL;

      liaison_follow_up_set_day (record, "2026-11-24");
      liaison_follow_up_set_clock (record, clock);
      liaison_follow_up_snooze (record, liaison_due_get_day_moment (record, "2026-11-25"), "2026-11-25");
      g_setenv ("TZ", zone, TRUE);
      day = liaison_due_dup_day (record);
      g_assert_cmpstr (day, ==, "2026-11-25");
      g_assert_cmpint (liaison_due_get_moment (record, 9), ==, liaison_time_to_moment ("2026-11-25", *clock != '\0' ? clock : "09:00", zone));
      g_setenv ("TZ", home, TRUE);
    }
}

/* Whatever the second, ten minutes are ten minutes. */
static void
test_pause (void)
{
  gint64 start = liaison_time_to_moment ("2026-11-24", "23:45", NULL);
  g_autoptr (LiaisonFollowUp) record = liaison_follow_up_new ();

  liaison_follow_up_set_day (record, "2026-11-24");
  for (gint64 now = start; now < start + 3600; now++)
    {
      liaison_follow_up_snooze (record, liaison_due_get_pause_end (now), NULL);
      g_assert_cmpint (liaison_due_get_moment (record, 9) - now, ==, 600);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/planning/due/stands-on-the-reader's-day", test_day);
  g_test_add_func ("/planning/due/rings-by-the-wall-clock", test_moment);
  g_test_add_func ("/planning/due/without-a-day-never-rings", test_no_day);
  g_test_add_func ("/planning/due/snoozes-to-the-same-time-of-a-day", test_snooze_to_a_day);
  g_test_add_func ("/planning/due/snoozed-to-a-day-rings-at-the-hour-of-where-one-is", test_day_of_snooze_travels);
  g_test_add_func ("/planning/due/snoozed-for-minutes-rings-in-minutes-over-midnight", test_pause);

  return g_test_run ();
}
