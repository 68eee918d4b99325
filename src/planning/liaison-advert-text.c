/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-advert-text.h"

#include "liaison-error.h"
#include "liaison-fold.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* No advert is as long. */
#define MOST_BYTES (2 * 1024 * 1024)

/* What fits on a line as a title, characters. */
#define TITLE_CHARS 120

static const struct
{
  const char *name;
  gunichar    character;
} entities[] = {
  { "amp", '&' },
  { "lt", '<' },
  { "gt", '>' },
  { "quot", '"' },
  { "apos", '\'' },
  { "nbsp", ' ' },
  { "ndash", 0x2013 },
  { "mdash", 0x2014 },
  { "lsquo", 0x2018 },
  { "rsquo", 0x2019 },
  { "ldquo", 0x201c },
  { "rdquo", 0x201d },
  { "bull", 0x2022 },
  { "middot", 0xb7 },
  { "hellip", 0x2026 },
  { "pound", 0xa3 },
  { "euro", 0x20ac },
  { "eacute", 0xe9 },
  { "egrave", 0xe8 },
  { "agrave", 0xe0 },
  { "auml", 0xe4 },
  { "ouml", 0xf6 },
  { "uuml", 0xfc },
  { "ccedil", 0xe7 },
  { "ntilde", 0xf1 },
};

static const char *const blocks[] = {
  "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "table", "section", "article", "header", "footer", "title", "dt", "dd", "hr", "body", NULL
};

static const char *const hidden[] = { "script", "style", "head", "noscript", "svg", NULL };

static gunichar
decode (const char *name,
        gsize       length)
{
  if (length > 1 && name[0] == '#')
    {
      gboolean is_hex = name[1] == 'x' || name[1] == 'X';
      guint64  number = g_ascii_strtoull (name + (is_hex ? 2 : 1), NULL, is_hex ? 16 : 10);

      return number > 0 && number < 0x110000 && g_unichar_validate ((gunichar) number) ? (gunichar) number : 0;
    }
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (strlen (entities[i].name) == length && strncmp (entities[i].name, name, length) == 0)
      return entities[i].character;

  return 0;
}

static const char *
read_entity (const char *at,
             GString    *text)
{
  gsize    length = strcspn (at + 1, "; \n<&");
  gunichar character = at[1 + length] == ';' && length < 12 ? decode (at + 1, length) : 0;

  if (character == 0)
    {
      g_string_append_c (text, '&');
      return at + 1;
    }
  g_string_append_unichar (text, character == 0xa0 ? ' ' : character);

  return at + 2 + length;
}

static gboolean
is_named (const char        *tag,
          gsize              length,
          const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (strlen (names[i]) == length && g_ascii_strncasecmp (names[i], tag, length) == 0)
      return TRUE;

  return FALSE;
}

/* What nobody sees is passed over with all that is in it. */
static const char *
skip_hidden (const char *at,
             const char *tag,
             gsize       length)
{
  g_autofree char *end = g_strdup_printf ("</%.*s", (int) length, tag);

  for (; *at != '\0'; at++)
    if (*at == '<' && g_ascii_strncasecmp (at, end, length + 2) == 0)
      {
        const char *close = strchr (at, '>');

        return close != NULL ? close + 1 : at + strlen (at);
      }

  return at;
}

static const char *
read_tag (const char *at,
          GString    *text)
{
  const char *tag = at + 1 + (at[1] == '/');
  gsize       length = strspn (tag, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ123456");
  const char *close;

  if (strncmp (at, "<!--", 4) == 0)
    {
      close = strstr (at + 4, "-->");
      return close != NULL ? close + 3 : at + strlen (at);
    }
  close = strchr (at, '>');
  if ((length == 0 && at[1] != '!' && at[1] != '?') || close == NULL)
    {
      g_string_append_c (text, '<');
      return at + 1;
    }

  if (is_named (tag, length, blocks) && text->len > 0)
    g_string_append_c (text, '\n');

  return at[1] != '/' && is_named (tag, length, hidden) ? skip_hidden (close + 1, tag, length) : close + 1;
}

static gboolean
is_html (const char *text)
{
  static const char *const marks[] = { "<html", "<!doctype", "<body", "<p>", "<p ", "<div", "<li>", "<br", "<ul" };
  g_autofree char *lower = g_ascii_strdown (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strstr (lower, marks[i]) != NULL)
      return TRUE;

  return FALSE;
}

static char *
strip_html (const char *html)
{
  GString *text = g_string_new (NULL);

  while (*html != '\0')
    {
      if (*html == '<')
        html = read_tag (html, text);
      else if (*html == '&')
        html = read_entity (html, text);
      else
        {
          g_string_append_c (text, *html == '\n' || *html == '\r' || *html == '\t' ? ' ' : *html);
          html++;
        }
    }

  return g_string_free (text, FALSE);
}

/* Spaces at both ends of lines, and more than one empty line, say nothing. */
static char *
tidy (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *tidied = g_string_new (NULL);
  guint    n_empty = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      n_empty = *lines[i] == '\0' ? n_empty + 1 : 0;
      if (*lines[i] != '\0' || (n_empty == 1 && tidied->len > 0))
        g_string_append_printf (tidied, "%s\n", lines[i]);
    }

  return g_strchomp (g_string_free (tidied, FALSE));
}

/**
 * liaison_advert_text_dup:
 * @bytes: a job advert, as text or HTML, in UTF-8 or else as Windows wrote it
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): what a reader sees of it; %NULL with
 *   %LIAISON_ERROR_TOO_LARGE, or %LIAISON_ERROR_INVALID where there is no text
 */
char *
liaison_advert_text_dup (GBytes  *bytes,
                         GError **error)
{
  gsize            size;
  const char      *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = NULL;
  g_autofree char *plain = NULL;
  char            *tidied;

  if (size > MOST_BYTES)
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_TOO_LARGE, _ ("This is longer than a job advert can be"));
      return NULL;
    }
  if (size > 0 && memchr (data, 0, size) == NULL)
    text = g_utf8_validate (data, (gssize) size, NULL) ? g_strndup (data, size) : g_convert (data, (gssize) size, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
  if (text == NULL)
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("There is no text in it"));
      return NULL;
    }

  plain = is_html (text) ? strip_html (text) : g_steal_pointer (&text);
  tidied = tidy (g_str_has_prefix (plain, "\xef\xbb\xbf") ? plain + 3 : plain);
  if (*tidied == '\0')
    {
      g_free (tidied);
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("There is no text in it"));
      return NULL;
    }

  return tidied;
}

static char *
dup_title (const char *text)
{
  g_autofree char *line = g_strndup (text, strcspn (text, "\n"));

  return g_utf8_substring (line, 0, MIN (TITLE_CHARS, g_utf8_strlen (line, -1)));
}

/* The role with the longest name of those that stand in the title. */
static LiaisonRole *
find_role (LiaisonCatalog *catalog,
           const char     *title)
{
  GListModel      *roles = liaison_catalog_get_roles (catalog);
  g_autofree char *folded = liaison_fold_dup (title);
  LiaisonRole     *best = NULL;
  gsize            length = 0;

  for (guint i = 0; i < g_list_model_get_n_items (roles); i++)
    {
      g_autoptr (LiaisonRole) role = g_list_model_get_item (roles, i);
      g_autofree char *name = liaison_fold_dup (liaison_entry_get_name (LIAISON_ENTRY (role)));

      g_strstrip (name);
      if (strlen (name) > length && strstr (folded, name) != NULL)
        {
          best = role; /* the catalogue keeps it */
          length = strlen (name);
        }
    }

  return best;
}

/**
 * liaison_advert_text_guess:
 * @advert: an advert with a text
 * @catalog: the catalogue
 *
 * Fills in what is not said yet: the title by the first line of the text, the
 * role by the title, the sector by the role.
 */
void
liaison_advert_text_guess (LiaisonAdvert  *advert,
                           LiaisonCatalog *catalog)
{
  g_autofree char *title = dup_title (liaison_advert_get_text (advert));
  LiaisonRole     *role;

  if (*liaison_advert_get_title (advert) == '\0')
    liaison_advert_set_title (advert, title);
  role = *liaison_advert_get_role (advert) == '\0' ? find_role (catalog, liaison_advert_get_title (advert))
                                                   : liaison_catalog_get_role (catalog, liaison_advert_get_role (advert));
  if (role == NULL)
    return;

  liaison_advert_set_role (advert, liaison_entry_get_id (LIAISON_ENTRY (role)));
  if (*liaison_advert_get_sector (advert) == '\0')
    {
      const char *const *specialties = liaison_role_get_specialties (role);
      const char *const *fields = specialties[0] != NULL ? specialties : liaison_role_get_areas (role);

      liaison_advert_set_sector (advert, fields[0] != NULL ? fields[0] : "");
    }
}
