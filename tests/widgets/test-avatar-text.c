/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-avatar-text.h"

#include <locale.h>

static void
test_drops_titles (void)
{
  static const struct
  {
    const char *name, *text;
  } cases[] = {
    { "Ana Ruiz", "Ana Ruiz" },
    { "Dr. Íñigo Sáez", "Íñigo Sáez" },
    { "Prof. Dr. h.c. Uta  Weiß", "Uta  Weiß" },
    { "Ms Kim Lee, MLIS, Ph.D.", "Kim Lee" },
    { "Kim Lee (she/her)", "Kim Lee" },
    { "Frances Ma", "Frances Ma" },
    { "Lee, Kim", "Lee, Kim" },
    { "Dr. Jr.", "Dr." },
    { "Prof.", "Prof." },
    { "\u2067Ada \u202eLovelace\u2069", "Ada Lovelace" },
    { "", " " },
    { " ", " " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = liaison_avatar_text_dup (cases[i].name);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/widgets/avatar-text/drops-titles-and-degrees", test_drops_titles);

  return g_test_run ();
}
