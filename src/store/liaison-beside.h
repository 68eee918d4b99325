/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-change.h"

G_BEGIN_DECLS

/**
 * LiaisonMapPlace:
 * @map: uid of a map, "" for the one of everybody
 * @person: uid of a person, or ""
 * @organization: uid of an organization, or ""; the user where both are ""
 * @x: to the right
 * @y: downwards
 * @pinned: whether it was put there by hand
 * @hidden: whether it is not shown
 *
 * Where somebody stands on a map, told by uids.
 */
typedef struct
{
  const char *map;
  const char *person;
  const char *organization;
  double      x;
  double      y;
  gboolean    pinned;
  gboolean    hidden;
} LiaisonMapPlace;

/**
 * LiaisonShownReminder:
 * @follow_up: uid of the follow-up
 * @occurrence: the day and time it was for
 * @state: what became of it
 * @moment: when, UTC seconds
 *
 * A reminder that need not ring again.
 */
typedef struct
{
  const char *follow_up;
  const char *occurrence;
  const char *state;
  gint64      moment;
} LiaisonShownReminder;

typedef gboolean (*LiaisonMapPlaceFunc) (const LiaisonMapPlace *place,
                                         gpointer               data,
                                         GError               **error);
typedef gboolean (*LiaisonShownReminderFunc) (const LiaisonShownReminder *shown,
                                              gpointer                    data,
                                              GError                    **error);

gboolean liaison_query_each_map_place       (LiaisonConnection          *connection,
                                             LiaisonMapPlaceFunc         func,
                                             gpointer                    data,
                                             GError                    **error);
gboolean liaison_query_each_shown_reminder  (LiaisonConnection          *connection,
                                             LiaisonShownReminderFunc    func,
                                             gpointer                    data,
                                             GError                    **error);
gboolean liaison_change_add_map_place       (LiaisonChange              *change,
                                             const LiaisonMapPlace      *place,
                                             GError                    **error);
gboolean liaison_change_add_shown_reminder  (LiaisonChange              *change,
                                             const LiaisonShownReminder *shown,
                                             GError                    **error);

G_END_DECLS
