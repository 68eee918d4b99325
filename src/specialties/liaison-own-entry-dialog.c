/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-own-entry-dialog.h"

#include "liaison-specialties-resources.h"

#include <glib/gi18n.h>

struct _LiaisonOwnEntryDialog
{
  AdwWindow parent_instance;

  GtkWidget   *kind_list;
  AdwComboRow *kind_row;
  GtkTextView *text;
  GtkLabel    *wrong;
  GtkWidget   *confirm;

  LiaisonOwnCatalog *own;
  GCancellable      *saving;
  int                kind; /* of an entry that is there, -1 for a new one */
};

G_DEFINE_FINAL_TYPE (LiaisonOwnEntryDialog, liaison_own_entry_dialog, ADW_TYPE_WINDOW)

/* What can be added, in the order of the list of kinds. */
static const struct
{
  LiaisonEntryKind kind;
  const char      *start;
} forms[] = {
  { LIAISON_ENTRY_KIND_ROLE,
    "{\n  \"id\": \"my-role\",\n  \"title\": \"My role\",\n  \"specialties\": [\"academic\"],\n  \"level\": \"mid\",\n  \"skills\": [\"search-strategy\"],\n  \"next\": []\n}\n" },
  { LIAISON_ENTRY_KIND_SPECIALTY,
    "{\n  \"id\": \"my-specialty\",\n  \"name\": \"My specialty\",\n  \"summary\": \"\",\n  \"skills\": [{ \"id\": \"search-strategy\", \"weight\": 3 }],\n  \"roles\": []\n}\n" },
  { LIAISON_ENTRY_KIND_AREA,
    "{\n  \"id\": \"my-area\",\n  \"name\": \"My area\",\n  \"summary\": \"\",\n  \"skills\": [{ \"id\": \"search-strategy\", \"weight\": 3 }],\n  \"roles\": []\n}\n" },
  { LIAISON_ENTRY_KIND_SKILL,
    "{\n  \"id\": \"my-skill\",\n  \"name\": \"My skill\",\n  \"description\": \"\",\n  \"synonyms\": []\n}\n" },
  { LIAISON_ENTRY_KIND_QUALIFICATION,
    "{\n  \"id\": \"my-course\",\n  \"name\": \"My course\",\n  \"kind\": \"course\",\n  \"months\": 3,\n  \"skills\": [\"search-strategy\"]\n}\n" },
  { LIAISON_ENTRY_KIND_SYSTEM,
    "{\n  \"id\": \"my-system\",\n  \"name\": \"My system\",\n  \"synonyms\": []\n}\n" },
};

/* What is to be kept, on its way through another thread. */
typedef struct
{
  LiaisonCatalogChanges *before;
  LiaisonEntryKind       kind;
  char                  *content;
} Draft;

static void
draft_free (gpointer data)
{
  Draft *draft = data;

  g_clear_object (&draft->before);
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
kind_cb (LiaisonOwnEntryDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->kind_row);

  if (self->kind < 0 && selected < G_N_ELEMENTS (forms))
    set_text (self, forms[selected].start);
}

static void
say_wrong (LiaisonOwnEntryDialog *self,
           const char            *message)
{
  gtk_label_set_text (self->wrong, message);
  gtk_widget_set_visible (GTK_WIDGET (self->wrong), TRUE);
  gtk_widget_set_sensitive (self->confirm, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
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
  LiaisonOwnEntryDialog *self = LIAISON_OWN_ENTRY_DIALOG (source);
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

  /* Translators: the name of a change; %s is the id of an entry of the catalogue. */
  label = g_strdup_printf (_ ("Change “%s” in the Catalogue"), liaison_catalog_changes_get_id (changes, 0));
  liaison_store_change_async (liaison_own_catalog_get_store (self->own), label, liaison_own_catalog_save, g_object_ref (changes), g_object_unref,
                              self->saving, saved_cb, g_object_ref (self));
}

static void
confirm_cb (LiaisonOwnEntryDialog *self)
{
  g_autoptr (GTask) task = NULL;
  Draft *draft;

  if (liaison_own_catalog_get_store (self->own) == NULL)
    return;

  draft = g_new0 (Draft, 1);
  if (liaison_own_catalog_get_changes (self->own) != NULL)
    draft->before = g_object_ref (liaison_own_catalog_get_changes (self->own));
  draft->kind = self->kind >= 0 ? (LiaisonEntryKind) self->kind : forms[adw_combo_row_get_selected (self->kind_row)].kind;
  draft->content = dup_text (self);
  gtk_widget_set_visible (GTK_WIDGET (self->wrong), FALSE);
  gtk_widget_set_sensitive (self->confirm, FALSE);
  task = g_task_new (self, self->saving, checked_cb, NULL);
  g_task_set_source_tag (task, confirm_cb);
  g_task_set_task_data (task, draft, draft_free);
  g_task_run_in_thread (task, check_in_thread);
}

static void
liaison_own_entry_dialog_dispose (GObject *object)
{
  LiaisonOwnEntryDialog *self = LIAISON_OWN_ENTRY_DIALOG (object);

  g_cancellable_cancel (self->saving);
  g_clear_object (&self->own);

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
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-own-entry-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryDialog, kind_list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryDialog, text);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryDialog, wrong);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnEntryDialog, confirm);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
liaison_own_entry_dialog_init (LiaisonOwnEntryDialog *self)
{
  self->saving = g_cancellable_new ();
  self->kind = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What the user said of it before, or its name to begin with. */
static char *
dup_start (LiaisonOwnEntryDialog *self,
           LiaisonEntry          *entry)
{
  LiaisonCatalogChanges *changes = liaison_own_catalog_get_changes (self->own);
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *content = NULL;
  JsonObject      *object;
  guint            place;

  if (changes != NULL && liaison_catalog_changes_find (changes, self->kind, liaison_entry_get_id (entry), &place))
    {
      content = liaison_catalog_changes_dup_content (changes, place);
      node = json_from_string (content, NULL);
      return json_to_string (node, TRUE);
    }

  object = json_object_new ();
  json_object_set_string_member (object, "id", liaison_entry_get_id (entry));
  json_object_set_string_member (object, LIAISON_IS_ROLE (entry) ? "title" : "name", liaison_entry_get_name (entry));
  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, object);

  return json_to_string (node, TRUE);
}

static int
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
  g_autofree char       *start = NULL;

  self->own = g_object_ref (own);
  if (entry == NULL)
    {
      kind_cb (self);
      return GTK_WIDGET (self);
    }

  self->kind = find_kind (entry);
  start = dup_start (self, entry);
  gtk_window_set_title (GTK_WINDOW (self), liaison_entry_get_name (entry));
  gtk_widget_set_visible (self->kind_list, FALSE);
  set_text (self, start);

  return GTK_WIDGET (self);
}
