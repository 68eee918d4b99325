/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-duplicates-dialog.h"

#include "liaison-duplicate-row.h"
#include "liaison-error.h"
#include "liaison-people-resources.h"

#include <glib/gi18n.h>

/* More than one goes through at a time; the next come when these are settled. */
#define MOST_SHOWN 50

struct _LiaisonDuplicatesDialog
{
  AdwWindow parent_instance;

  LiaisonStore *store;
  GCancellable *cancellable;

  GtkStack      *stack;
  GtkListBox    *list;
  GtkLabel      *rest;
  AdwStatusPage *failure;
};

G_DEFINE_FINAL_TYPE (LiaisonDuplicatesDialog, liaison_duplicates_dialog, ADW_TYPE_WINDOW)

static void
show_rest (LiaisonDuplicatesDialog *self,
           guint                    n_rest)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u more pair comes when these are settled.",
                                                     "%u more pairs come when these are settled.", n_rest),
                                           n_rest);

  gtk_label_set_label (self->rest, text);
  gtk_widget_set_visible (GTK_WIDGET (self->rest), n_rest > 0);
}

static void
show_duplicates (LiaisonDuplicatesDialog *self,
                 GPtrArray               *duplicates)
{
  guint          n_shown = MIN (duplicates->len, MOST_SHOWN);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < n_shown; i++)
    gtk_list_box_append (self->list, liaison_duplicate_row_new (self->store, g_ptr_array_index (duplicates, i)));
  show_rest (self, duplicates->len - n_shown);
  gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "found" : "none");
}

static gpointer
read_duplicates (LiaisonConnection *connection,
                 gpointer           data,
                 GCancellable      *cancellable,
                 GError           **error)
{
  return liaison_query_duplicates (connection, cancellable, error);
}

static void
duplicates_read_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr (LiaisonDuplicatesDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) duplicates = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (self->store == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (duplicates != NULL)
    show_duplicates (self, duplicates);
  else
    {
      g_autofree char *sentence = liaison_error_dup_sentence (error);

      adw_status_page_set_description (self->failure, sentence);
      gtk_stack_set_visible_child_name (self->stack, "failed");
    }
}

static void
search (LiaisonDuplicatesDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_store_read_async (self->store, read_duplicates, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, self->cancellable,
                            duplicates_read_cb, g_object_ref (self));
}

static void
store_changed_cb (LiaisonStore            *store,
                  const char *const       *tables,
                  LiaisonDuplicatesDialog *self)
{
  if (tables == NULL || g_strv_contains (tables, "person") || g_strv_contains (tables, "dismissal") ||
      g_strv_contains (tables, "contact_method"))
    search (self);
}

static void
liaison_duplicates_dialog_dispose (GObject *object)
{
  LiaisonDuplicatesDialog *self = LIAISON_DUPLICATES_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_DUPLICATES_DIALOG);

  G_OBJECT_CLASS (liaison_duplicates_dialog_parent_class)->dispose (object);
}

static void
liaison_duplicates_dialog_class_init (LiaisonDuplicatesDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_people_get_resource ();

  object_class->dispose = liaison_duplicates_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-duplicates-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonDuplicatesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDuplicatesDialog, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDuplicatesDialog, rest);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDuplicatesDialog, failure);
}

static void
liaison_duplicates_dialog_init (LiaisonDuplicatesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_duplicates_dialog_new:
 * @store: a store
 *
 * Returns: (transfer floating): a dialog that searches at once
 */
GtkWidget *
liaison_duplicates_dialog_new (LiaisonStore *store)
{
  LiaisonDuplicatesDialog *self;

  g_return_val_if_fail (LIAISON_IS_STORE (store), NULL);

  self = g_object_new (LIAISON_TYPE_DUPLICATES_DIALOG, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  search (self);

  return GTK_WIDGET (self);
}
