/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-stress-private.h"

G_BEGIN_DECLS

float    liaison_settle_measure (const LiaisonPart *part);
gboolean liaison_settle_arrange (LiaisonPart       *part,
                                 LiaisonStress     *stress,
                                 guint              n_rounds,
                                 LiaisonStepFunc    step,
                                 gpointer           data);

G_END_DECLS
