/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-backup-restore-private.h"

#include "liaison-acknowledged-private.h"
#include "liaison-file-private.h"
#include "liaison-lineage-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BUFFER_SIZE (256 * 1024)

/* What the last changes of a database may stand in. The index of the journal is
 * made anew from it. */
static const char *const journals[] = { "-wal", "-journal" };

static gboolean
write_all (int         fd,
           const char *bytes,
           gssize      size)
{
  while (size > 0)
    {
      gssize written = write (fd, bytes, (gsize) size);

      if (written < 0 && errno != EINTR)
        return FALSE;
      if (written > 0)
        {
          bytes += written;
          size -= written;
        }
    }

  return TRUE;
}

static gboolean
copy_bytes (int         from,
            int         to,
            const char *path,
            GError    **error)
{
  g_autofree char *buffer = g_malloc (BUFFER_SIZE);
  gssize           size;

  while ((size = read (from, buffer, BUFFER_SIZE)) != 0)
    if ((size < 0 && errno != EINTR) || (size > 0 && !write_all (to, buffer, size)))
      return liaison_file_fail (path, errno, error);

  return TRUE;
}

static gboolean
copy_to (const char *from,
         int         target,
         const char *to,
         GError    **error)
{
  struct stat status;
  gboolean    copied;
  int         source = g_open (from, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);

  if (source < 0)
    return liaison_file_fail (from, errno, error);

  /* A pipe would be read for ever. */
  copied = (fstat (source, &status) == 0 && S_ISREG (status.st_mode)) || liaison_file_fail (from, EINVAL, error);
  copied = copied && copy_bytes (source, target, to, error);
  if (copied && fsync (target) != 0)
    copied = liaison_file_fail (to, errno, error);
  g_close (source, NULL);

  return copied;
}

static gboolean
copy_journal (const char *from,
              const char *to,
              GError    **error)
{
  int      target;
  gboolean copied;

  if (!g_file_test (from, G_FILE_TEST_IS_REGULAR))
    return TRUE;

  target = g_open (to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (target < 0)
    return liaison_file_fail (to, errno, error);

  copied = copy_to (from, target, to, error);
  g_close (target, NULL);

  return copied;
}

static LiaisonPrivateCopy *
copy (const char *original,
      const char *beside,
      gboolean    is_with_journals,
      GError    **error)
{
  g_autoptr (LiaisonPrivateCopy) self = g_new0 (LiaisonPrivateCopy, 1);
  g_autofree char *begin = g_strconcat (beside, ".", NULL);

  self->scratch = liaison_scratch_new (begin, ".copy", error);
  if (self->scratch == NULL)
    return NULL;

  self->path = self->scratch->path;
  self->acknowledged = liaison_acknowledged_get (original);
  if (!copy_to (original, self->scratch->fd, self->path, error))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (journals) && is_with_journals; i++)
    {
      g_autofree char *from = g_strconcat (original, journals[i], NULL);
      g_autofree char *to = g_strconcat (self->path, journals[i], NULL);

      if (!copy_journal (from, to, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

static gboolean
has_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, journals[0], NULL);
  struct stat      status;

  return stat (journal, &status) == 0 && status.st_size > 0;
}

/* Opens a copy for as long as it takes to see whether it is a database of ours. */
static const char *
find_stranger (LiaisonPrivateCopy *self,
               const char         *original)
{
  g_autoptr (LiaisonConnection) connection = liaison_connection_open (self->path, LIAISON_CONNECTION_WRITES, NULL);
  g_autoptr (LiaisonFrames) frames = liaison_frames_read (original);

  if (connection == NULL || liaison_connection_number (connection, "PRAGMA application_id", NULL) != LIAISON_FILE_APPLICATION_ID)
    return _("the journal beside it belongs to another database");
  if (!liaison_lineage_is_one (connection, original, frames))
    return _("The journal beside it goes on from another state of it.");

  return NULL;
}

/* The file alone, where that is a database of ours. */
static LiaisonPrivateCopy *
leave_out (LiaisonPrivateCopy *self,
           const char         *original,
           const char         *beside,
           const char         *why)
{
  g_autoptr (LiaisonPrivateCopy) alone = copy (original, beside, FALSE, NULL);

  if (alone == NULL || liaison_lineage_ask_alone (alone->path, "PRAGMA application_id") != LIAISON_FILE_APPLICATION_ID)
    return self;

  liaison_private_copy_free (self);
  alone->left_out = why;

  return g_steal_pointer (&alone);
}

/*
 * liaison_private_copy_new:
 * @original: a database that this process has not open
 * @beside: a file in whose folder the copy is to be, for there is the space
 *
 * Copies a database with its journal, byte for byte; but without one that goes on
 * from another state of it, or from another database: with that it is neither the
 * one nor the other. The original is read and nothing else.
 */
LiaisonPrivateCopy *
liaison_private_copy_new (const char *original,
                          const char *beside,
                          GError    **error)
{
  LiaisonPrivateCopy *self = copy (original, beside, TRUE, error);
  const char         *why = self != NULL && has_journal (original) ? find_stranger (self, original) : NULL;

  return why != NULL ? leave_out (self, original, beside, why) : self;
}

/*
 * liaison_private_copy_new_anywhere:
 * @original: a database that this process has not open
 *
 * Copies a database to where there is room: beside it, or, where its disk is
 * full or may not be written to, to a place that goes with the session or the
 * computer.
 */
LiaisonPrivateCopy *
liaison_private_copy_new_anywhere (const char *original,
                                   GError    **error)
{
  const char *const folders[] = { g_get_user_runtime_dir (), g_get_tmp_dir () };
  LiaisonPrivateCopy *copy = liaison_private_copy_new (original, original, error);

  for (guint i = 0; i < G_N_ELEMENTS (folders) && copy == NULL; i++)
    {
      g_autofree char *elsewhere = g_build_filename (folders[i], "liaison-damaged", NULL);

      copy = liaison_private_copy_new (original, elsewhere, NULL);
    }
  if (copy != NULL)
    g_clear_error (error);

  return copy;
}

void
liaison_private_copy_free (LiaisonPrivateCopy *self)
{
  g_clear_pointer (&self->connection, liaison_connection_close);
  g_clear_pointer (&self->scratch, liaison_scratch_free);
  g_free (self);
}

/* The header of a database of ours, as SQLite's file format has it: pages of
 * 4096 bytes, a journal ahead of the file, sizes to be found out from the file. */
#define HEADER_SIZE 100
static const char header_begin[] = "SQLite format 3\0\x10\0\2\2\0\x40\x20\x20";

static const struct
{
  guint8 place;
  char   byte;
} header_rest[] = { { 27, 1 }, { 43, 1 }, { 47, 4 }, { 59, 1 }, { 63, 1 }, { 68, 'L' }, { 69, 'I' }, { 70, 'A' }, { 71, 'I' } };

/* Where the header says how long a page is and how many there are, and how much
 * longer than what is left of it a file is believed to have been. */
#define PAGE_SIZE_OFFSET 16
#define N_PAGES_OFFSET 28
#define MOST_GROWTH 4

/* A file that was cut gets its length back: SQLite reads nothing of one that is
 * shorter than its header says. What is missing are zeros, which no page is. */
static gboolean
lengthen (LiaisonPrivateCopy *self,
          GError            **error)
{
  guint8      header[HEADER_SIZE] = { 0 };
  struct stat status;
  guint16     page_size;
  guint32     n_pages;
  gint64      length;
  gboolean    done = TRUE;
  int         fd = g_open (self->path, O_RDWR | O_CLOEXEC, 0);

  if (fd < 0)
    return liaison_file_fail (self->path, errno, error);

  if (pread (fd, header, sizeof header, 0) == sizeof header && fstat (fd, &status) == 0)
    {
      memcpy (&page_size, header + PAGE_SIZE_OFFSET, sizeof page_size);
      memcpy (&n_pages, header + N_PAGES_OFFSET, sizeof n_pages);
      length = (gint64) GUINT16_FROM_BE (page_size) * GUINT32_FROM_BE (n_pages);
      if (length > status.st_size && length <= MOST_GROWTH * (gint64) status.st_size)
        done = ftruncate (fd, length) == 0 || liaison_file_fail (self->path, errno, error);
    }
  g_close (fd, NULL);

  return done;
}

/*
 * liaison_private_copy_mend:
 *
 * Gives a copy whose header is no database's one with which SQLite reads what
 * stands behind it. One that has a header keeps it, and gets the length that
 * it says.
 */
gboolean
liaison_private_copy_mend (LiaisonPrivateCopy *self,
                           GError            **error)
{
  char     header[HEADER_SIZE] = { 0 };
  int      fd;
  gboolean mended;

  if (liaison_file_judge (self->path, NULL))
    return lengthen (self, error);

  memcpy (header, header_begin, sizeof header_begin - 1);
  for (guint i = 0; i < G_N_ELEMENTS (header_rest); i++)
    header[header_rest[i].place] = header_rest[i].byte;

  fd = g_open (self->path, O_WRONLY | O_CLOEXEC, 0);
  if (fd < 0)
    return liaison_file_fail (self->path, errno, error);
  mended = write_all (fd, header, sizeof header) || liaison_file_fail (self->path, errno, error);
  g_close (fd, NULL);

  return mended;
}

/*
 * liaison_private_copy_open:
 *
 * Opens a copy to write to, which harms nobody.
 */
gboolean
liaison_private_copy_open (LiaisonPrivateCopy *self,
                           GError            **error)
{
  self->connection = liaison_connection_open (self->path, LIAISON_CONNECTION_WRITES, error);

  return self->connection != NULL;
}
