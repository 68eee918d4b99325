/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-statement.h"

#include <sqlite3.h>

G_BEGIN_DECLS

typedef struct _LiaisonContactMemory LiaisonContactMemory;

/**
 * LiaisonConnectionUse:
 * @LIAISON_CONNECTION_READS: nothing is written
 * @LIAISON_CONNECTION_WRITES: anything is
 * @LIAISON_CONNECTION_CHANGES: changes are, which tell by themselves whom they
 *   concern (liaison-changed-contacts-private.h): the triggers that note it for
 *   every other writer do not run
 *
 * What a connection is for.
 */
typedef enum
{
  LIAISON_CONNECTION_READS,
  LIAISON_CONNECTION_WRITES,
  LIAISON_CONNECTION_CHANGES,
} LiaisonConnectionUse;

/* The memory that a connection has for pages. */
#define LIAISON_CONNECTION_USUAL_ROOM "PRAGMA cache_size = -16384"

LiaisonConnection *liaison_connection_open            (const char           *path,
                                                       LiaisonConnectionUse  use,
                                                       GError              **error);
void               liaison_connection_close           (LiaisonConnection    *self);
sqlite3           *liaison_connection_get_handle      (LiaisonConnection    *self);
void               liaison_connection_set_cancellable (LiaisonConnection    *self,
                                                       GCancellable         *cancellable);
gboolean           liaison_connection_execute         (LiaisonConnection    *self,
                                                       const char           *sql,
                                                       GError              **error);
gboolean           liaison_connection_run             (LiaisonConnection    *self,
                                                       const char           *sql,
                                                       GError              **error);
gint64             liaison_connection_number          (LiaisonConnection    *self,
                                                       const char           *sql,
                                                       GError              **error);
gboolean           liaison_connection_fail            (LiaisonConnection    *self,
                                                       int                   code,
                                                       GError              **error);
gboolean           liaison_connection_is_looked_over  (LiaisonConnection    *self);
void               liaison_connection_set_looked_over (LiaisonConnection    *self);
void               liaison_connection_set_damaged     (LiaisonConnection    *self);
gboolean           liaison_connection_is_damaged      (LiaisonConnection    *self);
LiaisonContactMemory *liaison_connection_get_memory   (LiaisonConnection    *self);
void               liaison_connection_take_memory     (LiaisonConnection    *self,
                                                       LiaisonContactMemory *memory);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonConnection, liaison_connection_close)

G_END_DECLS
