/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact.h"
#include "liaison-date.h"
#include "liaison-fixture.h"
#include "liaison-network.h"
#include "liaison-strength.h"

static LiaisonNetwork *
read_network (LiaisonFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  LiaisonNetwork *network = liaison_store_read (fixture->store, (LiaisonReadFunc) liaison_network_read, NULL, NULL, &error);

  g_assert_no_error (error);

  return network;
}

static gint64
save_organization (LiaisonFixture *fixture)
{
  g_autoptr (LiaisonOrganization) organization = liaison_organization_new ();

  liaison_organization_set_name (organization, "City Archive");
  liaison_organization_set_sector (organization, "archive");
  liaison_organization_set_kind (organization, LIAISON_ORGANIZATION_KIND_ASSOCIATION);

  return liaison_fixture_save (fixture, organization);
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
            const char     *since,
            const char     *until)
{
  g_autoptr (LiaisonAffiliation) affiliation = liaison_affiliation_new ();

  liaison_affiliation_set_since (affiliation, since);
  liaison_affiliation_set_until (affiliation, until);

  liaison_affiliation_set_person (affiliation, person);
  liaison_affiliation_set_organization (affiliation, organization);
  liaison_fixture_save (fixture, affiliation);
}

static void
save_affiliation (LiaisonFixture *fixture,
                  gint64          person,
                  gint64          organization)
{
  save_stint (fixture, person, organization, "", "");
}

static void
save_meeting (LiaisonFixture *fixture,
              gint64          person,
              const char     *day)
{
  g_autoptr (LiaisonInteraction) interaction = liaison_interaction_new ();
  g_autoptr (LiaisonInteractionPerson) taking_part = liaison_interaction_person_new ();

  liaison_interaction_set_day (interaction, day);
  liaison_interaction_person_set_interaction (taking_part, liaison_fixture_save (fixture, interaction));
  liaison_interaction_person_set_person (taking_part, person);
  liaison_fixture_save (fixture, taking_part);
}

static void
test_nodes_and_edges (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = liaison_fixture_person (fixture, "Ana");
  gint64 ben = liaison_fixture_person (fixture, "Ben");
  gint64 archive = save_organization (fixture);
  g_autoptr (LiaisonNetwork) network = NULL;
  LiaisonGraph *graph;
  guint         node;

  save_tie (fixture, ana, 0, 5);
  save_tie (fixture, ben, ana, 2);
  save_affiliation (fixture, ben, archive);
  save_affiliation (fixture, 0, archive);
  network = read_network (fixture);
  graph = liaison_network_get_graph (network);

  g_assert_cmpuint (liaison_network_get_n_nodes (network), ==, 4);
  g_assert_cmpuint (liaison_graph_get_n_edges (graph), ==, 4);
  g_assert_cmpint (liaison_network_get_node (network, 0)->key, ==, LIAISON_CONTACT_KEY_USER);
  g_assert_true (liaison_graph_find (graph, liaison_contact_key_of_organization (archive), &node));
  g_assert_cmpstr (liaison_network_get_node (network, node)->name, ==, "City Archive");
  g_assert_cmpstr (liaison_network_get_node (network, node)->sector, ==, "archive");
  g_assert_cmpuint (liaison_network_get_groups (network)[node], !=, liaison_network_get_groups (network)[0]);
  g_assert_true (liaison_network_get_node (network, node)->is_association);
  g_assert_cmpuint (liaison_graph_get_degree (graph, node), ==, 2);
}

static void
test_freshness (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64           ana = liaison_fixture_person (fixture, "Ana");
  g_autofree char *today = liaison_date_dup_today ();
  g_autofree char *last_year = liaison_date_dup_plus_days (today, -365);
  g_autofree char *before = liaison_date_dup_plus_days (today, -1000);
  g_autoptr (LiaisonNetwork) network = NULL;

  save_tie (fixture, ana, 0, 3);
  save_meeting (fixture, ana, last_year);
  save_meeting (fixture, ana, before);
  network = read_network (fixture);

  g_assert_cmpuint (liaison_graph_get_n_edges (liaison_network_get_graph (network)), ==, 1);
  g_assert_cmpfloat_with_epsilon (liaison_graph_get_edges (liaison_network_get_graph (network))[0].freshness, .5, 1e-4);
  g_assert_cmpfloat_with_epsilon (liaison_graph_get_edges (liaison_network_get_graph (network))[0].strength,
                                  liaison_strength_of_tie (3, 365), 1e-4);
}

static void
test_inferred (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = liaison_fixture_person (fixture, "Ana");
  gint64 ben = liaison_fixture_person (fixture, "Ben");
  gint64 cai = liaison_fixture_person (fixture, "Cai");
  gint64 archive = save_organization (fixture);
  g_autoptr (LiaisonNetwork) network = NULL;
  LiaisonGraph *graph;
  guint         n_inferred = 0;

  save_stint (fixture, ana, archive, "2010", "2015");
  save_stint (fixture, ben, archive, "2012", "2020");
  save_stint (fixture, cai, archive, "2014", "");
  save_tie (fixture, ben, cai, 4);
  network = read_network (fixture);
  graph = liaison_network_get_graph (network);

  for (guint i = 0; i < liaison_graph_get_n_edges (graph); i++)
    {
      const LiaisonEdge        *edge = &liaison_graph_get_edges (graph)[i];
      const LiaisonNetworkLink *link = liaison_network_get_link (network, i);

      g_assert_cmpint (link->is_affiliation, ==, edge->kind == LIAISON_EDGE_KIND_AFFILIATION);
      g_assert_cmpint (link->is_inferred, ==, edge->kind == LIAISON_EDGE_KIND_INFERRED);
      if (!link->is_inferred)
        continue;
      n_inferred++;
      g_assert_cmpint (link->organization, ==, liaison_contact_key_of_organization (archive));
      g_assert_cmpfloat_with_epsilon (edge->strength, liaison_strength_of_tie (1, link->days), 1e-6);
      g_assert_true (link->is_past);
    }
  g_assert_cmpuint (n_inferred, ==, 2);
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GError) error = NULL;
  gboolean *is_kept = data;

  *is_kept = liaison_store_keep_places_finish (LIAISON_STORE (source), result, &error);
  g_assert_no_error (error);
}

static void
test_places_are_kept (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64                    ana = liaison_fixture_person (fixture, "Ana");
  const LiaisonNetworkPlace places[] = {
    { LIAISON_CONTACT_KEY_USER, 1.5f, -2, FALSE },
    { liaison_contact_key_of_person (ana), -3, 4.25f, TRUE },
  };
  g_autoptr (LiaisonNetwork) network = NULL;
  g_autofree char *undo = g_strdup (liaison_store_get_undo_label (fixture->store));
  gboolean         is_kept = FALSE;

  liaison_store_keep_places_async (fixture->store, LIAISON_NETWORK_MAP, places, G_N_ELEMENTS (places), NULL, kept_cb, &is_kept);
  while (!is_kept)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (liaison_store_get_undo_label (fixture->store), ==, undo);
  liaison_fixture_reopen (fixture);
  network = read_network (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const LiaisonNetworkNode *node = liaison_network_get_node (network, i);

      g_assert_cmpint (node->key, ==, places[i].key);
      g_assert_true (node->is_placed);
      g_assert_cmpint (node->is_pinned, ==, places[i].is_pinned);
      g_assert_cmpfloat (node->x, ==, places[i].x);
      g_assert_cmpfloat (node->y, ==, places[i].y);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network/network/has-everybody-and-all-that-joins-them", test_nodes_and_edges);
  g_test_add_func ("/network/network/is-as-fresh-as-the-last-interaction", test_freshness);
  g_test_add_func ("/network/network/infers-ties-and-says-so", test_inferred);
  g_test_add_func ("/network/network/keeps-places-over-a-restart-and-beside-undo", test_places_are_kept);

  return g_test_run ();
}
