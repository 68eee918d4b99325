/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-tags-dialog.h"

#include "liaison-cadence.h"
#include "liaison-change-label.h"
#include "liaison-change.h"
#include "liaison-field-row.h"
#include "liaison-people-change.h"
#include "liaison-people-closures.h"
#include "liaison-people-resources.h"
#include "liaison-tag-query.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

/* Days; 0 is none. */
static const int offered[] = { 0, 7, 14, 30, 42, 60, 90, 180, 365 };

struct _LiaisonTagsDialog
{
  LiaisonFormWindow parent_instance;

  LiaisonStore *store;
  GCancellable *cancellable;
  gint64        expanded; /* the tag whose row is open */

  GtkStack   *stack;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (LiaisonTagsDialog, liaison_tags_dialog, LIAISON_TYPE_FORM_WINDOW)

/* What a control of a row is about. */
typedef struct
{
  LiaisonTagsDialog *dialog;
  LiaisonTag        *tag;
  GPtrArray         *others; /* LiaisonTagCount, to merge with */
} Subject;

static Subject *
make_subject (LiaisonTagsDialog *dialog,
              LiaisonTag        *tag,
              GPtrArray         *others)
{
  Subject *subject = g_new0 (Subject, 1);

  subject->dialog = dialog;
  subject->tag = g_object_ref (tag);
  subject->others = g_ptr_array_ref (others);

  return subject;
}

static void
free_subject (gpointer  data,
              GClosure *closure)
{
  Subject *subject = data;

  g_object_unref (subject->tag);
  g_ptr_array_unref (subject->others);
  g_free (subject);
}

/* ---- changes ---- */

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (LiaisonTagsDialog) self = data;
  g_autoptr (GError) error = NULL;
  gint64 change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);

  if (self->store == NULL)
    return;
  if (change < 0)
    liaison_toast_show_error (GTK_WIDGET (self), error);
  else
    liaison_toast_offer_undo (GTK_WIDGET (self), change, liaison_store_get_undo_label (LIAISON_STORE (source)));
}

static void
set_field (Subject    *subject,
           const char *column,
           const char *text,
           gint64      number,
           const char *label)
{
  liaison_store_change_async (subject->dialog->store, label, liaison_people_change_set_field,
                              liaison_people_change_new (subject->tag, column, text, number),
                              (GDestroyNotify) liaison_people_change_free, NULL, changed_cb, g_object_ref (subject->dialog));
}

static void
name_applied_cb (GtkEditable *row,
                 Subject     *subject)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (row)));
  g_autofree char *label = NULL;

  if (*name == '\0' || g_str_equal (name, liaison_tag_get_name (subject->tag)))
    return;

  /* Translators: the name of a change, as Undo shows it; %s is a tag */
  label = liaison_change_label_dup (_("Rename the Tag %s"), liaison_tag_get_name (subject->tag));
  set_field (subject, "name", name, 0, label);
}

static void
cadence_selected_cb (AdwComboRow *row,
                     GParamSpec  *pspec,
                     Subject     *subject)
{
  guint            line = adw_combo_row_get_selected (row);
  g_autofree char *label = NULL;

  if (line >= G_N_ELEMENTS (offered) || offered[line] == liaison_tag_get_cadence (subject->tag))
    return;

  /* Translators: the name of a change, as Undo shows it; %s is a tag */
  label = liaison_change_label_dup (_("Set Cadence of the Tag %s"), liaison_tag_get_name (subject->tag));
  set_field (subject, "cadence", NULL, offered[line], label);
}

static gboolean
merge (LiaisonChange *change,
       gpointer       data,
       GError       **error)
{
  const gint64 *ids = data;

  return liaison_change_merge_tags (change, ids[0], ids[1], error);
}

/* The first line is none. */
static void
merge_selected_cb (AdwComboRow *row,
                   GParamSpec  *pspec,
                   Subject     *subject)
{
  guint            line = adw_combo_row_get_selected (row), n = 0;
  g_autofree char *label = NULL;
  gint64           ids[2] = { 0, liaison_record_get_id (LIAISON_RECORD (subject->tag)) };

  for (guint i = 0; i < subject->others->len; i++)
    {
      const LiaisonTagCount *other = g_ptr_array_index (subject->others, i);

      if (liaison_record_get_id (LIAISON_RECORD (other->tag)) != ids[1] && ++n == line)
        ids[0] = liaison_record_get_id (LIAISON_RECORD (other->tag));
    }
  if (ids[0] == 0)
    return;

  /* Translators: the name of a change, as Undo shows it; %s is a tag */
  label = liaison_change_label_dup (_("Merge the Tag %s"), liaison_tag_get_name (subject->tag));
  liaison_store_change_async (subject->dialog->store, label, merge, g_memdup2 (ids, sizeof ids), g_free, NULL, changed_cb,
                              g_object_ref (subject->dialog));
}

static void
delete_clicked_cb (GtkButton *button,
                   Subject   *subject)
{
  /* Translators: the name of a change, as Undo shows it; %s is a tag */
  g_autofree char *label = liaison_change_label_dup (_("Delete the Tag %s"), liaison_tag_get_name (subject->tag));

  liaison_store_delete_async (subject->dialog->store, label, LIAISON_RECORD (subject->tag), NULL, changed_cb,
                              g_object_ref (subject->dialog));
}

static void
expanded_cb (AdwExpanderRow *row,
             GParamSpec     *pspec,
             Subject        *subject)
{
  gint64 id = liaison_record_get_id (LIAISON_RECORD (subject->tag));

  if (adw_expander_row_get_expanded (row))
    subject->dialog->expanded = id;
  else if (subject->dialog->expanded == id)
    subject->dialog->expanded = 0;
}

/* ---- rows ---- */

static GtkWidget *
make_name_row (LiaisonTag *tag)
{
  GtkWidget *row = g_object_new (LIAISON_TYPE_FIELD_ROW, "title", _("Name"), NULL);

  liaison_field_row_show (LIAISON_FIELD_ROW (row), liaison_tag_get_name (tag));

  return row;
}

/* A cadence that is not among those offered has a line of its own. */
static GtkWidget *
make_cadence_row (LiaisonTag *tag)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);
  guint chosen = G_N_ELEMENTS (offered);

  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    {
      gtk_string_list_take (lines, offered[i] > 0 ? liaison_cadence_dup_phrase (offered[i]) : g_strdup (C_("cadence", "Not set")));
      if (offered[i] == liaison_tag_get_cadence (tag))
        chosen = i;
    }
  if (chosen == G_N_ELEMENTS (offered))
    gtk_string_list_take (lines, liaison_cadence_dup_phrase ((int) liaison_tag_get_cadence (tag)));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Cadence"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (lines));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), chosen);

  return row;
}

static GtkWidget *
make_merge_row (LiaisonTag *tag,
                GPtrArray  *others)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);

  gtk_string_list_append (lines, C_("tag", "None"));
  for (guint i = 0; i < others->len; i++)
    {
      const LiaisonTagCount *other = g_ptr_array_index (others, i);

      if (liaison_record_get_id (LIAISON_RECORD (other->tag)) != liaison_record_get_id (LIAISON_RECORD (tag)))
        gtk_string_list_append (lines, liaison_tag_get_name (other->tag));
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Merge Into"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (lines));

  return row;
}

static GtkWidget *
make_delete_button (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Delete"));

  gtk_widget_add_css_class (button, "destructive-action");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_add_css_class (button, "tag-delete");

  return button;
}

static char *
dup_subtitle (const LiaisonTagCount *count)
{
  g_autofree char *contacts = g_strdup_printf (ngettext ("%u contact", "%u contacts", count->n_contacts), count->n_contacts);
  g_autofree char *cadence = NULL;

  if (liaison_tag_get_cadence (count->tag) <= 0)
    return g_steal_pointer (&contacts);

  cadence = liaison_cadence_dup_phrase ((int) liaison_tag_get_cadence (count->tag));

  return g_strconcat (contacts, " · ", cadence, NULL);
}

static void
connect_control (GtkWidget         *control,
                 const char        *signal,
                 GCallback          callback,
                 LiaisonTagsDialog *self,
                 LiaisonTag        *tag,
                 GPtrArray         *others)
{
  g_signal_connect_data (control, signal, callback, make_subject (self, tag, others), free_subject, 0);
}

static GtkWidget *
make_row (LiaisonTagsDialog     *self,
          const LiaisonTagCount *count,
          GPtrArray             *all)
{
  LiaisonTag      *tag = count->tag;
  GtkWidget       *row = adw_expander_row_new ();
  GtkWidget       *name = make_name_row (tag), *cadence = make_cadence_row (tag);
  GtkWidget       *others = make_merge_row (tag, all), *button = make_delete_button ();
  g_autofree char *subtitle = dup_subtitle (count);
  g_autofree char *line = liaison_people_single_line (NULL, liaison_tag_get_name (tag));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), name);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), cadence);
  if (all->len > 1)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), others);
  else
    g_object_ref_sink (others);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), button);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), self->expanded == liaison_record_get_id (LIAISON_RECORD (tag)));
  connect_control (name, "apply", G_CALLBACK (name_applied_cb), self, tag, all);
  connect_control (cadence, "notify::selected", G_CALLBACK (cadence_selected_cb), self, tag, all);
  if (all->len > 1)
    connect_control (others, "notify::selected", G_CALLBACK (merge_selected_cb), self, tag, all);
  else
    g_object_unref (others);
  connect_control (button, "clicked", G_CALLBACK (delete_clicked_cb), self, tag, all);
  connect_control (row, "notify::expanded", G_CALLBACK (expanded_cb), self, tag, all);

  return row;
}

static void
show_tags (LiaisonTagsDialog *self,
           GPtrArray         *tags)
{
  GtkListBoxRow *row;
  gint64         expanded = self->expanded;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  self->expanded = expanded;
  for (guint i = 0; i < tags->len; i++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (tags, i), tags));
  gtk_stack_set_visible_child_name (self->stack, tags->len > 0 ? "tags" : "none");
}

/* ---- reading ---- */

static gpointer
read_tags (LiaisonConnection *connection,
           gpointer           data,
           GCancellable      *cancellable,
           GError           **error)
{
  return liaison_query_tag_counts (connection, error);
}

static void
tags_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (LiaisonTagsDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tags = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (self->store == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (tags != NULL)
    show_tags (self, tags);
  else
    liaison_toast_show_error (GTK_WIDGET (self), error);
}

static void
start_reading (LiaisonTagsDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_store_read_async (self->store, read_tags, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, self->cancellable, tags_read_cb,
                            g_object_ref (self));
}

static void
store_changed_cb (LiaisonStore      *store,
                  const char *const *tables,
                  LiaisonTagsDialog *self)
{
  if (tables == NULL || g_strv_contains (tables, "tag") || g_strv_contains (tables, "tagging"))
    start_reading (self);
}

static void
liaison_tags_dialog_dispose (GObject *object)
{
  LiaisonTagsDialog *self = LIAISON_TAGS_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_TAGS_DIALOG);

  G_OBJECT_CLASS (liaison_tags_dialog_parent_class)->dispose (object);
}

static void
liaison_tags_dialog_class_init (LiaisonTagsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_people_get_resource ();

  G_OBJECT_CLASS (klass)->dispose = liaison_tags_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-tags-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonTagsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTagsDialog, list);
}

static void
liaison_tags_dialog_init (LiaisonTagsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_tags_dialog_new:
 * @store: a store
 *
 * Returns: (transfer floating): a dialog of its tags
 */
GtkWidget *
liaison_tags_dialog_new (LiaisonStore *store)
{
  LiaisonTagsDialog *self;

  g_return_val_if_fail (LIAISON_IS_STORE (store), NULL);

  self = g_object_new (LIAISON_TYPE_TAGS_DIALOG, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  start_reading (self);

  return GTK_WIDGET (self);
}
