/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-detail-row.h"

G_BEGIN_DECLS

/**
 * LiaisonTieRow:
 *
 * A tie as a sentence, on the page of a person on one side of it.
 */
#define LIAISON_TYPE_TIE_ROW (liaison_tie_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTieRow, liaison_tie_row, LIAISON, TIE_ROW, LiaisonDetailRow)

G_END_DECLS
