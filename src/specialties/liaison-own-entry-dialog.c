/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-own-entry-dialog.h"

#include "liaison-entry-draft.h"
#include "liaison-file-chooser.h"
#include "liaison-own-changes-list.h"
#include "liaison-own-entry-form.h"
#include "liaison-specialties-resources.h"
#include "liaison-unsaved.h"

#include <glib/gi18n.h>

struct _LiaisonOwnEntryDialog
{
  LiaisonFormWindow parent_instance;

  GtkWidget             *hint;
  GtkWidget             *kind_list;
  GtkWidget             *from_file;
  AdwComboRow           *kind_row;
  GtkStack              *stack;
  LiaisonOwnEntryForm   *form;
  LiaisonOwnChangesList *changes_list;
  GtkToggleButton       *as_text;
  GtkTextView           *text;
  GtkLabel              *wrong;
  GtkWidget             *confirm;

  LiaisonOwnCatalog *own;
  LiaisonEntryDraft *draft;
  GCancellable      *saving;
};

G_DEFINE_FINAL_TYPE (LiaisonOwnEntryDialog, liaison_own_entry_dialog, LIAISON_TYPE_FORM_WINDOW)

/* What can be added, in the order of the list of kinds. */
static const LiaisonEntryKind kinds[] = {
  LIAISON_ENTRY_KIND_ROLE,
  LIAISON_ENTRY_KIND_SPECIALTY,
  LIAISON_ENTRY_KIND_AREA,
  LIAISON_ENTRY_KIND_SKILL,
  LIAISON_ENTRY_KIND_QUALIFICATION,
  LIAISON_ENTRY_KIND_SYSTEM,
};

/* What is to be kept, on its way through another thread. */
typedef struct
{
  LiaisonCatalogChanges *before;
  LiaisonEntryKind       kind;
  char                  *content;
  GFile                 *file; /* has the entries, in place of the content; or NULL */
} Draft;

static void
draft_free (gpointer data)
{
  Draft *draft = data;

  g_clear_object (&draft->before);
  g_clear_object (&draft->file);
  g_free (draft->content);
  g_free (draft);
}

static void
set_text (LiaisonOwnEntryDialog *self,
          const char            *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
}

static char *
dup_text (LiaisonOwnEntryDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
say_wrong (LiaisonOwnEntryDialog *self,
           const char            *message)
{
  gtk_label_set_text (self->wrong, message);
  gtk_widget_set_visible (GTK_WIDGET (self->wrong), TRUE);
  gtk_widget_set_sensitive (self->confirm, TRUE);
}

/* What is shown in another way is not typed thereby. */
static void
take_draft (LiaisonOwnEntryDialog *self,
            LiaisonEntryDraft     *draft)
{
  gboolean was_typed = liaison_unsaved_holds (LIAISON_UNSAVED (self));

  g_clear_object (&self->draft);
  self->draft = draft;
  liaison_own_entry_form_show (self->form, draft);
  if (!was_typed)
    liaison_form_window_settle (LIAISON_FORM_WINDOW (self));
}

/* What was typed of the name and the summary stays. */
static void
kind_cb (LiaisonOwnEntryDialog *self)
{
  guint              selected = adw_combo_row_get_selected (self->kind_row);
  LiaisonEntryDraft *before = self->draft;
  LiaisonEntryDraft *draft;

  if (selected >= G_N_ELEMENTS (kinds) || !gtk_widget_get_visible (self->kind_list))
    return;

  draft = liaison_entry_draft_new (kinds[selected], NULL, NULL);
  if (before != NULL && liaison_own_entry_form_apply (self->form, before, NULL))
    {
      liaison_entry_draft_set_text (draft, liaison_entry_draft_get_name_member (draft),
                                    liaison_entry_draft_get_text (before, liaison_entry_draft_get_name_member (before)));
      liaison_entry_draft_set_text (draft, liaison_entry_draft_get_summary_member (draft),
                                    liaison_entry_draft_get_text (before, liaison_entry_draft_get_summary_member (before)));
    }
  take_draft (self, draft);
}

/* Brings what is on the screen into the draft, and says what makes no sense. */
static gboolean
read_screen (LiaisonOwnEntryDialog *self)
{
  g_autofree char *text = dup_text (self);
  g_autoptr (GError) error = NULL;
  gboolean is_text = g_str_equal (gtk_stack_get_visible_child_name (self->stack), "text");

  if (is_text ? liaison_entry_draft_set_content (self->draft, text, &error) : liaison_own_entry_form_apply (self->form, self->draft, &error))
    {
      gtk_widget_set_visible (GTK_WIDGET (self->wrong), FALSE);
      return TRUE;
    }

  say_wrong (self, error->message);
  if (is_text)
    gtk_widget_grab_focus (GTK_WIDGET (self->text));

  return FALSE;
}

static void
as_text_cb (LiaisonOwnEntryDialog *self)
{
  gboolean    as_text = gtk_toggle_button_get_active (self->as_text);
  const char *shown = as_text ? "text" : "form";
  gboolean    was_typed = liaison_unsaved_holds (LIAISON_UNSAVED (self));
  g_autofree char *content = NULL;

  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), shown))
    return;
  if (!read_screen (self))
    {
      gtk_toggle_button_set_active (self->as_text, !as_text);
      return;
    }

  content = liaison_entry_draft_dup_content (self->draft);
  if (as_text)
    set_text (self, content);
  else
    liaison_own_entry_form_show (self->form, self->draft);
  gtk_stack_set_visible_child_name (self->stack, shown);
  if (!was_typed)
    liaison_form_window_settle (LIAISON_FORM_WINDOW (self));
}

static void
picked_cb (LiaisonOwnEntryDialog *self,
           int                    kind,
           LiaisonEntry          *entry)
{
  gtk_window_set_title (GTK_WINDOW (self), liaison_entry_get_name (entry));
  gtk_widget_set_visible (self->kind_list, FALSE);
  gtk_widget_set_visible (self->from_file, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->changes_list), FALSE);
  gtk_widget_set_visible (self->hint, TRUE);
  take_draft (self, liaison_entry_draft_new ((LiaisonEntryKind) kind, entry, liaison_own_catalog_get_changes (self->own)));
  liaison_own_entry_form_start (self->form);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (LiaisonOwnEntryDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (liaison_store_change_finish (LIAISON_STORE (source), result, &error) >= 0)
    gtk_window_destroy (GTK_WINDOW (self));
  else if (!g_cancellable_is_cancelled (self->saving))
    say_wrong (self, error->message);
}

/* The catalogue with the entry is read whole: that takes some tenths of a second. */
static void
check_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Draft *draft = data;
  g_autoptr (LiaisonCatalogChanges) tried = liaison_catalog_changes_new ();
  g_autoptr (LiaisonCatalogChanges) changes = liaison_catalog_changes_new ();
  g_autoptr (LiaisonCatalog) catalog = NULL;
  GError *error = NULL;

  if (draft->file != NULL)
    {
      g_autoptr (LiaisonCatalogChanges) read = liaison_own_catalog_read_file (draft->file, draft->before, cancellable, &error);

      if (read != NULL)
        g_task_return_pointer (task, g_steal_pointer (&read), g_object_unref);
      else
        g_task_return_error (task, error);
      return;
    }

  if (liaison_catalog_changes_add (tried, draft->kind, draft->content, &error) &&
      liaison_catalog_changes_add (changes, draft->kind, draft->content, &error))
    {
      if (draft->before != NULL)
        liaison_catalog_changes_add_all (tried, draft->before);
      catalog = liaison_catalog_load_changed (NULL, tried, cancellable, &error);
    }
  if (catalog != NULL)
    g_task_return_pointer (task, g_steal_pointer (&changes), g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (LiaisonOwnEntryDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonCatalogChanges) changes = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *label = NULL;

  if (g_cancellable_is_cancelled (self->saving))
    return;
  if (changes == NULL)
    {
      say_wrong (self, error->message);
      return;
    }

  if (liaison_catalog_changes_get_n (changes) == 1)
    /* Translators: the name of a change; %s is the id of an entry of the catalogue. */
    label = g_strdup_printf (_ ("Change “%s” in the Catalogue"), liaison_catalog_changes_get_id (changes, 0));
  else
    label = g_strdup (_ ("Change the Catalogue"));
  liaison_store_change_async (liaison_own_catalog_get_store (self->own), label, liaison_own_catalog_save, g_object_ref (changes), g_object_unref,
                              self->saving, saved_cb, g_object_ref (self));
}

/* @draft is taken. */
static void
check (LiaisonOwnEntryDialog *self,
       Draft                 *draft)
{
  /* A source would go with the task, on whatever thread that ends. */
  g_autoptr (GTask) task = g_task_new (NULL, self->saving, checked_cb, g_object_ref (self));

  if (liaison_own_catalog_get_changes (self->own) != NULL)
    draft->before = g_object_ref (liaison_own_catalog_get_changes (self->own));
  gtk_widget_set_sensitive (self->confirm, FALSE);
  g_task_set_source_tag (task, check);
  g_task_set_task_data (task, draft, draft_free);
  g_task_run_in_thread (task, check_in_thread);
}

static void
confirm_cb (LiaisonOwnEntryDialog *self)
{
  Draft *draft;

  if (liaison_own_catalog_get_store (self->own) == NULL)
    return;

  if (!read_screen (self))
    return;

  draft = g_new0 (Draft, 1);
  draft->kind = liaison_entry_draft_get_kind (self->draft);
  draft->content = liaison_entry_draft_dup_content (self->draft);
  check (self, draft);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (LiaisonOwnEntryDialog) self = data;
  g_autoptr (GListModel) files = liaison_file_chooser_open_finish (result);
  g_autoptr (GFile) file = files != NULL ? g_list_model_get_item (files, 0) : NULL;

  if (file != NULL)
    liaison_own_entry_dialog_take_file (self, file);
}

static void
from_file_cb (LiaisonOwnEntryDialog *self)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Catalogue files (JSON)"));
  gtk_file_filter_add_suffix (filter, "json");
  liaison_file_chooser_open_async (GTK_WINDOW (self), _ ("Add from a File"), _ ("_Open"), FALSE, filter, file_chosen_cb, g_object_ref (self));
}

static void
liaison_own_entry_dialog_dispose (GObject *object)
{
  LiaisonOwnEntryDialog *self = LIAISON_OWN_ENTRY_DIALOG (object);

  g_cancellable_cancel (self->saving);
  g_clear_object (&self->own);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (liaison_own_entry_dialog_parent_class)->dispose (object);
}

static void
liaison_own_entry_dialog_finalize (GObject *object)
{
  g_object_unref (LIAISON_OWN_ENTRY_DIALOG (object)->saving);

  G_OBJECT_CLASS (liaison_own_entry_dialog_parent_class)->finalize (object);
}

static void
liaison_own_entry_dialog_class_init (LiaisonOwnEntryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_own_entry_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_own_entry_dialog_finalize;

  liaison_specialties_get_resource ();
  g_type_ensure (LIAISON_TYPE_OWN_CHANGES_LIST);
  g_type_ensure (LIAISON_TYPE_OWN_ENTRY_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-own-entry-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryDialog, kind_list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryDialog, from_file);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryDialog, form);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryDialog, changes_list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryDialog, as_text);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryDialog, text);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryDialog, wrong);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryDialog, confirm);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, as_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, from_file_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
liaison_own_entry_dialog_init (LiaisonOwnEntryDialog *self)
{
  self->saving = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static LiaisonEntryKind
find_kind (LiaisonEntry *entry)
{
  if (LIAISON_IS_ROLE (entry))
    return LIAISON_ENTRY_KIND_ROLE;

  return liaison_specialty_get_kind (LIAISON_SPECIALTY (entry)) == LIAISON_SPECIALTY_KIND_SPECIALTY ? LIAISON_ENTRY_KIND_SPECIALTY : LIAISON_ENTRY_KIND_AREA;
}

/**
 * liaison_own_entry_dialog_new:
 * @own: the catalogue of the user, with a store
 * @entry: (nullable): a specialty, an area or a role to change; %NULL to add one
 *
 * Returns: (transfer floating): a window to be presented
 */
GtkWidget *
liaison_own_entry_dialog_new (LiaisonOwnCatalog *own,
                              LiaisonEntry      *entry)
{
  LiaisonOwnEntryDialog *self = g_object_new (LIAISON_TYPE_OWN_ENTRY_DIALOG, NULL);

  self->own = g_object_ref (own);
  if (entry == NULL)
    {
      kind_cb (self);
      gtk_widget_set_visible (self->from_file, TRUE);
      liaison_own_changes_list_set_own (self->changes_list, own);
    }
  else
    picked_cb (self, (int) find_kind (entry), entry);
  liaison_own_entry_form_start (self->form);

  return GTK_WIDGET (self);
}

/**
 * liaison_own_entry_dialog_take_file:
 * @self: a window that adds entries
 * @file: a file with entries
 *
 * Takes over the entries of a file as one change, and closes; or says in which
 * line of it what is wrong, and nothing is changed.
 */
void
liaison_own_entry_dialog_take_file (LiaisonOwnEntryDialog *self,
                                    GFile                 *file)
{
  Draft *draft;

  g_return_if_fail (LIAISON_IS_OWN_ENTRY_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  if (g_cancellable_is_cancelled (self->saving) || liaison_own_catalog_get_store (self->own) == NULL)
    return;

  draft = g_new0 (Draft, 1);
  draft->file = g_object_ref (file);
  check (self, draft);
}
