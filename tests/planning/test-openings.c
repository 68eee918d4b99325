/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-error.h"
#include "liaison-fixture.h"
#include "liaison-follow-through.h"
#include "liaison-opening-change.h"
#include "liaison-opening-entry.h"

#define TODAY 1795608000 /* 2026-11-25 12:00 UTC */

static gboolean
save (LiaisonChange *change,
      gpointer       data,
      GError       **error)
{
  return liaison_change_save_opening (change, data, error);
}

static LiaisonOpening *
add_opening (LiaisonFixture *fixture,
             const char     *title,
             const char     *deadline)
{
  LiaisonOpening *opening = liaison_opening_new ();
  g_autoptr (GError) error = NULL;

  liaison_opening_set_title (opening, title);
  liaison_opening_set_deadline (opening, deadline);
  liaison_store_change (fixture->store, "Add Opening", save, opening, NULL, &error);
  g_assert_no_error (error);

  return opening;
}

typedef struct
{
  gint64             id;
  LiaisonOpeningStage stage;
  int                place;
} Move;

static gboolean
move (LiaisonChange *change,
      gpointer       data,
      GError       **error)
{
  Move *wanted = data;

  return liaison_change_stage_opening (change, wanted->id, wanted->stage, wanted->place, error);
}

static void
do_move (LiaisonFixture     *fixture,
         LiaisonOpening     *opening,
         LiaisonOpeningStage stage,
         int                 place)
{
  Move wanted = { liaison_record_get_id (LIAISON_RECORD (opening)), stage, place };
  g_autoptr (GError) error = NULL;

  liaison_store_change (fixture->store, "Move Opening", move, &wanted, NULL, &error);
  g_assert_no_error (error);
}

static gpointer
read_openings (LiaisonConnection *connection,
               gpointer           nothing,
               GCancellable      *cancellable,
               GError           **error)
{
  return liaison_query_openings (connection, error);
}

static char *
dup_board (LiaisonFixture *fixture)
{
  g_autoptr (GPtrArray) entries = liaison_store_read (fixture->store, read_openings, NULL, NULL, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      LiaisonOpeningEntry *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (text, "%d%s ", liaison_opening_get_stage (liaison_opening_entry_get_record (entry)),
                              liaison_opening_entry_get_title (entry));
    }

  return g_string_free (text, FALSE);
}

/* Of all follow-ups: day, text, and whether it is done. */
static gpointer
read_follow_ups (LiaisonConnection *connection,
                 gpointer           nothing,
                 GCancellable      *cancellable,
                 GError           **error)
{
  g_autoptr (GPtrArray) all = liaison_query_all (connection, LIAISON_TYPE_FOLLOW_UP, error);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    g_string_append_printf (text, "%s %s%s; ", liaison_follow_up_get_day (g_ptr_array_index (all, i)),
                            liaison_follow_up_get_text (g_ptr_array_index (all, i)),
                            liaison_follow_up_get_done (g_ptr_array_index (all, i)) != 0 ? " (done)" : "");

  return g_string_free (text, FALSE);
}

static void
assert_follow_ups (LiaisonFixture *fixture,
                   const char     *wanted)
{
  g_autofree char *found = liaison_store_read (fixture->store, read_follow_ups, NULL, NULL, NULL);

  g_assert_cmpstr (found, ==, wanted);
}

static void
test_deadlines_ring (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonOpening) opening = add_opening (fixture, "Archivist", "2026-12-20");
  g_autoptr (GError) error = NULL;

  assert_follow_ups (fixture, "2026-12-13 Prepare the application for Archivist; 2026-12-20 Apply for Archivist; ");

  liaison_opening_set_deadline (opening, "2026-12-28");
  liaison_store_change (fixture->store, "Change Opening", save, opening, NULL, &error);
  g_assert_no_error (error);
  assert_follow_ups (fixture, "2026-12-21 Prepare the application for Archivist; 2026-12-28 Apply for Archivist; ");

  do_move (fixture, opening, LIAISON_OPENING_STAGE_APPLIED, -1);
  assert_follow_ups (fixture, "2026-12-21 Prepare the application for Archivist (done); 2026-12-28 Apply for Archivist (done); ");

  do_move (fixture, opening, LIAISON_OPENING_STAGE_INTERVIEW, -1);
  assert_follow_ups (fixture, "2026-12-21 Prepare the application for Archivist (done); 2026-12-28 Apply for Archivist (done); "
                              "2026-12-28 Interview: Archivist; ");

  do_move (fixture, opening, LIAISON_OPENING_STAGE_CLOSED, -1);
  assert_follow_ups (fixture, "2026-12-21 Prepare the application for Archivist (done); 2026-12-28 Apply for Archivist (done); ");
}

static gboolean
finish (LiaisonChange *change,
        gpointer       data,
        GError       **error)
{
  return liaison_change_follow_through (change, *(gint64 *) data, TODAY, error);
}

static void
test_who_has_applied_has_applied (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonOpening) opening = add_opening (fixture, "Archivist", "2026-11-30"); /* too near to prepare */
  g_autofree char *board = NULL;
  gint64 id = 1;
  g_autoptr (GError) error = NULL;

  assert_follow_ups (fixture, "2026-11-30 Apply for Archivist; ");
  liaison_store_change (fixture->store, "Done", finish, &id, NULL, &error);
  g_assert_no_error (error);
  board = dup_board (fixture);
  g_assert_cmpstr (board, ==, "1Archivist ");
}

static void
test_moves_on_the_board (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonOpening) a = add_opening (fixture, "A", "");
  g_autoptr (LiaisonOpening) b = add_opening (fixture, "B", "");
  g_autoptr (LiaisonOpening) c = add_opening (fixture, "C", "");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  do_move (fixture, c, LIAISON_OPENING_STAGE_SPOTTED, 0);
  first = dup_board (fixture);
  g_assert_cmpstr (first, ==, "0C 0A 0B ");

  do_move (fixture, b, LIAISON_OPENING_STAGE_APPLIED, -1);
  do_move (fixture, c, LIAISON_OPENING_STAGE_APPLIED, 0);
  second = dup_board (fixture);
  g_assert_cmpstr (second, ==, "0A 1C 1B ");
}

static void
test_keeps_a_history (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonOpening) opening = add_opening (fixture, "Archivist", "");
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *last = NULL;
  GPtrArray *history;

  do_move (fixture, opening, LIAISON_OPENING_STAGE_APPLIED, -1);
  do_move (fixture, opening, LIAISON_OPENING_STAGE_APPLIED, 0); /* comes to no other stage */
  entries = liaison_store_read (fixture->store, read_openings, NULL, NULL, NULL);
  history = liaison_opening_entry_get_history (g_ptr_array_index (entries, 0));
  last = liaison_opening_history_dup_sentence (g_ptr_array_index (history, history->len - 1));

  g_assert_cmpuint (history->len, ==, 2);
  g_assert_cmpstr (last, ==, "25 November 2026: Applied");
}

static void
test_needs_a_title (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonOpening) opening = liaison_opening_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (liaison_store_change (fixture->store, "Add Opening", save, opening, NULL, &error), <, 0);
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  liaison_clock_fix (TODAY);

  g_test_add_func ("/planning/openings/deadlines-ring", test_deadlines_ring);
  g_test_add_func ("/planning/openings/who-has-applied-has-applied", test_who_has_applied_has_applied);
  g_test_add_func ("/planning/openings/moves-on-the-board", test_moves_on_the_board);
  g_test_add_func ("/planning/openings/keeps-a-history", test_keeps_a_history);
  g_test_add_func ("/planning/openings/needs-a-title", test_needs_a_title);

  return g_test_run ();
}
