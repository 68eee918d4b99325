/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"

G_BEGIN_DECLS

char    *liaison_spent_ids_dup_next (const char        *table);
gboolean liaison_spent_ids_note     (LiaisonConnection *connection,
                                     GBytes            *changeset,
                                     gboolean           is_taken_back,
                                     GError           **error);

G_END_DECLS
