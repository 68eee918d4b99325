/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-ask-dialog.h"

#include "liaison-widgets-resources.h"
#include "liaison-window-above.h"

struct _LiaisonAskDialog
{
  LiaisonFormWindow parent_instance;

  GtkWidget  *row;
  GtkButton  *confirm;
  GtkListBox *list;
  GtkLabel   *note;
};

G_DEFINE_FINAL_TYPE (LiaisonAskDialog, liaison_ask_dialog, LIAISON_TYPE_FORM_WINDOW)

enum
{
  PROP_0,
  PROP_READY,
  N_PROPS,
};

enum
{
  CONFIRMED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void
confirm_cb (LiaisonAskDialog *self)
{
  liaison_ask_dialog_confirm (self);
}

/* A name is not empty. */
static void
typed_cb (LiaisonAskDialog *self)
{
  g_autofree char *text = liaison_ask_dialog_dup_text (self);

  g_object_set (self, "ready", *text != '\0', NULL);
}

static void
liaison_ask_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_ASK_DIALOG);

  G_OBJECT_CLASS (liaison_ask_dialog_parent_class)->dispose (object);
}

static void
liaison_ask_dialog_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_READY:
      g_value_set_boolean (value, gtk_widget_get_sensitive (GTK_WIDGET (LIAISON_ASK_DIALOG (object)->confirm)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_ask_dialog_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_READY:
      gtk_widget_set_sensitive (GTK_WIDGET (LIAISON_ASK_DIALOG (object)->confirm), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_ask_dialog_class_init (LiaisonAskDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_widgets_get_resource ();

  object_class->dispose = liaison_ask_dialog_dispose;
  object_class->get_property = liaison_ask_dialog_get_property;
  object_class->set_property = liaison_ask_dialog_set_property;

  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * LiaisonAskDialog::confirmed:
   * @self: the dialog
   *
   * What was asked for is in the row. The dialog closes after it.
   */
  signals[CONFIRMED] = g_signal_new ("confirmed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/widgets/liaison-ask-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonAskDialog, confirm);
  gtk_widget_class_bind_template_child (widget_class, LiaisonAskDialog, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonAskDialog, note);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
}

static void
liaison_ask_dialog_init (LiaisonAskDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_ask_dialog_new:
 * @from: a widget of the window to which it belongs
 * @title: what is asked
 * @confirm: the button that goes on, with a mnemonic
 * @row: (transfer floating): where it is answered; an #AdwEntryRow is not to be
 *   left empty, and Enter in it confirms
 *
 * Returns: (transfer floating): a dialog to present
 */
GtkWidget *
liaison_ask_dialog_new (GtkWidget  *from,
                        const char *title,
                        const char *confirm,
                        GtkWidget  *row)
{
  LiaisonAskDialog *self = g_object_new (LIAISON_TYPE_ASK_DIALOG, "title", title, NULL);

  liaison_window_put_above (GTK_WINDOW (self), from);
  gtk_button_set_label (self->confirm, confirm);
  self->row = row;
  gtk_list_box_append (self->list, row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (ADW_IS_ENTRY_ROW (row))
    {
      g_signal_connect_object (row, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "entry-activated", G_CALLBACK (confirm_cb), self, G_CONNECT_SWAPPED);
      typed_cb (self);
    }
  gtk_widget_grab_focus (row);

  return GTK_WIDGET (self);
}

/**
 * liaison_ask_dialog_get_row:
 * @self: the dialog
 *
 * Returns: (transfer none): where it is answered
 */
GtkWidget *
liaison_ask_dialog_get_row (LiaisonAskDialog *self)
{
  g_return_val_if_fail (LIAISON_IS_ASK_DIALOG (self), NULL);

  return self->row;
}

/**
 * liaison_ask_dialog_add_row:
 * @self: the dialog
 * @row: (transfer floating): another row, below the first
 *
 * Adds a row; who adds it says when the dialog is ready.
 */
void
liaison_ask_dialog_add_row (LiaisonAskDialog *self,
                            GtkWidget        *row)
{
  g_return_if_fail (LIAISON_IS_ASK_DIALOG (self));

  gtk_list_box_append (self->list, row);
  if (ADW_IS_ENTRY_ROW (row))
    g_signal_connect_object (row, "entry-activated", G_CALLBACK (confirm_cb), self, G_CONNECT_SWAPPED);
}

/**
 * liaison_ask_dialog_set_note:
 * @self: the dialog
 * @note: a sentence below the rows
 *
 * Says what there is to know of the answer.
 */
void
liaison_ask_dialog_set_note (LiaisonAskDialog *self,
                             const char       *note)
{
  g_return_if_fail (LIAISON_IS_ASK_DIALOG (self));

  gtk_label_set_label (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *note != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note, -1);
}

/**
 * liaison_ask_dialog_dup_text:
 * @self: the dialog, with a row to type in
 *
 * Returns: (transfer full): what was typed, without blanks around it
 */
char *
liaison_ask_dialog_dup_text (LiaisonAskDialog *self)
{
  g_return_val_if_fail (LIAISON_IS_ASK_DIALOG (self), NULL);

  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->row))));
}

/**
 * liaison_ask_dialog_confirm:
 * @self: the dialog
 *
 * Takes what is in the row, where that is ready.
 */
void
liaison_ask_dialog_confirm (LiaisonAskDialog *self)
{
  g_return_if_fail (LIAISON_IS_ASK_DIALOG (self));

  if (self->confirm == NULL || !gtk_widget_get_sensitive (GTK_WIDGET (self->confirm)))
    return;

  g_object_ref (self);
  g_signal_emit (self, signals[CONFIRMED], 0);
  gtk_window_close (GTK_WINDOW (self));
  g_object_unref (self);
}
