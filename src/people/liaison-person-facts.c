/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-person-facts.h"

#include "liaison-cadence-row.h"
#include "liaison-change-label.h"
#include "liaison-choice-row.h"
#include "liaison-contact-picker.h"
#include "liaison-contact.h"
#include "liaison-people-closures.h"
#include "liaison-text-row.h"

#include <glib/gi18n.h>

struct _LiaisonPersonFacts
{
  AdwBin parent_instance;

  LiaisonContactEditor *editor;
  LiaisonDetail        *detail;

  GtkWidget            *name_row;
  LiaisonContactPicker *introducer;
};

G_DEFINE_FINAL_TYPE (LiaisonPersonFacts, liaison_person_facts, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_EDITOR,
  PROP_DETAIL,
  PROP_RECORD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
show_detail (LiaisonPersonFacts *self)
{
  LiaisonPerson *person = self->detail != NULL ? liaison_detail_get_record (self->detail) : NULL;
  gint64         introducer = person != NULL ? liaison_person_get_introduced_by (person) : 0;

  if (person != NULL)
    {
      g_object_set (self->introducer, "excluded", liaison_detail_get_key (self->detail), NULL);
      liaison_contact_picker_select (self->introducer, introducer != 0 ? liaison_contact_key_of_person (introducer) : 0,
                                     liaison_detail_get_introducer (self->detail));
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static void
set_detail (LiaisonPersonFacts *self,
            LiaisonDetail      *detail)
{
  if (self->detail == detail)
    return;

  if (self->detail != NULL)
    g_signal_handlers_disconnect_by_func (self->detail, show_detail, self);
  g_set_object (&self->detail, detail);
  if (detail != NULL)
    g_signal_connect_object (detail, "notify", G_CALLBACK (show_detail), self, G_CONNECT_SWAPPED);
  show_detail (self);
}

static void
set_introducer (LiaisonPersonFacts *self,
                gint64              id)
{
  g_autofree char *label =
    liaison_change_label_dup (_("Edit Introducer of %s"), liaison_contact_editor_get_name (self->editor));

  liaison_contact_editor_set_number (self->editor, liaison_detail_get_record (self->detail), "introduced_by", id, label, NULL, NULL);
}

static void
introducer_picked_cb (LiaisonPersonFacts *self,
                      gint64              key,
                      const char         *name)
{
  set_introducer (self, liaison_contact_key_get_id (key));
}

static void
introducer_emptied_cb (LiaisonPersonFacts *self)
{
  set_introducer (self, 0);
}

static void
liaison_person_facts_dispose (GObject *object)
{
  LiaisonPersonFacts *self = LIAISON_PERSON_FACTS (object);

  if (self->detail != NULL)
    g_signal_handlers_disconnect_by_func (self->detail, show_detail, self);
  g_clear_object (&self->detail);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (liaison_person_facts_parent_class)->dispose (object);
}

static void
liaison_person_facts_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  LiaisonPersonFacts *self = LIAISON_PERSON_FACTS (object);

  switch (prop_id)
    {
    case PROP_EDITOR:
      g_value_set_object (value, self->editor);
      break;
    case PROP_DETAIL:
      g_value_set_object (value, self->detail);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->detail != NULL ? liaison_detail_get_record (self->detail) : NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_person_facts_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LiaisonPersonFacts *self = LIAISON_PERSON_FACTS (object);

  switch (prop_id)
    {
    case PROP_EDITOR:
      g_set_object (&self->editor, g_value_get_object (value));
      break;
    case PROP_DETAIL:
      set_detail (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_person_facts_class_init (LiaisonPersonFactsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  g_type_ensure (LIAISON_TYPE_CADENCE_ROW);
  g_type_ensure (LIAISON_TYPE_CHOICE_ROW);
  g_type_ensure (LIAISON_TYPE_CONTACT_PICKER);
  g_type_ensure (LIAISON_TYPE_TEXT_ROW);

  object_class->dispose = liaison_person_facts_dispose;
  object_class->get_property = liaison_person_facts_get_property;
  object_class->set_property = liaison_person_facts_set_property;

  properties[PROP_EDITOR] = g_param_spec_object ("editor", NULL, NULL, LIAISON_TYPE_CONTACT_EDITOR, both);
  properties[PROP_DETAIL] = g_param_spec_object ("detail", NULL, NULL, LIAISON_TYPE_DETAIL, both);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LIAISON_TYPE_RECORD,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-person-facts.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPersonFacts, name_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPersonFacts, introducer);
  gtk_widget_class_bind_template_callback (widget_class, introducer_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, introducer_emptied_cb);
}

static void
liaison_person_facts_init (LiaisonPersonFacts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_person_facts_edit_name:
 * @self: facts
 *
 * Goes to the name.
 */
void
liaison_person_facts_edit_name (LiaisonPersonFacts *self)
{
  g_return_if_fail (LIAISON_IS_PERSON_FACTS (self));

  gtk_widget_grab_focus (self->name_row);
}
