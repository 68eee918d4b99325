/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-merge.h"

#include "liaison-choice.h"
#include "liaison-normal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Letters of a value that are shown. */
#define MOST_SHOWN 60

/* The fields that a file may fill, but never overwrites. */
static const struct
{
  const char *column;
  const char *label;
} fields[] = {
  { "given_name", N_("Given name") },
  { "additional_name", N_("Additional name") },
  { "family_name", N_("Family name") },
  { "name_prefix", N_("Prefix") },
  { "name_suffix", N_("Suffix") },
  { "nickname", N_("Nickname") },
  { "birthday", N_("Birthday") },
  { "place", N_("Place") },
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
  if (self->added->len > 0)
    g_string_append (self->added, " · ");
  /* Translators: what an import adds and its value, "Email: ana@example.org" */
  g_string_append_printf (self->added, C_("addition", "%s: %s"), label, shown);
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
  /* Translators: a field, what it holds and what a file says instead */
  g_string_append_printf (self->kept, _("%s stays “%s”; the file says “%s”."), label, known_shown, said_shown);
}

static gboolean
merge_fields (LiaisonDraft      *known,
              LiaisonDraft      *draft,
              gboolean           dry,
              LiaisonMergeWords *words)
{
  gboolean adds = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *said = liaison_draft_get_text (draft, fields[i].column);
      const char *has = liaison_draft_get_text (known, fields[i].column);

      if (*said == '\0' || g_str_equal (said, has))
        continue;

      if (*has != '\0')
        {
          keep (words, _(fields[i].label), has, said);
          continue;
        }

      adds = TRUE;
      liaison_merge_words_add (words, _(fields[i].label), said);
      if (!dry)
        liaison_draft_set_text (known, fields[i].column, said);
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
  const char      *has = liaison_draft_get_text (known, "notes");
  g_autofree char *both = NULL;

  if (*said == '\0' || strstr (has, said) != NULL)
    return FALSE;

  liaison_merge_words_add (words, _("Note"), said);
  if (!dry)
    {
      both = *has != '\0' ? g_strconcat (has, "\n\n", said, NULL) : g_strdup (said);
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

static LiaisonDraftJob *
find_job (LiaisonDraft    *known,
          LiaisonDraftJob *wanted)
{
  LiaisonDraftJob *found = NULL;

  for (guint i = 0; i < known->jobs->len; i++)
    {
      LiaisonDraftJob *job = g_ptr_array_index (known->jobs, i);

      if (g_str_equal (job->key, wanted->key) && g_str_equal (job->title, wanted->title))
        return job;
      if (g_str_equal (job->key, wanted->key) && (*job->key != '\0' || *wanted->title == '\0'))
        found = job;
    }

  return found;
}

/* A title where there was none is added; another may be an old one: it is
 * said, not taken. */
static gboolean
merge_title (LiaisonDraftJob   *has,
             LiaisonDraftJob   *job,
             gboolean           dry,
             LiaisonMergeWords *words)
{
  if (*job->title == '\0' || g_str_equal (has->title, job->title))
    return FALSE;

  if (*has->title != '\0')
    {
      keep (words, _("Job title"), has->title, job->title);
      return FALSE;
    }

  liaison_merge_words_add (words, _("Job title"), job->title);
  if (!dry)
    {
      g_free (has->title);
      has->title = g_strdup (job->title);
      has->touched = TRUE;
    }

  return TRUE;
}

static void
add_job (LiaisonDraft          *known,
         const LiaisonDraftJob *job)
{
  LiaisonDraftJob *added;

  liaison_draft_add_job (known, job->organization, job->title, job->department);
  added = g_ptr_array_index (known->jobs, known->jobs->len - 1);
  added->since = g_strdup (job->since);
  added->until = g_strdup (job->until);
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
      LiaisonDraftJob *has = find_job (known, job);

      if (has != NULL)
        {
          adds |= merge_title (has, job, dry, words);
          continue;
        }

      adds = TRUE;
      liaison_merge_words_add (words, _("Affiliation"), *job->organization != '\0' ? job->organization : job->title);
      if (!dry)
        add_job (known, job);
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
 * Adds to a contact what a file says of it and is missing. What is there stays
 * as it is.
 *
 * Returns: whether anything was added
 */
gboolean
liaison_merge (LiaisonDraft      *known,
               LiaisonDraft      *draft,
               LiaisonMergeWords *words)
{
  return merge (known, draft, FALSE, words);
}
