/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-card-attribute.h"

#include <string.h>

const char *
liaison_card_attribute_get_part (EVCardAttribute *attribute,
                                 guint            index)
{
  const char *text = g_list_nth_data (e_vcard_attribute_get_values (attribute), index);

  return text != NULL ? text : "";
}

/* The whole value of a property whose semicolons are text. */
char *
liaison_card_attribute_dup_value (EVCardAttribute *attribute)
{
  GString *value = g_string_new (NULL);

  for (GList *at = e_vcard_attribute_get_values (attribute); at != NULL; at = at->next)
    g_string_append_printf (value, "%s%s", value->len > 0 ? ";" : "", (const char *) at->data);

  return g_string_free (value, FALSE);
}

const char *
liaison_card_attribute_get_parameter (EVCardAttribute *attribute,
                                      const char      *name)
{
  GList *values = e_vcard_attribute_get_param (attribute, name);

  return values != NULL ? values->data : "";
}

gboolean
liaison_card_attribute_has_type (EVCardAttribute *attribute,
                                 const char      *type)
{
  for (GList *at = e_vcard_attribute_get_param (attribute, EVC_TYPE); at != NULL; at = at->next)
    if (g_ascii_strcasecmp (at->data, type) == 0)
      return TRUE;

  return FALSE;
}

gboolean
liaison_card_attribute_is_preferred (EVCardAttribute *attribute)
{
  return liaison_card_attribute_has_type (attribute, "pref") || g_str_equal (liaison_card_attribute_get_parameter (attribute, "PREF"), "1");
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
liaison_card_attribute_dup_label (EVCardAttribute *attribute,
                                  GHashTable      *labels)
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
  const char *group = e_vcard_attribute_get_group (attribute);
  const char *given = group != NULL ? g_hash_table_lookup (labels, group) : NULL;
  GString    *label;

  if (given != NULL)
    return dup_plain_label (given);

  label = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (liaison_card_attribute_has_type (attribute, words[i].type) && strstr (label->str, words[i].label) == NULL)
      g_string_append_printf (label, "%s%s", label->len > 0 ? " " : "", words[i].label);

  return g_string_free (label, FALSE);
}
