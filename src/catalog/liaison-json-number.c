/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Whole numbers that JSON can write and 64 bits cannot hold: json-glib makes
 * others of them, and says nothing. */

#include "config.h"

#include "liaison-json-number.h"

#include "liaison-json-escape.h"

#include <string.h>

/* The longest run of digits that is a whole number of 64 bits whatever they are. */
#define SAFE_DIGITS 18

/* Behind what a number can be written with. */
static const char *
skip_number (const char *at,
             const char *end)
{
  while (at < end && (g_ascii_isdigit (*at) || (*at != '\0' && strchr ("+-.eE", *at) != NULL)))
    at++;

  return at;
}

static gboolean
is_too_long (const char *number,
             gsize       length)
{
  g_autofree char *copy = NULL;

  if (length <= SAFE_DIGITS)
    return FALSE;

  copy = g_strndup (number, length);

  return strpbrk (copy, ".eE") == NULL && !g_ascii_string_to_signed (copy, 10, G_MININT64, G_MAXINT64, NULL, NULL);
}

/**
 * liaison_json_number_find_long: (skip)
 * @text: JSON, or a value of it
 * @length: its bytes
 *
 * Returns: (nullable): the first whole number that 64 bits cannot hold
 */
const char *
liaison_json_number_find_long (const char *text,
                               gsize       length)
{
  const char *end = text + length;

  for (const char *at = text; at < end;)
    if (*at == '"')
      at = MIN (liaison_json_escape_skip_string (at, end) + 1, end);
    else if (*at == '-' || g_ascii_isdigit (*at))
      {
        const char *number = at;

        at = skip_number (at, end);
        if (is_too_long (number, (gsize) (at - number)))
          return number;
      }
    else
      at++;

  return NULL;
}
