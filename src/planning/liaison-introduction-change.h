/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-introduction-flow.h"
#include "liaison-store-types.h"

G_BEGIN_DECLS

gboolean liaison_change_save_introduction   (LiaisonChange           *change,
                                             LiaisonIntroduction     *introduction,
                                             GError                 **error);
gboolean liaison_change_step_introduction   (LiaisonChange           *change,
                                             gint64                   id,
                                             LiaisonIntroductionStep  step,
                                             GError                 **error);
gboolean liaison_change_state_introduction  (LiaisonChange           *change,
                                             gint64                   id,
                                             LiaisonIntroductionState state,
                                             GError                 **error);
gboolean liaison_change_delete_introduction (LiaisonChange           *change,
                                             gint64                   id,
                                             GError                 **error);

char    *liaison_query_introduction_target  (LiaisonConnection       *connection,
                                             LiaisonIntroduction     *introduction,
                                             GError                 **error);

G_END_DECLS
