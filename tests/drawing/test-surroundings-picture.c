/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-surroundings-picture.h"

#include <math.h>

/* As on a person's page, and the narrowest that there is. */
#define HEIGHT 200
#define NARROW 280
#define WIDE 600

static LiaisonSurroundings *
make_surroundings (guint n_neighbours)
{
  LiaisonSurroundings *around = g_new0 (LiaisonSurroundings, 1);

  around->sector = g_strdup ("law");
  around->neighbours = g_array_new (FALSE, TRUE, sizeof (LiaisonNeighbour));
  around->pairs = g_array_new (FALSE, FALSE, sizeof (guint));
  around->n_neighbours = n_neighbours;
  for (guint i = 0; i < n_neighbours; i++)
    {
      LiaisonNeighbour neighbour = { .key = i * 2, .name = (char *) "Wilhelmina Featherstonehaugh", .sector = (char *) "medical", .closeness = 3 };

      g_array_append_val (around->neighbours, neighbour);
    }

  return around;
}

/* Of two on the same side, the name of the one has room above that of the other. */
static void
test_names_have_room (void)
{
  const double widths[] = { NARROW, WIDE };

  for (guint n = 1; n <= LIAISON_SURROUNDINGS_MOST; n++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        g_autoptr (LiaisonSurroundings) around = make_surroundings (n);

        for (guint i = 0; i < n; i++)
          for (guint j = 0; j < n; j++)
            {
              double x, y, other_x, other_y;

              liaison_surroundings_picture_find_place (around, i, FALSE, widths[w], HEIGHT, &x, &y);
              liaison_surroundings_picture_find_place (around, j, FALSE, widths[w], HEIGHT, &other_x, &other_y);
              g_assert_cmpfloat (y, >=, 10);
              g_assert_cmpfloat (y, <=, HEIGHT - 10);
              g_assert_cmpfloat (fabs (x - widths[w] / 2), >, 20);
              if (i != j && (x > widths[w] / 2) == (other_x > widths[w] / 2))
                g_assert_cmpfloat (fabs (y - other_y), >=, 20);
            }
      }
}

/* The closest stands on top of the side that is read first. */
static void
test_is_mirrored (void)
{
  g_autoptr (LiaisonSurroundings) around = make_surroundings (7);

  for (guint i = 0; i < 7; i++)
    {
      double x, y, mirrored_x, mirrored_y;

      liaison_surroundings_picture_find_place (around, i, FALSE, WIDE, HEIGHT, &x, &y);
      liaison_surroundings_picture_find_place (around, i, TRUE, WIDE, HEIGHT, &mirrored_x, &mirrored_y);
      g_assert_cmpfloat_with_epsilon (x + mirrored_x, WIDE, 0.001);
      g_assert_cmpfloat_with_epsilon (y, mirrored_y, 0.001);
      if (i == 0)
        g_assert_true (x > WIDE / 2. && y < HEIGHT / 4.);
    }
}

/* Whether anything is drawn outside of the picture, or nothing in it. */
static void
test_stays_in_the_picture (void)
{
  const int            frame = 40, width = NARROW + 2 * frame, height = HEIGHT + 2 * frame;
  g_autoptr (LiaisonSurroundings) around = make_surroundings (LIAISON_SURROUNDINGS_MOST);
  cairo_surface_t     *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
  cairo_t             *cairo = cairo_create (surface);
  LiaisonSurroundingsLook look = { pango_cairo_create_context (cairo), { 0, 0, 0, 1 }, "Me", FALSE };
  guint                n_inside = 0;

  cairo_translate (cairo, frame, frame);
  liaison_surroundings_picture_draw (around, &look, cairo, NARROW, HEIGHT);
  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        gboolean is_inside = x >= frame && x < width - frame && y >= frame && y < height - frame;
        gboolean is_inked = cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x] > 64;

        g_assert_true (is_inside || !is_inked);
        n_inside += is_inked;
      }
  g_assert_cmpuint (n_inside, >, 2000);
  g_object_unref (look.context);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/surroundings-picture/names-have-room", test_names_have_room);
  g_test_add_func ("/drawing/surroundings-picture/is-mirrored", test_is_mirrored);
  g_test_add_func ("/drawing/surroundings-picture/stays-in-the-picture", test_stays_in_the_picture);

  return g_test_run ();
}
