/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-detail-row.h"

G_BEGIN_DECLS

/**
 * LiaisonAffiliationRow:
 *
 * A stint: on a person's page it names the organization, on an organization's
 * the person.
 */
#define LIAISON_TYPE_AFFILIATION_ROW (liaison_affiliation_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonAffiliationRow, liaison_affiliation_row, LIAISON, AFFILIATION_ROW, LiaisonDetailRow)

G_END_DECLS
