/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-comparison-view.h"

#include "liaison-catalog.h"
#include "liaison-comparison-document.h"
#include "liaison-comparison-row.h"
#include "liaison-entry-picker.h"
#include "liaison-paper.h"
#include "liaison-specialties-resources.h"

#include <glib/gi18n.h>

struct _LiaisonComparisonView
{
  AdwBin parent_instance;

  GtkFlowBox         *heads;
  LiaisonEntryPicker *picker;
  GtkWidget          *hint;
  GtkListBox         *rows;
  GtkLabel           *sources;

  LiaisonChosenEntries *chosen;
  LiaisonSkillSet      *skills;
  LiaisonStanding      *standing;
  LiaisonComparison    *comparison;
  gboolean              is_stale;
};

G_DEFINE_FINAL_TYPE (LiaisonComparisonView, liaison_comparison_view, ADW_TYPE_BIN)

static GHashTable *
count_known (LiaisonComparisonView *self)
{
  GListModel *sectors = liaison_catalog_get_sectors (liaison_catalog_get_default ());
  GHashTable *known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (sectors); i++)
    {
      g_autoptr (LiaisonEntry) sector = g_list_model_get_item (sectors, i);
      const char *id = liaison_entry_get_id (sector);

      g_hash_table_insert (known, (gpointer) id, GUINT_TO_POINTER (liaison_standing_get_known (self->standing, id)));
    }

  return known;
}

static void
remove_cb (LiaisonComparisonView *self,
           GtkButton             *button)
{
  LiaisonEntry *entry = liaison_catalog_get_entry (liaison_catalog_get_default (), gtk_widget_get_name (GTK_WIDGET (button)));

  if (entry != NULL)
    liaison_chosen_entries_set (self->chosen, entry, FALSE);
  gtk_widget_child_focus (GTK_WIDGET (self->picker), GTK_DIR_TAB_FORWARD); /* the button is gone */
}

/* The name leads to the page, the cross takes the entry away. */
static GtkWidget *
make_head (LiaisonComparisonView *self,
           LiaisonEntry          *entry)
{
  GtkWidget       *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget       *open = gtk_button_new_with_label (liaison_entry_get_name (entry));
  GtkWidget       *remove = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* Translators: %s is a specialty or a role */
  g_autofree char *label = g_strdup_printf (_ ("Compare %s No Longer"), liaison_entry_get_name (entry));

  gtk_widget_add_css_class (head, "linked");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (open), "s", liaison_entry_get_id (entry));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "win.show-entry");
  gtk_widget_set_name (remove, liaison_entry_get_id (entry));
  gtk_widget_set_tooltip_text (remove, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), open);
  gtk_box_append (GTK_BOX (head), remove);

  return head;
}

static GListModel *
list_entries (void)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  GListStore     *lists = g_list_store_new (G_TYPE_LIST_MODEL);

  g_list_store_append (lists, liaison_catalog_get_sectors (catalog));
  g_list_store_append (lists, liaison_catalog_get_job_types (catalog));
  g_list_store_append (lists, liaison_catalog_get_roles (catalog));

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));
}

static void
show_heads (LiaisonComparisonView *self)
{
  g_autoptr (GListModel) entries = list_entries ();
  guint      n_entries = liaison_chosen_entries_get_n (self->chosen);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->heads))) != NULL)
    gtk_flow_box_remove (self->heads, child);
  for (guint i = 0; i < n_entries; i++)
    {
      GtkWidget *head = make_head (self, liaison_chosen_entries_get (self->chosen, i));

      gtk_flow_box_append (self->heads, head);
      gtk_widget_set_focusable (gtk_widget_get_parent (head), FALSE);
    }
  liaison_entry_picker_set_entries (self->picker, entries);
  gtk_widget_set_visible (GTK_WIDGET (self->heads), n_entries > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->picker), !liaison_chosen_entries_is_full (self->chosen));
  gtk_widget_set_visible (self->hint, n_entries < 2);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "comparison.print", n_entries > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "comparison.save", n_entries > 1);
}

static void
show_sources (LiaisonComparisonView *self)
{
  g_autofree char *lines = g_strjoinv ("\n", (char **) liaison_comparison_get_sources (self->comparison));
  g_autofree char *notices = liaison_comparison_dup_notices (self->comparison);
  g_autofree char *text = g_strjoin (*lines != '\0' && *notices != '\0' ? "\n\n" : "", lines, notices, NULL);

  gtk_label_set_text (self->sources, text);
  gtk_widget_set_visible (GTK_WIDGET (self->sources), *text != '\0');
}

/* Made when it is first seen: not everybody compares. */
static void
refresh (LiaisonComparisonView *self)
{
  g_autoptr (GHashTable) known = NULL;
  g_auto (GStrv) ids = NULL;
  GtkWidget *child;

  if (!self->is_stale)
    return;

  self->is_stale = FALSE;
  known = count_known (self);
  ids = liaison_chosen_entries_dup_ids (self->chosen);
  g_clear_object (&self->comparison);
  self->comparison = liaison_comparison_new (liaison_catalog_get_default (), (const char *const *) ids,
                                             liaison_skill_set_get_profile (self->skills), known);
  show_heads (self);
  show_sources (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, child);
  for (guint aspect = 0; aspect < LIAISON_COMPARISON_N_ASPECTS; aspect++)
    if (!liaison_comparison_is_empty (self->comparison, aspect))
      gtk_list_box_append (self->rows, liaison_comparison_row_new (self->comparison, aspect));
  gtk_widget_set_visible (GTK_WIDGET (self->rows), ids[0] != NULL);
}

static void
changed_cb (LiaisonComparisonView *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
picked_cb (LiaisonComparisonView *self,
           LiaisonEntry          *entry)
{
  liaison_chosen_entries_set (self->chosen, entry, TRUE);
}

static void
print (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  LiaisonComparisonView *self = LIAISON_COMPARISON_VIEW (widget);
  g_autoptr (LiaisonDocument) document = liaison_document_new_for_comparison (self->comparison);

  liaison_paper_print (widget, document);
}

static void
save (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  LiaisonComparisonView *self = LIAISON_COMPARISON_VIEW (widget);
  g_autoptr (LiaisonDocument) document = liaison_document_new_for_comparison (self->comparison);

  liaison_paper_save (widget, document);
}

static void
liaison_comparison_view_map (GtkWidget *widget)
{
  refresh (LIAISON_COMPARISON_VIEW (widget));

  GTK_WIDGET_CLASS (liaison_comparison_view_parent_class)->map (widget);
}

static void
liaison_comparison_view_dispose (GObject *object)
{
  LiaisonComparisonView *self = LIAISON_COMPARISON_VIEW (object);

  g_clear_object (&self->chosen);
  g_clear_object (&self->skills);
  g_clear_object (&self->standing);
  g_clear_object (&self->comparison);

  G_OBJECT_CLASS (liaison_comparison_view_parent_class)->dispose (object);
}

static void
liaison_comparison_view_class_init (LiaisonComparisonViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_comparison_view_dispose;
  widget_class->map = liaison_comparison_view_map;

  g_type_ensure (LIAISON_TYPE_ENTRY_PICKER);
  liaison_specialties_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-comparison-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonComparisonView, heads);
  gtk_widget_class_bind_template_child (widget_class, LiaisonComparisonView, picker);
  gtk_widget_class_bind_template_child (widget_class, LiaisonComparisonView, hint);
  gtk_widget_class_bind_template_child (widget_class, LiaisonComparisonView, rows);
  gtk_widget_class_bind_template_child (widget_class, LiaisonComparisonView, sources);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_install_action (widget_class, "comparison.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "comparison.save", NULL, save);
}

static void
liaison_comparison_view_init (LiaisonComparisonView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_comparison_view_follow:
 * @self: a comparison; called once
 * @chosen: what is to be compared
 * @skills: the skills of the user
 * @standing: whom the user knows where
 *
 * Shows what was chosen, now and when any of these change.
 */
void
liaison_comparison_view_follow (LiaisonComparisonView *self,
                                LiaisonChosenEntries  *chosen,
                                LiaisonSkillSet       *skills,
                                LiaisonStanding       *standing)
{
  g_return_if_fail (LIAISON_IS_COMPARISON_VIEW (self) && self->chosen == NULL);

  self->chosen = g_object_ref (chosen);
  self->skills = g_object_ref (skills);
  self->standing = g_object_ref (standing);
  g_signal_connect_object (chosen, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (skills, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (standing, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}
