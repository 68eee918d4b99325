/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-chain-search.h"
#include "liaison-contact.h"
#include "liaison-network-fixture.h"

#include <stdio.h>
#include <time.h>

#define N_SEARCHES 101

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *) a;
  double two = *(const double *) b;

  return one < two ? -1 : one > two;
}

/* Those of the sector of a person, or that person alone. */
static GArray *
choose_targets (LiaisonNetwork *network,
                GRand          *random,
                gboolean        whole_sector)
{
  GArray     *targets = g_array_new (FALSE, FALSE, sizeof (guint));
  guint       n_nodes = liaison_network_get_n_nodes (network);
  guint       person = (guint) g_rand_int_range (random, (int) (n_nodes / 8), (int) n_nodes);
  const char *sector = liaison_network_get_node (network, person)->sector;

  for (guint i = 1; whole_sector && i < n_nodes; i++)
    if (!liaison_contact_key_is_organization (liaison_network_get_node (network, i)->key) &&
        g_str_equal (liaison_network_get_node (network, i)->sector, sector))
      g_array_append_val (targets, i);
  if (!whole_sector)
    g_array_append_val (targets, person);

  return targets;
}

/* Milliseconds of this thread; those of the clock are also what others had meanwhile. */
static double
get_used (void)
{
  struct timespec used;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &used);

  return (double) used.tv_sec * 1e3 + (double) used.tv_nsec / 1e6;
}

static void
time_searches (LiaisonNetwork *network,
               const char     *name,
               gboolean        whole_sector,
               double          goal)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  double times[N_SEARCHES], clocks[N_SEARCHES];
  guint  n_found = 0;

  for (guint i = 0; i < N_SEARCHES; i++)
    {
      g_autoptr (GArray) targets = choose_targets (network, random, whole_sector);
      LiaisonChainPath paths[LIAISON_CHAIN_MOST];
      gint64           start = g_get_monotonic_time ();
      double           used = get_used ();

      n_found += liaison_chain_search (liaison_network_get_graph (network), 0, (guint *) targets->data, targets->len, paths);
      times[i] = get_used () - used;
      clocks[i] = (double) (g_get_monotonic_time () - start) / 1000;
    }
  qsort (times, N_SEARCHES, sizeof (double), compare_doubles);
  qsort (clocks, N_SEARCHES, sizeof (double), compare_doubles);
  printf ("%-42s median %.2f ms, slowest %.2f ms (by the clock %.2f and %.2f), goal %.0f ms; %.1f chains\n", name, times[N_SEARCHES / 2],
          times[N_SEARCHES - 1], clocks[N_SEARCHES / 2], clocks[N_SEARCHES - 1], goal, (double) n_found / N_SEARCHES);
}

int
main (void)
{
  g_autoptr (LiaisonNetwork) usual = liaison_network_fixture_new (2000, 8000);
  g_autoptr (LiaisonNetwork) huge = liaison_network_fixture_new (100000, 400000);

  time_searches (usual, "2,000 people, 8,000 ties, to a person", FALSE, 10);
  time_searches (usual, "2,000 people, 8,000 ties, to a sector", TRUE, 10);
  time_searches (huge, "100,000 people, 400,000 ties, to a person", FALSE, 150);
  time_searches (huge, "100,000 people, 400,000 ties, to a sector", TRUE, 150);

  return 0;
}
