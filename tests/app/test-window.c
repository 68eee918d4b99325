/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-application.h"
#include "liaison-fixture.h"
#include "liaison-person.h"
#include "liaison-places.h"
#include "liaison-window.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define NARROW 360
#define NOBODY 65534
#define PATIENCE (30 * G_USEC_PER_SEC)

typedef struct
{
  LiaisonFixture *data;
  LiaisonWindow  *window;
} Fixture;

static GtkApplication *application;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->data = liaison_fixture_new ();
  fixture->window = liaison_window_new (application);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (fixture->window != NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (fixture->window);
  liaison_fixture_free (fixture->data);
}

static gboolean
shows (Fixture    *fixture,
       const char *view)
{
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (fixture->window));
  GtkWidget *overlay = gtk_widget_get_first_child (content);
  GtkWidget *stack = adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (overlay));

  return gtk_widget_get_visible (GTK_WIDGET (fixture->window)) &&
         g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), view);
}

static void
wait_until_shows (Fixture    *fixture,
                  const char *view)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!shows (fixture, view) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (shows (fixture, view));
}

/* The window is there before the places have their data. */
static void
wait_until_filled (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  wait_until_shows (fixture, "places");
  while (liaison_window_get_store (fixture->window) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (liaison_window_get_store (fixture->window));
}

static gboolean
is_enabled (Fixture    *fixture,
            const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

static void
test_welcomes_an_empty_database (Fixture      *fixture,
                                 gconstpointer data)
{
  liaison_window_open (fixture->window, fixture->data->path);
  wait_until_shows (fixture, "welcome");
}

/* As an import does that was begun from the welcome. */
static void
test_leaves_the_welcome_for_a_place (Fixture      *fixture,
                                     gconstpointer data)
{
  liaison_window_open (fixture->window, fixture->data->path);
  wait_until_shows (fixture, "welcome");
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "show-place", g_variant_new_string ("people"));
  wait_until_shows (fixture, "places");
}

static void
test_shows_the_places_of_a_used_database (Fixture      *fixture,
                                          gconstpointer data)
{
  liaison_fixture_person (fixture->data, "Ana Ruiz");
  liaison_window_open (fixture->window, fixture->data->path);
  wait_until_filled (fixture);
}

static void
count_frame (GdkFrameClock *clock,
             guint         *n_frames)
{
  (*n_frames)++;
}

static void
watch_frames (GtkWidget *window,
              guint     *n_frames)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (count_frame), n_frames);
}

static void
note_frames (LiaisonWindow *window,
             GParamSpec    *pspec,
             guint         *n_frames)
{
  g_assert_cmpuint (n_frames[0], >, 0);
  n_frames[1]++;
}

static void
test_comes_up_before_its_data (Fixture      *fixture,
                               gconstpointer data)
{
  guint n_frames[] = { 0, 0 };

  liaison_fixture_person (fixture->data, "Ana Ruiz");
  g_signal_connect (fixture->window, "realize", G_CALLBACK (watch_frames), n_frames);
  g_signal_connect (fixture->window, "notify::store", G_CALLBACK (note_frames), n_frames);
  liaison_window_open (fixture->window, fixture->data->path);
  wait_until_filled (fixture);
  g_assert_cmpuint (n_frames[1], ==, 1);
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (GTK_WIDGET (fixture->window)), n_frames);
  g_signal_handlers_disconnect_by_data (fixture->window, n_frames);
}

static void
test_names_what_undo_takes_back (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autofree char *label = NULL;

  g_assert_false (is_enabled (fixture, "undo"));
  liaison_fixture_person (fixture->data, "Ana Ruiz");
  liaison_window_open (fixture->window, fixture->data->path);
  wait_until_filled (fixture);
  g_assert_true (is_enabled (fixture, "undo"));
  g_assert_false (is_enabled (fixture, "redo"));
  g_object_get (liaison_window_get_sidebar (fixture->window), "undo-label", &label, NULL);
  g_assert_cmpstr (label, ==, liaison_store_get_undo_label (liaison_window_get_store (fixture->window)));

  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
  while (!is_enabled (fixture, "redo"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (liaison_fixture_count (fixture->data, LIAISON_TYPE_PERSON), ==, 0);
}

static gboolean
is_focused_within (Fixture   *fixture,
                   GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* Arrows show the places as they walk along them, Tab leaves them whole, and
 * an action goes into one. */
static void
test_goes_by_keys (Fixture      *fixture,
                   gconstpointer data)
{
  LiaisonSidebar *sidebar = liaison_window_get_sidebar (fixture->window);
  GtkWidget      *row, *list, *page;

  liaison_fixture_person (fixture->data, "Ana Ruiz");
  liaison_window_open (fixture->window, fixture->data->path);
  wait_until_filled (fixture);
  page = liaison_window_show_place (fixture->window, "today");

  liaison_sidebar_focus_place (sidebar);
  row = gtk_root_get_focus (GTK_ROOT (fixture->window));
  list = gtk_widget_get_parent (row);
  g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE, FALSE);
  g_assert_cmpstr (liaison_window_get_place (fixture->window), ==, "people");
  g_assert_true (liaison_sidebar_has_focus (sidebar));

  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  g_assert_false (liaison_sidebar_has_focus (sidebar));
  g_assert_cmpstr (liaison_window_get_place (fixture->window), ==, "people");

  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "show-place", g_variant_new_string ("today"));
  g_assert_true (is_focused_within (fixture, page));
}

static void
test_says_what_it_cannot_open (Fixture      *fixture,
                               gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->data->folder, "letter.txt", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "Dear Ana,\n", -1, &error));
  liaison_window_open (fixture->window, path);
  wait_until_shows (fixture, "failure");
  g_assert_null (liaison_window_get_store (fixture->window));
  g_assert_false (is_enabled (fixture, "show-place"));
  g_assert_true (g_file_get_contents (path, &kept, NULL, &error));
  g_assert_cmpstr (kept, ==, "Dear Ana,\n");

  g_unlink (path);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "open-again", NULL);
  wait_until_shows (fixture, "welcome");
}

/* To root everything can be written. */
static void
be_nobody (gboolean is_nobody)
{
  if (getuid () == 0)
    g_assert_cmpint (seteuid (is_nobody ? NOBODY : 0), ==, 0);
}

static void
test_says_what_can_only_be_read (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autofree char *journal = g_strconcat (fixture->data->path, "-wal", NULL);
  GtkWidget       *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (fixture->window));
  GtkWidget       *bar = adw_bin_get_child (ADW_BIN (gtk_widget_get_last_child (content)));

  liaison_fixture_person (fixture->data, "Ana Ruiz");
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (bar)));
  g_chmod (fixture->data->path, 0444);
  g_chmod (journal, 0444);
  g_chmod (fixture->data->folder, 0755);

  be_nobody (TRUE);
  liaison_window_open (fixture->window, fixture->data->path);
  wait_until_filled (fixture);
  be_nobody (FALSE);
  g_assert_true (liaison_store_get_read_only (liaison_window_get_store (fixture->window)));
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (bar)));
}

static void
test_fits_a_phone (Fixture      *fixture,
                   gconstpointer data)
{
  guint               n_places;
  const LiaisonPlace *places = liaison_places_get_all (&n_places);

  liaison_fixture_person (fixture->data, "Ana Ruiz");
  liaison_window_open (fixture->window, fixture->data->path);
  wait_until_filled (fixture);

  for (guint i = 0; i < n_places; i++)
    {
      GtkWidget *page = liaison_window_show_place (fixture->window, places[i].name);
      int        minimum;

      gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      if (minimum > NARROW)
        g_error ("%s needs %d px", places[i].name, minimum);
      gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, NARROW);
    }
}

static void
test_keeps_its_size (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (LIAISON_APPLICATION_ID);
  LiaisonWindow *second;
  int            width, height;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 801, 603);
  gtk_window_present (GTK_WINDOW (fixture->window));
  second = fixture->window;
  fixture->window = liaison_window_new (application);
  gtk_window_close (GTK_WINDOW (second));
  g_assert_cmpint (g_settings_get_int (settings, "window-width"), ==, 801);

  second = liaison_window_new (application);
  gtk_window_get_default_size (GTK_WINDOW (second), &width, &height);
  g_assert_cmpint (width, ==, 801);
  g_assert_cmpint (height, ==, 603);
  gtk_window_destroy (GTK_WINDOW (second));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  gtk_test_init (&argc, &argv, NULL);
  application = GTK_APPLICATION (liaison_application_new ());
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

#define TEST(name, function) g_test_add ("/app/window/" name, Fixture, NULL, set_up, function, tear_down)
  TEST ("welcomes-an-empty-database", test_welcomes_an_empty_database);
  TEST ("leaves-the-welcome-for-a-place", test_leaves_the_welcome_for_a_place);
  TEST ("shows-the-places-of-a-used-database", test_shows_the_places_of_a_used_database);
  TEST ("goes-by-keys", test_goes_by_keys);
  TEST ("comes-up-before-its-data", test_comes_up_before_its_data);
  TEST ("names-what-undo-takes-back", test_names_what_undo_takes_back);
  TEST ("says-what-it-cannot-open", test_says_what_it_cannot_open);
  TEST ("says-what-can-only-be-read", test_says_what_can_only_be_read);
  TEST ("fits-a-phone", test_fits_a_phone);
  TEST ("keeps-its-size", test_keeps_its_size);

  return g_test_run ();
}
