/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* What JSON can say and UTF-8 cannot. json-glib makes bytes of a half of a pair
 * of surrogates and of less than four digits that are no text, ends a text at a
 * zero, and says nothing. */

#include "config.h"

#include "liaison-json-escape.h"

#include <string.h>

#define ESCAPE 6 /* bytes of \uXXXX */

/* The unit that an escape stands for; -1 where there is none. */
static int
read_unit (const char *at,
           const char *end)
{
  int unit = 0;

  if (end - at < ESCAPE || at[0] != '\\' || at[1] != 'u')
    return -1;

  for (int i = 2; i < ESCAPE; i++)
    {
      int digit = g_ascii_xdigit_value (at[i]);

      if (digit < 0)
        return -1;
      unit = unit << 4 | digit;
    }

  return unit;
}

static gboolean
is_first_half (int unit)
{
  return unit >= 0xd800 && unit < 0xdc00;
}

static gboolean
is_second_half (int unit)
{
  return unit >= 0xdc00 && unit < 0xe000;
}

/**
 * liaison_json_escape_find_odd: (skip)
 * @text: JSON, or a value of it
 * @length: its bytes
 *
 * Returns: (nullable): the first escape that is no character of a text: a zero,
 *   a surrogate without its other half, or one without four digits. RFC 8259,
 *   sections 7 and 8.2
 */
const char *
liaison_json_escape_find_odd (const char *text,
                              gsize       length)
{
  const char *end = text + length;

  for (const char *at = memchr (text, '\\', length); at != NULL; at = memchr (at, '\\', (gsize) (end - at)))
    {
      int      unit = read_unit (at, end);
      gboolean is_meant = end - at >= 2 && at[1] == 'u';

      if ((is_meant && unit < 0) || unit == 0 || is_second_half (unit))
        return at;
      if (is_first_half (unit) && !is_second_half (read_unit (at + ESCAPE, end)))
        return at;
      at += is_first_half (unit) ? 2 * ESCAPE : 2;
      if (at >= end)
        break;
    }

  return NULL;
}

/**
 * liaison_json_escape_skip_string: (skip)
 * @at: the quote that begins a string of JSON
 * @end: where the text ends
 *
 * Returns: the quote that ends the string; @end where it is not closed
 */
const char *
liaison_json_escape_skip_string (const char *at,
                                 const char *end)
{
  for (at++; at < end && *at != '"'; at++)
    if (*at == '\\')
      at++;

  return MIN (at, end);
}
