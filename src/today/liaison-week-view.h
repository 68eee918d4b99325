/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-today-agenda.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonWeekView:
 *
 * The week as seven short columns, each with the follow-ups of its day.
 */
#define LIAISON_TYPE_WEEK_VIEW (liaison_week_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWeekView, liaison_week_view, LIAISON, WEEK_VIEW, GtkWidget)

void liaison_week_view_follow (LiaisonWeekView    *self,
                               LiaisonTodayAgenda *agenda);

G_END_DECLS
