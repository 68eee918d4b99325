/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonProgress:
 *
 * How far something is, told by the one thread that does it and asked by others.
 */
typedef struct _LiaisonProgress LiaisonProgress;

LiaisonProgress *liaison_progress_new (void);
LiaisonProgress *liaison_progress_ref (LiaisonProgress *self);
void             liaison_progress_unref (LiaisonProgress *self);

void   liaison_progress_set_n_parts (LiaisonProgress *self,
                                     guint            n_parts);
void   liaison_progress_begin_part (LiaisonProgress *self,
                                    gint64           n_steps);
void   liaison_progress_step (LiaisonProgress *self);
double liaison_progress_get_fraction (LiaisonProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonProgress, liaison_progress_unref)

G_END_DECLS
