/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* After every change, undo and redo the index is what a new one would be. */

#include "config.h"

#include "liaison-fixture.h"

#include "liaison-connection-private.h"
#include "liaison-contact-fresh-private.h"
#include "liaison-contact-index-private.h"
#include "liaison-contact-query.h"
#include "liaison-fold.h"

#include <locale.h>

typedef struct
{
  LiaisonRecord *first;
  LiaisonRecord *second;
  LiaisonRecord *organization;
  LiaisonRecord *stint;
  LiaisonRecord *method;
  LiaisonRecord *tag;
  LiaisonRecord *tagging;
} World;

static gint64
id_of (LiaisonRecord *record)
{
  return liaison_record_get_id (record);
}

static gboolean
make_world (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  World *world = data;

  world->first = LIAISON_RECORD (liaison_person_new ());
  world->second = LIAISON_RECORD (liaison_person_new ());
  world->organization = LIAISON_RECORD (liaison_organization_new ());
  world->stint = LIAISON_RECORD (liaison_affiliation_new ());
  world->method = LIAISON_RECORD (liaison_contact_method_new ());
  world->tag = LIAISON_RECORD (liaison_tag_new ());
  world->tagging = LIAISON_RECORD (liaison_tagging_new ());

  liaison_person_set_name (LIAISON_PERSON (world->first), "Íñigo Ruiz");
  liaison_person_set_name (LIAISON_PERSON (world->second), "Zoë Øster");
  liaison_organization_set_name (LIAISON_ORGANIZATION (world->organization), "Petrov Archives");
  if (!liaison_change_save (change, world->first, error) || !liaison_change_save (change, world->second, error) ||
      !liaison_change_save (change, world->organization, error))
    return FALSE;

  liaison_affiliation_set_person (LIAISON_AFFILIATION (world->stint), id_of (world->first));
  liaison_affiliation_set_organization (LIAISON_AFFILIATION (world->stint), id_of (world->organization));
  liaison_affiliation_set_title (LIAISON_AFFILIATION (world->stint), "Archivist");
  liaison_contact_method_set_person (LIAISON_CONTACT_METHOD (world->method), id_of (world->first));
  liaison_contact_method_set_kind (LIAISON_CONTACT_METHOD (world->method), LIAISON_METHOD_KIND_PHONE);
  liaison_contact_method_set_value (LIAISON_CONTACT_METHOD (world->method), "+34 600 555 011");
  liaison_tag_set_name (LIAISON_TAG (world->tag), "mentors");
  if (!liaison_change_save (change, world->stint, error) || !liaison_change_save (change, world->method, error) ||
      !liaison_change_save (change, world->tag, error))
    return FALSE;

  liaison_tagging_set_tag (LIAISON_TAGGING (world->tagging), id_of (world->tag));
  liaison_tagging_set_person (LIAISON_TAGGING (world->tagging), id_of (world->second));

  return liaison_change_save (change, world->tagging, error);
}

static gboolean
rename_all (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  World *world = data;

  liaison_organization_set_name (LIAISON_ORGANIZATION (world->organization), "Quigley Press");
  liaison_tag_set_name (LIAISON_TAG (world->tag), "peers");

  return liaison_change_save (change, world->organization, error) && liaison_change_save (change, world->tag, error);
}

static gboolean
edit_parts (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  World *world = data;

  liaison_contact_method_set_value (LIAISON_CONTACT_METHOD (world->method), "+49 30 555 012");
  liaison_affiliation_set_title (LIAISON_AFFILIATION (world->stint), "Curator");

  return liaison_change_save (change, world->method, error) && liaison_change_save (change, world->stint, error);
}

static gboolean
move_parts (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  World *world = data;

  liaison_contact_method_set_person (LIAISON_CONTACT_METHOD (world->method), 0);
  liaison_contact_method_set_organization (LIAISON_CONTACT_METHOD (world->method), id_of (world->organization));
  liaison_affiliation_set_person (LIAISON_AFFILIATION (world->stint), id_of (world->second));
  liaison_tagging_set_person (LIAISON_TAGGING (world->tagging), id_of (world->first));

  return liaison_change_save (change, world->method, error) && liaison_change_save (change, world->stint, error) &&
         liaison_change_save (change, world->tagging, error);
}

static gboolean
delete_tag (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  return liaison_change_delete (change, ((World *) data)->tag, error);
}

static gboolean
delete_organization (LiaisonChange *change,
                     gpointer       data,
                     GError       **error)
{
  return liaison_change_delete (change, ((World *) data)->organization, error);
}

static gboolean
delete_person (LiaisonChange *change,
               gpointer       data,
               GError       **error)
{
  return liaison_change_delete (change, ((World *) data)->first, error);
}

static gboolean
delete_record (LiaisonChange *change,
               gpointer       data,
               GError       **error)
{
  return liaison_change_delete (change, data, error);
}

static gboolean
doubt_all (LiaisonChange *change,
           gpointer       data,
           GError       **error)
{
  return liaison_connection_execute (liaison_change_get_connection (change),
                                     "INSERT INTO contact_dirty (key) SELECT id * 2 FROM person UNION SELECT id * 2 + 1 FROM organization "
                                     "UNION SELECT key FROM contact_index UNION SELECT key FROM contact_fresh",
                                     error);
}

/* The texts as lists and search see them, in the index or beside it. */
static gpointer
read_index (LiaisonConnection *connection,
            gpointer           data,
            GCancellable      *cancellable,
            GError           **error)
{
  g_autoptr (GString) dump = g_string_new (NULL);
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection,
                                "SELECT key || ' ' || text || ' ' || match || ' ' || hex (sort_key) || ' ' || letters FROM contact_current ORDER BY key",
                                error);

  g_assert_nonnull (statement);
  while (liaison_statement_next (statement, error))
    g_string_append_printf (dump, "%s\n", liaison_statement_get_text (statement, 0));

  return g_string_free (g_steal_pointer (&dump), FALSE);
}

/* How many texts of the index each word is to be found in. */
static GHashTable *
count_words (LiaisonConnection *connection)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, "SELECT text FROM contact_index", NULL);

  while (liaison_statement_next (statement, NULL))
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
      g_autofree char *suffixes = liaison_fold_dup_suffixes (liaison_statement_get_text (statement, 0));
      g_auto (GStrv) words = g_strsplit (suffixes, " ", -1);

      for (guint i = 0; words[i] != NULL; i++)
        if (*words[i] != '\0' && g_hash_table_add (seen, words[i]))
          g_hash_table_insert (counts, g_strdup (words[i]), GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (counts, words[i])) + 1));
    }

  return counts;
}

/* The search index has the words of the texts, and no others. */
static gboolean
check_words (LiaisonChange *change,
             gpointer       data,
             GError       **error)
{
  LiaisonConnection *connection = liaison_change_get_connection (change);
  g_autoptr (GHashTable) counts = count_words (connection);
  g_autoptr (LiaisonStatement) statement = NULL;
  guint n_words = 0;

  g_assert_true (liaison_connection_execute (connection, "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab (main, contact_search, row)", error));
  statement = liaison_connection_prepare (connection, "SELECT term, doc FROM words", error);
  while (liaison_statement_next (statement, error))
    {
      g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (counts, liaison_statement_get_text (statement, 0))), ==,
                       liaison_statement_get_number (statement, 1));
      n_words++;
    }
  g_assert_cmpint (n_words, ==, g_hash_table_size (counts));

  return TRUE;
}

static gboolean
dump_index (LiaisonChange *change,
            gpointer       dump,
            GError       **error)
{
  *(char **) dump = read_index (liaison_change_get_connection (change), NULL, NULL, error);

  return TRUE;
}

/* What stands in the index now, and that it is what one made anew has. */
static char *
check_index (LiaisonFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *is = NULL;
  g_autofree char *should_be = NULL;

  liaison_store_change (fixture->store, "Look", dump_index, &is, NULL, &error);
  g_assert_no_error (error);
  liaison_store_change (fixture->store, "Look", check_words, NULL, NULL, &error);
  g_assert_no_error (error);
  liaison_store_change (fixture->store, "Doubt", doubt_all, NULL, NULL, &error);
  g_assert_no_error (error);
  liaison_fixture_reopen (fixture);
  liaison_store_change (fixture->store, "Look", dump_index, &should_be, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (is, ==, should_be);
  liaison_store_change (fixture->store, "Look", check_words, NULL, NULL, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&is);
}

static void
assert_followed (LiaisonFixture   *fixture,
                 LiaisonChangeFunc func,
                 World            *world)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = check_index (fixture);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *label = NULL;
  g_autofree char *again = NULL;

  g_assert_cmpint (liaison_store_change (fixture->store, "Change", func, world, NULL, &error), >, 0);
  g_assert_no_error (error);
  after = check_index (fixture);
  g_assert_cmpstr (after, !=, before);
  label = liaison_store_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  undone = check_index (fixture);
  g_assert_cmpstr (undone, ==, before);
  again = liaison_store_redo (fixture->store, &error);
  g_assert_no_error (error);
  redone = check_index (fixture);
  g_assert_cmpstr (redone, ==, after);
}

static void
test_follows_everything (void)
{
  const LiaisonChangeFunc all[] = { make_world, rename_all, edit_parts, move_parts, delete_tag, delete_organization, delete_person };
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  World           world = { NULL };
  LiaisonRecord **records[] = { &world.first, &world.second, &world.organization, &world.stint, &world.method, &world.tag, &world.tagging };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    assert_followed (fixture, all[i], &world);
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    g_object_unref (*records[i]);
}

/* Runs are longer than what is indexed at once, and have gaps. */
static gboolean
add_many (LiaisonChange *change,
          gpointer       data,
          GError       **error)
{
  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (LiaisonPerson) person = liaison_person_new ();
      g_autoptr (LiaisonContactMethod) method = liaison_contact_method_new ();
      g_autofree char *name = g_strdup_printf ("Person %u", i);

      liaison_person_set_name (person, name);
      if (!liaison_change_save (change, person, error))
        return FALSE;

      liaison_contact_method_set_person (method, id_of (LIAISON_RECORD (person)));
      liaison_contact_method_set_value (method, name);
      if ((i % 3 == 0 && !liaison_change_save (change, method, error)) || (i % 40 == 39 && !liaison_change_delete (change, person, error)))
        return FALSE;
    }

  return TRUE;
}

static void
test_follows_many (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();

  assert_followed (fixture, add_many, NULL);
}

static gpointer
count_fresh (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  return GINT_TO_POINTER ((int) liaison_contact_fresh_count (connection));
}

static gpointer
read_order (LiaisonConnection *connection,
            gpointer           data,
            GCancellable      *cancellable,
            GError           **error)
{
  return liaison_query_found_keys (connection, data, cancellable, error);
}

/* Those whom a question finds, in order; the index is as it was before the last
 * changes, or has them folded in. */
static void
assert_lists (LiaisonFixture     *fixture,
              LiaisonContactSort  sort,
              const char         *words,
              const char         *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) found = g_string_new (NULL);
  LiaisonContactQuery query = { .search = words, .sort = sort };
  g_autoptr (GArray) keys = liaison_store_read (fixture->store, read_order, &query, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < keys->len; i++)
    g_string_append_printf (found, " %" G_GINT64_FORMAT, g_array_index (keys, gint64, i));
  g_assert_cmpstr (found->str, ==, expected);
}

static void
fold_index (LiaisonFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonConnection) connection = liaison_connection_open (fixture->path, LIAISON_CONNECTION_CHANGES, &error);

  g_assert_no_error (error);
  g_assert_true (liaison_contact_index_fold (connection, &error));
}

static void
rename_person (LiaisonFixture *fixture,
               gint64          id,
               const char     *name)
{
  g_autoptr (LiaisonPerson) person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, id);

  liaison_person_set_name (person, name);
  liaison_fixture_save (fixture, person);
}

static void
test_finds_what_changed_lately (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonPerson) gone = NULL;

  for (guint i = 1; i <= 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("%c Ruiz", "ABCDE"[i - 1]);

      g_assert_cmpint (liaison_fixture_person (fixture, name), ==, i);
    }
  fold_index (fixture);
  assert_lists (fixture, LIAISON_CONTACT_SORT_NAME, "ruiz", " 2 4 6 8 10");

  rename_person (fixture, 2, "Ca Lopez");
  rename_person (fixture, 5, "Aa Ruiz");
  gone = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, 4);
  liaison_store_change (fixture->store, "Delete", delete_record, gone, NULL, &error);
  g_assert_no_error (error);
  liaison_fixture_person (fixture, "Z Ruiz");

  for (guint i = 0; i < 2; i++)
    {
      assert_lists (fixture, LIAISON_CONTACT_SORT_NAME, "", " 2 10 6 4 12");
      assert_lists (fixture, LIAISON_CONTACT_SORT_PLACE, "", " 2 10 6 4 12");
      assert_lists (fixture, LIAISON_CONTACT_SORT_ORGANIZATION, "", " 2 10 6 4 12");
      assert_lists (fixture, LIAISON_CONTACT_SORT_NAME, "ruiz", " 2 10 6 12");
      assert_lists (fixture, LIAISON_CONTACT_SORT_NAME, "ope", " 4");
      assert_lists (fixture, LIAISON_CONTACT_SORT_NAME, "z", " 2 10 6 4 12");
      assert_lists (fixture, LIAISON_CONTACT_SORT_NAME, "d", "");
      fold_index (fixture);
      g_assert_null (liaison_store_read (fixture->store, count_fresh, NULL, NULL, &error));
    }
}

static void
test_folds_in_what_stands_beside (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *index = NULL;

  for (guint i = 0; i < LIAISON_MOST_FRESH - 1; i++)
    liaison_fixture_person (fixture, "Ana");
  rename_person (fixture, 1, "Olu");
  g_assert_cmpint (GPOINTER_TO_INT (liaison_store_read (fixture->store, count_fresh, NULL, NULL, &error)), ==, LIAISON_MOST_FRESH - 1);
  liaison_fixture_person (fixture, "Ana");
  liaison_store_change (fixture->store, "Look", dump_index, &index, NULL, &error); /* after what is under way */
  g_assert_null (liaison_store_read (fixture->store, count_fresh, NULL, NULL, &error));
  liaison_store_change (fixture->store, "Look", check_words, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* What nobody is found by is written into no index. */
static void
test_leaves_alone_what_is_as_it_was (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonPerson) person = NULL;

  liaison_fixture_person (fixture, "Ana");
  fold_index (fixture);
  person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, 1);
  liaison_person_set_cadence (person, 30);
  liaison_fixture_save (fixture, person);
  g_assert_null (liaison_store_read (fixture->store, count_fresh, NULL, NULL, &error));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/contact-index/follows-every-kind-of-change", test_follows_everything);
  g_test_add_func ("/store/contact-index/follows-many", test_follows_many);

  g_test_add_func ("/store/contact-index/finds-what-changed-lately", test_finds_what_changed_lately);
  g_test_add_func ("/store/contact-index/folds-in-what-stands-beside", test_folds_in_what_stands_beside);
  g_test_add_func ("/store/contact-index/leaves-alone-what-is-as-it-was", test_leaves_alone_what_is_as_it_was);

  return g_test_run ();
}
