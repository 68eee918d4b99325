/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-work-row.h"

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static GtkWidget *
make_window (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *works = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (works, "works");
  gtk_window_set_child (GTK_WINDOW (window), works);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static void
test_cancels (void)
{
  GtkWidget *window = make_window ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (LiaisonProgress) progress = liaison_progress_new ();
  LiaisonWorkRow *row = liaison_work_row_start (window, "Exporting to “a.vcf”", progress, cancellable);
  GtkWidget      *bar, *button;

  /* What is done at once is not told. */
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (row)));
  liaison_progress_begin_part (progress, 4);
  liaison_progress_step (progress);
  bar = find (window, GTK_TYPE_PROGRESS_BAR);
  button = find (window, GTK_TYPE_BUTTON);
  while (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)) != 0.25)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (row)));
  gtk_test_accessible_assert_role (bar, GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);

  g_signal_emit_by_name (button, "clicked");
  g_assert_true (g_cancellable_is_cancelled (cancellable));
  g_assert_false (gtk_widget_get_sensitive (button));
  liaison_work_row_end (row);
  g_assert_null (find (window, LIAISON_TYPE_WORK_ROW));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Whatever is told, it goes forward from part to part. */
static void
test_parts (void)
{
  g_autoptr (LiaisonProgress) progress = liaison_progress_new ();

  g_assert_cmpfloat (liaison_progress_get_fraction (progress), <, 0);
  liaison_progress_set_n_parts (progress, 2);
  liaison_progress_begin_part (progress, 2);
  liaison_progress_step (progress);
  g_assert_cmpfloat (liaison_progress_get_fraction (progress), ==, 0.25);
  liaison_progress_begin_part (progress, 0); /* nothing to do is done */
  g_assert_cmpfloat (liaison_progress_get_fraction (progress), ==, 1);
  liaison_progress_step (NULL);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/app/work-row/says-how-far-it-is-and-cancels", test_cancels);
  g_test_add_func ("/app/work-row/counts-parts", test_parts);

  return g_test_run ();
}
