/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog-part.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonFigureRow:
 *
 * A figure on demand: what was counted, how much, a bar where it can be compared
 * with others, and where, when and by whom it was counted.
 */
#define LIAISON_TYPE_FIGURE_ROW (liaison_figure_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFigureRow, liaison_figure_row, LIAISON, FIGURE_ROW, GtkListBoxRow)

GtkWidget *liaison_figure_row_new (const LiaisonFigure *figure,
                                   double               largest);

G_END_DECLS
