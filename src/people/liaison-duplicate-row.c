/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-duplicate-row.h"

#include "liaison-change-label.h"
#include "liaison-change.h"
#include "liaison-contact.h"
#include "liaison-isolate.h"
#include "liaison-merge-choices.h"
#include "liaison-merge-sides.h"
#include "liaison-people-closures.h"
#include "liaison-people-resources.h"
#include "liaison-person.h"
#include "liaison-query.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

struct _LiaisonDuplicateRow
{
  AdwExpanderRow parent_instance;

  LiaisonStore *store;
  gint64        one;
  gint64        other;
  char         *one_name;
  char         *other_name;
  gboolean      is_read;

  LiaisonMergeChoices *choices; /* once it was opened */
  GtkWidget  *deeds;
};

G_DEFINE_FINAL_TYPE (LiaisonDuplicateRow, liaison_duplicate_row, ADW_TYPE_EXPANDER_ROW)

/* ---- side by side ---- */

static void
show_differences (LiaisonDuplicateRow *self,
                  GPtrArray           *details)
{
  g_autoptr (GPtrArray) people = liaison_merge_sides_dup_records (details);

  self->choices = liaison_merge_choices_new (people);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), liaison_merge_sides_new (details));
  for (guint i = 0; i < liaison_merge_choices_get_n_rows (self->choices); i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self), liaison_merge_choices_get_row (self->choices, i));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->deeds);
}

static gpointer
read_people (LiaisonConnection *connection,
             gpointer           keys,
             GCancellable      *cancellable,
             GError           **error)
{
  return liaison_merge_sides_read (connection, keys, error);
}

static void
people_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (LiaisonDuplicateRow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) details = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (self->deeds == NULL) /* the row is gone */
    return;
  if (details != NULL)
    show_differences (self, details);
  else if (error != NULL)
    liaison_toast_show_error (GTK_WIDGET (self), error);
}

static void
expanded_cb (LiaisonDuplicateRow *self)
{
  const gint64 keys[] = { liaison_contact_key_of_person (self->one), liaison_contact_key_of_person (self->other) };
  GArray      *array;

  if (self->is_read || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->is_read = TRUE;
  array = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (array, keys, G_N_ELEMENTS (keys));
  liaison_store_read_async (self->store, read_people, array, (GDestroyNotify) g_array_unref, (GDestroyNotify) g_ptr_array_unref,
                            NULL, people_read_cb, g_object_ref (self));
}

/* ---- deeds ---- */

static gboolean
tell_apart (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  const gint64 *pair = data;

  return liaison_change_tell_apart (change, pair[0], pair[1], error);
}

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (LiaisonDuplicateRow) self = data;
  g_autoptr (GtkWidget) overlay = g_object_steal_data (G_OBJECT (self), "overlay");
  g_autoptr (GError) error = NULL;
  gint64 change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);

  if (change > 0)
    liaison_toast_offer_undo (overlay, change, liaison_store_get_undo_label (LIAISON_STORE (source)));
  else if (change < 0)
    {
      liaison_toast_show_error (overlay, error);
      gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
    }
}

/* The list is read anew before the change comes back: its toasts stay. */
static void
perform (LiaisonDuplicateRow *self,
         LiaisonChangeFunc    func,
         gpointer             data,
         GDestroyNotify       free_data,
         const char          *label)
{
  g_object_set_data_full (G_OBJECT (self), "overlay",
                          g_object_ref (gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY)), g_object_unref);
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  liaison_store_change_async (self->store, label, func, data, free_data, NULL, changed_cb, g_object_ref (self));
}

static void
merge_clicked_cb (LiaisonDuplicateRow *self)
{
  /* Translators: the name of a change, as Undo shows it; %s is a person */
  g_autofree char *label = liaison_change_label_dup (_ ("Merge %s"), self->one_name);

  perform (self, liaison_merge_choices_perform, liaison_merge_choices_make_merge (self->choices), liaison_merge_choices_free_merge, label);
}

static void
apart_clicked_cb (LiaisonDuplicateRow *self)
{
  /* Translators: the name of a change, as Undo shows it; %s is a person */
  g_autofree char *label = liaison_change_label_dup (_ ("Tell %s Apart"), self->one_name);
  const gint64     pair[] = { self->one, self->other };

  perform (self, tell_apart, g_memdup2 (pair, sizeof pair), g_free, label);
}

/* ---- the widget ---- */

static void
liaison_duplicate_row_dispose (GObject *object)
{
  LiaisonDuplicateRow *self = LIAISON_DUPLICATE_ROW (object);

  g_clear_object (&self->store);
  g_clear_object (&self->deeds);

  G_OBJECT_CLASS (liaison_duplicate_row_parent_class)->dispose (object);
}

static void
liaison_duplicate_row_finalize (GObject *object)
{
  LiaisonDuplicateRow *self = LIAISON_DUPLICATE_ROW (object);

  g_clear_pointer (&self->choices, liaison_merge_choices_free);
  g_free (self->one_name);
  g_free (self->other_name);

  G_OBJECT_CLASS (liaison_duplicate_row_parent_class)->finalize (object);
}

static void
liaison_duplicate_row_class_init (LiaisonDuplicateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = liaison_duplicate_row_dispose;
  object_class->finalize = liaison_duplicate_row_finalize;
}

static GtkWidget *
make_button (LiaisonDuplicateRow *self,
             const char          *label,
             const char *class,
             GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  if (class != NULL)
    gtk_widget_add_css_class (button, class);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static void
liaison_duplicate_row_init (LiaisonDuplicateRow *self)
{
  self->deeds = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  gtk_widget_set_halign (self->deeds, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->deeds, "duplicate-deeds");
  gtk_box_append (GTK_BOX (self->deeds), make_button (self, _ ("_Not the Same"), NULL, G_CALLBACK (apart_clicked_cb)));
  gtk_box_append (GTK_BOX (self->deeds), make_button (self, _ ("_Merge"), "suggested-action", G_CALLBACK (merge_clicked_cb)));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

/**
 * liaison_duplicate_row_new:
 * @store: a store
 * @duplicate: two people who may be one
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
liaison_duplicate_row_new (LiaisonStore           *store,
                           const LiaisonDuplicate *duplicate)
{
  LiaisonDuplicateRow *self = g_object_new (LIAISON_TYPE_DUPLICATE_ROW, NULL);
  g_autofree char     *reasons = liaison_duplicate_dup_reasons (duplicate);
  /* Translators: two people who may be one: "Ada Lovelace · A. Lovelace" */
  g_autofree char *title = liaison_isolate_printf (C_ ("two people", "%s · %s"), duplicate->one_name, duplicate->other_name);

  self->store = g_object_ref (store);
  self->one = duplicate->one;
  self->other = duplicate->other;
  self->one_name = g_strdup (duplicate->one_name);
  self->other_name = g_strdup (duplicate->other_name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), reasons);

  return GTK_WIDGET (self);
}
