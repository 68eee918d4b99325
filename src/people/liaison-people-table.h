/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-query.h"
#include "liaison-contact-selection.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonPeopleTable:
 *
 * Contacts as a table, a column for each of what they can be sorted by: a click
 * on its header sorts.
 *
 * Signals: activated (a place in the list), sorted (#LiaisonContactSort, whether
 * descending).
 */
#define LIAISON_TYPE_PEOPLE_TABLE (liaison_people_table_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPeopleTable, liaison_people_table, LIAISON, PEOPLE_TABLE, AdwBin)

GtkWidget *liaison_people_table_get_view (LiaisonPeopleTable      *self);
void       liaison_people_table_set_model (LiaisonPeopleTable      *self,
                                           LiaisonContactSelection *selection);
void       liaison_people_table_scroll_to (LiaisonPeopleTable      *self,
                                           guint                    position);
void       liaison_people_table_show_sort (LiaisonPeopleTable      *self,
                                           LiaisonContactSort       sort,
                                           gboolean                 descending);

G_END_DECLS
