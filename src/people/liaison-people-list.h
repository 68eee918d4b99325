/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonPeopleList:
 *
 * The list of people and organizations with its search, and adding to it.
 *
 * Properties: store, folded (whether the window hides its sidebar), alone
 * (whether no page stands beside the list), selected-key (a contact key, 0 for
 * nobody).
 *
 * Signals: opened, when the selected contact is to be shown; added (key), when
 * somebody was added.
 *
 * Actions: people.add-person, people.add-organization, people.add-found,
 * people.click (key).
 */
#define LIAISON_TYPE_PEOPLE_LIST (liaison_people_list_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPeopleList, liaison_people_list, LIAISON, PEOPLE_LIST, AdwBin)

void   liaison_people_list_set_store (LiaisonPeopleList *self,
                                      LiaisonStore      *store);
gint64 liaison_people_list_get_selected_key (LiaisonPeopleList *self);
void   liaison_people_list_select (LiaisonPeopleList *self,
                                   gint64             key);
void   liaison_people_list_add (LiaisonPeopleList *self,
                                gboolean           is_organization);
void   liaison_people_list_start_search (LiaisonPeopleList *self,
                                         const char        *text);
void   liaison_people_list_search_from (LiaisonPeopleList *self,
                                        GtkWidget         *widget);
void   liaison_people_list_set_filter (LiaisonPeopleList *self,
                                       const char        *filter);

G_END_DECLS
