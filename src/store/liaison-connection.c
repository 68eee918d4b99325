/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-connection-private.h"

#include "liaison-contact-memory-private.h"
#include "liaison-locks-private.h"
#include "liaison-patience-private.h"
#include "liaison-sqlite-error-private.h"

#include <string.h>

/* Virtual machine steps between two looks at the cancellable. */
#define PROGRESS_STEPS 4000

struct _LiaisonConnection
{
  sqlite3      *handle;
  GHashTable   *statements; /* SQL -> LiaisonStatement */
  GCancellable *cancellable;
  gboolean      is_damaged;
  gboolean      is_looked_over;

  LiaisonPatience       patience;
  LiaisonContactMemory *memory; /* of all contacts */
};

struct _LiaisonStatement
{
  LiaisonConnection *connection;
  sqlite3_stmt      *handle;
  gboolean           kept;
  gboolean           busy;
  gboolean           failed;
  GPtrArray         *mended; /* texts of the row that were none; NULL for the most */
};

static void
free_statement (gpointer data)
{
  LiaisonStatement *self = data;

  sqlite3_finalize (self->handle);
  g_clear_pointer (&self->mended, g_ptr_array_unref);
  g_free (self);
}

/* Statements are long and looked up for every row that is written: their length
 * and end tell most of them apart, and what is found is compared whole. */
static guint
hash_sql (gconstpointer sql)
{
  gsize length = strlen (sql);

  return g_str_hash ((const char *) sql + (length > 8 ? length - 8 : 0)) ^ (guint) length << 16;
}

static int
check_cancelled (gpointer data)
{
  LiaisonConnection *self = data;

  return g_cancellable_is_cancelled (self->cancellable);
}

/* What is damaged stays as it was found: the last to close it is not to bring
 * its journal into it. */
static void
note_damage (LiaisonConnection *self,
             int                code)
{
  if (!liaison_sqlite_is_damage (code))
    return;

  self->is_damaged = TRUE;
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
}

/* Has the database left as it is by this connection, and by those that ask. */
void
liaison_connection_set_damaged (LiaisonConnection *self)
{
  note_damage (self, SQLITE_CORRUPT);
}

/* Whether liaison_suspicion_look_over() found nothing when it read all pages. */
gboolean
liaison_connection_is_looked_over (LiaisonConnection *self)
{
  return self->is_looked_over;
}

void
liaison_connection_set_looked_over (LiaisonConnection *self)
{
  self->is_looked_over = TRUE;
}

/* Whether the database was ever found damaged while this connection used it. */
gboolean
liaison_connection_is_damaged (LiaisonConnection *self)
{
  return self->is_damaged;
}

/*
 * liaison_connection_fail:
 * @code: what SQLite returned
 *
 * Says a failure of SQLite as an error of ours. Always returns FALSE, so that
 * it can be returned.
 */
gboolean
liaison_connection_fail (LiaisonConnection *self,
                         int                code,
                         GError           **error)
{
  note_damage (self, code);
  liaison_sqlite_set_error (self->handle, code, error);

  return FALSE;
}

/* Rules R1 and R2 of the store: durable at commit, checkpoints only the
 * automatic ones of a committing writer, nothing in the file trusted. A journal
 * that grew while somebody read one state all the time is cut when they are done. */
static const char *const open_pragmas =
  "PRAGMA synchronous = FULL;"
  "PRAGMA foreign_keys = ON;"
  "PRAGMA trusted_schema = OFF;"
  "PRAGMA cell_size_check = ON;"
  "PRAGMA mmap_size = 0;"
  "PRAGMA journal_size_limit = 67108864;"
  "PRAGMA temp_store = MEMORY;" LIAISON_CONNECTION_USUAL_ROOM;

/* SQLite counts its memory under a lock that every allocation takes; nobody
 * asks for the count. To be said before SQLite is first used. */
static void
set_up_sqlite (void)
{
  static gsize done;

  if (g_once_init_enter (&done))
    {
      sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
      liaison_locks_keep ();
      g_once_init_leave (&done, 1);
    }
}

/*
 * liaison_connection_open:
 * @path: a database that was judged to be ours (liaison-file.h)
 *
 * Opens a connection for one thread.
 */
LiaisonConnection *
liaison_connection_open (const char          *path,
                         LiaisonConnectionUse use,
                         GError             **error)
{
  g_autoptr (LiaisonConnection) self = g_new0 (LiaisonConnection, 1);
  int code;

  set_up_sqlite ();
  self->statements = g_hash_table_new_full (hash_sql, g_str_equal, g_free, free_statement);
  code = sqlite3_open_v2 (path, &self->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
  if (code != SQLITE_OK)
    {
      liaison_connection_fail (self, code, error);
      return NULL;
    }

  liaison_patience_give (&self->patience, self->handle);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, use != LIAISON_CONNECTION_CHANGES, NULL);
  sqlite3_progress_handler (self->handle, PROGRESS_STEPS, check_cancelled, self);

  if (!liaison_connection_execute (self, open_pragmas, error))
    return NULL;
  if (use == LIAISON_CONNECTION_READS && !liaison_connection_execute (self, "PRAGMA query_only = ON;", error))
    return NULL;

  return g_steal_pointer (&self);
}

void
liaison_connection_close (LiaisonConnection *self)
{
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->memory, liaison_contact_memory_free);
  sqlite3_close_v2 (self->handle);
  g_clear_object (&self->cancellable);
  g_free (self);
}

sqlite3 *
liaison_connection_get_handle (LiaisonConnection *self)
{
  return self->handle;
}

/* From now on statements stop when @cancellable is cancelled. */
void
liaison_connection_set_cancellable (LiaisonConnection *self,
                                    GCancellable      *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
}

/* Runs statements that return nothing of interest. */
gboolean
liaison_connection_execute (LiaisonConnection *self,
                            const char        *sql,
                            GError           **error)
{
  int code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || liaison_connection_fail (self, code, error);
}

/* Runs one statement that returns nothing of interest, and that is run often. */
gboolean
liaison_connection_run (LiaisonConnection *self,
                        const char        *sql,
                        GError           **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (self, sql, error);

  return statement != NULL && liaison_statement_run (statement, error);
}

/* The first number that a statement returns; -1 where there is none. */
gint64
liaison_connection_number (LiaisonConnection *self,
                           const char        *sql,
                           GError           **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (self, sql, error);

  if (statement == NULL || !liaison_statement_next (statement, error))
    return -1;

  return liaison_statement_get_number (statement, 0);
}

/* What is remembered of all contacts, or NULL. */
LiaisonContactMemory *
liaison_connection_get_memory (LiaisonConnection *self)
{
  return self->memory;
}

void
liaison_connection_take_memory (LiaisonConnection    *self,
                                LiaisonContactMemory *memory)
{
  g_clear_pointer (&self->memory, liaison_contact_memory_free);
  self->memory = memory;
}

/**
 * liaison_connection_prepare: (skip)
 * @connection: a connection
 * @sql: one statement, never made of text that a user typed
 * @error: return location of a failure
 *
 * Lends a statement, prepared once for each connection.
 *
 * Returns: (transfer full) (nullable): the statement, to be given back by
 *   liaison_statement_release()
 */
LiaisonStatement *
liaison_connection_prepare (LiaisonConnection *connection,
                            const char        *sql,
                            GError           **error)
{
  LiaisonStatement *self = g_hash_table_lookup (connection->statements, sql);
  int               code;

  if (self != NULL && !self->busy)
    {
      self->busy = TRUE;
      self->failed = FALSE;
      return self;
    }

  g_autofree LiaisonStatement *fresh = g_new0 (LiaisonStatement, 1);

  code = sqlite3_prepare_v3 (connection->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &fresh->handle, NULL);
  if (code != SQLITE_OK)
    {
      /* Every database of ours has what our statements name. */
      liaison_connection_fail (connection, code == SQLITE_ERROR ? SQLITE_CORRUPT : code, error);
      return NULL;
    }
  fresh->connection = connection;
  fresh->busy = TRUE;
  fresh->kept = self == NULL;
  self = g_steal_pointer (&fresh);
  if (self->kept)
    g_hash_table_insert (connection->statements, g_strdup (sql), self);

  return self;
}

/**
 * liaison_statement_release: (skip)
 * @self: (transfer full): a statement
 *
 * Gives a statement back to its connection.
 */
void
liaison_statement_release (LiaisonStatement *self)
{
  if (!self->kept)
    {
      free_statement (self);
      return;
    }

  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  g_clear_pointer (&self->mended, g_ptr_array_unref);
  self->busy = FALSE;
}

/**
 * liaison_statement_bind_text: (skip)
 * @self: a statement
 * @parameter: which, from 1
 * @text: (nullable): UTF-8 that stays until the statement is given back
 */
void
liaison_statement_bind_text (LiaisonStatement *self,
                             int               parameter,
                             const char       *text)
{
  sqlite3_bind_text (self->handle, parameter, text, -1, SQLITE_STATIC);
}

/**
 * liaison_statement_bind_number: (skip)
 * @self: a statement
 * @parameter: which, from 1
 * @number: an integer
 */
void
liaison_statement_bind_number (LiaisonStatement *self,
                               int               parameter,
                               gint64            number)
{
  sqlite3_bind_int64 (self->handle, parameter, number);
}

/**
 * liaison_statement_bind_real: (skip)
 * @self: a statement
 * @parameter: which, from 1
 * @real: a number
 */
void
liaison_statement_bind_real (LiaisonStatement *self,
                             int               parameter,
                             double            real)
{
  sqlite3_bind_double (self->handle, parameter, real);
}

/**
 * liaison_statement_bind_link: (skip)
 * @self: a statement
 * @parameter: which, from 1
 * @id: the id of a record, or 0, which is kept as NULL; a moment likewise
 */
void
liaison_statement_bind_link (LiaisonStatement *self,
                             int               parameter,
                             gint64            id)
{
  if (id != 0)
    sqlite3_bind_int64 (self->handle, parameter, id);
  else
    sqlite3_bind_null (self->handle, parameter);
}

/**
 * liaison_statement_bind_blob: (skip)
 * @self: a statement
 * @parameter: which, from 1
 * @bytes: (array length=size): bytes that stay until the statement is given back
 * @size: how many
 */
void
liaison_statement_bind_blob (LiaisonStatement *self,
                             int               parameter,
                             gconstpointer     bytes,
                             gsize             size)
{
  sqlite3_bind_blob64 (self->handle, parameter, bytes, size, SQLITE_STATIC);
}

/**
 * liaison_statement_bind_pointer: (skip)
 * @self: a statement
 * @parameter: which, from 1
 * @pointer: what a function of ours is handed
 * @type: a string of the program that the function knows it by
 *
 * Binds what no SQL can read or make.
 */
void
liaison_statement_bind_pointer (LiaisonStatement *self,
                                int               parameter,
                                gpointer          pointer,
                                const char       *type)
{
  sqlite3_bind_pointer (self->handle, parameter, pointer, type, NULL);
}

/**
 * liaison_statement_bind_column: (skip)
 * @self: a statement
 * @parameter: which, from 1
 * @row: another statement, on a row
 * @column: which of it, from 0
 *
 * Binds what stands in a column, as it is.
 */
void
liaison_statement_bind_column (LiaisonStatement *self,
                               int               parameter,
                               LiaisonStatement *row,
                               int               column)
{
  sqlite3_bind_value (self->handle, parameter, sqlite3_column_value (row->handle, column));
}

/**
 * liaison_statement_next: (skip)
 * @self: a statement
 * @error: return location of a failure
 *
 * Goes to the next row.
 *
 * Returns: whether there is one; %FALSE at the end and on a failure, which
 *   liaison_statement_failed() tells apart
 */
gboolean
liaison_statement_next (LiaisonStatement *self,
                        GError          **error)
{
  int code = sqlite3_step (self->handle);

  g_clear_pointer (&self->mended, g_ptr_array_unref);
  if (code == SQLITE_ROW)
    return TRUE;
  if (code == SQLITE_DONE)
    return FALSE;

  self->failed = TRUE;

  return liaison_connection_fail (self->connection, code, error);
}

/**
 * liaison_statement_failed: (skip)
 * @self: a statement
 *
 * Returns: whether the last liaison_statement_next() failed
 */
gboolean
liaison_statement_failed (LiaisonStatement *self)
{
  return self->failed;
}

/**
 * liaison_statement_run: (skip)
 * @self: a statement that returns no rows
 * @error: return location of a failure
 *
 * Runs the statement and makes it ready to be bound and run again.
 *
 * Returns: whether it succeeded
 */
gboolean
liaison_statement_run (LiaisonStatement *self,
                       GError          **error)
{
  self->failed = FALSE;
  while (liaison_statement_next (self, error))
    ;
  sqlite3_reset (self->handle);

  return !self->failed;
}

/**
 * liaison_statement_get_n_columns: (skip)
 * @self: a statement
 *
 * Returns: how many columns its rows have
 */
int
liaison_statement_get_n_columns (LiaisonStatement *self)
{
  return sqlite3_column_count (self->handle);
}

/* A bit that the disk flipped makes of a text what nobody can show, nor export. */
static const char *
mend_text (LiaisonStatement *self,
           const char       *text,
           gsize             size)
{
  char *mended = g_utf8_make_valid (text, (gssize) size);

  if (self->mended == NULL)
    self->mended = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->mended, mended);

  return mended;
}

/**
 * liaison_statement_get_text: (skip)
 * @self: a statement on a row
 * @column: which, from 0
 *
 * Returns: the text, "" for none; stays until the next row. Always UTF-8: what is
 *   none in a damaged row is said as U+FFFD
 */
const char *
liaison_statement_get_text (LiaisonStatement *self,
                            int               column)
{
  const char *text = (const char *) sqlite3_column_text (self->handle, column);
  gsize       size = (gsize) sqlite3_column_bytes (self->handle, column);

  if (text == NULL)
    return "";

  return g_utf8_validate_len (text, size, NULL) ? text : mend_text (self, text, size);
}

/**
 * liaison_statement_get_number: (skip)
 * @self: a statement on a row
 * @column: which, from 0
 *
 * Returns: the number, 0 for NULL
 */
gint64
liaison_statement_get_number (LiaisonStatement *self,
                              int               column)
{
  return sqlite3_column_int64 (self->handle, column);
}

/**
 * liaison_statement_get_real: (skip)
 * @self: a statement on a row
 * @column: which, from 0
 *
 * Returns: the number, 0 for NULL
 */
double
liaison_statement_get_real (LiaisonStatement *self,
                            int               column)
{
  return sqlite3_column_double (self->handle, column);
}

/**
 * liaison_statement_get_blob: (skip)
 * @self: a statement on a row
 * @column: which, from 0
 * @size: (out): how many bytes
 *
 * Returns: (array length=size) (nullable): the bytes, which stay until the next row
 */
gconstpointer
liaison_statement_get_blob (LiaisonStatement *self,
                            int               column,
                            gsize            *size)
{
  gconstpointer bytes = sqlite3_column_blob (self->handle, column);

  *size = (gsize) sqlite3_column_bytes (self->handle, column);

  return bytes;
}
