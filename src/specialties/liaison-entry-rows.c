/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-entry-rows.h"

#include "liaison-carry-over.h"
#include "liaison-catalog-text.h"
#include "liaison-figure-row.h"
#include "liaison-marks.h"
#include "liaison-sector-mark.h"
#include "liaison-specialties-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Bindings of an object being made run last to first: a row must know that its
 * title is no markup before it gets one. */
static AdwActionRow *
make_row (const char *title,
          const char *subtitle)
{
  AdwActionRow *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, subtitle);

  return row;
}

/* The row opens the page of another entry. */
static void
lead_to (AdwActionRow *row,
         const char   *id)
{
  g_object_set (row, "action-name", "win.show-entry", "activatable", TRUE, NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
}

static void
add_note (AdwActionRow *row,
          const char   *note)
{
  GtkWidget *label = gtk_label_new (note);

  g_object_set (label, "wrap", TRUE, "xalign", 1.0, "max-width-chars", 18, NULL);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (row, label);
}

static LiaisonCatalog *
get_catalog (void)
{
  return liaison_catalog_get_default ();
}

/**
 * liaison_entry_row_text:
 * @text: a text
 * @entry: the entry it is a part of
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
liaison_entry_row_text (gconstpointer text, LiaisonEntry *entry)
{
  return GTK_WIDGET (make_row (text, ""));
}

/**
 * liaison_entry_row_fact:
 * @fact: a #LiaisonFact
 * @entry: the entry it is a part of
 *
 * Returns: (transfer floating): a row that says the fact, its kind, and where
 *   it is from unless everybody knows
 */
GtkWidget *
liaison_entry_row_fact (gconstpointer fact, LiaisonEntry *entry)
{
  const LiaisonFact *self = fact;
  AdwActionRow      *row = make_row (self->text, self->kind);

  if (!g_str_equal (self->source, LIAISON_GENERAL_KNOWLEDGE))
    {
      LiaisonSource   *source = liaison_catalog_get_source (get_catalog (), self->source);
      g_autofree char *citation = liaison_catalog_dup_citation (get_catalog (), "", self->year, self->source);
      g_autofree char *subtitle = g_strdup_printf ("%s%s%s", self->kind, *self->kind != '\0' ? "\n" : "", citation);

      adw_action_row_set_subtitle (row, subtitle);
      gtk_widget_set_tooltip_text (GTK_WIDGET (row), liaison_source_get_publisher (source));
    }

  return GTK_WIDGET (row);
}

static AdwActionRow *
make_skill_row (const char *id)
{
  LiaisonEntry *skill = LIAISON_ENTRY (liaison_catalog_get_skill (get_catalog (), id));

  return make_row (liaison_entry_get_name (skill), liaison_entry_get_summary (skill));
}

/**
 * liaison_entry_row_weight:
 * @reference: a skill with its weight
 * @entry: the entry it is a part of
 *
 * Returns: (transfer floating): a row with five marks for the weight
 */
GtkWidget *
liaison_entry_row_weight (gconstpointer reference, LiaisonEntry *entry)
{
  const LiaisonReference *self = reference;
  AdwActionRow           *row = make_skill_row (self->id);
  g_autofree char        *words = liaison_words_dup_weight (self->weight);

  adw_action_row_add_suffix (row, liaison_marks_new (self->weight, words));

  return GTK_WIDGET (row);
}

/**
 * liaison_entry_row_skill:
 * @id: id of a skill
 * @entry: the entry it is a part of
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
liaison_entry_row_skill (gconstpointer id, LiaisonEntry *entry)
{
  return GTK_WIDGET (make_skill_row (id));
}

/**
 * liaison_entry_row_carried:
 * @skill: a #LiaisonCarriedSkill
 * @entry: the entry it is a part of
 *
 * Returns: (transfer floating): a row that says which older roles ask for the skill
 */
GtkWidget *
liaison_entry_row_carried (gconstpointer skill, LiaisonEntry *entry)
{
  const LiaisonCarriedSkill *self = skill;
  AdwActionRow              *row = make_skill_row (self->skill);
  g_autofree char           *reason = liaison_carried_skill_dup_reason (self);
  GtkWidget                 *mark = gtk_image_new_from_icon_name (self->roles->len > 0 ? "object-select-symbolic" : "starred-symbolic");

  adw_action_row_set_subtitle (row, reason);
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, self->roles->len > 0 ? _ ("Carries over") : _ ("New"), -1);
  gtk_widget_add_css_class (mark, self->roles->len > 0 ? "success" : "dim-label");
  adw_action_row_add_prefix (row, mark);

  return GTK_WIDGET (row);
}

/**
 * liaison_entry_row_need:
 * @reference: a qualification with how far it is asked for
 * @entry: the entry it is a part of
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
liaison_entry_row_need (gconstpointer reference, LiaisonEntry *entry)
{
  const LiaisonReference *self = reference;
  LiaisonQualification   *qualification = liaison_catalog_get_qualification (get_catalog (), self->id);
  g_autofree char        *effort = liaison_words_dup_effort (qualification);
  g_autofree char        *subtitle = g_strdup_printf ("%s\n%s", effort, liaison_entry_get_summary (LIAISON_ENTRY (qualification)));
  AdwActionRow           *row = make_row (liaison_entry_get_name (LIAISON_ENTRY (qualification)), subtitle);

  add_note (row, self->note);

  return GTK_WIDGET (row);
}

/**
 * liaison_entry_row_association:
 * @id: id of an association
 * @entry: the entry it is a part of
 *
 * Returns: (transfer floating): a row with its full name, where it sits and what
 *   it does
 */
GtkWidget *
liaison_entry_row_association (gconstpointer id, LiaisonEntry *entry)
{
  LiaisonAssociation *association = liaison_catalog_get_association (get_catalog (), id);
  g_autofree char    *name = liaison_words_dup_association (association);
  AdwActionRow       *row = make_row (name, liaison_entry_get_summary (LIAISON_ENTRY (association)));

  add_note (row, liaison_association_get_country (association));

  return GTK_WIDGET (row);
}

/**
 * liaison_entry_row_role:
 * @id: id of a role
 * @entry: the entry it is a part of
 *
 * Returns: (transfer floating): a row that opens the role's page
 */
GtkWidget *
liaison_entry_row_role (gconstpointer id, LiaisonEntry *entry)
{
  LiaisonRole  *role = liaison_catalog_get_role (get_catalog (), id);
  AdwActionRow *row = make_row (liaison_entry_get_name (LIAISON_ENTRY (role)), liaison_words_get_role_kind (role));

  if (liaison_role_is_emerging (role))
    {
      GtkWidget *flag = gtk_label_new (_ ("Emerging"));

      gtk_widget_set_valign (flag, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (flag, "caption");
      gtk_widget_add_css_class (flag, "flag");
      gtk_widget_add_css_class (flag, "emerging");
      adw_action_row_add_suffix (row, flag);
    }
  lead_to (row, id);

  return GTK_WIDGET (row);
}

static AdwActionRow *
make_field_row (const char *id,
                const char *subtitle)
{
  LiaisonSpecialty *field = liaison_catalog_get_specialty (get_catalog (), id);
  AdwActionRow     *row = make_row (liaison_entry_get_name (LIAISON_ENTRY (field)), subtitle);

  if (liaison_specialty_get_kind (field) != LIAISON_SPECIALTY_KIND_JOB_TYPE)
    adw_action_row_add_prefix (row, liaison_sector_mark_new (id));

  return row;
}

/**
 * liaison_entry_row_field:
 * @id: id of a specialty, an area or a type of job
 * @entry: the entry it is a part of
 *
 * Returns: (transfer floating): a row that opens its page
 */
GtkWidget *
liaison_entry_row_field (gconstpointer id, LiaisonEntry *entry)
{
  LiaisonEntry *field = liaison_catalog_get_entry (get_catalog (), id);
  AdwActionRow *row = make_field_row (id, liaison_entry_get_summary (field));

  lead_to (row, id);

  return GTK_WIDGET (row);
}

/**
 * liaison_entry_row_move:
 * @reference: a field to move to
 * @entry: the entry it is a part of
 *
 * Returns: (transfer floating): a row that opens the page of the field
 */
GtkWidget *
liaison_entry_row_move (gconstpointer reference, LiaisonEntry *entry)
{
  const LiaisonReference *self = reference;
  AdwActionRow           *row = make_field_row (self->id, self->note);

  add_note (row, liaison_distance_get_label (self->weight));
  lead_to (row, self->id);

  return GTK_WIDGET (row);
}

/**
 * liaison_entry_row_advice:
 * @id: id of a kind of contact
 * @entry: the entry it is a part of
 *
 * Returns: (transfer floating): a row that says what such contacts give and how
 *   to begin
 */
GtkWidget *
liaison_entry_row_advice (gconstpointer id, LiaisonEntry *entry)
{
  LiaisonAdvice   *advice = liaison_catalog_get_advice (get_catalog (), id);
  g_autofree char *examples = g_strjoinv (" · ", (char **) liaison_advice_get_examples (advice));
  g_autofree char *gives = g_strjoinv (" · ", (char **) liaison_advice_get_gives (advice));
  /* Translators: who is meant, what they give, and a sentence on how to begin. */
  g_autofree char *subtitle = g_strdup_printf (_ ("%s\nThey give: %s\nTo begin: %s"), examples, gives,
                                                  liaison_entry_get_summary (LIAISON_ENTRY (advice)));

  return GTK_WIDGET (make_row (liaison_entry_get_name (LIAISON_ENTRY (advice)), subtitle));
}

/**
 * liaison_entry_row_path:
 * @path: a #LiaisonPath
 * @entry: the entry it is a part of
 *
 * Returns: (transfer floating): a row that names the roles of the path in order
 */
GtkWidget *
liaison_entry_row_path (gconstpointer path, LiaisonEntry *entry)
{
  LiaisonPath       *self = LIAISON_PATH ((gpointer) path);
  const char *const *steps = liaison_path_get_steps (self);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *way = NULL;
  g_autofree char *subtitle = NULL;

  for (guint i = 0; steps[i] != NULL; i++)
    g_ptr_array_add (names, (gpointer) liaison_entry_get_name (liaison_catalog_get_entry (get_catalog (), steps[i])));
  g_ptr_array_add (names, NULL);
  way = g_strjoinv (" → ", (char **) names->pdata);
  subtitle = g_strdup_printf ("%s\n%s", way, liaison_entry_get_summary (LIAISON_ENTRY (self)));

  return GTK_WIDGET (make_row (liaison_entry_get_name (LIAISON_ENTRY (self)), subtitle));
}

/**
 * liaison_entry_row_figure:
 * @figure: a #LiaisonFigure
 * @entry: the specialty it is a part of
 *
 * Pay can be compared with the other pay of the page; other figures are of too
 * many kinds for a bar to mean something.
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
liaison_entry_row_figure (gconstpointer figure, LiaisonEntry *entry)
{
  const LiaisonFigure *self = figure;
  GPtrArray           *figures = liaison_specialty_get_demand (LIAISON_SPECIALTY (entry));
  double               largest = 0;
  guint                n_comparable = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      LiaisonFigure *other = g_ptr_array_index (figures, i);

      if (other->is_number && g_str_equal (other->unit, self->unit))
        {
          largest = MAX (largest, other->number);
          n_comparable++;
        }
    }

  if (!self->is_number || n_comparable < 2 || !g_str_equal (self->unit, "USD"))
    largest = 0;

  return liaison_figure_row_new (self, largest);
}
