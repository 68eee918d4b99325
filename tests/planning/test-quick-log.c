/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fold.h"
#include "liaison-line-names.h"
#include "liaison-quick-log.h"

#include <locale.h>
#include <string.h>

#define TODAY "2026-11-24" /* a Tuesday */

static const LiaisonWeek week = { G_DATE_MONDAY, G_DATE_MONDAY };

/* Everything on one line: kind | day | clock | place | names | summary | follow-ups */
static char *
dup_reading (const char *line)
{
  g_autoptr (LiaisonQuickLog) log = liaison_quick_log_new (line, TODAY, &week);
  g_autoptr (GEnumClass) kinds = g_type_class_ref (LIAISON_TYPE_INTERACTION_KIND);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s | %s %s | %s |", g_enum_get_value (kinds, (int) log->kind)->value_nick,
                          log->day, log->clock, log->place);
  for (guint i = 0; i < log->names->len; i++)
    {
      LiaisonLineName *name = g_ptr_array_index (log->names, i);
      const char      *rest = name->text + name->sure;

      g_string_append_printf (text, " [%.*s]%s%s", (int) name->sure, name->text, rest, name->if_known ? "?" : "");
    }
  g_string_append_printf (text, " | %s |", log->summary);
  for (guint i = 0; i < log->follow_ups->len; i++)
    {
      LiaisonQuickFollowUp *follow_up = g_ptr_array_index (log->follow_ups, i);

      g_string_append_printf (text, " %s %s %s.", follow_up->day, follow_up->clock, follow_up->text);
    }

  return g_string_free (text, FALSE);
}

static void
test_lines (void)
{
  static const struct
  {
    const char *line, *reading;
  } cases[] = {
    { "met Ada Lovelace and Grace Hopper at ALA yesterday: talked about EHR migration; send slides in 3 days",
      "met | 2026-11-23  | ALA | [Ada Lovelace] [Grace Hopper] | talked about EHR migration | 2026-11-27  send slides." },
    { "called Ada yesterday: sent the ArchivesSpace notes; follow up in 2 weeks",
      "called | 2026-11-23  |  | [Ada] | sent the ArchivesSpace notes | 2026-12-08  follow up." },
    { "I had lunch with Ada, Grace & Katherine Johnson on Friday",
      "met | 2026-11-20  |  | [Ada] [Grace] [Katherine Johnson] |  |" },
    { "emailed Sun Yi about the May report", "wrote | 2026-11-24  |  | [Sun Yi] | the May report |" },
    { "texted April Jones 3 days ago re: lunch", "message | 2026-11-21  |  | [April Jones] | lunch |" },
    { "met with Ada at 3 pm at the British Library last Monday: maps",
      "met | 2026-11-23 15:00 | the British Library | [Ada] | maps |" },
    { "met Ada on Monday at ALA", "met | 2026-11-23  | ALA | [Ada] |  |" },
    { "met Ada: maps; call Friday at 2 pm", "met | 2026-11-24  |  | [Ada] | maps | 2026-11-27 14:00 call." },
    { "met at ALA with Ada", "met | 2026-11-24  | ALA | [Ada] |  |" },
    { "spoke to Ada @ALA: grant", "called | 2026-11-24  | ALA | [Ada] | grant |" },
    { "Ada: said yes; tomorrow at 9:30 call the dean", "other | 2026-11-24  |  | [Ada] | said yes | 2026-11-25 09:30 call the dean." },
    { "met Ada: at 9:30 sharp", "met | 2026-11-24  |  | [Ada] | at 9:30 sharp |" },
    { "called Ada; remind me to write on 1 December; thanks; in a week",
      "called | 2026-11-24  |  | [Ada] | thanks | 2026-12-01  write. 2026-12-01  Follow up." },
    { "called Ada on 1 October", "called | 2026-10-01  |  | [Ada] |  |" },
    { "called Ada on 1 December", "called | 2025-12-01  |  | [Ada] |  |" },
    { "met yesterday, talked about maps", "met | 2026-11-23  |  | | talked about maps |" },
    { "met Ada and Grace at ALA yesterday, talked about maps; write in 2 days",
      "met | 2026-11-23  | ALA | [Ada] [Grace] | talked about maps | 2026-11-26  write." },
    { "met Ada and talked", "met | 2026-11-24  |  | [Ada] | talked |" },
    { "met Ada and spoke with Grace", "met | 2026-11-24  |  | [Ada] [Grace] | spoke with Grace |" },
    { "met Ada and spoke with Grace at ALA yesterday",
      "met | 2026-11-23  | ALA | [Ada] [Grace] | spoke with Grace at ALA yesterday |" },
    { "met Ada at IFLA on Friday and spoke with Grace in Paris yesterday about maps; write in 2 days",
      "met | 2026-11-20  | IFLA | [Ada] [Grace] | spoke with Grace in Paris yesterday about maps | 2026-11-26  write." },
    { "met Ada, called Grace and wrote to Bo Li", "met | 2026-11-24  |  | [Ada] [Grace] [Bo Li] | called Grace and wrote to Bo Li |" },
    { "met Ada and spoke with Grace for an hour", "met | 2026-11-24  |  | [Ada] [Grace] | spoke with Grace for an hour |" },
    { "met ada and spoke with grace hopper", "met | 2026-11-24  |  | [ada] [grace hopper]? | spoke with grace hopper |" },
    { "met Ada and visited Paris", "met | 2026-11-24  |  | [Ada] [Paris]? | visited Paris |" },
    { "met Ada and called the office", "met | 2026-11-24  |  | [Ada] | called the office |" },
    { "talked with Ada about maps and met Grace", "called | 2026-11-24  |  | [Ada] [Grace]? | maps and met Grace |" },
    { "met Ada, talked about maps, and wrote to Grace", "met | 2026-11-24  |  | [Ada] [Grace] | talked about maps, and wrote to Grace |" },
    { "met Ada: spoke with Grace", "met | 2026-11-24  |  | [Ada] | spoke with Grace |" },
    { "talked with Ada about maps and met Grace", "called | 2026-11-24  |  | [Ada] [Grace]? | maps and met Grace |" },
    { "met Ada and Rang Li", "met | 2026-11-24  |  | [Ada] [Rang Li] |  |" },
    { "met Ada, I called Grace", "met | 2026-11-24  |  | [Ada] [Grace] | I called Grace |" },
    { "yesterday met Ada: maps", "met | 2026-11-23  |  | [Ada] | maps |" },
    { "Yesterday, I called Ada and Grace, talked about maps", "called | 2026-11-23  |  | [Ada] [Grace] | talked about maps |" },
    { "On Friday met Ada at ALA", "met | 2026-11-20  | ALA | [Ada] |  |" },
    { "the day before yesterday wrote to Ada about maps", "wrote | 2026-11-22  |  | [Ada] | maps |" },
    { "Ada called: maps", "called | 2026-11-24  |  | [Ada] | maps |" },
    { "Ada called", "called | 2026-11-24  |  | [Ada]? |  |" },
    { "Ada Li called", "called | 2026-11-24  |  | [Ada Li] |  |" },
    { "yesterday Ada and Grace wrote back about maps", "wrote | 2026-11-23  |  | [Ada]? [Grace]? | maps |" },
    { "the book I wrote", "other | 2026-11-24  |  | | the book I wrote |" },
    { "the phone rang", "other | 2026-11-24  |  | | the phone rang |" },
    { "called", "called | 2026-11-24  |  | |  |" },
    { "zoomed with Ada", "called | 2026-11-24  |  | [Ada] |  |" },
    { "ran into Ada at ALA", "met | 2026-11-24  | ALA | [Ada] |  |" },
    { "met Ada, we talked about maps", "met | 2026-11-24  |  | [Ada] | we talked about maps |" },
    { "met Ada and I gave her the book", "met | 2026-11-24  |  | [Ada] | I gave her the book |" },
    { "met آدا، جريس yesterday: a، b؛ write in 2 days", "met | 2026-11-23  |  | [آدا] [جريس] | a، b | 2026-11-26  write." },
    { "met yesterday, nice talk", "met | 2026-11-23  |  | []nice talk |  |" },
    { "met Ada, nice talk at ALA yesterday", "met | 2026-11-23  | ALA | [Ada] []nice talk |  |" },
    { "met Ada for lunch on Friday: maps", "met | 2026-11-20  |  | [Ada] for lunch | maps |" },
    { "met ada lovelace for lunch", "met | 2026-11-24  |  | [ada lovelace] for lunch |  |" },
    { "met ada and grace hopper", "met | 2026-11-24  |  | [ada] [grace hopper] |  |" },
    { "met Ada de la Cruz and María de los Ángeles again",
      "met | 2026-11-24  |  | [Ada de la Cruz] [María de los Ángeles] again |  |" },
    { "met Ada and van der Berg", "met | 2026-11-24  |  | [Ada] [van der Berg] |  |" },
    { "met Agent 2b and Agent 7", "met | 2026-11-24  |  | [Agent 2b] [Agent 7] |  |" },
    { "met 王芳, 李娜", "met | 2026-11-24  |  | [王芳] [李娜] |  |" },
    { "met Ada in 3 days", "met | 2026-11-24  |  | [Ada] | in 3 days |" },
    { "met Ada, send slides in 3 days", "met | 2026-11-24  |  | [Ada] |  | 2026-11-27  send slides." },
    { "met Ada and Bo Li at ALA yesterday: maps, tomorrow at 9:30 call them",
      "met | 2026-11-23  | ALA | [Ada] [Bo Li] | maps | 2026-11-25 09:30 call them." },
    { "met ada, get back to her next Tuesday at 10:30", "met | 2026-11-24  |  | [ada] |  | 2026-12-01 10:30 get back to her." },
    { "met آدا، write in 2 days", "met | 2026-11-24  |  | [آدا] |  | 2026-11-26  write." },
    { "met Ada, sent slides in 3 days", "met | 2026-11-24  |  | [Ada] | sent slides in 3 days |" },
    { "met Ada, Send Ola in 3 days: maps", "met | 2026-11-24  |  | [Ada] [Send Ola] | in 3 days; maps |" },
    { "met Ada, call the dean yesterday", "met | 2026-11-23  |  | [Ada] []call the dean |  |" },
    { "lunch with Ada Li next Tuesday at 10:30", "met | 2026-11-24  |  | [Ada Li] | next Tuesday at 10:30 |" },
    { "met Ada at the Café tomorrow: maps", "met | 2026-11-24  | the Café | [Ada] | tomorrow; maps |" },
    { "met Ada and spoke with Grace next Friday", "met | 2026-11-24  |  | [Ada] [Grace] | spoke with Grace next Friday |" },
    { "met Ada for 2 weeks", "met | 2026-11-24  |  | [Ada] for 2 weeks |  |" },
    { "met Ada 2 weeks ago", "met | 2026-11-10  |  | [Ada] |  |" },
    { "met Ada in 2019", "met | 2026-11-24  | 2019 | [Ada] |  |" },
    { "met Ada in 3 meetings", "met | 2026-11-24  | 3 meetings | [Ada] |  |" },
    { "met Ada around 3 pm yesterday", "met | 2026-11-23 15:00 |  | [Ada] |  |" },
    { "met Ada at the bar at 9 pm: maps", "met | 2026-11-24 21:00 | the bar | [Ada] | maps |" },
    { "just a thought", "other | 2026-11-24  |  | | just a thought |" },
    { "thinking about the move", "other | 2026-11-24  |  | | thinking about the move |" },
    { "", "other | 2026-11-24  |  | |  |" },
    { "met", "met | 2026-11-24  |  | |  |" },
    { ";;: ;", "other | 2026-11-24  |  | |  |" },
    { "met Ada; Robert'); DROP TABLE person", "met | 2026-11-24  |  | [Ada] | Robert'); DROP TABLE person |" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *reading = dup_reading (cases[i].line);

      g_test_message ("%s", cases[i].line);
      g_assert_cmpstr (reading, ==, cases[i].reading);
    }
}

/* Words that the parser may read as something else than text. */
static const char *const pieces[] = {
  "met",
  "called",
  "I",
  "and",
  "with",
  ",",
  "&",
  "at",
  "in",
  "@ALA",
  ":",
  ";",
  "about",
  "yesterday",
  "Friday",
  "on",
  "3",
  "days",
  "ago",
  "tomorrow",
  "2026-11-01",
  "9:30",
  "pm",
  "Ada",
  "Núñez-O’Brien",
  "机器",
  "🙂",
  "x;y",
  "a:b",
  "1:2",
  "remind",
  "me",
  "to",
  "talked",
  "for",
  "she",
  "spoke with",
  "\n",
  ".",
  "",
};

static gboolean
is_kept (LiaisonQuickLog *log,
         const char      *word)
{
  GString *all = g_string_new (log->summary);
  gboolean found;

  g_string_append (all, log->place);
  for (guint i = 0; i < log->names->len; i++)
    g_string_append (all, ((LiaisonLineName *) g_ptr_array_index (log->names, i))->text);
  for (guint i = 0; i < log->follow_ups->len; i++)
    g_string_append (all, ((LiaisonQuickFollowUp *) g_ptr_array_index (log->follow_ups, i))->text);
  found = strstr (all->str, word) != NULL;
  g_string_free (all, TRUE);

  return found;
}

/* A word that stands nowhere else, with a capital or without, or in a script that has none. */
static char *
make_word (GRand *random,
           guint  number)
{
  static const char *const beginnings[] = { "Qz", "qz", "Ñqz", "机", "ظ" };

  return g_strdup_printf ("%s%ux", beginnings[g_rand_int_range (random, 0, G_N_ELEMENTS (beginnings))], number);
}

static void
test_nothing_is_thrown_away (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  const char *rounds = g_getenv ("LIAISON_LINES");
  guint       n_rounds = rounds != NULL ? (guint) g_ascii_strtoull (rounds, NULL, 10) : 3000;

  for (guint round = 0; round < n_rounds; round++)
    {
      g_autoptr (GString) line = g_string_new (NULL);
      g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (LiaisonQuickLog) log = NULL;

      /* words of no meaning, amid words that may have one */
      for (guint i = 0, n = (guint) g_rand_int_range (random, 1, 20); i < n; i++)
        if (g_rand_boolean (random))
          {
            g_ptr_array_add (words, make_word (random, i));
            g_string_append_printf (line, "%s%s ", (char *) g_ptr_array_index (words, words->len - 1),
                                    g_rand_int_range (random, 0, 4) == 0 ? "," : "");
          }
        else
          g_string_append_printf (line, "%s ", pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);

      log = liaison_quick_log_new (line->str, TODAY, &week);
      g_test_message ("%s", line->str);
      for (guint i = 0; i < words->len; i++)
        g_assert_true (is_kept (log, g_ptr_array_index (words, i)));
      g_assert_cmpstr (log->day, <=, TODAY);
    }
}

static void
test_long_lines (void)
{
  g_autoptr (GString) line = g_string_new ("met Ada: ");
  g_autoptr (LiaisonQuickLog) log = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (line, "word ");
  g_string_append (line, "end; and in 3 days ");
  for (guint i = 0; i < 100000; i++)
    g_string_append (line, "more ");

  log = liaison_quick_log_new (line->str, TODAY, &week);
  g_assert_true (is_kept (log, "word end"));
  g_assert_true (is_kept (log, "more more"));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/planning/quick-log/reads-plain-words", test_lines);
  g_test_add_func ("/planning/quick-log/throws-nothing-away", test_nothing_is_thrown_away);
  g_test_add_func ("/planning/quick-log/bears-long-lines", test_long_lines);

  return g_test_run ();
}
