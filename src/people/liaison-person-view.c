/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-person-view.h"

#include "liaison-add-row.h"
#include "liaison-affiliation-row.h"
#include "liaison-change-label.h"
#include "liaison-columns.h"
#include "liaison-contact-head.h"
#include "liaison-contact-picker.h"
#include "liaison-contact.h"
#include "liaison-detail-section.h"
#include "liaison-event-row.h"
#include "liaison-follow-up-line.h"
#include "liaison-introduction-list.h"
#include "liaison-isolate.h"
#include "liaison-method-row.h"
#include "liaison-notes-field.h"
#include "liaison-other-details.h"
#include "liaison-people-closures.h"
#include "liaison-person-facts.h"
#include "liaison-related-line.h"
#include "liaison-small-map.h"
#include "liaison-stint-chart.h"
#include "liaison-tag-box.h"
#include "liaison-tie-row.h"
#include "liaison-timeline-view.h"

#include <glib/gi18n.h>

struct _LiaisonPersonView
{
  LiaisonContactView parent_instance;

  GtkScrolledWindow    *scrolled;
  LiaisonContactHead   *head;
  LiaisonPersonFacts   *facts;
  GtkWidget            *method_adder;
  LiaisonSmallMap      *small_map;
  LiaisonDetailSection *affiliations;
  LiaisonDetailSection *ties;
  LiaisonContactPicker *tie_adder;
  GtkWidget            *tie_to_me;

  GtkWidget               *introductions_section;
  LiaisonIntroductionList *introductions;
};

G_DEFINE_FINAL_TYPE (LiaisonPersonView, liaison_person_view, LIAISON_TYPE_CONTACT_VIEW)

static gint64
get_id (LiaisonPersonView *self)
{
  return liaison_contact_key_get_id (liaison_contact_view_get_key (LIAISON_CONTACT_VIEW (self)));
}

static char *
dup_label (LiaisonPersonView *self,
           const char        *format)
{
  LiaisonContactEditor *editor = liaison_contact_view_get_editor (LIAISON_CONTACT_VIEW (self));

  return liaison_change_label_dup (format, liaison_contact_editor_get_name (editor));
}

/* Where they are now: the first of the affiliations, which are sorted so. */
static char *
dup_line (LiaisonDetail *detail)
{
  GListModel *affiliations = liaison_detail_get_list (detail, LIAISON_DETAIL_AFFILIATIONS);
  g_autoptr (LiaisonDetailEntry) first = g_list_model_get_item (affiliations, 0);
  g_autofree char *organization = NULL;
  g_autofree char *title = NULL;

  if (first == NULL)
    return liaison_people_single_line (NULL, liaison_person_get_place (liaison_detail_get_record (detail)));

  organization = liaison_people_single_line (NULL, liaison_detail_entry_get_name (first));
  title = liaison_people_single_line (NULL, liaison_affiliation_get_title (liaison_detail_entry_get_record (first)));
  if (*title == '\0' || *organization == '\0')
    return g_strconcat (title, organization, NULL);

  /* Translators: a title and an organization: "Archivist, City Archive" */
  return liaison_isolate_printf (C_("position", "%s, %s"), title, organization);
}

/* When the last contact was, and who helped whom. */
static char *
dup_last_contact (LiaisonDetail *detail)
{
  g_autofree char *last = liaison_people_last_contact (liaison_timeline_get_last_day (liaison_detail_get_timeline (detail)));
  g_autofree char *name = liaison_people_single_line (NULL, liaison_person_get_name (liaison_detail_get_record (detail)));
  g_autofree char *favours =
    liaison_people_favours (name, liaison_detail_get_n_given (detail), liaison_detail_get_n_received (detail));

  return *favours != '\0' ? liaison_isolate_printf ("%s · %s", last, favours) : g_strdup (last);
}

static gboolean
has_tie_to_me (LiaisonDetail *detail)
{
  g_autoptr (LiaisonDetailEntry) first = g_list_model_get_item (liaison_detail_get_list (detail, LIAISON_DETAIL_TIES), 0);

  return first != NULL && liaison_detail_entry_get_key (first) == LIAISON_CONTACT_KEY_USER;
}

static void
liaison_person_view_update (LiaisonContactView *view,
                            LiaisonDetail      *detail)
{
  LiaisonPersonView *self = LIAISON_PERSON_VIEW (view);
  LiaisonPerson     *person = liaison_detail_get_record (detail);
  g_autofree char   *line = dup_line (detail);
  g_autofree char   *last_contact = dup_last_contact (detail);

  liaison_contact_head_show (self->head, liaison_person_get_name (person), line, last_contact);
  gtk_widget_set_visible (self->tie_to_me, !has_tie_to_me (detail));
  g_object_set (self->tie_adder, "excluded", liaison_detail_get_key (detail), NULL);
  liaison_introduction_list_set_store (self->introductions, liaison_contact_editor_get_store (liaison_contact_view_get_editor (view)));
  liaison_introduction_list_set_key (self->introductions, liaison_detail_get_key (detail));
  liaison_small_map_set_store (self->small_map, liaison_contact_editor_get_store (liaison_contact_view_get_editor (view)));
  liaison_small_map_set_key (self->small_map, liaison_detail_get_key (detail));
}

static void
introductions_cb (LiaisonPersonView *self)
{
  gtk_widget_set_visible (self->introductions_section, liaison_introduction_list_get_n_items (self->introductions) > 0);
}

static void
logged_cb (gpointer record,
           GObject *owner)
{
  if (record == NULL)
    liaison_add_row_put_back (LIAISON_ADD_ROW (owner));
}

static void
log_line_cb (LiaisonPersonView *self,
             const char        *line,
             LiaisonAddRow     *row)
{
  LiaisonContactView *view = LIAISON_CONTACT_VIEW (self);
  /* Translators: the name of a change; %s is a person */
  g_autofree char *label = dup_label (self, C_("name of a change", "Log %s"));

  liaison_contact_editor_log (liaison_contact_view_get_editor (view), liaison_detail_get_record (liaison_contact_view_get_detail (view)),
                              line, label, logged_cb, G_OBJECT (row));
}

static void
affiliated_cb (gpointer record,
               GObject *owner)
{
  if (record != NULL)
    liaison_detail_section_open (LIAISON_PERSON_VIEW (owner)->affiliations, liaison_record_get_id (record));
}

static LiaisonAffiliation *
make_affiliation (LiaisonPersonView *self)
{
  LiaisonAffiliation *affiliation = liaison_affiliation_new ();

  liaison_affiliation_set_person (affiliation, get_id (self));

  return affiliation;
}

static void
organization_picked_cb (LiaisonPersonView *self,
                        gint64             key,
                        const char        *name)
{
  g_autoptr (LiaisonAffiliation) affiliation = make_affiliation (self);
  g_autofree char *label = dup_label (self, _("Add Position of %s"));

  liaison_affiliation_set_organization (affiliation, liaison_contact_key_get_id (key));
  liaison_contact_editor_add (liaison_contact_view_get_editor (LIAISON_CONTACT_VIEW (self)), affiliation, label,
                              affiliated_cb, G_OBJECT (self));
}

static void
organization_named_cb (LiaisonPersonView *self,
                       const char        *name)
{
  g_autoptr (LiaisonAffiliation) affiliation = make_affiliation (self);
  g_autofree char *label = dup_label (self, _("Add Position of %s"));

  liaison_contact_editor_affiliate (liaison_contact_view_get_editor (LIAISON_CONTACT_VIEW (self)), affiliation, name, label,
                                    affiliated_cb, G_OBJECT (self));
}

static void
tied_cb (gpointer record,
         GObject *owner)
{
  if (record != NULL)
    liaison_detail_section_open (LIAISON_PERSON_VIEW (owner)->ties, liaison_record_get_id (record));
}

/* 2 of 5: that they know each other is all that is said so far. */
#define FIRST_CLOSENESS 2

static void
add_tie (LiaisonPersonView *self,
         gint64             other)
{
  g_autoptr (LiaisonTie) tie = liaison_tie_new ();
  g_autofree char *label = dup_label (self, _("Add Tie of %s"));

  liaison_tie_set_person (tie, get_id (self));
  liaison_tie_set_other (tie, other);
  liaison_tie_set_closeness (tie, FIRST_CLOSENESS);
  liaison_contact_editor_add (liaison_contact_view_get_editor (LIAISON_CONTACT_VIEW (self)), tie, label, tied_cb, G_OBJECT (self));
}

static void
tie_picked_cb (LiaisonPersonView *self,
               gint64             key,
               const char        *name)
{
  add_tie (self, liaison_contact_key_get_id (key));
}

static void
tie_to_me_cb (LiaisonPersonView *self)
{
  add_tie (self, 0);
}

static void
edit_name_cb (LiaisonPersonView *self)
{
  liaison_person_facts_edit_name (self->facts);
}

static void
small_map_cb (LiaisonPersonView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "contact.show-on-map", NULL);
}

static void
shown_cb (LiaisonPersonView *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

static void
ensure_types (void)
{
  g_type_ensure (LIAISON_TYPE_ADD_ROW);
  g_type_ensure (LIAISON_TYPE_AFFILIATION_ROW);
  g_type_ensure (LIAISON_TYPE_COLUMNS);
  g_type_ensure (LIAISON_TYPE_CONTACT_HEAD);
  g_type_ensure (LIAISON_TYPE_CONTACT_PICKER);
  g_type_ensure (LIAISON_TYPE_DETAIL_SECTION);
  g_type_ensure (LIAISON_TYPE_EVENT_ROW);
  g_type_ensure (LIAISON_TYPE_FOLLOW_UP_LINE);
  g_type_ensure (LIAISON_TYPE_INTRODUCTION_LIST);
  g_type_ensure (LIAISON_TYPE_METHOD_ROW);
  g_type_ensure (LIAISON_TYPE_NOTES_FIELD);
  g_type_ensure (LIAISON_TYPE_OTHER_DETAILS);
  g_type_ensure (LIAISON_TYPE_PERSON_FACTS);
  g_type_ensure (LIAISON_TYPE_RELATED_LINE);
  g_type_ensure (LIAISON_TYPE_SMALL_MAP);
  g_type_ensure (LIAISON_TYPE_STINT_CHART);
  g_type_ensure (LIAISON_TYPE_TAG_BOX);
  g_type_ensure (LIAISON_TYPE_TIE_ROW);
  g_type_ensure (LIAISON_TYPE_TIMELINE_VIEW);
}

static void
liaison_person_view_class_init (LiaisonPersonViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ensure_types ();

  LIAISON_CONTACT_VIEW_CLASS (klass)->update = liaison_person_view_update;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-person-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPersonView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPersonView, head);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPersonView, facts);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPersonView, method_adder);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPersonView, affiliations);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPersonView, ties);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPersonView, tie_adder);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPersonView, tie_to_me);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPersonView, introductions_section);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPersonView, introductions);
  gtk_widget_class_bind_template_callback (widget_class, introductions_cb);
  gtk_widget_class_bind_template_callback (widget_class, log_line_cb);
  gtk_widget_class_bind_template_callback (widget_class, liaison_contact_view_add_method);
  gtk_widget_class_bind_template_callback (widget_class, organization_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, organization_named_cb);
  gtk_widget_class_bind_template_callback (widget_class, tie_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, tie_to_me_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_name_cb);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPersonView, small_map);
  gtk_widget_class_bind_template_callback (widget_class, small_map_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
liaison_person_view_init (LiaisonPersonView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_person_view_begin:
 * @self: the page of a person that was just added
 *
 * Goes where one types on after the name.
 */
void
liaison_person_view_begin (LiaisonPersonView *self)
{
  g_return_if_fail (LIAISON_IS_PERSON_VIEW (self));

  gtk_widget_grab_focus (self->method_adder);
}
