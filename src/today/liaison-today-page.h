/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonTodayPage:
 *
 * The place where one sees what is to do, and does it.
 *
 * Properties: store, folded (whether the sidebar is hidden), due-count (what is
 * to do until the end of today).
 *
 * Actions: today.done (x: id of a follow-up), today.snooze ((xs): id, and the
 * day it comes back on or "minutes"), today.delete (x), today.refresh.
 */
#define LIAISON_TYPE_TODAY_PAGE (liaison_today_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTodayPage, liaison_today_page, LIAISON, TODAY_PAGE, AdwBin)

GtkWidget *liaison_today_page_new (void);

G_END_DECLS
