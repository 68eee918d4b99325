/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-change-label.h"

#include "liaison-isolate.h"

/* Characters of a name that a menu has room for. */
#define MOST_OF_NAME 40

/**
 * liaison_change_label_dup:
 * @format: a translated label, perhaps with "%s"
 * @name: (nullable): whose name, or what text, stands for "%s"
 *
 * Says what a change does, as “Undo Edit Ada Lovelace” has it.
 *
 * Returns: (transfer full): the label of a change, on one line and short enough
 *   for a menu
 */
char *
liaison_change_label_dup (const char *format,
                          const char *name)
{
  g_autofree char *line = g_strdelimit (g_strdup (name != NULL ? name : ""), "\n\r\t", ' ');
  g_autofree char *brief = g_utf8_strlen (line, -1) > MOST_OF_NAME ? g_utf8_substring (line, 0, MOST_OF_NAME - 1) : NULL;
  g_autofree char *shown = brief != NULL ? g_strconcat (g_strchomp (brief), "…", NULL) : g_strdup (line);
  g_autofree char *isolated = liaison_isolate_dup (shown);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return g_strjoinv (isolated, parts);
}
