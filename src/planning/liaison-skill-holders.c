/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-skill-holders.h"

#include "liaison-fold.h"
#include "liaison-stint-query.h"

#include <string.h>

typedef struct
{
  LiaisonCatalog *catalog;
  GHashTable     *titles;  /* folded title of a role: its id */
  GHashTable     *holders; /* id of a skill: array of LiaisonSkillHolder */
} Reading;

static void
holder_free (gpointer data)
{
  LiaisonSkillHolder *holder = data;

  g_free (holder->name);
  g_free (holder->role);
  g_free (holder->organization);
  g_free (holder);
}

static GHashTable *
list_titles (LiaisonCatalog *catalog)
{
  GHashTable *titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *roles = liaison_catalog_get_roles (catalog);

  for (guint i = 0; i < g_list_model_get_n_items (roles); i++)
    {
      g_autoptr (LiaisonEntry) role = g_list_model_get_item (roles, i);
      char *folded = liaison_fold_dup (liaison_entry_get_name (role));

      g_hash_table_insert (titles, g_strstrip (folded), (gpointer) liaison_entry_get_id (role));
    }

  return titles;
}

/* "Senior metadata librarian" is a metadata librarian. */
static const char *
recognize (GHashTable *titles,
           const char *title)
{
  g_autofree char *folded = liaison_fold_dup (title);

  for (const char *at = g_strstrip (folded); at != NULL; at = strchr (at, ' '))
    {
      const char *id;

      at += *at == ' ';
      id = g_hash_table_lookup (titles, at);
      if (id != NULL)
        return id;
    }

  return NULL;
}

static void
add_holder (GPtrArray  *list,
            gint64      key,
            const char *name,
            const char *role,
            const char *organization,
            gboolean    is_past)
{
  LiaisonSkillHolder *holder;

  for (guint i = 0; i < list->len; i++)
    if (((LiaisonSkillHolder *) g_ptr_array_index (list, i))->key == key)
      return;

  holder = g_new0 (LiaisonSkillHolder, 1);
  holder->key = key;
  holder->name = g_strdup (name);
  holder->role = g_strdup (role);
  holder->organization = g_strdup (organization);
  holder->is_past = is_past;
  g_ptr_array_add (list, holder);
}

static void
stint_cb (gint64      person,
          const char *name,
          const char *role,
          const char *title,
          const char *organization,
          const char *until,
          gpointer    data)
{
  Reading           *reading = data;
  const char        *id = *role != '\0' ? role : recognize (reading->titles, title);
  LiaisonRole       *entry = id != NULL ? liaison_catalog_get_role (reading->catalog, id) : NULL;
  const char *const *skills = entry != NULL ? liaison_role_get_skills (entry) : NULL;

  for (guint i = 0; skills != NULL && skills[i] != NULL; i++)
    {
      GPtrArray *list = g_hash_table_lookup (reading->holders, skills[i]);

      if (list == NULL)
        {
          list = g_ptr_array_new_with_free_func (holder_free);
          g_hash_table_insert (reading->holders, g_strdup (skills[i]), list);
        }
      if (list->len < 100)
        add_holder (list, person, name, id, organization, *until != '\0');
    }
}

/**
 * liaison_skill_holders_read:
 * @connection: where to read
 * @catalog: what asks for which skill
 * @error: return location of a failure
 *
 * Finds who has a skill, for they need it in a role that they hold or held: the
 * role chosen for a stint, or one whose name its title ends in.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 GPtrArray): for the id
 *   of each skill the #LiaisonSkillHolder, those in such a role now first; not
 *   more than a hundred each
 */
GHashTable *
liaison_skill_holders_read (LiaisonConnection *connection,
                            LiaisonCatalog    *catalog,
                            GError           **error)
{
  g_autoptr (GHashTable) titles = list_titles (catalog);
  g_autoptr (GHashTable) holders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  Reading reading = { catalog, titles, holders };

  return liaison_query_each_stint (connection, stint_cb, &reading, error) ? g_steal_pointer (&holders) : NULL;
}
