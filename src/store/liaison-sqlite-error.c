/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-sqlite-error-private.h"

#include "liaison-error.h"
#include "liaison-file-private.h"
#include "liaison-scratch-private.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>

/*
 * liaison_sqlite_is_damage:
 * @code: an extended result code
 *
 * Whether the file is to blame. A journal that is shorter than its index says
 * was cut by another program.
 */
gboolean
liaison_sqlite_is_damage (int code)
{
  return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB || code == SQLITE_IOERR_SHORT_READ;
}

/* SQLite does not tell why it could not make a file beside a database, as where
 * there is space but no file is left to be had; who makes one is told. */
static gboolean
lacks_files (sqlite3 *handle)
{
  const char *path = handle != NULL ? sqlite3_db_filename (handle, "main") : NULL;
  g_autofree char *begin = g_strconcat (path != NULL ? path : "", ".", NULL);
  g_autoptr (LiaisonScratch) made = NULL;
  g_autoptr (GError) why = NULL;

  if (path == NULL || *path == '\0')
    return FALSE;

  made = liaison_scratch_new (begin, ".new", &why);

  return g_error_matches (why, LIAISON_ERROR, LIAISON_ERROR_FULL);
}

/* The file or its journal: where it is SQLite does not say. */
static gboolean
is_unreadable (sqlite3 *handle)
{
  const char      *path = handle != NULL ? sqlite3_db_filename (handle, "main") : NULL;
  g_autofree char *journal = g_strconcat (path != NULL ? path : "", "-wal", NULL);

  return path != NULL && *path != '\0' && !(liaison_file_may_read (path) && liaison_file_may_read (journal));
}

static LiaisonError
error_code (sqlite3 *handle,
            int      code)
{
  int system_error = handle != NULL ? sqlite3_system_errno (handle) : 0;

  if (liaison_sqlite_is_damage (code))
    return LIAISON_ERROR_DAMAGED;

  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return LIAISON_ERROR_BUSY;
    case SQLITE_FULL:
      return LIAISON_ERROR_FULL;
    case SQLITE_CANTOPEN:
      return lacks_files (handle) ? LIAISON_ERROR_FULL : is_unreadable (handle) ? LIAISON_ERROR_UNREADABLE
                                                                                : LIAISON_ERROR_READ_ONLY;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return LIAISON_ERROR_READ_ONLY;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      return LIAISON_ERROR_CONSTRAINT;
    case SQLITE_TOOBIG:
      return LIAISON_ERROR_TOO_LARGE;
    case SQLITE_IOERR:
      if (system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG)
        return LIAISON_ERROR_FULL;
      if (system_error == EROFS || system_error == EACCES)
        return LIAISON_ERROR_READ_ONLY;
      return LIAISON_ERROR_FAILED;
    default:
      return LIAISON_ERROR_FAILED;
    }
}

/*
 * liaison_sqlite_set_error:
 * @handle: the connection that failed
 * @code: its extended result code
 *
 * Says a failure of SQLite as an error of ours.
 */
void
liaison_sqlite_set_error (sqlite3 *handle,
                          int      code,
                          GError **error)
{
  /* It may name what stands in a damaged schema. */
  g_autofree char *said = g_utf8_make_valid (sqlite3_errmsg (handle), -1);

  if ((code & 0xff) == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Cancelled"));
  else if ((code & 0xff) == SQLITE_IOERR && error_code (handle, code) == LIAISON_ERROR_FAILED)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED,
                 /* Translators: %d is a number that says more to who looks into it */
                 _("The disk could not be read or written (%d). Nothing was changed; it may be full, over its quota or failing."),
                    sqlite3_extended_errcode (handle));
  else
    g_set_error (error, LIAISON_ERROR, error_code (handle, code), "SQLite: %s (%d)",
                 said, sqlite3_extended_errcode (handle));
}
