/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-people-list-private.h"

#include "liaison-filter-words.h"

/* The words by which actions know the orders. */
static const char *const sorts[LIAISON_N_CONTACT_SORTS] = {
  "name",
  "organization",
  "sector",
  "kind",
  "closeness",
  "last-contact",
  "next-due",
  "place",
};

const char *
liaison_people_list_get_sort_name (LiaisonContactSort sort)
{
  return sorts[sort];
}

/* Asks for the list in its order; what comes is shown from where one looks for
 * it: at who is selected, else at its top. */
void
liaison_people_list_sort_again (LiaisonPeopleList *self)
{
  g_auto (GStrv) sectors = self->sort == LIAISON_CONTACT_SORT_SECTOR ? liaison_filter_words_dup_sectors () : NULL;

  self->is_reordered = TRUE;
  liaison_people_table_show_sort (self->table, self->sort, self->descending);
  liaison_contact_list_sort (self->contacts, self->sort, self->descending, (const char *const *) sectors);
}

/* Returns whether that is another order than before. */
gboolean
liaison_people_list_sort_by (LiaisonPeopleList *self,
                             const char        *name)
{
  for (LiaisonContactSort sort = 0; sort < LIAISON_N_CONTACT_SORTS; sort++)
    if (g_strcmp0 (sorts[sort], name) == 0 && self->sort != sort)
      {
        self->sort = sort;
        liaison_people_list_sort_again (self);
        return TRUE;
      }

  return FALSE;
}

static gboolean
is_table_shown (LiaisonPeopleList *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->list_stack), "table") == 0;
}

static void
scroll_to (LiaisonPeopleList *self,
           guint              position)
{
  if (is_table_shown (self))
    {
      liaison_people_table_scroll_to (self->table, position);
      return;
    }

  liaison_contact_selection_show_line (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

void
liaison_people_list_scroll_to_selected (LiaisonPeopleList *self)
{
  guint position = liaison_contact_selection_get_position (self->selection);

  if (position != G_MAXUINT)
    scroll_to (self, position);
}

/* Where the list kept the lines that one saw, one would not see that it is
 * sorted. */
void
liaison_people_list_show_order (LiaisonPeopleList *self)
{
  guint position;

  if (!self->is_reordered || self->list_stack == NULL || liaison_contact_list_get_loading (self->contacts))
    return;

  self->is_reordered = FALSE;
  position = liaison_contact_selection_get_position (self->selection);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->contacts)) > 0)
    scroll_to (self, position != G_MAXUINT ? position : 0);
}

/* Only what is up has the lines: those of a view cost the same where nobody sees it. */
void
liaison_people_list_show_contacts (LiaisonPeopleList *self)
{
  gboolean           as_table = self->as_table && !self->folded;
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (self->selection);

  gtk_stack_set_visible_child_name (self->list_stack, as_table ? "table" : "list");
  if ((gtk_list_view_get_model (self->list) == NULL) == as_table)
    return;

  liaison_people_table_set_model (self->table, as_table ? self->selection : NULL);
  gtk_list_view_set_model (self->list, as_table ? NULL : selection);
  liaison_people_list_scroll_to_selected (self);
}
