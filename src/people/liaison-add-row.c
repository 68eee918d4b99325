/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-add-row.h"

#include "liaison-suggestions.h"
#include "liaison-unsaved.h"

#define MOST_SUGGESTIONS 8

struct _LiaisonAddRow
{
  AdwEntryRow parent_instance;

  char               *added; /* the last one, in case that fails */
  GtkFilterListModel *offered;
  LiaisonSuggestions *suggestions;
};

static void unsaved_init (LiaisonUnsavedInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonAddRow, liaison_add_row, ADW_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (LIAISON_TYPE_UNSAVED, unsaved_init))

enum
{
  PROP_0,
  PROP_NAMES,
  N_PROPS,
};

enum
{
  ADD,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void
add (LiaisonAddRow *self,
     const char    *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  gtk_popover_popdown (GTK_POPOVER (self->suggestions));
  gtk_editable_set_text (GTK_EDITABLE (self), "");
  if (*stripped == '\0')
    return;

  g_free (self->added);
  self->added = g_strdup (stripped);
  g_signal_emit (self, signals[ADD], 0, stripped);
}

static void
add_typed (LiaisonAddRow *self)
{
  gpointer selected = liaison_suggestions_get_selected (self->suggestions);
  gboolean is_open = gtk_widget_get_visible (GTK_WIDGET (self->suggestions));

  add (self, is_open && selected != NULL ? gtk_string_object_get_string (selected)
                                         : gtk_editable_get_text (GTK_EDITABLE (self)));
}

static void
left_cb (LiaisonAddRow *self)
{
  add (self, gtk_editable_get_text (GTK_EDITABLE (self)));
}

static void
chosen_cb (LiaisonAddRow *self,
           gpointer       item)
{
  add (self, gtk_string_object_get_string (item));
}

static gboolean
is_offered (gpointer item,
            gpointer data)
{
  const char      *typed = gtk_editable_get_text (GTK_EDITABLE (data));
  g_autofree char *folded = g_utf8_casefold (typed, -1);
  g_autofree char *name = g_utf8_casefold (gtk_string_object_get_string (item), -1);

  return *folded != '\0' && strstr (name, folded) != NULL;
}

static void
typed_cb (LiaisonAddRow *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->offered), GTK_FILTER_CHANGE_DIFFERENT);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->offered)) == 0)
    {
      gtk_popover_popdown (GTK_POPOVER (self->suggestions));
      return;
    }

  liaison_suggestions_select (self->suggestions, GTK_INVALID_LIST_POSITION);
  gtk_widget_set_size_request (GTK_WIDGET (self->suggestions), gtk_widget_get_width (GTK_WIDGET (self)), -1);
  gtk_popover_popup (GTK_POPOVER (self->suggestions));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                LiaisonAddRow         *self)
{
  gboolean is_open = gtk_widget_get_visible (GTK_WIDGET (self->suggestions));

  if (keyval == GDK_KEY_Escape && *gtk_editable_get_text (GTK_EDITABLE (self)) != '\0')
    {
      gtk_editable_set_text (GTK_EDITABLE (self), "");
      return GDK_EVENT_STOP;
    }
  if (is_open && (keyval == GDK_KEY_Down || keyval == GDK_KEY_Up))
    {
      liaison_suggestions_move (self->suggestions, keyval == GDK_KEY_Down ? 1 : -1);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
liaison_add_row_dispose (GObject *object)
{
  LiaisonAddRow *self = LIAISON_ADD_ROW (object);

  g_signal_handlers_disconnect_by_data (self, self);
  g_signal_handlers_disconnect_by_func (self, add_typed, NULL);
  if (self->suggestions != NULL)
    {
      liaison_suggestions_set_model (self->suggestions, NULL);
      gtk_widget_unparent (GTK_WIDGET (self->suggestions));
      self->suggestions = NULL;
    }
  g_clear_object (&self->offered);

  G_OBJECT_CLASS (liaison_add_row_parent_class)->dispose (object);
}

static void
liaison_add_row_finalize (GObject *object)
{
  g_free (LIAISON_ADD_ROW (object)->added);

  G_OBJECT_CLASS (liaison_add_row_parent_class)->finalize (object);
}

static void
liaison_add_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LiaisonAddRow *self = LIAISON_ADD_ROW (object);

  switch (prop_id)
    {
    case PROP_NAMES:
      g_value_set_object (value, gtk_filter_list_model_get_model (self->offered));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_add_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LiaisonAddRow *self = LIAISON_ADD_ROW (object);

  switch (prop_id)
    {
    case PROP_NAMES:
      gtk_filter_list_model_set_model (self->offered, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
liaison_add_row_holds (LiaisonUnsaved *unsaved)
{
  return *gtk_editable_get_text (GTK_EDITABLE (unsaved)) != '\0';
}

static void
unsaved_init (LiaisonUnsavedInterface *iface)
{
  iface->holds = liaison_add_row_holds;
}

static void
liaison_add_row_class_init (LiaisonAddRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = liaison_add_row_dispose;
  object_class->finalize = liaison_add_row_finalize;
  object_class->get_property = liaison_add_row_get_property;
  object_class->set_property = liaison_add_row_set_property;

  properties[PROP_NAMES] = g_param_spec_object ("names", NULL, NULL, G_TYPE_LIST_MODEL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ADD] = g_signal_new ("add", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
liaison_add_row_init (LiaisonAddRow *self)
{
  GtkWidget          *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self)));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkSliceListModel  *first;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "calm");
  gtk_widget_add_css_class (GTK_WIDGET (self), "adder");

  self->suggestions = LIAISON_SUGGESTIONS (liaison_suggestions_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->suggestions), GTK_WIDGET (self));
  self->offered = gtk_filter_list_model_new (NULL, GTK_FILTER (gtk_custom_filter_new (is_offered, self, NULL)));
  first = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->offered)), 0, MOST_SUGGESTIONS);
  liaison_suggestions_set_model (self->suggestions, G_LIST_MODEL (first));
  g_object_unref (first);
  g_signal_connect_object (self->suggestions, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (text, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (text, focus);
  g_signal_connect (self, "entry-activated", G_CALLBACK (add_typed), NULL);
  g_signal_connect (self, "changed", G_CALLBACK (typed_cb), self);
}

/**
 * liaison_add_row_put_back:
 * @self: a row
 *
 * Shows what was typed last again, because it could not be added; what was
 * typed since has precedence.
 */
void
liaison_add_row_put_back (LiaisonAddRow *self)
{
  g_return_if_fail (LIAISON_IS_ADD_ROW (self));

  if (self->added == NULL || *gtk_editable_get_text (GTK_EDITABLE (self)) != '\0')
    return;

  gtk_editable_set_text (GTK_EDITABLE (self), self->added);
  gtk_popover_popdown (GTK_POPOVER (self->suggestions));
}

/**
 * liaison_add_row_forget:
 * @self: a row
 *
 * Empties the row, and puts nothing back: it stands for another contact now.
 */
void
liaison_add_row_forget (LiaisonAddRow *self)
{
  g_return_if_fail (LIAISON_IS_ADD_ROW (self));

  g_clear_pointer (&self->added, g_free);
  gtk_editable_set_text (GTK_EDITABLE (self), "");
}
