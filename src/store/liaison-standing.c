/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-standing.h"

#include "liaison-change.h"
#include "liaison-following.h"
#include "liaison-plan.h"
#include "liaison-query.h"
#include "liaison-sector-query.h"

#define STANDS "stands-in"
#define AIMS "aims-for"

struct _LiaisonStanding
{
  GObject parent_instance;

  LiaisonFollowing *following;
  GStrv         stands;
  GStrv         aims;
  GStrv         goals;
  GHashTable   *known;
  gboolean      loaded;
};

G_DEFINE_FINAL_TYPE (LiaisonStanding, liaison_standing, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is read at once, handed from the store's thread to the main one. */
typedef struct
{
  GStrv       stands;
  GStrv       aims;
  GStrv       goals;
  GHashTable *known;
} Reading;

/* A mark to be set or taken away. */
typedef struct
{
  const char *setting;
  char       *id;
  gboolean    on;
} Mark;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_strfreev (reading->stands);
  g_strfreev (reading->aims);
  g_strfreev (reading->goals);
  g_clear_pointer (&reading->known, g_hash_table_unref);
  g_free (reading);
}

static void
mark_free (gpointer data)
{
  Mark *mark = data;

  g_free (mark->id);
  g_free (mark);
}

static GStrv
split_ids (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_strv_builder_add (ids, words[i]);

  return g_strv_builder_end (ids);
}

static GStrv
read_ids (LiaisonConnection *connection,
          const char        *setting,
          GError           **error)
{
  g_autofree char *text = liaison_query_setting (connection, setting, error);

  return text != NULL ? split_ids (text) : NULL;
}

/* The role of each plan, then its sector, the plan that was made last first. */
static GStrv
read_goals (LiaisonConnection *connection,
            GError           **error)
{
  g_autoptr (GPtrArray) plans = liaison_query_all (connection, LIAISON_TYPE_PLAN, error);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  if (plans == NULL)
    return NULL;

  for (guint i = plans->len; i > 0; i--)
    {
      LiaisonPlan *plan = g_ptr_array_index (plans, i - 1);

      if (*liaison_plan_get_role (plan) != '\0')
        g_strv_builder_add (ids, liaison_plan_get_role (plan));
      if (*liaison_plan_get_sector (plan) != '\0')
        g_strv_builder_add (ids, liaison_plan_get_sector (plan));
    }

  return g_strv_builder_end (ids);
}

static gpointer
read_standing (LiaisonConnection *connection,
               gpointer           data,
               GCancellable      *cancellable,
               GError           **error)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->stands = read_ids (connection, STANDS, error);
  if (reading->stands != NULL)
    reading->aims = read_ids (connection, AIMS, error);
  if (reading->aims != NULL)
    reading->goals = read_goals (connection, error);
  if (reading->goals != NULL)
    reading->known = liaison_sector_query_counts (connection, error);

  if (reading->known == NULL)
    g_clear_pointer (&reading, reading_free);

  return reading;
}

static void
take (gpointer owner,
      gpointer answer)
{
  LiaisonStanding *self = owner;
  Reading         *reading = answer;

  g_strfreev (self->stands);
  g_strfreev (self->aims);
  g_strfreev (self->goals);
  g_hash_table_unref (self->known);
  self->stands = g_steal_pointer (&reading->stands);
  self->aims = g_steal_pointer (&reading->aims);
  self->goals = g_steal_pointer (&reading->goals);
  self->known = g_steal_pointer (&reading->known);
  self->loaded = TRUE;
  reading_free (reading);
  g_signal_emit (self, signals[CHANGED], 0);
}

static const char *const tables[] = { "setting", "person", "plan", NULL };

static const LiaisonFollowingKind kind = { "Where the user stands", tables, read_standing, reading_free, take };

static void
liaison_standing_dispose (GObject *object)
{
  LiaisonStanding *self = LIAISON_STANDING (object);

  if (self->following != NULL)
    liaison_following_set_store (self->following, NULL);
  g_clear_object (&self->following);

  G_OBJECT_CLASS (liaison_standing_parent_class)->dispose (object);
}

static void
liaison_standing_finalize (GObject *object)
{
  LiaisonStanding *self = LIAISON_STANDING (object);

  g_strfreev (self->stands);
  g_strfreev (self->aims);
  g_strfreev (self->goals);
  g_hash_table_unref (self->known);

  G_OBJECT_CLASS (liaison_standing_parent_class)->finalize (object);
}

static void
liaison_standing_class_init (LiaisonStandingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = liaison_standing_dispose;
  object_class->finalize = liaison_standing_finalize;

  /**
   * LiaisonStanding::changed:
   * @self: where the user stands
   *
   * Emitted when any of it was read anew.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
liaison_standing_init (LiaisonStanding *self)
{
  self->following = liaison_following_new (&kind, self);
  self->stands = g_new0 (char *, 1);
  self->aims = g_new0 (char *, 1);
  self->goals = g_new0 (char *, 1);
  self->known = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * liaison_standing_new:
 *
 * Returns: (transfer full): a standing of nobody, until it has a store
 */
LiaisonStanding *
liaison_standing_new (void)
{
  return g_object_new (LIAISON_TYPE_STANDING, NULL);
}

/**
 * liaison_standing_get_store:
 * @self: where the user stands
 *
 * Returns: (transfer none) (nullable): the store it follows
 */
LiaisonStore *
liaison_standing_get_store (LiaisonStanding *self)
{
  g_return_val_if_fail (LIAISON_IS_STANDING (self), NULL);

  return liaison_following_get_store (self->following);
}

/**
 * liaison_standing_set_store:
 * @self: where the user stands
 * @store: (nullable): the store to follow
 */
void
liaison_standing_set_store (LiaisonStanding *self,
                            LiaisonStore    *store)
{
  g_return_if_fail (LIAISON_IS_STANDING (self));

  liaison_following_set_store (self->following, store);
}

/**
 * liaison_standing_get_loaded:
 * @self: where the user stands
 *
 * Returns: whether it was read yet
 */
gboolean
liaison_standing_get_loaded (LiaisonStanding *self)
{
  g_return_val_if_fail (LIAISON_IS_STANDING (self), FALSE);

  return self->loaded;
}

/**
 * liaison_standing_get_stands:
 * @self: where the user stands
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of specialties, areas
 *   and roles, until the next change
 */
const char *const *
liaison_standing_get_stands (LiaisonStanding *self)
{
  g_return_val_if_fail (LIAISON_IS_STANDING (self), NULL);

  return (const char *const *) self->stands;
}

/**
 * liaison_standing_get_aims:
 * @self: where the user stands
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of specialties, areas
 *   and roles, until the next change
 */
const char *const *
liaison_standing_get_aims (LiaisonStanding *self)
{
  g_return_val_if_fail (LIAISON_IS_STANDING (self), NULL);

  return (const char *const *) self->aims;
}

/**
 * liaison_standing_get_goals:
 * @self: where the user stands
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the roles and sectors
 *   that plans lead to, until the next change
 */
const char *const *
liaison_standing_get_goals (LiaisonStanding *self)
{
  g_return_val_if_fail (LIAISON_IS_STANDING (self), NULL);

  return (const char *const *) self->goals;
}

/**
 * liaison_standing_stands_in:
 * @self: where the user stands
 * @id: a specialty, an area or a role
 *
 * Returns: whether the user stands there
 */
gboolean
liaison_standing_stands_in (LiaisonStanding *self,
                            const char      *id)
{
  return g_strv_contains (liaison_standing_get_stands (self), id);
}

/**
 * liaison_standing_aims_for:
 * @self: where the user stands
 * @id: a specialty, an area or a role
 *
 * Returns: whether the user aims for it
 */
gboolean
liaison_standing_aims_for (LiaisonStanding *self,
                           const char      *id)
{
  return g_strv_contains (liaison_standing_get_aims (self), id);
}

/**
 * liaison_standing_get_known:
 * @self: where the user stands
 * @sector: a specialty or an area
 *
 * Returns: how many people of the sector the user knows
 */
guint
liaison_standing_get_known (LiaisonStanding *self,
                            const char      *sector)
{
  g_return_val_if_fail (LIAISON_IS_STANDING (self), 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->known, sector));
}

static gboolean
set_mark (LiaisonChange *change,
          const char    *setting,
          const char    *id,
          gboolean       on,
          GError       **error)
{
  g_auto (GStrv) ids = read_ids (liaison_change_get_connection (change), setting, error);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) marked = NULL;
  g_autofree char *text = NULL;

  if (ids == NULL)
    return FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_str_equal (ids[i], id))
      g_strv_builder_add (kept, ids[i]);
  if (on)
    g_strv_builder_add (kept, id);
  marked = g_strv_builder_end (kept);
  text = g_strjoinv (" ", marked);

  return liaison_change_set_setting (change, setting, text, error);
}

static gboolean
change_mark (LiaisonChange *change,
             gpointer       data,
             GError       **error)
{
  Mark *mark = data;

  return set_mark (change, mark->setting, mark->id, mark->on, error);
}

static void
start_marking (LiaisonStanding    *self,
               const char         *setting,
               const char         *label,
               const char         *id,
               gboolean            on,
               GCancellable       *cancellable,
               GAsyncReadyCallback callback,
               gpointer            user_data)
{
  Mark *mark;

  g_return_if_fail (LIAISON_IS_STANDING (self));
  g_return_if_fail (liaison_standing_get_store (self) != NULL);

  mark = g_new0 (Mark, 1);
  mark->setting = setting;
  mark->id = g_strdup (id);
  mark->on = on;
  liaison_store_change_async (liaison_following_get_store (self->following), label, change_mark, mark, mark_free, cancellable, callback, user_data);
}

/**
 * liaison_standing_stand_async:
 * @self: where the user stands
 * @label: the name of the change
 * @id: a specialty, an area or a role
 * @stands: whether the user stands there
 * @cancellable: (nullable): a way to give up
 * @callback: called when the change is durable; liaison_store_change_finish()
 *   tells how it went
 * @user_data: for @callback
 *
 * Marks that the user stands in a field, or takes the mark away.
 */
void
liaison_standing_stand_async (LiaisonStanding    *self,
                              const char         *label,
                              const char         *id,
                              gboolean            stands,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  start_marking (self, STANDS, label, id, stands, cancellable, callback, user_data);
}

/**
 * liaison_standing_aim_async:
 * @self: where the user stands
 * @label: the name of the change
 * @id: a specialty, an area or a role
 * @aims: whether the user aims for it
 * @cancellable: (nullable): a way to give up
 * @callback: called when the change is durable; liaison_store_change_finish()
 *   tells how it went
 * @user_data: for @callback
 *
 * Marks that the user aims for something, or takes the mark away.
 */
void
liaison_standing_aim_async (LiaisonStanding    *self,
                            const char         *label,
                            const char         *id,
                            gboolean            aims,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  start_marking (self, AIMS, label, id, aims, cancellable, callback, user_data);
}

/**
 * liaison_query_stands:
 * @connection: where to read
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): ids of the specialties, areas and roles
 *   that the user marked to stand in, in that order
 */
GStrv
liaison_query_stands (LiaisonConnection *connection,
                      GError           **error)
{
  return read_ids (connection, STANDS, error);
}

/**
 * liaison_change_stand:
 * @change: the change under way
 * @id: a specialty, an area or a role
 * @stands: whether the user stands there
 * @error: return location of a failure
 *
 * Marks that the user stands somewhere, or takes the mark away.
 *
 * Returns: whether it was done
 */
gboolean
liaison_change_stand (LiaisonChange *change,
                      const char    *id,
                      gboolean       stands,
                      GError       **error)
{
  return set_mark (change, STANDS, id, stands, error);
}
