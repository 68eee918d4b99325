/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-progress.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonWorkRow:
 *
 * Something that takes a while: what it is, how far it is, and a button to stop
 * it. It shows itself at the foot of the window once it takes longer than one
 * waits.
 */
#define LIAISON_TYPE_WORK_ROW (liaison_work_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWorkRow, liaison_work_row, LIAISON, WORK_ROW, AdwBin)

LiaisonWorkRow *liaison_work_row_start (GtkWidget       *window,
                                        const char      *label,
                                        LiaisonProgress *progress,
                                        GCancellable    *cancellable);
void            liaison_work_row_end (LiaisonWorkRow *self);

G_END_DECLS
