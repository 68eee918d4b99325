/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-introduction-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonIntroductionRow:
 *
 * An introduction that reads as a sentence with what it waits for, and unfolds
 * to be brought on, noted on, or deleted. Each of that is a change of its own.
 */
#define LIAISON_TYPE_INTRODUCTION_ROW (liaison_introduction_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonIntroductionRow, liaison_introduction_row, LIAISON, INTRODUCTION_ROW, AdwExpanderRow)

GtkWidget                *liaison_introduction_row_new (LiaisonStore             *store,
                                                        LiaisonIntroductionEntry *entry);
LiaisonIntroductionEntry *liaison_introduction_row_get_entry (LiaisonIntroductionRow *self);
void                      liaison_introduction_row_set_entry (LiaisonIntroductionRow   *self,
                                                              LiaisonIntroductionEntry *entry);

G_END_DECLS
