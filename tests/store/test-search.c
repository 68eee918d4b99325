/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact.h"
#include "liaison-fixture.h"
#include "liaison-fold.h"

#include <locale.h>
#include <string.h>

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
test_leaves_no_journal (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();

  liaison_fixture_person (fixture, "Ana Ruiz");
  assert_finds (fixture, "ana", "Ana Ruiz");
  liaison_fixture_reopen (fixture);
  assert_finds (fixture, "ana", "Ana Ruiz");
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

/* Made of few letters, so that words have beginnings in common and parts are
 * found in many places. */
static char *
make_name (GRand *random)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (int n_words = g_rand_int_range (random, 1, 4); n_words > 0; n_words--)
    {
      for (int n_letters = g_rand_int_range (random, 1, 30); n_letters > 0; n_letters--)
        g_string_append_unichar (name, g_utf8_get_char (g_utf8_offset_to_pointer ("aaaabé7и", g_rand_int_range (random, 0, 8))));
      g_string_append_c (name, ' ');
    }

  return g_string_free (g_steal_pointer (&name), FALSE);
}

static gboolean
has_all (const char *folded,
         char      **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* How many questions are asked; LIAISON_QUERIES says otherwise. */
#define N_QUERIES 400

static guint
count_queries (void)
{
  const char *chosen = g_getenv ("LIAISON_QUERIES");

  return chosen != NULL ? (guint) g_ascii_strtoull (chosen, NULL, 10) : N_QUERIES;
}

/* Words of any length, with any number of words of the index that begin so,
 * against a plain look into each name; each asked twice, for the second answer
 * is made of what is remembered. */
static void
test_finds_what_a_plain_look_finds (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = make_name (random);

      liaison_fixture_person (fixture, name);
      g_ptr_array_add (names, liaison_fold_dup (name));
    }

  for (guint i = 0; i < count_queries (); i++)
    {
      g_autofree char *made = make_name (random);
      glong            length = g_utf8_strlen (made, -1);
      glong            most = g_rand_int_range (random, 1, i % 2 == 0 ? 7 : 60);
      g_autofree char *words = g_utf8_substring (made, 0, MIN (length, most));
      const char      *known = g_ptr_array_index (names, (guint) g_rand_int_range (random, 0, 60));
      g_autofree char *folded = liaison_fold_dup (i % 3 == 0 ? g_utf8_offset_to_pointer (known, g_utf8_strlen (known, -1) / 2) : words);
      g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
      guint n_expected = 0;

      for (guint j = 0; j < names->len; j++)
        n_expected += has_all (g_ptr_array_index (names, j), parts) ? 1 : 0;
      for (guint round = 0; round < 2; round++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (GArray) keys = liaison_store_read (fixture->store, search, folded, NULL, &error);

          g_assert_no_error (error);
          g_assert_cmpuint (keys->len, ==, n_expected);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/search/finds-any-part-of-a-word", test_finds_any_part_of_a_word);
  g_test_add_func ("/store/search/leaves-no-journal", test_leaves_no_journal);
  g_test_add_func ("/store/search/folds-case-and-accents", test_folds_case_and_accents);
  g_test_add_func ("/store/search/finds-a-single-letter", test_finds_a_single_letter);
  g_test_add_func ("/store/search/follows-a-change-and-its-undo", test_follows_a_change_and_its_undo);

  g_test_add_func ("/store/search/finds-what-a-plain-look-finds", test_finds_what_a_plain_look_finds);

  return g_test_run ();
}
