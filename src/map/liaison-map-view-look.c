/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* How the nodes of the map look: what their colours, shapes and sizes tell. */

#include "config.h"

#include "liaison-map-view-private.h"

static void
look_up_colour (GtkStyleContext *context,
                const char      *name,
                LiaisonColour   *colour)
{
  GdkRGBA found;

  if (gtk_style_context_lookup_color (context, name, &found))
    *colour = (LiaisonColour){ found.red, found.green, found.blue, found.alpha };
}

void
liaison_map_view_read_look (LiaisonMapView *self,
                            LiaisonMapLook *look)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GdkRGBA          text;

  liaison_map_look_init (look, adw_style_manager_get_dark (manager), adw_style_manager_get_high_contrast (manager));
  gtk_style_context_get_color (context, &text);
  look->text = (LiaisonColour){ text.red, text.green, text.blue, text.alpha };
  look_up_colour (context, "view_bg_color", &look->background);
  look_up_colour (context, "accent_color", &look->accent);
}

float
liaison_map_view_get_radius (LiaisonMapView *self,
                             guint           node)
{
  return liaison_map_node_get_radius (liaison_map_view_get_node (self, node),
                                      liaison_map_appearance_get_size (self->appearance, node), self->camera.zoom);
}

static void
take_appearance (LiaisonMapView       *self,
                 LiaisonMapAppearance *appearance)
{
  g_clear_pointer (&self->appearance, liaison_map_appearance_unref);
  self->appearance = appearance;
  g_object_notify (G_OBJECT (self), "appearance");
  liaison_map_view_repaint (self);
}

typedef struct
{
  LiaisonNetwork   *network;
  LiaisonMapColours colours;
  LiaisonMapSizes   sizes;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  liaison_network_unref (wish->network);
  g_free (wish);
}

static void
dress_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Wish *wish = data;

  g_task_return_pointer (task, liaison_map_appearance_new (wish->network, wish->colours, wish->sizes),
                         (GDestroyNotify) liaison_map_appearance_unref);
}

static void
dressed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (LiaisonMapView) self = data;
  g_autoptr (LiaisonMapAppearance) appearance = g_task_propagate_pointer (G_TASK (result), NULL);

  if (appearance == NULL || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  g_clear_object (&self->dressing);
  take_appearance (self, g_steal_pointer (&appearance));
}

/* Sectors and numbers of ties are known at once; the rest takes time, and comes
 * when it is worked out. */
void
liaison_map_view_dress (LiaisonMapView *self)
{
  g_autoptr (GTask) task = NULL;
  Wish *wish;

  g_cancellable_cancel (self->dressing);
  g_clear_object (&self->dressing);
  if (self->network == NULL)
    {
      g_clear_pointer (&self->appearance, liaison_map_appearance_unref);
      return;
    }
  if (self->appearance == NULL || liaison_map_appearance_get_network (self->appearance) != self->network)
    take_appearance (self, liaison_map_appearance_new (self->network, LIAISON_MAP_COLOURS_SECTOR, LIAISON_MAP_SIZES_TIES));
  if (self->colours == liaison_map_appearance_get_colours (self->appearance) &&
      self->sizes == liaison_map_appearance_get_sizes (self->appearance))
    return;

  wish = g_new0 (Wish, 1);
  wish->network = liaison_network_ref (self->network);
  wish->colours = self->colours;
  wish->sizes = self->sizes;
  self->dressing = g_cancellable_new ();
  task = g_task_new (NULL, self->dressing, dressed_cb, g_object_ref (self)); /* a source might go on the thread */
  g_task_set_source_tag (task, liaison_map_view_dress);
  g_task_set_task_data (task, wish, wish_free);
  g_task_run_in_thread (task, dress_thread);
}

/**
 * liaison_map_view_get_appearance:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): how those on the map look
 */
LiaisonMapAppearance *
liaison_map_view_get_appearance (LiaisonMapView *self)
{
  g_return_val_if_fail (LIAISON_IS_MAP_VIEW (self), NULL);

  return self->appearance;
}

/**
 * liaison_map_view_set_look:
 * @self: a view
 * @colours: what colours are to tell
 * @sizes: what sizes are to tell
 *
 * Lets nodes look otherwise, as soon as that is worked out.
 */
void
liaison_map_view_set_look (LiaisonMapView   *self,
                           LiaisonMapColours colours,
                           LiaisonMapSizes   sizes)
{
  g_return_if_fail (LIAISON_IS_MAP_VIEW (self));

  if (self->colours == colours && self->sizes == sizes)
    return;

  self->colours = colours;
  self->sizes = sizes;
  liaison_map_view_dress (self);
}
