/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonOpeningBoard:
 *
 * The openings by stage, a column each. A card is moved by dragging it, or with
 * Alt and the arrows; clicked, it opens. It follows the store.
 */
#define LIAISON_TYPE_OPENING_BOARD (liaison_opening_board_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonOpeningBoard, liaison_opening_board, LIAISON, OPENING_BOARD, AdwBin)

void       liaison_opening_board_set_store (LiaisonOpeningBoard *self,
                                            LiaisonStore        *store);
GtkWidget *liaison_opening_board_get_column (LiaisonOpeningBoard *self,
                                             LiaisonOpeningStage  stage);

G_END_DECLS
