/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-sector-style.h"

#include <math.h>

static double
linear (double channel)
{
  return channel <= .04045 ? channel / 12.92 : pow ((channel + .055) / 1.055, 2.4);
}

static double
luminance (const LiaisonColour *colour)
{
  return .2126 * linear (colour->red) + .7152 * linear (colour->green) + .0722 * linear (colour->blue);
}

/* The contrast ratio of WCAG 2.1. */
static double
contrast (const LiaisonColour *a,
          const char    *background)
{
  LiaisonColour b;
  double  x, y;

  liaison_colour_unpack (&b, (guint32) g_ascii_strtoull (background + 1, NULL, 16));
  x = luminance (a);
  y = luminance (&b);

  return (MAX (x, y) + .05) / (MIN (x, y) + .05);
}

static void
test_contrast (void)
{
  for (guint i = 0; i < LIAISON_N_SECTOR_STYLES; i++)
    {
      LiaisonColour colour;

      liaison_sector_style_get_colour (liaison_sector_style_get_nth (i), FALSE, &colour);
      g_assert_cmpfloat (contrast (&colour, "#ffffff"), >=, 3);
      g_assert_cmpfloat (contrast (&colour, "#fafafa"), >=, 3);
      liaison_sector_style_get_colour (liaison_sector_style_get_nth (i), TRUE, &colour);
      g_assert_cmpfloat (contrast (&colour, "#1e1e1e"), >=, 3);
      g_assert_cmpfloat (contrast (&colour, "#303030"), >=, 3);
    }
}

static void
test_no_two_alike (void)
{
  for (guint i = 0; i < LIAISON_N_SECTOR_STYLES; i++)
    for (guint j = 0; j < i; j++)
      {
        const LiaisonSectorStyle *a = liaison_sector_style_get_nth (i);
        const LiaisonSectorStyle *b = liaison_sector_style_get_nth (j);

        g_assert_cmpint (a->shape, !=, b->shape);
        g_assert_cmphex (a->on_light, !=, b->on_light);
        g_assert_cmphex (a->on_dark, !=, b->on_dark);
      }
}

static void
test_users_own (void)
{
  const LiaisonSectorStyle *style = liaison_sector_style_get ("zoo-libraries");

  g_assert_true (style == liaison_sector_style_get ("zoo-libraries"));
  g_assert_cmpint (style->shape, !=, LIAISON_SECTOR_SHAPE_RING);
  g_assert_cmpint (liaison_sector_style_get ("")->shape, ==, LIAISON_SECTOR_SHAPE_RING);
  g_assert_cmpint (liaison_sector_style_get (NULL)->shape, ==, LIAISON_SECTOR_SHAPE_RING);
  g_assert_cmpstr (liaison_sector_style_get ("law")->sector, ==, "law");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/widgets/sector-style/stands-out-from-every-background", test_contrast);
  g_test_add_func ("/widgets/sector-style/no-two-look-alike", test_no_two_alike);
  g_test_add_func ("/widgets/sector-style/keeps-one-for-a-sector-of-the-user", test_users_own);

  return g_test_run ();
}
