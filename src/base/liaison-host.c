/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-host.h"

#include <gio/gio.h>
#include <string.h>

/* The scripts that are written together count as one: what Japanese and Korean
 * mix is no disguise (Unicode Technical Standard 39, section 5.1). */
static GUnicodeScript
get_group (gunichar letter)
{
  GUnicodeScript script = g_unichar_get_script (letter);

  switch (script)
    {
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_HANGUL:
    case G_UNICODE_SCRIPT_BOPOMOFO:
      return G_UNICODE_SCRIPT_HAN;
    case G_UNICODE_SCRIPT_INHERITED:
      return G_UNICODE_SCRIPT_COMMON;
    default:
      return script;
    }
}

/* Whether one of the parts between dots has letters of two scripts. */
static gboolean
is_mixed (const char *host)
{
  GUnicodeScript first = G_UNICODE_SCRIPT_COMMON;

  for (const char *at = host; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar       letter = g_utf8_get_char (at);
      GUnicodeScript group = get_group (letter);

      if (letter == '.')
        first = G_UNICODE_SCRIPT_COMMON;
      else if (group != G_UNICODE_SCRIPT_COMMON && first == G_UNICODE_SCRIPT_COMMON)
        first = group;
      else if (group != G_UNICODE_SCRIPT_COMMON && group != first)
        return TRUE;
    }

  return FALSE;
}

/* Behind the scheme and an "@", up to a port or a path. */
static char *
dup_host (const char *address)
{
  const char *begin = strstr (address, "://");
  const char *at;
  gsize       length;

  begin = begin != NULL ? begin + 3 : address;
  length = strcspn (begin, "/?#");
  at = g_strrstr_len (begin, (gssize) length, "@");
  if (at != NULL)
    {
      length -= (gsize) (at + 1 - begin);
      begin = at + 1;
    }

  return g_strndup (begin, MIN (length, strcspn (begin, ":")));
}

/**
 * liaison_host_dup_if_mixed:
 * @address: of a page or for mail, valid UTF-8
 *
 * Looks whether a host is written with letters that only look like those of
 * another script, such as a Cyrillic “а” among Latin ones.
 *
 * Returns: (transfer full) (nullable): then the name that is asked for, as
 *   Punycode (RFC 3492); else %NULL
 */
char *
liaison_host_dup_if_mixed (const char *address)
{
  g_autofree char *host = NULL;

  g_return_val_if_fail (address != NULL, NULL);

  host = dup_host (address);

  return is_mixed (host) ? g_hostname_to_ascii (host) : NULL;
}
