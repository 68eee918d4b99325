/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* A year of reminders, of which each is seen by somebody who reckons its moment
 * apart from GLib. `LIAISON_YEAR` says how many there are in it; unless told, a
 * few in the first weeks of it. */

#include "config.h"

#include "liaison-watch.h"

#include "liaison-change.h"
#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-due.h"
#include "liaison-occurrence.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define USUAL_NUMBER 150
#define USUAL_DAYS 60
#define FIRST_DAY "2026-11-24"
#define DAYS 365
#define HOUR 9 /* of a day without a time */
#define DAY_SECONDS 86400

/* Where the user travels, and what some times are fixed to. No zone changes its
 * clock between four in the morning and midnight in this year, where the C
 * library and GLib would differ about what a skipped time is. */
static const char *const zones[] = {
  "Europe/Madrid", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/Los_Angeles", "Pacific/Auckland", "UTC"
};

#define N_ZONES G_N_ELEMENTS (zones)

typedef struct
{
  gint64   id;
  char     day[11];
  char     clock[6]; /* "" for the hour */
  guint    zone;     /* of `zones`, or none */
  gint64   moments[N_ZONES]; /* by where one is */
  gint64   snoozed_until;
  guint    n_rung;
  gboolean is_unsure; /* rung by a program that was killed before it noted that */
  gboolean is_done;
} Expected;

typedef struct
{
  LiaisonWatch     *watch; /* its store */
  LiaisonScheduler *scheduler;
  GRand            *random;
  GHashTable       *by_id;
  Expected         *expected;
  guint             n_expected;
  int               days;
  guint             here; /* of `zones` */
  gboolean          is_to_be_killed;

  guint n_wakes, n_sleeps, n_back, n_wrong, n_kills, n_travels, n_rung, n_snoozed, n_done;
  guint n_early, n_late, n_doubled, n_repeated;
} Year;

/* ---- what is true ---- */

static void
set_zone (const char *name)
{
  setenv ("TZ", name, TRUE);
  tzset ();
}

/* By the C library: what its clock shows in a zone. */
static gint64
reckon (const Expected *each,
        const char     *zone)
{
  struct tm wall = { .tm_isdst = -1 };

  sscanf (each->day, "%d-%d-%d", &wall.tm_year, &wall.tm_mon, &wall.tm_mday);
  wall.tm_year -= 1900;
  wall.tm_mon -= 1;
  wall.tm_hour = *each->clock != '\0' ? atoi (each->clock) : HOUR;
  wall.tm_min = *each->clock != '\0' ? atoi (each->clock + 3) : 0;

  set_zone (zone);

  return mktime (&wall);
}

/* All at once, for the zone is the environment's. */
static void
reckon_all (Year *year)
{
  for (guint i = 0; i < year->n_expected; i++)
    for (guint here = 0; here < N_ZONES; here++)
      {
        Expected *each = &year->expected[i];
        gboolean  is_fixed = *each->clock != '\0' && each->zone < N_ZONES;

        each->moments[here] = reckon (each, is_fixed ? zones[each->zone] : zones[here]);
      }
  set_zone (zones[year->here]);
}

static gint64
get_moment (Year     *year,
            Expected *each)
{
  return MAX (each->moments[year->here], each->snoozed_until);
}

/* ---- who is reminded ---- */

static gboolean
answer (LiaisonChange *change,
        gpointer       data,
        GError       **error)
{
  Expected *each = data;

  return each->is_done ? liaison_change_complete_follow_up (change, each->id, liaison_clock_now (), error)
                       : liaison_change_snooze_follow_up (change, each->id, each->snoozed_until, NULL, error);
}

static void
see (Year            *year,
     LiaisonReminder *reminder)
{
  gint64    id = liaison_record_get_id (LIAISON_RECORD (liaison_reminder_get_record (reminder)));
  Expected *each = g_hash_table_lookup (year->by_id, &id);

  g_assert_nonnull (each);
  year->n_rung++;
  if (get_moment (year, each) > liaison_clock_now ())
    year->n_early++;
  if (each->n_rung > 0 && each->is_unsure)
    year->n_repeated++; /* under the same id: it takes the place of the first */
  else if (each->n_rung > 0 || each->is_done)
    year->n_doubled++;
  each->n_rung++;
  each->is_unsure = year->is_to_be_killed;
}

/* Some do it, some snooze, some leave it. */
static void
react (Year            *year,
       LiaisonReminder *reminder)
{
  gint64    id = liaison_record_get_id (LIAISON_RECORD (liaison_reminder_get_record (reminder)));
  Expected *each = g_hash_table_lookup (year->by_id, &id);
  gint32    mood = g_rand_int_range (year->random, 0, 10);

  if (mood < 6)
    {
      each->is_done = TRUE;
      year->n_done++;
    }
  else if (mood == 6 && each->snoozed_until == 0)
    {
      each->snoozed_until = liaison_due_get_pause_end (liaison_clock_now ());
      each->n_rung = 0;
      year->n_snoozed++;
    }
  else
    return;

  liaison_store_change_async (year->watch->fixture->store, "Answer", answer, each, NULL, NULL, NULL, NULL);
}

static void
due_cb (LiaisonScheduler *scheduler,
        GPtrArray        *reminders,
        Year             *year)
{
  for (guint i = 0; i < reminders->len; i++)
    see (year, g_ptr_array_index (reminders, i));
  if (year->is_to_be_killed)
    return;

  liaison_scheduler_settle_delivery (scheduler, reminders, TRUE);
  for (guint i = 0; i < reminders->len; i++)
    react (year, g_ptr_array_index (reminders, i));
}

static void
start (Year *year)
{
  LiaisonReminderTimes times = LIAISON_REMINDER_TIMES_DEFAULT;

  times.hour = HOUR;
  year->scheduler = liaison_scheduler_new (year->watch->fixture->store);
  liaison_scheduler_set_times (year->scheduler, &times);
  g_signal_connect (year->scheduler, "due", G_CALLBACK (due_cb), year);
}

static void
stop (Year *year)
{
  g_signal_handlers_disconnect_by_data (year->scheduler, year);
  g_object_run_dispose (G_OBJECT (year->scheduler)); /* it notes nothing any more */
  g_clear_object (&year->scheduler);
  liaison_watch_settle (year->watch->fixture->store);
}

/* ---- what happens ---- */

static void
wake_at (Year  *year,
         gint64 moment)
{
  guint n_rung = year->n_rung;

  liaison_clock_fix (moment);
  liaison_scheduler_check (year->scheduler);
  liaison_watch_settle (year->watch->fixture->store);
  if (year->n_rung != n_rung)
    liaison_watch_settle (year->watch->fixture->store); /* what was answered has come back */
  year->n_wakes++;
}

/* What is due by now has been seen. */
static void
look_for_late (Year *year)
{
  for (guint i = 0; i < year->n_expected; i++)
    {
      Expected *each = &year->expected[i];

      if (each->n_rung == 0 && !each->is_done && get_moment (year, each) <= liaison_clock_now ())
        year->n_late++;
    }
}

/* The computer is awake: the timer comes at each moment that was asked for. */
static void
stay_awake (Year  *year,
            gint64 end)
{
  for (;;)
    {
      gint64 next = liaison_scheduler_get_next (year->scheduler);

      if (next == 0 || next > end)
        break;
      wake_at (year, MAX (next, liaison_clock_now ()));
    }
  liaison_clock_fix (end);
}

static void
travel (Year *year)
{
  year->here = (guint) g_rand_int_range (year->random, 0, N_ZONES);
  set_zone (zones[year->here]);
  year->n_travels++;
  wake_at (year, liaison_clock_now ());
}

static void
kill_program (Year *year)
{
  year->is_to_be_killed = TRUE;
  wake_at (year, liaison_clock_now () + g_rand_int_range (year->random, 0, 3600));
  year->is_to_be_killed = FALSE;
  stop (year);
  start (year);
  wake_at (year, liaison_clock_now ());
  year->n_kills++;
}

static void
set_wrong_clock (Year *year)
{
  gint64 now = liaison_clock_now ();
  guint  n_rung = year->n_rung;

  wake_at (year, g_rand_boolean (year->random) ? 1000 : G_GINT64_CONSTANT (4070908800)); /* 1970, 2099 */
  g_assert_cmpuint (year->n_rung, ==, n_rung);
  year->n_wrong++;
  wake_at (year, now);
}

static void
take_step (Year *year)
{
  gint64 now = liaison_clock_now ();
  gint64 span = g_rand_int_range (year->random, 0, 40 * 3600);

  switch (g_rand_int_range (year->random, 0, 10))
    {
    case 0:
    case 1:
    case 2:
      year->n_sleeps++;
      wake_at (year, now + span);
      break;
    case 3:
      year->n_back++;
      wake_at (year, now - g_rand_int_range (year->random, 0, 2 * DAY_SECONDS));
      break;
    case 4:
      travel (year);
      break;
    case 5:
      kill_program (year);
      break;
    case 6:
      set_wrong_clock (year);
      break;
    default:
      stay_awake (year, now + span);
      break;
    }
  look_for_late (year);
}

/* ---- the year ---- */

static void
invent (Year     *year,
        Expected *each)
{
  g_autofree char *day = liaison_date_dup_plus_days (FIRST_DAY, g_rand_int_range (year->random, 1, year->days));

  g_strlcpy (each->day, day, sizeof each->day);
  each->zone = (guint) g_rand_int_range (year->random, 0, 2 * N_ZONES);
  if (g_rand_int_range (year->random, 0, 4) > 0)
    g_snprintf (each->clock, sizeof each->clock, "%02u:%02u", g_rand_int_range (year->random, 4, 24) % 24u,
                g_rand_int_range (year->random, 0, 60) % 60u);
}

static gboolean
add_all (LiaisonChange *change,
         gpointer       data,
         GError       **error)
{
  Year *year = data;

  for (guint i = 0; i < year->n_expected; i++)
    {
      Expected *each = &year->expected[i];
      g_autoptr (LiaisonFollowUp) record = liaison_follow_up_new ();

      invent (year, each);
      liaison_follow_up_set_text (record, "Call");
      liaison_follow_up_set_day (record, each->day);
      liaison_follow_up_set_clock (record, each->clock);
      if (each->zone < N_ZONES && *each->clock != '\0')
        liaison_follow_up_set_zone (record, zones[each->zone]);
      if (!liaison_change_save (change, record, error))
        return FALSE;
      each->id = liaison_record_get_id (LIAISON_RECORD (record));
      g_hash_table_insert (year->by_id, &each->id, each);
    }

  return TRUE;
}

static void
test_year (void)
{
  const char *number = g_getenv ("LIAISON_YEAR");
  guint32     seed = (guint32) g_test_rand_int ();
  Year        year = { .n_expected = number != NULL ? (guint) atoi (number) : USUAL_NUMBER, .days = number != NULL ? DAYS : USUAL_DAYS };
  guint       n_missed = 0;
  gint64      end;
  g_autoptr (GError) error = NULL;

  set_zone (zones[0]);
  year.random = g_rand_new_with_seed (seed);
  year.by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  year.expected = g_new0 (Expected, year.n_expected);
  year.watch = liaison_watch_new (FIRST_DAY, "00:00");
  end = liaison_clock_now () + (year.days + 5) * DAY_SECONDS;
  liaison_store_change (year.watch->fixture->store, "Add", add_all, &year, NULL, &error);
  g_assert_no_error (error);
  reckon_all (&year);
  g_assert_finalize_object (g_steal_pointer (&year.watch->scheduler));
  start (&year);
  liaison_watch_settle (year.watch->fixture->store);

  while (liaison_clock_now () < end)
    take_step (&year);
  for (guint i = 0; i < year.n_expected; i++)
    n_missed += year.expected[i].n_rung == 0 && !year.expected[i].is_done;

  g_test_message ("%u reminders in %u zones, seed %u: %u wake-ups, %u sleeps, %u jumps back, %u impossible clocks, %u kills, %u journeys, "
                  "%u done, %u snoozed",
                  year.n_expected, (guint) N_ZONES, seed, year.n_wakes, year.n_sleeps, year.n_back, year.n_wrong, year.n_kills,
                  year.n_travels, year.n_done, year.n_snoozed);
  g_test_message ("%u missed, %u late, %u doubled, %u early; %u repeated under the same id by a program that had been killed",
                  n_missed, year.n_late, year.n_doubled, year.n_early, year.n_repeated);
  g_assert_cmpuint (n_missed + year.n_late + year.n_doubled + year.n_early, ==, 0);

  stop (&year);
  g_hash_table_unref (year.by_id);
  g_free (year.expected);
  g_rand_free (year.random);
  liaison_watch_start (year.watch);
  liaison_watch_free (year.watch);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminders/year/each-rings-once-and-none-early", test_year);

  return g_test_run ();
}
