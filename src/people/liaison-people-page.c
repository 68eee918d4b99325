/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-people-page.h"

#include "liaison-add-popover.h"
#include "liaison-contact-cell.h"
#include "liaison-contact-list.h"
#include "liaison-contact-selection.h"
#include "liaison-contact.h"
#include "liaison-organization-view.h"
#include "liaison-pane.h"
#include "liaison-people-closures.h"
#include "liaison-people-resources.h"
#include "liaison-person-view.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

struct _LiaisonPeoplePage
{
  AdwBin parent_instance;

  LiaisonStore            *store;
  gboolean                 folded;
  LiaisonContactList      *contacts;
  LiaisonContactSelection *selection;
  gint64                   begun; /* who was just added, until the page is shown */

  AdwLeaflet         *leaflet;
  GtkWidget          *list_side;
  GtkWidget          *detail_side;
  GtkSearchBar       *search_bar;
  GtkSearchEntry     *search_entry;
  GtkWidget          *add_button;
  LiaisonAddPopover  *add_popover;
  GtkStack           *list_stack;
  AdwStatusPage      *no_match;
  GtkButton          *add_found_button;
  AdwStatusPage      *failure;
  GtkListView        *list;
  GtkStack           *detail_stack;
  LiaisonContactView *person;
  LiaisonContactView *organization;
};

G_DEFINE_FINAL_TYPE (LiaisonPeoplePage, liaison_people_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_FOLDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_searching (LiaisonPeoplePage *self)
{
  return *liaison_contact_list_get_search (self->contacts) != '\0';
}

static void
show_list (LiaisonPeoplePage *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->list_side);
}

static void
show_detail (LiaisonPeoplePage *self)
{
  if (liaison_contact_selection_get_selected_key (self->selection) != 0)
    adw_leaflet_set_visible_child (self->leaflet, self->detail_side);
}

/* ---- the list ---- */

static void
say_no_match (LiaisonPeoplePage *self)
{
  g_autofree char *name = liaison_people_single_line (NULL, liaison_contact_list_get_search (self->contacts));
  /* Translators: %s is what was searched for */
  g_autofree char *offer = g_strdup_printf (_("Add “%s”"), name);

  gtk_button_set_label (self->add_found_button, offer);
}

/* Which page of the list is up; the old one stays until an answer is there. */
static void
choose_page (LiaisonPeoplePage *self)
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
scroll_to_selected (LiaisonPeoplePage *self)
{
  guint position = liaison_contact_selection_get_position (self->selection);

  if (position != G_MAXUINT)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static void
search_changed_cb (LiaisonPeoplePage *self)
{
  liaison_contact_list_set_search (self->contacts, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
stop_search (LiaisonPeoplePage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static void
stop_search_cb (LiaisonPeoplePage *self)
{
  stop_search (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  scroll_to_selected (self);
}

static void
select_nth (LiaisonPeoplePage *self,
            guint              position)
{
  g_autoptr (LiaisonRow) row = g_list_model_get_item (G_LIST_MODEL (self->contacts), position);

  if (row != NULL)
    liaison_contact_selection_set_selected_key (self->selection, liaison_row_get_key (row));
}

/* Enter in the search opens whom was found first, unless one of the found is
 * chosen already. */
static void
search_activated_cb (LiaisonPeoplePage *self)
{
  if (liaison_contact_selection_get_position (self->selection) == G_MAXUINT)
    select_nth (self, 0);
  show_detail (self);
}

/* Up and down walk the list while one types. */
static gboolean
search_key_cb (GtkEventControllerKey *controller,
               guint                  keyval,
               guint                  keycode,
               GdkModifierType        state,
               LiaisonPeoplePage     *self)
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
activate_cb (LiaisonPeoplePage *self,
             guint              position)
{
  select_nth (self, position);
  show_detail (self);
}

/* One click opens where there is room for the list or the page only. */
static void
clicked_cb (LiaisonPeoplePage *self,
            int                n_press,
            double             x,
            double             y)
{
  GtkWidget *at = gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT);

  if (adw_leaflet_get_folded (self->leaflet) && at != NULL && at != GTK_WIDGET (self->list))
    show_detail (self);
}

/* ---- the page beside it ---- */

static LiaisonContactView *
get_view (LiaisonPeoplePage *self,
          gint64             key)
{
  return liaison_contact_key_is_organization (key) ? self->organization : self->person;
}

static void
selected_cb (LiaisonPeoplePage *self)
{
  gint64 key = liaison_contact_selection_get_selected_key (self->selection);

  if (key == 0)
    {
      gtk_stack_set_visible_child_name (self->detail_stack, "none");
      show_list (self);
    }
  else if (liaison_contact_view_get_key (get_view (self, key)) == key &&
           liaison_contact_view_get_detail (get_view (self, key)) != NULL)
    {
      gtk_stack_set_visible_child (self->detail_stack, GTK_WIDGET (get_view (self, key)));
    }

  liaison_contact_view_set_key (self->person, key != 0 && !liaison_contact_key_is_organization (key) ? key : 0);
  liaison_contact_view_set_key (self->organization, liaison_contact_key_is_organization (key) ? key : 0);
}

static void
shown_cb (LiaisonPeoplePage  *self,
          LiaisonContactView *view)
{
  gint64 key = liaison_contact_view_get_key (view);

  gtk_stack_set_visible_child (self->detail_stack, GTK_WIDGET (view));
  if (self->begun != key)
    return;

  self->begun = 0;
  if (LIAISON_IS_PERSON_VIEW (view))
    liaison_person_view_begin (LIAISON_PERSON_VIEW (view));
  else
    liaison_organization_view_begin (LIAISON_ORGANIZATION_VIEW (view));
}

/* Whom one looked at was deleted: the list goes on where they were. */
static void
gone_cb (LiaisonPeoplePage  *self,
         LiaisonContactView *view)
{
  liaison_contact_selection_set_selected_key (self->selection, 0);
}

/* ---- adding ---- */

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

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Addition) addition = data;
  g_autoptr (LiaisonPeoplePage) self = g_weak_ref_get (&addition->page);
  g_autoptr (GError) error = NULL;
  gint64 change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);
  gint64 id = liaison_record_get_id (addition->record);

  if (self == NULL)
    return;
  if (error != NULL)
    {
      liaison_toast_show_error (GTK_WIDGET (self), error);
      return;
    }

  liaison_toast_offer_undo (GTK_WIDGET (self), change, addition->label);
  stop_search (self);
  self->begun = LIAISON_IS_PERSON (addition->record) ? liaison_contact_key_of_person (id) : liaison_contact_key_of_organization (id);
  liaison_people_page_show_contact (self, self->begun);
}

static void
add_named (LiaisonPeoplePage *self,
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
add_cb (LiaisonPeoplePage *self,
        const char        *name,
        gboolean           is_organization)
{
  if (self->store != NULL)
    add_named (self, name, is_organization);
}

/* ---- actions ---- */

static void
add_person_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  liaison_people_page_add (LIAISON_PEOPLE_PAGE (widget), FALSE);
}

static void
add_organization_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  liaison_people_page_add (LIAISON_PEOPLE_PAGE (widget), TRUE);
}

static void
add_found_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  LiaisonPeoplePage *self = LIAISON_PEOPLE_PAGE (widget);
  g_autofree char   *name = g_strstrip (g_strdup (liaison_contact_list_get_search (self->contacts)));

  if (*name != '\0' && self->store != NULL)
    add_named (self, name, FALSE);
}

static void
delete_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LiaisonPeoplePage  *self = LIAISON_PEOPLE_PAGE (widget);
  gint64              key = liaison_contact_selection_get_selected_key (self->selection);
  LiaisonContactView *view = get_view (self, key);

  if (key != 0 && liaison_contact_view_get_key (view) == key && liaison_contact_view_get_detail (view) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (view), "contact.delete", NULL);
}

static void
show_list_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  show_list (LIAISON_PEOPLE_PAGE (widget));
}

static void
search_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  liaison_people_page_start_search (LIAISON_PEOPLE_PAGE (widget));
}

static void
liaison_people_page_dispose (GObject *object)
{
  LiaisonPeoplePage *self = LIAISON_PEOPLE_PAGE (object);

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
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_PEOPLE_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->contacts);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (liaison_people_page_parent_class)->dispose (object);
}

static void
liaison_people_page_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  LiaisonPeoplePage *self = LIAISON_PEOPLE_PAGE (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_folded (LiaisonPeoplePage *self,
            gboolean           folded)
{
  if (self->folded == folded)
    return;

  self->folded = folded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
liaison_people_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  LiaisonPeoplePage *self = LIAISON_PEOPLE_PAGE (object);

  switch (prop_id)
    {
    case PROP_STORE:
      liaison_people_page_set_store (self, g_value_get_object (value));
      break;
    case PROP_FOLDED:
      set_folded (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-people-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, list_side);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, detail_side);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, add_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, add_popover);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, no_match);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, add_found_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, failure);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, detail_stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, person);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, organization);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, gone_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "people.add-person", NULL, add_person_cb);
  gtk_widget_class_install_action (widget_class, "people.add-organization", NULL, add_organization_cb);
  gtk_widget_class_install_action (widget_class, "people.add-found", NULL, add_found_cb);
  gtk_widget_class_install_action (widget_class, "people.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "people.show-list", NULL, show_list_cb);
  gtk_widget_class_install_action (widget_class, "people.search", NULL, search_cb);
}

static void
liaison_people_page_class_init (LiaisonPeoplePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  liaison_people_get_resource ();
  g_type_ensure (LIAISON_TYPE_ADD_POPOVER);
  g_type_ensure (LIAISON_TYPE_CONTACT_CELL);
  g_type_ensure (LIAISON_TYPE_ORGANIZATION_VIEW);
  g_type_ensure (LIAISON_TYPE_PANE);
  g_type_ensure (LIAISON_TYPE_PERSON_VIEW);

  object_class->dispose = liaison_people_page_dispose;
  object_class->get_property = liaison_people_page_get_property;
  object_class->set_property = liaison_people_page_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  install_actions (GTK_WIDGET_CLASS (klass));
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
liaison_people_page_init (LiaisonPeoplePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_widget_set_parent (GTK_WIDGET (self->add_popover), self->add_button);
  self->contacts = liaison_contact_list_new (NULL);
  self->selection = liaison_contact_selection_new (self->contacts);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self));
  g_signal_connect_object (self->contacts, "notify", G_CALLBACK (choose_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->contacts, "items-changed", G_CALLBACK (choose_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected-key", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

/**
 * liaison_people_page_set_store:
 * @self: a page
 * @store: (nullable): whose people
 */
void
liaison_people_page_set_store (LiaisonPeoplePage *self,
                               LiaisonStore      *store)
{
  g_return_if_fail (LIAISON_IS_PEOPLE_PAGE (self));

  if (!g_set_object (&self->store, store))
    return;

  liaison_contact_selection_set_selected_key (self->selection, 0);
  liaison_contact_view_set_store (self->person, store);
  liaison_contact_view_set_store (self->organization, store);
  g_object_set (self->contacts, "store", store, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/**
 * liaison_people_page_show_contact:
 * @self: a page
 * @key: a contact key
 *
 * Shows the page of a contact.
 */
void
liaison_people_page_show_contact (LiaisonPeoplePage *self,
                                  gint64             key)
{
  g_return_if_fail (LIAISON_IS_PEOPLE_PAGE (self));

  liaison_contact_selection_set_selected_key (self->selection, key);
  scroll_to_selected (self);
  show_detail (self);
}

/**
 * liaison_people_page_add:
 * @self: a page
 * @is_organization: whether to add an organization, and not a person
 *
 * Asks for a name. Cancelled, nothing is left of it.
 */
void
liaison_people_page_add (LiaisonPeoplePage *self,
                         gboolean           is_organization)
{
  g_return_if_fail (LIAISON_IS_PEOPLE_PAGE (self));

  show_list (self);
  liaison_add_popover_ask (self->add_popover, is_organization, NULL);
}

/**
 * liaison_people_page_start_search:
 * @self: a page
 *
 * Goes to the search of the list.
 */
void
liaison_people_page_start_search (LiaisonPeoplePage *self)
{
  g_return_if_fail (LIAISON_IS_PEOPLE_PAGE (self));

  show_list (self);
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
