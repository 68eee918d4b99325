/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-background.h"
#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-fixture.h"
#include "liaison-follow-up-query.h"
#include "liaison-notifier.h"
#include "liaison-stand-in-portal.h"
#include "liaison-store.h"

#include <glib/gstdio.h>
#include <locale.h>

#define TODAY "2026-11-24"
#define PATIENCE_SECONDS 20

/* A sandboxed program beside the portals. */
typedef struct
{
  LiaisonStandInPortal *portal;
  GDBusConnection      *client;
  LiaisonFixture       *fixture;
  LiaisonScheduler     *scheduler;
  LiaisonNotifier      *notifier;
} Sandbox;

static Sandbox *
sandbox_new (guint32 version)
{
  Sandbox *sandbox = g_new0 (Sandbox, 1);

  liaison_clock_fix (liaison_time_to_moment (TODAY, "12:00", NULL));
  sandbox->portal = liaison_stand_in_portal_new (version);
  sandbox->client = liaison_stand_in_portal_connect (sandbox->portal);
  sandbox->fixture = liaison_fixture_new ();
  sandbox->scheduler = liaison_scheduler_new (sandbox->fixture->store);
  sandbox->notifier = liaison_notifier_new (sandbox->client, sandbox->scheduler);

  return sandbox;
}

static gboolean
do_nothing (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  return TRUE;
}

static void
noted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  *(gboolean *) data = TRUE;
}

/* Lets all come back that the store and the bus were asked for. */
static void
settle (Sandbox *sandbox)
{
  for (int i = 0; i < 3; i++)
    {
      gboolean is_done = FALSE;
      g_autoptr (GVariant) reply =
        g_dbus_connection_call_sync (sandbox->client, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetId",
                                     NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);

      while (g_main_context_iteration (NULL, FALSE))
        ;
      liaison_store_note_async (sandbox->fixture->store, do_nothing, NULL, NULL, NULL, noted_cb, &is_done);
      while (!is_done)
        g_main_context_iteration (NULL, TRUE);
    }
}

static void
sandbox_free (Sandbox *sandbox)
{
  settle (sandbox);
  g_clear_object (&sandbox->notifier);
  g_clear_object (&sandbox->scheduler);
  settle (sandbox);
  g_dbus_connection_close_sync (sandbox->client, NULL, NULL);
  g_clear_object (&sandbox->client);
  liaison_stand_in_portal_free (sandbox->portal);
  liaison_fixture_free (sandbox->fixture);
  g_free (sandbox);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sandbox, sandbox_free)

static gboolean
impatient_cb (gpointer what)
{
  g_error ("Waited too long for %s", (const char *) what);

  return G_SOURCE_REMOVE;
}

static void
wait_for (GPtrArray  *array,
          guint       length,
          const char *what)
{
  guint id = g_timeout_add_seconds (PATIENCE_SECONDS, impatient_cb, (gpointer) what);

  while (array->len < length)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
  g_assert_cmpuint (array->len, ==, length);
}

static gint64
add (Sandbox    *sandbox,
     const char *text)
{
  g_autoptr (LiaisonFollowUp) record = liaison_follow_up_new ();

  liaison_follow_up_set_text (record, text);
  liaison_follow_up_set_day (record, TODAY);
  liaison_follow_up_set_clock (record, "09:30");

  return liaison_fixture_save (sandbox->fixture, record);
}

static LiaisonFollowUp *
load (Sandbox *sandbox,
      gint64   id)
{
  return liaison_fixture_load (sandbox->fixture, LIAISON_TYPE_FOLLOW_UP, id);
}

static char *
dup_text (Sandbox    *sandbox,
          const char *key)
{
  g_autoptr (GVariant) content = g_variant_get_child_value (g_ptr_array_index (sandbox->portal->added, 0), 1);
  char *text = NULL;

  g_variant_lookup (content, key, "s", &text);

  return text;
}

static void
press (Sandbox    *sandbox,
       const char *label)
{
  g_autofree char *action = liaison_stand_in_portal_dup_button (sandbox->portal, 0, label);
  const char      *id;

  g_assert_nonnull (action);
  g_variant_get_child (g_ptr_array_index (sandbox->portal->added, 0), 0, "&s", &id);
  liaison_stand_in_portal_press (sandbox->portal, id, action);
}

static void
wait_for_change (Sandbox    *sandbox,
                 const char *label)
{
  guint id = g_timeout_add_seconds (PATIENCE_SECONDS, impatient_cb, (gpointer) label);

  while (g_strcmp0 (liaison_store_get_undo_label (sandbox->fixture->store), label) != 0)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
}

/* ---- notifications ---- */

static void
test_shown (void)
{
  g_autoptr (Sandbox) sandbox = sandbox_new (2);
  gint64           id = add (sandbox, "Call <b>Ana</b>");
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;
  g_autoptr (LiaisonFollowUp) after = NULL;
  const char *notice;

  wait_for (sandbox->portal->added, 1, "the notification");
  title = dup_text (sandbox, "title");
  body = dup_text (sandbox, "body");
  g_assert_cmpstr (title, ==, "Call <b>Ana</b>"); /* the portal reads no markup */
  g_assert_cmpstr (body, ==, "Due 09:30");
  press (sandbox, "Done");
  wait_for_change (sandbox, "Mark “Call <b>Ana</b>” as Done");
  after = load (sandbox, id);
  g_assert_cmpint (liaison_follow_up_get_done (after), ==, liaison_clock_now ());
  wait_for (sandbox->portal->removed, 1, "the withdrawal");
  g_variant_get_child (g_ptr_array_index (sandbox->portal->added, 0), 0, "&s", &notice);
  g_assert_cmpstr (g_ptr_array_index (sandbox->portal->removed, 0), ==, notice);
}

static void
test_snooze (void)
{
  g_autoptr (Sandbox) sandbox = sandbox_new (1);
  gint64 id = add (sandbox, "Call Ana");
  g_autoptr (LiaisonFollowUp) after = NULL;

  wait_for (sandbox->portal->added, 1, "the notification");
  press (sandbox, "Snooze");
  wait_for_change (sandbox, "Snooze “Call Ana”");
  after = load (sandbox, id);
  g_assert_cmpint (liaison_follow_up_get_snoozed_until (after), ==, liaison_time_to_moment (TODAY, "12:10", NULL));
}

static gboolean
has_hint (Sandbox *sandbox)
{
  g_autoptr (GVariant) content = g_variant_get_child_value (g_ptr_array_index (sandbox->portal->added, 0), 1);
  g_autofree const char **hints = NULL;

  return g_variant_lookup (content, "display-hint", "^a&s", &hints) && g_strv_contains (hints, "hide-content-on-lockscreen");
}

/* A desktop that hides what is private gets the words, one that does not none. */
static void
test_lock_screen (gconstpointer version)
{
  g_autoptr (Sandbox) sandbox = sandbox_new (GPOINTER_TO_UINT (version));
  gboolean         is_able = GPOINTER_TO_UINT (version) >= 2;
  g_autofree char *title = NULL;

  settle (sandbox); /* it has said what it can do */
  liaison_notifier_set_hides_names (sandbox->notifier, TRUE);
  add (sandbox, "Call Ana");
  wait_for (sandbox->portal->added, 1, "the notification");
  title = dup_text (sandbox, "title");
  g_assert_cmpstr (title, ==, is_able ? "Call Ana" : "A follow-up is due");
  g_assert_true (has_hint (sandbox) == is_able);
}

/* What the desktop refuses is kept, told of in its words and shown later. */
static void
test_refused (void)
{
  g_autoptr (Sandbox) sandbox = sandbox_new (2);
  guint id = g_timeout_add_seconds (PATIENCE_SECONDS, impatient_cb, (gpointer) "the failure");

  sandbox->portal->refuses = TRUE;
  add (sandbox, "Call Ana");
  while (liaison_notifier_get_problem (sandbox->notifier) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
  g_assert_cmpstr (liaison_notifier_get_problem (sandbox->notifier), ==, "Notifications are refused: Notifications are off");
  g_assert_cmpint (liaison_scheduler_get_next (sandbox->scheduler), ==, liaison_clock_now () + 60);

  sandbox->portal->refuses = FALSE;
  liaison_clock_fix (liaison_clock_now () + 60);
  liaison_scheduler_check (sandbox->scheduler);
  wait_for (sandbox->portal->added, 1, "the notification");
}

/* ---- background ---- */

typedef struct
{
  gboolean is_done;
  gboolean is_allowed;
  GError  *error;
} Answer;

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Answer *answer = data;

  answer->is_allowed = liaison_background_request_finish (result, &answer->error);
  answer->is_done = TRUE;
}

static Answer
ask (GDBusConnection *client,
     const char      *database)
{
  Answer answer = { 0 };

  liaison_background_request_async (client, database, NULL, answered_cb, &answer);
  while (!answer.is_done)
    g_main_context_iteration (NULL, TRUE);

  return answer;
}

static void
test_background (void)
{
  g_autoptr (LiaisonStandInPortal) portal = liaison_stand_in_portal_new (2);
  g_autoptr (GDBusConnection) client = liaison_stand_in_portal_connect (portal);
  g_autofree char *usual = liaison_store_dup_default_path ();
  g_auto (GStrv) command = NULL;
  g_autofree char *reason = NULL;
  gboolean         is_autostart = FALSE;
  Answer           answer = ask (client, usual);

  g_assert_no_error (answer.error);
  g_assert_true (answer.is_allowed);
  g_assert_true (g_variant_lookup (g_ptr_array_index (portal->requests, 0), "commandline", "^as", &command));
  g_assert_cmpuint (g_strv_length (command), ==, 1);
  g_assert_cmpstr (command[0], ==, "liaison-agent");
  g_assert_true (g_variant_lookup (g_ptr_array_index (portal->requests, 0), "autostart", "b", &is_autostart));
  g_assert_true (is_autostart);
  g_assert_true (g_variant_lookup (g_ptr_array_index (portal->requests, 0), "reason", "s", &reason));
  g_assert_cmpstr (reason, ==, "Follow-ups ring when they are due, also while the window is closed.");

  for (int i = LIAISON_STAND_IN_DENIES; i <= LIAISON_STAND_IN_CANCELS; i++)
    {
      portal->answer = (LiaisonStandInAnswer) i;
      answer = ask (client, usual);
      g_assert_no_error (answer.error);
      g_assert_false (answer.is_allowed);
    }
  portal->answer = LIAISON_STAND_IN_FAILS;
  answer = ask (client, usual);
  g_assert_nonnull (answer.error);
  g_assert_false (answer.is_allowed);
  g_clear_error (&answer.error);
  g_dbus_connection_close_sync (client, NULL, NULL);
}

/* As the settings of a desktop do it. */
static void
assert_turned_off (const char *database,
                   const char *path,
                   const char *key,
                   gboolean    value)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_assert_true (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL));
  g_key_file_set_boolean (file, G_KEY_FILE_DESKTOP_GROUP, key, value);
  g_assert_true (g_key_file_save_to_file (file, path, NULL));
  g_assert_false (liaison_background_has_autostart (database));
  g_key_file_set_boolean (file, G_KEY_FILE_DESKTOP_GROUP, key, !value);
  g_assert_true (g_key_file_save_to_file (file, path, NULL));
  g_assert_true (liaison_background_has_autostart (database));
}

/* The file says what to start, whatever the database is called. */
static void
test_autostart (void)
{
  const char      *database = "/tmp/a folder/50% \"of\" $HOME `it`\\net.db";
  g_autofree char *id = g_compute_checksum_for_string (G_CHECKSUM_SHA256, database, -1);
  g_autofree char *name = g_strdup_printf (LIAISON_APPLICATION_ID ".Data%.16s.Agent.desktop", id);
  g_autofree char *path = g_build_filename (g_get_user_config_dir (), "autostart", name, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *line = NULL;
  g_auto (GStrv) words = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *read_back = NULL;
  g_autoptr (GError) error = NULL;
  Answer answer;

  g_unsetenv ("GTK_USE_PORTAL");
  g_assert_false (liaison_background_has_autostart (database));
  answer = ask (NULL, database);
  g_setenv ("GTK_USE_PORTAL", "1", TRUE);
  g_assert_no_error (answer.error);
  g_assert_true (answer.is_allowed);
  g_assert_true (liaison_background_has_autostart (database));
  assert_turned_off (database, path, "Hidden", TRUE);
  assert_turned_off (database, path, "X-GNOME-Autostart-enabled", FALSE);
  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  line = g_key_file_get_string (file, "Desktop Entry", "Exec", &error);
  g_assert_true (g_shell_parse_argv (line, NULL, &words, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (words[0], ==, g_getenv ("LIAISON_AGENT"));
  g_assert_cmpstr (words[1], ==, "--data");
  parts = g_strsplit (words[2], "%%", -1);
  read_back = g_strjoinv ("%", parts);
  g_assert_cmpstr (read_back, ==, database);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("liaison-portal-XXXXXX", NULL);
  int              status;

  setlocale (LC_ALL, "");
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  g_setenv ("GTK_USE_PORTAL", "1", TRUE);
  g_setenv ("LIAISON_AGENT", "/usr/bin/liaison-agent", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminders/portal/shows-and-takes-back", test_shown);
  g_test_add_func ("/reminders/portal/snoozes", test_snooze);
  g_test_add_data_func ("/reminders/portal/hides-what-it-can-hide", GUINT_TO_POINTER (2), test_lock_screen);
  g_test_add_data_func ("/reminders/portal/says-nothing-where-nothing-is-hidden", GUINT_TO_POINTER (1), test_lock_screen);
  g_test_add_func ("/reminders/portal/keeps-what-is-refused", test_refused);
  g_test_add_func ("/reminders/background/asks-the-portal", test_background);
  g_test_add_func ("/reminders/background/writes-a-file-outside", test_autostart);
  status = g_test_run ();
  {
    g_autofree char *autostart = g_build_filename (folder, "autostart", NULL);

    g_rmdir (autostart);
    g_rmdir (folder);
  }

  return status;
}
