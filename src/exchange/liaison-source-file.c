/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-source-file.h"

#include "liaison-error.h"

#include <glib/gi18n.h>

#define BYTES_A_MEGABYTE (1024 * 1024)

/* What is wrong with a file, in words that name no function of the system;
 * what is rarer stays as the system says it. */
static void
explain (GError **error,
         GError  *failure)
{
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("There is no such file."));
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("You are not allowed to read this file."));
  else
    {
      g_propagate_error (error, failure);
      return;
    }

  g_error_free (failure);
}

/**
 * liaison_source_file_load:
 * @file: a file to import from
 * @most_bytes: how large it may be, in bytes
 * @cancellable: (nullable): stops it
 * @error: return location of a failure: %LIAISON_ERROR_NOT_FOUND,
 *   %LIAISON_ERROR_INVALID for what is no file, %LIAISON_ERROR_TOO_LARGE
 *
 * Loads a file whole, after a look at what and how large it is. Blocks.
 *
 * Returns: (transfer full) (nullable): its content
 */
GBytes *
liaison_source_file_load (GFile        *file,
                          goffset       most_bytes,
                          GCancellable *cancellable,
                          GError      **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, &failure);
  GBytes *bytes = NULL;

  if (info != NULL && g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                         _ ("This is not a file but a folder or a device. Nothing was changed."));
  else if (info != NULL && g_file_info_get_size (info) > most_bytes)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_TOO_LARGE, _ ("The file is larger than %u MB. Nothing was changed."), (guint) (most_bytes / BYTES_A_MEGABYTE));
  else if (info == NULL || (bytes = g_file_load_bytes (file, cancellable, NULL, &failure)) == NULL)
    explain (error, g_steal_pointer (&failure));

  return bytes;
}
