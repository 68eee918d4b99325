/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-known.h"

#include "liaison-change-log.h"
#include "liaison-contact.h"
#include "liaison-error.h"
#include "liaison-normal.h"
#include "liaison-query.h"

#include <glib/gi18n-lib.h>

/* Changes looked through for the newest one that was not undone. */
#define CHANGES_LOOKED_AT 100

/* Records read between two looks at the cancellable. */
#define RECORDS_AT_ONCE 1024

typedef struct
{
  LiaisonKnown   *known;
  LiaisonReading *reading;
  GCancellable   *cancellable;
  GHashTable     *keys;          /* set: what the file's contacts can be found by; empty until somebody is asked for */
  GHashTable     *marked;        /* set of contact keys that share a method with the file */
  GHashTable     *drafts;        /* contact key -> LiaisonDraft */
  GHashTable     *organizations; /* id -> name */
  GHashTable     *tag_names;     /* id -> name */
  GHashTable     *former;        /* uid of the file that somebody had before -> contact key */
  guint           n_records;
} Load;

static void
free_draft (gpointer data)
{
  liaison_draft_free (data);
}

/**
 * liaison_known_free: (skip)
 * @self: (transfer full): what is known
 */
void
liaison_known_free (LiaisonKnown *self)
{
  g_ptr_array_unref (self->contacts);
  g_hash_table_unref (self->tags);
  g_hash_table_unref (self->ties);
  g_hash_table_unref (self->former);
  g_free (self->state);
  g_free (self);
}

/* Whether the file has a key of somebody in the store. What keys it has is
 * found out for the first who is asked for: an empty store asks for nobody. */
static gboolean
is_spoken_of (Load       *load,
              const char *key)
{
  if (g_hash_table_size (load->keys) == 0)
    for (guint i = 0; i < load->reading->drafts->len; i++)
      liaison_matcher_collect_keys (g_ptr_array_index (load->reading->drafts, i), load->keys);

  return g_hash_table_contains (load->keys, key);
}

static gint64 *
key_new (gint64 key)
{
  return g_memdup2 (&key, sizeof key);
}

/**
 * liaison_known_dup_tie: (skip)
 * @a: a contact
 * @b: (nullable): another, %NULL for the user
 * @kind: of the tie
 *
 * Returns: (transfer full): what a tie between the two is known by
 */
char *
liaison_known_dup_tie (gconstpointer  a,
                       gconstpointer  b,
                       LiaisonTieKind kind)
{
  return g_strdup_printf ("%p %p %d", a < b ? a : b, a < b ? b : a, kind);
}

static gboolean
check (Load    *load,
       GError **error)
{
  return ++load->n_records % RECORDS_AT_ONCE != 0 || !g_cancellable_set_error_if_cancelled (load->cancellable, error);
}

static gint64
owner_of (gint64 person,
          gint64 organization)
{
  return organization != 0 ? liaison_contact_key_of_organization (organization) : liaison_contact_key_of_person (person);
}

static gboolean
mark_owner (LiaisonRecord *record,
            gpointer       data,
            GError       **error)
{
  LiaisonContactMethod *method = LIAISON_CONTACT_METHOD (record);
  Load                 *load = data;
  g_autofree char      *key = NULL;

  if (liaison_contact_method_get_kind (method) == LIAISON_METHOD_KIND_EMAIL ||
      liaison_contact_method_get_kind (method) == LIAISON_METHOD_KIND_PROFILE)
    {
      key = liaison_draft_dup_method_key (liaison_contact_method_get_kind (method), liaison_contact_method_get_value (method));
      if (is_spoken_of (load, key))
        g_hash_table_add (load->marked, key_new (owner_of (liaison_contact_method_get_person (method),
                                                           liaison_contact_method_get_organization (method))));
    }

  return check (load, error);
}

/* Who was merged into another is known by the uid they had. */
static gboolean
mark_former (LiaisonRecord *record,
             gpointer       data,
             GError       **error)
{
  LiaisonFormerUid *former = LIAISON_FORMER_UID (record);
  const char       *uid = liaison_former_uid_get_former (former);
  Load             *load = data;
  gint64            key = owner_of (liaison_former_uid_get_person (former), liaison_former_uid_get_organization (former));

  if (is_spoken_of (load, uid))
    {
      g_hash_table_add (load->marked, key_new (key));
      g_hash_table_insert (load->former, g_strdup (uid), key_new (key));
    }

  return check (load, error);
}

static void
settle_former (Load *load)
{
  GHashTableIter iter;
  gpointer       uid, key;

  g_hash_table_iter_init (&iter, load->former);
  while (g_hash_table_iter_next (&iter, &uid, &key))
    {
      LiaisonDraft *draft = g_hash_table_lookup (load->drafts, key);

      if (draft != NULL)
        g_hash_table_insert (load->known->former, g_strdup (uid), draft);
    }
}

static void
take_contact (Load          *load,
              LiaisonRecord *record,
              gint64         key)
{
  LiaisonDraft *draft = liaison_draft_new_for_record (record);

  g_ptr_array_add (load->known->contacts, draft);
  g_hash_table_insert (load->drafts, key_new (key), draft);
}

static gboolean
has_name (Load       *load,
          const char *prefix,
          const char *name)
{
  g_autofree char *normal = g_str_equal (prefix, "o:") ? liaison_normal_dup_organization (name) : liaison_normal_dup_name (name);
  g_autofree char *key = g_strconcat (prefix, normal, NULL);

  return is_spoken_of (load, key);
}

static gboolean
take_organization (LiaisonRecord *record,
                   gpointer       data,
                   GError       **error)
{
  const char *name = liaison_organization_get_name (LIAISON_ORGANIZATION (record));
  Load       *load = data;
  gint64      key = liaison_contact_key_of_organization (liaison_record_get_id (record));

  if (is_spoken_of (load, liaison_record_get_uid (record)) || g_hash_table_contains (load->marked, &key) ||
      has_name (load, "o:", name))
    take_contact (load, record, key);
  g_hash_table_insert (load->organizations, key_new (liaison_record_get_id (record)), g_strdup (name));

  return check (load, error);
}

static gboolean
take_person (LiaisonRecord *record,
             gpointer       data,
             GError       **error)
{
  LiaisonPerson   *person = LIAISON_PERSON (record);
  Load            *load = data;
  gint64           key = liaison_contact_key_of_person (liaison_record_get_id (record));
  g_autofree char *both = g_strconcat (liaison_person_get_given_name (person), " ", liaison_person_get_family_name (person), NULL);

  if (is_spoken_of (load, liaison_record_get_uid (record)) || g_hash_table_contains (load->marked, &key) ||
      has_name (load, "n:", liaison_person_get_name (person)) || has_name (load, "n:", both))
    take_contact (load, record, key);

  return check (load, error);
}

static LiaisonDraft *
find_draft (Load  *load,
            gint64 key)
{
  return g_hash_table_lookup (load->drafts, &key);
}

static gboolean
take_method (LiaisonRecord *record,
             gpointer       data,
             GError       **error)
{
  LiaisonContactMethod *method = LIAISON_CONTACT_METHOD (record);
  Load                 *load = data;
  LiaisonDraft         *draft = find_draft (load, owner_of (liaison_contact_method_get_person (method),
                                                            liaison_contact_method_get_organization (method)));

  if (draft != NULL)
    {
      guint before = draft->methods->len;

      liaison_draft_add_method (draft, liaison_contact_method_get_kind (method), liaison_contact_method_get_value (method),
                                liaison_contact_method_get_label (method), liaison_contact_method_get_preferred (method));
      if (draft->methods->len > before)
        ((LiaisonDraftMethod *) g_ptr_array_index (draft->methods, before))->known = TRUE;
    }

  return check (load, error);
}

static gboolean
take_affiliation (LiaisonRecord *record,
                  gpointer       data,
                  GError       **error)
{
  LiaisonAffiliation *affiliation = LIAISON_AFFILIATION (record);
  Load               *load = data;
  gint64              person = liaison_affiliation_get_person (affiliation);
  gint64              organization = liaison_affiliation_get_organization (affiliation);
  LiaisonDraft       *draft = person != 0 ? find_draft (load, liaison_contact_key_of_person (person)) : NULL;

  if (draft != NULL)
    {
      guint before = draft->jobs->len;

      liaison_draft_add_job (draft, g_hash_table_lookup (load->organizations, &organization),
                             liaison_affiliation_get_title (affiliation), liaison_affiliation_get_department (affiliation));
      if (draft->jobs->len > before)
        {
          LiaisonDraftJob *job = g_ptr_array_index (draft->jobs, before);

          job->known = TRUE;
          job->id = liaison_record_get_id (record);
          job->imported = liaison_affiliation_get_imported (affiliation);
          job->until = g_strdup (liaison_affiliation_get_until (affiliation));
        }
    }

  return check (load, error);
}

static gboolean
take_tag (LiaisonRecord *record,
          gpointer       data,
          GError       **error)
{
  Load       *load = data;
  const char *name = liaison_tag_get_name (LIAISON_TAG (record));
  char       *normal = liaison_normal_dup_name (name);

  g_hash_table_insert (load->tag_names, key_new (liaison_record_get_id (record)), g_strdup (name));
  if (!g_hash_table_contains (load->known->tags, normal))
    g_hash_table_insert (load->known->tags, normal, key_new (liaison_record_get_id (record)));
  else
    g_free (normal);

  return check (load, error);
}

static gboolean
take_tagging (LiaisonRecord *record,
              gpointer       data,
              GError       **error)
{
  LiaisonTagging *tagging = LIAISON_TAGGING (record);
  Load           *load = data;
  gint64          tag = liaison_tagging_get_tag (tagging);
  LiaisonDraft   *draft = find_draft (load, owner_of (liaison_tagging_get_person (tagging), liaison_tagging_get_organization (tagging)));
  const char     *name = g_hash_table_lookup (load->tag_names, &tag);

  if (draft != NULL && name != NULL)
    {
      guint before = draft->tags->len;

      liaison_draft_add_tag (draft, name);
      if (draft->tags->len > before)
        ((LiaisonDraftTag *) g_ptr_array_index (draft->tags, before))->known = TRUE;
    }

  return check (load, error);
}

static gboolean
take_tie (LiaisonRecord *record,
          gpointer       data,
          GError       **error)
{
  LiaisonTie   *tie = LIAISON_TIE (record);
  Load         *load = data;
  LiaisonDraft *person = find_draft (load, liaison_contact_key_of_person (liaison_tie_get_person (tie)));
  LiaisonDraft *other = liaison_tie_get_other (tie) != 0 ? find_draft (load, liaison_contact_key_of_person (liaison_tie_get_other (tie))) : NULL;

  if (person != NULL && liaison_tie_get_other (tie) == 0)
    {
      person->tied = TRUE;
      g_hash_table_add (load->known->ties, liaison_known_dup_tie (person, NULL, liaison_tie_get_kind (tie)));
    }
  else if (person != NULL && other != NULL)
    g_hash_table_add (load->known->ties, liaison_known_dup_tie (person, other, liaison_tie_get_kind (tie)));

  return check (load, error);
}

/* First who is meant, then all that belongs to them: each table is read once
 * through, whatever the size of the file. */
static gboolean
load_contacts (Load              *load,
               LiaisonConnection *connection,
               GError           **error)
{
  return liaison_query_each (connection, LIAISON_TYPE_CONTACT_METHOD, mark_owner, load, error) &&
         liaison_query_each (connection, LIAISON_TYPE_FORMER_UID, mark_former, load, error) &&
         liaison_query_each (connection, LIAISON_TYPE_ORGANIZATION, take_organization, load, error) &&
         liaison_query_each (connection, LIAISON_TYPE_PERSON, take_person, load, error) &&
         liaison_query_each (connection, LIAISON_TYPE_TAG, take_tag, load, error) &&
         (load->known->contacts->len == 0 ||
          (liaison_query_each (connection, LIAISON_TYPE_CONTACT_METHOD, take_method, load, error) &&
           liaison_query_each (connection, LIAISON_TYPE_AFFILIATION, take_affiliation, load, error) &&
           liaison_query_each (connection, LIAISON_TYPE_TAGGING, take_tagging, load, error) &&
           liaison_query_each (connection, LIAISON_TYPE_TIE, take_tie, load, error)));
}

/**
 * liaison_known_dup_state: (skip)
 * @connection: where to read
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): what differs after any change, undo or
 *   redo
 */
char *
liaison_known_dup_state (LiaisonConnection *connection,
                         GError           **error)
{
  g_autoptr (GPtrArray) changes = liaison_query_changes (connection, CHANGES_LOOKED_AT, error);
  gint64 newest = 0, standing = 0;

  if (changes == NULL)
    return NULL;

  for (guint i = 0; i < changes->len && standing == 0; i++)
    {
      LiaisonLogEntry *entry = g_ptr_array_index (changes, i);

      if (i == 0)
        newest = liaison_log_entry_get_id (entry);
      if (!liaison_log_entry_get_undone (entry))
        standing = liaison_log_entry_get_id (entry);
    }

  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, newest, standing);
}

/**
 * liaison_known_is_current: (skip)
 * @connection: where to read
 * @state: of liaison_known_dup_state(), as it was when a file was compared
 * @error: return location of a failure: %LIAISON_ERROR_OUTDATED where the data
 *   are not as they were
 *
 * Returns: whether the data are still as they were
 */
gboolean
liaison_known_is_current (LiaisonConnection *connection,
                          const char        *state,
                          GError           **error)
{
  g_autofree char *now = liaison_known_dup_state (connection, error);

  if (now == NULL)
    return FALSE;
  if (g_str_equal (now, state))
    return TRUE;

  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_OUTDATED,
                       _("The data changed since this preview was made. Nothing was imported; open the file again."));

  return FALSE;
}

/**
 * liaison_known_read: (skip)
 * @connection: where to read
 * @reading: a file
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Reads those contacts of the store that the file may speak of.
 *
 * Returns: (transfer full) (nullable): what is known of them
 */
LiaisonKnown *
liaison_known_read (LiaisonConnection *connection,
                    LiaisonReading    *reading,
                    GCancellable      *cancellable,
                    GError           **error)
{
  g_autoptr (LiaisonKnown) self = g_new0 (LiaisonKnown, 1);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) marked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) drafts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) organizations = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GHashTable) tag_names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GHashTable) former = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Load load = { self, reading, cancellable, keys, marked, drafts, organizations, tag_names, former, 0 };

  self->contacts = g_ptr_array_new_with_free_func (free_draft);
  self->tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->ties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->former = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->state = liaison_known_dup_state (connection, error);
  if (self->state == NULL)
    return NULL;

  if (!load_contacts (&load, connection, error))
    return NULL;

  settle_former (&load);

  return g_steal_pointer (&self);
}
