/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact.h"

G_BEGIN_DECLS

/**
 * LiaisonOpenFollowUp:
 *
 * A follow-up that is not done, with whom it is about. It never changes; after
 * a change there is another one.
 *
 * Properties: record (#LiaisonFollowUp), names (of the people, as a list in
 * words), subject-name (the first person, or the organization), subject-key
 * (its contact key, 0 for none), subtitle (title and organization of the
 * subject), last-contact (the newest day of contact with one of the people, or
 * "").
 */
#define LIAISON_TYPE_OPEN_FOLLOW_UP (liaison_open_follow_up_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonOpenFollowUp, liaison_open_follow_up, LIAISON, OPEN_FOLLOW_UP, GObject)

LiaisonOpenFollowUp *liaison_open_follow_up_new (LiaisonFollowUp *record,
                                                 GPtrArray       *people,
                                                 LiaisonContact  *organization);

gint64           liaison_open_follow_up_get_id (LiaisonOpenFollowUp *self);
LiaisonFollowUp *liaison_open_follow_up_get_record (LiaisonOpenFollowUp *self);
GPtrArray       *liaison_open_follow_up_get_people (LiaisonOpenFollowUp *self);
LiaisonContact  *liaison_open_follow_up_get_organization (LiaisonOpenFollowUp *self);
const char      *liaison_open_follow_up_get_names (LiaisonOpenFollowUp *self);
LiaisonContact  *liaison_open_follow_up_get_subject (LiaisonOpenFollowUp *self);
const char      *liaison_open_follow_up_get_last_contact (LiaisonOpenFollowUp *self);
gboolean         liaison_open_follow_up_equal (LiaisonOpenFollowUp *self,
                                               LiaisonOpenFollowUp *other);

G_END_DECLS
