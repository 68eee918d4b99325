/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-fit.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonFitRow:
 *
 * A role in the list of those that fit: how far, in a picture and in words, and
 * what the skills that are taken as learnt would add. It opens the role's page.
 */
#define LIAISON_TYPE_FIT_ROW (liaison_fit_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFitRow, liaison_fit_row, LIAISON, FIT_ROW, AdwActionRow)

GtkWidget  *liaison_fit_row_new     (LiaisonEntry  *entry);
void        liaison_fit_row_set_fit (LiaisonFitRow *self,
                                     LiaisonFit    *now,
                                     LiaisonFit    *then,
                                     guint          rank);
const char *liaison_fit_row_get_id  (LiaisonFitRow *self);
guint       liaison_fit_row_get_rank (LiaisonFitRow *self);

G_END_DECLS
