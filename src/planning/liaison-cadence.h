/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-touch.h"

G_BEGIN_DECLS

/**
 * LiaisonCadenceState:
 * @LIAISON_CADENCE_NONE: there is no cadence
 * @LIAISON_CADENCE_PAUSED: it rests until a day
 * @LIAISON_CADENCE_FINE: the next contact is not due yet
 * @LIAISON_CADENCE_DUE: the cadence has passed since the last contact
 * @LIAISON_CADENCE_OVERDUE: half of it again has passed too
 *
 * Whether it is time to be in touch.
 */
typedef enum
{
  LIAISON_CADENCE_NONE,
  LIAISON_CADENCE_PAUSED,
  LIAISON_CADENCE_FINE,
  LIAISON_CADENCE_DUE,
  LIAISON_CADENCE_OVERDUE,
} LiaisonCadenceState;

/* From when a tie without contact is dormant: so many days (three years), or so
 * many times the cadence where there is one. */
#define LIAISON_DORMANT_DAYS (3 * 365)
#define LIAISON_DORMANT_CADENCES 3

int                 liaison_cadence_get_days      (const LiaisonTouch *touch);
int                 liaison_cadence_get_idle_days (const LiaisonTouch *touch,
                                                   const char         *today);
char               *liaison_cadence_dup_due_day   (const LiaisonTouch *touch);
LiaisonCadenceState liaison_cadence_get_state     (const LiaisonTouch *touch,
                                                   const char         *today);
gboolean            liaison_cadence_is_dormant    (const LiaisonTouch *touch,
                                                   const char         *today);
int                 liaison_cadence_suggest       (int                 closeness);
char               *liaison_cadence_dup_phrase    (int                 days);

G_END_DECLS
