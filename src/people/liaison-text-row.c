/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-text-row.h"

#include "liaison-change-label.h"
#include "liaison-date.h"
#include "liaison-people-closures.h"
#include "liaison-unsaved.h"

#include <glib/gi18n.h>

/* How long somebody has to rest before what stands there is saved. */
#define PAUSE_SECONDS 2

struct _LiaisonTextRow
{
  AdwEntryRow parent_instance;

  LiaisonContactEditor *editor;
  LiaisonRecord        *record;
  char                 *field;
  char                 *change_label;
  gboolean              is_day;
  gboolean              looks_ahead;
  char                 *need;

  char    *value;   /* as it is in the store */
  char    *pending; /* on its way there, or NULL */
  char    *title;   /* while a problem, or what was understood, stands in its place */
  gboolean has_problem; /* what was typed could not be understood */
  gboolean keeps;       /* what was typed could not be saved */
  gboolean focused;
  guint    pause_id;
};

static void unsaved_init (LiaisonUnsavedInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonTextRow, liaison_text_row, ADW_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (LIAISON_TYPE_UNSAVED, unsaved_init))

enum
{
  PROP_0,
  PROP_EDITOR,
  PROP_RECORD,
  PROP_FIELD,
  PROP_CHANGE_LABEL,
  PROP_IS_DAY,
  PROP_LOOKS_AHEAD,
  PROP_NEED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char *
get_saved (LiaisonTextRow *self)
{
  return self->pending != NULL ? self->pending : self->value;
}

/* What is shown was not typed: Ctrl+Z is not to empty the row, but to undo the last change. */
static void
show_text (LiaisonTextRow *self,
           const char     *text)
{
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), TRUE);
}

static void
show_saved (LiaisonTextRow *self)
{
  g_autofree char *text = self->is_day && (!self->focused || self->looks_ahead) ? liaison_date_dup_full (get_saved (self)) : g_strdup (get_saved (self));

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self)), text) != 0)
    show_text (self, text);
}

static void
set_title (LiaisonTextRow *self,
           const char     *title)
{
  if (self->title == NULL)
    self->title = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
}

static void
say_problem (LiaisonTextRow *self,
             const char     *problem)
{
  self->has_problem = TRUE;
  set_title (self, problem);
  gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

static void
restore_title (LiaisonTextRow *self)
{
  if (self->title == NULL)
    return;

  self->has_problem = FALSE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), self->title);
  g_clear_pointer (&self->title, g_free);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID);
}

static gboolean
can_save (LiaisonTextRow *self)
{
  return self->record != NULL && self->editor != NULL && liaison_contact_editor_get_store (self->editor) != NULL;
}

static gboolean
is_edited (LiaisonTextRow *self)
{
  g_autofree char *shown = liaison_date_dup_full (get_saved (self));
  const char      *text = gtk_editable_get_text (GTK_EDITABLE (self));

  return g_strcmp0 (text, get_saved (self)) != 0 && !(self->is_day && g_str_equal (text, shown));
}

static void
edited_cb (gpointer record,
           GObject *owner)
{
  LiaisonTextRow  *self = LIAISON_TEXT_ROW (owner);
  g_autofree char *typed = g_steal_pointer (&self->pending);

  if (typed == NULL)
    return;
  if (record != NULL)
    {
      g_free (self->value);
      self->value = g_steal_pointer (&typed);
      return;
    }

  self->keeps = TRUE;
  if (!self->focused)
    gtk_editable_set_text (GTK_EDITABLE (self), typed);
}

static void
save (LiaisonTextRow *self,
      const char     *text)
{
  g_autofree char *label =
    liaison_change_label_dup (self->change_label, liaison_contact_editor_get_name (self->editor));

  g_free (self->pending);
  self->pending = g_strdup (text);
  self->keeps = FALSE;
  liaison_contact_editor_set_text (self->editor, self->record, self->field, text, label, edited_cb, G_OBJECT (self));
}

/* Whether the field holds a number, as dues: it is written as people write it. */
static gboolean
is_number (LiaisonTextRow *self)
{
  GParamSpec *pspec = self->record != NULL && self->field != NULL
                        ? g_object_class_find_property (G_OBJECT_GET_CLASS (self->record), self->field)
                        : NULL;

  return pspec != NULL && G_IS_PARAM_SPEC_DOUBLE (pspec);
}

static char *
dup_typed (LiaisonTextRow *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
}

/* Whether a day would let something end before it began. Of days that are not
 * known whole, what is known of both is compared. */
static gboolean
is_out_of_order (LiaisonTextRow *self,
                 const char     *day)
{
  gboolean         is_first = g_strcmp0 (self->field, "since") == 0;
  gboolean         is_last = g_strcmp0 (self->field, "until") == 0;
  const char      *sibling = is_first ? "until" : "since";
  g_autofree char *other = NULL;

  if ((!is_first && !is_last) || g_object_class_find_property (G_OBJECT_GET_CLASS (self->record), sibling) == NULL)
    return FALSE;

  g_object_get (self->record, sibling, &other, NULL);
  if (*day == '\0' || other == NULL || *other == '\0')
    return FALSE;

  return strncmp (is_first ? other : day, is_first ? day : other, MIN (strlen (other), strlen (day))) < 0;
}

static gboolean
read_day (LiaisonTextRow *self,
          const char     *text,
          char          **day)
{
  g_autofree char *today = liaison_date_dup_today ();

  return self->looks_ahead ? liaison_people_parse_coming_day (text, today, day) : liaison_people_parse_day (text, day);
}

/* What was typed as it is to be saved; NULL, with the problem said, where it
 * cannot be. */
static char *
read_typed (LiaisonTextRow *self)
{
  g_autofree char *text = dup_typed (self);
  char            *day = NULL;

  if (self->need != NULL && *text == '\0')
    {
      say_problem (self, self->need);
      return NULL;
    }
  if (is_number (self) && !liaison_people_parse_number (text, NULL))
    {
      /* Translators: said over a number that nobody can read */
      say_problem (self, _("Not a number yet: try 120 or 120.50"));
      return NULL;
    }
  if (self->is_day && !read_day (self, text, &day))
    {
      /* Translators: said over a day to come that nobody can read, or that is past */
      say_problem (self, self->looks_ahead ? _("Not a day to come: try next Monday, in 2 months or 1 March")
                                           /* Translators: said over a date that nobody can read */
                                           : _("Not a date yet: try 2019, March 2019 or 2019-03-25"));
      return NULL;
    }
  if (self->is_day && is_out_of_order (self, day))
    {
      /* Translators: said over a day until which something lasted, or since when */
      say_problem (self, _("That would end before it began"));
      g_free (day);
      return NULL;
    }

  return self->is_day ? day : g_steal_pointer (&text);
}

static void
enter_cb (LiaisonTextRow *self)
{
  self->focused = TRUE;
  if (self->is_day && !self->keeps && !self->has_problem && !is_edited (self))
    show_saved (self);
}

static void
leave_cb (LiaisonTextRow *self)
{
  self->focused = FALSE;
  liaison_text_row_commit (self);
}

/* Words are saved while somebody still stands in the field; days and numbers,
 * which are not readable half written, when it is left. */
static gboolean
pause_cb (gpointer data)
{
  LiaisonTextRow  *self = data;
  g_autofree char *text = dup_typed (self);

  self->pause_id = 0;
  if (can_save (self) && self->focused && !self->is_day && !is_number (self) && (self->need == NULL || *text != '\0') &&
      g_strcmp0 (text, get_saved (self)) != 0)
    save (self, text);

  return G_SOURCE_REMOVE;
}

/* Words for a day are understood while they are typed, and it is said how. */
static void
say_day (LiaisonTextRow *self)
{
  g_autofree char *text = dup_typed (self);
  g_autofree char *day = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *title = NULL;

  if (!self->looks_ahead || !self->focused || !is_edited (self) || !read_day (self, text, &day) || *day == '\0')
    return;

  shown = liaison_date_dup_full (day);
  /* Translators: what a day as it was typed ("in 2 months") is understood as: the title of the row, and the day */
  title = g_strdup_printf (_("%s: %s"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), shown);
  set_title (self, title);
}

static void
typed_cb (LiaisonTextRow *self)
{
  restore_title (self);
  say_day (self);
  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (self->focused)
    self->pause_id = g_timeout_add_seconds (PAUSE_SECONDS, pause_cb, self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                LiaisonTextRow        *self)
{
  if (keyval != GDK_KEY_Escape || (!is_edited (self) && !self->has_problem))
    return GDK_EVENT_PROPAGATE;

  self->keeps = FALSE;
  restore_title (self);
  show_saved (self);

  return GDK_EVENT_STOP;
}

static char *
dup_field (LiaisonTextRow *self)
{
  g_autofree char *property = g_strdelimit (g_strdup (self->field), "_", '-');
  char            *text = NULL;
  double           number = 0;

  if (is_number (self))
    {
      g_object_get (self->record, property, &number, NULL);
      return liaison_people_number_shown (number);
    }
  if (self->record != NULL && property != NULL)
    g_object_get (self->record, property, &text, NULL);

  return text != NULL ? text : g_strdup ("");
}

static void
set_record (LiaisonTextRow *self,
            LiaisonRecord  *record)
{
  gboolean is_same = self->record != NULL && record != NULL &&
                     liaison_record_get_id (self->record) == liaison_record_get_id (record);
  gboolean is_kept;

  if (self->record == record)
    return;
  if (!is_same && self->record != NULL)
    {
      liaison_text_row_commit (self);
      g_clear_pointer (&self->pending, g_free);
      self->keeps = FALSE;
      restore_title (self);
    }

  is_kept = is_same && (self->keeps || self->has_problem || (self->focused && is_edited (self)));
  g_set_object (&self->record, record);
  liaison_unsaved_take_value (LIAISON_UNSAVED (self), &self->value, dup_field (self), is_kept && self->pending == NULL);
  if (g_strcmp0 (self->value, self->pending) == 0)
    g_clear_pointer (&self->pending, g_free);
  if (!is_kept)
    show_saved (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static void
liaison_text_row_dispose (GObject *object)
{
  LiaisonTextRow *self = LIAISON_TEXT_ROW (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_signal_handlers_disconnect_by_data (self, self);
  g_clear_object (&self->editor);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (liaison_text_row_parent_class)->dispose (object);
}

static void
liaison_text_row_finalize (GObject *object)
{
  LiaisonTextRow *self = LIAISON_TEXT_ROW (object);

  g_free (self->field);
  g_free (self->change_label);
  g_free (self->need);
  g_free (self->value);
  g_free (self->pending);
  g_free (self->title);

  G_OBJECT_CLASS (liaison_text_row_parent_class)->finalize (object);
}

static void
liaison_text_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LiaisonTextRow *self = LIAISON_TEXT_ROW (object);

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
    case PROP_IS_DAY:
      g_value_set_boolean (value, self->is_day);
      break;
    case PROP_LOOKS_AHEAD:
      g_value_set_boolean (value, self->looks_ahead);
      break;
    case PROP_NEED:
      g_value_set_string (value, self->need);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_text_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LiaisonTextRow *self = LIAISON_TEXT_ROW (object);

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
    case PROP_IS_DAY:
      self->is_day = g_value_get_boolean (value);
      break;
    case PROP_LOOKS_AHEAD:
      self->looks_ahead = g_value_get_boolean (value);
      break;
    case PROP_NEED:
      g_free (self->need);
      self->need = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
liaison_text_row_holds (LiaisonUnsaved *unsaved)
{
  LiaisonTextRow *self = LIAISON_TEXT_ROW (unsaved);

  return self->record != NULL && (self->pending != NULL || self->keeps || self->has_problem || is_edited (self));
}

static void
liaison_text_row_save (LiaisonUnsaved *unsaved)
{
  liaison_text_row_commit (LIAISON_TEXT_ROW (unsaved));
}

static void
unsaved_init (LiaisonUnsavedInterface *iface)
{
  iface->holds = liaison_text_row_holds;
  iface->save = liaison_text_row_save;
}

static void
liaison_text_row_class_init (LiaisonTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = liaison_text_row_dispose;
  object_class->finalize = liaison_text_row_finalize;
  object_class->get_property = liaison_text_row_get_property;
  object_class->set_property = liaison_text_row_set_property;

  properties[PROP_EDITOR] = g_param_spec_object ("editor", NULL, NULL, LIAISON_TYPE_CONTACT_EDITOR, both);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LIAISON_TYPE_RECORD, both | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, both | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_CHANGE_LABEL] = g_param_spec_string ("change-label", NULL, NULL, NULL, both);
  properties[PROP_IS_DAY] = g_param_spec_boolean ("is-day", NULL, NULL, FALSE, both);
  properties[PROP_LOOKS_AHEAD] = g_param_spec_boolean ("looks-ahead", NULL, NULL, FALSE, both);
  properties[PROP_NEED] = g_param_spec_string ("need", NULL, NULL, NULL, both);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_text_row_init (LiaisonTextRow *self)
{
  GtkWidget          *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self)));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->value = g_strdup ("");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "calm");

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (text, keys);
  g_signal_connect_object (focus, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (text, focus);
  g_signal_connect (self, "entry-activated", G_CALLBACK (liaison_text_row_commit), NULL);
  g_signal_connect (self, "changed", G_CALLBACK (typed_cb), self);
}

/**
 * liaison_text_row_commit:
 * @self: a row
 *
 * Saves what was typed, if it is anything new. What cannot be saved stays in
 * the row, with a word on why.
 */
void
liaison_text_row_commit (LiaisonTextRow *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (LIAISON_IS_TEXT_ROW (self));

  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (!can_save (self))
    return;

  if (!is_edited (self))
    {
      show_saved (self);
      return;
    }

  text = read_typed (self);
  if (text == NULL)
    return;
  if (g_strcmp0 (text, get_saved (self)) != 0)
    save (self, text);
  show_saved (self);
}

/**
 * liaison_text_row_has_problem:
 * @self: a row
 *
 * Returns: whether what was typed could not be understood
 */
gboolean
liaison_text_row_has_problem (LiaisonTextRow *self)
{
  g_return_val_if_fail (LIAISON_IS_TEXT_ROW (self), FALSE);

  return self->has_problem;
}

/**
 * liaison_text_row_is_unsaved:
 * @self: a row
 *
 * Returns: whether it keeps a text that could not be saved
 */
gboolean
liaison_text_row_is_unsaved (LiaisonTextRow *self)
{
  g_return_val_if_fail (LIAISON_IS_TEXT_ROW (self), FALSE);

  return self->keeps;
}
