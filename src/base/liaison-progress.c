/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-progress.h"

#define WHOLE 10000

struct _LiaisonProgress
{
  gint reached; /* of WHOLE, atomic: one number, so that it never goes back */

  /* of who does it */
  guint  n_parts;
  guint  n_begun;
  gint64 n_steps;
  gint64 n_done;
};

static void
tell (LiaisonProgress *self)
{
  double part = self->n_steps > 0 ? MIN ((double) self->n_done / (double) self->n_steps, 1) : 1;
  double whole = (self->n_begun - 1 + part) / self->n_parts;

  g_atomic_int_set (&self->reached, (gint) (MIN (whole, 1) * WHOLE));
}

/**
 * liaison_progress_new: (skip)
 *
 * Returns: (transfer full): the progress of one part, of which nothing is known yet
 */
LiaisonProgress *
liaison_progress_new (void)
{
  LiaisonProgress *self = g_atomic_rc_box_new0 (LiaisonProgress);

  self->reached = -1;
  self->n_parts = 1;

  return self;
}

/**
 * liaison_progress_ref: (skip)
 * @self: a progress
 *
 * Returns: (transfer full): the same
 */
LiaisonProgress *
liaison_progress_ref (LiaisonProgress *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * liaison_progress_unref: (skip)
 * @self: (transfer full): a progress
 */
void
liaison_progress_unref (LiaisonProgress *self)
{
  g_atomic_rc_box_release (self);
}

/**
 * liaison_progress_set_n_parts: (skip)
 * @self: a progress
 * @n_parts: in how many parts it is done, which count alike; at least one
 */
void
liaison_progress_set_n_parts (LiaisonProgress *self,
                              guint            n_parts)
{
  g_return_if_fail (n_parts > 0);

  self->n_parts = n_parts;
}

/**
 * liaison_progress_begin_part: (skip)
 * @self: (nullable): a progress
 * @n_steps: in how many steps the next part is done
 */
void
liaison_progress_begin_part (LiaisonProgress *self,
                             gint64           n_steps)
{
  if (self == NULL)
    return;

  self->n_done = 0;
  self->n_steps = n_steps;
  self->n_begun++;
  tell (self);
}

/**
 * liaison_progress_step: (skip)
 * @self: (nullable): a progress
 *
 * One more step is done.
 */
void
liaison_progress_step (LiaisonProgress *self)
{
  if (self == NULL)
    return;

  self->n_done++;
  tell (self);
}

/**
 * liaison_progress_get_fraction: (skip)
 * @self: a progress
 *
 * Returns: how far it is, from 0 to 1; below 0 while no part has begun
 */
double
liaison_progress_get_fraction (LiaisonProgress *self)
{
  return (double) g_atomic_int_get (&self->reached) / WHOLE;
}
