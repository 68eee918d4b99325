/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-step.h"
#include "liaison-step-span.h"

G_BEGIN_DECLS

guint liaison_lane_rows_place (const LiaisonStepSpan *spans,
                               const LiaisonStepKind *kinds,
                               guint                  n_steps,
                               guint                 *rows);

G_END_DECLS
