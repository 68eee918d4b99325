/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-notes-field.h"

#include "liaison-change-label.h"
#include "liaison-people-closures.h"
#include "liaison-unsaved.h"

/* A pause in typing after which notes are saved, seconds. */
#define PAUSE_SECONDS 2

struct _LiaisonNotesField
{
  AdwBin parent_instance;

  LiaisonContactEditor *editor;
  LiaisonRecord        *record;
  char                 *field;
  char                 *change_label;

  char    *value;   /* as it is in the store */
  char    *pending; /* on its way there, or NULL */
  guint    pause_id;
  gboolean showing;

  GtkTextView *view;
  GtkWidget   *hint;
};

static void unsaved_init (LiaisonUnsavedInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonNotesField, liaison_notes_field, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (LIAISON_TYPE_UNSAVED, unsaved_init))

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

static char *
dup_typed (LiaisonNotesField *self)
{
  char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (self->view), "text", &text, NULL);

  return text;
}

static const char *
get_saved (LiaisonNotesField *self)
{
  return self->pending != NULL ? self->pending : self->value;
}

static void
show_value (LiaisonNotesField *self)
{
  g_autofree char *shown = dup_typed (self);

  self->showing = TRUE;
  if (g_strcmp0 (shown, self->value) != 0)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), self->value, -1);
  gtk_widget_set_visible (self->hint, *self->value == '\0');
  self->showing = FALSE;
}

static void
edited_cb (gpointer record,
           GObject *owner)
{
  LiaisonNotesField *self = LIAISON_NOTES_FIELD (owner);
  g_autofree char   *typed = g_steal_pointer (&self->pending);

  if (record == NULL || typed == NULL)
    return;

  g_free (self->value);
  self->value = g_steal_pointer (&typed);
}

static gboolean
pause_cb (gpointer data)
{
  LiaisonNotesField *self = data;

  self->pause_id = 0;
  liaison_notes_field_commit (self);

  return G_SOURCE_REMOVE;
}

static void
typed_cb (LiaisonNotesField *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_widget_set_visible (self->hint, gtk_text_buffer_get_char_count (buffer) == 0);
  if (self->showing)
    return;

  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add_seconds (PAUSE_SECONDS, pause_cb, self);
}

static void
set_record (LiaisonNotesField *self,
            LiaisonRecord     *record)
{
  gboolean is_same = self->record != NULL && record != NULL &&
                     liaison_record_get_id (self->record) == liaison_record_get_id (record);
  g_autofree char *typed = dup_typed (self);
  gboolean         is_kept = is_same && g_strcmp0 (typed, get_saved (self)) != 0;
  char            *now = NULL;

  if (self->record == record)
    return;
  if (!is_same)
    {
      liaison_notes_field_commit (self);
      g_clear_pointer (&self->pending, g_free);
    }

  g_set_object (&self->record, record);
  if (record != NULL)
    g_object_get (record, self->field, &now, NULL);
  liaison_unsaved_take_value (LIAISON_UNSAVED (self), &self->value, now != NULL ? now : g_strdup (""), is_kept && self->pending == NULL);
  if (g_strcmp0 (self->value, self->pending) == 0)
    g_clear_pointer (&self->pending, g_free);
  if (!is_kept && self->pending == NULL)
    show_value (self);
}

static void
liaison_notes_field_dispose (GObject *object)
{
  LiaisonNotesField *self = LIAISON_NOTES_FIELD (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (self->view != NULL)
    liaison_notes_field_commit (self);
  g_clear_object (&self->editor);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (liaison_notes_field_parent_class)->dispose (object);
}

static void
liaison_notes_field_finalize (GObject *object)
{
  LiaisonNotesField *self = LIAISON_NOTES_FIELD (object);

  g_free (self->field);
  g_free (self->change_label);
  g_free (self->value);
  g_free (self->pending);

  G_OBJECT_CLASS (liaison_notes_field_parent_class)->finalize (object);
}

static void
liaison_notes_field_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  LiaisonNotesField *self = LIAISON_NOTES_FIELD (object);

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
liaison_notes_field_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  LiaisonNotesField *self = LIAISON_NOTES_FIELD (object);

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

static gboolean
liaison_notes_field_holds (LiaisonUnsaved *unsaved)
{
  return liaison_notes_field_has_typed (LIAISON_NOTES_FIELD (unsaved));
}

static void
liaison_notes_field_save (LiaisonUnsaved *unsaved)
{
  liaison_notes_field_commit (LIAISON_NOTES_FIELD (unsaved));
}

static void
unsaved_init (LiaisonUnsavedInterface *iface)
{
  iface->holds = liaison_notes_field_holds;
  iface->save = liaison_notes_field_save;
}

static void
liaison_notes_field_class_init (LiaisonNotesFieldClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = liaison_notes_field_dispose;
  object_class->finalize = liaison_notes_field_finalize;
  object_class->get_property = liaison_notes_field_get_property;
  object_class->set_property = liaison_notes_field_set_property;

  properties[PROP_EDITOR] = g_param_spec_object ("editor", NULL, NULL, LIAISON_TYPE_CONTACT_EDITOR, both);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LIAISON_TYPE_RECORD, both);
  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, both | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_CHANGE_LABEL] = g_param_spec_string ("change-label", NULL, NULL, NULL, both);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-notes-field.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonNotesField, view);
  gtk_widget_class_bind_template_child (widget_class, LiaisonNotesField, hint);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, liaison_notes_field_commit);
}

static void
liaison_notes_field_init (LiaisonNotesField *self)
{
  self->value = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_notes_field_commit:
 * @self: notes
 *
 * Saves what was typed, if it is anything new. What cannot be saved stays in
 * the field.
 */
void
liaison_notes_field_commit (LiaisonNotesField *self)
{
  g_autofree char *typed = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (LIAISON_IS_NOTES_FIELD (self));

  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (self->record == NULL || self->editor == NULL || liaison_contact_editor_get_store (self->editor) == NULL)
    return;

  typed = dup_typed (self);
  if (g_strcmp0 (typed, get_saved (self)) == 0)
    return;

  g_free (self->pending);
  self->pending = g_strdup (typed);
  label = liaison_change_label_dup (self->change_label, liaison_contact_editor_get_name (self->editor));
  liaison_contact_editor_set_text (self->editor, self->record, self->field, typed, label, edited_cb, G_OBJECT (self));
}

/**
 * liaison_notes_field_has_typed:
 * @self: notes
 *
 * Returns: whether it holds a text that is not in the store, or not yet
 */
gboolean
liaison_notes_field_has_typed (LiaisonNotesField *self)
{
  g_autofree char *typed = NULL;

  g_return_val_if_fail (LIAISON_IS_NOTES_FIELD (self), FALSE);

  typed = dup_typed (self);

  return self->record != NULL && g_strcmp0 (typed, self->value) != 0;
}

/**
 * liaison_notes_field_set_text:
 * @self: notes
 * @text: what stands in the field, as if it was typed
 */
void
liaison_notes_field_set_text (LiaisonNotesField *self,
                              const char        *text)
{
  g_return_if_fail (LIAISON_IS_NOTES_FIELD (self));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text, -1);
}
