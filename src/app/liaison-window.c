/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-window.h"

#include "liaison-app-resources.h"
#include "liaison-background-bar.h"
#include "liaison-calendar-opening.h"
#include "liaison-catalog.h"
#include "liaison-due-count.h"
#include "liaison-failure-page.h"
#include "liaison-first-frame.h"
#include "liaison-import-dialog.h"
#include "liaison-location-bar.h"
#include "liaison-moved-bar.h"
#include "liaison-pane.h"
#include "liaison-places.h"
#include "liaison-read-only-bar.h"
#include "liaison-shortcuts.h"
#include "liaison-toast.h"
#include "liaison-welcome-page.h"
#include "liaison-window-actions.h"
#include "liaison-window-state.h"

#include <glib/gi18n.h>

/* Longer than this no one waits for a window: it comes up empty. */
#define PATIENCE 300 /* ms */

/* By then the place that is shown has read what it shows. */
#define LEISURE 500 /* ms */

struct _LiaisonWindow
{
  AdwApplicationWindow parent_instance;

  GtkStack       *view;
  AdwLeaflet     *leaflet;
  LiaisonSidebar *sidebar;
  GtkStack       *places;
  GtkDropTarget  *drop_target;

  GSettings           *settings;
  LiaisonStore        *store;
  LiaisonStore        *opened; /* until the places get it */
  GBindingGroup       *store_bindings;
  LiaisonDueCount     *due_count;
  LiaisonStoreOpening *opening;
  GCancellable        *awaiting;
  GListModel          *waiting;
  guint                patience;
  guint                leisure;
};

G_DEFINE_FINAL_TYPE (LiaisonWindow, liaison_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_STORE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_store (LiaisonWindow *self,
           LiaisonStore  *store)
{
  if (!g_set_object (&self->store, store))
    return;

  g_binding_group_set_source (self->store_bindings, store);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/* The page of a place is made when it is first shown. */
static GtkWidget *
ensure_page (LiaisonWindow      *self,
             const LiaisonPlace *place)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->places, place->name);

  if (page != NULL)
    return page;

  page = g_object_new (place->get_type (), NULL);
  g_object_bind_property (self, "store", page, "store", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->leaflet, "folded", page, "folded", G_BINDING_SYNC_CREATE);
  liaison_shortcuts_tell_tooltips (page);
  gtk_stack_add_named (self->places, page, place->name);

  return page;
}

/* Most starts need none of the other views: each is there while it is shown. */
static void
show_view (LiaisonWindow *self,
           GtkWidget     *view,
           const char    *name)
{
  GtkWidget *former = gtk_stack_get_visible_child (self->view);

  g_clear_handle_id (&self->patience, g_source_remove);
  if (gtk_widget_get_parent (view) == NULL)
    gtk_stack_add_named (self->view, view, name);
  gtk_stack_set_visible_child (self->view, view);
  if (former != NULL && former != view && former != GTK_WIDGET (self->leaflet))
    gtk_stack_remove (self->view, former);
  gtk_window_present (GTK_WINDOW (self));
}

static void
show_places (LiaisonWindow *self)
{
  show_view (self, GTK_WIDGET (self->leaflet), "places");
}

static void
show_welcome (LiaisonWindow *self)
{
  GtkWidget *page = g_object_new (LIAISON_TYPE_WELCOME_PAGE, "store", self->store, NULL);

  g_signal_connect_object (page, "done", G_CALLBACK (show_places), self, G_CONNECT_SWAPPED);
  liaison_welcome_page_fill (LIAISON_WELCOME_PAGE (page));
  show_view (self, page, "welcome");
}

static void
show_failure (LiaisonWindow *self,
              const GError  *error)
{
  GtkWidget *page = g_object_new (LIAISON_TYPE_FAILURE_PAGE, NULL);

  show_view (self, page, "failure");
  liaison_failure_page_tell (LIAISON_FAILURE_PAGE (page), liaison_store_opening_get_path (self->opening), error);
}

static void
show_opening (LiaisonWindow *self)
{
  g_autoptr (GtkBuilder) builder = NULL;

  if (gtk_stack_get_child_by_name (self->view, "opening") != NULL)
    return;

  builder = gtk_builder_new_from_resource ("/org/liaisonplanner/Liaison/app/liaison-opening-page.ui");
  show_view (self, GTK_WIDGET (gtk_builder_get_object (builder, "page")), "opening");
}

static void
patience_ended_cb (gpointer user_data)
{
  LiaisonWindow *self = user_data;

  self->patience = 0;
  show_opening (self);
}

/* What can wait: drawing the icon in all sizes takes as long as making the window. */
static void
leisure_cb (gpointer user_data)
{
  LIAISON_WINDOW (user_data)->leisure = 0;
  gtk_window_set_default_icon_name (LIAISON_APPLICATION_ID);
  liaison_catalog_prepare ();
}

/* The places read what they show. */
static void
hand_over (LiaisonWindow *self)
{
  g_autoptr (LiaisonStore) store = g_steal_pointer (&self->opened);

  set_store (self, store);
  if (self->leisure == 0)
    self->leisure = g_timeout_add_once (LEISURE, leisure_cb, self);
  if (self->waiting != NULL)
    {
      g_autoptr (GListModel) files = g_steal_pointer (&self->waiting);

      liaison_window_import (self, files);
    }
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  LiaisonWindow *self = LIAISON_WINDOW (source);

  if (liaison_first_frame_await_finish (GTK_WINDOW (self), result, NULL))
    hand_over (self);
}

/* The window comes up with what needs no data, and before it. */
static void
asked_welcome_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (LiaisonWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_due = liaison_welcome_page_is_due_finish (LIAISON_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Who comes with files knows what to start with. */
  if (is_due && self->waiting == NULL && !liaison_store_get_read_only (self->opened))
    {
      hand_over (self);
      show_welcome (self);
    }
  else
    {
      show_places (self);
      liaison_first_frame_await_async (GTK_WINDOW (self), self->awaiting, drawn_cb, NULL);
    }
  if (error != NULL)
    liaison_toast_show_error (GTK_WIDGET (self), error);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LiaisonWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonStore) store = liaison_store_opening_wait_finish (LIAISON_STORE_OPENING (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (store != NULL)
    liaison_welcome_page_is_due_async (store, self->awaiting, asked_welcome_cb, g_object_ref (self));
  else
    show_failure (self, error);
  g_set_object (&self->opened, store);
}

/* Files that are dropped are looked at, never brought in straight away. */
static gboolean
dropped_cb (LiaisonWindow *self,
            const GValue  *value)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  GSList *dropped = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *link = dropped; link != NULL; link = link->next)
    g_list_store_append (files, link->data);
  g_slist_free (dropped);
  liaison_window_import (self, G_LIST_MODEL (files));

  return TRUE;
}

static void
liaison_window_dispose (GObject *object)
{
  LiaisonWindow *self = LIAISON_WINDOW (object);

  g_cancellable_cancel (self->awaiting);
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_handle_id (&self->leisure, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_WINDOW);
  g_clear_object (&self->store_bindings);
  g_clear_object (&self->due_count);
  g_clear_object (&self->opened);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (liaison_window_parent_class)->dispose (object);
}

static void
liaison_window_finalize (GObject *object)
{
  LiaisonWindow *self = LIAISON_WINDOW (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->opening);
  g_clear_object (&self->awaiting);
  g_clear_object (&self->waiting);

  G_OBJECT_CLASS (liaison_window_parent_class)->finalize (object);
}

static void
liaison_window_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, LIAISON_WINDOW (object)->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_window_class_init (LiaisonWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_app_get_resource ();
  g_type_ensure (LIAISON_TYPE_BACKGROUND_BAR);
  g_type_ensure (LIAISON_TYPE_LOCATION_BAR);
  g_type_ensure (LIAISON_TYPE_READ_ONLY_BAR);
  g_type_ensure (LIAISON_TYPE_MOVED_BAR);
  g_type_ensure (LIAISON_TYPE_PANE);
  g_type_ensure (LIAISON_TYPE_SIDEBAR);

  object_class->dispose = liaison_window_dispose;
  object_class->finalize = liaison_window_finalize;
  object_class->get_property = liaison_window_get_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/app/liaison-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, view);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, places);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, drop_target);
  gtk_widget_class_bind_template_callback (widget_class, dropped_cb);
}

static void
liaison_window_init (LiaisonWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (LIAISON_SETTINGS_ID);
  self->store_bindings = g_binding_group_new ();
  g_binding_group_bind (self->store_bindings, "undo-label", self->sidebar, "undo-label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->store_bindings, "redo-label", self->sidebar, "redo-label", G_BINDING_SYNC_CREATE);

  self->due_count = liaison_due_count_new ();
  g_object_bind_property (self, "store", self->due_count, "store", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "store", liaison_sidebar_get_filters (self->sidebar), "store", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->due_count, "count", self->sidebar, "due-count", G_BINDING_SYNC_CREATE);

  liaison_window_add_actions (self);
  g_object_bind_property (self->leaflet, "folded", g_action_map_lookup_action (G_ACTION_MAP (self), "show-sidebar"), "enabled", G_BINDING_SYNC_CREATE);
  liaison_shortcuts_add_yielding (GTK_WIDGET (self));
  liaison_shortcuts_tell_tooltips (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (self->drop_target, (GType[]){ GDK_TYPE_FILE_LIST }, 1);
  liaison_window_follow_state (self, self->settings);
  adw_leaflet_set_visible_child_name (self->leaflet, "place");
}

/**
 * liaison_window_new:
 * @application: the application
 *
 * Returns: (transfer floating): a window without a database
 */
LiaisonWindow *
liaison_window_new (GtkApplication *application)
{
  return g_object_new (LIAISON_TYPE_WINDOW, "application", application, NULL);
}

/**
 * liaison_window_get_store:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the store that is open
 */
LiaisonStore *
liaison_window_get_store (LiaisonWindow *self)
{
  g_return_val_if_fail (LIAISON_IS_WINDOW (self), NULL);

  return self->store;
}

/**
 * liaison_window_get_sidebar:
 * @self: a window
 *
 * Returns: (transfer none): its sidebar
 */
LiaisonSidebar *
liaison_window_get_sidebar (LiaisonWindow *self)
{
  g_return_val_if_fail (LIAISON_IS_WINDOW (self), NULL);

  return self->sidebar;
}

/**
 * liaison_window_get_place:
 * @self: a window
 *
 * Returns: (nullable): the name of the place that is shown
 */
const char *
liaison_window_get_place (LiaisonWindow *self)
{
  g_return_val_if_fail (LIAISON_IS_WINDOW (self), NULL);

  return gtk_stack_get_visible_child_name (self->places);
}

/**
 * liaison_window_await:
 * @self: a window
 * @opening: a database on its way
 *
 * Shows a database as soon as it is open; or says why it cannot be opened. The
 * window presents itself when it has something to show.
 */
void
liaison_window_await (LiaisonWindow       *self,
                      LiaisonStoreOpening *opening)
{
  g_return_if_fail (LIAISON_IS_WINDOW (self));
  g_return_if_fail (LIAISON_IS_STORE_OPENING (opening));

  g_cancellable_cancel (self->awaiting);
  g_clear_object (&self->awaiting);
  self->awaiting = g_cancellable_new ();
  g_set_object (&self->opening, opening);

  g_clear_object (&self->opened);
  set_store (self, NULL);
  g_clear_handle_id (&self->patience, g_source_remove);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    show_opening (self);
  else
    self->patience = g_timeout_add_once (PATIENCE, patience_ended_cb, self);
  liaison_store_opening_wait_async (opening, self->awaiting, opened_cb, g_object_ref (self));
}

/**
 * liaison_window_open:
 * @self: a window
 * @path: a database, made where there is none
 *
 * Opens a database off the main thread and shows it; see liaison_window_await().
 */
void
liaison_window_open (LiaisonWindow *self,
                     const char    *path)
{
  g_autoptr (LiaisonStoreOpening) opening = NULL;

  g_return_if_fail (LIAISON_IS_WINDOW (self) && path != NULL);

  opening = liaison_store_opening_begin (path, LIAISON_STORE_TO_WORK);
  liaison_window_await (self, opening);
}

/**
 * liaison_window_open_again:
 * @self: a window that was given a database
 *
 * Opens the database anew that was to be opened last.
 */
void
liaison_window_open_again (LiaisonWindow *self)
{
  g_autoptr (LiaisonStoreOpening) opening = NULL;

  g_return_if_fail (LIAISON_IS_WINDOW (self) && self->opening != NULL);

  opening = liaison_store_opening_begin_again (self->opening);
  liaison_window_await (self, opening);
}

/**
 * liaison_window_show_place:
 * @self: a window
 * @name: the name of a place, shown also to whom the welcome asks something
 *
 * Returns: (transfer none) (nullable): the page of the place
 */
GtkWidget *
liaison_window_show_place (LiaisonWindow *self,
                           const char    *name)
{
  const LiaisonPlace *place;
  GtkWidget          *page;

  g_return_val_if_fail (LIAISON_IS_WINDOW (self), NULL);

  place = liaison_place_find (name);
  if (place == NULL)
    return NULL;

  if (gtk_stack_get_child_by_name (self->view, "welcome") != NULL)
    show_places (self);
  page = ensure_page (self, place);
  gtk_stack_set_visible_child (self->places, page);
  liaison_sidebar_set_place (self->sidebar, name);
  adw_leaflet_set_visible_child_name (self->leaflet, "place");

  return page;
}

/**
 * liaison_window_show_sidebar:
 * @self: a window
 *
 * Goes back to the sidebar where there is no room for both.
 */
void
liaison_window_show_sidebar (LiaisonWindow *self)
{
  g_return_if_fail (LIAISON_IS_WINDOW (self));

  adw_leaflet_set_visible_child_name (self->leaflet, "sidebar");
  liaison_sidebar_focus_place (self->sidebar);
}

/**
 * liaison_window_import:
 * @self: a window
 * @files: a list of #GFile
 *
 * Shows what the import of files would do, as soon as a database is open.
 */
void
liaison_window_import (LiaisonWindow *self,
                       GListModel    *files)
{
  g_return_if_fail (LIAISON_IS_WINDOW (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  if (g_list_model_get_n_items (files) == 0)
    return;

  if (self->store != NULL)
    {
      g_autoptr (GListModel) others = liaison_calendar_opening_take (self, self->store, files);

      if (g_list_model_get_n_items (others) > 0)
        liaison_import_dialog_present (GTK_WINDOW (self), self->store, others);
    }
  else
    g_set_object (&self->waiting, files);
}
