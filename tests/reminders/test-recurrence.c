/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-recurrence.h"

#include "liaison-error.h"
#include "liaison-rule-words.h"

#include <json-glib/json-glib.h>
#include <locale.h>
#include <time.h>

#define MOST 64

/* "2026-11-24" or "20261124" with or without a time, as day and clock. */
static void
split (const char *text,
       char      **day,
       char      **clock)
{
  g_autofree char *compact = liaison_rule_dup_day (text);
  const char      *written = compact != NULL ? compact : text;

  *day = g_strndup (written, 10);
  *clock = g_strdup (written[10] == 'T' ? written + 11 : "");
}

/* The occurrences, and a dot where they end before @most. */
static char *
expand (const char *start,
        const char *rule,
        guint       most)
{
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonRule) parsed = liaison_rule_parse_any (rule, &error);
  g_autoptr (LiaisonRecurrence) recurrence = NULL;
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  split (start, &day, &clock);
  recurrence = liaison_recurrence_new (parsed, day, clock, NULL);
  for (guint i = 0; i < most; i++)
    {
      g_autofree char *next = NULL;
      g_autofree char *time = NULL;

      if (!liaison_recurrence_next (recurrence, &next, &time))
        {
          g_string_append_c (text, '.');
          break;
        }
      g_string_append_printf (text, "%s%s%s%s", i > 0 ? "," : "", next, *time != '\0' ? "T" : "", time);
    }

  return g_string_free (text, FALSE);
}

static guint
count_of (const char *list)
{
  g_auto (GStrv) parts = g_strsplit (list, ",", -1);

  return *list == '\0' || *list == '.' ? 0 : g_strv_length (parts);
}

/* Each line: START|RULE|OCCURRENCES. */
static guint
check_file (const char *path)
{
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  guint n_rules = 0, n_occurrences = 0;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "|", 3);
      g_autofree char *found = NULL;
      guint            n_wanted;

      if (g_strv_length (parts) != 3)
        continue;
      n_wanted = count_of (parts[2]);
      found = expand (parts[0], parts[1], n_wanted + (g_str_has_suffix (parts[2], ".") ? 1 : 0));
      if (!g_str_equal (found, parts[2]))
        g_error ("%s from %s is %s, not %s", parts[1], parts[0], found, parts[2]);
      n_rules++;
      n_occurrences += n_wanted;
    }
  g_test_message ("%u rules, %u occurrences, 0 differences", n_rules, n_occurrences);
  g_assert_cmpuint (n_rules, >, 0);

  return n_rules;
}

typedef struct
{
  const char *name;
  guint       n_rules;
} File;

static const File rfc5545 = { "rfc5545.txt", 42 }; /* all of its examples, some in two ways */
static const File of_another_program = { "random.txt", 300 };
static const File often = { "often.txt", 200 };

static void
test_fixture (gconstpointer data)
{
  const File      *file = data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "recurrence", file->name, NULL);

  g_assert_cmpuint (check_file (path), ==, file->n_rules);
}

/* Three of the examples repeat by the minute. Nothing that rings does: a file
 * with them is refused by a sentence. */
static void
test_rings_hourly_at_most (void)
{
  static const char *const examples[] = {
    "FREQ=MINUTELY;INTERVAL=15;COUNT=6", "FREQ=MINUTELY;INTERVAL=90;COUNT=4", "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16"
  };

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonRule) rule = liaison_rule_parse (examples[i], &error);

      g_assert_null (rule);
      g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, "Nothing rings more often than every hour here.");
    }
}

static void
test_follow_up_rules (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "samples", "ical", "follow-up-rules.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *cases;
  guint      n_cases, n_occurrences = 0;

  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  cases = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "cases");
  n_cases = json_array_get_length (cases);
  g_assert_cmpuint (n_cases, ==, 20);
  for (guint i = 0; i < n_cases; i++)
    {
      JsonObject *sample = json_array_get_object_element (cases, i);
      JsonArray  *wanted = json_object_get_array_member (sample, "expected");
      g_autoptr (GString) list = g_string_new (NULL);
      g_autofree char *found = expand (json_object_get_string_member (sample, "dtstart"),
                                       json_object_get_string_member (sample, "rrule"), MOST);

      for (guint j = 0; j < json_array_get_length (wanted); j++)
        {
          g_autofree char *day = liaison_rule_dup_day (json_array_get_string_element (wanted, j));

          g_string_append_printf (list, "%s%s", j > 0 ? "," : "", day);
        }
      g_string_append_c (list, '.');
      g_assert_cmpstr (found, ==, list->str);
      n_occurrences += json_array_get_length (wanted);
    }
  g_test_message ("%u cases, %u occurrences, 0 differences", n_cases, n_occurrences);
  g_assert_cmpuint (n_occurrences, ==, 103);
}

static void
test_excluded (void)
{
  g_autofree char *days = expand ("2026-01-05", "FREQ=WEEKLY;COUNT=4;EXDATE=20260112,20260126", MOST);
  g_autofree char *times = expand ("2026-01-05T09:00", "FREQ=DAILY;COUNT=3;EXDATE=20260106T090000,20260107T100000", MOST);
  g_autofree char *utc = expand ("2026-01-05T09:00", "FREQ=DAILY;COUNT=3;EXDATE=20260106T080000Z", MOST); /* Madrid */

  g_assert_cmpstr (days, ==, "2026-01-05,2026-01-19.");
  g_assert_cmpstr (times, ==, "2026-01-05T09:00,2026-01-07T09:00.");
  g_assert_cmpstr (utc, ==, "2026-01-05T09:00,2026-01-07T09:00.");
}

static void
test_until (void)
{
  /* 08:00 UTC is nine o'clock in Madrid in January. */
  g_autofree char *utc = expand ("2026-01-05T09:00", "FREQ=DAILY;UNTIL=20260107T080000Z", MOST);
  g_autofree char *before = expand ("2026-01-05T09:00", "FREQ=DAILY;UNTIL=20260107T075900Z", MOST);
  g_autofree char *day = expand ("2026-01-05T09:00", "FREQ=DAILY;UNTIL=20260106", MOST);

  g_assert_cmpstr (utc, ==, "2026-01-05T09:00,2026-01-06T09:00,2026-01-07T09:00.");
  g_assert_cmpstr (before, ==, "2026-01-05T09:00,2026-01-06T09:00.");
  g_assert_cmpstr (day, ==, "2026-01-05T09:00,2026-01-06T09:00.");
}

static void
test_shift (void)
{
  /* 15 August and 15 November 2026 are a Saturday and a Sunday. */
  g_autofree char *next = expand ("2026-07-15", "FREQ=MONTHLY;COUNT=5;SHIFT=NEXT", MOST);
  g_autofree char *before = expand ("2026-07-15", "FREQ=MONTHLY;COUNT=5;SHIFT=BEFORE", MOST);
  g_autofree char *daily = expand ("2026-11-20", "FREQ=DAILY;COUNT=5;SHIFT=NEXT", MOST);

  g_assert_cmpstr (next, ==, "2026-07-15,2026-08-17,2026-09-15,2026-10-15,2026-11-16.");
  g_assert_cmpstr (before, ==, "2026-07-15,2026-08-14,2026-09-15,2026-10-15,2026-11-13.");
  g_assert_cmpstr (daily, ==, "2026-11-20,2026-11-23,2026-11-24.");
}

static void
assert_after (const char *rule,
              const char *start,
              const char *after,
              const char *wanted)
{
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;
  g_autofree char *after_day = NULL;
  g_autofree char *after_clock = NULL;
  g_autofree char *next = NULL;
  g_autofree char *time = NULL;
  g_autoptr (LiaisonRecurrence) recurrence = NULL;

  split (start, &day, &clock);
  split (after, &after_day, &after_clock);
  recurrence = liaison_recurrence_parse (rule, day, clock, NULL, NULL);
  if (liaison_recurrence_after (recurrence, after_day, after_clock, &next, &time))
    {
      g_autofree char *found = g_strconcat (next, *time != '\0' ? "T" : "", time, NULL);

      g_assert_cmpstr (found, ==, wanted);
    }
  else
    g_assert_null (wanted);
}

static void
test_after (void)
{
  assert_after ("FREQ=WEEKLY;INTERVAL=2", "2000-01-03", "2026-11-24", "2026-11-30");
  assert_after ("FREQ=WEEKLY;INTERVAL=2", "2026-12-07", "2026-11-24", "2026-12-07");
  assert_after ("FREQ=DAILY", "2026-11-24T09:00", "2026-11-24T09:00", "2026-11-25T09:00");
  assert_after ("FREQ=DAILY", "2026-11-24T09:00", "2026-11-24T08:59", "2026-11-24T09:00");
  assert_after ("FREQ=MONTHLY;BYMONTHDAY=15;SHIFT=NEXT", "2026-01-15", "2026-08-15", "2026-08-17");
  assert_after ("FREQ=YEARLY", "2024-02-29", "2096-12-31", "2104-02-29");
  assert_after ("FREQ=DAILY;COUNT=3", "2026-11-24", "2026-11-26", NULL);
  assert_after ("FREQ=HOURLY;INTERVAL=7", "1990-01-01T00:30", "2026-11-24T12:00", "2026-11-24T18:30");
}

static void
test_gates (void)
{
  static const char *const refused[] = {
    "", "FREQ=SECONDLY", "FREQ=MINUTELY;INTERVAL=1440", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=", "DAILY", "FREQ=DAILY;COUNT=0",
    "FREQ=DAILY;COUNT=-1", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=99999999999999999999", "FREQ=DAILY;BYMONTH=13", "FREQ=DAILY;BYDAY=0MO",
    "FREQ=DAILY;BYDAY=1MO", "FREQ=WEEKLY;BYMONTHDAY=1", "FREQ=DAILY;COUNT=2;UNTIL=20260101", "FREQ=DAILY;UNTIL=20261301",
    "FREQ=DAILY;X-SQL=1", "FREQ=YEARLY;BYWEEKNO=54", "FREQ=YEARLY;BYMONTHDAY=0", "FREQ=DAILY;BYSECOND=30", "FREQ=DAILY;EXDATE=yesterday"
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonRule) rule = liaison_rule_parse (refused[i], &error);

      g_assert_null (rule);
      g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
    }
}

/* Rules without an occurrence, or with one in a lifetime, over which parsers
 * of others think for minutes. */
static void
test_bounded (void)
{
  static const char *const hostile[] = {
    "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7,8,9,10,11,12;BYMINUTE=0,10,20,30,40,50;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1",
    "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6;BYDAY=MO",
    "FREQ=YEARLY;BYYEARDAY=366;BYMONTHDAY=30",
    "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=7",
    "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=MINUTELY;BYHOUR=23;BYMINUTE=59;BYMONTHDAY=31;BYMONTH=2,4,6,9,11",
    "FREQ=MINUTELY;INTERVAL=1440;BYMINUTE=1",
    "FREQ=MINUTELY;BYSETPOS=2",
    "FREQ=HOURLY;INTERVAL=10000;BYHOUR=1;BYMONTHDAY=31;BYDAY=MO;BYMONTH=2",
  };
  double longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      struct timespec  before, after;
      g_autofree char *found = NULL;
      double           ms;

      clock_gettime (CLOCK_THREAD_CPUTIME_ID, &before);
      found = expand ("2024-01-31T09:00", hostile[i], 1);
      clock_gettime (CLOCK_THREAD_CPUTIME_ID, &after);
      g_assert_cmpstr (found, ==, ".");
      ms = (double) (after.tv_sec - before.tv_sec) * 1e3 + (double) (after.tv_nsec - before.tv_nsec) / 1e6;
      longest = MAX (longest, ms);
    }
  g_test_message ("%u rules without an occurrence, the longest search %.0f ms", (guint) G_N_ELEMENTS (hostile), longest);
  g_assert_cmpfloat (longest, <, 100); /* 50, and a look every 64 periods */
}

static void
test_round_trip (void)
{
  static const char *const rules[] = {
    "FREQ=DAILY", "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,TH;COUNT=6", "FREQ=MONTHLY;BYDAY=1MO,-1FR;UNTIL=20261124",
    "FREQ=YEARLY;BYMONTHDAY=-1,5;BYMONTH=3,9;BYHOUR=9;BYMINUTE=0,30;BYSETPOS=-1;UNTIL=20261124T093000Z",
    "FREQ=MONTHLY;BYMONTHDAY=15;EXDATE=20261115,20261215T093000Z;SHIFT=NEXT", "FREQ=YEARLY;BYDAY=MO;BYYEARDAY=1;BYWEEKNO=-1"
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonRule) rule = liaison_rule_parse (rules[i], &error);
      g_autofree char *text = rule != NULL ? liaison_rule_dup_text (rule) : NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, rules[i]);
    }
}

static void
assert_words (const char *rule,
              const char *day,
              const char *wanted)
{
  g_autofree char *words = liaison_rule_dup_words (rule, day);

  g_assert_cmpstr (words, ==, wanted);
}

static void
test_words (void)
{
  assert_words ("", "2026-11-24", "");
  assert_words ("FREQ=DAILY", "2026-11-24", "Every day");
  assert_words ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=6", "2026-11-24", "Every 2 weeks on Tuesday and Thursday, 6 times");
  assert_words ("FREQ=WEEKLY", "2026-11-24", "Every week on Tuesday");
  assert_words ("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-24", "Every month on the last Friday");
  assert_words ("FREQ=MONTHLY;BYMONTHDAY=-1;SHIFT=BEFORE", "2026-11-24", "Every month on the last day, from a weekend to the Friday before");
  assert_words ("FREQ=YEARLY", "2024-02-29", "Every year on 29 February");
  assert_words ("FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=5;UNTIL=20270101", "2026-03-05", "Every year on day 5 in March and September, until 1 January 2027");
  assert_words ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;EXDATE=20261124", "2026-11-24", "Every week on working days, 1 left out");
  assert_words ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-11-24", "Every month on the last working day");
  assert_words ("every now and then", "2026-11-24", "Repeats by a rule that cannot be read");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  if (argc > 1)
    {
      check_file (argv[1]);
      return 0;
    }

  g_test_add_data_func ("/reminders/recurrence/reads-the-examples-of-rfc-5545", &rfc5545, test_fixture);
  g_test_add_func ("/reminders/recurrence/rings-hourly-at-most", test_rings_hourly_at_most);
  g_test_add_data_func ("/reminders/recurrence/agrees-with-another-program", &of_another_program, test_fixture);
  g_test_add_data_func ("/reminders/recurrence/agrees-with-another-program-by-hour-and-minute", &often, test_fixture);
  g_test_add_func ("/reminders/recurrence/reads-the-rules-of-follow-ups", test_follow_up_rules);
  g_test_add_func ("/reminders/recurrence/leaves-out-what-is-excluded", test_excluded);
  g_test_add_func ("/reminders/recurrence/ends-when-it-says", test_until);
  g_test_add_func ("/reminders/recurrence/shifts-weekends", test_shift);
  g_test_add_func ("/reminders/recurrence/goes-on-after-a-time", test_after);
  g_test_add_func ("/reminders/recurrence/gives-up-what-never-comes", test_bounded);
  g_test_add_func ("/reminders/rule/refuses-what-is-no-rule", test_gates);
  g_test_add_func ("/reminders/rule/is-written-as-it-was-read", test_round_trip);
  g_test_add_func ("/reminders/rule/says-itself-in-words", test_words);

  return g_test_run ();
}
