/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"

G_BEGIN_DECLS

typedef struct _LiaisonJournal LiaisonJournal;

LiaisonJournal *liaison_journal_new       (LiaisonConnection *connection);
void            liaison_journal_free      (LiaisonJournal    *self);
gboolean        liaison_journal_is_narrow (LiaisonJournal    *self);
void            liaison_journal_widen     (LiaisonJournal    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonJournal, liaison_journal_free)

G_END_DECLS
