/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-people-table.h"

#include "liaison-cadence.h"
#include "liaison-catalog.h"
#include "liaison-choice.h"
#include "liaison-contact.h"
#include "liaison-date.h"
#include "liaison-people-closures.h"

#include <glib/gi18n.h>

static const struct
{
  const char *title;
  int         width;  /* of the text at least, characters */
  gboolean    expand; /* takes of what is left over */
} titles[LIAISON_N_CONTACT_SORTS] = {
  [LIAISON_CONTACT_SORT_NAME] = { N_("Name"), 18, TRUE },
  [LIAISON_CONTACT_SORT_ORGANIZATION] = { N_("Organization"), 12, TRUE },
  [LIAISON_CONTACT_SORT_SECTOR] = { N_("Sector"), 10, FALSE },
  [LIAISON_CONTACT_SORT_KIND] = { N_("Kind"), 10, FALSE },
  [LIAISON_CONTACT_SORT_CLOSENESS] = { N_("Closeness"), 10, FALSE },
  [LIAISON_CONTACT_SORT_LAST_CONTACT] = { N_("Last Contact"), 11, FALSE },
  [LIAISON_CONTACT_SORT_NEXT_DUE] = { N_("Next Due"), 11, FALSE },
  [LIAISON_CONTACT_SORT_PLACE] = { N_("Place"), 8, FALSE },
};

struct _LiaisonPeopleTable
{
  AdwBin parent_instance;

  GtkColumnView       *view;
  GtkColumnViewColumn *columns[LIAISON_N_CONTACT_SORTS];
  int                  asked;   /* the column that is compared by first, -1 for none yet */
  gboolean             showing; /* the order changes by us */
};

G_DEFINE_FINAL_TYPE (LiaisonPeopleTable, liaison_people_table, ADW_TYPE_BIN)

enum
{
  ACTIVATED,
  SORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- cells ---- */

static char *
dup_next_due (LiaisonContact *contact)
{
  LiaisonTouch     touch;
  g_autofree char *day = NULL;

  if (liaison_contact_get_is_organization (contact))
    return g_strdup ("");

  liaison_contact_get_touch (contact, &touch);
  day = liaison_cadence_dup_due_day (&touch);

  return day != NULL ? liaison_date_dup_phrase (day) : g_strdup ("");
}

static const char *
get_kind (LiaisonContact *contact)
{
  if (liaison_contact_get_is_organization (contact))
    return liaison_choice_get_label (LIAISON_TYPE_ORGANIZATION_KIND,
                                     liaison_contact_get_is_association (contact) ? LIAISON_ORGANIZATION_KIND_ASSOCIATION
                                                                                  : LIAISON_ORGANIZATION_KIND_ORGANIZATION);
  if (liaison_contact_get_kind (contact) == LIAISON_CONTACT_KIND_NONE)
    return "";

  return liaison_choice_get_label (LIAISON_TYPE_CONTACT_KIND, liaison_contact_get_kind (contact));
}

static const char *
get_sector (LiaisonContact *contact)
{
  const char *id = liaison_contact_get_sector (contact);
  const char *name = *id != '\0' ? liaison_catalog_get_sector_name (liaison_catalog_get_default (), id) : NULL;

  return name != NULL ? name : id;
}

static char *
dup_text (LiaisonContact    *contact,
          LiaisonContactSort column)
{
  switch (column)
    {
    case LIAISON_CONTACT_SORT_NAME:
      return liaison_people_single_line (NULL, liaison_contact_get_name (contact));
    case LIAISON_CONTACT_SORT_ORGANIZATION:
      return liaison_people_single_line (NULL, liaison_contact_get_organization (contact));
    case LIAISON_CONTACT_SORT_SECTOR:
      return g_strdup (get_sector (contact));
    case LIAISON_CONTACT_SORT_KIND:
      return g_strdup (get_kind (contact));
    case LIAISON_CONTACT_SORT_CLOSENESS:
      return g_strdup (liaison_contact_get_closeness (contact) > 0
                         ? liaison_people_closeness_label (liaison_contact_get_closeness (contact))
                         : "");
    case LIAISON_CONTACT_SORT_LAST_CONTACT:
      return liaison_date_dup_phrase (liaison_contact_get_last_contact (contact));
    case LIAISON_CONTACT_SORT_NEXT_DUE:
      return dup_next_due (contact);
    case LIAISON_CONTACT_SORT_PLACE:
    default:
      return liaison_people_single_line (NULL, liaison_contact_get_place (contact));
    }
}

static LiaisonContactSort
find_column (GtkListItemFactory *factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
}

static void
show_cell (GtkWidget *label)
{
  LiaisonRow        *row = g_object_get_data (G_OBJECT (label), "row");
  LiaisonContactSort column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (label), "column"));
  LiaisonContact    *contact = row != NULL ? liaison_row_get_contact (row) : NULL;
  g_autofree char   *text = contact != NULL ? dup_text (contact, column) : g_strdup ("");

  gtk_inscription_set_text (GTK_INSCRIPTION (label), text);
}

static LiaisonLateCells *
find_late_cells (GtkWidget *label)
{
  GtkWidget         *list = gtk_widget_get_ancestor (label, GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *model = list != NULL ? gtk_list_view_get_model (GTK_LIST_VIEW (list)) : NULL;

  return LIAISON_IS_CONTACT_SELECTION (model) ? liaison_contact_selection_get_late_cells (LIAISON_CONTACT_SELECTION (model)) : NULL;
}

static void
contact_changed_cb (GtkWidget *label)
{
  LiaisonLateCells *late = find_late_cells (label);

  if (late != NULL)
    liaison_late_cells_add (late, label, show_cell, NULL);
  else
    show_cell (label);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  guint      width = (guint) titles[find_column (factory)].width;
  GtkWidget *label = gtk_inscription_new (NULL); /* as large as it is, whatever it says: the table need not be laid out again */

  g_object_set_data (G_OBJECT (label), "column", GUINT_TO_POINTER (find_column (factory)));
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (label), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (label), width);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (label), width);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  LiaisonRow *row = gtk_list_item_get_item (item);
  GtkWidget  *label = gtk_list_item_get_child (item);

  g_object_set_data (G_OBJECT (label), "row", row);
  g_signal_connect_object (row, "notify::contact", G_CALLBACK (contact_changed_cb), label, G_CONNECT_SWAPPED);
  contact_changed_cb (label);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);

  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (item), label);
  g_object_set_data (G_OBJECT (label), "row", NULL);
}

/* ---- order ---- */

typedef struct
{
  LiaisonPeopleTable *table;
  int                 column;
} Header;

/* GTK 4.8 does not say which header was clicked: it is the one whose order the
 * view asks first. The store does the sorting. */
static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      data)
{
  Header *header = data;

  if (header->table->asked < 0)
    header->table->asked = header->column;

  return -1;
}

static void
sort_changed_cb (GtkSorter          *sorter,
                 GtkSorterChange     change,
                 LiaisonPeopleTable *self)
{
  g_autoptr (LiaisonRow) one = liaison_row_new (2);
  g_autoptr (LiaisonRow) other = liaison_row_new (4);
  GtkOrdering ordering;

  if (self->showing)
    return;

  self->asked = -1;
  ordering = gtk_sorter_compare (sorter, one, other);
  if (self->asked >= 0)
    g_signal_emit (self, signals[SORTED], 0, self->asked, ordering == GTK_ORDERING_LARGER);
  else
    g_signal_emit (self, signals[SORTED], 0, (int) LIAISON_CONTACT_SORT_NAME, FALSE);
}

static void
activate_cb (LiaisonPeopleTable *self,
             guint               position)
{
  g_signal_emit (self, signals[ACTIVATED], 0, position);
}

static void
add_column (LiaisonPeopleTable *self,
            int                 column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Header             *header = g_new0 (Header, 1);
  g_autoptr (GtkSorter) sorter = NULL;

  header->table = self;
  header->column = column;
  g_object_set_data (G_OBJECT (factory), "column", GINT_TO_POINTER (column));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare, header, g_free));
  self->columns[column] = gtk_column_view_column_new (_(titles[column].title), factory);
  gtk_column_view_column_set_sorter (self->columns[column], sorter);
  gtk_column_view_column_set_resizable (self->columns[column], TRUE);
  gtk_column_view_column_set_expand (self->columns[column], titles[column].expand);
  gtk_column_view_append_column (self->view, self->columns[column]);
}

/* ---- the widget ---- */

static void
liaison_people_table_dispose (GObject *object)
{
  LiaisonPeopleTable *self = LIAISON_PEOPLE_TABLE (object);

  if (self->view != NULL)
    {
      g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->view), self);
      gtk_column_view_set_model (self->view, NULL);
    }
  for (guint i = 0; i < LIAISON_N_CONTACT_SORTS; i++)
    g_clear_object (&self->columns[i]);
  self->view = NULL;

  G_OBJECT_CLASS (liaison_people_table_parent_class)->dispose (object);
}

static void
liaison_people_table_class_init (LiaisonPeopleTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_people_table_dispose;

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SORTED] = g_signal_new ("sorted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-people-table.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleTable, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
liaison_people_table_init (LiaisonPeopleTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < LIAISON_N_CONTACT_SORTS; i++)
    add_column (self, i);
  liaison_people_table_show_sort (self, LIAISON_CONTACT_SORT_NAME, FALSE);
  g_signal_connect (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sort_changed_cb), self);
}

/**
 * liaison_people_table_get_view:
 * @self: a table
 *
 * Returns: (transfer none): what has the focus in it
 */
GtkWidget *
liaison_people_table_get_view (LiaisonPeopleTable *self)
{
  g_return_val_if_fail (LIAISON_IS_PEOPLE_TABLE (self), NULL);

  return GTK_WIDGET (self->view);
}

/**
 * liaison_people_table_set_model:
 * @self: a table
 * @selection: (nullable): the contacts it shows
 */
void
liaison_people_table_set_model (LiaisonPeopleTable      *self,
                                LiaisonContactSelection *selection)
{
  g_return_if_fail (LIAISON_IS_PEOPLE_TABLE (self));

  if (self->view != NULL)
    gtk_column_view_set_model (self->view, (GtkSelectionModel *) selection);
}

/**
 * liaison_people_table_scroll_to:
 * @self: a table
 * @position: a line of it
 *
 * Brings a line into view.
 */
void
liaison_people_table_scroll_to (LiaisonPeopleTable *self,
                                guint               position)
{
  GtkSelectionModel *selection;

  g_return_if_fail (LIAISON_IS_PEOPLE_TABLE (self));

  selection = gtk_column_view_get_model (self->view);
  if (selection != NULL)
    liaison_contact_selection_show_line (LIAISON_CONTACT_SELECTION (selection), position);
  /* the lines of a GtkColumnView are a GtkListView of its own */
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_widget_activate_action (child, "list.scroll-to-item", "u", position);
}

/**
 * liaison_people_table_show_sort:
 * @self: a table
 * @sort: what it is in the order of
 * @descending: whether the other way round
 *
 * Shows in the headers what the contacts are sorted by.
 */
void
liaison_people_table_show_sort (LiaisonPeopleTable *self,
                                LiaisonContactSort  sort,
                                gboolean            descending)
{
  g_return_if_fail (LIAISON_IS_PEOPLE_TABLE (self));
  g_return_if_fail (sort < LIAISON_N_CONTACT_SORTS);

  self->showing = TRUE;
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING); /* or what it was in the order of keeps its mark */
  gtk_column_view_sort_by_column (self->view, self->columns[sort], descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  self->showing = FALSE;
}
