/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* A digest stands in a column of the row of a record and says what the others
 * held when it was written. SQLite has no sums of its own: a letter
 * that the disk changed in a text which no index holds looks like any other.
 * Links are left out: they change as what they link to is deleted, and indexes
 * and foreign keys hold them. So is a field that came after digests did and holds
 * nothing: the digests that were written before stay true. */

#include "config.h"

#include "liaison-digest-private.h"

#include "liaison-choice.h"
#include "liaison-mapper-private.h"

#include <string.h>

#define SEED G_GUINT64_CONSTANT (0x6c69616973306e31)
#define FACTOR G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) /* odd: no two states become one */

/* Every step can be taken back: where one word differs, the end differs. */
static guint64
mix (guint64 state,
     guint64 word)
{
  state = (state ^ word) * FACTOR;

  return state ^ (state >> 32);
}

static guint64
mix_bytes (guint64     state,
           const char *text,
           gsize       length)
{
  guint64 word;

  state = mix (state, length);
  for (; length >= sizeof word; text += sizeof word, length -= sizeof word)
    {
      memcpy (&word, text, sizeof word);
      state = mix (state, GUINT64_FROM_LE (word));
    }
  word = 0;
  if (length > 0)
    memcpy (&word, text, length);

  return mix (state, GUINT64_FROM_LE (word));
}

static guint64
mix_text (guint64     state,
          const char *text)
{
  return mix_bytes (state, text, strlen (text));
}

static guint64
mix_real (guint64 state,
          double  real)
{
  guint64 bits;

  real += 0.0; /* SQLite has no zero below zero */
  memcpy (&bits, &real, sizeof bits);

  return mix (state, bits);
}

/* A field that came after digests did counts where it holds something. */
static gboolean
is_left_out (LiaisonRecordClass *klass,
             guint               index,
             gboolean            holds_something)
{
  return !holds_something && index >= liaison_mapper_get_n_sealed (klass);
}

static guint64
mix_choice (guint64             state,
            LiaisonRecordClass *klass,
            guint               index,
            const char         *nick)
{
  gboolean is_usual = g_str_equal (nick, liaison_choice_get_nick (klass->fields[index].type (), 0));

  return is_left_out (klass, index, !is_usual) ? state : mix_text (state, nick);
}

static guint64
mix_field (guint64             state,
           LiaisonRecord      *record,
           const LiaisonField *field,
           guint               index)
{
  LiaisonRecordClass *klass = LIAISON_RECORD_GET_CLASS (record);
  const char         *text;
  gint64              number;

  switch (field->kind)
    {
    case LIAISON_FIELD_TEXT:
      text = liaison_record_get_text (record, index);
      return is_left_out (klass, index, *text != '\0') ? state : mix_text (state, text);
    case LIAISON_FIELD_REAL:
      return is_left_out (klass, index, liaison_record_get_real (record, index) != 0) ? state : mix_real (state, liaison_record_get_real (record, index));
    case LIAISON_FIELD_CHOICE:
      return mix_choice (state, klass, index, liaison_choice_get_nick (field->type (), (int) liaison_record_get_number (record, index)));
    case LIAISON_FIELD_LINK:
      return state;
    case LIAISON_FIELD_NUMBER:
    case LIAISON_FIELD_FLAG:
    case LIAISON_FIELD_MOMENT:
    default:
      number = liaison_record_get_number (record, index);
      return is_left_out (klass, index, number != 0) ? state : mix (state, (guint64) number);
    }
}

/*
 * liaison_digest_of_record:
 * @record: a record about to be written
 *
 * Returns: the digest of its row
 */
gint64
liaison_digest_of_record (LiaisonRecord *record)
{
  guint               n_fields;
  const LiaisonField *fields = liaison_record_get_fields (record, &n_fields);
  guint64             state = mix_text (SEED, liaison_record_get_uid (record));

  state = mix (state, (guint64) liaison_record_get_created (record));
  state = mix (state, (guint64) liaison_record_get_modified (record));
  for (guint i = 0; i < n_fields; i++)
    state = mix_field (state, record, &fields[i], i);

  return (gint64) state;
}

static guint64
mix_column (guint64             state,
            LiaisonStatement   *row,
            LiaisonRecordClass *klass,
            guint               index)
{
  int         column = (int) index + LIAISON_MAPPER_IDENTITY_COLUMNS;
  const char *text;
  gint64      number;

  switch (klass->fields[index].kind)
    {
    case LIAISON_FIELD_TEXT:
      text = liaison_statement_get_text (row, column);
      return is_left_out (klass, index, *text != '\0') ? state : mix_text (state, text);
    case LIAISON_FIELD_CHOICE:
      return mix_choice (state, klass, index, liaison_statement_get_text (row, column));
    case LIAISON_FIELD_REAL:
      return is_left_out (klass, index, liaison_statement_get_real (row, column) != 0) ? state : mix_real (state, liaison_statement_get_real (row, column));
    case LIAISON_FIELD_LINK:
      return state;
    case LIAISON_FIELD_NUMBER:
    case LIAISON_FIELD_FLAG:
    case LIAISON_FIELD_MOMENT:
    default:
      number = liaison_statement_get_number (row, column);
      return is_left_out (klass, index, number != 0) ? state : mix (state, (guint64) number);
    }
}

/*
 * liaison_digest_of_row:
 * @row: a statement of liaison_digest_dup_select() on a row
 *
 * Returns: the digest that what stands in the row should have
 */
gint64
liaison_digest_of_row (LiaisonStatement   *row,
                       LiaisonRecordClass *klass)
{
  guint64 state = mix_text (SEED, liaison_statement_get_text (row, 1));

  state = mix (state, (guint64) liaison_statement_get_number (row, 2));
  state = mix (state, (guint64) liaison_statement_get_number (row, 3));
  for (guint i = 0; i < klass->n_fields; i++)
    state = mix_column (state, row, klass, i);

  return (gint64) state;
}

/*
 * liaison_digest_of_change:
 *
 * Returns: the digest of an entry of the history
 */
gint64
liaison_digest_of_change (const char   *label,
                          gconstpointer changeset,
                          gsize         size)
{
  return (gint64) mix_bytes (mix_text (SEED, label), changeset, size);
}

/*
 * liaison_digest_dup_select:
 * @condition: what follows the name of the table, written in the program
 *
 * A statement whose rows are those of a table whole, the digest last.
 */
char *
liaison_digest_dup_select (LiaisonRecordClass *klass,
                           const char         *condition)
{
  g_autoptr (GString) sql = g_string_new ("SELECT id, uid, created, modified");

  for (guint i = 0; i < klass->n_fields; i++)
    g_string_append_printf (sql, ", \"%s\"", klass->fields[i].column);
  g_string_append_printf (sql, ", digest FROM \"%s\" %s", klass->table, condition);

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/* Writes the digests of the rows that a condition finds, one of them by the
 * id @bound where the condition asks for it. */
static gboolean
write_table (LiaisonConnection  *connection,
             LiaisonRecordClass *klass,
             const char         *condition,
             gint64              bound,
             GError            **error)
{
  g_autofree char *select = liaison_digest_dup_select (klass, condition);
  g_autofree char *update = g_strdup_printf ("UPDATE \"%s\" SET digest = ?2 WHERE id = ?1", klass->table);
  g_autoptr (LiaisonStatement) rows = liaison_connection_prepare (connection, select, error);
  g_autoptr (LiaisonStatement) row = rows != NULL ? liaison_connection_prepare (connection, update, error) : NULL;

  if (row == NULL)
    return FALSE;

  if (bound != 0)
    liaison_statement_bind_number (rows, 1, bound);
  while (liaison_statement_next (rows, error))
    {
      liaison_statement_bind_number (row, 1, liaison_statement_get_number (rows, 0));
      liaison_statement_bind_number (row, 2, liaison_digest_of_row (rows, klass));
      if (!liaison_statement_run (row, error))
        return FALSE;
    }

  return !liaison_statement_failed (rows);
}

static gboolean
write_tables (LiaisonConnection *connection,
              const char        *condition,
              GError           **error)
{
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (!write_table (connection, g_type_class_ref (types[i]()), condition, 0, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_history (LiaisonConnection *connection,
               GError           **error)
{
  g_autoptr (LiaisonStatement) rows =
    liaison_connection_prepare (connection, "SELECT id, label, changeset FROM change_log WHERE digest IS NULL", error);
  g_autoptr (LiaisonStatement) row = liaison_connection_prepare (connection, "UPDATE change_log SET digest = ?2 WHERE id = ?1", error);

  if (rows == NULL || row == NULL)
    return FALSE;

  while (liaison_statement_next (rows, error))
    {
      gsize         size;
      gconstpointer changeset = liaison_statement_get_blob (rows, 2, &size);

      liaison_statement_bind_number (row, 1, liaison_statement_get_number (rows, 0));
      liaison_statement_bind_number (row, 2, liaison_digest_of_change (liaison_statement_get_text (rows, 1), changeset, size));
      if (!liaison_statement_run (row, error))
        return FALSE;
    }

  return !liaison_statement_failed (rows);
}

/*
 * liaison_digest_write_absent:
 *
 * Writes the digests of rows that came without, as from a damaged database or
 * an earlier step.
 */
gboolean
liaison_digest_write_absent (LiaisonConnection *connection,
                             GError           **error)
{
  return write_tables (connection, "WHERE digest IS NULL", error) && write_history (connection, error);
}

/*
 * liaison_digest_write_row:
 * @id: of the row, which need not be there
 *
 * Writes the digest of what stands in a row.
 */
gboolean
liaison_digest_write_row (LiaisonConnection  *connection,
                          LiaisonRecordClass *klass,
                          gint64              id,
                          GError            **error)
{
  return write_table (connection, klass, "WHERE id = ?1", id, error);
}
