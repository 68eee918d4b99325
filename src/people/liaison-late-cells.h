/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonLateCells:
 *
 * The cells of a view that do not show yet what they are to show. GTK 4.8 keeps
 * two hundred lines, of which one sees twenty, and asks all that change for their
 * sizes in the next frame: so those that are seen change in that frame, before it
 * is drawn, and the others when one scrolls to them. Until then they only say
 * whom they stand for to who hears the list, a few at a time.
 */
#define LIAISON_TYPE_LATE_CELLS (liaison_late_cells_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonLateCells, liaison_late_cells, LIAISON, LATE_CELLS, GObject)

/**
 * LiaisonCellFunc:
 * @cell: a cell
 *
 * Lets a cell show, or say, what it is to show.
 */
typedef void (*LiaisonCellFunc) (GtkWidget *cell);

LiaisonLateCells *liaison_late_cells_new    (void);
void              liaison_late_cells_add    (LiaisonLateCells *self,
                                             GtkWidget        *cell,
                                             LiaisonCellFunc   show,
                                             LiaisonCellFunc   say);
void              liaison_late_cells_remove (LiaisonLateCells *self,
                                             GtkWidget        *cell);

G_END_DECLS
