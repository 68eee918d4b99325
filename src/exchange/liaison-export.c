/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-export-private.h"

#include "liaison-check.h"
#include "liaison-contact.h"
#include "liaison-detail-query.h"
#include "liaison-folder-export-private.h"
#include "liaison-snapshot.h"
#include "liaison-store-apart.h"

/* Contacts written between two looks at the cancellable. */
#define CONTACTS_AT_ONCE 64

typedef gboolean (*WriteFunc) (LiaisonConnection            *connection,
                               const LiaisonExportSelection *selection,
                               LiaisonOutput                *output,
                               GCancellable                 *cancellable,
                               GError                      **error);

static const struct
{
  LiaisonExportForm form;
  const char       *suffix;
  WriteFunc         write;
  guint             n_parts; /* that tell how far they are */
} forms[] = {
  { LIAISON_EXPORT_FORM_JSON, ".json", liaison_json_export_write, 1 },
  { LIAISON_EXPORT_FORM_VCARD, ".vcf", liaison_vcard_export_write, 1 },
  { LIAISON_EXPORT_FORM_CSV, ".csv", liaison_csv_export_write, 2 },
  { LIAISON_EXPORT_FORM_GRAPHML, ".graphml", liaison_graphml_export_write, 0 },
  { LIAISON_EXPORT_FORM_ICAL, ".ics", liaison_ical_export_write, 0 },
  { LIAISON_EXPORT_FORM_MARKDOWN, ".md", liaison_markdown_export_write, 1 },
};

/* What is to be written, and where. */
typedef struct
{
  GFile                 *file;
  LiaisonExportForm      form;
  LiaisonExportSelection selection;
  char                  *passphrase; /* of the selection */
} Export;

/* How many of its parts tell how far they are: an archive and a folder are made of all. */
static guint
count_parts (LiaisonExportForm form)
{
  gboolean is_all = form == LIAISON_EXPORT_FORM_LOCKED || form == LIAISON_EXPORT_FORM_FOLDER;
  guint    count = 0;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (is_all || form == forms[i].form)
      count += forms[i].n_parts;

  return count;
}

static Export *
make_export (GFile                        *file,
             LiaisonExportForm             form,
             const LiaisonExportSelection *selection)
{
  Export *self = g_new0 (Export, 1);

  self->file = g_object_ref (file);
  self->form = form;
  if (selection == NULL)
    return self;

  self->selection.keys = selection->keys != NULL ? g_array_ref (selection->keys) : NULL;
  self->selection.has_mark = selection->has_mark;
  self->passphrase = g_strdup (selection->passphrase);
  self->selection.passphrase = self->passphrase;
  self->selection.progress = selection->progress != NULL ? liaison_progress_ref (selection->progress) : NULL;
  if (self->selection.progress != NULL && count_parts (form) > 0)
    liaison_progress_set_n_parts (self->selection.progress, count_parts (form));

  return self;
}

static void
free_export (gpointer data)
{
  Export *self = data;

  g_object_unref (self->file);
  g_clear_pointer (&self->selection.keys, g_array_unref);
  g_clear_pointer (&self->selection.progress, liaison_progress_unref);
  g_free (self->passphrase);
  g_free (self);
}

/**
 * liaison_export_each_contact: (skip)
 * @connection: where to read
 * @selection: which contacts
 * @func: called for each, people and organizations in the order of their names
 * @data: for @func
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Returns: whether all were gone through
 */
gboolean
liaison_export_each_contact (LiaisonConnection            *connection,
                             const LiaisonExportSelection *selection,
                             LiaisonExportContactFunc      func,
                             gpointer                      data,
                             GCancellable                 *cancellable,
                             GError                      **error)
{
  g_autoptr (GArray) keys =
    selection->keys != NULL ? g_array_ref (selection->keys) : liaison_query_contact_keys (connection, NULL, cancellable, error);

  liaison_progress_begin_part (selection->progress, keys != NULL ? keys->len : 0);
  for (guint i = 0; keys != NULL && i < keys->len; i++)
    {
      g_autoptr (LiaisonDetail) detail = liaison_query_detail (connection, g_array_index (keys, gint64, i), error);

      if (detail == NULL || !func (detail, data, error) ||
          (i % CONTACTS_AT_ONCE == 0 && g_cancellable_set_error_if_cancelled (cancellable, error)))
        return FALSE;
      liaison_progress_step (selection->progress);
    }

  return keys != NULL;
}

/* Where is read from while an export is written, and an archive that it is
 * written into. */
typedef struct
{
  LiaisonConnection *connection;
  Export            *export;
  LiaisonOutput     *archive;
  GCancellable      *cancellable;
} Work;

static gboolean
write_form (Work             *work,
            LiaisonExportForm form,
            LiaisonOutput    *output,
            GError          **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (forms[i].form == form)
      return forms[i].write (work->connection, &work->export->selection, output, work->cancellable, error);

  g_return_val_if_reached (FALSE);
}

static gboolean
write_file (GFile            *file,
            LiaisonExportForm form,
            gpointer          data,
            GError          **error)
{
  g_autoptr (LiaisonOutput) output = liaison_output_new (file, error);

  return output != NULL && write_form (data, form, output, error) && liaison_output_finish (output, error);
}

static gboolean
write_part (GFile            *file,
            LiaisonExportForm form,
            gpointer          data,
            GError          **error)
{
  Work            *work = data;
  g_autofree char *name = g_file_get_basename (file);

  return liaison_output_begin_part (work->archive, name, error) && write_form (work, form, work->archive, error);
}

static gboolean
write_archive (Work    *work,
               GError **error)
{
  g_autoptr (LiaisonOutput) output = liaison_output_new (work->export->file, error);

  work->archive = output;

  return output != NULL && liaison_output_lock (output, work->export->passphrase, error) &&
         liaison_folder_export_write_parts (work->export->file, write_part, work, error) && liaison_output_finish (output, error);
}

/* On a reading thread. A read returns what it read; this one only that it
 * was done. */
static gpointer
export_store (LiaisonConnection *connection,
              gpointer           data,
              GCancellable      *cancellable,
              GError           **error)
{
  Export  *self = data;
  Work     work = { connection, self, NULL, cancellable };
  gboolean done;

  if (!liaison_snapshot_begin (connection, error))
    return NULL;

  if (!liaison_query_see_whole (connection, error))
    done = FALSE;
  else if (self->form == LIAISON_EXPORT_FORM_FOLDER)
    done = liaison_folder_export_write (self->file, write_file, &work, error);
  else if (self->form == LIAISON_EXPORT_FORM_LOCKED)
    done = write_archive (&work, error);
  else
    done = write_file (self->file, self->form, &work, error);
  liaison_snapshot_end (connection);

  return done ? g_object_ref (self->file) : NULL;
}

/**
 * liaison_export_guess_form:
 * @file: where to
 *
 * Returns: what somebody means to write there, by the end of the name; a
 *   folder has none
 */
LiaisonExportForm
liaison_export_guess_form (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_has_suffix (lower, forms[i].suffix))
      return forms[i].form;

  return g_str_has_suffix (lower, ".zip") ? LIAISON_EXPORT_FORM_LOCKED : LIAISON_EXPORT_FORM_UNKNOWN;
}

/**
 * liaison_export_is_passphrase:
 * @text: what somebody typed
 *
 * Returns: whether it is long enough to lock something
 */
gboolean
liaison_export_is_passphrase (const char *text)
{
  return g_utf8_validate (text, -1, NULL) && g_utf8_strlen (text, -1) >= LIAISON_PASSPHRASE_SHORTEST;
}

/**
 * liaison_export_sync:
 * @store: a store
 * @file: where to
 * @form: what is written
 * @selection: (nullable): what of it, %NULL for everything
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Writes everything there is into one JSON file, from which
 * #LiaisonImportPlan restores it; or contacts as vCard 4.0 or CSV for other
 * programs; or the network as GraphML, with the ties between the chosen; or
 * what is to do as iCalendar; or contacts as Markdown; or all of that into a
 * folder, where nothing may be, or into a ZIP archive that opens with a
 * passphrase (AES-256). What is written is readable by the user alone,
 * of one moment, and whole or not there.
 * Blocks: not for the main thread of a window.
 *
 * Returns: whether it was written, and is durable
 */
gboolean
liaison_export_sync (LiaisonStore                 *store,
                     GFile                        *file,
                     LiaisonExportForm             form,
                     const LiaisonExportSelection *selection,
                     GCancellable                 *cancellable,
                     GError                      **error)
{
  g_autoptr (GFile) written = NULL;
  Export *self;

  g_return_val_if_fail (LIAISON_IS_STORE (store) && G_IS_FILE (file) && form != LIAISON_EXPORT_FORM_UNKNOWN, FALSE);
  g_return_val_if_fail (form != LIAISON_EXPORT_FORM_LOCKED || (selection != NULL && selection->passphrase != NULL), FALSE);

  self = make_export (file, form, selection);
  written = liaison_store_read (store, export_store, self, cancellable, error);
  free_export (self);

  return written != NULL;
}

/**
 * liaison_export_async:
 * @store: a store
 * @file: where to
 * @form: what is written
 * @selection: (nullable): what of it, %NULL for everything; it is copied
 * @cancellable: (nullable): stops it
 * @callback: called when the file is there, or failed
 * @user_data: for @callback
 *
 * Writes as liaison_export_sync() does, off the calling thread; others read from
 * the store meanwhile.
 */
void
liaison_export_async (LiaisonStore                 *store,
                      GFile                        *file,
                      LiaisonExportForm             form,
                      const LiaisonExportSelection *selection,
                      GCancellable                 *cancellable,
                      GAsyncReadyCallback           callback,
                      gpointer                      user_data)
{
  g_return_if_fail (LIAISON_IS_STORE (store) && G_IS_FILE (file) && form != LIAISON_EXPORT_FORM_UNKNOWN);
  g_return_if_fail (form != LIAISON_EXPORT_FORM_LOCKED || (selection != NULL && selection->passphrase != NULL));

  liaison_store_read_apart_async (store, export_store, make_export (file, form, selection), free_export, g_object_unref, cancellable,
                                  callback, user_data);
}

/**
 * liaison_export_finish:
 * @store: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: whether it was written, and is durable
 */
gboolean
liaison_export_finish (LiaisonStore *store,
                       GAsyncResult *result,
                       GError      **error)
{
  g_autoptr (GFile) written = liaison_store_read_apart_finish (store, result, error);

  return written != NULL;
}
