/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <graphene.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonMapLabels:
 *
 * The labels of a picture, placed one after the other, the most important
 * first, so that none covers another or a node that was named as taken.
 */
typedef struct _LiaisonMapLabels LiaisonMapLabels;

LiaisonMapLabels *liaison_map_labels_new   (float                  width,
                                            float                  height);
void              liaison_map_labels_free  (LiaisonMapLabels      *self);
void              liaison_map_labels_set_bounds (LiaisonMapLabels      *self,
                                                 const graphene_rect_t *bounds);
void              liaison_map_labels_take  (LiaisonMapLabels      *self,
                                            const graphene_rect_t *area);
gboolean          liaison_map_labels_place (LiaisonMapLabels      *self,
                                            float                  x,
                                            float                  y,
                                            float                  radius,
                                            float                  width,
                                            float                  height,
                                            graphene_rect_t       *area);
void              liaison_map_labels_insist (LiaisonMapLabels      *self,
                                             float                  x,
                                             float                  y,
                                             float                  radius,
                                             float                  width,
                                             float                  height,
                                             graphene_rect_t       *area);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMapLabels, liaison_map_labels_free)

G_END_DECLS
