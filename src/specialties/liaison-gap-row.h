/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-skill-set.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonGapRow:
 *
 * A skill that a role or field asks for: how far it is there, what closing the
 * gap would add, and unfolded what closes it. It is ticked to ask what if.
 *
 * Signals: asked, when it is unfolded and needs its remedies.
 */
#define LIAISON_TYPE_GAP_ROW (liaison_gap_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonGapRow, liaison_gap_row, LIAISON, GAP_ROW, AdwExpanderRow)

GtkWidget  *liaison_gap_row_new          (LiaisonSkillSet      *skills,
                                          const LiaisonFitPart *part);
const char *liaison_gap_row_get_skill    (LiaisonGapRow        *self);
void        liaison_gap_row_set_remedies (LiaisonGapRow        *self,
                                          GPtrArray            *remedies);

G_END_DECLS
