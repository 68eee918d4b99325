/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-introduction.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonIntroductionEntry:
 *
 * An introduction with the names of both sides.
 *
 * Properties: record (#LiaisonIntroduction), introducer and target (names; the
 * target is a person, an organization or a sector), introducer-key and
 * target-key (contact keys, 0 for none).
 */
#define LIAISON_TYPE_INTRODUCTION_ENTRY (liaison_introduction_entry_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonIntroductionEntry, liaison_introduction_entry, LIAISON, INTRODUCTION_ENTRY, GObject)

LiaisonIntroduction *liaison_introduction_entry_get_record         (LiaisonIntroductionEntry *self);
const char          *liaison_introduction_entry_get_introducer     (LiaisonIntroductionEntry *self);
const char          *liaison_introduction_entry_get_target         (LiaisonIntroductionEntry *self);
gint64               liaison_introduction_entry_get_introducer_key (LiaisonIntroductionEntry *self);
gint64               liaison_introduction_entry_get_target_key     (LiaisonIntroductionEntry *self);
gboolean             liaison_introduction_entry_equal              (LiaisonIntroductionEntry *self,
                                                                    LiaisonIntroductionEntry *other);
char                *liaison_introduction_entry_dup_sentence       (LiaisonIntroductionEntry *self);

GPtrArray           *liaison_query_introductions                   (LiaisonConnection        *connection,
                                                                    gint64                    key,
                                                                    GError                  **error);
void                 liaison_introductions_read_async              (LiaisonStore             *store,
                                                                    gint64                    key,
                                                                    GCancellable             *cancellable,
                                                                    GAsyncReadyCallback       callback,
                                                                    gpointer                  user_data);
GPtrArray           *liaison_introductions_read_finish             (LiaisonStore             *store,
                                                                    GAsyncResult             *result,
                                                                    GError                  **error);

G_END_DECLS
