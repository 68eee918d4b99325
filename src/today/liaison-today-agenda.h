/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-agenda.h"
#include "liaison-open-follow-up.h"

G_BEGIN_DECLS

/**
 * LiaisonTodayState:
 * @LIAISON_TODAY_LOADING: nothing was read yet
 * @LIAISON_TODAY_EMPTY: there is no follow-up
 * @LIAISON_TODAY_CONTENT: there are some
 * @LIAISON_TODAY_FAILED: they could not be read
 *
 * What there is to show.
 */
typedef enum
{
  LIAISON_TODAY_LOADING,
  LIAISON_TODAY_EMPTY,
  LIAISON_TODAY_CONTENT,
  LIAISON_TODAY_FAILED,
} LiaisonTodayState;

/**
 * LiaisonTodayAgenda:
 *
 * What is to do, cut into sections, following the store and the day.
 *
 * A section is a #GListModel of #LiaisonOpenFollowUp by day and time; what did
 * not change keeps its place and identity until the day changes.
 *
 * Properties: store, state (a #LiaisonTodayState), due-count (what is to do
 * until the end of today), date and sentence (to head the list), has-people,
 * failure (a sentence, or "").
 */
#define LIAISON_TYPE_TODAY_AGENDA (liaison_today_agenda_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTodayAgenda, liaison_today_agenda, LIAISON, TODAY_AGENDA, GObject)

LiaisonTodayAgenda *liaison_today_agenda_new (void);

void                 liaison_today_agenda_set_store (LiaisonTodayAgenda *self,
                                                     LiaisonStore       *store);
LiaisonTodayState    liaison_today_agenda_get_state (LiaisonTodayAgenda *self);
guint                liaison_today_agenda_get_due_count (LiaisonTodayAgenda *self);
GListModel          *liaison_today_agenda_get_section (LiaisonTodayAgenda  *self,
                                                       LiaisonAgendaSection section);
LiaisonOpenFollowUp *liaison_today_agenda_find (LiaisonTodayAgenda *self,
                                                gint64              id);

void liaison_today_agenda_refresh (LiaisonTodayAgenda *self);
void liaison_today_agenda_hold (LiaisonTodayAgenda *self);
void liaison_today_agenda_release (LiaisonTodayAgenda *self);

G_END_DECLS
