/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact.h"
#include "liaison-error.h"
#include "liaison-fixture.h"
#include "liaison-people-change.h"

/* Makes a change, and sees that undoing it brings everything back. */
static gint64
make (LiaisonFixture      *fixture,
      LiaisonChangeFunc    func,
      LiaisonPeopleChange *what)
{
  g_autofree char *before = liaison_fixture_dump (fixture);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *label = NULL;
  g_autofree char *label_again = NULL;
  g_autoptr (GError) error = NULL;
  gint64 change = liaison_store_change (fixture->store, "Edit", func, what, NULL, &error);

  g_assert_no_error (error);
  liaison_people_change_free (what);
  if (change == 0)
    return 0;

  after = liaison_fixture_dump (fixture);
  label = liaison_store_undo (fixture->store, change, &error);
  g_assert_no_error (error);
  undone = liaison_fixture_dump (fixture);
  g_assert_cmpstr (undone, ==, before);
  label_again = liaison_store_redo (fixture->store, &error);
  g_assert_no_error (error);
  redone = liaison_fixture_dump (fixture);
  g_assert_cmpstr (redone, ==, after);

  return change;
}

static void
test_sets_one_field (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 id = liaison_fixture_person (fixture, "Ana");
  g_autoptr (LiaisonPerson) stale = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, id);
  g_autoptr (LiaisonPerson) now = NULL;

  g_assert_cmpint (make (fixture, liaison_people_change_set_field, liaison_people_change_new (stale, "place", "Tarrow", 0)), >, 0);
  /* the second edit starts from the record as it was before the first */
  g_assert_cmpint (make (fixture, liaison_people_change_set_field, liaison_people_change_new (stale, "nickname", "Annie", 0)), >, 0);
  g_assert_cmpint (make (fixture, liaison_people_change_set_field,
                         liaison_people_change_new (stale, "contact_kind", NULL, LIAISON_CONTACT_KIND_MENTOR)),
                   >, 0);

  now = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, id);
  g_assert_cmpstr (liaison_person_get_place (now), ==, "Tarrow");
  g_assert_cmpstr (liaison_person_get_nickname (now), ==, "Annie");
  g_assert_cmpint (liaison_person_get_contact_kind (now), ==, LIAISON_CONTACT_KIND_MENTOR);
}

static void
test_same_value_is_no_change (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 id = liaison_fixture_person (fixture, "Ana");
  g_autoptr (LiaisonPerson) person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, id);

  g_assert_cmpint (make (fixture, liaison_people_change_set_field, liaison_people_change_new (person, "name", "Ana", 0)), ==, 0);
}

static void
test_gone_record_is_an_error (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonPerson) person = liaison_person_new ();
  g_autoptr (GError) error = NULL;
  LiaisonPeopleChange *what;

  liaison_record_set_identity (LIAISON_RECORD (person), 4711, "uid", 1, 1);
  what = liaison_people_change_new (person, "name", "Ana", 0);
  g_assert_cmpint (liaison_store_change (fixture->store, "Edit", liaison_people_change_set_field, what, NULL, &error), ==, -1);
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
  liaison_people_change_free (what);
}

/* As where another database's backup is restored: what is typed on the page of
 * the one is not said of the other. */
static void
test_id_of_another_is_an_error (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 id = liaison_fixture_person (fixture, "Bo");
  g_autoptr (LiaisonPerson) other = liaison_person_new ();
  g_autoptr (GError) error = NULL;
  LiaisonPeopleChange *what;

  liaison_record_set_identity (LIAISON_RECORD (other), id, "the uid of Ana", 1, 1);
  what = liaison_people_change_new (other, "place", "Tarrow", 0);
  g_assert_cmpint (liaison_store_change (fixture->store, "Edit", liaison_people_change_set_field, what, NULL, &error), ==, -1);
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
  liaison_people_change_free (what);
}

static LiaisonAffiliation *
make_affiliation (gint64 person)
{
  LiaisonAffiliation *affiliation = liaison_affiliation_new ();

  liaison_affiliation_set_person (affiliation, person);

  return affiliation;
}

static void
test_organization_is_found_by_folded_name (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 person = liaison_fixture_person (fixture, "City Archive"); /* a person of that name is no organization */
  g_autoptr (LiaisonAffiliation) first = make_affiliation (person);
  g_autoptr (LiaisonAffiliation) second = make_affiliation (person);
  g_autoptr (LiaisonAffiliation) third = make_affiliation (person);

  make (fixture, liaison_people_change_affiliate, liaison_people_change_new (first, NULL, "City Archive", 0));
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_ORGANIZATION), ==, 1);
  make (fixture, liaison_people_change_affiliate, liaison_people_change_new (second, NULL, "cíty ARCHIVE.", 0));
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_ORGANIZATION), ==, 1);
  make (fixture, liaison_people_change_affiliate, liaison_people_change_new (third, NULL, "City Archives", 0));
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_ORGANIZATION), ==, 2);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_AFFILIATION), ==, 3);
}

static LiaisonTagging *
make_tagging (gint64 person)
{
  LiaisonTagging *tagging = liaison_tagging_new ();

  liaison_tagging_set_person (tagging, person);

  return tagging;
}

static void
test_tag_is_made_once (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = liaison_fixture_person (fixture, "Ana");
  gint64 bo = liaison_fixture_person (fixture, "Bo");
  g_autoptr (LiaisonTagging) first = make_tagging (ana);
  g_autoptr (LiaisonTagging) again = make_tagging (ana);
  g_autoptr (LiaisonTagging) other = make_tagging (bo);

  g_assert_cmpint (make (fixture, liaison_people_change_tag, liaison_people_change_new (first, NULL, "Mentors", 0)), >, 0);
  g_assert_cmpint (make (fixture, liaison_people_change_tag, liaison_people_change_new (again, NULL, "mentors", 0)), ==, 0);
  g_assert_cmpint (make (fixture, liaison_people_change_tag, liaison_people_change_new (other, NULL, "MENTORS", 0)), >, 0);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_TAG), ==, 1);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_TAGGING), ==, 2);
}

static gint64
save_method (LiaisonFixture   *fixture,
             gint64            person,
             LiaisonMethodKind kind,
             gboolean          preferred)
{
  g_autoptr (LiaisonContactMethod) method = liaison_contact_method_new ();

  liaison_contact_method_set_person (method, person);
  liaison_contact_method_set_kind (method, kind);
  liaison_contact_method_set_value (method, "value");
  liaison_contact_method_set_preferred (method, preferred);

  return liaison_fixture_save (fixture, method);
}

static gboolean
is_preferred (LiaisonFixture *fixture,
              gint64          id)
{
  g_autoptr (LiaisonContactMethod) method = liaison_fixture_load (fixture, LIAISON_TYPE_CONTACT_METHOD, id);

  return liaison_contact_method_get_preferred (method);
}

static void
test_one_method_of_a_kind_is_preferred (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = liaison_fixture_person (fixture, "Ana");
  gint64 old = save_method (fixture, ana, LIAISON_METHOD_KIND_EMAIL, TRUE);
  gint64 phone = save_method (fixture, ana, LIAISON_METHOD_KIND_PHONE, TRUE);
  gint64 new = save_method (fixture, ana, LIAISON_METHOD_KIND_EMAIL, FALSE);
  g_autoptr (LiaisonContactMethod) method = liaison_fixture_load (fixture, LIAISON_TYPE_CONTACT_METHOD, new);

  make (fixture, liaison_people_change_set_field, liaison_people_change_new (method, "preferred", NULL, TRUE));
  g_assert_true (is_preferred (fixture, new));
  g_assert_false (is_preferred (fixture, old));
  g_assert_true (is_preferred (fixture, phone));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/people/change/two-quick-edits-both-stay", test_sets_one_field);
  g_test_add_func ("/people/change/the-same-value-is-no-change", test_same_value_is_no_change);
  g_test_add_func ("/people/change/a-record-that-is-gone-is-an-error", test_gone_record_is_an_error);
  g_test_add_func ("/people/change/the-id-of-another-is-an-error", test_id_of_another_is_an_error);
  g_test_add_func ("/people/change/organization-is-found-by-folded-name", test_organization_is_found_by_folded_name);
  g_test_add_func ("/people/change/tag-is-made-once", test_tag_is_made_once);
  g_test_add_func ("/people/change/one-method-of-a-kind-is-preferred", test_one_method_of_a_kind_is_preferred);

  return g_test_run ();
}
