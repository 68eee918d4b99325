/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-related-line.h"

#include "liaison-change-label.h"
#include "liaison-contact.h"
#include "liaison-people-closures.h"

#include <glib/gi18n.h>

/* 2 of 5: that they know each other is all that is said so far. */
#define NOTED_CLOSENESS 2

struct _LiaisonRelatedLine
{
  AdwActionRow parent_instance;

  LiaisonContactEditor *editor;
  LiaisonDetailEntry   *entry;

  GtkWidget *mark;
  GtkWidget *note;
};

G_DEFINE_FINAL_TYPE (LiaisonRelatedLine, liaison_related_line, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_EDITOR,
  PROP_ENTRY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
show_entry (LiaisonRelatedLine *self)
{
  gpointer         record = liaison_detail_entry_get_record (self->entry);
  gboolean         is_mine = liaison_detail_entry_get_key (self->entry) == LIAISON_CONTACT_KEY_USER;
  g_autofree char *name = liaison_people_single_line (NULL, liaison_detail_entry_get_name (self->entry));
  g_autofree char *subtitle = LIAISON_IS_TIE (record) ? liaison_people_inferred_subtitle (record) : g_strdup ("");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), is_mine ? _("You") : name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_widget_set_visible (self->mark, LIAISON_IS_TIE (record));
  gtk_widget_set_visible (self->note, LIAISON_IS_TIE (record));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), !is_mine);
}

/* As a tie that somebody noted, it is edited like any other. */
static void
note_cb (LiaisonRelatedLine *self)
{
  LiaisonTie      *inferred = liaison_detail_entry_get_record (self->entry);
  g_autofree char *label = liaison_change_label_dup (_("Add Tie of %s"), liaison_contact_editor_get_name (self->editor));
  g_autoptr (LiaisonTie) tie = liaison_tie_new ();

  liaison_tie_set_person (tie, liaison_tie_get_person (inferred));
  liaison_tie_set_other (tie, liaison_tie_get_other (inferred));
  liaison_tie_set_kind (tie, LIAISON_TIE_KIND_COLLEAGUE);
  liaison_tie_set_closeness (tie, NOTED_CLOSENESS);
  liaison_tie_set_since (tie, liaison_tie_get_since (inferred));
  liaison_tie_set_until (tie, liaison_tie_get_until (inferred));
  liaison_contact_editor_add (self->editor, tie, label, NULL, NULL);
}

static void
activated_cb (LiaisonRelatedLine *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-contact", "x", liaison_detail_entry_get_key (self->entry));
}

static void
set_entry (LiaisonRelatedLine *self,
           LiaisonDetailEntry *entry)
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
liaison_related_line_dispose (GObject *object)
{
  LiaisonRelatedLine *self = LIAISON_RELATED_LINE (object);

  set_entry (self, NULL);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (liaison_related_line_parent_class)->dispose (object);
}

static void
liaison_related_line_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  LiaisonRelatedLine *self = LIAISON_RELATED_LINE (object);

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
liaison_related_line_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LiaisonRelatedLine *self = LIAISON_RELATED_LINE (object);

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
liaison_related_line_class_init (LiaisonRelatedLineClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = liaison_related_line_dispose;
  object_class->get_property = liaison_related_line_get_property;
  object_class->set_property = liaison_related_line_set_property;

  properties[PROP_EDITOR] = g_param_spec_object ("editor", NULL, NULL, LIAISON_TYPE_CONTACT_EDITOR, both);
  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, LIAISON_TYPE_DETAIL_ENTRY, both);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-related-line.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonRelatedLine, mark);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRelatedLine, note);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
liaison_related_line_init (LiaisonRelatedLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
