/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fuzz-edge-list.h"
#include "liaison-mutant.h"

#include <stdlib.h>

/* As test-import.c: LIAISON_FUZZ_RUNS makes more, LIAISON_FUZZ_SEED others. */
#define RUNS 300
#define SEED 20261124

static const char *const seeds[] = {
  "# who knows whom\nAda\tBo\t2.5\nBo\tCy\t1\nCy\tAda\t.5\nCy\tDee\t4\n",
  "1\t2\r\n2\t3\r\n3\t1\r\n4\t4\r\n5\t6\r\n",
  "\xff\xfe\x61\tb\n",
};

static const char *const words[] = {
  "\t",
  "\n",
  "\r",
  "#",
  "1e308",
  "-1",
  "nan",
  "0",
  "\t0\n",
  "\xff",
  "\xef\xbb\xbf",
  "\xff\xfe",
  NULL,
};

static guint
setting (const char *name,
         guint       usual)
{
  const char *text = g_getenv (name);

  return text != NULL ? (guint) strtoul (text, NULL, 10) : usual;
}

static void
test_pairs (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (setting ("LIAISON_FUZZ_SEED", SEED));
  guint runs = setting ("LIAISON_FUZZ_RUNS", RUNS);
  guint n_networks = 0;

  for (guint run = 0; run < runs; run++)
    for (guint i = 0; i < G_N_ELEMENTS (seeds); i++)
      {
        g_autoptr (GBytes) seed = g_bytes_new_static (seeds[i], strlen (seeds[i]));
        g_autoptr (GBytes) other = g_bytes_new_static (seeds[0], strlen (seeds[0]));
        g_autoptr (GByteArray) mutant = liaison_mutant_new (seed, other, words, chance);

        n_networks += liaison_fuzz_edge_list (mutant->data, mutant->len);
      }
  g_assert_cmpuint (n_networks, >, runs / 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fuzz/edge-list/outlives-wounded-pairs", test_pairs);

  return g_test_run ();
}
