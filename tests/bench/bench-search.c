/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* bench-search FILE: how long it takes from each key that is typed until the
 * list has the answer and its first rows. Each round is a store just opened, so
 * that no round knows what an earlier one found. */

#include "config.h"

#include "liaison-contact-list.h"
#include "liaison-store.h"

#include <locale.h>

#define GOAL_MS 8.0
#define ROUNDS 5

/* As it is typed, a letter at a time: names, a job at a place, what is in the
 * address of everybody, and what nobody has. */
static const char *const typed[] = { "petrov 4", "núñez", "archiv kam", "host12", "zzz" };

/* What is searched in: everything, or what a filter leaves, in some order. */
typedef struct
{
  const char        *name;
  const char        *filter;
  LiaisonContactSort sort;
  gboolean           descending;
} Setting;

static const Setting settings[] = {
  { "search keystroke", "", LIAISON_CONTACT_SORT_NAME, FALSE },
  { "with a filter", "type=person\nfreshness=never\nfreshness=older", LIAISON_CONTACT_SORT_NAME, FALSE },
  { "with another, in another order", "cadence=none\ndormant=yes\ncloseness=0", LIAISON_CONTACT_SORT_LAST_CONTACT, TRUE },
};

static double
wait_for_answer (LiaisonContactList *list,
                 gint64              begin)
{
  while (liaison_contact_list_get_loading (list))
    g_main_context_iteration (NULL, TRUE);

  return (double) (g_get_monotonic_time () - begin) / 1000;
}

/* Setting a filter or an order is no keystroke, but is to be felt as little. */
static void
prepare (LiaisonContactList *list,
         const Setting      *setting,
         gboolean            tell)
{
  gint64 begin = g_get_monotonic_time ();
  double time;

  liaison_contact_list_set_filter (list, setting->filter);
  liaison_contact_list_sort (list, setting->sort, setting->descending, NULL);
  time = wait_for_answer (list, begin);
  if (tell)
    g_print ("# setting the filter: %u found, %.0f ms\n", g_list_model_get_n_items (G_LIST_MODEL (list)), time);
}

static void
type_words (LiaisonContactList *list,
            const char         *words,
            GArray             *times,
            gboolean            tell)
{
  for (const char *end = words; *end != '\0';)
    {
      g_autofree char *text = NULL;
      gint64           begin;
      double           time;

      end = g_utf8_next_char (end);
      text = g_strndup (words, (gsize) (end - words));
      begin = g_get_monotonic_time ();
      liaison_contact_list_set_search (list, text);
      time = wait_for_answer (list, begin);
      g_array_append_val (times, time);
      if (tell)
        g_print ("# “%s” %u found, %.2f ms\n", text, g_list_model_get_n_items (G_LIST_MODEL (list)), time);
    }
}

static gboolean
do_round (const char    *path,
          const Setting *setting,
          GArray        *times,
          gboolean       tell,
          GError       **error)
{
  g_autoptr (LiaisonStore) store = liaison_store_open (path, error);
  g_autoptr (LiaisonContactList) list = NULL;

  if (store == NULL)
    return FALSE;

  list = liaison_contact_list_new (store);
  prepare (list, setting, tell);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    type_words (list, typed[i], times, tell);

  return TRUE;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static void
tell_times (const char *name,
            GArray     *times)
{
  double slow;

  g_array_sort (times, compare_times);
  slow = g_array_index (times, double, times->len * 95 / 100);
  g_print ("%s: median %.2f ms, 95 of 100 within %.2f ms, all within %.2f ms (goal 95 of 100 within %.0f ms: %s)\n",
           name, g_array_index (times, double, times->len / 2), slow, g_array_index (times, double, times->len - 1),
           GOAL_MS, slow <= GOAL_MS ? "met" : "missed");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  if (argc != 2)
    {
      g_printerr ("usage: bench-search FILE\n");
      return 2;
    }

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

      for (guint round = 0; round < ROUNDS; round++)
        if (!do_round (argv[1], &settings[i], times, round == 0, &error))
          {
            g_printerr ("%s\n", error->message);
            return 1;
          }
      tell_times (settings[i].name, times);
    }

  return 0;
}
