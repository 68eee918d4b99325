/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-tag-box.h"

#include "liaison-add-row.h"
#include "liaison-change-label.h"
#include "liaison-contact.h"
#include "liaison-isolate.h"
#include "liaison-people-closures.h"

#include <glib/gi18n.h>

struct _LiaisonTagBox
{
  AdwBin parent_instance;

  LiaisonContactEditor *editor;
  LiaisonDetail        *detail;
  GListModel           *taggings;

  GtkWidget     *chips_row;
  GtkFlowBox    *chips;
  LiaisonAddRow *adder;
};

G_DEFINE_FINAL_TYPE (LiaisonTagBox, liaison_tag_box, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_EDITOR,
  PROP_DETAIL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
remove_cb (LiaisonDetailEntry *entry,
           GtkButton          *button)
{
  LiaisonTagBox   *self = LIAISON_TAG_BOX (gtk_widget_get_ancestor (GTK_WIDGET (button), LIAISON_TYPE_TAG_BOX));
  g_autofree char *label =
    liaison_change_label_dup (_("Take a Tag Off %s"), liaison_contact_editor_get_name (self->editor));

  liaison_contact_editor_delete (self->editor, liaison_detail_entry_get_record (entry), label);
}

static GtkWidget *
create_chip (gpointer item,
             gpointer data)
{
  GtkWidget       *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget       *name = gtk_label_new (NULL);
  GtkWidget       *remove = gtk_button_new_from_icon_name ("window-close-symbolic");
  GtkWidget       *child = gtk_flow_box_child_new ();
  g_autofree char *line = liaison_people_single_line (NULL, liaison_detail_entry_get_name (item));
  /* Translators: %s is a tag */
  g_autofree char *action = liaison_isolate_printf (_("Take Off “%s”"), line);

  gtk_label_set_text (GTK_LABEL (name), line);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (remove, action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, action, -1);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_add_css_class (remove, "circular");
  gtk_widget_add_css_class (chip, "tag-chip");
  gtk_box_append (GTK_BOX (chip), name);
  gtk_box_append (GTK_BOX (chip), remove);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), chip);
  gtk_widget_set_focusable (child, FALSE);
  gtk_widget_set_halign (child, GTK_ALIGN_START);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), item, G_CONNECT_SWAPPED);

  return child;
}

static void
show_or_hide (LiaisonTagBox *self)
{
  gtk_widget_set_visible (self->chips_row, self->taggings != NULL && g_list_model_get_n_items (self->taggings) > 0);
}

static gpointer
name_of_tag (gpointer item,
             gpointer data)
{
  g_autoptr (LiaisonDetailEntry) entry = item;

  return gtk_string_object_new (liaison_detail_entry_get_name (entry));
}

static void
set_detail (LiaisonTagBox *self,
            LiaisonDetail *detail)
{
  g_autoptr (GtkMapListModel) names = NULL;

  if (!g_set_object (&self->detail, detail))
    return;

  if (self->taggings != NULL)
    g_signal_handlers_disconnect_by_func (self->taggings, show_or_hide, self);
  g_clear_object (&self->taggings);
  if (detail != NULL)
    {
      self->taggings = g_object_ref (liaison_detail_get_list (detail, LIAISON_DETAIL_TAGGINGS));
      g_signal_connect_object (self->taggings, "items-changed", G_CALLBACK (show_or_hide), self, G_CONNECT_SWAPPED);
      names = gtk_map_list_model_new (g_object_ref (liaison_detail_get_list (detail, LIAISON_DETAIL_TAGS)), name_of_tag, NULL, NULL);
    }
  gtk_flow_box_bind_model (self->chips, self->taggings, create_chip, NULL, NULL);
  g_object_set (self->adder, "names", names, NULL);
  show_or_hide (self);
}

static void
tagged_cb (gpointer record,
           GObject *owner)
{
  if (record == NULL)
    liaison_add_row_put_back (LIAISON_ADD_ROW (owner));
}

static void
add_cb (LiaisonTagBox *self,
        const char    *name)
{
  g_autoptr (LiaisonTagging) tagging = liaison_tagging_new ();
  g_autofree char *label = NULL;
  gint64           key;

  if (self->detail == NULL || self->editor == NULL)
    return;

  key = liaison_detail_get_key (self->detail);
  if (liaison_contact_key_is_organization (key))
    liaison_tagging_set_organization (tagging, liaison_contact_key_get_id (key));
  else
    liaison_tagging_set_person (tagging, liaison_contact_key_get_id (key));

  label = liaison_change_label_dup (_("Tag %s"), liaison_contact_editor_get_name (self->editor));
  liaison_contact_editor_tag (self->editor, tagging, name, label, tagged_cb, G_OBJECT (self->adder));
}

static void
liaison_tag_box_dispose (GObject *object)
{
  LiaisonTagBox *self = LIAISON_TAG_BOX (object);

  if (self->taggings != NULL)
    g_signal_handlers_disconnect_by_func (self->taggings, show_or_hide, self);
  g_clear_object (&self->taggings);
  g_clear_object (&self->detail);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (liaison_tag_box_parent_class)->dispose (object);
}

static void
liaison_tag_box_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LiaisonTagBox *self = LIAISON_TAG_BOX (object);

  switch (prop_id)
    {
    case PROP_EDITOR:
      g_value_set_object (value, self->editor);
      break;
    case PROP_DETAIL:
      g_value_set_object (value, self->detail);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_tag_box_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LiaisonTagBox *self = LIAISON_TAG_BOX (object);

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
liaison_tag_box_class_init (LiaisonTagBoxClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  g_type_ensure (LIAISON_TYPE_ADD_ROW);

  object_class->dispose = liaison_tag_box_dispose;
  object_class->get_property = liaison_tag_box_get_property;
  object_class->set_property = liaison_tag_box_set_property;

  properties[PROP_EDITOR] = g_param_spec_object ("editor", NULL, NULL, LIAISON_TYPE_CONTACT_EDITOR, both);
  properties[PROP_DETAIL] = g_param_spec_object ("detail", NULL, NULL, LIAISON_TYPE_DETAIL, both);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-tag-box.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonTagBox, chips_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTagBox, chips);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTagBox, adder);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
liaison_tag_box_init (LiaisonTagBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
