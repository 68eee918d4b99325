/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-preferences.h"

#include "liaison-tooltip-names.h"
#include "liaison-undo-limit.h"
#include "liaison-week.h"
#include "liaison-window-above.h"
#include "liaison-window.h"

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

static const struct
{
  const char *key;
  const char *row;
} hour_keys[] = {
  { "reminder-hour", "reminder_hour" },
  { "quiet-from", "quiet_from" },
  { "quiet-until", "quiet_until" },
};

static gboolean
get_day (GValue   *value,
         GVariant *variant,
         gpointer  weekday)
{
  g_value_set_boolean (value, (g_variant_get_int32 (variant) & 1 << GPOINTER_TO_INT (weekday)) != 0);

  return TRUE;
}

static void
day_toggled_cb (GtkToggleButton *button,
                GSettings       *settings)
{
  int day = 1 << GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "weekday"));
  int days = g_settings_get_int (settings, "days-off");

  g_settings_set_int (settings, "days-off", gtk_toggle_button_get_active (button) ? days | day : days & ~day);
}

/* A button for each day of the week, from the day on which a week begins here. */
static void
add_days_off (GtkBox    *box,
              GSettings *settings)
{
  LiaisonWeek week = liaison_week_get_local ();

  for (int i = 0; i < 7; i++)
    {
      int weekday = ((int) week.first_day - 1 + i) % 7 + 1;
      g_autoptr (GDateTime) day = g_date_time_new_utc (2024, 1, weekday, 12, 0, 0); /* the first was a Monday */
      g_autofree char *full = g_date_time_format (day, "%A");
      g_autofree char *brief = g_date_time_format (day, "%a");
      g_autofree char *initial = g_utf8_substring (brief, 0, MIN (g_utf8_strlen (brief, -1), 2));
      GtkWidget       *button = gtk_toggle_button_new_with_label (initial);

      g_object_set_data (G_OBJECT (button), "weekday", GINT_TO_POINTER (weekday));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, full, -1);
      gtk_widget_set_tooltip_text (button, full);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "circular"); /* seven fit 360 px */
      gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
      gtk_box_append (box, button);
      g_settings_bind_with_mapping (settings, "days-off", button, "active", G_SETTINGS_BIND_GET, get_day, NULL, GINT_TO_POINTER (weekday), NULL);
      g_signal_connect_object (button, "toggled", G_CALLBACK (day_toggled_cb), settings, 0);
    }
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
  g_autoptr (GSettings) settings = g_settings_new (LIAISON_SETTINGS_ID);
  g_autoptr (GtkStringList) hours = list_hours ();
  GtkWindow   *window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));

  for (guint i = 0; i < G_N_ELEMENTS (hour_keys); i++)
    {
      AdwComboRow *row = ADW_COMBO_ROW (gtk_builder_get_object (builder, hour_keys[i].row));

      adw_combo_row_set_model (row, G_LIST_MODEL (hours));
      g_settings_bind_with_mapping (settings, hour_keys[i].key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                    get_hour, set_hour, NULL, NULL);
    }
  g_settings_bind (settings, "reminder-digest", gtk_builder_get_object (builder, "digest"), "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "reminder-hide-names", gtk_builder_get_object (builder, "hide_names"), "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "desktop-search", gtk_builder_get_object (builder, "desktop_search"), "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "quiet-hours", gtk_builder_get_object (builder, "quiet"), "active", G_SETTINGS_BIND_DEFAULT);
  add_days_off (GTK_BOX (gtk_builder_get_object (builder, "days_off")), settings);
  g_settings_bind (settings, "suggestions-per-week", gtk_builder_get_object (builder, "suggestions_per_week"), "value", G_SETTINGS_BIND_DEFAULT);
  liaison_undo_limit_bind (ADW_COMBO_ROW (gtk_builder_get_object (builder, "undo_limit")),
                           LIAISON_IS_WINDOW (parent) ? liaison_window_get_store (LIAISON_WINDOW (parent)) : NULL);
  if (parent != NULL)
    liaison_window_put_above (window, GTK_WIDGET (parent));
  liaison_tooltip_names_give (GTK_WIDGET (window));
  gtk_window_present (window);
}
