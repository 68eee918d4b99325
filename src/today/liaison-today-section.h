/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-follow-up-row.h"

G_BEGIN_DECLS

/**
 * LiaisonTodaySection:
 *
 * A titled list of follow-ups, hidden while it is empty. A long one shows its
 * beginning and a button for the rest.
 *
 * Properties: title, compact (whether rows have to do with little room).
 */
#define LIAISON_TYPE_TODAY_SECTION (liaison_today_section_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTodaySection, liaison_today_section, LIAISON, TODAY_SECTION, GtkWidget)

void                liaison_today_section_set_model (LiaisonTodaySection *self,
                                                     GListModel          *model);
LiaisonFollowUpRow *liaison_today_section_find_row (LiaisonTodaySection *self,
                                                    gint64               id);

G_END_DECLS
