/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"
#include "liaison-frames-private.h"

G_BEGIN_DECLS

/* How many changes, undos among them, the database was marked by. */
#define LIAISON_LINEAGE_COUNT "SELECT ifnull ((SELECT CAST (value AS INTEGER) FROM derived_state WHERE name = 'commits'), 0)"

gboolean liaison_lineage_mark   (LiaisonConnection *connection,
                                 GError           **error);
gboolean liaison_lineage_is_one (LiaisonConnection *connection,
                                 const char        *path,
                                 LiaisonFrames     *frames);
gint64   liaison_lineage_ask_alone (const char  *path,
                                    const char  *query);

G_END_DECLS
