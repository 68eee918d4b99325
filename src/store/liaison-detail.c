/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-detail.h"

struct _LiaisonDetail
{
  GObject parent_instance;

  gint64         key;
  LiaisonRecord *record;
  char          *introducer;
  guint          n_given;
  guint          n_received;
  GListModel    *lists[LIAISON_DETAIL_N_LISTS]; /* each a GListStore but the timeline */
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
  PROP_INFERRED,
  PROP_INTRODUCED,
  PROP_MEMBERSHIPS,
  PROP_EVENTS,
  PROP_MEETINGS,
  PROP_KEY,
  PROP_RECORD,
  PROP_INTRODUCER,
  PROP_N_GIVEN,
  PROP_N_RECEIVED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* What is inferred has no record of its own: it is known by whom it leads to. */
static gboolean
same_line (LiaisonDetailEntry *one,
           LiaisonDetailEntry *other)
{
  gint64 id = liaison_detail_entry_get_id (one);

  return id == liaison_detail_entry_get_id (other) &&
         (id != 0 || liaison_detail_entry_get_key (one) == liaison_detail_entry_get_key (other));
}

static LiaisonDetailEntry *
dup_entry_like (GListModel         *list,
                LiaisonDetailEntry *wanted)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (list, i);

      if (same_line (entry, wanted))
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
      LiaisonDetailEntry *kept = dup_entry_like (list, entry);

      if (kept != NULL)
        liaison_detail_entry_take (kept, entry);
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
    case PROP_INFERRED:
    case PROP_INTRODUCED:
    case PROP_MEMBERSHIPS:
    case PROP_EVENTS:
    case PROP_MEETINGS:
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
    case PROP_N_GIVEN:
      g_value_set_uint (value, self->n_given);
      break;
    case PROP_N_RECEIVED:
      g_value_set_uint (value, self->n_received);
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
    "inferred",
    "introduced",
    "memberships",
    "events",
    "meetings",
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

  properties[PROP_N_GIVEN] = g_param_spec_uint ("n-given", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_RECEIVED] = g_param_spec_uint ("n-received", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_detail_init (LiaisonDetail *self)
{
  self->introducer = g_strdup ("");
  for (guint i = 0; i < LIAISON_DETAIL_N_LISTS; i++)
    self->lists[i] = i == LIAISON_DETAIL_INTERACTIONS ? G_LIST_MODEL (liaison_timeline_new ())
                                                      : G_LIST_MODEL (g_list_store_new (LIAISON_TYPE_DETAIL_ENTRY));
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
 * liaison_detail_set_favours: (skip)
 * @self: what is known of a contact
 * @n_given: interactions in which the user helped
 * @n_received: interactions in which the user was helped
 */
void
liaison_detail_set_favours (LiaisonDetail *self,
                            guint          n_given,
                            guint          n_received)
{
  g_return_if_fail (LIAISON_IS_DETAIL (self));

  if (self->n_given != n_given)
    {
      self->n_given = n_given;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_GIVEN]);
    }
  if (self->n_received != n_received)
    {
      self->n_received = n_received;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_RECEIVED]);
    }
}

/**
 * liaison_detail_get_n_given:
 * @self: what is known of a contact
 *
 * Returns: in how many interactions the user helped
 */
guint
liaison_detail_get_n_given (LiaisonDetail *self)
{
  g_return_val_if_fail (LIAISON_IS_DETAIL (self), 0);

  return self->n_given;
}

/**
 * liaison_detail_get_n_received:
 * @self: what is known of a contact
 *
 * Returns: in how many interactions the user was helped
 */
guint
liaison_detail_get_n_received (LiaisonDetail *self)
{
  g_return_val_if_fail (LIAISON_IS_DETAIL (self), 0);

  return self->n_received;
}

/**
 * liaison_detail_get_timeline:
 * @self: what is known of a contact
 *
 * Returns: (transfer none): what happened with the person
 */
LiaisonTimeline *
liaison_detail_get_timeline (LiaisonDetail *self)
{
  g_return_val_if_fail (LIAISON_IS_DETAIL (self), NULL);

  return LIAISON_TIMELINE (self->lists[LIAISON_DETAIL_INTERACTIONS]);
}

/**
 * liaison_detail_set_timeline: (skip)
 * @self: what is known of a contact, before it is shown
 * @timeline: what happened with the person
 */
void
liaison_detail_set_timeline (LiaisonDetail   *self,
                             LiaisonTimeline *timeline)
{
  g_return_if_fail (LIAISON_IS_DETAIL (self));

  g_set_object (&self->lists[LIAISON_DETAIL_INTERACTIONS], G_LIST_MODEL (timeline));
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

  return self->lists[list];
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
  g_return_if_fail (list < LIAISON_DETAIL_N_LISTS && list != LIAISON_DETAIL_INTERACTIONS);

  g_list_store_append (G_LIST_STORE (self->lists[list]), entry);
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
    if (i == LIAISON_DETAIL_INTERACTIONS)
      liaison_timeline_take (LIAISON_TIMELINE (self->lists[i]), LIAISON_TIMELINE (fresh->lists[i]));
    else
      list_take (G_LIST_STORE (self->lists[i]), fresh->lists[i]);
  liaison_detail_set_favours (self, fresh->n_given, fresh->n_received);
  liaison_detail_set_introducer (self, fresh->introducer);
  if (!liaison_record_equal (self->record, fresh->record))
    {
      g_set_object (&self->record, fresh->record);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
    }
}
