/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-skill-set.h"

#include "liaison-affiliation.h"
#include "liaison-change.h"
#include "liaison-query.h"

struct _LiaisonSkillSet
{
  GObject parent_instance;

  LiaisonStore   *store;
  GCancellable   *reading;
  GListStore     *records;
  GPtrArray      *stints; /* of the user */
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
  LiaisonProfile *profile;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_pointer (&reading->records, g_ptr_array_unref);
  g_clear_pointer (&reading->stints, g_ptr_array_unref);
  g_clear_pointer (&reading->profile, liaison_profile_free);
  g_free (reading);
}

static gboolean
keep_own (LiaisonRecord *record,
          gpointer       data,
          GError       **error)
{
  if (liaison_affiliation_get_person (LIAISON_AFFILIATION (record)) == 0)
    g_ptr_array_add (data, g_object_ref (record));

  return TRUE;
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
  reading->stints = g_ptr_array_new_with_free_func (g_object_unref);
  if (reading->profile == NULL || !liaison_query_each (connection, LIAISON_TYPE_AFFILIATION, keep_own, reading->stints, error))
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
take (LiaisonSkillSet *self,
      Reading         *reading)
{
  g_clear_pointer (&self->profile, liaison_profile_free);
  self->profile = g_steal_pointer (&reading->profile);
  g_clear_pointer (&self->stints, g_ptr_array_unref);
  self->stints = g_steal_pointer (&reading->stints);
  g_list_store_splice (self->records, 0, g_list_model_get_n_items (G_LIST_MODEL (self->records)), reading->records->pdata, reading->records->len);
  self->loaded = TRUE;
  imagine (self);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (LiaisonSkillSet) self = data;
  g_autoptr (GError) error = NULL;
  Reading *reading = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (reading == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_warning ("The skills of the user cannot be read: %s", error->message);
      return;
    }

  /* A change of store may come after the answer is under way. */
  if (LIAISON_STORE (source) == self->store)
    {
      take (self, reading);
      g_signal_emit (self, signals[CHANGED], 0);
    }
  reading_free (reading);
}

static void
stop_reading (LiaisonSkillSet *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
start_reading (LiaisonSkillSet *self)
{
  stop_reading (self);
  self->reading = g_cancellable_new ();
  liaison_store_read_async (self->store, read_skills, NULL, NULL, reading_free, self->reading, read_cb, g_object_ref (self));
}

static void
store_changed_cb (LiaisonStore      *store,
                  const char *const *tables,
                  LiaisonSkillSet   *self)
{
  if (tables == NULL || g_strv_contains (tables, "profile_skill") || g_strv_contains (tables, "affiliation"))
    start_reading (self);
}

static void
liaison_skill_set_dispose (GObject *object)
{
  liaison_skill_set_set_store (LIAISON_SKILL_SET (object), NULL);

  G_OBJECT_CLASS (liaison_skill_set_parent_class)->dispose (object);
}

static void
liaison_skill_set_finalize (GObject *object)
{
  LiaisonSkillSet *self = LIAISON_SKILL_SET (object);

  g_object_unref (self->records);
  g_ptr_array_unref (self->stints);
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

  return self->store;
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

  if (self->store == store)
    return;

  stop_reading (self);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);
  g_set_object (&self->store, store);
  if (store != NULL)
    {
      g_signal_connect (store, "changed", G_CALLBACK (store_changed_cb), self);
      start_reading (self);
    }
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

static gboolean
add_skills (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  GPtrArray *records = data;
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

/**
 * liaison_skill_set_add_async:
 * @self: the skills of the user, with a store
 * @label: what the change is called
 * @records: (element-type LiaisonProfileSkill): skills to be added
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
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_return_if_fail (LIAISON_IS_SKILL_SET (self) && self->store != NULL);

  liaison_store_change_async (self->store, label, add_skills, g_ptr_array_ref (records), (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
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
  g_return_if_fail (LIAISON_IS_SKILL_SET (self) && self->store != NULL);

  liaison_store_read_async (self->store, read_remedies, NULL, NULL, g_object_unref, cancellable, callback, user_data);
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
  return liaison_store_read_finish (self->store, result, error);
}
