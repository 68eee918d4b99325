/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-graph.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_LAYOUT (liaison_layout_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonLayout, liaison_layout, LIAISON, LAYOUT, GObject)

LiaisonLayout *liaison_layout_new            (void);
gboolean       liaison_layout_get_settling   (LiaisonLayout *self);
gboolean       liaison_layout_take_positions (LiaisonLayout *self,
                                              float         *positions);

void           liaison_layout_start          (LiaisonLayout *self,
                                              LiaisonGraph  *graph,
                                              const guint   *groups,
                                              const guint8  *pinned,
                                              const float   *positions);
void           liaison_layout_cancel         (LiaisonLayout *self);
void           liaison_layout_hold           (LiaisonLayout *self,
                                              LiaisonGraph  *graph,
                                              const guint8  *pinned,
                                              const float   *positions,
                                              guint          node,
                                              float          x,
                                              float          y);
void           liaison_layout_release        (LiaisonLayout *self);

void           liaison_layout_compute        (LiaisonGraph  *graph,
                                              const guint   *groups,
                                              const guint8  *pinned,
                                              float         *positions);
gboolean       liaison_layout_compute_cancellable (LiaisonGraph *graph,
                                                   float        *positions,
                                                   GCancellable *cancellable,
                                                   GError      **error);

G_END_DECLS
