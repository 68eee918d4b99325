/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-entry-page.h"

#include "liaison-catalog-text.h"
#include "liaison-entry-sections.h"
#include "liaison-fact-tile.h"
#include "liaison-fit-box.h"
#include "liaison-notice.h"
#include "liaison-sector-mark.h"
#include "liaison-specialties-resources.h"
#include "liaison-specialties-words.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

struct _LiaisonEntryPage
{
  AdwBin parent_instance;

  AdwWindowTitle    *title;
  GtkScrolledWindow *scrolled;
  LiaisonSectorMark *sector;
  GtkLabel          *kind;
  GtkWidget         *emerging;
  GtkLabel          *name;
  GtkLabel          *summary;
  GtkToggleButton   *stands;
  GtkToggleButton   *aims;
  GtkFlowBox        *facts;
  LiaisonFitBox     *fit_box;
  GtkListBox        *sections;
  GtkLabel          *notices;
  GtkActionable     *compare;
  GtkWidget         *own_bar;
  GtkActionable     *coverage;

  LiaisonFactTile *known;
  LiaisonStanding *standing;
  LiaisonOwnCatalog *own;
  LiaisonEntry    *entry;
  gboolean         showing; /* the toggles follow, they do not lead */
};

G_DEFINE_FINAL_TYPE (LiaisonEntryPage, liaison_entry_page, ADW_TYPE_BIN)

static void
show_known (LiaisonEntryPage *self)
{
  guint            known = liaison_standing_get_known (self->standing, liaison_entry_get_id (self->entry));
  g_autofree char *number = g_strdup_printf ("%u", known);

  liaison_fact_tile_set_fact (self->known, number,
                              known > 0 ? ngettext ("person stands here", "people stand here", known)
                                        : _ ("Nobody yet; who could introduce you?"));
}

static void
show_standing (LiaisonEntryPage *self)
{
  const char *id = self->entry != NULL ? liaison_entry_get_id (self->entry) : "";

  self->showing = TRUE;
  gtk_toggle_button_set_active (self->stands, liaison_standing_stands_in (self->standing, id));
  gtk_toggle_button_set_active (self->aims, liaison_standing_aims_for (self->standing, id));
  gtk_widget_set_sensitive (GTK_WIDGET (self->stands), liaison_standing_get_loaded (self->standing));
  gtk_widget_set_sensitive (GTK_WIDGET (self->aims), liaison_standing_get_loaded (self->standing));
  self->showing = FALSE;

  if (self->known != NULL)
    show_known (self);
}

static void
marked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (LiaisonEntryPage) self = data;
  g_autoptr (GError) error = NULL;

  if (liaison_store_change_finish (LIAISON_STORE (source), result, &error) >= 0 || self->standing == NULL)
    return;

  liaison_toast_show_error (GTK_WIDGET (self), error);
  show_standing (self);
}

static void
stands_toggled_cb (LiaisonEntryPage *self)
{
  gboolean         stands = gtk_toggle_button_get_active (self->stands);
  const char      *name = liaison_entry_get_name (self->entry);
  g_autofree char *label = NULL;

  if (self->showing)
    return;

  /* Translators: names of changes, as in "Undo Stand in Law". */
  label = g_strdup_printf (stands ? _ ("Stand in %s") : _ ("No Longer Stand in %s"), name);
  liaison_standing_stand_async (self->standing, label, liaison_entry_get_id (self->entry), stands, NULL,
                                marked_cb, g_object_ref (self));
}

static void
aims_toggled_cb (LiaisonEntryPage *self)
{
  gboolean         aims = gtk_toggle_button_get_active (self->aims);
  const char      *name = liaison_entry_get_name (self->entry);
  g_autofree char *label = NULL;

  if (self->showing)
    return;

  /* Translators: names of changes, as in "Undo Aim for Law". */
  label = g_strdup_printf (aims ? _ ("Aim for %s") : _ ("No Longer Aim for %s"), name);
  liaison_standing_aim_async (self->standing, label, liaison_entry_get_id (self->entry), aims, NULL,
                              marked_cb, g_object_ref (self));
}

static LiaisonFactTile *
add_fact (LiaisonEntryPage *self,
          const char       *caption,
          const char       *fact,
          const char       *detail)
{
  GtkWidget *tile = liaison_fact_tile_new (caption, fact, detail);

  gtk_flow_box_append (self->facts, tile);
  gtk_widget_set_focusable (gtk_widget_get_parent (tile), FALSE);

  return LIAISON_FACT_TILE (tile);
}

static void
add_count (LiaisonEntryPage *self,
           const char       *caption,
           guint             count,
           const char       *detail)
{
  g_autofree char *number = g_strdup_printf ("%u", count);

  add_fact (self, caption, number, detail);
}

static void
add_first_figure (LiaisonEntryPage *self,
                  GPtrArray        *figures)
{
  for (guint i = 0; i < figures->len; i++)
    {
      LiaisonFigure   *figure = g_ptr_array_index (figures, i);
      g_autofree char *amount = liaison_figure_dup_amount (figure);
      g_autofree char *detail = NULL;

      if (!figure->is_number || figure->year == 0)
        continue;

      /* Translators: what a figure is about, and its year. */
      detail = g_strdup_printf (_ ("%s (%d)"), figure->text, figure->year);
      add_fact (self, _ ("Demand"), amount, detail);
      return;
    }
  add_fact (self, _ ("Demand"), _ ("Not known"), _ ("No figure on jobs, growth, openings or pay is known."));
}

static void
show_specialty (LiaisonEntryPage *self,
                LiaisonSpecialty *specialty)
{
  LiaisonSpecialtyKind kind = liaison_specialty_get_kind (specialty);
  int                  commitment = liaison_specialty_get_commitment (specialty);
  g_autofree char     *words = liaison_commitment_dup_label (commitment);
  g_autofree char     *years = liaison_words_dup_years (liaison_specialty_get_years_to_enter (specialty));
  g_autofree char     *detail = g_strdup_printf ("%s. %s", years, liaison_specialty_get_commitment_note (specialty));
  guint                n_roles = g_strv_length ((char **) liaison_specialty_get_roles (specialty));

  gtk_label_set_text (self->kind, liaison_specialty_kind_get_label (kind));
  gtk_label_set_text (self->summary, liaison_entry_get_summary (self->entry));
  gtk_widget_set_visible (self->emerging, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->sector), kind != LIAISON_SPECIALTY_KIND_JOB_TYPE);
  liaison_sector_mark_set_sector (self->sector, liaison_entry_get_id (self->entry));

  if (commitment > 0)
    liaison_fact_tile_set_level (add_fact (self, _ ("Commitment"), words, detail), commitment, words);
  if (kind != LIAISON_SPECIALTY_KIND_JOB_TYPE)
    self->known = add_fact (self, _ ("People I know"), "", "");
  add_count (self, _ ("Roles"), n_roles, ngettext ("kind of job", "kinds of job", n_roles));
  add_first_figure (self, liaison_specialty_get_demand (specialty));
}

static void
show_role (LiaisonEntryPage *self,
           LiaisonRole      *role)
{
  guint            n_skills = g_strv_length ((char **) liaison_role_get_skills (role));
  guint            n_qualifications = liaison_role_get_qualifications (role)->len;
  guint            n_next = g_strv_length ((char **) liaison_role_get_next (role));
  g_autofree char *fields = liaison_words_dup_fields (role);

  gtk_label_set_text (self->kind, liaison_role_is_sidetrack (role) ? _ ("Sidetrack") : _ ("Role"));
  gtk_label_set_text (self->summary, fields);
  gtk_widget_set_visible (self->emerging, liaison_role_is_emerging (role));
  gtk_widget_set_visible (GTK_WIDGET (self->sector), FALSE);

  add_fact (self, _ ("Level"), liaison_words_get_role_kind (role), "");
  add_count (self, _ ("Skills"), n_skills, ngettext ("is asked for", "are asked for", n_skills));
  add_count (self, _ ("Qualifications"), n_qualifications, ngettext ("required or preferred", "required or preferred", n_qualifications));
  add_count (self, _ ("Next roles"), n_next, ngettext ("usual step from here", "usual steps from here", n_next));
}

static void
clear (LiaisonEntryPage *self)
{
  GtkWidget *child;

  self->known = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_flow_box_remove (self->facts, child);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_list_box_remove (self->sections, child);
}

static void
liaison_entry_page_dispose (GObject *object)
{
  LiaisonEntryPage *self = LIAISON_ENTRY_PAGE (object);

  if (self->standing != NULL)
    g_signal_handlers_disconnect_by_func (self->standing, show_standing, self);
  g_clear_object (&self->standing);
  g_clear_object (&self->own);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (liaison_entry_page_parent_class)->dispose (object);
}

static void
liaison_entry_page_class_init (LiaisonEntryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_entry_page_dispose;

  g_type_ensure (LIAISON_TYPE_FIT_BOX);
  g_type_ensure (LIAISON_TYPE_SECTOR_MARK);
  liaison_specialties_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-entry-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryPage, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryPage, sector);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryPage, kind);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryPage, emerging);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryPage, name);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryPage, summary);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryPage, stands);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryPage, aims);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryPage, facts);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryPage, fit_box);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryPage, sections);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryPage, notices);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryPage, compare);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryPage, own_bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryPage, coverage);
  gtk_widget_class_bind_template_callback (widget_class, stands_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, aims_toggled_cb);
}

static void
liaison_entry_page_init (LiaisonEntryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_entry_page_set_standing:
 * @self: a page
 * @standing: where the user stands; set once
 */
void
liaison_entry_page_set_standing (LiaisonEntryPage *self,
                                 LiaisonStanding  *standing)
{
  g_return_if_fail (LIAISON_IS_ENTRY_PAGE (self));
  g_return_if_fail (self->standing == NULL);

  self->standing = g_object_ref (standing);
  g_signal_connect_swapped (standing, "changed", G_CALLBACK (show_standing), self);
}

/**
 * liaison_entry_page_set_skills:
 * @self: a page
 * @skills: the skills of the user; set once
 */
void
liaison_entry_page_set_skills (LiaisonEntryPage *self,
                               LiaisonSkillSet  *skills)
{
  g_return_if_fail (LIAISON_IS_ENTRY_PAGE (self));

  liaison_fit_box_set_skills (self->fit_box, skills);
}

/**
 * liaison_entry_page_set_own:
 * @self: a page
 * @own: the catalogue of the user; set once, and lives as long as the page is used
 */
void
liaison_entry_page_set_own (LiaisonEntryPage  *self,
                            LiaisonOwnCatalog *own)
{
  g_return_if_fail (LIAISON_IS_ENTRY_PAGE (self));

  g_set_object (&self->own, own);
}

static gboolean
is_own (LiaisonEntryPage *self)
{
  LiaisonCatalogChanges *changes = self->own != NULL ? liaison_own_catalog_get_changes (self->own) : NULL;
  gboolean               found = FALSE;

  for (guint i = 0; changes != NULL && i < liaison_catalog_changes_get_n (changes); i++)
    found = found || g_str_equal (liaison_catalog_changes_get_id (changes, i), liaison_entry_get_id (self->entry));

  return found;
}

/**
 * liaison_entry_page_show:
 * @self: a page
 * @entry: a specialty, an area or a role
 */
void
liaison_entry_page_show (LiaisonEntryPage *self,
                         LiaisonEntry     *entry)
{
  g_autofree char *notices = NULL;

  g_return_if_fail (LIAISON_IS_ENTRY_PAGE (self));
  g_return_if_fail (LIAISON_IS_ENTRY (entry));

  if (!g_set_object (&self->entry, entry))
    return;

  clear (self);
  adw_window_title_set_title (self->title, liaison_entry_get_name (entry));
  gtk_label_set_text (self->name, liaison_entry_get_name (entry));
  gtk_actionable_set_action_target (self->compare, "s", liaison_entry_get_id (entry));
  gtk_actionable_set_action_name (self->compare, "specialties.compare");
  gtk_actionable_set_action_target (self->coverage, "s", liaison_entry_get_id (entry));
  gtk_actionable_set_action_name (self->coverage, "win.show-coverage");
  if (LIAISON_IS_SPECIALTY (entry))
    show_specialty (self, LIAISON_SPECIALTY (entry));
  else
    show_role (self, LIAISON_ROLE (entry));
  gtk_widget_set_visible (self->own_bar, is_own (self));
  liaison_fit_box_show (self->fit_box, entry);
  liaison_entry_sections_fill (self->sections, entry);
  notices = liaison_notice_dup (liaison_catalog_get_default (), &entry, 1);
  gtk_label_set_text (self->notices, notices);
  gtk_widget_set_visible (GTK_WIDGET (self->notices), *notices != '\0');
  show_standing (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

/**
 * liaison_entry_page_get_entry:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what it shows
 */
LiaisonEntry *
liaison_entry_page_get_entry (LiaisonEntryPage *self)
{
  g_return_val_if_fail (LIAISON_IS_ENTRY_PAGE (self), NULL);

  return self->entry;
}
