/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-fit.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonFitBar:
 *
 * A fit as a picture: a block a skill, as wide as the skill is important, filled
 * as far as it is there.
 */
#define LIAISON_TYPE_FIT_BAR (liaison_fit_bar_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFitBar, liaison_fit_bar, LIAISON, FIT_BAR, GtkWidget)

GtkWidget *liaison_fit_bar_new (void);
void       liaison_fit_bar_set_fit (LiaisonFitBar *self,
                                    LiaisonFit    *fit);

G_END_DECLS
