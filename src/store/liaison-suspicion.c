/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* A database with a journal that nobody has open was not closed: the program
 * was killed, or the power failed. Opening it brings the journal into it, and
 * so would change one that is damaged: it is judged by a copy first. So is one that was
 * found damaged before. */

#include "config.h"

#include "liaison-suspicion-private.h"

#include "liaison-acknowledged-private.h"
#include "liaison-backup-restore-private.h"
#include "liaison-error.h"
#include "liaison-file-private.h"
#include "liaison-lineage-private.h"
#include "liaison-mapper-private.h"
#include "liaison-records.h"
#include "liaison-schema-private.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* The byte of the journal's index that SQLite locks for as long as a database
 * is open (UNIX_SHM_DMS in its os_unix.c). */
#define OPEN_BYTE 128

/* So many pages, of some twenty thousand people, are looked at in every index within
 * a seventh of a second. */
#define SMALL_PAGES 8192

/* How often it is looked again because another program wrote meanwhile. */
#define MOST_LOOKS 3

/* Databases that were found damaged while this process used them. */
static GHashTable *raised;
static GMutex      raised_lock;

typedef struct
{
  gint64 size;
  gint64 seconds;
  gint64 nanoseconds;
} Stamp;

/* The newer of both kinds of journal; the size is 0 where there is none. */
static Stamp
stamp_journals (const char *path)
{
  static const char *const kinds[] = { "-wal", "-journal" };
  Stamp                    stamp = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *journal = g_strconcat (path, kinds[i], NULL);
      struct stat      status;

      if (stat (journal, &status) == 0 && status.st_size > 0)
        stamp = (Stamp){ stamp.size + status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec };
    }

  return stamp;
}

/*
 * liaison_suspicion_is_in_use:
 *
 * Whether any program has the database open, this one among them. Asked as for
 * locks of the open file (liaison-locks.c), of which closing it takes off none.
 */
gboolean
liaison_suspicion_is_in_use (const char *path)
{
  g_autofree char *index = g_strconcat (path, "-shm", NULL);
  struct flock     lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = OPEN_BYTE, .l_len = 1 };
  int              fd = g_open (index, O_RDWR | O_CLOEXEC, 0);
  gboolean         held = FALSE;

  if (fd < 0)
    return FALSE;

#ifdef F_OFD_GETLK
  held = fcntl (fd, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
#else
  held = fcntl (fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
#endif
  g_close (fd, NULL);

  return held;
}

static gboolean
fail_damaged (const char *path,
              const char *fault,
              GError    **error)
{
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_DAMAGED, _("“%s” is damaged: %s"), path, fault);

  return FALSE;
}

/*
 * liaison_suspicion_is_search_broken:
 *
 * Whether the index by which contacts are searched cannot be read: its pages are
 * whole where its rows are not.
 */
gboolean
liaison_suspicion_is_search_broken (LiaisonConnection *connection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonStatement) found =
    liaison_connection_prepare (connection, "SELECT rowid FROM contact_search WHERE contact_search MATCH 'a' LIMIT 1", &error);

  if (found != NULL)
    liaison_statement_next (found, &error);

  return g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_DAMAGED);
}

/*
 * liaison_suspicion_find_fault:
 * @is_thorough: whether to see too that each row stands in every index, which
 *   takes four times as long
 *
 * Returns: (transfer full) (nullable): the first fault of the pages of a
 *   database, "" for none; %NULL where it could not be read at all
 */
char *
liaison_suspicion_find_fault (LiaisonConnection *connection,
                              gboolean           is_thorough,
                              GError           **error)
{
  g_autoptr (LiaisonStatement) check = NULL;
  const char *found;

  check = liaison_connection_prepare (connection, is_thorough ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)", error);
  if (check == NULL || !liaison_statement_next (check, error))
    return NULL;

  found = liaison_statement_get_text (check, 0);

  if (g_str_equal (found, "ok"))
    found = liaison_suspicion_is_search_broken (connection) ? _("The search index cannot be read.") : "";

  return g_strdup (found);
}

/* Whether to look thoroughly takes no time that anybody minds. */
static gboolean
is_small (LiaisonConnection *connection)
{
  gint64 n_pages = liaison_connection_number (connection, "PRAGMA page_count", NULL);

  return n_pages >= 0 && n_pages <= SMALL_PAGES;
}

/*
 * liaison_suspicion_look_over:
 * @path: of the database, for what is said of it
 * @is_thorough: see liaison_suspicion_find_fault(); a small database always is
 *
 * Reads all pages, the first time that a connection is to write: what is damaged
 * is not to be overwritten, and the pages of a change may be whole.
 *
 * Returns: whether it may be written to
 */
gboolean
liaison_suspicion_look_over (LiaisonConnection *connection,
                             const char        *path,
                             gboolean           is_thorough,
                             GError           **error)
{
  g_autofree char *fault = NULL;

  if (liaison_connection_is_looked_over (connection))
    return TRUE;

  fault = liaison_suspicion_find_fault (connection, is_thorough || is_small (connection), error);
  if (fault == NULL)
    return FALSE;
  if (*fault != '\0')
    return fail_damaged (path, fault, error);

  liaison_connection_set_looked_over (connection);

  return TRUE;
}

/*
 * liaison_suspicion_raise:
 *
 * Has a database judged before it is opened again.
 */
void
liaison_suspicion_raise (const char *path)
{
  g_mutex_lock (&raised_lock);
  if (raised == NULL)
    raised = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (raised, g_strdup (path));
  g_mutex_unlock (&raised_lock);
}

static gboolean
take_raised (const char *path)
{
  gboolean taken;

  g_mutex_lock (&raised_lock);
  taken = raised != NULL && g_hash_table_remove (raised, path);
  g_mutex_unlock (&raised_lock);

  return taken;
}

/* Another database's journal beside a file makes it that database. */
static gboolean
is_ours (LiaisonConnection *connection,
         GError           **error)
{
  gint64 application = liaison_connection_number (connection, "PRAGMA application_id", error);

  if (application == LIAISON_FILE_APPLICATION_ID)
    return TRUE;

  if (application >= 0 || *error == NULL)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_DAMAGED, _("the journal beside it belongs to another database"));

  return FALSE;
}

/* Whether a copy, brought to the newest step, has the tables and columns that
 * the program asks for. */
static gboolean
has_all_columns (LiaisonConnection *connection,
                 const char        *path,
                 GError           **error)
{
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);

  if (!liaison_schema_check_step (connection, path, error) || !liaison_schema_step_up (connection, error))
    return FALSE;

  for (guint i = 0; i < n_types; i++)
    {
      g_autofree char *sql = liaison_mapper_dup_select (types[i](), "LIMIT 0");
      g_autoptr (LiaisonStatement) rows = liaison_connection_prepare (connection, sql, error);

      if (rows == NULL)
        return FALSE;
    }

  return TRUE;
}

/*
 * liaison_suspicion_find_break:
 * @copy: a copy of the database with its journal, which is open
 * @path: the database itself, which nobody has open
 * @loss: (out): whether all that is wrong is that the newest changes are missing
 *
 * Finds what SQLite does not: that commits are missing from the journal, or that
 * it is one of another state of the database.
 *
 * Returns: (nullable): what is wrong
 */
const char *
liaison_suspicion_find_break (const LiaisonPrivateCopy *copy,
                              const char               *path,
                              gboolean                 *loss)
{
  g_autoptr (LiaisonFrames) frames = liaison_frames_read (path);

  *loss = FALSE;
  if (!liaison_lineage_is_one (copy->connection, path, frames))
    return _("The journal beside it goes on from another state of it.");

  *loss = TRUE;
  if (!liaison_frames_are_whole (frames))
    return _("The journal beside it is not whole, and changes that were saved are missing.");
  if (!liaison_acknowledged_are_in (copy->acknowledged, copy->connection))
    return _("Changes that were saved are missing: its journal was lost or cut, or an older file was written over it.");
  *loss = FALSE;

  return NULL;
}

/* Whether a copy is sound. Where there is room for none anywhere it is not opened
 * either: what is damaged would be made worse. */
static gboolean
is_sound (const char *path,
          GError    **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (LiaisonPrivateCopy) copy = liaison_private_copy_new_anywhere (path, &failure);
  g_autofree char *fault = NULL;
  gboolean         loss;

  if (g_error_matches (failure, LIAISON_ERROR, LIAISON_ERROR_FULL))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (copy == NULL)
    {
      g_debug ("The database could not be copied to be judged: %s", failure->message);
      return TRUE;
    }

  if (copy->left_out != NULL)
    return fail_damaged (path, copy->left_out, error);
  if (liaison_private_copy_open (copy, &failure) && is_ours (copy->connection, &failure))
    fault = liaison_suspicion_find_fault (copy->connection, TRUE, &failure);
  if (fault != NULL && *fault == '\0' && has_all_columns (copy->connection, path, &failure))
    {
      const char *found = liaison_suspicion_find_break (copy, path, &loss);

      if (found == NULL)
        return TRUE;
      g_free (fault);
      fault = g_strdup (found);
    }
  if (failure != NULL && !g_error_matches (failure, LIAISON_ERROR, LIAISON_ERROR_DAMAGED))
    return TRUE; /* a full disk is no damage */

  return fail_damaged (path, failure != NULL ? failure->message : fault, error);
}

/* Whether a journal is gone of which its index tells, or what was said to be saved. */
static gboolean
lacks_journal (const char *path)
{
  g_autoptr (LiaisonFrames) frames = liaison_frames_read (path);

  return !liaison_frames_are_whole (frames) || liaison_acknowledged_is_lost (path);
}

/*
 * liaison_suspicion_clear:
 * @path: a database that liaison_file_claim() let pass, or where one is to be
 *
 * Judges a database that was not closed. One that was, and one that another
 * program has open, is not suspect.
 *
 * Returns: whether it may be opened
 */
gboolean
liaison_suspicion_clear (const char *path,
                         GError    **error)
{
  if (take_raised (path) && !is_sound (path, error))
    {
      liaison_suspicion_raise (path);
      return FALSE;
    }

  for (guint i = 0; i < MOST_LOOKS; i++)
    {
      Stamp before = stamp_journals (path);
      Stamp after;

      g_clear_error (error);
      if (liaison_suspicion_is_in_use (path) || (before.size == 0 && !lacks_journal (path)) || is_sound (path, error))
        return TRUE;

      after = stamp_journals (path);
      if (before.size == after.size && before.seconds == after.seconds && before.nanoseconds == after.nanoseconds &&
          !liaison_suspicion_is_in_use (path))
        break;
    }

  return FALSE;
}
