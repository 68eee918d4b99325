/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-packing.h"

#include "liaison-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>

struct _LiaisonPacking
{
  struct archive    *archive;
  LiaisonPackingFunc write;
  gpointer           data;
  GError            *error; /* of writing, until it is handed on */
};

static la_ssize_t
write_cb (struct archive *archive,
          void           *data,
          const void     *bytes,
          size_t          length)
{
  LiaisonPacking *self = data;

  if (self->error == NULL && self->write (bytes, length, self->data, &self->error))
    return (la_ssize_t) length;

  return -1;
}

/* What could not be written says so itself; the rest is libarchive's. */
static gboolean
fail (LiaisonPacking *self,
      GError        **error)
{
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  else
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED,
                 /* Translators: %s is a reason that a library gives, in English */
                 _("The archive could not be made: %s"), archive_error_string (self->archive));

  return FALSE;
}

/**
 * liaison_packing_new:
 * @passphrase: what opens it, UTF-8
 * @write: takes the archive, piece by piece
 * @data: for @write
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): an archive without files
 */
LiaisonPacking *
liaison_packing_new (const char        *passphrase,
                     LiaisonPackingFunc write,
                     gpointer           data,
                     GError           **error)
{
  LiaisonPacking *self = g_new0 (LiaisonPacking, 1);

  self->archive = archive_write_new ();
  self->write = write;
  self->data = data;
  if (archive_write_set_format_zip (self->archive) == ARCHIVE_OK &&
      archive_write_set_options (self->archive, "zip:encryption=aes256") == ARCHIVE_OK &&
      archive_write_set_passphrase (self->archive, passphrase) == ARCHIVE_OK &&
      archive_write_set_bytes_in_last_block (self->archive, 1) == ARCHIVE_OK && /* nothing after its end */
      archive_write_open (self->archive, self, NULL, write_cb, NULL) == ARCHIVE_OK)
    return self;

  fail (self, error);
  liaison_packing_free (self);

  return NULL;
}

/**
 * liaison_packing_begin:
 * @self: an archive
 * @name: of the next file in it, without a folder
 * @error: return location of a failure
 *
 * Returns: whether what is written from now on stands in that file
 */
gboolean
liaison_packing_begin (LiaisonPacking *self,
                       const char     *name,
                       GError        **error)
{
  struct archive_entry *entry = archive_entry_new ();
  gboolean done;

  archive_entry_set_pathname_utf8 (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0600);
  archive_entry_set_mtime (entry, g_get_real_time () / G_USEC_PER_SEC, 0);
  done = archive_write_header (self->archive, entry) == ARCHIVE_OK;
  archive_entry_free (entry);

  return done || fail (self, error);
}

/**
 * liaison_packing_write:
 * @self: an archive, of which a file was begun
 * @text: (array length=length): the next piece of that file
 * @length: how many bytes
 * @error: return location of a failure
 *
 * Returns: whether it was taken
 */
gboolean
liaison_packing_write (LiaisonPacking *self,
                       const char     *text,
                       gsize           length,
                       GError        **error)
{
  return archive_write_data (self->archive, text, length) == (la_ssize_t) length || fail (self, error);
}

/**
 * liaison_packing_finish:
 * @self: an archive with all its files
 * @error: return location of a failure
 *
 * Returns: whether the rest of it was written
 */
gboolean
liaison_packing_finish (LiaisonPacking *self,
                        GError        **error)
{
  return archive_write_close (self->archive) == ARCHIVE_OK || fail (self, error);
}

/**
 * liaison_packing_free:
 * @self: (transfer full): an archive; of one that was not finished nothing more is written
 */
void
liaison_packing_free (LiaisonPacking *self)
{
  archive_write_fail (self->archive);
  archive_write_free (self->archive);
  g_clear_error (&self->error);
  g_free (self);
}
