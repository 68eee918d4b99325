/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-silence-words.h"

#include "liaison-agenda.h"
#include "liaison-background.h"
#include "liaison-clock.h"

#include <glib/gi18n.h>

#define GNOME_SETTINGS "org.gnome.desktop.notifications"
#define GNOME_PATH "/org/gnome/desktop/notifications/application/"

/* A yes or no of GNOME, yes where there is no such setting. */
static gboolean
reads_yes (const char *id,
           const char *path,
           const char *key)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source != NULL ? g_settings_schema_source_lookup (source, id, TRUE) : NULL;
  g_autoptr (GSettings) settings = NULL;

  if (schema == NULL || !g_settings_schema_has_key (schema, key))
    return TRUE;

  settings = g_settings_new_full (schema, NULL, path);

  return g_settings_get_boolean (settings, key);
}

/* GNOME keeps what a program may do under its id in small letters, with a
 * dash for whatever is none and no number. */
static char *
dup_own_path (void)
{
  g_autofree char *id = g_ascii_strdown (LIAISON_APPLICATION_ID, -1);

  return g_strconcat (GNOME_PATH, g_strcanon (id, G_CSET_a_2_z G_CSET_DIGITS, '-'), "/", NULL);
}

/* Where the settings of GNOME say something and can be read: not in a sandbox. */
static gboolean
is_gnome (void)
{
  const char *desktop = g_getenv ("XDG_CURRENT_DESKTOP");
  g_auto (GStrv) names = g_strsplit (desktop != NULL ? desktop : "", ":", -1);

  return !liaison_background_is_sandboxed () && g_strv_contains ((const char *const *) names, "GNOME");
}

static void
add_line (GString    *words,
          const char *line)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", line);
}

static void
add_desktop (GString    *words,
             const char *hindrance)
{
  g_autofree char *path = dup_own_path ();

  if (g_str_equal (hindrance, LIAISON_HINDRANCE_NOBODY))
    add_line (words, _("Nothing here shows notifications. Reminders wait until something does."));
  else if (is_gnome () && !reads_yes (GNOME_SETTINGS ".application", path, "enable"))
    add_line (words, _("The desktop shows no notifications of Liaison. Allow them in the settings of the system, under Notifications."));
  else if (g_str_equal (hindrance, LIAISON_HINDRANCE_SILENCE) || (is_gnome () && !reads_yes (GNOME_SETTINGS, NULL, "show-banners")))
    add_line (words, _("Do Not Disturb is on. The desktop keeps reminders for later."));
}

/**
 * liaison_silence_dup_words:
 * @times: when the user wants to be reminded
 * @hindrance: what the agent says of the desktop, liaison-notice-hindrance.h
 *
 * Says why a reminder that is due now would not be seen: by what the user set
 * here or in the desktop, or since there is nothing that shows it.
 *
 * Returns: (transfer full): sentences, each in a line; "" where it is seen
 */
char *
liaison_silence_dup_words (const LiaisonReminderTimes *times,
                           const char                 *hindrance)
{
  gint64   now = liaison_clock_now ();
  gint64   moment = liaison_reminder_times_shift (times, now);
  GString *words = g_string_new (NULL);

  add_desktop (words, hindrance);
  if (moment > now)
    {
      g_autofree char *end = liaison_agenda_dup_moment (moment);
      /* Translators: the argument is a moment: "Thursday, 07:00" */
      g_autofree char *line = g_strdup_printf (_("Quiet until %s. What is due before rings then."), end);

      add_line (words, line);
    }

  return g_string_free (words, FALSE);
}
