/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-form-window.h"
#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonIntroductionsDialog:
 *
 * All introductions by state, where one plans another and brings them on.
 */
#define LIAISON_TYPE_INTRODUCTIONS_DIALOG (liaison_introductions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonIntroductionsDialog, liaison_introductions_dialog, LIAISON, INTRODUCTIONS_DIALOG, LiaisonFormWindow)

GtkWidget *liaison_introductions_dialog_new (LiaisonStore *store);

G_END_DECLS
