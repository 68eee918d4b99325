/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fixture.h"

#include "liaison-connection-private.h"
#include "liaison-error.h"

#include <locale.h>

static gboolean
save_one (LiaisonChange *change,
          gpointer       data,
          GError       **error)
{
  return liaison_change_save (change, data, error);
}

static gboolean
delete_one (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  return liaison_change_delete (change, data, error);
}

static void
undo_one (LiaisonFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = liaison_store_undo (fixture->store, 0, &error);

  g_assert_no_error (error);
  g_assert_nonnull (label);
}

/* A form that is open of somebody who was taken back, or deleted, is not one of
 * the next who is added: not by another program either, nor after a restart. */
static void
test_id_is_given_once (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = liaison_fixture_person (fixture, "Ana");
  gint64 bo, cy, stint;
  g_autoptr (LiaisonPerson) person = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (GError) error = NULL;

  undo_one (fixture);
  bo = liaison_fixture_person (fixture, "Bo");
  g_assert_cmpint (bo, >, ana);

  /* Deleted, with what it takes along. */
  stint = liaison_fixture_stint (fixture, bo, "", "Head", "", "");
  person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, bo);
  liaison_store_change (fixture->store, "Delete", delete_one, person, NULL, &error);
  g_assert_no_error (error);
  liaison_fixture_reopen (fixture);
  cy = liaison_fixture_person (fixture, "Cy");
  g_assert_cmpint (cy, >, bo);
  g_assert_cmpint (liaison_fixture_stint (fixture, cy, "", "Head", "", ""), >, stint);

  /* All taken back and one of it done again; the ids are those that they were. */
  for (int i = 0; i < 5; i++)
    undo_one (fixture);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, 0);
  redone = liaison_store_redo (fixture->store, &error);
  g_assert_no_error (error);
  g_clear_object (&person);
  person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, bo);
  g_assert_cmpstr (liaison_person_get_name (person), ==, "Bo");
  g_assert_cmpint (liaison_fixture_person (fixture, "Di"), >, cy);
}

static gboolean
move_far (LiaisonChange *change,
          gpointer       data,
          GError       **error)
{
  return liaison_connection_execute (liaison_change_get_connection (change), "UPDATE person SET id = 9223372036854775807", error);
}

/* A bit that the disk flipped is no reason that nobody can be added any more. */
static void
test_id_that_is_the_last (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonPerson) person = NULL;
  g_autoptr (GError) error = NULL;
  gint64 one;

  liaison_fixture_person (fixture, "Ana");
  liaison_store_change (fixture->store, "Move", move_far, NULL, NULL, &error);
  g_assert_no_error (error);
  person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, G_MAXINT64);
  liaison_store_change (fixture->store, "Delete", delete_one, person, NULL, &error);
  g_assert_no_error (error);
  one = liaison_fixture_person (fixture, "Bo");
  g_assert_cmpint (one, >, 0);
  g_assert_cmpint (liaison_fixture_person (fixture, "Cy"), !=, one);
}

/* What was read of the one is not said of the other, whose id it is here. */
static void
test_save_of_the_id_of_another (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 id = liaison_fixture_person (fixture, "Bo");
  g_autoptr (LiaisonPerson) other = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, id);
  g_autoptr (LiaisonPerson) now = NULL;
  g_autoptr (GError) error = NULL;

  liaison_record_set_identity (LIAISON_RECORD (other), id, "the uid of Ana", 1, 1);
  liaison_person_set_notes (other, "of Ana");
  g_assert_cmpint (liaison_store_change (fixture->store, "Save", save_one, other, NULL, &error), ==, -1);
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
  now = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, id);
  g_assert_cmpstr (liaison_person_get_notes (now), ==, "");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/spent-ids/are-not-given-anew", test_id_is_given_once);
  g_test_add_func ("/store/spent-ids/the-last-of-all-stops-nothing", test_id_that_is_the_last);
  g_test_add_func ("/store/spent-ids/the-id-of-another-is-no-place-to-save-to", test_save_of_the_id_of_another);

  return g_test_run ();
}
