/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-selection.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonChosenBar:
 *
 * What can be done to the contacts that are chosen, and how far it is.
 *
 * Properties: store, selection.
 */
#define LIAISON_TYPE_CHOSEN_BAR (liaison_chosen_bar_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonChosenBar, liaison_chosen_bar, LIAISON, CHOSEN_BAR, AdwBin)

void liaison_chosen_bar_perform (LiaisonChosenBar *self,
                                 const char       *deed,
                                 const char       *target);
GtkPopover *liaison_chosen_bar_get_menu (LiaisonChosenBar *self);
void liaison_chosen_bar_show_menu (LiaisonChosenBar *self);

G_END_DECLS
