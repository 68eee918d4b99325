/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Whether an open database still is what stands at its place. A file that was
 * removed or renamed can be written to all the same, and whoever opens the
 * place reads none of it; another file that takes the place would be taken for
 * that to which the journal belongs. */

#include "config.h"

#include "liaison-whereabouts-private.h"

#include "liaison-error.h"
#include "liaison-occupancy-private.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Of a database so much is compared, spread over it: all of a small one. */
#define SAMPLES 16
#define SAMPLE_SIZE (64 * 1024)

/* Where the index of the journal says what of it is in the database (WalIndexHdr
 * and WalCkptInfo in SQLite's wal.c). */
#define SALT_OFFSET 32
#define BACKFILL_OFFSET 96
#define ATTEMPTED_OFFSET 128
#define INDEX_SIZE 136

/* The database, its journal and the index of that. */
static const char *const parts[] = { "", "-wal", "-shm" };

typedef struct
{
  dev_t device;
  ino_t number; /* 0 where there was none */
} Identity;

/* What of the journal was brought into the database: nothing else writes there. */
typedef struct
{
  guint8 salt[8];
  guint8 done[4];
  guint8 begun[4];
} Progress;

typedef struct
{
  gint64   size;
  gint64   seconds;
  gint64   nanoseconds;
  guint64  sum; /* of samples */
  Progress progress;
} Content;

struct _LiaisonWhereabouts
{
  char  *path;
  int    index; /* that of the journal, open to be read; less than 0 for none */
  GMutex lock;

  Identity     files[G_N_ELEMENTS (parts)];
  Content      content;
  LiaisonMoved moved;
  gboolean     is_brought; /* the journal into the database */
};

static gboolean
identify (const char *path,
          const char *part,
          Identity   *identity,
          Content    *content)
{
  g_autofree char *name = g_strconcat (path, part, NULL);
  struct stat      status;

  if (stat (name, &status) != 0)
    return FALSE;

  *identity = (Identity){ status.st_dev, status.st_ino };
  if (content != NULL)
    {
      content->size = status.st_size;
      content->seconds = status.st_mtim.tv_sec;
      content->nanoseconds = status.st_mtim.tv_nsec;
    }

  return TRUE;
}

/* The name by which a database is opened has no link in it. */
static gboolean
is_link (const char *path)
{
  GStatBuf status;

  return g_lstat (path, &status) == 0 && S_ISLNK (status.st_mode);
}

static gboolean
is_same (Identity one,
         Identity other)
{
  return one.device == other.device && one.number == other.number;
}

/* Closing the file takes no lock off: SQLite's are those of its own open files
 * (liaison-locks.c). */
static int
open_part (const char *path,
           const char *part)
{
  g_autofree char *name = g_strconcat (path, part, NULL);

  return g_open (name, O_RDONLY | O_CLOEXEC, 0);
}

/* Fowler, Noll and Vo's sum (FNV-1a, 1991), by words. */
static guint64
add_to_sum (guint64       sum,
            const guint8 *bytes,
            gsize         size)
{
  for (gsize i = 0; i + sizeof (guint64) <= size; i += sizeof (guint64))
    {
      guint64 word;

      memcpy (&word, bytes + i, sizeof word);
      sum = (sum ^ word) * G_GUINT64_CONSTANT (1099511628211);
    }

  return sum;
}

static guint64
sum_up (const char *path,
        gint64      size)
{
  g_autofree guint8 *buffer = g_malloc (SAMPLE_SIZE);
  gint64  step = MAX (size / SAMPLES, SAMPLE_SIZE);
  guint64 sum = G_GUINT64_CONSTANT (14695981039346656037);
  int     fd = open_part (path, "");

  if (fd < 0)
    return 0;

  for (gint64 offset = 0; offset < size; offset += step)
    {
      gssize got = pread (fd, buffer, SAMPLE_SIZE, offset);

      if (got > 0)
        sum = add_to_sum (sum, buffer, (gsize) got);
    }
  g_close (fd, NULL);

  return sum;
}

static void
read_progress (LiaisonWhereabouts *self,
               Progress           *progress)
{
  guint8 index[INDEX_SIZE] = { 0 };

  if (self->index >= 0 && pread (self->index, index, sizeof index, 0) < 0)
    memset (index, 0, sizeof index);
  memcpy (progress->salt, index + SALT_OFFSET, sizeof progress->salt);
  memcpy (progress->done, index + BACKFILL_OFFSET, sizeof progress->done);
  memcpy (progress->begun, index + ATTEMPTED_OFFSET, sizeof progress->begun);
}

static gboolean
is_untouched (const Content *before,
              const Content *now)
{
  return now->size == before->size && now->seconds == before->seconds && now->nanoseconds == before->nanoseconds;
}

static gboolean
is_unmoved (const Progress *before,
            const Progress *now)
{
  return memcmp (before, now, sizeof *before) == 0 && memcmp (now->done, now->begun, sizeof now->done) == 0;
}

/* Whether another than SQLite wrote to the database: it is another, and nothing
 * was or is being brought into it from the journal. @now holds what was seen of
 * the file, and before that of the journal: what is brought in later shows. */
static gboolean
is_overwritten (LiaisonWhereabouts *self,
                Content            *now)
{
  const Content *before = &self->content;
  Progress       after;

  now->sum = before->sum;
  if (!is_untouched (before, now))
    {
      now->sum = sum_up (self->path, now->size);
      read_progress (self, &after);
      if ((now->size != before->size || now->sum != before->sum) &&
          is_unmoved (&before->progress, &now->progress) && is_unmoved (&now->progress, &after))
        return TRUE;
    }
  self->content = *now;

  return FALSE;
}

static LiaisonMoved
look (LiaisonWhereabouts *self)
{
  Content  seen = { 0 };
  Identity now;

  read_progress (self, &seen.progress);
  if (!identify (self->path, "", &now, &seen))
    return LIAISON_MOVED_AWAY;
  if (!is_same (now, self->files[0]))
    return LIAISON_MOVED_REPLACED;
  if (is_link (self->path))
    return LIAISON_MOVED_AWAY;
  for (guint i = 1; i < G_N_ELEMENTS (parts); i++)
    if (self->files[i].number != 0 && (!identify (self->path, parts[i], &now, NULL) || !is_same (now, self->files[i])))
      return LIAISON_MOVED_JOURNAL;

  return is_overwritten (self, &seen) ? LIAISON_MOVED_OVERWRITTEN : LIAISON_MOVED_NOT;
}

/* The journals that are ours go out of the way of the file that stands there
 * now, and are kept: nobody is to take them for its own. */
static void
set_journals_aside (LiaisonWhereabouts *self)
{
  Identity now;

  for (guint i = 1; i < G_N_ELEMENTS (parts); i++)
    if (!identify (self->path, parts[i], &now, NULL) || !is_same (now, self->files[i]))
      return;

  liaison_occupancy_set_aside (self->path);
}

static gboolean
fail (LiaisonWhereabouts *self,
      GError            **error)
{
  switch (self->moved)
    {
    case LIAISON_MOVED_REPLACED:
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_MOVED, _("“%s” was replaced by another file while it was open."), self->path);
      break;
    case LIAISON_MOVED_OVERWRITTEN:
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_MOVED, _("“%s” was overwritten by another program while it was open."), self->path);
      break;
    case LIAISON_MOVED_JOURNAL:
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_MOVED, _("The journal of “%s” was moved or removed while it was open."), self->path);
      break;
    case LIAISON_MOVED_AWAY:
    case LIAISON_MOVED_NOT:
    default:
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_MOVED, _("“%s” was moved or removed while it was open."), self->path);
      break;
    }

  return FALSE;
}

/* Whether nobody else can have begun a journal at the place to which the
 * database went. */
static gboolean
is_alone_behind_link (LiaisonWhereabouts *self)
{
  g_autofree char *place = realpath (self->path, NULL);
  Identity now;

  return place != NULL && !g_str_equal (place, self->path) && identify (place, "", &now, NULL) && is_same (now, self->files[0]) &&
         !identify (place, "-wal", &now, NULL);
}

/* Whether what is in the journal can get into the database, for that has a name
 * still: only that of the journal is gone, or it was moved and a link left. */
static gboolean
may_bring_in (LiaisonWhereabouts *self)
{
  Identity now;

  if (!identify (self->path, "-shm", &now, NULL) || !is_same (now, self->files[2]))
    return FALSE;

  return self->moved == LIAISON_MOVED_JOURNAL || (self->moved == LIAISON_MOVED_AWAY && is_alone_behind_link (self));
}

/* Writer's thread: the last to close it is not to bring the journal in, nor to
 * remove one. */
static void
stop_writing (LiaisonWhereabouts *self,
              LiaisonConnection  *writer)
{
  sqlite3 *handle = liaison_connection_get_handle (writer);

  /* Once nothing of the journal is missing, it is not to be there for a file that
   * comes back with more. */
  if (!self->is_brought && may_bring_in (self) &&
      sqlite3_wal_checkpoint_v2 (handle, NULL, SQLITE_CHECKPOINT_FULL, NULL, NULL) == SQLITE_OK && self->moved == LIAISON_MOVED_AWAY)
    set_journals_aside (self);
  self->is_brought = TRUE;
  sqlite3_db_config (handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
}

LiaisonWhereabouts *
liaison_whereabouts_new (const char *path)
{
  LiaisonWhereabouts *self = g_new0 (LiaisonWhereabouts, 1);

  self->path = g_strdup (path);
  self->index = -1;
  g_mutex_init (&self->lock);

  return self;
}

void
liaison_whereabouts_free (LiaisonWhereabouts *self)
{
  if (self->index >= 0)
    g_close (self->index, NULL);
  g_mutex_clear (&self->lock);
  g_free (self->path);
  g_free (self);
}

/*
 * liaison_whereabouts_note:
 * @connection: the database, which was read
 *
 * Notes which files are open.
 */
void
liaison_whereabouts_note (LiaisonWhereabouts *self,
                          LiaisonConnection  *connection)
{
  int has_moved = 0;

  self->index = open_part (self->path, "-shm");
  read_progress (self, &self->content.progress);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    identify (self->path, parts[i], &self->files[i], i == 0 ? &self->content : NULL);
  self->content.sum = sum_up (self->path, self->content.size);

  /* What was noted is what SQLite opened. */
  if (sqlite3_file_control (liaison_connection_get_handle (connection), "main", SQLITE_FCNTL_HAS_MOVED, &has_moved) == SQLITE_OK && has_moved != 0)
    self->moved = LIAISON_MOVED_REPLACED;
}

/*
 * liaison_whereabouts_check:
 * @writer: (nullable): the connection of the calling thread that writes
 *
 * To be asked before anything is written or opened by the name of the database.
 * What was found once stays so until the database is opened anew.
 *
 * Returns: whether all files stand where they were opened
 */
gboolean
liaison_whereabouts_check (LiaisonWhereabouts *self,
                           LiaisonConnection  *writer,
                           GError            **error)
{
  gboolean stands;

  g_mutex_lock (&self->lock);
  if (self->moved == LIAISON_MOVED_NOT)
    {
      self->moved = look (self);
      if (self->moved == LIAISON_MOVED_REPLACED || self->moved == LIAISON_MOVED_OVERWRITTEN)
        set_journals_aside (self);
    }
  stands = self->moved == LIAISON_MOVED_NOT;
  if (!stands)
    fail (self, error);
  if (!stands && writer != NULL)
    stop_writing (self, writer);
  g_mutex_unlock (&self->lock);

  return stands;
}

/* Whether SQLite went on since the last check: brought something in from the
 * journal, or began that anew. Else nothing can have been written to the
 * database but by another, which the next check finds. */
gboolean
liaison_whereabouts_is_past (LiaisonWhereabouts *self)
{
  Progress now;
  gboolean is_past;

  g_mutex_lock (&self->lock);
  read_progress (self, &now);
  is_past = memcmp (&now, &self->content.progress, sizeof now) != 0;
  g_mutex_unlock (&self->lock);

  return is_past;
}

/* What was found so far. */
LiaisonMoved
liaison_whereabouts_get (LiaisonWhereabouts *self)
{
  LiaisonMoved moved;

  g_mutex_lock (&self->lock);
  moved = self->moved;
  g_mutex_unlock (&self->lock);

  return moved;
}
