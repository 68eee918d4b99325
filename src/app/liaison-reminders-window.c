/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-reminders-window.h"

#include "liaison-agenda.h"
#include "liaison-agent-client.h"
#include "liaison-app-resources.h"
#include "liaison-background.h"
#include "liaison-calendar-file.h"
#include "liaison-file-chooser.h"
#include "liaison-firing.h"
#include "liaison-reminder-query.h"
#include "liaison-rule-words.h"
#include "liaison-silence-words.h"
#include "liaison-toast.h"
#include "liaison-window-above.h"

#include <glib/gi18n.h>

#define SHOWN_FIRINGS 20

struct _LiaisonRemindersWindow
{
  AdwWindow parent_instance;

  LiaisonStore    *store;
  GDBusConnection *connection;
  LiaisonAgentKeeper *keeper;
  GSettings       *settings;
  GCancellable    *cancellable;
  GPtrArray       *rows; /* of the firings, not owned */
  gint64           rang; /* last, as far as is known */
  char            *silence; /* why a reminder would not be seen now, "" where it would */

  AdwActionRow        *agent;
  AdwActionRow        *notices;
  AdwActionRow        *last;
  AdwActionRow        *zone;
  AdwActionRow        *background;
  GtkButton           *allow;
  AdwActionRow        *problem;
  AdwActionRow        *test_now;
  AdwActionRow        *test_later;
  AdwActionRow        *tested;   /* the one of these that was asked for last */
  AdwActionRow        *answered; /* the one whose answer is to be told */
  AdwActionRow        *calendar;
  GtkWidget           *stop_calendar;
  AdwPreferencesGroup *firings;
  GtkWidget           *overlay;
};

G_DEFINE_FINAL_TYPE (LiaisonRemindersWindow, liaison_reminders_window, ADW_TYPE_WINDOW)

/* ---- what rings next ---- */

static void
add_row (LiaisonRemindersWindow *self,
         const char             *title,
         const char             *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_preferences_group_add (self->firings, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_firing (LiaisonRemindersWindow *self,
            const LiaisonFiring    *firing)
{
  LiaisonFollowUp *record = liaison_reminder_get_record (firing->reminder);
  g_autofree char *when = liaison_agenda_dup_moment (firing->moment);
  g_autofree char *words = liaison_rule_dup_words (liaison_follow_up_get_rule (record), liaison_follow_up_get_series_start (record));
  g_autofree char *subtitle = *words != '\0' ? g_strdup_printf ("%s · %s", when, words) : g_strdup (when);

  add_row (self, liaison_follow_up_get_text (record), subtitle);
}

static void
firings_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (LiaisonRemindersWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) firings = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (firings == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        liaison_toast_show_error (self->overlay, error);
      return;
    }

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->firings, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < firings->len; i++)
    add_firing (self, g_ptr_array_index (firings, i));
  if (firings->len == 0)
    add_row (self, _ ("Nothing"), _ ("Follow-ups with a date ring here."));
}

static gpointer
read_firings (LiaisonConnection *connection,
              gpointer           times,
              GCancellable      *cancellable,
              GError           **error)
{
  return liaison_firing_list (connection, times, SHOWN_FIRINGS, error);
}

/* ---- who rings ---- */

/* The agent knows of what could not be recorded, the database of earlier agents. */
static void
show_last (LiaisonRemindersWindow *self,
           gint64                  rang)
{
  g_autofree char *words = NULL;

  self->rang = MAX (self->rang, rang);
  words = self->rang != 0 ? liaison_agenda_dup_moment (self->rang) : g_strdup (_ ("Not yet"));
  adw_action_row_set_subtitle (self->last, words);
}

static void
show_background (LiaisonRemindersWindow *self,
                 gboolean                has_autostart)
{
  gboolean is_allowed = liaison_background_is_sandboxed () ? g_settings_get_boolean (self->settings, "background-allowed") : has_autostart;
  gboolean is_asked = g_settings_get_boolean (self->settings, "background-asked");

  gtk_widget_set_visible (GTK_WIDGET (self->allow), !is_allowed);
  if (is_allowed)
    adw_action_row_set_subtitle (self->background, _ ("Reminders ring from login on, also before Liaison was opened."));
  else if (is_asked && liaison_background_is_sandboxed ())
    adw_action_row_set_subtitle (self->background, _ ("The desktop refused. Allow it in the settings of the system, under Applications, and ask again."));
  else
    adw_action_row_set_subtitle (self->background, _ ("After a login nothing rings until Liaison was opened once."));
}

/* On the reading thread: when it rang last, and whether a file starts it at login. */
static gpointer
read_past (LiaisonConnection *connection,
           gpointer           path,
           GCancellable      *cancellable,
           GError           **error)
{
  gint64 last = liaison_query_last_ringing (connection, error);

  return last >= 0 ? g_variant_ref_sink (g_variant_new ("(xb)", last, liaison_background_has_autostart (path))) : NULL;
}

/* What cannot be read is told of where the firings are. */
static void
past_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (LiaisonRemindersWindow) self = user_data;
  g_autoptr (GVariant) past = liaison_store_read_finish (LIAISON_STORE (source), result, NULL);
  gboolean has_autostart;
  gint64   last;

  if (past == NULL)
    return;

  g_variant_get (past, "(xb)", &last, &has_autostart);
  show_last (self, last);
  show_background (self, has_autostart);
}

static void
read_past_async (LiaisonRemindersWindow *self)
{
  const char *path = liaison_store_get_path (self->store);

  liaison_store_read_async (self->store, read_past, g_strdup (path), g_free, (GDestroyNotify) g_variant_unref, self->cancellable,
                            past_read_cb, g_object_ref (self));
}

/* The agent knows of the desktop, where it runs. */
static void
show_silence (LiaisonRemindersWindow *self,
              const char             *hindrance)
{
  LiaisonReminderTimes times;

  liaison_reminder_times_read (&times, self->settings);
  g_free (self->silence);
  self->silence = liaison_silence_dup_words (&times, hindrance);
  adw_action_row_set_subtitle (self->notices, *self->silence != '\0' ? self->silence : _("Shown as soon as something is due"));
}

/* Whoever sees nothing of a test reads why beside its button. */
static void
show_answer (LiaisonRemindersWindow *self)
{
  const char *words = self->answered == self->test_now ? _ ("Shown by the desktop") : _ ("It rings in a minute. Close Liaison to see that it does.");

  if (self->answered != NULL)
    adw_action_row_set_subtitle (self->answered, *self->silence != '\0' ? self->silence : words);
  self->answered = NULL;
}

static void
show_calendar (LiaisonRemindersWindow *self,
               const char             *problem)
{
  g_autofree char *folder = g_settings_get_string (self->settings, "calendar-folder");
  g_autofree char *name = liaison_calendar_file_dup_name (liaison_store_get_path (self->store));
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *shown = g_filename_display_name (path);

  gtk_widget_set_visible (self->stop_calendar, *folder != '\0');
  if (*folder == '\0')
    adw_action_row_set_subtitle (self->calendar, _ ("None. In a folder of your choice a file can be kept up to date, for other calendars to show."));
  else
    adw_action_row_set_subtitle (self->calendar, *problem != '\0' ? problem : shown);
}

static void
show_state (LiaisonRemindersWindow *self,
            GVariant               *state)
{
  const char      *zone = "", *problem = "", *calendar_problem = "", *hindrance = "";
  gint64           since = 0, last = 0;
  g_autofree char *since_words = NULL;
  g_autofree char *running = NULL;

  g_variant_lookup (state, "since", "x", &since);
  g_variant_lookup (state, "last", "x", &last);
  g_variant_lookup (state, "zone", "&s", &zone);
  g_variant_lookup (state, "problem", "&s", &problem);
  g_variant_lookup (state, "hindrance", "&s", &hindrance);
  g_variant_lookup (state, "calendar-problem", "&s", &calendar_problem);
  since_words = liaison_agenda_dup_moment (since);
  /* Translators: the argument is a moment */
  running = g_strdup_printf (_ ("Running since %s, also while the window is closed"), since_words);
  adw_action_row_set_subtitle (self->agent, running);
  show_last (self, last);
  adw_action_row_set_subtitle (self->zone, zone);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reminders.test", TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), *problem != '\0');
  adw_action_row_set_subtitle (self->problem, problem);
  show_silence (self, hindrance);
  show_answer (self);
  show_calendar (self, calendar_problem);
}

/* The window rings itself where no agent can be started. */
static void
show_gone (LiaisonRemindersWindow *self)
{
  gint64           since = self->keeper != NULL ? liaison_agent_keeper_get_gone_since (self->keeper) : 0;
  g_autofree char *moment = since != 0 ? liaison_agenda_dup_moment (since) : NULL;
  /* Translators: the argument is a moment: "Thursday, 14:30" */
  g_autofree char *words = since != 0 ? g_strdup_printf (_ ("Not running since %s: reminders ring only while Liaison is open"), moment)
                                      : g_strdup (_ ("Not running: reminders ring only while Liaison is open"));

  adw_action_row_set_subtitle (self->agent, words);
  show_silence (self, LIAISON_HINDRANCE_NONE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reminders.test", FALSE);
}

static void
agent_answered_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (LiaisonRemindersWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) state = liaison_agent_ask_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (state != NULL)
    {
      show_state (self, state);
      return;
    }

  show_gone (self);
}

static void
ask_agent (LiaisonRemindersWindow *self)
{
  if (self->connection != NULL)
    liaison_agent_ask_async (self->connection, liaison_store_get_path (self->store), self->cancellable, agent_answered_cb, g_object_ref (self));
}

static void
refresh (LiaisonRemindersWindow *self)
{
  LiaisonReminderTimes *times = g_new0 (LiaisonReminderTimes, 1);

  liaison_reminder_times_read (times, self->settings);
  liaison_store_read_async (self->store, read_firings, times, g_free, (GDestroyNotify) g_ptr_array_unref, self->cancellable,
                            firings_read_cb, g_object_ref (self));
  read_past_async (self);
  show_calendar (self, "");
  ask_agent (self);
}

/* Who comes back may have changed something elsewhere. */
static void
activated_cb (LiaisonRemindersWindow *self)
{
  if (!gtk_window_is_active (GTK_WINDOW (self)))
    return;

  read_past_async (self);
  ask_agent (self);
}

/* ---- what one can do ---- */

static void
tested_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LiaisonRemindersWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_there = liaison_agent_test_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (is_there)
    self->answered = self->tested;
  else
    adw_action_row_set_subtitle (self->tested, error->message);
  ask_agent (self);
}

static void
test_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *seconds)
{
  LiaisonRemindersWindow *self = LIAISON_REMINDERS_WINDOW (widget);
  guint                   in = g_variant_get_uint32 (seconds);

  if (self->connection == NULL)
    return;

  self->tested = in == 0 ? self->test_now : self->test_later;
  liaison_agent_test_async (self->connection, liaison_store_get_path (self->store), in, self->cancellable, tested_cb, g_object_ref (self));
}

static void
allowed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (LiaisonRemindersWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_allowed = liaison_background_request_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    liaison_toast_show_error (self->overlay, error);
  g_settings_set_boolean (self->settings, "background-asked", TRUE);
  g_settings_set_boolean (self->settings, "background-allowed", is_allowed);
  read_past_async (self);
}

static void
allow_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  LiaisonRemindersWindow *self = LIAISON_REMINDERS_WINDOW (widget);

  liaison_background_request_async (self->connection, liaison_store_get_path (self->store), self->cancellable, allowed_cb, g_object_ref (self));
}

static void
folder_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (LiaisonRemindersWindow) self = user_data;
  g_autoptr (GFile) folder = liaison_file_chooser_folder_finish (result);
  g_autofree char *path = folder != NULL ? g_file_get_path (folder) : NULL;

  if (path != NULL && self->store != NULL)
    {
      g_settings_set_string (self->settings, "calendar-folder", path);
      refresh (self);
    }
}

static void
choose_calendar_cb (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  liaison_file_chooser_folder_async (GTK_WINDOW (widget), _ ("Keep a Calendar File In"), _ ("_Choose"), folder_chosen_cb, g_object_ref (widget));
}

static void
stop_calendar_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  LiaisonRemindersWindow *self = LIAISON_REMINDERS_WINDOW (widget);

  g_settings_set_string (self->settings, "calendar-folder", "");
  refresh (self);
}

/* ---- the widget ---- */

static void
liaison_reminders_window_dispose (GObject *object)
{
  LiaisonRemindersWindow *self = LIAISON_REMINDERS_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_REMINDERS_WINDOW);
  g_clear_object (&self->store);
  g_clear_object (&self->connection);
  g_clear_object (&self->keeper);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (liaison_reminders_window_parent_class)->dispose (object);
}

static void
liaison_reminders_window_finalize (GObject *object)
{
  LiaisonRemindersWindow *self = LIAISON_REMINDERS_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_ptr_array_unref (self->rows);
  g_free (self->silence);

  G_OBJECT_CLASS (liaison_reminders_window_parent_class)->finalize (object);
}

static void
liaison_reminders_window_class_init (LiaisonRemindersWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_app_get_resource ();

  object_class->dispose = liaison_reminders_window_dispose;
  object_class->finalize = liaison_reminders_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/app/liaison-reminders-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonRemindersWindow, agent);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRemindersWindow, notices);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRemindersWindow, last);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRemindersWindow, zone);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRemindersWindow, background);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRemindersWindow, allow);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRemindersWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRemindersWindow, test_now);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRemindersWindow, test_later);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRemindersWindow, calendar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRemindersWindow, stop_calendar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRemindersWindow, firings);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRemindersWindow, overlay);

  gtk_widget_class_install_action (widget_class, "reminders.test", "u", test_cb);
  gtk_widget_class_install_action (widget_class, "reminders.allow", NULL, allow_cb);
  gtk_widget_class_install_action (widget_class, "reminders.choose-calendar", NULL, choose_calendar_cb);
  gtk_widget_class_install_action (widget_class, "reminders.stop-calendar", NULL, stop_calendar_cb);
}

static void
liaison_reminders_window_init (LiaisonRemindersWindow *self)
{
  g_autofree char *zone = liaison_agent_dup_zone ();

  self->cancellable = g_cancellable_new ();
  self->rows = g_ptr_array_new ();
  self->settings = g_settings_new (LIAISON_SETTINGS_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_action_row_set_subtitle (self->zone, zone);
  show_silence (self, LIAISON_HINDRANCE_NONE);
}

/**
 * liaison_reminders_window_new:
 * @parent: (nullable): the window that it belongs to
 * @store: a store
 * @connection: (nullable): the session bus
 * @keeper: (nullable): who keeps the agent running
 *
 * Returns: (transfer floating): the window
 */
GtkWidget *
liaison_reminders_window_new (GtkWindow          *parent,
                              LiaisonStore       *store,
                              GDBusConnection    *connection,
                              LiaisonAgentKeeper *keeper)
{
  LiaisonRemindersWindow *self;

  g_return_val_if_fail (LIAISON_IS_STORE (store), NULL);

  self = g_object_new (LIAISON_TYPE_REMINDERS_WINDOW, NULL);
  if (parent != NULL)
    liaison_window_put_above (GTK_WINDOW (self), GTK_WIDGET (parent));
  self->store = g_object_ref (store);
  g_set_object (&self->connection, connection);
  if (g_set_object (&self->keeper, keeper))
    g_signal_connect_object (keeper, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (activated_cb), NULL);
  refresh (self);

  return GTK_WIDGET (self);
}
