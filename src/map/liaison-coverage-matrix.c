/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-coverage-matrix.h"

#include "liaison-catalog.h"
#include "liaison-choice.h"
#include "liaison-isolate.h"
#include "liaison-sector-mark.h"

#include <glib/gi18n.h>

/* Of the name of a kind before it goes on in the next line, characters. */
#define KIND_WIDTH 14

struct _LiaisonCoverageMatrix
{
  AdwBin parent_instance;

  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (LiaisonCoverageMatrix, liaison_coverage_matrix, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const styles[] = {
  [LIAISON_COVERAGE_EMPTY] = "empty",
  [LIAISON_COVERAGE_DORMANT] = "dormant",
  [LIAISON_COVERAGE_SINGLE] = "single",
  [LIAISON_COVERAGE_COVERED] = "covered",
};

/* "Medical, mentor: dormant, 2 people" */
static char *
dup_name (LiaisonCoverageCell *cell)
{
  const char *sector = liaison_catalog_get_sector_name (liaison_catalog_get_default (), liaison_coverage_cell_get_sector (cell));
  const char *kind = liaison_choice_get_label (LIAISON_TYPE_CONTACT_KIND, (int) liaison_coverage_cell_get_kind (cell));
  const char *state = liaison_coverage_state_get_words (liaison_coverage_cell_get_state (cell));
  guint       n_people = liaison_coverage_cell_get_n_people (cell);

  if (n_people == 0)
    /* Translators: a sector, a kind of contact, how it is covered */
    return liaison_isolate_printf (_("%s, %s: %s"), sector, kind, state);

  /* Translators: a sector, a kind of contact, how it is covered, how many one knows there */
  return liaison_isolate_printf (ngettext ("%s, %s: %s, %u person", "%s, %s: %s, %u people", n_people), sector, kind, state, n_people);
}

static void
clicked_cb (GtkWidget *button)
{
  GtkWidget *self = gtk_widget_get_ancestor (button, LIAISON_TYPE_COVERAGE_MATRIX);

  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (button), "cell"), button);
}

static GtkWidget *
make_cell (LiaisonCoverageCell *cell)
{
  guint                n_people = liaison_coverage_cell_get_n_people (cell);
  LiaisonCoverageState state = liaison_coverage_cell_get_state (cell);
  g_autofree char     *number = n_people > 0 ? g_strdup_printf ("%u", n_people) : g_strdup ("+");
  g_autofree char     *name = dup_name (cell);
  GtkWidget           *button = gtk_button_new_with_label (number);

  gtk_widget_add_css_class (button, "coverage-cell");
  gtk_widget_add_css_class (button, styles[state]);
  gtk_widget_set_tooltip_text (button, liaison_coverage_cell_get_sentence (cell));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, liaison_coverage_cell_get_sentence (cell), -1);
  g_object_set_data_full (G_OBJECT (button), "cell", g_object_ref (cell), g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), NULL);

  return button;
}

static GtkWidget *
make_kind (LiaisonContactKind kind)
{
  GtkWidget *label = gtk_label_new (liaison_choice_get_label (LIAISON_TYPE_CONTACT_KIND, (int) kind));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), KIND_WIDTH);
  gtk_label_set_max_width_chars (GTK_LABEL (label), KIND_WIDTH);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "caption");

  return label;
}

static GtkWidget *
make_sector (LiaisonCoverage *coverage,
             guint            sector)
{
  GtkWidget *head = liaison_coverage_matrix_make_mark (coverage, sector);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (head), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (head), 0);
  gtk_widget_set_tooltip_text (head, liaison_catalog_get_sector_name (liaison_catalog_get_default (), liaison_coverage_get_sector (coverage, sector)));

  return head;
}

static void
liaison_coverage_matrix_class_init (LiaisonCoverageMatrixClass *klass)
{
  /**
   * LiaisonCoverageMatrix::chosen:
   * @self: the matrix
   * @cell: a cell
   * @button: its button
   *
   * What is in a cell is to be seen.
   */
  signals[CHOSEN] = g_signal_new ("chosen", LIAISON_TYPE_COVERAGE_MATRIX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, LIAISON_TYPE_COVERAGE_CELL, GTK_TYPE_WIDGET);
}

static void
liaison_coverage_matrix_init (LiaisonCoverageMatrix *self)
{
}

/**
 * liaison_coverage_matrix_set_coverage:
 * @self: a matrix
 * @coverage: (nullable): what it shows
 */
void
liaison_coverage_matrix_set_coverage (LiaisonCoverageMatrix *self,
                                      LiaisonCoverage       *coverage)
{
  guint n_sectors = coverage != NULL ? liaison_coverage_get_n_sectors (coverage) : 0;
  guint n_kinds = coverage != NULL ? liaison_coverage_get_n_kinds (coverage) : 0;

  g_return_if_fail (LIAISON_IS_COVERAGE_MATRIX (self));

  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->grid, 3);
  gtk_grid_set_column_spacing (self->grid, 3);
  for (guint sector = 0; sector < n_sectors; sector++)
    gtk_grid_attach (self->grid, make_sector (coverage, sector), (int) sector + 1, 0, 1, 1);
  for (guint kind = 0; kind < n_kinds; kind++)
    {
      gtk_grid_attach (self->grid, make_kind (liaison_coverage_get_kind (coverage, kind)), 0, (int) kind + 1, 1, 1);
      for (guint sector = 0; sector < n_sectors; sector++)
        gtk_grid_attach (self->grid, make_cell (liaison_coverage_get_cell (coverage, sector, kind)), (int) sector + 1, (int) kind + 1, 1, 1);
    }
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
}

/**
 * liaison_coverage_matrix_make_mark:
 * @coverage: a coverage
 * @sector: 0 for the first
 *
 * Returns: (transfer floating): the mark of a sector and its number, for some
 *   sectors share a mark
 */
GtkWidget *
liaison_coverage_matrix_make_mark (LiaisonCoverage *coverage,
                                   guint            sector)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *number = g_strdup_printf ("%u", sector + 1);
  GtkWidget       *label = gtk_label_new (number);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), liaison_sector_mark_new (liaison_coverage_get_sector (coverage, sector)));
  gtk_box_append (GTK_BOX (box), label);

  return box;
}
