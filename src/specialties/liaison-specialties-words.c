/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-specialties-words.h"

#include "liaison-catalog-text.h"

#include <glib/gi18n.h>

/**
 * liaison_words_get_role_kind:
 * @role: a role
 *
 * Returns: (transfer none): how far up it is, or that it is a sidetrack
 */
const char *
liaison_words_get_role_kind (LiaisonRole *role)
{
  return liaison_role_is_sidetrack (role) ? _ ("Sidetrack") : liaison_role_level_get_label (liaison_role_get_level (role));
}

static void
add_sector_names (GPtrArray         *names,
                  const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (names, (gpointer) liaison_catalog_get_sector_name (liaison_catalog_get_default (), ids[i]));
}

/**
 * liaison_words_dup_fields:
 * @role: a role
 *
 * Returns: (transfer full): the names of the fields it belongs to; what the
 *   catalogue says of a role that belongs to none
 */
char *
liaison_words_dup_fields (LiaisonRole *role)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  add_sector_names (names, liaison_role_get_specialties (role));
  add_sector_names (names, liaison_role_get_areas (role));
  if (names->len == 0)
    return g_strdup (liaison_entry_get_summary (LIAISON_ENTRY (role)));

  g_ptr_array_add (names, NULL);

  return g_strjoinv (" · ", (char **) names->pdata);
}

/**
 * liaison_words_dup_known:
 * @known: how many people of a sector the user knows
 *
 * Returns: (transfer full): the same in words, short enough for a card
 */
char *
liaison_words_dup_known (guint known)
{
  if (known == 0)
    /* Translators: how many people of a sector one knows. */
    return g_strdup (_ ("Nobody yet"));

  return g_strdup_printf (ngettext ("%u person", "%u people", known), known);
}

/**
 * liaison_words_dup_acquaintance:
 * @known: how many people of a sector the user knows
 *
 * Returns: (transfer full): the same as a sentence
 */
char *
liaison_words_dup_acquaintance (guint known)
{
  if (known == 0)
    return g_strdup (_ ("You know nobody here yet"));

  return g_strdup_printf (ngettext ("You know %u person here", "You know %u people here", known), known);
}

/**
 * liaison_words_dup_years:
 * @years: years of preparation before a first post
 *
 * Returns: (transfer full): the same in words
 */
char *
liaison_words_dup_years (int years)
{
  return g_strdup_printf (ngettext ("%d year to enter", "%d years to enter", years), years);
}

/**
 * liaison_words_dup_weight:
 * @weight: how much a field asks for a skill, 1 to 5
 *
 * Returns: (transfer full): the same in words
 */
char *
liaison_words_dup_weight (int weight)
{
  /* Translators: %d is a number from 1 to 5: how much a field asks for a skill. */
  return g_strdup_printf (_ ("Weight %d of 5"), weight);
}

/**
 * liaison_words_dup_effort:
 * @qualification: a qualification
 *
 * Returns: (transfer full): who gives it, how long it takes and how much effort
 *   it is
 */
char *
liaison_words_dup_effort (LiaisonQualification *qualification)
{
  const char         *body = liaison_qualification_get_body (qualification);
  LiaisonAssociation *association = liaison_catalog_get_association (liaison_catalog_get_default (), body);
  int                 months = liaison_qualification_get_months (qualification);
  int                 effort = liaison_qualification_get_effort (qualification);
  g_autofree char    *time = months > 0
                               ? g_strdup_printf (ngettext ("%d month", "%d months", months), months)
                               : g_strdup (C_ ("time a qualification takes", "no fixed time"));

  if (association != NULL)
    body = liaison_entry_get_name (LIAISON_ENTRY (association));

  /* Translators: who gives a qualification, how long it takes, and a number from 1 to 5. */
  return g_strdup_printf (_ ("%s · %s · effort %d of 5"), body, time, effort);
}

/**
 * liaison_words_dup_association:
 * @association: an association
 *
 * Returns: (transfer full): its name, with the acronym where it has one
 */
char *
liaison_words_dup_association (LiaisonAssociation *association)
{
  const char *name = liaison_entry_get_name (LIAISON_ENTRY (association));
  const char *acronym = liaison_association_get_acronym (association);

  if (*acronym == '\0' || g_str_equal (acronym, name))
    return g_strdup (name);

  /* Translators: the name of an association and its acronym. */
  return g_strdup_printf (C_ ("association", "%s (%s)"), name, acronym);
}
