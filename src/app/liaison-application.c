/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-application.h"

#include "liaison-about.h"
#include "liaison-agent-client.h"
#include "liaison-agent-keeper.h"
#include "liaison-app-resources.h"
#include "liaison-errand.h"
#include "liaison-example.h"
#include "liaison-daily-backup.h"
#include "liaison-follow-up-opening.h"
#include "liaison-forwarding.h"
#include "liaison-guide.h"
#include "liaison-notifier.h"
#include "liaison-preferences.h"
#include "liaison-reminders-window.h"
#include "liaison-session-end.h"
#include "liaison-shortcuts.h"
#include "liaison-toast.h"
#include "liaison-window-closing.h"
#include "liaison-window.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

#define RESOURCES "/org/liaisonplanner/Liaison"

struct _LiaisonApplication
{
  AdwApplication parent_instance;

  char           *path; /* NULL for the usual one */
  gboolean        is_example;
  LiaisonStoreUse use;

  LiaisonStoreOpening *opening;
  GSettings           *settings;
  LiaisonDailyBackup  *backup;
  LiaisonAgentKeeper  *agent;

  /* where no agent can be started */
  LiaisonScheduler *scheduler;
  LiaisonNotifier  *notifier;
};

G_DEFINE_FINAL_TYPE (LiaisonApplication, liaison_application, ADW_TYPE_APPLICATION)

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  liaison_preferences_present (gtk_application_get_active_window (user_data));
}

static void
help_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  liaison_guide_present (gtk_application_get_active_window (user_data));
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  liaison_about_present (gtk_application_get_active_window (user_data));
}

/* Windows keep their size as they are closed. */
static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *link = windows; link != NULL; link = link->next)
    gtk_window_close (link->data);
}

/* Nobody is there to be asked, but nothing is left lying about, whoever still
 * holds a window. */
static gboolean
terminated_cb (gpointer application)
{
  g_autolist (GtkWindow) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    g_object_ref (link->data); /* one may take another with it */
  for (GList *link = windows; link != NULL; link = link->next)
    {
      gtk_window_destroy (link->data);
      g_object_run_dispose (link->data);
    }
  g_application_quit (application);

  return G_SOURCE_CONTINUE;
}

/* Each folder may bring a style sheet of its own. */
static void
load_styles (void)
{
  static const char *const folders[] = { "widgets", "today", "people", "map", "specialties", "plan", "app" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_strdup_printf (RESOURCES "/%s/liaison-%s.css", folders[i], folders[i]);
      g_autoptr (GtkCssProvider) provider = NULL;

      if (!g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL))
        continue;
      provider = gtk_css_provider_new ();
      gtk_css_provider_load_from_resource (provider, path);
      gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    }
}

static void
open_cb (LiaisonApplication *self,
         const char         *uid)
{
  g_action_group_activate_action (G_ACTION_GROUP (self), "follow-up-open", g_variant_new_string (uid));
}

static void
settings_changed_cb (LiaisonApplication *self)
{
  LiaisonReminderTimes times;

  if (self->scheduler == NULL)
    return;

  liaison_reminder_times_read (&times, self->settings);
  liaison_scheduler_set_times (self->scheduler, &times);
  liaison_notifier_set_hides_names (self->notifier, g_settings_get_boolean (self->settings, "reminder-hide-names"));
}

/* Without an agent follow-ups ring while their database is open. */
static void
ring_here (LiaisonApplication *self,
           LiaisonStore       *store)
{
  GDBusConnection *connection = g_application_get_dbus_connection (G_APPLICATION (self));

  if (connection == NULL)
    return;

  self->scheduler = liaison_scheduler_new (store);
  self->notifier = liaison_notifier_new (connection, self->scheduler);
  settings_changed_cb (self);
  g_signal_connect_object (self->notifier, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
agent_changed_cb (LiaisonApplication *self)
{
  if (liaison_agent_keeper_get_gone_since (self->agent) == 0)
    {
      g_clear_object (&self->notifier);
      g_clear_object (&self->scheduler);
    }
  else if (liaison_agent_keeper_has_given_up (self->agent) && self->scheduler == NULL)
    {
      ring_here (self, liaison_agent_keeper_get_store (self->agent));
    }
}

static void
backup_failed_cb (LiaisonWindow *window,
                  const GError  *error)
{
  liaison_toast_show_error (GTK_WIDGET (window), error);
}

/* The database was found damaged as it was used: what would go on writing to it
 * is closed, and the window opens it anew, which says what can be done. */
static void
damaged_cb (LiaisonWindow *window)
{
  g_autoptr (GList) others = gtk_window_list_toplevels ();

  for (GList *link = others; link != NULL; link = link->next)
    if (gtk_window_get_transient_for (link->data) == GTK_WINDOW (window))
      gtk_window_destroy (link->data);
  liaison_window_open_again (window);
}

/* Backups are made while the database is open; the agent rings, also when the
 * window is closed. Where it cannot be noted what was shown, it would ring again
 * and again. */
static void
tend_store (LiaisonApplication *self,
            LiaisonWindow      *window)
{
  LiaisonStore    *store = liaison_window_get_store (window);
  GDBusConnection *connection = g_application_get_dbus_connection (G_APPLICATION (self));

  g_clear_object (&self->agent);
  g_clear_object (&self->notifier);
  g_clear_object (&self->scheduler);
  g_clear_object (&self->backup);
  if (store == NULL || liaison_store_get_read_only (store))
    return;

  self->backup = liaison_daily_backup_new (store);
  g_signal_connect_object (self->backup, "failed", G_CALLBACK (backup_failed_cb), window, G_CONNECT_SWAPPED);
  if (connection == NULL)
    return;

  self->agent = liaison_agent_keeper_new (connection, store);
  g_signal_connect_object (self->agent, "changed", G_CALLBACK (agent_changed_cb), self, G_CONNECT_SWAPPED);
}

/* There was no room to write to it, and now there is. */
static void
returned_cb (LiaisonWindow *window)
{
  tend_store (LIAISON_APPLICATION (gtk_window_get_application (GTK_WINDOW (window))), window);
}

static void
store_changed_cb (LiaisonApplication *self,
                  GParamSpec         *pspec,
                  LiaisonWindow      *window)
{
  LiaisonStore *store = liaison_window_get_store (window);

  if (store != NULL)
    {
      g_signal_connect_object (store, "damaged", G_CALLBACK (damaged_cb), window, G_CONNECT_SWAPPED);
      g_signal_connect_object (store, "notify::read-only", G_CALLBACK (returned_cb), window, G_CONNECT_SWAPPED);
    }
  tend_store (self, window);
}

/* Where the example cannot be had, what is there is opened all the same. */
static void
example_prepared_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (LiaisonWindow) window = user_data;
  g_autofree char *path = liaison_example_dup_path ();
  g_autoptr (GError) error = NULL;

  if (!liaison_example_prepare_finish (result, &error))
    liaison_toast_show_error (GTK_WIDGET (window), error);
  liaison_window_open (window, path);
}

static LiaisonWindow *
ensure_window (LiaisonApplication *self)
{
  GList         *windows = gtk_application_get_windows (GTK_APPLICATION (self));
  LiaisonWindow *window;

  for (GList *link = windows; link != NULL; link = link->next)
    if (LIAISON_IS_WINDOW (link->data))
      return link->data;

  window = liaison_window_new (GTK_APPLICATION (self));
  liaison_window_keep_until_saved (window);
  g_signal_connect_object (window, "notify::store", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  if (self->is_example)
    {
      gtk_window_present (GTK_WINDOW (window));
      liaison_example_prepare_async (self->path, NULL, example_prepared_cb, g_object_ref (window));
    }
  else
    {
      g_autoptr (LiaisonStoreOpening) opening = self->opening != NULL ? g_steal_pointer (&self->opening) : liaison_store_opening_begin (self->path, self->use);

      liaison_window_await (window, opening);
    }

  return window;
}

static void
reminders_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  LiaisonApplication *self = user_data;
  LiaisonWindow      *window = ensure_window (self);
  LiaisonStore       *store = liaison_window_get_store (window);
  GtkWidget          *reminders;

  if (store == NULL)
    return;

  reminders = liaison_reminders_window_new (GTK_WINDOW (window), store, g_application_get_dbus_connection (user_data), self->agent);
  gtk_window_present (GTK_WINDOW (reminders));
}

static void
follow_up_open_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  liaison_follow_up_open (ensure_window (user_data), g_variant_get_string (parameter, NULL));
}

/* What launchers and the search of the desktop ask for. */
static void
errand_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  LiaisonWindow *window = ensure_window (user_data);

  gtk_window_present (GTK_WINDOW (window));
  liaison_errand_run (window, g_action_get_name (G_ACTION (action)), parameter);
}

/* Another database has a program of its own. */
static void
start_another (LiaisonApplication *self,
               const char         *option,
               const char         *value)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_file_read_link ("/proc/self/exe", &error);
  g_autoptr (GSubprocess) started = NULL;

  if (program != NULL)
    started = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, option, value, NULL);
  if (started == NULL)
    liaison_toast_show_error (GTK_WIDGET (ensure_window (self)), error);
}

static void
open_example_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  start_another (user_data, "--example", NULL);
}

static void
look_into_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  start_another (user_data, "--look-into", g_variant_get_bytestring (parameter));
}

/* The same database is the same program on the bus, another one another: the
 * first start with a database is the one that later starts reach, and who looks
 * into one reaches who looks into it. What a name is given for has to be known
 * before; where the usual one is, who opens it finds. */
static void
choose_database (LiaisonApplication *self,
                 const char         *path)
{
  g_autofree char *followed = NULL;
  g_autofree char *named = NULL;
  g_autofree char *id = NULL;

  if (path == NULL)
    {
      g_application_set_application_id (G_APPLICATION (self), LIAISON_APPLICATION_ID);
      return;
    }

  followed = liaison_forwarding_follow (path);
  self->path = liaison_store_dup_true_path (followed);
  named = g_strconcat (self->path, self->use == LIAISON_STORE_TO_LOOK ? "?look" : NULL, NULL);
  id = liaison_agent_dup_application_id (named);
  g_application_set_application_id (G_APPLICATION (self), id);
}

static int
liaison_application_handle_local_options (GApplication *application,
                                          GVariantDict *options)
{
  LiaisonApplication *self = LIAISON_APPLICATION (application);
  g_autofree char    *path = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Liaison %s\n", LIAISON_VERSION);
      return 0;
    }

  self->is_example = g_variant_dict_contains (options, "example");
  if (self->is_example)
    path = liaison_example_dup_path ();
  else if (g_variant_dict_lookup (options, "look-into", "^ay", &path))
    self->use = LIAISON_STORE_TO_LOOK;
  else if (!g_variant_dict_lookup (options, "data", "^ay", &path))
    path = g_strdup (g_getenv ("LIAISON_DATA"));
  choose_database (self, path != NULL && *path != '\0' ? path : NULL);

  return -1;
}

static void
liaison_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "preferences", preferences_cb },
    { "reminders", reminders_cb },
    { "help", help_cb },
    { "about", about_cb },
    { "quit", quit_cb },
    { "open-example", open_example_cb },
    { "look-into", look_into_cb, "ay" },
    { "follow-up-open", follow_up_open_cb, "s" },
    { "log", errand_cb },
    { "add-person", errand_cb },
    { "show-today", errand_cb },
    { "show-contact", errand_cb, "x" },
    { "find-people", errand_cb, "s" },
  };

  LiaisonApplication *self = LIAISON_APPLICATION (application);

  g_unix_signal_add (SIGTERM, terminated_cb, application); /* before a copy may be made */
  /* The file is read while GTK starts. */
  if (!self->is_example)
    self->opening = liaison_store_opening_begin (self->path, self->use);
  G_APPLICATION_CLASS (liaison_application_parent_class)->startup (application);

  self->settings = g_settings_new (LIAISON_SETTINGS_ID);
  load_styles ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  if (self->use == LIAISON_STORE_TO_LOOK)
    {
      g_action_map_remove_action (G_ACTION_MAP (application), "reminders"); /* what is only looked at does not ring */
      g_action_map_remove_action (G_ACTION_MAP (application), "preferences"); /* they are of the data that one has */
    }
  liaison_shortcuts_install (GTK_APPLICATION (application));
  liaison_session_end_follow (GTK_APPLICATION (application));
}

static void
liaison_application_activate (GApplication *application)
{
  LiaisonWindow *window = ensure_window (LIAISON_APPLICATION (application));

  if (gtk_widget_get_visible (GTK_WIDGET (window)))
    gtk_window_present (GTK_WINDOW (window));
}

static void
liaison_application_open (GApplication *application,
                          GFile       **files,
                          int           n_files,
                          const char   *hint)
{
  LiaisonWindow *window = ensure_window (LIAISON_APPLICATION (application));
  g_autoptr (GListStore) list = g_list_store_new (G_TYPE_FILE);

  for (int i = 0; i < n_files; i++)
    g_list_store_append (list, files[i]);
  liaison_application_activate (application);
  liaison_window_import (window, G_LIST_MODEL (list));
}

static void
liaison_application_shutdown (GApplication *application)
{
  LiaisonApplication *self = LIAISON_APPLICATION (application);

  g_clear_object (&self->agent);
  g_clear_object (&self->backup);
  g_clear_object (&self->opening);
  g_clear_object (&self->notifier);
  g_clear_object (&self->scheduler);
  g_clear_object (&self->settings);

  G_APPLICATION_CLASS (liaison_application_parent_class)->shutdown (application);
}

static void
liaison_application_finalize (GObject *object)
{
  g_free (LIAISON_APPLICATION (object)->path);

  G_OBJECT_CLASS (liaison_application_parent_class)->finalize (object);
}

static void
liaison_application_class_init (LiaisonApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  liaison_app_get_resource ();

  G_OBJECT_CLASS (klass)->finalize = liaison_application_finalize;
  application_class->handle_local_options = liaison_application_handle_local_options;
  application_class->startup = liaison_application_startup;
  application_class->activate = liaison_application_activate;
  application_class->open = liaison_application_open;
  application_class->shutdown = liaison_application_shutdown;
}

static void
liaison_application_init (LiaisonApplication *self)
{
  static const GOptionEntry entries[] = {
    { "data", 'd', 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Open this database"), N_ ("FILE") },
    { "look-into", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Look at a copy of this database, such as a backup, which stays as it is"), N_ ("FILE") },
    { "example", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open the example network, in a database of its own"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
}

/**
 * liaison_application_new:
 *
 * Returns: (transfer full): the program
 */
LiaisonApplication *
liaison_application_new (void)
{
  return g_object_new (LIAISON_TYPE_APPLICATION,
                       "application-id", LIAISON_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", RESOURCES,
                       "register-session", TRUE,
                       NULL);
}
