/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-line-days.h"

G_BEGIN_DECLS

const char *liaison_line_task_find (const char            *clause,
                                    const LiaisonLineDays *days);

G_END_DECLS
