/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact.h"
#include "liaison-detail-query.h"
#include "liaison-error.h"
#include "liaison-fixture.h"

static gpointer
read_detail (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  return liaison_query_detail (connection, *(gint64 *) data, error);
}

static LiaisonDetail *
load (LiaisonFixture *fixture,
      gint64          key)
{
  g_autoptr (GError) error = NULL;
  LiaisonDetail *detail = liaison_store_read (fixture->store, read_detail, &key, NULL, &error);

  g_assert_no_error (error);

  return detail;
}

static gint64
save_organization (LiaisonFixture *fixture,
                   const char     *name)
{
  g_autoptr (LiaisonOrganization) organization = liaison_organization_new ();

  liaison_organization_set_name (organization, name);

  return liaison_fixture_save (fixture, organization);
}

static gint64
save_affiliation (LiaisonFixture *fixture,
                  gint64          person,
                  gint64          organization,
                  const char     *since,
                  const char     *until)
{
  g_autoptr (LiaisonAffiliation) affiliation = liaison_affiliation_new ();

  liaison_affiliation_set_person (affiliation, person);
  liaison_affiliation_set_organization (affiliation, organization);
  liaison_affiliation_set_since (affiliation, since);
  liaison_affiliation_set_until (affiliation, until);

  return liaison_fixture_save (fixture, affiliation);
}

static gint64
save_tie (LiaisonFixture *fixture,
          gint64          person,
          gint64          other,
          int             closeness)
{
  g_autoptr (LiaisonTie) tie = liaison_tie_new ();

  liaison_tie_set_person (tie, person);
  liaison_tie_set_other (tie, other);
  liaison_tie_set_closeness (tie, closeness);

  return liaison_fixture_save (fixture, tie);
}

static void
save_follow_up (LiaisonFixture *fixture,
                gint64          person,
                const char     *day,
                gint64          done)
{
  g_autoptr (LiaisonFollowUp) follow_up = liaison_follow_up_new ();
  g_autoptr (LiaisonFollowUpPerson) whom = liaison_follow_up_person_new ();

  liaison_follow_up_set_day (follow_up, day);
  liaison_follow_up_set_done (follow_up, done);
  liaison_follow_up_person_set_follow_up (whom, liaison_fixture_save (fixture, follow_up));
  liaison_follow_up_person_set_person (whom, person);
  liaison_fixture_save (fixture, whom);
}

static void
save_interaction (LiaisonFixture *fixture,
                  gint64          person,
                  const char     *day)
{
  g_autoptr (LiaisonInteraction) interaction = liaison_interaction_new ();
  g_autoptr (LiaisonInteractionPerson) whom = liaison_interaction_person_new ();

  liaison_interaction_set_day (interaction, day);
  liaison_interaction_person_set_interaction (whom, liaison_fixture_save (fixture, interaction));
  liaison_interaction_person_set_person (whom, person);
  liaison_fixture_save (fixture, whom);
}

/* The names of a list, and the keys they lead to. */
static char *
describe (LiaisonDetail    *detail,
          LiaisonDetailList which)
{
  GListModel *list = liaison_detail_get_list (detail, which);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (list, i);

      g_string_append_printf (words, "%s[%s %d]", i > 0 ? " " : "", liaison_detail_entry_get_name (entry),
                              (int) liaison_detail_entry_get_key (entry));
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
test_reads_a_person (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = liaison_fixture_person (fixture, "Ana");
  gint64 bo = liaison_fixture_person (fixture, "Bo");
  gint64 old = save_organization (fixture, "Old Library");
  gint64 new = save_organization (fixture, "New Library");
  g_autoptr (LiaisonDetail) detail = NULL;
  g_autofree char *affiliations = NULL;
  g_autofree char *ties = NULL;
  g_autofree char *expected_affiliations = g_strdup_printf ("[New Library %d] [Old Library %d]", (int) new * 2 + 1, (int) old * 2 + 1);
  g_autofree char *expected_ties = g_strdup_printf ("[ 0] [Bo %d] [Bo %d]", (int) bo * 2, (int) bo * 2);

  save_affiliation (fixture, ana, old, "2010", "2015");
  save_affiliation (fixture, ana, new, "2015", "");
  save_tie (fixture, bo, ana, 5);
  save_tie (fixture, ana, bo, 2);
  save_tie (fixture, ana, 0, 3);
  save_follow_up (fixture, ana, "2026-12-01", 0);
  save_follow_up (fixture, ana, "2026-11-01", 1795514400);
  save_follow_up (fixture, bo, "2026-12-01", 0);
  save_interaction (fixture, ana, "2025-01-01");
  save_interaction (fixture, ana, "2026-01-01");

  detail = load (fixture, liaison_contact_key_of_person (ana));
  affiliations = describe (detail, LIAISON_DETAIL_AFFILIATIONS);
  ties = describe (detail, LIAISON_DETAIL_TIES);
  g_assert_cmpstr (liaison_person_get_name (liaison_detail_get_record (detail)), ==, "Ana");
  g_assert_cmpstr (affiliations, ==, expected_affiliations);
  g_assert_cmpstr (ties, ==, expected_ties);
  g_assert_cmpint (g_list_model_get_n_items (liaison_detail_get_list (detail, LIAISON_DETAIL_FOLLOW_UPS)), ==, 1);
  g_assert_cmpint (g_list_model_get_n_items (liaison_detail_get_list (detail, LIAISON_DETAIL_INTERACTIONS)), ==, 2);
}

static void
test_reads_an_organization (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = liaison_fixture_person (fixture, "Ana");
  gint64 library = save_organization (fixture, "Library");
  g_autoptr (LiaisonDetail) detail = NULL;
  g_autofree char *people = NULL;
  g_autofree char *expected = g_strdup_printf ("[Ana %d] [ 0]", (int) ana * 2);

  save_affiliation (fixture, ana, library, "2015", "");
  save_affiliation (fixture, 0, library, "2012", "");
  detail = load (fixture, liaison_contact_key_of_organization (library));
  people = describe (detail, LIAISON_DETAIL_AFFILIATIONS);
  g_assert_cmpstr (people, ==, expected);
}

static void
test_nobody_is_an_error (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 key = liaison_contact_key_of_person (4711);
  g_autoptr (GError) error = NULL;

  g_assert_null (liaison_store_read (fixture->store, read_detail, &key, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* A line in which one types is not taken away by a change elsewhere. */
static void
test_lines_stay_the_same (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = liaison_fixture_person (fixture, "Ana");
  gint64 first = save_tie (fixture, ana, 0, 3);
  g_autoptr (LiaisonTie) tie = liaison_fixture_load (fixture, LIAISON_TYPE_TIE, first);
  g_autoptr (LiaisonDetail) detail = load (fixture, liaison_contact_key_of_person (ana));
  GListModel *ties = liaison_detail_get_list (detail, LIAISON_DETAIL_TIES);
  g_autoptr (LiaisonDetailEntry) line = g_list_model_get_item (ties, 0);
  g_autoptr (LiaisonDetailEntry) still = NULL;
  g_autoptr (LiaisonDetail) same = load (fixture, liaison_contact_key_of_person (ana));
  g_autoptr (LiaisonDetail) fresh = NULL;
  guint n_changes = 0, n_notifies = 0;

  g_signal_connect_swapped (ties, "items-changed", G_CALLBACK (count_cb), &n_changes);
  g_signal_connect_swapped (line, "notify::record", G_CALLBACK (count_cb), &n_notifies);
  liaison_detail_take (detail, same);
  g_assert_cmpuint (n_changes + n_notifies, ==, 0);

  liaison_tie_set_closeness (tie, 5);
  liaison_fixture_save (fixture, tie);
  save_tie (fixture, ana, liaison_fixture_person (fixture, "Bo"), 2);
  fresh = load (fixture, liaison_contact_key_of_person (ana));
  liaison_detail_take (detail, fresh);

  still = g_list_model_get_item (ties, 0);
  g_assert_true (still == line);
  g_assert_cmpint (liaison_tie_get_closeness (liaison_detail_entry_get_record (line)), ==, 5);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpuint (n_notifies, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (ties), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/detail/reads-a-person-with-all-that-hangs-on-them", test_reads_a_person);
  g_test_add_func ("/store/detail/reads-an-organization-with-its-people", test_reads_an_organization);
  g_test_add_func ("/store/detail/nobody-is-an-error", test_nobody_is_an_error);
  g_test_add_func ("/store/detail/lines-stay-the-same", test_lines_stay_the_same);

  return g_test_run ();
}
