/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-open-follow-up.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonFollowUpRow:
 *
 * A follow-up in a list. What is done with it is asked of the widgets above by
 * actions: today.done (x: id), today.snooze ((xs): id, and a day or "minutes"),
 * today.delete (x), win.edit-follow-up (x), win.show-contact (x: contact key).
 *
 * Properties: follow-up (#LiaisonOpenFollowUp), compact (whether it has to do
 * with little room). Signals: folded, when a row that folds away is gone.
 */
#define LIAISON_TYPE_FOLLOW_UP_ROW (liaison_follow_up_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFollowUpRow, liaison_follow_up_row, LIAISON, FOLLOW_UP_ROW, GtkListBoxRow)

GtkWidget           *liaison_follow_up_row_new (LiaisonOpenFollowUp *follow_up);
LiaisonOpenFollowUp *liaison_follow_up_row_get_follow_up (LiaisonFollowUpRow *self);
void                 liaison_follow_up_row_set_folded (LiaisonFollowUpRow *self,
                                                       gboolean            folded);

G_END_DECLS
