/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-route-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonStepCard:
 *
 * A step on the timeline, as wide as it lasts. Clicked, it is chosen.
 */
#define LIAISON_TYPE_STEP_CARD (liaison_step_card_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonStepCard, liaison_step_card, LIAISON, STEP_CARD, GtkButton)

GtkWidget             *liaison_step_card_new (void);
void                   liaison_step_card_show (LiaisonStepCard        *self,
                                               const LiaisonStepEntry *step);
LiaisonStep           *liaison_step_card_get_step (LiaisonStepCard *self);
const LiaisonStepSpan *liaison_step_card_get_span (LiaisonStepCard *self);
void                   liaison_step_card_preview (LiaisonStepCard *self,
                                                  int              from,
                                                  int              until);

G_END_DECLS
