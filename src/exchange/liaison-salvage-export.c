/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-salvage-export.h"

#include "liaison-error.h"
#include "liaison-export.h"
#include "liaison-output.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* Reads into a database of its own beside the export, which goes with this. */
static gboolean
salvage (const char     *path,
         GFile          *file,
         const char     *folder,
         LiaisonSalvage *counts,
         GCancellable   *cancellable,
         GError        **error)
{
  g_autofree char *data = g_build_filename (folder, "salvage.db", NULL);
  g_autoptr (LiaisonStore) store = liaison_store_open (data, error);
  gboolean done = store != NULL && liaison_recovery_salvage (path, store, counts, cancellable, error) &&
                  liaison_export_sync (store, file, LIAISON_EXPORT_FORM_JSON, NULL, cancellable, error);

  g_clear_object (&store); /* the last to close it: no journal stays */
  g_unlink (data);

  return done;
}

/**
 * liaison_salvage_export:
 * @path: a damaged database
 * @file: where to write, a local file
 * @counts: (out caller-allocates): what came of it
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Writes what can be read of a damaged database as an export that can be
 * imported. The database is left as it is. Waits.
 *
 * Returns: whether it was written
 */
gboolean
liaison_salvage_export (const char     *path,
                        GFile          *file,
                        LiaisonSalvage *counts,
                        GCancellable   *cancellable,
                        GError        **error)
{
  g_autofree char *target = g_file_get_path (file);
  g_autofree char *folder = target != NULL ? g_strconcat (target, ".XXXXXX", NULL) : NULL;
  gboolean done;

  if (folder != NULL && g_mkdtemp (folder) == NULL)
    return liaison_output_fail (target, errno, error);
  if (folder == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (file);

      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_READ_ONLY, _("“%s” cannot be written."), name);
      return FALSE;
    }

  done = salvage (path, file, folder, counts, cancellable, error);
  g_rmdir (folder);

  return done;
}

typedef struct
{
  char          *path;
  GFile         *file;
  LiaisonSalvage counts;
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;

  g_free (work->path);
  g_object_unref (work->file);
  g_free (work);
}

static void
export_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Work   *work = data;
  GError *error = NULL;

  if (liaison_salvage_export (work->path, work->file, &work->counts, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * liaison_salvage_export_async:
 * @path: a damaged database
 * @file: where to write, a local file
 * @cancellable: (nullable): stops it
 * @callback: called when it is written
 * @user_data: for @callback
 *
 * Does what liaison_salvage_export() does, off the main thread.
 */
void
liaison_salvage_export_async (const char         *path,
                              GFile              *file,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (path != NULL);
  g_return_if_fail (G_IS_FILE (file));

  work = g_new0 (Work, 1);
  work->path = g_strdup (path);
  work->file = g_object_ref (file);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, liaison_salvage_export_async);
  g_task_set_task_data (task, work, free_work);
  g_task_run_in_thread (task, export_in_thread);
}

/**
 * liaison_salvage_export_finish:
 * @result: what the callback got
 * @counts: (out caller-allocates): what came of it
 * @error: return location of a failure
 *
 * Returns: whether it was written
 */
gboolean
liaison_salvage_export_finish (GAsyncResult   *result,
                               LiaisonSalvage *counts,
                               GError        **error)
{
  Work *work;

  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  work = g_task_get_task_data (G_TASK (result));
  *counts = work->counts;

  return g_task_propagate_boolean (G_TASK (result), error);
}
