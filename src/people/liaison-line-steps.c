/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-line-steps.h"

/* So many lines GTK 4.8 keeps of a view. */
#define KEPT 200
/* So many come or go at a time: each is dear where it has many cells. */
#define STEP 4
#define PAUSE 16 /* ms, a frame */

struct _LiaisonLineSteps
{
  GListModel *contacts; /* not held: it outlives this */
  GListModel *lines;    /* not held: what the views show */
  guint       n_lines;  /* as many as contacts, but while they come and go */
  guint       step_id;
};

static guint
count_contacts (LiaisonLineSteps *self)
{
  return g_list_model_get_n_items (self->contacts);
}

static void
set_lines (LiaisonLineSteps *self,
           guint             n_lines)
{
  guint before = self->n_lines;
  guint n_same = MIN (before, n_lines);

  self->n_lines = n_lines;
  if (n_lines != before)
    g_list_model_items_changed (self->lines, n_same, before - n_same, n_lines - n_same);
}

/* How many lines are next: those that a view does not keep cost nothing. */
static guint
count_next (LiaisonLineSteps *self)
{
  guint n_contacts = count_contacts (self);

  if (MIN (self->n_lines, n_contacts) >= KEPT)
    return n_contacts;
  if (n_contacts > self->n_lines)
    return self->n_lines + STEP >= KEPT ? n_contacts : MIN (self->n_lines + STEP, n_contacts);

  return MIN (self->n_lines, KEPT + STEP) > n_contacts + STEP ? MIN (self->n_lines, KEPT + STEP) - STEP : n_contacts;
}

static gboolean
step_cb (gpointer data)
{
  LiaisonLineSteps *self = data;

  set_lines (self, count_next (self));
  if (self->n_lines != count_contacts (self))
    return G_SOURCE_CONTINUE;

  self->step_id = 0;

  return G_SOURCE_REMOVE;
}

/**
 * liaison_line_steps_new: (skip)
 * @contacts: (transfer none): a list, that outlives it
 * @lines: (transfer none): the list of the views, which outlives it too, and says
 *   as many items as there are lines
 *
 * Returns: (transfer full): a line for each contact
 */
LiaisonLineSteps *
liaison_line_steps_new (GListModel *contacts,
                        GListModel *lines)
{
  LiaisonLineSteps *self = g_new0 (LiaisonLineSteps, 1);

  self->contacts = contacts;
  self->lines = lines;
  self->n_lines = count_contacts (self);

  return self;
}

/**
 * liaison_line_steps_free: (skip)
 * @self: (transfer full): lines
 */
void
liaison_line_steps_free (LiaisonLineSteps *self)
{
  g_clear_handle_id (&self->step_id, g_source_remove);
  g_free (self);
}

/**
 * liaison_line_steps_count: (skip)
 * @self: lines
 *
 * Returns: how many there are now
 */
guint
liaison_line_steps_count (LiaisonLineSteps *self)
{
  return self->n_lines;
}

/**
 * liaison_line_steps_is_large: (skip)
 * @self: lines
 *
 * Returns: whether the contacts changed by more than a step, so that a frame
 *   would be late, or lines are still coming or going
 */
gboolean
liaison_line_steps_is_large (LiaisonLineSteps *self)
{
  return self->step_id != 0 || (count_next (self) != count_contacts (self));
}

/**
 * liaison_line_steps_start: (skip)
 * @self: lines
 *
 * Lets them come or go, the first of them now.
 */
void
liaison_line_steps_start (LiaisonLineSteps *self)
{
  if (self->step_id == 0)
    self->step_id = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, PAUSE, step_cb, self, NULL); /* after the frame, which is not to have two */
  set_lines (self, count_next (self));
}

/**
 * liaison_line_steps_accept: (skip)
 * @self: lines
 *
 * Says that there are as many as contacts again, of which the views are told by
 * whoever knows better where they came or went.
 */
void
liaison_line_steps_accept (LiaisonLineSteps *self)
{
  self->n_lines = count_contacts (self);
}

/**
 * liaison_line_steps_hurry: (skip)
 * @self: lines
 *
 * Lets all of them come or go at once, for one is to be gone to.
 */
void
liaison_line_steps_hurry (LiaisonLineSteps *self)
{
  set_lines (self, count_contacts (self));
}
