/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonOpeningContact:
 * @record: (nullable): how they are connected; %NULL for one who is at the employer
 * @key: contact key
 * @name: as it is shown
 *
 * Somebody who has to do with an opening.
 */
typedef struct
{
  LiaisonOpeningPerson *record;
  gint64                key;
  char                 *name;
} LiaisonOpeningContact;

/**
 * LiaisonOpeningEntry:
 *
 * An opening with all that belongs to it. It never changes.
 */
#define LIAISON_TYPE_OPENING_ENTRY (liaison_opening_entry_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonOpeningEntry, liaison_opening_entry, LIAISON, OPENING_ENTRY, GObject)

LiaisonOpening *liaison_opening_entry_get_record (LiaisonOpeningEntry *self);
const char     *liaison_opening_entry_get_title (LiaisonOpeningEntry *self);
const char     *liaison_opening_entry_get_employer (LiaisonOpeningEntry *self);
GArray         *liaison_opening_entry_get_people (LiaisonOpeningEntry *self);
GPtrArray      *liaison_opening_entry_get_documents (LiaisonOpeningEntry *self);
GPtrArray      *liaison_opening_entry_get_history (LiaisonOpeningEntry *self);
char           *liaison_opening_entry_dup_deadline (LiaisonOpeningEntry *self);
char           *liaison_opening_entry_dup_lasting_deadline (LiaisonOpeningEntry *self);
char           *liaison_opening_history_dup_sentence (LiaisonOpeningHistory *line);

GPtrArray *liaison_query_openings (LiaisonConnection *connection,
                                   GError           **error);
void       liaison_openings_read_async (LiaisonStore       *store,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
GPtrArray *liaison_openings_read_finish (LiaisonStore *store,
                                         GAsyncResult *result,
                                         GError      **error);

G_END_DECLS
