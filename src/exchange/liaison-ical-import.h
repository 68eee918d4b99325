/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonIcalSkip:
 * @line: where it begins
 * @name: what it is called, perhaps ""
 * @reason: a sentence
 *
 * What an import leaves out.
 */
typedef struct
{
  guint line;
  char *name;
  char *reason;
} LiaisonIcalSkip;

/**
 * LiaisonIcalImport:
 * @n_new: how many are new
 * @n_same: how many are there already
 * @skipped: (element-type LiaisonIcalSkip): what is left out
 * @remarks: (element-type utf8): sentences on what was left out of the others
 * @change: the number of the change, 0 where nothing changed
 *
 * What an import of a calendar came to.
 */
typedef struct
{
  guint      n_new;
  guint      n_same;
  GPtrArray *skipped;
  GPtrArray *remarks;
  gint64     change;
} LiaisonIcalImport;

gboolean           liaison_ical_import_is_meant (GFile        *file,
                                                 GCancellable *cancellable);
LiaisonIcalImport *liaison_ical_import_sync (LiaisonStore *store,
                                             GFile        *file,
                                             gboolean      dry_run,
                                             GCancellable *cancellable,
                                             GError      **error);
void               liaison_ical_import_async (LiaisonStore       *store,
                                              GFile              *file,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
LiaisonIcalImport *liaison_ical_import_finish (LiaisonStore *store,
                                               GAsyncResult *result,
                                               GError      **error);
void               liaison_ical_import_free (LiaisonIcalImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonIcalImport, liaison_ical_import_free)

G_END_DECLS
