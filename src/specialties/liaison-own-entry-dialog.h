/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-form-window.h"
#include "liaison-own-catalog.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonOwnEntryDialog:
 *
 * Asks what the user says of an entry of the catalogue: a new one, or what is
 * different of one that is there. It is kept once the catalogue is whole with it;
 * until then the line and the reason are said.
 */
#define LIAISON_TYPE_OWN_ENTRY_DIALOG (liaison_own_entry_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonOwnEntryDialog, liaison_own_entry_dialog, LIAISON, OWN_ENTRY_DIALOG, LiaisonFormWindow)

GtkWidget *liaison_own_entry_dialog_new (LiaisonOwnCatalog *own,
                                         LiaisonEntry      *entry);

void       liaison_own_entry_dialog_take_file (LiaisonOwnEntryDialog *self,
                                               GFile                 *file);

G_END_DECLS
