/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-catalog.h"
#include "liaison-fuzz-reader.h"
#include "liaison-mutant.h"

#include <locale.h>
#include <stdlib.h>
#include <time.h>

/* As test-import.c: LIAISON_FUZZ_RUNS makes more, LIAISON_FUZZ_SEED others. The
 * sound ones are in the folder `corpus`, and the catalogue is a small one. */
#define RUNS 300
#define SEED 20261124
#define PATIENCE_SECONDS 5.0

typedef struct
{
  const char       *name;
  LiaisonFuzzReader reader;
  guint             divisor; /* one of so many runs, for a reader that takes its time */
  const char       *folder;  /* of its sound files */
} Target;

static const Target targets[] = {
  { "calendar", liaison_fuzz_calendar, 5, "fuzz/corpus/calendar" },
  { "catalog", liaison_fuzz_catalog, 5, "fixtures/catalog" },
  { "advert", liaison_fuzz_advert, 10, "fuzz/corpus/advert" },
  { "database", liaison_fuzz_database, 30, "fuzz/corpus/database" },
  { "quick-log", liaison_fuzz_quick_log, 1, "fuzz/corpus/quick-log" },
  { "search", liaison_fuzz_search, 5, "fuzz/corpus/search" },
  { "rule", liaison_fuzz_rule, 2, "fuzz/corpus/rule" },
};

static const char *const words[] = {
  "\"",
  "'",
  "*",
  "%",
  "_",
  "(",
  ")",
  "{",
  "}",
  "[",
  "]",
  "[[[[[[[[",
  "NEAR",
  " OR ",
  " AND ",
  " NOT ",
  ":",
  ";",
  "=",
  "-",
  "+",
  "^",
  "\r\n",
  "\r\n ",
  "\n",
  "\t",
  "\\",
  "\\n",
  "<",
  ">",
  "&",
  "&#x0;",
  "&amp;",
  "<br>",
  "<!--",
  "\xff",
  "\xef\xbb\xbf",
  "\xe2\x80\xae",
  "BEGIN:VEVENT\r\n",
  "END:VEVENT\r\n",
  "BEGIN:VALARM\r\n",
  "RRULE:FREQ=DAILY\r\n",
  "TZID=",
  "99999999",
  "FREQ=SECONDLY",
  "COUNT=",
  "UNTIL=",
  "BYDAY=",
  "BYSETPOS=-366",
  "INTERVAL=2147483647",
  "today",
  "tomorrow",
  "with ",
  "at ",
  "31.2.",
  "25:61",
  "null",
  "1e999",
  "\"id\":",
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
test_reader (gconstpointer data)
{
  const Target *target = data;
  g_autoptr (GRand) chance = g_rand_new_with_seed (setting ("LIAISON_FUZZ_SEED", SEED));
  g_autoptr (GPtrArray) seeds = liaison_mutant_load_seeds (target->folder);
  guint runs = MAX (1, setting ("LIAISON_FUZZ_RUNS", RUNS) / target->divisor);
  guint n_sound = 0, n_read = 0;

  for (guint i = 0; i < seeds->len; i++)
    {
      gsize         size;
      const guint8 *bytes = g_bytes_get_data (g_ptr_array_index (seeds, i), &size);

      n_sound += target->reader (bytes, size);
      for (guint run = 0; run < runs; run++)
        {
          g_autoptr (GByteArray) mutant =
            liaison_mutant_new (g_ptr_array_index (seeds, i), g_ptr_array_index (seeds, (i + 1) % seeds->len), words, chance);
          clock_t start = clock ();

          n_read += target->reader (mutant->data, mutant->len);
          if ((double) (clock () - start) / CLOCKS_PER_SEC > PATIENCE_SECONDS)
            {
              g_file_set_contents ("slow-reader", (const char *) mutant->data, mutant->len, NULL);
              g_error ("%u bytes took too long; they are kept as slow-reader", mutant->len);
            }
        }
    }
  g_test_message ("%u inputs, %u of them read", seeds->len * runs, n_read);
  g_assert_cmpuint (n_sound, >, 0);
  liaison_fuzz_reader_end ();
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  liaison_catalog_prepare ();

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autofree char *name = g_strdup_printf ("/fuzz/reader/outlives-any-%s", targets[i].name);

      g_test_add_data_func (name, &targets[i], test_reader);
    }

  return g_test_run ();
}
