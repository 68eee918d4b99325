/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-change.h"
#include "liaison-follow-up.h"

G_BEGIN_DECLS

gboolean   liaison_occurrence_next (LiaisonFollowUp *record,
                                    const char      *day,
                                    const char      *clock,
                                    char           **next_day,
                                    char           **next_clock);
gboolean   liaison_occurrence_current (LiaisonFollowUp *record,
                                       gint64           now,
                                       char           **day,
                                       char           **clock);
GPtrArray *liaison_occurrence_query (LiaisonConnection *connection,
                                     gint64             now,
                                     GHashTable        *sent,
                                     const char        *last_day,
                                     GError           **error);
gboolean   liaison_change_complete_follow_up (LiaisonChange *change,
                                              gint64         id,
                                              gint64         moment,
                                              GError       **error);

G_END_DECLS
