/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* After every change, undo and redo the index is what a new one would be. */

#include "config.h"

#include "liaison-fixture.h"

#include "liaison-connection-private.h"

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
doubt_all (LiaisonChange *change,
           gpointer       data,
           GError       **error)
{
  return liaison_connection_execute (liaison_change_get_connection (change),
                                     "INSERT INTO contact_dirty (key) SELECT id * 2 FROM person UNION SELECT id * 2 + 1 FROM organization "
                                     "UNION SELECT key FROM contact_index",
                                     error);
}

/* The texts, and the words of the search index with the number of contacts that
 * have them. */
static gpointer
read_index (LiaisonConnection *connection,
            gpointer           data,
            GCancellable      *cancellable,
            GError           **error)
{
  g_autoptr (GString) dump = g_string_new (NULL);
  const char *const statements[] = {
    "SELECT key || ' ' || text || ' ' || match || ' ' || hex (sort_key) || ' ' || letters FROM contact_index ORDER BY key",
    "SELECT term || ' ' || doc FROM words ORDER BY term",
  };

  g_assert_true (liaison_connection_execute (connection, "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab (main, contact_search, row)", error));
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, statements[i], error);

      g_assert_nonnull (statement);
      while (liaison_statement_next (statement, error))
        g_string_append_printf (dump, "%s\n", liaison_statement_get_text (statement, 0));
    }

  return g_string_free (g_steal_pointer (&dump), FALSE);
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
  liaison_store_change (fixture->store, "Doubt", doubt_all, NULL, NULL, &error);
  g_assert_no_error (error);
  liaison_fixture_reopen (fixture);
  liaison_store_change (fixture->store, "Look", dump_index, &should_be, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (is, ==, should_be);

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
  for (guint i = 0; i < 1500; i++)
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

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/contact-index/follows-every-kind-of-change", test_follows_everything);
  g_test_add_func ("/store/contact-index/follows-many", test_follows_many);

  return g_test_run ();
}
