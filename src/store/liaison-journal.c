/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* The journal of a database that is written to. A commit that makes the file
 * longer waits for the file system to note how long it is now, besides the
 * commit itself; one that is written over what is there does not, and takes two
 * thirds of the time. So the journal is made longer before that is needed,
 * with zeros, between changes. To SQLite these are what is left of an earlier
 * use of the journal: its frames say by their salts and sums which are of this
 * one, and reading ends at the first that is none. */

#include "config.h"

#include "liaison-journal-private.h"

/* How much is in the journal before SQLite brings it into the database, which
 * is what it does by itself unless told otherwise. */
#define MOST_FRAMES 1000

/* So many changes are waited for: who makes one or two, as the command line
 * does, closes the database sooner than it is worth. */
#define EARLY_COMMITS 3

/* What the journal is made longer by, and how much room is left by then. */
#define STEP ((gint64) 1024 * 1024)
#define LEAST_ROOM ((gint64) 128 * 1024)
#define BLOCK (64 * 1024)

/* Of the file format: before all frames, and before the page of each. */
#define HEADER 32
#define FRAME_HEADER 24

struct _LiaisonJournal
{
  sqlite3 *handle;
  gint64   frame_size;

  guint    n_commits;
  gint64   used; /* bytes of the file */
  gint64   size; /* of the file, where it was made longer; else 0 */
  gboolean is_given_up;
};

/* After each commit. SQLite's own hook brings the journal in likewise (rule R1:
 * who writes does, when it has committed, and nobody else). */
static int
committed (void       *data,
           sqlite3    *handle,
           const char *name,
           int         n_frames)
{
  LiaisonJournal *self = data;
  gint64          used = HEADER + n_frames * self->frame_size;

  /* It begins anew, and may have been cut. */
  if (used < self->used)
    self->size = 0;
  self->used = used;
  self->n_commits++;
  if (n_frames >= MOST_FRAMES)
    sqlite3_wal_checkpoint_v2 (handle, name, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);

  return SQLITE_OK;
}

/*
 * liaison_journal_new:
 * @connection: the one that writes, used by the calling thread
 *
 * Follows the journal of a database; to be freed after the connection is closed.
 */
LiaisonJournal *
liaison_journal_new (LiaisonConnection *connection)
{
  LiaisonJournal *self = g_new0 (LiaisonJournal, 1);

  self->handle = liaison_connection_get_handle (connection);
  self->frame_size = FRAME_HEADER + liaison_connection_number (connection, "PRAGMA page_size", NULL);
  sqlite3_wal_hook (self->handle, committed, self);

  return self;
}

void
liaison_journal_free (LiaisonJournal *self)
{
  g_free (self);
}

/* Whether there is little room in the journal, as far as is known. */
gboolean
liaison_journal_is_narrow (LiaisonJournal *self)
{
  return !self->is_given_up && self->n_commits > EARLY_COMMITS && self->used < MOST_FRAMES * self->frame_size &&
         self->size < self->used + LEAST_ROOM;
}

/* A disk that is full gets its room back. */
static gboolean
append_zeros (sqlite3_file *file,
              gint64        size,
              gint64        end)
{
  static const guint8 zeros[BLOCK];
  gboolean            done = TRUE;

  for (gint64 at = size; done && at < end; at += BLOCK)
    done = file->pMethods->xWrite (file, zeros, (int) MIN (BLOCK, end - at), at) == SQLITE_OK;
  if (done)
    done = file->pMethods->xSync (file, SQLITE_SYNC_NORMAL | SQLITE_SYNC_DATAONLY) == SQLITE_OK;
  if (!done)
    file->pMethods->xTruncate (file, size);

  return done;
}

/* While nobody else can write to the journal. */
static gboolean
widen (LiaisonJournal *self)
{
  sqlite3_file *file = NULL;
  sqlite3_int64 size = 0;

  if (sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &file) != SQLITE_OK ||
      file == NULL || file->pMethods == NULL || file->pMethods->xFileSize (file, &size) != SQLITE_OK)
    return FALSE;

  self->size = size;
  if (size >= self->used + LEAST_ROOM)
    return TRUE;
  if (!append_zeros (file, size, self->used + STEP))
    return FALSE;

  self->size = self->used + STEP;

  return TRUE;
}

/*
 * liaison_journal_widen:
 *
 * Makes room in the journal if there is little. What fails is left undone: the
 * journal then grows with each commit.
 */
void
liaison_journal_widen (LiaisonJournal *self)
{
  if (!liaison_journal_is_narrow (self))
    return;

  if (sqlite3_exec (self->handle, "BEGIN IMMEDIATE", NULL, NULL, NULL) != SQLITE_OK)
    return;

  self->is_given_up = !widen (self);
  sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}
