/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-types.h"

G_BEGIN_DECLS

/**
 * LiaisonDetailEntry:
 *
 * One line of a contact's page: a record, with the name and the key of whom or
 * what it leads to. It stays the same object while its record is there.
 *
 * Properties: record, name (of the other person, the organization or the tag;
 * "" for none), key (the contact key of the other end, 0 for the user or none).
 */
#define LIAISON_TYPE_DETAIL_ENTRY (liaison_detail_entry_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDetailEntry, liaison_detail_entry, LIAISON, DETAIL_ENTRY, GObject)

LiaisonDetailEntry *liaison_detail_entry_new (gpointer    record,
                                              const char *name,
                                              gint64      key);
gpointer            liaison_detail_entry_get_record (LiaisonDetailEntry *self);
const char         *liaison_detail_entry_get_name (LiaisonDetailEntry *self);
gint64              liaison_detail_entry_get_key (LiaisonDetailEntry *self);

/**
 * LiaisonDetailList:
 * @LIAISON_DETAIL_METHODS: #LiaisonContactMethod, in their order
 * @LIAISON_DETAIL_AFFILIATIONS: #LiaisonAffiliation with the organization, or of
 *   an organization with the person; those that last first
 * @LIAISON_DETAIL_TIES: #LiaisonTie with the other person; those to the user first
 * @LIAISON_DETAIL_TAGGINGS: #LiaisonTagging with the tag's name
 * @LIAISON_DETAIL_FOLLOW_UPS: #LiaisonFollowUp not done yet, by day
 * @LIAISON_DETAIL_INTERACTIONS: the last #LiaisonInteraction, newest first
 * @LIAISON_DETAIL_TAGS: every #LiaisonTag there is, with its name
 *
 * The lists of a contact's page.
 */
typedef enum
{
  LIAISON_DETAIL_METHODS,
  LIAISON_DETAIL_AFFILIATIONS,
  LIAISON_DETAIL_TIES,
  LIAISON_DETAIL_TAGGINGS,
  LIAISON_DETAIL_FOLLOW_UPS,
  LIAISON_DETAIL_INTERACTIONS,
  LIAISON_DETAIL_TAGS,
  LIAISON_DETAIL_N_LISTS,
} LiaisonDetailList;

/**
 * LiaisonDetail:
 *
 * Everything that the page of a person or an organization shows.
 *
 * Properties: key (a contact key), record (the person or organization),
 * introducer (the name of who introduced the person, "" for nobody), and a
 * #GListModel of #LiaisonDetailEntry each: methods, affiliations, ties,
 * taggings, follow-ups, interactions, tags.
 */
#define LIAISON_TYPE_DETAIL (liaison_detail_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDetail, liaison_detail, LIAISON, DETAIL, GObject)

LiaisonDetail *liaison_detail_new (gint64   key,
                                   gpointer record);
gint64         liaison_detail_get_key (LiaisonDetail *self);
gpointer       liaison_detail_get_record (LiaisonDetail *self);
const char    *liaison_detail_get_introducer (LiaisonDetail *self);
void           liaison_detail_set_introducer (LiaisonDetail *self,
                                              const char    *name);
GListModel    *liaison_detail_get_list (LiaisonDetail    *self,
                                        LiaisonDetailList list);
void           liaison_detail_add (LiaisonDetail    *self,
                                   LiaisonDetailList list,
                                   gpointer          record,
                                   const char       *name,
                                   gint64            key);
void           liaison_detail_take (LiaisonDetail *self,
                                    LiaisonDetail *fresh);

G_END_DECLS
