/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-columns-layout.h"

struct _LiaisonColumnsLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (LiaisonColumnsLayout, liaison_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
liaison_columns_layout_get_request_mode (GtkLayoutManager *manager,
                                         GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The widest child is as narrow as a column can be. */
static int
measure_width (GtkWidget *widget,
               guint     *n_children)
{
  int widest = 1;

  *n_children = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      widest = MAX (widest, minimum);
      (*n_children)++;
    }

  return widest;
}

static guint
count_columns (GtkWidget *widget,
               int        width)
{
  guint n_children;
  int   column = measure_width (widget, &n_children);

  return CLAMP ((guint) (MAX (width, 0) / column), 1, MAX (n_children, 1));
}

/* The height of the line that begins with a child, and the child that begins the next. */
static int
measure_line (GtkWidget **child,
              guint       n_columns,
              int         width)
{
  int height = 0;

  for (guint i = 0; i < n_columns && *child != NULL; i++)
    {
      int minimum;

      gtk_widget_measure (*child, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
      height = MAX (height, minimum);
      *child = gtk_widget_get_next_sibling (*child);
    }

  return height;
}

static void
liaison_columns_layout_measure (GtkLayoutManager *manager,
                                GtkWidget        *widget,
                                GtkOrientation    orientation,
                                int               for_size,
                                int              *minimum,
                                int              *natural,
                                int              *minimum_baseline,
                                int              *natural_baseline)
{
  guint n_children;
  int   column = measure_width (widget, &n_children);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = column;
      *natural = column * (int) MAX (n_children, 1);
      return;
    }

  *minimum = 0;
  if (for_size < 0)
    for_size = column * (int) n_children;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;)
    {
      guint n_columns = count_columns (widget, for_size);

      *minimum += measure_line (&child, n_columns, for_size / (int) n_columns);
    }
  *natural = *minimum;
}

static void
liaison_columns_layout_allocate (GtkLayoutManager *manager,
                                 GtkWidget        *widget,
                                 int               width,
                                 int               height,
                                 int               baseline)
{
  guint    n_columns = count_columns (widget, width);
  int      column = width / (int) n_columns;
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int      y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;)
    {
      GtkWidget *end = child;
      int        line = measure_line (&end, n_columns, column);

      for (guint i = 0; child != end; i++)
        {
          GtkAllocation place = { (int) i * column, y, column, line };

          if (is_mirrored)
            place.x = width - place.x - column;
          gtk_widget_size_allocate (child, &place, -1);
          child = gtk_widget_get_next_sibling (child);
        }
      y += line;
    }
}

static void
liaison_columns_layout_class_init (LiaisonColumnsLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = liaison_columns_layout_get_request_mode;
  layout_class->measure = liaison_columns_layout_measure;
  layout_class->allocate = liaison_columns_layout_allocate;
}

static void
liaison_columns_layout_init (LiaisonColumnsLayout *self)
{
}
