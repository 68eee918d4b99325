/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-rule.h"

#include "liaison-date.h"
#include "liaison-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Gates of what a file may bring. */
#define LONGEST_TEXT 16384
#define MOST_NUMBERS 400
#define MOST_INTERVAL 10000
#define MOST_COUNT 100000
#define MOST_EXCLUDED 1000

static const char *const frequencies[] = { "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY" };
static const char *const weekdays[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };
static const char *const shifts[] = { "NONE", "NEXT", "BEFORE" };

/* The lists of numbers, and what may stand in them; negative ones count from
 * the end. */
static const struct
{
  const char *name;
  gsize       offset;
  int         least;
  int         most;
  gboolean    counts_back;
} lists[] = {
  { "BYMONTHDAY", G_STRUCT_OFFSET (LiaisonRule, month_days), 1, 31, TRUE },
  { "BYYEARDAY", G_STRUCT_OFFSET (LiaisonRule, year_days), 1, 366, TRUE },
  { "BYWEEKNO", G_STRUCT_OFFSET (LiaisonRule, weeks), 1, 53, TRUE },
  { "BYMONTH", G_STRUCT_OFFSET (LiaisonRule, months), 1, 12, FALSE },
  { "BYHOUR", G_STRUCT_OFFSET (LiaisonRule, hours), 0, 23, FALSE },
  { "BYMINUTE", G_STRUCT_OFFSET (LiaisonRule, minutes), 0, 59, FALSE },
  { "BYSETPOS", G_STRUCT_OFFSET (LiaisonRule, positions), 1, 366, TRUE },
};

static GArray *
get_list (LiaisonRule *self,
          guint        list)
{
  return G_STRUCT_MEMBER (GArray *, self, lists[list].offset);
}

static gboolean
fail (GError    **error,
      const char *part)
{
  /* Translators: the argument is a part of a rule of recurrence as calendars write it */
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _("“%s” is no part of a rule for repeating."), part);

  return FALSE;
}

static int
find_word (const char *const *words,
           guint              n_words,
           const char        *word)
{
  for (guint i = 0; i < n_words; i++)
    if (g_ascii_strcasecmp (words[i], word) == 0)
      return (int) i;

  return -1;
}

/* ---- reading ---- */

static gboolean
read_number (const char *text,
             int         least,
             int         most,
             int        *number)
{
  gint64 value;

  if (*text == '+')
    text++;
  if (!g_ascii_string_to_signed (text, 10, least, most, &value, NULL))
    return FALSE;

  *number = (int) value;

  return TRUE;
}

static gboolean
read_list (LiaisonRule *self,
           guint        list,
           const char  *value)
{
  g_auto (GStrv) parts = g_strsplit (value, ",", MOST_NUMBERS + 1);
  GArray *numbers = get_list (self, list);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      int number;

      if (i >= MOST_NUMBERS || !read_number (parts[i], lists[list].counts_back ? -lists[list].most : lists[list].least, lists[list].most, &number) ||
          ABS (number) < lists[list].least)
        return FALSE;
      g_array_append_val (numbers, number);
    }

  return numbers->len > 0;
}

/* "TU", "1MO", "-1FR" */
static gboolean
read_day (const char     *text,
          LiaisonRuleDay *day)
{
  size_t           length = strlen (text);
  g_autofree char *ordinal = NULL;
  int              weekday;

  if (length < 2)
    return FALSE;

  weekday = find_word (weekdays, G_N_ELEMENTS (weekdays), text + length - 2);
  ordinal = g_strndup (text, length - 2);
  day->weekday = (GDateWeekday) (weekday + 1);
  day->ordinal = 0;

  return weekday >= 0 && (*ordinal == '\0' || (read_number (ordinal, -53, 53, &day->ordinal) && day->ordinal != 0));
}

static gboolean
read_days (LiaisonRule *self,
           const char  *value)
{
  g_auto (GStrv) parts = g_strsplit (value, ",", MOST_NUMBERS + 1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      LiaisonRuleDay day;

      if (i >= MOST_NUMBERS || !read_day (parts[i], &day))
        return FALSE;
      g_array_append_val (self->days, day);
    }

  return self->days->len > 0;
}

/**
 * liaison_rule_dup_day:
 * @value: a date or moment as calendars write it, "20261124",
 *   "20261124T093000", "20261124T093000Z"
 *
 * Returns: (transfer full) (nullable): the same as it stands in #LiaisonRule:
 *   "2026-11-24", "2026-11-24T09:30", "2026-11-24T09:30Z"; %NULL for what is
 *   no date
 */
char *
liaison_rule_dup_day (const char *value)
{
  size_t           length = strlen (value);
  gboolean         is_utc = length == 16 && value[15] == 'Z';
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;

  if (length != 8 && length != 15 && !is_utc)
    return NULL;

  day = g_strdup_printf ("%.4s-%.2s-%.2s", value, value + 4, value + 6);
  if (!liaison_date_is_day (day))
    return NULL;
  if (length == 8)
    return g_steal_pointer (&day);

  clock = g_strdup_printf ("%.2s:%.2s", value + 9, value + 11);
  if (value[8] != 'T' || !liaison_time_is_clock (clock) || !g_ascii_isdigit (value[13]) || !g_ascii_isdigit (value[14]))
    return NULL;

  return g_strconcat (day, "T", clock, is_utc ? "Z" : NULL, NULL);
}

/**
 * liaison_rule_exclude:
 * @self: a rule
 * @value: a date or moment as calendars write it, "20261124T093000"
 *
 * Leaves out an occurrence.
 *
 * Returns: whether @value is one
 */
gboolean
liaison_rule_exclude (LiaisonRule *self,
                      const char  *value)
{
  g_autofree char *day = liaison_rule_dup_day (value);

  if (day == NULL || self->excluded->len >= MOST_EXCLUDED)
    return FALSE;

  g_ptr_array_add (self->excluded, g_steal_pointer (&day));

  return TRUE;
}

static gboolean
read_excluded (LiaisonRule *self,
               const char  *value)
{
  g_auto (GStrv) parts = g_strsplit (value, ",", MOST_EXCLUDED + 1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (!liaison_rule_exclude (self, parts[i]))
      return FALSE;

  return TRUE;
}

static gboolean
read_word (const char *const *words,
           guint              n_words,
           const char        *value,
           int               *found)
{
  *found = find_word (words, n_words, value);

  return *found >= 0;
}

static gboolean
read_limit (const char *value,
            guint       most,
            guint      *limit)
{
  int number;

  if (!read_number (value, 1, (int) most, &number))
    return FALSE;
  *limit = (guint) number;

  return TRUE;
}

static gboolean
read_part (LiaisonRule *self,
           const char  *name,
           const char  *value)
{
  int word;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (name, lists[i].name))
      return read_list (self, i, value);

  if (g_str_equal (name, "INTERVAL"))
    return read_limit (value, MOST_INTERVAL, &self->interval);
  if (g_str_equal (name, "COUNT"))
    return read_limit (value, MOST_COUNT, &self->count);
  if (g_str_equal (name, "BYDAY"))
    return read_days (self, value);
  if (g_str_equal (name, "EXDATE"))
    return read_excluded (self, value);
  if (g_str_equal (name, "UNTIL"))
    {
      g_free (self->until);
      self->until = liaison_rule_dup_day (value);
      return self->until != NULL;
    }
  if (g_str_equal (name, "WKST") && read_word (weekdays, G_N_ELEMENTS (weekdays), value, &word))
    self->week_start = (GDateWeekday) (word + 1);
  else if (g_str_equal (name, "SHIFT") && read_word (shifts, G_N_ELEMENTS (shifts), value, &word))
    self->shift = (LiaisonShift) word;
  else
    /* Nothing here knows seconds; the whole minute is the one that remains. */
    return g_str_equal (name, "BYSECOND") && g_str_equal (value, "0");

  return TRUE;
}

static gboolean
read_frequency (LiaisonRule *self,
                const char  *value,
                GError     **error)
{
  int word;

  if (read_word (frequencies, G_N_ELEMENTS (frequencies), value, &word))
    {
      self->frequency = (LiaisonFrequency) word;
      return TRUE;
    }

  if (!g_str_equal (value, "SECONDLY"))
    return fail (error, value);

  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _("Nothing repeats more often than every minute here."));

  return FALSE;
}

static gboolean
read_parts (LiaisonRule *self,
            char       **parts,
            GError     **error)
{
  gboolean has_frequency = FALSE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *value = strchr (parts[i], '=');

      if (*parts[i] == '\0')
        continue;
      if (value == NULL)
        return fail (error, parts[i]);

      *value = '\0';
      if (g_str_equal (parts[i], "FREQ"))
        {
          if (!read_frequency (self, value + 1, error))
            return FALSE;
          has_frequency = TRUE;
        }
      else if (!read_part (self, parts[i], value + 1))
        {
          *value = '=';
          return fail (error, parts[i]);
        }
    }

  return has_frequency || fail (error, "FREQ");
}

/* Which parts may stand with which frequency, as the table of RFC 5545 says. */
static gboolean
fits (LiaisonRule *self,
      GError     **error)
{
  gboolean has_ordinal = FALSE;

  for (guint i = 0; i < self->days->len; i++)
    has_ordinal = has_ordinal || g_array_index (self->days, LiaisonRuleDay, i).ordinal != 0;

  if (has_ordinal && (self->frequency < LIAISON_FREQUENCY_MONTHLY || self->weeks->len > 0))
    return fail (error, "BYDAY");
  if (self->weeks->len > 0 && self->frequency != LIAISON_FREQUENCY_YEARLY)
    return fail (error, "BYWEEKNO");
  if (self->year_days->len > 0 && self->frequency != LIAISON_FREQUENCY_YEARLY && self->frequency > LIAISON_FREQUENCY_HOURLY)
    return fail (error, "BYYEARDAY");
  if (self->month_days->len > 0 && self->frequency == LIAISON_FREQUENCY_WEEKLY)
    return fail (error, "BYMONTHDAY");
  if (self->count > 0 && *self->until != '\0')
    return fail (error, "UNTIL");

  return TRUE;
}

/**
 * liaison_rule_new:
 *
 * Returns: (transfer full): every day, without an end
 */
LiaisonRule *
liaison_rule_new (void)
{
  LiaisonRule *self = g_new0 (LiaisonRule, 1);

  self->frequency = LIAISON_FREQUENCY_DAILY;
  self->interval = 1;
  self->until = g_strdup ("");
  self->week_start = G_DATE_MONDAY;
  self->days = g_array_new (FALSE, FALSE, sizeof (LiaisonRuleDay));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    G_STRUCT_MEMBER (GArray *, self, lists[i].offset) = g_array_new (FALSE, FALSE, sizeof (int));
  self->excluded = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * liaison_rule_parse_any:
 * @text: the value of an RRULE, with EXDATE and SHIFT as further parts
 * @error: return location of a failure
 *
 * Reads a rule, also one that repeats by the minute. One by the second, or what
 * is none, is %LIAISON_ERROR_INVALID.
 *
 * Returns: (transfer full) (nullable): the rule
 */
LiaisonRule *
liaison_rule_parse_any (const char *text,
                        GError    **error)
{
  g_autoptr (LiaisonRule) self = liaison_rule_new ();
  g_autofree char *upper = NULL;
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (strlen (text) > LONGEST_TEXT)
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_TOO_LARGE, _("A rule for repeating is too long."));
      return NULL;
    }

  upper = g_ascii_strup (text, -1);
  parts = g_strsplit (upper, ";", -1);

  return read_parts (self, parts, error) && fits (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * liaison_rule_parse:
 * @text: the value of an RRULE, with EXDATE and SHIFT as further parts
 * @error: return location of a failure
 *
 * Reads the rule of something to be reminded of, which comes back every hour at
 * most: one that repeats more often, or is none, is %LIAISON_ERROR_INVALID.
 *
 * Returns: (transfer full) (nullable): the rule
 */
LiaisonRule *
liaison_rule_parse (const char *text,
                    GError    **error)
{
  g_autoptr (LiaisonRule) self = liaison_rule_parse_any (text, error);

  if (self == NULL || self->frequency > LIAISON_FREQUENCY_MINUTELY)
    return g_steal_pointer (&self);

  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _("Nothing rings more often than every hour here."));

  return NULL;
}

/**
 * liaison_rule_free:
 * @self: a rule
 */
void
liaison_rule_free (LiaisonRule *self)
{
  g_free (self->until);
  g_array_unref (self->days);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_array_unref (get_list (self, i));
  g_ptr_array_unref (self->excluded);
  g_free (self);
}

/* ---- writing ---- */

/* "2026-11-24T09:30Z" as "20261124T093000Z" */
static void
append_day (GString    *text,
            const char *day)
{
  for (const char *next = day; *next != '\0'; next++)
    if (*next == 'Z')
      g_string_append (text, "Z");
    else if (*next != '-' && *next != ':')
      g_string_append_c (text, *next);
  if (strchr (day, 'T') != NULL)
    g_string_insert (text, (gssize) text->len - (text->str[text->len - 1] == 'Z'), "00");
}

static void
append_days (GString     *text,
             LiaisonRule *self)
{
  for (guint i = 0; i < self->days->len; i++)
    {
      const LiaisonRuleDay *day = &g_array_index (self->days, LiaisonRuleDay, i);

      g_string_append (text, i == 0 ? ";BYDAY=" : ",");
      if (day->ordinal != 0)
        g_string_append_printf (text, "%d", day->ordinal);
      g_string_append (text, weekdays[day->weekday - G_DATE_MONDAY]);
    }
}

/**
 * liaison_rule_dup_rrule:
 * @self: a rule
 *
 * Returns: (transfer full): the rule as other calendars read it, without what
 *   is left out and how weekends are shifted
 */
char *
liaison_rule_dup_rrule (LiaisonRule *self)
{
  GString *text = g_string_new ("FREQ=");

  g_string_append (text, frequencies[self->frequency]);
  if (self->interval > 1)
    g_string_append_printf (text, ";INTERVAL=%u", self->interval);
  if (self->week_start != G_DATE_MONDAY)
    g_string_append_printf (text, ";WKST=%s", weekdays[self->week_start - G_DATE_MONDAY]);
  append_days (text, self);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < get_list (self, i)->len; j++)
      g_string_append_printf (text, "%s%s%s%d", j == 0 ? ";" : ",", j == 0 ? lists[i].name : "", j == 0 ? "=" : "", g_array_index (get_list (self, i), int, j));
  if (self->count > 0)
    g_string_append_printf (text, ";COUNT=%u", self->count);
  if (*self->until != '\0')
    {
      g_string_append (text, ";UNTIL=");
      append_day (text, self->until);
    }

  return g_string_free (text, FALSE);
}

/**
 * liaison_rule_dup_text:
 * @self: a rule
 *
 * Returns: (transfer full): all of the rule, as liaison_rule_parse() reads it
 */
char *
liaison_rule_dup_text (LiaisonRule *self)
{
  g_autofree char *rrule = liaison_rule_dup_rrule (self);
  GString         *text = g_string_new (rrule);

  for (guint i = 0; i < self->excluded->len; i++)
    {
      g_string_append (text, i == 0 ? ";EXDATE=" : ",");
      append_day (text, g_ptr_array_index (self->excluded, i));
    }
  if (self->shift != LIAISON_SHIFT_NONE)
    g_string_append_printf (text, ";SHIFT=%s", shifts[self->shift]);

  return g_string_free (text, FALSE);
}
