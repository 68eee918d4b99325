/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-lane-rows.h"

/* Whether a step is free in a row of those that were placed before it. */
static gboolean
is_free (const LiaisonStepSpan *spans,
         const guint           *rows,
         const gboolean        *is_placed,
         guint                  n_steps,
         guint                  step,
         guint                  row)
{
  for (guint i = 0; i < n_steps; i++)
    if (i != step && is_placed[i] && rows[i] == row && spans[i].from < spans[step].until && spans[step].from < spans[i].until)
      return FALSE;

  return TRUE;
}

/**
 * liaison_lane_rows_place:
 * @spans: (array length=n_steps): when each step of a route is
 * @kinds: (array length=n_steps): of what kind each is
 * @n_steps: how many
 * @rows: (array length=n_steps): where to put the row of each
 *
 * Puts the steps of a route into rows of its lane, so that none covers another:
 * posts into the first, what goes on beside them and sidetracks below.
 *
 * Returns: how many rows there are, at least one
 */
guint
liaison_lane_rows_place (const LiaisonStepSpan *spans,
                         const LiaisonStepKind *kinds,
                         guint                  n_steps,
                         guint                 *rows)
{
  g_autofree gboolean *is_placed = g_new0 (gboolean, n_steps + 1);
  guint                n_rows = 1;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n_steps; i++)
      {
        gboolean is_post = kinds[i] == LIAISON_STEP_KIND_POSITION;

        if (is_post != (pass == 0))
          continue;
        rows[i] = is_post ? 0 : 1;
        while (!is_free (spans, rows, is_placed, n_steps, i, rows[i]))
          rows[i]++;
        is_placed[i] = TRUE;
        n_rows = MAX (n_rows, rows[i] + 1);
      }

  return n_rows;
}
