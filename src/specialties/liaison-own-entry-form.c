/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-own-entry-form.h"

#include "liaison-catalog.h"
#include "liaison-error.h"
#include "liaison-own-figure-row.h"
#include "liaison-own-list-field.h"
#include "liaison-specialties-resources.h"

#include <glib/gi18n.h>

#define MOST_MONTHS 120

struct _LiaisonOwnEntryForm
{
  AdwBin parent_instance;

  GtkEditable         *name;
  GtkEditable         *summary;
  AdwComboRow         *level;
  GtkEditable         *body;
  GtkEditable         *months;
  GtkEditable         *synonyms;
  LiaisonOwnListField *sectors;
  LiaisonOwnListField *skills;
  LiaisonOwnListField *qualifications;
  LiaisonOwnListField *associations;
  LiaisonOwnListField *roles;
  LiaisonOwnListField *next;
  GtkWidget           *figures_box;
  GtkListBox          *figures;
};

G_DEFINE_FINAL_TYPE (LiaisonOwnEntryForm, liaison_own_entry_form, ADW_TYPE_BIN)

#define KIND(kind) (1u << LIAISON_ENTRY_KIND_##kind)
#define FIELDS (KIND (SPECIALTY) | KIND (AREA))

static const char *const levels[] = { "entry", "mid", "senior", "lead" };

static void
show_figures (LiaisonOwnEntryForm *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->figures), gtk_widget_get_first_child (GTK_WIDGET (self->figures)) != NULL);
}

static void
removed_cb (LiaisonOwnEntryForm *self,
            GtkWidget           *row)
{
  gtk_list_box_remove (self->figures, row);
  show_figures (self);
}

static GtkWidget *
add_figure (LiaisonOwnEntryForm *self,
            const LiaisonFigure *figure)
{
  GtkWidget *row = liaison_own_figure_row_new (figure);

  g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->figures, row);
  show_figures (self);

  return row;
}

static void
add_figure_cb (LiaisonOwnEntryForm *self)
{
  gtk_widget_child_focus (add_figure (self, NULL), GTK_DIR_TAB_FORWARD);
}

static void
liaison_own_entry_form_class_init (LiaisonOwnEntryFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_specialties_get_resource ();
  g_type_ensure (LIAISON_TYPE_OWN_LIST_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-own-entry-form.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryForm, name);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryForm, summary);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryForm, level);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryForm, body);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryForm, months);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryForm, synonyms);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryForm, sectors);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryForm, skills);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryForm, qualifications);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryForm, associations);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryForm, roles);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryForm, next);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryForm, figures_box);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryForm, figures);
  gtk_widget_class_bind_template_callback (widget_class, add_figure_cb);
}

static void
liaison_own_entry_form_init (LiaisonOwnEntryForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
is_of (LiaisonEntryDraft *draft,
       guint              kinds)
{
  return (kinds & (1u << liaison_entry_draft_get_kind (draft))) != 0;
}

static void
show_text (GtkEditable       *entry,
           LiaisonEntryDraft *draft,
           const char        *member,
           guint              kinds)
{
  gtk_widget_set_visible (GTK_WIDGET (entry), is_of (draft, kinds));
  gtk_editable_set_text (entry, liaison_entry_draft_get_text (draft, member));
}

static void
show_list (LiaisonOwnListField *field,
           LiaisonEntryDraft   *draft,
           const char          *member,
           GListModel          *entries,
           LiaisonOwnListChoice choice,
           guint                kinds)
{
  g_autoptr (GPtrArray) parts = liaison_entry_draft_dup_parts (draft, member);

  gtk_widget_set_visible (GTK_WIDGET (field), is_of (draft, kinds));
  liaison_own_list_field_set (field, entries, choice, parts);
}

/* Types of job are areas, too: they stand in the same file. */
static GListModel *
list_sectors (void)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  GListStore     *lists = g_list_store_new (G_TYPE_LIST_MODEL);

  g_list_store_append (lists, liaison_catalog_get_sectors (catalog));
  g_list_store_append (lists, liaison_catalog_get_job_types (catalog));

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));
}

/* The specialties and areas of a role are one list to a reader. */
static void
show_sectors (LiaisonOwnEntryForm *self,
              LiaisonEntryDraft   *draft)
{
  g_autoptr (GPtrArray) parts = liaison_entry_draft_dup_parts (draft, "specialties");
  g_autoptr (GPtrArray) areas = liaison_entry_draft_dup_parts (draft, "areas");
  g_autoptr (GListModel) sectors = list_sectors ();

  for (guint i = 0; i < areas->len; i++)
    g_ptr_array_add (parts, liaison_draft_part_new (((LiaisonDraftPart *) g_ptr_array_index (areas, i))->id, 0, ""));
  gtk_widget_set_visible (GTK_WIDGET (self->sectors), is_of (draft, KIND (ROLE)));
  liaison_own_list_field_set (self->sectors, sectors, LIAISON_OWN_LIST_PLAIN, parts);
}

static void
show_level (LiaisonOwnEntryForm *self,
            LiaisonEntryDraft   *draft)
{
  guint level = 1;

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (g_str_equal (liaison_entry_draft_get_text (draft, "level"), levels[i]))
      level = i;
  adw_combo_row_set_selected (self->level, level);
  gtk_widget_set_visible (GTK_WIDGET (self->level), is_of (draft, KIND (ROLE)));
}

static void
show_months (LiaisonOwnEntryForm *self,
             LiaisonEntryDraft   *draft)
{
  int              months = liaison_entry_draft_get_number (draft, "months");
  g_autofree char *text = months > 0 ? g_strdup_printf ("%d", months) : g_strdup ("");

  gtk_editable_set_text (self->months, text);
  gtk_widget_set_visible (GTK_WIDGET (self->months), is_of (draft, KIND (QUALIFICATION)));
}

static LiaisonOwnListChoice
choose_importance (LiaisonEntryDraft *draft)
{
  if (is_of (draft, FIELDS))
    return LIAISON_OWN_LIST_IMPORTANCE;

  return is_of (draft, KIND (ROLE)) ? LIAISON_OWN_LIST_IMPORTANCE_OR_FIELD : LIAISON_OWN_LIST_PLAIN;
}

/**
 * liaison_own_entry_form_show:
 * @self: a form
 * @draft: what it is to show
 */
void
liaison_own_entry_form_show (LiaisonOwnEntryForm *self,
                             LiaisonEntryDraft   *draft)
{
  LiaisonCatalog  *catalog = liaison_catalog_get_default ();
  g_autofree char *synonyms = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  GtkWidget *row;

  g_return_if_fail (LIAISON_IS_OWN_ENTRY_FORM (self));

  synonyms = liaison_entry_draft_dup_words (draft, "synonyms");
  figures = liaison_entry_draft_dup_figures (draft);
  show_text (self->name, draft, liaison_entry_draft_get_name_member (draft), G_MAXUINT);
  show_text (self->summary, draft, liaison_entry_draft_get_summary_member (draft), G_MAXUINT);
  show_text (self->body, draft, "body", KIND (QUALIFICATION));
  show_level (self, draft);
  show_months (self, draft);
  gtk_editable_set_text (self->synonyms, synonyms);
  gtk_widget_set_visible (GTK_WIDGET (self->synonyms), is_of (draft, KIND (SKILL) | KIND (SYSTEM) | KIND (QUALIFICATION)));
  show_sectors (self, draft);
  show_list (self->skills, draft, "skills", liaison_catalog_get_skills (catalog), choose_importance (draft), FIELDS | KIND (ROLE) | KIND (QUALIFICATION));
  show_list (self->qualifications, draft, "qualifications", liaison_catalog_get_qualifications (catalog), LIAISON_OWN_LIST_NEED, FIELDS | KIND (ROLE));
  show_list (self->associations, draft, "associations", liaison_catalog_get_associations (catalog), LIAISON_OWN_LIST_PLAIN, FIELDS);
  show_list (self->roles, draft, "roles", liaison_catalog_get_roles (catalog), LIAISON_OWN_LIST_PLAIN, FIELDS);
  show_list (self->next, draft, "next", liaison_catalog_get_roles (catalog), LIAISON_OWN_LIST_PLAIN, KIND (ROLE));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->figures))) != NULL)
    gtk_list_box_remove (self->figures, row);
  for (guint i = 0; i < figures->len; i++)
    add_figure (self, g_ptr_array_index (figures, i));
  show_figures (self);
  gtk_widget_set_visible (self->figures_box, is_of (draft, FIELDS));
}

/**
 * liaison_own_entry_form_start:
 * @self: a form
 *
 * Gives the first field the focus.
 */
void
liaison_own_entry_form_start (LiaisonOwnEntryForm *self)
{
  g_return_if_fail (LIAISON_IS_OWN_ENTRY_FORM (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
apply_text (GtkEditable       *entry,
            LiaisonEntryDraft *draft,
            const char        *member)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (gtk_widget_get_visible (GTK_WIDGET (entry)))
    liaison_entry_draft_set_text (draft, member, text);
}

static void
apply_list (LiaisonOwnListField *field,
            LiaisonEntryDraft   *draft,
            const char          *member)
{
  g_autoptr (GPtrArray) parts = liaison_own_list_field_dup_parts (field);

  if (gtk_widget_get_visible (GTK_WIDGET (field)))
    liaison_entry_draft_set_parts (draft, member, parts);
}

static gboolean
is_area (const char *id)
{
  LiaisonSpecialty *field = liaison_catalog_get_specialty (liaison_catalog_get_default (), id);

  return field != NULL && liaison_specialty_get_kind (field) != LIAISON_SPECIALTY_KIND_SPECIALTY;
}

static void
free_part (gpointer part)
{
  liaison_draft_part_free (part);
}

static void
apply_sectors (LiaisonOwnEntryForm *self,
               LiaisonEntryDraft   *draft)
{
  g_autoptr (GPtrArray) all = liaison_own_list_field_dup_parts (self->sectors);
  g_autoptr (GPtrArray) specialties = g_ptr_array_new_with_free_func (free_part);
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func (free_part);

  for (guint i = 0; i < all->len; i++)
    {
      const char *id = ((LiaisonDraftPart *) g_ptr_array_index (all, i))->id;

      g_ptr_array_add (is_area (id) ? areas : specialties, liaison_draft_part_new (id, 0, ""));
    }
  liaison_entry_draft_set_parts (draft, "specialties", specialties);
  liaison_entry_draft_set_parts (draft, "areas", areas);
}

static gboolean
apply_months (LiaisonOwnEntryForm *self,
              LiaisonEntryDraft   *draft,
              GError             **error)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->months)));
  guint64          months = 0;

  if (*text != '\0' && !g_ascii_string_to_unsigned (text, 10, 0, MOST_MONTHS, &months, NULL))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->months), "error");
      gtk_widget_grab_focus (GTK_WIDGET (self->months));
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("“%s” is no number of months."), text);
      return FALSE;
    }
  gtk_widget_remove_css_class (GTK_WIDGET (self->months), "error");
  liaison_entry_draft_set_number (draft, "months", (int) months);

  return TRUE;
}

static void
free_figure (gpointer figure)
{
  liaison_figure_free (figure);
}

static gboolean
apply_figures (LiaisonOwnEntryForm *self,
               LiaisonEntryDraft   *draft,
               GError             **error)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func (free_figure);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->figures)); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      LiaisonFigure *figure;

      if (liaison_own_figure_row_is_empty (LIAISON_OWN_FIGURE_ROW (row)))
        continue;
      figure = liaison_own_figure_row_dup_figure (LIAISON_OWN_FIGURE_ROW (row), error);
      if (figure == NULL)
        return FALSE;
      g_ptr_array_add (figures, figure);
    }
  liaison_entry_draft_set_figures (draft, figures);

  return TRUE;
}

static gboolean
check_name (LiaisonOwnEntryForm *self,
            GError             **error)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));

  if (*name != '\0')
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->name), "error");
      return TRUE;
    }

  gtk_widget_add_css_class (GTK_WIDGET (self->name), "error");
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("Give it a name."));

  return FALSE;
}

/**
 * liaison_own_entry_form_apply:
 * @self: a form
 * @draft: what receives the fields
 * @error: return location of a failure
 *
 * Returns: whether all fields make sense; the first that does not has the focus
 */
gboolean
liaison_own_entry_form_apply (LiaisonOwnEntryForm *self,
                              LiaisonEntryDraft   *draft,
                              GError             **error)
{
  g_return_val_if_fail (LIAISON_IS_OWN_ENTRY_FORM (self), FALSE);

  if (!check_name (self, error) ||
      (is_of (draft, KIND (QUALIFICATION)) && !apply_months (self, draft, error)) ||
      (is_of (draft, FIELDS) && !apply_figures (self, draft, error)))
    return FALSE;

  apply_text (self->name, draft, liaison_entry_draft_get_name_member (draft));
  apply_text (self->summary, draft, liaison_entry_draft_get_summary_member (draft));
  apply_text (self->body, draft, "body");
  if (is_of (draft, KIND (ROLE)))
    {
      liaison_entry_draft_set_text (draft, "level", levels[adw_combo_row_get_selected (self->level)]);
      apply_sectors (self, draft);
    }
  if (gtk_widget_get_visible (GTK_WIDGET (self->synonyms)))
    liaison_entry_draft_set_words (draft, "synonyms", gtk_editable_get_text (self->synonyms));
  apply_list (self->skills, draft, "skills");
  apply_list (self->qualifications, draft, "qualifications");
  apply_list (self->associations, draft, "associations");
  apply_list (self->roles, draft, "roles");
  apply_list (self->next, draft, "next");

  return TRUE;
}
