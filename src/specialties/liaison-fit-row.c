/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fit-row.h"

#include "liaison-fit-bar.h"
#include "liaison-fit-words.h"
#include "liaison-specialties-resources.h"

#include <glib/gi18n.h>

struct _LiaisonFitRow
{
  AdwActionRow parent_instance;

  LiaisonFitBar *bar;
  GtkLabel      *percent;
  GtkLabel      *gain;
  GtkWidget     *emerging;

  LiaisonEntry *entry;
  guint         rank;
};

G_DEFINE_FINAL_TYPE (LiaisonFitRow, liaison_fit_row, ADW_TYPE_ACTION_ROW)

static void
liaison_fit_row_dispose (GObject *object)
{
  g_clear_object (&LIAISON_FIT_ROW (object)->entry);

  G_OBJECT_CLASS (liaison_fit_row_parent_class)->dispose (object);
}

static void
liaison_fit_row_class_init (LiaisonFitRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_fit_row_dispose;

  g_type_ensure (LIAISON_TYPE_FIT_BAR);
  liaison_specialties_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-fit-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonFitRow, bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFitRow, percent);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFitRow, gain);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFitRow, emerging);
}

static void
liaison_fit_row_init (LiaisonFitRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_fit_row_new:
 * @entry: a role or field
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
liaison_fit_row_new (LiaisonEntry *entry)
{
  LiaisonFitRow *self = g_object_new (LIAISON_TYPE_FIT_ROW, NULL);

  self->entry = g_object_ref (entry);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), liaison_entry_get_name (entry));
  gtk_widget_set_visible (self->emerging, LIAISON_IS_ROLE (entry) && liaison_role_is_emerging (LIAISON_ROLE (entry)));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", liaison_entry_get_id (entry));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-entry");

  return GTK_WIDGET (self);
}

/**
 * liaison_fit_row_set_fit:
 * @self: a row
 * @now: the fit as things stand
 * @then: the fit as it would be; @now where nothing is taken as learnt
 * @rank: where it stands in the list, from 0
 */
void
liaison_fit_row_set_fit (LiaisonFitRow *self,
                         LiaisonFit    *now,
                         LiaisonFit    *then,
                         guint          rank)
{
  g_autofree char *sentence = NULL;
  g_autofree char *percent = NULL;
  int              gain;

  g_return_if_fail (LIAISON_IS_FIT_ROW (self));

  sentence = liaison_fit_dup_sentence (then, liaison_catalog_get_default ());
  percent = liaison_fit_dup_percent (then);
  gain = liaison_fit_get_percent (then) - liaison_fit_get_percent (now);
  self->rank = rank;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), sentence);
  liaison_fit_bar_set_fit (self->bar, then);
  gtk_label_set_text (self->percent, percent);
  gtk_widget_set_visible (GTK_WIDGET (self->gain), gain > 0);
  if (gain > 0)
    {
      /* Translators: what is added to a share of a hundred; “%%” is the sign. */
      g_autofree char *words = g_strdup_printf (_ ("+%d %%"), gain);

      gtk_label_set_text (self->gain, words);
    }
}

/**
 * liaison_fit_row_get_id:
 * @self: a row
 *
 * Returns: the id of its role or field
 */
const char *
liaison_fit_row_get_id (LiaisonFitRow *self)
{
  g_return_val_if_fail (LIAISON_IS_FIT_ROW (self), NULL);

  return liaison_entry_get_id (self->entry);
}

/**
 * liaison_fit_row_get_rank:
 * @self: a row
 *
 * Returns: where it stands in the list, from 0
 */
guint
liaison_fit_row_get_rank (LiaisonFitRow *self)
{
  g_return_val_if_fail (LIAISON_IS_FIT_ROW (self), 0);

  return self->rank;
}
