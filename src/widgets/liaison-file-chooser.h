/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void        liaison_file_chooser_open_async (GtkWindow          *parent,
                                             const char         *title,
                                             const char         *accept_label,
                                             gboolean            several,
                                             GtkFileFilter      *filter,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
GListModel *liaison_file_chooser_open_finish (GAsyncResult *result);
void        liaison_file_chooser_save_async (GtkWindow          *parent,
                                             const char         *title,
                                             const char         *name,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
GFile      *liaison_file_chooser_save_finish (GAsyncResult *result);
void        liaison_file_chooser_folder_async (GtkWindow          *parent,
                                               const char         *title,
                                               const char         *accept_label,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
GFile      *liaison_file_chooser_folder_finish (GAsyncResult *result);

G_END_DECLS
