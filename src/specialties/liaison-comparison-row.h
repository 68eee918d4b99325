/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-comparison.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonComparisonRow:
 *
 * One aspect of a comparison: a cell an entry, side by side as far as there is
 * room, else below one another. What differs stands out from what does not.
 */
#define LIAISON_TYPE_COMPARISON_ROW (liaison_comparison_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonComparisonRow, liaison_comparison_row, LIAISON, COMPARISON_ROW, GtkListBoxRow)

GtkWidget *liaison_comparison_row_new (LiaisonComparison      *comparison,
                                       LiaisonComparisonAspect aspect);

G_END_DECLS
