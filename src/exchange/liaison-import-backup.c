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
 * backup that failed: it can be undone.
 *
 * Returns: (transfer full) (nullable): why there is no backup, as a sentence
 */
char *
liaison_import_back_up (LiaisonStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *reason = NULL;

  if (liaison_store_back_up_if_full (store, "before-import", &error))
    return NULL;

  reason = liaison_error_dup_sentence (error);

  /* Translators: %s is a sentence */
  return g_strdup_printf (_("No backup could be made before the import: %s"), reason);
}
