/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-damage-words.h"

#include <glib/gi18n.h>

/**
 * liaison_damage_words_dup_title:
 * @assessment: what was found
 *
 * Returns: (transfer full): which backup can come in the place of the file
 */
char *
liaison_damage_words_dup_title (const LiaisonAssessment *assessment)
{
  g_autofree char *moment = NULL;

  if (assessment->backup == NULL)
    return g_strdup (assessment->n_passed_over > 0 ? _ ("Its backups are damaged too") : _ ("There is no backup of it"));

  moment = liaison_backup_dup_moment_text (liaison_backup_get_moment (assessment->backup));

  if (assessment->is_rest)
    /* Translators: %s is a day and a time */
    return g_strdup_printf (_ ("What is there, until %s"), moment);

  /* Translators: %s is a day and a time */
  return g_strdup_printf (_ ("The newest good backup, of %s"), moment);
}

static void
add_part (GStrvBuilder *parts,
          char         *part)
{
  g_strv_builder_add (parts, part);
  g_free (part);
}

/* What there is, and that there are no people. */
static char *
say_counts (const LiaisonBackupCounts *counts,
            gboolean                   says_no_people)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  if (counts->people > 0 || says_no_people)
    add_part (parts, g_strdup_printf (ngettext ("%d person", "%d people", (gulong) counts->people), (int) counts->people));
  if (counts->organizations > 0)
    add_part (parts, g_strdup_printf (ngettext ("%d organization", "%d organizations", (gulong) counts->organizations), (int) counts->organizations));
  if (counts->interactions > 0)
    add_part (parts, g_strdup_printf (ngettext ("%d conversation", "%d conversations", (gulong) counts->interactions), (int) counts->interactions));
  if (counts->follow_ups > 0)
    add_part (parts, g_strdup_printf (ngettext ("%d follow-up", "%d follow-ups", (gulong) counts->follow_ups), (int) counts->follow_ups));
  words = g_strv_builder_end (parts);

  return g_strjoinv (" · ", words);
}

/* What is in the file and not in the backup. */
static char *
say_more (const LiaisonAssessment *assessment)
{
  LiaisonBackupCounts more = {
    MAX (assessment->counts.people - assessment->backup_counts.people, 0),
    MAX (assessment->counts.organizations - assessment->backup_counts.organizations, 0),
    MAX (assessment->counts.interactions - assessment->backup_counts.interactions, 0),
    MAX (assessment->counts.follow_ups - assessment->backup_counts.follow_ups, 0),
  };

  if (!assessment->is_counted || more.people + more.organizations + more.interactions + more.follow_ups == 0)
    return NULL;

  return say_counts (&more, FALSE);
}

static char *
say_lacking (const LiaisonAssessment *assessment)
{
  g_autofree char *more = NULL;
  g_autofree char *changes = NULL;
  g_autofree char *written = NULL;

  if (assessment->is_rest && assessment->is_behind)
    return g_strdup (_ ("It lacks the newest changes, and no backup has them."));
  if (!assessment->is_compared)
    {
      written = liaison_backup_dup_moment_text (assessment->written);
      /* Translators: %s is a day and a time */
      return g_strdup_printf (_ ("What was done after it cannot be counted; the file was last written on %s."), written);
    }
  if (assessment->n_lacking == 0)
    return g_strdup (_ ("It lacks nothing that is known of."));

  more = say_more (assessment);
  /* Translators: %s is the name of the newest change, such as “Add Person” */
  changes = g_strdup_printf (ngettext ("It lacks %u change, “%s”", "It lacks %u changes, the newest “%s”", assessment->n_lacking),
                             assessment->n_lacking, assessment->lacking != NULL ? assessment->lacking : "");

  /* Translators: what a backup lacks in changes, then in people and so on */
  return more != NULL ? g_strdup_printf (_ ("%s: %s"), changes, more) : g_steal_pointer (&changes);
}

/**
 * liaison_damage_words_dup_subtitle:
 * @assessment: what was found
 *
 * Returns: (transfer full): how much is in the backup and what it lacks
 */
char *
liaison_damage_words_dup_subtitle (const LiaisonAssessment *assessment)
{
  g_autofree char *counts = NULL;
  g_autofree char *lacking = NULL;

  if (assessment->backup == NULL)
    return g_strdup (_ ("What can be read can still be saved."));

  counts = say_counts (&assessment->backup_counts, TRUE);
  lacking = say_lacking (assessment);

  return g_strdup_printf ("%s\n%s", counts, lacking);
}

/**
 * liaison_damage_words_dup_salvaged:
 * @counts: what came of reading a damaged database
 *
 * Returns: (transfer full): that it was saved, and what was not
 */
char *
liaison_damage_words_dup_salvaged (const LiaisonSalvage *counts)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  add_part (parts, g_strdup_printf (ngettext ("Saved: %u record.", "Saved: %u records.", counts->read), counts->read));
  if (counts->refused > 0)
    add_part (parts, g_strdup_printf (ngettext ("%u record made no sense and was left out.",
                                                "%u records made no sense and were left out.", counts->refused),
                                      counts->refused));
  if (counts->broken > 0)
    add_part (parts, g_strdup_printf (ngettext ("%u kind of record could not be read to the end.",
                                                "%u kinds of records could not be read to the end.", counts->broken),
                                      counts->broken));
  if (counts->changed > 0)
    add_part (parts, g_strdup_printf (ngettext ("%u record is not as Liaison wrote it.",
                                                "%u records are not as Liaison wrote them.", counts->changed),
                                      counts->changed));
  if (counts->is_behind)
    add_part (parts, g_strdup (_ ("Changes that were saved last are missing: the journal that they stood in is lost or broken.")));
  words = g_strv_builder_end (parts);

  return g_strjoinv (" ", words);
}
