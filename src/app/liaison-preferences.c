/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-preferences.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Later versions of libadwaita have AdwPreferencesDialog in place of
 * AdwPreferencesWindow: this file is the only one to know. */

#define HOURS_A_DAY 24

/* The hours as the user's locale writes them. */
static GtkStringList *
list_hours (void)
{
  GtkStringList *hours = gtk_string_list_new (NULL);

  for (int hour = 0; hour < HOURS_A_DAY; hour++)
    {
      g_autoptr (GDateTime) moment = g_date_time_new_utc (2000, 1, 1, hour, 0, 0);
      /* TRANSLATORS: an hour of the day in a list, by the letters of strftime(3); "%l:%M %p" for 9:00 AM */
      g_autofree char *text = g_date_time_format (moment, C_ ("hour", "%H:%M"));

      gtk_string_list_append (hours, text);
    }

  return hours;
}

static gboolean
get_hour (GValue   *value,
          GVariant *variant,
          gpointer  user_data)
{
  g_value_set_uint (value, (guint) g_variant_get_int32 (variant));

  return TRUE;
}

static GVariant *
set_hour (const GValue       *value,
          const GVariantType *type,
          gpointer            user_data)
{
  guint hour = g_value_get_uint (value);

  return hour < HOURS_A_DAY ? g_variant_new_int32 ((gint32) hour) : NULL;
}

/**
 * liaison_preferences_present:
 * @parent: (nullable): the window that it belongs to
 *
 * Shows what can be set. What is set holds at once.
 */
void
liaison_preferences_present (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/liaisonplanner/Liaison/app/liaison-preferences.ui");
  g_autoptr (GSettings) settings = g_settings_new (LIAISON_APPLICATION_ID);
  g_autoptr (GtkStringList) hours = list_hours ();
  GtkWindow   *window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));
  AdwComboRow *row = ADW_COMBO_ROW (gtk_builder_get_object (builder, "reminder_hour"));

  adw_combo_row_set_model (row, G_LIST_MODEL (hours));
  g_settings_bind_with_mapping (settings, "reminder-hour", row, "selected", G_SETTINGS_BIND_DEFAULT,
                                get_hour, set_hour, NULL, NULL);
  g_settings_bind (settings, "suggestions-per-week", gtk_builder_get_object (builder, "suggestions_per_week"), "value", G_SETTINGS_BIND_DEFAULT);
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
