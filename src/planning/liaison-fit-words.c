/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fit-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * liaison_skill_level_get_label:
 * @level: 0 to 4
 *
 * Returns: what somebody at this level can do, in a few words
 */
const char *
liaison_skill_level_get_label (int level)
{
  switch (level)
    {
    case 0:
      return C_ ("skill level", "not yet");
    case 1:
      return C_ ("skill level", "know what it is");
    case 2:
      return C_ ("skill level", "with help");
    case 3:
      return C_ ("skill level", "on my own");
    default:
      return C_ ("skill level", "teach it to others");
    }
}

/**
 * liaison_fit_state_get_label:
 * @state: how far a skill is there
 *
 * Returns: its name
 */
const char *
liaison_fit_state_get_label (LiaisonFitState state)
{
  switch (state)
    {
    case LIAISON_FIT_HAVE:
      return C_ ("skills", "Have");
    case LIAISON_FIT_NEARLY:
      return C_ ("skills", "Nearly");
    case LIAISON_FIT_LACK:
    default:
      return C_ ("skills", "Lack");
    }
}

/**
 * liaison_fit_dup_percent:
 * @self: a fit
 *
 * Returns: (transfer full): the fit, "62 %"
 */
char *
liaison_fit_dup_percent (LiaisonFit *self)
{
  /* Translators: a share of a hundred; “%%” is the sign. */
  return g_strdup_printf (_ ("%d %%"), liaison_fit_get_percent (self));
}

static const char *
get_name (LiaisonCatalog *catalog,
          const char     *id)
{
  LiaisonCatalogSkill *skill = liaison_catalog_get_skill (catalog, id);

  return skill != NULL ? liaison_entry_get_name (LIAISON_ENTRY (skill)) : id;
}

/**
 * liaison_fit_dup_sentence:
 * @self: a fit
 * @catalog: where skills have their names
 *
 * Returns: (transfer full): how much of it is there, and which gap would add most
 */
char *
liaison_fit_dup_sentence (LiaisonFit     *self,
                          LiaisonCatalog *catalog)
{
  guint           n_parts = liaison_fit_get_n_parts (self);
  guint           n_have = liaison_fit_count (self, LIAISON_FIT_HAVE);
  guint           n_nearly = liaison_fit_count (self, LIAISON_FIT_NEARLY);
  GString        *sentence = g_string_new (NULL);
  g_autofree char *worth = NULL;

  if (n_parts == 0)
    {
      g_string_append (sentence, _ ("The catalogue names no skills for it."));
      return g_string_free (sentence, FALSE);
    }
  if (n_have == n_parts)
    {
      g_string_append_printf (sentence, ngettext ("You have the one skill it asks for.", "You have all %u skills it asks for.", n_parts), n_parts);
      return g_string_free (sentence, FALSE);
    }

  g_string_append_printf (sentence, ngettext ("You have %u of %u skill", "You have %u of %u skills", n_parts), n_have, n_parts);
  if (n_nearly > 0)
    g_string_append_printf (sentence, ngettext (" and nearly %u more.", " and nearly %u more.", n_nearly), n_nearly);
  else
    g_string_append (sentence, ".");
  worth = liaison_fit_part_dup_worth (liaison_fit_get_part (self, 0));
  /* Translators: a skill, and what it is worth: “+12 %”. */
  g_string_append_printf (sentence, _ (" Most would come of %s (%s)."), get_name (catalog, liaison_fit_get_part (self, 0)->skill), worth);

  return g_string_free (sentence, FALSE);
}

/**
 * liaison_fit_part_dup_levels:
 * @self: a skill that is asked for
 *
 * Returns: (transfer full): the level that is there and the one that is asked for
 */
char *
liaison_fit_part_dup_levels (const LiaisonFitPart *self)
{
  /* Translators: levels of a skill: “Now with help, asked for on my own”. */
  return g_strdup_printf (_ ("Now %s, asked for: %s"), liaison_skill_level_get_label (self->level), liaison_skill_level_get_label (self->required));
}

/**
 * liaison_fit_part_dup_worth:
 * @self: a skill that is asked for
 *
 * Returns: (transfer full): what closing the gap would add, "+12 %"
 */
char *
liaison_fit_part_dup_worth (const LiaisonFitPart *self)
{
  /* Translators: what is added to a share of a hundred; “%%” is the sign. */
  return g_strdup_printf (_ ("+%d %%"), (int) lround (self->adds * 100));
}
