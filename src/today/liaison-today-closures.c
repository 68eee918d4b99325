/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-today-closures.h"

#include "liaison-agenda.h"
#include "liaison-avatar-text.h"
#include "liaison-brief.h"
#include "liaison-date.h"
#include "liaison-due.h"
#include "liaison-isolate.h"

#include <glib/gi18n.h>

/**
 * liaison_today_dup_line: (skip)
 * @this: unused
 * @text: (nullable): any text
 *
 * Returns: (transfer full): one line of it, and no more than anybody reads
 */
char *
liaison_today_dup_line (GObject *this,
                        const char *text)
{
  return liaison_brief_dup (text != NULL ? text : "");
}

/**
 * liaison_today_has_subject: (skip)
 * @this: unused
 * @follow_up: (nullable): a follow-up
 *
 * Returns: whether it is about anybody
 */
gboolean
liaison_today_has_subject (GObject *this,
                           LiaisonOpenFollowUp *follow_up)
{
  return follow_up != NULL && liaison_open_follow_up_get_subject (follow_up) != NULL;
}

/**
 * liaison_today_dup_avatar_text: (skip)
 * @this: unused
 * @follow_up: (nullable): a follow-up
 *
 * Returns: (transfer full): what its avatar makes initials and a colour of
 */
char *
liaison_today_dup_avatar_text (GObject *this,
                               LiaisonOpenFollowUp *follow_up)
{
  LiaisonContact *subject = follow_up != NULL ? liaison_open_follow_up_get_subject (follow_up) : NULL;

  return liaison_avatar_text_dup (subject != NULL ? liaison_contact_get_name (subject) : "");
}

static void
append_part (GString    *parts,
             const char *part)
{
  g_autofree char *line = NULL;

  if (*part == '\0')
    return;

  /* Translators: stands between facts about a follow-up: "Ana Ruiz · last contact 7 weeks ago" */
  if (parts->len > 0)
    g_string_append (parts, C_ ("between facts", " · "));
  line = liaison_today_dup_line (NULL, part);
  liaison_isolate_append (parts, line);
}

/**
 * liaison_today_dup_details: (skip)
 * @this: unused
 * @follow_up: (nullable): a follow-up
 *
 * Returns: (transfer full): with whom, who that is, how long since; alone, the
 *   beginning of the notes
 */
char *
liaison_today_dup_details (GObject *this,
                           LiaisonOpenFollowUp *follow_up)
{
  g_autoptr (GString) parts = g_string_new (NULL);
  LiaisonContact *subject = follow_up != NULL ? liaison_open_follow_up_get_subject (follow_up) : NULL;
  GPtrArray      *people;

  if (follow_up == NULL)
    return g_strdup ("");
  if (subject == NULL)
    return liaison_today_dup_line (NULL, liaison_follow_up_get_notes (liaison_open_follow_up_get_record (follow_up)));

  people = liaison_open_follow_up_get_people (follow_up);
  append_part (parts, people->len > 0 ? liaison_open_follow_up_get_names (follow_up) : liaison_contact_get_name (subject));
  if (people->len == 1)
    append_part (parts, liaison_contact_get_subtitle (subject));
  if (people->len > 0)
    {
      g_autofree char *since = liaison_agenda_dup_last_contact (liaison_open_follow_up_get_last_contact (follow_up));

      append_part (parts, since);
    }

  return g_string_free (g_steal_pointer (&parts), FALSE);
}

/**
 * liaison_today_has_details: (skip)
 * @this: unused
 * @follow_up: (nullable): a follow-up
 *
 * Returns: whether there is anything to say beside what to do
 */
gboolean
liaison_today_has_details (GObject *this,
                           LiaisonOpenFollowUp *follow_up)
{
  g_autofree char *details = liaison_today_dup_details (this, follow_up);

  return *details != '\0';
}

/**
 * liaison_today_says_when_below: (skip)
 * @this: unused
 * @compact: whether there is no room for the day at the end of a row
 * @note: (nullable): why the row is there, which says the day
 *
 * Returns: whether the day has a line of its own
 */
gboolean
liaison_today_says_when_below (GObject    *this,
                               gboolean    compact,
                               const char *note)
{
  return compact && note == NULL;
}

/**
 * liaison_today_dup_when: (skip)
 * @this: unused
 * @follow_up: (nullable): a follow-up
 *
 * Returns: (transfer full): in short when it is to do, or when a snooze ends,
 *   in the reader's zone
 */
char *
liaison_today_dup_when (GObject *this,
                        LiaisonOpenFollowUp *follow_up)
{
  LiaisonFollowUp *record = follow_up != NULL ? liaison_open_follow_up_get_record (follow_up) : NULL;
  g_autofree char *day = record != NULL ? liaison_due_dup_day (record) : NULL;
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *clock = NULL;

  if (record == NULL || *day == '\0')
    return g_strdup ("");

  if (*liaison_follow_up_get_clock (record) == '\0')
    return liaison_agenda_dup_when (day, "");

  local = g_date_time_new_from_unix_local (liaison_due_get_moment (record, 0));
  clock = g_date_time_format (local, "%H:%M");

  return liaison_agenda_dup_when (day, clock);
}

/**
 * liaison_today_dup_full_date: (skip)
 * @this: unused
 * @follow_up: (nullable): a follow-up
 *
 * Returns: (transfer full) (nullable): its date written out, and the one it
 *   was snoozed from
 */
char *
liaison_today_dup_full_date (GObject *this,
                             LiaisonOpenFollowUp *follow_up)
{
  LiaisonFollowUp *record = follow_up != NULL ? liaison_open_follow_up_get_record (follow_up) : NULL;
  g_autofree char *day = record != NULL ? liaison_due_dup_day (record) : NULL;
  g_autofree char *full = NULL;
  g_autofree char *own = NULL;

  if (record == NULL || *day == '\0')
    return NULL;

  full = liaison_date_dup_full (day);
  if (g_str_equal (day, liaison_follow_up_get_day (record)) || !liaison_follow_up_is_snoozed (record))
    return g_steal_pointer (&full);

  own = liaison_date_dup_full (liaison_follow_up_get_day (record));

  /* Translators: two dates: "24 November 2026, snoozed from 20 November 2026" */
  return g_strdup_printf (_ ("%s, snoozed from %s"), full, own);
}

/**
 * liaison_today_dup_name: (skip)
 * @follow_up: a follow-up
 *
 * Returns: (transfer full): all that a row shows, for who cannot see it
 */
char *
liaison_today_dup_name (LiaisonOpenFollowUp *follow_up)
{
  g_autofree char *details = liaison_today_dup_details (NULL, follow_up);
  g_autofree char *when = liaison_today_dup_when (NULL, follow_up);
  g_autoptr (GString) name = g_string_new (NULL);

  append_part (name, liaison_follow_up_get_text (liaison_open_follow_up_get_record (follow_up)));
  append_part (name, details);
  append_part (name, when);

  return g_string_free (g_steal_pointer (&name), FALSE);
}
