/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-what-if.h"

#include "liaison-specialties-resources.h"

#include <glib/gi18n.h>

/* Of how many of the best roles the gaps are counted, and how many are offered. */
#define ROLES 15
#define MOST 10

struct _LiaisonWhatIf
{
  AdwBin parent_instance;

  GtkFlowBox *chips;
  GtkWidget  *clear;

  LiaisonSkillSet *skills;
  gboolean         showing; /* chips change by us */
};

G_DEFINE_FINAL_TYPE (LiaisonWhatIf, liaison_what_if, ADW_TYPE_BIN)

typedef struct
{
  const char *skill;
  double      adds;
} Sum;

static void
toggled_cb (LiaisonWhatIf   *self,
            GtkToggleButton *chip)
{
  if (!self->showing)
    liaison_skill_set_imagine (self->skills, gtk_widget_get_name (GTK_WIDGET (chip)), gtk_toggle_button_get_active (chip));
}

static void
clear_cb (LiaisonWhatIf *self)
{
  liaison_skill_set_stop_imagining (self->skills);
}

static int
compare_sums (gconstpointer a,
              gconstpointer b)
{
  const Sum *one = a;
  const Sum *other = b;

  if (one->adds != other->adds)
    return one->adds < other->adds ? 1 : -1;

  return g_strcmp0 (one->skill, other->skill);
}

static void
add_gap (GArray               *sums,
         const LiaisonFitPart *part)
{
  Sum sum = { part->skill, part->adds };

  for (guint i = 0; i < sums->len; i++)
    if (g_str_equal (g_array_index (sums, Sum, i).skill, part->skill))
      {
        g_array_index (sums, Sum, i).adds += part->adds;
        return;
      }
  g_array_append_val (sums, sum);
}

/* What closing a gap would add, summed over the roles that fit best. */
static GArray *
sum_gaps (LiaisonWhatIf *self)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  g_autoptr (GPtrArray) fits = liaison_fit_rank (catalog, liaison_catalog_get_roles (catalog), liaison_skill_set_get_profile (self->skills));
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (Sum));

  for (guint i = 0; i < MIN (ROLES, fits->len); i++)
    for (guint n = 0; n < liaison_fit_get_n_gaps (g_ptr_array_index (fits, i)); n++)
      add_gap (sums, liaison_fit_get_part (g_ptr_array_index (fits, i), n));
  g_array_sort (sums, compare_sums);

  return sums;
}

static void
add_chip (LiaisonWhatIf *self,
          const char    *id)
{
  LiaisonCatalogSkill *skill = liaison_catalog_get_skill (liaison_catalog_get_default (), id);
  GtkWidget           *chip = gtk_toggle_button_new_with_label (skill != NULL ? liaison_entry_get_name (LIAISON_ENTRY (skill)) : id);
  GtkWidget           *child = gtk_flow_box_child_new ();

  gtk_widget_set_name (chip, id);
  gtk_widget_add_css_class (chip, "chip");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), liaison_skill_set_imagines (self->skills, id));
  g_signal_connect_object (chip, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), chip);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (self->chips, child);
}

static void
fill (LiaisonWhatIf *self)
{
  g_autoptr (GArray) sums = sum_gaps (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_flow_box_remove (self->chips, child);
  for (guint i = 0; i < MIN (MOST, sums->len); i++)
    add_chip (self, g_array_index (sums, Sum, i).skill);
}

/* Skills are ticked in other places, too. */
static void
changed_cb (LiaisonWhatIf *self)
{
  self->showing = TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->chips)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *chip = gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child));

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), liaison_skill_set_imagines (self->skills, gtk_widget_get_name (chip)));
    }
  self->showing = FALSE;
  gtk_widget_set_visible (self->clear, liaison_skill_set_is_imagining (self->skills));
}

static void
liaison_what_if_dispose (GObject *object)
{
  LiaisonWhatIf *self = LIAISON_WHAT_IF (object);

  if (self->skills != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->skills, self);
      g_signal_handlers_disconnect_by_data (liaison_skill_set_get_records (self->skills), self);
    }
  g_clear_object (&self->skills);

  G_OBJECT_CLASS (liaison_what_if_parent_class)->dispose (object);
}

static void
liaison_what_if_class_init (LiaisonWhatIfClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_what_if_dispose;

  liaison_specialties_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-what-if.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonWhatIf, chips);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWhatIf, clear);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
liaison_what_if_init (LiaisonWhatIf *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_what_if_set_skills:
 * @self: a box of gaps
 * @skills: the skills of the user; set once
 */
void
liaison_what_if_set_skills (LiaisonWhatIf   *self,
                            LiaisonSkillSet *skills)
{
  g_return_if_fail (LIAISON_IS_WHAT_IF (self) && self->skills == NULL);

  self->skills = g_object_ref (skills);
  g_signal_connect_swapped (skills, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (liaison_skill_set_get_records (skills), "items-changed", G_CALLBACK (fill), self);
  fill (self);
}
