/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-people-page.h"

#include "liaison-contact.h"
#include "liaison-organization-view.h"
#include "liaison-pane.h"
#include "liaison-paper.h"
#include "liaison-people-list.h"
#include "liaison-people-resources.h"
#include "liaison-person-document.h"
#include "liaison-person-view.h"

/* px; wider than a window, so that the leaflet folds */
#define TABLE_WIDTH 4000
#define LIST_WIDTH 320

struct _LiaisonPeoplePage
{
  AdwBin parent_instance;

  LiaisonStore *store;
  gboolean      folded;
  gint64        begun; /* who was just added, until the page is shown */

  AdwLeaflet         *leaflet;
  GtkWidget          *list_side;
  GtkWidget          *detail_side;
  LiaisonPeopleList  *list;
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

static void
show_list (LiaisonPeoplePage *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->list_side);
}

static void
show_detail (LiaisonPeoplePage *self)
{
  if (liaison_people_list_get_selected_key (self->list) != 0)
    adw_leaflet_set_visible_child (self->leaflet, self->detail_side);
}

static LiaisonContactView *
get_view (LiaisonPeoplePage *self,
          gint64             key)
{
  return liaison_contact_key_is_organization (key) ? self->organization : self->person;
}

static void
selected_cb (LiaisonPeoplePage *self)
{
  gint64 key = liaison_people_list_get_selected_key (self->list);

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
  liaison_people_list_select (self->list, 0);
}

/* A table has the place for itself; whom one opens comes over it. */
static void
as_table_cb (LiaisonPeoplePage *self)
{
  gboolean as_table;

  g_object_get (self->list, "as-table", &as_table, NULL);
  g_object_set (self->list_side, "natural-width", as_table ? TABLE_WIDTH : LIST_WIDTH, NULL);
  if (as_table)
    show_list (self);
}

/* Whom one adds is shown, ready to be typed on. */
static void
added_cb (LiaisonPeoplePage *self,
          gint64             key)
{
  self->begun = key;
  liaison_people_page_show_contact (self, key);
}

static void
do_with_shown (LiaisonPeoplePage *self,
               const char        *action)
{
  gint64              key = liaison_people_list_get_selected_key (self->list);
  LiaisonContactView *view = get_view (self, key);

  if (key != 0 && liaison_contact_view_get_key (view) == key && liaison_contact_view_get_detail (view) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (view), action, NULL);
}

static void
delete_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  do_with_shown (LIAISON_PEOPLE_PAGE (widget), "contact.delete");
}

static gpointer
read_document (LiaisonConnection *connection,
               gpointer           key,
               GCancellable      *cancellable,
               GError           **error)
{
  return liaison_document_read_contact (connection, *(gint64 *) key, error);
}

static void
paper_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  LiaisonPeoplePage *self = LIAISON_PEOPLE_PAGE (widget);
  gint64             key = liaison_people_list_get_selected_key (self->list);

  if (key != 0)
    liaison_paper_start (widget, self->store, g_str_equal (action, "people.print") ? LIAISON_PAPER_PRINT : LIAISON_PAPER_SAVE, read_document,
                         g_memdup2 (&key, sizeof key), g_free);
}

/* The keys of the list do the same on the page of whom it opened, but not in
 * what is open above the page. */
static void
key_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  GtkRoot   *root = gtk_widget_get_root (widget);
  GtkWidget *focused = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focused == NULL || gtk_widget_get_native (focused) == GTK_NATIVE (root))
    do_with_shown (LIAISON_PEOPLE_PAGE (widget), g_str_equal (action, "people.log-shown") ? "contact.log" : "contact.follow-up");
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
  liaison_people_page_start_search (LIAISON_PEOPLE_PAGE (widget), NULL);
}

static void
liaison_people_page_dispose (GObject *object)
{
  LiaisonPeoplePage *self = LIAISON_PEOPLE_PAGE (object);

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
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, detail_stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, person);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, organization);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, as_table_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_detail);
  gtk_widget_class_bind_template_callback (widget_class, added_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, gone_cb);
}

/* What is done with the list is done from beside it, too. */
static gboolean
list_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  LiaisonPeoplePage *self = LIAISON_PEOPLE_PAGE (widget);
  const char        *action;

  g_variant_get (arguments, "(&s)", &action);

  return gtk_widget_get_mapped (GTK_WIDGET (self->list)) && gtk_widget_activate_action (GTK_WIDGET (self->list), action, NULL);
}

static void
add_list_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           key;
    GdkModifierType modifiers;
    const char     *action;
  } keys[] = {
    { GDK_KEY_f, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "people.show-filter-menu" },
    { GDK_KEY_BackSpace, GDK_CONTROL_MASK, "people.clear-filter" },
    { GDK_KEY_s, GDK_CONTROL_MASK, "people.save-filter" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].modifiers, list_key_cb, "(s)", keys[i].action);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "people.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "people.print", NULL, paper_cb);
  gtk_widget_class_install_action (widget_class, "people.save-pdf", NULL, paper_cb);
  gtk_widget_class_install_action (widget_class, "people.log-shown", NULL, key_cb);
  gtk_widget_class_install_action (widget_class, "people.follow-up-shown", NULL, key_cb);
  gtk_widget_class_install_action (widget_class, "people.show-list", NULL, show_list_cb);
  gtk_widget_class_install_action (widget_class, "people.search", NULL, search_cb);
}

static gboolean
liaison_people_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIAISON_PEOPLE_PAGE (widget)->list));
}

static void
liaison_people_page_class_init (LiaisonPeoplePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  liaison_people_get_resource ();
  g_type_ensure (LIAISON_TYPE_ORGANIZATION_VIEW);
  g_type_ensure (LIAISON_TYPE_PANE);
  g_type_ensure (LIAISON_TYPE_PEOPLE_LIST);
  g_type_ensure (LIAISON_TYPE_PERSON_VIEW);

  object_class->dispose = liaison_people_page_dispose;
  object_class->get_property = liaison_people_page_get_property;
  object_class->set_property = liaison_people_page_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = liaison_people_page_grab_focus;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  install_actions (GTK_WIDGET_CLASS (klass));
  add_list_keys (GTK_WIDGET_CLASS (klass));
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
liaison_people_page_init (LiaisonPeoplePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  liaison_people_list_search_from (self->list, GTK_WIDGET (self));
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

  liaison_people_list_select (self->list, 0);
  liaison_contact_view_set_store (self->person, store);
  liaison_contact_view_set_store (self->organization, store);
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

  liaison_people_list_select (self->list, key);
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
  liaison_people_list_add (self->list, is_organization);
}

/**
 * liaison_people_page_start_search:
 * @self: a page
 * @text: (nullable): what to search for; %NULL to leave it as it is
 *
 * Goes to the search of the list.
 */
void
liaison_people_page_start_search (LiaisonPeoplePage *self,
                                  const char        *text)
{
  g_return_if_fail (LIAISON_IS_PEOPLE_PAGE (self));

  show_list (self);
  liaison_people_list_start_search (self->list, text);
}

/**
 * liaison_people_page_show_filter:
 * @self: a page
 * @filter: conditions (liaison-contact-filter.h)
 *
 * Shows the list of those for whom they hold.
 */
void
liaison_people_page_show_filter (LiaisonPeoplePage *self,
                                 const char        *filter)
{
  g_return_if_fail (LIAISON_IS_PEOPLE_PAGE (self));

  show_list (self);
  liaison_people_list_set_filter (self->list, filter);
}
