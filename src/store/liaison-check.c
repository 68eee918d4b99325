/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-check.h"

#include "liaison-choice.h"
#include "liaison-connection-private.h"
#include "liaison-contact-index-private.h"
#include "liaison-digest-private.h"
#include "liaison-statement.h"
#include "liaison-suspicion-private.h"

#include <glib/gi18n-lib.h>

/* Rows that must not be there, and the sentence that says so. */
static const struct
{
  const char *sql;
  const char *sentence;
} rules[] = {
  { "SELECT key FROM (SELECT id * 2 AS key FROM person UNION ALL SELECT id * 2 + 1 FROM organization) "
    "WHERE key NOT IN (SELECT key FROM contact_current) AND key NOT IN (SELECT key FROM contact_dirty)",
    N_("Contact %s is missing from the search index.") },
  { "SELECT key FROM contact_current WHERE key NOT IN (SELECT key FROM contact_dirty) AND "
    "key NOT IN (SELECT id * 2 FROM person) AND key NOT IN (SELECT id * 2 + 1 FROM organization)",
    N_("The search index has contact %s, who is gone.") },
  { "SELECT uid FROM follow_up WHERE day NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND day <> ''",
    N_("The follow-up %s is due on what is no day.") },
  { "SELECT a.uid FROM follow_up_person AS a JOIN follow_up_person AS b "
    "ON a.follow_up = b.follow_up AND a.person = b.person AND a.id > b.id",
    N_("The follow-up with the link %s is about one person twice.") },
};

static gboolean
check_rule (LiaisonConnection *connection,
            const char        *sql,
            const char        *sentence,
            GStrvBuilder      *faults,
            GError           **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  while (liaison_statement_next (statement, error))
    {
      g_auto (GStrv) parts = g_strsplit (sentence, "%s", 2);
      g_autofree char *fault = g_strjoinv (liaison_statement_get_text (statement, 0), parts);

      g_strv_builder_add (faults, fault);
    }

  return !liaison_statement_failed (statement);
}

static gboolean
check_file (LiaisonConnection *connection,
            GStrvBuilder      *faults,
            GError           **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, "PRAGMA integrity_check", error);
  gboolean is_whole = TRUE;

  if (statement == NULL)
    return FALSE;

  while (liaison_statement_next (statement, error))
    if (!g_str_equal (liaison_statement_get_text (statement, 0), "ok"))
      {
        g_strv_builder_add (faults, liaison_statement_get_text (statement, 0));
        is_whole = FALSE;
      }
  if (is_whole && liaison_suspicion_is_search_broken (connection))
    g_strv_builder_add (faults, _("The search index cannot be read."));

  return !liaison_statement_failed (statement);
}

static gboolean
check_links (LiaisonConnection *connection,
             GStrvBuilder      *faults,
             GError           **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, "PRAGMA foreign_key_check", error);

  if (statement == NULL)
    return FALSE;

  while (liaison_statement_next (statement, error))
    {
      /* Translators: the number of a row, its table, and the table it links to */
      g_autofree char *fault = g_strdup_printf (_("Row %s of %s links to a row of %s that is gone."),
                                                   liaison_statement_get_text (statement, 1),
                                                   liaison_statement_get_text (statement, 0),
                                                   liaison_statement_get_text (statement, 2));

      g_strv_builder_add (faults, fault);
    }

  return !liaison_statement_failed (statement);
}

/* Choices are kept by their nick: each must be one that there is. */
static gboolean
check_choice (LiaisonConnection  *connection,
              const char         *table,
              const LiaisonField *field,
              GStrvBuilder       *faults,
              GError            **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT DISTINCT \"%s\" FROM \"%s\"", field->column, table);
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, sql, error);
  int value;

  if (statement == NULL)
    return FALSE;

  while (liaison_statement_next (statement, error))
    if (!liaison_choice_from_nick (field->type (), liaison_statement_get_text (statement, 0), &value))
      {
        /* Translators: a word, then the column and the table where it stands */
        g_autofree char *fault = g_strdup_printf (_("“%s” is no value of %s in %s."),
                                                     liaison_statement_get_text (statement, 0), field->column, table);

        g_strv_builder_add (faults, fault);
      }

  return !liaison_statement_failed (statement);
}

static gboolean
check_choices (LiaisonConnection *connection,
               GStrvBuilder      *faults,
               GError           **error)
{
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      LiaisonRecordClass *klass = g_type_class_ref (types[i]());

      for (guint j = 0; j < klass->n_fields; j++)
        if (klass->fields[j].kind == LIAISON_FIELD_CHOICE &&
            !check_choice (connection, klass->table, &klass->fields[j], faults, error))
          return FALSE;
    }

  return TRUE;
}

/* Where there are faults nothing is to be brought into the file as it is closed. */
static char **
end_faults (GStrvBuilder      *faults,
            LiaisonConnection *connection)
{
  char **found = g_strv_builder_end (faults);

  if (found[0] != NULL)
    liaison_connection_set_damaged (connection);

  return found;
}

/**
 * liaison_query_check:
 * @connection: where to read
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Sees whether the database is whole: its pages and indexes, the links between
 * records, the choices, and what is derived from them. Reads everything.
 *
 * Returns: (transfer full) (nullable): a sentence for each fault, none where
 *   all is well; %NULL where it could not be read
 */
char **
liaison_query_check (LiaisonConnection *connection,
                     GCancellable      *cancellable,
                     GError           **error)
{
  g_autoptr (GStrvBuilder) faults = g_strv_builder_new ();

  if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
      !check_file (connection, faults, error) ||
      !check_links (connection, faults, error) ||
      !check_choices (connection, faults, error))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !check_rule (connection, rules[i].sql, _(rules[i].sentence), faults, error))
      return NULL;

  return end_faults (faults, connection);
}

static gboolean
check_digests (LiaisonConnection  *connection,
               LiaisonRecordClass *klass,
               GStrvBuilder       *faults,
               GError            **error)
{
  g_autofree char *sql = liaison_digest_dup_select (klass, "");
  g_autoptr (LiaisonStatement) rows = liaison_connection_prepare (connection, sql, error);

  if (rows == NULL)
    return FALSE;

  while (liaison_statement_next (rows, error))
    if (liaison_statement_get_number (rows, liaison_statement_get_n_columns (rows) - 1) != liaison_digest_of_row (rows, klass))
      {
        /* Translators: the number of a row, its table, and what names it in exports */
        g_autofree char *fault = g_strdup_printf (_("Row %s of %s, %s, is not as Liaison wrote it."),
                                                  liaison_statement_get_text (rows, 0), klass->table,
                                                  liaison_statement_get_text (rows, 1));

        g_strv_builder_add (faults, fault);
      }

  return !liaison_statement_failed (rows);
}

/* What contacts are listed and found by is as their records give it. */
static gboolean
check_index (LiaisonConnection *connection,
             GStrvBuilder      *faults,
             GError           **error)
{
  g_autoptr (GArray) wrong = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!liaison_contact_index_find_wrong (connection, wrong, error))
    return FALSE;

  for (guint i = 0; i < wrong->len; i++)
    {
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, g_array_index (wrong, gint64, i));
      /* Translators: the number of a contact */
      g_autofree char *fault = g_strdup_printf (_("The search index has contact %s otherwise than it is recorded."), key);

      g_strv_builder_add (faults, fault);
    }

  return TRUE;
}

static gboolean
check_history (LiaisonConnection *connection,
               GStrvBuilder      *faults,
               GError           **error)
{
  g_autoptr (LiaisonStatement) rows = liaison_connection_prepare (connection, "SELECT id, label, changeset, digest FROM change_log", error);

  if (rows == NULL)
    return FALSE;

  while (liaison_statement_next (rows, error))
    {
      const char      *label = liaison_statement_get_text (rows, 1);
      gsize            size;
      gconstpointer    changeset = liaison_statement_get_blob (rows, 2, &size);
      g_autofree char *fault = NULL;

      if (liaison_statement_get_number (rows, 3) == liaison_digest_of_change (label, changeset, size))
        continue;

      /* Translators: the number of a change and its name, such as “Delete Person” */
      fault = g_strdup_printf (_("What was kept of change %s, “%s”, for undo is damaged."), liaison_statement_get_text (rows, 0), label);
      g_strv_builder_add (faults, fault);
    }

  return !liaison_statement_failed (rows);
}

static gboolean
check_records (LiaisonConnection *connection,
               GStrvBuilder      *faults,
               GCancellable      *cancellable,
               GError           **error)
{
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !check_digests (connection, g_type_class_ref (types[i]()), faults, error))
      return FALSE;

  return TRUE;
}

/**
 * liaison_query_check_records:
 * @connection: where to read
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Sees whether every record is as it was written, letter by letter.
 *
 * Returns: (transfer full) (nullable): a sentence for each that is not, none
 *   where all are; %NULL where it could not be read
 */
char **
liaison_query_check_records (LiaisonConnection *connection,
                             GCancellable      *cancellable,
                             GError           **error)
{
  g_autoptr (GStrvBuilder) faults = g_strv_builder_new ();

  return check_records (connection, faults, cancellable, error) ? g_strv_builder_end (faults) : NULL;
}

/**
 * liaison_query_check_text:
 * @connection: where to read
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Sees whether every record, what contacts are found by and the history of
 * changes are as they were written, letter by letter. What other programs wrote
 * into the file is found too.
 *
 * Returns: (transfer full) (nullable): a sentence for each that is not, none
 *   where all are; %NULL where it could not be read
 */
char **
liaison_query_check_text (LiaisonConnection *connection,
                          GCancellable      *cancellable,
                          GError           **error)
{
  g_autoptr (GStrvBuilder) faults = g_strv_builder_new ();

  if (!check_records (connection, faults, cancellable, error) ||
      !check_index (connection, faults, error) ||
      !check_history (connection, faults, error))
    return NULL;

  return end_faults (faults, connection);
}

/**
 * liaison_query_see_whole:
 * @connection: where to read
 * @error: return location of a failure
 *
 * Reads all pages, for what relies on every one of them: a page that stands in the
 * place of another reads as what it is not.
 *
 * Returns: whether they are sound
 */
gboolean
liaison_query_see_whole (LiaisonConnection *connection,
                         GError           **error)
{
  const char *path;

  g_return_val_if_fail (connection != NULL, FALSE);

  path = sqlite3_db_filename (liaison_connection_get_handle (connection), "main");
  if (liaison_suspicion_look_over (connection, path, FALSE, error))
    return TRUE;

  liaison_connection_set_damaged (connection);

  return FALSE;
}
