/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-closeness-words.h"

#include <glib/gi18n-lib.h>

/**
 * liaison_closeness_words_get:
 * @closeness: of a tie, 1 to 5
 *
 * Returns: (transfer none): it in words; "" for no closeness
 */
const char *
liaison_closeness_words_get (gint64 closeness)
{
  static const char *const labels[LIAISON_CLOSENESS_MOST] = {
    NC_ ("closeness", "Barely know each other"),
    NC_ ("closeness", "Know each other a little"),
    NC_ ("closeness", "Know each other well"),
    NC_ ("closeness", "Close"),
    NC_ ("closeness", "Very close"),
  };

  return closeness >= 1 && closeness <= LIAISON_CLOSENESS_MOST ? g_dpgettext2 (GETTEXT_PACKAGE, "closeness", labels[closeness - 1]) : "";
}
