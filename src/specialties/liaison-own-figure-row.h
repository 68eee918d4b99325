/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog-part.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonOwnFigureRow:
 *
 * A figure on the demand for a field that the user changes: what was counted,
 * the figure, where, and by whom and when.
 *
 * Signals: removed.
 */
#define LIAISON_TYPE_OWN_FIGURE_ROW (liaison_own_figure_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonOwnFigureRow, liaison_own_figure_row, LIAISON, OWN_FIGURE_ROW, AdwExpanderRow)

GtkWidget *liaison_own_figure_row_new (const LiaisonFigure *figure);

gboolean       liaison_own_figure_row_is_empty (LiaisonOwnFigureRow *self);
LiaisonFigure *liaison_own_figure_row_dup_figure (LiaisonOwnFigureRow *self,
                                                  GError             **error);

G_END_DECLS
