/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-people-list.h"

#include "liaison-add-popover.h"
#include "liaison-contact-cell.h"
#include "liaison-contact-list.h"
#include "liaison-contact-selection.h"
#include "liaison-contact.h"
#include "liaison-people-closures.h"
#include "liaison-people-resources.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

struct _LiaisonPeopleList
{
  AdwBin parent_instance;

  LiaisonStore            *store;
  gboolean                 folded;
  gboolean                 alone;
  LiaisonContactList      *contacts;
  LiaisonContactSelection *selection;

  GtkSearchBar      *search_bar;
  GtkSearchEntry    *search_entry;
  GtkWidget         *add_button;
  LiaisonAddPopover *add_popover;
  GtkStack          *list_stack;
  GtkButton         *add_found_button;
  AdwStatusPage     *failure;
  GtkListView       *list;
};

G_DEFINE_FINAL_TYPE (LiaisonPeopleList, liaison_people_list, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_FOLDED,
  PROP_ALONE,
  PROP_SELECTED_KEY,
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

static void
say_no_match (LiaisonPeopleList *self)
{
  g_autofree char *name = liaison_people_single_line (NULL, liaison_contact_list_get_search (self->contacts));
  /* Translators: %s is what was searched for */
  g_autofree char *offer = g_strdup_printf (_("Add “%s”"), name);

  gtk_button_set_label (self->add_found_button, offer);
}

/* Which page of the list is up; the old one stays until an answer is there. */
static void
choose_page (LiaisonPeopleList *self)
{
  g_autofree char *error = NULL;

  g_object_get (self->contacts, "error", &error, NULL);
  if (error != NULL)
    {
      adw_status_page_set_description (self->failure, error);
      gtk_stack_set_visible_child_name (self->list_stack, "failure");
    }
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->contacts)) > 0)
    {
      gtk_stack_set_visible_child_name (self->list_stack, "list");
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
  else
    {
      gtk_stack_set_visible_child_name (self->list_stack, "empty");
    }
}

static void
scroll_to_selected (LiaisonPeopleList *self)
{
  guint position = liaison_contact_selection_get_position (self->selection);

  if (position != G_MAXUINT)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static void
search_changed_cb (LiaisonPeopleList *self)
{
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
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  scroll_to_selected (self);
}

static void
select_nth (LiaisonPeopleList *self,
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
    select_nth (self, 0);
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
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->contacts));
  guint position = liaison_contact_selection_get_position (self->selection);

  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_Up) || n_items == 0)
    return GDK_EVENT_PROPAGATE;

  if (position == G_MAXUINT)
    position = 0;
  else if (keyval == GDK_KEY_Down)
    position = MIN (position + 1, n_items - 1);
  else
    position = position > 0 ? position - 1 : 0;
  select_nth (self, position);
  scroll_to_selected (self);

  return GDK_EVENT_STOP;
}

static void
activate_cb (LiaisonPeopleList *self,
             guint              position)
{
  select_nth (self, position);
  g_signal_emit (self, signals[OPENED], 0);
}

static void
selected_cb (LiaisonPeopleList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_KEY]);
}

typedef struct
{
  GWeakRef       page;
  LiaisonRecord *record;
  char          *label;
} Addition;

static void
addition_free (Addition *addition)
{
  g_weak_ref_clear (&addition->page);
  g_object_unref (addition->record);
  g_free (addition->label);
  g_free (addition);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Addition, addition_free)

/* The name was typed already. */
static void
ask_again (LiaisonPeopleList *self,
           LiaisonRecord     *record)
{
  gboolean    is_organization = LIAISON_IS_ORGANIZATION (record);
  const char *name = is_organization ? liaison_organization_get_name (LIAISON_ORGANIZATION (record))
                                     : liaison_person_get_name (LIAISON_PERSON (record));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    liaison_add_popover_ask (self->add_popover, is_organization, name);
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Addition) addition = data;
  g_autoptr (LiaisonPeopleList) self = g_weak_ref_get (&addition->page);
  g_autoptr (GError) error = NULL;
  gint64 change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);
  gint64 id = liaison_record_get_id (addition->record);

  if (self == NULL)
    return;
  if (error != NULL)
    {
      liaison_toast_show_error (GTK_WIDGET (self), error);
      ask_again (self, addition->record);
      return;
    }

  liaison_toast_offer_undo (GTK_WIDGET (self), change, addition->label);
  stop_search (self);
  g_signal_emit (self, signals[ADDED], 0,
                 LIAISON_IS_PERSON (addition->record) ? liaison_contact_key_of_person (id) : liaison_contact_key_of_organization (id));
}

static void
add_named (LiaisonPeopleList *self,
           const char        *name,
           gboolean           is_organization)
{
  Addition *addition = g_new0 (Addition, 1);

  g_weak_ref_init (&addition->page, self);
  if (is_organization)
    {
      addition->record = LIAISON_RECORD (liaison_organization_new ());
      liaison_organization_set_name (LIAISON_ORGANIZATION (addition->record), name);
    }
  else
    {
      addition->record = LIAISON_RECORD (liaison_person_new ());
      liaison_person_set_name (LIAISON_PERSON (addition->record), name);
    }
  /* Translators: the name of a change; %s is a person or an organization */
  addition->label = liaison_people_label_of_change (_("Add %s"), name);
  liaison_store_save_async (self->store, addition->label, addition->record, NULL, added_cb, addition);
}

static void
add_cb (LiaisonPeopleList *self,
        const char        *name,
        gboolean           is_organization)
{
  if (self->store != NULL)
    add_named (self, name, is_organization);
}

static void
add_person_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  liaison_people_list_add (LIAISON_PEOPLE_LIST (widget), FALSE);
}

static void
add_organization_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  liaison_people_list_add (LIAISON_PEOPLE_LIST (widget), TRUE);
}

static void
add_found_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  LiaisonPeopleList *self = LIAISON_PEOPLE_LIST (widget);
  g_autofree char   *name = g_strstrip (g_strdup (liaison_contact_list_get_search (self->contacts)));

  if (*name != '\0' && self->store != NULL)
    add_named (self, name, FALSE);
}

/* One click on a line selects; where the list stands alone it opens too. */
static void
click_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  LiaisonPeopleList *self = LIAISON_PEOPLE_LIST (widget);

  liaison_contact_selection_set_selected_key (self->selection, g_variant_get_int64 (parameter));
  if (self->alone)
    g_signal_emit (self, signals[OPENED], 0);
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
  if (self->add_popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->add_popover));
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
      break;
    case PROP_ALONE:
      self->alone = g_value_get_boolean (value);
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
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleList, add_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleList, add_popover);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleList, list_stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleList, add_found_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleList, failure);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleList, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
liaison_people_list_class_init (LiaisonPeopleListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  g_type_ensure (LIAISON_TYPE_ADD_POPOVER);
  g_type_ensure (LIAISON_TYPE_CONTACT_CELL);

  object_class->dispose = liaison_people_list_dispose;
  object_class->get_property = liaison_people_list_get_property;
  object_class->set_property = liaison_people_list_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE, both | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, both);
  properties[PROP_ALONE] = g_param_spec_boolean ("alone", NULL, NULL, FALSE, both);
  properties[PROP_SELECTED_KEY] = g_param_spec_int64 ("selected-key", NULL, NULL, 0, G_MAXINT64, 0,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_install_action (widget_class, "people.add-person", NULL, add_person_cb);
  gtk_widget_class_install_action (widget_class, "people.add-organization", NULL, add_organization_cb);
  gtk_widget_class_install_action (widget_class, "people.add-found", NULL, add_found_cb);
  gtk_widget_class_install_action (widget_class, "people.click", "x", click_cb);
  bind_template (widget_class);
}

static void
liaison_people_list_init (LiaisonPeopleList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_widget_set_parent (GTK_WIDGET (self->add_popover), self->add_button);
  self->contacts = liaison_contact_list_new (NULL);
  self->selection = liaison_contact_selection_new (self->contacts);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->contacts, "notify", G_CALLBACK (choose_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->contacts, "items-changed", G_CALLBACK (choose_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected-key", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
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
  scroll_to_selected (self);
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
 *
 * Goes to the search.
 */
void
liaison_people_list_start_search (LiaisonPeopleList *self)
{
  g_return_if_fail (LIAISON_IS_PEOPLE_LIST (self));

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
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
