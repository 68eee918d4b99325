/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-table.h"

#include "liaison-contact.h"
#include "liaison-map-columns.h"
#include "liaison-map-resources.h"
#include "liaison-node-table.h"
#include "liaison-target.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

struct _LiaisonMapTable
{
  AdwBin parent_instance;

  LiaisonMapView *view;
  LiaisonNetwork *network;   /* that the rows are of; NULL for none yet */
  GCancellable   *measuring; /* while rows are on their way */
  gboolean        following; /* the selection changes by us */
  gboolean        chooses;   /* who is walked to is chosen, too */
  GtkFilter      *seen;      /* those who are not hidden */

  GtkStack           *stack;
  GtkColumnView      *table;
  GtkDropDown        *order;
  GtkToggleButton    *reverse;
  GtkSingleSelection *selection;
  GtkWidget          *deeds;
  GtkLabel           *neighbours;
  GtkActionable      *open;
  GtkActionable      *log;
  GtkActionable      *follow_up;
  GtkWidget          *introduce;
  GtkToggleButton    *focus;
  GtkToggleButton    *pin;
  GtkToggleButton    *choose;
  GtkButton          *tie;
  GtkWidget          *hide;
};

G_DEFINE_FINAL_TYPE (LiaisonMapTable, liaison_map_table, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_VIEW,
  N_PROPS,
};

enum
{
  CHOSEN,
  ASKED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static LiaisonNodeRow *
get_selected (LiaisonMapTable *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/* ---- what can be done ---- */

/* Whether the row is one of those chosen, and whether a tie waits for its end. */
static void
show_chosen (LiaisonMapTable *self)
{
  gboolean is_linking = liaison_map_view_get_linking (self->view);

  gtk_toggle_button_set_active (self->choose, liaison_map_view_get_chosen_selected (self->view));
  /* Translators: a tie that was begun at another ends at this one, or begins here; buttons */
  gtk_button_set_label (self->tie, is_linking ? C_("map", "En_d the Tie Here") : C_("map", "_Draw a Tie"));
}

static void
show_deeds (LiaisonMapTable *self)
{
  LiaisonNodeRow  *row = get_selected (self);
  g_autofree char *names = NULL;
  gint64           key;

  gtk_widget_set_visible (self->deeds, row != NULL);
  if (row == NULL)
    return;

  key = liaison_node_row_get_key (row);
  names = liaison_node_row_dup_neighbours (row, G_MAXUINT);
  gtk_label_set_text (self->neighbours, names);
  gtk_actionable_set_action_target (self->open, "x", key);
  gtk_actionable_set_action_target (self->log, "x", key);
  gtk_actionable_set_action_target (self->follow_up, "x", key);
  gtk_widget_set_visible (GTK_WIDGET (self->open), key != LIAISON_CONTACT_KEY_USER);
  gtk_widget_set_visible (GTK_WIDGET (self->log), key != LIAISON_CONTACT_KEY_USER && !liaison_contact_key_is_organization (key));
  gtk_widget_set_visible (GTK_WIDGET (self->follow_up), key != LIAISON_CONTACT_KEY_USER && !liaison_contact_key_is_organization (key));
  gtk_widget_set_visible (self->introduce, key != LIAISON_CONTACT_KEY_USER);
  gtk_widget_set_visible (self->hide, key != LIAISON_CONTACT_KEY_USER);
  show_chosen (self);
}

static void
choose_cb (LiaisonMapTable *self)
{
  liaison_map_view_choose_selected (self->view, gtk_toggle_button_get_active (self->choose));
}

/* Begins a tie at one row, and ends it at the next. */
static void
tie_cb (LiaisonMapTable *self)
{
  if (liaison_map_view_get_linking (self->view))
    liaison_map_view_finish_tie (self->view);
  else
    liaison_map_view_start_tie (self->view);
}

static void
hide_cb (LiaisonMapTable *self)
{
  guint            n = liaison_map_view_hide (self->view);
  g_autofree char *text = g_strdup_printf (ngettext ("%u taken off the map", "%u taken off the map", n), n);

  if (n > 0)
    liaison_toast_show (GTK_WIDGET (self), text);
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

static void
show_cb (LiaisonMapTable *self)
{
  LiaisonNodeRow *row = get_selected (self);

  if (row != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, liaison_node_row_get_key (row));
}

static void
introduce_cb (LiaisonMapTable *self)
{
  LiaisonNodeRow *row = get_selected (self);
  g_autoptr (LiaisonTarget) target = NULL;

  if (row == NULL)
    return;

  target = liaison_target_new_for_contact (liaison_node_row_get_key (row), liaison_node_row_get_name (row));
  g_signal_emit (self, signals[ASKED], 0, target);
}

/* ---- what is selected, here and on the map ---- */

static void
row_selected_cb (LiaisonMapTable *self)
{
  LiaisonNodeRow *row = get_selected (self);

  if (!self->following && self->view != NULL && row != NULL)
    {
      self->following = TRUE;
      liaison_map_view_set_selected (self->view, liaison_node_row_get_key (row));
      self->following = FALSE;
      if (self->chooses)
        liaison_map_view_choose_selected (self->view, TRUE);
    }
  show_deeds (self);
}

/* Chooses as a list does where several can be selected: here one row is, with which
 * the buttons below do something, and those chosen are marked. */
static gboolean
key_pressed_cb (LiaisonMapTable *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  gboolean is_control = (state & GDK_CONTROL_MASK) != 0;

  self->chooses = FALSE;
  if (self->view == NULL || get_selected (self) == NULL || (state & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      liaison_map_view_choose_selected (self->view, !liaison_map_view_get_chosen_selected (self->view));
      return GDK_EVENT_STOP;
    case GDK_KEY_a:
      return is_control && liaison_map_view_choose_all (self->view) > 0 ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      self->chooses = (state & GDK_SHIFT_MASK) != 0;
      if (self->chooses)
        liaison_map_view_choose_selected (self->view, TRUE);
      return GDK_EVENT_PROPAGATE; /* which walks */
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Who is hidden is not in the table, as on the map. */
static gboolean
is_seen (gpointer row,
         gpointer data)
{
  LiaisonMapTable *self = data;

  return self->view == NULL || liaison_map_view_is_seen (self->view, liaison_node_row_get_key (row));
}

static void
hidden_cb (LiaisonMapTable *self)
{
  self->following = TRUE;
  gtk_filter_changed (self->seen, GTK_FILTER_CHANGE_DIFFERENT);
  self->following = FALSE;
}

static void
select_key (LiaisonMapTable *self,
            gint64           key)
{
  GListModel *rows = G_LIST_MODEL (self->selection);
  guint       position = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; key != LIAISON_MAP_NO_KEY && i < g_list_model_get_n_items (rows) && position == GTK_INVALID_LIST_POSITION; i++)
    {
      g_autoptr (LiaisonNodeRow) row = g_list_model_get_item (rows, i);

      if (liaison_node_row_get_key (row) == key)
        position = i;
    }
  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->following = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->table), "list.scroll-to-item", "u", position);
}

static void
view_selected_cb (LiaisonMapTable *self)
{
  if (!self->following && self->network != NULL)
    select_key (self, liaison_map_view_get_selected (self->view));
}

/* ---- order ---- */

/* What has the focus in a list to choose from is a button that GTK gives no name. */
static void
name_order (LiaisonMapTable *self)
{
  GtkStringObject *title = gtk_drop_down_get_selected_item (self->order);
  GtkWidget       *button = gtk_widget_get_first_child (GTK_WIDGET (self->order));
  g_autofree char *label = NULL;

  if (title == NULL || button == NULL)
    return;

  /* Translators: %s is the title of a column */
  label = g_strdup_printf (C_("map", "Sort by: %s"), gtk_string_object_get_string (title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
sort (LiaisonMapTable *self)
{
  guint column = gtk_drop_down_get_selected (self->order);

  name_order (self);
  if (column != GTK_INVALID_LIST_POSITION)
    liaison_map_columns_sort (self->table, column, gtk_toggle_button_get_active (self->reverse));
}

/* What one wants to see first of numbers are the greatest. */
static void
order_chosen_cb (LiaisonMapTable *self)
{
  gboolean is_number = liaison_map_columns_is_number (gtk_drop_down_get_selected (self->order));

  if (gtk_toggle_button_get_active (self->reverse) != is_number)
    gtk_toggle_button_set_active (self->reverse, is_number); /* which sorts */
  else
    sort (self);
}

/* ---- rows ---- */

static void measure (LiaisonMapTable *self);

static void
take_rows (LiaisonMapTable *self,
           GListModel      *rows)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (self->table);
  GtkFilterListModel *filtered = gtk_filter_list_model_new (g_object_ref (rows), g_object_ref (self->seen));
  g_autoptr (GtkSortListModel) sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (sorter));

  self->following = TRUE;
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (sorted));
  self->following = FALSE;
  gtk_stack_set_visible_child_name (self->stack, "table");
  select_key (self, liaison_map_view_get_selected (self->view));
  show_deeds (self);
}

static void
measured_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  LiaisonMapTable *self = data; /* there unless it was cancelled */
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) rows = liaison_node_table_make_finish (result, &error);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  g_clear_object (&self->measuring);
  if (rows != NULL)
    take_rows (self, rows);
  else
    liaison_toast_show_error (GTK_WIDGET (self), error);
}

/* The newest network wins, and none is measured while nobody looks. */
static void
measure (LiaisonMapTable *self)
{
  LiaisonNetwork *network = self->view != NULL ? liaison_map_view_get_network (self->view) : NULL;

  if (network == NULL || network == self->network || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  g_cancellable_cancel (self->measuring);
  g_clear_object (&self->measuring);
  g_clear_pointer (&self->network, liaison_network_unref);
  self->network = liaison_network_ref (network);
  self->measuring = g_cancellable_new ();
  liaison_node_table_make_async (network, self->measuring, measured_cb, self);
}

static void
set_view (LiaisonMapTable *self,
          LiaisonMapView  *view)
{
  if (!g_set_object (&self->view, view) || view == NULL)
    return;

  g_signal_connect_object (view, "notify::network", G_CALLBACK (measure), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::selected", G_CALLBACK (view_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::n-hidden", G_CALLBACK (hidden_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::n-chosen", G_CALLBACK (show_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::linking", G_CALLBACK (show_chosen), self, G_CONNECT_SWAPPED);
  g_object_bind_property (view, "focused", self->focus, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (view, "pinned", self->pin, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  liaison_map_columns_add (self->table, view);
  sort (self);
}

/* ---- the widget ---- */

static void
liaison_map_table_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (liaison_map_table_parent_class)->map (widget);

  measure (LIAISON_MAP_TABLE (widget));
}

/* Tab leaves the rows, which arrow keys walk: there may be thousands. */
static gboolean
liaison_map_table_focus (GtkWidget       *widget,
                         GtkDirectionType direction)
{
  LiaisonMapTable *self = LIAISON_MAP_TABLE (widget);
  GtkWidget       *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->table)))
    {
      if (direction == GTK_DIR_TAB_FORWARD)
        return gtk_widget_child_focus (self->deeds, direction);
      if (direction == GTK_DIR_TAB_BACKWARD)
        return gtk_widget_grab_focus (GTK_WIDGET (self->reverse));
    }

  return GTK_WIDGET_CLASS (liaison_map_table_parent_class)->focus (widget, direction);
}

static void
liaison_map_table_dispose (GObject *object)
{
  LiaisonMapTable *self = LIAISON_MAP_TABLE (object);

  g_cancellable_cancel (self->measuring);
  g_clear_object (&self->measuring);
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  g_clear_object (&self->view);
  g_clear_object (&self->seen);
  g_clear_pointer (&self->network, liaison_network_unref);
  if (self->table != NULL)
    gtk_column_view_set_model (self->table, NULL);
  self->table = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL); /* which would be freed before the bin looks for it */
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_MAP_TABLE);

  G_OBJECT_CLASS (liaison_map_table_parent_class)->dispose (object);
}

static void
liaison_map_table_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LiaisonMapTable *self = LIAISON_MAP_TABLE (object);

  switch (prop_id)
    {
    case PROP_VIEW:
      g_value_set_object (value, self->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_map_table_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LiaisonMapTable *self = LIAISON_MAP_TABLE (object);

  switch (prop_id)
    {
    case PROP_VIEW:
      set_view (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/map/liaison-map-table.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapTable, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapTable, table);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapTable, order);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapTable, reverse);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapTable, selection);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapTable, deeds);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapTable, neighbours);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapTable, open);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapTable, log);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapTable, follow_up);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapTable, introduce);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapTable, focus);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapTable, pin);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapTable, choose);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapTable, tie);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapTable, hide);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, tie_cb);
  gtk_widget_class_bind_template_callback (widget_class, hide_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, introduce_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, sort);
}

static void
liaison_map_table_class_init (LiaisonMapTableClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_map_get_resource ();

  object_class->dispose = liaison_map_table_dispose;
  object_class->get_property = liaison_map_table_get_property;
  object_class->set_property = liaison_map_table_set_property;
  widget_class->map = liaison_map_table_map;
  widget_class->focus = liaison_map_table_focus;

  properties[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, LIAISON_TYPE_MAP_VIEW,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHOSEN] = g_signal_new ("chosen", LIAISON_TYPE_MAP_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[ASKED] = g_signal_new ("asked", LIAISON_TYPE_MAP_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, LIAISON_TYPE_TARGET);

  bind_template (widget_class);
}

static void
liaison_map_table_init (LiaisonMapTable *self)
{
  g_autoptr (GListModel) orders = NULL;

  self->seen = GTK_FILTER (gtk_custom_filter_new (is_seen, self, NULL));
  gtk_widget_init_template (GTK_WIDGET (self));
  orders = liaison_map_columns_list_titles ();
  gtk_drop_down_set_model (self->order, orders);
}
