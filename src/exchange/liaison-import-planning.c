/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* How a plan is made: a file is read, as people say of its columns, and
 * compared with the store. */

#include "config.h"

#include "liaison-error.h"
#include "liaison-import-column.h"
#include "liaison-import-plan-private.h"
#include "liaison-query.h"
#include "liaison-snapshot.h"
#include "liaison-table-header.h"

#include <glib/gi18n-lib.h>

static gboolean
compare (LiaisonImportPlan *self,
         LiaisonConnection *connection,
         GCancellable      *cancellable,
         GError           **error)
{
  if (self->reading->form == LIAISON_FORM_EXPORT)
    {
      self->restore = liaison_restore_new (self->reading->export, connection, cancellable, error);
      return self->restore != NULL;
    }

  self->work = liaison_import_work_new (self->reading, connection, cancellable, error);
  if (self->work == NULL)
    self->reading = NULL; /* gone with the work */

  return self->work != NULL;
}

/* On the reading thread. */
static gpointer
compare_with_store (LiaisonConnection *connection,
                    gpointer           data,
                    GCancellable      *cancellable,
                    GError           **error)
{
  gboolean done;

  if (!liaison_snapshot_begin (connection, error))
    return NULL;

  done = compare (data, connection, cancellable, error);
  liaison_snapshot_end (connection);

  return done ? g_object_ref (data) : NULL;
}

static gpointer
read_settings (LiaisonConnection *connection,
               gpointer           nothing,
               GCancellable      *cancellable,
               GError           **error)
{
  return liaison_query_settings (connection, error);
}

/* That there are rows whose word is not taken. */
static void
remark_kept (LiaisonImportPlan *self)
{
  guint            count = self->work != NULL ? self->work->n_kept : 0;
  g_autofree char *remark = NULL;

  if (count == 0)
    return;

  remark = g_strdup_printf (ngettext ("%u row says something otherwise than you have it, which stays as it is.",
                                      "%u rows say something otherwise than you have it, which stays as it is.", count),
                            count);
  liaison_reading_add_remark (self->reading, remark);
}

/* That an export holds what is left out. */
static char *
say_unknown (LiaisonRestore *restore)
{
  g_autofree char *names = NULL;

  g_ptr_array_add (restore->unknown, NULL);
  names = g_strjoinv ("”, “", (char **) restore->unknown->pdata);

  /* Translators: how many records, the number of a line, and names in quotes */
  return g_strdup_printf (ngettext ("%u record holds what this version of Liaison does not know, and comes in without it (line %u): “%s”.",
                                    "%u records hold what this version of Liaison does not know, and come in without it (the first on line %u): “%s”.", restore->n_unknown),
                          restore->n_unknown, restore->first_unknown, names);
}

static char *
say_nameless (LiaisonRestore *restore)
{
  /* Translators: how many people and organizations, the number of a line, and a name in quotes */
  return g_strdup_printf (ngettext ("%u contact has no name in the file (line %u) and comes in as “%s”.",
                                    "%u contacts have no name in the file (the first on line %u) and come in as “%s”.", restore->n_nameless),
                          restore->n_nameless, restore->first_nameless, _("No Name"));
}

static char *
say_loose (LiaisonRestore *restore)
{
  return g_strdup_printf (ngettext ("%u record that others name is neither in the file nor in your data: the links to it are left out.",
                                    "%u records that others name are neither in the file nor in your data: the links to them are left out.", restore->n_loose),
                          restore->n_loose);
}

/* What of an export does not come in as it stands. */
static void
remark_oddities (LiaisonReading *reading,
                 LiaisonRestore *restore)
{
  g_autofree char *unknown = restore->n_unknown > 0 ? say_unknown (restore) : NULL;
  g_autofree char *nameless = restore->n_nameless > 0 ? say_nameless (restore) : NULL;
  g_autofree char *loose = restore->n_loose > 0 ? say_loose (restore) : NULL;
  const char      *remarks[] = { unknown, nameless, loose };

  for (guint i = 0; i < G_N_ELEMENTS (remarks); i++)
    if (remarks[i] != NULL)
      liaison_reading_add_remark (reading, remarks[i]);
}

/* Reads the file as people said, and compares. */
static LiaisonImportPlan *
make_plan (LiaisonStore     *store,
           GFile            *file,
           LiaisonColumnMap *map,
           GCancellable     *cancellable,
           GError          **error)
{
  g_autoptr (LiaisonImportPlan) self = g_object_new (LIAISON_TYPE_IMPORT_PLAN, NULL);
  g_autoptr (LiaisonImportPlan) compared = NULL;

  self->store = g_object_ref (store);
  self->file = g_object_ref (file);
  self->map = liaison_column_map_copy (map);
  self->reading = liaison_reading_load (file, self->map, cancellable, error);
  if (self->reading == NULL)
    return NULL;

  if (self->reading->header != NULL)
    self->columns = liaison_import_column_list_new (self->reading->header);
  compared = liaison_store_read (store, compare_with_store, self, cancellable, error);
  if (compared == NULL)
    return NULL;

  remark_kept (self);
  if (self->restore != NULL)
    remark_oddities (self->reading, self->restore);
  g_ptr_array_add (self->reading->remarks, NULL);
  self->remarks = g_strdupv ((char **) self->reading->remarks->pdata);

  return g_steal_pointer (&self);
}

static gboolean
check_named (LiaisonImportPlan *self,
             GError           **error)
{
  LiaisonTableHeader *header = self->reading->header;
  g_autofree char    *missing = header != NULL ? liaison_column_map_dup_missing (self->map, header->columns) : NULL;

  if (missing == NULL)
    return TRUE;

  /* Translators: %s is the name of a column */
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _("The file has no column “%s”. Nothing was changed."), missing);

  return FALSE;
}

/**
 * liaison_import_plan_new_mapped_sync: (constructor)
 * @store: a store
 * @file: a file of contacts, or an export of Liaison
 * @map: (nullable): what people say of the columns of a table, beside what they
 *   said before
 * @cancellable: (nullable): stops it
 * @error: return location of a failure: %LIAISON_ERROR_INVALID,
 *   %LIAISON_ERROR_TOO_LARGE or %LIAISON_ERROR_NEWER with a sentence that names
 *   the place in the file, or one of GIO
 *
 * Reads a file and compares it with the store. Nothing is changed. Blocks: not
 * for the main thread of a window.
 *
 * Returns: (transfer full) (nullable): what an import would do
 */
LiaisonImportPlan *
liaison_import_plan_new_mapped_sync (LiaisonStore     *store,
                                     GFile            *file,
                                     LiaisonColumnMap *map,
                                     GCancellable     *cancellable,
                                     GError          **error)
{
  g_autoptr (LiaisonImportPlan) self = NULL;
  g_autoptr (LiaisonColumnMap) all = NULL;
  g_autoptr (GHashTable) settings = NULL;

  g_return_val_if_fail (LIAISON_IS_STORE (store) && G_IS_FILE (file), NULL);

  settings = liaison_store_read (store, read_settings, NULL, cancellable, error);
  if (settings == NULL)
    return NULL;

  all = map != NULL ? liaison_column_map_copy (map) : liaison_column_map_new ();
  liaison_column_map_add_settings (all, settings);
  self = make_plan (store, file, all, cancellable, error);

  return self != NULL && check_named (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * liaison_import_plan_new_sync: (constructor)
 * @store: a store
 * @file: a file of contacts, or an export of Liaison
 * @cancellable: (nullable): stops it
 * @error: return location of a failure, as liaison_import_plan_new_mapped_sync()
 *   has it
 *
 * Reads a file and compares it with the store. Nothing is changed. Blocks: not
 * for the main thread of a window.
 *
 * Returns: (transfer full) (nullable): what an import would do
 */
LiaisonImportPlan *
liaison_import_plan_new_sync (LiaisonStore *store,
                              GFile        *file,
                              GCancellable *cancellable,
                              GError      **error)
{
  return liaison_import_plan_new_mapped_sync (store, file, NULL, cancellable, error);
}

/* What a thread is to read, and as what. */
typedef struct
{
  LiaisonStore     *store;
  GFile            *file;
  LiaisonColumnMap *map;
  gboolean          is_whole; /* the map: with what was said before */
} Request;

static void
free_request (gpointer data)
{
  Request *request = data;

  g_object_unref (request->store);
  g_object_unref (request->file);
  liaison_column_map_free (request->map);
  g_free (request);
}

static void
make_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Request           *request = data;
  GError            *error = NULL;
  LiaisonImportPlan *plan = request->is_whole
                              ? make_plan (request->store, request->file, request->map, cancellable, &error)
                              : liaison_import_plan_new_mapped_sync (request->store, request->file, request->map, cancellable, &error);

  if (plan != NULL)
    g_task_return_pointer (task, plan, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
run_in_thread (GTask            *task,
               LiaisonStore     *store,
               GFile            *file,
               LiaisonColumnMap *map,
               gboolean          is_whole)
{
  Request *request = g_new (Request, 1);

  *request = (Request){ g_object_ref (store), g_object_ref (file), map, is_whole };
  g_task_set_task_data (task, request, free_request);
  g_task_run_in_thread (task, make_in_thread);
}

/**
 * liaison_import_plan_new_async:
 * @store: a store
 * @file: a file of contacts, or an export of Liaison
 * @map: (nullable): what people say of the file; it is copied
 * @cancellable: (nullable): stops it
 * @callback: called when the plan is made, or failed
 * @user_data: for @callback
 *
 * Reads a file and compares it with the store, off the calling thread.
 */
void
liaison_import_plan_new_async (LiaisonStore       *store,
                               GFile              *file,
                               LiaisonColumnMap   *map,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LIAISON_IS_STORE (store) && G_IS_FILE (file));

  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, liaison_import_plan_new_async);
  run_in_thread (task, store, file, map != NULL ? liaison_column_map_copy (map) : liaison_column_map_new (), FALSE);
}

/**
 * liaison_import_plan_read_again_async:
 * @self: a plan
 * @takes_columns: whether with the uses that the columns of a table have now,
 *   which are remembered when that plan is applied
 * @cancellable: (nullable): stops it
 * @callback: called when the new plan is made, or failed
 * @user_data: for @callback
 *
 * Reads the file again, in the encoding and with the order of dates that were
 * set. Ends with
 * liaison_import_plan_new_finish().
 */
void
liaison_import_plan_read_again_async (LiaisonImportPlan  *self,
                                      gboolean            takes_columns,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  LiaisonColumnMap *map;

  g_return_if_fail (LIAISON_IS_IMPORT_PLAN (self));
  g_return_if_fail (!takes_columns || self->columns != NULL);

  map = liaison_column_map_copy (self->map);
  if (takes_columns)
    {
      g_autofree char *uses = liaison_import_column_list_dup_uses (self->columns);

      liaison_column_map_choose (map, self->reading->header->key, uses);
    }
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, liaison_import_plan_read_again_async);
  run_in_thread (task, self->store, self->file, map, TRUE);
}

/**
 * liaison_import_plan_new_finish:
 * @result: what the callback got
 * @error: return location of a failure, as liaison_import_plan_new_sync() has it
 *
 * Returns: (transfer full) (nullable): what an import would do
 */
LiaisonImportPlan *
liaison_import_plan_new_finish (GAsyncResult *result,
                                GError      **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * liaison_import_plan_get_n_made:
 * @self: a plan
 *
 * Returns: how many organizations are made that only jobs name
 */
guint
liaison_import_plan_get_n_made (LiaisonImportPlan *self)
{
  g_return_val_if_fail (LIAISON_IS_IMPORT_PLAN (self), 0);

  return self->work != NULL ? self->work->made->len : 0;
}

/**
 * liaison_import_plan_asks_for_encoding:
 * @self: a plan
 *
 * Returns: whether the letters of the file may be others, or were chosen
 */
gboolean
liaison_import_plan_asks_for_encoding (LiaisonImportPlan *self)
{
  g_return_val_if_fail (LIAISON_IS_IMPORT_PLAN (self), FALSE);

  return self->reading->is_encoding_in_doubt || liaison_import_plan_get_encoding (self) != NULL;
}

/**
 * liaison_import_plan_get_encoding:
 * @self: a plan
 *
 * Returns: (nullable): the encoding that was chosen, as
 *   liaison_decoding_get_name() has it
 */
const char *
liaison_import_plan_get_encoding (LiaisonImportPlan *self)
{
  g_return_val_if_fail (LIAISON_IS_IMPORT_PLAN (self), NULL);

  return liaison_column_map_get_encoding (self->map);
}

/**
 * liaison_import_plan_set_encoding:
 * @self: a plan
 * @name: (nullable): an encoding, %NULL to tell it by itself
 *
 * Chooses in which encoding the file is read again.
 */
void
liaison_import_plan_set_encoding (LiaisonImportPlan *self,
                                  const char        *name)
{
  g_return_if_fail (LIAISON_IS_IMPORT_PLAN (self));

  liaison_column_map_set_encoding (self->map, name);
}

/**
 * liaison_import_plan_asks_for_order:
 * @self: a plan
 *
 * Returns: whether dates of the file can be read in two ways, or it was chosen
 */
gboolean
liaison_import_plan_asks_for_order (LiaisonImportPlan *self)
{
  g_return_val_if_fail (LIAISON_IS_IMPORT_PLAN (self), FALSE);

  return self->reading->are_dates_in_doubt || liaison_import_plan_get_order (self) != LIAISON_DATE_ORDER_UNKNOWN;
}

/**
 * liaison_import_plan_get_order:
 * @self: a plan
 *
 * Returns: the order of day and month that was chosen
 */
LiaisonDateOrder
liaison_import_plan_get_order (LiaisonImportPlan *self)
{
  g_return_val_if_fail (LIAISON_IS_IMPORT_PLAN (self), LIAISON_DATE_ORDER_UNKNOWN);

  return liaison_column_map_get_order (self->map);
}

/**
 * liaison_import_plan_set_order:
 * @self: a plan
 * @order: of day and month, %LIAISON_DATE_ORDER_UNKNOWN to tell it by itself
 *
 * Chooses how the dates of the file are read again.
 */
void
liaison_import_plan_set_order (LiaisonImportPlan *self,
                               LiaisonDateOrder   order)
{
  g_return_if_fail (LIAISON_IS_IMPORT_PLAN (self));

  liaison_column_map_set_order (self->map, order);
}
