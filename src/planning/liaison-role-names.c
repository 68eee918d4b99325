/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-role-names.h"

#include "liaison-fold.h"

#include <string.h>

typedef struct
{
  char *folded;
  char *id;
} RoleName;

struct _LiaisonRoleNames
{
  GPtrArray  *names;
  GHashTable *titles; /* folded title to id of a role, "" for none */
};

static void
role_name_free (gpointer data)
{
  RoleName *name = data;

  g_free (name->folded);
  g_free (name->id);
  g_free (name);
}

/**
 * liaison_role_names_new:
 * @catalog: the catalogue
 *
 * Returns: (transfer full): the names of its roles
 */
LiaisonRoleNames *
liaison_role_names_new (LiaisonCatalog *catalog)
{
  LiaisonRoleNames *self = g_new0 (LiaisonRoleNames, 1);
  GListModel       *roles = liaison_catalog_get_roles (catalog);

  self->names = g_ptr_array_new_with_free_func (role_name_free);
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < g_list_model_get_n_items (roles); i++)
    {
      g_autoptr (LiaisonEntry) role = g_list_model_get_item (roles, i);
      RoleName *name = g_new0 (RoleName, 1);

      name->folded = g_strstrip (liaison_fold_dup (liaison_entry_get_name (role)));
      name->id = g_strdup (liaison_entry_get_id (role));
      g_ptr_array_add (self->names, name);
    }

  return self;
}

/**
 * liaison_role_names_free:
 * @self: (transfer full): names of roles
 */
void
liaison_role_names_free (LiaisonRoleNames *self)
{
  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->titles);
  g_free (self);
}

/**
 * liaison_role_names_guess:
 * @self: names of roles
 * @title: of a job
 *
 * Returns: (transfer none): id of the role whose whole name stands in the title,
 *   the longest of several; "" for none
 */
const char *
liaison_role_names_guess (LiaisonRoleNames *self,
                          const char       *title)
{
  g_autofree char *folded = liaison_fold_dup (title);
  const RoleName  *best = NULL;
  char            *known = g_hash_table_lookup (self->titles, folded);

  if (known != NULL)
    return known;

  for (guint i = 0; i < self->names->len; i++)
    {
      const RoleName *name = g_ptr_array_index (self->names, i);

      if (*name->folded != '\0' && strstr (folded, name->folded) != NULL &&
          (best == NULL || strlen (name->folded) > strlen (best->folded)))
        best = name;
    }
  known = g_strdup (best != NULL ? best->id : "");
  g_hash_table_insert (self->titles, g_steal_pointer (&folded), known);

  return known;
}
