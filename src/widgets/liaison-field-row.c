/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-field-row.h"

#include "liaison-unsaved.h"

struct _LiaisonFieldRow
{
  AdwEntryRow parent_instance;

  char *shown;   /* as it is in the store */
  char *applied; /* what was handed over last, or NULL */
};

static void unsaved_init (LiaisonUnsavedInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonFieldRow, liaison_field_row, ADW_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (LIAISON_TYPE_UNSAVED, unsaved_init))

static const char *
get_text (LiaisonFieldRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self));
}

/* What is shown was not typed: Ctrl+Z is not to empty the row, but to undo the last change. */
static void
show_text (LiaisonFieldRow *self,
           const char      *text)
{
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), TRUE);
}

static void
apply (LiaisonFieldRow *self)
{
  if (g_str_equal (get_text (self), self->shown) || g_strcmp0 (get_text (self), self->applied) == 0)
    return;

  g_free (self->applied);
  self->applied = g_strdup (get_text (self));
  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  g_signal_emit_by_name (self, "apply");
}

/* What was handed over may be handed over again once it was another. */
static void
typed_cb (LiaisonFieldRow *self)
{
  if (g_strcmp0 (get_text (self), self->applied) != 0)
    g_clear_pointer (&self->applied, g_free);
}

static void
put_back (LiaisonFieldRow *self)
{
  int place = 0;

  gtk_editable_delete_text (GTK_EDITABLE (self), 0, -1);
  gtk_editable_insert_text (GTK_EDITABLE (self), self->shown, -1, &place);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  g_clear_pointer (&self->applied, g_free);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

static gboolean
key_pressed_cb (LiaisonFieldRow *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if (keyval != GDK_KEY_Escape || g_str_equal (get_text (self), self->shown))
    return GDK_EVENT_PROPAGATE;

  put_back (self);

  return GDK_EVENT_STOP;
}

static gboolean
liaison_field_row_holds (LiaisonUnsaved *unsaved)
{
  LiaisonFieldRow *self = LIAISON_FIELD_ROW (unsaved);

  return !g_str_equal (get_text (self), self->shown) && g_strcmp0 (get_text (self), self->applied) != 0;
}

static void
liaison_field_row_finalize (GObject *object)
{
  g_free (LIAISON_FIELD_ROW (object)->shown);
  g_free (LIAISON_FIELD_ROW (object)->applied);

  G_OBJECT_CLASS (liaison_field_row_parent_class)->finalize (object);
}

static void
liaison_field_row_save (LiaisonUnsaved *unsaved)
{
  apply (LIAISON_FIELD_ROW (unsaved));
}

static void
unsaved_init (LiaisonUnsavedInterface *iface)
{
  iface->holds = liaison_field_row_holds;
  iface->save = liaison_field_row_save;
}

static void
liaison_field_row_class_init (LiaisonFieldRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_field_row_finalize;
}

static void
liaison_field_row_init (LiaisonFieldRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  self->shown = g_strdup ("");
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (apply), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "entry-activated", G_CALLBACK (apply), NULL);
  g_signal_connect (self, "changed", G_CALLBACK (typed_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * liaison_field_row_show:
 * @self: a row
 * @text: what is in the store
 *
 * Shows what is in the store. What somebody types meanwhile, or typed and could
 * not be saved, stays.
 */
void
liaison_field_row_show (LiaisonFieldRow *self,
                        const char      *text)
{
  g_autofree char *before = NULL;

  g_return_if_fail (LIAISON_IS_FIELD_ROW (self));
  g_return_if_fail (text != NULL);

  before = g_steal_pointer (&self->shown);
  self->shown = g_strdup (text);
  if (g_str_equal (get_text (self), text))
    g_clear_pointer (&self->applied, g_free);
  else if (g_str_equal (get_text (self), before) || g_strcmp0 (get_text (self), self->applied) == 0)
    {
      g_clear_pointer (&self->applied, g_free);
      show_text (self, text);
    }
}

/**
 * liaison_field_row_refuse:
 * @self: a row
 *
 * Marks what was applied as what could not be understood, or not be saved. It
 * stays, to be mended.
 */
void
liaison_field_row_refuse (LiaisonFieldRow *self)
{
  g_return_if_fail (LIAISON_IS_FIELD_ROW (self));

  if (g_str_equal (get_text (self), self->shown))
    return;

  g_clear_pointer (&self->applied, g_free);
  gtk_widget_add_css_class (GTK_WIDGET (self), "error");
}

/**
 * liaison_field_row_clear:
 * @self: a row in which one types what is to be added
 *
 * What was applied was added: it goes from the row, unless something else was
 * typed meanwhile.
 */
void
liaison_field_row_clear (LiaisonFieldRow *self)
{
  g_return_if_fail (LIAISON_IS_FIELD_ROW (self));

  if (g_strcmp0 (get_text (self), self->applied) == 0)
    show_text (self, self->shown);
}
