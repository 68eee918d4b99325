/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-view-private.h"

/* How long the camera flies, ms. */
#define FLIGHT_MILLISECONDS 260

/**
 * LiaisonMapView:
 *
 * The network as a picture to work in. The picture is painted and the network
 * laid out in threads of their own; this widget moves the camera, drags nodes
 * and says what is selected.
 */
G_DEFINE_FINAL_TYPE (LiaisonMapView, liaison_map_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_NETWORK,
  PROP_APPEARANCE,
  PROP_SELECTED,
  PROP_FOCUSED,
  PROP_PINNED,
  PROP_REACH,
  PROP_DRAWS,
  PROP_N_HIDDEN,
  PROP_N_CHOSEN,
  PROP_LINKING,
  N_PROPS,
};

enum
{
  ACTIVATED,
  MOVED,
  UNLIFTED,
  LINKED,
  MENU,
  SEEN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

/* Whether the map is shown while it settles: not to whom motion is too much, but for what they move themselves. */
static gboolean
shows_settling (LiaisonMapView *self)
{
  return self->drag != LIAISON_MAP_DRAG_NOTHING || adw_get_enable_animations (GTK_WIDGET (self));
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  LiaisonMapView *self = LIAISON_MAP_VIEW (widget);
  gboolean        is_done = !liaison_layout_get_settling (self->layout);

  if (is_done)
    self->tick = 0;
  else if (!shows_settling (self) || liaison_map_painter_get_busy (self->painter))
    return G_SOURCE_CONTINUE;
  if (liaison_layout_take_positions (self->layout, self->positions) || is_done)
    liaison_map_view_look_again (self);
  if (is_done)
    g_signal_emit (self, signals[MOVED], 0);

  return is_done ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

void
liaison_map_view_watch_layout (LiaisonMapView *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/* The last places are taken even where no frame comes, as when another place
 * of the window is shown. */
static void
settling_cb (LiaisonMapView *self)
{
  if (liaison_layout_get_settling (self->layout) || gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  liaison_layout_take_positions (self->layout, self->positions);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  liaison_map_view_look_again (self);
  g_signal_emit (self, signals[MOVED], 0);
}

void
liaison_map_view_select_node (LiaisonMapView *self,
                              guint           node)
{
  self->tab_start = node;
  self->tab_next = 0;
  self->nudges = FALSE;
  if (self->selected == node)
    return;

  self->selected = node;
  liaison_map_view_tell_selected (self);
  liaison_map_view_repaint (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PINNED]);
}

void
liaison_map_view_activate_node (LiaisonMapView *self,
                                guint           node)
{
  if (node != LIAISON_MAP_NO_NODE)
    g_signal_emit (self, signals[ACTIVATED], 0, liaison_map_view_get_node (self, node)->key);
}

void
liaison_map_view_hold_node (LiaisonMapView *self,
                            guint           node,
                            double          x,
                            double          y)
{
  float map_x = ((float) x - (float) gtk_widget_get_width (GTK_WIDGET (self)) / 2) / self->camera.zoom + self->camera.x;
  float map_y = ((float) y - (float) gtk_widget_get_height (GTK_WIDGET (self)) / 2) / self->camera.zoom + self->camera.y;

  self->fits = FALSE;
  liaison_layout_hold (self->layout, self->graph, self->pinned, self->positions, node, map_x, map_y);
  liaison_map_view_watch_layout (self);
}

/* A node that was put somewhere stays there. */
void
liaison_map_view_release_node (LiaisonMapView *self,
                               guint           node)
{
  self->pinned[node] = TRUE;
  self->pins_changed = TRUE;
  liaison_layout_release (self->layout);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PINNED]);
}

static gboolean
liaison_map_view_focus (GtkWidget       *widget,
                        GtkDirectionType direction)
{
  LiaisonMapView *self = LIAISON_MAP_VIEW (widget);

  if (gtk_widget_is_focus (widget) && (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD))
    return liaison_map_view_step_focus (self, direction == GTK_DIR_TAB_FORWARD);

  return GTK_WIDGET_CLASS (liaison_map_view_parent_class)->focus (widget, direction);
}

static void
liaison_map_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  liaison_map_view_look_again (LIAISON_MAP_VIEW (widget));
}

static void
liaison_map_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (liaison_map_view_parent_class)->map (widget);

  liaison_map_view_look_again (LIAISON_MAP_VIEW (widget));
}

static void
liaison_map_view_unmap (GtkWidget *widget)
{
  liaison_map_view_rest_camera (LIAISON_MAP_VIEW (widget));

  GTK_WIDGET_CLASS (liaison_map_view_parent_class)->unmap (widget);
}

static void
liaison_map_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (liaison_map_view_parent_class)->css_changed (widget, change);

  liaison_map_view_repaint (LIAISON_MAP_VIEW (widget));
}

static void
liaison_map_view_dispose (GObject *object)
{
  LiaisonMapView *self = LIAISON_MAP_VIEW (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_handle_id (&self->rest, g_source_remove);
  g_cancellable_cancel (self->dressing);
  g_clear_object (&self->dressing);
  g_clear_object (&self->flight);
  g_clear_object (&self->layout);
  g_clear_object (&self->painter);

  G_OBJECT_CLASS (liaison_map_view_parent_class)->dispose (object);
}

static void
liaison_map_view_finalize (GObject *object)
{
  LiaisonMapView *self = LIAISON_MAP_VIEW (object);

  g_clear_pointer (&self->network, liaison_network_unref);
  g_clear_pointer (&self->appearance, liaison_map_appearance_unref);
  g_free (self->positions);
  g_free (self->kept);
  g_free (self->pinned);
  g_free (self->hidden);
  g_free (self->chosen);
  g_clear_pointer (&self->hidden_keys, g_hash_table_unref);
  g_clear_pointer (&self->found_keys, g_hash_table_unref);
  g_clear_pointer (&self->revealed_keys, g_hash_table_unref);
  g_clear_pointer (&self->chosen_keys, g_hash_table_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->steps_undone, g_ptr_array_unref);
  g_clear_pointer (&self->lasso, g_array_unref);
  g_clear_pointer (&self->lifted, g_array_unref);

  G_OBJECT_CLASS (liaison_map_view_parent_class)->finalize (object);
}

static void
liaison_map_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LiaisonMapView *self = LIAISON_MAP_VIEW (object);

  switch (prop_id)
    {
    case PROP_NETWORK:
      g_value_set_boxed (value, self->network);
      break;
    case PROP_APPEARANCE:
      g_value_set_pointer (value, self->appearance);
      break;
    case PROP_SELECTED:
      g_value_set_int64 (value, liaison_map_view_get_selected (self));
      break;
    case PROP_FOCUSED:
      g_value_set_boolean (value, liaison_map_view_get_focused (self));
      break;
    case PROP_PINNED:
      g_value_set_boolean (value, liaison_map_view_get_pinned (self));
      break;
    case PROP_REACH:
      g_value_set_int (value, (int) self->reach);
      break;
    case PROP_DRAWS:
      g_value_set_boolean (value, self->draws);
      break;
    case PROP_N_HIDDEN:
      g_value_set_uint (value, self->n_hidden);
      break;
    case PROP_N_CHOSEN:
      g_value_set_uint (value, liaison_map_view_count_chosen (self));
      break;
    case PROP_LINKING:
      g_value_set_boolean (value, liaison_map_view_get_linking (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_map_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LiaisonMapView *self = LIAISON_MAP_VIEW (object);

  switch (prop_id)
    {
    case PROP_NETWORK:
      liaison_map_view_set_network (self, g_value_get_boxed (value));
      break;
    case PROP_SELECTED:
      liaison_map_view_set_selected (self, g_value_get_int64 (value));
      break;
    case PROP_FOCUSED:
      liaison_map_view_set_focused (self, g_value_get_boolean (value));
      break;
    case PROP_PINNED:
      liaison_map_view_set_pinned (self, g_value_get_boolean (value));
      break;
    case PROP_REACH:
      liaison_map_view_set_reach (self, (guint) MAX (g_value_get_int (value), 0));
      break;
    case PROP_DRAWS:
      self->draws = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_map_view_class_init (LiaisonMapViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = liaison_map_view_dispose;
  object_class->finalize = liaison_map_view_finalize;
  object_class->get_property = liaison_map_view_get_property;
  object_class->set_property = liaison_map_view_set_property;
  widget_class->focus = liaison_map_view_focus;
  widget_class->snapshot = liaison_map_view_snapshot;
  widget_class->size_allocate = liaison_map_view_size_allocate;
  widget_class->map = liaison_map_view_map;
  widget_class->unmap = liaison_map_view_unmap;
  widget_class->css_changed = liaison_map_view_css_changed;
  widget_class->query_tooltip = liaison_map_view_query_tooltip;

  /**
   * LiaisonMapView:network:
   *
   * Who is on the map.
   */
  properties[PROP_NETWORK] = g_param_spec_boxed ("network", NULL, NULL, LIAISON_TYPE_NETWORK, flags);

  /**
   * LiaisonMapView:appearance:
   *
   * How those on the map look, a #LiaisonMapAppearance; %NULL for nobody.
   */
  properties[PROP_APPEARANCE] = g_param_spec_pointer ("appearance", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * LiaisonMapView:selected:
   *
   * The contact key of what is selected, %LIAISON_MAP_NO_KEY for nothing.
   */
  properties[PROP_SELECTED] =
    g_param_spec_int64 ("selected", NULL, NULL, LIAISON_MAP_NO_KEY, G_MAXINT64, LIAISON_MAP_NO_KEY, flags);

  /**
   * LiaisonMapView:focused:
   *
   * Whether all but what is selected and its neighbours is dimmed.
   */
  properties[PROP_FOCUSED] = g_param_spec_boolean ("focused", NULL, NULL, FALSE, flags);

  /**
   * LiaisonMapView:pinned:
   *
   * Whether what is selected must stay where it is.
   */
  properties[PROP_PINNED] = g_param_spec_boolean ("pinned", NULL, NULL, FALSE, flags);

  /**
   * LiaisonMapView:reach:
   *
   * How many ties from what is selected one may be not to be dimmed, 0 for any number.
   */
  properties[PROP_REACH] = g_param_spec_int ("reach", NULL, NULL, 0, G_MAXINT, 0, flags);

  /**
   * LiaisonMapView:draws:
   *
   * Whether dragging draws: from a node a tie, from elsewhere a lasso.
   */
  properties[PROP_DRAWS] = g_param_spec_boolean ("draws", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /**
   * LiaisonMapView:n-hidden:
   *
   * How many of the network are not seen.
   */
  properties[PROP_N_HIDDEN] = g_param_spec_uint ("n-hidden", NULL, NULL, 0, G_MAXUINT, 0,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * LiaisonMapView:n-chosen:
   *
   * How many are chosen to do something with.
   */
  properties[PROP_N_CHOSEN] = g_param_spec_uint ("n-chosen", NULL, NULL, 0, G_MAXUINT, 0,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * LiaisonMapView:linking:
   *
   * Whether a tie was begun, and not ended yet.
   */
  properties[PROP_LINKING] = g_param_spec_boolean ("linking", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * LiaisonMapView::activated:
   * @self: the view
   * @key: a contact key
   *
   * A node was double-clicked, or Enter was pressed on it.
   */
  signals[ACTIVATED] = g_signal_new ("activated", LIAISON_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_INT64);

  /**
   * LiaisonMapView::moved:
   * @self: the view
   *
   * Nodes have come to rest in another place, or the camera has; see
   * liaison_map_view_take_moved() and liaison_map_view_take_camera().
   */
  signals[MOVED] = g_signal_new ("moved", LIAISON_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  /**
   * LiaisonMapView::unlifted:
   * @self: the view
   *
   * Escape let the chain that was lifted out fall back.
   */
  signals[UNLIFTED] = g_signal_new ("unlifted", LIAISON_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);

  /**
   * LiaisonMapView::linked:
   * @self: the view
   * @from: a contact key
   * @to: another
   *
   * Somebody drew a tie between the two.
   */
  signals[LINKED] = g_signal_new ("linked", LIAISON_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);

  /**
   * LiaisonMapView::menu:
   * @self: the view
   * @x: px
   * @y: px
   *
   * Somebody wants to know what can be done there: with what is selected, or in an
   * empty place.
   */
  signals[MENU] = g_signal_new ("menu", LIAISON_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  /**
   * LiaisonMapView::seen:
   * @self: the view
   * @moved: whether nodes stand elsewhere, too, or others are seen
   *
   * The camera was moved.
   */
  signals[SEEN] = g_signal_new ("seen", LIAISON_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_css_name (widget_class, "mapview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
liaison_map_view_init (LiaisonMapView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->selected = self->tab_start = self->link_from = LIAISON_MAP_NO_NODE;
  self->steps = g_ptr_array_new_with_free_func (liaison_map_step_free);
  self->steps_undone = g_ptr_array_new_with_free_func (liaison_map_step_free);
  self->camera.zoom = 1;
  self->fits = TRUE;
  self->layout = liaison_layout_new ();
  self->painter = liaison_map_painter_new ();
  self->flight = adw_timed_animation_new (widget, 0, 1, FLIGHT_MILLISECONDS,
                                          adw_callback_animation_target_new (liaison_map_view_fly_cb, self, NULL));
  g_signal_connect_object (self->painter, "painted", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->layout, "notify::settling", G_CALLBACK (settling_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (liaison_map_view_repaint), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (liaison_map_view_repaint), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (liaison_map_view_repaint), NULL);
  gtk_widget_add_css_class (widget, "view");
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (widget, TRUE);
  liaison_map_view_add_input (self);
  liaison_map_view_tell_selected (self);
}

/**
 * liaison_map_view_new:
 *
 * Returns: (transfer floating): a map of nobody
 */
GtkWidget *
liaison_map_view_new (void)
{
  return g_object_new (LIAISON_TYPE_MAP_VIEW, NULL);
}
