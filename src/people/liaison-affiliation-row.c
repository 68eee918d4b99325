/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-affiliation-row.h"

#include "liaison-change-label.h"
#include "liaison-contact-picker.h"
#include "liaison-contact.h"
#include "liaison-people-closures.h"
#include "liaison-text-row.h"

#include <glib/gi18n.h>

struct _LiaisonAffiliationRow
{
  LiaisonDetailRow parent_instance;

  LiaisonContactPicker *organization;
  GtkButton            *show_button;
};

G_DEFINE_FINAL_TYPE (LiaisonAffiliationRow, liaison_affiliation_row, LIAISON_TYPE_DETAIL_ROW)

static void
liaison_affiliation_row_update (LiaisonDetailRow   *row,
                                LiaisonDetailEntry *entry)
{
  LiaisonAffiliationRow *self = LIAISON_AFFILIATION_ROW (row);
  LiaisonAffiliation    *affiliation = liaison_detail_entry_get_record (entry);
  gint64                 key = liaison_detail_entry_get_key (entry);
  const char            *name = liaison_detail_entry_get_name (entry);
  gboolean               is_mine = liaison_affiliation_get_person (affiliation) == 0;
  g_autofree char       *title = liaison_people_single_line (NULL, name);
  g_autofree char       *subtitle = liaison_people_affiliation_subtitle (NULL, affiliation);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), is_mine ? _("You") : title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->organization), liaison_contact_key_is_organization (key));
  if (liaison_contact_key_is_organization (key))
    liaison_contact_picker_select (self->organization, key, name);
  gtk_widget_set_visible (GTK_WIDGET (self->show_button), key != 0);
}

static const char *
liaison_affiliation_row_get_delete_label (LiaisonDetailRow *row)
{
  return _("Delete Position of %s");
}

static void
show_cb (LiaisonAffiliationRow *self)
{
  LiaisonDetailEntry *entry = liaison_detail_row_get_entry (LIAISON_DETAIL_ROW (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-contact", "x", liaison_detail_entry_get_key (entry));
}

static char *
dup_label (LiaisonAffiliationRow *self)
{
  return liaison_change_label_dup (_("Edit Organization of %s"),
                                            liaison_contact_editor_get_name (liaison_detail_row_get_editor (LIAISON_DETAIL_ROW (self))));
}

static void
picked_cb (LiaisonAffiliationRow *self,
           gint64                 key,
           const char            *name)
{
  g_autofree char *label = dup_label (self);

  liaison_contact_editor_set_number (liaison_detail_row_get_editor (LIAISON_DETAIL_ROW (self)),
                                     liaison_detail_row_get_record (LIAISON_DETAIL_ROW (self)), "organization",
                                     liaison_contact_key_get_id (key), label, NULL, NULL);
}

static void
named_cb (LiaisonAffiliationRow *self,
          const char            *name)
{
  g_autofree char *label = dup_label (self);

  liaison_contact_editor_affiliate (liaison_detail_row_get_editor (LIAISON_DETAIL_ROW (self)),
                                    liaison_detail_row_get_record (LIAISON_DETAIL_ROW (self)), name, label, NULL, NULL);
}

static void
liaison_affiliation_row_class_init (LiaisonAffiliationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LIAISON_TYPE_CONTACT_PICKER);
  g_type_ensure (LIAISON_TYPE_TEXT_ROW);

  LIAISON_DETAIL_ROW_CLASS (klass)->update = liaison_affiliation_row_update;
  LIAISON_DETAIL_ROW_CLASS (klass)->get_delete_label = liaison_affiliation_row_get_delete_label;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-affiliation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonAffiliationRow, organization);
  gtk_widget_class_bind_template_child (widget_class, LiaisonAffiliationRow, show_button);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, named_cb);
}

static void
liaison_affiliation_row_init (LiaisonAffiliationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
