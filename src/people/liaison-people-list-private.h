/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-add-popover.h"
#include "liaison-chosen-bar.h"
#include "liaison-contact-list.h"
#include "liaison-contact-selection.h"
#include "liaison-filter-bar.h"
#include "liaison-people-list.h"
#include "liaison-people-table.h"

G_BEGIN_DECLS

struct _LiaisonPeopleList
{
  AdwBin parent_instance;

  LiaisonStore            *store;
  gboolean                 folded;
  gboolean                 alone;
  LiaisonContactList      *contacts;
  LiaisonContactSelection *selection;
  LiaisonContactSort       sort;
  gboolean                 descending;
  gboolean                 is_reordered; /* and what comes is not shown yet */
  gboolean                 as_table;
  gboolean                 wants_focus; /* as soon as there are lines */

  GtkMenuButton     *filter_button;
  LiaisonFilterBar  *filter_bar;
  LiaisonChosenBar  *chosen_bar;
  GtkSearchBar      *search_bar;
  GtkSearchEntry    *search_entry;
  GtkMenuButton     *menu_button;
  GtkMenuButton     *add_button;
  LiaisonAddPopover *add_popover;
  GtkStack          *list_stack;
  GtkButton         *add_found_button;
  AdwStatusPage     *failure;
  GtkListView        *list;
  LiaisonPeopleTable *table;
};

void        liaison_people_list_install_actions    (GtkWidgetClass    *widget_class);
void        liaison_people_list_focus              (LiaisonPeopleList *self);
void        liaison_people_list_set_menus          (LiaisonPeopleList *self);
void        liaison_people_list_add_keys           (GtkWidget         *list);
void        liaison_people_list_select_nth         (LiaisonPeopleList *self,
                                                    guint              position);
void        liaison_people_list_scroll_to_selected (LiaisonPeopleList *self);
void        liaison_people_list_show_contacts      (LiaisonPeopleList *self);
gboolean    liaison_people_list_is_choosing        (LiaisonPeopleList *self);
const char *liaison_people_list_get_sort_name      (LiaisonContactSort sort);
gboolean    liaison_people_list_sort_by            (LiaisonPeopleList *self,
                                                    const char        *name);
void        liaison_people_list_sort_again         (LiaisonPeopleList *self);
void        liaison_people_list_show_order         (LiaisonPeopleList *self);

G_END_DECLS
