/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-step-needs.h"

#include "liaison-catalog.h"
#include "liaison-drop-down-search.h"
#include "liaison-fit-words.h"
#include "liaison-isolate.h"
#include "liaison-plan-resources.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

/* What a step is taken to ask for: to do it without help. */
#define USUAL_LEVEL 3

struct _LiaisonStepNeeds
{
  AdwExpanderRow parent_instance;

  GtkDropDown *choice;

  LiaisonStore *store;
  gint64        step;
  GPtrArray    *rows;    /* of the needs, as they stand */
  GPtrArray    *records; /* LiaisonStepRequirement, of the rows */
  GPtrArray    *entries; /* LiaisonEntry, in the order of the choice */
};

G_DEFINE_FINAL_TYPE (LiaisonStepNeeds, liaison_step_needs, ADW_TYPE_EXPANDER_ROW)

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GtkWidget) self = data;
  g_autoptr (GError) error = NULL;

  if (liaison_store_change_finish (LIAISON_STORE (source), result, &error) < 0)
    liaison_toast_show_error (self, error);
}

static void
add_cb (LiaisonStepNeeds *self)
{
  guint         selected = gtk_drop_down_get_selected (self->choice);
  LiaisonEntry *entry = selected < self->entries->len ? g_ptr_array_index (self->entries, selected) : NULL;
  g_autoptr (LiaisonStepRequirement) record = liaison_step_requirement_new ();
  g_autofree char *label = NULL;

  if (entry == NULL || self->store == NULL)
    return;

  /* Translators: the name of a change; %s is a skill or a qualification. */
  label = liaison_isolate_printf (_ ("Require “%s”"), liaison_entry_get_name (entry));
  liaison_step_requirement_set_step (record, self->step);
  liaison_step_requirement_set_kind (record, LIAISON_IS_QUALIFICATION (entry) ? LIAISON_ENTRY_KIND_QUALIFICATION : LIAISON_ENTRY_KIND_SKILL);
  liaison_step_requirement_set_entry (record, liaison_entry_get_id (entry));
  liaison_step_requirement_set_level (record, LIAISON_IS_QUALIFICATION (entry) ? 0 : USUAL_LEVEL);
  liaison_store_save_async (self->store, label, LIAISON_RECORD (record), NULL, saved_cb, g_object_ref (self));
}

static void
remove_need (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  LiaisonStepNeeds *self = LIAISON_STEP_NEEDS (widget);

  for (guint i = 0; i < self->records->len; i++)
    {
      LiaisonRecord *record = g_ptr_array_index (self->records, i);

      if (liaison_record_get_id (record) == g_variant_get_int64 (parameter))
        liaison_store_delete_async (self->store, _ ("Require Less"), record, NULL, saved_cb, g_object_ref (self));
    }
}

static void
liaison_step_needs_dispose (GObject *object)
{
  LiaisonStepNeeds *self = LIAISON_STEP_NEEDS (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (liaison_step_needs_parent_class)->dispose (object);
}

static void
liaison_step_needs_class_init (LiaisonStepNeedsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_step_needs_dispose;

  liaison_plan_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/plan/liaison-step-needs.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonStepNeeds, choice);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_install_action (widget_class, "step-needs.remove", "x", remove_need);
}

static void
add_entries (LiaisonStepNeeds *self,
             GtkStringList    *names,
             GListModel       *entries)
{
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (LiaisonEntry) entry = g_list_model_get_item (entries, i);

      gtk_string_list_append (names, liaison_entry_get_name (entry));
      g_ptr_array_add (self->entries, g_steal_pointer (&entry));
    }
}

/* Filled once somebody looks: a route has many steps, and the catalogue many skills. */
static void
expanded_cb (LiaisonStepNeeds *self)
{
  g_autoptr (GtkStringList) names = NULL;

  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) || self->entries->len > 0)
    return;

  names = gtk_string_list_new (NULL);
  add_entries (self, names, liaison_catalog_get_skills (liaison_catalog_get_default ()));
  add_entries (self, names, liaison_catalog_get_qualifications (liaison_catalog_get_default ()));
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (names));
}

static void
liaison_step_needs_init (LiaisonStepNeeds *self)
{
  self->rows = g_ptr_array_new ();
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  liaison_drop_down_search_anywhere (self->choice);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

static GtkWidget *
make_row (const LiaisonStepNeed *need)
{
  AdwActionRow    *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, NULL);
  GtkWidget       *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  const char      *level = liaison_skill_level_get_label (CLAMP (liaison_step_requirement_get_level (need->record), 0, LIAISON_SKILL_MOST));
  gboolean         is_skill = liaison_step_requirement_get_kind (need->record) == LIAISON_ENTRY_KIND_SKILL;
  /* Translators: of a skill that a step requires; %s is a level: “on my own”. */
  g_autofree char *lacking = g_strdup_printf (_ ("%s; you lack it"), level);
  /* Translators: %s is a skill or a qualification. */
  g_autofree char *label = liaison_isolate_printf (_ ("Require “%s” no longer"), need->name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), need->name);
  if (is_skill)
    adw_action_row_set_subtitle (row, need->is_lacking ? lacking : level);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", liaison_record_get_id (LIAISON_RECORD (need->record)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "step-needs.remove");
  adw_action_row_add_suffix (row, button);

  return GTK_WIDGET (row);
}

static void
show_subtitle (LiaisonStepNeeds       *self,
               const LiaisonStepEntry *step)
{
  g_autofree char *all = g_strdup_printf (ngettext ("%u skill or qualification", "%u skills and qualifications", step->needs->len), step->needs->len);
  g_autofree char *lack = g_strdup_printf (ngettext ("you lack %u", "you lack %u", step->asks_for->len), step->asks_for->len);
  /* Translators: how many skills a step requires, and how many of them one lacks. */
  g_autofree char *both = g_strdup_printf (C_ ("requirements", "%s; %s"), all, lack);

  if (step->needs->len == 0)
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), _ ("Nothing noted"));
  else
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), step->asks_for->len > 0 ? both : all);
}

/**
 * liaison_step_needs_set_step:
 * @self: a row
 * @store: where changes are saved
 * @step: the step
 */
void
liaison_step_needs_set_step (LiaisonStepNeeds       *self,
                             LiaisonStore           *store,
                             const LiaisonStepEntry *step)
{
  g_return_if_fail (LIAISON_IS_STEP_NEEDS (self));

  g_set_object (&self->store, store);
  self->step = liaison_record_get_id (LIAISON_RECORD (step->record));
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->records, 0);
  for (guint i = 0; i < step->needs->len; i++)
    {
      const LiaisonStepNeed *need = g_ptr_array_index (step->needs, i);
      GtkWidget             *row = make_row (need);

      g_ptr_array_add (self->records, g_object_ref (need->record));
      g_ptr_array_add (self->rows, row);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
    }
  show_subtitle (self, step);
}
