/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-agent-client.h"
#include "liaison-store.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#define PATIENCE_SECONDS 60
#define ELSEWHERE "America/Lima"

/* ---- an agent of a zone, which this program is when it is started as one ---- */

typedef struct
{
  const char *zone;
  GMainLoop  *loop;
  guint       owner;
} Agent;

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
  Agent          *agent = data;
  GVariantBuilder state;

  if (g_str_equal (method, "Quit"))
    {
      /* As the agent does: who asked may start another one at once. */
      g_clear_handle_id (&agent->owner, g_bus_unown_name);
      g_dbus_method_invocation_return_value (invocation, NULL);
      g_dbus_connection_flush_sync (connection, NULL, NULL);
      g_main_loop_quit (agent->loop);
      return;
    }

  g_variant_builder_init (&state, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&state, "{sv}", "zone", g_variant_new_string (agent->zone));
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(a{sv})", &state));
}

static int
be_agent (const char *name,
          const char *zone)
{
  static const char introspection[] =
    "<node><interface name='" LIAISON_AGENT_INTERFACE "'><method name='GetState'><arg type='a{sv}' direction='out'/></method>"
    "<method name='Quit'/></interface></node>";
  static const GDBusInterfaceVTable calls = { .method_call = called_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (introspection, NULL);
  g_autoptr (GDBusConnection) connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Agent agent = { zone, loop, 0 };

  g_dbus_connection_register_object (connection, LIAISON_AGENT_PATH, node->interfaces[0], &calls, &agent, NULL, NULL);
  agent.owner = g_bus_own_name_on_connection (connection, name, G_BUS_NAME_OWNER_FLAGS_NONE, NULL, NULL, NULL, NULL);
  g_main_loop_run (loop);

  return 0;
}

/* ---- a bus that starts the agent ---- */

/* A bus that starts one of ZONE, and an agent that a window would start, which
 * would never come. */
static GTestDBus *
start_bus (const char *folder,
           const char *name,
           const char *zone)
{
  GTestDBus       *bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_autofree char *own = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *file = g_strconcat (folder, "/", name, ".service", NULL);
  g_autofree char *content = g_strdup_printf ("[D-BUS Service]\nName=%s\nExec=\"%s\" --agent %s %s\n", name, own, name, zone);

  g_assert_true (g_file_set_contents (file, content, -1, NULL));
  g_setenv ("LIAISON_AGENT", "/bin/false", TRUE);
  g_test_dbus_add_service_dir (bus, folder);
  g_test_dbus_up (bus);

  return bus;
}

static gboolean
impatient_cb (gpointer what)
{
  g_error ("Waited too long for %s", (const char *) what);

  return G_SOURCE_REMOVE;
}

static void
started_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      is_done)
{
  g_autoptr (GError) error = NULL;

  liaison_agent_start_finish (result, &error);
  g_assert_no_error (error);
  *(gboolean *) is_done = TRUE;
}

static void
told_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      zone)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) state = liaison_agent_ask_finish (result, &error);

  g_assert_no_error (error);
  g_assert_true (g_variant_lookup (state, "zone", "s", (char **) zone));
}

/* The zone of the agent that runs once one was asked for. */
static char *
start (GDBusConnection *connection,
       const char      *database)
{
  guint    id = g_timeout_add_seconds (PATIENCE_SECONDS, impatient_cb, "the agent");
  gboolean is_done = FALSE;
  char    *zone = NULL;

  liaison_agent_start_async (connection, database, NULL, started_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
  liaison_agent_ask_async (connection, database, NULL, told_cb, &zone);
  while (zone == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);

  return zone;
}

/* The bus starts one; one of another zone gives way to one that the bus starts,
 * once: were the clock of the bus elsewhere too, they would give way for ever. */
static void
test_another_zone (gconstpointer data)
{
  const char      *zone_of_bus = data;
  g_autofree char *folder = g_dir_make_tmp ("liaison-XXXXXX", NULL);
  g_autofree char *database = liaison_store_dup_default_path ();
  g_autofree char *name = liaison_agent_dup_name (database);
  g_autofree char *own = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *service = g_strconcat (folder, "/", name, ".service", NULL);
  g_autofree char *first = NULL;
  g_autoptr (GTestDBus) bus = start_bus (folder, name, zone_of_bus);
  g_autoptr (GDBusConnection) connection = g_dbus_connection_new_for_address_sync (
    g_test_dbus_get_bus_address (bus), G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
    NULL, NULL, NULL);
  g_autoptr (GSubprocess) elsewhere = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, own, "--agent", name, ELSEWHERE, NULL);
  guint    id = g_timeout_add_seconds (PATIENCE_SECONDS, impatient_cb, "the agent of another zone");
  gboolean is_there = FALSE;

  while (!is_there)
    {
      g_autoptr (GVariant) reply =
        g_dbus_connection_call_sync (connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                                     g_variant_new ("(s)", name), G_VARIANT_TYPE ("(b)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);

      g_variant_get (reply, "(b)", &is_there);
    }
  g_source_remove (id);

  first = start (connection, database);
  g_assert_cmpstr (first, ==, zone_of_bus);
  g_assert_true (g_subprocess_wait (elsewhere, NULL, NULL));

  g_dbus_connection_close_sync (connection, NULL, NULL);
  g_test_dbus_down (bus);
  g_remove (service);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *here = NULL;

  if (argc == 4 && g_str_equal (argv[1], "--agent"))
    return be_agent (argv[2], argv[3]);

  g_test_init (&argc, &argv, NULL);
  here = liaison_agent_dup_zone ();
  g_test_add_data_func ("/reminders/agent-client/one-of-another-zone-gives-way", here, test_another_zone);
  g_test_add_data_func ("/reminders/agent-client/but-only-once", "Asia/Tokyo", test_another_zone);

  return g_test_run ();
}
