/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-columns.h"

struct _LiaisonColumns
{
  GtkWidget parent_instance;

  GtkWidget *start;
  GtkWidget *end;
  int        column_width;
  int        spacing;
};

G_DEFINE_FINAL_TYPE (LiaisonColumns, liaison_columns, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_START,
  PROP_END,
  PROP_COLUMN_WIDTH,
  PROP_SPACING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* As narrow as it can be, and as high as it wants to be then: what can be scrolled
 * by itself would have no height at all. */
static int
measure_child (GtkWidget     *child,
               GtkOrientation orientation,
               int            for_size)
{
  int minimum = 0, natural = 0;

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, orientation, for_size, &minimum, &natural, NULL, NULL);

  return orientation == GTK_ORIENTATION_HORIZONTAL ? minimum : natural;
}

static gboolean
has_two (LiaisonColumns *self)
{
  return self->start != NULL && gtk_widget_should_layout (self->start) && self->end != NULL && gtk_widget_should_layout (self->end);
}

static gboolean
fits_two (LiaisonColumns *self,
          int             width)
{
  return has_two (self) && width >= 2 * self->column_width + self->spacing;
}

/* What stands between one and the other, in px. */
static int
get_spacing (LiaisonColumns *self)
{
  return has_two (self) ? self->spacing : 0;
}

static int
height_for_width (LiaisonColumns *self,
                  int             width)
{
  int column = (width - self->spacing) / 2;

  if (fits_two (self, width))
    return MAX (measure_child (self->start, GTK_ORIENTATION_VERTICAL, column),
                measure_child (self->end, GTK_ORIENTATION_VERTICAL, column));

  return measure_child (self->start, GTK_ORIENTATION_VERTICAL, width) + get_spacing (self) +
         measure_child (self->end, GTK_ORIENTATION_VERTICAL, width);
}

static GtkSizeRequestMode
liaison_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The natural width does not depend on what the columns hold, so that a page
 * does not fold for one contact and unfold for the next. */
static void
liaison_columns_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  LiaisonColumns *self = LIAISON_COLUMNS (widget);
  int             narrowest = MAX (measure_child (self->start, GTK_ORIENTATION_HORIZONTAL, -1),
                                   measure_child (self->end, GTK_ORIENTATION_HORIZONTAL, -1));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = narrowest;
      *natural = MAX (narrowest, 2 * self->column_width + self->spacing);
      return;
    }

  *minimum = *natural = height_for_width (self, for_size < 0 ? MAX (narrowest, self->column_width) : for_size);
}

static void
allocate_child (GtkWidget *child,
                int        x,
                int        y,
                int        width,
                int        height)
{
  GtkAllocation allocation = { x, y, width, height };

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_size_allocate (child, &allocation, -1);
}

static void
liaison_columns_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  LiaisonColumns *self = LIAISON_COLUMNS (widget);
  gboolean        is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int             column = (width - self->spacing) / 2;
  int             first;

  if (fits_two (self, width))
    {
      allocate_child (self->start, is_rtl ? width - column : 0, 0, column, height);
      allocate_child (self->end, is_rtl ? 0 : width - column, 0, column, height);
      return;
    }

  first = measure_child (self->start, GTK_ORIENTATION_VERTICAL, width);
  allocate_child (self->start, 0, 0, width, first);
  allocate_child (self->end, 0, first + get_spacing (self), width, MAX (height - first - get_spacing (self), 0));
}

static void
set_child (LiaisonColumns *self,
           GtkWidget     **child,
           GtkWidget      *widget)
{
  g_clear_pointer (child, gtk_widget_unparent);
  *child = widget;
  if (widget != NULL)
    gtk_widget_insert_before (widget, GTK_WIDGET (self), child == &self->start ? self->end : NULL);
}

static void
liaison_columns_dispose (GObject *object)
{
  LiaisonColumns *self = LIAISON_COLUMNS (object);

  g_clear_pointer (&self->start, gtk_widget_unparent);
  g_clear_pointer (&self->end, gtk_widget_unparent);

  G_OBJECT_CLASS (liaison_columns_parent_class)->dispose (object);
}

static void
liaison_columns_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LiaisonColumns *self = LIAISON_COLUMNS (object);

  switch (prop_id)
    {
    case PROP_START:
      g_value_set_object (value, self->start);
      break;
    case PROP_END:
      g_value_set_object (value, self->end);
      break;
    case PROP_COLUMN_WIDTH:
      g_value_set_int (value, self->column_width);
      break;
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_columns_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LiaisonColumns *self = LIAISON_COLUMNS (object);

  switch (prop_id)
    {
    case PROP_START:
      set_child (self, &self->start, g_value_get_object (value));
      break;
    case PROP_END:
      set_child (self, &self->end, g_value_get_object (value));
      break;
    case PROP_COLUMN_WIDTH:
      self->column_width = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_columns_class_init (LiaisonColumnsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = liaison_columns_dispose;
  object_class->get_property = liaison_columns_get_property;
  object_class->set_property = liaison_columns_set_property;
  widget_class->get_request_mode = liaison_columns_get_request_mode;
  widget_class->measure = liaison_columns_measure;
  widget_class->size_allocate = liaison_columns_size_allocate;

  properties[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET, both);
  properties[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET, both);
  properties[PROP_COLUMN_WIDTH] = g_param_spec_int ("column-width", NULL, NULL, 0, G_MAXINT / 4, 0, both);
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT / 4, 0, both);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_columns_init (LiaisonColumns *self)
{
}
