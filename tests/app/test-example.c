/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-example.h"

#include <glib.h>

static void
test_moves_days_and_moments (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *moved = liaison_example_shift ("{\"created\": 1717664400, \"day\": \"2026-12-31\", \"text\": \"By 2026-12-31\"}", 2, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (moved, ==, "{\"created\": 1717837200, \"day\": \"2027-01-02\", \"text\": \"By 2026-12-31\"}");
}

static void
test_leaves_other_numbers_alone (void)
{
  static const char text[] = "{\"closeness\": 5, \"since\": \"2019-04\", \"phone\": \"2026-99-99\", \"count\": 1717664400}";
  g_autoptr (GError) error = NULL;
  g_autofree char *moved = liaison_example_shift (text, 400, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (moved, ==, text);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/example/moves-days-and-moments", test_moves_days_and_moments);
  g_test_add_func ("/app/example/leaves-other-numbers-alone", test_leaves_other_numbers_alone);

  return g_test_run ();
}
