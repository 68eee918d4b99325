/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonPeoplePage:
 *
 * The place of people and organizations: a list that one searches, and the page
 * of whom one chose beside it, or over it where there is no room for both.
 *
 * Properties: store, folded (whether the window hides its sidebar).
 *
 * Actions: people.delete, people.show-list, people.search, and those of
 * #LiaisonPeopleList.
 */
#define LIAISON_TYPE_PEOPLE_PAGE (liaison_people_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPeoplePage, liaison_people_page, LIAISON, PEOPLE_PAGE, AdwBin)

void liaison_people_page_set_store (LiaisonPeoplePage *self,
                                    LiaisonStore      *store);
void liaison_people_page_show_contact (LiaisonPeoplePage *self,
                                       gint64             key);
void liaison_people_page_add (LiaisonPeoplePage *self,
                              gboolean           is_organization);
void liaison_people_page_start_search (LiaisonPeoplePage *self,
                                       const char        *text);
void liaison_people_page_show_filter (LiaisonPeoplePage *self,
                                      const char        *filter);

G_END_DECLS
