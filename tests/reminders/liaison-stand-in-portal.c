/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-stand-in-portal.h"

#define NAME "org.freedesktop.portal.Desktop"
#define PATH "/org/freedesktop/portal/desktop"
#define NOTIFICATION "org.freedesktop.portal.Notification"

static const char portal_xml[] =
  "<node>"
  "<interface name='org.freedesktop.portal.Background'>"
  "<method name='RequestBackground'><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>"
  "</interface>"
  "<interface name='org.freedesktop.portal.Notification'>"
  "<method name='AddNotification'><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/></method>"
  "<method name='RemoveNotification'><arg type='s' direction='in'/></method>"
  "<signal name='ActionInvoked'><arg type='s'/><arg type='s'/><arg type='av'/></signal>"
  "<property name='version' type='u' access='read'/>"
  "</interface></node>";

static void
request_background (LiaisonStandInPortal  *self,
                    const char            *sender,
                    GVariant              *arguments,
                    GDBusMethodInvocation *invocation)
{
  g_autoptr (GVariant) options = g_variant_get_child_value (arguments, 1);
  const char      *token = "none";
  gboolean         is_allowed = self->answer == LIAISON_STAND_IN_ALLOWS;
  g_autofree char *name = g_strdelimit (g_strdup (sender + 1), ".", '_');
  g_autofree char *path = NULL;
  GVariantBuilder  results;

  g_ptr_array_add (self->requests, g_variant_ref (options));
  if (self->answer == LIAISON_STAND_IN_FAILS)
    {
      g_dbus_method_invocation_return_dbus_error (invocation, "org.freedesktop.portal.Error.Failed", "No backend");
      return;
    }

  g_variant_lookup (options, "handle_token", "&s", &token);
  path = g_strdup_printf (PATH "/request/%s/%s", name, token);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", path));

  g_variant_builder_init (&results, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&results, "{sv}", "background", g_variant_new_boolean (is_allowed));
  g_variant_builder_add (&results, "{sv}", "autostart", g_variant_new_boolean (is_allowed));
  g_dbus_connection_emit_signal (self->connection, sender, path, "org.freedesktop.portal.Request", "Response",
                                 g_variant_new ("(ua{sv})", self->answer == LIAISON_STAND_IN_CANCELS ? 1 : 0, &results), NULL);
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
  LiaisonStandInPortal *self = data;
  char                 *id;

  if (g_str_equal (method, "RequestBackground"))
    request_background (self, sender, arguments, invocation);
  else if (self->refuses)
    g_dbus_method_invocation_return_dbus_error (invocation, "org.freedesktop.portal.Error.NotAllowed", "Notifications are off");
  else
    {
      if (g_str_equal (method, "AddNotification"))
        g_ptr_array_add (self->added, g_variant_ref (arguments));
      else
        {
          g_variant_get (arguments, "(s)", &id);
          g_ptr_array_add (self->removed, id);
        }
      g_dbus_method_invocation_return_value (invocation, NULL);
    }
}

static GVariant *
property_read_cb (GDBusConnection *connection,
                  const char      *sender,
                  const char      *path,
                  const char      *interface,
                  const char      *property,
                  GError         **error,
                  gpointer         data)
{
  return g_variant_new_uint32 (((LiaisonStandInPortal *) data)->version);
}

static const GDBusInterfaceVTable calls = { .method_call = method_called_cb, .get_property = property_read_cb };

GDBusConnection *
liaison_stand_in_portal_connect (LiaisonStandInPortal *self)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *connection = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (self->bus),
                                                                        G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                                          G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                                        NULL, NULL, &error);

  g_assert_no_error (error);

  return connection;
}

LiaisonStandInPortal *
liaison_stand_in_portal_new (guint32 version)
{
  LiaisonStandInPortal *self = g_new0 (LiaisonStandInPortal, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = NULL;

  self->version = version;
  self->requests = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  self->added = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  self->removed = g_ptr_array_new_with_free_func (g_free);
  self->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (self->bus);
  self->connection = liaison_stand_in_portal_connect (self);
  self->node = g_dbus_node_info_new_for_xml (portal_xml, &error);
  g_assert_no_error (error);
  for (guint i = 0; self->node->interfaces[i] != NULL; i++)
    {
      g_dbus_connection_register_object (self->connection, PATH, self->node->interfaces[i], &calls, self, NULL, &error);
      g_assert_no_error (error);
    }
  reply = g_dbus_connection_call_sync (self->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                       "RequestName", g_variant_new ("(su)", NAME, 0), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);

  return self;
}

void
liaison_stand_in_portal_free (LiaisonStandInPortal *self)
{
  g_dbus_connection_close_sync (self->connection, NULL, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&self->connection);
  g_test_dbus_stop (self->bus);
  g_object_unref (self->bus);
  g_dbus_node_info_unref (self->node);
  g_ptr_array_unref (self->requests);
  g_ptr_array_unref (self->added);
  g_ptr_array_unref (self->removed);
  g_free (self);
}

/* Presses a button, as the desktop tells of it. */
void
liaison_stand_in_portal_press (LiaisonStandInPortal *self,
                               const char           *id,
                               const char           *action)
{
  g_autoptr (GError) error = NULL;

  g_dbus_connection_emit_signal (self->connection, NULL, PATH, NOTIFICATION, "ActionInvoked",
                                 g_variant_new ("(ssav)", id, action, NULL), &error);
  g_assert_no_error (error);
}

/* The action of a button of the notification with this number, NULL for none. */
char *
liaison_stand_in_portal_dup_button (LiaisonStandInPortal *self,
                                    guint                 number,
                                    const char           *label)
{
  g_autoptr (GVariant) content = g_variant_get_child_value (g_ptr_array_index (self->added, number), 1);
  g_autoptr (GVariant) buttons = g_variant_lookup_value (content, "buttons", G_VARIANT_TYPE ("aa{sv}"));

  for (gsize i = 0; buttons != NULL && i < g_variant_n_children (buttons); i++)
    {
      g_autoptr (GVariant) button = g_variant_get_child_value (buttons, i);
      const char *its_label = NULL, *action = NULL;

      g_variant_lookup (button, "label", "&s", &its_label);
      g_variant_lookup (button, "action", "&s", &action);
      if (g_strcmp0 (its_label, label) == 0)
        return g_strdup (action);
    }

  return NULL;
}
