/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LiaisonFrames LiaisonFrames;

LiaisonFrames *liaison_frames_read          (const char    *path);
void           liaison_frames_free          (LiaisonFrames *self);
gboolean       liaison_frames_are_whole     (LiaisonFrames *self);
guint          liaison_frames_get_page_size (LiaisonFrames *self);
const guint8  *liaison_frames_find_page     (LiaisonFrames *self,
                                             guint32        page,
                                             guint         *after);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonFrames, liaison_frames_free)

G_END_DECLS
