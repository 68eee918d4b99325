/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-types.h"

G_BEGIN_DECLS

/* The day until which somebody is put off who is never to be suggested. */
#define LIAISON_TOUCH_FOR_EVER "9999-12-31"

/* What a dismissal of a person to be in touch with is about. */
#define LIAISON_TOUCH_SUBJECT "reconnect"

/**
 * LiaisonTouch:
 * @person: the id
 * @name: the name
 * @added: the day on which the person was added
 * @last_contact: the day of the last interaction, "" for none
 * @cadence: the person's own, in days; 0 for none, below 0 for never
 * @tag_cadence: the shortest of the person's tags, in days; 0 for none
 * @tag: the name of that tag, "" for none
 * @paused_until: the day until which the cadence rests, or ""
 * @closeness: to the user, 1 to 5; 0 where there is no tie that lasts
 * @n_shared: how many people both this one and the user are tied to
 * @n_given: interactions in which the user helped
 * @n_received: interactions in which the user was helped
 * @put_off_until: the day until which suggestions of this person rest, or ""
 *
 * How the user is in touch with a person.
 */
typedef struct
{
  gint64 person;
  char  *name;
  char  *added;
  char  *last_contact;
  int    cadence;
  int    tag_cadence;
  char  *tag;
  char  *paused_until;
  int    closeness;
  guint  n_shared;
  guint  n_given;
  guint  n_received;
  char  *put_off_until;
} LiaisonTouch;

void          liaison_touch_free    (LiaisonTouch *self);

GPtrArray    *liaison_query_touches (LiaisonConnection *connection,
                                     GError           **error);
LiaisonTouch *liaison_query_touch   (LiaisonConnection *connection,
                                     gint64             person,
                                     GError           **error);
gboolean      liaison_change_put_off (LiaisonChange *change,
                                      gint64         person,
                                      const char    *until,
                                      GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonTouch, liaison_touch_free)

G_END_DECLS
