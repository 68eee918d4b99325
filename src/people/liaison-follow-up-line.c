/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-follow-up-line.h"

#include "liaison-change-label.h"
#include "liaison-date.h"
#include "liaison-people-closures.h"

#include <glib/gi18n.h>

struct _LiaisonFollowUpLine
{
  AdwActionRow parent_instance;

  LiaisonContactEditor *editor;
  LiaisonDetailEntry   *entry;

  GtkCheckButton *check;
};

G_DEFINE_FINAL_TYPE (LiaisonFollowUpLine, liaison_follow_up_line, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_EDITOR,
  PROP_ENTRY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
show_entry (LiaisonFollowUpLine *self)
{
  LiaisonFollowUp *follow_up = liaison_detail_entry_get_record (self->entry);
  g_autofree char *title = liaison_people_single_line (NULL, liaison_follow_up_get_text (follow_up));
  g_autofree char *subtitle = liaison_people_follow_up_subtitle (NULL, follow_up);
  g_autofree char *full = liaison_date_dup_full (liaison_follow_up_get_day (follow_up));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), full);
  gtk_check_button_set_active (self->check, liaison_follow_up_get_done (follow_up) != 0);
}

static void
edited_cb (gpointer record,
           GObject *owner)
{
  if (record == NULL)
    gtk_check_button_set_active (LIAISON_FOLLOW_UP_LINE (owner)->check, FALSE);
}

static void
done_cb (LiaisonFollowUpLine *self)
{
  LiaisonFollowUp *follow_up = self->entry != NULL ? liaison_detail_entry_get_record (self->entry) : NULL;
  g_autofree char *label = NULL;

  if (follow_up == NULL || !gtk_check_button_get_active (self->check) || liaison_follow_up_get_done (follow_up) != 0)
    return;

  /* Translators: the name of a change; %s is what was to do */
  label = liaison_change_label_dup (_("Done: %s"), liaison_follow_up_get_text (follow_up));
  liaison_contact_editor_complete (self->editor, follow_up, label, edited_cb, G_OBJECT (self));
}

static void
activated_cb (LiaisonFollowUpLine *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-follow-up", "x",
                              liaison_record_get_id (liaison_detail_entry_get_record (self->entry)));
}

static void
set_entry (LiaisonFollowUpLine *self,
           LiaisonDetailEntry  *entry)
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
liaison_follow_up_line_dispose (GObject *object)
{
  LiaisonFollowUpLine *self = LIAISON_FOLLOW_UP_LINE (object);

  set_entry (self, NULL);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (liaison_follow_up_line_parent_class)->dispose (object);
}

static void
liaison_follow_up_line_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  LiaisonFollowUpLine *self = LIAISON_FOLLOW_UP_LINE (object);

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
liaison_follow_up_line_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  LiaisonFollowUpLine *self = LIAISON_FOLLOW_UP_LINE (object);

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
liaison_follow_up_line_class_init (LiaisonFollowUpLineClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = liaison_follow_up_line_dispose;
  object_class->get_property = liaison_follow_up_line_get_property;
  object_class->set_property = liaison_follow_up_line_set_property;

  properties[PROP_EDITOR] = g_param_spec_object ("editor", NULL, NULL, LIAISON_TYPE_CONTACT_EDITOR, both);
  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, LIAISON_TYPE_DETAIL_ENTRY, both);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-follow-up-line.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonFollowUpLine, check);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
liaison_follow_up_line_init (LiaisonFollowUpLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
