/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-jump-dialog.h"

#include "liaison-app-resources.h"
#include "liaison-error.h"
#include "liaison-jump-item.h"
#include "liaison-jump-search.h"
#include "liaison-window-above.h"

#include <glib/gi18n.h>

struct _LiaisonJumpDialog
{
  AdwWindow parent_instance;

  GtkEditable        *entry;
  GtkStack           *stack;
  GtkListView        *view;
  GtkSingleSelection *selection;
  GListStore         *found;
  AdwStatusPage      *failure;

  LiaisonStore *store;
  GCancellable *searching;
  gboolean      is_choosing; /* Enter was pressed before the answer was there */
};

G_DEFINE_FINAL_TYPE (LiaisonJumpDialog, liaison_jump_dialog, ADW_TYPE_WINDOW)

/* The dialog is gone before the action begins: it may open one of its own. */
static void
go_to (LiaisonJumpDialog *self,
       LiaisonJumpItem   *item)
{
  g_autoptr (LiaisonJumpItem) kept = g_object_ref (item);
  g_autoptr (GtkWindow) parent = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self)));

  g_cancellable_cancel (self->searching);
  gtk_window_destroy (GTK_WINDOW (self));
  gtk_widget_activate_action_variant (GTK_WIDGET (parent), liaison_jump_item_get_action (kept), liaison_jump_item_get_target (kept));
}

static void
choose (LiaisonJumpDialog *self)
{
  LiaisonJumpItem *item = gtk_single_selection_get_selected_item (self->selection);

  self->is_choosing = FALSE;
  if (item != NULL)
    go_to (self, item);
}

static void
activate_cb (GtkListView       *view,
             guint              position,
             LiaisonJumpDialog *self)
{
  g_autoptr (LiaisonJumpItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item != NULL)
    go_to (self, item);
}

static void
show_found (LiaisonJumpDialog *self,
            GPtrArray         *items)
{
  g_list_store_splice (self->found, 0, g_list_model_get_n_items (G_LIST_MODEL (self->found)), items->pdata, items->len);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "found" : "nothing");
  if (items->len > 0)
    {
      gtk_single_selection_set_selected (self->selection, 0);
      gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", 0);
    }
  if (self->is_choosing)
    choose (self);
}

static void
show_failure (LiaisonJumpDialog *self,
              const GError      *error)
{
  g_autofree char *sentence = liaison_error_dup_sentence (error);
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  self->is_choosing = FALSE;
  adw_status_page_set_description (self->failure, escaped);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

static void
searched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LiaisonJumpDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = liaison_jump_search_finish (LIAISON_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->store == NULL)
    return;

  g_clear_object (&self->searching);
  if (items != NULL)
    show_found (self, items);
  else
    show_failure (self, error);
}

/* At once with each letter, so that Enter never goes where the letters before
 * led; the last letter wins. */
static void
typed_cb (LiaisonJumpDialog *self)
{
  if (self->store == NULL)
    return;

  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  self->searching = g_cancellable_new ();
  self->is_choosing = FALSE;
  liaison_jump_search_async (self->store, GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))),
                             gtk_editable_get_text (self->entry), self->searching, searched_cb, g_object_ref (self));
}

static void
entered_cb (LiaisonJumpDialog *self)
{
  if (self->searching != NULL)
    self->is_choosing = TRUE;
  else
    choose (self);
}

/* From the entry the arrows go into the list, so that a screen reader says each
 * line; the first is chosen already. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                LiaisonJumpDialog     *self)
{
  gboolean is_down = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down;

  if (!is_down || g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 0)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 1)
    gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_DOWN);

  return GDK_EVENT_STOP;
}

/* Typing goes on in the entry, wherever the focus is. */
static gboolean
list_key_pressed_cb (GtkEventControllerKey *controller,
                     guint                  keyval,
                     guint                  keycode,
                     GdkModifierType        state,
                     LiaisonJumpDialog     *self)
{
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (self->entry));
  gboolean   is_first = gtk_single_selection_get_selected (self->selection) == 0;

  if ((keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up) && is_first)
    {
      gtk_widget_grab_focus (text);
      gtk_editable_set_position (self->entry, -1);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_space)
    return GDK_EVENT_PROPAGATE;

  if (!gtk_event_controller_key_forward (controller, text))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (text);
  gtk_editable_set_position (self->entry, -1);

  return GDK_EVENT_STOP;
}

static void
liaison_jump_dialog_dispose (GObject *object)
{
  LiaisonJumpDialog *self = LIAISON_JUMP_DIALOG (object);

  g_cancellable_cancel (self->searching);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_JUMP_DIALOG);
  g_clear_object (&self->searching);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (liaison_jump_dialog_parent_class)->dispose (object);
}

static void
liaison_jump_dialog_class_init (LiaisonJumpDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_app_get_resource ();
  g_type_ensure (LIAISON_TYPE_JUMP_ITEM);

  G_OBJECT_CLASS (klass)->dispose = liaison_jump_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/app/liaison-jump-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonJumpDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, LiaisonJumpDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonJumpDialog, view);
  gtk_widget_class_bind_template_child (widget_class, LiaisonJumpDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, LiaisonJumpDialog, found);
  gtk_widget_class_bind_template_child (widget_class, LiaisonJumpDialog, failure);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_key_pressed_cb);
}

static void
liaison_jump_dialog_init (LiaisonJumpDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_jump_dialog_new:
 * @parent: the window whose actions go there
 * @store: where to look
 *
 * Returns: (transfer floating): a dialog that finds whatever one can jump to
 */
GtkWidget *
liaison_jump_dialog_new (GtkWindow    *parent,
                         LiaisonStore *store)
{
  LiaisonJumpDialog *self;

  g_return_val_if_fail (GTK_IS_APPLICATION_WINDOW (parent), NULL);
  g_return_val_if_fail (LIAISON_IS_STORE (store), NULL);

  self = g_object_new (LIAISON_TYPE_JUMP_DIALOG, NULL);
  liaison_window_put_above (GTK_WINDOW (self), GTK_WIDGET (parent));
  self->store = g_object_ref (store);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->entry));
  typed_cb (self);

  return GTK_WIDGET (self);
}
