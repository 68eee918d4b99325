/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonTodayColumns:
 *
 * A widget, and beside it another one where there is room for both.
 *
 * Properties: main, side, is-wide (whether the second one is shown).
 */
#define LIAISON_TYPE_TODAY_COLUMNS (liaison_today_columns_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTodayColumns, liaison_today_columns, LIAISON, TODAY_COLUMNS, GtkWidget)

G_END_DECLS
