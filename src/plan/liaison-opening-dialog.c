/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-opening-dialog.h"

#include "liaison-catalog.h"
#include "liaison-chains.h"
#include "liaison-choice.h"
#include "liaison-contact-picker.h"
#include "liaison-contact.h"
#include "liaison-day-row.h"
#include "liaison-file-chooser.h"
#include "liaison-opening-deed.h"
#include "liaison-plan-resources.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

struct _LiaisonOpeningDialog
{
  LiaisonFormWindow parent_instance;

  GtkEditable          *job;
  LiaisonContactPicker *employer;
  AdwComboRow          *role;
  AdwComboRow          *stage;
  LiaisonDayRow        *deadline;
  GtkEditable          *url;
  GtkEditable          *notes;
  GtkWidget            *more; /* what only an opening that is there has */
  GtkWidget            *delete_button;
  LiaisonContactPicker *person;
  GtkListBox           *people;
  GtkListBox           *documents;
  GtkListBox           *history;
  GtkEditable          *happened;

  LiaisonStore        *store;
  LiaisonOpening      *opening;
  LiaisonOpeningEntry *entry; /* NULL for a new one */
  GCancellable        *reading;
};

G_DEFINE_FINAL_TYPE (LiaisonOpeningDialog, liaison_opening_dialog, LIAISON_TYPE_FORM_WINDOW)

static gint64
get_id (LiaisonOpeningDialog *self)
{
  return liaison_record_get_id (LIAISON_RECORD (self->opening));
}

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (LiaisonOpeningDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (liaison_store_change_finish (LIAISON_STORE (source), result, &error) < 0)
    liaison_toast_show_error (GTK_WIDGET (self->more), error);
}

/* What closes the dialog is told where it came from, with a way back. */
static void
closed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (LiaisonOpeningDialog) self = data;
  g_autoptr (GError) error = NULL;
  gint64     change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (change < 0)
    {
      liaison_toast_show_error (GTK_WIDGET (self->more), error);
      return;
    }
  if (parent != NULL)
    liaison_toast_offer_undo (gtk_window_get_child (parent), change, _ ("Openings changed"));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
save_form (LiaisonOpeningDialog *self)
{
  GListModel           *roles = liaison_catalog_get_roles (liaison_catalog_get_default ());
  guint                 selected = adw_combo_row_get_selected (self->role);
  g_autoptr (LiaisonEntry) role = selected > 0 ? g_list_model_get_item (roles, selected - 1) : NULL;
  g_autoptr (LiaisonOpening) changed = LIAISON_OPENING (liaison_record_copy (LIAISON_RECORD (self->opening)));
  gint64 employer = liaison_contact_picker_get_selected (self->employer);

  liaison_opening_set_title (changed, gtk_editable_get_text (self->job));
  liaison_opening_set_role (changed, role != NULL ? liaison_entry_get_id (role) : "");
  liaison_opening_set_organization (changed, employer != 0 ? liaison_contact_key_get_id (employer) : 0);
  liaison_opening_set_stage (changed, (int) adw_combo_row_get_selected (self->stage));
  liaison_opening_set_deadline (changed, liaison_day_row_get_day (self->deadline));
  liaison_opening_set_url (changed, gtk_editable_get_text (self->url));
  liaison_opening_set_notes (changed, gtk_editable_get_text (self->notes));
  if (self->entry != NULL && liaison_record_equal (LIAISON_RECORD (changed), LIAISON_RECORD (self->opening)))
    gtk_window_destroy (GTK_WINDOW (self));
  else
    liaison_opening_save_async (self->store, changed, closed_cb, g_object_ref (self));
}

/* ---- what happened ---- */

static gboolean
finish_note (LiaisonOpeningDialog *self,
             LiaisonStore         *store,
             GAsyncResult         *result)
{
  g_autoptr (GError) error = NULL;

  if (liaison_store_change_finish (store, result, &error) < 0)
    {
      liaison_toast_show_error (GTK_WIDGET (self->more), error);
      return FALSE;
    }

  gtk_editable_set_text (self->happened, "");

  return TRUE;
}

static void
noted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (LiaisonOpeningDialog) self = data;

  finish_note (self, LIAISON_STORE (source), result);
}

static void
noted_before_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (LiaisonOpeningDialog) self = data;

  if (finish_note (self, LIAISON_STORE (source), result) && self->opening != NULL)
    save_form (self);
}

/* Whether there is anything to note. It stays in the row until it is saved. */
static gboolean
note (LiaisonOpeningDialog *self,
      GAsyncReadyCallback   callback)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->happened)));

  if (*text != '\0')
    liaison_opening_note_async (self->store, get_id (self), text, callback, g_object_ref (self));

  return *text != '\0';
}

static void
happened_applied_cb (LiaisonOpeningDialog *self)
{
  note (self, noted_cb);
}

/* Saving takes along what happened, too. */
static void
save_opening (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  LiaisonOpeningDialog *self = LIAISON_OPENING_DIALOG (widget);

  if (!note (self, noted_before_cb))
    save_form (self);
}

static void
delete_opening (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  LiaisonOpeningDialog *self = LIAISON_OPENING_DIALOG (widget);

  liaison_opening_delete_async (self->store, get_id (self), closed_cb, g_object_ref (self));
}

static void
form_changed_cb (LiaisonOpeningDialog *self)
{
  gboolean is_named = *gtk_editable_get_text (self->job) != '\0' || adw_combo_row_get_selected (self->role) > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "opening.save", is_named);
}

/* ---- what belongs to it ---- */

static void
picked_cb (LiaisonOpeningDialog *self,
           gint64                key,
           const char           *name,
           GtkWidget            *picker)
{
  g_autoptr (LiaisonOpeningPerson) link = liaison_opening_person_new ();

  liaison_opening_person_set_opening (link, get_id (self));
  liaison_opening_person_set_person (link, liaison_contact_key_get_id (key));
  liaison_store_save_async (self->store, _ ("Connect Person"), LIAISON_RECORD (link), NULL, changed_cb, g_object_ref (self));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (LiaisonOpeningDialog) self = data;
  g_autoptr (GListModel) files = liaison_file_chooser_open_finish (result);

  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autoptr (LiaisonOpeningDocument) document = liaison_opening_document_new ();
      g_autofree char *base = g_file_get_basename (file);
      g_autofree char *name = g_filename_display_name (base);
      g_autofree char *uri = g_file_get_uri (file);

      liaison_opening_document_set_opening (document, get_id (self));
      liaison_opening_document_set_name (document, name);
      liaison_opening_document_set_uri (document, uri);
      liaison_store_save_async (self->store, _ ("Add Document"), LIAISON_RECORD (document), NULL, changed_cb, g_object_ref (self));
    }
}

static void
add_document (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  liaison_file_chooser_open_async (GTK_WINDOW (widget), _ ("Add a Document"), _ ("_Add"), FALSE, NULL, file_chosen_cb, g_object_ref (widget));
}

static void
open_document (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  gtk_show_uri (GTK_WINDOW (widget), g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME);
}

static void
show_contact (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (parent), "win.show-contact", parameter);
  gtk_window_close (GTK_WINDOW (widget));
}

static GtkWidget *
add_row (GtkListBox *list,
         const char *title,
         const char *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_append (list, row);

  return row;
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
make_activatable (GtkWidget  *row,
                  const char *action,
                  GVariant   *target)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
}

static void
show_people (LiaisonOpeningDialog *self,
             LiaisonChains        *chains)
{
  GArray *people = liaison_opening_entry_get_people (self->entry);

  clear_list (self->people);
  for (guint i = 0; i < people->len; i++)
    {
      const LiaisonOpeningContact *contact = &g_array_index (people, LiaisonOpeningContact, i);

      make_activatable (add_row (self->people, contact->name, contact->record != NULL ? _ ("Connected to this opening") : _ ("Works there")),
                        "opening.show-contact", g_variant_new_int64 (contact->key));
    }
  for (guint i = 0; chains != NULL && i < liaison_chains_get_n_chains (chains); i++)
    {
      LiaisonChain    *chain = liaison_chains_get_chain (chains, i);
      g_autofree char *names = liaison_chain_dup_line (chain);

      add_row (self->people, names, liaison_chain_get_sentence (chain));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->people), gtk_widget_get_first_child (GTK_WIDGET (self->people)) != NULL);
}

/* A file, or a page: whatever else stands there came with somebody's export. */
static gboolean
may_be_opened (const char *uri)
{
  static const char *const schemes[] = { "file", "http", "https", NULL };
  const char *scheme = g_uri_peek_scheme (uri);

  return scheme != NULL && g_strv_contains (schemes, scheme);
}

static void
show_documents (LiaisonOpeningDialog *self)
{
  GPtrArray *documents = liaison_opening_entry_get_documents (self->entry);

  clear_list (self->documents);
  for (guint i = 0; i < documents->len; i++)
    {
      LiaisonOpeningDocument *document = g_ptr_array_index (documents, i);

      const char             *uri = liaison_opening_document_get_uri (document);
      GtkWidget              *row = add_row (self->documents, liaison_opening_document_get_name (document), may_be_opened (uri) ? "" : uri);

      if (may_be_opened (uri))
        make_activatable (row, "opening.open-document", g_variant_new_string (uri));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->documents), documents->len > 0);
}

static void
show_history (LiaisonOpeningDialog *self)
{
  GPtrArray *history = liaison_opening_entry_get_history (self->entry);

  clear_list (self->history);
  for (guint i = history->len; i > 0; i--)
    {
      g_autofree char *sentence = liaison_opening_history_dup_sentence (g_ptr_array_index (history, i - 1));

      add_row (self->history, sentence, "");
    }
}

static void
chains_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (LiaisonOpeningDialog) self = data;
  g_autoptr (LiaisonChains) chains = liaison_chains_read_finish (LIAISON_STORE (source), result, NULL);

  if (chains != NULL && self->entry != NULL)
    show_people (self, chains);
}

static void
show_entry (LiaisonOpeningDialog *self)
{
  gint64 organization = liaison_opening_get_organization (liaison_opening_entry_get_record (self->entry));
  g_autoptr (LiaisonTarget) target = NULL;

  show_people (self, NULL);
  show_documents (self);
  show_history (self);
  if (organization == 0)
    return;

  target = liaison_target_new_for_contact (liaison_contact_key_of_organization (organization), liaison_opening_entry_get_employer (self->entry));
  liaison_chains_read_async (self->store, target, LIAISON_CONTACT_KEY_USER, self->reading, chains_cb, g_object_ref (self));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (LiaisonOpeningDialog) self = data;
  g_autoptr (GPtrArray) entries = liaison_openings_read_finish (LIAISON_STORE (source), result, NULL);

  for (guint i = 0; entries != NULL && self->opening != NULL && i < entries->len; i++)
    {
      LiaisonOpeningEntry *entry = g_ptr_array_index (entries, i);

      if (liaison_record_get_id (LIAISON_RECORD (liaison_opening_entry_get_record (entry))) != get_id (self))
        continue;
      g_set_object (&self->entry, entry);
      show_entry (self);
    }
}

static void
store_changed_cb (LiaisonOpeningDialog *self)
{
  liaison_openings_read_async (self->store, self->reading, read_cb, g_object_ref (self));
}

/* ---- the form ---- */

static void
fill_roles (LiaisonOpeningDialog *self)
{
  GListModel *roles = liaison_catalog_get_roles (liaison_catalog_get_default ());
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, _ ("Another"));
  for (guint i = 0; i < g_list_model_get_n_items (roles); i++)
    {
      g_autoptr (LiaisonEntry) role = g_list_model_get_item (roles, i);

      gtk_string_list_append (names, liaison_entry_get_name (role));
      if (g_str_equal (liaison_entry_get_id (role), liaison_opening_get_role (self->opening)))
        selected = i + 1;
    }
  adw_combo_row_set_model (self->role, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->role, selected);
}

static void
fill_form (LiaisonOpeningDialog *self)
{
  g_autoptr (GtkStringList) stages = gtk_string_list_new (NULL);
  gint64 organization = liaison_opening_get_organization (self->opening);

  for (int stage = 0; stage <= LIAISON_OPENING_STAGE_CLOSED; stage++)
    gtk_string_list_append (stages, liaison_choice_get_label (LIAISON_TYPE_OPENING_STAGE, stage));
  adw_combo_row_set_model (self->stage, G_LIST_MODEL (stages));
  adw_combo_row_set_selected (self->stage, (guint) liaison_opening_get_stage (self->opening));
  fill_roles (self);
  gtk_editable_set_text (self->job, liaison_opening_get_title (self->opening));
  gtk_editable_set_text (self->url, liaison_opening_get_url (self->opening));
  gtk_editable_set_text (self->notes, liaison_opening_get_notes (self->opening));
  liaison_day_row_set_day (self->deadline, liaison_opening_get_deadline (self->opening));
  if (organization != 0)
    liaison_contact_picker_select (self->employer, liaison_contact_key_of_organization (organization),
                                   liaison_opening_entry_get_employer (self->entry));
}

static void
liaison_opening_dialog_dispose (GObject *object)
{
  LiaisonOpeningDialog *self = LIAISON_OPENING_DIALOG (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->store);
  g_clear_object (&self->opening);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (liaison_opening_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/plan/liaison-opening-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonOpeningDialog, job);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOpeningDialog, employer);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOpeningDialog, role);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOpeningDialog, stage);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOpeningDialog, deadline);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOpeningDialog, url);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOpeningDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOpeningDialog, more);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOpeningDialog, delete_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOpeningDialog, person);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOpeningDialog, people);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOpeningDialog, documents);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOpeningDialog, history);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOpeningDialog, happened);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, happened_applied_cb);
}

static void
liaison_opening_dialog_class_init (LiaisonOpeningDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_opening_dialog_dispose;

  g_type_ensure (LIAISON_TYPE_CONTACT_PICKER);
  g_type_ensure (LIAISON_TYPE_DAY_ROW);
  liaison_plan_get_resource ();
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "opening.save", NULL, save_opening);
  gtk_widget_class_install_action (widget_class, "opening.delete", NULL, delete_opening);
  gtk_widget_class_install_action (widget_class, "opening.add-document", NULL, add_document);
  gtk_widget_class_install_action (widget_class, "opening.open-document", "s", open_document);
  gtk_widget_class_install_action (widget_class, "opening.show-contact", "x", show_contact);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
liaison_opening_dialog_init (LiaisonOpeningDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->reading = g_cancellable_new ();
}

/**
 * liaison_opening_dialog_new:
 * @store: where changes are saved
 * @entry: (nullable): an opening, %NULL for a new one
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
liaison_opening_dialog_new (LiaisonStore        *store,
                            LiaisonOpeningEntry *entry)
{
  LiaisonOpeningDialog *self = g_object_new (LIAISON_TYPE_OPENING_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->opening = entry != NULL ? g_object_ref (liaison_opening_entry_get_record (entry)) : liaison_opening_new ();
  g_set_object (&self->entry, entry);
  liaison_contact_picker_set_store (self->employer, store);
  liaison_contact_picker_set_store (self->person, store);
  fill_form (self);
  form_changed_cb (self);
  gtk_widget_set_visible (self->more, entry != NULL);
  gtk_widget_set_visible (self->delete_button, entry != NULL);
  gtk_window_set_title (GTK_WINDOW (self), entry != NULL ? _ ("Opening") : _ ("New Opening"));
  if (entry != NULL)
    {
      g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
      show_entry (self);
    }

  return GTK_WIDGET (self);
}
