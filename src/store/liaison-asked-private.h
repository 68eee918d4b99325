/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The changes that a store was asked for and did not answer yet. */
typedef struct _LiaisonAsked LiaisonAsked;

LiaisonAsked *liaison_asked_new    (void);
void          liaison_asked_free   (LiaisonAsked *self);
void          liaison_asked_add    (LiaisonAsked *self);
void          liaison_asked_remove (LiaisonAsked *self,
                                    const GError *refused);
gboolean      liaison_asked_is_any (LiaisonAsked *self);
void          liaison_asked_await  (LiaisonAsked *self,
                                    GTask        *task);

G_END_DECLS
