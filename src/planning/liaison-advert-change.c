/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-advert-change.h"

#include "liaison-advert.h"
#include "liaison-change.h"
#include "liaison-query.h"
#include "liaison-skill.h"

#include <glib/gi18n-lib.h>

static gboolean
is_saved (GPtrArray     *saved,
          LiaisonAdvert *advert)
{
  for (guint i = 0; i < saved->len; i++)
    if (g_str_equal (liaison_advert_get_text (g_ptr_array_index (saved, i)), liaison_advert_get_text (advert)))
      return TRUE;

  return FALSE;
}

/**
 * liaison_advert_change_add:
 * @change: the change
 * @adverts: (element-type LiaisonAdvert): a #GPtrArray of job adverts
 * @error: return location of a failure
 *
 * Saves adverts, but for those whose text is there already: these stay without
 * an id.
 *
 * Returns: whether it went well
 */
gboolean
liaison_advert_change_add (LiaisonChange *change,
                           gpointer       adverts,
                           GError       **error)
{
  GPtrArray *list = adverts;
  g_autoptr (GPtrArray) saved = liaison_query_all (liaison_change_get_connection (change), LIAISON_TYPE_ADVERT, error);

  for (guint i = 0; saved != NULL && i < list->len; i++)
    {
      if (is_saved (saved, g_ptr_array_index (list, i)))
        continue;
      if (!liaison_change_save (change, g_ptr_array_index (list, i), error))
        return FALSE;
      g_ptr_array_add (saved, g_object_ref (g_ptr_array_index (list, i)));
    }

  return saved != NULL;
}

/**
 * liaison_advert_change_add_skill_async:
 * @store: a store
 * @name: what adverts call it
 * @callback: called when it is durable; liaison_store_change_finish() tells how
 *   it went
 * @user_data: for @callback
 *
 * Makes a word that comes back in adverts a skill of the user's own. Its name is
 * its id, for the catalogue has no other.
 */
void
liaison_advert_change_add_skill_async (LiaisonStore       *store,
                                       const char         *name,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data)
{
  g_autoptr (LiaisonSkill) skill = liaison_skill_new ();
  /* Translators: the name of a change; %s is a skill. */
  g_autofree char *label = g_strdup_printf (_ ("Add the Skill “%s”"), name);

  liaison_skill_set_entry (skill, name);
  liaison_skill_set_name (skill, name);
  liaison_store_save_async (store, label, LIAISON_RECORD (skill), NULL, callback, user_data);
}
