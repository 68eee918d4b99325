/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-part-private.h"

G_BEGIN_DECLS

/* How far from each of some pivots every node of a part is to be. */
typedef struct _LiaisonStress LiaisonStress;

LiaisonStress *liaison_stress_new     (const LiaisonPart *part);
void           liaison_stress_free    (LiaisonStress     *self);
float          liaison_stress_get_unit (const LiaisonStress *self);
void           liaison_stress_scale   (LiaisonStress     *self,
                                       float              factor);
gboolean       liaison_stress_descend (LiaisonStress     *self,
                                       LiaisonPart       *part,
                                       LiaisonStepFunc    step,
                                       gpointer           data);
void           liaison_stress_wish    (LiaisonStress     *self,
                                       const LiaisonPart *part,
                                       float             *x,
                                       float             *y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonStress, liaison_stress_free)

G_END_DECLS
