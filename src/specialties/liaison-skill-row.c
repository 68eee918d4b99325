/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-skill-row.h"

#include "liaison-affiliation.h"
#include "liaison-choice.h"
#include "liaison-date.h"
#include "liaison-field-row.h"
#include "liaison-level-drop-down.h"
#include "liaison-specialties-resources.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

struct _LiaisonSkillRow
{
  AdwExpanderRow parent_instance;

  GtkDropDown *level;
  AdwComboRow *kind;
  LiaisonFieldRow *evidence;
  LiaisonFieldRow *last_used;

  LiaisonSkillSet     *skills;
  LiaisonProfileSkill *record;
  gboolean             showing; /* the fields change by us */
};

G_DEFINE_FINAL_TYPE (LiaisonSkillRow, liaison_skill_row, ADW_TYPE_EXPANDER_ROW)

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (LiaisonSkillRow) self = data;
  g_autoptr (GError) error = NULL;

  if (liaison_store_change_finish (LIAISON_STORE (source), result, &error) < 0)
    {
      liaison_toast_show_error (GTK_WIDGET (self), error);
      liaison_field_row_refuse (self->evidence);
      liaison_field_row_refuse (self->last_used);
      liaison_skill_row_set_record (self, self->record);
    }
}

static LiaisonProfileSkill *
copy_record (LiaisonSkillRow *self)
{
  return LIAISON_PROFILE_SKILL (liaison_record_copy (LIAISON_RECORD (self->record)));
}

static void
save (LiaisonSkillRow     *self,
      LiaisonProfileSkill *changed)
{
  /* Translators: the name of a change; %s is a skill. */
  g_autofree char *label = g_strdup_printf (_ ("Change the Skill “%s”"), liaison_skill_row_get_name (self));

  if (!liaison_record_equal (LIAISON_RECORD (changed), LIAISON_RECORD (self->record)))
    liaison_store_save_async (liaison_skill_set_get_store (self->skills), label, LIAISON_RECORD (changed), NULL, saved_cb, g_object_ref (self));
}

static void
level_cb (LiaisonSkillRow *self)
{
  g_autoptr (LiaisonProfileSkill) changed = NULL;

  if (self->showing)
    return;

  changed = copy_record (self);
  liaison_profile_skill_set_level (changed, gtk_drop_down_get_selected (self->level));
  save (self, changed);
}

static void
kind_cb (LiaisonSkillRow *self)
{
  g_autoptr (LiaisonProfileSkill) changed = NULL;

  if (self->showing)
    return;

  changed = copy_record (self);
  liaison_profile_skill_set_evidence_kind (changed, (int) adw_combo_row_get_selected (self->kind));
  save (self, changed);
}

static void
evidence_cb (LiaisonSkillRow *self)
{
  g_autoptr (LiaisonProfileSkill) changed = copy_record (self);

  liaison_profile_skill_set_evidence (changed, gtk_editable_get_text (GTK_EDITABLE (self->evidence)));
  save (self, changed);
}

static void
last_used_cb (LiaisonSkillRow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->last_used))));
  g_autoptr (LiaisonProfileSkill) changed = NULL;

  if (*text != '\0' && (*text == '-' || !liaison_date_is_partial (text)))
    {
      liaison_field_row_refuse (self->last_used);
      return;
    }

  changed = copy_record (self);
  liaison_profile_skill_set_last_used (changed, text);
  save (self, changed);
}

static void
remove_cb (LiaisonSkillRow *self)
{
  /* Translators: the name of a change; %s is a skill. */
  g_autofree char *label = g_strdup_printf (_ ("Remove the Skill “%s”"), liaison_skill_row_get_name (self));

  liaison_store_delete_async (liaison_skill_set_get_store (self->skills), label, LIAISON_RECORD (self->record), NULL, saved_cb, g_object_ref (self));
}

static const char *
find_position (LiaisonSkillRow *self)
{
  GPtrArray *stints = liaison_skill_set_get_stints (self->skills);
  gint64     id = liaison_profile_skill_get_affiliation (self->record);

  for (guint i = 0; id != 0 && i < stints->len; i++)
    if (liaison_record_get_id (g_ptr_array_index (stints, i)) == id)
      return liaison_affiliation_get_title (g_ptr_array_index (stints, i));

  return "";
}

static char *
dup_subtitle (LiaisonSkillRow *self)
{
  const char      *evidence = liaison_profile_skill_get_evidence (self->record);
  const char      *shown = *evidence != '\0' ? evidence : find_position (self);
  const char      *last_used = liaison_profile_skill_get_last_used (self->record);
  const char      *kind = liaison_choice_get_label (LIAISON_TYPE_EVIDENCE_KIND, liaison_profile_skill_get_evidence_kind (self->record));
  g_autofree char *used = NULL;
  g_autofree char *what = NULL;

  if (*shown != '\0')
    /* Translators: what shows a skill: its kind, “Course”, and which. */
    what = g_strdup_printf (C_ ("evidence", "%s: %s"), kind, shown);
  if (*last_used != '\0')
    used = g_strdup_printf (_ ("last used %s"), last_used);
  if (what != NULL && used != NULL)
    /* Translators: what shows a skill, and when it was last used. */
    return g_strdup_printf (C_ ("evidence", "%s · %s"), what, used);

  if (what != NULL)
    return g_steal_pointer (&what);

  return used != NULL ? g_steal_pointer (&used) : g_strdup (_ ("Nothing shows it yet"));
}

static void
liaison_skill_row_dispose (GObject *object)
{
  LiaisonSkillRow *self = LIAISON_SKILL_ROW (object);

  g_clear_object (&self->skills);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (liaison_skill_row_parent_class)->dispose (object);
}

static void
liaison_skill_row_class_init (LiaisonSkillRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_skill_row_dispose;

  liaison_specialties_get_resource ();
  g_type_ensure (LIAISON_TYPE_FIELD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-skill-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonSkillRow, kind);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSkillRow, evidence);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSkillRow, last_used);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, evidence_cb);
  gtk_widget_class_bind_template_callback (widget_class, last_used_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
liaison_skill_row_init (LiaisonSkillRow *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int kind = 0; kind <= LIAISON_EVIDENCE_KIND_CERTIFICATE; kind++)
    gtk_string_list_append (kinds, liaison_choice_get_label (LIAISON_TYPE_EVIDENCE_KIND, kind));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));
  self->level = GTK_DROP_DOWN (liaison_level_drop_down_new ());
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->level));
  g_signal_connect_object (self->level, "notify::selected", G_CALLBACK (level_cb), self, G_CONNECT_SWAPPED);
  self->showing = FALSE;
}

/**
 * liaison_skill_row_new:
 * @skills: the skills of the user
 *
 * Returns: (transfer floating): a row of nothing
 */
GtkWidget *
liaison_skill_row_new (LiaisonSkillSet *skills)
{
  LiaisonSkillRow *self = g_object_new (LIAISON_TYPE_SKILL_ROW, NULL);

  self->skills = g_object_ref (skills);

  return GTK_WIDGET (self);
}

/**
 * liaison_skill_row_set_record:
 * @self: a row
 * @record: a skill of the user
 */
void
liaison_skill_row_set_record (LiaisonSkillRow     *self,
                              LiaisonProfileSkill *record)
{
  g_autofree char *subtitle = NULL;

  g_return_if_fail (LIAISON_IS_SKILL_ROW (self));

  g_set_object (&self->record, record);
  self->showing = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), liaison_skill_row_get_name (self));
  subtitle = dup_subtitle (self);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  liaison_level_drop_down_name (self->level, liaison_skill_row_get_name (self));
  gtk_drop_down_set_selected (self->level, (guint) CLAMP (liaison_profile_skill_get_level (record), 0, LIAISON_SKILL_MOST));
  adw_combo_row_set_selected (self->kind, (guint) liaison_profile_skill_get_evidence_kind (record));
  liaison_field_row_show (self->evidence, liaison_profile_skill_get_evidence (record));
  liaison_field_row_show (self->last_used, liaison_profile_skill_get_last_used (record));
  self->showing = FALSE;
}

/**
 * liaison_skill_row_get_record:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the skill
 */
LiaisonProfileSkill *
liaison_skill_row_get_record (LiaisonSkillRow *self)
{
  g_return_val_if_fail (LIAISON_IS_SKILL_ROW (self), NULL);

  return self->record;
}

/**
 * liaison_skill_row_get_name:
 * @self: a row
 *
 * Returns: what the skill is called
 */
const char *
liaison_skill_row_get_name (LiaisonSkillRow *self)
{
  const char          *id = liaison_profile_skill_get_skill (self->record);
  LiaisonCatalogSkill *skill = liaison_catalog_get_skill (liaison_catalog_get_default (), id);

  return skill != NULL ? liaison_entry_get_name (LIAISON_ENTRY (skill)) : id;
}
