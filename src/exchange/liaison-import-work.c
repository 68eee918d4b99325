/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-import-work.h"

#include "liaison-last-said.h"
#include "liaison-likeness.h"
#include "liaison-merge.h"
#include "liaison-normal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Drafts compared between two looks at the cancellable. */
#define DRAFTS_AT_ONCE 256

/* The comparison while it goes on. */
typedef struct
{
  LiaisonImportWork  *work;
  GHashTable         *written; /* set of LiaisonDraft that are to be written */
  LiaisonDraft      **targets; /* for each draft of the file, whom it was found to be */
  LiaisonRowOutcome **rows;    /* for each draft of the file */
} Comparison;

static void
free_draft (gpointer data)
{
  liaison_draft_free (data);
}

static void
free_outcome (gpointer data)
{
  liaison_row_outcome_free (data);
}

/**
 * liaison_row_outcome_new: (skip)
 *
 * Returns: (transfer full): what becomes of a row
 */
LiaisonRowOutcome *
liaison_row_outcome_new (guint              line,
                         LiaisonImportState state,
                         const char        *name,
                         gboolean           is_organization,
                         const char        *changes,
                         const char        *reason)
{
  LiaisonRowOutcome *self = g_new0 (LiaisonRowOutcome, 1);

  self->line = line;
  self->state = state;
  self->name = g_strdup (name);
  self->is_organization = is_organization;
  self->changes = g_strdup (changes);
  self->reason = g_strdup (reason);

  return self;
}

/**
 * liaison_row_outcome_free: (skip)
 * @self: (transfer full): what becomes of a row
 */
void
liaison_row_outcome_free (LiaisonRowOutcome *self)
{
  g_free (self->name);
  g_free (self->changes);
  g_free (self->reason);
  g_free (self);
}

/**
 * liaison_import_work_free: (skip)
 * @self: (transfer full): work
 */
void
liaison_import_work_free (LiaisonImportWork *self)
{
  g_clear_pointer (&self->reading, liaison_reading_free);
  g_clear_pointer (&self->matcher, liaison_matcher_free);
  g_clear_pointer (&self->known, liaison_known_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->fresh, g_ptr_array_unref);
  g_clear_pointer (&self->organizations, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->ties, g_ptr_array_unref);
  g_clear_pointer (&self->made, g_ptr_array_unref);
  g_free (self);
}

static gpointer
free_work (gpointer work)
{
  liaison_import_work_free (work);

  return NULL;
}

/**
 * liaison_import_work_free_apart: (skip)
 * @self: (transfer full): work
 *
 * Frees it on a thread of its own: what was worked out of a large file takes
 * hundreds of milliseconds, and nobody should wait for that.
 */
void
liaison_import_work_free_apart (LiaisonImportWork *self)
{
  g_thread_unref (g_thread_new ("liaison-free", free_work, self));
}

static void
have_written (Comparison   *comparison,
              LiaisonDraft *draft)
{
  if (!g_hash_table_add (comparison->written, draft))
    return;

  g_ptr_array_add (liaison_draft_is_organization (draft) ? comparison->work->organizations : comparison->work->people, draft);
}

static void
have_made (Comparison   *comparison,
           LiaisonDraft *draft)
{
  g_ptr_array_add (comparison->work->fresh, draft);
  have_written (comparison, draft);
  liaison_matcher_add (comparison->work->matcher, draft);
}

/* The organizations of the jobs that are new: found by their normalised name
 * or made. */
static void
find_employers (Comparison   *comparison,
                LiaisonDraft *draft)
{
  for (guint i = 0; i < draft->jobs->len; i++)
    {
      LiaisonDraftJob *job = g_ptr_array_index (draft->jobs, i);

      if (job->known || job->employer != NULL || *job->key == '\0')
        continue;

      job->employer = liaison_matcher_find_organization (comparison->work->matcher, job->key);
      if (job->employer == NULL)
        {
          job->employer = liaison_draft_new (draft->line, TRUE);
          liaison_draft_set_text (job->employer, "name", job->organization);
          liaison_draft_complete (job->employer);
          g_ptr_array_add (comparison->work->made, job->employer);
          have_made (comparison, job->employer);
        }
    }
}

static void
describe_new (LiaisonDraft      *draft,
              LiaisonMergeWords *words)
{
  for (guint i = 0; i < draft->jobs->len && i < 1; i++)
    {
      LiaisonDraftJob *job = g_ptr_array_index (draft->jobs, i);
      g_autofree char *both = NULL;

      if (*job->title != '\0' && *job->organization != '\0')
        both = g_strdup_printf (C_("title and organization", "%s, %s"), job->title, job->organization);
      liaison_merge_words_add (words, _("Affiliation"), both != NULL ? both : *job->title != '\0' ? job->title
                                                                                                   : job->organization);
    }
  for (guint i = 0; i < draft->methods->len; i++)
    {
      LiaisonDraftMethod *method = g_ptr_array_index (draft->methods, i);

      if (method->kind != LIAISON_METHOD_KIND_EMAIL)
        continue;
      liaison_merge_words_add (words, _("Email"), method->value);
      break;
    }
}

static LiaisonRowOutcome *
add_new (Comparison   *comparison,
         LiaisonDraft *draft,
         guint         n_namesakes)
{
  g_auto (LiaisonMergeWords) words = { NULL };
  g_autofree char *reason = NULL;

  liaison_merge_words_init (&words);
  describe_new (draft, &words);
  if (n_namesakes > 0)
    reason = g_strdup_printf (ngettext ("There is %u contact of that name, but it seems to be somebody else.",
                                        "There are %u contacts of that name, but they seem to be somebody else.", n_namesakes),
                              n_namesakes);
  if (!liaison_draft_is_organization (draft))
    liaison_person_set_origin (LIAISON_PERSON (draft->record), LIAISON_ORIGIN_IMPORT);
  liaison_last_said_note_all (draft);
  have_made (comparison, draft);

  return liaison_row_outcome_new (draft->line, LIAISON_IMPORT_STATE_NEW, liaison_draft_get_name (draft),
                                  liaison_draft_is_organization (draft), words.added->str, reason != NULL ? reason : "");
}

static LiaisonRowOutcome *
add_to_known (Comparison   *comparison,
              LiaisonDraft *draft,
              LiaisonDraft *known)
{
  g_auto (LiaisonMergeWords) words = { NULL };
  gboolean adds;

  liaison_merge_words_init (&words);
  if (known->line > 0)
    /* Translators: %u is the number of a line of the same file */
    g_string_append_printf (words.kept, _("The same contact as on line %u."), known->line);
  adds = liaison_merge (known, draft, &words);
  known->spoken = TRUE;
  comparison->work->n_kept += words.n_kept > 0 ? 1 : 0;
  if (adds)
    {
      have_written (comparison, known);
      liaison_matcher_add (comparison->work->matcher, known);
    }

  return liaison_row_outcome_new (draft->line, adds ? LIAISON_IMPORT_STATE_UPDATED : LIAISON_IMPORT_STATE_SAME,
                                  liaison_draft_get_name (known), liaison_draft_is_organization (known), words.added->str, words.kept->str);
}

static gboolean
compare_drafts (Comparison   *comparison,
                gboolean      organizations,
                GCancellable *cancellable,
                GError      **error)
{
  GPtrArray *drafts = comparison->work->reading->drafts;

  for (guint i = 0; i < drafts->len; i++)
    {
      LiaisonDraft *draft = g_ptr_array_index (drafts, i);
      LiaisonDraft *known;
      guint         n_namesakes;

      if (i % DRAFTS_AT_ONCE == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (liaison_draft_is_organization (draft) != organizations)
        continue;

      draft->source = comparison->work->reading->form;
      known = liaison_matcher_find (comparison->work->matcher, draft, &n_namesakes);
      comparison->rows[i] = known != NULL ? add_to_known (comparison, draft, known) : add_new (comparison, draft, n_namesakes);
      comparison->targets[i] = known != NULL ? known : draft;
      find_employers (comparison, comparison->targets[i]);
    }

  return TRUE;
}

static LiaisonTieKind
tie_kind (const char *word,
          gboolean   *first_is_other)
{
  static const struct
  {
    const char    *word;
    LiaisonTieKind kind;
    gboolean       first_is_other;
  } kinds[] = {
    { "co-worker", LIAISON_TIE_KIND_COLLEAGUE },
    { "colleague", LIAISON_TIE_KIND_COLLEAGUE },
    { "manager", LIAISON_TIE_KIND_MANAGER, TRUE },
    { "assistant", LIAISON_TIE_KIND_MANAGER, FALSE },
    { "spouse", LIAISON_TIE_KIND_FAMILY },
    { "child", LIAISON_TIE_KIND_FAMILY },
    { "parent", LIAISON_TIE_KIND_FAMILY },
    { "sibling", LIAISON_TIE_KIND_FAMILY },
    { "kin", LIAISON_TIE_KIND_FAMILY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strstr (word, kinds[i].word) != NULL)
      {
        *first_is_other = kinds[i].first_is_other;
        return kinds[i].kind;
      }
  *first_is_other = FALSE;

  return LIAISON_TIE_KIND_KNOWS;
}

static void
note_tie (LiaisonRowOutcome *row,
          LiaisonDraft      *other)
{
  const char      *name = other != NULL ? liaison_draft_get_name (other) : C_("the user", "You");
  g_autofree char *before = g_steal_pointer (&row->changes);

  row->changes = g_strdup_printf ("%s%s%s: %s", before, *before != '\0' ? " · " : "", _("Tie"), name);
  if (row->state == LIAISON_IMPORT_STATE_SAME)
    row->state = LIAISON_IMPORT_STATE_UPDATED;
}

/* A tie that the file has as such, to another of its drafts or to the user. */
static void
plan_tie (Comparison                 *comparison,
          GHashTable                 *targets,
          guint                       row,
          const LiaisonDraftRelation *relation)
{
  LiaisonImportWork *work = comparison->work;
  LiaisonDraft      *person = comparison->targets[row];
  LiaisonDraft      *other = relation->other != NULL ? g_hash_table_lookup (targets, relation->other) : NULL;
  LiaisonPlannedTie  tie = { person, other, relation->kind, relation->closeness, relation->since, relation->until };

  if (other == person || liaison_draft_is_organization (person) || (other != NULL && liaison_draft_is_organization (other)) ||
      !g_hash_table_add (work->known->ties, liaison_known_dup_tie (person, other, relation->kind)))
    return;

  g_ptr_array_add (work->ties, g_memdup2 (&tie, sizeof tie));
  note_tie (comparison->rows[row], other);
}

/* Whom each draft of the file was found to be. */
static GHashTable *
index_targets (Comparison *comparison)
{
  GHashTable *targets = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < comparison->work->reading->drafts->len; i++)
    g_hash_table_insert (targets, g_ptr_array_index (comparison->work->reading->drafts, i), comparison->targets[i]);

  return targets;
}

/* The people of the file by their normalised names; %NULL for one that several
 * have. */
static GHashTable *
index_names (Comparison *comparison)
{
  GPtrArray  *drafts = comparison->work->reading->drafts;
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean    is_needed = FALSE;

  for (guint i = 0; i < drafts->len && !is_needed; i++)
    is_needed = ((LiaisonDraft *) g_ptr_array_index (drafts, i))->relations->len > 0;

  for (guint i = 0; i < drafts->len && is_needed; i++)
    {
      LiaisonDraft *draft = g_ptr_array_index (drafts, i);
      LiaisonDraft *target = comparison->targets[i];
      char         *name = liaison_normal_dup_name (liaison_draft_get_name (draft));
      gpointer      other;

      if (g_hash_table_lookup_extended (names, name, NULL, &other) && other != target)
        target = NULL;
      g_hash_table_replace (names, name, liaison_draft_is_organization (draft) ? NULL : target);
    }

  return names;
}

/* Whom a card means: by the uid, or by the name that one person of the same
 * file has. */
static LiaisonDraft *
find_related (Comparison                 *comparison,
              GHashTable                 *names,
              const LiaisonDraftRelation *relation)
{
  LiaisonDraft    *other = liaison_matcher_find_uid (comparison->work->matcher, relation->uid, FALSE);
  g_autofree char *name = other == NULL ? liaison_normal_dup_name (relation->uid) : NULL;

  return other != NULL ? other : g_hash_table_lookup (names, name);
}

/* Cards that link to one another, now that it is known who they are. */
static void
join_related (Comparison *comparison)
{
  LiaisonImportWork *work = comparison->work;
  g_autoptr (GHashTable) targets = index_targets (comparison);
  g_autoptr (GHashTable) names = index_names (comparison);

  for (guint i = 0; i < work->reading->drafts->len; i++)
    {
      LiaisonDraft *draft = g_ptr_array_index (work->reading->drafts, i);
      LiaisonDraft *person = comparison->targets[i];

      for (guint j = 0; j < draft->relations->len; j++)
        {
          LiaisonDraftRelation *relation = g_ptr_array_index (draft->relations, j);
          LiaisonDraft         *other = find_related (comparison, names, relation);
          gboolean              first_is_other;
          LiaisonTieKind        kind = tie_kind (relation->word, &first_is_other);
          LiaisonPlannedTie    *tie;

          if (relation->is_tie)
            {
              plan_tie (comparison, targets, i, relation);
              continue;
            }
          if (other == NULL || other == person || liaison_draft_is_organization (person) ||
              !g_hash_table_add (work->known->ties, liaison_known_dup_tie (person, other, kind)))
            continue;

          tie = g_new0 (LiaisonPlannedTie, 1);
          *tie = (LiaisonPlannedTie){ first_is_other ? other : person, first_is_other ? person : other, kind, 1, "", "" };
          g_ptr_array_add (work->ties, tie);
          note_tie (comparison->rows[i], other);
        }
    }
}

/* Rows and problems, both in the order of the file, become one list. */
static void
list_rows (Comparison *comparison)
{
  LiaisonImportWork *work = comparison->work;
  GPtrArray         *problems = work->reading->problems;
  guint              next = 0;

  for (guint i = 0; i <= work->reading->drafts->len; i++)
    {
      guint line = i < work->reading->drafts->len ? comparison->rows[i]->line : G_MAXUINT;

      for (; next < problems->len && ((LiaisonProblem *) g_ptr_array_index (problems, next))->line < line; next++)
        {
          LiaisonProblem *problem = g_ptr_array_index (problems, next);

          g_ptr_array_add (work->rows, liaison_row_outcome_new (problem->line, LIAISON_IMPORT_STATE_SKIPPED, problem->name, FALSE, "", problem->reason));
        }
      if (i < work->reading->drafts->len)
        g_ptr_array_add (work->rows, g_steal_pointer (&comparison->rows[i]));
    }

  for (guint i = 0; i < work->rows->len; i++)
    work->counts[((LiaisonRowOutcome *) g_ptr_array_index (work->rows, i))->state]++;
}

static gboolean
compare (LiaisonImportWork *self,
         GCancellable      *cancellable,
         GError           **error)
{
  g_autoptr (GHashTable) written = g_hash_table_new (NULL, NULL);
  g_autofree LiaisonDraft      **targets = g_new0 (LiaisonDraft *, self->reading->drafts->len + 1);
  g_autofree LiaisonRowOutcome **rows = g_new0 (LiaisonRowOutcome *, self->reading->drafts->len + 1);
  Comparison                     comparison = { self, written, targets, rows };
  GHashTableIter                 former;
  gpointer                       uid, known;
  gboolean                       done;

  for (guint i = 0; i < self->known->contacts->len; i++)
    liaison_matcher_add (self->matcher, g_ptr_array_index (self->known->contacts, i));
  g_hash_table_iter_init (&former, self->known->former);
  while (g_hash_table_iter_next (&former, &uid, &known))
    liaison_matcher_add_uid (self->matcher, uid, known);

  done = compare_drafts (&comparison, TRUE, cancellable, error) && compare_drafts (&comparison, FALSE, cancellable, error);
  if (done)
    {
      join_related (&comparison);
      list_rows (&comparison);
    }
  for (guint i = 0; i < self->reading->drafts->len; i++)
    g_clear_pointer (&rows[i], liaison_row_outcome_free);

  return done;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const LiaisonProblem *first = *(LiaisonProblem *const *) a;
  const LiaisonProblem *second = *(LiaisonProblem *const *) b;

  return first->line < second->line ? -1 : first->line > second->line;
}

/**
 * liaison_import_work_new: (skip)
 * @reading: (transfer full): a file
 * @connection: where to read
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Works out what is to be done to bring a file in.
 *
 * Returns: (transfer full) (nullable): the work
 */
LiaisonImportWork *
liaison_import_work_new (LiaisonReading    *reading,
                         LiaisonConnection *connection,
                         GCancellable      *cancellable,
                         GError           **error)
{
  g_autoptr (LiaisonImportWork) self = g_new0 (LiaisonImportWork, 1);

  self->reading = reading;
  self->matcher = liaison_matcher_new ();
  self->rows = g_ptr_array_new_with_free_func (free_outcome);
  self->fresh = g_ptr_array_new ();
  self->organizations = g_ptr_array_new ();
  self->people = g_ptr_array_new ();
  self->ties = g_ptr_array_new_with_free_func (g_free);
  self->made = g_ptr_array_new_with_free_func (free_draft);
  g_ptr_array_sort (reading->problems, compare_lines);

  self->known = liaison_known_read (connection, reading, cancellable, error);
  if (self->known == NULL || !compare (self, cancellable, error) ||
      !liaison_likeness_remark (self->rows, connection, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}
