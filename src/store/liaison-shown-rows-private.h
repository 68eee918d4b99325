/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-row.h"

G_BEGIN_DECLS

/* The rows of a list that somebody holds, by key; it does not hold them itself. */
typedef struct
{
  GHashTable *rows; /* key -> LiaisonRow */
} LiaisonShownRows;

void        liaison_shown_rows_init     (LiaisonShownRows *self);
void        liaison_shown_rows_forget   (LiaisonShownRows *self);
void        liaison_shown_rows_clear    (LiaisonShownRows *self);
LiaisonRow *liaison_shown_rows_ref      (LiaisonShownRows *self,
                                         gint64            key);
void        liaison_shown_rows_hand_out (LiaisonShownRows *self,
                                         GPtrArray        *contacts);
void        liaison_shown_rows_add_keys (LiaisonShownRows *self,
                                         GArray           *keys);

G_END_DECLS
