/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-merge.h"

#include "liaison-choice.h"
#include "liaison-last-said.h"
#include "liaison-normal.h"
#include "liaison-note-join.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Letters of a value that are shown. */
#define MOST_SHOWN 60

/* The fields that a file may fill, and say anew where one of its kind said
 * them before. */
static const struct
{
  const char      *column;
  const char      *label;
  LiaisonSaidGroup group;
} fields[] = {
  { "name", N_("Name"), LIAISON_SAID_NAME },
  { "given_name", N_("Given name"), LIAISON_SAID_NAME },
  { "additional_name", N_("Additional name"), LIAISON_SAID_NAME },
  { "family_name", N_("Family name"), LIAISON_SAID_NAME },
  { "name_prefix", N_("Prefix"), LIAISON_SAID_NAME },
  { "name_suffix", N_("Suffix"), LIAISON_SAID_NAME },
  { "nickname", N_("Nickname"), LIAISON_SAID_NICKNAME },
  { "birthday", N_("Birthday"), LIAISON_SAID_BIRTHDAY },
  { "place", N_("Place"), LIAISON_SAID_PLACE },
};

/**
 * liaison_merge_words_init: (skip)
 * @self: (out caller-allocates): words
 */
void
liaison_merge_words_init (LiaisonMergeWords *self)
{
  self->added = g_string_new (NULL);
  self->kept = g_string_new (NULL);
  self->n_kept = 0;
}

/**
 * liaison_merge_words_clear: (skip)
 * @self: words
 */
void
liaison_merge_words_clear (LiaisonMergeWords *self)
{
  if (self->added != NULL)
    g_string_free (g_steal_pointer (&self->added), TRUE);
  if (self->kept != NULL)
    g_string_free (g_steal_pointer (&self->kept), TRUE);
}

static char *
dup_shown (const char *value)
{
  g_autofree char *line = g_strndup (value, strcspn (value, "\n"));

  if (g_utf8_strlen (line, -1) <= MOST_SHOWN)
    return g_steal_pointer (&line);

  return g_utf8_substring (line, 0, MOST_SHOWN);
}

static void
add_words (LiaisonMergeWords *self,
           const char        *label,
           const char        *value)
{
  if (self->added->len > 0)
    g_string_append (self->added, " · ");
  /* Translators: what an import adds and its value, "Email: ana@example.org" */
  g_string_append_printf (self->added, C_("addition", "%s: %s"), label, value);
}

/**
 * liaison_merge_words_add: (skip)
 * @self: (nullable): words
 * @label: what is added, translated
 * @value: its value
 */
void
liaison_merge_words_add (LiaisonMergeWords *self,
                         const char        *label,
                         const char        *value)
{
  g_autofree char *shown = NULL;

  if (self == NULL)
    return;

  shown = dup_shown (value);
  add_words (self, label, shown);
}

/* What takes the place of something. */
static void
replace (LiaisonMergeWords *self,
         const char        *label,
         const char        *known,
         const char        *said)
{
  g_autofree char *known_shown = NULL;
  g_autofree char *said_shown = NULL;
  g_autofree char *both = NULL;

  if (self == NULL)
    return;

  known_shown = dup_shown (known);
  said_shown = dup_shown (said);
  /* Translators: what a field holds, and what it will hold */
  both = g_strdup_printf (C_("replacement", "%s → %s"), known_shown, said_shown);
  add_words (self, label, both);
}

static void
keep (LiaisonMergeWords *self,
      const char        *label,
      const char        *known,
      const char        *said)
{
  g_autofree char *known_shown = NULL;
  g_autofree char *said_shown = NULL;

  if (self == NULL)
    return;

  known_shown = dup_shown (known);
  said_shown = dup_shown (said);
  if (self->kept->len > 0)
    g_string_append_c (self->kept, ' ');
  self->n_kept++;
  if (*known == '\0')
    /* Translators: a field that the user emptied, and what a file says */
    g_string_append_printf (self->kept, _("%s stays empty; the file says “%s”."), label, said_shown);
  else
    /* Translators: a field, what it holds and what a file says instead */
    g_string_append_printf (self->kept, _("%s stays “%s”; the file says “%s”."), label, known_shown, said_shown);
}

/* Whether the file may say a field of a group anew: one of its kind said what
 * is there, and no other row of the file spoke of this contact before. */
static gboolean
may_say_anew (LiaisonDraft    *known,
              LiaisonDraft    *draft,
              LiaisonSaidGroup group)
{
  return known->line == 0 && !known->spoken && liaison_last_said_holds (known, group, draft->source);
}

static gboolean
merge_field (LiaisonDraft      *known,
             LiaisonDraft      *draft,
             guint              i,
             gboolean           is_open,
             gboolean           dry,
             LiaisonMergeWords *words)
{
  const char *said = liaison_draft_get_text (draft, fields[i].column);
  const char *has = liaison_draft_get_text (known, fields[i].column);

  if (*said == '\0' || g_str_equal (said, has))
    return FALSE;

  if (*has != '\0' ? !is_open : liaison_last_said_gone (known, fields[i].group))
    {
      keep (words, _(fields[i].label), has, said);
      return FALSE;
    }

  if (*has != '\0')
    replace (words, _(fields[i].label), has, said);
  else
    liaison_merge_words_add (words, _(fields[i].label), said);
  if (!dry)
    liaison_draft_set_text (known, fields[i].column, said);

  return TRUE;
}

static gboolean
merge_fields (LiaisonDraft      *known,
              LiaisonDraft      *draft,
              gboolean           dry,
              LiaisonMergeWords *words)
{
  gboolean adds = FALSE;

  for (LiaisonSaidGroup group = 0; group < LIAISON_N_SAID_GROUPS; group++)
    {
      gboolean is_open = may_say_anew (known, draft, group);
      gboolean is_files = liaison_last_said_holds (known, group, draft->source);
      gboolean changed = FALSE, was_empty = TRUE;

      for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
        if (fields[i].group == group)
          {
            was_empty &= *liaison_draft_get_text (known, fields[i].column) == '\0';
            changed |= merge_field (known, draft, i, is_open, dry, words);
          }
      if (changed && !dry && (is_files || was_empty))
        liaison_last_said_note (known, group, draft->source);
      adds |= changed;
    }
  if (adds && !dry)
    known->touched = TRUE;

  return adds;
}

/* A note of the file that the user does not have yet goes below theirs. */
static gboolean
merge_notes (LiaisonDraft      *known,
             LiaisonDraft      *draft,
             gboolean           dry,
             LiaisonMergeWords *words)
{
  const char      *said = liaison_draft_get_text (draft, "notes");
  g_autofree char *both = liaison_note_join (liaison_draft_get_text (known, "notes"), said);

  if (both == NULL)
    return FALSE;

  liaison_merge_words_add (words, _("Note"), said);
  if (!dry)
    {
      liaison_draft_set_text (known, "notes", both);
      known->touched = TRUE;
    }

  return TRUE;
}

static gboolean
merge_extra (LiaisonDraft      *known,
             LiaisonDraft      *draft,
             gboolean           dry,
             LiaisonMergeWords *words)
{
  g_auto (GStrv) lines = g_strsplit (liaison_draft_get_text (draft, "extra"), "\n", 0);
  g_autoptr (GString) extra = g_string_new (liaison_draft_get_text (known, "extra"));
  guint count = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && !liaison_draft_has_extra (known, lines[i]))
      {
        g_string_append_printf (extra, "%s%s", extra->len > 0 ? "\n" : "", lines[i]);
        count++;
      }
  if (count == 0)
    return FALSE;

  if (words != NULL)
    {
      g_autofree char *number = g_strdup_printf ("%u", count);

      liaison_merge_words_add (words, _("Other details"), number);
    }
  if (!dry)
    {
      liaison_draft_set_text (known, "extra", extra->str);
      known->touched = TRUE;
    }

  return TRUE;
}

static gboolean
merge_methods (LiaisonDraft      *known,
               LiaisonDraft      *draft,
               gboolean           dry,
               LiaisonMergeWords *words)
{
  gboolean adds = FALSE;

  for (guint i = 0; i < draft->methods->len; i++)
    {
      LiaisonDraftMethod *method = g_ptr_array_index (draft->methods, i);

      if (liaison_draft_find_method (known, method->key) != NULL)
        continue;

      adds = TRUE;
      liaison_merge_words_add (words, liaison_choice_get_label (LIAISON_TYPE_METHOD_KIND, method->kind), method->value);
      if (!dry)
        liaison_draft_add_method (known, method->kind, method->value, method->label, FALSE);
    }

  return adds;
}

static gboolean
is_same_job (const LiaisonDraftJob *a,
             const LiaisonDraftJob *b)
{
  return g_str_equal (a->key, b->key) && g_str_equal (a->title, b->title);
}

static gboolean
has_same_job (LiaisonDraft          *draft,
              const LiaisonDraftJob *wanted)
{
  for (guint i = 0; i < draft->jobs->len; i++)
    if (is_same_job (g_ptr_array_index (draft->jobs, i), wanted))
      return TRUE;

  return FALSE;
}

/* The same job, else one at the same organization that has not ended and is
 * not the one that another job of the file means. */
static LiaisonDraftJob *
find_job (LiaisonDraft    *known,
          LiaisonDraft    *draft,
          LiaisonDraftJob *wanted)
{
  LiaisonDraftJob *found = NULL;

  for (guint i = 0; i < known->jobs->len; i++)
    {
      LiaisonDraftJob *job = g_ptr_array_index (known->jobs, i);

      if (is_same_job (job, wanted))
        return job;
      if (g_str_equal (job->key, wanted->key) && (*job->key != '\0' || *wanted->title == '\0') &&
          (job->until == NULL || *job->until == '\0' || *wanted->title == '\0') && !has_same_job (draft, job))
        found = job;
    }

  return found;
}

/* The title of a job is filled, and said anew where a file of the same kind
 * said it before; another stays. */
static gboolean
merge_title (LiaisonDraft      *known,
             LiaisonDraft      *draft,
             LiaisonDraftJob   *has,
             LiaisonDraftJob   *job,
             gboolean           dry,
             LiaisonMergeWords *words)
{
  gboolean is_open = known->line == 0 && !known->spoken && has->known && liaison_last_said_title_holds (has, draft->source);

  if (*job->title == '\0' || g_str_equal (has->title, job->title))
    return FALSE;

  if (*has->title != '\0' ? !is_open : has->imported != 0)
    {
      keep (words, _("Job title"), has->title, job->title);
      return FALSE;
    }

  if (*has->title != '\0')
    replace (words, _("Job title"), has->title, job->title);
  else
    liaison_merge_words_add (words, _("Job title"), job->title);
  if (!dry)
    {
      g_free (has->title);
      has->title = g_strdup (job->title);
      has->touched = TRUE;
      liaison_last_said_note_title (has, draft->source);
    }

  return TRUE;
}

static void
add_job (LiaisonDraft          *known,
         const LiaisonDraftJob *job,
         guint                  source)
{
  LiaisonDraftJob *added;

  liaison_draft_add_job (known, job->organization, job->title, job->department);
  added = g_ptr_array_index (known->jobs, known->jobs->len - 1);
  added->since = g_strdup (job->since);
  added->until = g_strdup (job->until);
  liaison_last_said_note_title (added, source);
}

static gboolean
merge_jobs (LiaisonDraft      *known,
            LiaisonDraft      *draft,
            gboolean           dry,
            LiaisonMergeWords *words)
{
  gboolean adds = FALSE;

  for (guint i = 0; i < draft->jobs->len; i++)
    {
      LiaisonDraftJob *job = g_ptr_array_index (draft->jobs, i);
      LiaisonDraftJob *has = find_job (known, draft, job);

      if (has != NULL)
        {
          adds |= merge_title (known, draft, has, job, dry, words);
          continue;
        }

      adds = TRUE;
      liaison_merge_words_add (words, _("Affiliation"), *job->organization != '\0' ? job->organization : job->title);
      if (!dry)
        add_job (known, job, draft->source);
    }

  return adds;
}

static gboolean
merge_tags (LiaisonDraft      *known,
            LiaisonDraft      *draft,
            gboolean           dry,
            LiaisonMergeWords *words)
{
  gboolean adds = FALSE;

  for (guint i = 0; i < draft->tags->len; i++)
    {
      LiaisonDraftTag *tag = g_ptr_array_index (draft->tags, i);

      if (liaison_draft_find_tag (known, tag->key) != NULL)
        continue;

      adds = TRUE;
      liaison_merge_words_add (words, _("Tag"), tag->name);
      if (!dry)
        liaison_draft_add_tag (known, tag->name);
    }

  return adds;
}

static gboolean
merge_known_since (LiaisonDraft      *known,
                   LiaisonDraft      *draft,
                   gboolean           dry,
                   LiaisonMergeWords *words)
{
  if (*draft->known_since == '\0' || known->tied || *known->known_since != '\0')
    return FALSE;

  liaison_merge_words_add (words, _("Known since"), draft->known_since);
  if (!dry)
    {
      g_free (known->known_since);
      known->known_since = g_strdup (draft->known_since);
    }

  return TRUE;
}

static gboolean
merge (LiaisonDraft      *known,
       LiaisonDraft      *draft,
       gboolean           dry,
       LiaisonMergeWords *words)
{
  gboolean adds = merge_fields (known, draft, dry, words);

  adds |= merge_jobs (known, draft, dry, words);
  adds |= merge_methods (known, draft, dry, words);
  adds |= merge_tags (known, draft, dry, words);
  adds |= merge_known_since (known, draft, dry, words);
  adds |= merge_notes (known, draft, dry, words);
  adds |= merge_extra (known, draft, dry, words);

  return adds;
}

/**
 * liaison_merge_would_add:
 * @known: a contact
 * @draft: what a file says of it
 *
 * Returns: whether the file says anything that is not known
 */
gboolean
liaison_merge_would_add (LiaisonDraft *known,
                         LiaisonDraft *draft)
{
  return merge (known, draft, TRUE, NULL);
}

/**
 * liaison_merge:
 * @known: a contact
 * @draft: what a file says of it
 * @words: (nullable): where to say what was done
 *
 * Adds to a contact what a file says of it and is missing. What is there is
 * said anew where a file of that kind said it last, and else stays as it is.
 *
 * Returns: whether anything was added or said anew
 */
gboolean
liaison_merge (LiaisonDraft      *known,
               LiaisonDraft      *draft,
               LiaisonMergeWords *words)
{
  return merge (known, draft, FALSE, words);
}
