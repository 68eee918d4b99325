/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-merge-dialog.h"

#include "liaison-change-label.h"
#include "liaison-change.h"
#include "liaison-contact.h"
#include "liaison-isolate.h"
#include "liaison-merge-choices.h"
#include "liaison-merge-sides.h"
#include "liaison-people-closures.h"
#include "liaison-query.h"
#include "liaison-toast.h"
#include "liaison-window-above.h"

#include <glib/gi18n.h>

/**
 * LiaisonMergeDialog:
 *
 * Contacts side by side, to be made one: where they differ one chooses.
 */
#define LIAISON_TYPE_MERGE_DIALOG (liaison_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMergeDialog, liaison_merge_dialog, LIAISON, MERGE_DIALOG, AdwWindow)

struct _LiaisonMergeDialog
{
  AdwWindow parent_instance;

  LiaisonStore        *store;
  GtkWidget           *from;
  char                *label;   /* of the change */
  LiaisonMergeChoices *choices; /* once they are read */

  AdwPreferencesGroup *group;
  GtkWidget           *merge;
};

G_DEFINE_FINAL_TYPE (LiaisonMergeDialog, liaison_merge_dialog, ADW_TYPE_WINDOW)

static const char *
get_name (gpointer record)
{
  return LIAISON_IS_PERSON (record) ? liaison_person_get_name (record) : liaison_organization_get_name (record);
}

static gpointer
read_contacts (LiaisonConnection *connection,
               gpointer           keys,
               GCancellable      *cancellable,
               GError           **error)
{
  return liaison_merge_sides_read (connection, keys, error);
}

static char *
dup_words (GPtrArray *records)
{
  if (records->len == 2)
    /* Translators: two contacts that are to become one */
    return liaison_isolate_printf (_("“%s” and “%s” become one, which keeps what both have. It can be undone."),
                                   get_name (g_ptr_array_index (records, 0)), get_name (g_ptr_array_index (records, 1)));

  /* Translators: several contacts, of whom the first is named, that are to become one */
  return liaison_isolate_printf (ngettext ("“%s” and %u other become one, which keeps what all have. It can be undone.",
                                           "“%s” and %u others become one, which keeps what all have. It can be undone.", records->len - 1),
                                 get_name (g_ptr_array_index (records, 0)), records->len - 1);
}

static void
contacts_read_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (LiaisonMergeDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) details = liaison_store_read_finish (LIAISON_STORE (source), result, &error);
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *words = NULL;
  g_autofree char *escaped = NULL;

  if (self->group == NULL)
    return;
  if (details == NULL)
    {
      if (error != NULL)
        liaison_toast_show_error (self->from, error);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  records = liaison_merge_sides_dup_records (details);
  words = dup_words (records);
  escaped = g_markup_escape_text (words, -1);
  adw_preferences_group_set_description (self->group, escaped);
  /* Translators: the name of a change, as Undo shows it; %s is a contact */
  self->label = liaison_change_label_dup (_("Merge %s"), get_name (g_ptr_array_index (records, 0)));
  self->choices = liaison_merge_choices_new (records);
  for (guint i = 0; i < liaison_merge_choices_get_n_rows (self->choices); i++)
    adw_preferences_group_add (self->group, liaison_merge_choices_get_row (self->choices, i));
  adw_preferences_group_add (self->group, liaison_merge_sides_new (details));
  gtk_widget_set_sensitive (self->merge, TRUE);
  gtk_widget_grab_focus (self->merge);
}

static void
merged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (LiaisonMergeDialog) self = data;
  g_autoptr (GError) error = NULL;
  gint64 change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);

  if (change < 0)
    liaison_toast_show_error (self->from, error);
  else
    {
      gtk_widget_activate_action (self->from, "people.stop-choosing", NULL); /* those who were chosen are not there any more */
      liaison_toast_offer_undo (self->from, change, liaison_store_get_undo_label (LIAISON_STORE (source)));
    }
}

static void
merge_cb (LiaisonMergeDialog *self)
{
  liaison_store_change_async (self->store, self->label, liaison_merge_choices_perform, liaison_merge_choices_make_merge (self->choices),
                              liaison_merge_choices_free_merge, NULL, merged_cb, g_object_ref (self));
  gtk_window_close (GTK_WINDOW (self));
}

static void
liaison_merge_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_MERGE_DIALOG);

  G_OBJECT_CLASS (liaison_merge_dialog_parent_class)->dispose (object);
}

static void
liaison_merge_dialog_finalize (GObject *object)
{
  LiaisonMergeDialog *self = LIAISON_MERGE_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_object (&self->from);
  g_clear_pointer (&self->choices, liaison_merge_choices_free);
  g_free (self->label);

  G_OBJECT_CLASS (liaison_merge_dialog_parent_class)->finalize (object);
}

static void
liaison_merge_dialog_class_init (LiaisonMergeDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_merge_dialog_dispose;
  object_class->finalize = liaison_merge_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMergeDialog, group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMergeDialog, merge);
  gtk_widget_class_bind_template_callback (widget_class, merge_cb);
}

static void
liaison_merge_dialog_init (LiaisonMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_merge_dialog_present:
 * @from: a widget of the window to which it belongs, where its toasts are shown
 * @store: a store
 * @keys: (element-type gint64): the keys of people, or of organizations, the one
 *   that stays first
 *
 * Shows contacts side by side, to be made one.
 */
void
liaison_merge_dialog_present (GtkWidget    *from,
                              LiaisonStore *store,
                              GArray       *keys)
{
  LiaisonMergeDialog *self = g_object_new (LIAISON_TYPE_MERGE_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->from = g_object_ref (from);
  liaison_window_put_above (GTK_WINDOW (self), from);
  gtk_window_present (GTK_WINDOW (self));
  liaison_store_read_async (store, read_contacts, g_array_ref (keys), (GDestroyNotify) g_array_unref, (GDestroyNotify) g_ptr_array_unref, NULL,
                            contacts_read_cb, g_object_ref (self));
}
