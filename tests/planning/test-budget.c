/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-budget.h"

#include <locale.h>
#include <stdlib.h>

/* A letter a kind: Promise, Date, Cadence, Suggestion, Ahead. */
static LiaisonBudgetKind
kind_of (char letter)
{
  static const char letters[] = "PDCSA";

  for (guint i = 0; i < LIAISON_BUDGET_N_KINDS; i++)
    if (letters[i] == letter)
      return i;

  g_assert_not_reached ();
}

static GArray *
read_items (const char *text)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (LiaisonBudgetItem));
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      LiaisonBudgetItem item = { kind_of (words[i][0]), (guint) atoi (words[i] + 1) };

      g_array_append_val (items, item);
    }

  return items;
}

static void
test_rules (void)
{
  static const struct
  {
    const char *items;
    guint       minutes;
    const char *picked;
  } cases[] = {
    { "P10 P10 P10 P10", 30, "0 1 2" },                    /* the most pressing first */
    { "P10 P10 P10 C10 S5 D10", 45, "0 1 5 3 4" },         /* two promises, then each kind in turn */
    { "P10 P10 P10 C10 S5 D10", 15, "0 4" },               /* what does not fit is passed over */
    { "D30 P15 S10", 15, "1" },                            /* an application is too long */
    { "A10 A10 S10", 30, "2 0 1" },                        /* what is ahead only fills */
    { "S5 S5 S5", 60, "0 1 2" },                           /* no more than there is */
    { "P15", 10, "" },
    { "P10", 0, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) items = read_items (cases[i].items);
      g_autoptr (GArray) picked = liaison_budget_pick ((const LiaisonBudgetItem *) (gpointer) items->data, items->len, cases[i].minutes);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint k = 0; k < picked->len; k++)
        g_string_append_printf (text, "%s%u", k > 0 ? " " : "", g_array_index (picked, guint, k));
      g_assert_cmpstr (text->str, ==, cases[i].picked);
    }
}

/* Whatever there is: never over the time, nothing twice, nothing left that fits. */
static void
test_law (void)
{
  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (LiaisonBudgetItem));
      g_autoptr (GArray) picked = NULL;
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      guint n_items = (guint) g_test_rand_int_range (0, 30), minutes = (guint) g_test_rand_int_range (0, 120), sum = 0;

      for (guint i = 0; i < n_items; i++)
        {
          LiaisonBudgetItem item = { (LiaisonBudgetKind) g_test_rand_int_range (0, LIAISON_BUDGET_N_KINDS), (guint) g_test_rand_int_range (1, 7) * 5 };

          g_array_append_val (items, item);
        }
      picked = liaison_budget_pick ((const LiaisonBudgetItem *) (gpointer) items->data, items->len, minutes);
      for (guint i = 0; i < picked->len; i++)
        {
          guint index = g_array_index (picked, guint, i);

          g_assert_true (g_hash_table_add (seen, GUINT_TO_POINTER (index + 1)));
          sum += g_array_index (items, LiaisonBudgetItem, index).minutes;
        }
      g_assert_cmpuint (sum, <=, minutes);
      for (guint i = 0; i < n_items; i++)
        if (!g_hash_table_contains (seen, GUINT_TO_POINTER (i + 1)))
          g_assert_cmpuint (g_array_index (items, LiaisonBudgetItem, i).minutes, >, minutes - sum);
    }
}

static void
test_words (void)
{
  g_autofree char *note = liaison_budget_dup_note ("To do today", 10);
  g_autofree char *sentence = liaison_budget_dup_sentence (30, 3);
  g_autofree char *rest = liaison_budget_dup_rest (1);
  g_autofree char *nothing = liaison_budget_dup_rest (0);

  g_assert_cmpstr (note, ==, "To do today · 10 minutes");
  g_assert_cmpstr (sentence, ==, "30 minutes would do 3 of what is here.");
  g_assert_cmpstr (rest, ==, "1 more waits for another time.");
  g_assert_cmpstr (nothing, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/planning/budget/picks-by-its-rules", test_rules);
  g_test_add_func ("/planning/budget/never-spends-more-than-there-is", test_law);
  g_test_add_func ("/planning/budget/says-what-it-counts", test_words);

  return g_test_run ();
}
