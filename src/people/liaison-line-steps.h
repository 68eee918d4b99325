/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LiaisonLineSteps:
 *
 * How many lines the views of a list have. Where a key that is typed finds two
 * contacts instead of thousands, lines go a few in a frame, and come so: for GTK
 * keeps two hundred of them, whether one sees them or not, and to make or end as
 * many at a time takes longer than a frame.
 */
typedef struct _LiaisonLineSteps LiaisonLineSteps;

LiaisonLineSteps *liaison_line_steps_new      (GListModel       *contacts,
                                               GListModel       *lines);
void              liaison_line_steps_free     (LiaisonLineSteps *self);
guint             liaison_line_steps_count    (LiaisonLineSteps *self);
gboolean          liaison_line_steps_is_large (LiaisonLineSteps *self);
void              liaison_line_steps_start    (LiaisonLineSteps *self);
void              liaison_line_steps_accept   (LiaisonLineSteps *self);
void              liaison_line_steps_hurry    (LiaisonLineSteps *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonLineSteps, liaison_line_steps_free)

G_END_DECLS
