/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-skill-set.h"

#include "liaison-affiliation.h"
#include "liaison-change.h"
#include "liaison-following.h"
#include "liaison-query.h"

struct _LiaisonSkillSet
{
  GObject parent_instance;

  LiaisonFollowing *following;
  GListStore     *records;
  GPtrArray      *stints; /* of the user */
  LiaisonStart   *start;
  LiaisonProfile *profile;
  LiaisonProfile *imagined;
  GHashTable     *learnt; /* ids of skills taken as learnt */
  gboolean        loaded;
};

G_DEFINE_FINAL_TYPE (LiaisonSkillSet, liaison_skill_set, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  GPtrArray      *records;
  GPtrArray      *stints;
  LiaisonStart   *start;
  LiaisonProfile *profile;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_pointer (&reading->records, g_ptr_array_unref);
  g_clear_pointer (&reading->stints, g_ptr_array_unref);
  g_clear_pointer (&reading->start, liaison_start_free);
  g_clear_pointer (&reading->profile, liaison_profile_free);
  g_free (reading);
}

/* On the reading thread. */
static gpointer
read_skills (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->records = liaison_query_all (connection, LIAISON_TYPE_PROFILE_SKILL, error);
  if (reading->records != NULL)
    reading->profile = liaison_profile_read (connection, error);
  if (reading->profile != NULL)
    reading->stints = liaison_query_own_stints (connection, error);
  if (reading->stints != NULL)
    reading->start = liaison_start_read (connection, error);
  if (reading->start == NULL)
    g_clear_pointer (&reading, reading_free);

  return reading;
}

static void
imagine (LiaisonSkillSet *self)
{
  GHashTableIter skills;
  gpointer       skill;

  g_clear_pointer (&self->imagined, liaison_profile_free);
  self->imagined = liaison_profile_copy (self->profile);
  g_hash_table_iter_init (&skills, self->learnt);
  while (g_hash_table_iter_next (&skills, &skill, NULL))
    liaison_profile_raise (self->imagined, skill, LIAISON_SKILL_MOST);
}

static void
take (gpointer owner,
      gpointer answer)
{
  LiaisonSkillSet *self = owner;
  Reading         *reading = answer;

  g_clear_pointer (&self->profile, liaison_profile_free);
  self->profile = g_steal_pointer (&reading->profile);
  g_clear_pointer (&self->stints, g_ptr_array_unref);
  self->stints = g_steal_pointer (&reading->stints);
  g_clear_pointer (&self->start, liaison_start_free);
  self->start = g_steal_pointer (&reading->start);
  g_list_store_splice (self->records, 0, g_list_model_get_n_items (G_LIST_MODEL (self->records)), reading->records->pdata, reading->records->len);
  self->loaded = TRUE;
  imagine (self);
  reading_free (reading);
  g_signal_emit (self, signals[CHANGED], 0);
}

static const char *const tables[] = { "profile_skill", "affiliation", "setting", NULL };

static const LiaisonFollowingKind kind = { "The skills of the user", tables, read_skills, reading_free, take };

static void
liaison_skill_set_dispose (GObject *object)
{
  LiaisonSkillSet *self = LIAISON_SKILL_SET (object);

  if (self->following != NULL)
    liaison_following_set_store (self->following, NULL);
  g_clear_object (&self->following);

  G_OBJECT_CLASS (liaison_skill_set_parent_class)->dispose (object);
}

static void
liaison_skill_set_finalize (GObject *object)
{
  LiaisonSkillSet *self = LIAISON_SKILL_SET (object);

  g_object_unref (self->records);
  g_ptr_array_unref (self->stints);
  g_clear_pointer (&self->start, liaison_start_free);
  liaison_profile_free (self->profile);
  liaison_profile_free (self->imagined);
  g_hash_table_unref (self->learnt);

  G_OBJECT_CLASS (liaison_skill_set_parent_class)->finalize (object);
}

static void
liaison_skill_set_class_init (LiaisonSkillSetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = liaison_skill_set_dispose;
  object_class->finalize = liaison_skill_set_finalize;

  /**
   * LiaisonSkillSet::changed:
   * @self: the skills of the user
   *
   * Emitted when they were read anew, or others are taken as learnt.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
liaison_skill_set_init (LiaisonSkillSet *self)
{
  self->following = liaison_following_new (&kind, self);
  self->records = g_list_store_new (LIAISON_TYPE_PROFILE_SKILL);
  self->stints = g_ptr_array_new ();
  self->profile = liaison_profile_new ();
  self->imagined = liaison_profile_new ();
  self->learnt = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * liaison_skill_set_new:
 *
 * Returns: (transfer full): no skills, until it has a store
 */
LiaisonSkillSet *
liaison_skill_set_new (void)
{
  return g_object_new (LIAISON_TYPE_SKILL_SET, NULL);
}

/**
 * liaison_skill_set_get_store:
 * @self: the skills of the user
 *
 * Returns: (transfer none) (nullable): the store it follows
 */
LiaisonStore *
liaison_skill_set_get_store (LiaisonSkillSet *self)
{
  g_return_val_if_fail (LIAISON_IS_SKILL_SET (self), NULL);

  return liaison_following_get_store (self->following);
}

/**
 * liaison_skill_set_set_store:
 * @self: the skills of the user
 * @store: (nullable): the store to follow
 */
void
liaison_skill_set_set_store (LiaisonSkillSet *self,
                             LiaisonStore    *store)
{
  g_return_if_fail (LIAISON_IS_SKILL_SET (self));

  liaison_following_set_store (self->following, store);
}

/**
 * liaison_skill_set_get_loaded:
 * @self: the skills of the user
 *
 * Returns: whether they were read yet
 */
gboolean
liaison_skill_set_get_loaded (LiaisonSkillSet *self)
{
  g_return_val_if_fail (LIAISON_IS_SKILL_SET (self), FALSE);

  return self->loaded;
}

/**
 * liaison_skill_set_get_records:
 * @self: the skills of the user
 *
 * Returns: (transfer none): each a #LiaisonProfileSkill, in the order in which
 *   they were added; made anew with each change
 */
GListModel *
liaison_skill_set_get_records (LiaisonSkillSet *self)
{
  g_return_val_if_fail (LIAISON_IS_SKILL_SET (self), NULL);

  return G_LIST_MODEL (self->records);
}

/**
 * liaison_skill_set_get_stints:
 * @self: the skills of the user
 *
 * Returns: (transfer none) (element-type LiaisonAffiliation): the positions of
 *   the user, until the next change
 */
GPtrArray *
liaison_skill_set_get_stints (LiaisonSkillSet *self)
{
  g_return_val_if_fail (LIAISON_IS_SKILL_SET (self), NULL);

  return self->stints;
}

/**
 * liaison_skill_set_get_positions:
 * @self: the skills of the user
 *
 * Returns: (transfer none): ids of the roles that the user has now, until the
 *   next change
 */
const char *const *
liaison_skill_set_get_positions (LiaisonSkillSet *self)
{
  static const char *const none[] = { NULL };

  g_return_val_if_fail (LIAISON_IS_SKILL_SET (self), none);

  return self->start != NULL && liaison_start_get_kind (self->start) == LIAISON_START_NOW ? liaison_start_get_roles (self->start) : none;
}

/**
 * liaison_skill_set_get_profile:
 * @self: the skills of the user
 *
 * Returns: (transfer none): their levels, until the next change
 */
const LiaisonProfile *
liaison_skill_set_get_profile (LiaisonSkillSet *self)
{
  g_return_val_if_fail (LIAISON_IS_SKILL_SET (self), NULL);

  return self->profile;
}

/**
 * liaison_skill_set_imagines:
 * @self: the skills of the user
 * @skill: id of a skill
 *
 * Returns: whether it is taken as learnt
 */
gboolean
liaison_skill_set_imagines (LiaisonSkillSet *self,
                            const char      *skill)
{
  g_return_val_if_fail (LIAISON_IS_SKILL_SET (self), FALSE);

  return g_hash_table_contains (self->learnt, skill);
}

/**
 * liaison_skill_set_is_imagining:
 * @self: the skills of the user
 *
 * Returns: whether any skill is taken as learnt
 */
gboolean
liaison_skill_set_is_imagining (LiaisonSkillSet *self)
{
  g_return_val_if_fail (LIAISON_IS_SKILL_SET (self), FALSE);

  return g_hash_table_size (self->learnt) > 0;
}

/**
 * liaison_skill_set_imagine:
 * @self: the skills of the user
 * @skill: id of a skill
 * @learnt: whether to take it as learnt
 *
 * Asks what if: nothing is saved.
 */
void
liaison_skill_set_imagine (LiaisonSkillSet *self,
                           const char      *skill,
                           gboolean         learnt)
{
  g_return_if_fail (LIAISON_IS_SKILL_SET (self));

  if (liaison_skill_set_imagines (self, skill) == !!learnt)
    return;

  if (learnt)
    g_hash_table_add (self->learnt, g_strdup (skill));
  else
    g_hash_table_remove (self->learnt, skill);
  imagine (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * liaison_skill_set_stop_imagining:
 * @self: the skills of the user
 *
 * Takes nothing as learnt any more.
 */
void
liaison_skill_set_stop_imagining (LiaisonSkillSet *self)
{
  g_return_if_fail (LIAISON_IS_SKILL_SET (self));

  if (!liaison_skill_set_is_imagining (self))
    return;

  g_hash_table_remove_all (self->learnt);
  imagine (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * liaison_skill_set_get_imagined:
 * @self: the skills of the user
 *
 * Returns: (transfer none): the levels as they would be, until the next change
 */
const LiaisonProfile *
liaison_skill_set_get_imagined (LiaisonSkillSet *self)
{
  g_return_val_if_fail (LIAISON_IS_SKILL_SET (self), NULL);

  return self->imagined;
}

/* A skill that is there already is raised, and keeps its own evidence. */
static LiaisonProfileSkill *
find_saved (GPtrArray           *saved,
            LiaisonProfileSkill *record)
{
  for (guint i = 0; i < saved->len; i++)
    if (g_str_equal (liaison_profile_skill_get_skill (g_ptr_array_index (saved, i)), liaison_profile_skill_get_skill (record)))
      return g_ptr_array_index (saved, i);

  return NULL;
}

/* What is to be added. */
typedef struct
{
  GPtrArray *records;
  GStrv      gained;
  GStrv      left;
} Addition;

static void
addition_free (gpointer data)
{
  Addition *addition = data;

  g_ptr_array_unref (addition->records);
  g_strfreev (addition->gained);
  g_strfreev (addition->left);
  g_free (addition);
}

static gboolean
hold_roles (LiaisonChange *change,
            GStrv          roles,
            gboolean       holds,
            GError       **error)
{
  for (guint i = 0; roles != NULL && roles[i] != NULL; i++)
    if (!liaison_change_hold_role (change, roles[i], holds, error))
      return FALSE;

  return TRUE;
}

static gboolean
add_skills (LiaisonChange *change,
            GPtrArray     *records,
            GError       **error)
{
  g_autoptr (GPtrArray) saved = liaison_query_all (liaison_change_get_connection (change), LIAISON_TYPE_PROFILE_SKILL, error);

  for (guint i = 0; saved != NULL && i < records->len; i++)
    {
      LiaisonProfileSkill *record = g_ptr_array_index (records, i);
      LiaisonProfileSkill *before = find_saved (saved, record);

      if (before != NULL)
        liaison_profile_skill_set_level (before, MAX (liaison_profile_skill_get_level (before), liaison_profile_skill_get_level (record)));
      if (!liaison_change_save (change, before != NULL ? before : record, error))
        return FALSE;
    }

  return saved != NULL;
}

static gboolean
add (LiaisonChange *change,
     gpointer       data,
     GError       **error)
{
  Addition *addition = data;

  return add_skills (change, addition->records, error) && hold_roles (change, addition->left, FALSE, error) &&
         hold_roles (change, addition->gained, TRUE, error);
}

/**
 * liaison_skill_set_add_async:
 * @self: the skills of the user, with a store
 * @label: what the change is called
 * @records: (element-type LiaisonProfileSkill): skills to be added
 * @gained: (nullable) (array zero-terminated=1): ids of roles that the user has
 *   as positions from now on
 * @left: (nullable) (array zero-terminated=1): ids of roles that they no longer
 *   have
 * @cancellable: (nullable): a way to give up
 * @callback: called when it is durable; liaison_store_change_finish() tells how
 *   it went
 * @user_data: for @callback
 *
 * Adds skills, all in one change. What is there already is raised to the level
 * of the new one, and never lowered.
 */
void
liaison_skill_set_add_async (LiaisonSkillSet    *self,
                             const char         *label,
                             GPtrArray          *records,
                             const char *const  *gained,
                             const char *const  *left,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  Addition *addition;

  g_return_if_fail (LIAISON_IS_SKILL_SET (self) && liaison_skill_set_get_store (self) != NULL);

  addition = g_new0 (Addition, 1);
  addition->records = g_ptr_array_ref (records);
  addition->gained = g_strdupv ((char **) gained);
  addition->left = g_strdupv ((char **) left);
  liaison_store_change_async (liaison_following_get_store (self->following), label, add, addition, addition_free, cancellable, callback, user_data);
}

/* On the reading thread. */
static gpointer
read_remedies (LiaisonConnection *connection,
               gpointer           data,
               GCancellable      *cancellable,
               GError           **error)
{
  return liaison_remedies_read (connection, liaison_catalog_get_default (), error);
}

/**
 * liaison_skill_set_read_remedies_async:
 * @self: the skills of the user, with a store
 * @cancellable: (nullable): a way to give up
 * @callback: called when they are there
 * @user_data: for @callback
 *
 * Reads what can close gaps as things stand.
 */
void
liaison_skill_set_read_remedies_async (LiaisonSkillSet    *self,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data)
{
  g_return_if_fail (LIAISON_IS_SKILL_SET (self) && liaison_skill_set_get_store (self) != NULL);

  liaison_store_read_async (liaison_following_get_store (self->following), read_remedies, NULL, NULL, g_object_unref, cancellable, callback, user_data);
}

/**
 * liaison_skill_set_read_remedies_finish:
 * @self: the skills of the user
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): what can close gaps
 */
LiaisonRemedies *
liaison_skill_set_read_remedies_finish (LiaisonSkillSet *self,
                                        GAsyncResult    *result,
                                        GError         **error)
{
  return liaison_store_read_finish (liaison_following_get_store (self->following), result, error);
}
