/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-merge-dialog.h"

#include "liaison-change.h"
#include "liaison-contact.h"
#include "liaison-merge-choices.h"
#include "liaison-people-closures.h"
#include "liaison-query.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

/**
 * LiaisonMergeDialog:
 *
 * Two contacts side by side, to be made one: where they differ one chooses.
 */
#define LIAISON_TYPE_MERGE_DIALOG (liaison_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMergeDialog, liaison_merge_dialog, LIAISON, MERGE_DIALOG, AdwWindow)

struct _LiaisonMergeDialog
{
  AdwWindow parent_instance;

  LiaisonStore  *store;
  GtkWidget     *from;
  gint64         keys[2];
  LiaisonRecord *records[2];

  AdwPreferencesGroup *group;
  GtkWidget           *merge;
  GHashTable          *rows; /* field -> AdwComboRow */
};

G_DEFINE_FINAL_TYPE (LiaisonMergeDialog, liaison_merge_dialog, ADW_TYPE_WINDOW)

static const char *
get_name (gpointer record)
{
  return LIAISON_IS_PERSON (record) ? liaison_person_get_name (record) : liaison_organization_get_name (record);
}

static void
add_choice (const char *field,
            const char *label,
            const char *one,
            const char *other,
            gpointer    data)
{
  LiaisonMergeDialog *self = data;
  GtkWidget          *row = liaison_merge_choices_make_row (label, one, other);

  adw_preferences_group_add (self->group, row);
  g_hash_table_insert (self->rows, (gpointer) field, row);
}

static gpointer
read_pair (LiaisonConnection *connection,
           gpointer           data,
           GCancellable      *cancellable,
           GError           **error)
{
  const gint64 *keys = data;
  g_autoptr (GPtrArray) pair = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 2; i++)
    {
      GType    type = liaison_contact_key_is_organization (keys[i]) ? LIAISON_TYPE_ORGANIZATION : LIAISON_TYPE_PERSON;
      gpointer record = liaison_query_record (connection, type, liaison_contact_key_get_id (keys[i]), error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (pair, record);
    }

  return g_steal_pointer (&pair);
}

static void
pair_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (LiaisonMergeDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pair = liaison_store_read_finish (LIAISON_STORE (source), result, &error);
  g_autofree char *words = NULL;
  g_autofree char *escaped = NULL;

  if (self->group == NULL)
    return;
  if (pair == NULL)
    {
      if (error != NULL)
        liaison_toast_show_error (self->from, error);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  for (guint i = 0; i < 2; i++)
    g_set_object (&self->records[i], g_ptr_array_index (pair, i));
  /* Translators: two contacts that are to become one */
  words = g_strdup_printf (_("“%s” and “%s” become one, which keeps what both have. It can be undone."),
                           get_name (self->records[0]), get_name (self->records[1]));
  escaped = g_markup_escape_text (words, -1);
  adw_preferences_group_set_description (self->group, escaped);
  liaison_merge_choices_each_difference (self->records[0], self->records[1], add_choice, self);
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
    liaison_toast_offer_undo (self->from, change, liaison_store_get_undo_label (LIAISON_STORE (source)));
}

static void
merge_cb (LiaisonMergeDialog *self)
{
  /* Translators: the name of a change, as Undo shows it; %s is a contact */
  g_autofree char    *label = liaison_people_label_of_change (_("Merge %s"), get_name (self->records[0]));
  LiaisonMergeOfTwo  *merge =
    liaison_merge_choices_make_merge (G_OBJECT_TYPE (self->records[0]), liaison_record_get_id (self->records[0]),
                                      liaison_record_get_id (self->records[1]), self->rows);

  liaison_store_change_async (self->store, label, liaison_merge_choices_perform, merge, liaison_merge_choices_free_merge, NULL,
                              merged_cb, g_object_ref (self));
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
  g_clear_object (&self->records[0]);
  g_clear_object (&self->records[1]);
  g_hash_table_unref (self->rows);

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
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_merge_dialog_present:
 * @from: a widget of the window to which it belongs, where its toasts are shown
 * @store: a store
 * @one: the contact that stays
 * @other: another person, or another organization, which goes
 *
 * Shows two contacts side by side, to be made one.
 */
void
liaison_merge_dialog_present (GtkWidget    *from,
                              LiaisonStore *store,
                              gint64        one,
                              gint64        other)
{
  LiaisonMergeDialog *self = g_object_new (LIAISON_TYPE_MERGE_DIALOG, NULL);
  const gint64        keys[] = { one, other };

  self->store = g_object_ref (store);
  self->from = g_object_ref (from);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (from)));
  gtk_window_present (GTK_WINDOW (self));
  liaison_store_read_async (store, read_pair, g_memdup2 (keys, sizeof keys), g_free, (GDestroyNotify) g_ptr_array_unref, NULL,
                            pair_read_cb, g_object_ref (self));
}
