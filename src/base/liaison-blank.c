/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-blank.h"

/* Letters by their kind that show nothing: fillers of Hangul, the blank of Braille. */
static const gunichar fillers[] = { 0x115f, 0x1160, 0x2800, 0x3164, 0xffa0 };

static gboolean
is_seen (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (fillers); i++)
    if (c == fillers[i])
      return FALSE;

  return g_unichar_isgraph (c) && !g_unichar_iszerowidth (c);
}

/**
 * liaison_is_blank:
 * @text: valid UTF-8
 *
 * Returns: whether nothing of it would be seen: it is empty, or of spaces and
 *   of signs without a shape only
 */
gboolean
liaison_is_blank (const char *text)
{
  g_return_val_if_fail (text != NULL, TRUE);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (is_seen (g_utf8_get_char (at)))
      return FALSE;

  return TRUE;
}
