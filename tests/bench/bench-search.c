/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* bench-search FILE: how long the store needs for each key that is typed. */

#include "config.h"

#include "liaison-contact-query.h"
#include "liaison-contact.h"
#include "liaison-store.h"

#include <locale.h>

#define GOAL_MS 8.0
#define ROUNDS 5

/* As it is typed, a letter at a time. */
static const char *const typed[] = { "petrov 4", "núñez", "archiv kam", "host12", "zzz" };

/* What is searched in: everything, or what two filters leave, in another order. */
static const LiaisonContactQuery asked[] = {
  { NULL, NULL, LIAISON_CONTACT_SORT_NAME, FALSE, NULL },
  { NULL, "type=person\nfreshness=never\nfreshness=older", LIAISON_CONTACT_SORT_NAME, FALSE, NULL },
  { NULL, "cadence=none\ndormant=yes\ncloseness=0", LIAISON_CONTACT_SORT_LAST_CONTACT, TRUE, NULL },
};

static const LiaisonContactQuery *current;

static GArray *
ask (LiaisonConnection *connection,
     const char        *text,
     GCancellable      *cancellable,
     GError           **error)
{
  LiaisonContactQuery query = *current;

  query.search = text;

  return liaison_query_found_keys (connection, &query, cancellable, error);
}

/* Setting a filter or an order is no keystroke, but is to be felt as little. */
static gboolean
prepare (LiaisonConnection *connection,
         GCancellable      *cancellable,
         GError           **error)
{
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (GArray) keys = ask (connection, NULL, cancellable, error);

  if (keys != NULL)
    g_print ("# setting the filter: %u found, %.0f ms\n", keys->len, (double) (g_get_monotonic_time () - begin) / 1000);

  return keys != NULL;
}

static gpointer
time_keys (LiaisonConnection *connection,
           gpointer           data,
           GCancellable      *cancellable,
           GError           **error)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (double));

  if (!prepare (connection, cancellable, error))
    {
      g_array_unref (times);
      return NULL;
    }

  for (guint round = 0; round < ROUNDS; round++)
    for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
      for (const char *end = g_utf8_next_char (typed[i]);; end = g_utf8_next_char (end))
        {
          g_autofree char *text = g_strndup (typed[i], (gsize) (end - typed[i]));
          gint64           begin = g_get_monotonic_time ();
          g_autoptr (GArray) keys = ask (connection, text, cancellable, error);
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

static gboolean
time_query (LiaisonStore *store,
            const char   *name,
            GError      **error)
{
  g_autoptr (GArray) times = liaison_store_read (store, time_keys, NULL, NULL, error);
  double median, slow;

  if (times == NULL)
    return FALSE;

  g_array_sort (times, compare_times);
  median = g_array_index (times, double, times->len / 2);
  slow = g_array_index (times, double, times->len * 95 / 100);
  g_print ("%s: median %.2f ms, 95 of 100 within %.2f ms (goal %.0f ms: %s)\n",
           name, median, slow, GOAL_MS, slow <= GOAL_MS ? "met" : "missed");

  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  static const char *const names[] = { "search keystroke", "with a filter", "with another, in another order" };
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonStore) store = NULL;
  gboolean done;

  setlocale (LC_ALL, "");
  store = argc == 2 ? liaison_store_open (argv[1], &error) : NULL;
  done = store != NULL;
  for (guint i = 0; done && i < G_N_ELEMENTS (asked); i++)
    {
      current = &asked[i];
      done = time_query (store, names[i], &error);
    }
  if (!done)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "usage: bench-search FILE");
      return 1;
    }

  return 0;
}
