/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonContactSelection:
 *
 * One selected contact of a list, remembered by its key: it stays selected
 * whatever happens to the list, also while a search leaves it out. Unlike with
 * #GtkSingleSelection no row is made to find it again, so that a list of a
 * hundred thousand can change.
 *
 * Properties: model (#LiaisonContactList), selected-key (0 for none).
 */
#define LIAISON_TYPE_CONTACT_SELECTION (liaison_contact_selection_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonContactSelection, liaison_contact_selection, LIAISON, CONTACT_SELECTION, GObject)

LiaisonContactSelection *liaison_contact_selection_new (LiaisonContactList *model);
gint64                   liaison_contact_selection_get_selected_key (LiaisonContactSelection *self);
void                     liaison_contact_selection_set_selected_key (LiaisonContactSelection *self,
                                                                     gint64                   key);
guint                    liaison_contact_selection_get_position (LiaisonContactSelection *self);

G_END_DECLS
