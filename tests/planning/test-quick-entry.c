/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact.h"
#include "liaison-fixture.h"
#include "liaison-quick-entry.h"

#include <locale.h>

#define TODAY "2026-11-24"

static gpointer
read_entry (LiaisonConnection *connection,
            gpointer           line,
            GCancellable      *cancellable,
            GError           **error)
{
  LiaisonWeek week = { G_DATE_MONDAY, G_DATE_MONDAY };

  return liaison_query_quick_entry (connection, liaison_quick_log_new (line, TODAY, &week), cancellable, error);
}

/* Each name as "known", "?open" or "+new", then what it was about. */
static char *
dup_reading (LiaisonFixture *fixture,
             const char     *line)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonQuickEntry) entry = liaison_store_read (fixture->store, read_entry, (gpointer) line, NULL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < entry->names->len; i++)
    {
      LiaisonQuickName *name = g_ptr_array_index (entry->names, i);

      if (name->is_new)
        g_string_append_printf (text, "+%s ", name->name);
      else if (name->person == 0)
        g_string_append_printf (text, "?%s ", name->name);
      else
        g_string_append_printf (text, "%s ", liaison_contact_get_name (g_ptr_array_index (name->candidates, 0)));
    }
  g_string_append_printf (text, "| %s", entry->log->summary);

  return g_string_free (text, FALSE);
}

static void
test_words_are_no_names (void)
{
  static const struct
  {
    const char *line, *reading;
  } cases[] = {
    { "met yesterday, talked about maps", "| talked about maps" },
    { "met yesterday, nice talk", "| nice talk" },
    { "met Ada for lunch: maps", "Ada Lovelace | for lunch; maps" },
    { "met Ada and grace", "Ada Lovelace Grace Hopper | " },
    { "met Ada and john", "Ada Lovelace ?john | " },
    { "met Ada, nice lunch", "Ada Lovelace | nice lunch" },
    { "met Ada Again again", "+Ada Again | again" },
    { "met zoe yang and jo again", "+zoe yang ?jo | again" },
    { "met Jan van der Berg and his boss", "Jan van der Berg | his boss" },
    { "met bell hooks for tea", "bell hooks | for tea" },
    { "met Ada and bell hooks", "Ada Lovelace bell hooks | " },
    { "met Ada and spoke with Grace at ALA yesterday", "Ada Lovelace Grace Hopper | spoke with Grace at ALA yesterday" },
    { "met ada and spoke with grace, then the boss", "Ada Lovelace Grace Hopper | spoke with grace, then the boss" },
    { "met Ada and spoke with John", "Ada Lovelace ?John | spoke with John" },
    { "met Ada and spoke with Bo Li", "Ada Lovelace +Bo Li | spoke with Bo Li" },
    { "met Ada and called the office", "Ada Lovelace | called the office" },
    { "met Ada and visited Paris", "Ada Lovelace | visited Paris" },
    { "met Ada and visited Grace", "Ada Lovelace Grace Hopper | visited Grace" },
    { "met Dr. Ada Lovelace and Prof. Dr. Hopper", "Ada Lovelace Grace Hopper | " },
    { "Ada called", "Ada Lovelace | " },
    { "Contract called back", "| Contract" },
    { "Bo Li called", "+Bo Li | " },
    { "met Mr John and Mrs Bo Li", "?Mr John +Mrs Bo Li | " },
    { "met Ada about maps and called Ada later", "Ada Lovelace | maps and called Ada later" },
  };
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();

  liaison_fixture_person (fixture, "Ada Lovelace");
  liaison_fixture_person (fixture, "Grace Hopper");
  liaison_fixture_person (fixture, "John Smith");
  liaison_fixture_person (fixture, "John Doe");
  liaison_fixture_person (fixture, "Jan van der Berg");
  liaison_fixture_person (fixture, "bell hooks");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *reading = dup_reading (fixture, cases[i].line);

      g_test_message ("%s", cases[i].line);
      g_assert_cmpstr (reading, ==, cases[i].reading);
    }
}

static void
test_nothing_is_thrown_away (void)
{
  static const char *const pieces[] = { "Ada", "grace", "john", "and", ",", "for", "talked", "yesterday", "at ALA", "about", ":", "she" };
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  liaison_fixture_person (fixture, "Ada Lovelace");
  liaison_fixture_person (fixture, "Grace Hopper");
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GString) line = g_string_new ("met ");
      g_autofree char *reading = NULL;
      gsize            place;

      for (guint i = 0, n = (guint) g_rand_int_range (random, 0, 8); i < n; i++)
        g_string_append_printf (line, "%s ", pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      place = line->len;
      g_string_append (line, g_rand_boolean (random) ? "Zyzzyva" : "zyzzyva");
      reading = dup_reading (fixture, line->str);

      g_test_message ("%s", line->str);
      if (g_strrstr (line->str, "at ALA") == NULL) /* what follows may be part of the place */
        g_assert_nonnull (g_strrstr (reading, line->str + place));
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/planning/quick-entry/offers-no-ordinary-word-as-a-name", test_words_are_no_names);
  g_test_add_func ("/planning/quick-entry/throws-nothing-away", test_nothing_is_thrown_away);

  return g_test_run ();
}
