/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-open-follow-up.h"

G_BEGIN_DECLS

/**
 * LiaisonFollowUpDeedKind:
 * @LIAISON_FOLLOW_UP_DEED_FINISH: it is done
 * @LIAISON_FOLLOW_UP_DEED_SNOOZE: it comes back later
 * @LIAISON_FOLLOW_UP_DEED_DELETE: it goes
 *
 * What one does with a follow-up in a list.
 */
typedef enum
{
  LIAISON_FOLLOW_UP_DEED_FINISH,
  LIAISON_FOLLOW_UP_DEED_SNOOZE,
  LIAISON_FOLLOW_UP_DEED_DELETE,
} LiaisonFollowUpDeedKind;

/**
 * LiaisonFollowUpDeed:
 *
 * A change of one follow-up under way.
 */
typedef struct _LiaisonFollowUpDeed LiaisonFollowUpDeed;

/**
 * LiaisonFollowUpDeedFunc:
 * @deed: what was done
 * @change: the number of the change, 0 where nothing changed
 * @error: (nullable): why it failed
 * @object: (type GObject): for whom it was done
 *
 * Called when a deed is durable or has failed.
 */
typedef void (*LiaisonFollowUpDeedFunc) (LiaisonFollowUpDeed *deed,
                                         gint64               change,
                                         const GError        *error,
                                         gpointer             object);

void        liaison_follow_up_deed_perform (LiaisonStore           *store,
                                            LiaisonOpenFollowUp    *follow_up,
                                            LiaisonFollowUpDeedKind kind,
                                            const char             *day,
                                            LiaisonFollowUpDeedFunc func,
                                            GObject                *object);
gint64      liaison_follow_up_deed_get_id (LiaisonFollowUpDeed *deed);
const char *liaison_follow_up_deed_get_label (LiaisonFollowUpDeed *deed);
char       *liaison_follow_up_deed_dup_short (const char *text);

G_END_DECLS
