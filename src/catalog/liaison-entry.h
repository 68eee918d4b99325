/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LiaisonEntry:
 *
 * An entry of the catalogue: what all kinds of it have in common. Entries never
 * change once they are read, and may be used from any thread.
 */
#define LIAISON_TYPE_ENTRY (liaison_entry_get_type ())
G_DECLARE_DERIVABLE_TYPE (LiaisonEntry, liaison_entry, LIAISON, ENTRY, GObject)

struct _LiaisonEntryClass
{
  GObjectClass parent_class;
};

const char *liaison_entry_get_id (LiaisonEntry *self);
const char *liaison_entry_get_name (LiaisonEntry *self);
const char *liaison_entry_get_english_name (LiaisonEntry *self);
const char *liaison_entry_get_summary (LiaisonEntry *self);
const char *const *liaison_entry_get_synonyms (LiaisonEntry *self);
const char *const *liaison_entry_get_wordings (LiaisonEntry *self);
JsonNode   *liaison_entry_get_content (LiaisonEntry *self);

gboolean liaison_entry_matches (LiaisonEntry      *self,
                                const char *const *words);
gboolean liaison_entry_is_named (LiaisonEntry      *self,
                                 const char *const *words);

G_END_DECLS
