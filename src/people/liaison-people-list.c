/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-isolate.h"
#include "liaison-people-list-private.h"

#include "liaison-contact-cell.h"
#include "liaison-contact-filter.h"
#include "liaison-people-closures.h"
#include "liaison-people-resources.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (LiaisonPeopleList, liaison_people_list, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_FOLDED,
  PROP_ALONE,
  PROP_SELECTED_KEY,
  PROP_FILTER,
  PROP_SORT,
  PROP_DESCENDING,
  PROP_CHOOSING,
  PROP_AS_TABLE,
  N_PROPS,
};

enum
{
  OPENED,
  ADDED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static gboolean
is_searching (LiaisonPeopleList *self)
{
  return *liaison_contact_list_get_search (self->contacts) != '\0';
}

static gboolean
is_filtered (LiaisonPeopleList *self)
{
  return *liaison_contact_list_get_filter (self->contacts) != '\0';
}

static void
say_no_match (LiaisonPeopleList *self)
{
  g_autofree char *name = liaison_people_single_line (NULL, liaison_contact_list_get_search (self->contacts));
  /* Translators: %s is what was searched for */
  g_autofree char *offer = liaison_isolate_printf (_("Add “%s”"), name);

  gtk_button_set_label (self->add_found_button, offer);
}

/* Which page of the list is up; the old one stays until an answer is there. */
static void
choose_page (LiaisonPeopleList *self)
{
  g_autofree char *error = NULL;

  if (self->list_stack == NULL || self->contacts == NULL)
    return;

  g_object_get (self->contacts, "error", &error, NULL);
  if (error != NULL)
    {
      adw_status_page_set_description (self->failure, error);
      gtk_stack_set_visible_child_name (self->list_stack, "failure");
    }
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->contacts)) > 0)
    {
      liaison_people_list_show_contacts (self);
      if (self->wants_focus)
        gtk_widget_grab_focus (GTK_WIDGET (self));
    }
  else if (liaison_contact_list_get_loading (self->contacts) || self->store == NULL)
    {
      return;
    }
  else if (is_searching (self))
    {
      say_no_match (self);
      gtk_stack_set_visible_child_name (self->list_stack, "no-match");
    }
  else if (is_filtered (self))
    {
      gtk_stack_set_visible_child_name (self->list_stack, "no-filtered");
    }
  else
    {
      gtk_stack_set_visible_child_name (self->list_stack, "empty");
    }
}

static void
search_changed_cb (LiaisonPeopleList *self)
{
  self->is_reordered = TRUE;
  liaison_contact_list_set_search (self->contacts, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
stop_search (LiaisonPeopleList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static void
stop_search_cb (LiaisonPeopleList *self)
{
  stop_search (self);
  liaison_people_list_focus (self);
  liaison_people_list_scroll_to_selected (self);
}

void
liaison_people_list_select_nth (LiaisonPeopleList *self,
                                guint              position)
{
  g_autoptr (LiaisonRow) row = g_list_model_get_item (G_LIST_MODEL (self->contacts), position);

  if (row != NULL)
    liaison_contact_selection_set_selected_key (self->selection, liaison_row_get_key (row));
}

/* Enter in the search opens whom was found first, unless one of the found is
 * chosen already. */
static void
search_activated_cb (LiaisonPeopleList *self)
{
  if (liaison_contact_selection_get_position (self->selection) == G_MAXUINT)
    liaison_people_list_select_nth (self, 0);
  g_signal_emit (self, signals[OPENED], 0);
}

/* Up and down walk the list while one types. */
static gboolean
search_key_cb (GtkEventControllerKey *controller,
               guint                  keyval,
               guint                  keycode,
               GdkModifierType        state,
               LiaisonPeopleList     *self)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self), "people.walk", "i", keyval == GDK_KEY_Down ? 1 : -1);

  return GDK_EVENT_STOP;
}

static void
activate_cb (LiaisonPeopleList *self,
             guint              position)
{
  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->contacts)))
    return;

  liaison_people_list_select_nth (self, position);
  g_signal_emit (self, signals[OPENED], 0);
}

static void
selected_cb (LiaisonPeopleList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_KEY]);
}

static void
added_cb (LiaisonPeopleList *self,
          gint64             key)
{
  stop_search (self);
  g_signal_emit (self, signals[ADDED], 0, key);
}

/* ---- order ---- */

static void
set_sort (LiaisonPeopleList *self,
          const char        *name)
{
  if (liaison_people_list_sort_by (self, name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT]);
}

static void
set_descending (LiaisonPeopleList *self,
                gboolean           descending)
{
  if (self->descending == descending)
    return;

  self->descending = descending;
  liaison_people_list_sort_again (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCENDING]);
}

/* A header of the table was clicked. */
static void
sorted_cb (LiaisonPeopleList *self,
           int                sort,
           gboolean           descending)
{
  g_object_set (self, "sort", liaison_people_list_get_sort_name (sort), "descending", descending, NULL);
}

static void
set_as_table (LiaisonPeopleList *self,
              gboolean           as_table)
{
  if (self->as_table == as_table)
    return;

  self->as_table = as_table;
  choose_page (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AS_TABLE]);
}

/* ---- several ---- */

gboolean
liaison_people_list_is_choosing (LiaisonPeopleList *self)
{
  gboolean choosing = FALSE;

  if (self->selection != NULL)
    g_object_get (self->selection, "choosing", &choosing, NULL);

  return choosing;
}

static void
chosen_changed_cb (LiaisonPeopleList *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.stop-choosing", liaison_people_list_is_choosing (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOOSING]);
}

static void
liaison_people_list_dispose (GObject *object)
{
  LiaisonPeopleList *self = LIAISON_PEOPLE_LIST (object);

  if (self->contacts != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->contacts, self);
      g_object_set (self->contacts, "store", NULL, NULL);
    }
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  if (self->table != NULL)
    liaison_people_table_set_model (self->table, NULL);
  if (self->add_popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->add_popover));
  self->add_popover = NULL;
  g_clear_object (&self->selection);
  g_clear_object (&self->contacts);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (liaison_people_list_parent_class)->dispose (object);
}

static void
liaison_people_list_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  LiaisonPeopleList *self = LIAISON_PEOPLE_LIST (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    case PROP_ALONE:
      g_value_set_boolean (value, self->alone);
      break;
    case PROP_SELECTED_KEY:
      g_value_set_int64 (value, liaison_people_list_get_selected_key (self));
      break;
    case PROP_FILTER:
      g_value_set_string (value, self->contacts != NULL ? liaison_contact_list_get_filter (self->contacts) : "");
      break;
    case PROP_SORT:
      g_value_set_string (value, liaison_people_list_get_sort_name (self->sort));
      break;
    case PROP_DESCENDING:
      g_value_set_boolean (value, self->descending);
      break;
    case PROP_AS_TABLE:
      g_value_set_boolean (value, self->as_table);
      break;
    case PROP_CHOOSING:
      g_value_set_boolean (value, liaison_people_list_is_choosing (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_people_list_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  LiaisonPeopleList *self = LIAISON_PEOPLE_LIST (object);

  switch (prop_id)
    {
    case PROP_STORE:
      liaison_people_list_set_store (self, g_value_get_object (value));
      break;
    case PROP_FOLDED:
      self->folded = g_value_get_boolean (value);
      choose_page (self);
      break;
    case PROP_ALONE:
      self->alone = g_value_get_boolean (value);
      break;
    case PROP_FILTER:
      liaison_people_list_set_filter (self, g_value_get_string (value));
      break;
    case PROP_SORT:
      set_sort (self, g_value_get_string (value));
      break;
    case PROP_DESCENDING:
      set_descending (self, g_value_get_boolean (value));
      break;
    case PROP_AS_TABLE:
      set_as_table (self, g_value_get_boolean (value));
      break;
    case PROP_CHOOSING:
      liaison_contact_selection_set_choosing (self->selection, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-people-list.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleList, search_bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleList, filter_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleList, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleList, chosen_bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleList, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleList, add_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleList, add_popover);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleList, list_stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleList, add_found_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleList, failure);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleList, list);
  gtk_widget_class_bind_template_callback (widget_class, liaison_people_decoration);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleList, table);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, sorted_cb);
  gtk_widget_class_bind_template_callback (widget_class, added_cb);
}

static gboolean
liaison_people_list_grab_focus (GtkWidget *widget)
{
  LiaisonPeopleList *self = LIAISON_PEOPLE_LIST (widget);

  self->wants_focus = self->contacts == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->contacts)) == 0;
  if (!self->wants_focus)
    liaison_people_list_focus (self);

  return !self->wants_focus;
}

static void
liaison_people_list_class_init (LiaisonPeopleListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  g_type_ensure (LIAISON_TYPE_ADD_POPOVER);
  g_type_ensure (LIAISON_TYPE_CHOSEN_BAR);
  g_type_ensure (LIAISON_TYPE_CONTACT_CELL);
  g_type_ensure (LIAISON_TYPE_FILTER_BAR);
  g_type_ensure (LIAISON_TYPE_PEOPLE_TABLE);

  object_class->dispose = liaison_people_list_dispose;
  object_class->get_property = liaison_people_list_get_property;
  object_class->set_property = liaison_people_list_set_property;
  widget_class->grab_focus = liaison_people_list_grab_focus;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE, both | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, both);
  properties[PROP_ALONE] = g_param_spec_boolean ("alone", NULL, NULL, FALSE, both);
  properties[PROP_FILTER] = g_param_spec_string ("filter", NULL, NULL, "", both | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, "name", both | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_DESCENDING] = g_param_spec_boolean ("descending", NULL, NULL, FALSE, both | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_CHOOSING] = g_param_spec_boolean ("choosing", NULL, NULL, FALSE, both | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_AS_TABLE] = g_param_spec_boolean ("as-table", NULL, NULL, FALSE, both | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SELECTED_KEY] = g_param_spec_int64 ("selected-key", NULL, NULL, 0, G_MAXINT64, 0,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_install_property_action (widget_class, "people.sort", "sort");
  gtk_widget_class_install_property_action (widget_class, "people.descending", "descending");
  gtk_widget_class_install_property_action (widget_class, "people.choosing", "choosing");
  gtk_widget_class_install_property_action (widget_class, "people.as-table", "as-table");
  liaison_people_list_install_actions (widget_class);
  bind_template (widget_class);
}

static void
liaison_people_list_init (LiaisonPeopleList *self)
{
  self->contacts = liaison_contact_list_new (NULL);
  self->selection = liaison_contact_selection_new (self->contacts);
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_widget_set_parent (GTK_WIDGET (self->add_popover), GTK_WIDGET (self->add_button));
  liaison_people_list_set_menus (self);
  liaison_people_list_add_keys (GTK_WIDGET (self->list));
  liaison_people_list_add_keys (liaison_people_table_get_view (self->table));
  g_object_set (self->chosen_bar, "selection", self->selection, NULL);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->contacts, "notify", G_CALLBACK (choose_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->contacts, "items-changed", G_CALLBACK (choose_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->contacts, "notify::loading", G_CALLBACK (liaison_people_list_show_order), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected-key", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::choosing", G_CALLBACK (chosen_changed_cb), self, G_CONNECT_SWAPPED);
  chosen_changed_cb (self);
}

/**
 * liaison_people_list_set_store:
 * @self: a list
 * @store: (nullable): whose people
 */
void
liaison_people_list_set_store (LiaisonPeopleList *self,
                               LiaisonStore      *store)
{
  g_return_if_fail (LIAISON_IS_PEOPLE_LIST (self));

  if (!g_set_object (&self->store, store))
    return;

  liaison_contact_selection_set_selected_key (self->selection, 0);
  g_object_set (self->contacts, "store", store, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/**
 * liaison_people_list_get_selected_key:
 * @self: a list
 *
 * Returns: the contact key of who is selected, 0 for nobody
 */
gint64
liaison_people_list_get_selected_key (LiaisonPeopleList *self)
{
  g_return_val_if_fail (LIAISON_IS_PEOPLE_LIST (self), 0);

  return self->selection != NULL ? liaison_contact_selection_get_selected_key (self->selection) : 0;
}

/**
 * liaison_people_list_select:
 * @self: a list
 * @key: a contact key, 0 for nobody
 *
 * Selects a contact and brings it into view.
 */
void
liaison_people_list_select (LiaisonPeopleList *self,
                            gint64             key)
{
  g_return_if_fail (LIAISON_IS_PEOPLE_LIST (self));

  liaison_contact_selection_set_selected_key (self->selection, key);
  liaison_people_list_scroll_to_selected (self);
}

/**
 * liaison_people_list_add:
 * @self: a list
 * @is_organization: whether to add an organization, and not a person
 *
 * Asks for a name. Cancelled, nothing is left of it.
 */
void
liaison_people_list_add (LiaisonPeopleList *self,
                         gboolean           is_organization)
{
  g_return_if_fail (LIAISON_IS_PEOPLE_LIST (self));

  liaison_add_popover_ask (self->add_popover, is_organization, NULL);
}

/**
 * liaison_people_list_start_search:
 * @self: a list
 * @text: (nullable): what to search for; %NULL to leave it as it is
 *
 * Goes to the search.
 */
void
liaison_people_list_start_search (LiaisonPeopleList *self,
                                  const char        *text)
{
  g_return_if_fail (LIAISON_IS_PEOPLE_LIST (self));

  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  self->wants_focus = FALSE; /* as the list arrives the keys stay here */
}

/**
 * liaison_people_list_search_from:
 * @self: a list
 * @widget: an ancestor of the list
 *
 * Whatever is typed in @widget, and not into an entry, starts the search.
 */
void
liaison_people_list_search_from (LiaisonPeopleList *self,
                                 GtkWidget         *widget)
{
  g_return_if_fail (LIAISON_IS_PEOPLE_LIST (self));

  gtk_search_bar_set_key_capture_widget (self->search_bar, widget);
}

/**
 * liaison_people_list_set_filter:
 * @self: a list
 * @filter: (nullable): conditions (liaison-contact-filter.h)
 *
 * Narrows the list; words that are searched for come into its search.
 */
void
liaison_people_list_set_filter (LiaisonPeopleList *self,
                                const char        *filter)
{
  g_autofree char *rest = liaison_contact_filter_dup_without (filter, LIAISON_FACET_SEARCH, NULL);
  g_autofree char *search = liaison_contact_filter_dup_value (filter, LIAISON_FACET_SEARCH);

  g_return_if_fail (LIAISON_IS_PEOPLE_LIST (self));

  gtk_search_bar_set_search_mode (self->search_bar, *search != '\0' || gtk_search_bar_get_search_mode (self->search_bar));
  if (*search != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), search);
  if (g_str_equal (liaison_contact_list_get_filter (self->contacts), rest))
    return;

  self->is_reordered = TRUE;
  liaison_contact_list_set_filter (self->contacts, rest);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTER]);
}
