/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Draws a made-up network, to be looked at:
 *
 *   draw-map PEOPLE TIES FILE.png [sector|kind|community [dark]]
 */

#include "config.h"

#include "liaison-layout.h"
#include "liaison-map-picture.h"
#include "liaison-network-fixture.h"

#include <math.h>

#define WIDTH 1400
#define HEIGHT 900

static LiaisonMapColours
read_colours (const char *word)
{
  if (g_strcmp0 (word, "kind") == 0)
    return LIAISON_MAP_COLOURS_KIND;

  return g_strcmp0 (word, "community") == 0 ? LIAISON_MAP_COLOURS_COMMUNITY : LIAISON_MAP_COLOURS_SECTOR;
}

static void
save (LiaisonMapScene *scene,
      const char      *file)
{
  g_autoptr (LiaisonMapMarks) marks = liaison_map_marks_new ();
  g_autoptr (LiaisonMapPicture) picture = liaison_map_picture_paint (scene, marks);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);

  liaison_colour_set_source (&scene->look.background, cr);
  cairo_paint (cr);
  cairo_set_source_surface (cr, picture->surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png (surface, file);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (LiaisonNetwork) network = NULL;
  g_autoptr (LiaisonMapAppearance) appearance = NULL;
  g_autoptr (LiaisonMapScene) scene = NULL;
  g_autofree float *positions = NULL;

  if (argc < 4)
    return 2;

  network = liaison_network_fixture_new ((guint) atoi (argv[1]), (guint) atoi (argv[2]));
  appearance = liaison_map_appearance_new (network, read_colours (argc > 4 ? argv[4] : NULL), LIAISON_MAP_SIZES_TIES);
  positions = g_new (float, 2 * liaison_network_get_n_nodes (network));
  for (guint i = 0; i < 2 * liaison_network_get_n_nodes (network); i++)
    positions[i] = NAN;
  liaison_layout_compute (liaison_network_get_graph (network), liaison_network_get_groups (network), NULL, positions);
  scene = liaison_map_scene_new (appearance, positions);
  if (argc > 5)
    liaison_map_look_init (&scene->look, TRUE, FALSE);
  liaison_map_scene_fit (scene, WIDTH, HEIGHT, 60);
  save (scene, argv[3]);

  return 0;
}
