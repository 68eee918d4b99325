/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-notice-hindrance.h"
#include "liaison-reminder-times.h"

G_BEGIN_DECLS

char *liaison_silence_dup_words (const LiaisonReminderTimes *times,
                                 const char                 *hindrance);

G_END_DECLS
