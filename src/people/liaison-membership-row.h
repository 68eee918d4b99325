/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-detail-row.h"

G_BEGIN_DECLS

/**
 * LiaisonMembershipRow:
 *
 * The user's membership in an association: number, dues, committees, and when
 * it is renewed, which is a follow-up by itself.
 */
#define LIAISON_TYPE_MEMBERSHIP_ROW (liaison_membership_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMembershipRow, liaison_membership_row, LIAISON, MEMBERSHIP_ROW, LiaisonDetailRow)

G_END_DECLS
