/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-ask-dialog.h"

G_BEGIN_DECLS

GtkWidget  *liaison_passphrase_ask_new (GtkWidget *from);
GtkWidget  *liaison_passphrase_ask     (GtkWidget  *from,
                                        const char *why);
const char *liaison_passphrase_get     (LiaisonAskDialog *dialog);

G_END_DECLS
