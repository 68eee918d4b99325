/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-method-row.h"

#include "liaison-change-label.h"
#include "liaison-choice-row.h"
#include "liaison-people-closures.h"
#include "liaison-text-row.h"

#include <glib/gi18n.h>

struct _LiaisonMethodRow
{
  LiaisonDetailRow parent_instance;

  GtkImage    *icon;
  GtkButton   *open_button;
  GtkSwitch   *preferred;
  GtkEditable *value;
  char        *uri;
  gboolean     showing;
};

G_DEFINE_FINAL_TYPE (LiaisonMethodRow, liaison_method_row, LIAISON_TYPE_DETAIL_ROW)

static const char *
get_open_label (LiaisonMethodKind kind)
{
  if (kind == LIAISON_METHOD_KIND_EMAIL)
    return _("Write an Email");
  if (kind == LIAISON_METHOD_KIND_PHONE)
    return _("Call");

  return _("Open in the Browser");
}

static void
show_open (LiaisonMethodRow *self,
           LiaisonMethodKind kind)
{
  gtk_widget_set_visible (GTK_WIDGET (self->open_button), self->uri != NULL);
  gtk_button_set_icon_name (self->open_button, kind == LIAISON_METHOD_KIND_PHONE   ? "call-start-symbolic"
                                               : kind == LIAISON_METHOD_KIND_EMAIL ? "mail-send-symbolic"
                                                                                   : "send-to-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->open_button), get_open_label (kind));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open_button), GTK_ACCESSIBLE_PROPERTY_LABEL, get_open_label (kind), -1);
}

/* A number has no direction of its own. */
static void
direct_value (LiaisonMethodRow *self,
              LiaisonMethodKind kind)
{
  gtk_widget_set_direction (GTK_WIDGET (gtk_editable_get_delegate (self->value)),
                            kind == LIAISON_METHOD_KIND_PHONE ? GTK_TEXT_DIR_LTR : GTK_TEXT_DIR_NONE);
}

static void
liaison_method_row_update (LiaisonDetailRow   *row,
                           LiaisonDetailEntry *entry)
{
  LiaisonMethodRow     *self = LIAISON_METHOD_ROW (row);
  LiaisonContactMethod *method = liaison_detail_entry_get_record (entry);
  LiaisonMethodKind     kind = liaison_contact_method_get_kind (method);
  g_autofree char      *title = liaison_people_method_title (NULL, method);
  g_autofree char      *subtitle = liaison_people_method_subtitle (NULL, method);

  g_free (self->uri);
  self->uri = liaison_people_method_uri (kind, liaison_contact_method_get_value (method));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_image_set_from_icon_name (self->icon, liaison_people_method_icon (kind));
  show_open (self, kind);
  direct_value (self, kind);

  self->showing = TRUE;
  gtk_switch_set_active (self->preferred, liaison_contact_method_get_preferred (method));
  self->showing = FALSE;
}

static const char *
liaison_method_row_get_delete_label (LiaisonDetailRow *row)
{
  /* Translators: names of changes, as Undo shows them; %s is a person or an organization */
  switch ((LiaisonMethodKind) liaison_contact_method_get_kind (liaison_detail_row_get_record (row)))
    {
    case LIAISON_METHOD_KIND_EMAIL:
      return _("Delete Email of %s");
    case LIAISON_METHOD_KIND_PHONE:
      return _("Delete Phone of %s");
    case LIAISON_METHOD_KIND_WEB:
    case LIAISON_METHOD_KIND_PROFILE:
    case LIAISON_METHOD_KIND_CHAT:
    case LIAISON_METHOD_KIND_ADDRESS:
    case LIAISON_METHOD_KIND_OTHER:
    default:
      return _("Delete Address of %s");
    }
}

static void
open_cb (LiaisonMethodRow *self)
{
  if (self->uri != NULL)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->uri, GDK_CURRENT_TIME);
}

static void
copy_cb (LiaisonMethodRow *self)
{
  LiaisonContactMethod *method = liaison_detail_row_get_record (LIAISON_DETAIL_ROW (self));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), liaison_contact_method_get_value (method));
}

static void
preferred_cb (LiaisonMethodRow *self)
{
  LiaisonContactEditor *editor = liaison_detail_row_get_editor (LIAISON_DETAIL_ROW (self));
  g_autofree char      *label = NULL;

  if (self->showing || editor == NULL)
    return;

  label = liaison_change_label_dup (_("Choose How to Reach %s"), liaison_contact_editor_get_name (editor));
  liaison_contact_editor_set_number (editor, liaison_detail_row_get_record (LIAISON_DETAIL_ROW (self)), "preferred",
                                     gtk_switch_get_active (self->preferred), label, NULL, NULL);
}

static void
liaison_method_row_dispose (GObject *object)
{
  LIAISON_METHOD_ROW (object)->showing = TRUE;

  G_OBJECT_CLASS (liaison_method_row_parent_class)->dispose (object);
}

static void
liaison_method_row_finalize (GObject *object)
{
  g_free (LIAISON_METHOD_ROW (object)->uri);

  G_OBJECT_CLASS (liaison_method_row_parent_class)->finalize (object);
}

static void
liaison_method_row_class_init (LiaisonMethodRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LIAISON_TYPE_CHOICE_ROW);
  g_type_ensure (LIAISON_TYPE_TEXT_ROW);

  G_OBJECT_CLASS (klass)->dispose = liaison_method_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_method_row_finalize;
  LIAISON_DETAIL_ROW_CLASS (klass)->update = liaison_method_row_update;
  LIAISON_DETAIL_ROW_CLASS (klass)->get_delete_label = liaison_method_row_get_delete_label;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-method-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMethodRow, icon);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMethodRow, open_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMethodRow, preferred);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMethodRow, value);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, preferred_cb);
}

static void
liaison_method_row_init (LiaisonMethodRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
