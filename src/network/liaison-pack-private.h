/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A piece of paper with what is on it, one map unit a square. */
typedef struct _LiaisonPack LiaisonPack;

LiaisonPack *liaison_pack_new   (void);
void         liaison_pack_free  (LiaisonPack *self);
void         liaison_pack_cover (LiaisonPack *self,
                                 const float *positions,
                                 guint        n_positions,
                                 float        x,
                                 float        y);
void         liaison_pack_place (LiaisonPack *self,
                                 const float *positions,
                                 guint        n_positions,
                                 float       *x,
                                 float       *y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonPack, liaison_pack_free)

G_END_DECLS
