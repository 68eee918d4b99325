/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog-changes.h"
#include "liaison-catalog-part.h"
#include "liaison-entry.h"

G_BEGIN_DECLS

/**
 * LiaisonDraftPart:
 * @id: id of the entry referred to
 * @number: how much a skill is asked for, 1 to 5; 0 where that is left to the field
 * @note: in which way a qualification is asked for: "required"; "" elsewhere
 *
 * A line of a list of a draft.
 */
typedef struct
{
  char *id;
  int   number;
  char *note;
} LiaisonDraftPart;

LiaisonDraftPart *liaison_draft_part_new  (const char       *id,
                                           int               number,
                                           const char       *note);
void              liaison_draft_part_free (LiaisonDraftPart *self);

/**
 * LiaisonEntryDraft:
 *
 * An entry of the catalogue while the user changes it, or a new one. What they
 * leave as it is stays the catalogue's, and follows its updates.
 */
#define LIAISON_TYPE_ENTRY_DRAFT (liaison_entry_draft_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonEntryDraft, liaison_entry_draft, LIAISON, ENTRY_DRAFT, GObject)

LiaisonEntryDraft *liaison_entry_draft_new (LiaisonEntryKind       kind,
                                            LiaisonEntry          *entry,
                                            LiaisonCatalogChanges *changes);

LiaisonEntryKind liaison_entry_draft_get_kind (LiaisonEntryDraft *self);
const char      *liaison_entry_draft_get_name_member (LiaisonEntryDraft *self);
const char      *liaison_entry_draft_get_summary_member (LiaisonEntryDraft *self);

const char *liaison_entry_draft_get_text (LiaisonEntryDraft *self,
                                          const char        *member);
void        liaison_entry_draft_set_text (LiaisonEntryDraft *self,
                                          const char        *member,
                                          const char        *text);
int         liaison_entry_draft_get_number (LiaisonEntryDraft *self,
                                            const char        *member);
void        liaison_entry_draft_set_number (LiaisonEntryDraft *self,
                                            const char        *member,
                                            int                number);
char       *liaison_entry_draft_dup_words (LiaisonEntryDraft *self,
                                           const char        *member);
void        liaison_entry_draft_set_words (LiaisonEntryDraft *self,
                                           const char        *member,
                                           const char        *words);
GPtrArray  *liaison_entry_draft_dup_parts (LiaisonEntryDraft *self,
                                           const char        *member);
void        liaison_entry_draft_set_parts (LiaisonEntryDraft *self,
                                           const char        *member,
                                           GPtrArray         *parts);
GPtrArray  *liaison_entry_draft_dup_figures (LiaisonEntryDraft *self);
void        liaison_entry_draft_set_figures (LiaisonEntryDraft *self,
                                             GPtrArray         *figures);

char    *liaison_entry_draft_dup_content (LiaisonEntryDraft *self);
gboolean liaison_entry_draft_set_content (LiaisonEntryDraft *self,
                                          const char        *content,
                                          GError           **error);

G_END_DECLS
