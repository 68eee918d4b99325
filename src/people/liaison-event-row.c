/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-event-row.h"

#include "liaison-change-label.h"
#include "liaison-contact-picker.h"
#include "liaison-contact-view.h"
#include "liaison-contact.h"
#include "liaison-isolate.h"
#include "liaison-people-closures.h"

#include <glib/gi18n.h>

struct _LiaisonEventRow
{
  LiaisonDetailRow parent_instance;

  GListModel *meetings; /* of all events, from the page it stands on */
  GtkListBox *people;
};

G_DEFINE_FINAL_TYPE (LiaisonEventRow, liaison_event_row, LIAISON_TYPE_DETAIL_ROW)

static gint64
get_id (gpointer row)
{
  return liaison_record_get_id (liaison_detail_row_get_record (row));
}

static void
liaison_event_row_update (LiaisonDetailRow   *row,
                          LiaisonDetailEntry *entry)
{
  LiaisonEvent    *event = liaison_detail_entry_get_record (entry);
  g_autofree char *title = liaison_people_single_line (NULL, liaison_event_get_name (event));
  g_autofree char *subtitle = liaison_people_event_subtitle (event, liaison_detail_entry_get_name (entry));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
}

static const char *
liaison_event_row_get_delete_label (LiaisonDetailRow *row)
{
  return _("Delete Event of %s");
}

/* ---- whom one meets there ---- */

static void
show_person_cb (GtkWidget *row,
                gpointer   data)
{
  LiaisonDetailEntry *entry = data;

  gtk_widget_activate_action (row, "win.show-contact", "x", liaison_detail_entry_get_key (entry));
}

static void
remove_person_cb (GtkButton *button,
                  gpointer   data)
{
  LiaisonDetailEntry *entry = data;
  GtkWidget          *row = gtk_widget_get_ancestor (GTK_WIDGET (button), LIAISON_TYPE_EVENT_ROW);
  g_autofree char    *label = liaison_change_label_dup (_("Do Not Meet %s"), liaison_detail_entry_get_name (entry));

  liaison_contact_editor_delete (liaison_detail_row_get_editor (LIAISON_DETAIL_ROW (row)), liaison_detail_entry_get_record (entry), label);
}

static GtkWidget *
create_person (gpointer item,
               gpointer data)
{
  LiaisonDetailEntry *entry = item;
  g_autofree char    *name = liaison_people_single_line (NULL, liaison_detail_entry_get_name (entry));
  /* Translators: %s is a person who is taken off the list of those one meets at an event */
  g_autofree char *label = liaison_isolate_printf (_("Do Not Meet %s"), name);
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_person_cb), entry, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (show_person_cb), entry, 0);

  return row;
}

static gboolean
is_of_event (gpointer item,
             gpointer data)
{
  LiaisonEventPerson *meeting = liaison_detail_entry_get_record (item);

  return liaison_event_person_get_event (meeting) == get_id (data);
}

static void
person_picked_cb (LiaisonEventRow *self,
                  gint64           key,
                  const char      *name)
{
  g_autoptr (LiaisonEventPerson) meeting = liaison_event_person_new ();
  /* Translators: the name of a change, as Undo shows it; %s is a person whom one meets at an event */
  g_autofree char *label = liaison_change_label_dup (_("Meet %s"), name);

  liaison_event_person_set_event (meeting, get_id (self));
  liaison_event_person_set_person (meeting, liaison_contact_key_get_id (key));
  liaison_contact_editor_add (liaison_detail_row_get_editor (LIAISON_DETAIL_ROW (self)), meeting, label, NULL, NULL);
}

static GListModel *
dup_meetings (LiaisonEventRow *self)
{
  GtkWidget     *view = gtk_widget_get_ancestor (GTK_WIDGET (self), LIAISON_TYPE_CONTACT_VIEW);
  LiaisonDetail *detail = view != NULL ? liaison_contact_view_get_detail (LIAISON_CONTACT_VIEW (view)) : NULL;
  GtkFilter     *filter;

  if (detail == NULL || !liaison_contact_key_is_organization (liaison_detail_get_key (detail)))
    return NULL;
  filter = GTK_FILTER (gtk_custom_filter_new (is_of_event, self, NULL));

  return G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (liaison_detail_get_list (detail, LIAISON_DETAIL_MEETINGS)), filter));
}

static void
add_people (LiaisonEventRow *self)
{
  LiaisonContactEditor *editor = liaison_detail_row_get_editor (LIAISON_DETAIL_ROW (self));
  GtkWidget            *picker = liaison_contact_picker_new (liaison_contact_editor_get_store (editor));

  self->meetings = dup_meetings (self);
  if (self->meetings != NULL)
    {
      GtkWidget *row = adw_preferences_row_new ();

      self->people = GTK_LIST_BOX (gtk_list_box_new ());
      gtk_list_box_set_selection_mode (self->people, GTK_SELECTION_NONE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->people), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Whom to Meet"), -1);
      gtk_list_box_bind_model (self->people, self->meetings, create_person, self, NULL);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      gtk_widget_set_focusable (row, FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Whom to Meet"));
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (self->people));
      g_object_bind_property (self->meetings, "n-items", row, "visible", G_BINDING_SYNC_CREATE); /* Tab ends at a row in which nothing has the focus */
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
    }
  g_object_set (picker, "title", _("Add Whom to Meet"), "only-people", TRUE, "clears", TRUE, NULL);
  g_signal_connect_object (picker, "picked", G_CALLBACK (person_picked_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), picker);
}

static void
liaison_event_row_make_fields (LiaisonDetailRow *row)
{
  /* Translators: the name of a change, as Undo shows it; %s is an association */
  const char *label = _("Edit Event of %s");

  liaison_detail_row_add_field (row, LIAISON_DETAIL_FIELD_TEXT, _("Name"), "name", label);
  liaison_detail_row_add_field (row, LIAISON_DETAIL_FIELD_DAY, _("From"), "since", label);
  liaison_detail_row_add_field (row, LIAISON_DETAIL_FIELD_DAY, _("Until"), "until", label);
  liaison_detail_row_add_field (row, LIAISON_DETAIL_FIELD_TEXT, _("Place"), "place", label);
  liaison_detail_row_add_field (row, LIAISON_DETAIL_FIELD_TEXT, _("Website"), "url", label);
  liaison_detail_row_add_field (row, LIAISON_DETAIL_FIELD_TEXT, _("Notes"), "notes", label);
  add_people (LIAISON_EVENT_ROW (row));
  liaison_detail_row_add_action (liaison_detail_row_add_actions (row), _("Delete"), "row.delete");
}

static void
liaison_event_row_dispose (GObject *object)
{
  LiaisonEventRow *self = LIAISON_EVENT_ROW (object);

  if (self->people != NULL)
    gtk_list_box_bind_model (self->people, NULL, NULL, NULL, NULL);
  self->people = NULL;
  g_clear_object (&self->meetings);

  G_OBJECT_CLASS (liaison_event_row_parent_class)->dispose (object);
}

static void
liaison_event_row_class_init (LiaisonEventRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_event_row_dispose;
  LIAISON_DETAIL_ROW_CLASS (klass)->update = liaison_event_row_update;
  LIAISON_DETAIL_ROW_CLASS (klass)->get_delete_label = liaison_event_row_get_delete_label;
  LIAISON_DETAIL_ROW_CLASS (klass)->make_fields = liaison_event_row_make_fields;
}

static void
liaison_event_row_init (LiaisonEventRow *self)
{
}
