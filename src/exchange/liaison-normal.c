/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-normal.h"

#include "liaison-blank.h"
#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-fold.h"

#include <langinfo.h>
#include <stdio.h>
#include <string.h>

/* Longest uid that is kept; longer ones are no names but attacks. */
#define LONGEST_UID 255

/* The year by which Apple and Google say that they know none. */
#define NO_YEAR 1604

/**
 * liaison_normal_dup_text:
 * @text: (nullable): UTF-8 text
 *
 * Returns: (transfer full): the text without space around it, with plain line
 *   ends and without control characters; "" where nothing of it would be seen
 */
char *
liaison_normal_dup_text (const char *text)
{
  GString *result = g_string_new (NULL);

  for (const char *at = text != NULL ? text : ""; *at != '\0'; at++)
    {
      if (*at == '\r')
        {
          if (at[1] != '\n')
            g_string_append_c (result, '\n');
        }
      else if ((guchar) *at >= ' ' ? *at != 0x7f : *at == '\n' || *at == '\t')
        g_string_append_c (result, *at);
    }

  if (liaison_is_blank (result->str))
    g_string_truncate (result, 0);

  return g_strstrip (g_string_free (result, FALSE));
}

/**
 * liaison_normal_dup_email:
 * @text: (nullable): an e-mail address as written
 *
 * Returns: (transfer full): what equal addresses have in common, "" where it
 *   is no address
 */
char *
liaison_normal_dup_email (const char *text)
{
  g_autofree char *trimmed = liaison_normal_dup_text (text);
  const char      *start = trimmed;

  if (g_ascii_strncasecmp (start, "mailto:", 7) == 0)
    start += 7;
  if (strchr (start, '@') == NULL || strpbrk (start, " \t\n") != NULL)
    return g_strdup ("");

  return g_utf8_strdown (start, -1);
}

/**
 * liaison_normal_dup_phone:
 * @text: (nullable): a telephone number as written
 *
 * Returns: (transfer full): its digits without international prefix and
 *   extension; folded text where it has too few digits to be a number
 */
char *
liaison_normal_dup_phone (const char *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *start = text != NULL ? text : "";

  if (g_ascii_strncasecmp (start, "tel:", 4) == 0)
    start += 4;
  for (const char *at = start; *at != '\0' && *at != ';' && g_ascii_tolower (*at) != 'x'; at++)
    if (g_ascii_isdigit (*at))
      g_string_append_c (digits, *at);

  if (digits->len < 3)
    return liaison_normal_dup_name (text);
  if (g_str_has_prefix (digits->str, "00"))
    g_string_erase (digits, 0, 2);

  return g_strdup (digits->str);
}

/* "uk.linkedin.com/in/ada/en" is "linkedin.com/in/ada". */
static char *
simplify_linkedin (char *url)
{
  char            *path = strstr (url, "linkedin.com/in/");
  g_autofree char *whole = url;
  size_t           length;

  if (path == NULL || (path != url && (path - url > 4 || path[-1] != '.')))
    return g_steal_pointer (&whole);

  length = strlen ("linkedin.com/in/");

  return g_strndup (path, length + strcspn (path + length, "/"));
}

/**
 * liaison_normal_dup_url:
 * @text: (nullable): an address of a page as written
 *
 * Returns: (transfer full): what addresses of one page have in common: without
 *   http or https, "www.", query, last slash, case and percent signs
 */
char *
liaison_normal_dup_url (const char *text)
{
  g_autofree char *trimmed = liaison_normal_dup_text (text);
  g_autofree char *decoded = NULL;
  char            *start = trimmed;
  char            *scheme = strstr (trimmed, "://");
  gsize            length;

  if (scheme != NULL && (g_ascii_strncasecmp (trimmed, "http:", 5) == 0 || g_ascii_strncasecmp (trimmed, "https:", 6) == 0))
    start = scheme + 3;
  if (g_ascii_strncasecmp (start, "www.", 4) == 0)
    start += 4;
  start[strcspn (start, "?#")] = '\0';
  length = strlen (start);
  while (length > 0 && start[length - 1] == '/')
    start[--length] = '\0';

  decoded = g_uri_unescape_string (start, NULL);
  if (decoded == NULL || !g_utf8_validate (decoded, -1, NULL))
    return g_utf8_casefold (start, -1);

  return simplify_linkedin (g_utf8_casefold (decoded, -1));
}

/**
 * liaison_normal_is_profile:
 * @url: (nullable): an address of a page as written
 *
 * Returns: whether the page is a person's in a network of people, so that two
 *   who have it are one
 */
gboolean
liaison_normal_is_profile (const char *url)
{
  static const char *const beginnings[] = { "linkedin.com/in/", "orcid.org/", "xing.com/profile/" };
  g_autofree char         *normal = liaison_normal_dup_url (url);

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_str_has_prefix (normal, beginnings[i]))
      return TRUE;

  return FALSE;
}

/**
 * liaison_normal_dup_uid:
 * @text: (nullable): a uid as written
 *
 * Returns: (transfer full): the uid without "urn:uuid:", "" where it is none
 */
char *
liaison_normal_dup_uid (const char *text)
{
  g_autofree char *trimmed = liaison_normal_dup_text (text);
  const char      *start = trimmed;

  if (g_ascii_strncasecmp (start, "urn:uuid:", 9) == 0)
    start += 9;
  if (strlen (start) > LONGEST_UID || strpbrk (start, "\n\t") != NULL)
    return g_strdup ("");

  return g_uuid_string_is_valid (start) ? g_ascii_strdown (start, -1) : g_strdup (start);
}

/**
 * liaison_normal_dup_name:
 * @text: (nullable): a name of a person, organization or tag
 *
 * Returns: (transfer full): what equal names have in common, "" only where
 *   there is nothing: a name without letters stands for itself
 */
char *
liaison_normal_dup_name (const char *text)
{
  g_autofree char *folded = liaison_fold_dup (text);
  g_autofree char *trimmed = NULL;

  if (*folded != '\0')
    return g_steal_pointer (&folded);

  trimmed = liaison_normal_dup_text (text);

  return *trimmed != '\0' ? g_strconcat ("=", trimmed, NULL) : g_strdup ("");
}

/**
 * liaison_normal_dup_organization:
 * @text: (nullable): a name of an organization
 *
 * Returns: (transfer full): what equal names have in common: as
 *   liaison_normal_dup_name(), without "The" before it and a legal form, such
 *   as "Inc" or "GmbH", behind it
 */
char *
liaison_normal_dup_organization (const char *text)
{
  static const char *const legal_forms[] = { " inc", " incorporated", " llc", " llp", " ltd", " limited", " plc", " corp",
                                             " corporation", " gmbh", " pty", " srl", " bv", " e v" };
  char                    *name = liaison_normal_dup_name (text);
  gboolean                 found = TRUE;

  if (g_str_has_prefix (name, "the ") && name[4] != '\0')
    memmove (name, name + 4, strlen (name + 4) + 1);
  while (found)
    {
      found = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (legal_forms) && !found; i++)
        if (g_str_has_suffix (name, legal_forms[i]) && strlen (name) > strlen (legal_forms[i]))
          {
            name[strlen (name) - strlen (legal_forms[i])] = '\0';
            found = TRUE;
          }
    }

  return name;
}

/**
 * liaison_normal_is_oneself:
 * @key: of liaison_normal_dup_organization()
 *
 * Returns: whether that is no organization but working for oneself
 */
gboolean
liaison_normal_is_oneself (const char *key)
{
  static const char *const words[] = { "self employed", "selfemployed", "self", "freelance", "freelancer", "independent" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], key))
      return TRUE;

  return FALSE;
}

static char *
format_date (int year,
             int month,
             int day)
{
  if (month > 12 && day >= 1 && day <= 12)
    {
      int swapped = month; /* seen in real files: 19723101 */

      month = day;
      day = swapped;
    }
  if (year == 0 || year == NO_YEAR)
    {
      if (month >= 1 && month <= 12 && g_date_valid_dmy ((GDateDay) day, month, 2000))
        return g_strdup_printf ("--%02d-%02d", month, day);
    }
  else if (year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
           g_date_valid_dmy ((GDateDay) day, month, (GDateYear) year))
    return g_strdup_printf ("%04d-%02d-%02d", year, month, day);

  return g_strdup ("");
}

static int
widen_year (int year,
            int digits)
{
  g_autoptr (GDateTime) now = NULL;

  if (digits > 2)
    return year;

  now = liaison_clock_local ();

  return year + (year > g_date_time_get_year (now) % 100 + 1 ? 1900 : 2000);
}

static int
month_by_name (const char *name)
{
  static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";
  g_autofree char  *lower = g_ascii_strdown (name, 3);
  const char       *found = strlen (lower) == 3 ? strstr (months, lower) : NULL;

  return found != NULL && (found - months) % 3 == 0 ? (int) (found - months) / 3 + 1 : 0;
}

/* "12 Mar 2024", "15-Jan-24". */
static char *
date_with_month_name (const char *text)
{
  int  day, year, start = 0, end = 0;
  char name[16];

  if (sscanf (text, "%2d%*1[ -]%15[A-Za-z]%*1[ -.]%n%4d%n", &day, name, &start, &year, &end) != 3 ||
      text[end] != '\0' || month_by_name (name) == 0 || year < 0)
    return NULL;

  return format_date (widen_year (year, end - start), month_by_name (name), day);
}

/* "05/14/23", "24.12.1970". */
static char *
date_with_slashes (const char      *text,
                   LiaisonDateOrder order)
{
  int  first, second, year, start = 0, end = 0;
  char mark[2];

  if (sscanf (text, "%2d%1[/.]%2d%*1[/.]%n%4d%n", &first, mark, &second, &start, &year, &end) != 4 || text[end] != '\0' ||
      first < 0 || second < 0 || year < 0)
    return NULL;
  if (first == 0 && second == 0)
    return g_strdup ("");

  if (first > 12 || (second <= 12 && (text[strspn (text, "0123456789")] == '.' || order == LIAISON_DATE_ORDER_DAY_FIRST)))
    return format_date (widen_year (year, end - start), second, first);

  return format_date (widen_year (year, end - start), first, second);
}

static char *
date_of_standard (const char *text)
{
  int year, month, day, end = 0;

  if (sscanf (text, "--%2d%*[-]%2d%n", &month, &day, &end) == 2 && text[end] == '\0')
    return format_date (0, month, day);
  if (sscanf (text, "--%2d%2d%n", &month, &day, &end) == 2 && text[end] == '\0')
    return format_date (0, month, day);
  if (sscanf (text, "%4d-%2d-%2d%n", &year, &month, &day, &end) == 3 && end == 10 && (text[end] == '\0' || text[end] == 'T' || text[end] == ' '))
    return format_date (year, month, day);
  if (strspn (text, "0123456789") == 8 && sscanf (text, "%4d%2d%2d", &year, &month, &day) == 3 && (text[8] == '\0' || text[8] == 'T'))
    return format_date (year, month, day);
  if (liaison_date_is_partial (text))
    return g_strdup (text);

  return NULL;
}

/**
 * liaison_normal_dup_date:
 * @text: (nullable): a date as written
 * @order: how to read one that can be read in two ways
 *
 * Reads the ways of writing a date that contact files have: those of vCard and
 * ISO 8601, "12 Mar 2024", "15-Jan-24", "05/14/23", "24.12.1970". A year of
 * 1604 is none.
 *
 * Returns: (transfer full): a day, perhaps partial, as liaison-date.h has it;
 *   "" where the text is no date
 */
char *
liaison_normal_dup_date (const char      *text,
                         LiaisonDateOrder order)
{
  g_autofree char *trimmed = liaison_normal_dup_text (text);
  char            *date = date_of_standard (trimmed);

  if (date == NULL)
    date = date_with_month_name (trimmed);
  if (date == NULL)
    date = date_with_slashes (trimmed, order);

  return date != NULL ? date : g_strdup ("");
}

/**
 * liaison_normal_guess_order:
 * @text: (nullable): a date as written
 *
 * Returns: the order that the date can only have been written in, or
 *   %LIAISON_DATE_ORDER_UNKNOWN
 */
LiaisonDateOrder
liaison_normal_guess_order (const char *text)
{
  int first, second;

  if (text == NULL || sscanf (text, "%2d/%2d/", &first, &second) != 2)
    return LIAISON_DATE_ORDER_UNKNOWN;
  if (first > 12 && second <= 12)
    return LIAISON_DATE_ORDER_DAY_FIRST;
  if (second > 12 && first <= 12)
    return LIAISON_DATE_ORDER_MONTH_FIRST;

  return LIAISON_DATE_ORDER_UNKNOWN;
}

/**
 * liaison_normal_get_region_order:
 *
 * Returns: the order in which the region of the user writes dates
 */
LiaisonDateOrder
liaison_normal_get_region_order (void)
{
  const char *format = nl_langinfo (D_FMT);
  const char *day = strpbrk (format, "de");
  const char *month = strchr (format, 'm');

  if (strstr (format, "%D") != NULL)
    return LIAISON_DATE_ORDER_MONTH_FIRST;

  return day != NULL && month != NULL && day < month ? LIAISON_DATE_ORDER_DAY_FIRST : LIAISON_DATE_ORDER_MONTH_FIRST;
}
