/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-marks.h"

static void
test_marks_have_words (void)
{
  GtkWidget *marks = g_object_ref_sink (liaison_marks_new (4, "Commitment 4 of 5"));
  guint      n_filled = 0;

  for (GtkWidget *mark = gtk_widget_get_first_child (marks); mark != NULL; mark = gtk_widget_get_next_sibling (mark))
    n_filled += gtk_widget_has_css_class (mark, "filled");
  g_assert_cmpuint (n_filled, ==, 4);
  gtk_test_accessible_assert_role (marks, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (marks, GTK_ACCESSIBLE_PROPERTY_LABEL, "Commitment 4 of 5");
  g_assert_finalize_object (marks);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/specialties/marks/have-words", test_marks_have_words);

  return g_test_run ();
}
