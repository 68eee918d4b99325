/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-toast.h"

#include "liaison-error.h"

#include <adwaita.h>

typedef struct
{
  GtkWidget *window;
  GtkWidget *button;
  GtkWidget *overlay;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->window = gtk_window_new ();
  fixture->overlay = adw_toast_overlay_new ();
  fixture->button = gtk_button_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (fixture->overlay), fixture->button);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->overlay);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static GtkWidget *
find (GtkWidget *from,
      GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (from, type))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = GTK_IS_BUTTON (child) && type == GTK_TYPE_LABEL ? NULL : find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static const char *
shown (Fixture *fixture)
{
  GtkWidget *label = find (fixture->overlay, GTK_TYPE_LABEL);

  return label != NULL ? gtk_label_get_text (GTK_LABEL (label)) : NULL;
}

static void
test_shows_markup_as_text (Fixture      *fixture,
                           gconstpointer data)
{
  liaison_toast_show (fixture->button, "Ana <b>& Co");
  g_assert_cmpstr (shown (fixture), ==, "Ana <b>& Co");
}

static void
test_offers_undo_of_one_change (Fixture      *fixture,
                                gconstpointer data)
{
  GtkWidget *undo = NULL;
  GVariant  *target;

  liaison_toast_offer_undo (fixture->button, 42, "Delete <i>");
  g_assert_cmpstr (shown (fixture), ==, "Delete <i>");

  for (GtkWidget *child = gtk_widget_get_parent (find (fixture->overlay, GTK_TYPE_LABEL)); child != NULL; child = gtk_widget_get_parent (child))
    if ((undo = gtk_widget_get_next_sibling (gtk_widget_get_first_child (child))) != NULL && GTK_IS_BUTTON (undo))
      break;
  g_assert_true (GTK_IS_BUTTON (undo));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (undo)), ==, "win.undo-change");
  target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (undo));
  g_assert_cmpint (g_variant_get_int64 (target), ==, 42);
}

static void
test_is_silent_where_nothing_changed (Fixture      *fixture,
                                      gconstpointer data)
{
  liaison_toast_offer_undo (fixture->button, 0, "Edit Note");
  g_assert_null (shown (fixture));
}

static void
test_is_silent_when_cancelled (Fixture      *fixture,
                               gconstpointer data)
{
  g_autoptr (GError) cancelled = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
  g_autoptr (GError) full = g_error_new_literal (LIAISON_ERROR, LIAISON_ERROR_FULL, "disk full");
  g_autofree char *sentence = liaison_error_dup_sentence (full);

  liaison_toast_show_error (fixture->button, cancelled);
  g_assert_null (shown (fixture));
  liaison_toast_show_error (fixture->button, full);
  g_assert_cmpstr (shown (fixture), ==, sentence);
}

/* Not one behind the other, each for its five seconds. */
static void
test_takes_the_place_of_the_one_before (Fixture      *fixture,
                                        gconstpointer data)
{
  liaison_toast_offer_undo (fixture->button, 42, "Delete Phone of Ada");
  liaison_toast_show (fixture->button, "Undone: Delete Phone of Ada");
  liaison_toast_offer_undo (fixture->button, 43, "Delete Tie of Bo");
  while (g_strcmp0 (shown (fixture), "Delete Tie of Bo") != 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_takes_the_window_itself (Fixture      *fixture,
                              gconstpointer data)
{
  liaison_toast_show (fixture->window, "Undone");
  g_assert_cmpstr (shown (fixture), ==, "Undone");
}

static void
test_finds_the_window_of_a_dialog (Fixture      *fixture,
                                   gconstpointer data)
{
  GtkWidget *dialog = gtk_window_new ();
  GtkWidget *button = gtk_button_new ();

  gtk_window_set_child (GTK_WINDOW (dialog), button);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (fixture->window));
  liaison_toast_show (button, "Imported");
  g_assert_cmpstr (shown (fixture), ==, "Imported");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The one that came last, others may still fade. */
static const char *
newest (Fixture *fixture)
{
  GtkWidget *label = find (gtk_widget_get_last_child (fixture->overlay), GTK_TYPE_LABEL);

  return label != NULL ? gtk_label_get_text (GTK_LABEL (label)) : NULL;
}

static void
set_true (gboolean *is_true)
{
  *is_true = TRUE;
}

static void
close_toast (Fixture *fixture)
{
  GtkWidget *toast = gtk_widget_get_last_child (fixture->overlay);
  GtkWidget *button = gtk_widget_get_last_child (toast);

  g_assert_true (toast != fixture->button);
  while (!GTK_IS_BUTTON (button))
    button = gtk_widget_get_last_child (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
wait_a_while (guint milliseconds)
{
  gboolean is_over = FALSE;

  g_timeout_add_once (milliseconds, (GSourceOnceFunc) set_true, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* Each of several is closed as soon as it comes. */
static void
test_closes_one_after_another (Fixture      *fixture,
                               gconstpointer data)
{
  static const char *const texts[] = { "One", "Two", "Three" };

  gtk_window_present (GTK_WINDOW (fixture->window));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      liaison_toast_show (fixture->button, texts[i]);
      while (g_strcmp0 (newest (fixture), texts[i]) != 0)
        g_main_context_iteration (NULL, TRUE);
      wait_a_while (250); /* it comes whole, and on a busy machine later */
      close_toast (fixture);
    }
  wait_a_while (1000);
  g_assert_null (shown (fixture));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define TEST(name, function) g_test_add ("/widgets/toast/" name, Fixture, NULL, set_up, function, tear_down)
  TEST ("shows-markup-as-text", test_shows_markup_as_text);
  TEST ("offers-undo-of-one-change", test_offers_undo_of_one_change);
  TEST ("is-silent-where-nothing-changed", test_is_silent_where_nothing_changed);
  TEST ("is-silent-when-cancelled", test_is_silent_when_cancelled);
  TEST ("takes-the-place-of-the-one-before", test_takes_the_place_of_the_one_before);
  TEST ("takes-the-window-itself", test_takes_the_window_itself);
  TEST ("finds-the-window-of-a-dialog", test_finds_the_window_of_a_dialog);
  TEST ("closes-one-after-another", test_closes_one_after_another);

  return g_test_run ();
}
