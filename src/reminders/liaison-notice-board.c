/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-notice-board.h"

#include "liaison-background.h"

#include <string.h>

#define SERVER_NAME "org.freedesktop.Notifications"
#define SERVER_PATH "/org/freedesktop/Notifications"
#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_INTERFACE "org.freedesktop.portal.Notification"

/* A server that is silent for so long, in milliseconds, shows nothing. */
#define PATIENCE 10000

/* Servers count their notices from 1; ours stand far from these, at a number
 * that follows from the id, so that a program which starts anew replaces what
 * the one before it put up. */
#define FIRST_NUMBER 0x40000000u

/* What parts the action from its target in the key of a button. */
#define KEY_FORMAT "liaison-%s %s"

struct _LiaisonNoticeBoard
{
  GObject parent_instance;

  GDBusConnection *connection;
  gboolean         is_portal;
  guint            portal_version;
  gboolean         reads_markup;
  guint            watch;
  guint            pressed;
  GHashTable      *numbers; /* id to number of what this program put up */
  GHashTable      *targets; /* number to target */
};

G_DEFINE_FINAL_TYPE (LiaisonNoticeBoard, liaison_notice_board, G_TYPE_OBJECT)

enum
{
  AVAILABLE,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint32
get_number (const char *id)
{
  return FIRST_NUMBER | (g_str_hash (id) & (FIRST_NUMBER - 1));
}

/* ---- what comes back ---- */

static void
activate (LiaisonNoticeBoard *self,
          const char         *key,
          const char         *target)
{
  g_auto (GStrv) parts = NULL;

  if (g_str_equal (key, "default"))
    {
      if (target != NULL)
        g_signal_emit (self, signals[ACTIVATED], 0, "open", target);
      return;
    }
  if (!g_str_has_prefix (key, "liaison-"))
    return;

  parts = g_strsplit (key + strlen ("liaison-"), " ", 2);
  if (parts[0] != NULL && parts[1] != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, parts[0], parts[1]);
}

static void
pressed_cb (GDBusConnection *connection,
            const char      *sender,
            const char      *path,
            const char      *interface,
            const char      *name,
            GVariant        *arguments,
            gpointer         data)
{
  LiaisonNoticeBoard *self = data;
  guint32             number;
  const char         *key;

  if (self->is_portal && g_variant_is_of_type (arguments, G_VARIANT_TYPE ("(ssav)")))
    {
      g_variant_get (arguments, "(&s&sav)", NULL, &key, NULL);
      activate (self, key, NULL);
    }
  else if (!self->is_portal && g_variant_is_of_type (arguments, G_VARIANT_TYPE ("(us)")))
    {
      g_variant_get (arguments, "(u&s)", &number, &key);
      activate (self, key, g_hash_table_lookup (self->targets, GUINT_TO_POINTER (number)));
    }
}

static void
capabilities_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (LiaisonNoticeBoard) self = data;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autofree const char **names = NULL;

  /* One that does not say is taken to read markup: escapes are ugly, not wrong. */
  self->reads_markup = TRUE;
  if (reply != NULL)
    {
      g_variant_get (reply, "(^a&s)", &names);
      self->reads_markup = g_strv_contains (names, "body-markup");
    }
  g_signal_emit (self, signals[AVAILABLE], 0);
}

static void
version_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (LiaisonNoticeBoard) self = data;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autoptr (GVariant) version = NULL;

  if (reply != NULL)
    g_variant_get (reply, "(v)", &version);
  self->portal_version = version != NULL && g_variant_is_of_type (version, G_VARIANT_TYPE_UINT32) ? g_variant_get_uint32 (version) : 1;
  g_signal_emit (self, signals[AVAILABLE], 0);
}

/* Somebody who shows notices has come. */
static void
appeared_cb (GDBusConnection *connection,
             const char      *name,
             const char      *owner,
             gpointer         data)
{
  LiaisonNoticeBoard *self = data;

  if (self->is_portal)
    g_dbus_connection_call (connection, PORTAL_NAME, PORTAL_PATH, "org.freedesktop.DBus.Properties", "Get",
                            g_variant_new ("(ss)", PORTAL_INTERFACE, "version"), G_VARIANT_TYPE ("(v)"), G_DBUS_CALL_FLAGS_NONE,
                            PATIENCE, NULL, version_cb, g_object_ref (self));
  else
    g_dbus_connection_call (connection, SERVER_NAME, SERVER_PATH, SERVER_NAME, "GetCapabilities", NULL, G_VARIANT_TYPE ("(as)"),
                            G_DBUS_CALL_FLAGS_NONE, PATIENCE, NULL, capabilities_cb, g_object_ref (self));
}

/* ---- what goes out ---- */

static GVariant *
describe_for_portal (LiaisonNoticeBoard  *self,
                     const LiaisonNotice *notice)
{
  g_autofree char *open = g_strdup_printf (KEY_FORMAT, "open", notice->target);
  GVariantBuilder  builder, buttons;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&builder, "{sv}", "title", g_variant_new_string (notice->title));
  g_variant_builder_add (&builder, "{sv}", "body", g_variant_new_string (notice->body));
  g_variant_builder_add (&builder, "{sv}", "priority", g_variant_new_string ("high"));
  g_variant_builder_add (&builder, "{sv}", "default-action", g_variant_new_string (open));
  if (notice->is_private && self->portal_version >= 2)
    g_variant_builder_add (&builder, "{sv}", "display-hint", g_variant_new_parsed ("['hide-content-on-lockscreen']"));

  g_variant_builder_init (&buttons, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; i < notice->n_buttons; i++)
    {
      g_autofree char *key = g_strdup_printf (KEY_FORMAT, notice->buttons[i].action, notice->target);

      g_variant_builder_open (&buttons, G_VARIANT_TYPE_VARDICT);
      g_variant_builder_add (&buttons, "{sv}", "label", g_variant_new_string (notice->buttons[i].label));
      g_variant_builder_add (&buttons, "{sv}", "action", g_variant_new_string (key));
      g_variant_builder_close (&buttons);
    }
  g_variant_builder_add (&builder, "{sv}", "buttons", g_variant_builder_end (&buttons));

  return g_variant_new ("(sa{sv})", notice->id, &builder);
}

static GVariant *
describe_for_server (LiaisonNoticeBoard  *self,
                     const LiaisonNotice *notice,
                     guint32              number)
{
  g_autofree char *body = self->reads_markup ? g_markup_escape_text (notice->body, -1) : g_strdup (notice->body);
  GVariantBuilder  actions, hints;

  g_variant_builder_init (&actions, G_VARIANT_TYPE_STRING_ARRAY);
  g_variant_builder_add (&actions, "s", "default");
  g_variant_builder_add (&actions, "s", "");
  for (guint i = 0; i < notice->n_buttons; i++)
    {
      g_autofree char *key = g_strdup_printf (KEY_FORMAT, notice->buttons[i].action, notice->target);

      g_variant_builder_add (&actions, "s", key);
      g_variant_builder_add (&actions, "s", notice->buttons[i].label);
    }

  g_variant_builder_init (&hints, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&hints, "{sv}", "desktop-entry", g_variant_new_string (LIAISON_APPLICATION_ID));
  g_variant_builder_add (&hints, "{sv}", "category", g_variant_new_string ("x-liaison.follow-up"));
  g_variant_builder_add (&hints, "{sv}", "x-dunst-stack-tag", g_variant_new_string (notice->id));

  return g_variant_new ("(susssasa{sv}i)", "Liaison", number, LIAISON_APPLICATION_ID, notice->title, body, &actions, &hints, -1);
}

typedef struct
{
  char *id;
  char *target;
} Showing;

static void
showing_free (gpointer data)
{
  Showing *showing = data;

  g_free (showing->id);
  g_free (showing->target);
  g_free (showing);
}

static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GTask) task = data;
  LiaisonNoticeBoard *self = g_task_get_source_object (task);
  Showing            *showing = g_task_get_task_data (task);
  GError             *error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  guint32 number;

  if (reply == NULL)
    {
      g_dbus_error_strip_remote_error (error);
      g_task_return_error (task, error);
      return;
    }

  /* Some servers count themselves, whatever they are told. */
  if (!self->is_portal)
    {
      g_variant_get (reply, "(u)", &number);
      g_hash_table_insert (self->numbers, g_strdup (showing->id), GUINT_TO_POINTER (number));
      g_hash_table_insert (self->targets, GUINT_TO_POINTER (number), g_strdup (showing->target));
    }
  g_task_return_boolean (task, TRUE);
}

/**
 * liaison_notice_board_show_async:
 * @self: a board
 * @notice: what to show
 * @callback: called when the server has it, or failed, or was silent
 * @user_data: for @callback
 *
 * Puts a notice up, in place of one with the same id.
 */
void
liaison_notice_board_show_async (LiaisonNoticeBoard  *self,
                                 const LiaisonNotice *notice,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask   *task = g_task_new (self, NULL, callback, user_data);
  Showing *showing = g_new0 (Showing, 1);
  gpointer known = g_hash_table_lookup (self->numbers, notice->id);

  showing->id = g_strdup (notice->id);
  showing->target = g_strdup (notice->target);
  g_task_set_source_tag (task, liaison_notice_board_show_async);
  g_task_set_task_data (task, showing, showing_free);
  if (self->is_portal)
    g_dbus_connection_call (self->connection, PORTAL_NAME, PORTAL_PATH, PORTAL_INTERFACE, "AddNotification",
                            describe_for_portal (self, notice), NULL, G_DBUS_CALL_FLAGS_NONE, PATIENCE, NULL, shown_cb, task);
  else
    g_dbus_connection_call (self->connection, SERVER_NAME, SERVER_PATH, SERVER_NAME, "Notify",
                            describe_for_server (self, notice, known != NULL ? GPOINTER_TO_UINT (known) : get_number (notice->id)),
                            G_VARIANT_TYPE ("(u)"), G_DBUS_CALL_FLAGS_NONE, PATIENCE, NULL, shown_cb, task);
}

/**
 * liaison_notice_board_show_finish:
 * @self: a board
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: whether the server has it
 */
gboolean
liaison_notice_board_show_finish (LiaisonNoticeBoard *self,
                                  GAsyncResult       *result,
                                  GError            **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * liaison_notice_board_withdraw:
 * @self: a board
 * @id: a notice that this program or one before it put up
 *
 * Takes a notice back.
 */
void
liaison_notice_board_withdraw (LiaisonNoticeBoard *self,
                               const char         *id)
{
  gpointer known = g_hash_table_lookup (self->numbers, id);
  guint32  number = known != NULL ? GPOINTER_TO_UINT (known) : get_number (id);

  if (self->is_portal)
    g_dbus_connection_call (self->connection, PORTAL_NAME, PORTAL_PATH, PORTAL_INTERFACE, "RemoveNotification",
                            g_variant_new ("(s)", id), NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, PATIENCE, NULL, NULL, NULL);
  else
    g_dbus_connection_call (self->connection, SERVER_NAME, SERVER_PATH, SERVER_NAME, "CloseNotification",
                            g_variant_new ("(u)", number), NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, PATIENCE, NULL, NULL, NULL);
  g_hash_table_remove (self->numbers, id);
  g_hash_table_remove (self->targets, GUINT_TO_POINTER (number));
}

/**
 * liaison_notice_board_hides_itself:
 * @self: a board
 *
 * Returns: whether the desktop hides what is private while the screen is locked
 */
gboolean
liaison_notice_board_hides_itself (LiaisonNoticeBoard *self)
{
  return self->is_portal && self->portal_version >= 2;
}

static void
liaison_notice_board_finalize (GObject *object)
{
  LiaisonNoticeBoard *self = LIAISON_NOTICE_BOARD (object);

  if (self->watch != 0)
    g_bus_unwatch_name (self->watch);
  if (self->pressed != 0)
    g_dbus_connection_signal_unsubscribe (self->connection, self->pressed);
  g_clear_object (&self->connection);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->targets, g_hash_table_unref);

  G_OBJECT_CLASS (liaison_notice_board_parent_class)->finalize (object);
}

static void
liaison_notice_board_class_init (LiaisonNoticeBoardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_notice_board_finalize;

  /**
   * LiaisonNoticeBoard::available:
   * @self: a board
   *
   * A server has appeared, at first or again.
   */
  signals[AVAILABLE] = g_signal_new ("available", LIAISON_TYPE_NOTICE_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LiaisonNoticeBoard::activated:
   * @self: a board
   * @action: the word of the button, "open" for the notice itself
   * @target: the target of the notice
   *
   * Somebody pressed a button, perhaps of another program's notice.
   */
  signals[ACTIVATED] = g_signal_new ("activated", LIAISON_TYPE_NOTICE_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
liaison_notice_board_init (LiaisonNoticeBoard *self)
{
  self->reads_markup = TRUE;
  self->is_portal = liaison_background_is_sandboxed ();
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->targets = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

/**
 * liaison_notice_board_new:
 * @connection: the session bus
 *
 * Returns: (transfer full): the board of this desktop
 */
LiaisonNoticeBoard *
liaison_notice_board_new (GDBusConnection *connection)
{
  LiaisonNoticeBoard *self;

  g_return_val_if_fail (G_IS_DBUS_CONNECTION (connection), NULL);

  self = g_object_new (LIAISON_TYPE_NOTICE_BOARD, NULL);
  self->connection = g_object_ref (connection);
  self->watch = g_bus_watch_name_on_connection (connection, self->is_portal ? PORTAL_NAME : SERVER_NAME,
                                                G_BUS_NAME_WATCHER_FLAGS_NONE, appeared_cb, NULL, self, NULL);
  self->pressed = self->is_portal
                    ? g_dbus_connection_signal_subscribe (connection, PORTAL_NAME, PORTAL_INTERFACE, "ActionInvoked", PORTAL_PATH,
                                                          NULL, G_DBUS_SIGNAL_FLAGS_NONE, pressed_cb, self, NULL)
                    : g_dbus_connection_signal_subscribe (connection, SERVER_NAME, SERVER_NAME, "ActionInvoked", SERVER_PATH,
                                                          NULL, G_DBUS_SIGNAL_FLAGS_NONE, pressed_cb, self, NULL);

  return self;
}
