/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonContactPicker:
 *
 * An entry row in which one picks a person or an organization by typing a part
 * of the name.
 *
 * Properties: store, selected (a contact key, 0 for none), only-people,
 * only-organizations, excluded (a key that is not offered), offers-new (typing
 * a name that nobody has is an answer too), clears (it is empty again after
 * each answer, to pick several).
 *
 * Signals: picked (contact key, name), named (a name that is to be added; only
 * with offers-new), emptied (the text was deleted and the row left).
 */
#define LIAISON_TYPE_CONTACT_PICKER (liaison_contact_picker_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonContactPicker, liaison_contact_picker, LIAISON, CONTACT_PICKER, AdwEntryRow)

GtkWidget *liaison_contact_picker_new (LiaisonStore *store);
void       liaison_contact_picker_set_store (LiaisonContactPicker *self,
                                             LiaisonStore         *store);
void       liaison_contact_picker_select (LiaisonContactPicker *self,
                                          gint64                key,
                                          const char           *name);
gint64     liaison_contact_picker_get_selected (LiaisonContactPicker *self);

G_END_DECLS
