/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-comparison-row.h"

#include "liaison-columns-layout.h"
#include "liaison-specialties-resources.h"

#include <glib/gi18n.h>

struct _LiaisonComparisonRow
{
  GtkListBoxRow parent_instance;

  GtkLabel  *heading;
  GtkWidget *same;
  GtkBox    *cells;
};

G_DEFINE_FINAL_TYPE (LiaisonComparisonRow, liaison_comparison_row, GTK_TYPE_LIST_BOX_ROW)

static void
liaison_comparison_row_class_init (LiaisonComparisonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LIAISON_TYPE_COLUMNS_LAYOUT);
  liaison_specialties_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-comparison-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonComparisonRow, heading);
  gtk_widget_class_bind_template_child (widget_class, LiaisonComparisonRow, same);
  gtk_widget_class_bind_template_child (widget_class, LiaisonComparisonRow, cells);
}

static void
liaison_comparison_row_init (LiaisonComparisonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_label (GtkWidget  *cell,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (cell), label);
}

static void
add_items (GtkWidget *cell,
           GPtrArray *items,
           gboolean   is_shared)
{
  for (guint i = 0; i < items->len; i++)
    {
      const LiaisonComparisonItem *item = g_ptr_array_index (items, i);

      if (!item->is_shared == !is_shared)
        add_label (cell, item->text, is_shared ? "dim-label" : NULL);
    }
}

static GtkWidget *
make_cell (LiaisonComparison      *comparison,
           LiaisonComparisonAspect aspect,
           guint                   column)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GPtrArray *items = liaison_comparison_get_cell (comparison, aspect, column);

  gtk_widget_add_css_class (cell, "comparison-cell");
  add_label (cell, liaison_entry_get_name (liaison_comparison_get_entry (comparison, column)), "caption-heading");
  add_items (cell, items, FALSE);
  add_items (cell, items, TRUE);
  if (items->len == 0)
    /* Translators: the catalogue says nothing on it */
    add_label (cell, C_ ("comparison", "nothing known"), "dim-label");

  return cell;
}

/**
 * liaison_comparison_row_new:
 * @comparison: entries side by side
 * @aspect: what they are compared by
 *
 * Returns: (transfer floating): a row of the table
 */
GtkWidget *
liaison_comparison_row_new (LiaisonComparison      *comparison,
                            LiaisonComparisonAspect aspect)
{
  LiaisonComparisonRow *self = g_object_new (LIAISON_TYPE_COMPARISON_ROW, NULL);
  guint                 n_columns = liaison_comparison_get_n_entries (comparison);
  gboolean              differs = liaison_comparison_differs (comparison, aspect);
  g_autofree char      *sentence = liaison_comparison_dup_sentence (comparison, aspect);

  gtk_label_set_text (self->heading, liaison_comparison_aspect_get_label (aspect));
  gtk_widget_set_visible (self->same, !differs && n_columns > 1);
  if (differs && n_columns > 1)
    gtk_widget_add_css_class (GTK_WIDGET (self), "differs");
  for (guint i = 0; i < n_columns; i++)
    gtk_box_append (self->cells, make_cell (comparison, aspect, i));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);

  return GTK_WIDGET (self);
}
