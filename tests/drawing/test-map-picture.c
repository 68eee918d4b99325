/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact.h"
#include "liaison-layout.h"
#include "liaison-map-picture.h"
#include "liaison-network-fixture.h"

#include <cairo-svg.h>
#include <math.h>
#include <string.h>

#define WIDTH 900
#define HEIGHT 600

static LiaisonMapScene *
make_scene (LiaisonNetwork   *network,
            LiaisonMapColours colours,
            LiaisonMapSizes   sizes)
{
  g_autoptr (LiaisonMapAppearance) appearance = liaison_map_appearance_new (network, colours, sizes);
  guint             n_nodes = liaison_network_get_n_nodes (network);
  g_autofree float *positions = g_new (float, 2 * n_nodes);
  LiaisonMapScene  *scene;

  for (guint i = 0; i < 2 * n_nodes; i++)
    positions[i] = NAN;
  liaison_layout_compute (liaison_network_get_graph (network), liaison_network_get_groups (network), NULL, positions);
  scene = liaison_map_scene_new (appearance, positions);
  liaison_map_scene_fit (scene, WIDTH, HEIGHT, 40);

  return scene;
}

/* A network whose second person has a name of one's choice. */
static LiaisonNetwork *
name_one (const char *name)
{
  LiaisonNetworkRows *rows = liaison_network_fixture_rows (1500, 4000);
  LiaisonNetworkNode *node = &g_array_index (rows->nodes, LiaisonNetworkNode, rows->nodes->len - 1);

  g_free (node->name);
  node->name = g_strdup (name);

  return liaison_network_new (rows);
}

/* Whether the pictures of two networks are the same, pixel by pixel. */
static gboolean
look_alike (LiaisonMapScene *one,
            LiaisonMapScene *other)
{
  g_autoptr (LiaisonMapMarks) marks = liaison_map_marks_new ();
  g_autoptr (LiaisonMapPicture) a = liaison_map_picture_paint (one, marks);
  g_autoptr (LiaisonMapPicture) b = liaison_map_picture_paint (other, marks);
  gsize size = (gsize) cairo_image_surface_get_stride (a->surface) * HEIGHT;

  g_assert_cmpint (cairo_image_surface_get_height (a->surface), ==, HEIGHT);

  return memcmp (cairo_image_surface_get_data (a->surface), cairo_image_surface_get_data (b->surface), size) == 0;
}

static void
lift (LiaisonMapScene *scene,
      guint            n_lifted)
{
  guint n_nodes = liaison_network_get_n_nodes (scene->network);

  scene->lifted = g_new (guint, n_lifted);
  scene->n_lifted = n_lifted;
  for (guint i = 0; i < n_lifted; i++)
    scene->lifted[i] = n_nodes - n_lifted + i;
}

/* In a crowd one person of many has no name; as part of a chain they do. */
static void
test_names_the_chain (void)
{
  g_autoptr (LiaisonNetwork) network = name_one ("Ana");
  g_autoptr (LiaisonNetwork) renamed = name_one ("Bob");
  g_autoptr (LiaisonMapScene) scene = make_scene (network, LIAISON_MAP_COLOURS_SECTOR, LIAISON_MAP_SIZES_TIES);
  g_autoptr (LiaisonMapScene) other = make_scene (renamed, LIAISON_MAP_COLOURS_SECTOR, LIAISON_MAP_SIZES_TIES);

  g_assert_true (look_alike (scene, other));
  lift (scene, 3);
  lift (other, 3);
  g_assert_false (look_alike (scene, other));
}

/* A dense small network in which all have the same name but perhaps one, whose initials are the same. */
static LiaisonMapScene *
make_few (guint renamed)
{
  LiaisonNetworkRows *rows = liaison_network_fixture_rows (14, 60);

  for (guint i = 0; i < rows->nodes->len; i++)
    {
      LiaisonNetworkNode *node = &g_array_index (rows->nodes, LiaisonNetworkNode, i);

      g_free (node->name);
      node->name = g_strdup (i == renamed ? "Oluwaseun Rosemthal" : "Oluwaseun Rosenthal");
    }

  g_autoptr (LiaisonNetwork) network = liaison_network_new (rows);
  LiaisonMapScene *scene = make_scene (network, LIAISON_MAP_COLOURS_SECTOR, LIAISON_MAP_SIZES_TIES);

  return scene;
}

/* Of a few nobody stays without a name, however close they stand. */
static void
test_names_all_of_few (void)
{
  g_autoptr (LiaisonMapScene) scene = make_few (G_MAXUINT);

  for (guint i = 0; i < liaison_network_get_n_nodes (scene->network); i++)
    {
      g_autoptr (LiaisonMapScene) other = make_few (i);

      if (liaison_network_get_node (scene->network, i)->key != LIAISON_CONTACT_KEY_USER) /* who is "Me" */
        g_assert_false (look_alike (scene, other));
    }
}

static LiaisonMapScene *
make_countries (LiaisonNetwork *network,
                float           apart)
{
  LiaisonMapScene *scene = make_scene (network, LIAISON_MAP_COLOURS_SECTOR, LIAISON_MAP_SIZES_TIES);
  float            radius = apart > 0 ? 4 : 60;

  for (guint i = 0; i < liaison_network_get_n_nodes (network); i++)
    {
      guint column = 0;

      while (liaison_sector_style_get_nth (column) != liaison_map_appearance_get_style (scene->appearance, i))
        column++;
      scene->positions[2 * i] = apart * (float) column + radius * cosf ((float) i);
      scene->positions[2 * i + 1] = radius * sinf ((float) i);
    }
  liaison_map_scene_fit (scene, WIDTH, HEIGHT, 40);

  return scene;
}

static gboolean
shows_title (LiaisonMapScene *scene,
             LiaisonMapScene *untitled)
{
  for (guint i = 0; i < untitled->titles->len; i++)
    {
      g_free (g_ptr_array_index (untitled->titles, i));
      g_ptr_array_index (untitled->titles, i) = g_strdup ("");
    }

  return !look_alike (scene, untitled);
}

/* Those who look alike are named as one where they stand together, not where they
 * are all over the picture, nor from near. */
static void
test_names_countries (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (600, 900);
  g_autoptr (LiaisonMapScene) parted = make_countries (network, 12);
  g_autoptr (LiaisonMapScene) parted_untitled = make_countries (network, 12);
  g_autoptr (LiaisonMapScene) mixed = make_countries (network, 0);
  g_autoptr (LiaisonMapScene) mixed_untitled = make_countries (network, 0);

  g_assert_true (shows_title (parted, parted_untitled));
  g_assert_false (shows_title (mixed, mixed_untitled));
  parted->zoom = parted_untitled->zoom = 30;
  g_assert_false (shows_title (parted, parted_untitled));
}

/* Who is hidden leaves no trace. */
static void
test_hides (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (30, 60);
  g_autoptr (LiaisonMapScene) scene = make_scene (network, LIAISON_MAP_COLOURS_SECTOR, LIAISON_MAP_SIZES_TIES);
  g_autoptr (LiaisonMapScene) nobody = make_scene (network, LIAISON_MAP_COLOURS_KIND, LIAISON_MAP_SIZES_CLOSENESS);
  guint n_nodes = liaison_network_get_n_nodes (network);

  scene->hidden = g_malloc (n_nodes);
  nobody->hidden = g_malloc (n_nodes);
  memset (scene->hidden, TRUE, n_nodes);
  memset (nobody->hidden, TRUE, n_nodes);
  g_assert_true (look_alike (scene, nobody));
  scene->hidden[1] = FALSE;
  g_assert_false (look_alike (scene, nobody));
}

static cairo_status_t
append (void                *text,
        const unsigned char *data,
        unsigned int         length)
{
  g_string_append_len (text, (const char *) data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* A drawing for a file consists of outlines, not of pixels. */
static void
test_draws_outlines (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (30, 60);
  g_autoptr (LiaisonMapScene) scene = make_scene (network, LIAISON_MAP_COLOURS_SECTOR, LIAISON_MAP_SIZES_TIES);
  g_autoptr (GString) svg = g_string_new (NULL);
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append, svg, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);

  liaison_map_picture_draw (scene, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_assert_nonnull (strstr (svg->str, "<path"));
  g_assert_null (strstr (svg->str, "<image"));
}

/* A few. Of @introducer and another the first made the second known; of 0 nobody. */
static LiaisonMapScene *
make_ties (gboolean are_inferred,
           guint    introducer)
{
  LiaisonNetworkRows *rows = liaison_network_fixture_rows (12, 12);
  g_autoptr (LiaisonNetwork) network = NULL;

  for (guint i = 0; i < rows->links->len; i++)
    g_array_index (rows->links, LiaisonNetworkLink, i).is_inferred = are_inferred;
  if (introducer != 0)
    {
      LiaisonNetworkIntroduction row = { g_array_index (rows->nodes, LiaisonNetworkNode, introducer).key,
                                         g_array_index (rows->nodes, LiaisonNetworkNode, 12 - introducer).key };

      g_array_append_val (rows->introductions, row);
    }
  network = liaison_network_new (rows);

  return make_scene (network, LIAISON_MAP_COLOURS_SECTOR, LIAISON_MAP_SIZES_TIES);
}

static gboolean
is_dashed (LiaisonMapScene *scene)
{
  g_autoptr (GString) svg = g_string_new (NULL);
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append, svg, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);

  liaison_map_picture_draw (scene, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return strstr (svg->str, "stroke-dasharray") != NULL;
}

/* Inferred ties are dashed, and no others; an introduction points to who was introduced. */
static void
test_ties_differ (void)
{
  g_autoptr (LiaisonMapScene) noted = make_ties (FALSE, 0);
  g_autoptr (LiaisonMapScene) again = make_ties (FALSE, 0);
  g_autoptr (LiaisonMapScene) inferred = make_ties (TRUE, 0);
  g_autoptr (LiaisonMapScene) introduced = make_ties (FALSE, 3);
  g_autoptr (LiaisonMapScene) turned = make_ties (FALSE, 9);

  g_assert_false (is_dashed (noted));
  g_assert_true (is_dashed (inferred));
  g_assert_true (look_alike (noted, again));
  g_assert_false (look_alike (noted, introduced));
  g_assert_false (look_alike (introduced, turned));
}

/* Who one has not been in touch with for long is fainter. */
static void
test_fades (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (300, 900);
  g_autoptr (LiaisonMapAppearance) appearance = liaison_map_appearance_new (network, LIAISON_MAP_COLOURS_SECTOR, LIAISON_MAP_SIZES_TIES);
  const LiaisonEdge *edges = liaison_graph_get_edges (liaison_network_get_graph (network));
  guint              n_of_user = 0;

  for (guint i = 0; i < liaison_graph_get_n_edges (liaison_network_get_graph (network)); i++)
    for (guint j = 0; j < i && edges[i].source == 0; j++)
      if (edges[j].source == 0 && edges[j].freshness < edges[i].freshness - .01f)
        {
          n_of_user++;
          g_assert_cmpfloat (liaison_map_appearance_get_fade (appearance, edges[j].target), <,
                             liaison_map_appearance_get_fade (appearance, edges[i].target));
        }
  g_assert_cmpuint (n_of_user, >, 10);
}

/* Everybody belongs to one line of the legend. */
static void
test_legend (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (300, 900);

  for (int colours = LIAISON_MAP_COLOURS_SECTOR; colours <= LIAISON_MAP_COLOURS_COMMUNITY; colours++)
    {
      g_autoptr (LiaisonMapAppearance) appearance = liaison_map_appearance_new (network, (LiaisonMapColours) colours, LIAISON_MAP_SIZES_BROKERAGE);
      guint n_members = 0;

      for (guint i = 0; i < liaison_map_appearance_get_n_groups (appearance); i++)
        {
          g_autofree char *label = liaison_map_appearance_dup_label (appearance, i);

          g_assert_cmpstr (label, !=, "");
          n_members += liaison_map_appearance_get_group (appearance, i)->n_members;
        }
      g_assert_cmpuint (n_members, ==, liaison_network_get_n_nodes (network) - 1);
    }
}

/* The largest is the one who is closest, or joins the most circles. */
static void
test_sizes (void)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_fixture_new (300, 900);
  g_autoptr (LiaisonMapAppearance) closeness = liaison_map_appearance_new (network, LIAISON_MAP_COLOURS_SECTOR, LIAISON_MAP_SIZES_CLOSENESS);
  const LiaisonEdge *edges = liaison_graph_get_edges (liaison_network_get_graph (network));
  float              known = 0, unknown = G_MAXFLOAT;

  for (guint i = 1; i < liaison_network_get_n_nodes (network); i++)
    unknown = MIN (unknown, liaison_map_appearance_get_size (closeness, i));
  for (guint i = 0; i < liaison_graph_get_n_edges (liaison_network_get_graph (network)); i++)
    if (edges[i].source == 0 && edges[i].strength > .9f)
      known = MAX (known, liaison_map_appearance_get_size (closeness, edges[i].target));
  g_assert_cmpfloat (known, >, 2 * unknown);
}

/* Marks that turn a name around are none of its letters. */
static void
test_initials (void)
{
  static const struct
  {
    const char *name, *initials;
  } cases[] = {
    { "Ada King Lovelace", "AL" },
    { "\u2067Ada", "A" },
    { "\u202eada \u200flovelace", "AL" },
    { "\u2069", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LiaisonNetworkNode node = { .key = 7, .name = (char *) cases[i].name };
      g_autofree char   *initials = liaison_map_node_dup_initials (&node);

      g_assert_cmpstr (initials, ==, cases[i].initials);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/picture/names-the-chain-in-a-crowd", test_names_the_chain);
  g_test_add_func ("/drawing/picture/names-all-of-few", test_names_all_of_few);
  g_test_add_func ("/drawing/picture/names-countries-from-afar", test_names_countries);
  g_test_add_func ("/drawing/picture/hides", test_hides);
  g_test_add_func ("/drawing/picture/draws-outlines", test_draws_outlines);
  g_test_add_func ("/drawing/picture/tells-ties-apart", test_ties_differ);
  g_test_add_func ("/drawing/appearance/fades-who-is-long-ago", test_fades);
  g_test_add_func ("/drawing/appearance/legend-is-complete", test_legend);
  g_test_add_func ("/drawing/appearance/sizes-tell-closeness", test_sizes);
  g_test_add_func ("/drawing/marks/initials-are-letters", test_initials);

  return g_test_run ();
}
