/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fixture.h"

#include "liaison-standing.h"

static void
count_cb (LiaisonStanding *standing,
          guint           *count)
{
  (*count)++;
}

static void
await_change (guint *count)
{
  guint before = *count;

  while (*count == before)
    g_main_context_iteration (NULL, TRUE);
}

static LiaisonStanding *
follow (LiaisonFixture *fixture,
        guint          *count)
{
  LiaisonStanding *standing = liaison_standing_new ();

  g_signal_connect (standing, "changed", G_CALLBACK (count_cb), count);
  liaison_standing_set_store (standing, fixture->store);
  await_change (count);

  return standing;
}

/* The store lends itself to what runs in its threads. */
static void
let_go (LiaisonFixture  *fixture,
        LiaisonStanding *standing)
{
  g_object_unref (standing);
  while (G_OBJECT (fixture->store)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_marks_are_kept_and_undone (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  guint            count = 0;
  LiaisonStanding *standing = follow (fixture, &count);

  g_assert_false (liaison_standing_stands_in (standing, "law"));
  liaison_standing_stand_async (standing, "Stand in Law", "law", TRUE, NULL, NULL, NULL);
  await_change (&count);
  liaison_standing_stand_async (standing, "Stand in Archive", "archive", TRUE, NULL, NULL, NULL);
  await_change (&count);
  liaison_standing_aim_async (standing, "Aim for Medical", "medical", TRUE, NULL, NULL, NULL);
  await_change (&count);
  g_assert_true (liaison_standing_stands_in (standing, "law"));
  g_assert_true (liaison_standing_stands_in (standing, "archive"));
  g_assert_true (liaison_standing_aims_for (standing, "medical"));
  g_assert_false (liaison_standing_aims_for (standing, "law"));

  label = liaison_store_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Aim for Medical");
  await_change (&count);
  g_assert_false (liaison_standing_aims_for (standing, "medical"));
  g_assert_true (liaison_standing_stands_in (standing, "law"));

  liaison_standing_stand_async (standing, "Leave Law", "law", FALSE, NULL, NULL, NULL);
  await_change (&count);
  g_assert_cmpstr (liaison_standing_get_stands (standing)[0], ==, "archive");
  g_assert_null (liaison_standing_get_stands (standing)[1]);
  let_go (fixture, standing);
}

static void
test_known_people_are_counted (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  guint            count = 0;
  LiaisonStanding *standing = follow (fixture, &count);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (LiaisonPerson) person = liaison_person_new ();

      liaison_person_set_name (person, "Ana");
      liaison_person_set_sector (person, i < 2 ? "law" : "");
      liaison_fixture_save (fixture, person);
    }
  while (liaison_standing_get_known (standing, "law") < 2)
    await_change (&count);
  g_assert_cmpuint (liaison_standing_get_known (standing, "law"), ==, 2);
  g_assert_cmpuint (liaison_standing_get_known (standing, "medical"), ==, 0);
  let_go (fixture, standing);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/standing/marks-are-kept-and-undone", test_marks_are_kept_and_undone);
  g_test_add_func ("/store/standing/known-people-are-counted", test_known_people_are_counted);

  return g_test_run ();
}
