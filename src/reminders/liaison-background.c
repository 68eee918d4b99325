/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-background.h"

#include "liaison-agent-client.h"
#include "liaison-error.h"
#include "liaison-store.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define GNOME_ENABLED "X-GNOME-Autostart-enabled"
#define REQUEST_INTERFACE "org.freedesktop.portal.Request"

/**
 * liaison_background_is_sandboxed:
 *
 * As with GTK, GTK_USE_PORTAL says otherwise than what is seen.
 *
 * Returns: whether the desktop decides by its portal what starts at login
 */
gboolean
liaison_background_is_sandboxed (void)
{
  const char *asked = g_getenv ("GTK_USE_PORTAL");

  return asked != NULL && *asked != '\0' ? g_str_equal (asked, "1") : g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

typedef struct
{
  GDBusConnection *connection; /* none outside a sandbox */
  char            *database;
  guint            subscription;
} Request;

/* A database has a file of its own, as it has an agent of its own. */
static char *
dup_autostart_path (const char *database)
{
  g_autofree char *name = liaison_agent_dup_name (database);
  g_autofree char *file = g_strconcat (name, ".desktop", NULL);

  return g_build_filename (g_get_user_config_dir (), "autostart", file, NULL);
}

/* Desktops turn off what starts at login by one key or another, and leave the file. */
static gboolean
is_turned_off (GKeyFile *file)
{
  return g_key_file_get_boolean (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_HIDDEN, NULL) ||
         (g_key_file_has_key (file, G_KEY_FILE_DESKTOP_GROUP, GNOME_ENABLED, NULL) &&
          !g_key_file_get_boolean (file, G_KEY_FILE_DESKTOP_GROUP, GNOME_ENABLED, NULL));
}

/**
 * liaison_background_has_autostart:
 * @database: the true path of a database
 *
 * Reads a small file.
 *
 * Returns: whether its agent starts at login by a file of the user's own, which
 *   the user has not turned off
 */
gboolean
liaison_background_has_autostart (const char *database)
{
  g_autofree char *path = NULL;
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_return_val_if_fail (database != NULL, FALSE);

  path = dup_autostart_path (database);

  return g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL) && !is_turned_off (file);
}

/* What starts the agent; the usual database needs no name. */
static GStrv
dup_command (const char *program,
             const char *database)
{
  g_autofree char *usual = liaison_store_dup_default_path ();
  const char      *usual_command[] = { program, NULL };
  const char      *command[] = { program, "--data", database, NULL };

  return g_strdupv ((char **) (g_str_equal (database, usual) ? usual_command : command));
}

/* ---- outside a sandbox ---- */

/* As the Desktop Entry Specification 1.5 wants arguments of Exec. */
static void
append_quoted (GString    *line,
               const char *argument)
{
  g_string_append (line, line->len > 0 ? " \"" : "\"");
  for (const char *at = argument; *at != '\0'; at++)
    {
      if (strchr ("\"`$\\", *at) != NULL)
        g_string_append_c (line, '\\');
      g_string_append_c (line, *at);
      if (*at == '%')
        g_string_append_c (line, '%');
    }
  g_string_append_c (line, '"');
}

static char *
dup_autostart (const char *program,
               const char *database)
{
  g_auto (GStrv) command = dup_command (program, database);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  for (guint i = 0; command[i] != NULL; i++)
    append_quoted (line, command[i]);
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_TYPE, G_KEY_FILE_DESKTOP_TYPE_APPLICATION);
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_NAME, "Liaison");
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_COMMENT, _("Rings reminders"));
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_EXEC, line->str);
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_ICON, LIAISON_APPLICATION_ID);
  g_key_file_set_boolean (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_NO_DISPLAY, TRUE);
  g_key_file_set_boolean (file, G_KEY_FILE_DESKTOP_GROUP, GNOME_ENABLED, TRUE);

  return g_key_file_to_data (file, NULL, NULL);
}

static gboolean
write_autostart (const char *database,
                 GError    **error)
{
  g_autofree char *path = dup_autostart_path (database);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *program = liaison_agent_dup_program ();
  g_autofree char *content = NULL;

  if (program == NULL)
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("The program that rings reminders is missing."));
      return FALSE;
    }
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_READ_ONLY, _("“%s” cannot be written."), folder);
      return FALSE;
    }

  content = dup_autostart (program, database);

  return g_file_set_contents_full (path, content, (gssize) strlen (content), G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  const Request *request = data;
  GError        *error = NULL;

  if (write_autostart (request->database, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* ---- by the portal ---- */

static void
stop_listening (Request *request)
{
  guint subscription = request->subscription;

  request->subscription = 0;
  if (subscription != 0)
    g_dbus_connection_signal_unsubscribe (request->connection, subscription);
}

static void
request_free (gpointer data)
{
  Request *request = data;

  stop_listening (request);
  g_clear_object (&request->connection);
  g_free (request->database);
  g_free (request);
}

static void
answered_cb (GDBusConnection *connection,
             const char      *sender,
             const char      *path,
             const char      *interface,
             const char      *name,
             GVariant        *arguments,
             gpointer         data)
{
  g_autoptr (GTask) task = g_object_ref (data);
  Request *request = g_task_get_task_data (task);
  guint32  response = 2;
  gboolean is_background = FALSE, is_autostart = FALSE;
  g_autoptr (GVariant) results = NULL;

  if (request->subscription == 0)
    return;
  if (g_variant_is_of_type (arguments, G_VARIANT_TYPE ("(ua{sv})")))
    g_variant_get (arguments, "(u@a{sv})", &response, &results);
  if (results != NULL)
    {
      g_variant_lookup (results, "background", "b", &is_background);
      g_variant_lookup (results, "autostart", "b", &is_autostart);
    }
  stop_listening (request);
  g_task_return_boolean (task, response == 0 && is_background && is_autostart);
  g_object_unref (data);
}

static void
called_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  Request *request = g_task_get_task_data (task);
  GError  *error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (reply != NULL || request->subscription == 0)
    {
      g_clear_error (&error);
      return;
    }

  stop_listening (request);
  g_task_return_error (task, error);
  g_object_unref (task); /* that of the answer, which never comes */
}

/* The answer comes at a path that is known before the question. */
static char *
dup_request_path (GDBusConnection *connection,
                  const char      *token)
{
  g_autofree char *name = g_strdelimit (g_strdup (g_dbus_connection_get_unique_name (connection) + 1), ".", '_');

  return g_strdup_printf ("/org/freedesktop/portal/desktop/request/%s/%s", name, token);
}

static void
ask_portal (GTask *task)
{
  Request *request = g_task_get_task_data (task);
  g_auto (GStrv) command = dup_command ("liaison-agent", request->database);
  g_autofree char *token = g_strdup_printf ("liaison%u", g_random_int ());
  g_autofree char *path = dup_request_path (request->connection, token);
  GVariantBuilder  options;

  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  /* Translators: the desktop shows it as the reason of a request */
  g_variant_builder_add (&options, "{sv}", "reason", g_variant_new_string (_("Follow-ups ring when they are due, also while the window is closed.")));
  g_variant_builder_add (&options, "{sv}", "autostart", g_variant_new_boolean (TRUE));
  g_variant_builder_add (&options, "{sv}", "commandline", g_variant_new_strv ((const char *const *) command, -1));
  g_variant_builder_add (&options, "{sv}", "dbus-activatable", g_variant_new_boolean (FALSE));

  request->subscription = g_dbus_connection_signal_subscribe (request->connection, NULL, REQUEST_INTERFACE, "Response", path, NULL,
                                                              G_DBUS_SIGNAL_FLAGS_NONE, answered_cb, task, NULL);
  g_dbus_connection_call (request->connection, PORTAL_NAME, PORTAL_PATH, "org.freedesktop.portal.Background", "RequestBackground",
                          g_variant_new ("(sa{sv})", "", &options), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, called_cb, g_object_ref (task));
}

/**
 * liaison_background_request_async:
 * @connection: (nullable): the session bus
 * @database: the true path of a database
 * @cancellable: (nullable): whether the answer is still wanted
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Sees to it that reminders ring from login on: asks the desktop for it in a
 * sandbox, and writes a file of the user's own outside.
 */
void
liaison_background_request_async (GDBusConnection    *connection,
                                  const char         *database,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  request->database = g_strdup (database);
  g_task_set_source_tag (task, liaison_background_request_async);
  g_task_set_task_data (task, request, request_free);
  if (connection == NULL || !liaison_background_is_sandboxed ())
    {
      g_task_run_in_thread (task, write_in_thread);
      return;
    }

  request->connection = g_object_ref (connection);
  ask_portal (g_steal_pointer (&task)); /* until the answer comes */
}

/**
 * liaison_background_request_finish:
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: whether it is allowed
 */
gboolean
liaison_background_request_finish (GAsyncResult *result,
                                   GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
