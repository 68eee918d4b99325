/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-asked-private.h"

struct _LiaisonAsked
{
  GMutex     lock;
  guint      n_changes;
  GPtrArray *waiting; /* tasks */
  GError    *refused; /* the first that was, since somebody waits */
};

LiaisonAsked *
liaison_asked_new (void)
{
  LiaisonAsked *self = g_new0 (LiaisonAsked, 1);

  g_mutex_init (&self->lock);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

void
liaison_asked_free (LiaisonAsked *self)
{
  g_ptr_array_unref (self->waiting);
  g_clear_error (&self->refused);
  g_mutex_clear (&self->lock);
  g_free (self);
}

void
liaison_asked_add (LiaisonAsked *self)
{
  g_mutex_lock (&self->lock);
  self->n_changes++;
  g_mutex_unlock (&self->lock);
}

static void
answer (GTask        *task,
        const GError *refused)
{
  if (refused != NULL)
    g_task_return_error (task, g_error_copy (refused));
  else
    g_task_return_boolean (task, TRUE);
}

/* When who asked for it has heard of it. */
void
liaison_asked_remove (LiaisonAsked *self,
                      const GError *refused)
{
  g_autoptr (GPtrArray) answered = NULL;
  g_autoptr (GError) error = NULL;

  g_mutex_lock (&self->lock);
  if (refused != NULL && self->refused == NULL && self->waiting->len > 0)
    self->refused = g_error_copy (refused);
  if (--self->n_changes == 0 && self->waiting->len > 0)
    {
      answered = g_steal_pointer (&self->waiting);
      error = g_steal_pointer (&self->refused);
      self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
    }
  g_mutex_unlock (&self->lock);

  for (guint i = 0; answered != NULL && i < answered->len; i++)
    answer (g_ptr_array_index (answered, i), error);
}

gboolean
liaison_asked_is_any (LiaisonAsked *self)
{
  gboolean is_any;

  g_mutex_lock (&self->lock);
  is_any = self->n_changes > 0;
  g_mutex_unlock (&self->lock);

  return is_any;
}

/* Answers @task when there are none, with the first of them that is refused. */
void
liaison_asked_await (LiaisonAsked *self,
                     GTask        *task)
{
  gboolean is_any;

  g_mutex_lock (&self->lock);
  is_any = self->n_changes > 0;
  if (is_any)
    g_ptr_array_add (self->waiting, g_object_ref (task));
  g_mutex_unlock (&self->lock);

  if (!is_any)
    answer (task, NULL);
}
