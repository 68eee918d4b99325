/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-coming-date.h"
#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonDateRow:
 *
 * A membership to be renewed or an opening to be applied for.
 *
 * Actions: date.done, date.log, date.follow-up.
 */
#define LIAISON_TYPE_DATE_ROW (liaison_date_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDateRow, liaison_date_row, LIAISON, DATE_ROW, AdwActionRow)

GtkWidget *liaison_date_row_new (const LiaisonComingDate *date,
                                 LiaisonStore            *store,
                                 const char              *note);

char *liaison_date_row_dup_reason (const LiaisonComingDate *date);

G_END_DECLS
