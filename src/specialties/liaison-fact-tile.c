/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fact-tile.h"

#include "liaison-marks.h"
#include "liaison-specialties-resources.h"

struct _LiaisonFactTile
{
  GtkWidget parent_instance;

  GtkWidget    *content;
  GtkLabel     *caption;
  LiaisonMarks *marks;
  GtkLabel     *fact;
  GtkLabel     *detail;
};

G_DEFINE_FINAL_TYPE (LiaisonFactTile, liaison_fact_tile, GTK_TYPE_WIDGET)

static void
liaison_fact_tile_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_FACT_TILE);

  G_OBJECT_CLASS (liaison_fact_tile_parent_class)->dispose (object);
}

static void
liaison_fact_tile_class_init (LiaisonFactTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_fact_tile_dispose;

  g_type_ensure (LIAISON_TYPE_MARKS);
  liaison_specialties_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-fact-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonFactTile, content);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFactTile, caption);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFactTile, marks);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFactTile, fact);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFactTile, detail);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
liaison_fact_tile_init (LiaisonFactTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_fact_tile_new:
 * @caption: what the fact is about
 * @fact: the fact, in a word or two
 * @detail: a line that goes with it
 *
 * Returns: (transfer floating): a tile
 */
GtkWidget *
liaison_fact_tile_new (const char *caption,
                       const char *fact,
                       const char *detail)
{
  LiaisonFactTile *self = g_object_new (LIAISON_TYPE_FACT_TILE, NULL);

  gtk_label_set_text (self->caption, caption);
  liaison_fact_tile_set_fact (self, fact, detail);

  return GTK_WIDGET (self);
}

/**
 * liaison_fact_tile_set_fact:
 * @self: a tile
 * @fact: the fact, in a word or two
 * @detail: a line that goes with it
 */
void
liaison_fact_tile_set_fact (LiaisonFactTile *self,
                            const char      *fact,
                            const char      *detail)
{
  g_return_if_fail (LIAISON_IS_FACT_TILE (self));

  gtk_label_set_text (self->fact, fact);
  gtk_label_set_text (self->detail, detail);
}

/**
 * liaison_fact_tile_set_level:
 * @self: a tile
 * @level: how many of five marks are filled
 * @words: what that means
 *
 * Shows five marks in place of the fact.
 */
void
liaison_fact_tile_set_level (LiaisonFactTile *self,
                             int              level,
                             const char      *words)
{
  g_return_if_fail (LIAISON_IS_FACT_TILE (self));

  liaison_marks_set (self->marks, level, words);
  gtk_widget_set_visible (GTK_WIDGET (self->marks), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->fact), FALSE);
}
