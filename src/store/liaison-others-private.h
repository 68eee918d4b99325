/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/* What other programs do to a database while it is open. */
typedef struct _LiaisonOthers LiaisonOthers;

LiaisonOthers *liaison_others_new   (LiaisonStore      *store,
                                     LiaisonConnection *connection);
void           liaison_others_free  (LiaisonOthers *self);
void           liaison_others_watch (LiaisonOthers *self);
void           liaison_others_look  (LiaisonOthers *self);
void           liaison_others_forget (LiaisonOthers *self);
void           liaison_others_stop  (LiaisonOthers *self);

G_END_DECLS
