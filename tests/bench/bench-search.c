/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* bench-search FILE: how long the store needs for each key that is typed. */

#include "config.h"

#include "liaison-contact.h"
#include "liaison-store.h"

#include <locale.h>

#define GOAL_MS 8.0
#define ROUNDS 5

/* As it is typed, a letter at a time. */
static const char *const typed[] = { "petrov 4", "núñez", "archiv kam", "host12", "zzz" };

static gpointer
time_keys (LiaisonConnection *connection,
           gpointer           data,
           GCancellable      *cancellable,
           GError           **error)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint round = 0; round < ROUNDS; round++)
    for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
      for (const char *end = g_utf8_next_char (typed[i]);; end = g_utf8_next_char (end))
        {
          g_autofree char *text = g_strndup (typed[i], (gsize) (end - typed[i]));
          gint64           begin = g_get_monotonic_time ();
          g_autoptr (GArray) keys = liaison_query_contact_keys (connection, text, cancellable, error);
          double time = (double) (g_get_monotonic_time () - begin) / 1000;

          if (keys == NULL)
            {
              g_array_unref (times);
              return NULL;
            }
          g_array_append_val (times, time);
          if (round == 0)
            g_print ("# “%s” %u found, %.2f ms\n", text, keys->len, time);
          if (*end == '\0')
            break;
        }

  return times;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (GArray) times = NULL;
  double median, slow;

  setlocale (LC_ALL, "");
  store = argc == 2 ? liaison_store_open (argv[1], &error) : NULL;
  times = store != NULL ? liaison_store_read (store, time_keys, NULL, NULL, &error) : NULL;
  if (times == NULL)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "usage: bench-search FILE");
      return 1;
    }

  g_array_sort (times, compare_times);
  median = g_array_index (times, double, times->len / 2);
  slow = g_array_index (times, double, times->len * 95 / 100);
  g_print ("search keystroke: median %.2f ms, 95 of 100 within %.2f ms (goal %.0f ms: %s)\n",
           median, slow, GOAL_MS, slow <= GOAL_MS ? "met" : "missed");

  return 0;
}
