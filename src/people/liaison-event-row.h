/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-detail.h"
#include "liaison-detail-row.h"

G_BEGIN_DECLS

/**
 * LiaisonEventRow:
 *
 * An event: when and where it is, and whom one will meet there. People are
 * added by their names; each is a row that leads to them.
 */
#define LIAISON_TYPE_EVENT_ROW (liaison_event_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonEventRow, liaison_event_row, LIAISON, EVENT_ROW, LiaisonDetailRow)

G_END_DECLS
