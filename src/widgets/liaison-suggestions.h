/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonSuggestions:
 *
 * A list that hangs under an entry while one types in it. The keyboard stays
 * with the entry, which hands on the arrows.
 *
 * Properties: model (of #LiaisonRow, #LiaisonEntry or #GtkStringObject). Signals: chosen
 * (item), when a line was clicked.
 */
#define LIAISON_TYPE_SUGGESTIONS (liaison_suggestions_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSuggestions, liaison_suggestions, LIAISON, SUGGESTIONS, GtkPopover)

GtkWidget *liaison_suggestions_new (void);
void       liaison_suggestions_set_model (LiaisonSuggestions *self,
                                          GListModel         *model);
gpointer   liaison_suggestions_get_selected (LiaisonSuggestions *self);
void       liaison_suggestions_select (LiaisonSuggestions *self,
                                       guint               position);
void       liaison_suggestions_move (LiaisonSuggestions *self,
                                     int                 by);

G_END_DECLS
