/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-tools-private.h"

#include "liaison-contact-query.h"
#include "liaison-filter-bar.h"
#include "liaison-filter-menu.h"
#include "liaison-map-resources.h"
#include "liaison-toast.h"

G_DEFINE_FINAL_TYPE (LiaisonMapTools, liaison_map_tools, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_VIEW,
  PROP_FILTER,
  PROP_COLOUR_BY,
  PROP_SIZE_BY,
  PROP_MAP,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* ---- filter ---- */

static gpointer
find_keys (LiaisonConnection *connection,
           gpointer           filter,
           GCancellable      *cancellable,
           GError           **error)
{
  LiaisonContactQuery query = { .filter = filter };

  return liaison_query_found_keys (connection, &query, cancellable, error);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (LiaisonMapTools) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))) || self->view == NULL)
    return;

  if (keys != NULL)
    liaison_map_view_set_found (self->view, keys);
  else
    liaison_toast_show_error (GTK_WIDGET (self), error);
}

static void
find (LiaisonMapTools *self)
{
  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  if (self->view == NULL)
    return;
  if (self->store == NULL || *self->filter == '\0')
    {
      liaison_map_view_set_found (self->view, NULL);
      return;
    }

  self->finding = g_cancellable_new ();
  liaison_store_read_async (self->store, find_keys, g_strdup (self->filter), g_free, (GDestroyNotify) g_array_unref,
                            self->finding, found_cb, g_object_ref (self));
}

/* ---- what it is about ---- */

static void
dress (LiaisonMapTools *self)
{
  LiaisonMapColours colours = LIAISON_MAP_COLOURS_SECTOR;
  LiaisonMapSizes   sizes = LIAISON_MAP_SIZES_TIES;

  if (g_str_equal (self->colour_by, "kind"))
    colours = LIAISON_MAP_COLOURS_KIND;
  else if (g_str_equal (self->colour_by, "community"))
    colours = LIAISON_MAP_COLOURS_COMMUNITY;
  if (g_str_equal (self->size_by, "closeness"))
    sizes = LIAISON_MAP_SIZES_CLOSENESS;
  else if (g_str_equal (self->size_by, "brokerage"))
    sizes = LIAISON_MAP_SIZES_BROKERAGE;
  if (self->view != NULL)
    liaison_map_view_set_look (self->view, colours, sizes);
}

static gboolean
take_text (LiaisonMapTools *self,
           char           **text,
           const char      *value,
           guint            property)
{
  if (g_strcmp0 (*text, value) == 0)
    return FALSE;

  g_free (*text);
  *text = g_strdup (value != NULL ? value : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);

  return TRUE;
}

/* Sets all at once, as a map has them. */
void
liaison_map_tools_set_options (LiaisonMapTools *self,
                               const char      *filter,
                               const char      *colour_by,
                               const char      *size_by)
{
  take_text (self, &self->colour_by, colour_by, PROP_COLOUR_BY);
  take_text (self, &self->size_by, size_by, PROP_SIZE_BY);
  dress (self);
  if (take_text (self, &self->filter, filter, PROP_FILTER))
    find (self);
}

static void
set_text (LiaisonMapTools *self,
          guint            property,
          const char      *value)
{
  switch (property)
    {
    case PROP_FILTER:
      if (!take_text (self, &self->filter, value, property))
        return;
      find (self);
      break;
    case PROP_MAP:
      if (liaison_map_tools_get_map (self) == LIAISON_NETWORK_MAP && g_strcmp0 (value, self->map) != 0)
        liaison_map_tools_leave_everybody (self);
      if (!take_text (self, &self->map, value, property))
        return;
      liaison_map_tools_open_map (self);
      return;
    default:
      if (!take_text (self, property == PROP_COLOUR_BY ? &self->colour_by : &self->size_by, value, property))
        return;
      dress (self);
    }
  liaison_map_tools_keep_options (self);
}

static void
set_store (LiaisonMapTools *self,
           LiaisonStore    *store)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (!g_set_object (&self->store, store))
    return;

  menu = liaison_filter_menu_new (store);
  gtk_menu_button_set_menu_model (self->filter_button, menu);
  g_list_store_remove_all (self->maps);
  take_text (self, &self->map, "0", PROP_MAP);
  liaison_map_tools_set_options (self, "", "sector", "ties");
  liaison_map_tools_read_maps (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

static void
linked_cb (LiaisonMapTools *self,
           gint64           from,
           gint64           to)
{
  liaison_map_tools_tie (self, from, to);
}

static void
menu_cb (LiaisonMapTools *self,
         double           x,
         double           y)
{
  liaison_map_tools_show_menu (self, x, y);
}

static void
hidden_cb (LiaisonMapTools *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.show-hidden", liaison_map_view_get_n_hidden (self->view) > 0);
}

static void
set_view (LiaisonMapTools *self,
          LiaisonMapView  *view)
{
  if (!g_set_object (&self->view, view) || view == NULL)
    return;

  g_signal_connect_object (view, "linked", G_CALLBACK (linked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "menu", G_CALLBACK (menu_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::n-hidden", G_CALLBACK (hidden_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self->draw_button, "active", view, "draws", G_BINDING_SYNC_CREATE);
}

static void
liaison_map_tools_dispose (GObject *object)
{
  LiaisonMapTools *self = LIAISON_MAP_TOOLS (object);

  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->store);
  g_clear_object (&self->view);
  g_clear_object (&self->maps);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_MAP_TOOLS);

  G_OBJECT_CLASS (liaison_map_tools_parent_class)->dispose (object);
}

static void
liaison_map_tools_finalize (GObject *object)
{
  LiaisonMapTools *self = LIAISON_MAP_TOOLS (object);

  g_free (self->filter);
  g_free (self->colour_by);
  g_free (self->size_by);
  g_free (self->map);
  for (guint i = 0; i < G_N_ELEMENTS (self->of_everybody); i++)
    g_free (self->of_everybody[i]);

  G_OBJECT_CLASS (liaison_map_tools_parent_class)->finalize (object);
}

static void
liaison_map_tools_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  GTK_WIDGET_CLASS (liaison_map_tools_parent_class)->size_allocate (widget, width, height, baseline);

  if (LIAISON_MAP_TOOLS (widget)->menu != NULL)
    gtk_popover_present (GTK_POPOVER (LIAISON_MAP_TOOLS (widget)->menu));
}

static void
liaison_map_tools_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LiaisonMapTools *self = LIAISON_MAP_TOOLS (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_VIEW:
      g_value_set_object (value, self->view);
      break;
    case PROP_FILTER:
      g_value_set_string (value, self->filter);
      break;
    case PROP_COLOUR_BY:
      g_value_set_string (value, self->colour_by);
      break;
    case PROP_SIZE_BY:
      g_value_set_string (value, self->size_by);
      break;
    case PROP_MAP:
      g_value_set_string (value, self->map);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_map_tools_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LiaisonMapTools *self = LIAISON_MAP_TOOLS (object);

  switch (prop_id)
    {
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_VIEW:
      set_view (self, g_value_get_object (value));
      break;
    case PROP_FILTER:
    case PROP_COLOUR_BY:
    case PROP_SIZE_BY:
    case PROP_MAP:
      set_text (self, prop_id, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_map_tools_class_init (LiaisonMapToolsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  liaison_map_get_resource ();
  g_type_ensure (LIAISON_TYPE_FILTER_BAR);

  object_class->dispose = liaison_map_tools_dispose;
  object_class->finalize = liaison_map_tools_finalize;
  object_class->get_property = liaison_map_tools_get_property;
  object_class->set_property = liaison_map_tools_set_property;
  widget_class->size_allocate = liaison_map_tools_size_allocate;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE, flags);
  properties[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, LIAISON_TYPE_MAP_VIEW, flags);
  properties[PROP_FILTER] = g_param_spec_string ("filter", NULL, NULL, "", flags);
  properties[PROP_COLOUR_BY] = g_param_spec_string ("colour-by", NULL, NULL, "sector", flags);
  properties[PROP_SIZE_BY] = g_param_spec_string ("size-by", NULL, NULL, "ties", flags);
  properties[PROP_MAP] = g_param_spec_string ("map", NULL, NULL, "0", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/map/liaison-map-tools.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapTools, filter_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapTools, draw_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapTools, options_button);
  liaison_map_tools_install_actions (widget_class);
}

static void
liaison_map_tools_init (LiaisonMapTools *self)
{
  self->filter = g_strdup ("");
  self->colour_by = g_strdup ("sector");
  self->size_by = g_strdup ("ties");
  self->map = g_strdup ("0");
  self->maps = g_list_store_new (LIAISON_TYPE_MAP);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.show-hidden", FALSE);
  gtk_menu_button_set_create_popup_func (self->options_button, liaison_map_tools_make_options, self, NULL);
}

/**
 * liaison_map_tools_get_map:
 * @self: the tools
 *
 * Returns: the id of the named map that is shown, %LIAISON_NETWORK_MAP for the one
 *   of everybody
 */
gint64
liaison_map_tools_get_map (LiaisonMapTools *self)
{
  g_return_val_if_fail (LIAISON_IS_MAP_TOOLS (self), 0);

  return g_ascii_strtoll (self->map, NULL, 10);
}

/**
 * liaison_map_tools_show_filter:
 * @self: the tools
 *
 * Opens the menu of conditions that narrow the map.
 */
void
liaison_map_tools_show_filter (LiaisonMapTools *self)
{
  g_return_if_fail (LIAISON_IS_MAP_TOOLS (self));

  gtk_menu_button_popup (self->filter_button);
}

/**
 * liaison_map_tools_store_changed:
 * @self: the tools
 * @tables: (nullable): what has changed in the store; %NULL for everything
 *
 * Reads again what depends on it.
 */
void
liaison_map_tools_store_changed (LiaisonMapTools   *self,
                                 const char *const *tables)
{
  g_return_if_fail (LIAISON_IS_MAP_TOOLS (self));

  if (tables == NULL || g_strv_contains (tables, "map"))
    liaison_map_tools_read_maps (self);
  if (*self->filter != '\0')
    find (self);
}
