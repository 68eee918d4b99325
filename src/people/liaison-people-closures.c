/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-people-closures.h"

#include "liaison-closeness-words.h"
#include "liaison-contact-words.h"
#include "liaison-date-words.h"
#include "liaison-date.h"
#include "liaison-isolate.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/**
 * liaison_people_single_line: (skip)
 * @widget: not looked at
 * @text: (nullable): any text
 *
 * Returns: (transfer full): the text on one line, its line breaks shown as "↵"
 */
char *
liaison_people_single_line (gpointer    widget,
                            const char *text)
{
  return liaison_contact_words_dup_line (text);
}

static char *
format_day (int         year,
            int         month,
            int         day,
            const char *format)
{
  g_autoptr (GDateTime) moment = g_date_time_new_utc (year, month, day, 12, 0, 0);

  return moment != NULL ? g_date_time_format (moment, format) : NULL;
}

/* Numbers parted by dots, slashes or dashes; 0 where it is something else. */
static int
split_numbers (const char *typed,
               int         numbers[3])
{
  int n_numbers = 0;

  for (const char *at = typed; *at != '\0'; n_numbers++)
    {
      gsize n_digits = strspn (at, "0123456789");

      if (n_numbers == 3 || n_digits == 0 || n_digits > 4)
        return 0;
      numbers[n_numbers] = (int) g_ascii_strtoll (at, NULL, 10);
      at += n_digits;
      if (*at != '\0' && (strchr ("./-", *at) == NULL || at[1] == '\0'))
        return 0;
      if (*at != '\0')
        at++;
    }

  return n_numbers;
}

static char *
join_day (int year,
          int month,
          int day)
{
  if (month == 0)
    return g_strdup_printf ("%04d", year);
  if (day == 0)
    return g_strdup_printf ("%04d-%02d", year, month);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/* "2019", "2019-3", "2019-03-05", "3/2019", "5.3.2019": the year has four
 * digits and stands first or last. */
static char *
day_of_numbers (const char *typed)
{
  int numbers[3] = { 0, 0, 0 };
  int n_numbers = split_numbers (typed, numbers);

  if (n_numbers > 0 && numbers[0] >= 1000)
    return join_day (numbers[0], numbers[1], numbers[2]);
  if (n_numbers == 2 && numbers[1] >= 1000)
    return join_day (numbers[1], numbers[0], 0);
  if (n_numbers == 3 && numbers[2] >= 1000)
    return join_day (numbers[2], numbers[1], numbers[0]);

  return NULL;
}

static int
month_of_word (const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *full = format_day (2000, month, 1, "%B");
      g_autofree char *brief = format_day (2000, month, 1, "%b");
      g_autofree char *full_folded = g_utf8_casefold (full, -1);
      g_autofree char *brief_folded = g_utf8_casefold (brief, -1);

      if (g_str_equal (folded, full_folded) || g_str_equal (folded, brief_folded))
        return month;
    }

  return 0;
}

/* "March 2019", "5 March 2019", "5 March". */
static char *
day_of_words (const char *typed)
{
  g_auto (GStrv) words = g_strsplit_set (typed, " ,.", -1);
  int year = 0, month = 0, day = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize n_digits = strspn (words[i], "0123456789");

      if (*words[i] == '\0')
        continue;
      if (n_digits == 0 && month == 0 && (month = month_of_word (words[i])) != 0)
        continue;
      if (words[i][n_digits] == '\0' && n_digits == 4 && year == 0)
        year = atoi (words[i]);
      else if (words[i][n_digits] == '\0' && (n_digits == 1 || n_digits == 2) && day == 0)
        day = atoi (words[i]);
      else
        return NULL;
    }
  if (month == 0 || (year == 0 && day == 0))
    return NULL;

  return year != 0 ? join_day (year, month, day) : g_strdup_printf ("--%02d-%02d", month, day);
}

/**
 * liaison_people_parse_day: (skip)
 * @typed: what somebody typed for a day
 * @day: (out) (optional): the whole or partial day, "" for none
 *
 * Understands a day in the forms that people write it, whole or in part. Of
 * three numbers the year is the one with four digits, and the day is farthest
 * from it: "03/05/2019" is in May.
 *
 * Returns: whether it is a day, or nothing
 */
gboolean
liaison_people_parse_day (const char *typed,
                          char      **day)
{
  g_autofree char *stripped = g_strstrip (g_strdup (typed));
  g_autofree char *parsed = NULL;

  if (*stripped == '\0' || liaison_date_is_partial (stripped))
    parsed = g_strdup (stripped);
  else
    parsed = day_of_numbers (stripped);
  if (parsed == NULL)
    parsed = day_of_words (stripped);
  if (parsed == NULL || (*parsed != '\0' && !liaison_date_is_partial (parsed)))
    return FALSE;

  if (day != NULL)
    *day = g_steal_pointer (&parsed);

  return TRUE;
}

static char *
dup_first_day (const char *partial)
{
  static const char whole[] = "2027-01-01";
  gsize             length = strlen (partial);

  return length < strlen (whole) ? g_strconcat (partial, whole + length, NULL) : g_strdup (partial);
}

/**
 * liaison_people_parse_coming_day: (skip)
 * @typed: what somebody typed for a day to come
 * @today: the day it is
 * @day: (out) (optional): the whole day, "" for none
 *
 * Understands what liaison_date_words_dup_day () does ("in 2 months", "next
 * Monday", "1 March") and, as their first day, months and years ("March 2027").
 *
 * Returns: whether it is a day not before @today, or nothing
 */
gboolean
liaison_people_parse_coming_day (const char *typed,
                                 const char *today,
                                 char      **day)
{
  g_autofree char *stripped = g_strstrip (g_strdup (typed));
  LiaisonWeek      week = liaison_week_get_local ();
  g_autofree char *parsed = liaison_date_words_dup_day (stripped, today, &week);
  g_autofree char *partial = NULL;

  if (parsed == NULL && *stripped == '\0')
    parsed = g_strdup ("");
  if (parsed == NULL && liaison_people_parse_day (stripped, &partial))
    parsed = dup_first_day (partial);
  if (parsed == NULL || (*parsed != '\0' && (!liaison_date_is_day (parsed) || strcmp (parsed, today) < 0)))
    return FALSE;

  if (day != NULL)
    *day = g_steal_pointer (&parsed);

  return TRUE;
}

/**
 * liaison_people_span: (skip)
 * @since: a day, perhaps partial, or ""
 * @until: a day, perhaps partial, or ""
 *
 * Returns: (transfer full): from when until when, "" where neither is known
 */
char *
liaison_people_span (const char *since,
                     const char *until)
{
  g_autofree char *first = liaison_date_dup_full (since);
  g_autofree char *last = liaison_date_dup_full (until);

  if (*first != '\0' && *last != '\0')
    /* Translators: a span of time; both are days, months or years */
    return g_strdup_printf (C_("span", "%s to %s"), first, last);
  if (*first != '\0')
    /* Translators: %s is a day, a month or a year; it still lasts */
    return g_strdup_printf (C_("span", "since %s"), first);
  if (*last != '\0')
    /* Translators: %s is a day, a month or a year */
    return g_strdup_printf (C_("span", "until %s"), last);

  return g_strdup ("");
}

/**
 * liaison_people_closeness_label: (skip)
 * @closeness: 1 to 5
 *
 * Returns: how close that is, in words; "" for any other number
 */
const char *
liaison_people_closeness_label (gint64 closeness)
{
  return liaison_closeness_words_get (closeness);
}

/* Parts that are empty are left out. */
static char *
join_parts (const char *first,
            const char *second,
            const char *third)
{
  const char *given[] = { first, second, third };
  GString    *line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    if (given[i] != NULL && *given[i] != '\0')
      {
        g_string_append (line, line->len > 0 ? " · " : "");
        liaison_isolate_append (line, given[i]);
      }

  return g_string_free (line, FALSE);
}

/**
 * liaison_people_affiliation_subtitle: (skip)
 * @widget: not looked at
 * @affiliation: (nullable): a stint
 *
 * Returns: (transfer full): "Title · Department · since 2019"
 */
char *
liaison_people_affiliation_subtitle (gpointer            widget,
                                     LiaisonAffiliation *affiliation)
{
  g_autofree char *span = NULL;
  g_autofree char *joined = NULL;

  if (affiliation == NULL)
    return g_strdup ("");

  span = liaison_people_span (liaison_affiliation_get_since (affiliation), liaison_affiliation_get_until (affiliation));
  joined = join_parts (liaison_affiliation_get_title (affiliation), liaison_affiliation_get_department (affiliation), span);

  return liaison_people_single_line (NULL, joined);
}

/**
 * liaison_people_follow_up_subtitle: (skip)
 * @widget: not looked at
 * @follow_up: (nullable): something to do
 *
 * Returns: (transfer full): when it is due
 */
char *
liaison_people_follow_up_subtitle (gpointer         widget,
                                   LiaisonFollowUp *follow_up)
{
  g_autofree char *phrase = NULL;

  if (follow_up == NULL)
    return g_strdup ("");

  phrase = liaison_date_dup_phrase (liaison_follow_up_get_day (follow_up));

  return join_parts (phrase, liaison_follow_up_get_clock (follow_up), NULL);
}

/**
 * liaison_people_last_contact: (skip)
 * @day: the day of the last contact, "" for none yet
 *
 * Returns: (transfer full): when that was, in words
 */
char *
liaison_people_last_contact (const char *day)
{
  g_autofree char *phrase = liaison_date_dup_phrase (day);

  if (*phrase == '\0')
    return g_strdup (_("No contact noted yet"));

  /* Translators: %s is "3 weeks ago", "yesterday" */
  return g_strdup_printf (_("Last contact %s"), phrase);
}

/**
 * liaison_people_decoration:
 * @widget: unused
 * @folded: whether the window is narrow
 *
 * Returns: (transfer full) (nullable): the buttons of the window: a narrow one
 *   has room for Close only; %NULL for those of the desktop
 */
char *
liaison_people_decoration (gpointer widget,
                           gboolean folded)
{
  return folded ? g_strdup (":close") : NULL;
}
