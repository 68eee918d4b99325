/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-form-window.h"
#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonLogDialog:
 *
 * Logs what happened: in one line of plain words, whose reading fills the form
 * below it, or by that form alone. What one sets in the form is not changed by
 * the line any more.
 */
#define LIAISON_TYPE_LOG_DIALOG (liaison_log_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonLogDialog, liaison_log_dialog, LIAISON, LOG_DIALOG, LiaisonFormWindow)

GtkWidget *liaison_log_dialog_new (LiaisonStore *store,
                                   gint64        contact_key);

G_END_DECLS
