/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-isolate.h"
#include "liaison-notifier.h"

#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-fixture.h"
#include "liaison-follow-up-query.h"

#include <locale.h>

#define TODAY "2026-11-24"
#define PATIENCE_SECONDS 20

/* A notification server on a bus of its own, that writes down what it is asked
 * to show and presses buttons. */
static const char server_xml[] =
  "<node><interface name='org.freedesktop.Notifications'>"
  "<method name='GetCapabilities'><arg type='as' direction='out'/></method>"
  "<method name='GetServerInformation'><arg type='s' direction='out'/><arg type='s' direction='out'/>"
  "<arg type='s' direction='out'/><arg type='s' direction='out'/></method>"
  "<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>"
  "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='as' direction='in'/>"
  "<arg type='a{sv}' direction='in'/><arg type='i' direction='in'/><arg type='u' direction='out'/></method>"
  "<method name='CloseNotification'><arg type='u' direction='in'/></method>"
  "<signal name='ActionInvoked'><arg type='u'/><arg type='s'/></signal>"
  "<signal name='NotificationClosed'><arg type='u'/><arg type='u'/></signal>"
  "</interface></node>";

static GTestDBus *bus;

typedef struct
{
  guint32 id;
  guint32 replaces;
  char   *title;
  char   *body;
  GStrv   actions; /* key, label, key, label ... */
} Shown;

typedef struct
{
  GTestDBus       *bus;
  GDBusConnection *connection;
  GDBusNodeInfo   *node;
  guint32          last_id;
  GPtrArray       *shown;
  GArray          *closed;

  LiaisonFixture   *fixture;
  LiaisonScheduler *scheduler;
  LiaisonNotifier  *notifier;
  GDBusConnection  *client;
  char             *opened;
} Desktop;

static void
shown_free (gpointer data)
{
  Shown *shown = data;

  g_free (shown->title);
  g_free (shown->body);
  g_strfreev (shown->actions);
  g_free (shown);
}

static guint32
take_down (Desktop  *desktop,
           GVariant *arguments)
{
  Shown *shown = g_new0 (Shown, 1);

  g_variant_get (arguments, "(&su&sss^as@a{sv}i)", NULL, &shown->replaces, NULL, &shown->title, &shown->body,
                 &shown->actions, NULL, NULL);
  shown->id = shown->replaces != 0 ? shown->replaces : ++desktop->last_id;
  g_ptr_array_add (desktop->shown, shown);

  return shown->id;
}

static void
method_called_cb (GDBusConnection       *connection,
                  const char            *sender,
                  const char            *path,
                  const char            *interface,
                  const char            *method,
                  GVariant              *arguments,
                  GDBusMethodInvocation *invocation,
                  gpointer               data)
{
  Desktop *desktop = data;
  guint32  id;

  if (g_str_equal (method, "Notify"))
    g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", take_down (desktop, arguments)));
  else if (g_str_equal (method, "CloseNotification"))
    {
      g_variant_get (arguments, "(u)", &id);
      g_array_append_val (desktop->closed, id);
      g_dbus_method_invocation_return_value (invocation, NULL);
    }
  else if (g_str_equal (method, "GetCapabilities"))
    g_dbus_method_invocation_return_value (invocation, g_variant_new_parsed ("(['body', 'actions', 'body-markup'],)"));
  else
    g_dbus_method_invocation_return_value (invocation, g_variant_new ("(ssss)", "stand-in", "test", "1", "1.2"));
}

static const GDBusInterfaceVTable server_calls = { .method_call = method_called_cb };

static GDBusConnection *
connect_to_bus (void)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *connection = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (bus),
                                                                        G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                                          G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                                        NULL, NULL, &error);

  g_assert_no_error (error);

  return connection;
}

static void
start_server (Desktop *desktop)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = NULL;

  desktop->connection = connect_to_bus ();
  desktop->node = g_dbus_node_info_new_for_xml (server_xml, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (desktop->connection, "/org/freedesktop/Notifications", desktop->node->interfaces[0],
                                     &server_calls, desktop, NULL, &error);
  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (desktop->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                       "RequestName", g_variant_new ("(su)", "org.freedesktop.Notifications", 0), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
opened_cb (LiaisonNotifier *notifier,
           const char      *uid,
           Desktop         *desktop)
{
  g_free (desktop->opened);
  desktop->opened = g_strdup (uid);
}

static void
start_notifier (Desktop *desktop)
{
  desktop->scheduler = liaison_scheduler_new (desktop->fixture->store);
  desktop->notifier = liaison_notifier_new (desktop->client, desktop->scheduler);
  g_signal_connect (desktop->notifier, "open", G_CALLBACK (opened_cb), desktop);
}

static Desktop *
desktop_new_without_server (void)
{
  Desktop *desktop = g_new0 (Desktop, 1);

  liaison_clock_fix (liaison_time_to_moment (TODAY, "12:00", NULL));
  desktop->shown = g_ptr_array_new_with_free_func (shown_free);
  desktop->closed = g_array_new (FALSE, FALSE, sizeof (guint32));
  desktop->client = connect_to_bus ();
  desktop->fixture = liaison_fixture_new ();
  start_notifier (desktop);

  return desktop;
}

static Desktop *
desktop_new (void)
{
  Desktop *desktop = g_new0 (Desktop, 1);

  liaison_clock_fix (liaison_time_to_moment (TODAY, "12:00", NULL));
  desktop->shown = g_ptr_array_new_with_free_func (shown_free);
  desktop->closed = g_array_new (FALSE, FALSE, sizeof (guint32));
  start_server (desktop);
  desktop->client = connect_to_bus ();
  desktop->fixture = liaison_fixture_new ();
  start_notifier (desktop);

  return desktop;
}

static gboolean
impatient_cb (gpointer what)
{
  g_error ("Waited too long for %s", (const char *) what);

  return G_SOURCE_REMOVE;
}

/* Runs the main loop until the server was told that much. */
static void
wait_for (Desktop *desktop,
          guint    n_shown,
          guint    n_closed)
{
  guint id = g_timeout_add_seconds (PATIENCE_SECONDS, impatient_cb, (gpointer) "the server");

  while (desktop->shown->len < n_shown || desktop->closed->len < n_closed)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
  g_assert_cmpuint (desktop->shown->len, ==, n_shown);
  g_assert_cmpuint (desktop->closed->len, ==, n_closed);
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

static void
stop_server (Desktop *desktop)
{
  g_autoptr (GVariant) reply = NULL;

  if (desktop->connection != NULL)
    reply = g_dbus_connection_call_sync (desktop->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                         "ReleaseName", g_variant_new ("(s)", "org.freedesktop.Notifications"), NULL,
                                         G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_clear_object (&desktop->connection);
}

/* What was asked over the bus comes back before a question that is asked now. */
static void
settle_bus (Desktop *desktop)
{
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GVariant) reply =
        g_dbus_connection_call_sync (desktop->client, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetId",
                                     NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);

      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static void
desktop_free (Desktop *desktop)
{
  gboolean is_done = FALSE;

  liaison_store_note_async (desktop->fixture->store, do_nothing, NULL, NULL, NULL, noted_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  settle_bus (desktop);
  is_done = FALSE;
  liaison_store_note_async (desktop->fixture->store, do_nothing, NULL, NULL, NULL, noted_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
  g_clear_object (&desktop->notifier);
  g_clear_object (&desktop->scheduler);
  stop_server (desktop);
  settle_bus (desktop);
  g_clear_object (&desktop->client);
  liaison_fixture_free (desktop->fixture);
  g_ptr_array_unref (desktop->shown);
  g_array_unref (desktop->closed);
  g_clear_pointer (&desktop->node, g_dbus_node_info_unref);
  g_free (desktop->opened);
  g_free (desktop);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Desktop, desktop_free)

static gboolean
add_with_person (LiaisonChange *change,
                 gpointer       data,
                 GError       **error)
{
  g_autoptr (LiaisonPerson) person = liaison_person_new ();
  gint64 id;

  liaison_person_set_name (person, "Ana <b>Ruiz</b>");
  if (!liaison_change_save (change, person, error) || !liaison_change_save (change, data, error))
    return FALSE;

  id = liaison_record_get_id (LIAISON_RECORD (person));

  return liaison_change_set_follow_up_people (change, liaison_record_get_id (data), &id, 1, error);
}

static LiaisonFollowUp *
add (Desktop    *desktop,
     const char *text,
     const char *clock)
{
  LiaisonFollowUp *record = liaison_follow_up_new ();
  g_autoptr (GError) error = NULL;

  liaison_follow_up_set_text (record, text);
  liaison_follow_up_set_day (record, TODAY);
  liaison_follow_up_set_clock (record, clock);
  liaison_store_change (desktop->fixture->store, "Add", add_with_person, record, NULL, &error);
  g_assert_no_error (error);

  return record;
}

/* Presses the button with this label, "" for the notification itself. */
static void
press (Desktop    *desktop,
       Shown      *shown,
       const char *label)
{
  g_autoptr (GError) error = NULL;
  const char *key = *label == '\0' ? "default" : NULL;

  for (guint i = 0; shown->actions[i] != NULL; i += 2)
    if (g_str_equal (shown->actions[i + 1], label))
      key = shown->actions[i];
  g_assert_nonnull (key);

  g_dbus_connection_emit_signal (desktop->connection, NULL, "/org/freedesktop/Notifications", "org.freedesktop.Notifications",
                                 "ActionInvoked", g_variant_new ("(us)", shown->id, key), &error);
  g_assert_no_error (error);
}

static void
test_shown (void)
{
  g_autoptr (Desktop) desktop = desktop_new ();
  g_autoptr (LiaisonFollowUp) record = add (desktop, "Ask about\nthe <i>EHR</i> \u202epilot & more", "09:30");
  Shown *shown;

  wait_for (desktop, 1, 0);
  shown = g_ptr_array_index (desktop->shown, 0);
  /* What was typed is in the title, which is no markup, and turns nothing else around; the body is ours. */
  g_assert_cmpstr (shown->title, ==, "\u200e\u2068Ask about the <i>EHR</i> \u202epilot & more\u2069 · Ana <b>Ruiz</b>");
  g_assert_cmpstr (shown->body, ==, "Due 09:30");
  g_assert_cmpuint (g_strv_length (shown->actions), ==, 8);
  g_assert_cmpstr (shown->actions[0], ==, "default");
  g_assert_cmpstr (shown->actions[3], ==, "Done");
  g_assert_cmpstr (shown->actions[5], ==, "Snooze");
  g_assert_cmpstr (shown->actions[7], ==, "Open");
}

static void
wait_for_change (Desktop    *desktop,
                 const char *label)
{
  guint id = g_timeout_add_seconds (PATIENCE_SECONDS, impatient_cb, (gpointer) label);

  while (g_strcmp0 (liaison_store_get_undo_label (desktop->fixture->store), label) != 0)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
}

static void
test_done (void)
{
  g_autoptr (Desktop) desktop = desktop_new ();
  g_autoptr (LiaisonFollowUp) record = add (desktop, "Call Ana", "09:30");
  g_autoptr (LiaisonFollowUp) after = NULL;

  wait_for (desktop, 1, 0);
  press (desktop, g_ptr_array_index (desktop->shown, 0), "Done");
  wait_for_change (desktop, "Mark “Call Ana” as Done");
  after = liaison_fixture_load (desktop->fixture, LIAISON_TYPE_FOLLOW_UP, liaison_record_get_id (LIAISON_RECORD (record)));
  g_assert_cmpint (liaison_follow_up_get_done (after), ==, liaison_time_to_moment (TODAY, "12:00", NULL));
}

/* A button does what the window does: the series goes on, and what happened is
 * logged. */
static void
test_done_of_series (void)
{
  g_autoptr (Desktop) desktop = desktop_new ();
  g_autoptr (LiaisonFollowUp) record = liaison_follow_up_new ();
  g_autoptr (LiaisonFollowUp) next = NULL;
  g_autoptr (LiaisonInteraction) interaction = NULL;
  g_autoptr (GError) error = NULL;

  liaison_follow_up_set_text (record, "Call Ana");
  liaison_follow_up_set_day (record, TODAY);
  liaison_follow_up_set_clock (record, "09:30");
  liaison_follow_up_set_rule (record, "FREQ=WEEKLY");
  liaison_follow_up_set_series_start (record, TODAY);
  liaison_follow_up_set_log_on_done (record, TRUE);
  liaison_store_change (desktop->fixture->store, "Add", add_with_person, record, NULL, &error);
  g_assert_no_error (error);
  wait_for (desktop, 1, 0);
  press (desktop, g_ptr_array_index (desktop->shown, 0), "Done");
  wait_for_change (desktop, "Mark “Call Ana” as Done");

  next = liaison_fixture_load (desktop->fixture, LIAISON_TYPE_FOLLOW_UP, liaison_record_get_id (LIAISON_RECORD (record)) + 1);
  g_assert_cmpstr (liaison_follow_up_get_day (next), ==, "2026-12-01");
  interaction = liaison_fixture_load (desktop->fixture, LIAISON_TYPE_INTERACTION, 1);
  g_assert_cmpstr (liaison_interaction_get_summary (interaction), ==, "Call Ana");
  g_assert_cmpstr (liaison_interaction_get_day (interaction), ==, TODAY);
  g_assert_cmpint (liaison_fixture_count (desktop->fixture, LIAISON_TYPE_INTERACTION_PERSON), ==, 1);
}

static void
test_snooze (void)
{
  g_autoptr (Desktop) desktop = desktop_new ();
  g_autoptr (LiaisonFollowUp) record = add (desktop, "Call Ana", "09:30");
  g_autoptr (LiaisonFollowUp) after = NULL;

  wait_for (desktop, 1, 0);
  press (desktop, g_ptr_array_index (desktop->shown, 0), "Snooze");
  wait_for_change (desktop, "Snooze “Call Ana”");
  after = liaison_fixture_load (desktop->fixture, LIAISON_TYPE_FOLLOW_UP, liaison_record_get_id (LIAISON_RECORD (record)));
  g_assert_cmpint (liaison_follow_up_get_snoozed_until (after), ==, liaison_time_to_moment (TODAY, "12:10", NULL));

  liaison_clock_fix (liaison_time_to_moment (TODAY, "12:10", NULL));
  liaison_scheduler_check (desktop->scheduler);
  wait_for (desktop, 2, 1); /* the first was taken back */
}

static void
test_withdrawn (void)
{
  g_autoptr (Desktop) desktop = desktop_new ();
  g_autoptr (LiaisonFollowUp) record = add (desktop, "Call Ana", "09:30");
  g_autoptr (GError) error = NULL;

  wait_for (desktop, 1, 0);
  liaison_follow_up_set_done (record, liaison_clock_now ());
  liaison_store_change (desktop->fixture->store, "Done elsewhere", (LiaisonChangeFunc) liaison_change_save, record, NULL, &error);
  g_assert_no_error (error);
  wait_for (desktop, 1, 1);
}

static void
test_open (void)
{
  g_autoptr (Desktop) desktop = desktop_new ();
  g_autoptr (LiaisonFollowUp) record = add (desktop, "Call Ana", "09:30");

  wait_for (desktop, 1, 0);
  press (desktop, g_ptr_array_index (desktop->shown, 0), "");
  while (desktop->opened == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (desktop->opened, ==, liaison_record_get_uid (LIAISON_RECORD (record)));
}

static void
test_digest (void)
{
  g_autoptr (Desktop) desktop = desktop_new ();
  LiaisonFollowUp *records[4];
  Shown           *shown;

  g_clear_object (&desktop->notifier);
  g_clear_object (&desktop->scheduler);
  for (int i = 0; i < 4; i++)
    records[i] = add (desktop, "Call Ana", "09:30");
  start_notifier (desktop);

  wait_for (desktop, 1, 0);
  shown = g_ptr_array_index (desktop->shown, 0);
  g_assert_cmpstr (shown->title, ==, "4 follow-ups are due");
  /* The body is markup here: what was typed is escaped. */
  g_assert_true (g_str_has_prefix (shown->body, "Call Ana · Ana &lt;b&gt;Ruiz&lt;/b&gt;\n"));

  for (int i = 0; i < 4; i++)
    {
      g_autoptr (LiaisonFollowUp) record = records[i];

      liaison_follow_up_set_done (record, liaison_clock_now ());
      liaison_store_change (desktop->fixture->store, "Done elsewhere", (LiaisonChangeFunc) liaison_change_save, record, NULL, NULL);
    }
  wait_for (desktop, 1, 1);
}

/* A button of a notice whose follow-up is gone, or is another database's. */
static void
test_deleted (void)
{
  g_autoptr (Desktop) desktop = desktop_new ();
  g_autoptr (LiaisonFollowUp) record = add (desktop, "Call Ana", "09:30");

  wait_for (desktop, 1, 0);
  g_dbus_connection_emit_signal (desktop->connection, NULL, "/org/freedesktop/Notifications", "org.freedesktop.Notifications",
                                 "ActionInvoked", g_variant_new ("(us)", 5, "liaison-done 0b2c"), NULL);
  settle_bus (desktop);
  wait_for (desktop, 1, 0);
  g_assert_cmpstr (liaison_store_get_undo_label (desktop->fixture->store), ==, "Add");
}

/* Nobody listens at login: it arrives when the server does. */
static void
test_late_server (void)
{
  g_autoptr (Desktop) desktop = desktop_new_without_server ();
  g_autoptr (LiaisonFollowUp) record = add (desktop, "Call Ana", "09:30");
  guint id = g_timeout_add_seconds (PATIENCE_SECONDS, impatient_cb, (gpointer) "the failure");

  while (liaison_notifier_get_problem (desktop->notifier) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
  start_server (desktop);
  wait_for (desktop, 1, 0);
  settle_bus (desktop);
  g_assert_null (liaison_notifier_get_problem (desktop->notifier));
}

/* A program that ended before it recorded what it showed shows it again, in
 * place of the first. */
static void
test_replaces (void)
{
  g_autoptr (Desktop) desktop = desktop_new ();
  g_autoptr (LiaisonFollowUp) record = add (desktop, "Call Ana", "09:30");
  Shown *first, *second;

  wait_for (desktop, 1, 0);
  g_object_run_dispose (G_OBJECT (desktop->scheduler)); /* nothing is recorded any more */
  g_clear_object (&desktop->notifier);
  g_clear_object (&desktop->scheduler);
  start_notifier (desktop);
  settle_bus (desktop);
  if (desktop->shown->len < 2)
    {
      g_test_skip ("It was recorded before the program ended");
      return;
    }
  wait_for (desktop, 2, 0);
  first = g_ptr_array_index (desktop->shown, 0);
  second = g_ptr_array_index (desktop->shown, 1);
  g_assert_cmpuint (first->id, ==, second->id);
  g_assert_cmpuint (first->replaces, ==, second->replaces);
}

static void
test_hides (void)
{
  g_autoptr (Desktop) desktop = desktop_new ();
  g_autoptr (LiaisonFollowUp) record = NULL;
  Shown *shown;

  liaison_notifier_set_hides_names (desktop->notifier, TRUE);
  record = add (desktop, "Call Ana", "09:30");
  wait_for (desktop, 1, 0);
  shown = g_ptr_array_index (desktop->shown, 0);
  g_assert_cmpstr (shown->title, ==, "A follow-up is due");
  g_assert_cmpstr (shown->body, ==, "Due 09:30");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  setlocale (LC_ALL, "");
  g_setenv ("GTK_USE_PORTAL", "0", TRUE); /* the server of the desktop is what is tested, in a sandbox too */
  g_test_init (&argc, &argv, NULL);
  liaison_isolate_set_wanted (TRUE);

  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);

  g_test_add_func ("/reminders/notifier/shows-what-to-do-with-three-answers", test_shown);
  g_test_add_func ("/reminders/notifier/done-marks-it-done", test_done);
  g_test_add_func ("/reminders/notifier/done-goes-on-with-a-series-and-logs", test_done_of_series);
  g_test_add_func ("/reminders/notifier/snooze-lets-it-rest", test_snooze);
  g_test_add_func ("/reminders/notifier/takes-back-what-is-done", test_withdrawn);
  g_test_add_func ("/reminders/notifier/a-click-opens-it", test_open);
  g_test_add_func ("/reminders/notifier/sums-up-more-than-three", test_digest);
  g_test_add_func ("/reminders/notifier/a-button-of-nothing-does-nothing", test_deleted);

  g_test_add_func ("/reminders/notifier/arrives-when-the-server-does", test_late_server);
  g_test_add_func ("/reminders/notifier/a-repeat-replaces-the-first", test_replaces);
  g_test_add_func ("/reminders/notifier/hides-what-was-typed", test_hides);

  status = g_test_run ();
  g_test_dbus_down (bus);
  g_object_unref (bus);

  return status;
}
