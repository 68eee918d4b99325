/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-choice-row.h"

#include "liaison-catalog.h"
#include "liaison-change-label.h"
#include "liaison-choice.h"
#include "liaison-people-closures.h"

#include <glib/gi18n.h>

#define MOST_CLOSENESS 5

struct _LiaisonChoiceRow
{
  AdwComboRow parent_instance;

  LiaisonContactEditor *editor;
  LiaisonRecord        *record;
  char                 *field;
  char                 *change_label;

  guint      index;   /* of the field in the record */
  GPtrArray *words;   /* of a text field: what each line stands for */
  gboolean   showing; /* the selection changes by us */
};

G_DEFINE_FINAL_TYPE (LiaisonChoiceRow, liaison_choice_row, ADW_TYPE_COMBO_ROW)

enum
{
  PROP_0,
  PROP_EDITOR,
  PROP_RECORD,
  PROP_FIELD,
  PROP_CHANGE_LABEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const LiaisonField *
get_field (LiaisonChoiceRow *self)
{
  guint n_fields;

  return &liaison_record_get_fields (self->record, &n_fields)[self->index];
}

static void
append_values (GtkStringList *labels,
               GType          type)
{
  GEnumClass *klass = g_type_class_ref (type);

  for (guint i = 0; i < klass->n_values; i++)
    gtk_string_list_append (labels, liaison_choice_get_label (type, klass->values[i].value));
  g_type_class_unref (klass);
}

static void
append_sectors (LiaisonChoiceRow *self,
                GtkStringList    *labels)
{
  GListModel *sectors = liaison_catalog_get_sectors (liaison_catalog_get_default ());

  gtk_string_list_append (labels, C_("sector", "Not set"));
  g_ptr_array_add (self->words, g_strdup (""));
  for (guint i = 0; i < g_list_model_get_n_items (sectors); i++)
    {
      g_autoptr (LiaisonEntry) sector = g_list_model_get_item (sectors, i);

      gtk_string_list_append (labels, liaison_entry_get_name (sector));
      g_ptr_array_add (self->words, g_strdup (liaison_entry_get_id (sector)));
    }
}

static void
make_lines (LiaisonChoiceRow *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  const LiaisonField *field = get_field (self);

  if (field->kind == LIAISON_FIELD_CHOICE)
    append_values (labels, field->type ());
  else if (field->kind == LIAISON_FIELD_TEXT)
    append_sectors (self, labels);
  else
    for (int closeness = 1; closeness <= MOST_CLOSENESS; closeness++)
      gtk_string_list_append (labels, liaison_people_closeness_label (closeness));

  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (labels));
}

/* The line of a word; one that the catalogue does not know gets one of its own. */
static guint
line_of_word (LiaisonChoiceRow *self,
              const char       *word)
{
  for (guint i = 0; i < self->words->len; i++)
    if (g_str_equal (g_ptr_array_index (self->words, i), word))
      return i;

  gtk_string_list_append (GTK_STRING_LIST (adw_combo_row_get_model (ADW_COMBO_ROW (self))), word);
  g_ptr_array_add (self->words, g_strdup (word));

  return self->words->len - 1;
}

static guint
get_line (LiaisonChoiceRow *self)
{
  switch (get_field (self)->kind)
    {
    case LIAISON_FIELD_CHOICE:
      return (guint) liaison_record_get_number (self->record, self->index);
    case LIAISON_FIELD_TEXT:
      return line_of_word (self, liaison_record_get_text (self->record, self->index));
    default:
      return (guint) liaison_record_get_number (self->record, self->index) - 1;
    }
}

static void
show_record (LiaisonChoiceRow *self)
{
  self->showing = TRUE;
  if (self->record != NULL)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self), get_line (self));
  self->showing = FALSE;
}

static void
edited_cb (gpointer record,
           GObject *owner)
{
  if (record == NULL)
    show_record (LIAISON_CHOICE_ROW (owner));
}

static void
selected_cb (LiaisonChoiceRow *self)
{
  guint            line = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  g_autofree char *label = NULL;

  if (self->showing || self->record == NULL || self->editor == NULL || line == GTK_INVALID_LIST_POSITION || line == get_line (self))
    return;

  label = liaison_change_label_dup (self->change_label, liaison_contact_editor_get_name (self->editor));
  if (get_field (self)->kind == LIAISON_FIELD_TEXT)
    liaison_contact_editor_set_text (self->editor, self->record, self->field, g_ptr_array_index (self->words, line),
                                     label, edited_cb, G_OBJECT (self));
  else
    liaison_contact_editor_set_number (self->editor, self->record, self->field,
                                       get_field (self)->kind == LIAISON_FIELD_CHOICE ? line : line + 1,
                                       label, edited_cb, G_OBJECT (self));
}

static void
find_index (LiaisonChoiceRow *self)
{
  guint               n_fields;
  const LiaisonField *fields = liaison_record_get_fields (self->record, &n_fields);

  for (self->index = 0; self->index < n_fields; self->index++)
    if (g_str_equal (fields[self->index].column, self->field))
      return;

  g_assert_not_reached ();
}

static void
set_record (LiaisonChoiceRow *self,
            LiaisonRecord    *record)
{
  if (!g_set_object (&self->record, record))
    return;

  self->showing = TRUE;
  if (record != NULL && adw_combo_row_get_model (ADW_COMBO_ROW (self)) == NULL)
    {
      find_index (self);
      make_lines (self);
    }
  show_record (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static void
liaison_choice_row_dispose (GObject *object)
{
  LiaisonChoiceRow *self = LIAISON_CHOICE_ROW (object);

  self->showing = TRUE;
  g_clear_object (&self->editor);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (liaison_choice_row_parent_class)->dispose (object);
}

static void
liaison_choice_row_finalize (GObject *object)
{
  LiaisonChoiceRow *self = LIAISON_CHOICE_ROW (object);

  g_free (self->field);
  g_free (self->change_label);
  g_ptr_array_unref (self->words);

  G_OBJECT_CLASS (liaison_choice_row_parent_class)->finalize (object);
}

static void
liaison_choice_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  LiaisonChoiceRow *self = LIAISON_CHOICE_ROW (object);

  switch (prop_id)
    {
    case PROP_EDITOR:
      g_value_set_object (value, self->editor);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_FIELD:
      g_value_set_string (value, self->field);
      break;
    case PROP_CHANGE_LABEL:
      g_value_set_string (value, self->change_label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_choice_row_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LiaisonChoiceRow *self = LIAISON_CHOICE_ROW (object);

  switch (prop_id)
    {
    case PROP_EDITOR:
      g_set_object (&self->editor, g_value_get_object (value));
      break;
    case PROP_RECORD:
      set_record (self, g_value_get_object (value));
      break;
    case PROP_FIELD:
      self->field = g_value_dup_string (value);
      break;
    case PROP_CHANGE_LABEL:
      g_free (self->change_label);
      self->change_label = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_choice_row_class_init (LiaisonChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = liaison_choice_row_dispose;
  object_class->finalize = liaison_choice_row_finalize;
  object_class->get_property = liaison_choice_row_get_property;
  object_class->set_property = liaison_choice_row_set_property;

  properties[PROP_EDITOR] = g_param_spec_object ("editor", NULL, NULL, LIAISON_TYPE_CONTACT_EDITOR, both);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LIAISON_TYPE_RECORD, both | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, both | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_CHANGE_LABEL] = g_param_spec_string ("change-label", NULL, NULL, NULL, both);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_choice_row_init (LiaisonChoiceRow *self)
{
  self->words = g_ptr_array_new_with_free_func (g_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}
