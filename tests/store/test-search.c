/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact.h"
#include "liaison-fixture.h"

#include <locale.h>

static gpointer
search (LiaisonConnection *connection,
        gpointer           data,
        GCancellable      *cancellable,
        GError           **error)
{
  return liaison_query_contact_keys (connection, data, cancellable, error);
}

/* The names that are found, in order. */
static char *
find (LiaisonFixture *fixture,
      const char     *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = liaison_store_read (fixture->store, search, (gpointer) words, NULL, &error);
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < keys->len; i++)
    {
      g_autoptr (LiaisonPerson) person =
        liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, liaison_contact_key_get_id (g_array_index (keys, gint64, i)));

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", liaison_person_get_name (person));
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
assert_finds (LiaisonFixture *fixture,
              const char     *words,
              const char     *names)
{
  g_autofree char *found = find (fixture, words);

  g_assert_cmpstr (found, ==, names);
}

static void
test_finds_any_part_of_a_word (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();

  liaison_fixture_person (fixture, "Ana Ruiz");
  liaison_fixture_person (fixture, "Joan Bibliotheca");
  assert_finds (fixture, "theca", "Joan Bibliotheca");
  assert_finds (fixture, "an", "Ana Ruiz, Joan Bibliotheca");
  assert_finds (fixture, "bibliothecam", "");
  assert_finds (fixture, "an ru", "Ana Ruiz");
  assert_finds (fixture, "", "Ana Ruiz, Joan Bibliotheca");
}

static void
test_folds_case_and_accents (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();

  liaison_fixture_person (fixture, "Íñigo NÚÑEZ");
  assert_finds (fixture, "inigo", "Íñigo NÚÑEZ");
  assert_finds (fixture, "ÑEZ", "Íñigo NÚÑEZ");
}

/* Letters of other scripts are asked of the index, those of ours of the list. */
static void
test_finds_a_single_letter (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();

  liaison_fixture_person (fixture, "Ana Ruiz 7");
  liaison_fixture_person (fixture, "Иван");
  liaison_fixture_person (fixture, "Zoë");
  assert_finds (fixture, "a", "Ana Ruiz 7");
  assert_finds (fixture, "z", "Ana Ruiz 7, Zoë");
  assert_finds (fixture, "z o", "Zoë");
  assert_finds (fixture, "e", "Zoë");
  assert_finds (fixture, "7", "Ana Ruiz 7");
  assert_finds (fixture, "8", "");
  assert_finds (fixture, "в", "Иван");
  assert_finds (fixture, "a ruiz", "Ana Ruiz 7");
  assert_finds (fixture, "a zoe", "");
}

static void
test_follows_a_change_and_its_undo (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonPerson) person = NULL;
  g_autofree char *undone = NULL;

  person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, liaison_fixture_person (fixture, "Ana"));
  liaison_person_set_name (person, "Olu");
  liaison_fixture_save (fixture, person);
  assert_finds (fixture, "a", "");
  assert_finds (fixture, "u", "Olu");

  undone = liaison_store_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  assert_finds (fixture, "u", "");
  assert_finds (fixture, "a", "Ana");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/search/finds-any-part-of-a-word", test_finds_any_part_of_a_word);
  g_test_add_func ("/store/search/folds-case-and-accents", test_folds_case_and_accents);
  g_test_add_func ("/store/search/finds-a-single-letter", test_finds_a_single_letter);
  g_test_add_func ("/store/search/follows-a-change-and-its-undo", test_follows_a_change_and_its_undo);

  return g_test_run ();
}
