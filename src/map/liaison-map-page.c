/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-page.h"

#include "liaison-contact.h"
#include "liaison-map-asking.h"
#include "liaison-map-card.h"
#include "liaison-map-export.h"
#include "liaison-map-legend.h"
#include "liaison-map-overview.h"
#include "liaison-map-panel.h"
#include "liaison-map-resources.h"
#include "liaison-map-search.h"
#include "liaison-map-tools.h"
#include "liaison-map-zoom.h"
#include "liaison-map-view.h"
#include "liaison-pane.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

struct _LiaisonMapPage
{
  AdwBin parent_instance;

  LiaisonMapAsking *asking;
  gboolean          folded;
  gint64            wanted; /* the contact to be shown once it is there */

  GtkStack         *stack;
  AdwLeaflet       *leaflet;
  GtkWidget        *map_side;
  GtkWidget        *separator;
  GtkWidget        *panel_side;
  GtkToggleButton  *toggle;
  LiaisonMapPanel  *panel;
  LiaisonMapView   *view;
  LiaisonMapSearch *search;
  LiaisonMapTools  *tools;
  LiaisonMapLegend *legend;
  GtkRevealer      *revealer;
  LiaisonMapCard   *card;
};

G_DEFINE_FINAL_TYPE (LiaisonMapPage, liaison_map_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_FOLDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
show_wanted (LiaisonMapPage *self)
{
  gint64 key = self->wanted;

  self->wanted = LIAISON_MAP_NO_KEY;
  if (key != LIAISON_MAP_NO_KEY)
    liaison_map_view_show (self->view, key);
}

static void
take_network (LiaisonMapPage *self,
              LiaisonNetwork *network)
{
  gboolean has_contacts = liaison_network_get_n_nodes (network) > 1;

  liaison_map_view_set_network (self->view, network);
  liaison_map_card_update (self->card);
  gtk_stack_set_visible_child_name (self->stack, has_contacts ? "map" : "empty");
  gtk_widget_set_visible (GTK_WIDGET (self->toggle), has_contacts);
  show_wanted (self);
}

static gboolean
ask (gpointer            widget,
     LiaisonStore       *store,
     GCancellable       *cancellable,
     GAsyncReadyCallback callback,
     gpointer            data)
{
  gint64 map = liaison_map_tools_get_map (LIAISON_MAP_PAGE (widget)->tools);

  liaison_store_read_async (store, (LiaisonReadFunc) liaison_network_read, g_memdup2 (&map, sizeof map), g_free,
                            (GDestroyNotify) liaison_network_unref, cancellable, callback, data);

  return TRUE;
}

static gboolean
take (gpointer      widget,
      LiaisonStore *store,
      GAsyncResult *result,
      GError      **error)
{
  g_autoptr (LiaisonNetwork) network = liaison_store_read_finish (store, result, error);

  if (network != NULL)
    take_network (widget, network);

  return network != NULL;
}

static void
changed_cb (LiaisonMapPage    *self,
            const char *const *tables)
{
  liaison_map_tools_store_changed (self->tools, tables);
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  GWeakRef *reference = data;
  g_autoptr (LiaisonMapPage) self = g_weak_ref_get (reference);
  g_autoptr (GError) error = NULL;

  g_weak_ref_clear (reference);
  g_free (reference);
  if (liaison_store_keep_places_finish (LIAISON_STORE (source), result, &error) || self == NULL)
    return;

  liaison_map_view_keep_again (self->view);
  liaison_toast_show_error (GTK_WIDGET (self), error);
}

static void
moved_cb (LiaisonMapPage *self)
{
  g_autoptr (GArray) places = liaison_map_view_take_moved (self->view);
  LiaisonStore        *store = self->asking != NULL ? liaison_map_asking_get_store (self->asking) : NULL; /* none while it closes */
  LiaisonNetworkCamera camera;
  gboolean  has_camera = liaison_map_view_take_camera (self->view, &camera);
  GWeakRef *reference;

  if (store == NULL || (places->len == 0 && !has_camera))
    return;

  reference = g_new0 (GWeakRef, 1);
  g_weak_ref_init (reference, self);
  liaison_store_keep_places_async (store, liaison_map_tools_get_map (self->tools), (LiaisonNetworkPlace *) places->data, places->len,
                                   has_camera ? &camera : NULL, kept_cb, reference);
}

/* Another map: the same people, elsewhere. */
static void
map_cb (LiaisonMapPage *self)
{
  if (liaison_map_asking_get_store (self->asking) == NULL)
    return;

  liaison_map_view_set_network (self->view, NULL);
  liaison_map_asking_ask_anew (self->asking);
}

static void
selected_cb (LiaisonMapPage *self)
{
  gboolean is_selected = liaison_map_view_get_selected (self->view) != LIAISON_MAP_NO_KEY;

  liaison_map_card_update (self->card);
  gtk_revealer_set_reveal_child (self->revealer, is_selected);
}

static void
appearance_cb (LiaisonMapPage *self)
{
  liaison_map_legend_set_appearance (self->legend, liaison_map_view_get_appearance (self->view));
}

static void
activated_cb (LiaisonMapPage *self,
              gint64          key)
{
  if (key != LIAISON_CONTACT_KEY_USER)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-contact", "x", key);
}

static void
chosen_cb (LiaisonMapPage *self,
           gint64          key)
{
  liaison_map_page_show_contact (self, key);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Beside the map where there is room, else instead of it. */
static void
show_panel (LiaisonMapPage *self)
{
  gboolean is_open = gtk_toggle_button_get_active (self->toggle);

  gtk_widget_set_visible (self->separator, is_open);
  if (is_open)
    gtk_widget_set_visible (self->panel_side, TRUE);
  adw_leaflet_set_visible_child (self->leaflet, is_open ? self->panel_side : self->map_side);
  if (!is_open)
    gtk_widget_set_visible (self->panel_side, FALSE);
}

/* Where the panel hides the map, it makes way for what is to be seen. */
static void
make_way (LiaisonMapPage *self)
{
  if (adw_leaflet_get_folded (self->leaflet))
    gtk_toggle_button_set_active (self->toggle, FALSE);
}

static void
lifted_cb (LiaisonMapPage *self,
           GArray         *keys)
{
  liaison_map_view_lift (self->view, keys);
}

static void
unlifted_cb (LiaisonMapPage *self)
{
  liaison_map_panel_put_down (self->panel);
}

/* Also where the keyboard is in the panel. */
static gboolean
key_cb (LiaisonMapPage *self,
        guint           key,
        guint           code,
        GdkModifierType state)
{
  if (key == GDK_KEY_Escape && liaison_map_view_put_down (self->view))
    return GDK_EVENT_STOP;
  if ((key == GDK_KEY_F || key == GDK_KEY_f) && (state & GDK_CONTROL_MASK) != 0 && (state & GDK_SHIFT_MASK) != 0)
    {
      make_way (self);
      liaison_map_tools_show_filter (self->tools);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
panel_chosen_cb (LiaisonMapPage *self,
                 gint64          key)
{
  make_way (self);
  liaison_map_page_show_contact (self, key);
}

static void
export_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  LiaisonMapPage  *self = LIAISON_MAP_PAGE (widget);
  g_autofree char *title = liaison_map_tools_dup_title (self->tools);

  liaison_map_export_ask (self->view, title);
}

static void
print_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  LiaisonMapPage  *self = LIAISON_MAP_PAGE (widget);
  g_autofree char *title = liaison_map_tools_dup_title (self->tools);

  liaison_map_export_print (self->view, title);
}

static void
set_store (LiaisonMapPage *self,
           LiaisonStore   *store)
{
  LiaisonStore *before = liaison_map_asking_get_store (self->asking);

  if (before == store)
    return;

  if (before != NULL)
    g_signal_handlers_disconnect_by_func (before, changed_cb, self);
  liaison_map_view_set_network (self->view, NULL);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  if (store != NULL)
    g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  liaison_map_asking_set_store (self->asking, store);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

static void
set_folded (LiaisonMapPage *self,
            gboolean        folded)
{
  if (self->folded == folded)
    return;

  self->folded = folded;
  gtk_widget_set_halign (GTK_WIDGET (self->revealer), folded ? GTK_ALIGN_FILL : GTK_ALIGN_END);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
liaison_map_page_dispose (GObject *object)
{
  LiaisonMapPage *self = LIAISON_MAP_PAGE (object);

  g_clear_object (&self->asking);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_MAP_PAGE);

  G_OBJECT_CLASS (liaison_map_page_parent_class)->dispose (object);
}

static void
liaison_map_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LiaisonMapPage *self = LIAISON_MAP_PAGE (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, liaison_map_asking_get_store (self->asking));
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_map_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LiaisonMapPage *self = LIAISON_MAP_PAGE (object);

  switch (prop_id)
    {
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_FOLDED:
      set_folded (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/map/liaison-map-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapPage, map_side);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapPage, separator);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapPage, panel_side);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapPage, toggle);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapPage, panel);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapPage, view);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapPage, search);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapPage, tools);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapPage, legend);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapPage, revealer);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapPage, card);
  gtk_widget_class_bind_template_callback (widget_class, appearance_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_panel);
  gtk_widget_class_bind_template_callback (widget_class, make_way);
  gtk_widget_class_bind_template_callback (widget_class, lifted_cb);
  gtk_widget_class_bind_template_callback (widget_class, unlifted_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, panel_chosen_cb);
}

static gboolean
liaison_map_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIAISON_MAP_PAGE (widget)->view));
}

static void
liaison_map_page_class_init (LiaisonMapPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  liaison_map_get_resource ();
  g_type_ensure (LIAISON_TYPE_MAP_VIEW);
  g_type_ensure (LIAISON_TYPE_MAP_SEARCH);
  g_type_ensure (LIAISON_TYPE_MAP_LEGEND);
  g_type_ensure (LIAISON_TYPE_MAP_OVERVIEW);
  g_type_ensure (LIAISON_TYPE_MAP_TOOLS);
  g_type_ensure (LIAISON_TYPE_MAP_ZOOM);
  g_type_ensure (LIAISON_TYPE_MAP_CARD);
  g_type_ensure (LIAISON_TYPE_MAP_PANEL);
  g_type_ensure (LIAISON_TYPE_PANE);

  object_class->dispose = liaison_map_page_dispose;
  object_class->get_property = liaison_map_page_get_property;
  object_class->set_property = liaison_map_page_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = liaison_map_page_grab_focus;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "map.export", NULL, export_cb);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "map.print", NULL, print_cb);
}

static void
liaison_map_page_init (LiaisonMapPage *self)
{
  static const char *const tables[] = { "person", "organization", "tie", "affiliation", "interaction", "interaction_person", "introduction", "setting", NULL };

  self->wanted = LIAISON_MAP_NO_KEY;
  self->asking = liaison_map_asking_new (GTK_WIDGET (self), ask, take, tables);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_map_page_new:
 *
 * Returns: (transfer floating): a map of no store
 */
GtkWidget *
liaison_map_page_new (void)
{
  return g_object_new (LIAISON_TYPE_MAP_PAGE, NULL);
}

/**
 * liaison_map_page_show_contact:
 * @self: a page
 * @key: a contact key
 *
 * Selects a person or an organization and brings it to the middle, as soon as
 * the network is there.
 */
void
liaison_map_page_show_contact (LiaisonMapPage *self,
                               gint64          key)
{
  g_return_if_fail (LIAISON_IS_MAP_PAGE (self));

  self->wanted = key;
  if (!liaison_map_asking_get_busy (self->asking))
    show_wanted (self);
}

/**
 * liaison_map_page_start_search:
 * @self: a page
 *
 * Lets one type whom to find on the map.
 */
void
liaison_map_page_start_search (LiaisonMapPage *self)
{
  g_return_if_fail (LIAISON_IS_MAP_PAGE (self));

  liaison_map_search_start (self->search);
}

/**
 * liaison_map_page_toggle_panel:
 * @self: a page
 *
 * Opens the panel beside the map, or closes it.
 */
void
liaison_map_page_toggle_panel (LiaisonMapPage *self)
{
  g_return_if_fail (LIAISON_IS_MAP_PAGE (self));

  gtk_toggle_button_set_active (self->toggle, !gtk_toggle_button_get_active (self->toggle));
  gtk_widget_child_focus (gtk_toggle_button_get_active (self->toggle) ? self->panel_side : self->map_side, GTK_DIR_TAB_FORWARD);
}

/**
 * liaison_map_page_cover:
 * @self: a page
 * @id: of a specialty, an area or a role
 *
 * Shows beside the map what of the network there is for it.
 */
void
liaison_map_page_cover (LiaisonMapPage *self,
                        const char     *id)
{
  g_return_if_fail (LIAISON_IS_MAP_PAGE (self) && id != NULL);

  liaison_map_panel_cover (self->panel, id);
  gtk_toggle_button_set_active (self->toggle, TRUE);
}
