/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-backups-dialog.h"

#include "liaison-app-resources.h"
#include "liaison-backup-words.h"
#include "liaison-change.h"
#include "liaison-error.h"
#include "liaison-file-chooser.h"
#include "liaison-store-backup.h"
#include "liaison-store-restore.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

struct _LiaisonBackupsDialog
{
  AdwWindow parent_instance;

  LiaisonStore *store;
  GCancellable *cancellable;

  GtkStack      *stack;
  GtkListBox    *list;
  AdwActionRow  *folder;
  AdwStatusPage *failure;
};

G_DEFINE_FINAL_TYPE (LiaisonBackupsDialog, liaison_backups_dialog, ADW_TYPE_WINDOW)

static void look (LiaisonBackupsDialog *self);

static void
set_busy (LiaisonBackupsDialog *self)
{
  gtk_stack_set_visible_child_name (self->stack, "working");
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (LiaisonBackupsDialog) self = data;
  g_autoptr (GError) error = NULL;
  guint            n_changed;
  gint64           change = liaison_store_restore_finish (LIAISON_STORE (source), result, &n_changed, &error);
  g_autofree char *changed = NULL;
  GtkWidget       *parent;

  if (self->store == NULL)
    return;
  if (change < 0)
    {
      look (self);
      liaison_toast_show_error (GTK_WIDGET (self->stack), error);
      return;
    }

  parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  if (change > 0)
    liaison_toast_offer_undo (parent, change, _ ("Restore a Backup"));
  else
    liaison_toast_show (parent, _ ("The data are like the backup already."));
  changed = g_strdup_printf (ngettext ("Restored; %u record of the backup is not as Liaison wrote it",
                                       "Restored; %u records of the backup are not as Liaison wrote them", n_changed),
                             n_changed);
  if (n_changed > 0)
    liaison_toast_show_sentence (parent, changed);
  gtk_window_close (GTK_WINDOW (self));
}

static void
restore_cb (GtkButton            *button,
            LiaisonBackupsDialog *self)
{
  const char *path = gtk_widget_get_name (gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW));

  set_busy (self);
  liaison_store_restore_async (self->store, path, _ ("Restore a Backup"), self->cancellable, restored_cb, g_object_ref (self));
}

/* In a window of its own, so that what one has can be laid beside it. */
static void
look_into_cb (AdwActionRow         *row,
              LiaisonBackupsDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  gtk_widget_activate_action (GTK_WIDGET (parent), "app.look-into", "^ay", gtk_widget_get_name (GTK_WIDGET (row)));
}

static GtkWidget *
make_row (LiaisonBackupsDialog    *self,
          const LiaisonSeenBackup *seen,
          const char              *folder)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *button = gtk_button_new_with_label (_ ("Restore"));
  g_autofree char *title = liaison_backup_words_dup_title (seen);
  g_autofree char *subtitle = liaison_backup_words_dup_subtitle (seen, folder);

  gtk_widget_set_name (row, liaison_backup_get_path (seen->backup));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), seen->is_readable);
  g_signal_connect_object (row, "activated", G_CALLBACK (look_into_cb), self, 0);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, seen->is_readable);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, row, NULL, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (restore_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static const char *
choose_page (const LiaisonSeenBackups *seen)
{
  if (seen->backups->len > 0)
    return "found";

  return seen->is_missing ? "missing" : "none";
}

static void
show_seen (LiaisonBackupsDialog     *self,
           const LiaisonSeenBackups *seen)
{
  g_autofree char *folder = liaison_backup_words_dup_folder (seen);
  GtkListBoxRow   *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < seen->backups->len; i++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (seen->backups, i), seen->folder));
  adw_action_row_set_subtitle (self->folder, folder);
  gtk_stack_set_visible_child_name (self->stack, choose_page (seen));
}

static void
seen_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (LiaisonBackupsDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonSeenBackups) seen = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (self->store == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (seen != NULL)
    show_seen (self, seen);
  else
    {
      g_autofree char *sentence = liaison_error_dup_sentence (error);
      g_autofree char *escaped = g_markup_escape_text (sentence, -1);

      adw_status_page_set_description (self->failure, escaped);
      gtk_stack_set_visible_child_name (self->stack, "failed");
    }
}

static void
look (LiaisonBackupsDialog *self)
{
  liaison_store_read_async (self->store, liaison_backup_words_look, g_strdup (liaison_store_get_path (self->store)), g_free,
                            (GDestroyNotify) liaison_seen_backups_free, self->cancellable, seen_cb, g_object_ref (self));
}

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (LiaisonBackupsDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = liaison_store_backup_finish (LIAISON_STORE (source), result, &error);

  if (self->store == NULL)
    return;
  look (self);
  if (!done)
    liaison_toast_show_error (GTK_WIDGET (self->stack), error);
}

static void
back_up_cb (GtkButton            *button,
            LiaisonBackupsDialog *self)
{
  set_busy (self);
  liaison_store_back_up_async (self->store, "by-hand", self->cancellable, backed_up_cb, g_object_ref (self));
}

static gboolean
keep_folder (LiaisonChange *change,
             gpointer       folder,
             GError       **error)
{
  return liaison_change_set_setting (change, LIAISON_SETTING_BACKUP_FOLDER, folder, error);
}

static void
folder_kept_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (LiaisonBackupsDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (liaison_store_change_finish (LIAISON_STORE (source), result, &error) < 0 && self->store != NULL)
    liaison_toast_show_error (GTK_WIDGET (self->stack), error);
  if (self->store != NULL)
    look (self);
}

static void
folder_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (LiaisonBackupsDialog) self = data;
  g_autoptr (GFile) folder = liaison_file_chooser_folder_finish (result);
  char *path = folder != NULL ? g_file_get_path (folder) : NULL;

  if (path != NULL && self->store != NULL)
    liaison_store_change_async (self->store, _ ("Keep Backups Elsewhere"), keep_folder, path, g_free, NULL,
                                                folder_kept_cb, g_object_ref (self));
  else
    g_free (path);
}

static void
choose_folder_cb (AdwActionRow         *row,
                  LiaisonBackupsDialog *self)
{
  liaison_file_chooser_folder_async (GTK_WINDOW (self), _ ("Where to Keep Backups"), _ ("_Choose"), folder_chosen_cb, g_object_ref (self));
}

static void
liaison_backups_dialog_dispose (GObject *object)
{
  LiaisonBackupsDialog *self = LIAISON_BACKUPS_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_BACKUPS_DIALOG);

  G_OBJECT_CLASS (liaison_backups_dialog_parent_class)->dispose (object);
}

static void
liaison_backups_dialog_finalize (GObject *object)
{
  LiaisonBackupsDialog *self = LIAISON_BACKUPS_DIALOG (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (liaison_backups_dialog_parent_class)->finalize (object);
}

static void
liaison_backups_dialog_class_init (LiaisonBackupsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_app_get_resource ();

  G_OBJECT_CLASS (klass)->dispose = liaison_backups_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_backups_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/app/liaison-backups-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonBackupsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonBackupsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonBackupsDialog, folder);
  gtk_widget_class_bind_template_child (widget_class, LiaisonBackupsDialog, failure);
  gtk_widget_class_bind_template_callback (widget_class, back_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_folder_cb);
}

static void
liaison_backups_dialog_init (LiaisonBackupsDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_backups_dialog_new:
 * @store: a store
 *
 * Returns: a dialog about its backups
 */
GtkWidget *
liaison_backups_dialog_new (LiaisonStore *store)
{
  LiaisonBackupsDialog *self;

  g_return_val_if_fail (LIAISON_IS_STORE (store), NULL);

  self = g_object_new (LIAISON_TYPE_BACKUPS_DIALOG, NULL);
  self->store = g_object_ref (store);
  look (self);

  return GTK_WIDGET (self);
}
