/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-row.h"

struct _LiaisonRow
{
  GObject parent_instance;

  gint64 key;
  LiaisonContact *contact;
  LiaisonRow *followed; /* whose key and contact these are */
};

G_DEFINE_FINAL_TYPE (LiaisonRow, liaison_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_KEY,
  PROP_CONTACT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_key (LiaisonRow *self,
         gint64      key)
{
  if (self->key == key)
    return;

  self->key = key;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEY]);
}

static void
contact_changed_cb (LiaisonRow *self)
{
  liaison_row_set_contact (self, self->followed->contact);
}

static void
liaison_row_finalize (GObject *object)
{
  LiaisonRow *self = LIAISON_ROW (object);

  if (self->followed != NULL)
    g_signal_handlers_disconnect_by_data (self->followed, self);
  g_clear_object (&self->followed);
  g_clear_object (&self->contact);

  G_OBJECT_CLASS (liaison_row_parent_class)->finalize (object);
}

static void
liaison_row_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  LiaisonRow *self = LIAISON_ROW (object);

  switch (prop_id)
    {
    case PROP_KEY:
      g_value_set_int64 (value, self->key);
      break;
    case PROP_CONTACT:
      g_value_set_object (value, self->contact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_row_class_init (LiaisonRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = liaison_row_finalize;
  object_class->get_property = liaison_row_get_property;

  properties[PROP_KEY] = g_param_spec_int64 ("key", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_CONTACT] = g_param_spec_object ("contact", NULL, NULL, LIAISON_TYPE_CONTACT, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_row_init (LiaisonRow *self)
{
}

/**
 * liaison_row_new: (skip)
 * @key: a contact key
 *
 * Returns: (transfer full): a row whose contact is not read yet
 */
LiaisonRow *
liaison_row_new (gint64 key)
{
  LiaisonRow *self = g_object_new (LIAISON_TYPE_ROW, NULL);

  self->key = key;

  return self;
}

/**
 * liaison_row_set_contact: (skip)
 * @self: a row
 * @contact: (nullable): what was read
 */
void
liaison_row_set_contact (LiaisonRow     *self,
                         LiaisonContact *contact)
{
  if (g_set_object (&self->contact, contact))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTACT]);
}

/**
 * liaison_row_get_key:
 * @self: a row
 *
 * Returns: its contact key
 */
gint64
liaison_row_get_key (LiaisonRow *self)
{
  g_return_val_if_fail (LIAISON_IS_ROW (self), 0);

  return self->key;
}

/**
 * liaison_row_get_contact:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the contact, %NULL until it was read
 */
LiaisonContact *
liaison_row_get_contact (LiaisonRow *self)
{
  g_return_val_if_fail (LIAISON_IS_ROW (self), NULL);

  return self->contact;
}

/**
 * liaison_row_follow: (skip)
 * @self: a row
 * @other: (nullable): another, %NULL for nobody
 *
 * Makes a row show what another does, now and from now on, whatever it showed
 * before: a place in a view stays while the list behind it changes.
 */
void
liaison_row_follow (LiaisonRow *self,
                    LiaisonRow *other)
{
  g_return_if_fail (LIAISON_IS_ROW (self));
  g_return_if_fail (other == NULL || (LIAISON_IS_ROW (other) && other != self));

  if (self->followed == other)
    return;

  if (self->followed != NULL)
    g_signal_handlers_disconnect_by_data (self->followed, self);
  g_set_object (&self->followed, other);
  if (other != NULL)
    g_signal_connect_swapped (other, "notify::contact", G_CALLBACK (contact_changed_cb), self);
  set_key (self, other != NULL ? other->key : 0);
  liaison_row_set_contact (self, other != NULL ? other->contact : NULL);
}
