/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* What a file says of a member that may be missing or of another kind, which
 * json-glib takes for a mistake of the program. */

#include "config.h"

#include "liaison-json-member.h"

static JsonNode *
find_value (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? node : NULL;
}

/**
 * liaison_json_member_get_text:
 * @object: from a file
 * @name: of a member
 * @otherwise: (nullable): what to say of one that is no text
 *
 * Returns: (nullable): the text
 */
const char *
liaison_json_member_get_text (JsonObject *object,
                              const char *name,
                              const char *otherwise)
{
  JsonNode *node = find_value (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : otherwise;
}

/**
 * liaison_json_member_get_number:
 * @object: from a file
 * @name: of a member
 *
 * Returns: the number, 1 for what is true; 0 for one that is neither
 */
gint64
liaison_json_member_get_number (JsonObject *object,
                                const char *name)
{
  JsonNode *node = find_value (object, name);

  return node != NULL && json_node_get_value_type (node) != G_TYPE_STRING ? json_node_get_int (node) : 0;
}

/**
 * liaison_json_member_get_real:
 * @object: from a file
 * @name: of a member
 *
 * Returns: the number; 0 for one that is none
 */
double
liaison_json_member_get_real (JsonObject *object,
                              const char *name)
{
  JsonNode *node = find_value (object, name);

  return node != NULL && json_node_get_value_type (node) != G_TYPE_STRING ? json_node_get_double (node) : 0;
}
