/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-backup.h"

G_BEGIN_DECLS

/**
 * LiaisonSeenBackup:
 * @backup: the backup
 * @is_readable: whether it could be looked into
 * @counts: how much is in it
 * @n_lacking: how many changes were made since, that are not undone
 * @lacking: (nullable): the name of the newest of them
 *
 * What is said of a backup.
 */
typedef struct
{
  LiaisonBackup      *backup;
  gboolean            is_readable;
  LiaisonBackupCounts counts;
  guint               n_lacking;
  char               *lacking;
} LiaisonSeenBackup;

/**
 * LiaisonSeenBackups:
 * @folder: where they are kept
 * @is_missing: whether that is not there, and was chosen
 * @backups: (element-type LiaisonSeenBackup): newest first
 *
 * All backups of a database.
 */
typedef struct
{
  char      *folder;
  gboolean   is_missing;
  GPtrArray *backups;
} LiaisonSeenBackups;

gpointer liaison_backup_words_look         (LiaisonConnection       *connection,
                                            gpointer                 path,
                                            GCancellable            *cancellable,
                                            GError                 **error);
void     liaison_seen_backups_free         (LiaisonSeenBackups      *self);
char    *liaison_backup_words_dup_title    (const LiaisonSeenBackup *seen);
char    *liaison_backup_words_dup_folder   (const LiaisonSeenBackups *seen);
char    *liaison_backup_words_dup_subtitle (const LiaisonSeenBackup *seen,
                                            const char              *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonSeenBackups, liaison_seen_backups_free)

G_END_DECLS
