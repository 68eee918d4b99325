/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonRoutesDialog:
 *
 * The routes that the catalogue offers from where the user stands to what they
 * aim for, each step with its reason and with who made it; one adds what one likes.
 */
#define LIAISON_TYPE_ROUTES_DIALOG (liaison_routes_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonRoutesDialog, liaison_routes_dialog, LIAISON, ROUTES_DIALOG, AdwWindow)

GtkWidget *liaison_routes_dialog_new (LiaisonStore *store);

G_END_DECLS
