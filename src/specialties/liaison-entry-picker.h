/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonEntryPicker:
 *
 * An entry in which one types, and the few entries of the catalogue that match
 * below it. Enter takes the first.
 *
 * Properties: prompt, label (for a screen reader). Signals: picked (entry).
 */
#define LIAISON_TYPE_ENTRY_PICKER (liaison_entry_picker_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonEntryPicker, liaison_entry_picker, LIAISON, ENTRY_PICKER, AdwBin)

void liaison_entry_picker_set_entries (LiaisonEntryPicker *self,
                                       GListModel         *entries);

G_END_DECLS
