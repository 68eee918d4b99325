/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-skills-view.h"

#include "liaison-columns.h"
#include "liaison-entry-picker.h"
#include "liaison-fit-row.h"
#include "liaison-past-roles-dialog.h"
#include "liaison-skill-row.h"
#include "liaison-specialties-resources.h"
#include "liaison-toast.h"
#include "liaison-what-if.h"
#include "liaison-window-above.h"

#include <glib/gi18n.h>

/* Roles that are shown until one asks for all. */
#define FIRST_ROLES 12

struct _LiaisonSkillsView
{
  AdwBin parent_instance;

  LiaisonEntryPicker *picker;
  GtkWidget          *empty;
  GtkListBox         *skills_list;
  GtkWidget          *fits_box;
  LiaisonWhatIf      *what_if;
  GtkListBox         *fits_list;
  GtkWidget          *all_button;

  LiaisonSkillSet *skills;
  gboolean         shows_all;
  gboolean         is_stale;
};

G_DEFINE_FINAL_TYPE (LiaisonSkillsView, liaison_skills_view, ADW_TYPE_BIN)

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (LiaisonSkillsView) self = data;
  g_autoptr (GError) error = NULL;

  if (liaison_store_change_finish (LIAISON_STORE (source), result, &error) < 0)
    liaison_toast_show_error (GTK_WIDGET (self), error);
}

static void
picked_cb (LiaisonSkillsView *self,
           LiaisonEntry      *skill)
{
  g_autoptr (LiaisonProfileSkill) record = liaison_profile_skill_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  /* Translators: the name of a change; %s is a skill. */
  g_autofree char *label = g_strdup_printf (_ ("Add the Skill “%s”"), liaison_entry_get_name (skill));

  liaison_profile_skill_set_skill (record, liaison_entry_get_id (skill));
  liaison_profile_skill_set_level (record, 2);
  g_ptr_array_set_free_func (records, g_object_unref);
  g_ptr_array_add (records, g_steal_pointer (&record));
  liaison_skill_set_add_async (self->skills, label, records, NULL, NULL, NULL, added_cb, g_object_ref (self));
}

static void
past_roles_cb (LiaisonSkillsView *self)
{
  liaison_skills_view_fill_in (self);
}

static void
show_all_cb (LiaisonSkillsView *self)
{
  self->shows_all = TRUE;
  gtk_widget_set_visible (self->all_button, FALSE);
  gtk_list_box_invalidate_filter (self->fits_list);
}

static int
sort_skills (GtkListBoxRow *one,
             GtkListBoxRow *other,
             gpointer       data)
{
  return g_utf8_collate (liaison_skill_row_get_name (LIAISON_SKILL_ROW (one)), liaison_skill_row_get_name (LIAISON_SKILL_ROW (other)));
}

static int
sort_fits (GtkListBoxRow *one,
           GtkListBoxRow *other,
           gpointer       data)
{
  return (int) liaison_fit_row_get_rank (LIAISON_FIT_ROW (one)) - (int) liaison_fit_row_get_rank (LIAISON_FIT_ROW (other));
}

static gboolean
filter_fits (GtkListBoxRow *row,
             gpointer       data)
{
  return LIAISON_SKILLS_VIEW (data)->shows_all || liaison_fit_row_get_rank (LIAISON_FIT_ROW (row)) < FIRST_ROLES;
}

static GtkWidget *
find_skill_row (LiaisonSkillsView *self,
                gint64             id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->skills_list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (liaison_record_get_id (LIAISON_RECORD (liaison_skill_row_get_record (LIAISON_SKILL_ROW (row)))) == id)
      return row;

  return NULL;
}

static gboolean
has_record (LiaisonSkillsView *self,
            gint64             id)
{
  GListModel *records = liaison_skill_set_get_records (self->skills);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (LiaisonRecord) record = g_list_model_get_item (records, i);

      if (liaison_record_get_id (record) == id)
        return TRUE;
    }

  return FALSE;
}

/* Rows stay: whoever edits one keeps it under their hands. */
static void
show_skills (LiaisonSkillsView *self)
{
  GListModel *records = liaison_skill_set_get_records (self->skills);
  guint       n_records = g_list_model_get_n_items (records);
  GtkWidget  *next;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->skills_list)); row != NULL; row = next)
    {
      next = gtk_widget_get_next_sibling (row);
      if (!has_record (self, liaison_record_get_id (LIAISON_RECORD (liaison_skill_row_get_record (LIAISON_SKILL_ROW (row))))))
        gtk_list_box_remove (self->skills_list, row);
    }
  for (guint i = 0; i < n_records; i++)
    {
      g_autoptr (LiaisonProfileSkill) record = g_list_model_get_item (records, i);
      GtkWidget *row = find_skill_row (self, liaison_record_get_id (LIAISON_RECORD (record)));

      if (row != NULL)
        {
          liaison_skill_row_set_record (LIAISON_SKILL_ROW (row), record);
          continue;
        }
      row = liaison_skill_row_new (self->skills);
      liaison_skill_row_set_record (LIAISON_SKILL_ROW (row), record);
      gtk_list_box_append (self->skills_list, row);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->skills_list), n_records > 0);
  gtk_widget_set_visible (self->empty, n_records == 0 && liaison_skill_set_get_loaded (self->skills));
  gtk_widget_set_visible (self->fits_box, n_records > 0);
}

static LiaisonFitRow *
ensure_fit_row (LiaisonSkillsView *self,
                GHashTable        *rows,
                LiaisonEntry      *entry)
{
  GtkWidget *row = g_hash_table_lookup (rows, liaison_entry_get_id (entry));

  if (row == NULL)
    {
      row = liaison_fit_row_new (entry);
      gtk_list_box_append (self->fits_list, row);
    }

  return LIAISON_FIT_ROW (row);
}

static GHashTable *
list_fit_rows (LiaisonSkillsView *self)
{
  GHashTable *rows = g_hash_table_new (g_str_hash, g_str_equal);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->fits_list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    g_hash_table_insert (rows, (gpointer) liaison_fit_row_get_id (LIAISON_FIT_ROW (row)), row);

  return rows;
}

static void
show_fits (LiaisonSkillsView *self)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  g_autoptr (GPtrArray) fits = liaison_fit_rank (catalog, liaison_catalog_get_roles (catalog), liaison_skill_set_get_imagined (self->skills));
  g_autoptr (GHashTable) rows = list_fit_rows (self);

  for (guint i = 0; i < fits->len; i++)
    {
      LiaisonFit *then = g_ptr_array_index (fits, i);
      g_autoptr (LiaisonFit) now = liaison_fit_new (catalog, liaison_fit_get_entry (then), liaison_skill_set_get_profile (self->skills));

      liaison_fit_row_set_fit (ensure_fit_row (self, rows, liaison_fit_get_entry (then)), now, then, i);
    }
  gtk_list_box_invalidate_sort (self->fits_list);
  gtk_list_box_invalidate_filter (self->fits_list);
}

/* Rows are made when they are first seen: there are a hundred. */
static void
refresh (LiaisonSkillsView *self)
{
  if (self->skills == NULL || !self->is_stale || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->is_stale = FALSE;
  show_skills (self);
  if (g_list_model_get_n_items (liaison_skill_set_get_records (self->skills)) > 0)
    show_fits (self);
}

static void
changed_cb (LiaisonSkillsView *self)
{
  self->is_stale = TRUE;
  refresh (self);
}

static void
liaison_skills_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (liaison_skills_view_parent_class)->map (widget);

  refresh (LIAISON_SKILLS_VIEW (widget));
}

static void
liaison_skills_view_dispose (GObject *object)
{
  LiaisonSkillsView *self = LIAISON_SKILLS_VIEW (object);

  if (self->skills != NULL)
    g_signal_handlers_disconnect_by_func (self->skills, changed_cb, self);
  g_clear_object (&self->skills);

  G_OBJECT_CLASS (liaison_skills_view_parent_class)->dispose (object);
}

static void
liaison_skills_view_class_init (LiaisonSkillsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_skills_view_dispose;
  widget_class->map = liaison_skills_view_map;

  g_type_ensure (LIAISON_TYPE_COLUMNS);
  g_type_ensure (LIAISON_TYPE_ENTRY_PICKER);
  g_type_ensure (LIAISON_TYPE_WHAT_IF);
  liaison_specialties_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-skills-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonSkillsView, picker);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSkillsView, empty);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSkillsView, skills_list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSkillsView, fits_box);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSkillsView, what_if);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSkillsView, fits_list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSkillsView, all_button);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, past_roles_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
liaison_skills_view_init (LiaisonSkillsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  liaison_entry_picker_set_entries (self->picker, liaison_catalog_get_skills (liaison_catalog_get_default ()));
  gtk_list_box_set_sort_func (self->skills_list, sort_skills, self, NULL);
  gtk_list_box_set_sort_func (self->fits_list, sort_fits, self, NULL);
  gtk_list_box_set_filter_func (self->fits_list, filter_fits, self, NULL);
  self->is_stale = TRUE;
}

/**
 * liaison_skills_view_set_skills:
 * @self: a view
 * @skills: the skills of the user; set once
 */
void
liaison_skills_view_set_skills (LiaisonSkillsView *self,
                                LiaisonSkillSet   *skills)
{
  g_return_if_fail (LIAISON_IS_SKILLS_VIEW (self) && self->skills == NULL);

  self->skills = g_object_ref (skills);
  liaison_what_if_set_skills (self->what_if, skills);
  g_signal_connect_swapped (skills, "changed", G_CALLBACK (changed_cb), self);
  refresh (self);
}

/**
 * liaison_skills_view_read_catalog:
 * @self: a view
 *
 * Offers the skills of the catalogue as it is now, and fits its roles.
 */
void
liaison_skills_view_read_catalog (LiaisonSkillsView *self)
{
  GtkWidget *row;

  g_return_if_fail (LIAISON_IS_SKILLS_VIEW (self));

  liaison_entry_picker_set_entries (self->picker, liaison_catalog_get_skills (liaison_catalog_get_default ()));
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->fits_list))) != NULL)
    gtk_list_box_remove (self->fits_list, row);
  changed_cb (self);
}

/**
 * liaison_skills_view_fill_in:
 * @self: a view, with skills that have a store
 *
 * Asks for the roles that the user has held.
 */
void
liaison_skills_view_fill_in (LiaisonSkillsView *self)
{
  GtkWidget *dialog;

  g_return_if_fail (LIAISON_IS_SKILLS_VIEW (self));

  if (liaison_skill_set_get_store (self->skills) == NULL)
    return;

  dialog = liaison_past_roles_dialog_new (self->skills);
  liaison_window_put_above (GTK_WINDOW (dialog), GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * liaison_skills_view_get_best:
 * @self: a view
 *
 * Returns: (nullable): the id of the role that fits best, of those shown
 */
const char *
liaison_skills_view_get_best (LiaisonSkillsView *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (LIAISON_IS_SKILLS_VIEW (self), NULL);

  row = gtk_list_box_get_row_at_index (self->fits_list, 0);

  return row != NULL ? liaison_fit_row_get_id (LIAISON_FIT_ROW (row)) : NULL;
}
