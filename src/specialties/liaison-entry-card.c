/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-entry-card.h"

#include "liaison-carry-over.h"
#include "liaison-catalog-text.h"
#include "liaison-marks.h"
#include "liaison-sector-mark.h"
#include "liaison-specialties-resources.h"
#include "liaison-specialties-words.h"

#include <glib/gi18n.h>

struct _LiaisonEntryCard
{
  GtkWidget parent_instance;

  GtkWidget         *content;
  LiaisonSectorMark *sector;
  GtkLabel          *kind;
  GtkWidget         *emerging;
  GtkLabel          *name;
  GtkLabel          *summary;
  LiaisonMarks      *commitment;
  GtkLabel          *known;
  GtkWidget         *stands;
  GtkWidget         *aims;
  GtkToggleButton   *compare;

  LiaisonStanding      *standing;
  LiaisonChosenEntries *chosen;
  LiaisonEntry         *entry;
  gboolean              showing; /* the toggle follows, it does not lead */
};

G_DEFINE_FINAL_TYPE (LiaisonEntryCard, liaison_entry_card, GTK_TYPE_WIDGET)

static void
show_standing (LiaisonEntryCard *self)
{
  g_autofree char *known = NULL;
  g_autofree char *sentence = NULL;
  const char      *id;
  guint            n_known;

  if (self->entry == NULL)
    return;

  id = liaison_entry_get_id (self->entry);
  gtk_widget_set_visible (self->stands, liaison_standing_stands_in (self->standing, id));
  gtk_widget_set_visible (self->aims, liaison_standing_aims_for (self->standing, id));

  if (LIAISON_IS_SPECIALTY (self->entry))
    {
      n_known = liaison_standing_get_known (self->standing, id);
      known = liaison_words_dup_known (n_known);
      sentence = liaison_words_dup_acquaintance (n_known);
      gtk_label_set_text (self->known, known);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->known), sentence);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->known), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
    }
}

static void
show_emerging (LiaisonEntryCard *self,
               gboolean          is_emerging)
{
  gtk_widget_set_visible (self->emerging, is_emerging);
  if (is_emerging)
    gtk_widget_add_css_class (GTK_WIDGET (self), "emerging");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "emerging");
}

static void
show_specialty (LiaisonEntryCard *self,
                LiaisonSpecialty *specialty)
{
  int                  commitment = liaison_specialty_get_commitment (specialty);
  g_autofree char     *words = liaison_commitment_dup_label (commitment);
  LiaisonSpecialtyKind kind = liaison_specialty_get_kind (specialty);

  gtk_label_set_text (self->kind, liaison_specialty_kind_get_label (kind));
  gtk_label_set_text (self->summary, liaison_entry_get_summary (self->entry));
  show_emerging (self, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->sector), kind != LIAISON_SPECIALTY_KIND_JOB_TYPE);
  liaison_sector_mark_set_sector (self->sector, liaison_entry_get_id (self->entry));
  liaison_marks_set (self->commitment, commitment, words);
  gtk_widget_set_visible (GTK_WIDGET (self->commitment), commitment > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->known), kind != LIAISON_SPECIALTY_KIND_JOB_TYPE);
}

/* An emerging role says how much of it carries over. */
static void
show_role (LiaisonEntryCard *self,
           LiaisonRole      *role)
{
  g_autofree char *fields = liaison_words_dup_fields (role);
  g_autoptr (GPtrArray) carried = liaison_carry_over_list (liaison_catalog_get_default (), role);
  g_autofree char *sentence = liaison_carry_over_dup_sentence (carried);
  g_autofree char *summary = g_strjoin (*sentence != '\0' ? "\n" : "", fields, sentence, NULL);

  gtk_label_set_text (self->kind, liaison_words_get_role_kind (role));
  gtk_label_set_text (self->summary, summary);
  show_emerging (self, liaison_role_is_emerging (role));
  gtk_widget_set_visible (GTK_WIDGET (self->sector), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->commitment), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->known), FALSE);
}

static void
show_chosen (LiaisonEntryCard *self)
{
  gboolean is_chosen = self->entry != NULL && liaison_chosen_entries_contains (self->chosen, self->entry);

  self->showing = TRUE;
  gtk_toggle_button_set_active (self->compare, is_chosen);
  gtk_widget_set_sensitive (GTK_WIDGET (self->compare), is_chosen || !liaison_chosen_entries_is_full (self->chosen));
  self->showing = FALSE;
}

static void
compare_toggled_cb (LiaisonEntryCard *self)
{
  if (!self->showing && self->entry != NULL)
    liaison_chosen_entries_set (self->chosen, self->entry, gtk_toggle_button_get_active (self->compare));
}

static void
name_compare (LiaisonEntryCard *self)
{
  /* Translators: %s is a specialty or a role */
  g_autofree char *label = g_strdup_printf (_ ("Compare %s"), liaison_entry_get_name (self->entry));

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->compare), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->compare), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
liaison_entry_card_dispose (GObject *object)
{
  LiaisonEntryCard *self = LIAISON_ENTRY_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_ENTRY_CARD);
  g_clear_object (&self->standing);
  g_clear_object (&self->chosen);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (liaison_entry_card_parent_class)->dispose (object);
}

static void
liaison_entry_card_class_init (LiaisonEntryCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_entry_card_dispose;

  g_type_ensure (LIAISON_TYPE_MARKS);
  g_type_ensure (LIAISON_TYPE_SECTOR_MARK);
  liaison_specialties_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-entry-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryCard, content);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryCard, sector);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryCard, kind);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryCard, emerging);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryCard, name);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryCard, summary);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryCard, commitment);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryCard, known);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryCard, stands);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryCard, aims);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryCard, compare);
  gtk_widget_class_bind_template_callback (widget_class, compare_toggled_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "entry-card");
}

static void
liaison_entry_card_init (LiaisonEntryCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_entry_card_new:
 * @standing: where the user stands
 * @chosen: what is to be compared
 *
 * Returns: (transfer floating): a card of nothing
 */
GtkWidget *
liaison_entry_card_new (LiaisonStanding      *standing,
                        LiaisonChosenEntries *chosen)
{
  LiaisonEntryCard *self = g_object_new (LIAISON_TYPE_ENTRY_CARD, NULL);

  self->standing = g_object_ref (standing);
  self->chosen = g_object_ref (chosen);
  g_signal_connect_object (chosen, "changed", G_CALLBACK (show_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (standing, "changed", G_CALLBACK (show_standing), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * liaison_entry_card_set_entry:
 * @self: a card
 * @entry: (nullable): what it is to show
 */
void
liaison_entry_card_set_entry (LiaisonEntryCard *self,
                              LiaisonEntry     *entry)
{
  g_return_if_fail (LIAISON_IS_ENTRY_CARD (self));

  if (!g_set_object (&self->entry, entry) || entry == NULL)
    return;

  gtk_label_set_text (self->name, liaison_entry_get_name (entry));
  if (LIAISON_IS_SPECIALTY (entry))
    show_specialty (self, LIAISON_SPECIALTY (entry));
  else
    show_role (self, LIAISON_ROLE (entry));
  name_compare (self);
  show_standing (self);
  show_chosen (self);
}

/**
 * liaison_entry_card_get_entry:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): what it shows
 */
LiaisonEntry *
liaison_entry_card_get_entry (LiaisonEntryCard *self)
{
  g_return_val_if_fail (LIAISON_IS_ENTRY_CARD (self), NULL);

  return self->entry;
}
