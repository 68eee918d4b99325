/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-file-chooser.h"

#include <glib/gi18n.h>

/* Later versions of GTK have GtkFileDialog in place of GtkFileChooserNative:
 * this file is the only one to know. */

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             GTask           *task)
{
  GListModel *files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  g_task_return_pointer (task, files, g_object_unref);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
  g_object_unref (task);
}

static void
show (GtkFileChooserNative *chooser,
      gpointer              source_tag,
      GAsyncReadyCallback   callback,
      gpointer              user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  g_signal_connect (chooser, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * liaison_file_chooser_open_async:
 * @parent: the window that asks
 * @title: what is asked for
 * @accept_label: the verb on the button
 * @several: whether several files may be chosen
 * @filter: (nullable) (transfer none): which files are offered at first
 * @callback: called when the question was answered
 * @user_data: for @callback
 *
 * Asks for files to read.
 */
void
liaison_file_chooser_open_async (GtkWindow          *parent,
                                 const char         *title,
                                 const char         *accept_label,
                                 gboolean            several,
                                 GtkFileFilter      *filter,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, accept_label, NULL);

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), several);
  if (filter != NULL)
    {
      g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

      gtk_file_filter_set_name (all, _ ("All files"));
      gtk_file_filter_add_pattern (all, "*");
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
    }
  show (chooser, liaison_file_chooser_open_async, callback, user_data);
}

/**
 * liaison_file_chooser_open_finish:
 * @result: what the callback got
 *
 * Returns: (transfer full) (nullable): the files chosen, or %NULL if none were
 */
GListModel *
liaison_file_chooser_open_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, liaison_file_chooser_open_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * liaison_file_chooser_save_async:
 * @parent: the window that asks
 * @title: what is asked for
 * @name: the name that is proposed
 * @callback: called when the question was answered
 * @user_data: for @callback
 *
 * Asks where to write a file. It asks before one that exists is replaced.
 */
void
liaison_file_chooser_save_async (GtkWindow          *parent,
                                 const char         *title,
                                 const char         *name,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  show (chooser, liaison_file_chooser_save_async, callback, user_data);
}

/**
 * liaison_file_chooser_save_finish:
 * @result: what the callback got
 *
 * Returns: (transfer full) (nullable): where to write, or %NULL for nowhere
 */
GFile *
liaison_file_chooser_save_finish (GAsyncResult *result)
{
  g_autoptr (GListModel) files = NULL;

  g_return_val_if_fail (g_async_result_is_tagged (result, liaison_file_chooser_save_async), NULL);

  files = g_task_propagate_pointer (G_TASK (result), NULL);

  return files != NULL ? g_list_model_get_item (files, 0) : NULL;
}

/**
 * liaison_file_chooser_folder_async:
 * @parent: the window that asks
 * @title: what is asked for
 * @accept_label: the verb on the button
 * @callback: called when the question was answered
 * @user_data: for @callback
 *
 * Asks for a folder.
 */
void
liaison_file_chooser_folder_async (GtkWindow          *parent,
                                   const char         *title,
                                   const char         *accept_label,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, accept_label, NULL);

  show (chooser, liaison_file_chooser_folder_async, callback, user_data);
}

/**
 * liaison_file_chooser_folder_finish:
 * @result: what the callback got
 *
 * Returns: (transfer full) (nullable): the folder, or %NULL for none
 */
GFile *
liaison_file_chooser_folder_finish (GAsyncResult *result)
{
  g_autoptr (GListModel) files = NULL;

  g_return_val_if_fail (g_async_result_is_tagged (result, liaison_file_chooser_folder_async), NULL);

  files = g_task_propagate_pointer (G_TASK (result), NULL);

  return files != NULL ? g_list_model_get_item (files, 0) : NULL;
}
