/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-agent.h"

#include "liaison-agent-client.h"
#include "liaison-alarm.h"
#include "liaison-background.h"
#include "liaison-calendar-file.h"
#include "liaison-clock.h"
#include "liaison-database-watch.h"
#include "liaison-notice-hindrance.h"
#include "liaison-notifier.h"
#include "liaison-search-provider.h"
#include "liaison-store-backup.h"
#include "liaison-store-moved.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <malloc.h>
#include <unistd.h>

#define LONGEST_TEST 3600 /* seconds */

#define LONGEST_END (2 * G_USEC_PER_SEC)

/* A login is not held up by a backup; then it is asked once a day. In seconds. */
#define FIRST_BACKUP 300
#define NEXT_BACKUP (24 * 3600)

/* How often it is tried whether a disk that was full has room again, seconds. */
#define NEXT_LOOK_FOR_ROOM 300

struct _LiaisonAgent
{
  GMainLoop       *loop;
  GDBusConnection *connection;
  char            *database;
  char            *name;

  LiaisonStore        *store;
  LiaisonScheduler    *scheduler;
  LiaisonNotifier     *notifier;
  LiaisonCalendarFile *calendar;
  GSettings           *settings;
  LiaisonAlarm        *test;
  LiaisonAlarm        *backup;
  LiaisonAlarm        *room; /* NULL where there was room */
  guint                terminate;
  LiaisonDatabaseWatch *watch;
  LiaisonNoticeHindrance *hindrance; /* NULL in a sandbox */

  LiaisonSearchProvider *search;
  gint64               test_moment;

  GDBusNodeInfo *node;
  guint          object;
  guint          owner;
  gint64         since;
  gboolean       is_done;
};

static const char introspection[] =
  "<node><interface name='" LIAISON_AGENT_INTERFACE "'>"
  "<method name='GetState'><arg type='a{sv}' direction='out'/></method>"
  "<method name='Test'><arg type='u' direction='in'/></method>"
  "<method name='Quit'/>"
  "</interface></node>";

/* ---- on the bus ---- */

static GVariant *
describe (LiaisonAgent *self)
{
  const char      *problem = liaison_notifier_get_problem (self->notifier);
  const char      *calendar_problem = self->calendar != NULL ? liaison_calendar_file_get_problem (self->calendar) : NULL;
  g_autofree char *zone = liaison_agent_dup_zone ();
  GVariantBuilder  state;

  if (problem == NULL)
    problem = liaison_scheduler_get_problem (self->scheduler);
  g_variant_builder_init (&state, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&state, "{sv}", "since", g_variant_new_int64 (self->since));
  g_variant_builder_add (&state, "{sv}", "next", g_variant_new_int64 (liaison_scheduler_get_next (self->scheduler)));
  g_variant_builder_add (&state, "{sv}", "last", g_variant_new_int64 (liaison_scheduler_get_last (self->scheduler)));
  g_variant_builder_add (&state, "{sv}", "zone", g_variant_new_string (zone));
  g_variant_builder_add (&state, "{sv}", "problem", g_variant_new_string (problem != NULL ? problem : ""));
  g_variant_builder_add (&state, "{sv}", "hindrance", g_variant_new_string (liaison_notice_hindrance_get (self->hindrance)));
  g_variant_builder_add (&state, "{sv}", "calendar-problem", g_variant_new_string (calendar_problem != NULL ? calendar_problem : ""));

  return g_variant_new ("(a{sv})", &state);
}

static void
test_cb (LiaisonAgent *self)
{
  if (self->test_moment == 0 || liaison_clock_now () < self->test_moment)
    {
      liaison_alarm_set (self->test, self->test_moment);
      return;
    }

  self->test_moment = 0;
  g_clear_object (&self->test);
  liaison_notifier_show_test_async (self->notifier, NULL, NULL);
}

static void
test_shown_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (GError) error = NULL;

  if (liaison_notifier_show_test_finish (LIAISON_NOTIFIER (source), result, &error))
    g_dbus_method_invocation_return_value (data, NULL);
  else
    g_dbus_method_invocation_return_error_literal (data, G_DBUS_ERROR, G_DBUS_ERROR_FAILED, error->message);
}

/* One that is wanted now is answered when it is shown. */
static void
test (LiaisonAgent          *self,
      guint                  seconds,
      GDBusMethodInvocation *invocation)
{
  if (seconds == 0)
    {
      liaison_notifier_show_test_async (self->notifier, test_shown_cb, invocation);
      return;
    }

  self->test_moment = liaison_clock_now () + MIN (seconds, LONGEST_TEST);
  if (self->test == NULL)
    {
      self->test = liaison_alarm_new ();
      g_signal_connect_swapped (self->test, "awake", G_CALLBACK (test_cb), self);
    }
  liaison_alarm_set (self->test, self->test_moment);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

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
  LiaisonAgent *self = data;
  guint32       seconds;

  if (g_str_equal (method, "GetState"))
    {
      g_dbus_method_invocation_return_value (invocation, describe (self));
      return;
    }

  if (g_str_equal (method, "Test"))
    {
      g_variant_get (arguments, "(u)", &seconds);
      test (self, seconds, invocation);
      return;
    }

  /* Who asked may start another one at once. */
  g_clear_handle_id (&self->owner, g_bus_unown_name);
  g_main_loop_quit (self->loop);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static const GDBusInterfaceVTable calls = { .method_call = called_cb };

static void
name_lost_cb (GDBusConnection *connection,
              const char      *name,
              gpointer         data)
{
  LiaisonAgent *self = data;

  /* Another one rings already. */
  self->is_done = TRUE;
  g_main_loop_quit (self->loop);
}

/* At the end of the session, too, nothing is left lying about. */
static gboolean
terminated_cb (gpointer data)
{
  LiaisonAgent *self = data;

  g_main_loop_quit (self->loop);

  return G_SOURCE_CONTINUE;
}

/* ---- the window ---- */

static void
window_called_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autofree char *database = data;
  g_autofree char *folder = NULL;
  g_autofree char *program = NULL;
  g_autofree char *own = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  const char *arguments[4] = { NULL, "--data", database, NULL };
  g_autoptr (GError) error = NULL;

  if (reply != NULL || own == NULL)
    return;

  /* The bus can start the window of the usual database only. */
  folder = g_path_get_dirname (own);
  program = g_build_filename (folder, "liaison", NULL);
  if (!g_file_test (program, G_FILE_TEST_IS_EXECUTABLE))
    {
      g_free (program);
      program = g_build_filename (folder, "..", "app", "liaison", NULL);
    }
  arguments[0] = program;
  if (!g_spawn_async (NULL, (char **) arguments, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, &error))
    g_message ("The window cannot be opened: %s", error->message);
}

/* Has the window do something, and starts it where it is closed. */
static void
call_window (const char *action,
             GVariant   *parameter,
             gpointer    data)
{
  LiaisonAgent    *self = data;
  g_autofree char *id = liaison_agent_dup_application_id (self->database);
  g_autofree char *path = g_strdelimit (g_strconcat ("/", id, NULL), ".", '/');
  GVariantBuilder  parameters, platform;

  g_variant_builder_init (&parameters, G_VARIANT_TYPE ("av"));
  g_variant_builder_add (&parameters, "v", parameter);
  g_variant_builder_init (&platform, G_VARIANT_TYPE_VARDICT);
  g_dbus_connection_call (self->connection, id, path, "org.freedesktop.Application", "ActivateAction",
                          g_variant_new ("(sava{sv})", action, &parameters, &platform), NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, window_called_cb, g_strdup (self->database));
}

static void
open_cb (LiaisonNotifier *notifier,
         const char      *uid,
         LiaisonAgent    *self)
{
  call_window ("follow-up-open", g_variant_new_string (uid), self);
}

/* ---- the work ---- */

static void
settings_changed_cb (LiaisonAgent *self)
{
  LiaisonReminderTimes times;

  liaison_reminder_times_read (&times, self->settings);
  liaison_scheduler_set_times (self->scheduler, &times);
  liaison_notifier_set_hides_names (self->notifier, self->settings != NULL && g_settings_get_boolean (self->settings, "reminder-hide-names"));
  if (self->calendar != NULL && self->settings != NULL)
    {
      g_autofree char *folder = g_settings_get_string (self->settings, "calendar-folder");

      liaison_calendar_file_set_folder (self->calendar, folder);
    }
}

/* What reading took goes back to the system: an agent sleeps for days. */
static void
rested_cb (LiaisonAgent *self)
{
  malloc_trim (0);
}

/* The window tells of what failed, as it looks, too. */
static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  if (!liaison_store_backup_finish (LIAISON_STORE (source), result, NULL))
    g_message ("The backup of today was not made");
  malloc_trim (0);
}

/* Who has the window closed for weeks and changes something from a terminal, or
 * marks follow-ups as done on their notices, has backups, too. */
static void
backup_cb (LiaisonAgent *self)
{
  liaison_alarm_set (self->backup, liaison_clock_now () + NEXT_BACKUP);
  liaison_store_back_up_if_due_async (self->store, NULL, backed_up_cb, NULL);
}

static LiaisonAlarm *
wake (LiaisonAgent *self,
      gint64        seconds,
      void        (*func) (LiaisonAgent *self))
{
  LiaisonAlarm *alarm = liaison_alarm_new ();

  g_signal_connect_swapped (alarm, "awake", G_CALLBACK (func), self);
  liaison_alarm_set (alarm, liaison_clock_now () + seconds);

  return alarm;
}

/* The database was taken away, or another one put in its place. Nothing is
 * closed: SQLite would remove the journal by its name, which may be that of
 * the other one by now. */
static void
lost_cb (gboolean is_replaced,
         gpointer data)
{
  LiaisonAgent *self = data;

  g_message (is_replaced ? "The database was replaced: starting anew" : "The database is gone: nothing is left to ring");
  if (is_replaced)
    execl ("/proc/self/exe", "liaison-agent", "--data", self->database, NULL);
  _exit (0);
}

/* What was opened while the disk was full is read from a copy, in which nobody
 * else changes anything: it rings, but not for longer than has to be. Only
 * opening the file tells: under a quota there is room that may not be used. */
static void
room_cb (LiaisonAgent *self)
{
  liaison_alarm_set (self->room, liaison_clock_now () + NEXT_LOOK_FOR_ROOM);
  liaison_store_return_async (self->store, NULL, NULL, NULL);
}

static void
returned_cb (LiaisonAgent *self)
{
  g_message ("The disk has room again");
  g_clear_object (&self->room);
  self->backup = wake (self, FIRST_BACKUP, backup_cb);
}

/* Where it is the same file no longer the watch says so. What another program
 * wrote into it, and a journal that is gone, the store finds. */
static void
moved_cb (LiaisonAgent *self)
{
  LiaisonMoved moved = liaison_store_get_moved (self->store);

  if (moved == LIAISON_MOVED_OVERWRITTEN || moved == LIAISON_MOVED_JOURNAL)
    lost_cb (TRUE, self);
}

static gboolean
is_ours (LiaisonAgent *self)
{
  g_autoptr (GVariant) reply =
    g_dbus_connection_call_sync (self->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                                 g_variant_new ("(s)", self->name), G_VARIANT_TYPE ("(b)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  gboolean is_owned = FALSE;

  if (reply != NULL)
    g_variant_get (reply, "(b)", &is_owned);

  return !is_owned;
}

static void
set_up (LiaisonAgent *self)
{
  self->since = liaison_clock_now ();
  self->scheduler = liaison_scheduler_new (self->store);
  self->notifier = liaison_notifier_new (self->connection, self->scheduler);
  self->settings = liaison_reminder_settings_new ();
  settings_changed_cb (self);
  if (self->settings != NULL)
    g_signal_connect_swapped (self->settings, "changed", G_CALLBACK (settings_changed_cb), self);
  g_signal_connect (self->notifier, "open", G_CALLBACK (open_cb), self);
  g_signal_connect_swapped (self->scheduler, "rested", G_CALLBACK (rested_cb), self);
  g_signal_connect_swapped (self->store, "moved", G_CALLBACK (moved_cb), self);
}

/**
 * liaison_agent_new: (skip)
 * @database: the true path of a database
 * @connection: the session bus
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the agent, which rings nothing yet
 */
LiaisonAgent *
liaison_agent_new (const char      *database,
                   GDBusConnection *connection,
                   GError         **error)
{
  g_autoptr (LiaisonAgent) self = g_new0 (LiaisonAgent, 1);

  self->loop = g_main_loop_new (NULL, FALSE);
  self->connection = g_object_ref (connection);
  self->database = g_strdup (database);
  self->name = liaison_agent_dup_name (database);
  self->terminate = g_unix_signal_add (SIGTERM, terminated_cb, self); /* before a copy may be made */
  self->store = liaison_store_open (database, error);

  return self->store != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * liaison_agent_free: (skip)
 * @self: an agent
 */
void
liaison_agent_free (LiaisonAgent *self)
{
  g_clear_handle_id (&self->terminate, g_source_remove);
  if (self->settings != NULL)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  if (self->scheduler != NULL)
    g_signal_handlers_disconnect_by_data (self->scheduler, self);
  if (self->notifier != NULL)
    g_signal_handlers_disconnect_by_data (self->notifier, self);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_handle_id (&self->owner, g_bus_unown_name);
  if (self->object != 0)
    g_dbus_connection_unregister_object (self->connection, self->object);
  g_clear_pointer (&self->search, liaison_search_provider_free);
  g_clear_pointer (&self->node, g_dbus_node_info_unref);
  g_clear_object (&self->test);
  g_clear_object (&self->backup);
  g_clear_object (&self->room);
  g_clear_pointer (&self->watch, liaison_database_watch_free);
  g_clear_pointer (&self->hindrance, liaison_notice_hindrance_free);
  g_clear_object (&self->calendar);
  g_clear_object (&self->notifier);
  g_clear_object (&self->scheduler);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  g_clear_object (&self->connection);
  g_clear_pointer (&self->loop, g_main_loop_unref);
  g_free (self->database);
  g_free (self->name);
  g_free (self);
}

/**
 * liaison_agent_end: (skip)
 * @self: (transfer full): an agent that ran
 *
 * Frees an agent once what it asked of its store is done: a copy of a database
 * goes with the store that reads it.
 */
void
liaison_agent_end (LiaisonAgent *self)
{
  LiaisonStore *store = self->store;
  gint64        end = g_get_monotonic_time () + LONGEST_END;

  g_object_add_weak_pointer (G_OBJECT (store), (gpointer *) &store);
  liaison_agent_free (self);
  while (store != NULL && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  if (store != NULL)
    g_object_remove_weak_pointer (G_OBJECT (store), (gpointer *) &store);
}

/**
 * liaison_agent_run: (skip)
 * @self: an agent
 *
 * Rings until it is told to quit. Where another agent of the database runs
 * there is nothing to do.
 *
 * Returns: whether it could
 */
gboolean
liaison_agent_run (LiaisonAgent *self)
{
  g_autoptr (GError) error = NULL;

  if (!is_ours (self))
    return TRUE;

  self->calendar = liaison_calendar_file_new (self->store);
  self->watch = liaison_database_watch_new (self->database, lost_cb, self);
  set_up (self);
  if (!liaison_store_get_read_only (self->store))
    self->backup = wake (self, FIRST_BACKUP, backup_cb);
  else if (liaison_store_is_full (self->store))
    {
      self->room = wake (self, NEXT_LOOK_FOR_ROOM, room_cb);
      g_signal_connect_swapped (self->store, "notify::read-only", G_CALLBACK (returned_cb), self);
    }
  if (!liaison_background_is_sandboxed ())
    self->hindrance = liaison_notice_hindrance_new (self->connection);
  self->search = liaison_search_provider_new (self->connection, self->store, self->settings, call_window, self);
  self->node = g_dbus_node_info_new_for_xml (introspection, &error);
  g_assert_no_error (error);
  self->object = g_dbus_connection_register_object (self->connection, LIAISON_AGENT_PATH, self->node->interfaces[0], &calls,
                                                    self, NULL, &error);
  if (self->object == 0)
    {
      g_printerr ("liaison-agent: %s\n", error->message);
      return FALSE;
    }
  self->owner = g_bus_own_name_on_connection (self->connection, self->name, G_BUS_NAME_OWNER_FLAGS_DO_NOT_QUEUE,
                                              NULL, name_lost_cb, self, NULL);
  g_main_loop_run (self->loop);

  return TRUE;
}

static void
once_rested_cb (LiaisonAgent *self)
{
  self->is_done = TRUE;
  g_main_loop_quit (self->loop);
}

/**
 * liaison_agent_run_once: (skip)
 * @self: an agent
 *
 * Rings what is due and says what is next.
 *
 * Returns: whether all that is due was shown
 */
gboolean
liaison_agent_run_once (LiaisonAgent *self)
{
  gint64      next;
  const char *problem;

  set_up (self);
  g_signal_connect_swapped (self->scheduler, "rested", G_CALLBACK (once_rested_cb), self);
  g_main_loop_run (self->loop);

  next = liaison_scheduler_get_next (self->scheduler);
  problem = liaison_notifier_get_problem (self->notifier);
  if (problem != NULL)
    g_printerr (_("liaison-agent: reminders could not be shown: %s\n"), problem);
  else if (next == 0)
    g_print ("%s\n", _("Nothing rings next."));
  else
    {
      g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (next);
      g_autofree char *text = g_date_time_format (moment, "%Y-%m-%dT%H:%M");

      /* Translators: a moment, as in 2026-11-24T09:30 */
      g_print (_("Next: %s\n"), text);
    }

  return problem == NULL;
}
