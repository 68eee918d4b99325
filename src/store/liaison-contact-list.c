/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-list.h"

#include "liaison-contact-question-private.h"
#include "liaison-error.h"
#include "liaison-shown-rows-private.h"

#include <string.h>

struct _LiaisonContactList
{
  GObject parent_instance;

  LiaisonStore *store;
  char         *search;
  char         *filter;
  LiaisonContactSort sort;
  gboolean      descending;
  GStrv         sectors;
  gboolean      only_people;
  gboolean      only_organizations;
  GArray       *keys;
  LiaisonShownRows rows;
  GArray       *wanted; /* keys of rows whose contact is to be read */
  guint         wanted_id;
  gboolean      loading;
  char         *error;
  GCancellable *keys_cancellable;
  GCancellable *cancellable;
};

static void liaison_contact_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonContactList, liaison_contact_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, liaison_contact_list_list_model_init))

enum
{
  PROP_0,
  PROP_STORE,
  PROP_SEARCH,
  PROP_FILTER,
  PROP_ONLY_PEOPLE,
  PROP_ONLY_ORGANIZATIONS,
  PROP_LOADING,
  PROP_ERROR,
  PROP_N_ITEMS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_error (LiaisonContactList *self,
           const GError       *error)
{
  g_free (self->error);
  self->error = error != NULL ? liaison_error_dup_sentence (error) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
set_loading (LiaisonContactList *self,
             gboolean            loading)
{
  if (self->loading == loading)
    return;

  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* Replaces the keys, and says so in one run that leaves out what both lists
 * begin and end with. */
static void
take_keys (LiaisonContactList *self,
           GArray             *keys,
           GPtrArray          *contacts)
{
  g_autoptr (GArray) old = g_steal_pointer (&self->keys);
  g_autoptr (GPtrArray) first = g_ptr_array_new_with_free_func (g_object_unref);
  const gint64 *a = (const gint64 *) old->data;
  const gint64 *b = (const gint64 *) keys->data;
  guint         shorter = MIN (old->len, keys->len);
  guint         start = 0, end = 0;

  while (start < shorter && a[start] == b[start])
    start++;
  while (end < shorter - start && a[old->len - 1 - end] == b[keys->len - 1 - end])
    end++;

  self->keys = g_array_ref (keys);

  /* Rows that are about to be asked for have their contact already. */
  for (guint i = 0; i < contacts->len; i++)
    g_ptr_array_add (first, liaison_shown_rows_ref (&self->rows, liaison_contact_get_key (g_ptr_array_index (contacts, i))));
  liaison_shown_rows_hand_out (&self->rows, contacts);

  if (start + end == old->len && old->len == keys->len)
    return;

  g_list_model_items_changed (G_LIST_MODEL (self), start, old->len - start - end, keys->len - start - end);
  if (old->len != keys->len)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
keys_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (LiaisonContactList) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonContactAnswer) answer = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->store != LIAISON_STORE (source))
    return;

  set_error (self, error);
  if (answer != NULL)
    take_keys (self, answer->keys, answer->contacts);
  set_loading (self, FALSE);
}

/* The newest question wins. */
static void
ask_for_keys (LiaisonContactList *self)
{
  LiaisonContactQuestion *question;

  g_cancellable_cancel (self->keys_cancellable);
  g_clear_object (&self->keys_cancellable);
  if (self->store == NULL)
    return;

  self->keys_cancellable = g_cancellable_new ();
  set_loading (self, TRUE);
  question = g_new0 (LiaisonContactQuestion, 1);
  question->search = g_strdup (self->search);
  question->filter = g_strdup (self->filter);
  question->sort = self->sort;
  question->descending = self->descending;
  question->sectors = g_strdupv (self->sectors);
  question->only_people = self->only_people;
  question->only_organizations = self->only_organizations;
  liaison_store_read_async (self->store, liaison_contact_question_read, question, liaison_contact_question_free, liaison_contact_answer_free,
                            self->keys_cancellable, keys_read_cb, g_object_ref (self));
}

static void
contacts_read_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (LiaisonContactList) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonContactAnswer) answer = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (answer != NULL)
    liaison_shown_rows_hand_out (&self->rows, answer->contacts);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    set_error (self, error);
}

static gboolean
ask_for_contacts_cb (gpointer data)
{
  LiaisonContactList *self = data;
  GArray             *keys = g_steal_pointer (&self->wanted);

  self->wanted_id = 0;
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (self->store == NULL)
    {
      g_array_unref (keys);
      return G_SOURCE_REMOVE;
    }

  liaison_store_read_async (self->store, liaison_contact_question_read_contacts, keys, (GDestroyNotify) g_array_unref, liaison_contact_answer_free,
                            self->cancellable, contacts_read_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

/* Rows that are asked for in one turn of the main loop are read in one go. */
static void
want_contacts (LiaisonContactList *self)
{
  if (self->wanted->len > 0 && self->wanted_id == 0)
    self->wanted_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, ask_for_contacts_cb, self, NULL);
}

static void
store_changed_cb (LiaisonStore       *store,
                  const char *const  *tables,
                  LiaisonContactList *self)
{
  liaison_shown_rows_add_keys (&self->rows, self->wanted);
  want_contacts (self);
  ask_for_keys (self);
}

static GType
liaison_contact_list_get_item_type (GListModel *model)
{
  return LIAISON_TYPE_ROW;
}

static guint
liaison_contact_list_get_n_items (GListModel *model)
{
  return LIAISON_CONTACT_LIST (model)->keys->len;
}

static gpointer
liaison_contact_list_get_item (GListModel *model,
                               guint       position)
{
  LiaisonContactList *self = LIAISON_CONTACT_LIST (model);
  LiaisonRow         *row;
  gint64              key;

  if (position >= self->keys->len)
    return NULL;

  key = g_array_index (self->keys, gint64, position);
  row = liaison_shown_rows_ref (&self->rows, key);
  if (liaison_row_get_contact (row) == NULL)
    {
      g_array_append_val (self->wanted, key);
      want_contacts (self);
    }

  return row;
}

static void
liaison_contact_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = liaison_contact_list_get_item_type;
  iface->get_n_items = liaison_contact_list_get_n_items;
  iface->get_item = liaison_contact_list_get_item;
}

static void
set_store (LiaisonContactList *self,
           LiaisonStore       *store)
{
  if (self->store == store)
    return;

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);
  g_set_object (&self->store, store);
  if (store != NULL)
    g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  ask_for_keys (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

static void
set_only (LiaisonContactList *self,
          gboolean           *only,
          gboolean            value,
          GParamSpec         *pspec)
{
  if (*only == value)
    return;

  *only = value;
  ask_for_keys (self);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
liaison_contact_list_dispose (GObject *object)
{
  LiaisonContactList *self = LIAISON_CONTACT_LIST (object);

  g_cancellable_cancel (self->keys_cancellable);
  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->wanted_id, g_source_remove);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);
  g_clear_object (&self->store);

  liaison_shown_rows_forget (&self->rows);

  G_OBJECT_CLASS (liaison_contact_list_parent_class)->dispose (object);
}

static void
liaison_contact_list_finalize (GObject *object)
{
  LiaisonContactList *self = LIAISON_CONTACT_LIST (object);

  g_clear_object (&self->keys_cancellable);
  g_clear_object (&self->cancellable);
  g_array_unref (self->keys);
  g_array_unref (self->wanted);
  liaison_shown_rows_clear (&self->rows);
  g_free (self->search);
  g_free (self->filter);
  g_strfreev (self->sectors);
  g_free (self->error);

  G_OBJECT_CLASS (liaison_contact_list_parent_class)->finalize (object);
}

static void
liaison_contact_list_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  LiaisonContactList *self = LIAISON_CONTACT_LIST (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_SEARCH:
      g_value_set_string (value, self->search);
      break;
    case PROP_FILTER:
      g_value_set_string (value, self->filter);
      break;
    case PROP_ONLY_PEOPLE:
      g_value_set_boolean (value, self->only_people);
      break;
    case PROP_ONLY_ORGANIZATIONS:
      g_value_set_boolean (value, self->only_organizations);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case PROP_ERROR:
      g_value_set_string (value, self->error);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->keys->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_contact_list_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LiaisonContactList *self = LIAISON_CONTACT_LIST (object);

  switch (prop_id)
    {
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_SEARCH:
      liaison_contact_list_set_search (self, g_value_get_string (value));
      break;
    case PROP_FILTER:
      liaison_contact_list_set_filter (self, g_value_get_string (value));
      break;
    case PROP_ONLY_PEOPLE:
      set_only (self, &self->only_people, g_value_get_boolean (value), pspec);
      break;
    case PROP_ONLY_ORGANIZATIONS:
      set_only (self, &self->only_organizations, g_value_get_boolean (value), pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_contact_list_class_init (LiaisonContactListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   reads = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags   both = reads | G_PARAM_WRITABLE;

  object_class->dispose = liaison_contact_list_dispose;
  object_class->finalize = liaison_contact_list_finalize;
  object_class->get_property = liaison_contact_list_get_property;
  object_class->set_property = liaison_contact_list_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE, both);
  properties[PROP_SEARCH] = g_param_spec_string ("search", NULL, NULL, "", both);
  properties[PROP_FILTER] = g_param_spec_string ("filter", NULL, NULL, "", both);
  properties[PROP_ONLY_PEOPLE] = g_param_spec_boolean ("only-people", NULL, NULL, FALSE, both);
  properties[PROP_ONLY_ORGANIZATIONS] = g_param_spec_boolean ("only-organizations", NULL, NULL, FALSE, both);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, reads);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, reads);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, reads);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_contact_list_init (LiaisonContactList *self)
{
  self->search = g_strdup ("");
  self->filter = g_strdup ("");
  self->keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  liaison_shown_rows_init (&self->rows);
  self->cancellable = g_cancellable_new ();
}

/**
 * liaison_contact_list_new:
 * @store: (nullable): whose contacts
 *
 * Returns: (transfer full): a list that follows the store
 */
LiaisonContactList *
liaison_contact_list_new (LiaisonStore *store)
{
  return g_object_new (LIAISON_TYPE_CONTACT_LIST, "store", store, NULL);
}

static void
set_text (LiaisonContactList *self,
          char              **where,
          const char         *text,
          GParamSpec         *pspec)
{
  if (g_strcmp0 (*where, text != NULL ? text : "") == 0)
    return;

  g_free (*where);
  *where = g_strdup (text != NULL ? text : "");
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
  ask_for_keys (self);
}

/**
 * liaison_contact_list_set_search:
 * @self: a list
 * @search: (nullable): words, each to be found in any part of a word
 *
 * Narrows the list. The answer comes later, the one to the last question only.
 */
void
liaison_contact_list_set_search (LiaisonContactList *self,
                                 const char         *search)
{
  g_return_if_fail (LIAISON_IS_CONTACT_LIST (self));

  set_text (self, &self->search, search, properties[PROP_SEARCH]);
}

/**
 * liaison_contact_list_set_filter:
 * @self: a list
 * @filter: (nullable): conditions (liaison-contact-filter.h)
 *
 * Narrows the list further.
 */
void
liaison_contact_list_set_filter (LiaisonContactList *self,
                                 const char         *filter)
{
  g_return_if_fail (LIAISON_IS_CONTACT_LIST (self));

  set_text (self, &self->filter, filter, properties[PROP_FILTER]);
}

/**
 * liaison_contact_list_get_filter:
 * @self: a list
 *
 * Returns: the conditions it is narrowed by, "" for none
 */
const char *
liaison_contact_list_get_filter (LiaisonContactList *self)
{
  g_return_val_if_fail (LIAISON_IS_CONTACT_LIST (self), NULL);

  return self->filter;
}

/**
 * liaison_contact_list_sort:
 * @self: a list
 * @sort: what to sort by
 * @descending: whether the other way round
 * @sectors: (nullable) (array zero-terminated=1): the ids of sectors in the order of their names
 *
 * Puts the list in another order.
 */
void
liaison_contact_list_sort (LiaisonContactList *self,
                           LiaisonContactSort  sort,
                           gboolean            descending,
                           const char *const  *sectors)
{
  g_return_if_fail (LIAISON_IS_CONTACT_LIST (self));

  g_strfreev (self->sectors);
  self->sectors = g_strdupv ((char **) sectors);
  self->sort = sort;
  self->descending = descending;
  ask_for_keys (self);
}

/**
 * liaison_contact_list_get_keys:
 * @self: a list
 * @n_keys: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_keys): the keys of the contacts in
 *   order, until the list changes
 */
const gint64 *
liaison_contact_list_get_keys (LiaisonContactList *self,
                               guint              *n_keys)
{
  g_return_val_if_fail (LIAISON_IS_CONTACT_LIST (self), NULL);

  *n_keys = self->keys->len;

  return (const gint64 *) self->keys->data;
}

/**
 * liaison_contact_list_get_search:
 * @self: a list
 *
 * Returns: what it is narrowed by, "" for nothing
 */
const char *
liaison_contact_list_get_search (LiaisonContactList *self)
{
  g_return_val_if_fail (LIAISON_IS_CONTACT_LIST (self), NULL);

  return self->search;
}

/**
 * liaison_contact_list_get_loading:
 * @self: a list
 *
 * Returns: whether the answer to the last question is still to come
 */
gboolean
liaison_contact_list_get_loading (LiaisonContactList *self)
{
  g_return_val_if_fail (LIAISON_IS_CONTACT_LIST (self), FALSE);

  return self->loading;
}

/**
 * liaison_contact_list_find:
 * @self: a list
 * @key: a contact key
 *
 * Returns: the place of the contact in the list, %G_MAXUINT where it is not in it
 */
guint
liaison_contact_list_find (LiaisonContactList *self,
                           gint64              key)
{
  g_return_val_if_fail (LIAISON_IS_CONTACT_LIST (self), G_MAXUINT);

  for (guint i = 0; i < self->keys->len; i++)
    if (g_array_index (self->keys, gint64, i) == key)
      return i;

  return G_MAXUINT;
}
