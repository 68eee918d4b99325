/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-profile.h"

#include "liaison-profile-skill.h"
#include "liaison-query.h"
#include "liaison-requirement.h"

struct _LiaisonProfile
{
  GHashTable *levels; /* of skills by their id */
};

G_DEFINE_BOXED_TYPE (LiaisonProfile, liaison_profile, liaison_profile_copy, liaison_profile_free)

/**
 * liaison_profile_new:
 *
 * Returns: (transfer full): the profile of somebody without skills
 */
LiaisonProfile *
liaison_profile_new (void)
{
  LiaisonProfile *self = g_new0 (LiaisonProfile, 1);

  self->levels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * liaison_profile_read:
 * @connection: where to read
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the skills of the user; of one that is
 *   there twice the higher level
 */
LiaisonProfile *
liaison_profile_read (LiaisonConnection *connection,
                      GError           **error)
{
  g_autoptr (GPtrArray) records = liaison_query_all (connection, LIAISON_TYPE_PROFILE_SKILL, error);
  LiaisonProfile *self;

  if (records == NULL)
    return NULL;

  self = liaison_profile_new ();
  for (guint i = 0; i < records->len; i++)
    {
      LiaisonProfileSkill *record = g_ptr_array_index (records, i);

      liaison_profile_raise (self, liaison_profile_skill_get_skill (record), (int) CLAMP (liaison_profile_skill_get_level (record), 0, LIAISON_SKILL_MOST));
    }

  return self;
}

/**
 * liaison_profile_copy:
 * @self: a profile
 *
 * Returns: (transfer full): another like it
 */
LiaisonProfile *
liaison_profile_copy (const LiaisonProfile *self)
{
  LiaisonProfile *copy = liaison_profile_new ();
  GHashTableIter  levels;
  gpointer        skill, level;

  g_hash_table_iter_init (&levels, self->levels);
  while (g_hash_table_iter_next (&levels, &skill, &level))
    g_hash_table_insert (copy->levels, g_strdup (skill), level);

  return copy;
}

/**
 * liaison_profile_free:
 * @self: (transfer full): a profile
 */
void
liaison_profile_free (LiaisonProfile *self)
{
  g_hash_table_unref (self->levels);
  g_free (self);
}

/**
 * liaison_profile_get_level:
 * @self: a profile
 * @skill: id of a skill
 *
 * Returns: 0 to 4
 */
int
liaison_profile_get_level (const LiaisonProfile *self,
                           const char           *skill)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->levels, skill));
}

/**
 * liaison_profile_get_n_skills:
 * @self: a profile
 *
 * Returns: how many skills are above level 0
 */
guint
liaison_profile_get_n_skills (const LiaisonProfile *self)
{
  return g_hash_table_size (self->levels);
}

/**
 * liaison_profile_raise:
 * @self: a profile
 * @skill: id of a skill
 * @level: 0 to 4
 *
 * Brings a skill up to a level. One that is higher stays where it is.
 */
void
liaison_profile_raise (LiaisonProfile *self,
                       const char     *skill,
                       int             level)
{
  g_return_if_fail (level <= LIAISON_SKILL_MOST);

  if (level > liaison_profile_get_level (self, skill))
    g_hash_table_insert (self->levels, g_strdup (skill), GINT_TO_POINTER (level));
}
