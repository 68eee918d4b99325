/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-change.h"
#include "liaison-fixture.h"
#include "liaison-inferred-tie.h"

static gint64
save_organization (LiaisonFixture *fixture,
                   const char     *name)
{
  g_autoptr (LiaisonOrganization) organization = liaison_organization_new ();

  liaison_organization_set_name (organization, name);

  return liaison_fixture_save (fixture, organization);
}

static void
save_stint (LiaisonFixture *fixture,
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
  liaison_fixture_save (fixture, affiliation);
}

static gpointer
read_all (LiaisonConnection *connection,
          gpointer           data,
          GCancellable      *cancellable,
          GError           **error)
{
  return liaison_query_inferred_ties (connection, error);
}

static gpointer
read_of (LiaisonConnection *connection,
         gpointer           data,
         GCancellable      *cancellable,
         GError           **error)
{
  return liaison_query_inferred_ties_of (connection, *(gint64 *) data, error);
}

static GPtrArray *
infer (LiaisonFixture *fixture,
       const gint64   *person)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *ties = liaison_store_read (fixture->store, person != NULL ? read_of : read_all, (gpointer) person, NULL, &error);

  g_assert_no_error (error);

  return ties;
}

static const struct
{
  const char *since, *until, *other_since, *other_until;
  gboolean    overlap;
} cases[] = {
  { "2015", "2019", "2018", "2021", TRUE },
  { "2015", "2019", "2019", "2021", FALSE }, /* one may have followed the other */
  { "2015", "2019-06", "2019-03", "", TRUE },
  { "2015", "2019-06", "2019-06", "", FALSE },
  { "2015", "2019-06", "2019", "", FALSE },
  { "2015", "", "2026-11-01", "", TRUE },
  { "2019", "2021", "2020", "2020", TRUE },
  { "2015", "2018", "2019", "", FALSE },
  { "2015", "", "2015", "2015", FALSE },
  { "", "", "2019", "", FALSE },             /* not dated */
  { "--03-04", "", "2019", "", FALSE },
  { "2020", "2010", "2005", "", FALSE },     /* ends before it begins */
  { "2020-05", "2020", "2019", "", TRUE },
};

static gint64
change_save (LiaisonChange *change,
             gpointer       record,
             GError       **error)
{
  g_autoptr (LiaisonRecord) held = record;

  return liaison_change_save (change, held, error) ? liaison_record_get_id (held) : 0;
}

static gboolean
save_stint_in (LiaisonChange *change,
               gint64         organization,
               const char    *since,
               const char    *until,
               GError       **error)
{
  LiaisonAffiliation *stint = liaison_affiliation_new ();

  liaison_affiliation_set_person (stint, change_save (change, liaison_person_new (), error));
  liaison_affiliation_set_organization (stint, organization);
  liaison_affiliation_set_since (stint, since);
  liaison_affiliation_set_until (stint, until);

  return change_save (change, stint, error) != 0;
}

/* Each case twice, whoever is saved first, in an organization of its own. */
static gboolean
save_cases (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      gint64   organization = change_save (change, liaison_organization_new (), error);
      gboolean first = i % 2 == 0;

      if (!save_stint_in (change, organization, first ? cases[i / 2].since : cases[i / 2].other_since,
                          first ? cases[i / 2].until : cases[i / 2].other_until, error) ||
          !save_stint_in (change, organization, first ? cases[i / 2].other_since : cases[i / 2].since,
                          first ? cases[i / 2].other_until : cases[i / 2].until, error))
        return FALSE;
    }

  return TRUE;
}

static void
test_overlap (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ties = NULL;
  guint n_overlaps = 0;

  liaison_store_change (fixture->store, "Cases", save_cases, NULL, NULL, &error);
  g_assert_no_error (error);
  ties = infer (fixture, NULL);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      gboolean found = FALSE;

      g_test_message ("case %u, turn %u", i / 2, i % 2);
      for (guint j = 0; j < ties->len; j++)
        found |= ((LiaisonInferredTie *) g_ptr_array_index (ties, j))->organization == (gint64) i + 1;
      g_assert_cmpint (found, ==, cases[i / 2].overlap);
      n_overlaps += cases[i / 2].overlap;
    }
  g_assert_cmpuint (ties->len, ==, n_overlaps);
}

static void
test_of_one (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = liaison_fixture_person (fixture, "Ana");
  gint64 ben = liaison_fixture_person (fixture, "Ben");
  gint64 library = save_organization (fixture, "County Library");
  gint64 archive = save_organization (fixture, "City Archive");
  gint64 user = 0;
  g_autoptr (GPtrArray) ties = NULL;
  g_autofree char *sentence = NULL;

  save_stint (fixture, ana, library, "2001", "2004");
  save_stint (fixture, ben, library, "2003", "");
  save_stint (fixture, ana, archive, "2010", "2014");
  save_stint (fixture, ben, archive, "2012", "2020");
  save_stint (fixture, 0, archive, "2013-05-01", "");
  ties = infer (fixture, &ben);
  g_assert_cmpuint (ties->len, ==, 2);
  for (guint i = 0; i < ties->len; i++)
    {
      LiaisonInferredTie *tie = g_ptr_array_index (ties, i);

      g_assert_cmpint (tie->person, ==, ben);
      g_assert_cmpint (tie->organization, ==, archive);
      g_assert_cmpstr (tie->other_name, ==, tie->other == ana ? "Ana" : "");
      if (tie->other == ana)
        sentence = liaison_inferred_tie_dup_sentence (tie);
    }
  g_assert_cmpstr (sentence, ==, "Inferred: both at City Archive, 2012 to 2014");

  g_clear_pointer (&ties, g_ptr_array_unref);
  ties = infer (fixture, &user);
  g_assert_cmpuint (ties->len, ==, 2);
}

static void
test_noted (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = liaison_fixture_person (fixture, "Ana");
  gint64 ben = liaison_fixture_person (fixture, "Ben");
  gint64 cai = liaison_fixture_person (fixture, "Cai");
  gint64 library = save_organization (fixture, "County Library");
  g_autoptr (LiaisonTie) tie = liaison_tie_new ();
  g_autoptr (LiaisonTie) own = liaison_tie_new ();
  g_autoptr (GPtrArray) ties = NULL;

  for (guint i = 0; i < 3; i++)
    save_stint (fixture, (gint64[]){ ana, ben, cai }[i], library, "2010", "");
  save_stint (fixture, 0, library, "2012", "");
  liaison_tie_set_person (tie, ben);
  liaison_tie_set_other (tie, ana);
  liaison_tie_set_closeness (tie, 2);
  liaison_fixture_save (fixture, tie);
  liaison_tie_set_person (own, cai);
  liaison_tie_set_closeness (own, 3);
  liaison_fixture_save (fixture, own);

  /* of six pairs two are noted */
  ties = infer (fixture, NULL);
  g_assert_cmpuint (ties->len, ==, 4);
  for (guint i = 0; i < ties->len; i++)
    {
      LiaisonInferredTie *inferred = g_ptr_array_index (ties, i);

      g_assert_false (inferred->person == ana && inferred->other == ben);
      g_assert_false (inferred->person == 0 && inferred->other == cai);
    }
}

#define STAFF 100

static gboolean
save_staff (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  gint64 library = *(gint64 *) data;

  for (guint i = 0; i < STAFF; i++)
    {
      g_autofree char *since = g_strdup_printf ("%u", 1600 + i);

      if (!save_stint_in (change, library, since, "", error))
        return FALSE;
    }

  return TRUE;
}

static void
test_large (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GError) error = NULL;
  gint64 library = save_organization (fixture, "National Library");
  guint  expected = LIAISON_INFERRED_MOST * (STAFF - LIAISON_INFERRED_MOST) + LIAISON_INFERRED_MOST * (LIAISON_INFERRED_MOST - 1) / 2;
  g_autoptr (GPtrArray) ties = NULL;

  liaison_store_change (fixture->store, "Staff", save_staff, &library, NULL, &error);
  g_assert_no_error (error);
  ties = infer (fixture, NULL);

  /* everybody with the twelve who came last before them */
  g_assert_cmpuint (ties->len, ==, expected);
  for (guint i = 0; i < ties->len; i++)
    {
      LiaisonInferredTie *tie = g_ptr_array_index (ties, i);

      g_assert_cmpint (tie->other - tie->person, <=, LIAISON_INFERRED_MOST);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/inferred-tie/needs-stints-that-surely-overlap", test_overlap);
  g_test_add_func ("/store/inferred-tie/of-one-person-has-names-and-the-last-time-together", test_of_one);
  g_test_add_func ("/store/inferred-tie/gives-way-to-what-is-noted", test_noted);
  g_test_add_func ("/store/inferred-tie/does-not-grow-with-the-square-of-the-staff", test_large);

  return g_test_run ();
}
