/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-detail.h"

struct _LiaisonDetailEntry
{
  GObject parent_instance;

  LiaisonRecord *record;
  char          *name;
  gint64         key;
};

G_DEFINE_FINAL_TYPE (LiaisonDetailEntry, liaison_detail_entry, G_TYPE_OBJECT)

enum
{
  ENTRY_PROP_0,
  ENTRY_PROP_RECORD,
  ENTRY_PROP_NAME,
  ENTRY_PROP_KEY,
  ENTRY_N_PROPS,
};

static GParamSpec *entry_properties[ENTRY_N_PROPS];

struct _LiaisonDetail
{
  GObject parent_instance;

  gint64         key;
  LiaisonRecord *record;
  char          *introducer;
  GListStore    *lists[LIAISON_DETAIL_N_LISTS];
};

G_DEFINE_FINAL_TYPE (LiaisonDetail, liaison_detail, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_METHODS, /* the lists in the order of LiaisonDetailList */
  PROP_AFFILIATIONS,
  PROP_TIES,
  PROP_TAGGINGS,
  PROP_FOLLOW_UPS,
  PROP_INTERACTIONS,
  PROP_TAGS,
  PROP_KEY,
  PROP_RECORD,
  PROP_INTRODUCER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
liaison_detail_entry_finalize (GObject *object)
{
  LiaisonDetailEntry *self = LIAISON_DETAIL_ENTRY (object);

  g_clear_object (&self->record);
  g_free (self->name);

  G_OBJECT_CLASS (liaison_detail_entry_parent_class)->finalize (object);
}

static void
liaison_detail_entry_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  LiaisonDetailEntry *self = LIAISON_DETAIL_ENTRY (object);

  switch (prop_id)
    {
    case ENTRY_PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case ENTRY_PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case ENTRY_PROP_KEY:
      g_value_set_int64 (value, self->key);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_detail_entry_class_init (LiaisonDetailEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = liaison_detail_entry_finalize;
  object_class->get_property = liaison_detail_entry_get_property;

  entry_properties[ENTRY_PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LIAISON_TYPE_RECORD, flags);
  entry_properties[ENTRY_PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  entry_properties[ENTRY_PROP_KEY] = g_param_spec_int64 ("key", NULL, NULL, 0, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, ENTRY_N_PROPS, entry_properties);
}

static void
liaison_detail_entry_init (LiaisonDetailEntry *self)
{
}

/**
 * liaison_detail_entry_new:
 * @record: (type LiaisonRecord): what the line is about
 * @name: (nullable): of the other end
 * @key: contact key of the other end, 0 for none
 *
 * Returns: (transfer full): a line
 */
LiaisonDetailEntry *
liaison_detail_entry_new (gpointer    record,
                          const char *name,
                          gint64      key)
{
  LiaisonDetailEntry *self = g_object_new (LIAISON_TYPE_DETAIL_ENTRY, NULL);

  self->record = g_object_ref (record);
  self->name = g_strdup (name != NULL ? name : "");
  self->key = key;

  return self;
}

/**
 * liaison_detail_entry_get_record:
 * @self: a line
 *
 * Returns: (transfer none) (type LiaisonRecord): its record, not to be changed
 */
gpointer
liaison_detail_entry_get_record (LiaisonDetailEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_DETAIL_ENTRY (self), NULL);

  return self->record;
}

/**
 * liaison_detail_entry_get_name:
 * @self: a line
 *
 * Returns: the name of the other end, "" for none
 */
const char *
liaison_detail_entry_get_name (LiaisonDetailEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_DETAIL_ENTRY (self), NULL);

  return self->name;
}

/**
 * liaison_detail_entry_get_key:
 * @self: a line
 *
 * Returns: the contact key of the other end, 0 for the user or none
 */
gint64
liaison_detail_entry_get_key (LiaisonDetailEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_DETAIL_ENTRY (self), 0);

  return self->key;
}

static gboolean
same_record (LiaisonRecord *one,
             LiaisonRecord *other)
{
  return liaison_record_get_id (one) == liaison_record_get_id (other);
}

static void
entry_take (LiaisonDetailEntry *self,
            LiaisonDetailEntry *fresh)
{
  if (g_strcmp0 (self->name, fresh->name) != 0)
    {
      g_free (self->name);
      self->name = g_strdup (fresh->name);
      g_object_notify_by_pspec (G_OBJECT (self), entry_properties[ENTRY_PROP_NAME]);
    }
  if (self->key != fresh->key)
    {
      self->key = fresh->key;
      g_object_notify_by_pspec (G_OBJECT (self), entry_properties[ENTRY_PROP_KEY]);
    }
  if (!liaison_record_equal (self->record, fresh->record))
    {
      g_set_object (&self->record, fresh->record);
      g_object_notify_by_pspec (G_OBJECT (self), entry_properties[ENTRY_PROP_RECORD]);
    }
}

static LiaisonDetailEntry *
dup_entry_of (GListModel    *list,
              LiaisonRecord *record)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (list, i);

      if (same_record (entry->record, record))
        return g_steal_pointer (&entry);
    }

  return NULL;
}

static gboolean
has_at (GListModel *list,
        guint       position,
        gpointer    item)
{
  g_autoptr (GObject) there = g_list_model_get_item (list, position);

  return there == item;
}

/* Makes of the old list the fresh one with the old entries where their records
 * are still there, in one run that leaves out what begins and ends alike. */
static void
list_take (GListStore *old,
           GListModel *fresh)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *list = G_LIST_MODEL (old);
  guint       n_old = g_list_model_get_n_items (list);
  guint       n_fresh = g_list_model_get_n_items (fresh);
  guint       shorter = MIN (n_old, n_fresh);
  guint       start = 0, end = 0;

  for (guint i = 0; i < n_fresh; i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (fresh, i);
      LiaisonDetailEntry *kept = dup_entry_of (list, entry->record);

      if (kept != NULL)
        entry_take (kept, entry);
      g_ptr_array_add (wanted, kept != NULL ? kept : g_steal_pointer (&entry));
    }

  while (start < shorter && has_at (list, start, g_ptr_array_index (wanted, start)))
    start++;
  while (end < shorter - start && has_at (list, n_old - 1 - end, g_ptr_array_index (wanted, n_fresh - 1 - end)))
    end++;
  if (start + end < n_old || n_old != n_fresh)
    g_list_store_splice (old, start, n_old - start - end, wanted->pdata + start, n_fresh - start - end);
}

static void
liaison_detail_finalize (GObject *object)
{
  LiaisonDetail *self = LIAISON_DETAIL (object);

  g_clear_object (&self->record);
  g_free (self->introducer);
  for (guint i = 0; i < LIAISON_DETAIL_N_LISTS; i++)
    g_clear_object (&self->lists[i]);

  G_OBJECT_CLASS (liaison_detail_parent_class)->finalize (object);
}

static void
liaison_detail_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LiaisonDetail *self = LIAISON_DETAIL (object);

  switch (prop_id)
    {
    case PROP_METHODS:
    case PROP_AFFILIATIONS:
    case PROP_TIES:
    case PROP_TAGGINGS:
    case PROP_FOLLOW_UPS:
    case PROP_INTERACTIONS:
    case PROP_TAGS:
      g_value_set_object (value, self->lists[prop_id - PROP_METHODS]);
      break;
    case PROP_KEY:
      g_value_set_int64 (value, self->key);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_INTRODUCER:
      g_value_set_string (value, self->introducer);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_detail_class_init (LiaisonDetailClass *klass)
{
  static const char *const list_names[] = {
    "methods",
    "affiliations",
    "ties",
    "taggings",
    "follow-ups",
    "interactions",
    "tags",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  G_STATIC_ASSERT (G_N_ELEMENTS (list_names) == LIAISON_DETAIL_N_LISTS);

  object_class->finalize = liaison_detail_finalize;
  object_class->get_property = liaison_detail_get_property;

  for (guint i = 0; i < LIAISON_DETAIL_N_LISTS; i++)
    properties[PROP_METHODS + i] = g_param_spec_object (list_names[i], NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_KEY] = g_param_spec_int64 ("key", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LIAISON_TYPE_RECORD, flags);
  properties[PROP_INTRODUCER] = g_param_spec_string ("introducer", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_detail_init (LiaisonDetail *self)
{
  self->introducer = g_strdup ("");
  for (guint i = 0; i < LIAISON_DETAIL_N_LISTS; i++)
    self->lists[i] = g_list_store_new (LIAISON_TYPE_DETAIL_ENTRY);
}

/**
 * liaison_detail_new: (skip)
 * @key: a contact key
 * @record: (type LiaisonRecord): the person or organization
 *
 * Returns: (transfer full): a contact without anything else yet
 */
LiaisonDetail *
liaison_detail_new (gint64   key,
                    gpointer record)
{
  LiaisonDetail *self = g_object_new (LIAISON_TYPE_DETAIL, NULL);

  self->key = key;
  self->record = g_object_ref (record);

  return self;
}

/**
 * liaison_detail_get_key:
 * @self: what is known of a contact
 *
 * Returns: its contact key
 */
gint64
liaison_detail_get_key (LiaisonDetail *self)
{
  g_return_val_if_fail (LIAISON_IS_DETAIL (self), 0);

  return self->key;
}

/**
 * liaison_detail_get_record:
 * @self: what is known of a contact
 *
 * Returns: (transfer none) (type LiaisonRecord): the person or organization,
 *   not to be changed
 */
gpointer
liaison_detail_get_record (LiaisonDetail *self)
{
  g_return_val_if_fail (LIAISON_IS_DETAIL (self), NULL);

  return self->record;
}

/**
 * liaison_detail_get_introducer:
 * @self: what is known of a contact
 *
 * Returns: the name of who introduced the person, "" for nobody
 */
const char *
liaison_detail_get_introducer (LiaisonDetail *self)
{
  g_return_val_if_fail (LIAISON_IS_DETAIL (self), NULL);

  return self->introducer;
}

/**
 * liaison_detail_set_introducer: (skip)
 * @self: what is known of a contact
 * @name: the name of who introduced the person, "" for nobody
 */
void
liaison_detail_set_introducer (LiaisonDetail *self,
                               const char    *name)
{
  g_return_if_fail (LIAISON_IS_DETAIL (self));

  if (g_strcmp0 (self->introducer, name) == 0)
    return;

  g_free (self->introducer);
  self->introducer = g_strdup (name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INTRODUCER]);
}

/**
 * liaison_detail_get_list:
 * @self: what is known of a contact
 * @list: which list
 *
 * Returns: (transfer none): the list, of #LiaisonDetailEntry
 */
GListModel *
liaison_detail_get_list (LiaisonDetail    *self,
                         LiaisonDetailList list)
{
  g_return_val_if_fail (LIAISON_IS_DETAIL (self), NULL);
  g_return_val_if_fail (list < LIAISON_DETAIL_N_LISTS, NULL);

  return G_LIST_MODEL (self->lists[list]);
}

/**
 * liaison_detail_add: (skip)
 * @self: what is known of a contact
 * @list: which list
 * @record: (type LiaisonRecord): what the line is about
 * @name: (nullable): of the other end
 * @key: contact key of the other end, 0 for none
 *
 * Adds a line at the end of a list.
 */
void
liaison_detail_add (LiaisonDetail    *self,
                    LiaisonDetailList list,
                    gpointer          record,
                    const char       *name,
                    gint64            key)
{
  g_autoptr (LiaisonDetailEntry) entry = liaison_detail_entry_new (record, name, key);

  g_return_if_fail (LIAISON_IS_DETAIL (self));
  g_return_if_fail (list < LIAISON_DETAIL_N_LISTS);

  g_list_store_append (self->lists[list], entry);
}

/**
 * liaison_detail_take:
 * @self: what was known of a contact
 * @fresh: what is known of the same contact now
 *
 * Brings @self up to date. Only what changed is notified, and lines whose
 * record is still there stay the same objects, so that a widget in which one
 * types is not taken away.
 */
void
liaison_detail_take (LiaisonDetail *self,
                     LiaisonDetail *fresh)
{
  g_return_if_fail (LIAISON_IS_DETAIL (self));
  g_return_if_fail (LIAISON_IS_DETAIL (fresh));
  g_return_if_fail (self->key == fresh->key);

  for (guint i = 0; i < LIAISON_DETAIL_N_LISTS; i++)
    list_take (self->lists[i], G_LIST_MODEL (fresh->lists[i]));
  liaison_detail_set_introducer (self, fresh->introducer);
  if (!liaison_record_equal (self->record, fresh->record))
    {
      g_set_object (&self->record, fresh->record);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
    }
}
