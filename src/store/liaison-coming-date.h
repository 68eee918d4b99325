/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-change.h"

G_BEGIN_DECLS

/**
 * LiaisonComingKind:
 * @LIAISON_COMING_RENEWAL: a membership is to be renewed
 * @LIAISON_COMING_DEADLINE: an opening is to be applied for
 *
 * What a day that comes is about.
 */
typedef enum
{
  LIAISON_COMING_RENEWAL,
  LIAISON_COMING_DEADLINE,
} LiaisonComingKind;

/**
 * LiaisonComingDate:
 * @kind: what it is about
 * @id: of the membership or the opening
 * @organization: the id of the organization, 0 for none
 * @title: of the opening, or the name of the association
 * @name: of the organization with the opening, or ""
 * @day: when, whole or partial
 *
 * A renewal or a deadline.
 */
typedef struct
{
  LiaisonComingKind kind;
  gint64            id;
  gint64            organization;
  char             *title;
  char             *name;
  char             *day;
} LiaisonComingDate;

void       liaison_coming_date_free (LiaisonComingDate *self);
GPtrArray *liaison_query_coming_dates (LiaisonConnection *connection,
                                       const char        *missed_since,
                                       const char        *until,
                                       GError           **error);
gint64     liaison_query_reconnected (LiaisonConnection *connection,
                                      const char        *since,
                                      const char        *idle_since,
                                      GError           **error);
gboolean   liaison_change_meet_date (LiaisonChange           *change,
                                     const LiaisonComingDate *date,
                                     GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonComingDate, liaison_coming_date_free)

G_END_DECLS
