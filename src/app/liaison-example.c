/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-example.h"

#include "liaison-date.h"
#include "liaison-import-plan.h"
#include "liaison-person.h"
#include "liaison-query.h"

#include <glib/gstdio.h>

#define EXAMPLE "/org/liaisonplanner/Liaison/app/example.json"

/* The day on which build-aux/make-example lets the example network be. */
#define EXAMPLE_DAY "2026-11-23"

#define SECONDS_A_DAY 86400

/* Days and moments in the JSON of an export. */
#define DAY_PATTERN "\"(?<day>\\d{4}-\\d{2}-\\d{2})\"|(?<name>\"(?:created|modified|done|snoozed_until)\": )(?<moment>\\d{9,})"

static gboolean
shift_match (const GMatchInfo *match,
             GString          *shifted,
             gpointer          user_data)
{
  int              days = *(int *) user_data;
  g_autofree char *day = g_match_info_fetch_named (match, "day");
  g_autofree char *name = g_match_info_fetch_named (match, "name");
  g_autofree char *moment = g_match_info_fetch_named (match, "moment");

  if (day != NULL && *day != '\0')
    {
      g_autofree char *later = liaison_date_is_day (day) ? liaison_date_dup_plus_days (day, days) : NULL;

      g_string_append_printf (shifted, "\"%s\"", later != NULL ? later : day);
    }
  else
    {
      g_string_append_printf (shifted, "%s%" G_GINT64_FORMAT, name,
                              g_ascii_strtoll (moment, NULL, 10) + (gint64) days * SECONDS_A_DAY);
    }

  return FALSE;
}

/**
 * liaison_example_shift:
 * @text: an export as JSON
 * @days: how many days to move it
 * @error: return location of a failure
 *
 * Moves every whole day and every moment, so that an example stays as fresh as
 * on the day it was made.
 *
 * Returns: (transfer full) (nullable): the export, moved
 */
char *
liaison_example_shift (const char *text,
                       int         days,
                       GError    **error)
{
  g_autoptr (GRegex) pattern = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  pattern = g_regex_new (DAY_PATTERN, G_REGEX_OPTIMIZE, 0, error);

  return pattern != NULL ? g_regex_replace_eval (pattern, text, -1, 0, 0, shift_match, &days, error) : NULL;
}

/**
 * liaison_example_dup_path:
 *
 * Returns: (transfer full): where the example network has a database of its own
 */
char *
liaison_example_dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "liaison", "example.db", NULL);
}

/* An export with today as its day, in a file of its own beside @path. */
static GFile *
write_example (const char *path,
               GError    **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (EXAMPLE, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *today = liaison_date_dup_today ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_build_filename (folder, "example.json", NULL);
  g_autofree char *text = NULL;

  if (bytes == NULL)
    return NULL;

  text = liaison_example_shift (g_bytes_get_data (bytes, NULL), liaison_date_days_between (EXAMPLE_DAY, today), error);
  if (text == NULL || !g_file_set_contents_full (name, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error))
    return NULL;

  return g_file_new_for_path (name);
}

static gpointer
count_people (LiaisonConnection *connection,
              gpointer           data,
              GCancellable      *cancellable,
              GError           **error)
{
  gint64 n_people = liaison_query_count (connection, LIAISON_TYPE_PERSON, error);

  return n_people >= 0 ? g_variant_ref_sink (g_variant_new_int64 (n_people)) : NULL;
}

/* What was changed in the example is kept. */
static gboolean
prepare (const char   *path,
         GCancellable *cancellable,
         GError      **error)
{
  g_autoptr (LiaisonStore) store = liaison_store_open (path, error);
  g_autoptr (LiaisonImportPlan) plan = NULL;
  g_autoptr (GVariant) n_people = NULL;
  g_autoptr (GFile) file = NULL;
  gboolean done;

  if (store == NULL)
    return FALSE;

  n_people = liaison_store_read (store, count_people, NULL, cancellable, error);
  if (n_people == NULL)
    return FALSE;
  if (g_variant_get_int64 (n_people) > 0)
    return TRUE;

  file = write_example (path, error);
  if (file == NULL)
    return FALSE;

  plan = liaison_import_plan_new_sync (store, file, cancellable, error);
  done = plan != NULL && liaison_import_plan_apply_sync (plan, cancellable, error) >= 0;
  g_unlink (g_file_peek_path (file));

  return done;
}

static void
prepare_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  GError *error = NULL;

  if (prepare (task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * liaison_example_prepare_async:
 * @path: the database of the example
 * @cancellable: (nullable): stops it
 * @callback: called when the example is there, or failed
 * @user_data: for @callback
 *
 * Fills a database with the example network, moved to today, unless somebody
 * is in it.
 */
void
liaison_example_prepare_async (const char         *path,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (path != NULL);

  g_task_set_source_tag (task, liaison_example_prepare_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, prepare_in_thread);
}

/**
 * liaison_example_prepare_finish:
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: whether the example is there
 */
gboolean
liaison_example_prepare_finish (GAsyncResult *result,
                                GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, liaison_example_prepare_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
