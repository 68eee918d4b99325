/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-output.h"

#include "liaison-error.h"
#include "liaison-parsers.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

struct _LiaisonOutput
{
  char *path;
  char *temporary; /* NULL once it has taken its place */
  int   descriptor;

  const LiaisonParsers *packer; /* that of an archive, and the archive */
  LiaisonPacking       *packing;
};

/**
 * liaison_output_fail: (skip)
 * @path: what could not be written
 * @code: why, of errno
 * @error: return location of the failure
 *
 * Returns: %FALSE
 */
gboolean
liaison_output_fail (const char *path,
                     int         code,
                     GError    **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, LIAISON_ERROR,
               code == ENOSPC || code == EDQUOT || code == EFBIG  ? LIAISON_ERROR_FULL
               : code == EACCES || code == EROFS || code == EPERM ? LIAISON_ERROR_READ_ONLY
                                                                  : LIAISON_ERROR_FAILED,
               /* Translators: %s are the name of a file and a reason given by the system */
               _("“%s” could not be written: %s"), name, g_strerror (code));

  return FALSE;
}

/**
 * liaison_output_new: (skip)
 * @file: where it will stand; a link there is refused
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): a file to be written to
 */
LiaisonOutput *
liaison_output_new (GFile   *file,
                    GError **error)
{
  g_autoptr (LiaisonOutput) self = g_new0 (LiaisonOutput, 1);

  self->descriptor = -1;
  self->path = g_file_get_path (file);
  if (self->path == NULL)
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _("Exports can be written to local folders only."));
      return NULL;
    }
  if (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK))
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                           _("There is a link to another file in that place. Nothing was written; choose another name."));
      return NULL;
    }

  self->temporary = g_strconcat (self->path, ".XXXXXX", NULL);
  self->descriptor = g_mkstemp_full (self->temporary, O_WRONLY | O_CLOEXEC, 0600);
  if (self->descriptor < 0)
    {
      int code = errno;

      g_clear_pointer (&self->temporary, g_free);
      liaison_output_fail (self->path, code, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/* Onto the disk, as it is. */
static gboolean
write_bytes (const char *text,
             gsize       length,
             gpointer    data,
             GError    **error)
{
  LiaisonOutput *self = data;

  while (length > 0)
    {
      ssize_t written = write (self->descriptor, text, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return liaison_output_fail (self->path, errno, error);

      text += written;
      length -= (gsize) written;
    }

  return TRUE;
}

/**
 * liaison_output_lock: (skip)
 * @self: an output to which nothing was written
 * @passphrase: what will open it
 * @error: return location of a failure
 *
 * Makes it an archive of files, each of which begins with
 * liaison_output_begin_part().
 *
 * Returns: whether it is one
 */
gboolean
liaison_output_lock (LiaisonOutput *self,
                     const char    *passphrase,
                     GError       **error)
{
  self->packer = liaison_parsers_load (error);
  if (self->packer != NULL)
    self->packing = self->packer->packing_new (passphrase, write_bytes, self, error);

  return self->packing != NULL;
}

/**
 * liaison_output_begin_part: (skip)
 * @self: an output that was locked
 * @name: of the next file in it
 * @error: return location of a failure
 *
 * Returns: whether what is written from now on stands in that file
 */
gboolean
liaison_output_begin_part (LiaisonOutput *self,
                           const char    *name,
                           GError       **error)
{
  return self->packer->packing_begin (self->packing, name, error);
}

/**
 * liaison_output_write: (skip)
 * @self: an output
 * @text: (array length=length): the next piece
 * @length: how many bytes
 * @error: return location of a failure
 *
 * Returns: whether it was written
 */
gboolean
liaison_output_write (LiaisonOutput *self,
                      const char    *text,
                      gsize          length,
                      GError       **error)
{
  return self->packing != NULL ? self->packer->packing_write (self->packing, text, length, error)
                               : write_bytes (text, length, self, error);
}

/**
 * liaison_output_keep_folder: (skip)
 * @path: what has got its name
 * @error: return location of a failure
 *
 * A new name is kept over a power failure only once the folder is in which it
 * stands.
 *
 * Returns: whether it is
 */
gboolean
liaison_output_keep_folder (const char *path,
                            GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int              descriptor = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  int              code;

  if (descriptor < 0)
    return liaison_output_fail (path, errno, error);

  code = fsync (descriptor) == 0 || errno == EINVAL ? 0 : errno; /* some file systems have no need of it */
  g_close (descriptor, NULL);

  return code == 0 || liaison_output_fail (path, code, error);
}

/**
 * liaison_output_finish: (skip)
 * @self: an output to which everything was written
 * @error: return location of a failure
 *
 * Lets the file take its place.
 *
 * Returns: whether it is there, and durable; where only the latter failed it
 *   is there
 */
gboolean
liaison_output_finish (LiaisonOutput *self,
                       GError       **error)
{
  if (self->packing != NULL && !self->packer->packing_finish (self->packing, error))
    return FALSE;
  if (fsync (self->descriptor) != 0)
    return liaison_output_fail (self->path, errno, error);
  if (!g_close (self->descriptor, NULL))
    {
      self->descriptor = -1;
      return liaison_output_fail (self->path, EIO, error);
    }
  self->descriptor = -1;
  if (g_rename (self->temporary, self->path) != 0)
    return liaison_output_fail (self->path, errno, error);

  g_clear_pointer (&self->temporary, g_free);

  return liaison_output_keep_folder (self->path, error);
}

/**
 * liaison_output_free: (skip)
 * @self: (transfer full): an output; one that was not finished leaves nothing
 */
void
liaison_output_free (LiaisonOutput *self)
{
  if (self->packing != NULL)
    self->packer->packing_free (self->packing);
  if (self->descriptor >= 0)
    g_close (self->descriptor, NULL);
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->path);
  g_free (self);
}
