/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* A folder of files that other programs read, whole or not there. */

#include "config.h"

#include "liaison-folder-export-private.h"

#include "liaison-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static const struct
{
  const char       *name;
  LiaisonExportForm form;
} parts[] = {
  { "everything.json", LIAISON_EXPORT_FORM_JSON },
  { "contacts.vcf", LIAISON_EXPORT_FORM_VCARD },
  { "contacts.csv", LIAISON_EXPORT_FORM_CSV },
  { "calendar.ics", LIAISON_EXPORT_FORM_ICAL },
  { "network.graphml", LIAISON_EXPORT_FORM_GRAPHML },
  { "people.md", LIAISON_EXPORT_FORM_MARKDOWN },
};

static gboolean
fail (const char *path,
      int         code,
      GError    **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, LIAISON_ERROR,
               code == ENOSPC || code == EDQUOT                   ? LIAISON_ERROR_FULL
               : code == EACCES || code == EROFS || code == EPERM ? LIAISON_ERROR_READ_ONLY
                                                                  : LIAISON_ERROR_FAILED,
               /* Translators: %s are the name of a folder and a reason given by the system */
               _("“%s” could not be written: %s"), name, g_strerror (code));

  return FALSE;
}

static void
remove_folder (const char *folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_build_filename (folder, parts[i].name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/*
 * liaison_folder_export_write_parts:
 * @folder: where they stand
 * @write_part: writes one file
 * @data: for @write_part
 *
 * Has a file of each format written, that of everything first.
 */
gboolean
liaison_folder_export_write_parts (GFile                *folder,
                                   LiaisonExportPartFunc write_part,
                                   gpointer              data,
                                   GError              **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, parts[i].name);

      if (!write_part (file, parts[i].form, data, error))
        return FALSE;
    }

  return TRUE;
}

/*
 * liaison_folder_export_write:
 * @file: where the folder will stand; nothing may be there
 * @write_part: writes one of its files
 * @data: for @write_part
 *
 * Makes a folder that the user alone may look into, with a file of each format.
 */
gboolean
liaison_folder_export_write (GFile                *file,
                             LiaisonExportPartFunc write_part,
                             gpointer              data,
                             GError              **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *temporary = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GFile) folder = NULL;

  if (path == NULL)
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _("Exports can be written to local folders only."));
      return FALSE;
    }
  if (g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      name = g_filename_display_name (path);
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, _("“%s” is there already and was left as it is. Choose another name."), name);
      return FALSE;
    }

  temporary = g_strconcat (path, ".XXXXXX", NULL);
  if (g_mkdtemp_full (temporary, 0700) == NULL)
    return fail (path, errno, error);
  folder = g_file_new_for_path (temporary);
  if (!liaison_folder_export_write_parts (folder, write_part, data, error))
    {
      remove_folder (temporary);
      return FALSE;
    }
  if (g_rename (temporary, path) != 0)
    {
      fail (path, errno, error);
      remove_folder (temporary);
      return FALSE;
    }

  return liaison_output_keep_folder (path, error);
}
