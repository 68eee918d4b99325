/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-level-drop-down.h"

#include "liaison-fit-words.h"

#include <glib/gi18n.h>

/**
 * liaison_level_drop_down_new:
 *
 * Returns: (transfer floating): a choice of the levels of a skill, each at the
 *   position of its number
 */
GtkWidget *
liaison_level_drop_down_new (void)
{
  GtkStringList *levels = gtk_string_list_new (NULL);
  GtkWidget     *self = gtk_drop_down_new (G_LIST_MODEL (levels), NULL);

  for (int level = 0; level <= LIAISON_SKILL_MOST; level++)
    gtk_string_list_append (levels, liaison_skill_level_get_label (level));
  gtk_widget_set_valign (self, GTK_ALIGN_CENTER);

  return self;
}

/**
 * liaison_level_drop_down_name:
 * @self: a choice of levels
 * @skill: the name of the skill
 *
 * Says to a screen reader of which skill it is.
 */
void
liaison_level_drop_down_name (GtkDropDown *self,
                              const char  *skill)
{
  /* Translators: %s is a skill */
  g_autofree char *label = g_strdup_printf (_ ("Level of “%s”"), skill);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
