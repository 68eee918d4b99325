/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-change.h"
#include "liaison-open-follow-up.h"

G_BEGIN_DECLS

GPtrArray           *liaison_query_open_follow_ups (LiaisonConnection *connection,
                                                    GError           **error);
LiaisonOpenFollowUp *liaison_query_open_follow_up (LiaisonConnection *connection,
                                                   gint64             id,
                                                   GError           **error);
GPtrArray           *liaison_query_open_follow_ups_among (LiaisonConnection *connection,
                                                          GArray            *ids,
                                                          GError           **error);

gboolean liaison_change_finish_follow_up (LiaisonChange *change,
                                          gint64         id,
                                          gint64         moment,
                                          GError       **error);
gboolean liaison_change_snooze_follow_up (LiaisonChange *change,
                                          gint64         id,
                                          gint64         until,
                                          const char    *to_day,
                                          GError       **error);
gboolean liaison_change_move_follow_up (LiaisonChange *change,
                                        gint64         id,
                                        const char    *day,
                                        GError       **error);
gboolean liaison_change_delete_follow_up (LiaisonChange *change,
                                          gint64         id,
                                          GError       **error);
gboolean liaison_change_delete_introduction_tasks (LiaisonChange *change,
                                                   gint64         introduction,
                                                   GError       **error);
gboolean liaison_change_set_follow_up_people (LiaisonChange *change,
                                              gint64         id,
                                              const gint64  *people,
                                              guint          n_people,
                                              GError       **error);

G_END_DECLS
