/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* The journal of a database that was not closed, as SQLite is going to read it:
 * up to its last whole commit. What comes after that it overwrites without a
 * word, for that is how a commit looks that the power failed in. So it is asked
 * here first whether there was more: by the journal's index, which a killed
 * program leaves behind, and by what stands after the break. The formats are
 * those of "The Write-Ahead Log" and "WAL-mode File Format" of SQLite. */

#include "config.h"

#include "liaison-frames-private.h"

#include "liaison-file-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Before all frames, and before the page of each. */
#define HEADER 32
#define FRAME_HEADER 24

/* Two magic numbers, of which the lower bit says in which order of bytes sums are made. */
#define MAGIC 0x377f0682u
#define VERSION 3007000u

/* Of the index: two equal headers, then how much is in the database already. */
#define INDEX_HEADER 48
#define INDEX_SIZE (2 * INDEX_HEADER + 4)
#define INDEX_VERSION 0
#define INDEX_N_FRAMES 16
#define INDEX_SALTS 32
#define INDEX_N_IN_DATABASE (2 * INDEX_HEADER)

/* In the header the salts stand before the sum of all that is before it; in a
 * frame before that of all frames up to it. */
#define SALTS 16
#define SUM 24
#define FRAME_SALTS 8
#define FRAME_SUM 16
#define SALTS_SIZE 8

/* In the database. */
#define DATABASE_HEADER 18
#define DATABASE_PAGE_SIZE 16

/* How many more uses of a journal an index may tell of to be believed: the first
 * salt is one more for each. */
#define MOST_USES 100000

struct _LiaisonFrames
{
  guint8       *bytes; /* of the journal */
  gsize         size;
  const guint8 *salts; /* of this use of it */
  guint         page_size;
  guint         n_frames; /* up to the last whole commit */

  gboolean is_begun;    /* it has a header that SQLite takes */
  gboolean is_headless; /* it has none, but what was committed or is no journal */
  gboolean goes_on;     /* after a frame that is none, more than the commit it belonged to */
  gboolean is_short;    /* of what its index says */
};

typedef struct
{
  guint32  a;
  guint32  b;
  gboolean is_big;
} Sum;

static guint32
native (const guint8 *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);

  return number;
}

static void
add (Sum          *sum,
     const guint8 *bytes,
     gsize         size)
{
  for (gsize i = 0; i + 8 <= size; i += 8)
    {
      guint32 first = native (bytes + i);
      guint32 second = native (bytes + i + 4);

      sum->a += (sum->is_big ? GUINT32_FROM_BE (first) : GUINT32_FROM_LE (first)) + sum->b;
      sum->b += (sum->is_big ? GUINT32_FROM_BE (second) : GUINT32_FROM_LE (second)) + sum->a;
    }
}

static gboolean
is_sum (const Sum    *sum,
        const guint8 *bytes)
{
  return liaison_file_get_number (bytes) == sum->a && liaison_file_get_number (bytes + 4) == sum->b;
}

static gsize
frame_size (LiaisonFrames *self)
{
  return FRAME_HEADER + self->page_size;
}

static const guint8 *
get_frame (LiaisonFrames *self,
           guint          index)
{
  return self->bytes + HEADER + index * frame_size (self);
}

static guint
count_places (LiaisonFrames *self)
{
  return (guint) ((self->size - HEADER) / frame_size (self));
}

/* Of this use of the journal, and not left from an earlier one. */
static gboolean
has_salts (LiaisonFrames *self,
           const guint8  *frame)
{
  return memcmp (frame + FRAME_SALTS, self->salts, SALTS_SIZE) == 0;
}

/* The pages in the database after the commit that a frame ends; 0 within one. */
static guint32
get_commit (const guint8 *frame)
{
  return liaison_file_get_number (frame + 4);
}

static gboolean
is_page_size (guint32 number)
{
  return number >= 512 && number <= 65536 && (number & (number - 1)) == 0;
}

static gboolean
read_header (LiaisonFrames *self,
             Sum           *sum)
{
  guint32 magic = self->size >= HEADER ? liaison_file_get_number (self->bytes) : 0;
  guint32 page_size;

  if ((magic & ~1u) != MAGIC || liaison_file_get_number (self->bytes + 4) != VERSION)
    return FALSE;

  page_size = liaison_file_get_number (self->bytes + 8);
  *sum = (Sum) { 0, 0, magic & 1 };
  add (sum, self->bytes, SUM);
  if (!is_page_size (page_size) || !is_sum (sum, self->bytes + SUM))
    return FALSE;

  self->page_size = page_size;
  self->salts = self->bytes + SALTS;

  return TRUE;
}

/* Each commit is on the disk before the next is written: who finds a later frame
 * after the end of one has found a commit that was there whole. */
static gboolean
is_commit_followed (LiaisonFrames *self,
                    guint          from)
{
  gboolean is_ended = FALSE;

  for (guint i = from; i < count_places (self); i++)
    {
      const guint8 *frame = get_frame (self, i);

      if (!has_salts (self, frame))
        continue;
      if (is_ended)
        return TRUE;
      is_ended = get_commit (frame) != 0;
    }

  return FALSE;
}

/* Goes on while the sums are right, and returns the first frame where they are not. */
static guint
follow (LiaisonFrames *self,
        guint          index,
        Sum            sum)
{
  for (; index < count_places (self); index++)
    {
      const guint8 *frame = get_frame (self, index);

      add (&sum, frame, 8);
      add (&sum, frame + FRAME_HEADER, self->page_size);
      if (!has_salts (self, frame) || !is_sum (&sum, frame + FRAME_SUM))
        break;
      if (get_commit (frame) != 0)
        self->n_frames = index + 1;
    }

  return index;
}

/* ---- a journal without a header ---- */

/* As many bytes as there are, from a place in the database. */
static gboolean
read_database (int     fd,
               gsize   offset,
               guint8 *bytes,
               gsize   size)
{
  return pread (fd, bytes, size, (off_t) offset) == (gssize) size;
}

/* Whether all that the frames say last of each page stands in the database: then
 * nothing is missing with them. */
static gboolean
is_in_database (LiaisonFrames *self,
                int            fd)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autofree guint8 *page = g_malloc (self->page_size);
  guint32            n_pages = get_commit (get_frame (self, self->n_frames - 1));

  for (guint i = self->n_frames; i-- > 0;)
    {
      const guint8 *frame = get_frame (self, i);
      guint32       number = liaison_file_get_number (frame);

      if (number > n_pages || !g_hash_table_add (seen, GUINT_TO_POINTER (number)))
        continue;
      if (!read_database (fd, (gsize) (number - 1) * self->page_size, page, self->page_size) ||
          memcmp (page, frame + FRAME_HEADER, self->page_size) != 0)
        return FALSE;
    }

  return TRUE;
}

static Sum
get_sum (const guint8 *bytes,
         gboolean      is_big)
{
  return (Sum) { liaison_file_get_number (bytes), liaison_file_get_number (bytes + 4), is_big };
}

/* Whether there are commits: by what stands in the header as its sum, by what it
 * comes to, and without the header from the second frame on. */
static gboolean
find_commits (LiaisonFrames *self)
{
  self->salts = get_frame (self, 0) + FRAME_SALTS;
  for (guint is_big = 0; is_big < 2 && self->n_frames == 0; is_big++)
    {
      Sum sum = { 0, 0, is_big != 0 };

      add (&sum, self->bytes, SUM);
      follow (self, 0, sum);
      follow (self, 0, get_sum (self->bytes + SUM, sum.is_big));
      follow (self, 1, get_sum (get_frame (self, 0) + FRAME_SUM, sum.is_big));
    }

  return self->n_frames > 0;
}

/* A header is on the disk before the first frame is. Where the power failed as one
 * was written over that of an earlier use, what was committed in that is in the
 * database. */
static gboolean
has_lost_commits (LiaisonFrames *self,
                  const char    *path)
{
  guint8   header[DATABASE_HEADER] = { 0 };
  int      fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean is_lost = FALSE;

  if (fd >= 0 && read_database (fd, 0, header, sizeof header))
    {
      /* 65,536 does not fit, and is written as 1. */
      guint32 page_size = (guint32) header[DATABASE_PAGE_SIZE] << 8 | header[DATABASE_PAGE_SIZE + 1];

      self->page_size = page_size == 1 ? 65536 : page_size;
      is_lost = is_page_size (self->page_size) && self->size >= HEADER + frame_size (self) && find_commits (self) &&
                !is_in_database (self, fd);
    }
  if (fd >= 0)
    g_close (fd, NULL);
  self->n_frames = 0; /* SQLite takes none */

  return is_lost;
}

/* Whether it begins with a magic number, as far as it was written before the power
 * failed. */
static gboolean
begins_with (LiaisonFrames *self,
             guint32        magic)
{
  const guint32 numbers[] = { GUINT32_TO_BE (magic), GUINT32_TO_BE (VERSION) };
  const guint8 *begin = (const guint8 *) numbers;

  for (gsize i = 0; i < MIN (self->size, sizeof numbers); i++)
    if (self->bytes[i] != 0 && self->bytes[i] != begin[i])
      return FALSE;

  return TRUE;
}

static gboolean
is_rubbish (LiaisonFrames *self)
{
  return !begins_with (self, MAGIC) && !begins_with (self, MAGIC | 1);
}

/* ---- the index ---- */

/* Whether an index is of a later use of the journal than what stands there: that
 * is an earlier one, which somebody put back. */
static gboolean
is_later (const guint8 *header,
          const guint8 *journal)
{
  guint32 uses = liaison_file_get_number (header + INDEX_SALTS) - liaison_file_get_number (journal + SALTS);

  return uses > 0 && uses <= MOST_USES;
}

/* The index says what was committed, and is not written to the disk on purpose:
 * after the power failed it may be of any moment before, of an earlier use of
 * the journal too. */
static gboolean
is_promised_more (LiaisonFrames *self,
                  const char    *path)
{
  g_autofree char *name = g_strconcat (path, "-shm", NULL);
  g_autofree char *index = NULL;
  const guint8    *header;
  gsize            size = 0;

  if (!g_file_test (name, G_FILE_TEST_IS_REGULAR) || !g_file_get_contents (name, &index, &size, NULL) || size < INDEX_SIZE)
    return FALSE;

  header = (const guint8 *) index;
  if (memcmp (header, header + INDEX_HEADER, INDEX_HEADER) != 0 || native (header + INDEX_VERSION) != VERSION ||
      native (header + INDEX_N_FRAMES) <= native (header + INDEX_N_IN_DATABASE))
    return FALSE;
  if (!self->is_begun || is_later (header, self->bytes))
    return TRUE;

  return memcmp (header + INDEX_SALTS, self->bytes + SALTS, SALTS_SIZE) == 0 && native (header + INDEX_N_FRAMES) > self->n_frames;
}

/*
 * liaison_frames_read:
 * @path: a database that nobody has open
 *
 * Reads the journal beside a database, which may be none.
 */
LiaisonFrames *
liaison_frames_read (const char *path)
{
  LiaisonFrames   *self = g_new0 (LiaisonFrames, 1);
  g_autofree char *name = g_strconcat (path, "-wal", NULL);
  char            *contents = NULL;
  Sum              sum;

  if (g_file_test (name, G_FILE_TEST_IS_REGULAR) && g_file_get_contents (name, &contents, &self->size, NULL))
    self->bytes = (guint8 *) contents;
  self->is_begun = read_header (self, &sum);
  if (self->is_begun)
    self->goes_on = is_commit_followed (self, follow (self, 0, sum));
  else
    self->is_headless = has_lost_commits (self, path) || is_rubbish (self);
  self->is_short = is_promised_more (self, path);

  return self;
}

void
liaison_frames_free (LiaisonFrames *self)
{
  g_free (self->bytes);
  g_free (self);
}

/*
 * liaison_frames_are_whole:
 *
 * Whether nothing that was committed is known to be missing.
 */
gboolean
liaison_frames_are_whole (LiaisonFrames *self)
{
  return !self->is_headless && !self->goes_on && !self->is_short;
}

/*
 * liaison_frames_get_page_size:
 *
 * The bytes of a page; 0 where there is no frame.
 */
guint
liaison_frames_get_page_size (LiaisonFrames *self)
{
  return self->n_frames > 0 ? self->page_size : 0;
}

/*
 * liaison_frames_find_page:
 * @page: the number of a page
 * @after: (inout): where to go on; 0 at first
 *
 * Finds the next image of a page, in the order they were written.
 *
 * Returns: (transfer none) (nullable): as many bytes as a page has
 */
const guint8 *
liaison_frames_find_page (LiaisonFrames *self,
                          guint32        page,
                          guint         *after)
{
  while (*after < self->n_frames)
    {
      const guint8 *frame = get_frame (self, (*after)++);

      if (liaison_file_get_number (frame) == page)
        return frame + FRAME_HEADER;
    }

  return NULL;
}
