/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-import-tile.h"

#include "liaison-app-resources.h"

#include <glib/gi18n.h>

struct _LiaisonImportTile
{
  GtkToggleButton parent_instance;

  GtkLabel *number;
  GtkLabel *word;

  LiaisonImportState state;
};

G_DEFINE_FINAL_TYPE (LiaisonImportTile, liaison_import_tile, GTK_TYPE_TOGGLE_BUTTON)

/* Pressing one releases the others. */
static void
liaison_import_tile_toggled (GtkToggleButton *button)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (button));
  GtkWidget *tile = parent != NULL ? gtk_widget_get_first_child (parent) : NULL;

  for (; tile != NULL && gtk_toggle_button_get_active (button); tile = gtk_widget_get_next_sibling (tile))
    if (tile != GTK_WIDGET (button))
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tile), FALSE);
}

static void
liaison_import_tile_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_IMPORT_TILE);

  G_OBJECT_CLASS (liaison_import_tile_parent_class)->dispose (object);
}

static void
liaison_import_tile_class_init (LiaisonImportTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_app_get_resource ();

  G_OBJECT_CLASS (klass)->dispose = liaison_import_tile_dispose;
  GTK_TOGGLE_BUTTON_CLASS (klass)->toggled = liaison_import_tile_toggled;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/app/liaison-import-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportTile, number);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportTile, word);
}

static void
liaison_import_tile_init (LiaisonImportTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_import_tile_new:
 * @state: what becomes of the rows that it counts
 *
 * Returns: (transfer floating): a tile that counts none
 */
GtkWidget *
liaison_import_tile_new (LiaisonImportState state)
{
  LiaisonImportTile *self = g_object_new (LIAISON_TYPE_IMPORT_TILE, NULL);

  self->state = state;
  gtk_label_set_label (self->word, liaison_import_state_get_label (state));
  liaison_import_tile_set_count (self, 0);

  return GTK_WIDGET (self);
}

/**
 * liaison_import_tile_get_state:
 * @self: a tile
 *
 * Returns: what becomes of the rows that it counts
 */
LiaisonImportState
liaison_import_tile_get_state (LiaisonImportTile *self)
{
  g_return_val_if_fail (LIAISON_IS_IMPORT_TILE (self), LIAISON_IMPORT_STATE_NEW);

  return self->state;
}

/**
 * liaison_import_tile_set_count:
 * @self: a tile
 * @count: how many rows there are
 *
 * Of none there is nothing to list.
 */
void
liaison_import_tile_set_count (LiaisonImportTile *self,
                               guint              count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);
  /* TRANSLATORS: how many rows of a file, and what becomes of them, as "12 new" */
  g_autofree char *name = g_strdup_printf (C_ ("import", "%u %s"), count, liaison_import_state_get_label (self->state));

  g_return_if_fail (LIAISON_IS_IMPORT_TILE (self));

  gtk_label_set_label (self->number, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self), count > 0);
}

/**
 * liaison_import_tile_get_pressed:
 * @box: what holds tiles
 *
 * Returns: (transfer none) (nullable): the tile that is pressed
 */
LiaisonImportTile *
liaison_import_tile_get_pressed (GtkWidget *box)
{
  g_return_val_if_fail (GTK_IS_WIDGET (box), NULL);

  for (GtkWidget *tile = gtk_widget_get_first_child (box); tile != NULL; tile = gtk_widget_get_next_sibling (tile))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (tile)))
      return LIAISON_IMPORT_TILE (tile);

  return NULL;
}
