/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* A record of an export, as it is read to be compared and again to be written. */

#include "config.h"

#include "liaison-restore-private.h"

#include "liaison-blank.h"
#include "liaison-date.h"
#include "liaison-earlier-export.h"
#include "liaison-follow-up.h"
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

/* A follow-up that is due on what is no day would never ring. */
static gboolean
has_sound_day (JsonObject *object,
               GType       type)
{
  const char *day = type == LIAISON_TYPE_FOLLOW_UP ? liaison_json_member_get_text (object, "day", "") : "";

  return *day == '\0' || liaison_date_is_day (day);
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

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root) || !liaison_record_json_is_sound (type, json_node_get_object (root)) ||
      !has_sound_day (json_node_get_object (root), type))
    return NULL;

  return g_steal_pointer (&root);
}

/*
 * liaison_restore_read_record:
 *
 * The record that such an object is; as the newest step of the schema has it.
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

  return record;
}

/*
 * liaison_restore_lacks_name:
 *
 * Whether a record is a contact without a name, whom nobody would find: an empty
 * row.
 */
gboolean
liaison_restore_lacks_name (LiaisonRecord *record)
{
  g_autofree char *name = NULL;

  if (!LIAISON_IS_PERSON (record) && !LIAISON_IS_ORGANIZATION (record))
    return FALSE;

  g_object_get (record, "name", &name, NULL);

  return liaison_is_blank (name);
}

/* What the parts of a name give, "" for nothing. */
static char *
dup_parts (LiaisonRecord *record)
{
  if (!LIAISON_IS_PERSON (record))
    return g_strdup ("");

  return g_strstrip (g_strconcat (liaison_person_get_given_name (LIAISON_PERSON (record)), " ",
                                  liaison_person_get_family_name (LIAISON_PERSON (record)), NULL));
}

/*
 * liaison_restore_give_name:
 * @record: a contact without a name
 * @stored: (nullable): the record that it is to take the place of
 *
 * Gives a contact the name that is stored, the parts of one, or a stand-in.
 *
 * Returns: whether it is a stand-in
 */
gboolean
liaison_restore_give_name (LiaisonRecord *record,
                           LiaisonRecord *stored)
{
  g_autofree char *name = NULL;
  gboolean         is_unknown;

  if (stored != NULL)
    g_object_get (stored, "name", &name, NULL);
  else
    name = dup_parts (record);

  is_unknown = stored == NULL && liaison_is_blank (name);
  /* Translators: the name of somebody whose name is not known */
  g_object_set (record, "name", is_unknown ? _("No Name") : name, NULL);

  return is_unknown;
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
