/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* The walk goes period by period (a year, a month, a week, a day, an hour or a minute),
 * and keeps of each the days and times that the rule names, as RFC 5545,
 * section 3.3.10, has it. */

#include "config.h"

#include "liaison-recurrence.h"

#include "liaison-date.h"
#include "liaison-rule-day.h"
#include "liaison-zone.h"

#include <time.h>

/* A rule that names no day at all, such as 30 February, is given up when the
 * search for the next takes so long, in nanoseconds of the processor. */
#define MOST_NANOSECONDS 50000000
#define STEPS_PER_LOOK 64

#define LAST_YEAR 9999
#define MINUTES_AN_HOUR 60
#define MINUTES_A_DAY 1440
#define DAYS_A_WEEK 7

struct _LiaisonRecurrence
{
  LiaisonRule *rule;
  gboolean     owns_rule;
  char        *zone;

  gint64   start;  /* minutes since the year 1, by the wall clock */
  GDate    date;   /* the day it starts on */
  int      minute; /* of the day it starts at */
  gboolean has_clock;
  gint64   until;    /* in minutes, G_MAXINT64 for none */
  GArray  *excluded; /* of gint64: minutes; days by their first */

  gint64  period;  /* number of the next period to look at */
  GArray *found;   /* of gint64: what the last period holds */
  guint   n_taken; /* of these */
  guint   n_counted;
  gint64  last; /* what was said last, shifted */
};

static gboolean
next_of (GArray *numbers,
         int    *at,
         int     most)
{
  while (++*at <= most)
    if (liaison_rule_has_number (numbers, *at, *at))
      return TRUE;

  return FALSE;
}

/* The minutes of an hour; what the rule leaves open is as at the start. */
static void
add_minutes (LiaisonRecurrence *self,
             gint64             hour)
{
  gint64 moment = hour * 60 + self->minute % 60;

  if (self->rule->minutes->len == 0)
    g_array_append_val (self->found, moment);
  else
    for (int minute = -1; next_of (self->rule->minutes, &minute, 59);)
      {
        moment = hour * 60 + minute;
        g_array_append_val (self->found, moment);
      }
}

static void
add_day (LiaisonRecurrence *self,
         guint32            julian)
{
  gint64 midnight = (gint64) julian * 24;

  if (!liaison_rule_names_day (self->rule, &self->date, julian))
    return;

  if (!self->has_clock)
    {
      midnight *= 60;
      g_array_append_val (self->found, midnight);
    }
  else if (self->rule->hours->len == 0)
    add_minutes (self, midnight + self->minute / 60);
  else
    for (int hour = -1; next_of (self->rule->hours, &hour, 23);)
      add_minutes (self, midnight + hour);
}

/* ---- periods ---- */

/* Goes on to the last period before a minute: nothing until then is named. */
static void
skip_to (LiaisonRecurrence *self,
         gint64             minute,
         gint64             first,
         gint64             minutes_a_period)
{
  self->period += (minute - 1 - first) / (minutes_a_period * self->rule->interval);
}

static gboolean
names_hour (LiaisonRecurrence *self,
            gint64             hour)
{
  return self->rule->hours->len == 0 || liaison_rule_has_number (self->rule->hours, (int) (hour % 24), 24);
}

/* A period of hours or minutes, which starts with @minute. */
static void
add_part_of_day (LiaisonRecurrence *self,
                 gint64             minute,
                 gint64             minutes_a_period)
{
  gint64 hour = minute / MINUTES_AN_HOUR;
  gint64 day = minute / MINUTES_A_DAY;

  if (!liaison_rule_names_day (self->rule, &self->date, (guint32) day))
    skip_to (self, (day + 1) * MINUTES_A_DAY, minute, minutes_a_period);
  else if (!self->has_clock)
    add_day (self, (guint32) day);
  else if (!names_hour (self, hour))
    skip_to (self, (hour + 1) * MINUTES_AN_HOUR, minute, minutes_a_period);
  else if (minutes_a_period == MINUTES_AN_HOUR)
    add_minutes (self, hour);
  else if (self->rule->minutes->len == 0 || liaison_rule_has_number (self->rule->minutes, (int) (minute % MINUTES_AN_HOUR), MINUTES_AN_HOUR))
    g_array_append_val (self->found, minute);
}

static void
add_month (LiaisonRecurrence *self,
           gint64             month)
{
  int     year = (int) (month / 12);
  guint32 first = liaison_rule_julian_of (year, (int) (month % 12) + 1, 1);
  int     length = g_date_get_days_in_month ((GDateMonth) (month % 12 + 1), (GDateYear) year);

  for (int i = 0; i < length; i++)
    add_day (self, first + (guint32) i);
}

static gint64
week_of (LiaisonRecurrence *self,
         gint64             julian)
{
  int weekday = (int) ((julian - 1) % DAYS_A_WEEK) + 1;

  return julian - (weekday - (int) self->rule->week_start + DAYS_A_WEEK) % DAYS_A_WEEK;
}

/* The number by which a period counts of the one that holds a day. */
static gint64
unit_of (LiaisonRecurrence *self,
         gint64             minutes)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (minutes / MINUTES_A_DAY));
  switch (self->rule->frequency)
    {
    case LIAISON_FREQUENCY_YEARLY:
      return g_date_get_year (&date);
    case LIAISON_FREQUENCY_MONTHLY:
      return (gint64) g_date_get_year (&date) * 12 + g_date_get_month (&date) - 1;
    case LIAISON_FREQUENCY_WEEKLY:
      return week_of (self, minutes / MINUTES_A_DAY) / DAYS_A_WEEK;
    case LIAISON_FREQUENCY_DAILY:
      return minutes / MINUTES_A_DAY;
    case LIAISON_FREQUENCY_HOURLY:
      return minutes / MINUTES_AN_HOUR;
    case LIAISON_FREQUENCY_MINUTELY:
    default:
      return minutes;
    }
}

/* Finds what a period holds; FALSE after the last year. */
static gboolean
look_at_period (LiaisonRecurrence *self)
{
  static const int a_year[] = { 366 * MINUTES_A_DAY, 366 * 24, 366, 53, 12, 1 };
  gint64           unit = unit_of (self, self->start) + self->period * self->rule->interval;
  gint64           year = g_date_get_year (&self->date) + self->period * self->rule->interval / a_year[self->rule->frequency];

  if (year >= LAST_YEAR)
    return FALSE;

  switch (self->rule->frequency)
    {
    case LIAISON_FREQUENCY_YEARLY:
      for (int month = 0; month < 12; month++)
        if (self->rule->months->len == 0 || liaison_rule_has_number (self->rule->months, month + 1, 0))
          add_month (self, unit * 12 + month);
      break;
    case LIAISON_FREQUENCY_MONTHLY:
      add_month (self, unit);
      break;
    case LIAISON_FREQUENCY_WEEKLY:
      for (int i = 0; i < DAYS_A_WEEK; i++)
        add_day (self, (guint32) (week_of (self, self->start / MINUTES_A_DAY) + self->period * self->rule->interval * DAYS_A_WEEK + i));
      break;
    case LIAISON_FREQUENCY_DAILY:
      add_day (self, (guint32) unit);
      break;
    case LIAISON_FREQUENCY_HOURLY:
      add_part_of_day (self, unit * MINUTES_AN_HOUR, MINUTES_AN_HOUR);
      break;
    case LIAISON_FREQUENCY_MINUTELY:
    default:
      add_part_of_day (self, unit, 1);
    }

  return TRUE;
}

/* BYSETPOS: the first, the last, ... of a period. */
static void
choose_positions (LiaisonRecurrence *self)
{
  g_autoptr (GArray) all = NULL;

  if (self->rule->positions->len == 0 || self->found->len == 0)
    return;

  all = g_steal_pointer (&self->found);
  self->found = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < all->len; i++)
    if (liaison_rule_has_number (self->rule->positions, (int) i + 1, (int) i - (int) all->len))
      g_array_append_val (self->found, g_array_index (all, gint64, i));
}

static gint64
processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (gint64) time.tv_sec * 1000000000 + time.tv_nsec;
}

/* Goes to the next period that holds something. */
static gboolean
fill (LiaisonRecurrence *self)
{
  gint64 began = processor_time ();

  g_array_set_size (self->found, 0);
  self->n_taken = 0;
  for (guint step = 1; self->found->len == 0; step++)
    {
      if ((step % STEPS_PER_LOOK == 0 && processor_time () - began > MOST_NANOSECONDS) || !look_at_period (self))
        return FALSE;
      choose_positions (self);
      self->period++;
    }

  return TRUE;
}

/* ---- the start ---- */

static gint64
minutes_of (const char *day,
            const char *clock)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) atoi (day + 8), (GDateMonth) atoi (day + 5), (GDateYear) atoi (day));

  return (gint64) g_date_get_julian (&date) * MINUTES_A_DAY + (*clock != '\0' ? atoi (clock) * 60 + atoi (clock + 3) : 0);
}

/* What "2026-11-24T09:30Z" says by the wall clock of the series. */
static gint64
read_moment (LiaisonRecurrence *self,
             const char        *text,
             gboolean           is_end)
{
  gboolean         has_time = text[10] == 'T';
  g_autofree char *day = g_strndup (text, 10);
  g_autofree char *clock = has_time ? g_strndup (text + 11, 5) : g_strdup ("");
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) there = NULL;

  if (!has_time || !self->has_clock)
    return minutes_of (day, "") + (is_end ? MINUTES_A_DAY - 1 : 0);
  if (!g_str_has_suffix (text, "Z"))
    return minutes_of (day, clock);

  zone = *self->zone != '\0' ? liaison_zone_find (self->zone) : NULL;
  if (zone == NULL)
    zone = g_time_zone_new_local ();
  utc = g_date_time_new_utc (atoi (day), atoi (day + 5), atoi (day + 8), atoi (clock), atoi (clock + 3), 0);
  there = g_date_time_to_timezone (utc, zone);
  g_free (day);
  day = liaison_date_dup_from_local (there);

  return minutes_of (day, "") + g_date_time_get_hour (there) * 60 + g_date_time_get_minute (there);
}

/**
 * liaison_recurrence_new: (skip)
 * @rule: a rule that outlives it
 * @day: a whole day: when the series starts
 * @clock: (nullable): at what time, "" for the day as such
 * @zone: (nullable): the zone whose wall clock counts, "" for where the
 *   computer is
 *
 * The first occurrence is the start, if the rule names it.
 *
 * Returns: (transfer full): the occurrences, none said yet
 */
LiaisonRecurrence *
liaison_recurrence_new (LiaisonRule *rule,
                        const char  *day,
                        const char  *clock,
                        const char  *zone)
{
  LiaisonRecurrence *self;

  g_return_val_if_fail (rule != NULL && liaison_date_is_day (day), NULL);

  self = g_new0 (LiaisonRecurrence, 1);
  self->rule = rule;
  self->zone = g_strdup (zone != NULL ? zone : "");
  self->has_clock = liaison_time_is_clock (clock);
  self->start = minutes_of (day, self->has_clock ? clock : "");
  self->minute = (int) (self->start % MINUTES_A_DAY);
  g_date_clear (&self->date, 1);
  g_date_set_julian (&self->date, (guint32) (self->start / MINUTES_A_DAY));
  self->until = *rule->until != '\0' ? read_moment (self, rule->until, TRUE) : G_MAXINT64;
  self->excluded = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < rule->excluded->len; i++)
    {
      const char *text = g_ptr_array_index (rule->excluded, i);
      gint64      moment = read_moment (self, text, FALSE);

      /* A day as such leaves out all of it. */
      if (text[10] != 'T')
        moment = -moment;
      g_array_append_val (self->excluded, moment);
    }
  self->found = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

/**
 * liaison_recurrence_parse: (skip)
 * @rule: the text of a rule, liaison_rule_parse()
 * @day: a whole day: when the series starts
 * @clock: (nullable): at what time, "" for the day as such
 * @zone: (nullable): the zone whose wall clock counts
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the occurrences
 */
LiaisonRecurrence *
liaison_recurrence_parse (const char *rule,
                          const char *day,
                          const char *clock,
                          const char *zone,
                          GError    **error)
{
  LiaisonRule       *parsed = liaison_rule_parse (rule, error);
  LiaisonRecurrence *self;

  if (parsed == NULL)
    return NULL;

  self = liaison_recurrence_new (parsed, day, clock, zone);
  self->owns_rule = TRUE;

  return self;
}

/**
 * liaison_recurrence_free: (skip)
 * @self: a recurrence
 */
void
liaison_recurrence_free (LiaisonRecurrence *self)
{
  if (self->owns_rule)
    liaison_rule_free (self->rule);
  g_array_unref (self->excluded);
  g_array_unref (self->found);
  g_free (self->zone);
  g_free (self);
}

/* ---- occurrences ---- */

static gboolean
is_excluded (LiaisonRecurrence *self,
             gint64             moment)
{
  gint64 day = moment - moment % MINUTES_A_DAY;

  for (guint i = 0; i < self->excluded->len; i++)
    {
      gint64 excluded = g_array_index (self->excluded, gint64, i);

      if (excluded == moment || excluded == -day)
        return TRUE;
    }

  return FALSE;
}

static gint64
shift (LiaisonRecurrence *self,
       gint64             moment)
{
  int weekday = (int) ((moment / MINUTES_A_DAY - 1) % DAYS_A_WEEK) + 1;

  if (weekday < G_DATE_SATURDAY || self->rule->shift == LIAISON_SHIFT_NONE)
    return moment;

  return moment + MINUTES_A_DAY * (self->rule->shift == LIAISON_SHIFT_NEXT ? 8 - weekday : G_DATE_FRIDAY - weekday);
}

/* The next by the rule alone; G_MAXINT64 after the last. */
static gint64
take (LiaisonRecurrence *self)
{
  gint64 moment;

  do
    {
      if ((self->rule->count > 0 && self->n_counted >= self->rule->count) ||
          (self->n_taken >= self->found->len && !fill (self)))
        return G_MAXINT64;
      moment = g_array_index (self->found, gint64, self->n_taken++);
    }
  while (moment < self->start);
  self->n_counted++;

  return moment <= self->until ? moment : G_MAXINT64;
}

static void
say (LiaisonRecurrence *self,
     gint64             moment,
     char             **day,
     char             **clock)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (moment / MINUTES_A_DAY));
  *day = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
  if (clock != NULL)
    *clock = self->has_clock ? g_strdup_printf ("%02d:%02d", (int) (moment % MINUTES_A_DAY) / 60, (int) (moment % 60)) : g_strdup ("");
}

static gint64
step (LiaisonRecurrence *self)
{
  gint64 moment;

  /* Two that are shifted to one day are one. */
  do
    moment = take (self);
  while (moment != G_MAXINT64 && (is_excluded (self, moment) || shift (self, moment) <= self->last));

  if (moment != G_MAXINT64)
    self->last = shift (self, moment);

  return moment != G_MAXINT64 ? self->last : moment;
}

/**
 * liaison_recurrence_next: (skip)
 * @self: a recurrence
 * @day: (out) (transfer full): the day of the next occurrence
 * @clock: (out) (optional) (transfer full): its time, "" for the day as such
 *
 * Goes on to the next occurrence.
 *
 * Returns: whether there is one
 */
gboolean
liaison_recurrence_next (LiaisonRecurrence *self,
                         char             **day,
                         char             **clock)
{
  gint64 moment = step (self);

  if (moment == G_MAXINT64)
    return FALSE;
  say (self, moment, day, clock);

  return TRUE;
}

/**
 * liaison_recurrence_after: (skip)
 * @self: a recurrence
 * @day: a whole day
 * @clock: (nullable): a time, "" for the end of the day
 * @next_day: (out) (transfer full): the day of the next occurrence
 * @next_clock: (out) (optional) (transfer full): its time
 *
 * Goes on to the first occurrence after a time of the wall clock. Where the
 * rule does not count, what lies before is left out in one step.
 *
 * Returns: whether there is one
 */
gboolean
liaison_recurrence_after (LiaisonRecurrence *self,
                          const char        *day,
                          const char        *clock,
                          char             **next_day,
                          char             **next_clock)
{
  gint64 after, moment;

  g_return_val_if_fail (liaison_date_is_day (day), FALSE);

  after = liaison_time_is_clock (clock) ? minutes_of (day, clock) : minutes_of (day, "") + MINUTES_A_DAY - 1;
  if (self->rule->count == 0 && after > self->start)
    {
      /* A week before, for what is shifted. */
      gint64 from = (unit_of (self, MAX (self->start, after - DAYS_A_WEEK * MINUTES_A_DAY)) - unit_of (self, self->start)) / self->rule->interval;

      if (from > self->period)
        {
          self->period = from;
          g_array_set_size (self->found, 0);
          self->n_taken = 0;
        }
    }

  do
    moment = step (self);
  while (moment <= after);

  if (moment == G_MAXINT64)
    return FALSE;
  say (self, moment, next_day, next_clock);

  return TRUE;
}
