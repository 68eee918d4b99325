/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact.h"
#include "liaison-fixture.h"
#include "liaison-named-contacts.h"
#include "liaison-organization.h"
#include "liaison-person.h"

#include <locale.h>

typedef struct
{
  const char   *name;
  gboolean      only_people;
  LiaisonNaming naming;
} Question;

static gpointer
read_named (LiaisonConnection *connection,
            gpointer           data,
            GCancellable      *cancellable,
            GError           **error)
{
  Question *question = data;
  g_autoptr (GArray) keys = liaison_query_contacts_named (connection, question->name, question->only_people, &question->naming, error);

  return keys != NULL ? liaison_query_contacts (connection, (const gint64 *) keys->data, keys->len, error) : NULL;
}

static void
assert_named (LiaisonFixture *fixture,
              const char     *typed,
              gboolean        only_people,
              LiaisonNaming   naming,
              const char     *wanted)
{
  Question question = { typed, only_people, LIAISON_NAMING_NOBODY };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) contacts = liaison_store_read (fixture->store, read_named, &question, NULL, &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < contacts->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? ", " : "", liaison_contact_get_name (g_ptr_array_index (contacts, i)));
  g_test_message ("%s", typed);
  g_assert_cmpstr (found->str, ==, wanted);
  g_assert_cmpint (question.naming, ==, naming);
}

static void
add_organization (LiaisonFixture *fixture,
                  const char     *name)
{
  g_autoptr (LiaisonOrganization) organization = liaison_organization_new ();

  liaison_organization_set_name (organization, name);
  liaison_fixture_save (fixture, organization);
}

static void
add_with_nickname (LiaisonFixture *fixture,
                   const char     *name,
                   const char     *nickname)
{
  g_autoptr (LiaisonPerson) person = liaison_person_new ();

  liaison_person_set_name (person, name);
  liaison_person_set_nickname (person, nickname);
  liaison_fixture_save (fixture, person);
}

static void
test_the_surest_are_meant (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();

  liaison_fixture_person (fixture, "Bo Diddley");
  liaison_fixture_person (fixture, "Bob Smith");
  liaison_fixture_person (fixture, "Bob");
  liaison_fixture_person (fixture, "Zoë Núñez-O’Brien");
  add_with_nickname (fixture, "Grace Hopper", "Amazing Grace");
  add_organization (fixture, "Bob’s Library");

  assert_named (fixture, "bo", FALSE, LIAISON_NAMING_WORDS, "Bo Diddley");
  assert_named (fixture, "Bob", FALSE, LIAISON_NAMING_FULL, "Bob");
  assert_named (fixture, "Smith", FALSE, LIAISON_NAMING_WORDS, "Bob Smith");
  assert_named (fixture, "smith BOB", FALSE, LIAISON_NAMING_WORDS, "Bob Smith");
  assert_named (fixture, "Smit", FALSE, LIAISON_NAMING_BEGINNING, "Bob Smith");
  assert_named (fixture, "zoe", FALSE, LIAISON_NAMING_WORDS, "Zoë Núñez-O’Brien");
  assert_named (fixture, "gr hop", FALSE, LIAISON_NAMING_BEGINNING, "Grace Hopper");
  assert_named (fixture, "grace h.", FALSE, LIAISON_NAMING_PARTLY, "Grace Hopper");
  assert_named (fixture, "amazing", FALSE, LIAISON_NAMING_WORDS, "Grace Hopper");
  assert_named (fixture, "bob libr", FALSE, LIAISON_NAMING_PARTLY, "Bob’s Library");
  assert_named (fixture, "bob libr", TRUE, LIAISON_NAMING_NOBODY, "");
  assert_named (fixture, "iddley", FALSE, LIAISON_NAMING_NOBODY, ""); /* is within a word */
  assert_named (fixture, "Bob Diddley", FALSE, LIAISON_NAMING_NOBODY, "");
  assert_named (fixture, "%", FALSE, LIAISON_NAMING_NOBODY, "");
  assert_named (fixture, "", FALSE, LIAISON_NAMING_NOBODY, "");
}

static void
test_many_of_a_beginning_hide_nobody (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();

  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *name = g_strdup_printf ("Bob Able%03u", i);

      liaison_fixture_person (fixture, name);
    }
  liaison_fixture_person (fixture, "Bo Zimmer");
  assert_named (fixture, "Bo", TRUE, LIAISON_NAMING_WORDS, "Bo Zimmer");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/named-contacts/the-surest-are-meant", test_the_surest_are_meant);
  g_test_add_func ("/store/named-contacts/many-of-a-beginning-hide-nobody", test_many_of_a_beginning_hide_nobody);

  return g_test_run ();
}
