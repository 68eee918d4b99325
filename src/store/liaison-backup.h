/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LiaisonBackup:
 *
 * A backup in a folder: when and why it was made, and how much is in it.
 */
#define LIAISON_TYPE_BACKUP (liaison_backup_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonBackup, liaison_backup, LIAISON, BACKUP, GObject)

/**
 * LiaisonBackupCounts:
 * @people: how many people
 * @organizations: how many organizations and associations
 * @interactions: how many interactions
 * @follow_ups: how many follow-ups
 *
 * How much is in a database.
 */
typedef struct
{
  gint64 people;
  gint64 organizations;
  gint64 interactions;
  gint64 follow_ups;
} LiaisonBackupCounts;

char *liaison_backup_dup_folder (const char *path);
GPtrArray  *liaison_backup_list        (const char          *folder,
                                        GError             **error);

void        liaison_backup_sort        (GPtrArray           *backups);
gint64      liaison_backup_moment_of   (const char          *path);
char       *liaison_backup_dup_moment_text (gint64           moment);

LiaisonBackup *liaison_backup_new_at   (const char          *path,
                                        gint64               moment,
                                        gint64               change);

const char *liaison_backup_get_path    (LiaisonBackup       *self);
const char *liaison_backup_get_reason  (LiaisonBackup       *self);
gint64      liaison_backup_get_moment  (LiaisonBackup       *self);
gint64      liaison_backup_get_change  (LiaisonBackup       *self);
guint64     liaison_backup_get_size    (LiaisonBackup       *self);
gboolean    liaison_backup_read_counts (LiaisonBackup       *self,
                                        LiaisonBackupCounts *counts,
                                        GError             **error);

GPtrArray  *liaison_backup_choose_old  (GPtrArray           *backups,
                                        gint64               now);

G_END_DECLS
