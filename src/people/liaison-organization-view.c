/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-organization-view.h"

#include "liaison-add-row.h"
#include "liaison-affiliation-row.h"
#include "liaison-choice-row.h"
#include "liaison-choice.h"
#include "liaison-columns.h"
#include "liaison-contact-head.h"
#include "liaison-contact-picker.h"
#include "liaison-contact.h"
#include "liaison-detail-section.h"
#include "liaison-follow-up-line.h"
#include "liaison-method-row.h"
#include "liaison-notes-field.h"
#include "liaison-other-details.h"
#include "liaison-people-closures.h"
#include "liaison-tag-box.h"
#include "liaison-text-row.h"

#include <glib/gi18n.h>

struct _LiaisonOrganizationView
{
  LiaisonContactView parent_instance;

  GtkScrolledWindow    *scrolled;
  LiaisonContactHead   *head;
  GtkWidget            *name_row;
  GtkWidget            *method_adder;
  LiaisonDetailSection *people;
};

G_DEFINE_FINAL_TYPE (LiaisonOrganizationView, liaison_organization_view, LIAISON_TYPE_CONTACT_VIEW)

static void
liaison_organization_view_update (LiaisonContactView *view,
                                  LiaisonDetail      *detail)
{
  LiaisonOrganizationView *self = LIAISON_ORGANIZATION_VIEW (view);
  LiaisonOrganization     *organization = liaison_detail_get_record (detail);
  g_autofree char         *place = liaison_people_single_line (NULL, liaison_organization_get_place (organization));
  const char              *kind = liaison_choice_get_label (LIAISON_TYPE_ORGANIZATION_KIND, liaison_organization_get_kind (organization));
  g_autofree char         *line = *place != '\0' ? g_strjoin (" · ", kind, place, NULL) : g_strdup (kind);

  liaison_contact_head_show (self->head, liaison_organization_get_name (organization), line, "");
}

static void
affiliated_cb (gpointer record,
               GObject *owner)
{
  if (record != NULL)
    liaison_detail_section_open (LIAISON_ORGANIZATION_VIEW (owner)->people, liaison_record_get_id (record));
}

static void
person_picked_cb (LiaisonOrganizationView *self,
                  gint64                   key,
                  const char              *name)
{
  LiaisonContactView   *view = LIAISON_CONTACT_VIEW (self);
  LiaisonContactEditor *editor = liaison_contact_view_get_editor (view);
  g_autoptr (LiaisonAffiliation) affiliation = liaison_affiliation_new ();
  g_autofree char *label = liaison_people_label_of_change (_("Add a Person to %s"), liaison_contact_editor_get_name (editor));

  liaison_affiliation_set_person (affiliation, liaison_contact_key_get_id (key));
  liaison_affiliation_set_organization (affiliation, liaison_contact_key_get_id (liaison_contact_view_get_key (view)));
  liaison_contact_editor_add (editor, affiliation, label, affiliated_cb, G_OBJECT (self));
}

static void
edit_name_cb (LiaisonOrganizationView *self)
{
  gtk_widget_grab_focus (self->name_row);
}

static void
shown_cb (LiaisonOrganizationView *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

static void
ensure_types (void)
{
  g_type_ensure (LIAISON_TYPE_ADD_ROW);
  g_type_ensure (LIAISON_TYPE_AFFILIATION_ROW);
  g_type_ensure (LIAISON_TYPE_CHOICE_ROW);
  g_type_ensure (LIAISON_TYPE_COLUMNS);
  g_type_ensure (LIAISON_TYPE_CONTACT_HEAD);
  g_type_ensure (LIAISON_TYPE_CONTACT_PICKER);
  g_type_ensure (LIAISON_TYPE_DETAIL_SECTION);
  g_type_ensure (LIAISON_TYPE_FOLLOW_UP_LINE);
  g_type_ensure (LIAISON_TYPE_METHOD_ROW);
  g_type_ensure (LIAISON_TYPE_NOTES_FIELD);
  g_type_ensure (LIAISON_TYPE_OTHER_DETAILS);
  g_type_ensure (LIAISON_TYPE_TAG_BOX);
  g_type_ensure (LIAISON_TYPE_TEXT_ROW);
}

static void
liaison_organization_view_class_init (LiaisonOrganizationViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ensure_types ();

  LIAISON_CONTACT_VIEW_CLASS (klass)->update = liaison_organization_view_update;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-organization-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonOrganizationView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOrganizationView, head);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOrganizationView, name_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOrganizationView, method_adder);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOrganizationView, people);
  gtk_widget_class_bind_template_callback (widget_class, liaison_contact_view_add_method);
  gtk_widget_class_bind_template_callback (widget_class, person_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
liaison_organization_view_init (LiaisonOrganizationView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_organization_view_begin:
 * @self: the page of an organization that was just added
 *
 * Goes where one types on after the name.
 */
void
liaison_organization_view_begin (LiaisonOrganizationView *self)
{
  g_return_if_fail (LIAISON_IS_ORGANIZATION_VIEW (self));

  gtk_widget_grab_focus (self->method_adder);
}
