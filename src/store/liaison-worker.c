/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-worker-private.h"

struct _LiaisonWorker
{
  GThread     *thread;
  GAsyncQueue *jobs;

  /* for callers who wait */
  GMutex lock;
  GCond  done_cond;

  int    n_jobs; /* atomic: those that are not done yet */
  GMutex turn;   /* held by who does a job */

  /* who has the turn, once the thread runs */
  LiaisonConnection *connection;
};

typedef struct
{
  LiaisonJobFunc func; /* NULL ends the thread */
  gpointer       data;

  gboolean *done; /* for a caller who waits */
} Job;

/* The caller is woken when the lock is free again, or it would wake up to wait
 * for that. From then on @done is gone. */
static void
tell_waiting (LiaisonWorker *self,
              gboolean      *done)
{
  g_mutex_lock (&self->lock);
  *done = TRUE;
  g_mutex_unlock (&self->lock);
  g_cond_broadcast (&self->done_cond);
}

static gpointer
work (gpointer data)
{
  LiaisonWorker *self = data;

  for (;;)
    {
      g_autofree Job *job = g_async_queue_pop (self->jobs);

      if (job->func == NULL)
        break;

      g_mutex_lock (&self->turn);
      job->func (self->connection, job->data);
      g_mutex_unlock (&self->turn);
      g_atomic_int_add (&self->n_jobs, -1);
      if (job->done != NULL)
        tell_waiting (self, job->done);
    }
  g_clear_pointer (&self->connection, liaison_connection_close);

  return NULL;
}

/*
 * liaison_worker_new:
 * @connection: (transfer full): used by the new thread alone from now on
 */
LiaisonWorker *
liaison_worker_new (const char        *name,
                    LiaisonConnection *connection)
{
  LiaisonWorker *self = g_new0 (LiaisonWorker, 1);

  g_mutex_init (&self->lock);
  g_mutex_init (&self->turn);
  g_cond_init (&self->done_cond);
  self->connection = connection;
  self->jobs = g_async_queue_new_full (g_free);
  self->thread = g_thread_new (name, work, self);

  return self;
}

/* Does what was pushed so far, then ends the thread. */
void
liaison_worker_free (LiaisonWorker *self)
{
  g_assert (g_thread_self () != self->thread);

  g_async_queue_push (self->jobs, g_new0 (Job, 1));
  g_thread_join (self->thread);
  g_async_queue_unref (self->jobs);
  g_cond_clear (&self->done_cond);
  g_mutex_clear (&self->lock);
  g_mutex_clear (&self->turn);
  g_free (self);
}

/*
 * liaison_worker_exchange:
 * @connection: (transfer full): used from now on
 *
 * From a job of its own: it goes on with another connection, and the one that
 * the job was given is closed.
 *
 * Returns: @connection
 */
LiaisonConnection *
liaison_worker_exchange (LiaisonWorker     *self,
                         LiaisonConnection *connection)
{
  liaison_connection_close (self->connection);
  self->connection = connection;

  return connection;
}

static void
push (LiaisonWorker *self,
      const Job     *job)
{
  g_atomic_int_inc (&self->n_jobs);
  g_async_queue_push (self->jobs, g_memdup2 (job, sizeof *job));
}

/* Has a job done when those before it are. */
void
liaison_worker_push (LiaisonWorker *self,
                     LiaisonJobFunc func,
                     gpointer       data)
{
  push (self, &(Job){ func, data, NULL });
}

/* Has a short job done before those that wait. */
void
liaison_worker_push_first (LiaisonWorker *self,
                           LiaisonJobFunc func,
                           gpointer       data)
{
  g_atomic_int_inc (&self->n_jobs);
  g_async_queue_push_front (self->jobs, g_memdup2 (&(Job){ func, data, NULL }, sizeof (Job)));
}

/* Who waits for a job anyway does it, unless others come before: a thread would
 * have to be woken, and to wake the one that waits. */
static gboolean
do_here (LiaisonWorker *self,
         LiaisonJobFunc func,
         gpointer       data)
{
  gboolean is_first;

  if (!g_mutex_trylock (&self->turn))
    return FALSE;

  is_first = g_atomic_int_get (&self->n_jobs) == 0;
  if (is_first)
    func (self->connection, data);
  g_mutex_unlock (&self->turn);

  return is_first;
}

/* Has a job done and waits for it: for programs without a window. */
void
liaison_worker_run (LiaisonWorker *self,
                    LiaisonJobFunc func,
                    gpointer       data)
{
  gboolean done = FALSE;

  g_assert (g_thread_self () != self->thread);

  if (do_here (self, func, data))
    return;

  push (self, &(Job){ func, data, &done });
  g_mutex_lock (&self->lock);
  while (!done)
    g_cond_wait (&self->done_cond, &self->lock);
  g_mutex_unlock (&self->lock);
}

/* Has @callback called where @context runs.
 *
 * Not g_main_context_invoke(), which would run the callback on this thread
 * while nobody runs the context. */
void
liaison_worker_answer (GMainContext  *context,
                       GSourceFunc    callback,
                       gpointer       data,
                       GDestroyNotify destroy)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, callback, data, destroy);
  g_source_attach (source, context);
}
