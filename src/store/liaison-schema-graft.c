/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* A database whose schema cannot be read is lost to SQLite with all that is in
 * it: nothing says any more on which pages the tables begin. But every database
 * is made by the same statements, in the same order, and its schema does not
 * change afterwards: it stands on the same pages as that of a new one. The pages
 * are those of "Database File Format" of SQLite. */

#include "config.h"

#include "liaison-schema-graft-private.h"

#include "liaison-file-private.h"
#include "liaison-schema-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Of a file, and of what is in its first page before the tree begins. */
#define PAGE_SIZE 4096
#define HEADER_SIZE 100
#define FIRST_FREE 32

/* Takes out the pages that are not in use: elsewhere they may be by now. */
static void
leave_out_free (const char *file,
                gsize       size,
                gboolean   *is_schema)
{
  guint32 n_pages = (guint32) (size / PAGE_SIZE);
  guint32 trunk = liaison_file_get_number (file + FIRST_FREE);

  for (guint32 n_looks = 0; trunk > 0 && trunk <= n_pages && n_looks < n_pages; n_looks++)
    {
      const char *page = file + (gsize) (trunk - 1) * PAGE_SIZE;
      guint32     n_leaves = MIN (liaison_file_get_number (page + 4), PAGE_SIZE / 4 - 2);

      is_schema[trunk - 1] = FALSE;
      for (guint32 i = 0; i < n_leaves; i++)
        {
          guint32 leaf = liaison_file_get_number (page + 8 + 4 * i);

          if (leaf > 0 && leaf <= n_pages)
            is_schema[leaf - 1] = FALSE;
        }
      trunk = liaison_file_get_number (page);
    }
}

/* What is neither free nor of a table: in a new database each is on one page. */
static gboolean
leave_out_tables (const char *path,
                  guint32     n_pages,
                  gboolean   *is_schema,
                  GError    **error)
{
  g_autoptr (LiaisonConnection) fresh = liaison_connection_open (path, LIAISON_CONNECTION_READS, error);
  g_autoptr (LiaisonStatement) roots =
    fresh != NULL ? liaison_connection_prepare (fresh, "SELECT rootpage FROM sqlite_schema WHERE rootpage > 0", error) : NULL;

  if (roots == NULL)
    return FALSE;

  while (liaison_statement_next (roots, error))
    {
      gint64 root = liaison_statement_get_number (roots, 0);

      if (root <= n_pages)
        is_schema[root - 1] = FALSE;
    }

  return !liaison_statement_failed (roots);
}

/* The first page keeps what the header says of the file. */
static gboolean
write_pages (int             fd,
             const char     *file,
             guint32         n_pages,
             const gboolean *is_schema)
{
  for (guint32 i = 0; i < n_pages; i++)
    {
      gsize begin = (gsize) i * PAGE_SIZE + (i == 0 ? HEADER_SIZE : 0);
      gsize size = PAGE_SIZE - (i == 0 ? HEADER_SIZE : 0);

      if (is_schema[i] && pwrite (fd, file + begin, size, (off_t) begin) != (gssize) size)
        return FALSE;
    }

  return TRUE;
}

/*
 * liaison_schema_can_be_read:
 * @connection: (nullable): a copy of a damaged database, or nothing where it
 *   could not be opened
 */
gboolean
liaison_schema_can_be_read (LiaisonConnection *connection)
{
  return connection != NULL &&
         liaison_connection_number (connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'person'", NULL) == 1;
}

/*
 * liaison_schema_graft:
 * @copy: a copy of a damaged database that nobody has open
 *
 * Puts the schema of a new database into a damaged one. What comes of it is to
 * be looked at row by row: the tables of one that was made by an earlier Liaison
 * may stand elsewhere.
 */
gboolean
liaison_schema_graft (const char *copy,
                      GError    **error)
{
  g_autofree char *begin = g_strconcat (copy, ".", NULL);
  g_autoptr (LiaisonScratch) fresh = liaison_scratch_new (begin, ".new", error);
  g_autofree char *file = NULL;
  g_autofree gboolean *is_schema = NULL;
  gsize    size = 0;
  guint32  n_pages;
  gboolean done;
  int      fd;

  /* Its place is kept by the scratch, and taken by the database. */
  if (fresh == NULL || g_unlink (fresh->path) != 0 || !liaison_schema_prepare (fresh->path, error) ||
      !g_file_get_contents (fresh->path, &file, &size, error))
    return FALSE;

  n_pages = (guint32) (size / PAGE_SIZE);
  is_schema = g_new (gboolean, n_pages);
  for (guint32 i = 0; i < n_pages; i++)
    is_schema[i] = TRUE;
  leave_out_free (file, size, is_schema);
  if (!leave_out_tables (fresh->path, n_pages, is_schema, error))
    return FALSE;

  fd = g_open (copy, O_WRONLY | O_CLOEXEC, 0);
  if (fd < 0)
    return liaison_file_fail (copy, errno, error);
  done = write_pages (fd, file, n_pages, is_schema) || liaison_file_fail (copy, errno, error);
  g_close (fd, NULL);

  return done;
}
