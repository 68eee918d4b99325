/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-follow-up-editor.h"

#include "liaison-agenda.h"
#include "liaison-change.h"
#include "liaison-contacts-field.h"
#include "liaison-date-words.h"
#include "liaison-date.h"
#include "liaison-day-row.h"
#include "liaison-due.h"
#include "liaison-error.h"
#include "liaison-follow-up-deed.h"
#include "liaison-follow-up-query.h"
#include "liaison-isolate.h"
#include "liaison-query.h"
#include "liaison-repeat-box.h"
#include "liaison-toast.h"
#include "liaison-today-resources.h"
#include "liaison-zone-row.h"
#include "liaison-zone.h"

#include <glib/gi18n.h>

struct _LiaisonFollowUpEditor
{
  LiaisonFormWindow parent_instance;

  LiaisonStore    *store;
  GCancellable    *cancellable;
  LiaisonFollowUp *record;    /* as it is in the store; new or yet to be read: empty */
  char            *shown_day; /* the day that was there at first */
  gboolean         is_new;
  gboolean         is_saving;

  AdwEntryRow          *text;
  LiaisonContactsField *contacts;
  LiaisonDayRow        *day;
  AdwEntryRow          *clock;
  GtkLabel             *hint;
  LiaisonZoneRow       *zone;
  LiaisonRepeatBox     *repeat;
  GtkSwitch            *log;
  GtkTextView          *notes;
  GtkButton            *save;
  GtkWidget            *overlay;
};

G_DEFINE_FINAL_TYPE (LiaisonFollowUpEditor, liaison_follow_up_editor, LIAISON_TYPE_FORM_WINDOW)

/* ---- what was typed ---- */

static char *
dup_text (LiaisonFollowUpEditor *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text))));
}

/* The time, "" for none, NULL for what is no time. */
static char *
dup_clock (LiaisonFollowUpEditor *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->clock))));

  return *typed == '\0' ? g_steal_pointer (&typed) : liaison_date_words_dup_clock (typed);
}

static char *
dup_notes (LiaisonFollowUpEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->notes);
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* What the clock here shows then. */
static char *
dup_far_hint (LiaisonFollowUpEditor *self,
              const char            *date,
              const char            *time,
              const char            *clock)
{
  const char      *zone = liaison_zone_row_get_zone (self->zone);
  gint64           moment = liaison_time_to_moment (liaison_day_row_get_day (self->day), clock, zone);
  g_autofree char *title = liaison_zone_dup_title (zone);
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (moment);
  g_autofree char *day = liaison_date_dup_from_local (local);
  g_autofree char *here = g_date_time_format (local, "%H:%M");
  g_autofree char *here_date = liaison_agenda_dup_date (day);
  g_autofree char *here_time = liaison_agenda_dup_clock (here);

  if (moment == 0)
    /* Translators: a day, a time and a time zone: "Thursday, 14:30 (New York, America)" */
    return g_strdup_printf (_ ("%1$s, %2$s (%3$s, which this computer does not know)"), date, time, title);

  if (g_str_equal (day, liaison_day_row_get_day (self->day)))
    /* Translators: a day, a time and a time zone, and then the time here: "Thursday, 14:30 (New York, America): 20:30 here" */
    return g_strdup_printf (_ ("%1$s, %2$s (%3$s): %4$s here"), date, time, title, here_time);

  /* Translators: a day, a time and a time zone, and then the day and the time here: "Thursday, 22:30 (New York, America): Friday, 04:30 here" */
  return g_strdup_printf (_ ("%1$s, %2$s (%3$s): %4$s, %5$s here"), date, time, title, here_date, here_time);
}

static char *
dup_hint (LiaisonFollowUpEditor *self,
          const char            *clock)
{
  const char      *day = liaison_day_row_get_day (self->day);
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;

  if (*day == '\0')
    return g_strdup (_ ("Write a date such as “tomorrow”, “in 2 weeks”, “Friday” or “1 December”."));
  if (clock == NULL)
    return g_strdup (_ ("Write a time such as “9:30” or “2 pm”."));

  date = liaison_agenda_dup_date (day);
  if (*clock == '\0')
    return g_steal_pointer (&date);

  time = liaison_agenda_dup_clock (clock);
  if (*liaison_zone_row_get_zone (self->zone) != '\0')
    return dup_far_hint (self, date, time, clock);

  /* Translators: a day and a time: "Thursday, 14:30" */
  return g_strdup_printf (C_ ("day and time", "%s, %s"), date, time);
}

static void
input_changed_cb (LiaisonFollowUpEditor *self)
{
  g_autofree char *text = dup_text (self);
  g_autofree char *clock = dup_clock (self);
  g_autofree char *hint = dup_hint (self, clock);
  gboolean         is_date = *liaison_day_row_get_day (self->day) != '\0';

  gtk_label_set_label (self->hint, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->zone), clock != NULL && *clock != '\0');
  liaison_repeat_box_set_start (self->repeat, liaison_day_row_get_day (self->day), clock != NULL ? clock : "");
  if (clock == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->clock), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->clock), "error");

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.save",
                                 *text != '\0' && is_date && clock != NULL && !self->is_saving && self->record != NULL);
}

static void
set_day_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *words)
{
  LiaisonFollowUpEditor *self = LIAISON_FOLLOW_UP_EDITOR (widget);
  LiaisonWeek            week = liaison_week_get_local ();
  g_autofree char       *today = liaison_date_dup_today ();
  g_autofree char       *day = liaison_date_words_dup_day (g_variant_get_string (words, NULL), today, &week);

  liaison_day_row_set_day (self->day, day);
}

/* ---- reading ---- */

static void
show_record (LiaisonFollowUpEditor *self,
             LiaisonFollowUp       *record)
{
  const char *clock = liaison_follow_up_get_clock (record);

  g_set_object (&self->record, record);
  g_free (self->shown_day);
  self->shown_day = liaison_due_dup_day (record);
  gtk_editable_set_text (GTK_EDITABLE (self->text), liaison_follow_up_get_text (record));
  gtk_editable_set_text (GTK_EDITABLE (self->clock), clock);
  liaison_zone_row_set_zone (self->zone, liaison_follow_up_get_zone (record));
  gtk_switch_set_active (self->log, liaison_follow_up_get_log_on_done (record));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->notes), liaison_follow_up_get_notes (record), -1);
  liaison_day_row_set_day (self->day, self->shown_day);
  liaison_repeat_box_set_rule (self->repeat, liaison_follow_up_get_rule (record), liaison_follow_up_get_repeat_from (record),
                               liaison_follow_up_get_series_start (record));
  input_changed_cb (self);
}

static void
show_contacts (LiaisonFollowUpEditor *self,
               LiaisonOpenFollowUp   *follow_up)
{
  GPtrArray      *people = liaison_open_follow_up_get_people (follow_up);
  LiaisonContact *organization = liaison_open_follow_up_get_organization (follow_up);

  for (guint i = 0; i < people->len; i++)
    {
      LiaisonContact *person = g_ptr_array_index (people, i);

      liaison_contacts_field_add (self->contacts, liaison_contact_get_key (person), liaison_contact_get_name (person));
    }
  if (organization != NULL)
    liaison_contacts_field_add (self->contacts, liaison_contact_get_key (organization), liaison_contact_get_name (organization));
}

static gpointer
read_follow_up (LiaisonConnection *connection,
                gpointer           id,
                GCancellable      *cancellable,
                GError           **error)
{
  g_autoptr (GError) failure = NULL;
  LiaisonOpenFollowUp *follow_up = liaison_query_open_follow_up (connection, *(gint64 *) id, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (follow_up == NULL)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("This follow-up is done or was deleted."));

  return follow_up;
}

static void
follow_up_read_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (LiaisonFollowUpEditor) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonOpenFollowUp) follow_up = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (follow_up != NULL)
    {
      show_record (self, liaison_open_follow_up_get_record (follow_up));
      show_contacts (self, follow_up);
      liaison_form_window_settle (LIAISON_FORM_WINDOW (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

      liaison_toast_show_error (parent != NULL ? GTK_WIDGET (parent) : GTK_WIDGET (self), error);
      gtk_window_close (GTK_WINDOW (self));
    }
}

/* ---- saving ---- */

typedef struct
{
  LiaisonFollowUp *record;
  GArray          *people; /* ids */
  char            *label;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->record);
  g_array_unref (saving->people);
  g_free (saving->label);
  g_free (saving);
}

/* What somebody deleted meanwhile would be saved to nowhere. */
static gboolean
is_there (LiaisonChange   *change,
          LiaisonFollowUp *record,
          GError         **error)
{
  gint64 id = liaison_record_get_id (LIAISON_RECORD (record));
  g_autoptr (GError) failure = NULL;
  g_autoptr (LiaisonFollowUp) found = NULL;

  if (id == 0)
    return TRUE;

  found = liaison_query_record (liaison_change_get_connection (change), LIAISON_TYPE_FOLLOW_UP, id, &failure);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (found == NULL)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND,
                         _ ("This follow-up was deleted meanwhile. Undo that to save it."));

  return found != NULL;
}

static gboolean
save_follow_up (LiaisonChange *change,
                gpointer       data,
                GError       **error)
{
  Saving *saving = data;

  return is_there (change, saving->record, error) &&
         liaison_change_save (change, saving->record, error) &&
         liaison_change_set_follow_up_people (change, liaison_record_get_id (LIAISON_RECORD (saving->record)),
                                              (gint64 *) saving->people->data, saving->people->len, error);
}

/* Another day, time or zone is a new appointment, which no snooze holds back.
 * What was not touched stays as it was. A day without a time is one here. */
static void
take_time (LiaisonFollowUpEditor *self,
           LiaisonFollowUp       *record)
{
  const char      *day = liaison_day_row_get_day (self->day);
  g_autofree char *clock = dup_clock (self);
  const char      *zone = *clock != '\0' ? liaison_zone_row_get_zone (self->zone) : "";

  if (g_strcmp0 (day, self->shown_day) == 0 && g_str_equal (clock, liaison_follow_up_get_clock (record)) &&
      (*clock == '\0' || g_str_equal (zone, liaison_follow_up_get_zone (record))))
    return;

  liaison_follow_up_set_day (record, day);
  liaison_follow_up_set_clock (record, clock);
  liaison_follow_up_set_zone (record, zone);
  liaison_follow_up_end_snooze (record);
}

/* Another rule is another series, which begins with this day. */
static void
take_rule (LiaisonFollowUpEditor *self,
           LiaisonFollowUp       *record)
{
  g_autofree char *rule = liaison_repeat_box_dup_rule (self->repeat);

  liaison_follow_up_set_repeat_from (record, liaison_repeat_box_get_repeat_from (self->repeat));
  if (g_str_equal (rule, liaison_follow_up_get_rule (record)))
    return;

  liaison_follow_up_set_rule (record, rule);
  liaison_follow_up_set_series_start (record, *rule != '\0' ? liaison_follow_up_get_day (record) : "");
}

static Saving *
make_saving (LiaisonFollowUpEditor *self)
{
  Saving          *saving = g_new0 (Saving, 1);
  g_autofree char *text = dup_text (self);
  g_autofree char *notes = dup_notes (self);
  g_autofree char *name = liaison_follow_up_deed_dup_short (text);
  g_autoptr (GArray) keys = liaison_contacts_field_dup_keys (self->contacts);
  gint64 organization = 0;

  saving->record = LIAISON_FOLLOW_UP (liaison_record_copy (LIAISON_RECORD (self->record)));
  saving->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < keys->len; i++)
    {
      gint64 key = g_array_index (keys, gint64, i);
      gint64 id = liaison_contact_key_get_id (key);

      if (liaison_contact_key_is_organization (key))
        organization = id;
      else
        g_array_append_val (saving->people, id);
    }

  liaison_follow_up_set_text (saving->record, text);
  liaison_follow_up_set_notes (saving->record, notes);
  liaison_follow_up_set_organization (saving->record, organization);
  liaison_follow_up_set_log_on_done (saving->record, gtk_switch_get_active (self->log));
  take_time (self, saving->record);
  take_rule (self, saving->record);
  /* Translators: names of changes; the argument is what is to do */
  saving->label = self->is_new ? liaison_isolate_printf (_ ("Add “%s”"), name) : liaison_isolate_printf (_ ("Edit “%s”"), name);

  return saving;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (LiaisonFollowUpEditor) self = data;
  g_autoptr (GError) error = NULL;
  gint64     change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  self->is_saving = FALSE;
  if (change < 0)
    {
      input_changed_cb (self);
      liaison_toast_show_error (self->overlay, error);
      return;
    }

  if (change > 0 && self->is_new && parent != NULL) /* the editor goes, its parent shows the toast */
    liaison_toast_offer_undo (GTK_WIDGET (parent), change, liaison_store_get_undo_label (LIAISON_STORE (source)));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
save_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LiaisonFollowUpEditor *self = LIAISON_FOLLOW_UP_EDITOR (widget);
  Saving                *saving = make_saving (self);

  self->is_saving = TRUE;
  input_changed_cb (self);
  liaison_store_change_async (self->store, saving->label, save_follow_up, saving, (GDestroyNotify) saving_free,
                              NULL, saved_cb, g_object_ref (self));
}

/* ---- the widget ---- */

static void
liaison_follow_up_editor_dispose (GObject *object)
{
  LiaisonFollowUpEditor *self = LIAISON_FOLLOW_UP_EDITOR (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_FOLLOW_UP_EDITOR);
  g_clear_object (&self->record);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (liaison_follow_up_editor_parent_class)->dispose (object);
}

static void
liaison_follow_up_editor_finalize (GObject *object)
{
  LiaisonFollowUpEditor *self = LIAISON_FOLLOW_UP_EDITOR (object);

  g_clear_object (&self->cancellable);
  g_free (self->shown_day);

  G_OBJECT_CLASS (liaison_follow_up_editor_parent_class)->finalize (object);
}

static void
liaison_follow_up_editor_class_init (LiaisonFollowUpEditorClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_today_get_resource ();
  g_type_ensure (LIAISON_TYPE_CONTACTS_FIELD);
  g_type_ensure (LIAISON_TYPE_DAY_ROW);
  g_type_ensure (LIAISON_TYPE_REPEAT_BOX);
  g_type_ensure (LIAISON_TYPE_ZONE_ROW);

  object_class->dispose = liaison_follow_up_editor_dispose;
  object_class->finalize = liaison_follow_up_editor_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/today/liaison-follow-up-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonFollowUpEditor, text);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFollowUpEditor, contacts);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFollowUpEditor, day);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFollowUpEditor, clock);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFollowUpEditor, hint);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFollowUpEditor, zone);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFollowUpEditor, repeat);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFollowUpEditor, log);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFollowUpEditor, notes);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFollowUpEditor, save);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFollowUpEditor, overlay);
  gtk_widget_class_bind_template_callback (widget_class, input_changed_cb);

  gtk_widget_class_install_action (widget_class, "editor.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "editor.set-day", "s", set_day_cb);
}

static void
liaison_follow_up_editor_init (LiaisonFollowUpEditor *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static LiaisonFollowUpEditor *
make_editor (LiaisonStore *store,
             const char   *title,
             gboolean      is_new)
{
  LiaisonFollowUpEditor *self = g_object_new (LIAISON_TYPE_FOLLOW_UP_EDITOR, "title", title, NULL);

  self->store = g_object_ref (store);
  self->is_new = is_new;
  if (!is_new)
    gtk_button_set_label (self->save, _ ("_Save"));
  liaison_contacts_field_set_store (self->contacts, store);
  input_changed_cb (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->text));

  return self;
}

/**
 * liaison_follow_up_editor_new:
 * @store: a store
 * @contact_key: with whom, or 0
 *
 * Returns: (transfer floating): an editor for a new follow-up, tomorrow
 */
GtkWidget *
liaison_follow_up_editor_new (LiaisonStore *store,
                              gint64        contact_key)
{
  LiaisonFollowUpEditor *self;
  g_autoptr (LiaisonFollowUp) record = liaison_follow_up_new ();
  g_autofree char *today = liaison_date_dup_today ();
  g_autofree char *tomorrow = liaison_date_dup_plus_days (today, 1);

  g_return_val_if_fail (LIAISON_IS_STORE (store), NULL);

  self = make_editor (store, _ ("New Follow-Up"), TRUE);
  liaison_follow_up_set_day (record, tomorrow);
  show_record (self, record);
  if (contact_key > 0)
    liaison_contacts_field_add_by_key (self->contacts, contact_key);

  return GTK_WIDGET (self);
}

/**
 * liaison_follow_up_editor_new_for:
 * @store: a store
 * @id: an open follow-up
 *
 * Returns: (transfer floating): an editor for it
 */
GtkWidget *
liaison_follow_up_editor_new_for (LiaisonStore *store,
                                  gint64        id)
{
  LiaisonFollowUpEditor *self;

  g_return_val_if_fail (LIAISON_IS_STORE (store) && id > 0, NULL);

  self = make_editor (store, _ ("Edit Follow-Up"), FALSE);
  liaison_store_read_async (store, read_follow_up, g_memdup2 (&id, sizeof id), g_free, g_object_unref,
                            self->cancellable, follow_up_read_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}
