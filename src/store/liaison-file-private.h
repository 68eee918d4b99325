/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"

G_BEGIN_DECLS

/* What SQLite keeps in the header of our files: "LIAI". */
#define LIAISON_FILE_APPLICATION_ID 0x4c494149

/**
 * LiaisonMigration:
 * @sql: the statements of the step
 * @finish: (nullable): what is done in its transaction after them
 *
 * One step of the schema: brings a database from the version before to its
 * own, which is its place in the list, from 1.
 */
typedef struct
{
  const char *sql;
  gboolean (*finish) (LiaisonConnection *connection,
                      GError           **error);
} LiaisonMigration;

gboolean liaison_file_judge   (const char             *path,
                               GError                **error);
gboolean liaison_file_claim   (const char             *path,
                               GError                **error);
void     liaison_file_release (const char             *path);
gboolean liaison_file_prepare (const char             *path,
                               const LiaisonMigration *steps,
                               guint                   n_steps,
                               GError                **error);

gboolean liaison_file_run_steps (LiaisonConnection      *connection,
                                 const LiaisonMigration *steps,
                                 guint                   n_steps,
                                 GError                **error);

gboolean liaison_file_check_step (LiaisonConnection      *connection,
                                  const char             *path,
                                  const LiaisonMigration *steps,
                                  guint                   n_steps,
                                  gint64                  version,
                                  GError                **error);

gint64   liaison_file_read_version (LiaisonConnection *connection,
                                    const char        *path,
                                    GError           **error);
gboolean liaison_file_fail_newer (const char             *path,
                                  gint64                  version,
                                  guint                   known,
                                  GError                **error);
gboolean liaison_file_may_read    (const char             *path);
gboolean liaison_file_fail        (const char             *path,
                                   int                     number,
                                   GError                **error);
void     liaison_file_sync_folder (const char             *path);
void     liaison_file_say_of      (const char             *path,
                                   const char             *begin,
                                   GError                **error);
guint32  liaison_file_get_number   (gconstpointer           bytes);

G_END_DECLS
