/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-record-json.h"

#include "liaison-choice.h"
#include "liaison-json-member.h"

#include <math.h>

/**
 * liaison_json_append_string: (skip)
 * @json: where to write it
 * @text: UTF-8
 *
 * Writes a text as a string of JSON.
 */
void
liaison_json_append_string (GString    *json,
                            const char *text)
{
  g_string_append_c (json, '"');
  for (const char *at = text; *at != '\0'; at++)
    {
      switch (*at)
        {
        case '"':
          g_string_append (json, "\\\"");
          break;
        case '\\':
          g_string_append (json, "\\\\");
          break;
        case '\n':
          g_string_append (json, "\\n");
          break;
        default:
          if ((guchar) *at < ' ' || *at == 0x7f)
            g_string_append_printf (json, "\\u%04x", (guint) (guchar) *at);
          else
            g_string_append_c (json, *at);
          break;
        }
    }
  g_string_append_c (json, '"');
}

static void
append_key (GString    *json,
            const char *key)
{
  g_string_append (json, ", ");
  liaison_json_append_string (json, key);
  g_string_append (json, ": ");
}

static void
append_text (GString    *json,
             const char *key,
             const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  append_key (json, key);
  liaison_json_append_string (json, text);
}

static void
append_number (GString    *json,
               const char *key,
               gint64      number)
{
  if (number == 0)
    return;

  append_key (json, key);
  g_string_append_printf (json, "%" G_GINT64_FORMAT, number);
}

static void
append_real (GString    *json,
             const char *key,
             double      real)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (real == 0 || !isfinite (real))
    return;

  append_key (json, key);
  g_string_append (json, g_ascii_dtostr (buffer, sizeof buffer, real));
}

static void
append_field (LiaisonRecord      *record,
              const LiaisonField *field,
              guint               index,
              LiaisonUidFunc      find_uid,
              gpointer            data,
              GString            *json)
{
  gint64 number = field->kind != LIAISON_FIELD_TEXT && field->kind != LIAISON_FIELD_REAL ? liaison_record_get_number (record, index) : 0;

  switch (field->kind)
    {
    case LIAISON_FIELD_TEXT:
      append_text (json, field->column, liaison_record_get_text (record, index));
      break;
    case LIAISON_FIELD_REAL:
      append_real (json, field->column, liaison_record_get_real (record, index));
      break;
    case LIAISON_FIELD_CHOICE:
      append_text (json, field->column, liaison_choice_get_nick (field->type (), (int) number));
      break;
    case LIAISON_FIELD_LINK:
      if (number != 0)
        append_text (json, field->column, find_uid (field->type (), number, data));
      break;
    case LIAISON_FIELD_FLAG:
      if (number != 0)
        {
          append_key (json, field->column);
          g_string_append (json, "true");
        }
      break;
    case LIAISON_FIELD_NUMBER:
    case LIAISON_FIELD_MOMENT:
    default:
      append_number (json, field->column, number);
      break;
    }
}

/**
 * liaison_record_write_json: (skip)
 * @record: a saved record
 * @find_uid: gives the uid of what it links to
 * @data: for @find_uid
 * @json: where to write it
 *
 * Writes a record as an object on one line: what it is known by, then its
 * fields but for those that hold nothing.
 */
void
liaison_record_write_json (LiaisonRecord *record,
                           LiaisonUidFunc find_uid,
                           gpointer       data,
                           GString       *json)
{
  guint               n_fields;
  const LiaisonField *fields = liaison_record_get_fields (record, &n_fields);

  g_string_append (json, "{\"uid\": ");
  liaison_json_append_string (json, liaison_record_get_uid (record));
  append_number (json, "created", liaison_record_get_created (record));
  append_number (json, "modified", liaison_record_get_modified (record));
  for (guint i = 0; i < n_fields; i++)
    append_field (record, &fields[i], i, find_uid, data, json);
  g_string_append_c (json, '}');
}

static void
read_field (LiaisonRecord      *record,
            const LiaisonField *field,
            guint               index,
            JsonObject         *object,
            LiaisonIdFunc       find_id,
            gpointer            data)
{
  int choice = 0;

  switch (field->kind)
    {
    case LIAISON_FIELD_TEXT:
      liaison_record_set_text (record, index, liaison_json_member_get_text (object, field->column, ""));
      break;
    case LIAISON_FIELD_REAL:
      liaison_record_set_real (record, index, liaison_json_member_get_real (object, field->column));
      break;
    case LIAISON_FIELD_CHOICE:
      liaison_choice_from_nick (field->type (), liaison_json_member_get_text (object, field->column, ""), &choice);
      liaison_record_set_number (record, index, choice);
      break;
    case LIAISON_FIELD_LINK:
      if (*liaison_json_member_get_text (object, field->column, "") != '\0')
        liaison_record_set_number (record, index, find_id (field->type (), liaison_json_member_get_text (object, field->column, ""), data));
      break;
    case LIAISON_FIELD_FLAG:
      liaison_record_set_number (record, index, liaison_json_member_get_number (object, field->column) != 0);
      break;
    case LIAISON_FIELD_NUMBER:
    case LIAISON_FIELD_MOMENT:
    default:
      liaison_record_set_number (record, index, liaison_json_member_get_number (object, field->column));
      break;
    }
}

/* Whether a field holds a string in JSON. */
static gboolean
is_string (const LiaisonField *field)
{
  return field->kind == LIAISON_FIELD_TEXT || field->kind == LIAISON_FIELD_CHOICE || field->kind == LIAISON_FIELD_LINK;
}

/**
 * liaison_record_json_is_sound: (skip)
 * @type: a record type
 * @object: what is to be a record of it
 *
 * Returns: whether what is to be a text is one, or left out: a name that is a
 *   number would be lost
 */
gboolean
liaison_record_json_is_sound (GType       type,
                              JsonObject *object)
{
  g_autoptr (GTypeClass) reference = g_type_class_ref (type);
  LiaisonRecordClass *klass = (LiaisonRecordClass *) reference;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      JsonNode *node = is_string (&klass->fields[i]) ? json_object_get_member (object, klass->fields[i].column) : NULL;

      if (node != NULL && !JSON_NODE_HOLDS_NULL (node) && json_node_get_value_type (node) != G_TYPE_STRING)
        return FALSE;
    }

  return TRUE;
}

/**
 * liaison_record_read_json: (skip)
 * @type: a record type
 * @object: as liaison_record_write_json() writes it
 * @find_id: gives the id of what it links to
 * @data: for @find_id
 *
 * Returns: (transfer full): the record, with its uid and times and without an id
 */
LiaisonRecord *
liaison_record_read_json (GType         type,
                          JsonObject   *object,
                          LiaisonIdFunc find_id,
                          gpointer      data)
{
  LiaisonRecord      *record = g_object_new (type, NULL);
  guint               n_fields;
  const LiaisonField *fields = liaison_record_get_fields (record, &n_fields);

  liaison_record_set_identity (record, 0, liaison_json_member_get_text (object, "uid", ""),
                               liaison_json_member_get_number (object, "created"), liaison_json_member_get_number (object, "modified"));
  for (guint i = 0; i < n_fields; i++)
    read_field (record, &fields[i], i, object, find_id, data);

  return record;
}
