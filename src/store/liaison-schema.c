/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-schema-private.h"

#include "liaison-earlier-step-private.h"
#include "liaison-error.h"
#include "liaison-file-private.h"
#include "liaison-store-resources.h"

#include <glib/gi18n-lib.h>

/* Names of the resources that hold the steps of the schema, in order. */
static const char *const step_names[] = {
  "/org/liaisonplanner/Liaison/schema/1.sql",
  "/org/liaisonplanner/Liaison/schema/2.sql",
  "/org/liaisonplanner/Liaison/schema/3.sql",
  "/org/liaisonplanner/Liaison/schema/4.sql",
  "/org/liaisonplanner/Liaison/schema/5.sql",
};

static gpointer
load_steps (gpointer nothing)
{
  GResource        *resource = liaison_store_get_resource ();
  LiaisonMigration *steps = g_new0 (LiaisonMigration, G_N_ELEMENTS (step_names));

  for (guint i = 0; i < G_N_ELEMENTS (step_names); i++)
    {
      g_autoptr (GBytes) text = g_resource_lookup_data (resource, step_names[i], G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      g_assert (text != NULL);
      steps[i].sql = g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text)); /* kept while the program runs */
    }
  steps[G_N_ELEMENTS (step_names) - 1].finish = liaison_earlier_step_finish;

  return steps;
}

static const LiaisonMigration *
get_steps (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_steps, NULL);
}

/*
 * liaison_schema_prepare:
 * @path: a place that liaison_file_claim() let pass
 *
 * Makes the database if there is none, or brings it to the newest step.
 */
gboolean
liaison_schema_prepare (const char *path,
                        GError    **error)
{
  return liaison_file_prepare (path, get_steps (), G_N_ELEMENTS (step_names), error);
}

/*
 * liaison_schema_step_up:
 * @connection: a copy that is nobody's data
 *
 * Brings a copy to the newest step, without a backup of it.
 */
gboolean
liaison_schema_step_up (LiaisonConnection *connection,
                        GError           **error)
{
  return liaison_file_run_steps (connection, get_steps (), G_N_ELEMENTS (step_names), error);
}

/*
 * liaison_schema_check_step:
 * @connection: a database of ours
 * @path: what to call it
 *
 * Sees that a database is not of another step than it says.
 */
gboolean
liaison_schema_check_step (LiaisonConnection *connection,
                           const char        *path,
                           GError           **error)
{
  gint64 version = liaison_file_read_version (connection, path, error);

  return version >= 0 && liaison_file_check_step (connection, path, get_steps (), G_N_ELEMENTS (step_names), version, error);
}

/* What a schema consists of, as text. */
/* What SQLite keeps for itself is not asked for: others may have packed the database,
 * which takes a list of numbers away that no table of ours needs, or had it measured. */
static char *
describe (LiaisonConnection *connection,
          GError           **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LiaisonStatement) parts =
    liaison_connection_prepare (connection,
                                "SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_schema "
                                "WHERE name NOT IN ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4') ORDER BY type, name",
                                error);

  if (parts == NULL)
    return NULL;

  while (liaison_statement_next (parts, error))
    for (int column = 0; column < 4; column++)
      g_string_append_printf (text, "%s\n", liaison_statement_get_text (parts, column));

  return liaison_statement_failed (parts) ? NULL : g_string_free (g_steal_pointer (&text), FALSE);
}

/* What the schema of a version is like where the program made it. */
static char *
describe_expected (gint64   version,
                   GError **error)
{
  g_autoptr (LiaisonConnection) fresh = liaison_connection_open (":memory:", LIAISON_CONNECTION_WRITES, error);

  if (fresh == NULL || !liaison_file_run_steps (fresh, get_steps (), (guint) version, error))
    return NULL;

  return describe (fresh, error);
}

/*
 * liaison_schema_verify:
 * @connection: a database that may come from anywhere
 * @path: what to call it
 *
 * Sees that the tables, triggers and views of a database are those of its
 * version and no others: such a file can be read without running what others
 * wrote into it. One of a newer Liaison is refused.
 */
gboolean
liaison_schema_verify (LiaisonConnection *connection,
                       const char        *path,
                       GError           **error)
{
  gint64           version = liaison_file_read_version (connection, path, error);
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;

  if (version < 0)
    return FALSE;
  if (version > (gint64) G_N_ELEMENTS (step_names))
    return liaison_file_fail_newer (path, version, G_N_ELEMENTS (step_names), error);

  found = describe (connection, error);
  expected = found != NULL ? describe_expected (version, error) : NULL;
  if (expected == NULL)
    return FALSE;
  if (!g_str_equal (found, expected))
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FOREIGN,
                   _("“%s” holds what Liaison did not put there."), path);
      return FALSE;
    }

  return TRUE;
}
