/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-change-private.h"
#include "liaison-store-private.h"

G_BEGIN_DECLS

typedef enum
{
  LIAISON_JOB_CHANGE,
  LIAISON_JOB_NOTE,
  LIAISON_JOB_UNDO,
  LIAISON_JOB_REDO,
  LIAISON_JOB_RETURN,
  LIAISON_JOB_READ,
} LiaisonJobKind;

/* What a worker is asked for and what came of it. */
typedef struct
{
  LiaisonStore     *store; /* borrowed: the task or the waiting caller holds it */
  GTask            *task;  /* NULL where the caller waits */
  LiaisonJobKind    kind;
  char             *label;
  gint64            change;
  LiaisonChangeFunc change_func;
  LiaisonReadFunc   read_func;
  gpointer          data;
  GDestroyNotify    destroy;
  GDestroyNotify    destroy_result;
  GCancellable     *cancellable;

  LiaisonOutcome *outcome;
  gpointer        result;
  char           *undo_label;
  char           *redo_label;
  GError         *error;
  gboolean        has_returned; /* to the file itself, see liaison_store_return() */
  gboolean        is_damaged; /* the database, as was found on the way */
} LiaisonJob;

LiaisonJob *liaison_job_new (LiaisonStore  *store,
                             LiaisonJobKind kind,
                             gpointer       data,
                             GCancellable  *cancellable);
void        liaison_job_free (LiaisonJob *self);
void        liaison_job_push (LiaisonStore       *store,
                              LiaisonJob         *self,
                              gpointer            tag,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);
LiaisonJob *liaison_job_wait (LiaisonStore *store,
                              LiaisonJob   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonJob, liaison_job_free)

G_END_DECLS
