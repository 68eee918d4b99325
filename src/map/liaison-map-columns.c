/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-columns.h"

#include "liaison-chain-words.h"
#include "liaison-isolate.h"
#include "liaison-node-row.h"

#include <glib/gi18n.h>

/* Neighbours that a cell names. */
#define MOST_NAMED 3

typedef enum
{
  COLUMN_NAME,
  COLUMN_NEIGHBOURS,
  COLUMN_KIND,
  COLUMN_SECTOR,
  COLUMN_CLOSENESS,
  COLUMN_LAST_CONTACT,
  COLUMN_BROKERAGE,
  COLUMN_BETWEEN,
  COLUMN_CIRCLE,
  N_COLUMNS,
} Column;

static const struct
{
  const char *title;
  const char *property; /* that it is sorted by */
  int         width;    /* of the text, characters */
  gboolean    is_number;
} columns[N_COLUMNS] = {
  [COLUMN_NAME] = { NC_("map", "Name"), "name", 18, FALSE },
  [COLUMN_NEIGHBOURS] = { NC_("map", "Neighbours"), "neighbours", 22, TRUE },
  [COLUMN_KIND] = { NC_("map", "Kind"), "kind", 12, FALSE },
  [COLUMN_SECTOR] = { NC_("map", "Sector"), "sector", 14, FALSE },
  [COLUMN_CLOSENESS] = { NC_("map", "Closeness"), "closeness", 9, TRUE },
  [COLUMN_LAST_CONTACT] = { NC_("map", "Last Contact"), "days", 10, FALSE },
  /* Translators: how many different people somebody reaches, as Burt measures it */
  [COLUMN_BROKERAGE] = { NC_("map", "Effective Size"), "effective-size", 10, TRUE },
  /* Translators: on how many shortest ways between others somebody lies */
  [COLUMN_BETWEEN] = { NC_("map", "Between Others"), "betweenness", 10, TRUE },
  /* Translators: the circle of people somebody belongs to */
  [COLUMN_CIRCLE] = { NC_("map", "Circle"), "circle", 16, FALSE },
};

static char *
dup_neighbours (LiaisonNodeRow *row)
{
  g_autofree char *names = liaison_node_row_dup_neighbours (row, MOST_NAMED);
  guint            n = liaison_node_row_get_n_neighbours (row);

  if (n == 0)
    return g_strdup ("0");

  /* Translators: how many, then who: "5: Ana, Ben, Cai and 2 more" */
  return liaison_isolate_printf (C_("map", "%u: %s"), n, names);
}

static char *
dup_text (LiaisonNodeRow *row,
          Column          column)
{
  const LiaisonNodeMeasures *measures = liaison_node_row_get_measures (row);

  switch (column)
    {
    case COLUMN_NEIGHBOURS:
      return dup_neighbours (row);
    case COLUMN_KIND:
      return g_strdup (liaison_node_row_get_kind (row));
    case COLUMN_SECTOR:
      return g_strdup (liaison_node_row_get_sector (row));
    case COLUMN_CLOSENESS:
      return measures->closeness > 0 ? g_strdup_printf ("%d", measures->closeness) : g_strdup ("");
    case COLUMN_LAST_CONTACT:
      return measures->days >= 0 ? liaison_chain_words_dup_span (measures->days) : g_strdup ("");
    case COLUMN_BROKERAGE:
      return measures->effective_size > 0 ? g_strdup_printf ("%.1f", measures->effective_size) : g_strdup ("");
    case COLUMN_BETWEEN:
      return measures->betweenness >= 0 ? g_strdup_printf ("%.0f", measures->betweenness) : g_strdup ("");
    case COLUMN_CIRCLE:
      /* Translators: a person in the middle of a circle of people */
      return *measures->circle != '\0' ? liaison_isolate_printf (C_("map", "around %s"), measures->circle) : g_strdup ("");
    case COLUMN_NAME:
    case N_COLUMNS:
    default:
      return g_strdup ("");
    }
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          gpointer            column)
{
  GtkWidget *label = gtk_label_new (NULL);
  int        width = columns[GPOINTER_TO_UINT (column)].width;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), width);
  gtk_label_set_max_width_chars (GTK_LABEL (label), width);
  gtk_list_item_set_child (item, label);
}

/* A screen reader says the row that has the focus as a whole. */
static void
name_row (GtkWidget      *label,
          LiaisonNodeRow *row,
          gboolean        is_chosen)
{
  GtkWidget       *cell = gtk_widget_get_parent (label);
  GtkWidget       *line = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *chosen = NULL;

  if (line == NULL)
    return;

  sentence = liaison_node_row_dup_sentence (row);
  /* Translators: a row of the table beside the map; %s says who it is */
  chosen = liaison_isolate_printf (C_("map", "Chosen: %s"), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, is_chosen ? chosen : sentence, -1);
}

/* Who is one of those chosen on the map has a mark. */
static void
show_name (GtkListItem    *item,
           GParamSpec     *pspec,
           LiaisonMapView *view)
{
  GtkLabel       *label = GTK_LABEL (gtk_list_item_get_child (item));
  LiaisonNodeRow *row = gtk_list_item_get_item (item);
  gboolean        is_chosen = liaison_map_view_is_chosen (view, liaison_node_row_get_key (row));
  g_autofree char *text = g_strconcat (is_chosen ? "✓ " : "", liaison_node_row_get_name (row), NULL);

  name_row (GTK_WIDGET (label), row, is_chosen);
  if (!g_str_equal (gtk_label_get_text (label), text))
    gtk_label_set_text (label, text);
}

static void
bind_name_cb (GtkListItemFactory *factory,
              GtkListItem        *item,
              LiaisonMapView     *view)
{
  show_name (item, NULL, view);
  g_signal_connect_object (view, "notify::n-chosen", G_CALLBACK (show_name), item, G_CONNECT_SWAPPED);
}

static void
unbind_name_cb (GtkListItemFactory *factory,
                GtkListItem        *item,
                LiaisonMapView     *view)
{
  g_signal_handlers_disconnect_by_func (view, show_name, item);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         gpointer            column)
{
  GtkWidget       *label = gtk_list_item_get_child (item);
  LiaisonNodeRow  *row = gtk_list_item_get_item (item);
  g_autofree char *text = dup_text (row, GPOINTER_TO_UINT (column));

  gtk_label_set_text (GTK_LABEL (label), text);
}

static GtkListItemFactory *
make_factory (LiaisonMapView *view,
              Column          column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (column));
  if (column == COLUMN_NAME)
    {
      g_signal_connect_object (factory, "bind", G_CALLBACK (bind_name_cb), view, 0);
      g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_name_cb), view, 0);
    }
  else
    {
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (column));
    }

  return factory;
}

static GtkSorter *
make_sorter (Column column)
{
  GtkExpression *expression = gtk_property_expression_new (LIAISON_TYPE_NODE_ROW, NULL, columns[column].property);

  if (columns[column].is_number || column == COLUMN_LAST_CONTACT)
    return GTK_SORTER (gtk_numeric_sorter_new (expression));

  return GTK_SORTER (gtk_string_sorter_new (expression));
}

/**
 * liaison_map_columns_add:
 * @table: a table of #LiaisonNodeRow
 * @view: the map of the same nodes, where some may be chosen
 *
 * Gives it its columns, each of which it can be sorted by.
 */
void
liaison_map_columns_add (GtkColumnView  *table,
                         LiaisonMapView *view)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      const char *title = g_dpgettext2 (NULL, "map", columns[i].title);
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, make_factory (view, i));
      g_autoptr (GtkSorter) sorter = make_sorter (i);

      gtk_column_view_column_set_sorter (column, sorter);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_append_column (table, column);
    }
}

/**
 * liaison_map_columns_list_titles:
 *
 * Returns: (transfer full): the titles of the columns, in their order
 */
GListModel *
liaison_map_columns_list_titles (void)
{
  GtkStringList *titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < N_COLUMNS; i++)
    gtk_string_list_append (titles, g_dpgettext2 (NULL, "map", columns[i].title));

  return G_LIST_MODEL (titles);
}

/**
 * liaison_map_columns_is_number:
 * @column: 0 for the first
 *
 * Returns: whether its greatest are what one wants to see first
 */
gboolean
liaison_map_columns_is_number (guint column)
{
  return column < N_COLUMNS && columns[column].is_number;
}

/**
 * liaison_map_columns_sort:
 * @table: a table with these columns
 * @column: 0 for the first
 * @descending: whether the other way round
 */
void
liaison_map_columns_sort (GtkColumnView *table,
                          guint          column,
                          gboolean       descending)
{
  g_autoptr (GtkColumnViewColumn) chosen = g_list_model_get_item (gtk_column_view_get_columns (table), column);

  if (chosen != NULL)
    gtk_column_view_sort_by_column (table, chosen, descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}
