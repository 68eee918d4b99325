/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-enums.h"
#include "liaison-week.h"

G_BEGIN_DECLS

/**
 * LiaisonQuickFollowUp:
 * @text: what is to do
 * @day: by when
 * @clock: at what time, "" for none
 *
 * What a quick log says is to do.
 */
typedef struct
{
  char *text;
  char *day;
  char *clock;
} LiaisonQuickFollowUp;

/**
 * LiaisonQuickLog:
 * @kind: what happened
 * @day: when, never after today
 * @clock: at what time, "" for none
 * @place: where, "" for nowhere
 * @favour: who helped whom; no line says so
 * @names: (element-type LiaisonLineName): with whom
 * @summary: what it was about, and all that was not understood
 * @follow_ups: (element-type LiaisonQuickFollowUp): what is to do
 *
 * What one line of plain words says.
 */
typedef struct
{
  LiaisonInteractionKind kind;
  LiaisonFavour          favour;
  char                  *day;
  char                  *clock;
  char                  *place;
  GPtrArray             *names;
  char                  *summary;
  GPtrArray             *follow_ups;
} LiaisonQuickLog;

LiaisonQuickLog *liaison_quick_log_new (const char        *line,
                                        const char        *today,
                                        const LiaisonWeek *week);
void             liaison_quick_log_set_story (LiaisonQuickLog *self,
                                              const char      *clock,
                                              char            *place,
                                              char            *summary);
void             liaison_quick_log_add_follow_up (LiaisonQuickLog *self,
                                                  const char      *text,
                                                  const char      *day,
                                                  const char      *clock);
void             liaison_quick_log_free (LiaisonQuickLog *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonQuickLog, liaison_quick_log_free)

G_END_DECLS
