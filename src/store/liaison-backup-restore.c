/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-backup-restore-private.h"

#include "liaison-beside.h"
#include "liaison-change-private.h"
#include "liaison-error.h"
#include "liaison-file-private.h"
#include "liaison-schema-private.h"

#include <glib/gi18n-lib.h>

/* Only a damaged row has a higher one. */
#define MOST_ID (G_MAXINT64 / 4)

static gboolean
fail_damaged (const char *path,
              GError    **error)
{
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_DAMAGED, _("“%s” is damaged."), path);

  return FALSE;
}

static gboolean
check_pages (LiaisonConnection *connection,
             const char        *path,
             GError           **error)
{
  g_autoptr (LiaisonStatement) check = liaison_connection_prepare (connection, "PRAGMA integrity_check(1)", error);

  if (check == NULL || !liaison_statement_next (check, error))
    return FALSE;

  return g_str_equal (liaison_statement_get_text (check, 0), "ok") || fail_damaged (path, error);
}

static gboolean
check_links (LiaisonConnection *connection,
             const char        *path,
             GError           **error)
{
  g_autoptr (LiaisonStatement) links = liaison_connection_prepare (connection, "PRAGMA foreign_key_check", error);

  if (links == NULL)
    return FALSE;
  if (liaison_statement_next (links, error))
    return fail_damaged (path, error);

  return !liaison_statement_failed (links);
}

static gboolean
open_whole (LiaisonPrivateCopy *copy,
            const char         *original,
            GError            **error)
{
  return liaison_private_copy_open (copy, error) &&
         liaison_schema_check_step (copy->connection, original, error) &&
         liaison_schema_verify (copy->connection, original, error) &&
         check_pages (copy->connection, original, error) &&
         liaison_schema_step_up (copy->connection, error) &&
         check_links (copy->connection, original, error);
}

static LiaisonPrivateCopy *
copy_whole (const char *backup,
            const char *beside,
            GError    **error)
{
  g_autoptr (LiaisonPrivateCopy) copy = NULL;
  gboolean whole;

  if (!liaison_file_claim (backup, error))
    return NULL;
  copy = liaison_private_copy_new (backup, beside, error);
  whole = copy != NULL && open_whole (copy, backup, error);
  liaison_file_release (backup);

  return whole ? g_steal_pointer (&copy) : NULL;
}

/*
 * liaison_backup_copy_whole:
 * @backup: a backup that may come from anywhere
 * @beside: a file in whose folder the copy is to be, for there is the space
 *
 * Copies a backup and opens the copy, sees that it is whole and holds nothing
 * but what Liaison put there, and brings it to the newest step of the schema.
 * Of one that is damaged it is not said that the data are: the error is
 * %LIAISON_ERROR_FAILED.
 */
LiaisonPrivateCopy *
liaison_backup_copy_whole (const char *backup,
                           const char *beside,
                           GError    **error)
{
  g_autoptr (GError) failure = NULL;
  LiaisonPrivateCopy *copy = copy_whole (backup, beside, &failure);

  if (g_error_matches (failure, LIAISON_ERROR, LIAISON_ERROR_DAMAGED))
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, _("The backup “%s” is damaged. Nothing was changed; choose another."), backup);
  else if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return copy;
}

static void
append_shift (GString *columns,
              gint64   shift)
{
  if (shift != 0)
    g_string_append_printf (columns, " + %" G_GINT64_FORMAT, shift);
}

/* The columns of a table, as its record type has them, and its digest; with ids
 * and links that are higher by @shift. */
static char *
name_columns (LiaisonRecordClass *klass,
              gint64              shift)
{
  g_autoptr (GString) columns = g_string_new ("id");

  append_shift (columns, shift);
  g_string_append (columns, ", uid, created, modified");
  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_string_append_printf (columns, ", \"%s\"", klass->fields[i].column);
      if (klass->fields[i].kind == LIAISON_FIELD_LINK)
        append_shift (columns, shift);
    }
  g_string_append (columns, ", digest");

  return g_string_free (g_steal_pointer (&columns), FALSE);
}

/* Whether an id of one database is that of another record in the other. */
static gboolean
find_conflict (LiaisonConnection *target,
               LiaisonConnection *source,
               const char        *table,
               gboolean          *is_found,
               GError           **error)
{
  g_autofree char *select = g_strdup_printf ("SELECT id, uid FROM \"%s\"", table);
  g_autofree char *find = g_strdup_printf ("SELECT 1 FROM \"%s\" WHERE id = ?1 AND uid <> ?2", table);
  g_autoptr (LiaisonStatement) rows = liaison_connection_prepare (source, select, error);

  if (rows == NULL)
    return FALSE;

  while (!*is_found && liaison_statement_next (rows, error))
    {
      g_autoptr (LiaisonStatement) other = liaison_connection_prepare (target, find, error);

      if (other == NULL)
        return FALSE;
      liaison_statement_bind_column (other, 1, rows, 0);
      liaison_statement_bind_column (other, 2, rows, 1);
      *is_found = liaison_statement_next (other, error);
      if (liaison_statement_failed (other))
        return FALSE;
    }

  return !liaison_statement_failed (rows);
}

/* How much higher the ids of a database have to be for none of them to be that of
 * another record: forms may be open of these. 0 where it is one and the same
 * database, whose ids are given once. -1 on a failure. */
static gint64
find_shift (LiaisonConnection *target,
            LiaisonConnection *source,
            GError           **error)
{
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);
  gboolean               is_found = FALSE;
  gint64                 highest = 0;

  for (guint i = 0; i < n_types; i++)
    {
      const char      *table = LIAISON_RECORD_CLASS (g_type_class_ref (types[i]()))->table;
      g_autofree char *last = g_strdup_printf ("SELECT max (0, ifnull ((SELECT max (id) FROM \"%s\"), 0))", table);
      gint64           here = liaison_connection_number (target, last, error);
      gint64           there = liaison_connection_number (source, last, error);

      if (here < 0 || there < 0 || !find_conflict (target, source, table, &is_found, error))
        return -1;
      if (there > MOST_ID)
        return 0;
      highest = MAX (highest, MIN (here, MOST_ID));
    }

  return is_found ? highest : 0;
}

static char *
name_places (guint n_places)
{
  g_autoptr (GString) places = g_string_new ("?1");

  for (guint i = 2; i <= n_places; i++)
    g_string_append_printf (places, ", ?%u", i);

  return g_string_free (g_steal_pointer (&places), FALSE);
}

static gboolean
run (LiaisonConnection *connection,
     const char        *sql,
     GError           **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, sql, error);

  return statement != NULL && liaison_statement_run (statement, error);
}

/* Makes a table hold the rows of another database's table and no others. */
static gboolean
pour_table (LiaisonConnection *target,
            LiaisonConnection *source,
            const char        *table,
            const char        *columns,
            const char        *values,
            guint              n_columns,
            GError           **error)
{
  g_autofree char *places = name_places (n_columns);
  g_autofree char *empty = g_strdup_printf ("DELETE FROM \"%s\"", table);
  g_autofree char *select = g_strdup_printf ("SELECT %s FROM \"%s\"", values, table);
  g_autofree char *insert = g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", table, columns, places);
  g_autoptr (LiaisonStatement) rows = NULL;

  if (!run (target, empty, error))
    return FALSE;

  rows = liaison_connection_prepare (source, select, error);
  if (rows == NULL)
    return FALSE;

  while (liaison_statement_next (rows, error))
    {
      g_autoptr (LiaisonStatement) row = liaison_connection_prepare (target, insert, error);

      if (row == NULL)
        return FALSE;
      for (guint i = 0; i < n_columns; i++)
        liaison_statement_bind_column (row, (int) i + 1, rows, (int) i);
      if (!liaison_statement_run (row, error))
        return FALSE;
    }

  return !liaison_statement_failed (rows);
}

static gboolean
pour_places (const LiaisonMapPlace *place,
             gpointer               change,
             GError               **error)
{
  return liaison_change_add_map_place (change, place, error);
}

/*
 * liaison_backup_pour:
 * @change: the change in which it is done
 * @source: a database of the newest step that was found whole
 *
 * Makes the records and settings those of another database, ids and all where
 * these are not those of other records. As any change it is recorded by what
 * differs, and can be undone.
 */
gboolean
liaison_backup_pour (LiaisonChange     *change,
                     LiaisonConnection *source,
                     GError           **error)
{
  LiaisonConnection     *target = liaison_change_get_connection (change);
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);
  gint64                 shift = find_shift (target, source, error);

  if (shift < 0)
    return FALSE;
  /* Links are checked when all rows are there. */
  if (!liaison_change_watch (change, error) || !liaison_connection_execute (target, "PRAGMA defer_foreign_keys = ON", error))
    return FALSE;

  for (guint i = 0; i < n_types; i++)
    {
      LiaisonRecordClass *klass = g_type_class_ref (types[i]());
      g_autofree char    *columns = name_columns (klass, 0);
      g_autofree char    *values = name_columns (klass, shift);

      if (!pour_table (target, source, klass->table, columns, values, klass->n_fields + 5, error))
        return FALSE;
    }

  return liaison_change_log_skip (target, liaison_change_log_get_highest (source, error), error) &&
         pour_table (target, source, "setting", "name, value", "name, value", 2, error) &&
         liaison_query_each_map_place (source, pour_places, change, error);
}
