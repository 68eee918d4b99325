/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* What is done, moved or deleted in the very moment in which it rings. How often
 * it is tried says `LIAISON_RACES`, 60 times unless told. */

#include "config.h"

#include "liaison-watch.h"

#include "liaison-clock.h"
#include "liaison-date.h"

#include <locale.h>
#include <stdlib.h>

#define USUAL_RACES 60
#define LONGEST_PAUSE 400 /* microseconds */

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  *(gboolean *) data = TRUE;
}

/* How much had rung when it was said that there is nothing to be reminded of. */
static guint n_taken_back;

static void
settled_cb (LiaisonScheduler *scheduler,
            const char       *key,
            LiaisonWatch     *watch)
{
  n_taken_back = watch->due->len;
}

/* Lets the program come some way, no more. */
static void
go_some_way (LiaisonWatch *watch)
{
  for (int turns = g_test_rand_int_range (0, 12); turns > 0; turns--)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep ((gulong) g_test_rand_int_range (0, LONGEST_PAUSE));
    }
}

static void
race (LiaisonWatch *watch,
      guint         number,
      guint        *n_rung)
{
  static const LiaisonChangeFunc deeds[] = { liaison_watch_finish, liaison_watch_move, liaison_watch_erase };

  gboolean is_done = FALSE;
  gint64   id = liaison_watch_add (watch, "Call", TODAY, "10:00");

  g_ptr_array_set_size (watch->due, 0);
  n_taken_back = 0;
  go_some_way (watch);
  liaison_store_change_async (watch->fixture->store, "Change", deeds[number % G_N_ELEMENTS (deeds)], &id, NULL, NULL, answered_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
  liaison_watch_settle (watch->fixture->store);
  liaison_watch_settle (watch->fixture->store);

  /* It rang before or not at all; and what rang was taken back afterwards. */
  g_assert_cmpuint (watch->due->len, <=, 1);
  g_assert_cmpuint (n_taken_back, ==, watch->due->len);
  *n_rung += watch->due->len;
}

static void
test_races (void)
{
  const char *number = g_getenv ("LIAISON_RACES");
  guint       n_races = number != NULL ? (guint) atoi (number) : USUAL_RACES;
  guint       n_rung = 0;
  g_autoptr (LiaisonWatch) watch = liaison_watch_new (TODAY, "12:00");

  g_signal_connect (watch->scheduler, "settled", G_CALLBACK (settled_cb), watch);
  for (guint i = 0; i < n_races; i++)
    race (watch, i, &n_rung);
  g_test_message ("%u races, %u rang first and were taken back, 0 wrong", n_races, n_rung);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminders/races/what-is-done-meanwhile-is-not-left-ringing", test_races);

  return g_test_run ();
}
