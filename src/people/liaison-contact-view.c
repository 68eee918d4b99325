/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-view.h"

#include "liaison-change-label.h"
#include "liaison-contact.h"
#include "liaison-error.h"
#include "liaison-introduction-dialog.h"
#include "liaison-notes-field.h"
#include "liaison-people-closures.h"
#include "liaison-text-row.h"
#include "liaison-toast.h"
#include "liaison-unsaved.h"
#include "liaison-window-above.h"

#include <glib/gi18n.h>

typedef struct
{
  LiaisonContactEditor *editor;
  LiaisonStore         *store;
  gint64                key;
  LiaisonDetail        *detail;
  GCancellable         *cancellable; /* of the read under way */
  gboolean              is_gone;     /* the contact was deleted, but not what one typed */
} LiaisonContactViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LiaisonContactView, liaison_contact_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_EDITOR,
  PROP_DETAIL,
  PROP_RECORD,
  N_PROPS,
};

enum
{
  SHOWN,
  GONE,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static LiaisonContactViewPrivate *
get_private (LiaisonContactView *self)
{
  return liaison_contact_view_get_instance_private (self);
}

static const char *
get_name (LiaisonDetail *detail)
{
  gpointer record = liaison_detail_get_record (detail);

  return LIAISON_IS_PERSON (record) ? liaison_person_get_name (record) : liaison_organization_get_name (record);
}

/* What opens for the first method of a kind that one can write to or call; a
 * preferred one comes first. */
static char *
dup_uri_of_kind (LiaisonDetail    *detail,
                 LiaisonMethodKind kind)
{
  GListModel *methods = detail != NULL ? liaison_detail_get_list (detail, LIAISON_DETAIL_METHODS) : NULL;
  char       *uri = NULL;

  for (guint i = 0; methods != NULL && i < g_list_model_get_n_items (methods); i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (methods, i);
      LiaisonContactMethod *method = liaison_detail_entry_get_record (entry);
      gboolean              is_preferred = liaison_contact_method_get_preferred (method);

      if ((LiaisonMethodKind) liaison_contact_method_get_kind (method) != kind || (uri != NULL && !is_preferred))
        continue;
      g_free (uri);
      uri = liaison_people_method_uri (kind, liaison_contact_method_get_value (method));
      if (uri != NULL && is_preferred)
        break;
    }

  return uri;
}

static void
enable_actions (LiaisonContactView *self)
{
  LiaisonDetail   *detail = get_private (self)->detail;
  g_autofree char *mail = dup_uri_of_kind (detail, LIAISON_METHOD_KIND_EMAIL);
  g_autofree char *phone = dup_uri_of_kind (detail, LIAISON_METHOD_KIND_PHONE);
  GtkWidget       *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "contact.mail", mail != NULL);
  gtk_widget_action_set_enabled (widget, "contact.call", phone != NULL);
  gtk_widget_action_set_enabled (widget, "contact.log", detail != NULL);
  gtk_widget_action_set_enabled (widget, "contact.follow-up", detail != NULL);
  gtk_widget_action_set_enabled (widget, "contact.show-on-map", detail != NULL);
  gtk_widget_action_set_enabled (widget, "contact.introduce-to", detail != NULL);
  gtk_widget_action_set_enabled (widget, "contact.introduce-by", detail != NULL && LIAISON_IS_PERSON (liaison_detail_get_record (detail)));
  gtk_widget_action_set_enabled (widget, "contact.delete", detail != NULL);
}

static void
detail_changed (LiaisonContactView *self)
{
  LiaisonContactViewPrivate *priv = get_private (self);

  if (priv->detail != NULL)
    {
      liaison_contact_editor_set_name (priv->editor, get_name (priv->detail));
      LIAISON_CONTACT_VIEW_GET_CLASS (self)->update (self, priv->detail);
    }
  enable_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

/* What could not be added to one contact is not for the next. */
static void
forget_additions (GtkWidget *widget)
{
  if (LIAISON_IS_ADD_ROW (widget))
    {
      liaison_add_row_forget (LIAISON_ADD_ROW (widget));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    forget_additions (child);
}

static void
set_detail (LiaisonContactView *self,
            LiaisonDetail      *detail)
{
  LiaisonContactViewPrivate *priv = get_private (self);

  if (!g_set_object (&priv->detail, detail))
    return;

  forget_additions (GTK_WIDGET (self));
  if (detail != NULL)
    liaison_contact_editor_set_name (priv->editor, get_name (detail));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAIL]);
  detail_changed (self);
}

static void
take_detail (LiaisonContactView *self,
             LiaisonDetail      *fresh)
{
  LiaisonContactViewPrivate *priv = get_private (self);

  priv->is_gone = FALSE;
  if (priv->detail != NULL && liaison_detail_get_key (priv->detail) == liaison_detail_get_key (fresh))
    {
      liaison_detail_take (priv->detail, fresh);
      detail_changed (self);
      return;
    }

  set_detail (self, fresh);
  g_signal_emit (self, signals[SHOWN], 0);
}

/* Somebody else deleted the contact. The page goes, unless one is typing in
 * it: that stays to be copied, or saved when the deletion is undone. */
static void
contact_gone (LiaisonContactView *self,
              const GError       *error)
{
  LiaisonContactViewPrivate *priv = get_private (self);
  gboolean                   was_gone = priv->is_gone;

  if (priv->detail != NULL && liaison_detail_get_key (priv->detail) == priv->key && liaison_unsaved_find (GTK_WIDGET (self)) != NULL)
    {
      priv->is_gone = TRUE;
      if (!was_gone)
        liaison_toast_show_error (GTK_WIDGET (self), error);
      return;
    }

  priv->is_gone = FALSE;
  priv->key = 0;
  set_detail (self, NULL);
  g_signal_emit (self, signals[GONE], 0);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (LiaisonContactView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonDetail) fresh = liaison_detail_read_finish (LIAISON_STORE (source), result, &error);
  LiaisonContactViewPrivate *priv = get_private (self);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || priv->store != LIAISON_STORE (source))
    return;

  if (fresh != NULL && liaison_detail_get_key (fresh) == priv->key)
    {
      take_detail (self, fresh);
    }
  else if (g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND))
    {
      contact_gone (self, error);
    }
  else if (error != NULL)
    {
      liaison_toast_show_error (GTK_WIDGET (self), error);
    }
}

/* The newest question wins. */
static void
read_again (LiaisonContactView *self)
{
  LiaisonContactViewPrivate *priv = get_private (self);

  g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->cancellable);
  if (priv->store == NULL || priv->key == 0)
    return;

  priv->cancellable = g_cancellable_new ();
  liaison_detail_read_async (priv->store, priv->key, priv->cancellable, read_cb, g_object_ref (self));
}

static void
open_uri_of_kind (LiaisonContactView *self,
                  LiaisonMethodKind   kind)
{
  g_autofree char *uri = dup_uri_of_kind (get_private (self)->detail, kind);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), uri, GDK_CURRENT_TIME);
}

static void
mail_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  open_uri_of_kind (LIAISON_CONTACT_VIEW (widget), LIAISON_METHOD_KIND_EMAIL);
}

static void
call_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  open_uri_of_kind (LIAISON_CONTACT_VIEW (widget), LIAISON_METHOD_KIND_PHONE);
}

static void
log_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.log", "x", get_private (LIAISON_CONTACT_VIEW (widget))->key);
}

static void
follow_up_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.add-follow-up", "x", get_private (LIAISON_CONTACT_VIEW (widget))->key);
}

static void
show_on_map_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.show-on-map", "x", get_private (LIAISON_CONTACT_VIEW (widget))->key);
}

static void
plan_introduction (LiaisonContactView *self,
                   gboolean            is_target)
{
  LiaisonContactViewPrivate *priv = get_private (self);
  GtkWidget                 *dialog = liaison_introduction_dialog_new (priv->store);

  if (is_target)
    liaison_introduction_dialog_set_target (LIAISON_INTRODUCTION_DIALOG (dialog), priv->key, get_name (priv->detail));
  else
    liaison_introduction_dialog_set_introducer (LIAISON_INTRODUCTION_DIALOG (dialog), priv->key, get_name (priv->detail));
  liaison_window_put_above (GTK_WINDOW (dialog), GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
introduce_to_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  plan_introduction (LIAISON_CONTACT_VIEW (widget), TRUE);
}

static void
introduce_by_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  plan_introduction (LIAISON_CONTACT_VIEW (widget), FALSE);
}

static void
delete_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LiaisonContactViewPrivate *priv = get_private (LIAISON_CONTACT_VIEW (widget));
  /* Translators: the name of a change; %s is a person or an organization */
  g_autofree char *label = liaison_change_label_dup (_("Delete %s"), liaison_contact_editor_get_name (priv->editor));

  liaison_contact_editor_delete (priv->editor, liaison_detail_get_record (priv->detail), label);
}

static void
liaison_contact_view_dispose (GObject *object)
{
  LiaisonContactView        *self = LIAISON_CONTACT_VIEW (object);
  LiaisonContactViewPrivate *priv = get_private (self);

  liaison_contact_view_set_store (self, NULL);
  g_clear_object (&priv->detail);
  g_clear_object (&priv->cancellable);
  g_clear_object (&priv->editor);

  G_OBJECT_CLASS (liaison_contact_view_parent_class)->dispose (object);
}

static void
liaison_contact_view_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  LiaisonContactViewPrivate *priv = get_private (LIAISON_CONTACT_VIEW (object));

  switch (prop_id)
    {
    case PROP_EDITOR:
      g_value_set_object (value, priv->editor);
      break;
    case PROP_DETAIL:
      g_value_set_object (value, priv->detail);
      break;
    case PROP_RECORD:
      g_value_set_object (value, priv->detail != NULL ? liaison_detail_get_record (priv->detail) : NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "contact.mail", NULL, mail_cb);
  gtk_widget_class_install_action (widget_class, "contact.call", NULL, call_cb);
  gtk_widget_class_install_action (widget_class, "contact.log", NULL, log_cb);
  gtk_widget_class_install_action (widget_class, "contact.follow-up", NULL, follow_up_cb);
  gtk_widget_class_install_action (widget_class, "contact.show-on-map", NULL, show_on_map_cb);
  gtk_widget_class_install_action (widget_class, "contact.introduce-to", NULL, introduce_to_cb);
  gtk_widget_class_install_action (widget_class, "contact.introduce-by", NULL, introduce_by_cb);
  gtk_widget_class_install_action (widget_class, "contact.delete", NULL, delete_cb);
}

static void
liaison_contact_view_class_init (LiaisonContactViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   reads = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = liaison_contact_view_dispose;
  object_class->get_property = liaison_contact_view_get_property;

  properties[PROP_EDITOR] = g_param_spec_object ("editor", NULL, NULL, LIAISON_TYPE_CONTACT_EDITOR, reads);
  properties[PROP_DETAIL] = g_param_spec_object ("detail", NULL, NULL, LIAISON_TYPE_DETAIL, reads);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LIAISON_TYPE_RECORD, reads);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[GONE] = g_signal_new ("gone", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
liaison_contact_view_init (LiaisonContactView *self)
{
  get_private (self)->editor = liaison_contact_editor_new (GTK_WIDGET (self));
  enable_actions (self);
}

/**
 * liaison_contact_view_set_store:
 * @self: a page
 * @store: (nullable): whose contact it shows
 */
void
liaison_contact_view_set_store (LiaisonContactView *self,
                                LiaisonStore       *store)
{
  LiaisonContactViewPrivate *priv = get_private (self);

  g_return_if_fail (LIAISON_IS_CONTACT_VIEW (self));

  if (priv->store == store)
    return;

  if (priv->store != NULL)
    g_signal_handlers_disconnect_by_func (priv->store, read_again, self);
  g_set_object (&priv->store, store);
  if (store != NULL)
    g_signal_connect_object (store, "changed", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  if (priv->editor != NULL)
    liaison_contact_editor_set_store (priv->editor, store);
  read_again (self);
}

/**
 * liaison_contact_view_get_key:
 * @self: a page
 *
 * Returns: the contact key of whom it shows, 0 for nobody
 */
gint64
liaison_contact_view_get_key (LiaisonContactView *self)
{
  g_return_val_if_fail (LIAISON_IS_CONTACT_VIEW (self), 0);

  return get_private (self)->key;
}

/**
 * liaison_contact_view_set_key:
 * @self: a page
 * @key: the contact key of whom to show, 0 for nobody
 *
 * Shows another contact as soon as it was read; until then the one before.
 */
void
liaison_contact_view_set_key (LiaisonContactView *self,
                              gint64              key)
{
  LiaisonContactViewPrivate *priv = get_private (self);

  g_return_if_fail (LIAISON_IS_CONTACT_VIEW (self));

  if (priv->key == key)
    return;

  priv->key = key;
  priv->is_gone = FALSE;
  if (key == 0)
    set_detail (self, NULL);
  read_again (self);
}

/**
 * liaison_contact_view_get_editor:
 * @self: a page
 *
 * Returns: (transfer none): what makes its changes
 */
LiaisonContactEditor *
liaison_contact_view_get_editor (LiaisonContactView *self)
{
  g_return_val_if_fail (LIAISON_IS_CONTACT_VIEW (self), NULL);

  return get_private (self)->editor;
}

/**
 * liaison_contact_view_get_detail:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what it shows
 */
LiaisonDetail *
liaison_contact_view_get_detail (LiaisonContactView *self)
{
  g_return_val_if_fail (LIAISON_IS_CONTACT_VIEW (self), NULL);

  return get_private (self)->detail;
}

static void
method_added_cb (gpointer record,
                 GObject *owner)
{
  if (record == NULL)
    liaison_add_row_put_back (LIAISON_ADD_ROW (owner));
}

/**
 * liaison_contact_view_add_method:
 * @self: a page that shows a contact
 * @value: an address or number as somebody typed it
 * @row: where they typed it
 *
 * Adds a way to reach the contact, of the kind that it seems to be.
 */
void
liaison_contact_view_add_method (LiaisonContactView *self,
                                 const char         *value,
                                 LiaisonAddRow      *row)
{
  LiaisonContactViewPrivate *priv = get_private (self);
  g_autoptr (LiaisonContactMethod) method = liaison_contact_method_new ();
  g_autofree char *label = NULL;
  gint64           id = liaison_contact_key_get_id (priv->key);

  g_return_if_fail (LIAISON_IS_CONTACT_VIEW (self));

  if (priv->detail == NULL)
    return;

  if (liaison_contact_key_is_organization (priv->key))
    liaison_contact_method_set_organization (method, id);
  else
    liaison_contact_method_set_person (method, id);
  liaison_contact_method_set_kind (method, liaison_people_guess_method (value));
  liaison_contact_method_set_value (method, value);
  liaison_contact_method_set_position (method, g_list_model_get_n_items (liaison_detail_get_list (priv->detail, LIAISON_DETAIL_METHODS)));

  label = liaison_change_label_dup (_("Add How to Reach %s"), liaison_contact_editor_get_name (priv->editor));
  liaison_contact_editor_add (priv->editor, method, label, method_added_cb, G_OBJECT (row));
}
