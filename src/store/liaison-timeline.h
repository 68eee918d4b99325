/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-detail-entry.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/* So many of the newest are read with the rest of a page. */
#define LIAISON_TIMELINE_FIRST 30

/**
 * LiaisonTimeline:
 *
 * What happened with a person, newest first, however long: a #GListModel of
 * #LiaisonDetailEntry, whose record is the #LiaisonInteraction and whose name
 * are the others who took part. It holds ids and years; a record is %NULL until
 * somebody has asked for its entry, and is there soon after. Entries stay the
 * same as long as somebody holds them.
 */
#define LIAISON_TYPE_TIMELINE (liaison_timeline_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTimeline, liaison_timeline, LIAISON, TIMELINE, GObject)

LiaisonTimeline *liaison_timeline_new       (void);
LiaisonTimeline *liaison_query_timeline     (LiaisonConnection *connection,
                                             gint64             person,
                                             GError           **error);
void             liaison_timeline_set_store (LiaisonTimeline   *self,
                                             LiaisonStore      *store);
void             liaison_timeline_take      (LiaisonTimeline   *self,
                                             LiaisonTimeline   *fresh);
int              liaison_timeline_get_year  (LiaisonTimeline   *self,
                                             guint              position);
guint            liaison_timeline_get_n_of_year (LiaisonTimeline *self,
                                                 guint            position);
const char      *liaison_timeline_get_last_day (LiaisonTimeline *self);

G_END_DECLS
