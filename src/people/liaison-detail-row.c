/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-detail-row.h"

#include "liaison-people-closures.h"

typedef struct
{
  LiaisonContactEditor *editor;
  LiaisonDetailEntry   *entry;
} LiaisonDetailRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LiaisonDetailRow, liaison_detail_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  PROP_0,
  PROP_EDITOR,
  PROP_ENTRY,
  PROP_RECORD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static LiaisonDetailRowPrivate *
get_private (LiaisonDetailRow *self)
{
  return liaison_detail_row_get_instance_private (self);
}

static void
entry_changed_cb (LiaisonDetailRow *self)
{
  LiaisonDetailRowPrivate *priv = get_private (self);

  if (priv->entry != NULL && LIAISON_DETAIL_ROW_GET_CLASS (self)->update != NULL)
    LIAISON_DETAIL_ROW_GET_CLASS (self)->update (self, priv->entry);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static void
set_entry (LiaisonDetailRow   *self,
           LiaisonDetailEntry *entry)
{
  LiaisonDetailRowPrivate *priv = get_private (self);

  if (priv->entry == entry)
    return;

  if (priv->entry != NULL)
    g_signal_handlers_disconnect_by_func (priv->entry, entry_changed_cb, self);
  g_set_object (&priv->entry, entry);
  if (entry != NULL)
    g_signal_connect_object (entry, "notify", G_CALLBACK (entry_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
  entry_changed_cb (self);
}

static void
delete_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LiaisonDetailRow        *self = LIAISON_DETAIL_ROW (widget);
  LiaisonDetailRowPrivate *priv = get_private (self);
  g_autofree char         *label =
    liaison_people_label_of_change (LIAISON_DETAIL_ROW_GET_CLASS (self)->get_delete_label (self),
                                    liaison_contact_editor_get_name (priv->editor));

  liaison_contact_editor_delete (priv->editor, liaison_detail_entry_get_record (priv->entry), label);
}

static void
liaison_detail_row_dispose (GObject *object)
{
  LiaisonDetailRow        *self = LIAISON_DETAIL_ROW (object);
  LiaisonDetailRowPrivate *priv = get_private (self);

  if (priv->entry != NULL)
    g_signal_handlers_disconnect_by_func (priv->entry, entry_changed_cb, self);
  g_clear_object (&priv->entry);
  g_clear_object (&priv->editor);

  G_OBJECT_CLASS (liaison_detail_row_parent_class)->dispose (object);
}

static void
liaison_detail_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  LiaisonDetailRow *self = LIAISON_DETAIL_ROW (object);

  switch (prop_id)
    {
    case PROP_EDITOR:
      g_value_set_object (value, get_private (self)->editor);
      break;
    case PROP_ENTRY:
      g_value_set_object (value, get_private (self)->entry);
      break;
    case PROP_RECORD:
      g_value_set_object (value, liaison_detail_row_get_record (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_detail_row_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LiaisonDetailRow *self = LIAISON_DETAIL_ROW (object);

  switch (prop_id)
    {
    case PROP_EDITOR:
      g_set_object (&get_private (self)->editor, g_value_get_object (value));
      break;
    case PROP_ENTRY:
      set_entry (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_detail_row_class_init (LiaisonDetailRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   reads = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = liaison_detail_row_dispose;
  object_class->get_property = liaison_detail_row_get_property;
  object_class->set_property = liaison_detail_row_set_property;

  properties[PROP_EDITOR] = g_param_spec_object ("editor", NULL, NULL, LIAISON_TYPE_CONTACT_EDITOR,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, LIAISON_TYPE_DETAIL_ENTRY, reads | G_PARAM_WRITABLE);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LIAISON_TYPE_RECORD, reads);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "row.delete", NULL, delete_cb);
}

static void
liaison_detail_row_init (LiaisonDetailRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * liaison_detail_row_get_editor:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what makes its changes
 */
LiaisonContactEditor *
liaison_detail_row_get_editor (LiaisonDetailRow *self)
{
  g_return_val_if_fail (LIAISON_IS_DETAIL_ROW (self), NULL);

  return get_private (self)->editor;
}

/**
 * liaison_detail_row_get_entry:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
LiaisonDetailEntry *
liaison_detail_row_get_entry (LiaisonDetailRow *self)
{
  g_return_val_if_fail (LIAISON_IS_DETAIL_ROW (self), NULL);

  return get_private (self)->entry;
}

/**
 * liaison_detail_row_get_record:
 * @self: a row
 *
 * Returns: (transfer none) (nullable) (type LiaisonRecord): the record of what it shows
 */
gpointer
liaison_detail_row_get_record (LiaisonDetailRow *self)
{
  g_return_val_if_fail (LIAISON_IS_DETAIL_ROW (self), NULL);

  return get_private (self)->entry != NULL ? liaison_detail_entry_get_record (get_private (self)->entry) : NULL;
}

/**
 * liaison_detail_row_open:
 * @self: a row
 *
 * Unfolds the row and goes into it, as after adding what it shows.
 */
void
liaison_detail_row_open (LiaisonDetailRow *self)
{
  g_return_if_fail (LIAISON_IS_DETAIL_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
