/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-background.h"

#include "liaison-agent-client.h"
#include "liaison-error.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define REQUEST_INTERFACE "org.freedesktop.portal.Request"
#define AUTOSTART_FILE LIAISON_APPLICATION_ID ".Agent.desktop"

/**
 * liaison_background_is_sandboxed:
 *
 * Returns: whether the desktop decides by its portal what starts at login
 */
gboolean
liaison_background_is_sandboxed (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) || g_strcmp0 (g_getenv ("GTK_USE_PORTAL"), "1") == 0;
}

static char *
dup_autostart_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "autostart", AUTOSTART_FILE, NULL);
}

/**
 * liaison_background_has_autostart:
 *
 * Returns: whether the agent starts at login by a file of the user's own
 */
gboolean
liaison_background_has_autostart (void)
{
  g_autofree char *path = dup_autostart_path ();

  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

/* ---- outside a sandbox ---- */

static gboolean
write_autostart (GError **error)
{
  g_autofree char *path = dup_autostart_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *program = liaison_agent_dup_program ();
  g_autofree char *quoted = program != NULL ? g_shell_quote (program) : NULL;
  g_autofree char *content = NULL;

  if (program == NULL)
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("The program that rings reminders is missing."));
      return FALSE;
    }

  if (strpbrk (program, " \"'\\%$`") == NULL)
    {
      g_free (quoted);
      quoted = g_strdup (program);
    }
  content = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Liaison\nComment=%s\nExec=%s\nIcon=" LIAISON_APPLICATION_ID "\n"
                             "NoDisplay=true\nX-GNOME-Autostart-enabled=true\n",
                             _("Rings reminders"), quoted);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_READ_ONLY, _("“%s” cannot be written."), folder);
      return FALSE;
    }

  return g_file_set_contents_full (path, content, (gssize) strlen (content), G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_autostart (&error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* ---- by the portal ---- */

typedef struct
{
  GDBusConnection *connection;
  guint            subscription;
} Request;

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
  g_object_unref (request->connection);
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
  static const char *const command[] = { "liaison-agent", NULL };

  Request         *request = g_task_get_task_data (task);
  g_autofree char *token = g_strdup_printf ("liaison%u", g_random_int ());
  g_autofree char *path = dup_request_path (request->connection, token);
  GVariantBuilder  options;

  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  /* Translators: the desktop shows it as the reason of a request */
  g_variant_builder_add (&options, "{sv}", "reason", g_variant_new_string (_("Follow-ups ring when they are due, also while the window is closed.")));
  g_variant_builder_add (&options, "{sv}", "autostart", g_variant_new_boolean (TRUE));
  g_variant_builder_add (&options, "{sv}", "commandline", g_variant_new_strv (command, -1));
  g_variant_builder_add (&options, "{sv}", "dbus-activatable", g_variant_new_boolean (FALSE));

  request->subscription = g_dbus_connection_signal_subscribe (request->connection, NULL, REQUEST_INTERFACE, "Response", path, NULL,
                                                              G_DBUS_SIGNAL_FLAGS_NONE, answered_cb, task, NULL);
  g_dbus_connection_call (request->connection, PORTAL_NAME, PORTAL_PATH, "org.freedesktop.portal.Background", "RequestBackground",
                          g_variant_new ("(sa{sv})", "", &options), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, called_cb, g_object_ref (task));
}

/**
 * liaison_background_request_async:
 * @connection: (nullable): the session bus
 * @cancellable: (nullable): whether the answer is still wanted
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Sees to it that reminders ring from login on: asks the desktop for it in a
 * sandbox, and writes a file of the user's own outside.
 */
void
liaison_background_request_async (GDBusConnection    *connection,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  GTask   *task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request;

  g_task_set_source_tag (task, liaison_background_request_async);
  if (connection == NULL || !liaison_background_is_sandboxed ())
    {
      g_task_run_in_thread (task, write_in_thread);
      g_object_unref (task);
      return;
    }

  request = g_new0 (Request, 1);
  request->connection = g_object_ref (connection);
  g_task_set_task_data (task, request, request_free);
  ask_portal (task);
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
