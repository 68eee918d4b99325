/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-filter.h"
#include "liaison-contact-query.h"
#include "liaison-contact.h"
#include "liaison-date.h"
#include "liaison-fixture.h"
#include "liaison-records.h"

#include <locale.h>

static gpointer
read_found (LiaisonConnection *connection,
            gpointer           data,
            GCancellable      *cancellable,
            GError           **error)
{
  return liaison_query_found_keys (connection, data, cancellable, error);
}

static gpointer
read_names (LiaisonConnection *connection,
            gpointer           data,
            GCancellable      *cancellable,
            GError           **error)
{
  GArray    *keys = data;
  GPtrArray *contacts = liaison_query_contacts (connection, (const gint64 *) keys->data, keys->len, error);

  return contacts;
}

static char *
dup_name (GPtrArray *contacts,
          gint64     key)
{
  for (guint i = 0; i < contacts->len; i++)
    if (liaison_contact_get_key (g_ptr_array_index (contacts, i)) == key)
      return g_strdup (liaison_contact_get_name (g_ptr_array_index (contacts, i)));

  g_assert_not_reached ();
}

static void
assert_asked (LiaisonFixture            *fixture,
              const LiaisonContactQuery *query,
              const char                *names)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = liaison_store_read (fixture->store, read_found, (gpointer) query, NULL, &error);
  g_autoptr (GPtrArray) contacts = keys != NULL ? liaison_store_read (fixture->store, read_names, keys, NULL, &error) : NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < keys->len; i++)
    {
      g_autofree char *name = dup_name (contacts, g_array_index (keys, gint64, i));

      g_string_append_printf (found, "%s%s", i > 0 ? " " : "", name);
    }
  g_assert_cmpstr (found->str, ==, names);
}

static void
assert_finds (LiaisonFixture *fixture,
              const char     *filter,
              const char     *names)
{
  const LiaisonContactQuery query = { .filter = filter };

  assert_asked (fixture, &query, names);
}

/* ---- the network of these tests ---- */

static char *
dup_days_ago (int days)
{
  g_autofree char *today = liaison_date_dup_today ();

  return liaison_date_dup_plus_days (today, -days);
}

static void
meet (LiaisonFixture *fixture,
      gint64          person,
      int             days_ago)
{
  g_autoptr (LiaisonInteraction) interaction = liaison_interaction_new ();
  g_autoptr (LiaisonInteractionPerson) link = liaison_interaction_person_new ();
  g_autofree char *day = dup_days_ago (days_ago);

  liaison_interaction_set_day (interaction, day);
  liaison_interaction_person_set_interaction (link, liaison_fixture_save (fixture, interaction));
  liaison_interaction_person_set_person (link, person);
  liaison_fixture_save (fixture, link);
}

static void
tie_to_user (LiaisonFixture *fixture,
             gint64          person,
             int             closeness)
{
  g_autoptr (LiaisonTie) tie = liaison_tie_new ();

  liaison_tie_set_person (tie, person);
  liaison_tie_set_closeness (tie, closeness);
  liaison_fixture_save (fixture, tie);
}

static char *
dup_uid (LiaisonFixture *fixture,
         GType           type,
         gint64          id)
{
  g_autoptr (LiaisonRecord) record = liaison_fixture_load (fixture, type, id);

  return g_strdup (liaison_record_get_uid (record));
}

static gint64
add_tag (LiaisonFixture *fixture,
         const char     *name,
         int             cadence)
{
  g_autoptr (LiaisonTag) tag = liaison_tag_new ();

  liaison_tag_set_name (tag, name);
  liaison_tag_set_cadence (tag, cadence);

  return liaison_fixture_save (fixture, tag);
}

static void
put_tag (LiaisonFixture *fixture,
         gint64          tag,
         gint64          person,
         gint64          organization)
{
  g_autoptr (LiaisonTagging) tagging = liaison_tagging_new ();

  liaison_tagging_set_tag (tagging, tag);
  liaison_tagging_set_person (tagging, person);
  liaison_tagging_set_organization (tagging, organization);
  liaison_fixture_save (fixture, tagging);
}

static gint64
add_person (LiaisonFixture    *fixture,
            const char        *name,
            const char        *sector,
            LiaisonContactKind kind,
            const char        *place)
{
  g_autoptr (LiaisonPerson) person = liaison_person_new ();

  liaison_person_set_name (person, name);
  liaison_person_set_sector (person, sector);
  liaison_person_set_contact_kind (person, kind);
  liaison_person_set_place (person, place);

  return liaison_fixture_save (fixture, person);
}

static gint64
add_organization (LiaisonFixture         *fixture,
                  const char             *name,
                  LiaisonOrganizationKind kind,
                  const char             *place)
{
  g_autoptr (LiaisonOrganization) organization = liaison_organization_new ();

  liaison_organization_set_name (organization, name);
  liaison_organization_set_kind (organization, kind);
  liaison_organization_set_place (organization, place);

  return liaison_fixture_save (fixture, organization);
}

static void
employ (LiaisonFixture *fixture,
        gint64          person,
        gint64          organization,
        const char     *until)
{
  g_autoptr (LiaisonAffiliation) affiliation = liaison_affiliation_new ();

  liaison_affiliation_set_person (affiliation, person);
  liaison_affiliation_set_organization (affiliation, organization);
  liaison_affiliation_set_until (affiliation, until);
  liaison_fixture_save (fixture, affiliation);
}

/* ---- filters ---- */

static void
test_is_text_that_stays_the_same (void)
{
  g_autofree char *one = liaison_contact_filter_dup_with (NULL, LIAISON_FACET_PLACE, "a\\b\nc = d");
  g_autofree char *two = liaison_contact_filter_dup_with (one, LIAISON_FACET_SECTOR, "law");
  g_autofree char *twice = liaison_contact_filter_dup_with (two, LIAISON_FACET_SECTOR, "law");
  g_autofree char *rest = liaison_contact_filter_dup_without (two, LIAISON_FACET_SECTOR, "law");
  g_autofree char *value = liaison_contact_filter_dup_value (two, LIAISON_FACET_PLACE);
  g_autoptr (GPtrArray) strange = liaison_contact_filter_parse ("colour=red\nplace=\\377\nnonsense");
  g_autofree char *kept = liaison_contact_filter_format (strange);

  g_assert_cmpstr (value, ==, "a\\b\nc = d");
  g_assert_cmpstr (twice, ==, two);
  g_assert_cmpstr (rest, ==, one);
  g_assert_true (liaison_contact_filter_has (two, LIAISON_FACET_SECTOR, "law"));
  g_assert_cmpstr (kept, ==, "colour=red\nplace=\\377\nnonsense");
}

static void
test_finds_by_what_they_are (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();

  add_person (fixture, "Ana", "law", LIAISON_CONTACT_KIND_MENTOR, "Málaga");
  add_person (fixture, "Bo", "law", LIAISON_CONTACT_KIND_CLIENT, "Oslo");
  add_person (fixture, "Cy", "", LIAISON_CONTACT_KIND_MENTOR, "");
  add_organization (fixture, "Dock", LIAISON_ORGANIZATION_KIND_ORGANIZATION, "Oslo");
  add_organization (fixture, "Echo", LIAISON_ORGANIZATION_KIND_ASSOCIATION, "malaga east");

  assert_finds (fixture, "", "Ana Bo Cy Dock Echo");
  assert_finds (fixture, "type=person", "Ana Bo Cy");
  assert_finds (fixture, "type=association\ntype=organization", "Dock Echo");
  assert_finds (fixture, "sector=law", "Ana Bo");
  assert_finds (fixture, "sector=law\nkind=mentor", "Ana");
  assert_finds (fixture, "kind=mentor\nkind=client", "Ana Bo Cy");
  assert_finds (fixture, "place=MALAGA", "Ana Echo");
  assert_finds (fixture, "place=oslo\ntype=organization", "Dock");
  assert_finds (fixture, "place=\"]", "");
  assert_finds (fixture, "colour=red", "");
  assert_finds (fixture, "sector=law\nsearch=bo", "Bo");
}

static void
test_finds_by_how_the_user_is_in_touch (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64           ana = liaison_fixture_person (fixture, "Ana");
  gint64           bo = liaison_fixture_person (fixture, "Bo");
  gint64           cy = liaison_fixture_person (fixture, "Cy");
  gint64           often = add_tag (fixture, "often", 20);
  g_autofree char *uid = dup_uid (fixture, LIAISON_TYPE_TAG, often);
  g_autofree char *by_tag = g_strdup_printf ("tag=%s", uid);

  put_tag (fixture, often, ana, 0);
  put_tag (fixture, often, bo, 0);
  meet (fixture, ana, 200);
  meet (fixture, ana, 25);
  meet (fixture, bo, 40);
  meet (fixture, cy, 1200);
  tie_to_user (fixture, ana, 2);
  tie_to_user (fixture, ana, 5);
  liaison_fixture_person (fixture, "Di");

  assert_finds (fixture, by_tag, "Ana Bo");
  assert_finds (fixture, "closeness=5", "Ana");
  assert_finds (fixture, "closeness=2", "");
  assert_finds (fixture, "closeness=0", "Bo Cy Di");
  assert_finds (fixture, "freshness=month", "Ana");
  assert_finds (fixture, "freshness=quarter\nfreshness=never", "Bo Di");
  assert_finds (fixture, "freshness=older", "Cy");
  assert_finds (fixture, "cadence=due", "Ana Bo");
  assert_finds (fixture, "cadence=overdue", "Bo");
  assert_finds (fixture, "cadence=none", "Cy Di");
  assert_finds (fixture, "dormant=yes", "Cy");
  assert_finds (fixture, "dormant=yes\ncadence=due", "");
}

static void
test_finds_by_whom_and_where (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 house = add_organization (fixture, "House", LIAISON_ORGANIZATION_KIND_ORGANIZATION, "");
  gint64 ana = liaison_fixture_person (fixture, "Ana");
  gint64 bo = liaison_fixture_person (fixture, "Bo");
  g_autofree char *of_house = dup_uid (fixture, LIAISON_TYPE_ORGANIZATION, house);
  g_autofree char *of_ana = dup_uid (fixture, LIAISON_TYPE_PERSON, ana);
  g_autofree char *there = g_strdup_printf ("organization=%s", of_house);
  g_autofree char *through = g_strdup_printf ("introducer=%s", of_ana);
  g_autoptr (LiaisonPerson) cy = liaison_person_new ();

  liaison_person_set_name (cy, "Cy");
  liaison_person_set_introduced_by (cy, ana);
  liaison_person_set_origin (cy, LIAISON_ORIGIN_EVENT);
  liaison_fixture_save (fixture, cy);
  employ (fixture, ana, house, "");
  employ (fixture, bo, house, "2001");

  assert_finds (fixture, there, "Ana House");
  assert_finds (fixture, through, "Cy");
  assert_finds (fixture, "origin=event", "Cy");
}

/* What was remembered for one state of the database is not taken for another. */
static void
test_follows_changes (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonPerson) person = liaison_person_new ();

  liaison_person_set_name (person, "Ana");
  liaison_fixture_save (fixture, person);
  assert_finds (fixture, "sector=law", "");
  liaison_person_set_sector (person, "law");
  liaison_fixture_save (fixture, person);
  assert_finds (fixture, "sector=law", "Ana");
}

/* ---- orders ---- */

static void
assert_sorted (LiaisonFixture    *fixture,
               LiaisonContactSort sort,
               const char        *ascending,
               const char        *descending)
{
  const char *const   sectors[] = { "zoo", "law", NULL };
  LiaisonContactQuery query = { .sort = sort, .sectors = sectors };

  assert_asked (fixture, &query, ascending);
  query.descending = TRUE;
  assert_asked (fixture, &query, descending);
}

static void
test_sorts_with_the_empty_last (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = add_person (fixture, "Ana", "law", LIAISON_CONTACT_KIND_RECRUITER, "Zürich");
  gint64 bo = add_person (fixture, "Bo", "zoo", LIAISON_CONTACT_KIND_CLIENT, "Aarhus");
  gint64 xu = add_organization (fixture, "Xu", LIAISON_ORGANIZATION_KIND_ORGANIZATION, "Bonn");
  gint64 yo = add_organization (fixture, "Yo", LIAISON_ORGANIZATION_KIND_ASSOCIATION, "");
  gint64 often = add_tag (fixture, "often", 10);

  liaison_fixture_person (fixture, "Cy");
  employ (fixture, ana, yo, "");
  employ (fixture, bo, xu, "");
  meet (fixture, ana, 3);
  meet (fixture, bo, 9);
  tie_to_user (fixture, ana, 4);
  tie_to_user (fixture, bo, 1);
  put_tag (fixture, often, bo, 0);

  assert_sorted (fixture, LIAISON_CONTACT_SORT_NAME, "Ana Bo Cy Xu Yo", "Yo Xu Cy Bo Ana");
  assert_sorted (fixture, LIAISON_CONTACT_SORT_ORGANIZATION, "Bo Ana Cy Xu Yo", "Ana Bo Cy Xu Yo");
  assert_sorted (fixture, LIAISON_CONTACT_SORT_SECTOR, "Bo Ana Cy Xu Yo", "Ana Bo Cy Xu Yo");
  assert_sorted (fixture, LIAISON_CONTACT_SORT_KIND, "Yo Bo Xu Ana Cy", "Ana Xu Bo Yo Cy");
  assert_sorted (fixture, LIAISON_CONTACT_SORT_CLOSENESS, "Bo Ana Cy Xu Yo", "Ana Bo Cy Xu Yo");
  assert_sorted (fixture, LIAISON_CONTACT_SORT_LAST_CONTACT, "Bo Ana Cy Xu Yo", "Ana Bo Cy Xu Yo");
  assert_sorted (fixture, LIAISON_CONTACT_SORT_NEXT_DUE, "Bo Ana Cy Xu Yo", "Bo Ana Cy Xu Yo");
  assert_sorted (fixture, LIAISON_CONTACT_SORT_PLACE, "Bo Xu Ana Cy Yo", "Ana Xu Bo Cy Yo");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/contact-filter/is-text-that-stays-the-same", test_is_text_that_stays_the_same);
  g_test_add_func ("/store/contact-filter/finds-by-what-they-are", test_finds_by_what_they_are);
  g_test_add_func ("/store/contact-filter/finds-by-how-the-user-is-in-touch", test_finds_by_how_the_user_is_in_touch);
  g_test_add_func ("/store/contact-filter/finds-by-whom-and-where", test_finds_by_whom_and_where);
  g_test_add_func ("/store/contact-filter/follows-changes", test_follows_changes);
  g_test_add_func ("/store/contact-filter/sorts-with-the-empty-last", test_sorts_with_the_empty_last);

  return g_test_run ();
}
