/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-detail-row.h"

#include "liaison-change-label.h"
#include "liaison-choice-row.h"
#include "liaison-people-closures.h"
#include "liaison-text-row.h"

#include <glib/gi18n.h>

/* Letters that have room on one line of the narrowest page. */
#define SHORT 24

typedef struct
{
  LiaisonContactEditor *editor;
  LiaisonDetailEntry   *entry;
  gboolean              has_fields;
  GtkLabel             *title; /* of the row's own labels */
  GtkLabel             *subtitle;
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

static GtkLabel *
find_label (GtkWidget  *widget,
            const char *style)
{
  GtkLabel *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, style))
    return GTK_LABEL (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_label (child, style);

  return found;
}

/* GTK lays a text that may wrap out a dozen times to find how wide it is at the
 * height of its row, which takes longer than all else of a page of many rows.
 * The label has the text only after the row's properties were all set. */
static void
wrap_if_long (GtkLabel   *label,
              const char *text)
{
  gboolean is_long = text != NULL && g_utf8_strlen (text, -1) > SHORT;

  if (label == NULL || gtk_label_get_wrap (label) == is_long)
    return;

  gtk_label_set_wrap (label, is_long);
  gtk_label_set_ellipsize (label, is_long ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
}

static void
entry_changed_cb (LiaisonDetailRow *self)
{
  LiaisonDetailRowPrivate *priv = get_private (self);

  if (priv->entry != NULL && LIAISON_DETAIL_ROW_GET_CLASS (self)->update != NULL)
    {
      LIAISON_DETAIL_ROW_GET_CLASS (self)->update (self, priv->entry);
      wrap_if_long (priv->title, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
      wrap_if_long (priv->subtitle, adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (self)));
    }
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
    liaison_change_label_dup (LIAISON_DETAIL_ROW_GET_CLASS (self)->get_delete_label (self),
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

/* A page may show hundreds of rows, of which one is edited. */
static void
expanded_cb (LiaisonDetailRow *self)
{
  LiaisonDetailRowPrivate *priv = get_private (self);

  if (priv->has_fields || LIAISON_DETAIL_ROW_GET_CLASS (self)->make_fields == NULL ||
      !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) || liaison_detail_row_get_record (self) == NULL)
    return;

  priv->has_fields = TRUE;
  LIAISON_DETAIL_ROW_GET_CLASS (self)->make_fields (self);
}

static void
liaison_detail_row_init (LiaisonDetailRow *self)
{
  LiaisonDetailRowPrivate *priv = get_private (self);

  priv->title = find_label (GTK_WIDGET (self), "title");
  priv->subtitle = find_label (GTK_WIDGET (self), "subtitle");
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
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

/**
 * liaison_detail_row_add_field:
 * @self: a row that makes its fields
 * @kind: what kind of field it is
 * @title: what it is
 * @field: its column
 * @change_label: the translated name of its change, with "%s" for the contact
 *
 * Returns: (transfer none): the row of a field of the record
 */
GtkWidget *
liaison_detail_row_add_field (LiaisonDetailRow *self,
                              LiaisonDetailField kind,
                              const char       *title,
                              const char       *field,
                              const char       *change_label)
{
  GType      type = kind == LIAISON_DETAIL_FIELD_CHOICE ? LIAISON_TYPE_CHOICE_ROW : LIAISON_TYPE_TEXT_ROW;
  GtkWidget *row = g_object_new (type, "field", field, "title", title, "change-label", change_label, NULL);

  if (kind == LIAISON_DETAIL_FIELD_DAY)
    g_object_set (row, "is-day", TRUE, NULL);
  g_object_bind_property (self, "editor", row, "editor", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "record", row, "record", G_BINDING_SYNC_CREATE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return row;
}

/**
 * liaison_detail_row_add_actions:
 * @self: a row that makes its fields
 *
 * Returns: (transfer none): a box for buttons under the fields
 */
GtkWidget *
liaison_detail_row_add_actions (LiaisonDetailRow *self)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "row-actions");
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Actions"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return box;
}

/**
 * liaison_detail_row_add_action:
 * @actions: the box for buttons
 * @label: what the button says
 * @action: the name of its action
 *
 * Returns: (transfer none): a button
 */
GtkWidget *
liaison_detail_row_add_action (GtkWidget  *actions,
                               const char *label,
                               const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (g_str_equal (action, "row.delete"))
    gtk_widget_add_css_class (button, "destructive");
  gtk_box_append (GTK_BOX (actions), button);

  return button;
}
