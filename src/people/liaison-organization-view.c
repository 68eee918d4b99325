/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-organization-view.h"

#include "liaison-add-row.h"
#include "liaison-affiliation-row.h"
#include "liaison-change-label.h"
#include "liaison-choice-row.h"
#include "liaison-choice.h"
#include "liaison-columns.h"
#include "liaison-contact-head.h"
#include "liaison-contact-picker.h"
#include "liaison-contact.h"
#include "liaison-detail-section.h"
#include "liaison-event-row.h"
#include "liaison-follow-up-line.h"
#include "liaison-introduction-list.h"
#include "liaison-isolate.h"
#include "liaison-membership-row.h"
#include "liaison-method-row.h"
#include "liaison-notes-field.h"
#include "liaison-other-details.h"
#include "liaison-people-closures.h"
#include "liaison-small-map.h"
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
  LiaisonSmallMap      *small_map;
  LiaisonDetailSection *people;
  GtkWidget            *association;
  LiaisonDetailSection *memberships;
  GtkWidget            *join;
  LiaisonDetailSection *events;

  GtkWidget               *introductions_section;
  LiaisonIntroductionList *introductions;
};

G_DEFINE_FINAL_TYPE (LiaisonOrganizationView, liaison_organization_view, LIAISON_TYPE_CONTACT_VIEW)

/* What only associations have; what was noted stays to be seen. */
static void
show_association (LiaisonOrganizationView *self,
                  LiaisonDetail           *detail)
{
  gboolean is_association = liaison_organization_get_kind (liaison_detail_get_record (detail)) == LIAISON_ORGANIZATION_KIND_ASSOCIATION;
  guint    n_memberships = g_list_model_get_n_items (liaison_detail_get_list (detail, LIAISON_DETAIL_MEMBERSHIPS));
  guint    n_events = g_list_model_get_n_items (liaison_detail_get_list (detail, LIAISON_DETAIL_EVENTS));

  gtk_widget_set_visible (self->association, is_association || n_memberships > 0 || n_events > 0);
  gtk_widget_set_visible (self->join, n_memberships == 0);
}

static void
liaison_organization_view_update (LiaisonContactView *view,
                                  LiaisonDetail      *detail)
{
  LiaisonOrganizationView *self = LIAISON_ORGANIZATION_VIEW (view);
  LiaisonOrganization     *organization = liaison_detail_get_record (detail);
  g_autofree char         *place = liaison_people_single_line (NULL, liaison_organization_get_place (organization));
  const char              *kind = liaison_choice_get_label (LIAISON_TYPE_ORGANIZATION_KIND, liaison_organization_get_kind (organization));
  g_autofree char         *line = *place != '\0' ? liaison_isolate_printf ("%s · %s", kind, place) : g_strdup (kind);

  liaison_contact_head_show (self->head, liaison_organization_get_name (organization), line, "");
  show_association (self, detail);
  liaison_introduction_list_set_store (self->introductions, liaison_contact_editor_get_store (liaison_contact_view_get_editor (view)));
  liaison_introduction_list_set_key (self->introductions, liaison_detail_get_key (detail));
  liaison_small_map_set_store (self->small_map, liaison_contact_editor_get_store (liaison_contact_view_get_editor (view)));
  liaison_small_map_set_key (self->small_map, liaison_detail_get_key (detail));
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
  g_autofree char *label = liaison_change_label_dup (_("Add a Person to %s"), liaison_contact_editor_get_name (editor));

  liaison_affiliation_set_person (affiliation, liaison_contact_key_get_id (key));
  liaison_affiliation_set_organization (affiliation, liaison_contact_key_get_id (liaison_contact_view_get_key (view)));
  liaison_contact_editor_add (editor, affiliation, label, affiliated_cb, G_OBJECT (self));
}

static void
joined_cb (gpointer record,
           GObject *owner)
{
  if (record != NULL)
    liaison_detail_section_open (LIAISON_ORGANIZATION_VIEW (owner)->memberships, liaison_record_get_id (record));
}

static void
join_cb (LiaisonOrganizationView *self)
{
  LiaisonContactView   *view = LIAISON_CONTACT_VIEW (self);
  LiaisonContactEditor *editor = liaison_contact_view_get_editor (view);
  g_autoptr (LiaisonMembership) membership = liaison_membership_new ();
  /* Translators: the name of a change, as Undo shows it; %s is an association */
  g_autofree char *label = liaison_change_label_dup (_("Add Membership in %s"), liaison_contact_editor_get_name (editor));

  liaison_membership_set_organization (membership, liaison_contact_key_get_id (liaison_contact_view_get_key (view)));
  liaison_contact_editor_add (editor, membership, label, joined_cb, G_OBJECT (self));
}

static void
event_added_cb (gpointer record,
                GObject *owner)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (owner), LIAISON_TYPE_ORGANIZATION_VIEW);

  if (record == NULL)
    liaison_add_row_put_back (LIAISON_ADD_ROW (owner));
  else if (view != NULL)
    liaison_detail_section_open (LIAISON_ORGANIZATION_VIEW (view)->events, liaison_record_get_id (record));
}

static void
event_named_cb (LiaisonOrganizationView *self,
                const char              *name,
                LiaisonAddRow           *row)
{
  LiaisonContactView   *view = LIAISON_CONTACT_VIEW (self);
  LiaisonContactEditor *editor = liaison_contact_view_get_editor (view);
  g_autoptr (LiaisonEvent) event = liaison_event_new ();
  /* Translators: the name of a change, as Undo shows it; %s is an association */
  g_autofree char *label = liaison_change_label_dup (_("Add Event of %s"), liaison_contact_editor_get_name (editor));

  liaison_event_set_name (event, name);
  liaison_event_set_organization (event, liaison_contact_key_get_id (liaison_contact_view_get_key (view)));
  liaison_contact_editor_add (editor, event, label, event_added_cb, G_OBJECT (row));
}

static void
edit_name_cb (LiaisonOrganizationView *self)
{
  gtk_widget_grab_focus (self->name_row);
}

static void
introductions_cb (LiaisonOrganizationView *self)
{
  gtk_widget_set_visible (self->introductions_section, liaison_introduction_list_get_n_items (self->introductions) > 0);
}

static void
small_map_cb (LiaisonOrganizationView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "contact.show-on-map", NULL);
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
  g_type_ensure (LIAISON_TYPE_EVENT_ROW);
  g_type_ensure (LIAISON_TYPE_FOLLOW_UP_LINE);
  g_type_ensure (LIAISON_TYPE_INTRODUCTION_LIST);
  g_type_ensure (LIAISON_TYPE_MEMBERSHIP_ROW);
  g_type_ensure (LIAISON_TYPE_METHOD_ROW);
  g_type_ensure (LIAISON_TYPE_NOTES_FIELD);
  g_type_ensure (LIAISON_TYPE_OTHER_DETAILS);
  g_type_ensure (LIAISON_TYPE_SMALL_MAP);
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
  gtk_widget_class_bind_template_child (widget_class, LiaisonOrganizationView, association);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOrganizationView, memberships);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOrganizationView, join);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOrganizationView, events);
  gtk_widget_class_bind_template_callback (widget_class, join_cb);
  gtk_widget_class_bind_template_callback (widget_class, event_named_cb);
  gtk_widget_class_bind_template_callback (widget_class, liaison_contact_view_add_method);
  gtk_widget_class_bind_template_callback (widget_class, person_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_name_cb);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOrganizationView, small_map);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOrganizationView, introductions_section);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOrganizationView, introductions);
  gtk_widget_class_bind_template_callback (widget_class, introductions_cb);
  gtk_widget_class_bind_template_callback (widget_class, small_map_cb);
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
