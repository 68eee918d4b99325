/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-detail-entry.h"

struct _LiaisonDetailEntry
{
  GObject parent_instance;

  gint64         id;
  LiaisonRecord *record;
  char          *name;
  gint64         key;
  char          *place;
};

G_DEFINE_FINAL_TYPE (LiaisonDetailEntry, liaison_detail_entry, G_TYPE_OBJECT)

enum
{
  ENTRY_PROP_0,
  ENTRY_PROP_RECORD,
  ENTRY_PROP_NAME,
  ENTRY_PROP_KEY,
  ENTRY_PROP_PLACE,
  ENTRY_N_PROPS,
};

static GParamSpec *entry_properties[ENTRY_N_PROPS];

static void
liaison_detail_entry_finalize (GObject *object)
{
  LiaisonDetailEntry *self = LIAISON_DETAIL_ENTRY (object);

  g_clear_object (&self->record);
  g_free (self->name);
  g_free (self->place);

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
    case ENTRY_PROP_PLACE:
      g_value_set_string (value, liaison_detail_entry_get_place (self));
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

  entry_properties[ENTRY_PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, "", flags);

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

  self->id = liaison_record_get_id (record);
  self->record = g_object_ref (record);
  self->name = g_strdup (name != NULL ? name : "");
  self->key = key;

  return self;
}

/**
 * liaison_detail_entry_new_unread: (skip)
 * @id: of a record that is read later
 *
 * Returns: (transfer full): a line without a record yet
 */
LiaisonDetailEntry *
liaison_detail_entry_new_unread (gint64 id)
{
  LiaisonDetailEntry *self = g_object_new (LIAISON_TYPE_DETAIL_ENTRY, NULL);

  self->id = id;
  self->name = g_strdup ("");

  return self;
}

/**
 * liaison_detail_entry_get_id:
 * @self: a line
 *
 * Returns: the id of its record, also before that was read; 0 for what is
 *   inferred and has none
 */
gint64
liaison_detail_entry_get_id (LiaisonDetailEntry *self)
{
  return self->id; /* also of one that goes */
}

/**
 * liaison_detail_entry_get_record:
 * @self: a line
 *
 * Returns: (transfer none) (nullable) (type LiaisonRecord): its record, not to be
 *   changed; %NULL in a timeline until it was read
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

/**
 * liaison_detail_entry_get_place:
 * @self: a line
 *
 * Returns: the organization where both were, "" for none known
 */
const char *
liaison_detail_entry_get_place (LiaisonDetailEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_DETAIL_ENTRY (self), NULL);

  return self->place != NULL ? self->place : "";
}

/**
 * liaison_detail_entry_set_place: (skip)
 * @self: a line
 * @place: the organization where both were, "" for none known
 */
void
liaison_detail_entry_set_place (LiaisonDetailEntry *self,
                                const char         *place)
{
  g_return_if_fail (LIAISON_IS_DETAIL_ENTRY (self));

  if (g_strcmp0 (liaison_detail_entry_get_place (self), place) == 0)
    return;

  g_free (self->place);
  self->place = g_strdup (place);
  g_object_notify_by_pspec (G_OBJECT (self), entry_properties[ENTRY_PROP_PLACE]);
}

/**
 * liaison_detail_entry_take: (skip)
 * @self: a line
 * @fresh: the same line as it is now
 *
 * Brings a line up to date. Only what changed is notified.
 */
void
liaison_detail_entry_take (LiaisonDetailEntry *self,
                           LiaisonDetailEntry *fresh)
{
  g_return_if_fail (LIAISON_IS_DETAIL_ENTRY (self) && LIAISON_IS_DETAIL_ENTRY (fresh));

  if (g_strcmp0 (self->name, fresh->name) != 0)
    {
      g_free (self->name);
      self->name = g_strdup (fresh->name);
      g_object_notify_by_pspec (G_OBJECT (self), entry_properties[ENTRY_PROP_NAME]);
    }
  liaison_detail_entry_set_place (self, liaison_detail_entry_get_place (fresh));
  if (self->key != fresh->key)
    {
      self->key = fresh->key;
      g_object_notify_by_pspec (G_OBJECT (self), entry_properties[ENTRY_PROP_KEY]);
    }
  if (self->record == NULL || !liaison_record_equal (self->record, fresh->record))
    {
      g_set_object (&self->record, fresh->record);
      g_object_notify_by_pspec (G_OBJECT (self), entry_properties[ENTRY_PROP_RECORD]);
    }
}
