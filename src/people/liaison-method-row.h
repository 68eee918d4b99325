/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-detail-row.h"

G_BEGIN_DECLS

/**
 * LiaisonMethodRow:
 *
 * A way to reach a person or an organization: opens the mail or phone program
 * or the browser, and unfolds to be edited.
 */
#define LIAISON_TYPE_METHOD_ROW (liaison_method_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMethodRow, liaison_method_row, LIAISON, METHOD_ROW, LiaisonDetailRow)

G_END_DECLS
