/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-notice-hindrance.h"

#define SERVER_NAME "org.freedesktop.Notifications"
#define SERVER_PATH "/org/freedesktop/Notifications"
#define BUS_NAME "org.freedesktop.DBus"
#define BUS_PATH "/org/freedesktop/DBus"
#define PROPERTIES "org.freedesktop.DBus.Properties"

/* How long to wait for an answer, in milliseconds. */
#define PATIENCE 10000

/* By which property a server says that it was silenced: KDE's, and dunst. GNOME
 * says it by a setting. */
static const struct
{
  const char *interface;
  const char *property;
} silences[] = {
  { SERVER_NAME, "Inhibited" },
  { "org.dunstproject.cmd0", "paused" },
};

struct _LiaisonNoticeHindrance
{
  GDBusConnection *connection;
  GCancellable    *cancellable;
  guint            watch;
  guint            changes[G_N_ELEMENTS (silences)];

  gboolean is_there;
  gboolean is_startable; /* by the bus, when it is wanted */
  guint    is_silence;   /* bits: which of the properties say so */
};

typedef struct
{
  LiaisonNoticeHindrance *self;
  guint                   silence;
} Question;

static void
set_silence (LiaisonNoticeHindrance *self,
             guint                   silence,
             gboolean                is_set)
{
  if (is_set)
    self->is_silence |= 1u << silence;
  else
    self->is_silence &= ~(1u << silence);
}

/* Most servers have none of the properties. */
static void
property_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autofree Question *question = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  g_autoptr (GVariant) value = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (reply != NULL)
    g_variant_get (reply, "(v)", &value);
  set_silence (question->self, question->silence,
               value != NULL && g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN) && g_variant_get_boolean (value));
}

static void
ask (LiaisonNoticeHindrance *self,
     guint                   silence)
{
  Question *question = g_new0 (Question, 1);

  question->self = self;
  question->silence = silence;
  g_dbus_connection_call (self->connection, SERVER_NAME, SERVER_PATH, PROPERTIES, "Get",
                          g_variant_new ("(ss)", silences[silence].interface, silences[silence].property), G_VARIANT_TYPE ("(v)"),
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, PATIENCE, self->cancellable, property_cb, question);
}

/* What has changed is asked for: some say only that it has. */
static void
changed_cb (GDBusConnection *connection,
            const char      *sender,
            const char      *path,
            const char      *interface,
            const char      *name,
            GVariant        *arguments,
            gpointer         data)
{
  LiaisonNoticeHindrance *self = data;
  const char             *changed;

  if (!g_variant_is_of_type (arguments, G_VARIANT_TYPE ("(sa{sv}as)")))
    return;

  g_variant_get_child (arguments, 0, "&s", &changed);
  for (guint i = 0; i < G_N_ELEMENTS (silences); i++)
    if (g_str_equal (changed, silences[i].interface))
      ask (self, i);
}

static void
appeared_cb (GDBusConnection *connection,
             const char      *name,
             const char      *owner,
             gpointer         data)
{
  LiaisonNoticeHindrance *self = data;

  self->is_there = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (silences); i++)
    ask (self, i);
}

/* One that the bus starts when it is wanted is as good as one that runs. */
static void
names_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  g_autofree const char  **names = NULL;
  LiaisonNoticeHindrance *self = data;

  if (reply == NULL)
    return;

  g_variant_get (reply, "(^a&s)", &names);
  self->is_startable = g_strv_contains (names, SERVER_NAME);
}

static void
vanished_cb (GDBusConnection *connection,
             const char      *name,
             gpointer         data)
{
  LiaisonNoticeHindrance *self = data;

  self->is_there = FALSE;
  self->is_silence = 0;
  if (connection != NULL)
    g_dbus_connection_call (connection, BUS_NAME, BUS_PATH, BUS_NAME, "ListActivatableNames", NULL, G_VARIANT_TYPE ("(as)"),
                            G_DBUS_CALL_FLAGS_NONE, PATIENCE, self->cancellable, names_cb, self);
}

/**
 * liaison_notice_hindrance_new: (skip)
 * @connection: the session bus, outside a sandbox
 *
 * Returns: (transfer full): a watch, which knows of nothing yet
 */
LiaisonNoticeHindrance *
liaison_notice_hindrance_new (GDBusConnection *connection)
{
  LiaisonNoticeHindrance *self = g_new0 (LiaisonNoticeHindrance, 1);

  self->connection = g_object_ref (connection);
  self->is_startable = TRUE; /* until it is known */
  self->cancellable = g_cancellable_new ();
  self->watch = g_bus_watch_name_on_connection (connection, SERVER_NAME, G_BUS_NAME_WATCHER_FLAGS_NONE, appeared_cb, vanished_cb, self, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (silences); i++)
    self->changes[i] = g_dbus_connection_signal_subscribe (connection, SERVER_NAME, PROPERTIES, "PropertiesChanged", SERVER_PATH,
                                                           silences[i].interface, G_DBUS_SIGNAL_FLAGS_NONE, changed_cb, self, NULL);

  return self;
}

/**
 * liaison_notice_hindrance_free: (skip)
 * @self: a watch
 */
void
liaison_notice_hindrance_free (LiaisonNoticeHindrance *self)
{
  g_cancellable_cancel (self->cancellable);
  g_bus_unwatch_name (self->watch);
  for (guint i = 0; i < G_N_ELEMENTS (silences); i++)
    g_dbus_connection_signal_unsubscribe (self->connection, self->changes[i]);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->connection);
  g_free (self);
}

/**
 * liaison_notice_hindrance_get: (skip)
 * @self: (nullable): a watch, none in a sandbox, where the portal does not say
 *
 * Returns: one of the words above
 */
const char *
liaison_notice_hindrance_get (LiaisonNoticeHindrance *self)
{
  if (self == NULL)
    return LIAISON_HINDRANCE_NONE;
  if (!self->is_there && !self->is_startable)
    return LIAISON_HINDRANCE_NOBODY;

  return self->is_silence != 0 ? LIAISON_HINDRANCE_SILENCE : LIAISON_HINDRANCE_NONE;
}
