/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-ical-import.h"

#include "liaison-change.h"
#include "liaison-decoding.h"
#include "liaison-error.h"
#include "liaison-ical-draft.h"
#include "liaison-import-backup-private.h"
#include "liaison-query.h"
#include "liaison-records.h"
#include "liaison-source-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_BYTES (32 * 1024 * 1024)
#define MOST_REMARKS 20
#define LETTERS_SHOWN 40
#define LOOKED_AT 64 /* bytes that tell what a file is */

/* What the file holds, and what of it is not there yet. */
typedef struct
{
  LiaisonStore      *store;
  LiaisonIcalImport *import;
  GPtrArray         *records;
  GPtrArray         *derived; /* components that are a date of a membership or an opening, not owned */
} Work;

static void
skip_free (gpointer data)
{
  LiaisonIcalSkip *skip = data;

  g_free (skip->name);
  g_free (skip->reason);
  g_free (skip);
}

static void
skip (LiaisonIcalImport    *self,
      LiaisonIcalComponent *component,
      char                 *reason)
{
  LiaisonIcalSkip *skipped = g_new0 (LiaisonIcalSkip, 1);

  skipped->line = component->line;
  skipped->name = liaison_ical_dup_text (component, "SUMMARY");
  skipped->reason = reason;
  g_ptr_array_add (self->skipped, skipped);
}

/* A date that cannot be read is left out, but not without a word. */
static void
remark_date (LiaisonIcalImport    *self,
             LiaisonIcalComponent *component)
{
  const LiaisonIcalProperty *date = liaison_ical_find_unreadable_date (component);
  g_autofree char           *name = NULL;
  g_autofree char           *value = NULL;

  if (date == NULL || self->remarks->len >= MOST_REMARKS)
    return;

  name = liaison_ical_dup_text (component, "SUMMARY");
  value = g_utf8_make_valid (date->value, -1);
  if (g_utf8_strlen (value, -1) > LETTERS_SHOWN)
    *g_utf8_offset_to_pointer (value, LETTERS_SHOWN) = '\0';
  g_ptr_array_add (self->remarks,
                   /* Translators: the number of a line, what begins there, and a date as the file has it */
                   g_strdup_printf (_("Line %u: “%s” has a date that cannot be read, “%s”; it is left out."), component->line, name, value));
}

/* One of a uid is enough; what this program itself wrote of other data is
 * @derived. */
static GPtrArray *
gather (LiaisonIcalImport *self,
        GPtrArray         *components,
        GPtrArray         *derived)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) uids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < components->len; i++)
    {
      LiaisonIcalComponent *component = g_ptr_array_index (components, i);
      g_autofree char      *reason = NULL;
      LiaisonRecord        *record;

      if (liaison_ical_find (component, "X-LIAISON-DERIVED") != NULL)
        {
          g_ptr_array_add (derived, component);
          continue;
        }
      if (!component->is_whole)
        {
          skip (self, component, g_strdup (_("The file ends in the middle of it.")));
          continue;
        }
      record = liaison_ical_dup_record (component, &reason);
      remark_date (self, component);
      if (record == NULL)
        skip (self, component, g_steal_pointer (&reason));
      else if (g_hash_table_contains (uids, liaison_record_get_uid (record)))
        {
          g_object_unref (record);
          self->n_same++;
        }
      else
        {
          g_hash_table_add (uids, (char *) liaison_record_get_uid (record)); /* adding it twice would keep the later one's */
          g_ptr_array_add (records, record);
        }
    }

  return records;
}

static gboolean
is_there (LiaisonConnection *connection,
          GType              type,
          const char        *uid,
          gboolean          *known,
          GError           **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (LiaisonRecord) found = liaison_query_record_by_uid (connection, type, uid, &failure);

  *known = found != NULL;
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

static gboolean
is_known (LiaisonConnection *connection,
          LiaisonRecord     *record,
          gboolean          *known,
          GError           **error)
{
  return is_there (connection, G_OBJECT_TYPE (record), liaison_record_get_uid (record), known, error);
}

/* Whether there is what this program wrote a date of: its uid stands before the
 * last sign of that of the date. */
static gboolean
has_origin (LiaisonConnection    *connection,
            LiaisonIcalComponent *component,
            gboolean             *known,
            GError              **error)
{
  g_autofree char *uid = liaison_ical_dup_text (component, "UID");
  char            *suffix = strrchr (uid, '-');
  const GType      types[] = { LIAISON_TYPE_MEMBERSHIP, LIAISON_TYPE_OPENING };

  if (suffix != NULL)
    *suffix = '\0';
  *known = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (types) && !*known; i++)
    if (!is_there (connection, types[i], uid, known, error))
      return FALSE;

  return TRUE;
}

static gboolean
count_derived (LiaisonConnection *connection,
               Work              *work,
               GError           **error)
{
  for (guint i = 0; i < work->derived->len; i++)
    {
      LiaisonIcalComponent *component = g_ptr_array_index (work->derived, i);
      gboolean              known;

      if (!has_origin (connection, component, &known, error))
        return FALSE;
      if (known)
        work->import->n_same++;
      else
        skip (work->import, component, g_strdup (_("It is a date of a membership or an opening that you do not have. A calendar does not bring those; an export of everything does.")));
    }

  return TRUE;
}

/* Before the first of them there is a backup. */
static gboolean
add_record (Work          *work,
            LiaisonChange *change,
            LiaisonRecord *record,
            GError       **error)
{
  char *no_backup = work->import->n_new == 0 ? liaison_import_back_up (work->store) : NULL;

  if (no_backup != NULL)
    g_ptr_array_add (work->import->remarks, no_backup);

  return liaison_change_save (change, record, error);
}

static gboolean
add_records (LiaisonChange *change,
             gpointer       data,
             GError       **error)
{
  Work *work = data;

  for (guint i = 0; i < work->records->len; i++)
    {
      LiaisonRecord *record = g_ptr_array_index (work->records, i);
      gboolean       known;

      if (!is_known (liaison_change_get_connection (change), record, &known, error) ||
          (!known && !add_record (work, change, record, error)))
        return FALSE;
      if (known)
        work->import->n_same++;
      else
        work->import->n_new++;
    }

  return count_derived (liaison_change_get_connection (change), work, error);
}

static gpointer
count_records (LiaisonConnection *connection,
               gpointer           data,
               GCancellable      *cancellable,
               GError           **error)
{
  Work *work = data;

  for (guint i = 0; i < work->records->len; i++)
    {
      gboolean known;

      if (!is_known (connection, g_ptr_array_index (work->records, i), &known, error))
        return NULL;
      if (known)
        work->import->n_same++;
      else
        work->import->n_new++;
    }

  return count_derived (connection, work, error) ? work->records : NULL;
}

/**
 * liaison_ical_import_is_meant:
 * @file: a file
 * @cancellable: (nullable): stops it
 *
 * Returns: whether it is an iCalendar file, by what stands in it
 */
gboolean
liaison_ical_import_is_meant (GFile        *file,
                              GCancellable *cancellable)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, NULL);
  char  beginning[LOOKED_AT + 1] = { 0 };
  gsize length = 0;

  return stream != NULL &&
         g_input_stream_read_all (G_INPUT_STREAM (stream), beginning, LOOKED_AT, &length, cancellable, NULL) &&
         liaison_ical_is_calendar (beginning);
}

/* The text as of any file: in the encoding in which it makes sense, and with a
 * word on what is in doubt. */
static char *
load (GFile        *file,
      GPtrArray    *remarks,
      GCancellable *cancellable,
      GError      **error)
{
  g_autoptr (GBytes) bytes = liaison_source_file_load (file, MOST_BYTES, cancellable, error);
  g_autoptr (LiaisonReading) reading = liaison_reading_new ("");
  g_autoptr (GBytes) text = bytes != NULL ? liaison_decoding_unwrap (bytes, NULL, reading, error) : NULL;

  if (text == NULL)
    return NULL;

  for (guint i = 0; i < reading->remarks->len; i++)
    g_ptr_array_add (remarks, g_strdup (g_ptr_array_index (reading->remarks, i)));

  /* one that names encodings at its lines, as old calendars do, is left as it was */
  return g_utf8_make_valid (g_bytes_get_data (text, NULL), (gssize) g_bytes_get_size (text));
}

/* A calendar that ends too soon: nothing may be meant by the rest of it. */
static gboolean
remark_cut (LiaisonIcalImport *self,
            guint              line,
            guint              n_records,
            GError           **error)
{
  if (n_records == 0)
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                   /* Translators: %u is the number of a line */
                   _("The file ends on line %u, in the middle of its calendar. Nothing was changed."), line);
      return FALSE;
    }

  g_ptr_array_add (self->remarks,
                   /* Translators: %u is the number of a line */
                   g_strdup_printf (_("The file ends on line %u, before its calendar does: something may be missing."), line));

  return TRUE;
}

/**
 * liaison_ical_import_sync:
 * @store: a store
 * @file: an iCalendar file
 * @dry_run: whether only to say what would come of it
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Brings to-dos and events in, in one change. What is there by its uid stays
 * as it is, so that the same file twice adds nothing. Blocks: not for the main
 * thread of a window.
 *
 * Returns: (transfer full) (nullable): what came of it
 */
LiaisonIcalImport *
liaison_ical_import_sync (LiaisonStore *store,
                          GFile        *file,
                          gboolean      dry_run,
                          GCancellable *cancellable,
                          GError      **error)
{
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = load (file, remarks, cancellable, error);
  guint            cut = 0;
  g_autoptr (GPtrArray) components = text != NULL ? liaison_ical_read (text, &cut, error) : NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) derived = NULL;
  g_autoptr (LiaisonIcalImport) self = g_new0 (LiaisonIcalImport, 1);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: the name of a change; the argument is a file */
  g_autofree char *label = g_strdup_printf (_("Import %s"), shown);
  Work             work;

  self->skipped = g_ptr_array_new_with_free_func (skip_free);
  self->remarks = g_steal_pointer (&remarks);
  if (components == NULL)
    return NULL;

  derived = g_ptr_array_new ();
  records = gather (self, components, derived);
  if (cut > 0 && !remark_cut (self, cut, records->len, error))
    return NULL;

  work = (Work){ store, self, records, derived };
  if (dry_run)
    return liaison_store_read (store, count_records, &work, cancellable, error) != NULL ? g_steal_pointer (&self) : NULL;

  self->change = liaison_store_change (store, label, add_records, &work, cancellable, error);

  return self->change >= 0 ? g_steal_pointer (&self) : NULL;
}

/**
 * liaison_ical_import_free: (skip)
 * @self: what an import came to
 */
void
liaison_ical_import_free (LiaisonIcalImport *self)
{
  g_clear_pointer (&self->skipped, g_ptr_array_unref);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  g_free (self);
}

static void
import_in_thread (GTask        *task,
                  gpointer      store,
                  gpointer      file,
                  GCancellable *cancellable)
{
  GError            *error = NULL;
  LiaisonIcalImport *import = liaison_ical_import_sync (store, file, FALSE, cancellable, &error);

  if (import != NULL)
    g_task_return_pointer (task, import, (GDestroyNotify) liaison_ical_import_free);
  else
    g_task_return_error (task, error);
}

/**
 * liaison_ical_import_async:
 * @store: a store
 * @file: an iCalendar file
 * @cancellable: (nullable): stops it
 * @callback: called when it is in, or failed
 * @user_data: for @callback
 *
 * Brings to-dos and events in, off the main thread.
 */
void
liaison_ical_import_async (LiaisonStore       *store,
                           GFile              *file,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);

  g_task_set_source_tag (task, liaison_ical_import_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, import_in_thread);
}

/**
 * liaison_ical_import_finish:
 * @store: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): what came of it
 */
LiaisonIcalImport *
liaison_ical_import_finish (LiaisonStore *store,
                            GAsyncResult *result,
                            GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
