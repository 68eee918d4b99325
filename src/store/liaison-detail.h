/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-detail-entry.h"
#include "liaison-timeline.h"

G_BEGIN_DECLS

/**
 * LiaisonDetailList:
 * @LIAISON_DETAIL_METHODS: #LiaisonContactMethod, in their order
 * @LIAISON_DETAIL_AFFILIATIONS: #LiaisonAffiliation with the organization, or of
 *   an organization with the person; those that last first
 * @LIAISON_DETAIL_TIES: #LiaisonTie with the other person; those to the user first
 * @LIAISON_DETAIL_TAGGINGS: #LiaisonTagging with the tag's name
 * @LIAISON_DETAIL_FOLLOW_UPS: #LiaisonFollowUp not done yet, by day
 * @LIAISON_DETAIL_INTERACTIONS: each #LiaisonInteraction, newest first: a #LiaisonTimeline
 * @LIAISON_DETAIL_TAGS: every #LiaisonTag there is, with its name
 * @LIAISON_DETAIL_INFERRED: #LiaisonTie that nobody noted, with the other
 *   person; the organization where both were stands in its notes
 * @LIAISON_DETAIL_INTRODUCED: #LiaisonPerson whom the person introduced
 * @LIAISON_DETAIL_MEMBERSHIPS: #LiaisonMembership of the user in the association
 * @LIAISON_DETAIL_EVENTS: #LiaisonEvent of the association, or at which the
 *   person will be, with the name of the association; the next first
 * @LIAISON_DETAIL_MEETINGS: #LiaisonEventPerson: whom one meets at the events of
 *   the association, with their names
 *
 * The lists of a contact's page.
 */
typedef enum
{
  LIAISON_DETAIL_METHODS,
  LIAISON_DETAIL_AFFILIATIONS,
  LIAISON_DETAIL_TIES,
  LIAISON_DETAIL_TAGGINGS,
  LIAISON_DETAIL_FOLLOW_UPS,
  LIAISON_DETAIL_INTERACTIONS,
  LIAISON_DETAIL_TAGS,
  LIAISON_DETAIL_INFERRED,
  LIAISON_DETAIL_INTRODUCED,
  LIAISON_DETAIL_MEMBERSHIPS,
  LIAISON_DETAIL_EVENTS,
  LIAISON_DETAIL_MEETINGS,
  LIAISON_DETAIL_N_LISTS,
} LiaisonDetailList;

/**
 * LiaisonDetail:
 *
 * Everything that the page of a person or an organization shows.
 *
 * Properties: key (a contact key), record (the person or organization),
 * introducer (the name of who introduced the person, "" for nobody), n-given
 * and n-received (interactions in which the user helped, and was helped), and a
 * #GListModel of #LiaisonDetailEntry each: methods, affiliations, ties,
 * taggings, follow-ups, interactions, tags, inferred, introduced, memberships,
 * events, meetings.
 */
#define LIAISON_TYPE_DETAIL (liaison_detail_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDetail, liaison_detail, LIAISON, DETAIL, GObject)

LiaisonDetail *liaison_detail_new (gint64   key,
                                   gpointer record);
gint64         liaison_detail_get_key (LiaisonDetail *self);
gpointer       liaison_detail_get_record (LiaisonDetail *self);
const char    *liaison_detail_get_introducer (LiaisonDetail *self);
void           liaison_detail_set_introducer (LiaisonDetail *self,
                                              const char    *name);
void           liaison_detail_set_favours (LiaisonDetail *self,
                                           guint          n_given,
                                           guint          n_received);
guint          liaison_detail_get_n_given (LiaisonDetail *self);
guint          liaison_detail_get_n_received (LiaisonDetail *self);
LiaisonTimeline *liaison_detail_get_timeline (LiaisonDetail *self);
void           liaison_detail_set_timeline (LiaisonDetail   *self,
                                            LiaisonTimeline *timeline);
GListModel    *liaison_detail_get_list (LiaisonDetail    *self,
                                        LiaisonDetailList list);
void           liaison_detail_add (LiaisonDetail    *self,
                                   LiaisonDetailList list,
                                   gpointer          record,
                                   const char       *name,
                                   gint64            key);
void           liaison_detail_take (LiaisonDetail *self,
                                    LiaisonDetail *fresh);

G_END_DECLS
