/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-agent-keeper.h"

#include "liaison-agent-client.h"
#include "liaison-clock.h"
#include "liaison-store.h"

/* One that was told to quit is started by who told it so. */
#define PAUSE_SECONDS 2

/* One that always goes at once is not started for ever. */
#define MOST_RETURNS 5
#define QUICK_SECONDS 60

struct _LiaisonAgentKeeper
{
  GObject parent_instance;

  GDBusConnection *connection;
  LiaisonStore    *store;
  GCancellable    *cancellable;
  guint            watch;
  guint            pause;

  gint64   came;       /* when it was seen last, 0 for never */
  gint64   gone_since; /* 0 while it is there */
  guint    n_returns;  /* one soon after the other */
  gboolean has_given_up;
};

G_DEFINE_FINAL_TYPE (LiaisonAgentKeeper, liaison_agent_keeper, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_gone (LiaisonAgentKeeper *self,
          gboolean            has_given_up)
{
  if (self->gone_since == 0)
    self->gone_since = liaison_clock_now ();
  self->has_given_up = has_given_up;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* It may be gone, and then it cancelled this. Held until an answer came, it would
 * go on keeping the agent of a database that was closed, and the database open. */
static void
started_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  LiaisonAgentKeeper *self = user_data;
  g_autoptr (GError) error = NULL;

  if (liaison_agent_start_finish (result, &error) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_message ("Reminders ring while the window is open: %s", error->message);
  set_gone (self, TRUE);
}

static void
start (LiaisonAgentKeeper *self)
{
  liaison_agent_start_async (self->connection, liaison_store_get_path (self->store), self->cancellable, started_cb, self);
}

static gboolean
pause_ended_cb (gpointer data)
{
  LiaisonAgentKeeper *self = data;

  self->pause = 0;
  start (self);

  return G_SOURCE_REMOVE;
}

static void
came_cb (GDBusConnection *connection,
         const char      *name,
         const char      *owner,
         gpointer         data)
{
  LiaisonAgentKeeper *self = data;

  self->came = liaison_clock_now ();
  self->gone_since = 0;
  self->has_given_up = FALSE;
  g_clear_handle_id (&self->pause, g_source_remove);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Without its file there is nothing to ring, and one would be made anew. */
static void
went_cb (GDBusConnection *connection,
         const char      *name,
         gpointer         data)
{
  LiaisonAgentKeeper *self = data;

  if (self->came == 0)
    return;

  self->n_returns = liaison_clock_now () - self->came < QUICK_SECONDS ? self->n_returns + 1 : 0;
  set_gone (self, self->n_returns > MOST_RETURNS);
  if (!self->has_given_up && self->pause == 0 && g_file_test (liaison_store_get_path (self->store), G_FILE_TEST_EXISTS))
    self->pause = g_timeout_add_seconds (PAUSE_SECONDS, pause_ended_cb, self);
}

static void
liaison_agent_keeper_dispose (GObject *object)
{
  LiaisonAgentKeeper *self = LIAISON_AGENT_KEEPER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->watch, g_bus_unwatch_name);
  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_object (&self->connection);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (liaison_agent_keeper_parent_class)->dispose (object);
}

static void
liaison_agent_keeper_finalize (GObject *object)
{
  LiaisonAgentKeeper *self = LIAISON_AGENT_KEEPER (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (liaison_agent_keeper_parent_class)->finalize (object);
}

static void
liaison_agent_keeper_class_init (LiaisonAgentKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = liaison_agent_keeper_dispose;
  object_class->finalize = liaison_agent_keeper_finalize;

  signals[CHANGED] = g_signal_new ("changed", LIAISON_TYPE_AGENT_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
liaison_agent_keeper_init (LiaisonAgentKeeper *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * liaison_agent_keeper_new:
 * @connection: the session bus
 * @store: a database that may be written to
 *
 * Returns: (transfer full): a keeper, which starts the agent of the database
 */
LiaisonAgentKeeper *
liaison_agent_keeper_new (GDBusConnection *connection,
                          LiaisonStore    *store)
{
  LiaisonAgentKeeper *self;
  g_autofree char    *name = NULL;

  g_return_val_if_fail (G_IS_DBUS_CONNECTION (connection) && LIAISON_IS_STORE (store), NULL);

  self = g_object_new (LIAISON_TYPE_AGENT_KEEPER, NULL);
  self->connection = g_object_ref (connection);
  self->store = g_object_ref (store);
  name = liaison_agent_dup_name (liaison_store_get_path (store));
  self->watch = g_bus_watch_name_on_connection (connection, name, G_BUS_NAME_WATCHER_FLAGS_NONE, came_cb, went_cb, self, NULL);
  start (self);

  return self;
}

/**
 * liaison_agent_keeper_get_store:
 * @self: a keeper
 *
 * Returns: (transfer none): the database whose agent it keeps
 */
LiaisonStore *
liaison_agent_keeper_get_store (LiaisonAgentKeeper *self)
{
  return self->store;
}

/**
 * liaison_agent_keeper_get_gone_since:
 * @self: a keeper
 *
 * Returns: since when the agent is gone, UTC seconds; 0 while it runs or is
 *   being started for the first time
 */
gint64
liaison_agent_keeper_get_gone_since (LiaisonAgentKeeper *self)
{
  return self->gone_since;
}

/**
 * liaison_agent_keeper_has_given_up:
 * @self: a keeper
 *
 * Returns: whether the agent cannot be started
 */
gboolean
liaison_agent_keeper_has_given_up (LiaisonAgentKeeper *self)
{
  return self->has_given_up;
}
