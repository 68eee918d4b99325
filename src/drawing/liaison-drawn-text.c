/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-drawn-text.h"

#include "liaison-brief.h"

#include <string.h>

/* What Unicode keeps for programs themselves (The Unicode Standard, 23.7). */
static gboolean
is_noncharacter (gunichar letter)
{
  return (letter >= 0xfdd0 && letter <= 0xfdef) || (letter & 0xfffe) == 0xfffe;
}

/**
 * liaison_drawn_text_dup:
 * @text: as it was written
 *
 * Cairo takes no noncharacters and stops to draw a file where it meets one.
 *
 * Returns: (transfer full): the text with a replacement character for each
 */
char *
liaison_drawn_text_dup (const char *text)
{
  GString *drawn = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      g_string_append_unichar (drawn, is_noncharacter (letter) ? 0xfffd : letter);
    }

  return g_string_free (drawn, FALSE);
}

/**
 * liaison_drawn_text_set:
 * @layout: a layout
 * @text: what it says; never markup
 *
 * Sets a text that can be drawn to any file.
 */
void
liaison_drawn_text_set (PangoLayout *layout,
                        const char  *text)
{
  g_autofree char *drawn = liaison_drawn_text_dup (text);

  pango_layout_set_text (layout, drawn, -1);
}

/**
 * liaison_drawn_text_set_name:
 * @layout: a layout of one line
 * @name: of whomever; never markup
 *
 * Sets a name, of a very long one its beginning.
 */
void
liaison_drawn_text_set_name (PangoLayout *layout,
                             const char  *name)
{
  g_autofree char *brief = liaison_brief_dup (name);

  liaison_drawn_text_set (layout, brief);
}
