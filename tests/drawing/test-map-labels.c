/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-labels.h"

#define WIDTH 800.f
#define HEIGHT 500.f
#define N_NODES 400

static gboolean
overlap (const graphene_rect_t *a,
         const graphene_rect_t *b)
{
  return a->origin.x < b->origin.x + b->size.width && b->origin.x < a->origin.x + a->size.width &&
         a->origin.y < b->origin.y + b->size.height && b->origin.y < a->origin.y + a->size.height;
}

/* A crowd of nodes: the labels that find a place cover neither one another,
 * nor a node, and are whole. */
static void
check_crowd (guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (LiaisonMapLabels) labels = liaison_map_labels_new (WIDTH, HEIGHT);
  graphene_rect_t nodes[N_NODES], placed[N_NODES];
  guint           n_placed = 0;

  for (guint i = 0; i < N_NODES; i++)
    {
      float radius = (float) g_rand_double_range (random, 3, 20);

      graphene_rect_init (&nodes[i], (float) g_rand_double_range (random, -20, WIDTH), (float) g_rand_double_range (random, -20, HEIGHT),
                          2 * radius, 2 * radius);
      liaison_map_labels_take (labels, &nodes[i]);
    }
  for (guint i = 0; i < N_NODES; i++)
    {
      float radius = nodes[i].size.width / 2;

      n_placed += liaison_map_labels_place (labels, nodes[i].origin.x + radius, nodes[i].origin.y + radius, radius,
                                            (float) g_rand_double_range (random, 10, 150), 16, &placed[n_placed]);
    }

  g_assert_cmpuint (n_placed, >, 0);
  for (guint i = 0; i < n_placed; i++)
    {
      g_assert_cmpfloat (placed[i].origin.x, >=, 0);
      g_assert_cmpfloat (placed[i].origin.y, >=, 0);
      g_assert_cmpfloat (placed[i].origin.x + placed[i].size.width, <=, WIDTH);
      g_assert_cmpfloat (placed[i].origin.y + placed[i].size.height, <=, HEIGHT);
      for (guint j = 0; j < i; j++)
        g_assert_false (overlap (&placed[i], &placed[j]));
      for (guint j = 0; j < N_NODES; j++)
        g_assert_false (overlap (&placed[i], &nodes[j]));
    }
}

static void
test_never_overlap (void)
{
  for (guint32 seed = 0; seed < 20; seed++)
    check_crowd (seed);
}

static void
test_bounds (void)
{
  g_autoptr (LiaisonMapLabels) labels = liaison_map_labels_new (WIDTH, HEIGHT);
  graphene_rect_t area;

  g_assert_true (liaison_map_labels_place (labels, 60, 400, 10, 100, 16, &area));
  liaison_map_labels_set_bounds (labels, &GRAPHENE_RECT_INIT (100, 100, 600, 300));
  g_assert_false (liaison_map_labels_place (labels, 60, 200, 10, 100, 16, &area));
  g_assert_true (liaison_map_labels_place (labels, 110, 200, 10, 100, 16, &area));
  g_assert_cmpfloat (area.origin.x, >=, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/labels/never-overlap", test_never_overlap);
  g_test_add_func ("/map/labels/are-whole-within-bounds", test_bounds);

  return g_test_run ();
}
