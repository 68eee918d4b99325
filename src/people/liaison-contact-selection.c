/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-selection.h"

struct _LiaisonContactSelection
{
  GObject parent_instance;

  LiaisonContactList *model;
  gint64              selected_key;
  guint               position; /* of the selected contact, G_MAXUINT where it is not in the list */
};

static void liaison_contact_selection_list_model_init (GListModelInterface *iface);
static void liaison_contact_selection_selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonContactSelection, liaison_contact_selection, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, liaison_contact_selection_list_model_init) G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, liaison_contact_selection_selection_model_init))

enum
{
  PROP_0,
  PROP_MODEL,
  PROP_SELECTED_KEY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GType
liaison_contact_selection_get_item_type (GListModel *list)
{
  return LIAISON_TYPE_ROW;
}

static guint
liaison_contact_selection_get_n_items (GListModel *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (LIAISON_CONTACT_SELECTION (list)->model));
}

static gpointer
liaison_contact_selection_get_item (GListModel *list,
                                    guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (LIAISON_CONTACT_SELECTION (list)->model), position);
}

static void
liaison_contact_selection_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = liaison_contact_selection_get_item_type;
  iface->get_n_items = liaison_contact_selection_get_n_items;
  iface->get_item = liaison_contact_selection_get_item;
}

static gboolean
liaison_contact_selection_is_selected (GtkSelectionModel *model,
                                       guint              position)
{
  return position == LIAISON_CONTACT_SELECTION (model)->position;
}

static GtkBitset *
liaison_contact_selection_get_selection_in_range (GtkSelectionModel *model,
                                                  guint              position,
                                                  guint              n_items)
{
  LiaisonContactSelection *self = LIAISON_CONTACT_SELECTION (model);
  GtkBitset               *selection = gtk_bitset_new_empty ();

  if (self->position != G_MAXUINT)
    gtk_bitset_add (selection, self->position);

  return selection;
}

static gboolean
liaison_contact_selection_select_item (GtkSelectionModel *model,
                                       guint              position,
                                       gboolean           unselect_rest)
{
  LiaisonContactSelection *self = LIAISON_CONTACT_SELECTION (model);
  g_autoptr (LiaisonRow) row = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (row != NULL)
    liaison_contact_selection_set_selected_key (self, liaison_row_get_key (row));

  return row != NULL;
}

static gboolean
liaison_contact_selection_unselect_item (GtkSelectionModel *model,
                                         guint              position)
{
  LiaisonContactSelection *self = LIAISON_CONTACT_SELECTION (model);

  if (position == self->position)
    liaison_contact_selection_set_selected_key (self, 0);

  return TRUE;
}

static void
liaison_contact_selection_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = liaison_contact_selection_is_selected;
  iface->get_selection_in_range = liaison_contact_selection_get_selection_in_range;
  iface->select_item = liaison_contact_selection_select_item;
  iface->unselect_item = liaison_contact_selection_unselect_item;
}

static guint
find_selected (LiaisonContactSelection *self)
{
  return self->selected_key != 0 ? liaison_contact_list_find (self->model, self->selected_key) : G_MAXUINT;
}

/* Says that the lines at two places, where they are any, are selected otherwise. */
static void
selection_moved (LiaisonContactSelection *self,
                 guint                    old,
                 guint new)
{
  guint first = MIN (old, new);
  guint last = old == G_MAXUINT || new == G_MAXUINT ? first : MAX (old, new);

  if (first != G_MAXUINT)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), first, last - first + 1);
}

static void
items_changed_cb (GListModel              *model,
                  guint                    position,
                  guint                    removed,
                  guint                    added,
                  LiaisonContactSelection *self)
{
  gboolean is_inside;

  self->position = find_selected (self);
  is_inside = self->position != G_MAXUINT && self->position >= position && self->position < position + added;
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  if (self->position != G_MAXUINT && !is_inside)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), self->position, 1);
}

static void
liaison_contact_selection_dispose (GObject *object)
{
  LiaisonContactSelection *self = LIAISON_CONTACT_SELECTION (object);

  g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);

  G_OBJECT_CLASS (liaison_contact_selection_parent_class)->dispose (object);
}

static void
liaison_contact_selection_finalize (GObject *object)
{
  g_object_unref (LIAISON_CONTACT_SELECTION (object)->model);

  G_OBJECT_CLASS (liaison_contact_selection_parent_class)->finalize (object);
}

static void
liaison_contact_selection_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  LiaisonContactSelection *self = LIAISON_CONTACT_SELECTION (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    case PROP_SELECTED_KEY:
      g_value_set_int64 (value, self->selected_key);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_contact_selection_class_init (LiaisonContactSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = liaison_contact_selection_dispose;
  object_class->finalize = liaison_contact_selection_finalize;
  object_class->get_property = liaison_contact_selection_get_property;

  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, LIAISON_TYPE_CONTACT_LIST, flags);
  properties[PROP_SELECTED_KEY] = g_param_spec_int64 ("selected-key", NULL, NULL, 0, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_contact_selection_init (LiaisonContactSelection *self)
{
  self->position = G_MAXUINT;
}

/**
 * liaison_contact_selection_new:
 * @model: the contacts
 *
 * Returns: (transfer full): a selection of nobody
 */
LiaisonContactSelection *
liaison_contact_selection_new (LiaisonContactList *model)
{
  LiaisonContactSelection *self;

  g_return_val_if_fail (LIAISON_IS_CONTACT_LIST (model), NULL);

  self = g_object_new (LIAISON_TYPE_CONTACT_SELECTION, NULL);
  self->model = g_object_ref (model);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self, 0);

  return self;
}

/**
 * liaison_contact_selection_get_selected_key:
 * @self: a selection
 *
 * Returns: the contact key of who is selected, 0 for nobody
 */
gint64
liaison_contact_selection_get_selected_key (LiaisonContactSelection *self)
{
  g_return_val_if_fail (LIAISON_IS_CONTACT_SELECTION (self), 0);

  return self->selected_key;
}

/**
 * liaison_contact_selection_set_selected_key:
 * @self: a selection
 * @key: a contact key, 0 for nobody
 *
 * Selects a contact, whether it is in the list or not yet.
 */
void
liaison_contact_selection_set_selected_key (LiaisonContactSelection *self,
                                            gint64                   key)
{
  guint old;

  g_return_if_fail (LIAISON_IS_CONTACT_SELECTION (self));

  if (self->selected_key == key)
    return;

  old = self->position;
  self->selected_key = key;
  self->position = find_selected (self);
  selection_moved (self, old, self->position);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_KEY]);
}

/**
 * liaison_contact_selection_get_position:
 * @self: a selection
 *
 * Returns: where the selected contact is in the list, %G_MAXUINT where it is not
 */
guint
liaison_contact_selection_get_position (LiaisonContactSelection *self)
{
  g_return_val_if_fail (LIAISON_IS_CONTACT_SELECTION (self), G_MAXUINT);

  return self->position;
}
