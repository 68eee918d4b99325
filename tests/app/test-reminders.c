/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-agent-client.h"
#include "liaison-agent-keeper.h"
#include "liaison-background-bar.h"
#include "liaison-background.h"
#include "liaison-calendar-file.h"
#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-fixture.h"
#include "liaison-follow-up.h"
#include "liaison-reminder-query.h"
#include "liaison-reminders-window.h"
#include "liaison-silence-words.h"
#include "liaison-stand-in-portal.h"

#include <glib/gstdio.h>
#include <locale.h>

#define TODAY "2026-11-24"
#define PATIENCE (30 * G_USEC_PER_SEC)

/* A window over a store, and an agent that is played here. */
typedef struct
{
  LiaisonStandInPortal *portal;
  GDBusConnection      *client;
  LiaisonFixture       *data;
  GSettings            *settings;
  LiaisonAgentKeeper   *keeper; /* or NULL */
  GtkWidget            *window;
  GtkWidget            *overlay;

  GDBusNodeInfo *node;
  guint          object;
  guint          owner;
  const char    *problem;
  const char    *hindrance;
  guint          tested; /* seconds, and one more */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  liaison_clock_fix (liaison_time_to_moment (TODAY, "12:00", NULL));
  fixture->portal = liaison_stand_in_portal_new (2);
  fixture->client = liaison_stand_in_portal_connect (fixture->portal);
  fixture->data = liaison_fixture_new ();
  fixture->settings = g_settings_new (LIAISON_APPLICATION_ID);
  g_settings_reset (fixture->settings, "background-asked");
  g_settings_reset (fixture->settings, "background-allowed");
  fixture->problem = "";
  fixture->hindrance = LIAISON_HINDRANCE_NONE;
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
  g_clear_object (&fixture->keeper);
  g_clear_handle_id (&fixture->owner, g_bus_unown_name);
  if (fixture->object != 0)
    g_dbus_connection_unregister_object (fixture->client, fixture->object);
  g_clear_pointer (&fixture->node, g_dbus_node_info_unref);
  g_clear_object (&fixture->settings);
  g_dbus_connection_close_sync (fixture->client, NULL, NULL);
  g_clear_object (&fixture->client);
  liaison_stand_in_portal_free (fixture->portal);
  liaison_fixture_free (fixture->data);
}

/* How many labels that are seen say so. */
static guint
count (GtkWidget  *widget,
       const char *text)
{
  guint n;

  if (!gtk_widget_get_mapped (widget))
    return 0;

  n = GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text) ? 1 : 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count (child, text);

  return n;
}

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  return count (widget, text) > 0;
}

static void
wait_until_says_times (Fixture    *fixture,
                       const char *text,
                       guint       times)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  g_test_message ("Waiting for “%s”", text);
  while (count (fixture->window, text) < times && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_cmpuint (count (fixture->window, text), >=, times);
}

static void
wait_until_says (Fixture    *fixture,
                 const char *text)
{
  wait_until_says_times (fixture, text, 1);
}

static gint64
add (Fixture    *fixture,
     const char *text,
     const char *day)
{
  g_autoptr (LiaisonFollowUp) record = liaison_follow_up_new ();

  liaison_follow_up_set_text (record, text);
  liaison_follow_up_set_day (record, day);
  liaison_follow_up_set_clock (record, *day != '\0' ? "14:30" : "");

  return liaison_fixture_save (fixture->data, record);
}

/* ---- the agent ---- */

static void
called_cb (GDBusConnection       *connection,
           const char            *sender,
           const char            *path,
           const char            *interface,
           const char            *method,
           GVariant              *arguments,
           GDBusMethodInvocation *invocation,
           gpointer               data)
{
  Fixture        *fixture = data;
  GVariantBuilder state;

  if (g_str_equal (method, "Test"))
    {
      g_variant_get (arguments, "(u)", &fixture->tested);
      fixture->tested++;
      if (*fixture->problem != '\0')
        g_dbus_method_invocation_return_error_literal (invocation, G_DBUS_ERROR, G_DBUS_ERROR_FAILED, fixture->problem);
      else
        g_dbus_method_invocation_return_value (invocation, NULL);
      return;
    }

  g_variant_builder_init (&state, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&state, "{sv}", "since", g_variant_new_int64 (liaison_time_to_moment (TODAY, "08:15", NULL)));
  g_variant_builder_add (&state, "{sv}", "last", g_variant_new_int64 (liaison_time_to_moment (TODAY, "09:00", NULL)));
  g_variant_builder_add (&state, "{sv}", "zone", g_variant_new_string ("Europe/Madrid"));
  g_variant_builder_add (&state, "{sv}", "problem", g_variant_new_string (fixture->problem));
  g_variant_builder_add (&state, "{sv}", "hindrance", g_variant_new_string (fixture->hindrance));
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(a{sv})", &state));
}

static const GDBusInterfaceVTable calls = { .method_call = called_cb };

static void
acquired_cb (GDBusConnection *connection,
             const char      *name,
             gpointer         data)
{
  *(gboolean *) data = TRUE;
}

static void
own_name (Fixture *fixture)
{
  g_autofree char *name = liaison_agent_dup_name (fixture->data->path);
  gboolean         is_there = FALSE;

  fixture->owner = g_bus_own_name_on_connection (fixture->client, name, G_BUS_NAME_OWNER_FLAGS_NONE, acquired_cb, NULL, &is_there, NULL);
  while (!is_there)
    g_main_context_iteration (NULL, TRUE);
}

static void
start_agent (Fixture *fixture)
{
  fixture->node = g_dbus_node_info_new_for_xml ("<node><interface name='" LIAISON_AGENT_INTERFACE "'>"
                                                "<method name='GetState'><arg type='a{sv}' direction='out'/></method>"
                                                "<method name='Test'><arg type='u' direction='in'/></method></interface></node>",
                                                NULL);
  fixture->object = g_dbus_connection_register_object (fixture->client, LIAISON_AGENT_PATH, fixture->node->interfaces[0], &calls,
                                                       fixture, NULL, NULL);
  own_name (fixture);
}

static void
show_window (Fixture *fixture)
{
  fixture->window = liaison_reminders_window_new (NULL, fixture->data->store, fixture->client, fixture->keeper);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
test_tells_what_rings (Fixture      *fixture,
                       gconstpointer data)
{
  int minimum;

  start_agent (fixture);
  add (fixture, "Call <b>Ana</b>", TODAY);
  show_window (fixture);
  wait_until_says (fixture, "Running since Tuesday, 24 November, 08:15, also while the window is closed");
  wait_until_says (fixture, "Tuesday, 24 November, 09:00");
  wait_until_says (fixture, "Europe/Madrid");
  wait_until_says (fixture, "Call <b>Ana</b>");
  wait_until_says (fixture, "Tuesday, 24 November, 14:30");
  g_assert_false (says (fixture->window, "What Went Wrong"));

  /* It follows what changes, and what went wrong is told. */
  fixture->problem = "Notifications are off";
  add (fixture, "Write to Bo", "2026-11-25");
  wait_until_says (fixture, "Write to Bo");
  wait_until_says (fixture, "Notifications are off");

  gtk_widget_measure (adw_window_get_content (ADW_WINDOW (fixture->window)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
test_tests_itself (Fixture      *fixture,
                   gconstpointer data)
{
  const char *disturb = "Do Not Disturb is on. The desktop keeps reminders for later.";

  start_agent (fixture);
  show_window (fixture);
  wait_until_says (fixture, "Europe/Madrid");
  gtk_widget_activate_action (fixture->window, "reminders.test", "u", 0);
  while (fixture->tested == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture->tested, ==, 1);
  wait_until_says (fixture, "Shown by the desktop");
  gtk_widget_activate_action (fixture->window, "reminders.test", "u", 60);
  while (fixture->tested == 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture->tested, ==, 61);
  wait_until_says (fixture, "It rings in a minute. Close Liaison to see that it does.");

  /* What keeps a reminder from being seen is told to whoever tries it. */
  wait_until_says (fixture, "Shown as soon as something is due");
  fixture->hindrance = LIAISON_HINDRANCE_NOBODY;
  add (fixture, "Call Ana", TODAY);
  wait_until_says (fixture, "Nothing here shows notifications. Reminders wait until something does.");
  fixture->hindrance = LIAISON_HINDRANCE_SILENCE;
  g_assert_false (says (fixture->window, disturb));
  gtk_widget_activate_action (fixture->window, "reminders.test", "u", 0);
  wait_until_says_times (fixture, disturb, 2); /* of the desktop, and beside the button */
  gtk_widget_activate_action (fixture->window, "reminders.test", "u", 60);
  wait_until_says_times (fixture, disturb, 3);
  fixture->problem = "Notifications are refused: no";
  fixture->hindrance = LIAISON_HINDRANCE_NONE;
  gtk_widget_activate_action (fixture->window, "reminders.test", "u", 0);
  wait_until_says_times (fixture, "Notifications are refused: no", 2); /* also under What Went Wrong */
}

/* Quiet hours and days off of the user's own, at noon of a Tuesday. */
static void
test_tells_how_long_it_is_quiet (void)
{
  const LiaisonReminderTimes none = LIAISON_REMINDER_TIMES_DEFAULT;
  const LiaisonReminderTimes hours = { .hour = 9, .quiet_from = 11, .quiet_until = 14 };
  const LiaisonReminderTimes days = { .hour = 9, .days_off = 1u << G_DATE_TUESDAY };
  g_autofree char *nothing = NULL;
  g_autofree char *until = NULL;
  g_autofree char *tomorrow = NULL;
  g_autofree char *both = NULL;

  liaison_clock_fix (liaison_time_to_moment (TODAY, "12:00", NULL));
  nothing = liaison_silence_dup_words (&none, LIAISON_HINDRANCE_NONE);
  until = liaison_silence_dup_words (&hours, LIAISON_HINDRANCE_NONE);
  tomorrow = liaison_silence_dup_words (&days, LIAISON_HINDRANCE_NONE);
  both = liaison_silence_dup_words (&hours, LIAISON_HINDRANCE_SILENCE);
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (until, ==, "Quiet until Tuesday, 24 November, 14:00. What is due before rings then.");
  g_assert_cmpstr (tomorrow, ==, "Quiet until Wednesday, 25 November, 09:00. What is due before rings then.");
  g_assert_cmpstr (both, ==,
                   "Do Not Disturb is on. The desktop keeps reminders for later.\n"
                   "Quiet until Tuesday, 24 November, 14:00. What is due before rings then.");
}

/* GNOME's own settings count on GNOME, where they can be read. */
static void
test_reads_the_settings_of_gnome (void)
{
  GSettingsSchemaSource     *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = g_settings_schema_source_lookup (source, "org.gnome.desktop.notifications", TRUE);
  const LiaisonReminderTimes times = LIAISON_REMINDER_TIMES_DEFAULT;
  g_autofree char           *usual_desktop = g_strdup (g_getenv ("XDG_CURRENT_DESKTOP"));
  g_autoptr (GSettings) gnome = NULL;
  g_autoptr (GSettings) own = NULL;
  g_autofree char *elsewhere = NULL;
  g_autofree char *sandboxed = NULL;
  g_autofree char *silence = NULL;
  g_autofree char *refused = NULL;

  if (schema == NULL)
    {
      g_test_skip ("the settings of GNOME are not installed");
      return;
    }

  gnome = g_settings_new ("org.gnome.desktop.notifications");
  own = g_settings_new_with_path ("org.gnome.desktop.notifications.application", "/org/gnome/desktop/notifications/application/org-liaisonplanner-liaison/");
  g_settings_set_boolean (gnome, "show-banners", FALSE);
  g_setenv ("GTK_USE_PORTAL", "0", TRUE);
  g_setenv ("XDG_CURRENT_DESKTOP", "KDE", TRUE);
  elsewhere = liaison_silence_dup_words (&times, LIAISON_HINDRANCE_NONE);
  g_setenv ("XDG_CURRENT_DESKTOP", "ubuntu:GNOME", TRUE);
  silence = liaison_silence_dup_words (&times, LIAISON_HINDRANCE_NONE);
  g_settings_set_boolean (own, "enable", FALSE);
  refused = liaison_silence_dup_words (&times, LIAISON_HINDRANCE_NONE);
  g_setenv ("GTK_USE_PORTAL", "1", TRUE);
  sandboxed = liaison_silence_dup_words (&times, LIAISON_HINDRANCE_NONE);
  g_settings_reset (gnome, "show-banners");
  g_settings_reset (own, "enable");
  if (usual_desktop != NULL)
    g_setenv ("XDG_CURRENT_DESKTOP", usual_desktop, TRUE);
  else
    g_unsetenv ("XDG_CURRENT_DESKTOP");

  g_assert_cmpstr (elsewhere, ==, "");
  g_assert_cmpstr (sandboxed, ==, "");
  g_assert_cmpstr (silence, ==, "Do Not Disturb is on. The desktop keeps reminders for later.");
  g_assert_cmpstr (refused, ==,
                   "The desktop shows no notifications of Liaison. Allow them in the settings of the system, under Notifications.");
}

/* An earlier agent. */
static gboolean
note_rung (LiaisonChange *change,
           gpointer       data,
           GError       **error)
{
  g_autoptr (LiaisonFollowUp) record = liaison_follow_up_new ();
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (LiaisonOpenFollowUp) follow_up = liaison_open_follow_up_new (record, people, NULL);
  g_autoptr (LiaisonReminder) reminder = liaison_reminder_new (follow_up, FALSE);

  return liaison_change_note_reminder (change, reminder, LIAISON_REMINDER_SENT, liaison_time_to_moment ("2026-11-23", "10:00", NULL), error);
}

static void
test_tells_that_nobody_rings (Fixture      *fixture,
                              gconstpointer data)
{
  liaison_store_note_async (fixture->data->store, note_rung, NULL, NULL, NULL, NULL, NULL);
  show_window (fixture);
  wait_until_says (fixture, "Not running: reminders ring only while Liaison is open");
  wait_until_says (fixture, "Monday, 23 November, 10:00");
}

/* What is started in the agent's place leaves a file behind. */
static char *
put_program (Fixture *fixture)
{
  g_autofree char *program = g_build_filename (fixture->data->folder, "agent", NULL);
  char            *trace = g_build_filename (fixture->data->folder, "started", NULL);
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\n: > '%s'\n", trace);

  g_assert_true (g_file_set_contents (program, script, -1, NULL));
  g_assert_cmpint (g_chmod (program, 0700), ==, 0);
  g_setenv ("LIAISON_AGENT", program, TRUE);

  return trace;
}

static void
test_starts_it_again (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *usual = g_strdup (g_getenv ("LIAISON_AGENT"));
  g_autofree char *trace = put_program (fixture);
  gint64           end = g_get_monotonic_time () + PATIENCE;

  start_agent (fixture);
  fixture->keeper = liaison_agent_keeper_new (fixture->client, fixture->data->store);
  show_window (fixture);
  wait_until_says (fixture, "Running since Tuesday, 24 November, 08:15, also while the window is closed");
  g_clear_handle_id (&fixture->owner, g_bus_unown_name);
  wait_until_says (fixture, "Not running since Tuesday, 24 November, 12:00: reminders ring only while Liaison is open");
  while (!g_file_test (trace, G_FILE_TEST_EXISTS) && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_true (g_file_test (trace, G_FILE_TEST_EXISTS));

  own_name (fixture);
  wait_until_says (fixture, "Running since Tuesday, 24 November, 08:15, also while the window is closed");
  if (usual != NULL)
    g_setenv ("LIAISON_AGENT", usual, TRUE);
  else
    g_unsetenv ("LIAISON_AGENT");
}

static void
test_asks_from_the_window (Fixture      *fixture,
                           gconstpointer data)
{
  start_agent (fixture);
  fixture->portal->answer = LIAISON_STAND_IN_DENIES;
  show_window (fixture);
  wait_until_says (fixture, "After a login nothing rings until Liaison was opened once.");
  gtk_widget_activate_action (fixture->window, "reminders.allow", NULL);
  wait_until_says (fixture, "The desktop refused. Allow it in the settings of the system, under Applications, and ask again.");
  fixture->portal->answer = LIAISON_STAND_IN_ALLOWS;
  gtk_widget_activate_action (fixture->window, "reminders.allow", NULL);
  wait_until_says (fixture, "Reminders ring from login on, also before Liaison was opened.");
  g_assert_cmpuint (fixture->portal->requests->len, ==, 2);
  g_assert_true (g_settings_get_boolean (fixture->settings, "background-allowed"));
}

static void
test_tells_where_the_calendar_is (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autofree char *name = liaison_calendar_file_dup_name (fixture->data->path);
  g_autofree char *path = g_build_filename ("/srv/calendars", name, NULL);
  g_autofree char *folder = NULL;

  start_agent (fixture);
  g_settings_set_string (fixture->settings, "calendar-folder", "/srv/calendars");
  show_window (fixture);
  wait_until_says (fixture, path);
  gtk_widget_activate_action (fixture->window, "reminders.stop-calendar", NULL);
  wait_until_says (fixture, "None. In a folder of your choice a file can be kept up to date, for other calendars to show.");
  folder = g_settings_get_string (fixture->settings, "calendar-folder");
  g_assert_cmpstr (folder, ==, "");
}

/* ---- the bar ---- */

static GtkWidget *
show_bar (Fixture *fixture)
{
  GtkWidget *bar = g_object_new (LIAISON_TYPE_BACKGROUND_BAR, "store", fixture->data->store, NULL);

  fixture->window = gtk_window_new ();
  fixture->overlay = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (fixture->overlay), bar);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->overlay);
  gtk_window_present (GTK_WINDOW (fixture->window));

  return bar;
}

static gboolean
is_shown (GtkWidget *bar)
{
  gboolean is_it;

  g_object_get (bar, "shown", &is_it, NULL);

  return is_it;
}

static void
wait_until_shown (GtkWidget *bar)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!is_shown (bar) && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_true (is_shown (bar));
}

/* What could come has come. */
static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 2;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static void
test_asks_once (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *bar = show_bar (fixture);
  int        minimum;

  g_assert_false (is_shown (bar));
  add (fixture, "Some day", "");
  settle ();
  g_assert_false (is_shown (bar)); /* it never rings */
  add (fixture, "Call Ana", TODAY);
  wait_until_shown (bar);
  wait_until_says (fixture, "Ring also after a restart?");
  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_widget_activate_action (bar, "background.refuse", NULL);
  g_assert_false (is_shown (bar));
  g_assert_true (g_settings_get_boolean (fixture->settings, "background-asked"));
  add (fixture, "Call Bo", TODAY);
  settle ();
  g_assert_false (is_shown (bar));
  g_assert_false (liaison_background_has_autostart (fixture->data->path));
}

static void
test_starts_at_login (Fixture      *fixture,
                      gconstpointer data)
{
  GtkWidget       *bar = show_bar (fixture);
  g_autofree char *name = liaison_agent_dup_name (fixture->data->path);
  g_autofree char *file = g_strdup_printf ("%s/autostart/%s.desktop", g_get_user_config_dir (), name);

  add (fixture, "Call Ana", TODAY);
  wait_until_shown (bar);
  gtk_widget_activate_action (bar, "background.allow", NULL); /* there is no portal here: a file is written */
  wait_until_says (fixture, "Reminders ring from login on.");
  g_assert_true (liaison_background_has_autostart (fixture->data->path));
  g_assert_true (g_settings_get_boolean (fixture->settings, "background-allowed"));
  g_assert_cmpint (g_unlink (file), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("liaison-reminders-XXXXXX", NULL);
  g_autofree char *autostart = g_build_filename (folder, "autostart", NULL);
  int              status;

  setlocale (LC_ALL, "");
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  g_setenv ("GTK_USE_PORTAL", "1", TRUE);
  g_setenv ("LIAISON_AGENT", "/usr/bin/liaison-agent", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/app/reminders/tells-what-rings-and-what-went-wrong", Fixture, NULL, set_up, test_tells_what_rings, tear_down);
  g_test_add ("/app/reminders/tests-itself-and-tells-what-keeps-it-from-being-seen", Fixture, NULL, set_up, test_tests_itself, tear_down);
  g_test_add_func ("/app/reminders/tells-how-long-it-is-quiet", test_tells_how_long_it_is_quiet);
  g_test_add_func ("/app/reminders/reads-the-settings-of-gnome", test_reads_the_settings_of_gnome);
  g_test_add ("/app/reminders/starts-the-agent-again", Fixture, NULL, set_up, test_starts_it_again, tear_down);
  g_test_add ("/app/reminders/tells-that-nobody-rings", Fixture, NULL, set_up, test_tells_that_nobody_rings, tear_down);
  g_test_add ("/app/reminders/asks-the-desktop-and-tells-its-answer", Fixture, NULL, set_up, test_asks_from_the_window, tear_down);
  g_test_add ("/app/reminders/tells-where-the-calendar-is", Fixture, NULL, set_up, test_tells_where_the_calendar_is, tear_down);
  g_test_add ("/app/background-bar/asks-once-when-something-rings", Fixture, NULL, set_up, test_asks_once, tear_down);
  g_test_add ("/app/background-bar/starts-the-agent-at-login", Fixture, NULL, set_up, test_starts_at_login, tear_down);
  status = g_test_run ();
  g_rmdir (autostart);
  g_rmdir (folder);

  return status;
}
