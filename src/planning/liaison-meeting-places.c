/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-meeting-places.h"

#include <glib/gi18n-lib.h>

/**
 * liaison_meeting_places_find:
 * @catalog: the catalogue
 * @sector: id of a specialty or an area
 *
 * Finds the associations in which the people of a sector meet, those that are
 * most worth it first, as the catalogue lists them.
 *
 * Returns: (transfer full) (element-type LiaisonAssociation): them, none where
 *   the catalogue does not know the sector
 */
GPtrArray *
liaison_meeting_places_find (LiaisonCatalog *catalog,
                             const char     *sector)
{
  GPtrArray         *found = g_ptr_array_new_with_free_func (g_object_unref);
  LiaisonSpecialty  *specialty = *sector != '\0' ? liaison_catalog_get_specialty (catalog, sector) : NULL;
  const char *const *ids = specialty != NULL ? liaison_specialty_get_associations (specialty) : NULL;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      LiaisonAssociation *association = liaison_catalog_get_association (catalog, ids[i]);

      if (association != NULL)
        g_ptr_array_add (found, g_object_ref (association));
    }

  return found;
}

/**
 * liaison_meeting_places_dup_names:
 * @associations: (element-type LiaisonAssociation): some
 * @most: how many to name
 *
 * Returns: (transfer full): their short names, parted by commas; "" for none
 */
char *
liaison_meeting_places_dup_names (GPtrArray *associations,
                                  guint      most)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < MIN (associations->len, most); i++)
    {
      LiaisonAssociation *association = g_ptr_array_index (associations, i);
      const char         *acronym = liaison_association_get_acronym (association);

      if (i > 0)
        /* Translators: parts the items of a list */
        g_string_append (names, C_("list", ", "));
      g_string_append (names, acronym != NULL && *acronym != '\0' ? acronym : liaison_entry_get_name (LIAISON_ENTRY (association)));
    }

  return g_string_free (names, FALSE);
}
