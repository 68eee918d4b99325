/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _LiaisonPresence LiaisonPresence;

LiaisonPresence *liaison_presence_new       (const char      *path,
                                             GError         **error);
void             liaison_presence_free      (LiaisonPresence *self);
gboolean         liaison_presence_be_alone  (LiaisonPresence *self,
                                             GCancellable    *cancellable,
                                             GError         **error);
void             liaison_presence_let_in    (LiaisonPresence *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonPresence, liaison_presence_free)

G_END_DECLS
