/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-backup.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonBackupLead:
 * @backup: one that goes further than the data
 * @until: until when the data go, UTC seconds; 0 where nothing was ever changed
 * @n_changes: how many changes more were made by the time of the backup
 *
 * A backup that has changes which are missing from the database that it is of.
 */
typedef struct
{
  LiaisonBackup *backup;
  gint64         until;
  gint64         n_changes;
} LiaisonBackupLead;

LiaisonBackupLead *liaison_query_backup_lead    (LiaisonConnection       *connection,
                                                 const char              *path,
                                                 GError                 **error);
char              *liaison_backup_lead_dup_text (const LiaisonBackupLead *self);
void               liaison_backup_lead_free     (LiaisonBackupLead       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonBackupLead, liaison_backup_lead_free)

G_END_DECLS
