/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-window-actions.h"

#include "liaison-backups-dialog.h"
#include "liaison-duplicates-dialog.h"
#include "liaison-follow-up-editor.h"
#include "liaison-file-chooser.h"
#include "liaison-introductions-dialog.h"
#include "liaison-jump-dialog.h"
#include "liaison-log-dialog.h"
#include "liaison-map-view.h"
#include "liaison-places.h"
#include "liaison-shortcuts-sheet.h"
#include "liaison-store-moved.h"
#include "liaison-tags-dialog.h"
#include "liaison-toast.h"
#include "liaison-window-above.h"
#include "liaison-window-export.h"
#include "liaison-window-undo.h"

#include <glib/gi18n.h>

static void
set_enabled (LiaisonWindow *self,
             const char    *name,
             gboolean       enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

/* ---- places ---- */

static void
show_place_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  GtkWidget *page = liaison_window_show_place (user_data, g_variant_get_string (parameter, NULL));

  /* Who walks along the places goes on walking. */
  if (page != NULL && !liaison_sidebar_has_focus (liaison_window_get_sidebar (user_data)))
    gtk_widget_grab_focus (page);
}

static void
show_sidebar_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  liaison_window_show_sidebar (user_data);
}

static void
show_menu_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  liaison_window_show_sidebar (user_data);
  liaison_sidebar_show_menu (liaison_window_get_sidebar (user_data));
}

static void
show_shortcuts_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  liaison_shortcuts_sheet_present (user_data);
}

static void
search_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  LiaisonWindow      *self = user_data;
  const char         *name = liaison_window_get_place (self);
  const LiaisonPlace *place = name != NULL ? liaison_place_find (name) : NULL;

  if (place == NULL || place->start_search == NULL)
    place = liaison_place_find ("people");
  if (place != NULL && place->start_search != NULL)
    place->start_search (liaison_window_show_place (self, place->name));
}

static void
perform_deed_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  const char        *name = g_action_get_name (G_ACTION (action));
  guint              n_deeds;
  const LiaisonDeed *deeds = liaison_places_get_deeds (&n_deeds);

  for (guint i = 0; i < n_deeds; i++)
    if (g_str_equal (deeds[i].action, name))
      deeds[i].perform (liaison_window_show_place (user_data, deeds[i].place), parameter);
}

static void
present_dialog (LiaisonWindow *self,
                GtkWidget     *dialog)
{
  liaison_window_put_above (GTK_WINDOW (dialog), GTK_WIDGET (self));
  gtk_widget_insert_action_group (dialog, "win", G_ACTION_GROUP (self)); /* its toasts undo */
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_follow_up_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  LiaisonStore *store = liaison_window_get_store (user_data);

  if (store != NULL)
    present_dialog (user_data, liaison_follow_up_editor_new (store, g_variant_get_int64 (parameter)));
}

static void
edit_follow_up_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  LiaisonStore *store = liaison_window_get_store (user_data);

  if (store != NULL)
    present_dialog (user_data, liaison_follow_up_editor_new_for (store, g_variant_get_int64 (parameter)));
}

static void
find_duplicates_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  LiaisonStore *store = liaison_window_get_store (user_data);

  if (store != NULL)
    present_dialog (user_data, liaison_duplicates_dialog_new (store));
}

static void
show_backups_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  LiaisonStore *store = liaison_window_get_store (user_data);

  if (store != NULL)
    present_dialog (user_data, liaison_backups_dialog_new (store));
}

static void
jump_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LiaisonStore *store = liaison_window_get_store (user_data);

  if (store != NULL)
    gtk_window_present (GTK_WINDOW (liaison_jump_dialog_new (user_data, store)));
}

static void
show_introductions_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  LiaisonStore *store = liaison_window_get_store (user_data);

  if (store != NULL)
    present_dialog (user_data, liaison_introductions_dialog_new (store));
}

static void
show_tags_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  LiaisonStore *store = liaison_window_get_store (user_data);

  if (store != NULL)
    present_dialog (user_data, liaison_tags_dialog_new (store));
}

static void
log_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  LiaisonStore *store = liaison_window_get_store (user_data);

  if (store != NULL)
    present_dialog (user_data, liaison_log_dialog_new (store, g_variant_get_int64 (parameter)));
}

static void
save_filter_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  liaison_saved_filters_ask (liaison_sidebar_get_filters (liaison_window_get_sidebar (user_data)), g_variant_get_string (parameter, NULL));
}

static void
show_saved_filter_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  liaison_saved_filters_show_nth (liaison_sidebar_get_filters (liaison_window_get_sidebar (user_data)), g_variant_get_uint32 (parameter));
}

/* ---- undo and redo ---- */

static void
undo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  gint64     change = parameter != NULL ? g_variant_get_int64 (parameter) : 0;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (user_data));

  /* What was done to the picture of the map goes before what was done to the data. */
  if (change == 0 && LIAISON_IS_MAP_VIEW (focus) && liaison_map_view_step_back (LIAISON_MAP_VIEW (focus)))
    return;

  liaison_window_undo (user_data, change);
}

static void
redo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  liaison_window_redo (user_data);
}

static void
step_label_cb (LiaisonWindow *self)
{
  LiaisonSidebar  *sidebar = liaison_window_get_sidebar (self);
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  g_object_get (sidebar, "undo-label", &undo, "redo-label", &redo, NULL);
  set_enabled (self, "undo", undo != NULL && *undo != '\0');
  set_enabled (self, "redo", redo != NULL && *redo != '\0');
}

/* ---- the database ---- */

/* What else became of the file is told by the store. */
static void
returned_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LiaisonWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!liaison_store_return_finish (LIAISON_STORE (source), result, &error))
    liaison_toast_show_error (GTK_WIDGET (self), error);
}

/* Where there was no room, what is shown and typed stays. */
static void
open_again_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  LiaisonStore *store = liaison_window_get_store (user_data);

  if (store != NULL && liaison_store_is_full (store) && liaison_store_get_moved (store) == LIAISON_MOVED_NOT)
    liaison_store_return_async (store, NULL, returned_cb, g_object_ref (user_data));
  else
    liaison_window_open_again (user_data);
}

static void
other_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (LiaisonWindow) self = user_data;
  g_autoptr (GListModel) files = liaison_file_chooser_open_finish (result);
  g_autoptr (GFile) file = files != NULL ? g_list_model_get_item (files, 0) : NULL;

  if (file != NULL && g_file_peek_path (file) != NULL)
    liaison_window_open (self, g_file_peek_path (file));
}

static void
open_other_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Databases"));
  gtk_file_filter_add_suffix (filter, "db");
  liaison_file_chooser_open_async (user_data, _ ("Open a Database"), _ ("_Open"), FALSE, filter,
                                                                        other_chosen_cb, g_object_ref (user_data));
}

/* ---- import and export ---- */

static void
import_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (LiaisonWindow) self = user_data;
  g_autoptr (GListModel) files = liaison_file_chooser_open_finish (result);

  if (files != NULL)
    liaison_window_import (self, files);
}

static void
import_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  static const char *const suffixes[] = { "vcf", "vcard", "csv", "zip", "json", "ics", "graphml", "tsv" };
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Contacts and Calendars (vCard, CSV, ZIP, JSON, iCalendar, GraphML, Edges)"));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  liaison_file_chooser_open_async (user_data, _("Import Contacts"), _("_Import…"), TRUE, filter,
                                                                        import_chosen_cb, g_object_ref (user_data));
}

static void
export_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  liaison_window_export (user_data, g_variant_get_string (parameter, NULL), NULL);
}

static void
export_contacts_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GVariant) list = NULL;
  const char   *target;
  const gint64 *found;
  gsize         n_found;

  g_variant_get (parameter, "(&s@ax)", &target, &list);
  found = g_variant_get_fixed_array (list, &n_found, sizeof (gint64));
  if (n_found > 0)
    g_array_append_vals (keys, found, (guint) n_found);
  liaison_window_export (user_data, target, keys);
}

static void
store_changed_cb (LiaisonWindow *self)
{
  LiaisonStore      *store = liaison_window_get_store (self);
  gboolean           is_open = store != NULL;
  gboolean           is_to_work = is_open && liaison_store_get_use (store) == LIAISON_STORE_TO_WORK;
  guint              n_deeds;
  const LiaisonDeed *deeds = liaison_places_get_deeds (&n_deeds);

  for (guint i = 0; i < n_deeds; i++)
    set_enabled (self, deeds[i].action, is_open);
  set_enabled (self, "show-place", is_open);
  set_enabled (self, "search", is_open);
  set_enabled (self, "jump", is_open);
  set_enabled (self, "log", is_to_work);
  set_enabled (self, "add-follow-up", is_to_work);
  set_enabled (self, "edit-follow-up", is_open);
  set_enabled (self, "find-duplicates", is_to_work);
  set_enabled (self, "show-tags", is_open);
  set_enabled (self, "show-introductions", is_open);
  set_enabled (self, "show-backups", is_to_work);
  set_enabled (self, "undo-change", is_to_work);
  set_enabled (self, "import", is_to_work);
  set_enabled (self, "export", is_open);
  set_enabled (self, "export-contacts", is_open);
  set_enabled (self, "save-filter", is_open);
  set_enabled (self, "show-saved-filter", is_open);
  if (!is_open)
    g_object_set (liaison_window_get_sidebar (self), "undo-label", "", "redo-label", "", NULL);
}

static void
add_deeds (LiaisonWindow *self)
{
  guint              n_deeds;
  const LiaisonDeed *deeds = liaison_places_get_deeds (&n_deeds);

  for (guint i = 0; i < n_deeds; i++)
    {
      const GActionEntry entry = { deeds[i].action, perform_deed_cb, deeds[i].parameter_type };

      g_action_map_add_action_entries (G_ACTION_MAP (self), &entry, 1, self);
    }
}

/**
 * liaison_window_add_actions:
 * @self: a window
 *
 * Adds what the window can do: what menus, shortcuts, toasts and the places
 * themselves ask for by name.
 */
void
liaison_window_add_actions (LiaisonWindow *self)
{
  static const GActionEntry entries[] = {
    { "show-place", show_place_cb, "s" },
    { "show-sidebar", show_sidebar_cb },
    { "show-menu", show_menu_cb },
    { "show-shortcuts", show_shortcuts_cb },
    { "search", search_cb },
    { "jump", jump_cb },
    { "log", log_cb, "x" },
    { "add-follow-up", add_follow_up_cb, "x" },
    { "edit-follow-up", edit_follow_up_cb, "x" },
    { "find-duplicates", find_duplicates_cb },
    { "show-tags", show_tags_cb },
    { "show-introductions", show_introductions_cb },
    { "show-backups", show_backups_cb },
    { "undo", undo_cb },
    { "redo", redo_cb },
    { "undo-change", undo_cb, "x" },
    { "import", import_cb },
    { "export", export_cb, "s" },
    { "export-contacts", export_contacts_cb, "(sax)" },
    { "save-filter", save_filter_cb, "s" },
    { "show-saved-filter", show_saved_filter_cb, "u" },
    { "open-again", open_again_cb },
    { "open-other", open_other_cb },
  };
  LiaisonSidebar *sidebar = liaison_window_get_sidebar (self);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  add_deeds (self);

  g_signal_connect_object (sidebar, "notify::undo-label", G_CALLBACK (step_label_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sidebar, "notify::redo-label", G_CALLBACK (step_label_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::store", G_CALLBACK (store_changed_cb), NULL);
  step_label_cb (self);
  store_changed_cb (self);
}
