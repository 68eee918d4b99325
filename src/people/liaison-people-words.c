/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-isolate.h"
#include "liaison-people-closures.h"

#include "liaison-choice.h"
#include "liaison-date.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* What a record says, in words. */

static void
add_part (GString    *line,
          const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, " · ");
  liaison_isolate_append (line, part);
}

static char *
finish (GString *line)
{
  g_autofree char *text = g_string_free (line, FALSE);

  return liaison_people_single_line (NULL, text);
}

/**
 * liaison_people_number_shown: (skip)
 * @number: an amount
 *
 * Returns: (transfer full): the amount as one reads it, "" for 0
 */
char *
liaison_people_number_shown (double number)
{
  if (number == 0)
    return g_strdup ("");

  return number == floor (number) ? g_strdup_printf ("%.0f", number) : g_strdup_printf ("%.2f", number);
}

/**
 * liaison_people_parse_number: (skip)
 * @typed: what somebody typed for an amount
 * @number: (out) (optional): the amount, 0 for nothing
 *
 * Understands "120", "120.50" and "120,50".
 *
 * Returns: whether it is an amount, or nothing
 */
gboolean
liaison_people_parse_number (const char *typed,
                             double     *number)
{
  g_autofree char *text = g_strdelimit (g_strstrip (g_strdup (typed)), ",", '.');
  char            *end = NULL;
  double           parsed = *text != '\0' ? g_ascii_strtod (text, &end) : 0;

  if (text[strspn (text, "0123456789.")] != '\0' || (end != NULL && *end != '\0') || !isfinite (parsed))
    return FALSE;
  if (number != NULL)
    *number = parsed;

  return TRUE;
}

/**
 * liaison_people_membership_title: (skip)
 * @membership: a membership
 *
 * Returns: (transfer full): the number, or that one is a member
 */
char *
liaison_people_membership_title (LiaisonMembership *membership)
{
  g_autofree char *number = liaison_people_single_line (NULL, liaison_membership_get_number (membership));

  if (*number == '\0')
    return g_strdup (_("Member"));

  /* Translators: %s is a membership number */
  return liaison_isolate_printf (_("Member %s"), number);
}

/**
 * liaison_people_membership_subtitle: (skip)
 * @membership: a membership
 *
 * Returns: (transfer full): "Renewal on 31 January 2027 · 120 USD · Program Committee"
 */
char *
liaison_people_membership_subtitle (LiaisonMembership *membership)
{
  GString         *line = g_string_new (NULL);
  g_autofree char *day = liaison_date_dup_full (liaison_membership_get_renews_on (membership));
  g_autofree char *amount = liaison_people_number_shown (liaison_membership_get_dues (membership));
  g_autofree char *dues = g_strjoin (*liaison_membership_get_currency (membership) != '\0' && *amount != '\0' ? " " : "", amount,
                                     *amount != '\0' ? liaison_membership_get_currency (membership) : "", NULL);
  /* Translators: %s is a day or a month */
  g_autofree char *renewal = *day != '\0' ? g_strdup_printf (_("Renewal on %s"), day) : NULL;
  g_autofree char *span = liaison_people_span (liaison_membership_get_since (membership), liaison_membership_get_until (membership));

  add_part (line, renewal);
  add_part (line, dues);
  add_part (line, liaison_membership_get_committee (membership));
  add_part (line, span);

  return finish (line);
}

/**
 * liaison_people_event_subtitle: (skip)
 * @event: an event
 * @association: whose it is, "" to leave that out
 *
 * Returns: (transfer full): "25 June 2027 · Boston · Medical Library Association"
 */
char *
liaison_people_event_subtitle (LiaisonEvent *event,
                               const char   *association)
{
  GString         *line = g_string_new (NULL);
  gboolean         is_one_day = *liaison_event_get_until (event) == '\0' ||
                                g_str_equal (liaison_event_get_until (event), liaison_event_get_since (event));
  g_autofree char *when = is_one_day ? liaison_date_dup_full (liaison_event_get_since (event))
                                     : liaison_people_span (liaison_event_get_since (event), liaison_event_get_until (event));

  add_part (line, when);
  add_part (line, liaison_event_get_place (event));
  add_part (line, association);

  return finish (line);
}

/* What joins the two, seen from the page on which it stands. */
static char *
words_of_tie (LiaisonTie *tie,
              gboolean    is_first,
              const char *name,
              const char *place)
{
  gboolean is_over = *liaison_tie_get_until (tie) != '\0';

  switch ((LiaisonTieKind) liaison_tie_get_kind (tie))
    {
    case LIAISON_TIE_KIND_COLLEAGUE:
      if (*place == '\0')
        return g_strdup (is_over ? _("Worked together") : _("Work together"));
      /* Translators: %s is an organization */
      return liaison_isolate_printf (is_over ? _("Worked together at %s") : _("Work together at %s"), place);
    case LIAISON_TIE_KIND_EDUCATION:
      return g_strdup (_("Studied together"));
    case LIAISON_TIE_KIND_ASSOCIATION:
      return g_strdup (_("In the same association"));
    case LIAISON_TIE_KIND_CLIENT:
      return g_strdup (_("One serves the other"));
    case LIAISON_TIE_KIND_MENTOR:
      return is_first ? liaison_isolate_printf (_("Mentor of %s"), name) : liaison_isolate_printf (_("%s is the mentor"), name);
    case LIAISON_TIE_KIND_MANAGER:
      return is_first ? liaison_isolate_printf (_("Leads %s"), name) : liaison_isolate_printf (_("Led by %s"), name);
    case LIAISON_TIE_KIND_INTRODUCED:
      return is_first ? liaison_isolate_printf (_("Introduced %s"), name) : liaison_isolate_printf (_("Introduced by %s"), name);
    case LIAISON_TIE_KIND_FAMILY:
      return g_strdup (_("Family"));
    case LIAISON_TIE_KIND_OTHER:
      return g_strdup (_("Another tie"));
    case LIAISON_TIE_KIND_KNOWS:
    default:
      return g_strdup ("");
    }
}

/**
 * liaison_people_tie_subtitle: (skip)
 * @tie: a tie
 * @shown: the person on whose page it stands
 * @name: the name of the other side, "you" for the user
 * @place: the organization where both were, "" where none is known
 *
 * Returns: (transfer full): "Worked together at the county library, 2019 to 2022 · Close"
 */
char *
liaison_people_tie_subtitle (LiaisonTie *tie,
                             gint64      shown,
                             const char *name,
                             const char *place)
{
  GString         *line = g_string_new (NULL);
  g_autofree char *words = words_of_tie (tie, liaison_tie_get_person (tie) == shown, name, place);
  g_autofree char *span = liaison_people_span (liaison_tie_get_since (tie), liaison_tie_get_until (tie));
  /* Translators: what joins two people, and from when until when */
  g_autofree char *sentence = *words != '\0' && *span != '\0' ? liaison_isolate_printf (C_("tie", "%s, %s"), words, span)
                                                              : g_strconcat (words, span, NULL);

  add_part (line, sentence);
  add_part (line, liaison_people_closeness_label (liaison_tie_get_closeness (tie)));

  return finish (line);
}

/**
 * liaison_people_inferred_subtitle: (skip)
 * @tie: a tie that nobody noted, with the organization in its notes
 *
 * Returns: (transfer full): why the two may know each other
 */
char *
liaison_people_inferred_subtitle (LiaisonTie *tie)
{
  GString         *line = g_string_new (NULL);
  g_autofree char *span = liaison_people_span (liaison_tie_get_since (tie), liaison_tie_get_until (tie));
  /* Translators: an organization, and from when until when */
  g_autofree char *words = liaison_isolate_printf (_("Both were at %s, %s"), liaison_tie_get_notes (tie), span);

  add_part (line, words);

  return finish (line);
}

/**
 * liaison_people_interaction_subtitle: (skip)
 * @interaction: what happened
 * @others: the names of others who took part, "" for nobody
 *
 * Returns: (transfer full): of what kind it was, when, where, with whom, and
 *   who helped
 */
char *
liaison_people_interaction_subtitle (LiaisonInteraction *interaction,
                                     const char         *others)
{
  GString         *line = g_string_new (NULL);
  int              favour = liaison_interaction_get_favour (interaction);
  g_autofree char *day = liaison_date_dup_full (liaison_interaction_get_day (interaction));
  /* Translators: %s are names */
  g_autofree char *with = *others != '\0' ? liaison_isolate_printf (_("with %s"), others) : NULL;

  add_part (line, liaison_choice_get_label (LIAISON_TYPE_INTERACTION_KIND, liaison_interaction_get_kind (interaction)));
  add_part (line, day);
  add_part (line, liaison_interaction_get_place (interaction));
  add_part (line, with);
  if (favour != LIAISON_FAVOUR_NONE)
    add_part (line, liaison_choice_get_label (LIAISON_TYPE_FAVOUR, favour));

  return finish (line);
}

static char *
dup_times (guint n_times)
{
  if (n_times == 1)
    return g_strdup (C_("number of times", "once"));
  if (n_times == 2)
    return g_strdup (C_("number of times", "twice"));

  return g_strdup_printf (C_("number of times", "%u times"), n_times);
}

/**
 * liaison_people_favours: (skip)
 * @name: the name of a person
 * @n_given: how often the user helped
 * @n_received: how often the user was helped
 *
 * Returns: (transfer full): "You helped twice, Ada helped once", "" for never
 */
char *
liaison_people_favours (const char *name,
                        guint       n_given,
                        guint       n_received)
{
  g_autofree char *given = dup_times (n_given);
  g_autofree char *received = dup_times (n_received);

  if (n_given > 0 && n_received > 0)
    /* Translators: how often, a person, how often: "You helped twice, Ada helped once" */
    return liaison_isolate_printf (_("You helped %s, %s helped %s"), given, name, received);
  if (n_given > 0)
    /* Translators: %s is how often */
    return g_strdup_printf (_("You helped %s"), given);
  if (n_received > 0)
    /* Translators: a person, how often: "Ada helped once" */
    return liaison_isolate_printf (_("%s helped %s"), name, received);

  return g_strdup ("");
}
