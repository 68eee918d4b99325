/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact.h"
#include "liaison-error.h"
#include "liaison-fixture.h"
#include "liaison-requirement.h"
#include "liaison-route-finder.h"
#include "liaison-routes.h"

#include <string.h>

static GPtrArray *
find (const char *from,
      const char *to,
      LiaisonProfile *profile)
{
  const char *const stands[] = { from, NULL };
  g_autoptr (GError) error = NULL;
  GPtrArray *routes = liaison_route_finder_find (liaison_catalog_get_default (), stands, to, profile, &error);

  g_assert_no_error (error);

  return routes;
}

static const char *
get_role (LiaisonRouteProposal *route,
          guint                 place)
{
  return liaison_entry_get_id (LIAISON_ENTRY (liaison_route_proposal_get_move (route, place)->edge.to));
}

static gboolean
contains (const char *const *ids,
          const char        *id)
{
  return g_strv_contains (ids, id);
}

/* What the catalogue says, asked of its content and not of the edges. */
static gboolean
catalog_joins (LiaisonRole *from,
               LiaisonRole *to)
{
  GListModel *paths = liaison_catalog_get_paths (liaison_catalog_get_default ());
  const char *one = liaison_entry_get_id (LIAISON_ENTRY (from));
  const char *other = liaison_entry_get_id (LIAISON_ENTRY (to));

  if (contains (liaison_role_get_next (from), other) || contains (liaison_role_get_sidetracks (from), other))
    return TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (paths); i++)
    {
      g_autoptr (LiaisonPath) path = g_list_model_get_item (paths, i);
      const char *const *steps = liaison_path_get_steps (path);
      const char *const *sidetracks = liaison_path_get_sidetracks (path);

      for (guint n = 0; steps[n] != NULL; n++)
        if (g_str_equal (steps[n], one) && g_strcmp0 (steps[n + 1], other) == 0)
          return TRUE;
      if ((contains (steps, one) && contains (sidetracks, other)) || (contains (sidetracks, one) && contains (steps, other)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
fields_are_near (const LiaisonRouteEdge *edge)
{
  GPtrArray *adjacent = liaison_specialty_get_adjacent (edge->field);
  guint      n_shared = 0;

  for (const char *const *skill = liaison_role_get_skills (edge->from); *skill != NULL; skill++)
    n_shared += contains (liaison_role_get_skills (edge->to), *skill);
  g_assert_cmpuint (n_shared, >=, 2);
  for (guint i = 0; i < adjacent->len; i++)
    if (g_str_equal (((LiaisonReference *) g_ptr_array_index (adjacent, i))->id, liaison_entry_get_id (LIAISON_ENTRY (edge->near))))
      return TRUE;

  return FALSE;
}

static void
check_route (LiaisonRouteProposal *route,
             LiaisonRole          *from,
             LiaisonRole          *to)
{
  LiaisonRole *at = from;
  int          month = 0;

  g_assert_true (liaison_route_proposal_get_start (route) == from);
  g_assert_true (liaison_route_proposal_get_goal (route) == to);
  for (guint i = 0; i < liaison_route_proposal_get_n_moves (route); i++)
    {
      const LiaisonRouteMove *move = liaison_route_proposal_get_move (route, i);

      g_assert_true (move->edge.from == at);
      g_assert_true (move->edge.kind == LIAISON_ROUTE_EDGE_NEAR ? fields_are_near (&move->edge) : catalog_joins (at, move->edge.to));
      g_assert_cmpstr (move->reason, !=, "");
      g_assert_cmpint (move->from_month, ==, month);
      g_assert_cmpint (move->month, >, month);
      for (guint n = 0; n < i; n++)
        g_assert_true (liaison_route_proposal_get_move (route, n)->edge.to != move->edge.to);
      at = move->edge.to;
      month = move->month;
    }
  g_assert_cmpint (liaison_route_proposal_get_months (route), ==, month);
}

/* The law, over one pair in a hundred of roles. */
static void
test_steps_are_edges (void)
{
  GListModel *roles = liaison_catalog_get_roles (liaison_catalog_get_default ());
  guint       n_roles = g_list_model_get_n_items (roles);
  guint       n_routes = 0;

  for (guint pair = 0; pair < n_roles * n_roles; pair += 97)
    {
      g_autoptr (LiaisonRole) from = g_list_model_get_item (roles, pair / n_roles);
      g_autoptr (LiaisonRole) to = g_list_model_get_item (roles, pair % n_roles);
      g_autoptr (GPtrArray) routes =
        find (liaison_entry_get_id (LIAISON_ENTRY (from)), liaison_entry_get_id (LIAISON_ENTRY (to)), NULL);

      g_assert_cmpuint (routes->len, <=, LIAISON_ROUTE_MOST);
      for (guint i = 0; i < routes->len; i++)
        check_route (g_ptr_array_index (routes, i), from, to);
      if (from == to)
        g_assert_cmpuint (routes->len, ==, 0);
      n_routes += routes->len;
    }

  g_assert_cmpuint (n_routes, >, 60);
}

/* By hand: cataloguing (mid) to metadata (mid), digital collections (senior) and
 * digital preservation (senior): 3 months to look, 36 of a middle post, 48 of a
 * senior one. */
static void
test_follows_a_path (void)
{
  g_autoptr (GPtrArray) routes = find ("cataloguing-librarian", "digital-preservation-manager", NULL);
  LiaisonRouteProposal *along = NULL;

  for (guint i = 0; i < routes->len; i++)
    if (!liaison_route_proposal_has_sidetrack (g_ptr_array_index (routes, i)) && along == NULL)
      along = g_ptr_array_index (routes, i);

  g_assert_nonnull (along);
  g_assert_cmpuint (liaison_route_proposal_get_n_moves (along), ==, 3);
  g_assert_cmpstr (get_role (along, 0), ==, "metadata-librarian");
  g_assert_cmpstr (get_role (along, 1), ==, "digital-collections-manager");
  g_assert_cmpint (liaison_route_proposal_get_move (along, 0)->edge.kind, ==, LIAISON_ROUTE_EDGE_PATH);
  g_assert_cmpint (liaison_route_proposal_get_move (along, 0)->month, ==, 3);
  g_assert_cmpint (liaison_route_proposal_get_move (along, 1)->month, ==, 39);
  g_assert_nonnull (strstr (liaison_route_proposal_get_move (along, 0)->reason, "From cataloguing to digital preservation"));
}

static void
test_tells_of_a_sidetrack (void)
{
  g_autoptr (GPtrArray) routes = find ("cataloguing-librarian", "digital-preservation-manager", NULL);
  gboolean has_sidetrack = FALSE;

  for (guint i = 0; i < routes->len; i++)
    has_sidetrack |= liaison_route_proposal_has_sidetrack (g_ptr_array_index (routes, i));

  g_assert_true (has_sidetrack);
}

/* A gap that is closed is one less, and nothing else. */
static void
test_counts_gaps (void)
{
  g_autoptr (LiaisonProfile) profile = liaison_profile_new ();
  g_autoptr (GPtrArray) before = find ("cataloguing-librarian", "metadata-librarian", profile);
  GPtrArray *gaps = liaison_route_proposal_get_gaps (g_ptr_array_index (before, 0));
  g_autoptr (GPtrArray) after = NULL;
  guint n = gaps->len;

  g_assert_cmpuint (n, >=, 2);
  liaison_profile_raise (profile, liaison_entry_get_id (g_ptr_array_index (gaps, 0)), LIAISON_SKILL_MOST);
  after = find ("cataloguing-librarian", "metadata-librarian", profile);
  g_assert_cmpuint (liaison_route_proposal_get_gaps (g_ptr_array_index (after, 0))->len, ==, n - 1);
}

/* Who stands in a field stands in one of its roles alone, and is told of more
 * than the one from which it is nearest. */
static void
test_starts_from_several_roles (void)
{
  g_autoptr (GPtrArray) routes = find ("academic", "clinical-data-manager", NULL);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) starts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < routes->len; i++)
    {
      LiaisonRouteProposal *route = g_ptr_array_index (routes, i);

      g_assert_true (g_hash_table_add (names, (gpointer) liaison_route_proposal_get_name (route)));
      g_hash_table_add (starts, liaison_route_proposal_get_start (route));
    }
  g_assert_cmpuint (routes->len, >=, 3);
  g_assert_cmpuint (g_hash_table_size (starts), >=, 3);
}

/* Who stands in a field is not in each of its roles: one of them may be the aim. */
static void
test_leads_within_a_field (void)
{
  g_autoptr (GPtrArray) routes = find ("academic", "metadata-librarian", NULL);

  g_assert_cmpuint (routes->len, >, 0);
  for (guint i = 0; i < routes->len; i++)
    g_assert_cmpstr (liaison_entry_get_id (LIAISON_ENTRY (liaison_route_proposal_get_start (g_ptr_array_index (routes, i)))), !=, "metadata-librarian");
}

static void
test_refuses_what_is_unknown (void)
{
  const char *const stands[] = { "law", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_null (liaison_route_finder_find (liaison_catalog_get_default (), stands, "astronaut", NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
}

/* ---- who made a step ---- */

static gpointer
read_routes (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  return liaison_routes_read (connection, "cataloguing-librarian", "metadata-librarian", error);
}

static gint64
save_known (LiaisonFixture *fixture,
            const char     *name)
{
  g_autoptr (LiaisonTie) tie = liaison_tie_new ();
  gint64 id = liaison_fixture_person (fixture, name);

  liaison_tie_set_person (tie, id);
  liaison_tie_set_closeness (tie, 3);
  liaison_fixture_save (fixture, tie);

  return id;
}

static void
test_shows_who_made_that_step (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ana = save_known (fixture, "Ana");
  gint64 ben = save_known (fixture, "Ben");
  gint64 cai = save_known (fixture, "Cai");
  g_autoptr (LiaisonRoutes) routes = NULL;
  g_autoptr (GArray) takers = NULL;
  g_autoptr (GArray) known = NULL;
  g_autofree char *sentence = NULL;

  liaison_fixture_stint (fixture, ana, "cataloguing-librarian", "", "2010", "2015-06");
  liaison_fixture_stint (fixture, ana, "", "Senior Metadata Librarian", "2015-07", "");
  liaison_fixture_stint (fixture, ben, "metadata-librarian", "", "2009", "2012"); /* the other way round */
  liaison_fixture_stint (fixture, ben, "cataloguing-librarian", "", "2012", "");
  liaison_fixture_stint (fixture, cai, "metadata-librarian", "", "", "");
  liaison_fixture_stint (fixture, liaison_fixture_person (fixture, "Stranger"), "metadata-librarian", "", "", "");

  routes = liaison_store_read (fixture->store, read_routes, NULL, NULL, NULL);
  takers = liaison_routes_find_takers (routes, liaison_route_proposal_get_move (liaison_routes_get_route (routes, 0), 0));
  known = liaison_routes_find_known (routes, liaison_routes_get_route (routes, 0));
  sentence = liaison_step_takers_dup_sentence (takers);

  g_assert_cmpuint (takers->len, ==, 1);
  g_assert_cmpint (g_array_index (takers, LiaisonStepTaker, 0).key, ==, liaison_contact_key_of_person (ana));
  g_assert_cmpstr (sentence, ==, "Made by Ana (2015)");
  g_assert_cmpuint (known->len, ==, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/planning/routes/steps-are-edges-of-the-catalogue", test_steps_are_edges);
  g_test_add_func ("/planning/routes/follows-a-path", test_follows_a_path);
  g_test_add_func ("/planning/routes/tells-of-a-sidetrack", test_tells_of_a_sidetrack);
  g_test_add_func ("/planning/routes/counts-gaps", test_counts_gaps);
  g_test_add_func ("/planning/routes/starts-from-several-roles-of-a-field", test_starts_from_several_roles);
  g_test_add_func ("/planning/routes/leads-within-a-field", test_leads_within_a_field);
  g_test_add_func ("/planning/routes/refuses-what-is-unknown", test_refuses_what_is_unknown);
  g_test_add_func ("/planning/routes/shows-who-made-that-step", test_shows_who_made_that_step);

  return g_test_run ();
}
