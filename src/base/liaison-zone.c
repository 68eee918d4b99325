/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-zone.h"

#include <string.h>

/* One line a zone: countries, coordinates, name. */
#define ZONE_TABLE "/usr/share/zoneinfo/zone1970.tab"
#define OLD_ZONE_TABLE "/usr/share/zoneinfo/zone.tab"
#define NAME_COLUMN 2

/* Zones that are kept: GLib reads the file of one anew when nobody has it. */
#define MOST_ZONES 32

#define LONGEST_NAME 64

static GMutex      lock;
static GHashTable *kept; /* name to GTimeZone; under `lock` */

/**
 * liaison_zone_find:
 * @name: an Olson name, "Europe/Madrid"
 *
 * To be called from any thread.
 *
 * Returns: (transfer full) (nullable): the zone, %NULL where this computer does
 *   not know its rules
 */
GTimeZone *
liaison_zone_find (const char *name)
{
  GTimeZone *zone;
  g_autoptr (GMutexLocker) locker = NULL;

  /* GLib looks it up as the name of a file. */
  if (*name == '/' || strstr (name, "..") != NULL || strlen (name) > LONGEST_NAME)
    return NULL;

  locker = g_mutex_locker_new (&lock);

  if (kept == NULL)
    kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_time_zone_unref);

  zone = g_hash_table_lookup (kept, name);
  if (zone != NULL)
    return g_time_zone_ref (zone);

  zone = g_time_zone_new_identifier (name);
  if (zone == NULL)
    return NULL;

  if (g_hash_table_size (kept) >= MOST_ZONES)
    g_hash_table_remove_all (kept);
  g_hash_table_insert (kept, g_strdup (name), g_time_zone_ref (zone));

  return zone;
}

/**
 * liaison_zone_is_known:
 * @name: an Olson name, "Europe/Madrid"
 *
 * Returns: whether this computer knows the rules of a time zone
 */
gboolean
liaison_zone_is_known (const char *name)
{
  g_autoptr (GTimeZone) zone = name != NULL && *name != '\0' ? liaison_zone_find (name) : NULL;

  return zone != NULL;
}

/**
 * liaison_zone_dup_title:
 * @name: an Olson name
 *
 * Returns: (transfer full): it as a person looks for it, the town first:
 *   "New York, America"
 */
char *
liaison_zone_dup_title (const char *name)
{
  g_autofree char *spaced = NULL;
  char            *slash;

  g_return_val_if_fail (name != NULL, NULL);

  spaced = g_strdelimit (g_strdup (name), "_", ' ');
  slash = strrchr (spaced, '/');
  if (slash == NULL)
    return g_steal_pointer (&spaced);

  *slash = '\0';

  return g_strdup_printf ("%s, %s", slash + 1, spaced);
}

static int
compare_titles (gconstpointer a,
                gconstpointer b)
{
  g_autofree char *one = liaison_zone_dup_title (*(const char *const *) a);
  g_autofree char *other = liaison_zone_dup_title (*(const char *const *) b);

  return strcmp (one, other);
}

/**
 * liaison_zone_list:
 *
 * Reads which time zones there are, which takes a file: not for the main
 * thread of a window.
 *
 * Returns: (transfer full): Olson names in the order of their titles, those
 *   that differ since 1970; none where the computer has no table of them
 */
GStrv
liaison_zone_list (void)
{
  g_autofree char *table = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (ZONE_TABLE, &table, NULL, NULL) && !g_file_get_contents (OLD_ZONE_TABLE, &table, NULL, NULL))
    table = g_strdup ("");

  lines = g_strsplit (table, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", NAME_COLUMN + 2);

      if (*lines[i] != '#' && g_strv_length (columns) > NAME_COLUMN)
        g_ptr_array_add (names, g_strdup (columns[NAME_COLUMN]));
    }
  g_ptr_array_sort (names, compare_titles);
  g_ptr_array_add (names, NULL);
  g_ptr_array_set_free_func (names, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}
