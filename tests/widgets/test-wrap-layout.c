/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-wrap-layout.h"

#define HEIGHT 20
#define SPACING 6

static GtkWidget *
make_box (void)
{
  static const int widths[] = { 100, 40, 60, 150 };
  GtkWidget       *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkLayoutManager *layout = liaison_wrap_layout_new ();

  g_object_set (layout, "spacing", SPACING, NULL);
  gtk_widget_set_layout_manager (box, layout);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *child = gtk_drawing_area_new ();

      gtk_widget_set_size_request (child, widths[i], HEIGHT);
      gtk_box_append (GTK_BOX (box), child);
    }

  return box;
}

/* Where the children stand: "0,0 106,0" */
static char *
describe (GtkWidget *box)
{
  g_autoptr (GString) places = g_string_new (NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_get_visible (child))
        continue;
      g_assert_true (gtk_widget_compute_bounds (child, box, &bounds));
      g_string_append_printf (places, "%s%.0f,%.0f", places->len > 0 ? " " : "", bounds.origin.x, bounds.origin.y);
    }

  return g_string_free (g_steal_pointer (&places), FALSE);
}

static int
measure (GtkWidget     *box,
         GtkOrientation orientation,
         int            for_size)
{
  int natural;

  gtk_widget_measure (box, orientation, for_size, NULL, &natural, NULL, NULL);

  return natural;
}

static char *
lay_out (GtkWidget *box,
         int        width)
{
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (box, &(GtkAllocation){ 0, 0, width, measure (box, GTK_ORIENTATION_VERTICAL, width) }, -1);

  return describe (box);
}

/* A line is as full as it can be, and none of them is in columns with another. */
static void
test_lines_are_full (void)
{
  GtkWidget *box = make_box ();
  g_autofree char *wide = lay_out (box, 400);
  g_autofree char *narrow = lay_out (box, 170);

  g_assert_cmpstr (wide, ==, "0,0 106,0 152,0 218,0");
  g_assert_cmpstr (narrow, ==, "0,0 106,0 0,26 0,52");
  g_assert_cmpint (measure (box, GTK_ORIENTATION_HORIZONTAL, -1), ==, 368);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 400), ==, HEIGHT);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 170), ==, 3 * HEIGHT + 2 * SPACING);
  g_object_unref (box);
}

static void
test_hidden_ones_take_no_room (void)
{
  GtkWidget *box = make_box ();
  g_autofree char *places = NULL;

  gtk_widget_set_visible (gtk_widget_get_first_child (box), FALSE);
  places = lay_out (box, 170);
  g_assert_cmpstr (places, ==, "0,0 46,0 0,26");
  g_object_unref (box);
}

static void
test_begins_where_one_begins_to_read (void)
{
  GtkWidget *box = make_box ();
  g_autofree char *places = NULL;

  gtk_widget_set_direction (box, GTK_TEXT_DIR_RTL);
  places = lay_out (box, 170);
  g_assert_cmpstr (places, ==, "70,0 24,0 110,26 20,52");
  g_object_unref (box);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/widgets/wrap-layout/lines-are-full", test_lines_are_full);
  g_test_add_func ("/widgets/wrap-layout/hidden-ones-take-no-room", test_hidden_ones_take_no_room);
  g_test_add_func ("/widgets/wrap-layout/begins-where-one-begins-to-read", test_begins_where_one_begins_to_read);

  return g_test_run ();
}
