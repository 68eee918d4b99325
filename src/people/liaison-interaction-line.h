/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-detail-row.h"

G_BEGIN_DECLS

/**
 * LiaisonInteractionLine:
 *
 * What happened, on one line, which unfolds to be edited. Its fields are made
 * when it is unfolded first, for a page may show hundreds; it is empty until
 * its record was read.
 */
#define LIAISON_TYPE_INTERACTION_LINE (liaison_interaction_line_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonInteractionLine, liaison_interaction_line, LIAISON, INTERACTION_LINE, LiaisonDetailRow)

G_END_DECLS
