/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-words.h"

/* Longer than any title; what comes in by mistake or malice is not laid out. */
#define LONGEST_LINE 300

/**
 * liaison_contact_words_dup_line:
 * @text: (nullable): what somebody typed
 *
 * Returns: (transfer full): it in one line, shortened if need be
 */
char *
liaison_contact_words_dup_line (const char *text)
{
  g_autoptr (GString) line = g_string_new (NULL);
  int length = 0;

  for (const char *at = text != NULL ? text : ""; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (++length > LONGEST_LINE)
        {
          g_string_append (line, "…");
          break;
        }
      if (c == '\r' && at[1] == '\n')
        continue;
      if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029)
        g_string_append (line, at[1] != '\0' ? " ↵ " : "");
      else
        g_string_append_unichar (line, c == '\t' ? ' ' : c);
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}
