/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-entry-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonOwnEntryForm:
 *
 * The fields of an entry of the catalogue that the user adds or changes: those
 * that its kind has.
 */
#define LIAISON_TYPE_OWN_ENTRY_FORM (liaison_own_entry_form_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonOwnEntryForm, liaison_own_entry_form, LIAISON, OWN_ENTRY_FORM, AdwBin)

void     liaison_own_entry_form_show  (LiaisonOwnEntryForm *self,
                                       LiaisonEntryDraft   *draft);
void     liaison_own_entry_form_start (LiaisonOwnEntryForm *self);
gboolean liaison_own_entry_form_apply (LiaisonOwnEntryForm *self,
                                       LiaisonEntryDraft   *draft,
                                       GError             **error);

G_END_DECLS
