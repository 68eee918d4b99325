/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-introductions-dialog.h"

#include "liaison-introduction-dialog.h"
#include "liaison-introduction-list.h"
#include "liaison-widgets-resources.h"
#include "liaison-window-above.h"

struct _LiaisonIntroductionsDialog
{
  LiaisonFormWindow parent_instance;

  LiaisonStore *store;
  gboolean      was_loaded;

  GtkStack                *stack;
  LiaisonIntroductionList *list;
};

G_DEFINE_FINAL_TYPE (LiaisonIntroductionsDialog, liaison_introductions_dialog, LIAISON_TYPE_FORM_WINDOW)

/* At first the keys are with what there is, not with what can be added. */
static void
loaded_cb (LiaisonIntroductionsDialog *self)
{
  gtk_stack_set_visible_child_name (self->stack, liaison_introduction_list_get_n_items (self->list) > 0 ? "list" : "none");
  if (!self->was_loaded)
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  self->was_loaded = TRUE;
}

static void
plan_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonIntroductionsDialog *self = LIAISON_INTRODUCTIONS_DIALOG (widget);
  GtkWidget                  *dialog = liaison_introduction_dialog_new (self->store);

  liaison_window_put_above (GTK_WINDOW (dialog), widget);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Who is shown stands in the window behind. */
static void
show_contact_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (parent), "win.show-contact", parameter);
  gtk_window_destroy (GTK_WINDOW (widget));
}

static void
liaison_introductions_dialog_dispose (GObject *object)
{
  g_clear_object (&LIAISON_INTRODUCTIONS_DIALOG (object)->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_INTRODUCTIONS_DIALOG);

  G_OBJECT_CLASS (liaison_introductions_dialog_parent_class)->dispose (object);
}

static void
liaison_introductions_dialog_class_init (LiaisonIntroductionsDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_widgets_get_resource ();
  g_type_ensure (LIAISON_TYPE_INTRODUCTION_LIST);

  object_class->dispose = liaison_introductions_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/widgets/liaison-introductions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonIntroductionsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonIntroductionsDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, loaded_cb);

  gtk_widget_class_install_action (widget_class, "introductions.plan", NULL, plan_cb);
  gtk_widget_class_install_action (widget_class, "win.show-contact", "x", show_contact_cb);
}

static void
liaison_introductions_dialog_init (LiaisonIntroductionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_introductions_dialog_new:
 * @store: a store
 *
 * Returns: (transfer floating): a dialog that follows the store
 */
GtkWidget *
liaison_introductions_dialog_new (LiaisonStore *store)
{
  LiaisonIntroductionsDialog *self;

  g_return_val_if_fail (LIAISON_IS_STORE (store), NULL);

  self = g_object_new (LIAISON_TYPE_INTRODUCTIONS_DIALOG, NULL);
  self->store = g_object_ref (store);
  liaison_introduction_list_set_store (self->list, store);

  return GTK_WIDGET (self);
}
