/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-import-backup-private.h"

#include "liaison-error.h"
#include "liaison-store-backup.h"

#include <glib/gi18n-lib.h>

/*
 * liaison_import_back_up:
 * @store: a store, which may be in the midst of a change
 *
 * Keeps the data as they were before an import, which is never stopped by a
 * backup that failed: it can be undone. That nothing was changed, as sentences
 * on failures have it, is not said of an import that was made.
 *
 * Returns: (transfer full) (nullable): why there is no backup, as a sentence
 */
char *
liaison_import_back_up (LiaisonStore *store)
{
  g_autoptr (GError) error = NULL;

  if (liaison_store_back_up_if_full (store, "before-import", &error))
    return NULL;

  if (g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_FULL))
    return g_strdup (_("No backup could be made before the import: there is no space left for it."));
  if (g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_READ_ONLY) || g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_UNREADABLE))
    return g_strdup (_("No backup could be made before the import: the folder for backups cannot be used."));

  /* Translators: %s is a sentence */
  return g_strdup_printf (_("No backup could be made before the import: %s"), error->message);
}
