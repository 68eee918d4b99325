/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-change-private.h"

#include "liaison-broken-links-private.h"
#include "liaison-clock.h"
#include "liaison-contact-index-private.h"
#include "liaison-earlier-step-private.h"
#include "liaison-error.h"
#include "liaison-mapper-private.h"
#include "liaison-recording-private.h"
#include "liaison-spent-ids-private.h"
#include "liaison-uid.h"

#include <glib/gi18n-lib.h>

/* A change of so many rows gets more memory for its pages. */
#define MANY_ROWS 1000
#define ROOM_FOR_MANY "PRAGMA cache_size = -65536"

struct _LiaisonChange
{
  LiaisonConnection *connection;
  LiaisonRecording *recording; /* NULL for what cannot be undone */
  gint64 moment;
  gboolean has_room; /* for many rows */
};

/**
 * liaison_outcome_free: (skip)
 * @self: (transfer full): an outcome
 */
void
liaison_outcome_free (LiaisonOutcome *self)
{
  g_free (self->label);
  g_strfreev (self->tables);
  g_free (self);
}

/**
 * liaison_change_get_connection:
 * @self: a change under way
 *
 * Returns: (transfer none): the connection of the change, which sees what the
 *   change did so far
 */
LiaisonConnection *
liaison_change_get_connection (LiaisonChange *self)
{
  return self->connection;
}

static gboolean
insert (LiaisonChange *self,
        LiaisonRecord *record,
        GError       **error)
{
  if (!liaison_mapper_insert (self->connection, record, error))
    return FALSE;

  if (self->recording != NULL)
    liaison_recording_note_added (self->recording, record);

  return TRUE;
}

static gboolean
update (LiaisonChange *self,
        LiaisonRecord *record,
        GError       **error)
{
  if (self->recording != NULL && !liaison_recording_look_before (self->recording, record, error))
    return FALSE;
  if (!liaison_mapper_update (self->connection, record, error))
    return FALSE;

  if (self->recording != NULL)
    liaison_recording_note_edited (self->recording, record);

  return TRUE;
}

/*
 * liaison_change_watch:
 *
 * To be said before something is written by other means than
 * liaison_change_save() and its kin, of which the recording is not told.
 */
gboolean
liaison_change_watch (LiaisonChange *self,
                      GError       **error)
{
  return self->recording == NULL || liaison_recording_watch (self->recording, error);
}

/**
 * liaison_change_expect_rows:
 * @self: a change under way
 * @n_rows: about how many rows are to be written
 * @error: return location of a failure
 *
 * Tells what comes. The pages of many rows stay in memory, 64 MiB at most, until
 * the change ends, instead of being written and read again.
 *
 * Returns: whether there is room for them
 */
gboolean
liaison_change_expect_rows (LiaisonChange *self,
                            guint          n_rows,
                            GError       **error)
{
  if (n_rows < MANY_ROWS)
    return TRUE;

  self->has_room = TRUE;

  return liaison_connection_execute (self->connection, ROOM_FOR_MANY, error);
}

/**
 * liaison_change_save:
 * @self: a change under way
 * @record: (type LiaisonRecord): a record
 * @error: return location of a failure
 *
 * Adds a record that has no id yet, or saves one that has. A new one gets its
 * id, and a uid unless it has one.
 *
 * Returns: whether it was saved
 */
gboolean
liaison_change_save (LiaisonChange *self,
                     gpointer       record,
                     GError       **error)
{
  g_autofree char *uid = NULL;
  gint64 id, created;

  g_return_val_if_fail (LIAISON_IS_RECORD (record), FALSE);

  id = liaison_record_get_id (record);
  created = liaison_record_get_created (record);
  uid = *liaison_record_get_uid (record) != '\0' ? g_strdup (liaison_record_get_uid (record)) : liaison_uid_new ();
  liaison_record_set_identity (record, id, uid, created != 0 ? created : self->moment, self->moment);

  return id == 0 ? insert (self, record, error) : update (self, record, error);
}

/**
 * liaison_change_restore:
 * @self: a change under way
 * @record: (type LiaisonRecord): a record with its uid and times, and an id if the store has it
 * @error: return location of a failure
 *
 * Adds a record as it was exported, or makes one that has an id as it was:
 * unlike liaison_change_save() it keeps the moment of the last change.
 *
 * Returns: whether it was written
 */
gboolean
liaison_change_restore (LiaisonChange *self,
                        gpointer       record,
                        GError       **error)
{
  g_return_val_if_fail (LIAISON_IS_RECORD (record), FALSE);
  g_return_val_if_fail (*liaison_record_get_uid (record) != '\0', FALSE);

  return liaison_record_get_id (record) == 0 ? insert (self, record, error) : update (self, record, error);
}

/**
 * liaison_change_delete:
 * @self: a change under way
 * @record: (type LiaisonRecord): a saved record
 * @error: return location of a failure
 *
 * Deletes a record and what belongs to it.
 *
 * Returns: whether it was deleted
 */
gboolean
liaison_change_delete (LiaisonChange *self,
                       gpointer       record,
                       GError       **error)
{
  g_return_val_if_fail (LIAISON_IS_RECORD (record), FALSE);

  return liaison_change_watch (self, error) && liaison_mapper_delete (self->connection, record, error);
}

/**
 * liaison_change_set_setting:
 * @self: a change under way
 * @name: which choice
 * @value: what was chosen
 * @error: return location of a failure
 *
 * Keeps a choice of the user.
 *
 * Returns: whether it was kept
 */
gboolean
liaison_change_set_setting (LiaisonChange *self,
                            const char    *name,
                            const char    *value,
                            GError       **error)
{
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (self->connection,
                                "INSERT INTO setting (name, value) VALUES (?1, ?2) "
                                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                                error);

  if (statement == NULL || !liaison_change_watch (self, error))
    return FALSE;

  liaison_statement_bind_text (statement, 1, name);
  liaison_statement_bind_text (statement, 2, value);

  return liaison_statement_run (statement, error);
}

static char **
changed_tables (const void *changeset,
                int         size)
{
  g_autoptr (GStrvBuilder) tables = g_strv_builder_new ();
  sqlite3_changeset_iter *iter = NULL;
  const char *last = NULL;

  if (sqlite3changeset_start (&iter, size, (void *) changeset) != SQLITE_OK)
    return NULL;

  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation;

      sqlite3changeset_op (iter, &table, &n_columns, &operation, NULL);
      if (g_strcmp0 (last, table) != 0)
        g_strv_builder_add (tables, table);
      last = g_intern_string (table);
    }
  sqlite3changeset_finalize (iter);

  return g_strv_builder_end (tables);
}

static gboolean
finish_change (LiaisonConnection *connection,
               LiaisonRecording  *recording,
               LiaisonOutcome    *outcome,
               GError           **error)
{
  g_autoptr (GBytes) changeset = liaison_recording_end (recording, error);
  g_autoptr (GArray) contacts = NULL;

  if (changeset == NULL || g_bytes_get_size (changeset) == 0)
    return changeset != NULL;

  contacts = liaison_recording_find_contacts (recording, changeset, error);

  if (contacts == NULL || !liaison_contact_index_refresh (connection, contacts, error))
    return FALSE;

  outcome->is_index_behind = contacts->len > 0 && liaison_contact_index_is_behind (connection);

  return liaison_spent_ids_note (connection, changeset, FALSE, error) && liaison_change_log_add (connection, outcome, changeset, error);
}

/*
 * liaison_change_run:
 *
 * Does a change whole or not at all; when this returns it is durable.
 */
LiaisonOutcome *
liaison_change_run (LiaisonConnection *connection,
                    const char        *label,
                    LiaisonChangeFunc  func,
                    gpointer           data,
                    GError           **error)
{
  g_autoptr (LiaisonRecording) recording = liaison_recording_new (connection);
  LiaisonChange change = { connection, recording, liaison_clock_now () };
  g_autoptr (LiaisonOutcome) outcome = g_new0 (LiaisonOutcome, 1);
  gboolean done;

  outcome->label = g_strdup (label);
  if (!liaison_connection_run (connection, "BEGIN IMMEDIATE", error))
    return NULL;

  done = func (&change, data, error) &&
         finish_change (connection, recording, outcome, error) &&
         liaison_connection_run (connection, "COMMIT", error);
  if (!done)
    liaison_connection_execute (connection, "ROLLBACK", NULL);
  if (change.has_room)
    liaison_connection_execute (connection, LIAISON_CONNECTION_USUAL_ROOM, NULL);
  if (!done)
    return NULL;

  outcome->tables = liaison_recording_dup_tables (recording);

  return g_steal_pointer (&outcome);
}

/*
 * liaison_change_note:
 *
 * Writes what is no change of the user's: positions on the map, reminders
 * that were shown. It is not in the log and cannot be undone.
 */
gboolean
liaison_change_note (LiaisonConnection *connection,
                     LiaisonChangeFunc  func,
                     gpointer           data,
                     GError           **error)
{
  LiaisonChange change = { connection, NULL, liaison_clock_now () };

  if (!liaison_connection_run (connection, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (!func (&change, data, error) || !liaison_connection_run (connection, "COMMIT", error))
    {
      liaison_connection_execute (connection, "ROLLBACK", NULL);
      return FALSE;
    }

  return TRUE;
}

static int
abort_on_conflict (void                   *data,
                   int                     conflict,
                   sqlite3_changeset_iter *iter)
{
  return SQLITE_CHANGESET_ABORT;
}

static gboolean
fail_conflict (GError    **error,
               const char *label)
{
  /* Translators: %s is the name of a change, such as "Delete Person" */
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_CONFLICT,
               _("“%s” cannot be taken back or done again: something it rests on has changed since."), label);

  return FALSE;
}

/* The changes are taken back in order, so that nothing of ours stands in the way:
 * the file is damaged, or another program wrote into it. */
static gboolean
fail_altered (GError    **error,
              const char *label)
{
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED,
               /* Translators: %s is the name of a change, such as "Delete Person"; the words in quotes after it are a command */
               _("“%s” stays as it is: what it changed is not as Liaison left it, and no later change says why: another program wrote into the file, or it is damaged. Nothing was changed; “liaison-cli check --deep” names what is damaged, and a backup has what is gone."), label);

  return FALSE;
}

static gboolean
apply_once (LiaisonConnection *connection,
            const char        *label,
            int                size,
            void              *changeset,
            GError           **error)
{
  int code = sqlite3changeset_apply (liaison_connection_get_handle (connection), size, changeset,
                                     NULL, abort_on_conflict, NULL);

  if (code == SQLITE_ABORT || code == SQLITE_CONSTRAINT)
    return fail_altered (error, label);

  return code == SQLITE_OK || liaison_connection_fail (connection, code, error);
}

/* Rule R5: with foreign keys off, or SQLite would cascade while it applies;
 * they are checked before the commit. Links that another program broke are no
 * fault of the change: it is applied anew where it breaks no more than those. */
static gboolean
apply (LiaisonConnection *connection,
       const char        *label,
       int                size,
       void              *changeset,
       GError           **error)
{
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;

  if (!liaison_connection_execute (connection, "SAVEPOINT step", error) || !apply_once (connection, label, size, changeset, error))
    return FALSE;

  after = liaison_broken_links_find (connection, error);
  if (after == NULL || g_hash_table_size (after) == 0)
    return after != NULL;

  if (!liaison_connection_execute (connection, "ROLLBACK TO step", error))
    return FALSE;
  before = liaison_broken_links_find (connection, error);
  if (before == NULL)
    return FALSE;
  if (!liaison_broken_links_are_among (after, before))
    return fail_altered (error, label);

  return apply_once (connection, label, size, changeset, error);
}

static gboolean
apply_inverted (LiaisonConnection *connection,
                LiaisonOutcome    *outcome,
                GBytes            *changeset,
                GError           **error)
{
  void *inverted = NULL;
  int size = 0;
  int code = sqlite3changeset_invert ((int) g_bytes_get_size (changeset), g_bytes_get_data (changeset, NULL),
                                      &size, &inverted);
  gboolean done;

  if (code != SQLITE_OK)
    return liaison_connection_fail (connection, code, error);

  done = apply (connection, outcome->label, size, inverted, error);
  sqlite3_free (inverted);

  return done;
}

/* Takes the newest change back, or does the oldest undone one again. */
static LiaisonOutcome *
step_through_log (LiaisonConnection *connection,
                  gboolean           undone,
                  gint64             wanted,
                  GError           **error)
{
  g_autoptr (LiaisonOutcome) outcome = g_new0 (LiaisonOutcome, 1);
  g_autoptr (GBytes) changeset = liaison_change_log_get_next (connection, undone, outcome, error);
  gboolean done;

  if (changeset == NULL)
    return NULL;
  if (wanted != 0 && wanted != outcome->change)
    {
      fail_conflict (error, outcome->label);
      return NULL;
    }

  if (!liaison_earlier_step_before (connection, changeset, error))
    return NULL;
  if (undone)
    done = apply (connection, outcome->label, (int) g_bytes_get_size (changeset),
                  (void *) g_bytes_get_data (changeset, NULL), error);
  else
    done = apply_inverted (connection, outcome, changeset, error);
  if (!done || !liaison_earlier_step_after (connection, changeset, error) ||
      !liaison_contact_index_follow (connection, changeset, error) ||
      !liaison_spent_ids_note (connection, changeset, !undone, error) ||
      !liaison_change_log_set_undone (connection, outcome->change, !undone, error))
    return NULL;

  outcome->is_index_behind = liaison_contact_index_is_behind (connection);
  outcome->tables = changed_tables (g_bytes_get_data (changeset, NULL), (int) g_bytes_get_size (changeset));

  return g_steal_pointer (&outcome);
}

static LiaisonOutcome *
walk_log (LiaisonConnection *connection,
          gboolean           undone,
          gint64             wanted,
          GError           **error)
{
  g_autoptr (LiaisonOutcome) outcome = NULL;

  if (!liaison_connection_execute (connection, "PRAGMA foreign_keys = OFF", error))
    return NULL;

  if (liaison_connection_run (connection, "BEGIN IMMEDIATE", error))
    {
      outcome = step_through_log (connection, undone, wanted, error);
      if (outcome == NULL)
        liaison_connection_execute (connection, "ROLLBACK", NULL);
      else if (!liaison_connection_run (connection, "COMMIT", error))
        {
          liaison_connection_execute (connection, "ROLLBACK", NULL);
          g_clear_pointer (&outcome, liaison_outcome_free);
        }
    }
  liaison_connection_execute (connection, "PRAGMA foreign_keys = ON", NULL);

  return g_steal_pointer (&outcome);
}

/*
 * liaison_change_undo:
 * @change: the change to take back, which must be the newest; 0 for any
 */
LiaisonOutcome *
liaison_change_undo (LiaisonConnection *connection,
                     gint64             change,
                     GError           **error)
{
  return walk_log (connection, FALSE, change, error);
}

LiaisonOutcome *
liaison_change_redo (LiaisonConnection *connection,
                     GError           **error)
{
  return walk_log (connection, TRUE, 0, error);
}
