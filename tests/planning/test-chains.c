/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-chains.h"
#include "liaison-contact.h"
#include "liaison-fixture.h"
#include "liaison-strength.h"

#include <string.h>

typedef struct
{
  const LiaisonTarget *target;
  gint64               from;
} Question;

static gpointer
read_chains (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  Question *question = data;

  return liaison_chains_read (connection, question->target, question->from, error);
}

static LiaisonChains *
find (LiaisonFixture *fixture,
      LiaisonTarget  *target,
      gint64          from)
{
  g_autoptr (LiaisonTarget) owned = target;
  g_autoptr (GError) error = NULL;
  Question       question = { target, from };
  LiaisonChains *chains = liaison_store_read (fixture->store, read_chains, &question, NULL, &error);

  g_assert_no_error (error);

  return chains;
}

static void
save_tie (LiaisonFixture *fixture,
          gint64          person,
          gint64          other,
          int             closeness)
{
  g_autoptr (LiaisonTie) tie = liaison_tie_new ();

  liaison_tie_set_person (tie, person);
  liaison_tie_set_other (tie, other);
  liaison_tie_set_closeness (tie, closeness);
  liaison_fixture_save (fixture, tie);
}

static void
save_stint (LiaisonFixture *fixture,
            gint64          person,
            gint64          organization,
            const char     *title,
            const char     *until)
{
  g_autoptr (LiaisonAffiliation) affiliation = liaison_affiliation_new ();

  liaison_affiliation_set_person (affiliation, person);
  liaison_affiliation_set_organization (affiliation, organization);
  liaison_affiliation_set_title (affiliation, title);
  liaison_affiliation_set_since (affiliation, "2010");
  liaison_affiliation_set_until (affiliation, until);
  liaison_fixture_save (fixture, affiliation);
}

static gint64
save_organization (LiaisonFixture *fixture,
                   const char     *name,
                   const char     *sector)
{
  g_autoptr (LiaisonOrganization) organization = liaison_organization_new ();

  liaison_organization_set_name (organization, name);
  liaison_organization_set_sector (organization, sector);

  return liaison_fixture_save (fixture, organization);
}

static LiaisonTarget *
aim_for (gint64 person)
{
  return liaison_target_new_for_contact (liaison_contact_key_of_person (person), "them");
}

static void
assert_names (LiaisonChains *chains,
              guint          rank,
              const char    *names)
{
  g_assert_cmpstr (liaison_chain_get_names (liaison_chains_get_chain (chains, rank)), ==, names);
}

static void
assert_says (const char *sentence,
             const char *part)
{
  if (strstr (sentence, part) == NULL)
    g_error ("“%s” is not in “%s”", part, sentence);
}

static void
test_person (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = liaison_fixture_person (fixture, "Ana");
  gint64 ben = liaison_fixture_person (fixture, "Ben");
  gint64 cai = liaison_fixture_person (fixture, "Cai");
  g_autoptr (LiaisonChains) chains = NULL;
  LiaisonChain *chain;

  save_tie (fixture, ana, 0, 5);
  save_tie (fixture, ben, 0, 3);
  save_tie (fixture, cai, ana, 4);
  save_tie (fixture, ben, cai, 1);
  chains = find (fixture, aim_for (cai), 0);

  g_assert_cmpuint (liaison_chains_get_n_chains (chains), ==, 2);
  assert_names (chains, 0, "You → Ana → Cai");
  assert_names (chains, 1, "You → Ben → Cai");
  chain = liaison_chains_get_chain (chains, 0);
  g_assert_cmpfloat_with_epsilon (liaison_chain_get_strength (chain), 0.95 * 0.8, 1e-6);
  g_assert_cmpstr (liaison_chain_get_sentence (chain), ==,
                   "First, for its weakest tie is stronger than that of the next. You are very close to Ana. "
                   "Ana and Cai are close. No tie in it is weak.");
  chain = liaison_chains_get_chain (chains, 1);
  g_assert_cmpint (liaison_chain_get_key (chain, 2), ==, liaison_contact_key_of_person (cai));
  g_assert_cmpstr (liaison_chain_get_sentence (chain), ==,
                   "Behind the way through Ana, for its weakest tie is weaker. You know Ben well. "
                   "Ben and Cai barely know each other. Weak in it: Ben and Cai are not close.");
  g_assert_cmpstr (liaison_chains_get_remark (chains), ==, "");
}

static void
test_from (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = liaison_fixture_person (fixture, "Ana");
  gint64 ben = liaison_fixture_person (fixture, "Ben");
  g_autoptr (LiaisonChains) chains = NULL;

  save_tie (fixture, ana, 0, 5);
  save_tie (fixture, ben, 0, 3);
  chains = find (fixture, aim_for (ben), liaison_contact_key_of_person (ana));

  g_assert_cmpuint (liaison_chains_get_n_chains (chains), ==, 1);
  assert_names (chains, 0, "Ana → You → Ben");
  g_assert_cmpstr (liaison_chains_get_from_name (chains), ==, "Ana");
  assert_says (liaison_chain_get_sentence (liaison_chains_get_chain (chains, 0)),
               "The only way within 4 ties. You are very close to Ana. You know Ben well.");
}

static void
test_inferred (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = liaison_fixture_person (fixture, "Ana");
  gint64 ben = liaison_fixture_person (fixture, "Ben");
  gint64 archive = save_organization (fixture, "City Archive", "archive");
  g_autoptr (LiaisonChains) chains = NULL;
  LiaisonChain *chain;

  save_tie (fixture, ana, 0, 5);
  save_stint (fixture, ana, archive, "Archivist", "");
  save_stint (fixture, ben, archive, "Archivist", "");
  chains = find (fixture, aim_for (ben), 0);

  g_assert_cmpuint (liaison_chains_get_n_chains (chains), ==, 1);
  chain = liaison_chains_get_chain (chains, 0);
  g_assert_true (liaison_chain_get_tie (chain, 1)->is_inferred);
  g_assert_cmpstr (liaison_chain_get_tie (chain, 1)->organization, ==, "City Archive");
  g_assert_cmpfloat_with_epsilon (liaison_chain_get_strength (chain), 0.95 * liaison_strength_of_tie (1, 0), 1e-6);
  assert_says (liaison_chain_get_sentence (chain), "Ana and Ben were both at City Archive.");
  assert_says (liaison_chain_get_weak (chain), "it is not noted that Ana and Ben know each other");
}

static void
test_groups (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = liaison_fixture_person (fixture, "Ana");
  gint64 ben = liaison_fixture_person (fixture, "Ben");
  gint64 cai = liaison_fixture_person (fixture, "Cai");
  gint64 hospital = save_organization (fixture, "Hospital", "medical");
  g_autoptr (LiaisonChains) at = NULL;
  g_autoptr (LiaisonChains) sector = NULL;
  g_autoptr (LiaisonChains) role = NULL;

  save_tie (fixture, ana, 0, 4);
  save_tie (fixture, ana, ben, 4);
  save_tie (fixture, cai, 0, 2);
  save_stint (fixture, ben, hospital, "Senior Clinical Librarian", "");
  save_stint (fixture, cai, hospital, "Porter", "2010");
  at = find (fixture, liaison_target_new_for_contact (liaison_contact_key_of_organization (hospital), "Hospital"), 0);
  sector = find (fixture, liaison_target_new_for_sector ("medical", "Medical"), 0);
  role = find (fixture, liaison_target_new_for_role ("clinical-librarian", "Clinical librarian"), 0);

  /* who has left does not count as long as somebody is there */
  g_assert_cmpuint (liaison_chains_get_n_chains (at), ==, 1);
  assert_names (at, 0, "You → Ana → Ben");
  g_assert_cmpuint (liaison_chains_get_n_chains (sector), ==, 1);
  assert_names (sector, 0, "You → Ana → Ben");
  g_assert_cmpuint (liaison_chains_get_n_chains (role), ==, 1);
  assert_names (role, 0, "You → Ana → Ben");
}

static void
test_nobody (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = liaison_fixture_person (fixture, "Ana");
  gint64 ben = liaison_fixture_person (fixture, "Ben");
  g_autoptr (LiaisonChains) unconnected = find (fixture, aim_for (ana), 0);
  g_autoptr (LiaisonChains) empty = NULL;
  g_autoptr (LiaisonChains) apart = NULL;

  save_tie (fixture, ana, 0, 4);
  empty = find (fixture, liaison_target_new_for_sector ("medical", "Medical"), 0);
  apart = find (fixture, aim_for (ben), 0);

  g_assert_cmpuint (liaison_chains_get_n_chains (unconnected), ==, 0);
  assert_says (liaison_chains_get_remark (unconnected), "say how close you are");
  g_assert_cmpuint (liaison_chains_get_n_chains (empty), ==, 0);
  assert_says (liaison_chains_get_remark (empty), "Such people meet at: ");
  g_assert_cmpuint (liaison_chains_get_n_chains (apart), ==, 0);
  assert_says (liaison_chains_get_remark (apart), "No way of 4 ties or fewer leads to them yet.");
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GError) error = NULL;
  LiaisonChains **chains = data;

  *chains = liaison_chains_read_finish (LIAISON_STORE (source), result, &error);
  g_assert_no_error (error);
}

static void
test_model (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = liaison_fixture_person (fixture, "Ana");
  g_autoptr (LiaisonTarget) target = aim_for (ana);
  g_autoptr (LiaisonChains) chains = NULL;
  g_autoptr (LiaisonChain) chain = NULL;
  g_autofree char *sentence = NULL;
  double strength;

  save_tie (fixture, ana, 0, 4);
  liaison_chains_read_async (fixture->store, target, 0, NULL, read_cb, &chains);
  while (chains == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (chains)), ==, 1);
  chain = g_list_model_get_item (G_LIST_MODEL (chains), 0);
  g_object_get (chain, "sentence", &sentence, "strength", &strength, NULL);
  g_assert_cmpstr (sentence, ==, "The only way within 4 ties. You are close to Ana. No tie in it is weak.");
  g_assert_cmpfloat_with_epsilon (strength, 0.8, 1e-6);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/planning/chains/to-a-person-say-why-they-rank-so-and-what-is-weak", test_person);
  g_test_add_func ("/planning/chains/begin-with-somebody-else", test_from);
  g_test_add_func ("/planning/chains/say-what-is-only-inferred", test_inferred);
  g_test_add_func ("/planning/chains/to-an-organization-a-sector-a-role", test_groups);
  g_test_add_func ("/planning/chains/say-what-to-do-where-there-is-none", test_nobody);
  g_test_add_func ("/planning/chains/are-a-list-of-objects", test_model);

  return g_test_run ();
}
