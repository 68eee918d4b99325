/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-own-list-field.h"

#include "liaison-entry-picker.h"
#include "liaison-specialties-resources.h"

/* What is picked counts so much until the user says otherwise. */
#define USUAL_IMPORTANCE 3

struct _LiaisonOwnListField
{
  AdwBin parent_instance;

  GtkLabel           *heading;
  GtkListBox         *list;
  LiaisonEntryPicker *picker;

  GListModel          *entries;
  LiaisonOwnListChoice choice;
};

G_DEFINE_FINAL_TYPE (LiaisonOwnListField, liaison_own_list_field, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_PROMPT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
show_list (LiaisonOwnListField *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->list), gtk_widget_get_first_child (GTK_WIDGET (self->list)) != NULL);
}

static void
removed_cb (LiaisonOwnListField *self,
            GtkWidget           *row)
{
  gtk_list_box_remove (self->list, row);
  show_list (self);
  gtk_widget_child_focus (GTK_WIDGET (self->picker), GTK_DIR_TAB_FORWARD);
}

static void
add_row (LiaisonOwnListField    *self,
         const LiaisonDraftPart *part,
         const char             *name)
{
  GtkWidget *row = liaison_own_list_row_new (self->choice, part, name);

  g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

static gboolean
has (LiaisonOwnListField *self,
     const char          *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (liaison_own_list_row_get_id (LIAISON_OWN_LIST_ROW (row)), id))
      return TRUE;

  return FALSE;
}

static void
picked_cb (LiaisonOwnListField *self,
           LiaisonEntry        *entry)
{
  g_autofree char *id = g_strdup (liaison_entry_get_id (entry));
  LiaisonDraftPart part = { id, self->choice == LIAISON_OWN_LIST_PLAIN ? 0 : USUAL_IMPORTANCE, (char *) "" };

  if (!has (self, id))
    add_row (self, &part, liaison_entry_get_name (entry));
  show_list (self);
}

static void
liaison_own_list_field_dispose (GObject *object)
{
  g_clear_object (&LIAISON_OWN_LIST_FIELD (object)->entries);

  G_OBJECT_CLASS (liaison_own_list_field_parent_class)->dispose (object);
}

static void
liaison_own_list_field_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  LiaisonOwnListField *self = LIAISON_OWN_LIST_FIELD (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->heading));
      break;
    case PROP_PROMPT:
      g_object_get_property (G_OBJECT (self->picker), "prompt", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_own_list_field_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  LiaisonOwnListField *self = LIAISON_OWN_LIST_FIELD (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      gtk_label_set_label (self->heading, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value), -1);
      break;
    case PROP_PROMPT:
      g_object_set_property (G_OBJECT (self->picker), "prompt", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_own_list_field_class_init (LiaisonOwnListFieldClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_own_list_field_dispose;
  object_class->get_property = liaison_own_list_field_get_property;
  object_class->set_property = liaison_own_list_field_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROMPT] = g_param_spec_string ("prompt", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  liaison_specialties_get_resource ();
  g_type_ensure (LIAISON_TYPE_ENTRY_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-own-list-field.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnListField, heading);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnListField, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnListField, picker);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
}

static void
liaison_own_list_field_init (LiaisonOwnListField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
find_name (LiaisonOwnListField *self,
           const char          *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->entries); i++)
    {
      g_autoptr (LiaisonEntry) entry = g_list_model_get_item (self->entries, i);

      if (g_str_equal (liaison_entry_get_id (entry), id))
        return liaison_entry_get_name (entry); /* the catalogue keeps it */
    }

  return id;
}

/**
 * liaison_own_list_field_set:
 * @self: a field
 * @entries: what can be added
 * @choice: what is said of each line
 * @parts: (element-type LiaisonDraftPart): the lines
 */
void
liaison_own_list_field_set (LiaisonOwnListField *self,
                            GListModel          *entries,
                            LiaisonOwnListChoice choice,
                            GPtrArray           *parts)
{
  GtkWidget *row;

  g_return_if_fail (LIAISON_IS_OWN_LIST_FIELD (self));

  g_set_object (&self->entries, entries);
  self->choice = choice;
  liaison_entry_picker_set_entries (self->picker, entries);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < parts->len; i++)
    {
      const LiaisonDraftPart *part = g_ptr_array_index (parts, i);

      add_row (self, part, find_name (self, part->id));
    }
  show_list (self);
}

static void
free_part (gpointer part)
{
  liaison_draft_part_free (part);
}

/**
 * liaison_own_list_field_dup_parts:
 * @self: a field
 *
 * Returns: (transfer full) (element-type LiaisonDraftPart): the lines as they are now
 */
GPtrArray *
liaison_own_list_field_dup_parts (LiaisonOwnListField *self)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (free_part);

  g_return_val_if_fail (LIAISON_IS_OWN_LIST_FIELD (self), parts);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    g_ptr_array_add (parts, liaison_own_list_row_dup_part (LIAISON_OWN_LIST_ROW (row)));

  return parts;
}
