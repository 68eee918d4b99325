/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-draft-part-private.h"

#include "liaison-json-member.h"

/**
 * liaison_draft_copy_object: (skip)
 * @node: an object
 *
 * Returns: (transfer full): a copy of it that can be changed
 */
JsonObject *
liaison_draft_copy_object (JsonNode *node)
{
  JsonObject    *copy = json_object_new ();
  JsonObjectIter iter;
  const char    *member;
  JsonNode      *value;

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &member, &value))
    json_object_set_member (copy, member, json_node_copy (value));

  return copy;
}

/**
 * liaison_draft_part_new:
 * @id: id of the entry referred to
 * @number: 1 to 5, 0 for none
 * @note: "required", "" for none
 *
 * Returns: (transfer full): a line of a list
 */
LiaisonDraftPart *
liaison_draft_part_new (const char *id,
                        int         number,
                        const char *note)
{
  LiaisonDraftPart *self = g_new0 (LiaisonDraftPart, 1);

  self->id = g_strdup (id);
  self->number = number;
  self->note = g_strdup (note);

  return self;
}

/**
 * liaison_draft_part_free:
 * @self: (transfer full): a line of a list
 */
void
liaison_draft_part_free (LiaisonDraftPart *self)
{
  g_free (self->id);
  g_free (self->note);
  g_free (self);
}

static const char *
get_part_id (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return liaison_json_member_get_text (json_node_get_object (node), "id", "");

  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : "";
}

/**
 * liaison_draft_part_read: (skip)
 * @node: a line of a list
 * @number_member: what the importance of a skill is called in it
 *
 * Returns: (transfer full): the line
 */
LiaisonDraftPart *
liaison_draft_part_read (JsonNode   *node,
                         const char *number_member)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (object == NULL)
    return liaison_draft_part_new (get_part_id (node), 0, "");

  return liaison_draft_part_new (get_part_id (node), (int) liaison_json_member_get_number (object, number_member),
                                 liaison_json_member_get_text (object, "need", ""));
}

/* The line as it was, with its source; it may have been none yet. */
static JsonObject *
copy_part (JsonArray  *list,
           const char *id)
{
  JsonObject *object;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode *node = json_array_get_element (list, i);

      if (JSON_NODE_HOLDS_OBJECT (node) && g_str_equal (get_part_id (node), id))
        return liaison_draft_copy_object (node);
    }

  object = json_object_new ();
  json_object_set_string_member (object, "id", id);

  return object;
}

/**
 * liaison_draft_part_write: (skip)
 * @self: a line of a list
 * @before: (nullable): the list as it was
 * @number_member: what the importance of a skill is called in it
 *
 * Returns: (transfer full): the line as it is to stand in a file
 */
JsonNode *
liaison_draft_part_write (const LiaisonDraftPart *self,
                          JsonArray              *before,
                          const char             *number_member)
{
  JsonObject *object = copy_part (before, self->id);
  JsonNode   *node;

  if (self->number > 0)
    json_object_set_int_member (object, number_member, self->number);
  else
    json_object_remove_member (object, number_member);
  if (*self->note != '\0')
    json_object_set_string_member (object, "need", self->note);
  if (json_object_get_size (object) == 1)
    {
      json_object_unref (object);
      return json_node_init_string (json_node_alloc (), self->id);
    }

  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, object);

  return node;
}
