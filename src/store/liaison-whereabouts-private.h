/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"
#include "liaison-store-moved.h"

G_BEGIN_DECLS

typedef struct _LiaisonWhereabouts LiaisonWhereabouts;

LiaisonWhereabouts *liaison_whereabouts_new    (const char         *path);
void                liaison_whereabouts_free   (LiaisonWhereabouts *self);
void                liaison_whereabouts_note   (LiaisonWhereabouts *self,
                                                LiaisonConnection  *connection);
gboolean            liaison_whereabouts_check  (LiaisonWhereabouts *self,
                                                LiaisonConnection  *writer,
                                                GError            **error);
gboolean            liaison_whereabouts_is_past (LiaisonWhereabouts *self);
LiaisonMoved        liaison_whereabouts_get    (LiaisonWhereabouts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonWhereabouts, liaison_whereabouts_free)

G_END_DECLS
