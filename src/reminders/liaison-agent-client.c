/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-agent-client.h"

#include "liaison-error.h"
#include "liaison-store.h"

#include <glib/gi18n-lib.h>

#define PROGRAM "liaison-agent"

/* How long to wait for an agent to come up or to answer, in milliseconds. */
#define PATIENCE 10000

/**
 * liaison_agent_dup_application_id:
 * @database: the true path of a database
 *
 * The same database is the same program on the bus, another one another.
 *
 * Returns: (transfer full): the id of the window's program for @database
 */
char *
liaison_agent_dup_application_id (const char *database)
{
  g_autofree char *usual = liaison_store_dup_default_path ();
  g_autofree char *digest = NULL;

  if (g_str_equal (database, usual))
    return g_strdup (LIAISON_APPLICATION_ID);

  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, database, -1);

  return g_strdup_printf (LIAISON_APPLICATION_ID ".Data%.16s", digest);
}

/**
 * liaison_agent_dup_name:
 * @database: the true path of a database
 *
 * Returns: (transfer full): the bus name of its agent
 */
char *
liaison_agent_dup_name (const char *database)
{
  g_autofree char *id = liaison_agent_dup_application_id (database);

  return g_strconcat (id, ".Agent", NULL);
}

/**
 * liaison_agent_dup_program:
 *
 * Returns: (transfer full) (nullable): the program that `LIAISON_AGENT` names,
 *   or beside the one that runs: in the folder of programs, or as the build has it
 */
char *
liaison_agent_dup_program (void)
{
  const char      *named = g_getenv ("LIAISON_AGENT");
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self != NULL ? g_path_get_dirname (self) : NULL;
  g_autofree char *beside = folder != NULL ? g_build_filename (folder, PROGRAM, NULL) : NULL;
  g_autofree char *built = folder != NULL ? g_build_filename (folder, "..", "agent", PROGRAM, NULL) : NULL;

  if (named != NULL && *named != '\0')
    return g_strdup (named);
  if (beside != NULL && g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&beside);
  if (built != NULL && g_file_test (built, G_FILE_TEST_IS_EXECUTABLE))
    return g_canonicalize_filename (built, NULL);

  return NULL;
}

/**
 * liaison_agent_dup_zone:
 *
 * Returns: (transfer full): the time zone that this program reckons in
 */
char *
liaison_agent_dup_zone (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return g_strdup (g_time_zone_get_identifier (zone));
}

/* ---- starting ---- */

typedef struct
{
  GDBusConnection *connection;
  char            *database;
  char            *name;
  gboolean         is_another; /* the agent of another zone has ended */
  guint            watch;
  guint            patience;
} Start;

static void
stop_waiting (Start *start)
{
  g_clear_handle_id (&start->watch, g_bus_unwatch_name);
  g_clear_handle_id (&start->patience, g_source_remove);
}

static void
start_free (gpointer data)
{
  Start *start = data;

  stop_waiting (start);
  g_object_unref (start->connection);
  g_free (start->database);
  g_free (start->name);
  g_free (start);
}

static void
came_cb (GDBusConnection *connection,
         const char      *name,
         const char      *owner,
         gpointer         task)
{
  g_autoptr (GTask) done = g_object_ref (task);

  stop_waiting (g_task_get_task_data (task));
  g_task_return_boolean (done, TRUE);
  g_object_unref (task);
}

static gboolean
impatient_cb (gpointer task)
{
  Start *start = g_task_get_task_data (task);

  start->patience = 0;
  stop_waiting (start);
  g_task_return_new_error (task, LIAISON_ERROR, LIAISON_ERROR_FAILED, _("The program that rings reminders does not start."));
  g_object_unref (task);

  return G_SOURCE_REMOVE;
}

/* Where the bus knows no way to start it: an uninstalled program, or another
 * database than the usual one. */
static void
spawn (GTask *task)
{
  Start           *start = g_task_get_task_data (task);
  g_autofree char *program = liaison_agent_dup_program ();
  const char      *arguments[] = { program, "--data", start->database, NULL };
  g_autoptr (GError) error = NULL;

  if (program == NULL)
    g_set_error_literal (&error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("The program that rings reminders is missing."));
  if (program == NULL ||
      !g_spawn_async (NULL, (char **) arguments, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      g_object_unref (task);
      return;
    }

  start->patience = g_timeout_add (PATIENCE, impatient_cb, task);
  start->watch = g_bus_watch_name_on_connection (start->connection, start->name, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                                 came_cb, NULL, task, NULL);
}

static void ask (GTask *task);

static void
quit_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Start *start = g_task_get_task_data (data);
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  start->is_another = TRUE;
  ask (data);
}

/* One that was started in another zone, as programs in a sandbox are, reckons
 * in that; another one takes its place. The bus starts it where it can: what a
 * window in a sandbox starts itself ends with the window. */
static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GTask) task = data;
  Start           *start = g_task_get_task_data (task);
  g_autofree char *zone = liaison_agent_dup_zone ();
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autoptr (GVariant) state = NULL;
  const char *its_zone = NULL;

  if (reply == NULL)
    {
      spawn (g_steal_pointer (&task));
      return;
    }

  g_variant_get (reply, "(@a{sv})", &state);
  if (start->is_another || !g_variant_lookup (state, "zone", "&s", &its_zone) || g_strcmp0 (its_zone, zone) == 0)
    g_task_return_boolean (task, TRUE);
  else
    g_dbus_connection_call (start->connection, start->name, LIAISON_AGENT_PATH, LIAISON_AGENT_INTERFACE, "Quit", NULL, NULL,
                            G_DBUS_CALL_FLAGS_NO_AUTO_START, PATIENCE, NULL, quit_cb, g_steal_pointer (&task));
}

/* The bus starts an agent that it knows, to answer. */
static void
ask (GTask *task)
{
  Start *start = g_task_get_task_data (task);

  g_dbus_connection_call (start->connection, start->name, LIAISON_AGENT_PATH, LIAISON_AGENT_INTERFACE, "GetState", NULL,
                          G_VARIANT_TYPE ("(a{sv})"), G_DBUS_CALL_FLAGS_NONE, PATIENCE, g_task_get_cancellable (task), answered_cb, task);
}

/**
 * liaison_agent_start_async:
 * @connection: the session bus
 * @database: the true path of a database
 * @cancellable: (nullable): whether it is still wanted
 * @callback: called when it runs, or cannot be started
 * @user_data: for @callback
 *
 * Sees to it that the agent of a database runs, and in this program's zone.
 */
void
liaison_agent_start_async (GDBusConnection    *connection,
                           const char         *database,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Start *start = g_new0 (Start, 1);

  start->connection = g_object_ref (connection);
  start->database = g_strdup (database);
  start->name = liaison_agent_dup_name (database);
  g_task_set_source_tag (task, liaison_agent_start_async);
  g_task_set_task_data (task, start, start_free);
  ask (task);
}

/**
 * liaison_agent_start_finish:
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: whether it runs
 */
gboolean
liaison_agent_start_finish (GAsyncResult *result,
                            GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- asking ---- */

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (reply != NULL)
    g_task_return_pointer (task, g_variant_get_child_value (reply, 0), (GDestroyNotify) g_variant_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * liaison_agent_ask_async:
 * @connection: the session bus
 * @database: the true path of a database
 * @cancellable: (nullable): whether it is still wanted
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks the agent that runs how it is.
 */
void
liaison_agent_ask_async (GDBusConnection    *connection,
                         const char         *database,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  GTask           *task = g_task_new (NULL, cancellable, callback, user_data);
  g_autofree char *name = liaison_agent_dup_name (database);

  g_task_set_source_tag (task, liaison_agent_ask_async);
  g_dbus_connection_call (connection, name, LIAISON_AGENT_PATH, LIAISON_AGENT_INTERFACE, "GetState", NULL,
                          G_VARIANT_TYPE ("(a{sv})"), G_DBUS_CALL_FLAGS_NO_AUTO_START, PATIENCE, cancellable, asked_cb, task);
}

/**
 * liaison_agent_ask_finish:
 * @result: what the callback got
 * @error: return location of a failure; there is one where no agent runs
 *
 * Returns: (transfer full) (nullable): a{sv}: since, next and last (x, UTC
 *   seconds, 0 for none), zone (s), problem and calendar-problem (s, "" for
 *   none), hindrance (s, one of those in liaison-notice-hindrance.h)
 */
GVariant *
liaison_agent_ask_finish (GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
tested_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (reply != NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  /* What the agent says is a sentence. */
  if (g_dbus_error_is_remote_error (error) && g_dbus_error_strip_remote_error (error) && g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_FAILED))
    {
      error->domain = LIAISON_ERROR;
      error->code = LIAISON_ERROR_FAILED;
    }
  g_task_return_error (task, error);
}

/**
 * liaison_agent_test_async:
 * @connection: the session bus
 * @database: the true path of a database
 * @seconds: when, 0 for now
 * @cancellable: (nullable): whether the answer is still wanted
 * @callback: called when the test is shown, or is to come
 * @user_data: for @callback
 *
 * Has the agent show a test.
 */
void
liaison_agent_test_async (GDBusConnection    *connection,
                          const char         *database,
                          guint               seconds,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  GTask           *task = g_task_new (NULL, cancellable, callback, user_data);
  g_autofree char *name = liaison_agent_dup_name (database);

  g_task_set_source_tag (task, liaison_agent_test_async);
  /* The agent itself waits for the desktop. */
  g_dbus_connection_call (connection, name, LIAISON_AGENT_PATH, LIAISON_AGENT_INTERFACE, "Test", g_variant_new ("(u)", seconds), NULL,
                          G_DBUS_CALL_FLAGS_NONE, 2 * PATIENCE, cancellable, tested_cb, task);
}

/**
 * liaison_agent_test_finish:
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: whether it is shown, or is to come
 */
gboolean
liaison_agent_test_finish (GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
ended_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  g_task_return_boolean (task, reply != NULL);
}

/**
 * liaison_agent_quit_async:
 * @connection: the session bus
 * @database: the true path of a database
 * @callback: called when no agent rings any more
 * @user_data: for @callback
 *
 * Ends the agent of a database, if one runs.
 */
void
liaison_agent_quit_async (GDBusConnection    *connection,
                          const char         *database,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  GTask           *task = g_task_new (NULL, NULL, callback, user_data);
  g_autofree char *name = liaison_agent_dup_name (database);

  g_task_set_source_tag (task, liaison_agent_quit_async);
  g_dbus_connection_call (connection, name, LIAISON_AGENT_PATH, LIAISON_AGENT_INTERFACE, "Quit", NULL, NULL,
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, PATIENCE, NULL, ended_cb, task);
}

/**
 * liaison_agent_quit_finish:
 * @result: what the callback got
 */
void
liaison_agent_quit_finish (GAsyncResult *result)
{
  g_return_if_fail (g_task_is_valid (result, NULL));

  g_task_propagate_boolean (G_TASK (result), NULL);
}
