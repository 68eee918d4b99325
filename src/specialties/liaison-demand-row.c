/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-demand-row.h"

#include "liaison-choice.h"
#include "liaison-specialties-resources.h"

#include <glib/gi18n.h>

/* Sentences that are shown; more say the same again. */
#define MOST_SENTENCES 50

struct _LiaisonDemandRow
{
  AdwExpanderRow parent_instance;

  GtkLabel    *share;
  GtkLevelBar *bar;

  LiaisonDemand      *demand;
  LiaisonDemandFilter filter; /* owned */
  guint               term;
  gboolean            is_filled;
};

G_DEFINE_FINAL_TYPE (LiaisonDemandRow, liaison_demand_row, ADW_TYPE_EXPANDER_ROW)

static GtkWidget *
make_sentence (const LiaisonDemandEvidence *evidence)
{
  AdwActionRow    *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 2, NULL);
  g_autofree char *line = g_strdelimit (g_strdup (evidence->sentence), "\n", ' ');
  /* Translators: the title of a job advert and the day on which it was seen. */
  g_autofree char *where = g_strdup_printf (C_ ("advert", "%s · %s"), liaison_advert_get_title (evidence->advert), liaison_advert_get_seen_on (evidence->advert));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line);
  adw_action_row_set_subtitle (row, where);

  return GTK_WIDGET (row);
}

/* Sentences are read when somebody asks for them. */
static void
expanded_cb (LiaisonDemandRow *self)
{
  g_autoptr (GPtrArray) evidence = NULL;

  if (self->is_filled || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->is_filled = TRUE;
  evidence = liaison_demand_list_evidence (self->demand, self->term, &self->filter);
  for (guint i = 0; i < MIN (MOST_SENTENCES, evidence->len); i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self), make_sentence (g_ptr_array_index (evidence, i)));
}

static void
liaison_demand_row_dispose (GObject *object)
{
  g_clear_object (&LIAISON_DEMAND_ROW (object)->demand);

  G_OBJECT_CLASS (liaison_demand_row_parent_class)->dispose (object);
}

static void
liaison_demand_row_finalize (GObject *object)
{
  LiaisonDemandRow *self = LIAISON_DEMAND_ROW (object);

  g_free ((char *) self->filter.role);
  g_free ((char *) self->filter.sector);
  g_free ((char *) self->filter.month);

  G_OBJECT_CLASS (liaison_demand_row_parent_class)->finalize (object);
}

static void
liaison_demand_row_class_init (LiaisonDemandRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_demand_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_demand_row_finalize;

  liaison_specialties_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-demand-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonDemandRow, share);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDemandRow, bar);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
liaison_demand_row_init (LiaisonDemandRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_level_bar_remove_offset_value (self->bar, NULL);
}

/**
 * liaison_demand_row_new:
 * @demand: what adverts ask for
 * @filter: of which adverts
 * @count: the term and its figure
 * @n_adverts: how many adverts there are
 * @skill: (nullable): what the user has of it, where it is a skill
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
liaison_demand_row_new (LiaisonDemand             *demand,
                        const LiaisonDemandFilter *filter,
                        const LiaisonDemandCount  *count,
                        guint                      n_adverts,
                        const LiaisonSkillDemand  *skill)
{
  LiaisonDemandRow  *self = g_object_new (LIAISON_TYPE_DEMAND_ROW, NULL);
  const LiaisonTerm *term = liaison_term_index_get_term (liaison_demand_get_index (demand), count->term);
  g_autofree char   *subtitle = skill != NULL ? liaison_skill_demand_dup_sentence (skill, n_adverts)
                                              : g_strdup (liaison_choice_get_label (LIAISON_TYPE_ENTRY_KIND, (int) term->kind));
  /* Translators: in how many of all job adverts something stands. */
  g_autofree char *share = g_strdup_printf (_ ("%u of %u"), count->n_adverts, n_adverts);

  self->demand = g_object_ref (demand);
  self->filter = (LiaisonDemandFilter){ g_strdup (filter->role), g_strdup (filter->sector), g_strdup (filter->month) };
  self->term = count->term;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), term->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_label_set_text (self->share, share);
  gtk_level_bar_set_max_value (self->bar, MAX (1, n_adverts));
  gtk_level_bar_set_value (self->bar, count->n_adverts);

  return GTK_WIDGET (self);
}
