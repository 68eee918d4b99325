/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-import-work.h"

#include "liaison-change.h"
#include "liaison-error.h"
#include "liaison-query.h"

/* Contacts written between two looks at the cancellable. */
#define CONTACTS_AT_ONCE 32

/* How much of the whole the writing is, in thousandths; the rest is what the
 * store does before it is durable. */
#define WRITING_PERMILLE 600

typedef struct
{
  LiaisonImportWork *work;
  LiaisonChange     *change;
  GHashTable        *tags; /* normalised name -> id */
  int               *permille;
  guint              n_done;
  GCancellable      *cancellable;
} Apply;

static gboolean
save_contact (Apply        *apply,
              LiaisonDraft *draft,
              GError      **error)
{
  if (liaison_record_get_id (draft->record) != 0 && !draft->touched)
    return TRUE;

  return liaison_change_save (apply->change, draft->record, error);
}

static gboolean
save_methods (Apply        *apply,
              LiaisonDraft *draft,
              gint64        person,
              gint64        organization,
              GError      **error)
{
  for (guint i = 0; i < draft->methods->len; i++)
    {
      LiaisonDraftMethod *method = g_ptr_array_index (draft->methods, i);
      g_autoptr (LiaisonContactMethod) record = NULL;

      if (method->known)
        continue;

      record = liaison_contact_method_new ();
      liaison_contact_method_set_person (record, person);
      liaison_contact_method_set_organization (record, organization);
      liaison_contact_method_set_kind (record, method->kind);
      liaison_contact_method_set_value (record, method->value);
      liaison_contact_method_set_label (record, method->label);
      liaison_contact_method_set_preferred (record, method->preferred);
      liaison_contact_method_set_position (record, i);
      if (!liaison_change_save (apply->change, record, error))
        return FALSE;
    }

  return TRUE;
}

/* A stint that the store has and whose title only the file tells. */
static gboolean
save_title (Apply           *apply,
            LiaisonDraftJob *job,
            GError         **error)
{
  g_autoptr (LiaisonAffiliation) record =
    liaison_query_record (liaison_change_get_connection (apply->change), LIAISON_TYPE_AFFILIATION, job->id, error);

  if (record == NULL)
    return FALSE;

  liaison_affiliation_set_title (record, job->title);
  liaison_affiliation_set_imported (record, job->imported);

  return liaison_change_save (apply->change, record, error);
}

/* Files name the main job first. Of jobs without dates the one saved last
 * stands first. */
static gboolean
save_jobs (Apply        *apply,
           LiaisonDraft *draft,
           gint64        person,
           GError      **error)
{
  for (guint i = draft->jobs->len; i > 0; i--)
    {
      LiaisonDraftJob *job = g_ptr_array_index (draft->jobs, i - 1);
      g_autoptr (LiaisonAffiliation) record = NULL;

      if (job->known && job->touched && !save_title (apply, job, error))
        return FALSE;
      if (job->known)
        continue;

      record = liaison_affiliation_new ();
      liaison_affiliation_set_person (record, person);
      if (job->employer != NULL)
        liaison_affiliation_set_organization (record, liaison_record_get_id (job->employer->record));
      liaison_affiliation_set_title (record, job->title);
      liaison_affiliation_set_department (record, job->department);
      if (job->since != NULL)
        liaison_affiliation_set_since (record, job->since);
      if (job->until != NULL)
        liaison_affiliation_set_until (record, job->until);
      liaison_affiliation_set_imported (record, job->imported);
      if (!liaison_change_save (apply->change, record, error))
        return FALSE;
    }

  return TRUE;
}

static gint64
find_tag (Apply           *apply,
          LiaisonDraftTag *tag,
          GError         **error)
{
  gint64 *id = g_hash_table_lookup (apply->tags, tag->key);
  g_autoptr (LiaisonTag) record = NULL;
  gint64 made;

  if (id != NULL)
    return *id;

  record = liaison_tag_new ();
  liaison_tag_set_name (record, tag->name);
  if (!liaison_change_save (apply->change, record, error))
    return 0;

  made = liaison_record_get_id (LIAISON_RECORD (record));
  g_hash_table_insert (apply->tags, g_strdup (tag->key), g_memdup2 (&made, sizeof made));

  return made;
}

static gboolean
save_tags (Apply        *apply,
           LiaisonDraft *draft,
           gint64        person,
           gint64        organization,
           GError      **error)
{
  for (guint i = 0; i < draft->tags->len; i++)
    {
      LiaisonDraftTag *tag = g_ptr_array_index (draft->tags, i);
      g_autoptr (LiaisonTagging) record = NULL;
      gint64 id;

      if (tag->known)
        continue;

      id = find_tag (apply, tag, error);
      if (id == 0)
        return FALSE;

      record = liaison_tagging_new ();
      liaison_tagging_set_tag (record, id);
      liaison_tagging_set_person (record, person);
      liaison_tagging_set_organization (record, organization);
      if (!liaison_change_save (apply->change, record, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
save_tie (Apply         *apply,
          gint64         person,
          gint64         other,
          LiaisonTieKind kind,
          int            closeness,
          const char    *since,
          const char    *until,
          GError       **error)
{
  g_autoptr (LiaisonTie) record = liaison_tie_new ();

  liaison_tie_set_person (record, person);
  liaison_tie_set_other (record, other);
  liaison_tie_set_kind (record, kind);
  liaison_tie_set_closeness (record, closeness);
  liaison_tie_set_since (record, since);
  liaison_tie_set_until (record, until);

  return liaison_change_save (apply->change, record, error);
}

static gboolean
save_parts (Apply        *apply,
            LiaisonDraft *draft,
            GError      **error)
{
  gint64   id = liaison_record_get_id (draft->record);
  gboolean is_organization = liaison_draft_is_organization (draft);

  if (!save_methods (apply, draft, is_organization ? 0 : id, is_organization ? id : 0, error) ||
      !save_tags (apply, draft, is_organization ? 0 : id, is_organization ? id : 0, error))
    return FALSE;

  if (is_organization)
    return TRUE;

  return save_jobs (apply, draft, id, error) &&
         (*draft->known_since == '\0' || draft->tied ||
          save_tie (apply, id, 0, LIAISON_TIE_KIND_KNOWS, 1, draft->known_since, "", error));
}

static gboolean
save_contacts (Apply     *apply,
               GPtrArray *drafts,
               GError   **error)
{
  guint total = apply->work->organizations->len + apply->work->people->len;

  for (guint i = 0; i < drafts->len; i++)
    {
      LiaisonDraft *draft = g_ptr_array_index (drafts, i);

      if (i % CONTACTS_AT_ONCE == 0 && g_cancellable_set_error_if_cancelled (apply->cancellable, error))
        return FALSE;
      if (!save_contact (apply, draft, error) || !save_parts (apply, draft, error))
        return FALSE;

      apply->n_done++;
      g_atomic_int_set (apply->permille, (int) ((gint64) apply->n_done * WRITING_PERMILLE / total));
    }

  return TRUE;
}

static gboolean
save_ties (Apply   *apply,
           GError **error)
{
  for (guint i = 0; i < apply->work->ties->len; i++)
    {
      LiaisonPlannedTie *tie = g_ptr_array_index (apply->work->ties, i);

      gint64             other = tie->other != NULL ? liaison_record_get_id (tie->other->record) : 0;

      if (!save_tie (apply, liaison_record_get_id (tie->person->record), other, tie->kind, tie->closeness, tie->since, tie->until, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
save_import (Apply   *apply,
             GError **error)
{
  g_autoptr (LiaisonImport) record = liaison_import_new ();
  LiaisonImportWork *work = apply->work;

  liaison_import_set_name (record, work->reading->name);
  liaison_import_set_form (record, liaison_form_get_nick (work->reading->form));
  liaison_import_set_added (record, work->counts[LIAISON_IMPORT_STATE_NEW]);
  liaison_import_set_updated (record, work->counts[LIAISON_IMPORT_STATE_UPDATED]);
  liaison_import_set_unchanged (record, work->counts[LIAISON_IMPORT_STATE_SAME]);
  liaison_import_set_skipped (record, work->counts[LIAISON_IMPORT_STATE_SKIPPED]);

  return liaison_change_save (apply->change, record, error);
}

/* After an attempt that was cancelled the records remember ids that were never
 * kept. */
static void
forget_ids (LiaisonImportWork *work)
{
  for (guint i = 0; i < work->fresh->len; i++)
    {
      LiaisonRecord *record = ((LiaisonDraft *) g_ptr_array_index (work->fresh, i))->record;

      liaison_record_set_identity (record, 0, liaison_record_get_uid (record), 0, 0);
    }
}

static GHashTable *
copy_tags (GHashTable *known)
{
  GHashTable    *tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer       key, id;

  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &key, &id))
    g_hash_table_insert (tags, g_strdup (key), g_memdup2 (id, sizeof (gint64)));

  return tags;
}

/**
 * liaison_import_work_apply: (skip)
 * @self: work
 * @change: the change in which it is done
 * @permille: (inout): how much is done, set atomically
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Does what was worked out. Fails where the store changed since, for then the
 * preview is no longer true.
 *
 * Returns: whether all of it was done
 */
gboolean
liaison_import_work_apply (LiaisonImportWork *self,
                           LiaisonChange     *change,
                           int               *permille,
                           GCancellable      *cancellable,
                           GError           **error)
{
  g_autoptr (GHashTable) tags = copy_tags (self->known->tags);
  Apply            apply = { self, change, tags, permille, 0, cancellable };

  if (!liaison_known_is_current (liaison_change_get_connection (change), self->known->state, error))
    return FALSE;
  if (self->people->len == 0 && self->organizations->len == 0 && self->ties->len == 0)
    return TRUE;

  if (!liaison_change_expect_rows (change, self->people->len + self->organizations->len, error))
    return FALSE;

  forget_ids (self);

  return save_contacts (&apply, self->organizations, error) &&
         save_contacts (&apply, self->people, error) &&
         save_ties (&apply, error) &&
         save_import (&apply, error);
}
