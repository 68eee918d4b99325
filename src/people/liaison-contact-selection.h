/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-list.h"
#include "liaison-late-cells.h"

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
 * Several are chosen besides, once one begins to: by Ctrl, Shift, Ctrl+A or a
 * button. They too are remembered by their keys, through searches and filters.
 *
 * Properties: model (#LiaisonContactList), selected-key (0 for none), choosing
 * (whether several are being chosen), n-chosen.
 */
#define LIAISON_TYPE_CONTACT_SELECTION (liaison_contact_selection_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonContactSelection, liaison_contact_selection, LIAISON, CONTACT_SELECTION, GObject)

LiaisonContactSelection *liaison_contact_selection_new (LiaisonContactList *model);
gint64                   liaison_contact_selection_get_selected_key (LiaisonContactSelection *self);
void                     liaison_contact_selection_set_selected_key (LiaisonContactSelection *self,
                                                                     gint64                   key);
guint                    liaison_contact_selection_get_position     (LiaisonContactSelection *self);
void                     liaison_contact_selection_show_line        (LiaisonContactSelection *self,
                                                                     guint                    position);
void                     liaison_contact_selection_set_choosing     (LiaisonContactSelection *self,
                                                                    gboolean                 choosing);
void                     liaison_contact_selection_toggle           (LiaisonContactSelection *self,
                                                                    gint64                   key);
GArray                  *liaison_contact_selection_dup_chosen       (LiaisonContactSelection *self);
LiaisonLateCells        *liaison_contact_selection_get_late_cells   (LiaisonContactSelection *self);

G_END_DECLS
