/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-search-provider.h"

#include "liaison-found-meta.h"

#include <malloc.h>

struct _LiaisonSearchProvider
{
  GDBusConnection  *connection;
  LiaisonStore     *store;
  GSettings        *settings;
  LiaisonErrandFunc func;
  gpointer          data;
  GDBusNodeInfo    *node;
  guint             object;
  GCancellable     *cancellable;
};

static const char introspection[] =
  "<node><interface name='org.gnome.Shell.SearchProvider2'>"
  "<method name='GetInitialResultSet'><arg type='as' name='terms' direction='in'/><arg type='as' name='results' direction='out'/></method>"
  "<method name='GetSubsearchResultSet'><arg type='as' name='previous_results' direction='in'/><arg type='as' name='terms' direction='in'/>"
  "<arg type='as' name='results' direction='out'/></method>"
  "<method name='GetResultMetas'><arg type='as' name='identifiers' direction='in'/><arg type='aa{sv}' name='metas' direction='out'/></method>"
  "<method name='ActivateResult'><arg type='s' name='identifier' direction='in'/><arg type='as' name='terms' direction='in'/>"
  "<arg type='u' name='timestamp' direction='in'/></method>"
  "<method name='LaunchSearch'><arg type='as' name='terms' direction='in'/><arg type='u' name='timestamp' direction='in'/></method>"
  "</interface></node>";

static gpointer
search (LiaisonConnection *connection,
        gpointer           terms,
        GCancellable      *cancellable,
        GError           **error)
{
  return liaison_found_search (connection, terms, cancellable, error);
}

static gpointer
describe (LiaisonConnection *connection,
          gpointer           ids,
          GCancellable      *cancellable,
          GError           **error)
{
  GVariant *metas = liaison_found_describe (connection, ids, error);

  return metas != NULL ? g_variant_ref_sink (metas) : NULL;
}

/* The search of the desktop goes on without one that fails; what reading took
 * goes back to the system, for an agent sleeps for days. */
static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  GDBusMethodInvocation *invocation = user_data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = liaison_store_read_finish (LIAISON_STORE (source), result, &error);
  const char *const none[] = { NULL };

  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(^as)", ids != NULL ? (const char *const *) ids : none));
  malloc_trim (0);
}

static void
described_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  GDBusMethodInvocation *invocation = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) metas = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (metas != NULL)
    g_dbus_method_invocation_return_value (invocation, g_variant_new_tuple (&metas, 1));
  else
    g_dbus_method_invocation_take_error (invocation, g_steal_pointer (&error));
}

static void
return_nothing (GDBusMethodInvocation *invocation)
{
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(as)", NULL));
}

static void
start_search (LiaisonSearchProvider *self,
              GStrv                  terms,
              GDBusMethodInvocation *invocation)
{
  /* The last of what is being typed counts. */
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  if (self->settings != NULL && !g_settings_get_boolean (self->settings, "desktop-search"))
    {
      g_strfreev (terms);
      return_nothing (invocation);
      return;
    }

  liaison_store_read_async (self->store, search, terms, (GDestroyNotify) g_strfreev, (GDestroyNotify) g_strfreev, self->cancellable, found_cb, invocation);
}

static void
activate (LiaisonSearchProvider *self,
          const char            *id)
{
  const char *follow_up = liaison_found_get_follow_up (id);
  gint64      key = liaison_found_get_contact (id);

  if (follow_up != NULL)
    self->func ("follow-up-open", g_variant_new_string (follow_up), self->data);
  else if (key >= 0)
    self->func ("show-contact", g_variant_new_int64 (key), self->data);
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
  LiaisonSearchProvider *self = data;
  g_auto (GStrv) texts = NULL;
  g_autofree char *joined = NULL;
  const char      *id;

  if (g_str_equal (method, "GetInitialResultSet") || g_str_equal (method, "GetSubsearchResultSet"))
    {
      g_variant_get_child (arguments, g_variant_n_children (arguments) - 1, "^as", &texts);
      start_search (self, g_steal_pointer (&texts), invocation);
      return;
    }
  if (g_str_equal (method, "GetResultMetas"))
    {
      g_variant_get_child (arguments, 0, "^as", &texts);
      liaison_store_read_async (self->store, describe, g_steal_pointer (&texts), (GDestroyNotify) g_strfreev, (GDestroyNotify) g_variant_unref, NULL,
                                described_cb, invocation);
      return;
    }

  if (g_str_equal (method, "ActivateResult"))
    {
      g_variant_get_child (arguments, 0, "&s", &id);
      activate (self, id);
    }
  else
    {
      g_variant_get_child (arguments, 0, "^as", &texts);
      joined = g_strjoinv (" ", texts);
      self->func ("find-people", g_variant_new_string (joined), self->data);
    }
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static const GDBusInterfaceVTable calls = { .method_call = called_cb };

/**
 * liaison_search_provider_new: (skip)
 * @connection: the session bus
 * @store: where to search
 * @settings: (nullable): whether to answer
 * @func: has the window show what was chosen
 * @data: for @func
 *
 * Returns: (transfer full): what answers at %LIAISON_SEARCH_PROVIDER_PATH
 */
LiaisonSearchProvider *
liaison_search_provider_new (GDBusConnection  *connection,
                             LiaisonStore     *store,
                             GSettings        *settings,
                             LiaisonErrandFunc func,
                             gpointer          data)
{
  LiaisonSearchProvider *self = g_new0 (LiaisonSearchProvider, 1);
  g_autoptr (GError) error = NULL;

  self->connection = g_object_ref (connection);
  self->store = g_object_ref (store);
  self->settings = settings != NULL ? g_object_ref (settings) : NULL;
  self->func = func;
  self->data = data;
  self->node = g_dbus_node_info_new_for_xml (introspection, &error);
  g_assert_no_error (error);
  self->object = g_dbus_connection_register_object (connection, LIAISON_SEARCH_PROVIDER_PATH, self->node->interfaces[0], &calls,
                                                    self, NULL, &error);
  if (self->object == 0)
    g_message ("The desktop cannot search: %s", error->message);

  return self;
}

/**
 * liaison_search_provider_free: (skip)
 * @self: (transfer full): what answers
 */
void
liaison_search_provider_free (LiaisonSearchProvider *self)
{
  if (self->object != 0)
    g_dbus_connection_unregister_object (self->connection, self->object);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_dbus_node_info_unref (self->node);
  g_clear_object (&self->settings);
  g_object_unref (self->store);
  g_object_unref (self->connection);
  g_free (self);
}
