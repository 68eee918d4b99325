/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-form-window.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonAskDialog:
 *
 * Asks for one thing in a row: a name, a choice; perhaps once more in another.
 * It closes when it is confirmed.
 *
 * Properties: ready (whether it can be confirmed). Signals: confirmed.
 */
#define LIAISON_TYPE_ASK_DIALOG (liaison_ask_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonAskDialog, liaison_ask_dialog, LIAISON, ASK_DIALOG, LiaisonFormWindow)

GtkWidget *liaison_ask_dialog_new (GtkWidget  *from,
                                   const char *title,
                                   const char *confirm,
                                   GtkWidget  *row);
GtkWidget *liaison_ask_dialog_get_row (LiaisonAskDialog *self);
void       liaison_ask_dialog_add_row (LiaisonAskDialog *self,
                                       GtkWidget        *row);
void       liaison_ask_dialog_set_note (LiaisonAskDialog *self,
                                        const char       *note);
char      *liaison_ask_dialog_dup_text (LiaisonAskDialog *self);
void       liaison_ask_dialog_confirm (LiaisonAskDialog *self);

G_END_DECLS
