/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-follow-up.h"

G_BEGIN_DECLS

char  *liaison_due_dup_day (LiaisonFollowUp *record);
gint64 liaison_due_get_moment (LiaisonFollowUp *record,
                               int              hour);
gint64 liaison_due_get_day_moment (LiaisonFollowUp *record,
                                   const char      *day);
gint64 liaison_due_get_pause_end (gint64 now);

G_END_DECLS
