/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-matcher.h"
#include "liaison-reading.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonKnown:
 * @contacts: (element-type LiaisonDraft): those of the store that a file may
 *   speak of, complete
 * @tags: (element-type utf8 gint64): normalised name of every tag and its id
 * @ties: (element-type utf8): a set of the ties between @contacts
 * @former: (element-type utf8 LiaisonDraft): those of @contacts by a uid they
 *   had before they were merged
 * @state: what the store's log of changes looked like
 *
 * What the store has that a reading may speak of, read in bulk.
 */
typedef struct
{
  GPtrArray  *contacts;
  GHashTable *tags;
  GHashTable *ties;
  GHashTable *former;
  char       *state;
} LiaisonKnown;

LiaisonKnown *liaison_known_read (LiaisonConnection *connection,
                                  LiaisonReading    *reading,
                                  GCancellable      *cancellable,
                                  GError           **error);
void          liaison_known_free (LiaisonKnown *self);
char         *liaison_known_dup_state (LiaisonConnection *connection,
                                       GError           **error);
gboolean      liaison_known_is_current (LiaisonConnection *connection,
                                        const char        *state,
                                        GError           **error);
char         *liaison_known_dup_tie (gconstpointer  a,
                                     gconstpointer  b,
                                     LiaisonTieKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonKnown, liaison_known_free)

G_END_DECLS
