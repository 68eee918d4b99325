/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-reminder-times.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/* What may ring in the next days, of however many years there are follow-ups. */
typedef struct
{
  GPtrArray  *reminders;   /* of LiaisonReminder: all that rings by `known_until` is among them */
  GHashTable *standing;    /* keys of what was shown and is still to do at its time */
  gint64      known_until; /* UTC seconds */
} LiaisonOutlook;

void            liaison_outlook_read_async (LiaisonStore               *store,
                                            const LiaisonReminderTimes *times,
                                            gboolean                    is_whole,
                                            GCancellable               *cancellable,
                                            GAsyncReadyCallback         callback,
                                            gpointer                    data);
LiaisonOutlook *liaison_outlook_read_finish (LiaisonStore               *store,
                                             GAsyncResult               *result,
                                             GError                    **error);
void            liaison_outlook_free (LiaisonOutlook *outlook);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonOutlook, liaison_outlook_free)

G_END_DECLS
