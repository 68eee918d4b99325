/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-card-property.h"

#include <string.h>

const char *
liaison_card_property_get_part (const LiaisonCardProperty *property,
                                guint                      index)
{
  const char *text = g_list_nth_data (property->values, index);

  return text != NULL ? text : "";
}

/* The whole value of a property whose semicolons are text. */
char *
liaison_card_property_dup_value (const LiaisonCardProperty *property)
{
  GString *value = g_string_new (NULL);

  for (GList *at = property->values; at != NULL; at = at->next)
    g_string_append_printf (value, "%s%s", value->len > 0 ? ";" : "", (const char *) at->data);

  return g_string_free (value, FALSE);
}

/* The values of a parameter, %NULL for none. */
GList *
liaison_card_property_get_parameters (const LiaisonCardProperty *property,
                                      const char                *name)
{
  for (guint i = 0; i < property->n_parameters; i++)
    if (g_ascii_strcasecmp (property->parameters[i].name, name) == 0)
      return property->parameters[i].values;

  return NULL;
}

const char *
liaison_card_property_get_parameter (const LiaisonCardProperty *property,
                                     const char                *name)
{
  GList *values = liaison_card_property_get_parameters (property, name);

  return values != NULL ? values->data : "";
}

gboolean
liaison_card_property_has_type (const LiaisonCardProperty *property,
                                const char                *type)
{
  for (GList *at = liaison_card_property_get_parameters (property, "TYPE"); at != NULL; at = at->next)
    if (g_ascii_strcasecmp (at->data, type) == 0)
      return TRUE;

  return FALSE;
}

gboolean
liaison_card_property_is_preferred (const LiaisonCardProperty *property)
{
  return liaison_card_property_has_type (property, "pref") || g_str_equal (liaison_card_property_get_parameter (property, "PREF"), "1");
}

/* Apple writes its own labels as "_$!<Work>!$_". */
static char *
dup_plain_label (const char *label)
{
  if (g_str_has_prefix (label, "_$!<") && g_str_has_suffix (label, ">!$_"))
    {
      g_autofree char *inner = g_strndup (label + 4, strlen (label) - 8);

      return g_utf8_strdown (inner, -1);
    }

  return g_strdup (label);
}

char *
liaison_card_property_dup_label (const LiaisonCardProperty *property,
                                 GHashTable                *labels)
{
  static const struct
  {
    const char *type;
    const char *label;
  } words[] = {
    { "home", "home" },
    { "work", "work" },
    { "cell", "mobile" },
    { "mobile", "mobile" },
    { "fax", "fax" },
    { "pager", "pager" },
    { "car", "car" },
    { "school", "school" },
    { "other", "other" },
  };
  const char *group = property->group;
  const char *given = group != NULL ? g_hash_table_lookup (labels, group) : NULL;
  GString    *label;

  if (given != NULL)
    return dup_plain_label (given);

  label = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (liaison_card_property_has_type (property, words[i].type) && strstr (label->str, words[i].label) == NULL)
      g_string_append_printf (label, "%s%s", label->len > 0 ? " " : "", words[i].label);

  return g_string_free (label, FALSE);
}

/* Text as it stands in a card (RFC 6350, 3.4). */
char *
liaison_card_property_dup_escaped (const char *text)
{
  GString *escaped = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '\n')
        g_string_append (escaped, "\\n");
      else if (*at == '\r')
        g_string_append (escaped, at[1] == '\n' ? "" : "\\n");
      else
        {
          if (strchr (";,\\", *at) != NULL)
            g_string_append_c (escaped, '\\');
          g_string_append_c (escaped, *at);
        }
    }

  return g_string_free (escaped, FALSE);
}
