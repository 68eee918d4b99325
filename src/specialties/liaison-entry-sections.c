/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-entry-sections.h"

#include "liaison-carry-over.h"
#include "liaison-catalog.h"
#include "liaison-entry-rows.h"
#include "liaison-entry-section.h"

#include <glib/gi18n.h>

static AdwExpanderRow *
add_parts (GtkListBox    *sections,
           const char    *title,
           LiaisonEntry  *entry,
           GPtrArray     *parts,
           LiaisonRowFunc make_row)
{
  GtkWidget *section;

  if (parts->len == 0)
    return NULL;

  section = liaison_entry_section_new (title, entry, parts, make_row);
  gtk_list_box_append (sections, section);

  return ADW_EXPANDER_ROW (section);
}

static AdwExpanderRow *
add_ids (GtkListBox        *sections,
         const char        *title,
         LiaisonEntry      *entry,
         const char *const *ids,
         LiaisonRowFunc     make_row)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (parts, (gpointer) ids[i]);

  return add_parts (sections, title, entry, parts, make_row);
}

static void
unfold (AdwExpanderRow *section)
{
  if (section != NULL)
    adw_expander_row_set_expanded (section, TRUE);
}

/* Of a field without a figure that is said, for others stand below. */
static void
add_demand (GtkListBox       *sections,
            LiaisonSpecialty *specialty)
{
  LiaisonEntry *entry = LIAISON_ENTRY (specialty);
  GtkWidget    *row;

  if (liaison_specialty_get_demand (specialty)->len > 0)
    {
      unfold (add_parts (sections, _ ("Demand"), entry, liaison_specialty_get_demand (specialty), liaison_entry_row_figure));
      return;
    }
  row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Demand"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("No figure on jobs, growth, openings or pay is known."));
  gtk_list_box_append (sections, row);
}

static void
fill_specialty (GtkListBox       *sections,
                LiaisonSpecialty *specialty)
{
  LiaisonEntry *entry = LIAISON_ENTRY (specialty);

  unfold (add_parts (sections, _ ("What You Need to Know"), entry, liaison_specialty_get_knowledge (specialty), liaison_entry_row_fact));
  unfold (add_ids (sections, _ ("Whom to Know"), entry, liaison_specialty_get_ties (specialty), liaison_entry_row_advice));
  add_parts (sections, _ ("Skills"), entry, liaison_specialty_get_skills (specialty), liaison_entry_row_weight);
  add_parts (sections, _ ("Systems"), entry, liaison_specialty_get_systems (specialty), liaison_entry_row_fact);
  add_parts (sections, _ ("Qualifications"), entry, liaison_specialty_get_qualifications (specialty), liaison_entry_row_need);
  add_ids (sections, _ ("Associations"), entry, liaison_specialty_get_associations (specialty), liaison_entry_row_association);
  add_ids (sections, _ ("Roles"), entry, liaison_specialty_get_roles (specialty), liaison_entry_row_role);
  add_parts (sections, _ ("Adjacent Moves"), entry, liaison_specialty_get_adjacent (specialty), liaison_entry_row_move);
  add_parts (sections, _ ("Materials"), entry, liaison_specialty_get_materials (specialty), liaison_entry_row_fact);
  add_parts (sections, _ ("Employers"), entry, liaison_specialty_get_employers (specialty), liaison_entry_row_fact);
  add_demand (sections, specialty);
  add_parts (sections, _ ("Figures"), entry, liaison_specialty_get_figures (specialty), liaison_entry_row_figure);
}

static GPtrArray *
find_paths (LiaisonEntry *role)
{
  GListModel *paths = liaison_catalog_get_paths (liaison_catalog_get_default ());
  GPtrArray  *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (paths); i++)
    {
      g_autoptr (LiaisonPath) path = g_list_model_get_item (paths, i);

      if (g_strv_contains (liaison_path_get_steps (path), liaison_entry_get_id (role)))
        g_ptr_array_add (found, g_steal_pointer (&path));
    }

  return found;
}

/* What O*NET and ESCO call the occupation that is nearest to the role. */
static GPtrArray *
find_references (LiaisonRole *role)
{
  GPtrArray  *lines = g_ptr_array_new_with_free_func (g_free);
  const char *onet = liaison_role_get_onet_code (role);
  const char *esco = liaison_role_get_esco_label (role);

  if (*onet != '\0')
    /* Translators: a code and a title of the O*NET classification, and a number from 1 to 5. */
    g_ptr_array_add (lines, g_strdup_printf (_ ("O*NET %s, %s; preparation %d of 5"), onet,
                                                liaison_role_get_onet_title (role), liaison_role_get_onet_job_zone (role)));
  if (*esco != '\0')
    /* Translators: a title of the ESCO classification and a group of ISCO. */
    g_ptr_array_add (lines, g_strdup_printf (_ ("ESCO “%s”, ISCO group %s"), esco, liaison_role_get_esco_group (role)));

  return lines;
}

static void
fill_role (GtkListBox  *sections,
           LiaisonRole *role)
{
  LiaisonEntry *entry = LIAISON_ENTRY (role);
  g_autoptr (GPtrArray) paths = find_paths (entry);
  g_autoptr (GPtrArray) references = find_references (role);
  g_autoptr (GPtrArray) carried = liaison_carry_over_list (liaison_catalog_get_default (), role);

  unfold (add_parts (sections, _ ("What Carries Over from the Paper Side"), entry, carried, liaison_entry_row_carried));
  unfold (add_ids (sections, _ ("Specialties"), entry, liaison_role_get_specialties (role), liaison_entry_row_field));
  unfold (add_ids (sections, _ ("Areas"), entry, liaison_role_get_areas (role), liaison_entry_row_field));
  unfold (add_ids (sections, _ ("Skills"), entry, liaison_role_get_skills (role), liaison_entry_row_skill));
  unfold (add_parts (sections, _ ("Qualifications"), entry, liaison_role_get_qualifications (role), liaison_entry_row_need));
  unfold (add_ids (sections, _ ("Usual Next Roles"), entry, liaison_role_get_next (role), liaison_entry_row_role));
  unfold (add_ids (sections, _ ("Sidetracks"), entry, liaison_role_get_sidetracks (role), liaison_entry_row_role));
  unfold (add_parts (sections, _ ("Career Paths"), entry, paths, liaison_entry_row_path));
  add_ids (sections, _ ("Titles People Report"), entry, liaison_role_get_onet_reported_titles (role), liaison_entry_row_text);
  add_ids (sections, _ ("Tools in Demand"), entry, liaison_role_get_onet_in_demand_tools (role), liaison_entry_row_text);
  add_parts (sections, _ ("Nearest Occupation in O*NET and ESCO"), entry, references, liaison_entry_row_text);
}

/**
 * liaison_entry_sections_fill:
 * @sections: an empty list
 * @entry: a specialty, an area or a role
 *
 * Adds a section for each thing that the catalogue knows about @entry.
 */
void
liaison_entry_sections_fill (GtkListBox   *sections,
                             LiaisonEntry *entry)
{
  if (LIAISON_IS_SPECIALTY (entry))
    fill_specialty (sections, LIAISON_SPECIALTY (entry));
  else
    fill_role (sections, LIAISON_ROLE (entry));
}
