/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-isolate.h"

#include <locale.h>

#define LRM "\u200e"
#define RLE "\u202b"
#define PDF "\u202c"
#define RLO "\u202e"
#define LRI "\u2066"
#define RLI "\u2067"
#define FSI "\u2068"
#define PDI "\u2069"

static void
assert_isolated (const char *text,
                 const char *expected)
{
  g_autofree char *isolated = liaison_isolate_dup (text);

  g_assert_cmpstr (isolated, ==, expected);
}

static void
test_plain (void)
{
  assert_isolated ("Íñigo Sáez, 3.º (MLIS)", "Íñigo Sáez, 3.º (MLIS)");
  assert_isolated ("李明", "李明");
  assert_isolated ("", "");
  assert_isolated (NULL, "");
}

static void
test_turning (void)
{
  assert_isolated ("مريم <i>", LRM FSI "مريم <i>" PDI);
  assert_isolated ("א", LRM FSI "א" PDI);
  assert_isolated (RLO "OVERRIDE name", LRM FSI RLO "OVERRIDE name" PDI);
  assert_isolated ("Ada" RLE "x" PDF, LRM FSI "Ada" RLE "x" PDF PDI);
  assert_isolated ("\u200f!", LRM FSI "\u200f!" PDI);
}

/* Whatever a text opens ends with it, and it ends nothing else. */
static void
test_balance (void)
{
  assert_isolated (PDI RLO "x", LRM FSI RLO "x" PDI);
  assert_isolated ("a" PDI PDI "b" RLO "c", LRM FSI "ab" RLO "c" PDI);
  assert_isolated (RLI "x", LRM FSI RLI "x" PDI PDI);
  assert_isolated (RLI LRI FSI "x" PDI, LRM FSI RLI LRI FSI "x" PDI PDI PDI PDI);
  assert_isolated (RLI "x" PDI PDI "y", LRM FSI RLI "x" PDI "y" PDI);
  assert_isolated (PDF PDF "x", LRM FSI PDF PDF "x" PDI);
}

/* The end of a paragraph ends all isolates, so those of the next are its own. */
static void
test_paragraphs (void)
{
  assert_isolated (RLI "x\n" PDI RLO "y", LRM FSI RLI "x" PDI PDI "\n" FSI RLO "y" PDI);
  assert_isolated ("א\u2029ב", LRM FSI "א" PDI "\u2029" FSI "ב" PDI);
}

static void
test_line (void)
{
  g_autoptr (GString) line = g_string_new ("→ ");

  liaison_isolate_append (line, "א");
  g_string_append (line, " · ");
  liaison_isolate_append (line, "Ada");
  g_string_append (line, " · ");
  liaison_isolate_append (line, "ב");

  g_assert_cmpstr (line->str, ==, "→ " LRM FSI "א" PDI " · Ada · " FSI "ב" PDI);
}

static void
test_sentence (void)
{
  g_autofree char *names = liaison_isolate_printf ("Tie %s and %s", "Ada", "א %n");
  g_autofree char *numbers = liaison_isolate_printf ("%s: %u, %d, %ld of 100%%, %.1f %'.0f, %04d", "א", 3u, -4, 5l, 2.25, 7.0, 9);
  g_autofree char *turned = liaison_isolate_printf ("%2$s %3$u %1$s", "א", "Ada", 3u);
  g_autofree char *wide = liaison_isolate_printf ("%" G_GINT64_FORMAT " %s%%", G_MAXINT64, "ב");
  g_autofree char *text = liaison_isolate_printf ("no more");
  g_autoptr (GString) line = g_string_new ("One. ");

  liaison_isolate_append_printf (line, "Ask %s, %u times.", PDI "א", 2u);

  g_assert_cmpstr (names, ==, "Tie Ada and " FSI "א %n" PDI);
  g_assert_cmpstr (numbers, ==, LRM FSI "א" PDI ": 3, -4, 5 of 100%, 2.2 7, 0009");
  g_assert_cmpstr (turned, ==, "Ada 3 " FSI "א" PDI);
  g_assert_cmpstr (wide, ==, "9223372036854775807 " LRM FSI "ב" PDI "%");
  g_assert_cmpstr (text, ==, "no more");
  g_assert_cmpstr (line->str, ==, "One. Ask " FSI "א" PDI ", 2 times.");
}

static void
test_unwanted (void)
{
  g_autofree char *alone = NULL;
  g_autofree char *sentence = NULL;

  liaison_isolate_set_wanted (FALSE);
  alone = liaison_isolate_dup (RLO "x");
  sentence = liaison_isolate_printf ("%2$u %1$s", "א", 3u);
  liaison_isolate_set_wanted (TRUE);

  g_assert_cmpstr (alone, ==, RLO "x");
  g_assert_cmpstr (sentence, ==, "3 א");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  liaison_isolate_set_wanted (TRUE);

  g_test_add_func ("/isolate/plain", test_plain);
  g_test_add_func ("/isolate/turning", test_turning);
  g_test_add_func ("/isolate/balance", test_balance);
  g_test_add_func ("/isolate/paragraphs", test_paragraphs);
  g_test_add_func ("/isolate/line", test_line);
  g_test_add_func ("/isolate/sentence", test_sentence);
  g_test_add_func ("/isolate/unwanted", test_unwanted);

  return g_test_run ();
}
