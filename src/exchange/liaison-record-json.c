/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-record-json.h"

#include "liaison-choice.h"
#include "liaison-json-member.h"

#include <math.h>

/* How many unknown members are named, and how many letters of each. */
#define MOST_NAMES 8
#define MOST_LETTERS 60

/* What every record is known by. */
static const LiaisonField identity[] = {
  { .column = "uid", .kind = LIAISON_FIELD_TEXT },
  { .column = "created", .kind = LIAISON_FIELD_MOMENT },
  { .column = "modified", .kind = LIAISON_FIELD_MOMENT },
};

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
          if ((guchar) *at < ' ')
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

/* Whether what a member has is what a field of the kind holds: a name that is a
 * number would be lost, a number that has no place among the integers would be
 * another one. */
static gboolean
is_of_kind (JsonNode           *node,
            const LiaisonField *field)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_NONE;

  if (is_string (field))
    return type == G_TYPE_STRING;
  if (type == G_TYPE_DOUBLE)
    return field->kind == LIAISON_FIELD_REAL && isfinite (json_node_get_double (node));

  return type == G_TYPE_INT64 || type == G_TYPE_BOOLEAN;
}

static gboolean
has_sound_member (JsonObject         *object,
                  const LiaisonField *field)
{
  JsonNode *node = json_object_get_member (object, field->column);

  return node == NULL || JSON_NODE_HOLDS_NULL (node) || is_of_kind (node, field);
}

/**
 * liaison_record_json_is_sound: (skip)
 * @type: a record type
 * @object: what is to be a record of it
 *
 * Returns: whether each field is of its kind, or left out
 */
gboolean
liaison_record_json_is_sound (GType       type,
                              JsonObject *object)
{
  g_autoptr (GTypeClass) reference = g_type_class_ref (type);
  LiaisonRecordClass *klass = (LiaisonRecordClass *) reference;

  for (guint i = 0; i < G_N_ELEMENTS (identity); i++)
    if (!has_sound_member (object, &identity[i]))
      return FALSE;
  for (guint i = 0; i < klass->n_fields; i++)
    if (!has_sound_member (object, &klass->fields[i]))
      return FALSE;

  return TRUE;
}

static const LiaisonField *
find_field (LiaisonRecordClass *klass,
            const char         *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (identity); i++)
    if (g_str_equal (identity[i].column, column))
      return &identity[i];
  for (guint i = 0; i < klass->n_fields; i++)
    if (g_str_equal (klass->fields[i].column, column))
      return &klass->fields[i];

  return NULL;
}

static void
note_name (GPtrArray  *names,
           const char *column,
           const char *nick)
{
  g_autofree char *whole = g_strconcat (column, *nick != '\0' ? ": " : "", nick, NULL);
  g_autofree char *name = g_utf8_substring (whole, 0, MIN (g_utf8_strlen (whole, -1), MOST_LETTERS));

  if (names->len < MOST_NAMES && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, g_steal_pointer (&name));
}

/**
 * liaison_record_json_note_unknown: (skip)
 * @type: a record type
 * @object: a sound record of it
 * @names: (element-type utf8): to add to, each once and no more than a few
 *
 * Looks for what reading would leave out: members that are no field, and words
 * that are no choice of theirs ("member: word").
 *
 * Returns: whether there is any
 */
gboolean
liaison_record_json_note_unknown (GType       type,
                                  JsonObject *object,
                                  GPtrArray  *names)
{
  g_autoptr (GTypeClass) reference = g_type_class_ref (type);
  JsonObjectIter iter;
  const char    *column;
  gboolean       found = FALSE;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &column, NULL))
    {
      const LiaisonField *field = find_field ((LiaisonRecordClass *) reference, column);
      const char         *nick = field != NULL && field->kind == LIAISON_FIELD_CHOICE ? liaison_json_member_get_text (object, column, "") : "";
      int                 choice;

      if (field != NULL && (*nick == '\0' || liaison_choice_from_nick (field->type (), nick, &choice)))
        continue;
      note_name (names, column, nick);
      found = TRUE;
    }

  return found;
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
