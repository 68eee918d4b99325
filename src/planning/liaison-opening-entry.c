/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-opening-entry.h"

#include "liaison-catalog.h"
#include "liaison-choice.h"
#include "liaison-contact.h"
#include "liaison-date.h"
#include "liaison-isolate.h"
#include "liaison-query.h"
#include "liaison-target.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _LiaisonOpeningEntry
{
  GObject parent_instance;

  LiaisonOpening *record;
  char           *title;
  char           *employer;
  GArray         *people;    /* LiaisonOpeningContact */
  GPtrArray      *documents; /* LiaisonOpeningDocument */
  GPtrArray      *history;   /* LiaisonOpeningHistory */
};

G_DEFINE_FINAL_TYPE (LiaisonOpeningEntry, liaison_opening_entry, G_TYPE_OBJECT)

static void
contact_clear (gpointer data)
{
  LiaisonOpeningContact *contact = data;

  g_clear_object (&contact->record);
  g_free (contact->name);
}

static void
liaison_opening_entry_finalize (GObject *object)
{
  LiaisonOpeningEntry *self = LIAISON_OPENING_ENTRY (object);

  g_clear_object (&self->record);
  g_free (self->title);
  g_free (self->employer);
  g_array_unref (self->people);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->history, g_ptr_array_unref);

  G_OBJECT_CLASS (liaison_opening_entry_parent_class)->finalize (object);
}

static void
liaison_opening_entry_class_init (LiaisonOpeningEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_opening_entry_finalize;
}

static void
liaison_opening_entry_init (LiaisonOpeningEntry *self)
{
  self->people = g_array_new (FALSE, FALSE, sizeof (LiaisonOpeningContact));
  g_array_set_clear_func (self->people, contact_clear);
}

/**
 * liaison_opening_entry_get_record:
 * @self: an entry
 *
 * Returns: (transfer none): its record, not to be changed
 */
LiaisonOpening *
liaison_opening_entry_get_record (LiaisonOpeningEntry *self)
{
  return self->record;
}

/**
 * liaison_opening_entry_get_title:
 * @self: an entry
 *
 * Returns: the title of the job, else the name of the role
 */
const char *
liaison_opening_entry_get_title (LiaisonOpeningEntry *self)
{
  return self->title;
}

/**
 * liaison_opening_entry_get_employer:
 * @self: an entry
 *
 * Returns: the name of the employer, "" where none is known
 */
const char *
liaison_opening_entry_get_employer (LiaisonOpeningEntry *self)
{
  return self->employer;
}

/**
 * liaison_opening_entry_get_people:
 * @self: an entry
 *
 * Returns: (transfer none) (element-type LiaisonOpeningContact): who is
 *   connected to it, then who else is at the employer
 */
GArray *
liaison_opening_entry_get_people (LiaisonOpeningEntry *self)
{
  return self->people;
}

/**
 * liaison_opening_entry_get_documents:
 * @self: an entry
 *
 * Returns: (transfer none) (element-type LiaisonOpeningDocument): its files
 */
GPtrArray *
liaison_opening_entry_get_documents (LiaisonOpeningEntry *self)
{
  return self->documents;
}

/**
 * liaison_opening_entry_get_history:
 * @self: an entry
 *
 * Returns: (transfer none) (element-type LiaisonOpeningHistory): what happened,
 *   the first first
 */
GPtrArray *
liaison_opening_entry_get_history (LiaisonOpeningEntry *self)
{
  return self->history;
}

/* Whether there is still a day by which something is to be done. */
static gboolean
has_deadline (LiaisonOpeningEntry *self)
{
  int stage = liaison_opening_get_stage (self->record);

  return *liaison_opening_get_deadline (self->record) != '\0' && stage != LIAISON_OPENING_STAGE_CLOSED && stage != LIAISON_OPENING_STAGE_APPLIED;
}

/**
 * liaison_opening_entry_dup_deadline:
 * @self: an entry
 *
 * Returns: (transfer full): by when something is to be done, and how soon that
 *   is; "" where no day is noted or it is over
 */
char *
liaison_opening_entry_dup_deadline (LiaisonOpeningEntry *self)
{
  const char      *day = liaison_opening_get_deadline (self->record);
  int              stage = liaison_opening_get_stage (self->record);
  g_autofree char *full = liaison_date_dup_full (day);
  g_autofree char *phrase = liaison_date_dup_phrase (day);

  if (!has_deadline (self) || !liaison_date_is_day (day))
    return liaison_opening_entry_dup_lasting_deadline (self);
  if (stage == LIAISON_OPENING_STAGE_INTERVIEW)
    /* Translators: a day of a job interview, then how soon it is: "tomorrow" */
    return g_strdup_printf (_ ("Interview on %s, %s"), full, phrase);
  if (stage == LIAISON_OPENING_STAGE_OFFER)
    /* Translators: by when an offer is to be answered, then how soon that is */
    return g_strdup_printf (_ ("Answer by %s, %s"), full, phrase);

  /* Translators: by when one is to apply, then how soon that is: "in 3 weeks" */
  return g_strdup_printf (_ ("Apply by %s, %s"), full, phrase);
}

/**
 * liaison_opening_entry_dup_lasting_deadline:
 * @self: an entry
 *
 * Returns: (transfer full): by when something is to be done, in words that are
 *   still true when they are read later, as on paper; "" as of
 *   liaison_opening_entry_dup_deadline()
 */
char *
liaison_opening_entry_dup_lasting_deadline (LiaisonOpeningEntry *self)
{
  const char      *day = liaison_opening_get_deadline (self->record);
  int              stage = liaison_opening_get_stage (self->record);
  g_autofree char *full = liaison_date_dup_full (day);

  if (!has_deadline (self))
    return g_strdup ("");
  if (!liaison_date_is_day (day))
    /* Translators: a month or a year, by when one is to apply */
    return g_strdup_printf (_ ("By %s"), full);
  if (stage == LIAISON_OPENING_STAGE_INTERVIEW)
    /* Translators: a day of a job interview */
    return g_strdup_printf (_ ("Interview on %s"), full);
  if (stage == LIAISON_OPENING_STAGE_OFFER)
    /* Translators: by when an offer is to be answered */
    return g_strdup_printf (_ ("Answer by %s"), full);

  /* Translators: by when one is to apply */
  return g_strdup_printf (_ ("Apply by %s"), full);
}

/**
 * liaison_opening_history_dup_sentence:
 * @line: a line of a history
 *
 * Returns: (transfer full): when it was, how far it was, and what the user wrote
 */
char *
liaison_opening_history_dup_sentence (LiaisonOpeningHistory *line)
{
  g_autofree char *day = liaison_date_dup_full (liaison_opening_history_get_day (line));
  const char      *stage = liaison_choice_get_label (LIAISON_TYPE_OPENING_STAGE, liaison_opening_history_get_stage (line));
  const char      *text = liaison_opening_history_get_text (line);

  if (*text == '\0')
    /* Translators: a day, then how far a job application came on it */
    return g_strdup_printf (_ ("%s: %s"), day, stage);

  /* Translators: a day, then what happened on it */
  return liaison_isolate_printf (C_ ("history", "%s: %s"), day, text);
}

/* ---- reading ---- */

static gboolean
has_key (LiaisonOpeningEntry *self,
         gint64               key)
{
  for (guint i = 0; i < self->people->len; i++)
    if (g_array_index (self->people, LiaisonOpeningContact, i).key == key)
      return TRUE;

  return FALSE;
}

static gboolean
add_person (LiaisonOpeningEntry  *self,
            LiaisonConnection    *connection,
            LiaisonOpeningPerson *link,
            gint64                id,
            GError              **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (LiaisonPerson) person = liaison_query_record (connection, LIAISON_TYPE_PERSON, id, &failure);
  LiaisonOpeningContact contact = { link, liaison_contact_key_of_person (id), NULL };

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (person == NULL || has_key (self, contact.key))
    return TRUE;
  if (link != NULL)
    g_object_ref (link);
  contact.name = g_strdup (liaison_person_get_name (person));
  g_array_append_val (self->people, contact);

  return TRUE;
}

static gboolean
read_people (LiaisonOpeningEntry *self,
             LiaisonConnection   *connection,
             GError             **error)
{
  g_autoptr (GPtrArray) links = liaison_query_linked (connection, LIAISON_TYPE_OPENING_PERSON, LIAISON_TYPE_OPENING,
                                                      liaison_record_get_id (LIAISON_RECORD (self->record)), error);
  gint64 organization = liaison_opening_get_organization (self->record);
  g_autoptr (LiaisonTarget) target = liaison_target_new_for_contact (liaison_contact_key_of_organization (organization), self->employer);
  g_autoptr (GArray) there = NULL;

  for (guint i = 0; links != NULL && i < links->len; i++)
    if (!add_person (self, connection, g_ptr_array_index (links, i), liaison_opening_person_get_person (g_ptr_array_index (links, i)), error))
      return FALSE;
  if (links == NULL || organization == 0)
    return links != NULL;

  there = liaison_query_target_people (connection, target, error);
  for (guint i = 0; there != NULL && i < there->len; i++)
    if (!add_person (self, connection, NULL, liaison_contact_key_get_id (g_array_index (there, gint64, i)), error))
      return FALSE;

  return there != NULL;
}

static gboolean
read_employer (LiaisonOpeningEntry *self,
               LiaisonConnection   *connection,
               GError             **error)
{
  gint64 id = liaison_opening_get_organization (self->record);
  g_autoptr (GError) failure = NULL;
  g_autoptr (LiaisonOrganization) organization =
    id != 0 ? liaison_query_record (connection, LIAISON_TYPE_ORGANIZATION, id, &failure) : NULL;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  self->employer = g_strdup (organization != NULL ? liaison_organization_get_name (organization) : "");

  return TRUE;
}

static LiaisonOpeningEntry *
read_entry (LiaisonConnection *connection,
            LiaisonOpening    *record,
            GError           **error)
{
  g_autoptr (LiaisonOpeningEntry) self = g_object_new (LIAISON_TYPE_OPENING_ENTRY, NULL);
  LiaisonRole *role = liaison_catalog_get_role (liaison_catalog_get_default (), liaison_opening_get_role (record));
  gint64       id = liaison_record_get_id (LIAISON_RECORD (record));

  self->record = g_object_ref (record);
  if (*liaison_opening_get_title (record) != '\0' || role == NULL)
    self->title = g_strdup (liaison_opening_get_title (record));
  else
    self->title = g_strdup (liaison_entry_get_name (LIAISON_ENTRY (role)));
  if (!read_employer (self, connection, error) || !read_people (self, connection, error))
    return NULL;

  self->documents = liaison_query_linked (connection, LIAISON_TYPE_OPENING_DOCUMENT, LIAISON_TYPE_OPENING, id, error);
  if (self->documents != NULL)
    self->history = liaison_query_linked (connection, LIAISON_TYPE_OPENING_HISTORY, LIAISON_TYPE_OPENING, id, error);

  return self->history != NULL ? g_steal_pointer (&self) : NULL;
}

static gint
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  LiaisonOpening *one = (*(LiaisonOpeningEntry **) a)->record;
  LiaisonOpening *other = (*(LiaisonOpeningEntry **) b)->record;
  gint64          order = liaison_opening_get_stage (one) - liaison_opening_get_stage (other);

  if (order == 0)
    order = liaison_opening_get_position (one) - liaison_opening_get_position (other);
  if (order == 0)
    order = liaison_record_get_id (LIAISON_RECORD (one)) - liaison_record_get_id (LIAISON_RECORD (other));

  return order < 0 ? -1 : order > 0;
}

/**
 * liaison_query_openings:
 * @connection: where to read
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonOpeningEntry): all
 *   openings, by stage, each stage in its order
 */
GPtrArray *
liaison_query_openings (LiaisonConnection *connection,
                        GError           **error)
{
  g_autoptr (GPtrArray) records = liaison_query_all (connection, LIAISON_TYPE_OPENING, error);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      LiaisonOpeningEntry *entry = read_entry (connection, g_ptr_array_index (records, i), error);

      if (entry == NULL)
        return NULL;
      g_ptr_array_add (entries, entry);
    }
  if (records == NULL)
    return NULL;

  g_ptr_array_sort (entries, compare_entries);

  return g_steal_pointer (&entries);
}

static gpointer
read_openings (LiaisonConnection *connection,
               gpointer           nothing,
               GCancellable      *cancellable,
               GError           **error)
{
  return liaison_query_openings (connection, error);
}

/**
 * liaison_openings_read_async:
 * @store: a store
 * @cancellable: (nullable): stops it
 * @callback: called when they were read
 * @user_data: for @callback
 *
 * Does what liaison_query_openings() does, off the main thread.
 */
void
liaison_openings_read_async (LiaisonStore       *store,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  liaison_store_read_async (store, read_openings, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * liaison_openings_read_finish:
 * @store: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonOpeningEntry): all openings
 */
GPtrArray *
liaison_openings_read_finish (LiaisonStore *store,
                              GAsyncResult *result,
                              GError      **error)
{
  return liaison_store_read_finish (store, result, error);
}
