/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-today-columns.h"

/* From this width on there are two columns: that of the place in a window of
 * 1,100 px, without the sidebar. All widths are those of text of usual size. */
#define WIDE 860

/* The share of the second column, and its bounds, in px. */
#define SIDE_SHARE 0.40
#define LEAST_SIDE 340
#define MOST_SIDE 620

struct _LiaisonTodayColumns
{
  GtkWidget parent_instance;

  GtkWidget *main;
  GtkWidget *side;
};

G_DEFINE_FINAL_TYPE (LiaisonTodayColumns, liaison_today_columns, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_MAIN,
  PROP_SIDE,
  PROP_IS_WIDE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* How much larger people have their text. */
static double
text_scale (LiaisonTodayColumns *self)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);

  return MAX (1, dpi / (96.0 * PANGO_SCALE));
}

static gboolean
is_wide (LiaisonTodayColumns *self,
         int                  width)
{
  return width >= WIDE * text_scale (self) && self->side != NULL && gtk_widget_get_visible (self->side);
}

static int
side_width (LiaisonTodayColumns *self,
            int                  width)
{
  double scale = text_scale (self);

  return (int) CLAMP (width * SIDE_SHARE, LEAST_SIDE * scale, MOST_SIDE * scale);
}

static GtkSizeRequestMode
liaison_today_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
liaison_today_columns_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  LiaisonTodayColumns *self = LIAISON_TODAY_COLUMNS (widget);
  gboolean             both = orientation == GTK_ORIENTATION_VERTICAL && is_wide (self, for_size);
  int                  least, wanted;

  gtk_widget_measure (self->main, orientation, both ? for_size - side_width (self, for_size) : for_size, minimum, natural, NULL, NULL);
  if (!both)
    return;

  gtk_widget_measure (self->side, orientation, side_width (self, for_size), &least, &wanted, NULL, NULL);
  *minimum = MAX (*minimum, least);
  *natural = MAX (*natural, wanted);
}

static void
liaison_today_columns_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  LiaisonTodayColumns *self = LIAISON_TODAY_COLUMNS (widget);
  gboolean             both = is_wide (self, width);
  gboolean             is_backwards = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int                  side = both ? side_width (self, width) : 0;

  gtk_widget_size_allocate (self->main, &(GtkAllocation){ is_backwards ? side : 0, 0, width - side, height }, -1);
  if (self->side == NULL)
    return;

  gtk_widget_set_child_visible (self->side, both);
  if (both)
    gtk_widget_size_allocate (self->side, &(GtkAllocation){ is_backwards ? 0 : width - side, 0, side, height }, -1);
}

static void
set_child (LiaisonTodayColumns *self,
           GtkWidget          **place,
           GtkWidget           *child)
{
  g_clear_pointer (place, gtk_widget_unparent);
  *place = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
liaison_today_columns_dispose (GObject *object)
{
  LiaisonTodayColumns *self = LIAISON_TODAY_COLUMNS (object);

  set_child (self, &self->main, NULL);
  set_child (self, &self->side, NULL);

  G_OBJECT_CLASS (liaison_today_columns_parent_class)->dispose (object);
}

static void
liaison_today_columns_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  LiaisonTodayColumns *self = LIAISON_TODAY_COLUMNS (object);

  switch (property_id)
    {
    case PROP_MAIN:
      g_value_set_object (value, self->main);
      break;
    case PROP_SIDE:
      g_value_set_object (value, self->side);
      break;
    case PROP_IS_WIDE:
      g_value_set_boolean (value, is_wide (self, gtk_widget_get_width (GTK_WIDGET (self))));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_today_columns_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  LiaisonTodayColumns *self = LIAISON_TODAY_COLUMNS (object);

  switch (property_id)
    {
    case PROP_MAIN:
      set_child (self, &self->main, g_value_get_object (value));
      break;
    case PROP_SIDE:
      set_child (self, &self->side, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_today_columns_class_init (LiaisonTodayColumnsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_today_columns_dispose;
  object_class->get_property = liaison_today_columns_get_property;
  object_class->set_property = liaison_today_columns_set_property;
  widget_class->get_request_mode = liaison_today_columns_get_request_mode;
  widget_class->measure = liaison_today_columns_measure;
  widget_class->size_allocate = liaison_today_columns_size_allocate;

  properties[PROP_MAIN] = g_param_spec_object ("main", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SIDE] = g_param_spec_object ("side", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_WIDE] = g_param_spec_boolean ("is-wide", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_today_columns_init (LiaisonTodayColumns *self)
{
}
