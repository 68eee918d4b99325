/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonJumpDialog:
 *
 * Finds any person, organization, specialty, role or action as one types, and
 * goes there with Enter.
 */
#define LIAISON_TYPE_JUMP_DIALOG (liaison_jump_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonJumpDialog, liaison_jump_dialog, LIAISON, JUMP_DIALOG, AdwWindow)

GtkWidget *liaison_jump_dialog_new (GtkWindow    *parent,
                                    LiaisonStore *store);

G_END_DECLS
