/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-sidebar.h"

#include "liaison-app-resources.h"
#include "liaison-isolate.h"
#include "liaison-place-row.h"
#include "liaison-shortcuts.h"

#include <glib/gi18n.h>

struct _LiaisonSidebar
{
  AdwBin parent_instance;

  GtkListBox          *list;
  LiaisonSavedFilters *filters;
  GtkMenuButton *menu_button;
  GMenuModel    *menu;
  GMenu         *undo_section;

  char    *place;
  char    *undo_label;
  char    *redo_label;
  guint    due_count;
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (LiaisonSidebar, liaison_sidebar, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PLACE,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_DUE_COUNT,
  PROP_FOLDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static LiaisonPlaceRow *
find_row (LiaisonSidebar *self,
          const char     *place)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (liaison_place_row_get_place (LIAISON_PLACE_ROW (row))->name, place) == 0)
      return LIAISON_PLACE_ROW (row);

  return NULL;
}

static gboolean
is_set (const char *label)
{
  return label != NULL && *label != '\0';
}

/* An underscore in the name of a change is no mnemonic. */
static char *
escape_underscores (const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
append_step (LiaisonSidebar *self,
             const char     *action,
             const char     *text)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (text, action);

  g_menu_item_set_attribute (item, "accel", "s", liaison_shortcuts_find (action)->accelerators[0]);
  g_menu_append_item (self->undo_section, item);
}

static void
fill_undo_section (LiaisonSidebar *self)
{
  g_autofree char *undo_label = is_set (self->undo_label) ? escape_underscores (self->undo_label) : NULL;
  g_autofree char *redo_label = is_set (self->redo_label) ? escape_underscores (self->redo_label) : NULL;
  /* TRANSLATORS: %s is the name of a change, as "Delete Person" */
  g_autofree char *undo = undo_label != NULL ? liaison_isolate_printf (_ ("_Undo %s"), undo_label) : g_strdup (_ ("_Undo"));
  /* TRANSLATORS: %s is the name of a change, as "Delete Person" */
  g_autofree char *redo = redo_label != NULL ? liaison_isolate_printf (_ ("_Redo %s"), redo_label) : g_strdup (_ ("_Redo"));

  g_menu_remove_all (self->undo_section);
  append_step (self, "win.undo", undo);
  append_step (self, "win.redo", redo);
}

static void
set_step_label (LiaisonSidebar *self,
                char          **where,
                const char     *label,
                GParamSpec     *pspec)
{
  if (g_strcmp0 (*where, label) == 0)
    return;

  g_free (*where);
  *where = g_strdup (label);
  fill_undo_section (self);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
set_due_count (LiaisonSidebar *self,
               guint           count)
{
  LiaisonPlaceRow *today = find_row (self, "today");

  if (self->due_count == count)
    return;

  self->due_count = count;
  if (today != NULL)
    g_object_set (today, "count", count, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DUE_COUNT]);
}

/* Where the sidebar fills the window no row is the one beside it. */
static void
select_row (LiaisonSidebar *self)
{
  LiaisonPlaceRow *row = self->folded ? NULL : find_row (self, self->place);

  gtk_list_box_set_selection_mode (self->list, self->folded ? GTK_SELECTION_NONE : GTK_SELECTION_BROWSE);
  if (row != NULL)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

static void
set_folded (LiaisonSidebar *self,
            gboolean        folded)
{
  if (self->folded == folded)
    return;

  self->folded = folded;
  select_row (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
row_activated_cb (GtkListBox      *list,
                  LiaisonPlaceRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (list), "win.show-place", "s", liaison_place_row_get_place (row)->name);
}

/* Walking along the places with the arrow keys shows them, as a click does. */
static void
row_selected_cb (LiaisonSidebar  *self,
                 LiaisonPlaceRow *row)
{
  if (row != NULL && g_strcmp0 (liaison_place_row_get_place (row)->name, self->place) != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-place", "s", liaison_place_row_get_place (row)->name);
}

/* Tab leaves the places whole: in a list box it would choose the next one. */
static gboolean
liaison_sidebar_focus (GtkWidget       *widget,
                       GtkDirectionType direction)
{
  LiaisonSidebar *self = LIAISON_SIDEBAR (widget);

  if (liaison_sidebar_has_focus (self) && direction == GTK_DIR_TAB_FORWARD)
    return gtk_widget_child_focus (GTK_WIDGET (self->filters), direction);
  if (liaison_sidebar_has_focus (self) && direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (GTK_WIDGET (self->menu_button), direction);

  return GTK_WIDGET_CLASS (liaison_sidebar_parent_class)->focus (widget, direction);
}

/* The menu is half of the sidebar's widgets: it is made when it is opened. */
static void
make_menu (GtkMenuButton *button,
           gpointer       user_data)
{
  LiaisonSidebar *self = user_data;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_menu_model (button, self->menu);
}

static void
liaison_sidebar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_SIDEBAR);

  G_OBJECT_CLASS (liaison_sidebar_parent_class)->dispose (object);
}

static void
liaison_sidebar_finalize (GObject *object)
{
  LiaisonSidebar *self = LIAISON_SIDEBAR (object);

  g_free (self->place);
  g_free (self->undo_label);
  g_free (self->redo_label);

  G_OBJECT_CLASS (liaison_sidebar_parent_class)->finalize (object);
}

static void
liaison_sidebar_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LiaisonSidebar *self = LIAISON_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_PLACE:
      g_value_set_string (value, self->place);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_DUE_COUNT:
      g_value_set_uint (value, self->due_count);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_sidebar_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LiaisonSidebar *self = LIAISON_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_PLACE:
      liaison_sidebar_set_place (self, g_value_get_string (value));
      break;
    case PROP_UNDO_LABEL:
      set_step_label (self, &self->undo_label, g_value_get_string (value), pspec);
      break;
    case PROP_REDO_LABEL:
      set_step_label (self, &self->redo_label, g_value_get_string (value), pspec);
      break;
    case PROP_DUE_COUNT:
      set_due_count (self, g_value_get_uint (value));
      break;
    case PROP_FOLDED:
      set_folded (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_sidebar_class_init (LiaisonSidebarClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  liaison_app_get_resource ();
  g_type_ensure (LIAISON_TYPE_SAVED_FILTERS);

  object_class->dispose = liaison_sidebar_dispose;
  object_class->finalize = liaison_sidebar_finalize;
  object_class->get_property = liaison_sidebar_get_property;
  object_class->set_property = liaison_sidebar_set_property;
  widget_class->focus = liaison_sidebar_focus;

  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_DUE_COUNT] = g_param_spec_uint ("due-count", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/app/liaison-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSidebar, filters);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSidebar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSidebar, menu);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSidebar, undo_section);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
liaison_sidebar_init (LiaisonSidebar *self)
{
  guint               n_places;
  const LiaisonPlace *places = liaison_places_get_all (&n_places);

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_menu_button_set_create_popup_func (self->menu_button, make_menu, self, NULL);
  for (guint i = 0; i < n_places; i++)
    gtk_list_box_append (self->list, liaison_place_row_new (&places[i]));
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  fill_undo_section (self);
}

/**
 * liaison_sidebar_set_place:
 * @self: the sidebar
 * @place: the name of the place that is shown
 */
void
liaison_sidebar_set_place (LiaisonSidebar *self,
                           const char     *place)
{
  g_return_if_fail (LIAISON_IS_SIDEBAR (self));

  if (g_strcmp0 (self->place, place) == 0)
    return;

  g_free (self->place);
  self->place = g_strdup (place);
  select_row (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
}

/**
 * liaison_sidebar_focus_place:
 * @self: the sidebar
 *
 * Gives the focus to the place that is shown.
 */
void
liaison_sidebar_focus_place (LiaisonSidebar *self)
{
  LiaisonPlaceRow *row;

  g_return_if_fail (LIAISON_IS_SIDEBAR (self));

  row = find_row (self, self->place);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/**
 * liaison_sidebar_has_focus:
 * @self: the sidebar
 *
 * Returns: whether the focus is on a place
 */
gboolean
liaison_sidebar_has_focus (LiaisonSidebar *self)
{
  GtkRoot   *root;
  GtkWidget *focus;

  g_return_val_if_fail (LIAISON_IS_SIDEBAR (self), FALSE);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
}

/**
 * liaison_sidebar_show_menu:
 * @self: the sidebar
 *
 * Opens the main menu.
 */
void
liaison_sidebar_show_menu (LiaisonSidebar *self)
{
  g_return_if_fail (LIAISON_IS_SIDEBAR (self));

  gtk_menu_button_popup (self->menu_button);
}

/**
 * liaison_sidebar_get_filters:
 * @self: the sidebar
 *
 * Returns: (transfer none): the filters that were kept
 */
LiaisonSavedFilters *
liaison_sidebar_get_filters (LiaisonSidebar *self)
{
  g_return_val_if_fail (LIAISON_IS_SIDEBAR (self), NULL);

  return self->filters;
}
