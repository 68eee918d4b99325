/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-editor.h"
#include "liaison-timeline.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonTimelineYear:
 *
 * What happened in one year: a heading that folds it, the newest interactions,
 * and a button for more of them.
 */
#define LIAISON_TYPE_TIMELINE_YEAR (liaison_timeline_year_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTimelineYear, liaison_timeline_year, LIAISON, TIMELINE_YEAR, GtkBox)

GtkWidget *liaison_timeline_year_new (LiaisonTimeline      *timeline,
                                      LiaisonContactEditor *editor,
                                      int                   year);
int        liaison_timeline_year_get_year (LiaisonTimelineYear *self);
guint      liaison_timeline_year_get_n_shown (LiaisonTimelineYear *self);
void       liaison_timeline_year_set_place (LiaisonTimelineYear *self,
                                            guint                first,
                                            guint                n_items);
void       liaison_timeline_year_set_unfolded (LiaisonTimelineYear *self,
                                               gboolean             unfolded);

G_END_DECLS
