/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-query.h"
#include "liaison-row.h"

G_BEGIN_DECLS

/**
 * LiaisonContactList:
 *
 * The people and organizations of a store in the order of their names or of
 * something else, as a #GListModel of #LiaisonRow, narrowed by a search and a
 * filter. Keys are read off the main thread, contacts in runs when they are shown.
 *
 * Properties: store, search (folded words, each to be found in any part of a
 * word), filter (liaison-contact-filter.h), only-people, only-organizations, loading, n-items, error (a sentence or %NULL).
 */
#define LIAISON_TYPE_CONTACT_LIST (liaison_contact_list_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonContactList, liaison_contact_list, LIAISON, CONTACT_LIST, GObject)

LiaisonContactList *liaison_contact_list_new          (LiaisonStore       *store);
void                liaison_contact_list_set_search   (LiaisonContactList *self,
                                                       const char         *search);
const char         *liaison_contact_list_get_search   (LiaisonContactList *self);
void                liaison_contact_list_set_filter   (LiaisonContactList *self,
                                                       const char         *filter);
const char         *liaison_contact_list_get_filter   (LiaisonContactList *self);
void                liaison_contact_list_sort         (LiaisonContactList *self,
                                                       LiaisonContactSort  sort,
                                                       gboolean            descending,
                                                       const char *const  *sectors);
const gint64       *liaison_contact_list_get_keys     (LiaisonContactList *self,
                                                       guint              *n_keys);
gboolean            liaison_contact_list_get_loading  (LiaisonContactList *self);
guint               liaison_contact_list_find         (LiaisonContactList *self,
                                                       gint64              key);

G_END_DECLS
