/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-selection.h"

#include "liaison-line-steps.h"
#include "liaison-row-places.h"

struct _LiaisonContactSelection
{
  GObject parent_instance;

  LiaisonContactList *model;
  LiaisonRowPlaces   *places; /* the rows that a view shows */
  LiaisonLateCells   *late;   /* of the views */
  LiaisonLineSteps   *steps;
  gint64              selected_key;
  guint               position; /* of the selected contact, G_MAXUINT where it is not in the list */
  gboolean            choosing;
  GHashTable         *chosen; /* keys */
};

static void liaison_contact_selection_list_model_init (GListModelInterface *iface);
static void liaison_contact_selection_selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonContactSelection, liaison_contact_selection, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, liaison_contact_selection_list_model_init) G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, liaison_contact_selection_selection_model_init))

enum
{
  PROP_0,
  PROP_MODEL,
  PROP_SELECTED_KEY,
  PROP_CHOOSING,
  PROP_N_CHOSEN,
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
  return liaison_line_steps_count (LIAISON_CONTACT_SELECTION (list)->steps);
}

static gpointer
liaison_contact_selection_get_item (GListModel *list,
                                    guint       position)
{
  LiaisonContactSelection *self = LIAISON_CONTACT_SELECTION (list);
  LiaisonRow              *row;

  if (position >= liaison_line_steps_count (self->steps))
    return NULL;

  row = liaison_row_places_ref (self->places, position);

  return row != NULL ? row : liaison_row_new (0); /* of a line that is about to go */
}

static void
liaison_contact_selection_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = liaison_contact_selection_get_item_type;
  iface->get_n_items = liaison_contact_selection_get_n_items;
  iface->get_item = liaison_contact_selection_get_item;
}

/* Lines that are selected otherwise, and no more: GTK 4.8 binds each anew, each of its cells. */
static void
lines_selected (LiaisonContactSelection *self,
                guint                    position,
                guint                    n_lines)
{
  guint n_there = liaison_line_steps_count (self->steps);

  if (position < n_there && n_lines > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position, MIN (n_lines, n_there - position));
}

/* ---- several ---- */

static void
add_key (LiaisonContactSelection *self,
         gint64                   key)
{
  g_hash_table_add (self->chosen, g_memdup2 (&key, sizeof key));
}

static void
chosen_changed (LiaisonContactSelection *self,
                guint                    position,
                guint                    n_lines)
{
  lines_selected (self, position, n_lines);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_CHOSEN]);
}

static void
unchoose_all (LiaisonContactSelection *self)
{
  g_hash_table_remove_all (self->chosen);
  chosen_changed (self, 0, G_MAXUINT);
}

/* Goes from one who is selected to several, of whom that one is the first. */
static void
start_choosing (LiaisonContactSelection *self)
{
  if (self->choosing)
    return;

  self->choosing = TRUE;
  if (self->selected_key != 0)
    add_key (self, self->selected_key);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOOSING]);
}

static void
choose_range (LiaisonContactSelection *self,
              guint                    position,
              guint                    n_items,
              gboolean                 chosen)
{
  guint         n_keys;
  const gint64 *keys = liaison_contact_list_get_keys (self->model, &n_keys);

  for (guint i = position; i < n_keys && i - position < n_items; i++)
    if (chosen)
      add_key (self, keys[i]);
    else
      g_hash_table_remove (self->chosen, &keys[i]);
  chosen_changed (self, position, n_items);
}

static gboolean
liaison_contact_selection_is_selected (GtkSelectionModel *model,
                                       guint              position)
{
  LiaisonContactSelection *self = LIAISON_CONTACT_SELECTION (model);
  guint                    n_keys;
  const gint64            *keys;

  if (!self->choosing)
    return position == self->position;

  keys = liaison_contact_list_get_keys (self->model, &n_keys);

  return position < n_keys && g_hash_table_contains (self->chosen, &keys[position]);
}

static GtkBitset *
liaison_contact_selection_get_selection_in_range (GtkSelectionModel *model,
                                                  guint              position,
                                                  guint              n_items)
{
  LiaisonContactSelection *self = LIAISON_CONTACT_SELECTION (model);
  GtkBitset               *selection = gtk_bitset_new_empty ();

  if (!self->choosing && self->position != G_MAXUINT)
    gtk_bitset_add (selection, self->position);
  for (guint i = position; self->choosing && i - position < n_items; i++)
    if (liaison_contact_selection_is_selected (model, i))
      gtk_bitset_add (selection, i);

  return selection;
}

/* While several are chosen, walking the list chooses nobody: Space does. */
static gboolean
liaison_contact_selection_select_item (GtkSelectionModel *model,
                                       guint              position,
                                       gboolean           unselect_rest)
{
  LiaisonContactSelection *self = LIAISON_CONTACT_SELECTION (model);
  g_autoptr (LiaisonRow) row = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (row == NULL)
    return FALSE;

  if (!unselect_rest && (self->choosing || self->selected_key != 0))
    {
      start_choosing (self);
      choose_range (self, position, 1, TRUE);
    }
  else if (!self->choosing)
    liaison_contact_selection_set_selected_key (self, liaison_row_get_key (row));

  return TRUE;
}

static gboolean
liaison_contact_selection_unselect_item (GtkSelectionModel *model,
                                         guint              position)
{
  LiaisonContactSelection *self = LIAISON_CONTACT_SELECTION (model);

  if (self->choosing)
    choose_range (self, position, 1, FALSE);
  else if (position == self->position)
    liaison_contact_selection_set_selected_key (self, 0);

  return TRUE;
}

static gboolean
liaison_contact_selection_select_range (GtkSelectionModel *model,
                                        guint              position,
                                        guint              n_items,
                                        gboolean           unselect_rest)
{
  LiaisonContactSelection *self = LIAISON_CONTACT_SELECTION (model);

  start_choosing (self);
  if (unselect_rest)
    unchoose_all (self);
  choose_range (self, position, n_items, TRUE);

  return TRUE;
}

static gboolean
liaison_contact_selection_unselect_range (GtkSelectionModel *model,
                                          guint              position,
                                          guint              n_items)
{
  LiaisonContactSelection *self = LIAISON_CONTACT_SELECTION (model);

  if (self->choosing)
    choose_range (self, position, n_items, FALSE);

  return TRUE;
}

static gboolean
liaison_contact_selection_select_all (GtkSelectionModel *model)
{
  return liaison_contact_selection_select_range (model, 0, g_list_model_get_n_items (G_LIST_MODEL (model)), TRUE);
}

static gboolean
liaison_contact_selection_unselect_all (GtkSelectionModel *model)
{
  liaison_contact_selection_set_choosing (LIAISON_CONTACT_SELECTION (model), FALSE);

  return TRUE;
}

static void
liaison_contact_selection_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = liaison_contact_selection_is_selected;
  iface->get_selection_in_range = liaison_contact_selection_get_selection_in_range;
  iface->select_item = liaison_contact_selection_select_item;
  iface->unselect_item = liaison_contact_selection_unselect_item;
  iface->select_range = liaison_contact_selection_select_range;
  iface->unselect_range = liaison_contact_selection_unselect_range;
  iface->select_all = liaison_contact_selection_select_all;
  iface->unselect_all = liaison_contact_selection_unselect_all;
}

static guint
find_selected (LiaisonContactSelection *self)
{
  return self->selected_key != 0 ? liaison_contact_list_find (self->model, self->selected_key) : G_MAXUINT;
}

/* Says that the lines at two places, where they are any, are selected otherwise. */
static void
selection_moved (LiaisonContactSelection *self,
                 guint                    old)
{
  if (old == self->position || self->choosing)
    return;

  lines_selected (self, old, 1);
  lines_selected (self, self->position, 1);
}

/* ---- lines that come and go ---- */

static void
show_line_by_line (LiaisonContactSelection *self,
                   guint                    position)
{
  liaison_row_places_fill (self->places, position);
  liaison_line_steps_start (self->steps);
}

static void
show_change (LiaisonContactSelection *self,
             guint                    position,
             guint                    removed,
             guint                    added)
{
  guint n_same = MIN (removed, added);

  liaison_line_steps_accept (self->steps);
  liaison_row_places_move (self->places, position, removed, added);
  if (removed != added)
    g_list_model_items_changed (G_LIST_MODEL (self), position + n_same, removed - n_same, added - n_same);
}

static void
items_changed_cb (GListModel              *model,
                  guint                    position,
                  guint                    removed,
                  guint                    added,
                  LiaisonContactSelection *self)
{
  guint old = self->position;

  self->position = find_selected (self);
  if (liaison_line_steps_is_large (self->steps))
    show_line_by_line (self, position);
  else
    show_change (self, position, removed, added);
  if (self->choosing)
    lines_selected (self, position, G_MAXUINT);
  selection_moved (self, old);
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
  LiaisonContactSelection *self = LIAISON_CONTACT_SELECTION (object);

  liaison_line_steps_free (self->steps);
  liaison_row_places_free (self->places);
  g_object_unref (self->late);
  g_object_unref (self->model);
  g_hash_table_unref (self->chosen);

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
    case PROP_CHOOSING:
      g_value_set_boolean (value, self->choosing);
      break;
    case PROP_N_CHOSEN:
      g_value_set_uint (value, g_hash_table_size (self->chosen));
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
  properties[PROP_CHOOSING] = g_param_spec_boolean ("choosing", NULL, NULL, FALSE, flags);
  properties[PROP_N_CHOSEN] = g_param_spec_uint ("n-chosen", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_contact_selection_init (LiaisonContactSelection *self)
{
  self->position = G_MAXUINT;
  self->late = liaison_late_cells_new ();
  self->chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
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
  self->places = liaison_row_places_new (G_LIST_MODEL (model));
  self->steps = liaison_line_steps_new (G_LIST_MODEL (model), G_LIST_MODEL (self));
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
  selection_moved (self, old);
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

/**
 * liaison_contact_selection_show_line:
 * @self: a selection
 * @position: a line that a view is to go to
 *
 * Sees to it that the views have a line that is still to come.
 */
void
liaison_contact_selection_show_line (LiaisonContactSelection *self,
                                     guint                    position)
{
  g_return_if_fail (LIAISON_IS_CONTACT_SELECTION (self));

  if (position >= liaison_line_steps_count (self->steps))
    liaison_line_steps_hurry (self->steps);
}

/**
 * liaison_contact_selection_set_choosing:
 * @self: a selection
 * @choosing: whether several are being chosen
 *
 * Begins to choose several contacts, nobody at first; or ends it.
 */
void
liaison_contact_selection_set_choosing (LiaisonContactSelection *self,
                                        gboolean                 choosing)
{
  g_return_if_fail (LIAISON_IS_CONTACT_SELECTION (self));

  if (self->choosing == choosing)
    return;

  self->choosing = choosing;
  unchoose_all (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOOSING]);
}

/**
 * liaison_contact_selection_toggle:
 * @self: a selection
 * @key: a contact key
 *
 * Chooses one more contact, or one less.
 */
void
liaison_contact_selection_toggle (LiaisonContactSelection *self,
                                  gint64                   key)
{
  guint position;

  g_return_if_fail (LIAISON_IS_CONTACT_SELECTION (self));

  position = liaison_contact_list_find (self->model, key);
  if (position == G_MAXUINT)
    return;

  start_choosing (self);
  choose_range (self, position, 1, !g_hash_table_contains (self->chosen, &key));
}

/**
 * liaison_contact_selection_dup_chosen:
 * @self: a selection
 *
 * Returns: (transfer full) (element-type gint64): the keys of the contacts that
 *   are chosen, in the order of the list, then those that a search leaves out of
 *   it; of the one that is selected, where not several are chosen
 */
GArray *
liaison_contact_selection_dup_chosen (LiaisonContactSelection *self)
{
  GArray        *chosen = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer       key;
  guint          n_keys;
  const gint64  *keys;
  g_autoptr (GHashTable) listed = NULL;

  g_return_val_if_fail (LIAISON_IS_CONTACT_SELECTION (self), chosen);

  if (!self->choosing && self->selected_key != 0)
    g_array_append_val (chosen, self->selected_key);
  keys = liaison_contact_list_get_keys (self->model, &n_keys);
  for (guint i = 0; i < n_keys && chosen->len < g_hash_table_size (self->chosen); i++)
    if (g_hash_table_contains (self->chosen, &keys[i]))
      g_array_append_val (chosen, keys[i]);
  if (chosen->len >= g_hash_table_size (self->chosen))
    return chosen;

  listed = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < n_keys; i++)
    if (g_hash_table_contains (self->chosen, &keys[i]))
      g_hash_table_add (listed, (gpointer) &keys[i]);
  g_hash_table_iter_init (&iter, self->chosen);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (listed, key))
      g_array_append_vals (chosen, key, 1);

  return chosen;
}

/**
 * liaison_contact_selection_get_late_cells:
 * @self: a selection
 *
 * Returns: (transfer none): the cells of its views that are still to show whom
 *   they stand for
 */
LiaisonLateCells *
liaison_contact_selection_get_late_cells (LiaisonContactSelection *self)
{
  g_return_val_if_fail (LIAISON_IS_CONTACT_SELECTION (self), NULL);

  return self->late;
}
