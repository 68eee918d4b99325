/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-import-plan-private.h"

#include "liaison-change.h"
#include "liaison-import-backup-private.h"
#include "liaison-import-column.h"
#include "liaison-table-header.h"

#include <glib/gi18n-lib.h>

/* How often progress is told, in milliseconds. */
#define PROGRESS_MILLISECONDS 50

static void liaison_import_plan_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonImportPlan, liaison_import_plan, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, liaison_import_plan_list_model_init))

enum
{
  PROP_0,
  PROP_NAME,
  PROP_FORM,
  PROP_FORM_LABEL,
  PROP_N_NEW,
  PROP_N_UPDATED,
  PROP_N_SAME,
  PROP_N_SKIPPED,
  PROP_CHANGES_ANYTHING,
  PROP_PROGRESS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GPtrArray *
get_rows (LiaisonImportPlan *self)
{
  return self->work != NULL ? self->work->rows : self->restore->rows;
}

static GType
liaison_import_plan_get_item_type (GListModel *model)
{
  return LIAISON_TYPE_IMPORT_ROW;
}

static guint
liaison_import_plan_get_n_items (GListModel *model)
{
  return get_rows (LIAISON_IMPORT_PLAN (model))->len;
}

static gpointer
liaison_import_plan_get_item (GListModel *model,
                              guint       position)
{
  GPtrArray         *rows = get_rows (LIAISON_IMPORT_PLAN (model));
  LiaisonRowOutcome *row;

  if (position >= rows->len)
    return NULL;

  row = g_ptr_array_index (rows, position);

  return liaison_import_row_new (row->line, row->state, row->name, row->is_organization, row->changes, row->reason);
}

static void
liaison_import_plan_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = liaison_import_plan_get_item_type;
  iface->get_n_items = liaison_import_plan_get_n_items;
  iface->get_item = liaison_import_plan_get_item;
}

static void
liaison_import_plan_finalize (GObject *object)
{
  LiaisonImportPlan *self = LIAISON_IMPORT_PLAN (object);

  if (self->work == NULL)
    g_clear_pointer (&self->reading, liaison_reading_free);
  g_clear_pointer (&self->work, liaison_import_work_free_apart);
  g_clear_pointer (&self->restore, liaison_restore_free);
  g_clear_pointer (&self->remarks, g_strfreev);
  g_clear_pointer (&self->no_backup, g_free);
  g_clear_pointer (&self->map, liaison_column_map_free);
  g_clear_object (&self->columns);
  g_clear_object (&self->file);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (liaison_import_plan_parent_class)->finalize (object);
}

static void
liaison_import_plan_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  LiaisonImportPlan *self = LIAISON_IMPORT_PLAN (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, liaison_import_plan_get_name (self));
      break;
    case PROP_FORM:
      g_value_set_string (value, liaison_import_plan_get_form (self));
      break;
    case PROP_FORM_LABEL:
      g_value_set_string (value, liaison_import_plan_get_form_label (self));
      break;
    case PROP_N_NEW:
    case PROP_N_UPDATED:
    case PROP_N_SAME:
    case PROP_N_SKIPPED:
      g_value_set_uint (value, liaison_import_plan_get_count (self, LIAISON_IMPORT_STATE_NEW + (prop_id - PROP_N_NEW)));
      break;
    case PROP_CHANGES_ANYTHING:
      g_value_set_boolean (value, liaison_import_plan_get_changes_anything (self));
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_import_plan_class_init (LiaisonImportPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = liaison_import_plan_finalize;
  object_class->get_property = liaison_import_plan_get_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_FORM] = g_param_spec_string ("form", NULL, NULL, "", flags);
  properties[PROP_FORM_LABEL] = g_param_spec_string ("form-label", NULL, NULL, "", flags);
  properties[PROP_N_NEW] = g_param_spec_uint ("n-new", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_UPDATED] = g_param_spec_uint ("n-updated", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_SAME] = g_param_spec_uint ("n-same", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_SKIPPED] = g_param_spec_uint ("n-skipped", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_CHANGES_ANYTHING] = g_param_spec_boolean ("changes-anything", NULL, NULL, FALSE, flags);

  /**
   * LiaisonImportPlan:progress:
   *
   * How much of the import is done, 0 to 1. Notified while
   * liaison_import_plan_apply_async() runs, on the thread that called it.
   */
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_import_plan_init (LiaisonImportPlan *self)
{
}

/**
 * liaison_import_plan_get_name:
 * @self: a plan
 *
 * Returns: the name of the file, without its folder
 */
const char *
liaison_import_plan_get_name (LiaisonImportPlan *self)
{
  g_return_val_if_fail (LIAISON_IS_IMPORT_PLAN (self), NULL);

  return self->reading->name;
}

/**
 * liaison_import_plan_get_form:
 * @self: a plan
 *
 * Returns: what kind of file it is, for programs: "vcard", "linkedin",
 *   "google", "outlook", "thunderbird", "table" or "liaison"
 */
const char *
liaison_import_plan_get_form (LiaisonImportPlan *self)
{
  g_return_val_if_fail (LIAISON_IS_IMPORT_PLAN (self), NULL);

  return liaison_form_get_nick (self->reading->form);
}

/**
 * liaison_import_plan_get_form_label:
 * @self: a plan
 *
 * Returns: what kind of file it is, translated
 */
const char *
liaison_import_plan_get_form_label (LiaisonImportPlan *self)
{
  g_return_val_if_fail (LIAISON_IS_IMPORT_PLAN (self), NULL);

  return liaison_form_get_label (self->reading->form);
}

/**
 * liaison_import_plan_is_export:
 * @self: a plan
 *
 * Returns: whether the file is an export of Liaison: its rows are records and
 *   settings of every kind, not contacts
 */
gboolean
liaison_import_plan_is_export (LiaisonImportPlan *self)
{
  g_return_val_if_fail (LIAISON_IS_IMPORT_PLAN (self), FALSE);

  return self->restore != NULL;
}

/**
 * liaison_import_plan_get_count:
 * @self: a plan
 * @state: what becomes of a row
 *
 * Returns: of how many rows that becomes; over all states that is every row or
 *   card of the file
 */
guint
liaison_import_plan_get_count (LiaisonImportPlan *self,
                               LiaisonImportState state)
{
  g_return_val_if_fail (LIAISON_IS_IMPORT_PLAN (self), 0);
  g_return_val_if_fail (state < LIAISON_N_IMPORT_STATES, 0);

  return self->work != NULL ? self->work->counts[state] : self->restore->counts[state];
}

/**
 * liaison_import_plan_get_remarks:
 * @self: a plan
 *
 * Returns: (array zero-terminated=1): sentences on the file as a whole: how
 *   its dates were read, what of it was left out
 */
const char *const *
liaison_import_plan_get_remarks (LiaisonImportPlan *self)
{
  g_return_val_if_fail (LIAISON_IS_IMPORT_PLAN (self), NULL);

  return (const char *const *) self->remarks;
}

/**
 * liaison_import_plan_get_changes_anything:
 * @self: a plan
 *
 * Returns: whether applying it would change anything
 */
gboolean
liaison_import_plan_get_changes_anything (LiaisonImportPlan *self)
{
  return liaison_import_plan_get_count (self, LIAISON_IMPORT_STATE_NEW) > 0 ||
         liaison_import_plan_get_count (self, LIAISON_IMPORT_STATE_UPDATED) > 0;
}

/**
 * liaison_import_plan_get_columns:
 * @self: a plan
 *
 * Returns: (transfer none) (nullable): a list of #LiaisonImportColumn where the
 *   file is a table; see liaison_import_plan_read_again_async()
 */
GListModel *
liaison_import_plan_get_columns (LiaisonImportPlan *self)
{
  g_return_val_if_fail (LIAISON_IS_IMPORT_PLAN (self), NULL);

  return self->columns;
}

/**
 * liaison_import_plan_get_needs_columns:
 * @self: a plan
 *
 * Returns: whether the user should say what the columns of the table are
 */
gboolean
liaison_import_plan_get_needs_columns (LiaisonImportPlan *self)
{
  g_return_val_if_fail (LIAISON_IS_IMPORT_PLAN (self), FALSE);

  return self->reading->header != NULL && liaison_table_header_needs_columns (self->reading->header);
}

/**
 * liaison_import_plan_get_is_readable:
 * @self: a plan
 *
 * Returns: whether anything of the file could be read; it is %FALSE for a table
 *   of which no column is known that tells one row from another
 */
gboolean
liaison_import_plan_get_is_readable (LiaisonImportPlan *self)
{
  g_return_val_if_fail (LIAISON_IS_IMPORT_PLAN (self), FALSE);

  return self->reading->header == NULL || self->reading->header->is_readable;
}

/**
 * liaison_import_plan_get_progress:
 * @self: a plan
 *
 * Returns: how much of the import is done, 0 to 1
 */
double
liaison_import_plan_get_progress (LiaisonImportPlan *self)
{
  g_return_val_if_fail (LIAISON_IS_IMPORT_PLAN (self), 0);

  return self->progress;
}

static char *
dup_label (LiaisonImportPlan *self)
{
  /* Translators: the name of a change, as in "Undo Import contacts.vcf" */
  return g_strdup_printf (_("Import “%s”"), self->reading->name);
}

/* On the writing thread. */
typedef struct
{
  LiaisonImportPlan *plan;
  GCancellable      *cancellable;
} Application;

static void
free_application (gpointer data)
{
  Application *application = data;

  g_object_unref (application->plan);
  g_clear_object (&application->cancellable);
  g_free (application);
}

/* What people said of the columns, for the next file with such a header. */
static gboolean
remember_columns (LiaisonImportPlan *self,
                  LiaisonChange     *change,
                  GError           **error)
{
  g_autofree char *uses = NULL;

  if (self->reading->header == NULL || !self->reading->header->is_chosen)
    return TRUE;

  uses = liaison_import_column_list_dup_uses (self->columns);

  return liaison_change_set_setting (change, self->reading->header->key, uses, error);
}

static gboolean
apply (LiaisonChange *change,
       gpointer       data,
       GError       **error)
{
  Application       *application = data;
  LiaisonImportPlan *plan = application->plan;

  g_free (plan->no_backup);
  plan->no_backup = liaison_import_back_up (plan->store);
  if (plan->work != NULL)
    return remember_columns (plan, change, error) &&
           liaison_import_work_apply (plan->work, change, &plan->permille, application->cancellable, error);

  return liaison_restore_apply (plan->restore, change, &plan->permille, application->cancellable, error);
}

/**
 * liaison_import_plan_get_no_backup:
 * @self: a plan that was applied
 *
 * Returns: (nullable): a sentence that says why no backup of the data could be
 *   made before; %NULL where one was made, or there was nothing to keep
 */
const char *
liaison_import_plan_get_no_backup (LiaisonImportPlan *self)
{
  g_return_val_if_fail (LIAISON_IS_IMPORT_PLAN (self), NULL);

  return self->no_backup;
}

/**
 * liaison_import_plan_apply_sync:
 * @self: a plan
 * @cancellable: (nullable): stops it, as long as it is not durable
 * @error: return location of a failure
 *
 * Brings the file in, in one change that one undo takes back. Blocks: not for
 * the main thread of a window.
 *
 * Returns: the number of the change, 0 where there was nothing to change, -1
 *   where it failed or was cancelled and nothing was changed
 */
gint64
liaison_import_plan_apply_sync (LiaisonImportPlan *self,
                                GCancellable      *cancellable,
                                GError           **error)
{
  g_autofree char *label = NULL;
  Application      application = { self, cancellable };

  g_return_val_if_fail (LIAISON_IS_IMPORT_PLAN (self), -1);

  label = dup_label (self);

  return liaison_store_change (self->store, label, apply, &application, cancellable, error);
}

static void
set_progress (LiaisonImportPlan *self,
              double             progress)
{
  if (self->progress == progress)
    return;

  self->progress = progress;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

static gboolean
progress_cb (gpointer data)
{
  LiaisonImportPlan *self = data;

  set_progress (self, g_atomic_int_get (&self->permille) / 1000.0);

  return G_SOURCE_CONTINUE;
}

static void
applied_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  LiaisonImportPlan *self = g_task_get_source_object (task);
  GError            *error = NULL;
  gint64             change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);

  g_source_destroy (g_task_get_task_data (task));
  set_progress (self, error == NULL ? 1 : 0);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_int (task, (gssize) change);
}

/**
 * liaison_import_plan_apply_async:
 * @self: a plan
 * @cancellable: (nullable): stops it, as long as it is not durable
 * @callback: called when the import is durable, or failed, or was cancelled
 * @user_data: for @callback
 *
 * Brings the file in, in one change that one undo takes back. Meanwhile
 * #LiaisonImportPlan:progress tells how far it is.
 */
void
liaison_import_plan_apply_async (LiaisonImportPlan  *self,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GSource) source = NULL;
  g_autofree char *label = NULL;
  Application     *application;

  g_return_if_fail (LIAISON_IS_IMPORT_PLAN (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, liaison_import_plan_apply_async);
  g_task_set_check_cancellable (task, FALSE); /* what was imported is never said to be cancelled */

  g_atomic_int_set (&self->permille, 0);
  source = g_timeout_source_new (PROGRESS_MILLISECONDS);
  g_source_set_callback (source, progress_cb, self, NULL);
  g_source_attach (source, g_task_get_context (task));
  g_task_set_task_data (task, g_steal_pointer (&source), (GDestroyNotify) g_source_unref);

  application = g_new0 (Application, 1);
  application->plan = g_object_ref (self);
  application->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  label = dup_label (self);
  liaison_store_change_async (self->store, label, apply, application, free_application, cancellable, applied_cb, g_steal_pointer (&task));
}

/**
 * liaison_import_plan_apply_finish:
 * @self: a plan
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: the number of the change, 0 where there was nothing to change, -1
 *   where it failed or was cancelled and nothing was changed
 */
gint64
liaison_import_plan_apply_finish (LiaisonImportPlan *self,
                                  GAsyncResult      *result,
                                  GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), -1);

  return g_task_propagate_int (G_TASK (result), error);
}
