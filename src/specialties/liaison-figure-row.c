/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-figure-row.h"

#include "liaison-catalog-text.h"
#include "liaison-specialties-resources.h"

struct _LiaisonFigureRow
{
  GtkListBoxRow parent_instance;

  GtkLabel    *text;
  GtkLabel    *amount;
  GtkLevelBar *bar;
  GtkLabel    *citation;
};

G_DEFINE_FINAL_TYPE (LiaisonFigureRow, liaison_figure_row, GTK_TYPE_LIST_BOX_ROW)

static void
liaison_figure_row_class_init (LiaisonFigureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_specialties_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-figure-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonFigureRow, text);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFigureRow, amount);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFigureRow, bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFigureRow, citation);
}

static void
liaison_figure_row_init (LiaisonFigureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_level_bar_remove_offset_value (self->bar, NULL);
}

/**
 * liaison_figure_row_new:
 * @figure: a figure
 * @largest: the largest figure it can be compared with; 0 for no bar
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
liaison_figure_row_new (const LiaisonFigure *figure,
                        double               largest)
{
  LiaisonFigureRow *self = g_object_new (LIAISON_TYPE_FIGURE_ROW, NULL);
  LiaisonCatalog   *catalog = liaison_catalog_get_default ();
  g_autofree char  *amount = liaison_figure_dup_amount (figure);
  g_autofree char  *citation = liaison_catalog_dup_citation (catalog, figure->country, figure->year, figure->source);
  LiaisonSource    *source = liaison_catalog_get_source (catalog, figure->source);

  gtk_label_set_text (self->text, figure->text);
  gtk_label_set_text (self->amount, amount);
  gtk_widget_set_visible (GTK_WIDGET (self->amount), *amount != '\0');
  gtk_label_set_text (self->citation, citation);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), largest > 0);
  if (largest > 0)
    {
      gtk_level_bar_set_max_value (self->bar, largest);
      gtk_level_bar_set_value (self->bar, figure->number);
    }
  if (source != NULL)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->citation), liaison_source_get_publisher (source));

  return GTK_WIDGET (self);
}
