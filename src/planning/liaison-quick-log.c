/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-quick-log.h"

#include "liaison-date-words.h"
#include "liaison-date.h"
#include "liaison-line-days.h"
#include "liaison-line-names.h"
#include "liaison-line-story.h"
#include "liaison-line-task.h"
#include "liaison-line-verb.h"
#include "liaison-line-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const LiaisonMeaning place_words[] = {
  /* Translators: what stands before a place or an event, "at ALA", parted by bars */
  { NC_ ("date words", "at|in"), 1 },
};

static const LiaisonMeaning reminder_words[] = {
  /* Translators: what says that something is to do and says no more, parted by bars */
  { NC_ ("date words", "remind me to|remind me|todo|to do"), 1 },
};

typedef struct
{
  LiaisonQuickLog *log;
  LiaisonLineDays  days;
  gboolean         has_day; /* the line names one */
} Reader;

/* ---- what happened ---- */

static void
add_to_summary (LiaisonQuickLog *log,
                const char      *clause)
{
  g_autofree char *before = log->summary;

  if (*before == '\0')
    log->summary = g_strdup (clause);
  else
    log->summary = g_strconcat (before, "; ", clause, NULL);
}

static gboolean
opens_place (GArray *words,
             guint   i)
{
  int ignored;

  return *liaison_line_words_get (words, i)->start == '@' || LIAISON_MEANS (place_words, words, i, i + 1, &ignored);
}

static void
set_text (char **text,
          char  *other)
{
  g_free (*text);
  *text = other;
}

/* Where the place that begins at a word ends: before a name, a day, or after a comma. */
static guint
find_place_end (GArray *words,
                guint   start)
{
  for (guint i = start; i < words->len; i++)
    {
      if (liaison_line_words_get (words, i)->is_used || (i > start && liaison_line_names_are_parted (words, i)))
        return i;
      if (liaison_line_word_ends_with_comma (liaison_line_words_get (words, i)))
        return i + 1;
    }

  return words->len;
}

/* "at ALA", "@ALA" */
static void
take_place (LiaisonQuickLog *log,
            GArray          *words,
            guint            from)
{
  gboolean is_joined = *liaison_line_words_get (words, from)->start == '@' && liaison_line_words_get (words, from)->length > 1;
  guint    start = is_joined ? from : from + 1;
  guint    until = find_place_end (words, start);
  g_autofree char *place = NULL;

  if (until == start || *log->place != '\0')
    return;

  place = liaison_line_words_dup (words, start, until);
  g_strdelimit (place, ",", ' ');
  set_text (&log->place, g_strdup (g_strstrip (place + (is_joined ? 1 : 0))));
  liaison_line_words_use (words, from, until);
}

/* "met Ada", or "yesterday met Ada": what comes before the verb is a day; or "Ada called". */
static gboolean
take_verb (Reader *reader,
           GArray *words,
           guint  *end)
{
  for (guint i = 0; i < words->len && i <= LIAISON_MOST_DAY_WORDS; i++)
    {
      LiaisonInteractionKind kind;
      guint                  n_words = liaison_line_verb_read (words, i, &kind);
      g_autofree char       *span = NULL;
      g_autofree char       *day = NULL;

      if (n_words == 0 || liaison_line_words_get_length (words, 0, i) > LIAISON_MOST_MEANING)
        continue;
      span = liaison_line_words_dup (words, 0, i);
      day = i > 0 && liaison_line_days_may_be (span, i) ? liaison_date_words_dup_past_day (span, reader->days.today, reader->days.week) : NULL;
      if (i > 0 && day == NULL)
        continue;
      reader->log->kind = kind;
      liaison_line_words_use (words, i, i + n_words);
      *end = i + n_words;
      return TRUE;
    }

  *end = 0;

  return liaison_line_verb_take_closing (words, &reader->log->kind);
}

/* "lunch with Ada next Friday", "met Ada, send slides in 3 days": a day to come is not
 * the one of what happened, nor is its number a time; its words stay in the summary. */
static void
set_coming_days_aside (const Reader *reader,
                       GArray       *words,
                       guint         start,
                       gboolean      is_told)
{
  for (guint until = words->len; until > start; until--)
    {
      guint            from = liaison_line_days_find_coming (&reader->days, words, start, until);
      guint            end = until;
      g_autofree char *clock = NULL;
      g_autofree char *kept = NULL;

      if (from == until)
        continue;
      clock = liaison_line_days_take_clock (words, until);
      while (end < words->len && *clock != '\0' && liaison_line_words_get (words, end)->is_used)
        end++;
      liaison_line_words_use (words, from, end);
      kept = liaison_line_words_dup (words, from, end);
      if (!is_told)
        add_to_summary (reader->log, kept);
    }
}

/* The day, the time and the place, which may stand anywhere after the verb; the first of each counts. */
static void
take_circumstances (Reader  *reader,
                    GArray  *words,
                    guint    start,
                    gboolean is_told)
{
  guint            end;
  g_autofree char *day = NULL;

  set_coming_days_aside (reader, words, start, is_told);
  day = liaison_line_days_take (&reader->days, words, liaison_date_words_dup_past_day, &end);
  if (day != NULL && !reader->has_day)
    set_text (&reader->log->day, g_steal_pointer (&day));
  reader->has_day = reader->has_day || end > 0;
  for (guint i = start; i < words->len && *reader->log->clock == '\0'; i++)
    if (!liaison_line_words_get (words, i)->is_used && liaison_line_days_find_clock (words, i) > 0)
      set_text (&reader->log->clock, liaison_line_days_take_clock (words, i));
  for (guint i = start; i < words->len; i++)
    if (!liaison_line_words_get (words, i)->is_used && opens_place (words, i))
      take_place (reader->log, words, i);
}

static void
read_head (Reader     *reader,
           const char *head,
           gboolean    needs_verb,
           gboolean   *is_head)
{
  g_autoptr (GArray) words = liaison_line_words_split (head);
  guint start;

  *is_head = take_verb (reader, words, &start) || !needs_verb;
  if (!*is_head)
    return;
  if (words->len > start && liaison_line_story_is_opened (words, words->len - 1)) /* "re:" */
    g_array_set_size (words, words->len - 1);

  take_circumstances (reader, words, start, FALSE);
  liaison_line_names_take (reader->log->names, words);
  if (needs_verb && start == 0)
    liaison_line_names_doubt (reader->log->names);
}

/* "spoke with Grace at ALA yesterday": who else was there. The story keeps the words. A
 * single verb of meeting may be one of places, "visited Paris": whom it names is known. */
static gboolean
read_told (Reader     *reader,
           const char *told)
{
  g_autoptr (GArray) words = liaison_line_words_split (told);
  LiaisonInteractionKind kind;
  guint                  start = words->len > 0 ? liaison_line_verb_read (words, 0, &kind) : 0;
  guint                  n_verb_words;

  if (start == 0)
    return FALSE;

  n_verb_words = liaison_line_verb_is_speaker (words, 0) ? start - 1 : start;
  liaison_line_words_use (words, 0, start);
  take_circumstances (reader, words, start, TRUE);
  for (guint i = start; i < words->len; i++) /* a second place is no name */
    if (!liaison_line_words_get (words, i)->is_used && opens_place (words, i))
      liaison_line_words_use (words, i, find_place_end (words, i + 1));
  liaison_line_names_take_told (reader->log->names, words, n_verb_words == 1 && kind == LIAISON_INTERACTION_KIND_MET);

  return TRUE;
}

/* The sentences of a story that begin with a verb: "called Grace and wrote to Bo". */
static void
read_all_told (Reader     *reader,
               const char *story)
{
  gboolean has_colon = FALSE;

  while (story != NULL && !has_colon)
    {
      gsize            length = strlen (story);
      const char      *next = liaison_line_story_find (story, &length, &has_colon);
      g_autofree char *told = g_strndup (story, length);
      g_autofree char *plain = liaison_line_words_dup_with_commas (told);

      story = read_told (reader, plain) ? next : liaison_line_story_find_next (story);
    }
}

/* ---- what is to do, and what is left ---- */

/* The words that no day took, as they were typed. */
static char *
dup_unused (GArray *words)
{
  GString *text = g_string_new (NULL);
  int      ignored;
  guint    from = 0;

  for (guint n = 3; n > 0 && from == 0; n--)
    if (LIAISON_MEANS (reminder_words, words, 0, n, &ignored))
      from = n;

  for (guint i = from; i < words->len; i++)
    {
      LiaisonLineWord *word = liaison_line_words_get (words, i);

      if (word->is_used)
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append_len (text, word->start, (gssize) word->length);
    }

  while (text->len > 0 && strchr (",.:", text->str[text->len - 1]) != NULL)
    g_string_truncate (text, text->len - 1);

  return g_string_free (text, FALSE);
}

static void
free_follow_up (gpointer data)
{
  LiaisonQuickFollowUp *follow_up = data;

  g_free (follow_up->text);
  g_free (follow_up->day);
  g_free (follow_up->clock);
  g_free (follow_up);
}

/* A clause after the first is something to do where it says by when. */
static void
read_clause (Reader     *reader,
             const char *clause)
{
  g_autoptr (GArray) words = liaison_line_words_split (clause);
  guint            end;
  g_autofree char *day = liaison_line_days_take (&reader->days, words, liaison_date_words_dup_day, &end);
  g_autofree char *clock = NULL;
  g_autofree char *text = NULL;

  if (day == NULL || strcmp (day, reader->days.today) < 0)
    {
      add_to_summary (reader->log, clause);
      return;
    }

  clock = liaison_line_days_take_clock (words, end);
  text = dup_unused (words);
  liaison_quick_log_add_follow_up (reader->log, *text != '\0' ? text : _ ("Follow up"), day, clock);
}

/* ---- the line ---- */

static void
read_story (Reader     *reader,
            const char *clause)
{
  gsize            head_length = strlen (clause);
  gboolean         has_colon;
  const char      *story = liaison_line_story_find (clause, &head_length, &has_colon);
  g_autofree char *head = NULL;
  g_autofree char *plain_head = NULL;
  g_autofree char *rest = NULL;
  gboolean         is_head;

  head = g_strndup (clause, head_length);
  plain_head = liaison_line_words_dup_with_commas (head);
  read_head (reader, plain_head, !has_colon, &is_head);
  rest = g_strstrip (g_strdup (!is_head ? clause : story != NULL ? story
                                                                 : ""));
  if (*rest != '\0')
    add_to_summary (reader->log, rest);
  if (is_head && !has_colon)
    read_all_told (reader, story);
}

/* "met Ada, send slides in 3 days" */
static void
read_first (Reader     *reader,
            const char *clause)
{
  const char      *task = liaison_line_task_find (clause, &reader->days);
  g_autofree char *story = NULL;

  if (task == NULL)
    {
      read_story (reader, clause);
      return;
    }

  story = g_strchomp (g_strndup (clause, (gsize) (task - clause)));
  *g_utf8_prev_char (story + strlen (story)) = '\0'; /* the comma */
  read_story (reader, story);
  read_clause (reader, task);
}

/**
 * liaison_quick_log_new:
 * @line: what somebody typed
 * @today: the day it is
 * @week: how a week is cut
 *
 * Reads what happened from a line of plain words, in English or the reader's
 * language: "met Ada Lovelace and Grace Hopper at ALA yesterday: talked about
 * EHR migration; send slides in 3 days". A verb says what happened, before
 * the names or after them, "at" opens the place, and a day may stand anywhere; without one it
 * was today. After a colon, "about" or a verb comes what it was about, of which
 * "and spoke with Bo" names somebody else who was there. What stands
 * after a semicolon is to do where it says by when, and so is what stands after the
 * last comma if it begins as what is to do. Nothing is thrown away: what
 * is not understood is part of the summary.
 *
 * Returns: (transfer full): what the line says
 */
LiaisonQuickLog *
liaison_quick_log_new (const char        *line,
                       const char        *today,
                       const LiaisonWeek *week)
{
  LiaisonQuickLog *log = g_new0 (LiaisonQuickLog, 1);
  Reader           reader = { log, { today, week }, FALSE };
  g_auto (GStrv) clauses = NULL;
  gboolean is_first = TRUE;

  g_return_val_if_fail (line != NULL && liaison_date_is_day (today) && week != NULL, log);

  log->kind = LIAISON_INTERACTION_KIND_OTHER;
  log->day = g_strdup (today);
  log->clock = g_strdup ("");
  log->place = g_strdup ("");
  log->summary = g_strdup ("");
  log->names = liaison_line_names_new ();
  log->follow_ups = g_ptr_array_new_with_free_func (free_follow_up);

  clauses = g_regex_split_simple ("[;؛；\n]", line, 0, 0);
  for (guint i = 0; clauses[i] != NULL; i++)
    {
      const char *clause = g_strstrip (clauses[i]);

      if (*clause == '\0')
        continue;
      if (is_first)
        read_first (&reader, clause);
      else
        read_clause (&reader, clause);
      is_first = FALSE;
    }

  return log;
}

/**
 * liaison_quick_log_set_story:
 * @self: what a line says
 * @clock: at what time, "" for none
 * @place: (transfer full): where
 * @summary: (transfer full): what it was about
 *
 * Takes what somebody said otherwise than by a line.
 */
void
liaison_quick_log_set_story (LiaisonQuickLog *self,
                             const char      *clock,
                             char            *place,
                             char            *summary)
{
  set_text (&self->clock, g_strdup (clock));
  set_text (&self->place, place);
  set_text (&self->summary, summary);
}

/**
 * liaison_quick_log_add_follow_up:
 * @self: what a line says
 * @text: what is to do
 * @day: by when
 * @clock: at what time, "" for none
 */
void
liaison_quick_log_add_follow_up (LiaisonQuickLog *self,
                                 const char      *text,
                                 const char      *day,
                                 const char      *clock)
{
  LiaisonQuickFollowUp *follow_up = g_new0 (LiaisonQuickFollowUp, 1);

  follow_up->text = g_strdup (text);
  follow_up->day = g_strdup (day);
  follow_up->clock = g_strdup (clock);
  g_ptr_array_add (self->follow_ups, follow_up);
}

/**
 * liaison_quick_log_free:
 * @self: (transfer full): what a line says
 */
void
liaison_quick_log_free (LiaisonQuickLog *self)
{
  g_free (self->day);
  g_free (self->clock);
  g_free (self->place);
  g_free (self->summary);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->follow_ups, g_ptr_array_unref);
  g_free (self);
}
