/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-job-private.h"

#include "liaison-acknowledged-private.h"
#include "liaison-contact-index-private.h"
#include "liaison-error.h"
#include "liaison-suspicion-private.h"

#include <glib/gi18n-lib.h>

void
liaison_job_free (LiaisonJob *job)
{
  if (job->destroy != NULL)
    job->destroy (job->data);
  g_clear_object (&job->cancellable);
  g_clear_pointer (&job->outcome, liaison_outcome_free);
  g_clear_error (&job->error);
  g_free (job->label);
  g_free (job->undo_label);
  g_free (job->redo_label);
  g_clear_object (&job->task);
  g_free (job);
}

/* Tells the main thread what a change did, before its caller hears of it. */
static void
announce (LiaisonJob *job)
{
  if (job->has_returned)
    liaison_store_tell_returned (job->store);
  if (job->is_damaged)
    liaison_store_tell_damaged (job->store, job->error);
  if (g_error_matches (job->error, LIAISON_ERROR, LIAISON_ERROR_MOVED))
    liaison_store_tell_moved (job->store, job->error);
  if (job->outcome == NULL || (job->outcome->tables != NULL && job->outcome->tables[0] == NULL))
    return;

  liaison_store_announce (job->store, job->undo_label, job->redo_label, job->outcome->tables);
}

static void
return_result (LiaisonJob *job)
{
  switch (job->kind)
    {
    case LIAISON_JOB_CHANGE:
    case LIAISON_JOB_NOTE:
      g_task_return_int (job->task, job->outcome != NULL ? (gssize) job->outcome->change : 0);
      break;
    case LIAISON_JOB_RETURN:
      g_task_return_boolean (job->task, TRUE);
      break;
    case LIAISON_JOB_UNDO:
    case LIAISON_JOB_REDO:
      g_task_return_pointer (job->task, g_strdup (job->outcome->label), g_free);
      break;
    case LIAISON_JOB_READ:
    default:
      g_task_return_pointer (job->task, g_steal_pointer (&job->result), job->destroy_result);
      break;
    }
}

/* A note is of the program's own accord: nobody waits for it. */
static gboolean
is_change (LiaisonJob *job)
{
  return job->kind != LIAISON_JOB_READ && job->kind != LIAISON_JOB_NOTE;
}

static gboolean
complete_cb (gpointer data)
{
  g_autoptr (LiaisonJob) job = data;
  g_autoptr (LiaisonStore) self = g_object_ref (job->store);
  g_autoptr (GError) refused = NULL;

  if (job->error != NULL && !g_error_matches (job->error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    refused = g_error_copy (job->error);
  announce (job);
  if (job->task == NULL)
    return G_SOURCE_REMOVE;

  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else
    return_result (job);
  if (is_change (job))
    liaison_asked_remove (liaison_store_get_asked (self), refused);

  return G_SOURCE_REMOVE;
}

/* After a change it is the one to be undone, and none can be redone. */
static void
learn_labels (LiaisonConnection *connection,
              LiaisonJob        *job)
{
  if (job->kind == LIAISON_JOB_CHANGE && job->outcome->change != 0)
    {
      job->undo_label = g_strdup (job->outcome->label);
      return;
    }

  job->undo_label = liaison_change_log_dup_label (connection, FALSE);
  job->redo_label = liaison_change_log_dup_label (connection, TRUE);
}

static gboolean
is_refused (LiaisonConnection *connection,
            LiaisonJob        *job)
{
  if (job->kind == LIAISON_JOB_READ)
    return FALSE;
  if (!liaison_store_stands (job->store, connection, &job->error))
    return TRUE;
  if (job->kind != LIAISON_JOB_NOTE && liaison_store_get_read_only (job->store))
    {
      g_set_error_literal (&job->error, LIAISON_ERROR,
                           liaison_store_get_use (job->store) == LIAISON_STORE_TO_LOOK ? LIAISON_ERROR_LOOKING : LIAISON_ERROR_READ_ONLY,
                           liaison_store_get_path (job->store));
      return TRUE;
    }
  if (liaison_suspicion_look_over (connection, liaison_store_get_path (job->store), FALSE, &job->error))
    return FALSE;

  job->is_damaged = g_error_matches (job->error, LIAISON_ERROR, LIAISON_ERROR_DAMAGED);

  return TRUE;
}

/* After who asked for a change has heard of it. What fails here is tried again
 * after the next one. */
static void
tidy_up (LiaisonConnection *connection,
         gpointer           store)
{
  g_autoptr (GError) error = NULL;

  if (!liaison_store_stands (store, connection, NULL))
    return;
  if (liaison_contact_index_is_behind (connection) && !liaison_contact_index_fold (connection, &error))
    g_debug ("The index stays as it is: %s", error->message);
  if (liaison_store_get_journal (store) != NULL)
    liaison_journal_widen (liaison_store_get_journal (store));
}

static gboolean
is_untidy (LiaisonJob *job)
{
  LiaisonJournal *journal = liaison_store_get_journal (job->store);

  return job->outcome->is_index_behind || (journal != NULL && liaison_journal_is_narrow (journal));
}

/* Whoever changes what they see in a copy is not to change what others made of it
 * meanwhile. A note is of nothing that they see. */
static LiaisonConnection *
return_to_file (LiaisonConnection *copy,
                LiaisonJob        *job)
{
  gboolean           is_same;
  LiaisonConnection *connection = liaison_store_return (job->store, copy, &is_same, &job->error);

  job->has_returned = connection != NULL;
  job->is_damaged = g_error_matches (job->error, LIAISON_ERROR, LIAISON_ERROR_DAMAGED);
  if (connection != NULL && !is_same && is_change (job) && job->kind != LIAISON_JOB_RETURN)
    g_set_error_literal (&job->error, LIAISON_ERROR, LIAISON_ERROR_FAILED,
                         _("Another program changed the data meanwhile. Nothing was changed here; look at it and try again."));

  return connection;
}

static void
do_job (LiaisonConnection *connection,
        LiaisonJob        *job)
{
  if (g_cancellable_set_error_if_cancelled (job->cancellable, &job->error))
    return;
  if (job->kind != LIAISON_JOB_READ && liaison_store_is_full (job->store))
    connection = return_to_file (connection, job);
  if (job->error != NULL || is_refused (connection, job))
    return;

  liaison_connection_set_cancellable (connection, job->cancellable);
  switch (job->kind)
    {
    case LIAISON_JOB_CHANGE:
      job->outcome = liaison_change_run (connection, job->label, job->change_func, job->data, &job->error);
      break;
    case LIAISON_JOB_NOTE:
      liaison_change_note (connection, job->change_func, job->data, &job->error);
      break;
    case LIAISON_JOB_UNDO:
      job->outcome = liaison_change_undo (connection, job->change, &job->error);
      break;
    case LIAISON_JOB_REDO:
      job->outcome = liaison_change_redo (connection, &job->error);
      break;
    case LIAISON_JOB_RETURN:
      break;
    case LIAISON_JOB_READ:
    default:
      job->result = job->read_func (connection, job->data, job->cancellable, &job->error);
      break;
    }
  liaison_connection_set_cancellable (connection, NULL);
  job->is_damaged = job->error != NULL && liaison_connection_is_damaged (connection);

  if (job->kind != LIAISON_JOB_READ)
    liaison_store_settle (job->store, connection);
  if (job->outcome == NULL)
    return;

  liaison_acknowledged_note (liaison_store_get_path (job->store), connection);
  learn_labels (connection, job);
  if (is_untidy (job))
    liaison_worker_push (liaison_store_get_writer (job->store), tidy_up, job->store);
}

/* On a worker's thread: the answer goes to the context of the caller. */
static void
do_task_job (LiaisonConnection *connection,
             gpointer           data)
{
  LiaisonJob *job = data;

  do_job (connection, job);
  liaison_worker_answer (g_task_get_context (job->task), complete_cb, job, NULL);
}

static void
do_waiting_job (LiaisonConnection *connection,
                gpointer           data)
{
  do_job (connection, data);
}

LiaisonJob *
liaison_job_new (LiaisonStore  *self,
                 LiaisonJobKind kind,
                 gpointer       data,
                 GCancellable  *cancellable)
{
  LiaisonJob *job = g_new0 (LiaisonJob, 1);

  job->store = self;
  job->kind = kind;
  job->data = data;
  job->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;

  return job;
}

void
liaison_job_push (LiaisonStore       *self,
                  LiaisonJob         *job,
                  gpointer            tag,
                  GAsyncReadyCallback callback,
                  gpointer            user_data)
{
  job->task = g_task_new (self, job->cancellable, callback, user_data);
  g_task_set_source_tag (job->task, tag);
  /* A change that was made is never said to be cancelled. A read always is: who
   * cancelled it may be gone when the answer arrives. */
  g_task_set_check_cancellable (job->task, job->kind == LIAISON_JOB_READ);
  if (is_change (job))
    liaison_asked_add (liaison_store_get_asked (self));
  liaison_worker_push (job->kind == LIAISON_JOB_READ ? liaison_store_get_reader (self) : liaison_store_get_writer (self), do_task_job, job);
}

static gboolean
tell_cb (gpointer told)
{
  announce (told);

  return G_SOURCE_REMOVE;
}

static void
free_told (gpointer told)
{
  g_autoptr (LiaisonStore) store = ((LiaisonJob *) told)->store;

  liaison_job_free (told);
}

/* What there is to tell of a job is told in the main thread, before anything that
 * the caller then sends there. */
static void
announce_in (GMainContext *context,
             LiaisonJob   *job)
{
  LiaisonJob *told;

  if (job->kind == LIAISON_JOB_READ && job->error == NULL)
    return;

  told = liaison_job_new (g_object_ref (job->store), job->kind, NULL, NULL);
  told->has_returned = job->has_returned;
  told->is_damaged = job->is_damaged;
  told->error = job->error != NULL ? g_error_copy (job->error) : NULL;
  told->undo_label = g_strdup (job->undo_label);
  told->redo_label = g_strdup (job->redo_label);
  if (job->outcome != NULL)
    {
      told->outcome = g_new0 (LiaisonOutcome, 1);
      told->outcome->tables = g_strdupv (job->outcome->tables);
    }
  liaison_worker_answer (context, tell_cb, told, free_told);
}

/* Does a job while the caller waits, on whatever thread. */
LiaisonJob *
liaison_job_wait (LiaisonStore *self,
                  LiaisonJob   *job)
{
  GMainContext *elsewhere = liaison_store_get_elsewhere (self);

  liaison_worker_run (job->kind == LIAISON_JOB_READ ? liaison_store_get_reader (self) : liaison_store_get_writer (self), do_waiting_job, job);
  if (elsewhere != NULL)
    announce_in (elsewhere, job);
  else
    announce (job);

  return job;
}
