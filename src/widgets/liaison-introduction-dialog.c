/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-introduction-dialog.h"

#include "liaison-catalog.h"
#include "liaison-change-label.h"
#include "liaison-change.h"
#include "liaison-contact-picker.h"
#include "liaison-contact.h"
#include "liaison-introduction-change.h"
#include "liaison-toast.h"
#include "liaison-widgets-resources.h"

#include <glib/gi18n.h>

struct _LiaisonIntroductionDialog
{
  LiaisonFormWindow parent_instance;

  LiaisonStore *store;
  gboolean      is_saving;

  LiaisonContactPicker *introducer;
  LiaisonContactPicker *person;
  LiaisonContactPicker *organization;
  AdwComboRow          *sector;
  AdwEntryRow          *notes;
  GtkLabel             *hint;
  GtkWidget            *overlay;
};

G_DEFINE_FINAL_TYPE (LiaisonIntroductionDialog, liaison_introduction_dialog, LIAISON_TYPE_FORM_WINDOW)

static const char *
get_sector (LiaisonIntroductionDialog *self)
{
  GListModel *sectors = liaison_catalog_get_sectors (liaison_catalog_get_default ());
  guint       selected = adw_combo_row_get_selected (self->sector);
  g_autoptr (LiaisonEntry) entry = NULL;

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return "";
  entry = g_list_model_get_item (sectors, selected - 1);

  return liaison_entry_get_id (entry); /* the catalogue keeps it */
}

/* What keeps it from being saved, NULL where nothing does. */
static const char *
get_obstacle (LiaisonIntroductionDialog *self)
{
  gint64 introducer = liaison_contact_picker_get_selected (self->introducer);
  gint64 person = liaison_contact_picker_get_selected (self->person);

  if (introducer == 0)
    return _("Say who could introduce you.");
  if (person == 0 && liaison_contact_picker_get_selected (self->organization) == 0 && *get_sector (self) == '\0')
    return _("Say to whom, to which organization or into which sector.");
  if (introducer == person)
    return _("Nobody introduces you to themselves.");

  return NULL;
}

static void
form_changed_cb (LiaisonIntroductionDialog *self)
{
  const char *obstacle = get_obstacle (self);

  gtk_label_set_label (self->hint, obstacle != NULL ? obstacle : _("Both sides are asked before it is made: you are reminded whom to ask, and when."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "introduction.add", obstacle == NULL && !self->is_saving);
}

static gboolean
save (LiaisonChange *change,
      gpointer       introduction,
      GError       **error)
{
  return liaison_change_save_introduction (change, introduction, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (LiaisonIntroductionDialog) self = data;
  g_autoptr (GError) error = NULL;
  gint64     change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  self->is_saving = FALSE;
  if (change < 0)
    {
      form_changed_cb (self);
      liaison_toast_show_error (self->overlay, error);
      return;
    }

  if (parent != NULL) /* the dialog goes, its parent shows the toast */
    liaison_toast_offer_undo (GTK_WIDGET (parent), change, liaison_store_get_undo_label (LIAISON_STORE (source)));
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Whom to meet, or where; the name of a change. */
static char *
dup_label (LiaisonIntroductionDialog *self)
{
  LiaisonContactPicker *picker = liaison_contact_picker_get_selected (self->person) != 0 ? self->person : self->organization;
  const char           *name = liaison_contact_picker_get_selected (picker) != 0
                                 ? gtk_editable_get_text (GTK_EDITABLE (picker))
                                 : liaison_catalog_get_sector_name (liaison_catalog_get_default (), get_sector (self));

  /* Translators: the name of a change; the argument is whom to meet, or where */
  return liaison_change_label_dup (_("Add Introduction to %s"), name);
}

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  LiaisonIntroductionDialog *self = LIAISON_INTRODUCTION_DIALOG (widget);
  LiaisonIntroduction       *introduction = liaison_introduction_new ();
  g_autofree char           *label = dup_label (self);
  gint64                     person = liaison_contact_picker_get_selected (self->person);
  gint64                     organization = liaison_contact_picker_get_selected (self->organization);

  liaison_introduction_set_introducer (introduction, liaison_contact_key_get_id (liaison_contact_picker_get_selected (self->introducer)));
  if (person != 0)
    liaison_introduction_set_person (introduction, liaison_contact_key_get_id (person));
  if (organization != 0)
    liaison_introduction_set_organization (introduction, liaison_contact_key_get_id (organization));
  liaison_introduction_set_sector (introduction, get_sector (self));
  liaison_introduction_set_notes (introduction, gtk_editable_get_text (GTK_EDITABLE (self->notes)));
  self->is_saving = TRUE;
  form_changed_cb (self);
  liaison_store_change_async (self->store, label, save, introduction, g_object_unref, NULL, saved_cb, g_object_ref (self));
}

static void
list_sectors (LiaisonIntroductionDialog *self)
{
  GListModel *sectors = liaison_catalog_get_sectors (liaison_catalog_get_default ());
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, C_("sector", "Not set"));
  for (guint i = 0; i < g_list_model_get_n_items (sectors); i++)
    {
      g_autoptr (LiaisonEntry) sector = g_list_model_get_item (sectors, i);

      gtk_string_list_append (labels, liaison_entry_get_name (sector));
    }
  adw_combo_row_set_model (self->sector, G_LIST_MODEL (labels));
}

/* One types who it is at once, unless that is known. */
static void
liaison_introduction_dialog_map (GtkWidget *widget)
{
  LiaisonIntroductionDialog *self = LIAISON_INTRODUCTION_DIALOG (widget);

  GTK_WIDGET_CLASS (liaison_introduction_dialog_parent_class)->map (widget);

  if (gtk_window_get_focus (GTK_WINDOW (self)) == NULL)
    gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->introducer));
}

static void
liaison_introduction_dialog_dispose (GObject *object)
{
  g_clear_object (&LIAISON_INTRODUCTION_DIALOG (object)->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_INTRODUCTION_DIALOG);

  G_OBJECT_CLASS (liaison_introduction_dialog_parent_class)->dispose (object);
}

static void
liaison_introduction_dialog_class_init (LiaisonIntroductionDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_widgets_get_resource ();
  g_type_ensure (LIAISON_TYPE_CONTACT_PICKER);

  object_class->dispose = liaison_introduction_dialog_dispose;
  widget_class->map = liaison_introduction_dialog_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/widgets/liaison-introduction-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonIntroductionDialog, introducer);
  gtk_widget_class_bind_template_child (widget_class, LiaisonIntroductionDialog, person);
  gtk_widget_class_bind_template_child (widget_class, LiaisonIntroductionDialog, organization);
  gtk_widget_class_bind_template_child (widget_class, LiaisonIntroductionDialog, sector);
  gtk_widget_class_bind_template_child (widget_class, LiaisonIntroductionDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, LiaisonIntroductionDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, LiaisonIntroductionDialog, overlay);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);

  gtk_widget_class_install_action (widget_class, "introduction.add", NULL, add_cb);
}

static void
liaison_introduction_dialog_init (LiaisonIntroductionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  list_sectors (self);
  form_changed_cb (self);
}

/**
 * liaison_introduction_dialog_new:
 * @store: a store
 *
 * Returns: (transfer floating): an empty dialog
 */
GtkWidget *
liaison_introduction_dialog_new (LiaisonStore *store)
{
  LiaisonIntroductionDialog *self;

  g_return_val_if_fail (LIAISON_IS_STORE (store), NULL);

  self = g_object_new (LIAISON_TYPE_INTRODUCTION_DIALOG, NULL);
  self->store = g_object_ref (store);
  liaison_contact_picker_set_store (self->introducer, store);
  liaison_contact_picker_set_store (self->person, store);
  liaison_contact_picker_set_store (self->organization, store);

  return GTK_WIDGET (self);
}

/**
 * liaison_introduction_dialog_set_introducer:
 * @self: a dialog
 * @key: the contact key of a person
 * @name: their name
 *
 * Says who is asked for the introduction.
 */
void
liaison_introduction_dialog_set_introducer (LiaisonIntroductionDialog *self,
                                            gint64                     key,
                                            const char                *name)
{
  g_return_if_fail (LIAISON_IS_INTRODUCTION_DIALOG (self));

  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->person)); /* before, or what is typed there would win */
  liaison_contact_picker_select (self->introducer, key, name);
  form_changed_cb (self);
}

/**
 * liaison_introduction_dialog_set_target:
 * @self: a dialog
 * @key: the contact key of a person or an organization
 * @name: its name
 *
 * Says whom to meet, or where.
 */
void
liaison_introduction_dialog_set_target (LiaisonIntroductionDialog *self,
                                        gint64                     key,
                                        const char                *name)
{
  g_return_if_fail (LIAISON_IS_INTRODUCTION_DIALOG (self));

  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->introducer));
  liaison_contact_picker_select (liaison_contact_key_is_organization (key) ? self->organization : self->person, key, name);
  form_changed_cb (self);
}
