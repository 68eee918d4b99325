/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-wrap-layout.h"

struct _LiaisonWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (LiaisonWrapLayout, liaison_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_SPACING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static int
get_natural (GtkWidget     *child,
             GtkOrientation orientation,
             int            for_size)
{
  int natural;

  gtk_widget_measure (child, orientation, for_size, NULL, &natural, NULL, NULL);

  return natural;
}

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
get_first (GtkWidget *widget)
{
  return skip_hidden (gtk_widget_get_first_child (widget));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

/* Measures the line that begins with a child: how high it is, and with which
 * child the next one begins. */
static GtkWidget *
find_line_end (LiaisonWrapLayout *self,
               GtkWidget         *first,
               int                width,
               int               *height)
{
  GtkWidget *child = first;
  int        x = 0;

  *height = 0;
  for (; child != NULL; child = get_next (child))
    {
      int child_width = MIN (get_natural (child, GTK_ORIENTATION_HORIZONTAL, -1), width);

      if (child != first && x + child_width > width)
        break;
      *height = MAX (*height, get_natural (child, GTK_ORIENTATION_VERTICAL, child_width));
      x += child_width + self->spacing;
    }

  return child;
}

static void
measure_width (LiaisonWrapLayout *self,
               GtkWidget         *widget,
               int               *minimum,
               int               *natural)
{
  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
}

static int
measure_height (LiaisonWrapLayout *self,
                GtkWidget         *widget,
                int                width)
{
  int height = 0;

  for (GtkWidget *child = get_first (widget); child != NULL;)
    {
      int line;

      child = find_line_end (self, child, width, &line);
      height += line + (child != NULL ? self->spacing : 0);
    }

  return height;
}

static GtkSizeRequestMode
liaison_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
liaison_wrap_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  LiaisonWrapLayout *self = LIAISON_WRAP_LAYOUT (manager);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    *minimum = *natural = measure_height (self, widget, for_size < 0 ? G_MAXINT : for_size);
}

static void
liaison_wrap_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  LiaisonWrapLayout *self = LIAISON_WRAP_LAYOUT (manager);
  gboolean           is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int                y = 0;

  for (GtkWidget *child = get_first (widget); child != NULL;)
    {
      int        line;
      GtkWidget *end = find_line_end (self, child, width, &line);

      for (int x = 0; child != end; child = get_next (child))
        {
          int child_width = MIN (get_natural (child, GTK_ORIENTATION_HORIZONTAL, -1), width);

          gtk_widget_size_allocate (child, &(GtkAllocation){ is_rtl ? width - x - child_width : x, y, child_width, line }, -1);
          x += child_width + self->spacing;
        }
      y += line + self->spacing;
    }
}

static void
liaison_wrap_layout_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, LIAISON_WRAP_LAYOUT (object)->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_wrap_layout_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SPACING:
      LIAISON_WRAP_LAYOUT (object)->spacing = g_value_get_int (value);
      gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_wrap_layout_class_init (LiaisonWrapLayoutClass *klass)
{
  GObjectClass          *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = liaison_wrap_layout_get_property;
  object_class->set_property = liaison_wrap_layout_set_property;
  manager_class->get_request_mode = liaison_wrap_layout_get_request_mode;
  manager_class->measure = liaison_wrap_layout_measure;
  manager_class->allocate = liaison_wrap_layout_allocate;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_wrap_layout_init (LiaisonWrapLayout *self)
{
}

/**
 * liaison_wrap_layout_new:
 *
 * Returns: (transfer full): a layout without spacing
 */
GtkLayoutManager *
liaison_wrap_layout_new (void)
{
  return g_object_new (LIAISON_TYPE_WRAP_LAYOUT, NULL);
}
