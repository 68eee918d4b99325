/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-search.h"

#include "liaison-catalog.h"
#include "liaison-contact-list.h"
#include "liaison-map-resources.h"
#include "liaison-suggestions.h"
#include "liaison-target.h"

#include <glib/gi18n.h>

struct _LiaisonMapSearch
{
  AdwBin parent_instance;

  LiaisonStore       *store;
  LiaisonContactList *list;
  GListModel         *offered;        /* what is found: the list, then entries */
  gboolean            offers_targets; /* whether sectors and roles are found too */
  LiaisonSuggestions *suggestions;
  GtkSearchEntry     *entry;
};

G_DEFINE_FINAL_TYPE (LiaisonMapSearch, liaison_map_search, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  N_PROPS,
};

enum
{
  CHOSEN,
  TARGET_CHOSEN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static gboolean
has_words (LiaisonMapSearch *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
}

static LiaisonTarget *
make_target (gpointer item)
{
  LiaisonContact *contact;

  if (LIAISON_IS_ROLE (item))
    return liaison_target_new_for_role (liaison_entry_get_id (item), liaison_entry_get_name (item));
  if (LIAISON_IS_ENTRY (item))
    return liaison_target_new_for_sector (liaison_entry_get_id (item), liaison_entry_get_name (item));

  contact = liaison_row_get_contact (item);

  return liaison_target_new_for_contact (liaison_row_get_key (item), contact != NULL ? liaison_contact_get_name (contact) : "");
}

static void
choose (LiaisonMapSearch *self,
        gpointer          item)
{
  g_autoptr (LiaisonTarget) target = NULL;

  if (item == NULL)
    return;

  target = make_target (item);
  gtk_popover_popdown (GTK_POPOVER (self->suggestions));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (target->key != 0)
    g_signal_emit (self, signals[CHOSEN], 0, target->key);
  g_signal_emit (self, signals[TARGET_CHOSEN], 0, target);
}

/* People and organizations first, then sectors, then roles. */
static void
find_targets (LiaisonMapSearch *self,
              const char       *text)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  GListStore     *models = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListModel) sectors = liaison_catalog_dup_found (catalog, liaison_catalog_get_sectors (catalog), text);
  g_autoptr (GListModel) roles = liaison_catalog_dup_found (catalog, liaison_catalog_get_roles (catalog), text);

  g_list_store_append (models, self->list);
  g_list_store_append (models, sectors);
  g_list_store_append (models, roles);
  g_clear_object (&self->offered);
  self->offered = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (models)));
}

/* Shows what was found; the first of it is what Enter chooses. */
static void
show_found (LiaisonMapSearch *self)
{
  if (self->list == NULL || liaison_contact_list_get_loading (self->list))
    return;

  if (!has_words (self) || self->offered == NULL || g_list_model_get_n_items (self->offered) == 0)
    {
      gtk_popover_popdown (GTK_POPOVER (self->suggestions));
      return;
    }

  liaison_suggestions_select (self->suggestions, 0);
  gtk_widget_set_size_request (GTK_WIDGET (self->suggestions), gtk_widget_get_width (GTK_WIDGET (self)), -1);
  gtk_popover_popup (GTK_POPOVER (self->suggestions));
}

static void
search_changed_cb (LiaisonMapSearch *self)
{
  if (self->list == NULL)
    return;

  if (has_words (self))
    {
      liaison_contact_list_set_search (self->list, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
      if (self->offers_targets)
        find_targets (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
      liaison_suggestions_set_model (self->suggestions, self->offered);
    }
  show_found (self);
}

static void
activate_cb (LiaisonMapSearch *self)
{
  if (has_words (self) && self->list != NULL && !liaison_contact_list_get_loading (self->list))
    choose (self, liaison_suggestions_get_selected (self->suggestions));
}

static void
stop_search_cb (LiaisonMapSearch *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->suggestions));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static gboolean
key_pressed_cb (LiaisonMapSearch *self,
                guint             key)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->suggestions)))
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      liaison_suggestions_move (self->suggestions, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      liaison_suggestions_move (self->suggestions, -1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
focus_left_cb (LiaisonMapSearch *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->suggestions));
}

static void
set_store (LiaisonMapSearch *self,
           LiaisonStore     *store)
{
  if (!g_set_object (&self->store, store))
    return;

  liaison_suggestions_set_model (self->suggestions, NULL);
  g_clear_object (&self->offered);
  g_clear_object (&self->list);
  if (store != NULL)
    {
      self->list = liaison_contact_list_new (store);
      self->offered = g_object_ref (G_LIST_MODEL (self->list));
      g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (show_found), self, G_CONNECT_SWAPPED);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

static void
liaison_map_search_dispose (GObject *object)
{
  LiaisonMapSearch *self = LIAISON_MAP_SEARCH (object);

  if (self->suggestions != NULL)
    {
      liaison_suggestions_set_model (self->suggestions, NULL);
      gtk_widget_unparent (GTK_WIDGET (self->suggestions));
      self->suggestions = NULL;
    }
  g_clear_object (&self->offered);
  g_clear_object (&self->list);
  g_clear_object (&self->store);
  adw_bin_set_child (ADW_BIN (self), NULL); /* which would be freed before the bin looks for it */
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_MAP_SEARCH);

  G_OBJECT_CLASS (liaison_map_search_parent_class)->dispose (object);
}

static void
liaison_map_search_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  LiaisonMapSearch *self = LIAISON_MAP_SEARCH (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_map_search_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LiaisonMapSearch *self = LIAISON_MAP_SEARCH (object);

  switch (prop_id)
    {
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_map_search_class_init (LiaisonMapSearchClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_map_get_resource ();

  object_class->dispose = liaison_map_search_dispose;
  object_class->get_property = liaison_map_search_get_property;
  object_class->set_property = liaison_map_search_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHOSEN] = g_signal_new ("chosen", LIAISON_TYPE_MAP_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT64);

  signals[TARGET_CHOSEN] = g_signal_new ("target-chosen", LIAISON_TYPE_MAP_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, LIAISON_TYPE_TARGET);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/map/liaison-map-search.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMapSearch, entry);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
liaison_map_search_init (LiaisonMapSearch *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->suggestions = LIAISON_SUGGESTIONS (liaison_suggestions_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->suggestions), GTK_WIDGET (self));
  g_signal_connect_object (self->suggestions, "chosen", G_CALLBACK (choose), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
}

/**
 * liaison_map_search_start:
 * @self: a search
 *
 * Lets one type what to find.
 */
void
liaison_map_search_start (LiaisonMapSearch *self)
{
  g_return_if_fail (LIAISON_IS_MAP_SEARCH (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * liaison_map_search_offer_targets:
 * @self: a search
 *
 * Lets one find sectors and roles too: whatever one can be introduced to.
 */
void
liaison_map_search_offer_targets (LiaisonMapSearch *self)
{
  g_return_if_fail (LIAISON_IS_MAP_SEARCH (self));

  self->offers_targets = TRUE;
  g_object_set (self->entry, "placeholder-text", C_("introduction", "Person, organization, sector, role"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Find a person, an organization, a sector or a role to be introduced to"), -1);
}
