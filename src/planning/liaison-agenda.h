/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-week.h"

G_BEGIN_DECLS

/**
 * LiaisonAgendaSection:
 * @LIAISON_AGENDA_OVERDUE: before today
 * @LIAISON_AGENDA_TODAY: today
 * @LIAISON_AGENDA_THIS_WEEK: after today and before the next week begins
 * @LIAISON_AGENDA_LATER: from the next week on, or without a day
 *
 * A part of what is to do.
 */
typedef enum
{
  LIAISON_AGENDA_OVERDUE,
  LIAISON_AGENDA_TODAY,
  LIAISON_AGENDA_THIS_WEEK,
  LIAISON_AGENDA_LATER,
} LiaisonAgendaSection;

#define LIAISON_AGENDA_N_SECTIONS (LIAISON_AGENDA_LATER + 1)

LiaisonAgendaSection liaison_agenda_get_section (const char  *day,
                                                 const char  *today,
                                                 GDateWeekday first_day);
char                *liaison_agenda_dup_sentence (guint n_due,
                                                  guint n_overdue,
                                                  guint n_coming);
char                *liaison_agenda_dup_date (const char *day);
char                *liaison_agenda_dup_clock (const char *clock);
char                *liaison_agenda_dup_when (const char *day,
                                              const char *clock);
char                *liaison_agenda_dup_moment (gint64 moment);
char                *liaison_agenda_dup_last_contact (const char *day);
gint64               liaison_agenda_next_midnight (gint64 now);

G_END_DECLS
