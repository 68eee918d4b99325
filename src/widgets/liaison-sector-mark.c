/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-sector-mark.h"

#include "liaison-sector-style.h"

#include <adwaita.h>

/* As large as the symbolic icons it stands beside, px. */
#define EXTENT 16

/**
 * LiaisonSectorMark:
 *
 * The mark of a sector, its shape in its colour, as large as an icon. It says
 * nothing to a screen reader: the sector's name stands beside it.
 */
struct _LiaisonSectorMark
{
  GtkWidget parent_instance;

  char *sector;
};

G_DEFINE_FINAL_TYPE (LiaisonSectorMark, liaison_sector_mark, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SECTOR,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
liaison_sector_mark_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  *minimum = *natural = EXTENT;
}

static void
liaison_sector_mark_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  LiaisonSectorMark *self = LIAISON_SECTOR_MARK (widget);
  float              width = gtk_widget_get_width (widget);
  float              height = gtk_widget_get_height (widget);
  cairo_t           *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  liaison_sector_style_draw (liaison_sector_style_get (self->sector), cr,
                             adw_style_manager_get_dark (adw_style_manager_get_default ()),
                             width / 2, height / 2, EXTENT * .4);
  cairo_destroy (cr);
}

static void
liaison_sector_mark_finalize (GObject *object)
{
  LiaisonSectorMark *self = LIAISON_SECTOR_MARK (object);

  g_free (self->sector);

  G_OBJECT_CLASS (liaison_sector_mark_parent_class)->finalize (object);
}

static void
liaison_sector_mark_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  LiaisonSectorMark *self = LIAISON_SECTOR_MARK (object);

  switch (prop_id)
    {
    case PROP_SECTOR:
      g_value_set_string (value, self->sector);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_sector_mark_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  LiaisonSectorMark *self = LIAISON_SECTOR_MARK (object);

  switch (prop_id)
    {
    case PROP_SECTOR:
      liaison_sector_mark_set_sector (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_sector_mark_class_init (LiaisonSectorMarkClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = liaison_sector_mark_finalize;
  object_class->get_property = liaison_sector_mark_get_property;
  object_class->set_property = liaison_sector_mark_set_property;
  widget_class->measure = liaison_sector_mark_measure;
  widget_class->snapshot = liaison_sector_mark_snapshot;

  /**
   * LiaisonSectorMark:sector:
   *
   * Id of the specialty or area, "" for none.
   */
  properties[PROP_SECTOR] =
    g_param_spec_string ("sector", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "sectormark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
liaison_sector_mark_init (LiaisonSectorMark *self)
{
  self->sector = g_strdup ("");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * liaison_sector_mark_new:
 * @sector: (nullable): id of a specialty or area
 *
 * Returns: (transfer floating): a mark
 */
GtkWidget *
liaison_sector_mark_new (const char *sector)
{
  return g_object_new (LIAISON_TYPE_SECTOR_MARK, "sector", sector, NULL);
}

/**
 * liaison_sector_mark_get_sector:
 * @self: a mark
 *
 * Returns: id of its specialty or area, "" for none
 */
const char *
liaison_sector_mark_get_sector (LiaisonSectorMark *self)
{
  g_return_val_if_fail (LIAISON_IS_SECTOR_MARK (self), "");

  return self->sector;
}

/**
 * liaison_sector_mark_set_sector:
 * @self: a mark
 * @sector: (nullable): id of a specialty or area
 *
 * Shows another sector.
 */
void
liaison_sector_mark_set_sector (LiaisonSectorMark *self,
                                const char        *sector)
{
  g_return_if_fail (LIAISON_IS_SECTOR_MARK (self));

  if (sector == NULL)
    sector = "";
  if (g_str_equal (self->sector, sector))
    return;

  g_free (self->sector);
  self->sector = g_strdup (sector);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTOR]);
}
