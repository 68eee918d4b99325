/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-entry-grid.h"

#include "liaison-catalog.h"
#include "liaison-entry-card.h"
#include "liaison-specialties-resources.h"

struct _LiaisonEntryGrid
{
  AdwBin parent_instance;

  GtkStack          *stack;
  GtkGridView       *grid;
  GtkNoSelection    *shown;

  LiaisonStanding      *standing;
  LiaisonChosenEntries *chosen;
  GListModel           *entries;
  char                 *text;
  gboolean              is_stale;
};

G_DEFINE_FINAL_TYPE (LiaisonEntryGrid, liaison_entry_grid, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
setup_cb (LiaisonEntryGrid *self,
          GtkListItem      *item)
{
  gtk_list_item_set_child (item, liaison_entry_card_new (self->standing, self->chosen));
}

static void
bind_cb (LiaisonEntryGrid *self,
         GtkListItem      *item)
{
  liaison_entry_card_set_entry (LIAISON_ENTRY_CARD (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
activate_cb (LiaisonEntryGrid *self,
             guint             position)
{
  g_autoptr (LiaisonEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  if (entry != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, entry);
}

/* Cards are made when they are first seen: there are many roles, and not
 * everybody looks at them. */
static void
refresh (LiaisonEntryGrid *self)
{
  g_autoptr (GListModel) found = NULL;

  if (!self->is_stale)
    return;

  self->is_stale = FALSE;
  found = liaison_catalog_dup_found (liaison_catalog_get_default (), self->entries, self->text);
  gtk_no_selection_set_model (self->shown, found);
  if (g_list_model_get_n_items (found) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->grid), "list.scroll-to-item", "u", 0);
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (found) > 0 ? "grid" : "nothing");
}

static void
liaison_entry_grid_map (GtkWidget *widget)
{
  refresh (LIAISON_ENTRY_GRID (widget));

  GTK_WIDGET_CLASS (liaison_entry_grid_parent_class)->map (widget);
}

static void
liaison_entry_grid_finalize (GObject *object)
{
  g_free (LIAISON_ENTRY_GRID (object)->text);

  G_OBJECT_CLASS (liaison_entry_grid_parent_class)->finalize (object);
}

static void
liaison_entry_grid_dispose (GObject *object)
{
  LiaisonEntryGrid *self = LIAISON_ENTRY_GRID (object);

  g_clear_object (&self->standing);
  g_clear_object (&self->chosen);
  g_clear_object (&self->entries);

  G_OBJECT_CLASS (liaison_entry_grid_parent_class)->dispose (object);
}

static void
liaison_entry_grid_class_init (LiaisonEntryGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_entry_grid_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_entry_grid_finalize;
  widget_class->map = liaison_entry_grid_map;

  /**
   * LiaisonEntryGrid::chosen:
   * @self: a grid
   * @entry: what was chosen
   *
   * Emitted when a card is clicked, or Enter is pressed on it.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, LIAISON_TYPE_ENTRY);

  liaison_specialties_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-entry-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryGrid, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryGrid, grid);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEntryGrid, shown);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
liaison_entry_grid_init (LiaisonEntryGrid *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_entry_grid_follow:
 * @self: a grid
 * @standing: where the user stands
 * @chosen: what is to be compared
 *
 * Says what the cards follow; to be called before there are any.
 */
void
liaison_entry_grid_follow (LiaisonEntryGrid     *self,
                           LiaisonStanding      *standing,
                           LiaisonChosenEntries *chosen)
{
  g_return_if_fail (LIAISON_IS_ENTRY_GRID (self));

  g_set_object (&self->standing, standing);
  g_set_object (&self->chosen, chosen);
}

/**
 * liaison_entry_grid_set_entries:
 * @self: a grid
 * @entries: a list of the catalogue
 */
void
liaison_entry_grid_set_entries (LiaisonEntryGrid *self,
                                GListModel       *entries)
{
  g_return_if_fail (LIAISON_IS_ENTRY_GRID (self));

  g_set_object (&self->entries, entries);
  liaison_entry_grid_search (self, "");
}

/**
 * liaison_entry_grid_search:
 * @self: a grid
 * @text: what to search for, "" to show all
 */
void
liaison_entry_grid_search (LiaisonEntryGrid *self,
                           const char       *text)
{
  g_return_if_fail (LIAISON_IS_ENTRY_GRID (self));

  g_free (self->text);
  self->text = g_strdup (text);
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

/**
 * liaison_entry_grid_get_n_shown:
 * @self: a grid
 *
 * Returns: how many cards there are
 */
guint
liaison_entry_grid_get_n_shown (LiaisonEntryGrid *self)
{
  g_return_val_if_fail (LIAISON_IS_ENTRY_GRID (self), 0);

  refresh (self);

  return g_list_model_get_n_items (G_LIST_MODEL (self->shown));
}
