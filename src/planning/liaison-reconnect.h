/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-cadence.h"

G_BEGIN_DECLS

/**
 * LiaisonReconnectReason:
 * @LIAISON_RECONNECT_OVERDUE: 1.5 times the cadence has passed
 * @LIAISON_RECONNECT_DUE: the cadence has passed
 * @LIAISON_RECONNECT_OWED: they helped more often than they were helped
 * @LIAISON_RECONNECT_BRIDGE: they know nobody else whom the user knows
 * @LIAISON_RECONNECT_WEAK: a moderately weak tie
 * @LIAISON_RECONNECT_DORMANT: a tie that sleeps
 *
 * Why it is time to be in touch, the most pressing first.
 */
typedef enum
{
  LIAISON_RECONNECT_OVERDUE,
  LIAISON_RECONNECT_DUE,
  LIAISON_RECONNECT_OWED,
  LIAISON_RECONNECT_BRIDGE,
  LIAISON_RECONNECT_WEAK,
  LIAISON_RECONNECT_DORMANT,
} LiaisonReconnectReason;

#define LIAISON_RECONNECT_N_REASONS (LIAISON_RECONNECT_DORMANT + 1)

/* How many people are suggested a week who are not due by a cadence. */
#define LIAISON_RECONNECT_WEEKLY 5

/**
 * LiaisonReconnect:
 * @touch: how the user is in touch with the person
 * @reason: why it is time
 *
 * Somebody to be in touch with.
 */
typedef struct
{
  LiaisonTouch          *touch;
  LiaisonReconnectReason reason;
} LiaisonReconnect;

GPtrArray *liaison_reconnect_choose     (GPtrArray              *touches,
                                         const char             *today,
                                         guint                   most_suggested);
char      *liaison_reconnect_dup_reason (const LiaisonReconnect *self,
                                         const char             *today);

G_END_DECLS
