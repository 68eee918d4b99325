/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-archive.h"

#include "liaison-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* The gates: archives of contacts are small, and text packs to a tenth. */
#define MOST_ENTRIES 10000
#define MOST_BYTES (100 * 1024 * 1024)
#define MOST_EXPORT_BYTES (1024 * 1024 * 1024)
#define MOST_RATIO 200
#define RATIO_COUNTS_FROM (1024 * 1024)
#define PIECE 65536

typedef struct archive Archive;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_read_free)

static Archive *
open_archive (GBytes     *bytes,
              const char *passphrase,
              GError    **error)
{
  g_autoptr (Archive) archive = archive_read_new ();
  gsize       length;
  const void *data = g_bytes_get_data (bytes, &length);

  archive_read_support_format_zip (archive);
  if (passphrase != NULL && *passphrase != '\0')
    archive_read_add_passphrase (archive, passphrase);
  if (archive_read_open_memory (archive, data, length) != ARCHIVE_OK)
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                           _("The ZIP archive is damaged at its beginning. Nothing was changed."));
      return NULL;
    }

  return g_steal_pointer (&archive);
}

/* An export of Liaison, among all the files of a locked archive. */
#define RATING_OF_EXPORT 5

/* How much a name looks like the contacts: 0 for not at all. */
static int
rate_name (const char *path)
{
  g_autofree char *base = NULL;
  g_autofree char *lower = NULL;

  if (path == NULL || path[0] == '/' || strstr (path, "..") != NULL || strchr (path, '\\') != NULL || !g_utf8_validate (path, -1, NULL))
    return 0;

  base = g_path_get_basename (path);
  lower = g_utf8_strdown (base, -1);
  if (g_str_equal (lower, "everything.json"))
    return RATING_OF_EXPORT;
  if (g_str_equal (lower, "connections.csv"))
    return 4;
  if (g_str_equal (lower, "contacts.vcf") || g_str_equal (lower, "contacts.csv"))
    return 3;

  return g_str_has_suffix (lower, ".vcf") ? 2 : 0;
}

/* The place among the entries of the one that is most likely meant, -1 for none. */
static int
choose_entry (GBytes       *bytes,
              gboolean     *is_cut,
              GCancellable *cancellable,
              GError      **error)
{
  g_autoptr (Archive) archive = open_archive (bytes, NULL, error);
  struct archive_entry *entry;
  int                   best = -1, best_rating = 0, code = ARCHIVE_EOF;

  for (int i = 0; archive != NULL && (code = archive_read_next_header (archive, &entry)) == ARCHIVE_OK; i++)
    {
      int rating = archive_entry_filetype (entry) == AE_IFREG ? rate_name (archive_entry_pathname (entry)) : 0;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return -1;
      if (i >= MOST_ENTRIES)
        {
          g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_TOO_LARGE,
                       _("The ZIP archive holds more than %d files. Nothing was changed."), MOST_ENTRIES);
          return -1;
        }
      if (rating > best_rating)
        {
          best = i;
          best_rating = rating;
        }
    }

  if (archive != NULL && code != ARCHIVE_EOF && best < 0)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                         _("The ZIP archive is damaged: its list of files cannot be read. Nothing was changed."));
  else if (archive != NULL && best < 0)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                         _("The ZIP archive holds no Connections.csv and no vCards. Nothing was changed."));

  *is_cut = code != ARCHIVE_EOF;

  return best;
}

/* Not read: either it is damaged, or the passphrase is not its own. */
static GBytes *
refuse_entry (const char *name,
              gboolean    is_locked,
              const char *passphrase,
              GError    **error)
{
  if (!is_locked)
    /* Translators: %s is the name of a file in an archive */
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _("“%s” in the ZIP archive is damaged. Nothing was changed."), name);
  else if (passphrase == NULL)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_LOCKED,
                         _("The ZIP archive is locked by a passphrase. Nothing was changed."));
  else
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_LOCKED,
                         _("The ZIP archive does not open with this passphrase, or it is damaged. Nothing was changed."));

  return NULL;
}

static GBytes *
read_entry (Archive      *archive,
            const char   *name,
            gsize         packed,
            gboolean      is_locked,
            const char   *passphrase,
            GCancellable *cancellable,
            GError      **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  const gsize most = rate_name (name) == RATING_OF_EXPORT ? MOST_EXPORT_BYTES : MOST_BYTES;
  guint8      piece[PIECE];

  for (;;)
    {
      la_ssize_t length = archive_read_data (archive, piece, sizeof piece);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (length < 0)
        return refuse_entry (name, is_locked, passphrase, error);
      if (length == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&content));

      g_byte_array_append (content, piece, (guint) length);
      if (content->len > most || (content->len > RATIO_COUNTS_FROM && content->len / MOST_RATIO > packed))
        {
          g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_TOO_LARGE,
                       _("“%s” in the ZIP archive unpacks to more than a file of contacts can be. Nothing was changed."), name);
          return NULL;
        }
    }
}

/**
 * liaison_archive_extract:
 * @bytes: a ZIP archive
 * @passphrase: (nullable): what may open it
 * @is_cut: (out): whether it is damaged behind that file, so that there may
 *   have been more
 * @cancellable: (nullable): stops it
 * @error: return location of a failure; %LIAISON_ERROR_LOCKED where another
 *   passphrase is needed
 *
 * Takes the contacts out of an archive, as LinkedIn and Google hand them out,
 * or everything out of a locked export of Liaison.
 * Nothing is written to any folder.
 *
 * Returns: (transfer full) (nullable): what the file in it holds
 */
GBytes *
liaison_archive_extract (GBytes       *bytes,
                         const char   *passphrase,
                         gboolean     *is_cut,
                         GCancellable *cancellable,
                         GError      **error)
{
  int chosen = choose_entry (bytes, is_cut, cancellable, error);
  g_autoptr (Archive) archive = NULL;
  struct archive_entry *entry = NULL;
  g_autofree char      *name = NULL;

  if (chosen < 0 || (archive = open_archive (bytes, passphrase, error)) == NULL)
    return NULL;

  for (int i = 0; i <= chosen; i++)
    if (archive_read_next_header (archive, &entry) != ARCHIVE_OK)
      {
        g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                             _("The ZIP archive is damaged: its list of files cannot be read. Nothing was changed."));
        return NULL;
      }

  name = g_path_get_basename (archive_entry_pathname (entry));

  return read_entry (archive, name, g_bytes_get_size (bytes), archive_entry_is_data_encrypted (entry) > 0, passphrase, cancellable, error);
}
