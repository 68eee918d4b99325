/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-zoom.h"

#include "liaison-map-resources.h"

/* The zoom of a click. */
#define ZOOM_FACTOR 1.5

struct _LiaisonMapZoom
{
  AdwBin parent_instance;

  LiaisonMapView *view;
};

G_DEFINE_FINAL_TYPE (LiaisonMapZoom, liaison_map_zoom, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_VIEW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
zoom_in_cb (LiaisonMapZoom *self)
{
  liaison_map_view_zoom (self->view, ZOOM_FACTOR);
}

static void
zoom_out_cb (LiaisonMapZoom *self)
{
  liaison_map_view_zoom (self->view, 1 / ZOOM_FACTOR);
}

static void
fit_cb (LiaisonMapZoom *self)
{
  liaison_map_view_fit (self->view);
}

static void
liaison_map_zoom_dispose (GObject *object)
{
  g_clear_object (&LIAISON_MAP_ZOOM (object)->view);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_MAP_ZOOM);

  G_OBJECT_CLASS (liaison_map_zoom_parent_class)->dispose (object);
}

static void
liaison_map_zoom_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VIEW:
      g_value_set_object (value, LIAISON_MAP_ZOOM (object)->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_map_zoom_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_VIEW:
      g_set_object (&LIAISON_MAP_ZOOM (object)->view, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_map_zoom_class_init (LiaisonMapZoomClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_map_get_resource ();

  object_class->dispose = liaison_map_zoom_dispose;
  object_class->get_property = liaison_map_zoom_get_property;
  object_class->set_property = liaison_map_zoom_set_property;

  properties[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, LIAISON_TYPE_MAP_VIEW, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/map/liaison-map-zoom.ui");
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, fit_cb);
}

static void
liaison_map_zoom_init (LiaisonMapZoom *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
