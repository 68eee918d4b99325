/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-types.h"

G_BEGIN_DECLS

/**
 * LiaisonChangeFunc:
 * @change: the change under way
 * @data: what the caller gave
 * @error: return location of a failure
 *
 * Does what a change is to do, on the store's writing thread. Where it returns
 * %FALSE nothing of it is kept.
 *
 * Returns: whether the change is to be kept
 */
typedef gboolean (*LiaisonChangeFunc) (LiaisonChange *change,
                                       gpointer       data,
                                       GError       **error);

/**
 * LiaisonReadFunc:
 * @connection: where to read
 * @data: what the caller gave
 * @cancellable: whether it is still wanted
 * @error: return location of a failure
 *
 * Reads from the store, on its reading thread.
 *
 * Returns: (transfer full): what was read; %NULL with @error set where it failed
 */
typedef gpointer (*LiaisonReadFunc) (LiaisonConnection *connection,
                                     gpointer           data,
                                     GCancellable      *cancellable,
                                     GError           **error);

/**
 * LiaisonStoreUse:
 * @LIAISON_STORE_TO_WORK: it is changed as well, if it may be
 * @LIAISON_STORE_TO_LOOK: only a copy is opened, whatever may be done to the
 *   file: nothing of it changes, nothing comes to lie beside it
 *
 * What a database is opened for.
 */
typedef enum
{
  LIAISON_STORE_TO_WORK,
  LIAISON_STORE_TO_LOOK,
} LiaisonStoreUse;

#define LIAISON_TYPE_STORE (liaison_store_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonStore, liaison_store, LIAISON, STORE, GObject)

LiaisonStore *liaison_store_open          (const char          *path,
                                           GError             **error);
void          liaison_store_open_async    (const char          *path,
                                           LiaisonStoreUse      use,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
LiaisonStore *liaison_store_open_finish   (GAsyncResult        *result,
                                           char               **path,
                                           GError             **error);
char         *liaison_store_dup_default_path (void);
char         *liaison_store_dup_true_path (const char *path);

const char   *liaison_store_get_path      (LiaisonStore        *self);
const char   *liaison_store_get_undo_label (LiaisonStore       *self);
const char   *liaison_store_get_redo_label (LiaisonStore       *self);
gboolean      liaison_store_get_read_only (LiaisonStore        *self);
gboolean      liaison_store_is_full       (LiaisonStore        *self);
LiaisonStoreUse liaison_store_get_use     (LiaisonStore        *self);

gint64        liaison_store_change        (LiaisonStore        *self,
                                           const char          *label,
                                           LiaisonChangeFunc    func,
                                           gpointer             data,
                                           GCancellable        *cancellable,
                                           GError             **error);
void          liaison_store_change_async  (LiaisonStore        *self,
                                           const char          *label,
                                           LiaisonChangeFunc    func,
                                           gpointer             data,
                                           GDestroyNotify       destroy,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
gint64        liaison_store_change_finish (LiaisonStore        *self,
                                           GAsyncResult        *result,
                                           GError             **error);

gboolean      liaison_store_is_changing   (LiaisonStore        *self);
void          liaison_store_await_changes_async (LiaisonStore  *self,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
gboolean      liaison_store_await_changes_finish (LiaisonStore *self,
                                           GAsyncResult        *result,
                                           GError             **error);

void          liaison_store_save_async    (LiaisonStore        *self,
                                           const char          *label,
                                           LiaisonRecord       *record,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
void          liaison_store_delete_async  (LiaisonStore        *self,
                                           const char          *label,
                                           LiaisonRecord       *record,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);

void          liaison_store_note_async    (LiaisonStore        *self,
                                           LiaisonChangeFunc    func,
                                           gpointer             data,
                                           GDestroyNotify       destroy,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
gboolean      liaison_store_note_finish   (LiaisonStore        *self,
                                           GAsyncResult        *result,
                                           GError             **error);

char         *liaison_store_undo          (LiaisonStore        *self,
                                           gint64               change,
                                           GError             **error);
char         *liaison_store_redo          (LiaisonStore        *self,
                                           GError             **error);
void          liaison_store_undo_async    (LiaisonStore        *self,
                                           gint64               change,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
void          liaison_store_redo_async    (LiaisonStore        *self,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
char         *liaison_store_undo_finish   (LiaisonStore        *self,
                                           GAsyncResult        *result,
                                           GError             **error);

gpointer      liaison_store_read          (LiaisonStore        *self,
                                           LiaisonReadFunc      func,
                                           gpointer             data,
                                           GCancellable        *cancellable,
                                           GError             **error);
void          liaison_store_read_async    (LiaisonStore        *self,
                                           LiaisonReadFunc      func,
                                           gpointer             data,
                                           GDestroyNotify       destroy,
                                           GDestroyNotify       destroy_result,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
gpointer      liaison_store_read_finish   (LiaisonStore        *self,
                                           GAsyncResult        *result,
                                           GError             **error);

G_END_DECLS
