/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-plan-needs.h"

#include <adwaita.h>

/* The heaviest skills of a field: those worth naming in a plan. */
#define MOST_SKILLS 6

static void
add_requirement (GtkListBox *list,
                 const char      *name,
                 const char      *note)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note);
  gtk_list_box_append (list, row);
}

static void
add_qualifications (GtkListBox *list,
                    GPtrArray       *needs)
{
  for (guint i = 0; i < needs->len; i++)
    {
      LiaisonReference     *need = g_ptr_array_index (needs, i);
      LiaisonQualification *qualification = liaison_catalog_get_qualification (liaison_catalog_get_default (), need->id);

      add_requirement (list, liaison_entry_get_name (LIAISON_ENTRY (qualification)), need->note);
    }
}

static void
add_skill (GtkListBox *list,
           const char      *id)
{
  LiaisonEntry *skill = LIAISON_ENTRY (liaison_catalog_get_skill (liaison_catalog_get_default (), id));

  add_requirement (list, liaison_entry_get_name (skill), liaison_entry_get_summary (skill));
}

/**
 * liaison_plan_needs_show:
 * @list: a list
 * @aim: the role or field aimed at
 *
 * Lists what it asks for: qualifications, and the skills that weigh most.
 */
void
liaison_plan_needs_show (GtkListBox   *list,
                         LiaisonEntry *aim)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);

  if (LIAISON_IS_ROLE (aim))
    {
      LiaisonRole       *role = LIAISON_ROLE (aim);
      const char *const *skills = liaison_role_get_skills (role);

      add_qualifications (list, liaison_role_get_qualifications (role));
      for (guint i = 0; skills[i] != NULL && i < MOST_SKILLS; i++)
        add_skill (list, skills[i]);
    }
  else
    {
      LiaisonSpecialty *field = LIAISON_SPECIALTY (aim);
      GPtrArray        *skills = liaison_specialty_get_skills (field);

      add_qualifications (list, liaison_specialty_get_qualifications (field));
      for (guint i = 0; i < MIN (skills->len, MOST_SKILLS); i++)
        add_skill (list, ((LiaisonReference *) g_ptr_array_index (skills, i))->id);
    }

  gtk_widget_set_visible (GTK_WIDGET (list), gtk_widget_get_first_child (GTK_WIDGET (list)) != NULL);
}
