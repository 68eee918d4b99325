/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* What the store writes down of a change is what SQLite would have recorded. */

#include "config.h"

#include "liaison-fixture.h"

#include "liaison-connection-private.h"
#include "liaison-mapper-private.h"
#include "liaison-records.h"

#include <locale.h>
#include <string.h>

static void
append_value (GString       *text,
              const char    *before,
              sqlite3_value *value)
{
  if (value == NULL)
    return;

  g_string_append_printf (text, " %s%d:%s", before, sqlite3_value_type (value),
                          sqlite3_value_type (value) == SQLITE_NULL ? "" : (const char *) sqlite3_value_text (value));
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* A line for each change of a row, in an order of their own. */
static char *
describe (GBytes *changeset)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  sqlite3_changeset_iter *iter = NULL;

  g_assert_cmpint (sqlite3changeset_start (&iter, (int) g_bytes_get_size (changeset), (void *) g_bytes_get_data (changeset, NULL)), ==, SQLITE_OK);
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      g_autoptr (GString) line = g_string_new (NULL);
      const char *table;
      int         n_columns, operation;

      sqlite3changeset_op (iter, &table, &n_columns, &operation, NULL);
      g_string_append_printf (line, "%s %d", table, operation);
      for (int i = 0; i < n_columns; i++)
        {
          sqlite3_value *value = NULL;

          if (operation != SQLITE_INSERT)
            sqlite3changeset_old (iter, i, &value);
          append_value (line, "-", value);
          value = NULL;
          if (operation != SQLITE_DELETE)
            sqlite3changeset_new (iter, i, &value);
          append_value (line, "+", value);
        }
      g_ptr_array_add (lines, g_strdup (line->str));
    }
  g_assert_cmpint (sqlite3changeset_finalize (iter), ==, SQLITE_OK);
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

typedef struct
{
  LiaisonChangeFunc func;
  gpointer          data;
  char             *recorded;
} Watched;

static int
is_of_a_record (void       *nothing,
                const char *table)
{
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (g_str_equal (LIAISON_RECORD_CLASS (g_type_class_ref (types[i]()))->table, table))
      return TRUE;

  return g_str_equal (table, "setting");
}

/* Does a change with a session of SQLite beside the store's recording. */
static gboolean
watch (LiaisonChange *change,
       gpointer       data,
       GError       **error)
{
  Watched         *watched = data;
  sqlite3_session *session = NULL;
  g_autoptr (GBytes) bytes = NULL;
  void *changeset = NULL;
  int   size = 0;

  g_assert_cmpint (sqlite3session_create (liaison_connection_get_handle (liaison_change_get_connection (change)), "main", &session), ==, SQLITE_OK);
  sqlite3session_table_filter (session, is_of_a_record, NULL);
  g_assert_cmpint (sqlite3session_attach (session, NULL), ==, SQLITE_OK);
  if (!watched->func (change, watched->data, error))
    return FALSE;

  g_assert_cmpint (sqlite3session_changeset (session, &size, &changeset), ==, SQLITE_OK);
  bytes = g_bytes_new (changeset, (gsize) size);
  watched->recorded = describe (bytes);
  sqlite3_free (changeset);
  sqlite3session_delete (session);

  return TRUE;
}

static gpointer
read_changeset (LiaisonConnection *connection,
                gpointer           data,
                GCancellable      *cancellable,
                GError           **error)
{
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection, "SELECT changeset FROM change_log ORDER BY id DESC LIMIT 1", error);
  gconstpointer bytes;
  gsize         size;

  g_assert_nonnull (statement);
  g_assert_true (liaison_statement_next (statement, error));
  bytes = liaison_statement_get_blob (statement, 0, &size);

  return g_bytes_new (bytes, size);
}

/* Says whether the log holds what SQLite recorded, and whether undo and redo
 * give back every row. */
static void
assert_recorded (LiaisonFixture   *fixture,
                 LiaisonChangeFunc func,
                 gpointer          data)
{
  Watched watched = { func, data, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = liaison_fixture_dump (fixture);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *noted = NULL;
  g_autofree char *label = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GBytes) changeset = NULL;

  g_assert_cmpint (liaison_store_change (fixture->store, "Change", watch, &watched, NULL, &error), >, 0);
  g_assert_no_error (error);
  after = liaison_fixture_dump (fixture);
  changeset = liaison_store_read (fixture->store, read_changeset, NULL, NULL, &error);
  noted = describe (changeset);
  g_assert_cmpstr (noted, ==, watched.recorded);
  g_free (watched.recorded);

  label = liaison_store_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  undone = liaison_fixture_dump (fixture);
  g_assert_cmpstr (undone, ==, before);
  again = liaison_store_redo (fixture->store, &error);
  g_assert_no_error (error);
  redone = liaison_fixture_dump (fixture);
  g_assert_cmpstr (redone, ==, after);
}

/* Every field of a record gets a value, other ones for another @turn; links are
 * left alone. */
static void
fill (LiaisonRecord *record,
      guint          turn)
{
  guint               n_fields;
  const LiaisonField *fields = liaison_record_get_fields (record, &n_fields);
  g_autofree char    *words = g_strdup_printf ("Wörter %u %0*u", turn, (int) (100 * turn + 1), turn);

  for (guint i = 0; i < n_fields; i++)
    switch (fields[i].kind)
      {
      case LIAISON_FIELD_TEXT:
        liaison_record_set_text (record, i, words);
        break;
      case LIAISON_FIELD_REAL:
        liaison_record_set_real (record, i, turn * 1.5);
        break;
      case LIAISON_FIELD_NUMBER:
        liaison_record_set_number (record, i, (gint64) turn - 2);
        break;
      case LIAISON_FIELD_MOMENT:
      case LIAISON_FIELD_FLAG:
        liaison_record_set_number (record, i, turn % 2);
        break;
      case LIAISON_FIELD_CHOICE:
      case LIAISON_FIELD_LINK:
      default:
        break;
      }
}

static void
link_to (LiaisonRecord *record,
         GType          type,
         gint64         id)
{
  guint               n_fields;
  const LiaisonField *fields = liaison_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == LIAISON_FIELD_LINK && fields[i].type () == type && id != 0)
      {
        liaison_record_set_number (record, i, id);
        id = 0;
      }
}

/* One record of each type that there is, of a person. */
static gboolean
add_all (LiaisonChange *change,
         gpointer       records,
         GError       **error)
{
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);
  g_autoptr (LiaisonPerson) person = liaison_person_new ();

  if (!liaison_change_save (change, person, error))
    return FALSE;

  for (guint i = 0; i < n_types; i++)
    {
      LiaisonRecord *record = g_object_new (types[i](), NULL);

      fill (record, 1);
      link_to (record, LIAISON_TYPE_PERSON, liaison_record_get_id (LIAISON_RECORD (person)));
      if (LIAISON_IS_TIE (record))
        liaison_tie_set_closeness (LIAISON_TIE (record), 3);
      g_ptr_array_add (records, record);
      if (!liaison_change_save (change, record, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
edit_all (LiaisonChange *change,
          gpointer       data,
          GError       **error)
{
  GPtrArray *records = data;

  for (guint i = 0; i < records->len; i++)
    {
      fill (g_ptr_array_index (records, i), 2);
      if (LIAISON_IS_TIE (g_ptr_array_index (records, i)))
        liaison_tie_set_closeness (g_ptr_array_index (records, i), 4);
      if (!liaison_change_save (change, g_ptr_array_index (records, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_then_edit (LiaisonChange *change,
               gpointer       known,
               GError       **error)
{
  g_autoptr (LiaisonTag) tag = liaison_tag_new ();

  if (!liaison_change_save (change, tag, error))
    return FALSE;

  liaison_tag_set_name (tag, "mentors");
  fill (known, 6);
  if (!liaison_change_save (change, tag, error) || !liaison_change_save (change, known, error))
    return FALSE;

  fill (known, 7);

  return liaison_change_save (change, known, error);
}

/* A row that is added, edited twice and gone; one that is added and edited; and
 * one that was there, edited, deleted, while settings change too. */
static gboolean
do_everything (LiaisonChange *change,
               gpointer       data,
               GError       **error)
{
  LiaisonRecord *known = data;
  g_autoptr (LiaisonTag) brief = liaison_tag_new ();
  g_autoptr (LiaisonTag) kept = liaison_tag_new ();
  g_autoptr (LiaisonTag) late = liaison_tag_new ();
  g_autoptr (LiaisonTagging) tagging = liaison_tagging_new ();

  if (!liaison_change_save (change, brief, error) || !liaison_change_save (change, kept, error))
    return FALSE;
  for (guint i = 0; i < 2; i++)
    {
      liaison_tag_set_name (brief, i == 0 ? "one" : "two");
      liaison_tag_set_name (kept, i == 0 ? "three" : "");
      fill (known, 3 + i);
      if (!liaison_change_save (change, brief, error) || !liaison_change_save (change, kept, error) || !liaison_change_save (change, known, error))
        return FALSE;
    }

  liaison_tagging_set_tag (tagging, liaison_record_get_id (LIAISON_RECORD (brief)));
  liaison_tagging_set_person (tagging, liaison_record_get_id (known));
  if (!liaison_change_save (change, tagging, error) || !liaison_change_delete (change, brief, error) ||
      !liaison_change_set_setting (change, "standing", "academic", error))
    return FALSE;

  liaison_tag_set_name (kept, "after");
  fill (known, 5);

  return liaison_change_save (change, late, error) && liaison_change_save (change, kept, error) &&
         liaison_change_save (change, known, error);
}

static gboolean
delete_then_add (LiaisonChange *change,
                 gpointer       known,
                 GError       **error)
{
  g_autoptr (LiaisonPerson) person = liaison_person_new ();

  return liaison_change_delete (change, known, error) && liaison_change_save (change, person, error);
}

static void
test_every_type (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  assert_recorded (fixture, add_all, records);
  assert_recorded (fixture, edit_all, records);
}

static void
test_one_after_the_other (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonPerson) person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, liaison_fixture_person (fixture, "Ana"));

  assert_recorded (fixture, add_then_edit, person);
  assert_recorded (fixture, do_everything, person);
  assert_recorded (fixture, delete_then_add, person);
}

static const char *
name_column (LiaisonRecordClass *klass,
             guint               position)
{
  static const char *const identity[] = { "id", "uid", "created", "modified" };

  if (position < G_N_ELEMENTS (identity))
    return identity[position];

  position -= G_N_ELEMENTS (identity);
  if (position == liaison_mapper_get_n_sealed (klass))
    return "digest";

  return klass->fields[position > liaison_mapper_get_n_sealed (klass) ? position - 1 : position].column;
}

/* The columns of a table stand in the order of its record's fields, with the
 * digest behind those that were there when it came. */
static gpointer
check_columns (LiaisonConnection *connection,
               gpointer           data,
               GCancellable      *cancellable,
               GError           **error)
{
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      LiaisonRecordClass *klass = g_type_class_ref (types[i]());
      g_autoptr (LiaisonStatement) columns = liaison_connection_prepare (connection, "SELECT name FROM pragma_table_info (?1)", error);
      guint count = 0;

      liaison_statement_bind_text (columns, 1, klass->table);
      for (; liaison_statement_next (columns, error); count++)
        g_assert_cmpstr (liaison_statement_get_text (columns, 0), ==, name_column (klass, count));
      g_assert_cmpuint (count, ==, klass->n_fields + 5);
    }

  return g_strdup ("");
}

static void
test_columns_follow_fields (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *done = liaison_store_read (fixture->store, check_columns, NULL, NULL, NULL);

  g_assert_nonnull (done);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/recording/columns-follow-fields", test_columns_follow_fields);
  g_test_add_func ("/store/recording/is-what-sqlite-records-of-every-type", test_every_type);
  g_test_add_func ("/store/recording/is-one-change-of-each-row", test_one_after_the_other);

  return g_test_run ();
}
