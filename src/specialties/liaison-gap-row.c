/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-gap-row.h"

#include "liaison-fit-words.h"
#include "liaison-specialties-resources.h"

#include <glib/gi18n.h>

struct _LiaisonGapRow
{
  AdwExpanderRow parent_instance;

  GtkCheckButton *tick;
  GtkLabel       *worth;

  LiaisonSkillSet *skills;
  char            *skill;
  gboolean         is_filled;
};

G_DEFINE_FINAL_TYPE (LiaisonGapRow, liaison_gap_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const icons[] = {
  [LIAISON_REMEDY_STEP] = "liaison-plan-symbolic",
  [LIAISON_REMEDY_QUALIFICATION] = "emblem-documents-symbolic",
  [LIAISON_REMEDY_COURSE] = "x-office-presentation-symbolic",
  [LIAISON_REMEDY_ASSOCIATION] = "system-users-symbolic",
  [LIAISON_REMEDY_PERSON] = "avatar-default-symbolic",
};

static void
ticked_cb (LiaisonGapRow *self)
{
  liaison_skill_set_imagine (self->skills, self->skill, gtk_check_button_get_active (self->tick));
}

static void
expanded_cb (LiaisonGapRow *self)
{
  if (!self->is_filled && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    g_signal_emit (self, signals[ASKED], 0);
}

static void
liaison_gap_row_dispose (GObject *object)
{
  g_clear_object (&LIAISON_GAP_ROW (object)->skills);

  G_OBJECT_CLASS (liaison_gap_row_parent_class)->dispose (object);
}

static void
liaison_gap_row_finalize (GObject *object)
{
  g_free (LIAISON_GAP_ROW (object)->skill);

  G_OBJECT_CLASS (liaison_gap_row_parent_class)->finalize (object);
}

static void
liaison_gap_row_class_init (LiaisonGapRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_gap_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_gap_row_finalize;

  signals[ASKED] = g_signal_new ("asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  liaison_specialties_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-gap-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonGapRow, tick);
  gtk_widget_class_bind_template_child (widget_class, LiaisonGapRow, worth);
  gtk_widget_class_bind_template_callback (widget_class, ticked_cb);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
liaison_gap_row_init (LiaisonGapRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_gap_row_new:
 * @skills: the skills of the user
 * @part: a gap
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
liaison_gap_row_new (LiaisonSkillSet      *skills,
                     const LiaisonFitPart *part)
{
  LiaisonGapRow       *self = g_object_new (LIAISON_TYPE_GAP_ROW, NULL);
  LiaisonCatalogSkill *skill = liaison_catalog_get_skill (liaison_catalog_get_default (), part->skill);
  const char          *name = skill != NULL ? liaison_entry_get_name (LIAISON_ENTRY (skill)) : part->skill;
  g_autofree char     *levels = liaison_fit_part_dup_levels (part);
  g_autofree char     *worth = liaison_fit_part_dup_worth (part);
  /* Translators: %s is a skill; ticked to ask what if one had it. */
  g_autofree char *label = g_strdup_printf (_ ("What if I had “%s”?"), name);

  self->skill = g_strdup (part->skill);
  self->skills = g_object_ref (skills);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), levels);
  gtk_label_set_text (self->worth, worth);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->tick), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tick), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_check_button_set_active (self->tick, liaison_skill_set_imagines (skills, part->skill));

  return GTK_WIDGET (self);
}

/**
 * liaison_gap_row_get_skill:
 * @self: a row
 *
 * Returns: the id of the skill
 */
const char *
liaison_gap_row_get_skill (LiaisonGapRow *self)
{
  g_return_val_if_fail (LIAISON_IS_GAP_ROW (self), NULL);

  return self->skill;
}

static GtkWidget *
make_remedy (const LiaisonRemedy *remedy)
{
  AdwActionRow *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, NULL);
  gboolean      leads_on = remedy->key != 0 || (remedy->kind == LIAISON_REMEDY_STEP && *remedy->entry != '\0');

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), remedy->name);
  adw_action_row_set_subtitle (row, remedy->reason);
  adw_action_row_add_prefix (row, gtk_image_new_from_icon_name (icons[remedy->kind]));
  if (remedy->key != 0)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", remedy->key);
  else if (leads_on)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", remedy->entry);
  if (leads_on)
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), remedy->key != 0 ? "win.show-contact" : "win.show-entry");
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
    }

  return GTK_WIDGET (row);
}

/**
 * liaison_gap_row_set_remedies:
 * @self: a row
 * @remedies: (element-type LiaisonRemedy): what closes the gap
 */
void
liaison_gap_row_set_remedies (LiaisonGapRow *self,
                              GPtrArray     *remedies)
{
  g_return_if_fail (LIAISON_IS_GAP_ROW (self));

  if (self->is_filled)
    return;

  self->is_filled = TRUE;
  for (guint i = 0; i < remedies->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self), make_remedy (g_ptr_array_index (remedies, i)));
}
