/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-brief.h"

/* Characters that are shown of a text in a line. */
#define LONGEST_LINE 500

/**
 * liaison_brief_dup:
 * @text: any text
 *
 * What anybody reads of a text where there is room for a line: of a megabyte a
 * label would hold up the window, a drawing could not measure it, and a server
 * of notifications might not cut it.
 *
 * Returns: (transfer full): its beginning, on one line
 */
char *
liaison_brief_dup (const char *text)
{
  char *line = g_utf8_strlen (text, -1) > LONGEST_LINE ? g_utf8_substring (text, 0, LONGEST_LINE) : g_strdup (text);

  return g_strdelimit (line, "\n\r\t\v\f", ' ');
}
