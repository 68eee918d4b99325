/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/* So many days before a deadline one is to prepare for it. */
#define LIAISON_OPENING_PREPARE_DAYS 7

gboolean liaison_change_save_opening (LiaisonChange *change,
                                      LiaisonOpening *opening,
                                      GError       **error);
gboolean liaison_change_put_off_deadline (LiaisonChange *change,
                                          gint64         id,
                                          const char    *day,
                                          GError       **error);
gboolean liaison_change_stage_opening (LiaisonChange      *change,
                                       gint64              id,
                                       LiaisonOpeningStage stage,
                                       int                 place,
                                       GError            **error);
gboolean liaison_change_note_opening (LiaisonChange *change,
                                      gint64         id,
                                      const char    *text,
                                      GError       **error);
gboolean liaison_change_delete_opening (LiaisonChange *change,
                                        gint64         id,
                                        GError       **error);

G_END_DECLS
