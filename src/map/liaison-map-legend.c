/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-legend.h"

#include "liaison-map-resources.h"
#include "liaison-sector-mark.h"

#include <glib/gi18n.h>

struct _LiaisonMapLegend
{
  AdwBin parent_instance;

  GtkBox *lines;
};

G_DEFINE_FINAL_TYPE (LiaisonMapLegend, liaison_map_legend, ADW_TYPE_BIN)

static void
add_line (LiaisonMapLegend *self,
          GtkWidget        *mark,
          const char       *text,
          gboolean          dim)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  if (dim)
    gtk_widget_add_css_class (label, "dim-label");
  if (mark != NULL)
    gtk_box_append (GTK_BOX (line), mark);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (self->lines, line);
}

static void
add_groups (LiaisonMapLegend           *self,
            const LiaisonMapAppearance *appearance)
{
  for (guint i = 0; i < liaison_map_appearance_get_n_groups (appearance); i++)
    {
      g_autofree char *label = liaison_map_appearance_dup_label (appearance, i);

      add_line (self, liaison_sector_mark_new (liaison_map_appearance_get_group (appearance, i)->style->sector), label, FALSE);
    }
}

static const char *
say_sizes (const LiaisonMapAppearance *appearance)
{
  switch (liaison_map_appearance_get_sizes (appearance))
    {
    case LIAISON_MAP_SIZES_CLOSENESS:
      return _("Large ones are close to you");
    case LIAISON_MAP_SIZES_BROKERAGE:
      return _("Large ones join separate circles");
    case LIAISON_MAP_SIZES_TIES:
    default:
      return _("Large ones have many ties");
    }
}

static void
liaison_map_legend_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_MAP_LEGEND);

  G_OBJECT_CLASS (liaison_map_legend_parent_class)->dispose (object);
}

static void
liaison_map_legend_class_init (LiaisonMapLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_map_get_resource ();

  G_OBJECT_CLASS (klass)->dispose = liaison_map_legend_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/map/liaison-map-legend.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapLegend, lines);
}

static void
liaison_map_legend_init (LiaisonMapLegend *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_map_legend_set_appearance:
 * @self: a legend
 * @appearance: (nullable): how those on the map look
 *
 * Explains what is on the map, and only that.
 */
void
liaison_map_legend_set_appearance (LiaisonMapLegend           *self,
                                   const LiaisonMapAppearance *appearance)
{
  GtkWidget *line;

  g_return_if_fail (LIAISON_IS_MAP_LEGEND (self));

  while ((line = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, line);
  if (appearance == NULL)
    return;

  add_groups (self, appearance);
  add_line (self, NULL, say_sizes (appearance), TRUE);
  add_line (self, NULL, _("Squares are organizations"), TRUE);
  add_line (self, NULL, _("Wide lines are close ties"), TRUE);
  add_line (self, NULL, _("Faint people and lines have rested long"), TRUE);
  add_line (self, NULL, _("Arrows lead from who introduced to whom"), TRUE);
  add_line (self, NULL, _("Dashed lines are guessed from shared employers"), TRUE);
}
