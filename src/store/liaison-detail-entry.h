/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-records.h"

G_BEGIN_DECLS

/**
 * LiaisonDetailEntry:
 *
 * One line of a contact's page: a record, with the name and the key of whom or
 * what it leads to. It stays the same object while its record is there.
 *
 * Properties: record, name (of the other person, the organization or the tag;
 * "" for none), key (the contact key of the other end, 0 for the user or none),
 * place (of a tie the organization where both were, "" for none known).
 */
#define LIAISON_TYPE_DETAIL_ENTRY (liaison_detail_entry_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDetailEntry, liaison_detail_entry, LIAISON, DETAIL_ENTRY, GObject)

LiaisonDetailEntry *liaison_detail_entry_new_unread (gint64 id);
void                liaison_detail_entry_take (LiaisonDetailEntry *self,
                                               LiaisonDetailEntry *fresh);
gint64              liaison_detail_entry_get_id (LiaisonDetailEntry *self);
LiaisonDetailEntry *liaison_detail_entry_new (gpointer    record,
                                              const char *name,
                                              gint64      key);
gpointer            liaison_detail_entry_get_record (LiaisonDetailEntry *self);
const char         *liaison_detail_entry_get_place (LiaisonDetailEntry *self);
void                liaison_detail_entry_set_place (LiaisonDetailEntry *self,
                                                    const char         *place);
const char         *liaison_detail_entry_get_name (LiaisonDetailEntry *self);
gint64              liaison_detail_entry_get_key (LiaisonDetailEntry *self);

G_END_DECLS
