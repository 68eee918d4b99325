/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Whether a database and the journal beside it belong together. To SQLite any
 * journal of the same format does: a backup that was copied over a database
 * whose journal stayed is opened with that, and is neither the one nor the other.
 * So every change marks the database with a number of its own, and keeps the
 * one of the change before it. The mark stands in a page of which there is one:
 * it can be read from the file without its journal and from each commit in that,
 * whichever pages were brought into the file before. */

#include "config.h"

#include "liaison-lineage-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Hexadecimal digits of a mark. The value is a mark, a space, and the mark before. */
#define MARK_LENGTH 16
#define NAME "lineage"

static const char set_mark[] =
  "INSERT INTO derived_state (name, value) VALUES ('" NAME "', lower (hex (randomblob (8))) || ' 0000000000000000') "
  "ON CONFLICT (name) DO UPDATE SET value = substr (excluded.value, 1, 17) || substr (value, 1, 16)";

/* How often it was marked: a number that an undo raises too. */
static const char count_mark[] =
  "INSERT INTO derived_state (name, value) VALUES ('commits', '1') "
  "ON CONFLICT (name) DO UPDATE SET value = CAST (CAST (value AS INTEGER) + 1 AS TEXT)";

/* Of a page of a table without rowids: what it is, how many cells it has, where
 * they are. */
#define LEAF 0x0a
#define N_CELLS 3
#define CELLS 8

/*
 * liaison_lineage_mark:
 *
 * Marks the change whose transaction is open.
 */
gboolean
liaison_lineage_mark (LiaisonConnection *connection,
                      GError           **error)
{
  g_autoptr (LiaisonStatement) mark = liaison_connection_prepare (connection, set_mark, error);
  g_autoptr (LiaisonStatement) number = mark != NULL ? liaison_connection_prepare (connection, count_mark, error) : NULL;

  return number != NULL && liaison_statement_run (mark, error) && liaison_statement_run (number, error);
}

static guint
get_short (const guint8 *bytes)
{
  return (guint) bytes[0] << 8 | bytes[1];
}

/* The value that a page has, its mark and the one before it; NULL for none. The
 * row is short: its length takes one byte, as do those of its header. */
static const char *
find_mark (const guint8 *page,
           guint         size)
{
  static const guint8 begin[] = { 3, 13 + 2 * (sizeof NAME - 1), 13 + 2 * (2 * MARK_LENGTH + 1), 'l', 'i', 'n', 'e', 'a', 'g', 'e' };
  const guint length = 2 * MARK_LENGTH + 1;

  if (page[0] != LEAF)
    return NULL;

  for (guint i = 0; i < get_short (page + N_CELLS) && CELLS + 2 * i + 2 <= size; i++)
    {
      guint at = get_short (page + CELLS + 2 * i) + 1;

      if (at + sizeof begin + length <= size && memcmp (page + at, begin, sizeof begin) == 0)
        return (const char *) page + at + sizeof begin;
    }

  return NULL;
}

static const char root_query[] = "SELECT rootpage FROM sqlite_schema WHERE name = 'derived_state'";

static gint64
find_root (LiaisonConnection *connection)
{
  return liaison_connection_number (connection, root_query, NULL);
}

/*
 * liaison_lineage_ask_alone:
 * @path: a database that nobody has open
 * @query: selects a number
 *
 * Asks the file without its journal, which may have another answer.
 *
 * Returns: the number; 0 where there is none, or it cannot be told
 */
gint64
liaison_lineage_ask_alone (const char *path,
                           const char *query)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *immutable = g_strconcat (uri, "?immutable=1", NULL);
  sqlite3         *handle = NULL;
  sqlite3_stmt    *statement = NULL;
  gint64           answer = 0;

  if (sqlite3_open_v2 (immutable, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL) == SQLITE_OK &&
      sqlite3_prepare_v2 (handle, query, -1, &statement, NULL) == SQLITE_OK &&
      sqlite3_step (statement) == SQLITE_ROW)
    answer = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (handle);

  return answer;
}

static gboolean
read_page (const char *path,
           guint32     number,
           guint8     *page,
           guint       size)
{
  int      fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean is_read;

  if (fd < 0)
    return FALSE;

  is_read = pread (fd, page, size, (off_t) (number - 1) * size) == (gssize) size;
  g_close (fd, NULL);

  return is_read;
}

/*
 * liaison_lineage_is_one:
 * @connection: a copy of the database with its journal
 * @path: the database itself, which nobody has open
 * @frames: its journal
 *
 * Whether the journal goes on from where the file is, or the file was brought
 * to somewhere in the journal. Where it cannot be told it is believed.
 */
gboolean
liaison_lineage_is_one (LiaisonConnection *connection,
                        const char        *path,
                        LiaisonFrames     *frames)
{
  gint64             root = find_root (connection);
  guint              size = liaison_frames_get_page_size (frames);
  g_autofree guint8 *page = g_malloc (size);
  const char        *own, *mark;
  const guint8      *image;
  gboolean           is_marked = FALSE;
  guint              after = 0;

  if (root <= 0 || size == 0 || liaison_lineage_ask_alone (path, root_query) != root || !read_page (path, (guint32) root, page, size))
    return TRUE;

  own = find_mark (page, size);
  while ((image = liaison_frames_find_page (frames, (guint32) root, &after)) != NULL)
    {
      mark = find_mark (image, size);
      if (mark == NULL)
        continue;
      if (own == NULL)
        return strncmp (mark + MARK_LENGTH + 1, "0000000000000000", MARK_LENGTH) == 0;
      if (strncmp (own, mark, MARK_LENGTH) == 0 || (!is_marked && strncmp (own, mark + MARK_LENGTH + 1, MARK_LENGTH) == 0))
        return TRUE;
      is_marked = TRUE;
    }

  return !is_marked;
}
