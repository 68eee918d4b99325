/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-layout.h"
#include "liaison-network-fixture.h"

#include <math.h>

/* Longer than anything takes on a busy machine. */
#define PATIENCE_SECONDS 30

/* So little may the median of the others move when one is added, of the
 * diameter of the map. */
#define MOST_MEDIAN_MOVE .02f

static float *
new_positions (guint n_nodes)
{
  float *positions = g_new (float, 2 * n_nodes);

  for (guint i = 0; i < 2 * n_nodes; i++)
    positions[i] = NAN;

  return positions;
}

static float *
lay_out (LiaisonNetwork *network)
{
  float *positions = new_positions (liaison_network_get_n_nodes (network));

  liaison_layout_compute (liaison_network_get_graph (network), liaison_network_get_groups (network), NULL, positions);

  return positions;
}

static float
find_diameter (const float *positions,
               guint        n_nodes)
{
  float least[2] = { G_MAXFLOAT, G_MAXFLOAT };
  float most[2] = { -G_MAXFLOAT, -G_MAXFLOAT };

  for (guint i = 0; i < 2 * n_nodes; i++)
    {
      least[i % 2] = MIN (least[i % 2], positions[i]);
      most[i % 2] = MAX (most[i % 2], positions[i]);
    }

  return hypotf (most[0] - least[0], most[1] - least[1]);
}

static void
test_same_twice (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (600, 1800);
  g_autofree float *once = lay_out (network);
  g_autofree float *twice = lay_out (network);
  gsize             size = 2 * liaison_network_get_n_nodes (network) * sizeof (float);

  g_assert_cmpmem (once, size, twice, size);
}

static void
test_everybody_has_a_place (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (300, 200);
  guint             n_nodes = liaison_network_get_n_nodes (network);
  g_autofree float *positions = lay_out (network);

  for (guint i = 0; i < n_nodes; i++)
    {
      g_assert_true (isfinite (positions[2 * i]) && isfinite (positions[2 * i + 1]));
      for (guint j = 0; j < i; j++)
        g_assert_cmpfloat (hypotf (positions[2 * i] - positions[2 * j], positions[2 * i + 1] - positions[2 * j + 1]), >, .1f);
    }
}

/* Neighbours must be nearer than others, or the map says nothing. */
static void
test_neighbours_are_near (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (400, 1200);
  LiaisonGraph      *graph = liaison_network_get_graph (network);
  guint              n_nodes = liaison_network_get_n_nodes (network);
  g_autofree float  *positions = lay_out (network);
  const LiaisonEdge *edges = liaison_graph_get_edges (graph);
  double             tied = 0, any = 0;

  for (guint e = 0; e < liaison_graph_get_n_edges (graph); e++)
    tied += hypotf (positions[2 * edges[e].source] - positions[2 * edges[e].target],
                    positions[2 * edges[e].source + 1] - positions[2 * edges[e].target + 1]);
  for (guint i = 0; i < n_nodes; i++)
    for (guint j = 0; j < i; j++)
      any += hypotf (positions[2 * i] - positions[2 * j], positions[2 * i + 1] - positions[2 * j + 1]);

  g_assert_cmpfloat (tied / liaison_graph_get_n_edges (graph), <, .5 * any / (n_nodes * (n_nodes - 1) / 2));
}

static void
test_pinned_stay (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (200, 500);
  guint              n_nodes = liaison_network_get_n_nodes (network);
  g_autofree guint8 *pinned = g_new0 (guint8, n_nodes);
  g_autofree float  *positions = new_positions (n_nodes);

  for (guint i = 3; i < n_nodes; i += 40)
    {
      pinned[i] = TRUE;
      positions[2 * i] = (float) i;
      positions[2 * i + 1] = -(float) i;
    }
  liaison_layout_compute (liaison_network_get_graph (network), NULL, pinned, positions);
  for (guint i = 3; i < n_nodes; i += 40)
    {
      g_assert_cmpfloat (positions[2 * i], ==, (float) i);
      g_assert_cmpfloat (positions[2 * i + 1], ==, -(float) i);
    }
}

static int
compare_floats (gconstpointer a,
                gconstpointer b)
{
  float one = *(const float *) a;
  float two = *(const float *) b;

  return one < two ? -1 : one > two;
}

/* Lays out all but one, then adds that one. */
static void
check_addition (guint n_people,
                guint added)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (n_people, 3 * n_people);
  guint             n_nodes = liaison_network_get_n_nodes (network);
  g_autofree float *before = lay_out (network);
  g_autofree float *after = g_memdup2 (before, 2 * n_nodes * sizeof (float));
  g_autofree float *moves = g_new0 (float, n_nodes);

  after[2 * added] = after[2 * added + 1] = NAN;
  liaison_layout_compute (liaison_network_get_graph (network), liaison_network_get_groups (network), NULL, after);
  g_assert_true (isfinite (after[2 * added]));
  for (guint i = 0; i < n_nodes; i++)
    if (i != added)
      moves[i] = hypotf (after[2 * i] - before[2 * i], after[2 * i + 1] - before[2 * i + 1]);
  qsort (moves, n_nodes, sizeof (float), compare_floats);

  g_assert_cmpfloat (moves[n_nodes / 2], <, MOST_MEDIAN_MOVE * find_diameter (before, n_nodes));
  g_assert_cmpfloat (moves[n_nodes - 1], <, .2f * find_diameter (before, n_nodes));
}

static void
test_addition_is_local (void)
{
  check_addition (60, 20);
  check_addition (500, 100);
  check_addition (500, 1);
  check_addition (500, 0);
}

typedef enum
{
  STAR,
  PATH,
  CLIQUE,
  PAIRS,
  NOTHING,
} Shape;

static LiaisonGraph *
make_shape (Shape shape,
            guint n_nodes)
{
  g_autofree gint64 *keys = g_new (gint64, n_nodes + 1);
  g_autoptr (GArray) edges = g_array_new (FALSE, TRUE, sizeof (LiaisonEdge));

  for (guint i = 0; i < n_nodes; i++)
    {
      keys[i] = i;
      for (guint j = 0; j < i; j++)
        if ((shape == STAR && j == 0) || (shape == PATH && i == j + 1) || shape == CLIQUE || (shape == PAIRS && i % 2 == 1 && i == j + 1))
          {
            LiaisonEdge edge = { .source = j, .target = i, .length = LIAISON_EDGE_LENGTH };

            g_array_append_val (edges, edge);
          }
    }

  return liaison_graph_new (keys, n_nodes, (LiaisonEdge *) edges->data, edges->len);
}

static float
find_gap (const float *positions,
          guint        one,
          guint        other)
{
  return hypotf (positions[2 * one] - positions[2 * other], positions[2 * one + 1] - positions[2 * other + 1]);
}

/* Everybody has a place and nobody covers another, whatever the shape and size. */
static void
test_any_shape (void)
{
  static const guint sizes[] = { 0, 1, 2, 3, 7, 60 };

  for (int shape = STAR; shape <= NOTHING; shape++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        g_autoptr (LiaisonGraph) graph = make_shape (shape, sizes[s]);
        g_autofree float *positions = new_positions (sizes[s]);

        liaison_layout_compute (graph, NULL, NULL, positions);
        for (guint i = 0; i < sizes[s]; i++)
          {
            g_assert_true (isfinite (positions[2 * i]) && isfinite (positions[2 * i + 1]));
            for (guint j = 0; j < i; j++)
              g_assert_cmpfloat (find_gap (positions, i, j), >, .2f);
          }
      }
}

/* The ends of a path are far apart, and a hub is amid its leaves. */
static void
test_shapes_are_seen (void)
{
  g_autoptr (LiaisonGraph) path = make_shape (PATH, 30);
  g_autoptr (LiaisonGraph) star = make_shape (STAR, 30);
  g_autofree float *along = new_positions (30);
  g_autofree float *around = new_positions (30);
  float             x = 0, y = 0;

  liaison_layout_compute (path, NULL, NULL, along);
  for (guint i = 1; i < 30; i++)
    g_assert_cmpfloat (find_gap (along, 0, 29), >=, find_gap (along, 0, i));

  liaison_layout_compute (star, NULL, NULL, around);
  for (guint i = 1; i < 30; i++)
    {
      x += around[2 * i] / 29;
      y += around[2 * i + 1] / 29;
    }
  g_assert_cmpfloat (hypotf (around[0] - x, around[1] - y), <, .25f * find_gap (around, 0, 1));
}

/* A dozen colleagues, who all know each other, are no knot far from the one beside
 * them who knows three. */
static void
test_few_have_room (void)
{
  g_autoptr (GArray) edges = g_array_new (FALSE, TRUE, sizeof (LiaisonEdge));
  g_autoptr (LiaisonGraph) graph = NULL;
  g_autofree float *positions = new_positions (13);
  gint64            keys[13];
  float             among = 0, beside = 0;

  for (guint i = 0; i < 13; i++)
    {
      keys[i] = i;
      for (guint j = 0; j < (i < 12 ? i : 3); j++)
        {
          LiaisonEdge edge = { .source = j, .target = i, .length = LIAISON_EDGE_LENGTH };

          g_array_append_val (edges, edge);
        }
    }
  graph = liaison_graph_new (keys, 13, (LiaisonEdge *) edges->data, edges->len);
  liaison_layout_compute (graph, NULL, NULL, positions);
  for (guint i = 0; i < 12; i++)
    for (guint j = 0; j < i; j++)
      among += find_gap (positions, i, j) / 66;
  for (guint i = 0; i < 3; i++)
    beside += find_gap (positions, i, 12) / 3;

  g_assert_cmpfloat (among, >, .72f * beside); /* in a knot .61, with room .84 */
}

/* A pin without a place is none. */
static void
test_pin_without_place (void)
{
  g_autoptr (LiaisonGraph) graph = make_shape (PATH, 20);
  g_autofree guint8 *pinned = g_new0 (guint8, 20);
  g_autofree float  *free_positions = new_positions (20);
  g_autofree float  *positions = new_positions (20);

  pinned[4] = TRUE;
  liaison_layout_compute (graph, NULL, NULL, free_positions);
  liaison_layout_compute (graph, NULL, pinned, positions);
  g_assert_cmpmem (positions, 40 * sizeof (float), free_positions, 40 * sizeof (float));
}

static gboolean
impatient_cb (gpointer data)
{
  g_error ("The layout did not settle");

  return G_SOURCE_REMOVE;
}

static void
wait_until_settled (LiaisonLayout *layout)
{
  guint id = g_timeout_add_seconds (PATIENCE_SECONDS, impatient_cb, NULL);

  while (liaison_layout_get_settling (layout))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
}

static void
test_thread_gives_the_same (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (300, 900);
  guint n_nodes = liaison_network_get_n_nodes (network);
  g_autoptr (LiaisonLayout) layout = liaison_layout_new ();
  g_autofree float *expected = lay_out (network);
  g_autofree float *positions = new_positions (n_nodes);

  liaison_layout_start (layout, liaison_network_get_graph (network), liaison_network_get_groups (network), NULL, positions);
  g_assert_true (liaison_layout_get_settling (layout));
  wait_until_settled (layout);
  g_assert_true (liaison_layout_take_positions (layout, positions));
  g_assert_false (liaison_layout_take_positions (layout, positions));
  g_assert_cmpmem (positions, 2 * n_nodes * sizeof (float), expected, 2 * n_nodes * sizeof (float));
}

static void
test_restart_and_cancel (void)
{
  g_autoptr (LiaisonNetwork) large = liaison_network_fixture_new (2000, 6000);
  g_autoptr (LiaisonNetwork) small = liaison_network_fixture_new (20, 30);
  LiaisonLayout    *layout = liaison_layout_new ();
  g_autofree float *positions = new_positions (liaison_network_get_n_nodes (large));

  liaison_layout_start (layout, liaison_network_get_graph (large), NULL, NULL, positions);
  liaison_layout_start (layout, liaison_network_get_graph (small), NULL, NULL, positions);
  wait_until_settled (layout);
  g_assert_true (liaison_layout_take_positions (layout, positions));
  g_assert_true (isfinite (positions[0]));
  liaison_layout_start (layout, liaison_network_get_graph (small), NULL, NULL, positions);
  liaison_layout_cancel (layout);
  g_assert_false (liaison_layout_get_settling (layout));
  liaison_layout_start (layout, liaison_network_get_graph (small), NULL, NULL, positions);
  g_assert_finalize_object (layout);
}

static void
test_drag_moves_only_what_follows (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (100, 250);
  LiaisonGraph *graph = liaison_network_get_graph (network);
  guint         n_nodes = liaison_network_get_n_nodes (network);
  g_autoptr (LiaisonLayout) layout = liaison_layout_new ();
  g_autofree float *before = lay_out (network);
  g_autofree float *positions = g_memdup2 (before, 2 * n_nodes * sizeof (float));
  guint             n_moved = 0;

  liaison_layout_hold (layout, graph, NULL, positions, 50, before[100] + 1, before[101]);
  liaison_layout_hold (layout, graph, NULL, positions, 50, before[100] + 2, before[101] + 1);
  liaison_layout_release (layout);
  wait_until_settled (layout);
  g_assert_true (liaison_layout_take_positions (layout, positions));
  g_assert_cmpfloat (positions[100], ==, before[100] + 2);
  g_assert_cmpfloat (positions[101], ==, before[101] + 1);
  g_assert_cmpfloat (positions[0], ==, before[0]);
  for (guint i = 0; i < n_nodes; i++)
    n_moved += positions[2 * i] != before[2 * i];
  g_assert_cmpuint (n_moved, <, n_nodes / 2);
}

/* How far people may be from the middle of their circle, of how far the next is. */
#define MOST_OF_A_GAP .35f

#define N_CIRCLES 6
#define N_IN_A_CIRCLE 80

static void
add_edge (GArray *edges,
          guint   source,
          guint   target)
{
  LiaisonEdge edge = { .source = MIN (source, target), .target = MAX (source, target), .kind = LIAISON_EDGE_KIND_TIE, .strength = .5f, .freshness = 1, .length = LIAISON_EDGE_LENGTH };

  if (source != target)
    g_array_append_val (edges, edge);
}

/* Circles of people who know one another, and few of other circles; the user
 * knows one in four of all. */
static LiaisonGraph *
make_circles (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (LiaisonEdge));
  gint64 keys[1 + N_CIRCLES * N_IN_A_CIRCLE];

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    keys[i] = 2 * (gint64) i;
  for (guint i = 0; i < N_CIRCLES * N_IN_A_CIRCLE; i++)
    {
      guint first = 1 + i / N_IN_A_CIRCLE * N_IN_A_CIRCLE;

      for (guint n = 0; n < 4; n++)
        add_edge (edges, 1 + i, first + (guint) g_rand_int_range (random, 0, N_IN_A_CIRCLE));
      if (i % 6 == 0)
        add_edge (edges, 1 + i, 1 + (guint) g_rand_int_range (random, 0, N_CIRCLES * N_IN_A_CIRCLE));
      if (i % 4 == 0)
        add_edge (edges, 0, 1 + i);
    }

  return liaison_graph_new (keys, G_N_ELEMENTS (keys), (LiaisonEdge *) (gpointer) edges->data, edges->len);
}

/* How far people are from the middle of their circle, beside how far that is from
 * the nearest other. */
static void
test_circles_have_room (void)
{
  g_autoptr (LiaisonGraph) graph = make_circles ();
  guint             n_nodes = liaison_graph_get_n_nodes (graph);
  g_autofree float *positions = new_positions (n_nodes);
  g_autofree guint *groups = g_new0 (guint, n_nodes);
  float             middles[N_CIRCLES][2] = { 0 };
  float             nearest = G_MAXFLOAT, within = 0;

  liaison_layout_compute (graph, groups, NULL, positions);
  for (guint i = 1; i < n_nodes; i++)
    for (guint d = 0; d < 2; d++)
      middles[(i - 1) / N_IN_A_CIRCLE][d] += positions[2 * i + d] / N_IN_A_CIRCLE;
  for (guint i = 1; i < n_nodes; i++)
    {
      const float *middle = middles[(i - 1) / N_IN_A_CIRCLE];

      within += hypotf (positions[2 * i] - middle[0], positions[2 * i + 1] - middle[1]) / (float) (n_nodes - 1);
    }
  for (guint i = 0; i < N_CIRCLES; i++)
    for (guint j = 0; j < i; j++)
      nearest = MIN (nearest, hypotf (middles[i][0] - middles[j][0], middles[i][1] - middles[j][1]));
  g_test_message ("within %.2f, between %.2f", (double) within, (double) nearest);
  g_assert_cmpfloat (within, <, MOST_OF_A_GAP * nearest);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network/layout/is-the-same-twice", test_same_twice);
  g_test_add_func ("/network/layout/gives-everybody-a-place-of-their-own", test_everybody_has_a_place);
  g_test_add_func ("/network/layout/draws-neighbours-together", test_neighbours_are_near);
  g_test_add_func ("/network/layout/leaves-pinned-nodes-where-they-are", test_pinned_stay);
  g_test_add_func ("/network/layout/moves-only-what-is-near-an-addition", test_addition_is_local);
  g_test_add_func ("/network/layout/takes-any-shape-and-size", test_any_shape);
  g_test_add_func ("/network/layout/shows-the-shape", test_shapes_are_seen);
  g_test_add_func ("/network/layout/gives-a-few-room", test_few_have_room);
  g_test_add_func ("/network/layout/minds-no-pin-without-a-place", test_pin_without_place);
  g_test_add_func ("/network/layout/is-the-same-in-a-thread", test_thread_gives_the_same);
  g_test_add_func ("/network/layout/can-be-restarted-and-cancelled", test_restart_and_cancel);
  g_test_add_func ("/network/layout/drag-moves-only-what-follows", test_drag_moves_only_what_follows);
  g_test_add_func ("/network/layout/gives-circles-room", test_circles_have_room);

  return g_test_run ();
}
