/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-backup.h"

G_BEGIN_DECLS

/**
 * LiaisonAssessment:
 * @finding: what is wrong with the file
 * @written: when it was last written to, UTC seconds
 * @is_counted: whether @counts could be read
 * @counts: how much is in it
 * @is_behind: whether changes that were saved are missing
 * @is_rest: whether @backup is the file itself, which is whole, but for those if
 *   there are such
 * @backup: (nullable): the newest backup that is whole
 * @backup_counts: how much is in that
 * @is_compared: whether it could be read what was done since
 * @n_lacking: how many changes were made since the backup, that are not undone
 * @lacking: (nullable): the name of the newest of them
 * @n_passed_over: how many newer backups are damaged
 * @kept: (nullable): sentences on journals that were kept beside the file
 *
 * What was found out about a damaged database, and what can come in its place.
 */
typedef struct
{
  char               *finding;
  gint64              written;
  gboolean            is_counted;
  LiaisonBackupCounts counts;
  gboolean            is_behind;
  gboolean            is_rest;
  LiaisonBackup      *backup;
  LiaisonBackupCounts backup_counts;
  gboolean            is_compared;
  guint               n_lacking;
  char               *lacking;
  guint               n_passed_over;
  char               *kept;
} LiaisonAssessment;

LiaisonAssessment *liaison_assessment_make        (const char          *path,
                                                   GCancellable        *cancellable,
                                                   GError             **error);
void               liaison_assessment_make_async  (const char          *path,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
LiaisonAssessment *liaison_assessment_make_finish (GAsyncResult        *result,
                                                   GError             **error);
void               liaison_assessment_free        (LiaisonAssessment   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonAssessment, liaison_assessment_free)

G_END_DECLS
