/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-import-dialog.h"

#include "liaison-app-resources.h"
#include "liaison-decoding.h"
#include "liaison-error.h"
#include "liaison-import-columns.h"
#include "liaison-import-failure.h"
#include "liaison-import-item.h"
#include "liaison-import-plan.h"
#include "liaison-import-tile.h"
#include "liaison-passphrase.h"
#include "liaison-toast.h"
#include "liaison-window-above.h"

#include <glib/gi18n.h>

struct _LiaisonImportDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle     *heading;
  GtkWidget          *cancel_button;
  GtkWidget          *go_on_button;
  GtkWidget          *import_button;
  GtkStack           *stack;
  GtkWidget          *columns;
  GtkWidget          *columns_button;
  GtkLabel           *summary;
  GtkLabel           *remarks;
  GtkWidget          *encoding_box;
  GtkDropDown        *encoding;
  GtkWidget          *order_box;
  GtkDropDown        *order;
  GtkBox             *tiles;
  GtkFilterListModel *rows;
  GtkCustomFilter    *filter;
  GtkProgressBar     *progress;
  LiaisonImportFailure *failure;

  LiaisonStore      *store;
  GListModel        *files;
  guint              position;
  guint              chosen; /* the encoding of the preview, from 1; 0 for none */
  LiaisonImportPlan *plan;
  GBinding          *progress_binding;
  GCancellable      *cancellable;
};

G_DEFINE_FINAL_TYPE (LiaisonImportDialog, liaison_import_dialog, ADW_TYPE_WINDOW)

static void read_file (LiaisonImportDialog *self,
                       const char          *passphrase);

static void
show_page (LiaisonImportDialog *self,
           const char          *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->import_button, g_str_equal (name, "preview"));
  gtk_widget_set_visible (self->go_on_button, g_str_equal (name, "columns"));
}

static gboolean
is_last (LiaisonImportDialog *self)
{
  return self->position + 1 >= g_list_model_get_n_items (self->files);
}

/* ---- the preview ---- */

/* No tile pressed shows every row. */
static gboolean
is_wanted (gpointer item,
           gpointer user_data)
{
  LiaisonImportDialog *self = user_data;
  LiaisonImportTile   *pressed = liaison_import_tile_get_pressed (GTK_WIDGET (self->tiles));

  return pressed == NULL || liaison_import_tile_get_state (pressed) == liaison_import_row_get_state (item);
}

static void
tile_toggled_cb (LiaisonImportDialog *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
fill_tiles (LiaisonImportDialog *self)
{
  GtkWidget *tile = gtk_widget_get_first_child (GTK_WIDGET (self->tiles));

  for (; tile != NULL; tile = gtk_widget_get_next_sibling (tile))
    liaison_import_tile_set_count (LIAISON_IMPORT_TILE (tile),
                                   liaison_import_plan_get_count (self->plan, liaison_import_tile_get_state (LIAISON_IMPORT_TILE (tile))));
}

/* Of an export, which holds records of every kind. */
static char *
summarize_records (guint n_new,
                   guint n_updated)
{
  if (n_updated == 0)
    return g_strdup_printf (ngettext ("%u record would be added.", "%u records would be added.", n_new), n_new);
  if (n_new == 0)
    return g_strdup_printf (ngettext ("%u record would be changed.", "%u records would be changed.", n_updated), n_updated);

  return g_strdup (_("Some records would be added, and some would be changed."));
}

static char *
summarize (LiaisonImportPlan *plan)
{
  guint n_new = liaison_import_plan_get_count (plan, LIAISON_IMPORT_STATE_NEW);
  guint n_updated = liaison_import_plan_get_count (plan, LIAISON_IMPORT_STATE_UPDATED);

  if (!liaison_import_plan_get_changes_anything (plan))
    return g_strdup (_("There is nothing in this file that you do not have already."));
  if (liaison_import_plan_is_export (plan))
    return summarize_records (n_new, n_updated);
  if (n_updated == 0)
    return g_strdup_printf (ngettext ("%u contact would be added.", "%u contacts would be added.", n_new), n_new);
  if (n_new == 0)
    return g_strdup_printf (ngettext ("%u contact would learn something new.", "%u contacts would learn something new.", n_updated), n_updated);

  return g_strdup (_("Some contacts would be added, and some would learn something new."));
}

/* The first line of either list is "Automatic". */
static void
show_choices (LiaisonImportDialog *self)
{
  guint index;

  gtk_widget_set_visible (self->encoding_box, liaison_import_plan_asks_for_encoding (self->plan));
  gtk_widget_set_visible (self->order_box, liaison_import_plan_asks_for_order (self->plan));
  self->chosen = liaison_decoding_find (liaison_import_plan_get_encoding (self->plan), &index) ? index + 1 : 0;
  gtk_drop_down_set_selected (self->encoding, self->chosen);
  gtk_drop_down_set_selected (self->order, liaison_import_plan_get_order (self->plan));
}

static void
show_preview (LiaisonImportDialog *self)
{
  g_autofree char   *summary = summarize (self->plan);
  g_autofree char   *remarks = NULL;
  const char *const *lines = liaison_import_plan_get_remarks (self->plan);
  gboolean           changes = liaison_import_plan_get_changes_anything (self->plan);

  if (lines != NULL)
    remarks = g_strjoinv ("\n", (char **) lines);
  gtk_label_set_label (self->summary, summary);
  gtk_label_set_label (self->remarks, remarks != NULL ? remarks : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remarks), remarks != NULL && *remarks != '\0');
  adw_window_title_set_subtitle (self->heading, liaison_import_plan_get_form_label (self->plan));
  show_choices (self);
  fill_tiles (self);
  if (!changes)
    gtk_button_set_label (GTK_BUTTON (self->cancel_button), is_last (self) ? _("_Close") : _("_Next File"));
  gtk_filter_list_model_set_model (self->rows, G_LIST_MODEL (self->plan));
  gtk_widget_set_sensitive (self->import_button, changes);
  gtk_widget_set_visible (self->columns_button, liaison_import_plan_get_columns (self->plan) != NULL);
  show_page (self, "preview");
  gtk_widget_grab_focus (changes ? self->import_button : self->cancel_button);
}

/* ---- the columns of a table ---- */

static void
show_columns_cb (LiaisonImportDialog *self)
{
  liaison_import_columns_set_columns (LIAISON_IMPORT_COLUMNS (self->columns), liaison_import_plan_get_columns (self->plan));
  adw_window_title_set_subtitle (self->heading, liaison_import_plan_get_form_label (self->plan));
  show_page (self, "columns");
  gtk_widget_child_focus (self->columns, GTK_DIR_TAB_FORWARD);
}

/* ---- failing, and going on with the next file ---- */

/* What was read can be tried again as it was chosen. */
static void
show_failure (LiaisonImportDialog *self,
              gboolean             was_read,
              const GError        *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  liaison_import_failure_set_error (self->failure, error, was_read);
  gtk_button_set_label (GTK_BUTTON (self->cancel_button), is_last (self) ? _("_Close") : _("_Next File"));
  show_page (self, "failure");
  gtk_widget_grab_focus (GTK_WIDGET (self->failure));
}

static void
show_next (LiaisonImportDialog *self)
{
  if (is_last (self))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  self->position++;
  read_file (self, NULL);
}

/* In the encoding that was chosen the file makes no sense: the preview stays as
 * it was, with a word. */
static void
refuse_encoding (LiaisonImportDialog *self,
                 const GError        *error)
{
  g_autofree char *sentence = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  sentence = liaison_error_dup_sentence (error);
  liaison_import_plan_set_encoding (self->plan, self->chosen > 0 ? liaison_decoding_get_name (self->chosen - 1) : NULL);
  show_preview (self);
  gtk_label_set_label (self->remarks, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->remarks), TRUE);
}

static void
unlock_cb (LiaisonImportDialog *self,
           LiaisonAskDialog    *dialog)
{
  read_file (self, liaison_passphrase_get (dialog));
}

/* The sentence stays where nobody knows the passphrase. */
static void
ask_passphrase (LiaisonImportDialog *self,
                const GError        *error)
{
  GtkWidget *dialog = liaison_passphrase_ask (GTK_WIDGET (self), error->message);

  g_signal_connect_object (dialog, "confirmed", G_CALLBACK (unlock_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (LiaisonImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonImportPlan) plan = liaison_import_plan_new_finish (result, &error);

  if (plan == NULL && self->plan != NULL && liaison_import_plan_get_encoding (self->plan) != NULL)
    {
      refuse_encoding (self, error);
      return;
    }
  if (plan == NULL)
    {
      show_failure (self, FALSE, error);
      if (g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_LOCKED))
        ask_passphrase (self, error);
      return;
    }

  g_set_object (&self->plan, plan);
  if (liaison_import_plan_get_needs_columns (plan))
    show_columns_cb (self);
  else
    show_preview (self);
}

static void
go_on_cb (LiaisonImportDialog *self)
{
  show_page (self, "reading");
  liaison_import_plan_read_again_async (self->plan, TRUE, self->cancellable, read_cb, g_object_ref (self));
}

/* With what was chosen, and compared anew. */
static void
read_again_cb (LiaisonImportDialog *self)
{
  gtk_button_set_label (GTK_BUTTON (self->cancel_button), is_last (self) ? _("_Cancel") : _("_Skip File"));
  show_page (self, "reading");
  liaison_import_plan_read_again_async (self->plan, FALSE, self->cancellable, read_cb, g_object_ref (self));
}

static void
encoding_selected_cb (LiaisonImportDialog *self)
{
  guint       selected = gtk_drop_down_get_selected (self->encoding);
  const char *name = selected > 0 && selected <= LIAISON_N_DECODINGS ? liaison_decoding_get_name (selected - 1) : NULL;

  if (self->plan == NULL || g_strcmp0 (name, liaison_import_plan_get_encoding (self->plan)) == 0)
    return;

  liaison_import_plan_set_encoding (self->plan, name);
  read_again_cb (self);
}

static void
order_selected_cb (LiaisonImportDialog *self)
{
  LiaisonDateOrder order = gtk_drop_down_get_selected (self->order);

  if (self->plan == NULL || order > LIAISON_DATE_ORDER_MONTH_FIRST || order == liaison_import_plan_get_order (self->plan))
    return;

  liaison_import_plan_set_order (self->plan, order);
  read_again_cb (self);
}

static void
read_file (LiaisonImportDialog *self,
           const char          *passphrase)
{
  g_autoptr (LiaisonColumnMap) map = liaison_column_map_new ();
  g_autoptr (GFile) file = g_list_model_get_item (self->files, self->position);
  g_autofree char *path = g_file_get_parse_name (file);
  g_autofree char *name = g_path_get_basename (path);

  g_clear_object (&self->plan);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  adw_window_title_set_title (self->heading, name);
  adw_window_title_set_subtitle (self->heading, "");
  gtk_button_set_label (GTK_BUTTON (self->cancel_button), is_last (self) ? _("_Cancel") : _("_Skip File"));
  show_page (self, "reading");
  liaison_column_map_set_passphrase (map, passphrase);
  liaison_import_plan_new_async (self->store, file, map, self->cancellable, read_cb, g_object_ref (self));
}

/* ---- importing ---- */

static void
say_imported (LiaisonImportDialog *self,
              gint64               change)
{
  guint n_contacts = liaison_import_plan_get_count (self->plan, LIAISON_IMPORT_STATE_NEW) +
                     liaison_import_plan_get_count (self->plan, LIAISON_IMPORT_STATE_UPDATED);
  guint n_made = liaison_import_plan_get_n_made (self->plan);
  g_autofree char *contacts = g_strdup_printf (liaison_import_plan_is_export (self->plan)
                                                 ? ngettext ("%u record imported", "%u records imported", n_contacts)
                                                 : ngettext ("%u contact imported", "%u contacts imported", n_contacts),
                                               n_contacts);
  g_autofree char *made = g_strdup_printf (ngettext ("%u new organization", "%u new organizations", n_made), n_made);
  /* Translators: "3 contacts imported, 2 new organizations" */
  g_autofree char *text = n_made > 0 ? g_strdup_printf (C_("what was imported", "%s, %s"), contacts, made) : g_strdup (contacts);
  GtkWidget       *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  const char      *no_backup = liaison_import_plan_get_no_backup (self->plan);

  liaison_toast_offer_undo (parent, change, text);
  if (no_backup != NULL)
    liaison_toast_show_sentence (parent, no_backup);
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LiaisonImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64     change = liaison_import_plan_apply_finish (LIAISON_IMPORT_PLAN (source), result, &error);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (self->store == NULL || parent == NULL) /* it is closed */
    return;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (error != NULL)
    {
      show_failure (self, TRUE, error);
      return;
    }

  if (change > 0)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-place", "s", "people");
  say_imported (self, change);
  show_next (self);
}

static void
import_cb (LiaisonImportDialog *self)
{
  g_clear_object (&self->progress_binding);
  self->progress_binding = g_object_ref (g_object_bind_property (self->plan, "progress", self->progress, "fraction", G_BINDING_SYNC_CREATE));
  gtk_button_set_label (GTK_BUTTON (self->cancel_button), _("_Cancel"));
  show_page (self, "importing");
  liaison_import_plan_apply_async (self->plan, self->cancellable, imported_cb, g_object_ref (self));
}

/* While it imports, cancelling waits for the store to say that nothing of it
 * is kept: then the dialog goes. */
static void
cancel_cb (LiaisonImportDialog *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->stack);

  g_cancellable_cancel (self->cancellable);
  if (!g_str_equal (page, "importing"))
    show_next (self);
}

static gboolean
liaison_import_dialog_close_request (GtkWindow *window)
{
  LiaisonImportDialog *self = LIAISON_IMPORT_DIALOG (window);

  g_cancellable_cancel (self->cancellable);

  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), "importing");
}

static void
liaison_import_dialog_dispose (GObject *object)
{
  LiaisonImportDialog *self = LIAISON_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->progress_binding);
  g_clear_object (&self->plan);
  g_clear_object (&self->files);
  g_clear_object (&self->store);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (liaison_import_dialog_parent_class)->dispose (object);
}

static void
liaison_import_dialog_class_init (LiaisonImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_app_get_resource ();
  g_type_ensure (LIAISON_TYPE_IMPORT_COLUMNS);
  g_type_ensure (LIAISON_TYPE_IMPORT_FAILURE);
  g_type_ensure (LIAISON_TYPE_IMPORT_ITEM);

  G_OBJECT_CLASS (klass)->dispose = liaison_import_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = liaison_import_dialog_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/app/liaison-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, go_on_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, columns_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, remarks);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, encoding_box);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, encoding);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, order_box);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, order);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, tiles);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, filter);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, failure);
  gtk_widget_class_bind_template_callback (widget_class, go_on_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_columns_cb);
  gtk_widget_class_bind_template_callback (widget_class, encoding_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
liaison_import_dialog_init (LiaisonImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (LiaisonImportState state = 0; state < LIAISON_N_IMPORT_STATES; state++)
    {
      GtkWidget *tile = liaison_import_tile_new (state);

      g_signal_connect_object (tile, "toggled", G_CALLBACK (tile_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->tiles, tile);
    }
  for (guint i = 0; i < LIAISON_N_DECODINGS; i++)
    gtk_string_list_append (GTK_STRING_LIST (gtk_drop_down_get_model (self->encoding)), liaison_decoding_get_label (i));
  gtk_custom_filter_set_filter_func (self->filter, is_wanted, self, NULL);
}

/**
 * liaison_import_dialog_present:
 * @parent: the window that asks
 * @store: where to import to
 * @files: a list of #GFile, not empty
 *
 * Reads the files and shows what their import would do.
 */
void
liaison_import_dialog_present (GtkWindow    *parent,
                               LiaisonStore *store,
                               GListModel   *files)
{
  LiaisonImportDialog *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (LIAISON_IS_STORE (store));
  g_return_if_fail (G_IS_LIST_MODEL (files) && g_list_model_get_n_items (files) > 0);

  self = g_object_new (LIAISON_TYPE_IMPORT_DIALOG, NULL);
  liaison_window_put_above (GTK_WINDOW (self), GTK_WIDGET (parent));
  self->store = g_object_ref (store);
  self->files = g_object_ref (files);
  read_file (self, NULL);
  gtk_window_present (GTK_WINDOW (self));
}
