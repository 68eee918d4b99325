/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-duplicates.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonDuplicateRow:
 *
 * Two people who may be one, and why. Opened it shows where they differ, side
 * by side, to choose what is kept; they are merged, or told apart.
 */
#define LIAISON_TYPE_DUPLICATE_ROW (liaison_duplicate_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDuplicateRow, liaison_duplicate_row, LIAISON, DUPLICATE_ROW, AdwExpanderRow)

GtkWidget *liaison_duplicate_row_new (LiaisonStore           *store,
                                      const LiaisonDuplicate *duplicate);

G_END_DECLS
