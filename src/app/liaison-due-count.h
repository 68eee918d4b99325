/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonDueCount:
 *
 * How many follow-ups are due today or overdue. It follows the store and the
 * day.
 *
 * Properties: store (nullable), count.
 */
#define LIAISON_TYPE_DUE_COUNT (liaison_due_count_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDueCount, liaison_due_count, LIAISON, DUE_COUNT, GObject)

LiaisonDueCount *liaison_due_count_new (void);

void  liaison_due_count_set_store (LiaisonDueCount *self,
                                   LiaisonStore    *store);
guint liaison_due_count_get_count (LiaisonDueCount *self);

G_END_DECLS
