/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-change.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonBulkDeed:
 * @LIAISON_BULK_TAG: gives them a tag
 * @LIAISON_BULK_UNTAG: takes a tag off them
 * @LIAISON_BULK_CADENCE: sets the cadence of the people among them
 * @LIAISON_BULK_SECTOR: sets their sector
 * @LIAISON_BULK_DELETE: deletes them
 *
 * What is done to many contacts at once.
 */
typedef enum
{
  LIAISON_BULK_TAG,
  LIAISON_BULK_UNTAG,
  LIAISON_BULK_CADENCE,
  LIAISON_BULK_SECTOR,
  LIAISON_BULK_DELETE,
} LiaisonBulkDeed;

/**
 * LiaisonBulkChange:
 *
 * One change to many contacts. How far it is may be asked from any thread.
 */
typedef struct _LiaisonBulkChange LiaisonBulkChange;

LiaisonBulkChange *liaison_bulk_change_new    (LiaisonBulkDeed    deed,
                                               GArray            *keys,
                                               const char        *text,
                                               int                days,
                                               GCancellable      *cancellable);
LiaisonBulkChange *liaison_bulk_change_ref    (LiaisonBulkChange *self);
void               liaison_bulk_change_unref  (LiaisonBulkChange *self);
double             liaison_bulk_change_get_progress (LiaisonBulkChange *self);
char              *liaison_bulk_change_dup_label (LiaisonBulkChange *self);
gboolean           liaison_bulk_change_perform (LiaisonChange     *change,
                                                gpointer           data,
                                                GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonBulkChange, liaison_bulk_change_unref)

G_END_DECLS
