/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-row-image-private.h"

#include "liaison-choice.h"
#include "liaison-digest-private.h"
#include "liaison-mapper-private.h"

#include <sqlite3.h>
#include <string.h>

/* The format of changesets is that which sqlite3session.c describes: a header
 * for each table, then its changes; a value is the byte of its type and what
 * it holds, numbers with the highest byte first. A value that a change does
 * not speak of is the byte 0. */
#define MARK_TABLE 'T'
#define MARK_UNSAID 0

/* Room for some bytes more. */
static guint8 *
extend (GByteArray *bytes,
        gsize       size)
{
  guint begin = bytes->len;

  g_byte_array_set_size (bytes, begin + (guint) size);

  return bytes->data + begin;
}

static void
append_byte (GByteArray *bytes,
             guint8      byte)
{
  *extend (bytes, 1) = byte;
}

/* Writes a length as SQLite does, seven bits a byte, the highest first, and
 * returns how many bytes that takes. */
static gsize
write_length (guint8 *to,
              gsize   length)
{
  gsize size = 1;

  for (gsize rest = length >> 7; rest != 0; rest >>= 7)
    size++;
  for (gsize i = size; i > 0; i--, length >>= 7)
    to[i - 1] = (guint8) ((length & 0x7f) | (i < size ? 0x80 : 0));

  return size;
}

static void
append_text (GByteArray *bytes,
             const char *text)
{
  gsize   length = strlen (text);
  guint8  written[11] = { SQLITE_TEXT };
  gsize   size = 1 + write_length (written + 1, length);
  guint8 *to = extend (bytes, size + length);

  memcpy (to, written, size);
  memcpy (to + size, text, length);
}

static void
append_eight (GByteArray *bytes,
              guint8      type,
              guint64     value)
{
  guint8 *to = extend (bytes, 1 + sizeof value);

  value = GUINT64_TO_BE (value);
  to[0] = type;
  memcpy (to + 1, &value, sizeof value);
}

static void
append_number (GByteArray *bytes,
               gint64      number)
{
  append_eight (bytes, SQLITE_INTEGER, (guint64) number);
}

static void
append_link (GByteArray *bytes,
             gint64      id)
{
  if (id != 0)
    append_number (bytes, id);
  else
    append_byte (bytes, SQLITE_NULL);
}

static void
append_real (GByteArray *bytes,
             double      real)
{
  guint64 bits;

  memcpy (&bits, &real, sizeof bits);
  append_eight (bytes, SQLITE_FLOAT, bits);
}

static void
end_value (LiaisonRowImage *self,
           guint            column)
{
  g_array_index (self->ends, guint, column) = self->bytes->len;
}

static void
take_identity (LiaisonRowImage *self,
               guint            n_fields,
               gint64           id,
               const char      *uid,
               gint64           created,
               gint64           modified)
{
  g_byte_array_set_size (self->bytes, 0);
  g_array_set_size (self->ends, n_fields + LIAISON_MAPPER_IDENTITY_COLUMNS + 1);

  append_number (self->bytes, id);
  end_value (self, 0);
  append_text (self->bytes, uid);
  end_value (self, 1);
  append_number (self->bytes, created);
  end_value (self, 2);
  append_number (self->bytes, modified);
  end_value (self, 3);
}

void
liaison_row_image_init (LiaisonRowImage *self)
{
  self->bytes = g_byte_array_new ();
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint));
}

void
liaison_row_image_clear (LiaisonRowImage *self)
{
  g_byte_array_unref (self->bytes);
  g_array_unref (self->ends);
}

static void
take_digest (LiaisonRowImage *self,
             guint            n_sealed,
             gint64           digest)
{
  append_number (self->bytes, digest);
  end_value (self, n_sealed + LIAISON_MAPPER_IDENTITY_COLUMNS);
}

/* Which column a field is: those that came after digests did stand behind. */
static guint
column_of (guint field,
           guint n_sealed)
{
  return field + LIAISON_MAPPER_IDENTITY_COLUMNS + (field >= n_sealed ? 1 : 0);
}

static void
take_field (LiaisonRowImage    *self,
            LiaisonRecord      *record,
            const LiaisonField *field,
            guint               index)
{
  switch (field->kind)
    {
    case LIAISON_FIELD_TEXT:
      append_text (self->bytes, liaison_record_get_text (record, index));
      break;
    case LIAISON_FIELD_REAL:
      append_real (self->bytes, liaison_record_get_real (record, index));
      break;
    case LIAISON_FIELD_CHOICE:
      append_text (self->bytes, liaison_choice_get_nick (field->type (), (int) liaison_record_get_number (record, index)));
      break;
    case LIAISON_FIELD_LINK:
    case LIAISON_FIELD_MOMENT:
      append_link (self->bytes, liaison_record_get_number (record, index));
      break;
    case LIAISON_FIELD_NUMBER:
    case LIAISON_FIELD_FLAG:
    default:
      append_number (self->bytes, liaison_record_get_number (record, index));
      break;
    }
}

/* The row that the mapper makes of a record. */
void
liaison_row_image_take_record (LiaisonRowImage *self,
                               LiaisonRecord   *record)
{
  guint               n_fields;
  const LiaisonField *fields = liaison_record_get_fields (record, &n_fields);
  guint               n_sealed = liaison_mapper_get_n_sealed (LIAISON_RECORD_GET_CLASS (record));

  take_identity (self, n_fields, liaison_record_get_id (record), liaison_record_get_uid (record),
                 liaison_record_get_created (record), liaison_record_get_modified (record));
  for (guint i = 0; i <= n_fields; i++)
    {
      if (i == n_sealed)
        take_digest (self, n_sealed, liaison_digest_of_record (record));
      if (i == n_fields)
        break;
      take_field (self, record, &fields[i], i);
      end_value (self, column_of (i, n_sealed));
    }
}

static void
take_column (LiaisonRowImage  *self,
             LiaisonStatement *statement,
             LiaisonFieldKind  kind,
             int               column)
{
  switch (kind)
    {
    case LIAISON_FIELD_TEXT:
    case LIAISON_FIELD_CHOICE:
      append_text (self->bytes, liaison_statement_get_text (statement, column));
      break;
    case LIAISON_FIELD_REAL:
      append_real (self->bytes, liaison_statement_get_real (statement, column));
      break;
    case LIAISON_FIELD_LINK:
    case LIAISON_FIELD_MOMENT:
      append_link (self->bytes, liaison_statement_get_number (statement, column));
      break;
    case LIAISON_FIELD_NUMBER:
    case LIAISON_FIELD_FLAG:
    default:
      append_number (self->bytes, liaison_statement_get_number (statement, column));
      break;
    }
}

/* The row on which a statement of liaison_mapper_prepare_row() stands. */
void
liaison_row_image_take_row (LiaisonRowImage    *self,
                            LiaisonStatement   *statement,
                            LiaisonRecordClass *klass)
{
  guint n_sealed = liaison_mapper_get_n_sealed (klass);

  take_identity (self, klass->n_fields, liaison_statement_get_number (statement, 0), liaison_statement_get_text (statement, 1),
                 liaison_statement_get_number (statement, 2), liaison_statement_get_number (statement, 3));
  for (guint i = 0; i <= klass->n_fields; i++)
    {
      if (i == n_sealed)
        take_digest (self, n_sealed, liaison_statement_get_number (statement, (int) klass->n_fields + LIAISON_MAPPER_IDENTITY_COLUMNS));
      if (i == klass->n_fields)
        break;
      take_column (self, statement, klass->fields[i].kind, (int) i + LIAISON_MAPPER_IDENTITY_COLUMNS);
      end_value (self, column_of (i, n_sealed));
    }
}

/* The changes that follow are of the table of @klass, whose key is its first
 * column. */
void
liaison_row_image_begin_table (GByteArray         *changeset,
                               LiaisonRecordClass *klass)
{
  guint  n_columns = klass->n_fields + LIAISON_MAPPER_IDENTITY_COLUMNS + 1;
  guint8 length[10];
  gsize  size;

  append_byte (changeset, MARK_TABLE);
  size = write_length (length, n_columns);
  g_byte_array_append (changeset, length, (guint) size);
  for (guint i = 0; i < n_columns; i++)
    append_byte (changeset, i == 0);
  g_byte_array_append (changeset, (const guint8 *) klass->table, (guint) strlen (klass->table) + 1);
}

void
liaison_row_image_insert (GByteArray            *changeset,
                          const LiaisonRowImage *row)
{
  const guint8 begin[] = { SQLITE_INSERT, FALSE };

  g_byte_array_append (changeset, begin, sizeof begin);
  g_byte_array_append (changeset, row->bytes->data, row->bytes->len);
}

static guint
begin_of (const LiaisonRowImage *row,
          guint                  column)
{
  return column > 0 ? g_array_index (row->ends, guint, column - 1) : 0;
}

static gboolean
differs (const LiaisonRowImage *before,
         const LiaisonRowImage *after,
         guint                  column)
{
  guint length = g_array_index (before->ends, guint, column) - begin_of (before, column);

  return length != g_array_index (after->ends, guint, column) - begin_of (after, column) ||
         memcmp (before->bytes->data + begin_of (before, column), after->bytes->data + begin_of (after, column), length) != 0;
}

static void
append_value (GByteArray            *changeset,
              const LiaisonRowImage *row,
              guint                  column,
              gboolean               said)
{
  guint begin = begin_of (row, column);

  if (said)
    g_byte_array_append (changeset, row->bytes->data + begin, g_array_index (row->ends, guint, column) - begin);
  else
    append_byte (changeset, MARK_UNSAID);
}

/* The values that differ, as they were and as they are; of the others the key
 * alone. */
void
liaison_row_image_update (GByteArray            *changeset,
                          const LiaisonRowImage *before,
                          const LiaisonRowImage *after)
{
  const guint8 begin[] = { SQLITE_UPDATE, FALSE };

  g_byte_array_append (changeset, begin, sizeof begin);
  for (guint i = 0; i < before->ends->len; i++)
    append_value (changeset, before, i, i == 0 || differs (before, after, i));
  for (guint i = 0; i < after->ends->len; i++)
    append_value (changeset, after, i, differs (before, after, i));
}

gboolean
liaison_row_image_equal (const LiaisonRowImage *self,
                         const LiaisonRowImage *other)
{
  return self->bytes->len == other->bytes->len && memcmp (self->bytes->data, other->bytes->data, self->bytes->len) == 0;
}
