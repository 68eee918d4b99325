/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fit.h"

#include <stdio.h>
#include <stdlib.h>

#define N_ROUNDS 201

static int
compare_doubles (const void *a,
                 const void *b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

int
main (void)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  GListModel     *roles = liaison_catalog_get_roles (catalog);
  g_autoptr (LiaisonProfile) profile = liaison_profile_new ();
  double times[N_ROUNDS];
  guint  n_fits = 0;

  for (guint i = 0; i < g_list_model_get_n_items (liaison_catalog_get_skills (catalog)); i += 3)
    {
      g_autoptr (LiaisonEntry) skill = g_list_model_get_item (liaison_catalog_get_skills (catalog), i);

      liaison_profile_raise (profile, liaison_entry_get_id (skill), 1 + i % 4);
    }

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GPtrArray) fits = liaison_fit_rank (catalog, roles, profile);

      times[i] = (double) (g_get_monotonic_time () - start) / 1000;
      n_fits = fits->len;
    }
  qsort (times, N_ROUNDS, sizeof (double), compare_doubles);
  printf ("fit over all roles: median %.3f ms, slowest %.3f ms, goal 5 ms; %u roles\n", times[N_ROUNDS / 2], times[N_ROUNDS - 1], n_fits);

  return 0;
}
