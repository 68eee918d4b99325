/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-form-window.h"
#include "liaison-opening-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonOpeningDialog:
 *
 * An opening with all that belongs to it, or a new one.
 */
#define LIAISON_TYPE_OPENING_DIALOG (liaison_opening_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonOpeningDialog, liaison_opening_dialog, LIAISON, OPENING_DIALOG, LiaisonFormWindow)

GtkWidget *liaison_opening_dialog_new (LiaisonStore        *store,
                                       LiaisonOpeningEntry *entry);

G_END_DECLS
