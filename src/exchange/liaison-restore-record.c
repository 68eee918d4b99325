/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* A record of an export, as it is read to be compared and again to be written. */

#include "config.h"

#include "liaison-restore-private.h"

#include "liaison-blank.h"
#include "liaison-earlier-export.h"
#include "liaison-json-escape.h"
#include "liaison-json-member.h"
#include "liaison-json-number.h"
#include "liaison-organization.h"
#include "liaison-person.h"

#include <glib/gi18n-lib.h>

/*
 * liaison_restore_dup_uid_key:
 *
 * What a record is known by among all types.
 */
char *
liaison_restore_dup_uid_key (GType       type,
                             const char *uid)
{
  return g_strconcat (g_type_name (type), " ", uid, NULL);
}

/*
 * liaison_restore_parse_record:
 *
 * The object that stands in the text, or NULL where it can be no record.
 */
JsonNode *
liaison_restore_parse_record (const char *text,
                              gsize       length,
                              GType       type)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (JsonNode) root = NULL;

  if (liaison_json_escape_find_odd (text, length) != NULL || liaison_json_number_find_long (text, length) != NULL ||
      !json_parser_load_from_data (parser, text, (gssize) length, NULL))
    return NULL;

  root = json_parser_steal_root (parser);

  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) && liaison_record_json_is_sound (type, json_node_get_object (root)) ? g_steal_pointer (&root) : NULL;
}

/*
 * liaison_restore_is_nameless:
 *
 * Whether such an object is a contact without a name.
 */
gboolean
liaison_restore_is_nameless (JsonNode *node,
                             GType     type)
{
  return (type == LIAISON_TYPE_PERSON || type == LIAISON_TYPE_ORGANIZATION) &&
         liaison_is_blank (liaison_json_member_get_text (json_node_get_object (node), "name", ""));
}

/*
 * liaison_restore_read_record:
 *
 * The record that such an object is; as the newest step of the schema has it. A
 * contact without a name gets a stand-in, for nobody finds an empty row.
 */
LiaisonRecord *
liaison_restore_read_record (JsonNode     *node,
                             GType         type,
                             gint64        step,
                             LiaisonIdFunc find_id,
                             gpointer      data)
{
  LiaisonRecord *record = liaison_record_read_json (type, json_node_get_object (node), find_id, data);

  liaison_earlier_export_bring (record, step);
  if (liaison_restore_is_nameless (node, type))
    /* Translators: the name of somebody whose name is not known */
    g_object_set (record, "name", _("No Name"), NULL);

  return record;
}

/*
 * liaison_restore_get_name:
 *
 * The first text by which a reader knows the record.
 */
const char *
liaison_restore_get_name (LiaisonRecord *record)
{
  static const char *const columns[] = { "name", "title", "text", "summary", "value", "subject", "entry" };
  guint                    n_fields;
  const LiaisonField      *fields = liaison_record_get_fields (record, &n_fields);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    for (guint j = 0; j < n_fields; j++)
      if (fields[j].kind == LIAISON_FIELD_TEXT && g_str_equal (fields[j].column, columns[i]) && *liaison_record_get_text (record, j) != '\0')
        return liaison_record_get_text (record, j);

  return LIAISON_RECORD_GET_CLASS (record)->table;
}
