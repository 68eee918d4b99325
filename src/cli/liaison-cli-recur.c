/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli.h"

#include "liaison-cli-output.h"
#include "liaison-date.h"
#include "liaison-error.h"
#include "liaison-recurrence.h"
#include "liaison-rule-words.h"
#include "liaison-zone.h"

#include <glib/gi18n.h>

#define MOST_OCCURRENCES 100000

typedef struct
{
  LiaisonRule *rule;
  char        *day;
  char        *clock;
  const char  *zone;
} Series;

static void
clear_series (Series *series)
{
  g_clear_pointer (&series->rule, liaison_rule_free);
  g_free (series->day);
  g_free (series->clock);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Series, clear_series)

static gboolean
fail (GError    **error,
      const char *sentence)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, sentence);

  return FALSE;
}

/* "2026-11-24", "2026-11-24T09:30" or "20261124T093000" */
static gboolean
read_time (const char *text,
           char      **day,
           char      **clock)
{
  g_autofree char *compact = liaison_rule_dup_day (text);
  const char      *written = compact != NULL ? compact : text;
  g_auto (GStrv) parts = g_strsplit_set (written, "T ", 2);

  *day = g_strdup (parts[0] != NULL ? parts[0] : "");
  *clock = g_strdup (parts[0] != NULL && parts[1] != NULL ? parts[1] : "");
  if (strlen (*clock) == 8 && g_str_has_suffix (*clock, ":00"))
    (*clock)[5] = '\0';

  return liaison_date_is_day (*day) && (**clock == '\0' || liaison_time_is_clock (*clock));
}

static gboolean
exclude (Series     *series,
         char      **excluded,
         GError    **error)
{
  for (guint i = 0; excluded != NULL && excluded[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (excluded[i], ",", -1);

      for (guint j = 0; parts[j] != NULL; j++)
        {
          g_autofree char *day = NULL;
          g_autofree char *clock = NULL;
          g_autofree char *compact = NULL;

          if (!read_time (parts[j], &day, &clock))
            return fail (error, _("--exdate takes a day or a day and a time, as --start does."));
          compact = *clock != '\0' ? g_strdup_printf ("%.4s%.2s%.2sT%.2s%.2s00", day, day + 5, day + 8, clock, clock + 3)
                                   : g_strdup_printf ("%.4s%.2s%.2s", day, day + 5, day + 8);
          if (!liaison_rule_exclude (series->rule, compact))
            return fail (error, _("Too many days are left out."));
        }
    }

  return TRUE;
}

static gboolean
read_series (Series     *series,
             const char *start,
             const char *rule,
             char      **excluded,
             GError    **error)
{
  g_autoptr (GTimeZone) zone = series->zone != NULL ? liaison_zone_find (series->zone) : NULL;

  if (start == NULL || !read_time (start, &series->day, &series->clock))
    return fail (error, _("Say when the series starts, as in --start 2026-11-24 or --start 2026-11-24T09:30."));
  if (rule == NULL)
    return fail (error, _("Say by what rule it repeats, as in --rule \"FREQ=WEEKLY;COUNT=6\"."));
  if (series->zone != NULL && zone == NULL)
    return fail (error, _("--zone takes the name of a time zone, as in Europe/Madrid."));

  if (g_ascii_strncasecmp (rule, "RRULE:", 6) == 0)
    rule += 6;
  series->rule = liaison_rule_parse_any (rule, error);

  return series->rule != NULL && exclude (series, excluded, error);
}

/* The time of a wall clock as it comes: one that is skipped is the first after. */
static char *
dup_local (Series     *series,
           const char *day,
           const char *clock,
           gint64     *moment)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) there = NULL;

  if (*clock == '\0')
    return g_strdup (day);

  *moment = liaison_time_to_moment (day, clock, series->zone);
  zone = series->zone != NULL ? liaison_zone_find (series->zone) : g_time_zone_new_local ();
  utc = g_date_time_new_from_unix_utc (*moment);
  there = g_date_time_to_timezone (utc, zone);

  return g_date_time_format (there, "%Y-%m-%dT%H:%M");
}

static JsonObject *
list_occurrences (Series *series,
                  int     count)
{
  g_autoptr (LiaisonRecurrence) recurrence = liaison_recurrence_new (series->rule, series->day, series->clock, series->zone);
  g_autofree char *sentence = liaison_rule_dup_sentence (series->rule, series->day);
  JsonObject *object = json_object_new ();
  JsonArray  *occurrences = json_array_new ();
  JsonArray  *moments = json_array_new ();

  for (int i = 0; i < count; i++)
    {
      g_autofree char *day = NULL;
      g_autofree char *clock = NULL;
      g_autofree char *local = NULL;
      gint64           moment = 0;

      if (!liaison_recurrence_next (recurrence, &day, &clock))
        break;
      local = dup_local (series, day, clock, &moment);
      json_array_add_string_element (occurrences, local);
      if (*clock != '\0')
        json_array_add_int_element (moments, moment);
    }

  json_object_set_string_member (object, "sentence", sentence);
  json_object_set_array_member (object, "occurrences", occurrences);
  json_object_set_array_member (object, "moments", moments);

  return object;
}

static void
print_series (LiaisonCli *self,
              JsonObject *object)
{
  JsonArray *occurrences = json_object_get_array_member (object, "occurrences");
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);

  if (self->json)
    liaison_cli_print_json (node);
  else
    for (guint i = 0; i < json_array_get_length (occurrences); i++)
      liaison_cli_print_line (json_array_get_string_element (occurrences, i), NULL);
}

static gboolean
run_recur (LiaisonCli *self,
           char      **argv,
           GError    **error)
{
  g_autofree char *start = NULL;
  g_autofree char *zone = NULL;
  g_autofree char *rule = NULL;
  g_auto (GStrv) excluded = NULL;
  int                count = 10;
  const GOptionEntry options[] = {
    { "start", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &start, N_("When the series starts; needed"), N_("DATE[THH:MM]") },
    { "zone", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &zone, N_("Whose wall clock counts"), N_("TZ") },
    { "rule", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &rule, N_("The rule, as calendars write it; needed"), N_("RRULE") },
    { "exdate", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING_ARRAY, &excluded, N_("Leave out a day; may be given again"), N_("DATE[THH:MM]") },
    { "count", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &count, N_("How many to list, 10 unless told"), N_("N") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, options, 0, 0, error);
  g_auto (Series) series = { .zone = zone };
  g_autoptr (JsonObject) object = NULL;

  if (arguments == NULL)
    return FALSE;
  if (count < 0 || count > MOST_OCCURRENCES)
    return fail (error, _("--count takes a number up to 100,000."));
  if (!read_series (&series, start, rule, excluded, error))
    return FALSE;

  object = list_occurrences (&series, count);
  print_series (self, object);

  return TRUE;
}

const LiaisonCliCommand liaison_cli_recur_commands[] = {
  { "recur", N_("--start DATE[THH:MM] --rule RRULE"), N_("List when something repeats"), run_recur },
  { NULL, NULL, NULL, NULL },
};
