/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-own-changes-list.h"

#include "liaison-specialties-resources.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

struct _LiaisonOwnChangesList
{
  AdwBin parent_instance;

  GtkListBox *list;

  LiaisonOwnCatalog *own;
};

G_DEFINE_FINAL_TYPE (LiaisonOwnChangesList, liaison_own_changes_list, ADW_TYPE_BIN)

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const kind_labels[] = {
  [LIAISON_ENTRY_KIND_SPECIALTY] = NC_ ("kind of entry", "Specialty"),
  [LIAISON_ENTRY_KIND_AREA] = NC_ ("kind of entry", "Area"),
  [LIAISON_ENTRY_KIND_ROLE] = NC_ ("kind of entry", "Role"),
  [LIAISON_ENTRY_KIND_SKILL] = NC_ ("kind of entry", "Skill"),
  [LIAISON_ENTRY_KIND_QUALIFICATION] = NC_ ("kind of entry", "Qualification or course"),
  [LIAISON_ENTRY_KIND_ASSOCIATION] = NC_ ("kind of entry", "Association"),
  [LIAISON_ENTRY_KIND_SYSTEM] = NC_ ("kind of entry", "System"),
};

static void
taken_back_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (GtkWidget) self = data;
  g_autoptr (GError) error = NULL;

  if (liaison_store_change_finish (LIAISON_STORE (source), result, &error) < 0)
    liaison_toast_show_error (self, error);
}

static void
take_back (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LiaisonOwnChangesList *self = LIAISON_OWN_CHANGES_LIST (widget);
  const char            *id = g_variant_get_string (parameter, NULL);
  /* Translators: the name of a change; %s is an entry of the catalogue. */
  g_autofree char *label = g_strdup_printf (_ ("Take Back the Change of “%s”"), id);

  liaison_store_change_async (liaison_own_catalog_get_store (self->own), label, liaison_own_catalog_take_back, g_strdup (id), g_free,
                              NULL, taken_back_cb, g_object_ref (self));
}

static void
row_activated_cb (LiaisonOwnChangesList *self,
                  GtkListBoxRow         *row)
{
  LiaisonCatalogChanges *changes = liaison_own_catalog_get_changes (self->own);
  guint                  place = (guint) gtk_list_box_row_get_index (row);
  LiaisonEntryKind       kind = liaison_catalog_changes_get_kind (changes, place);
  LiaisonEntry          *entry = liaison_catalog_get_entry_of_kind (liaison_catalog_get_default (), kind, liaison_catalog_changes_get_id (changes, place));

  if (entry != NULL)
    g_signal_emit (self, signals[PICKED], 0, (int) kind, entry);
}

static GtkWidget *
make_button (const char *id,
             const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  /* Translators: %s is an entry of the catalogue. */
  g_autofree char *label = g_strdup_printf (_ ("Take Back “%s”"), name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "own-changes.take-back");

  return button;
}

static GtkWidget *
make_row (LiaisonEntryKind kind,
          const char      *id)
{
  AdwActionRow *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, NULL);
  LiaisonEntry *entry = liaison_catalog_get_entry_of_kind (liaison_catalog_get_default (), kind, id);
  const char   *name = entry != NULL ? liaison_entry_get_name (entry) : id;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (row, g_dpgettext2 (NULL, "kind of entry", kind_labels[kind]));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), entry != NULL);
  adw_action_row_add_suffix (row, make_button (id, name));
  if (entry != NULL)
    adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));

  return GTK_WIDGET (row);
}

static void
show_changes (LiaisonOwnChangesList *self)
{
  LiaisonCatalogChanges *changes = liaison_own_catalog_get_changes (self->own);
  guint                  n_changes = changes != NULL ? liaison_catalog_changes_get_n (changes) : 0;
  GtkWidget             *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < n_changes; i++)
    gtk_list_box_append (self->list, make_row (liaison_catalog_changes_get_kind (changes, i), liaison_catalog_changes_get_id (changes, i)));
  gtk_widget_set_visible (GTK_WIDGET (self), n_changes > 0);
}

static void
liaison_own_changes_list_dispose (GObject *object)
{
  g_clear_object (&LIAISON_OWN_CHANGES_LIST (object)->own);

  G_OBJECT_CLASS (liaison_own_changes_list_parent_class)->dispose (object);
}

static void
liaison_own_changes_list_class_init (LiaisonOwnChangesListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_own_changes_list_dispose;

  /**
   * LiaisonOwnChangesList::picked:
   * @self: a list
   * @kind: a #LiaisonEntryKind
   * @entry: what was picked
   *
   * Emitted when an entry is to be changed again.
   */
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, LIAISON_TYPE_ENTRY);

  liaison_specialties_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-own-changes-list.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnChangesList, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "own-changes.take-back", "s", take_back);
}

static void
liaison_own_changes_list_init (LiaisonOwnChangesList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_own_changes_list_set_own:
 * @self: a list
 * @own: the catalogue of the user, with a store
 */
void
liaison_own_changes_list_set_own (LiaisonOwnChangesList *self,
                                  LiaisonOwnCatalog     *own)
{
  g_return_if_fail (LIAISON_IS_OWN_CHANGES_LIST (self) && self->own == NULL);

  self->own = g_object_ref (own);
  g_signal_connect_object (own, "changed", G_CALLBACK (show_changes), self, G_CONNECT_SWAPPED);
  show_changes (self);
}
