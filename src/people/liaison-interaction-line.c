/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-interaction-line.h"

#include "liaison-date.h"
#include "liaison-people-closures.h"

struct _LiaisonInteractionLine
{
  AdwActionRow parent_instance;

  LiaisonContactEditor *editor;
  LiaisonDetailEntry   *entry;
};

G_DEFINE_FINAL_TYPE (LiaisonInteractionLine, liaison_interaction_line, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_EDITOR,
  PROP_ENTRY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
show_entry (LiaisonInteractionLine *self)
{
  LiaisonInteraction *interaction = liaison_detail_entry_get_record (self->entry);
  g_autofree char    *summary = liaison_people_single_line (NULL, liaison_interaction_get_summary (interaction));
  g_autofree char    *subtitle = liaison_people_interaction_subtitle (NULL, interaction);
  g_autofree char    *phrase = liaison_date_dup_phrase (liaison_interaction_get_day (interaction));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), *summary != '\0' ? summary : phrase);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
}

static void
set_entry (LiaisonInteractionLine *self,
           LiaisonDetailEntry     *entry)
{
  if (self->entry == entry)
    return;

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_func (self->entry, show_entry, self);
  g_set_object (&self->entry, entry);
  if (entry == NULL)
    return;

  g_signal_connect_object (entry, "notify", G_CALLBACK (show_entry), self, G_CONNECT_SWAPPED);
  show_entry (self);
}

static void
liaison_interaction_line_dispose (GObject *object)
{
  LiaisonInteractionLine *self = LIAISON_INTERACTION_LINE (object);

  set_entry (self, NULL);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (liaison_interaction_line_parent_class)->dispose (object);
}

static void
liaison_interaction_line_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  LiaisonInteractionLine *self = LIAISON_INTERACTION_LINE (object);

  switch (prop_id)
    {
    case PROP_EDITOR:
      g_value_set_object (value, self->editor);
      break;
    case PROP_ENTRY:
      g_value_set_object (value, self->entry);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_interaction_line_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  LiaisonInteractionLine *self = LIAISON_INTERACTION_LINE (object);

  switch (prop_id)
    {
    case PROP_EDITOR:
      g_set_object (&self->editor, g_value_get_object (value));
      break;
    case PROP_ENTRY:
      set_entry (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_interaction_line_class_init (LiaisonInteractionLineClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = liaison_interaction_line_dispose;
  object_class->get_property = liaison_interaction_line_get_property;
  object_class->set_property = liaison_interaction_line_set_property;

  properties[PROP_EDITOR] = g_param_spec_object ("editor", NULL, NULL, LIAISON_TYPE_CONTACT_EDITOR, both);
  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, LIAISON_TYPE_DETAIL_ENTRY, both);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-interaction-line.ui");
}

static void
liaison_interaction_line_init (LiaisonInteractionLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
