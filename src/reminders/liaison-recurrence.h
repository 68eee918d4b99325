/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-rule.h"

G_BEGIN_DECLS

/**
 * LiaisonRecurrence:
 *
 * The days, or days and times, on which something comes back, one after the
 * other. They are those of a wall clock: nine o'clock stays nine o'clock.
 */
typedef struct _LiaisonRecurrence LiaisonRecurrence;

LiaisonRecurrence *liaison_recurrence_new (LiaisonRule *rule,
                                           const char  *day,
                                           const char  *clock,
                                           const char  *zone);
LiaisonRecurrence *liaison_recurrence_parse (const char *rule,
                                             const char *day,
                                             const char *clock,
                                             const char *zone,
                                             GError    **error);
void               liaison_recurrence_free (LiaisonRecurrence *self);

gboolean liaison_recurrence_next (LiaisonRecurrence *self,
                                  char             **day,
                                  char             **clock);
gboolean liaison_recurrence_after (LiaisonRecurrence *self,
                                   const char        *day,
                                   const char        *clock,
                                   char             **next_day,
                                   char             **next_clock);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonRecurrence, liaison_recurrence_free)

G_END_DECLS
