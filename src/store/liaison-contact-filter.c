/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-filter.h"

#include <string.h>

static const char *const nicks[] = {
  "?",
  "type",
  "sector",
  "kind",
  "tag",
  "closeness",
  "freshness",
  "dormant",
  "cadence",
  "origin",
  "introducer",
  "organization",
  "place",
  "search",
};

G_STATIC_ASSERT (G_N_ELEMENTS (nicks) == LIAISON_N_FACETS);

/**
 * liaison_facet_get_nick:
 * @facet: what a filter looks at
 *
 * Returns: the word for it in filters
 */
const char *
liaison_facet_get_nick (LiaisonFacet facet)
{
  g_return_val_if_fail (facet < LIAISON_N_FACETS, NULL);

  return nicks[facet];
}

/**
 * liaison_facet_from_nick:
 * @nick: a word of a filter
 *
 * Returns: the facet, %LIAISON_FACET_UNKNOWN where the word is none
 */
LiaisonFacet
liaison_facet_from_nick (const char *nick)
{
  for (guint i = LIAISON_FACET_TYPE; i < LIAISON_N_FACETS; i++)
    if (g_str_equal (nicks[i], nick))
      return i;

  return LIAISON_FACET_UNKNOWN;
}

static void
free_condition (gpointer data)
{
  LiaisonContactCondition *condition = data;

  g_free (condition->value);
  g_free (condition);
}

static void
add_condition (GPtrArray   *conditions,
               LiaisonFacet facet,
               const char  *value)
{
  LiaisonContactCondition *condition = g_new0 (LiaisonContactCondition, 1);

  condition->facet = facet;
  condition->value = g_strdup (value);
  g_ptr_array_add (conditions, condition);
}

/**
 * liaison_contact_filter_parse:
 * @filter: (nullable): a filter
 *
 * A line that is not understood stands as it is under %LIAISON_FACET_UNKNOWN.
 *
 * Returns: (transfer full) (element-type LiaisonContactCondition): its conditions
 */
GPtrArray *
liaison_contact_filter_parse (const char *filter)
{
  GPtrArray *conditions = g_ptr_array_new_with_free_func (free_condition);
  g_auto (GStrv) lines = g_strsplit (filter != NULL ? filter : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char            *sign = strchr (lines[i], '=');
      g_autofree char *nick = sign != NULL ? g_strndup (lines[i], (gsize) (sign - lines[i])) : NULL;
      g_autofree char *value = sign != NULL ? g_strcompress (sign + 1) : NULL;
      LiaisonFacet     facet = nick != NULL ? liaison_facet_from_nick (nick) : LIAISON_FACET_UNKNOWN;

      if (*lines[i] == '\0')
        continue;
      if (facet == LIAISON_FACET_UNKNOWN || !g_utf8_validate (value, -1, NULL))
        add_condition (conditions, LIAISON_FACET_UNKNOWN, lines[i]);
      else
        add_condition (conditions, facet, value);
    }

  return conditions;
}

/* A value stays on its line. */
static char *
escape (const char *value)
{
  g_auto (GStrv) by_slash = g_strsplit (value, "\\", -1);
  g_autofree char *slashes = g_strjoinv ("\\\\", by_slash);
  g_auto (GStrv) by_line = g_strsplit (slashes, "\n", -1);

  return g_strjoinv ("\\n", by_line);
}

/**
 * liaison_contact_filter_format:
 * @conditions: (element-type LiaisonContactCondition): conditions
 *
 * Returns: (transfer full): the filter that has them, "" for none
 */
char *
liaison_contact_filter_format (GPtrArray *conditions)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < conditions->len; i++)
    {
      const LiaisonContactCondition *condition = g_ptr_array_index (conditions, i);
      g_autofree char               *value = escape (condition->value);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      if (condition->facet == LIAISON_FACET_UNKNOWN)
        g_string_append (text, condition->value);
      else
        g_string_append_printf (text, "%s=%s", nicks[condition->facet], value);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
find_condition (GPtrArray   *conditions,
                LiaisonFacet facet,
                const char  *value,
                guint       *place)
{
  for (*place = 0; *place < conditions->len; (*place)++)
    {
      const LiaisonContactCondition *condition = g_ptr_array_index (conditions, *place);

      if (condition->facet == facet && (value == NULL || g_str_equal (condition->value, value)))
        return TRUE;
    }

  return FALSE;
}

/**
 * liaison_contact_filter_has:
 * @filter: (nullable): a filter
 * @facet: what it looks at
 * @value: what is to be there
 *
 * Returns: whether this is one of its conditions
 */
gboolean
liaison_contact_filter_has (const char  *filter,
                            LiaisonFacet facet,
                            const char  *value)
{
  g_autoptr (GPtrArray) conditions = liaison_contact_filter_parse (filter);
  guint place;

  return find_condition (conditions, facet, value, &place);
}

/**
 * liaison_contact_filter_dup_with:
 * @filter: (nullable): a filter
 * @facet: what is looked at
 * @value: what is to be there
 *
 * Returns: (transfer full): the filter with one more condition, where it does
 *   not have it yet; of words that are searched for there are only one
 */
char *
liaison_contact_filter_dup_with (const char  *filter,
                                 LiaisonFacet facet,
                                 const char  *value)
{
  g_autoptr (GPtrArray) conditions = liaison_contact_filter_parse (filter);
  guint place;

  if (facet == LIAISON_FACET_SEARCH && find_condition (conditions, facet, NULL, &place))
    g_ptr_array_remove_index (conditions, place);
  if (!find_condition (conditions, facet, value, &place))
    add_condition (conditions, facet, value);

  return liaison_contact_filter_format (conditions);
}

/**
 * liaison_contact_filter_dup_without:
 * @filter: (nullable): a filter
 * @facet: what is looked at
 * @value: (nullable): what is to be there; %NULL for anything
 *
 * Returns: (transfer full): the filter without these conditions
 */
char *
liaison_contact_filter_dup_without (const char  *filter,
                                    LiaisonFacet facet,
                                    const char  *value)
{
  g_autoptr (GPtrArray) conditions = liaison_contact_filter_parse (filter);
  guint place;

  while (find_condition (conditions, facet, value, &place))
    g_ptr_array_remove_index (conditions, place);

  return liaison_contact_filter_format (conditions);
}

/**
 * liaison_contact_filter_dup_value:
 * @filter: (nullable): a filter
 * @facet: what it looks at
 *
 * Returns: (transfer full): the value of the first condition of this facet, ""
 *   where there is none
 */
char *
liaison_contact_filter_dup_value (const char  *filter,
                                  LiaisonFacet facet)
{
  g_autoptr (GPtrArray) conditions = liaison_contact_filter_parse (filter);
  guint place;

  if (!find_condition (conditions, facet, NULL, &place))
    return g_strdup ("");

  return g_strdup (((const LiaisonContactCondition *) g_ptr_array_index (conditions, place))->value);
}
