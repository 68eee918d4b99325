/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-filter.h"
#include "liaison-contact.h"
#include "liaison-fixture.h"
#include "liaison-records.h"
#include "liaison-tag-query.h"

#include <locale.h>

static gint64
add_tag (LiaisonFixture *fixture,
         const char     *name,
         int             cadence)
{
  g_autoptr (LiaisonTag) tag = liaison_tag_new ();

  liaison_tag_set_name (tag, name);
  liaison_tag_set_cadence (tag, cadence);

  return liaison_fixture_save (fixture, tag);
}

static void
put_tag (LiaisonFixture *fixture,
         gint64          tag,
         gint64          person)
{
  g_autoptr (LiaisonTagging) tagging = liaison_tagging_new ();

  liaison_tagging_set_tag (tagging, tag);
  liaison_tagging_set_person (tagging, person);
  liaison_fixture_save (fixture, tagging);
}

static gpointer
read_counts (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  return liaison_query_tag_counts (connection, error);
}

static void
assert_counts (LiaisonFixture *fixture,
               const char     *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) counts = liaison_store_read (fixture->store, read_counts, NULL, NULL, &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < counts->len; i++)
    {
      const LiaisonTagCount *count = g_ptr_array_index (counts, i);

      g_string_append_printf (found, "%s%s %u %d", i > 0 ? ", " : "", liaison_tag_get_name (count->tag), count->n_contacts,
                              (int) liaison_tag_get_cadence (count->tag));
    }
  g_assert_cmpstr (found->str, ==, wanted);
}

static gpointer
read_counts_among (LiaisonConnection *connection,
                   gpointer           keys,
                   GCancellable      *cancellable,
                   GError           **error)
{
  return liaison_query_tag_counts_among (connection, keys, error);
}

static void
test_counts_among_some (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GError) error = NULL;
  gint64 ana = liaison_fixture_person (fixture, "Ana"), bo = liaison_fixture_person (fixture, "Bo"), cy = liaison_fixture_person (fixture, "Cy");
  gint64 mentors = add_tag (fixture, "mentors", 0), news = add_tag (fixture, "news", 0), others = add_tag (fixture, "others", 0);
  const gint64 some[] = { liaison_contact_key_of_person (ana), liaison_contact_key_of_person (bo) };
  g_autoptr (GArray) keys = g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (gint64)), some, 2);
  g_autoptr (GPtrArray) counts = NULL;
  LiaisonTagCount *first, *second;

  put_tag (fixture, news, ana);
  put_tag (fixture, mentors, ana);
  put_tag (fixture, mentors, bo);
  put_tag (fixture, mentors, cy);
  put_tag (fixture, others, cy);
  counts = liaison_store_read (fixture->store, read_counts_among, keys, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counts->len, ==, 2);
  first = g_ptr_array_index (counts, 0);
  second = g_ptr_array_index (counts, 1);
  g_assert_cmpstr (liaison_tag_get_name (first->tag), ==, "mentors");
  g_assert_cmpuint (first->n_contacts, ==, 2);
  g_assert_cmpstr (liaison_tag_get_name (second->tag), ==, "news");
  g_assert_cmpuint (second->n_contacts, ==, 1);
}

static gboolean
merge (LiaisonChange *change,
       gpointer       data,
       GError       **error)
{
  const gint64 *ids = data;

  return liaison_change_merge_tags (change, ids[0], ids[1], error);
}

static void
test_merging_keeps_who_has_them (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GError) error = NULL;
  gint64 ids[] = { add_tag (fixture, "mentors", 0), add_tag (fixture, "Mentor", 30) };
  gint64 ana = liaison_fixture_person (fixture, "Ana"), bo = liaison_fixture_person (fixture, "Bo");
  g_autoptr (LiaisonTag) dropped = liaison_fixture_load (fixture, LIAISON_TYPE_TAG, ids[1]);
  g_autoptr (LiaisonTag) kept = liaison_fixture_load (fixture, LIAISON_TYPE_TAG, ids[0]);
  g_autofree char *text = liaison_contact_filter_dup_with (NULL, LIAISON_FACET_TAG, liaison_record_get_uid (LIAISON_RECORD (dropped)));
  g_autoptr (LiaisonSavedFilter) filter = liaison_saved_filter_new ();
  g_autoptr (LiaisonSavedFilter) mended = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  gint64           saved;

  liaison_saved_filter_set_name (filter, "Mentors");
  liaison_saved_filter_set_filter (filter, text);
  saved = liaison_fixture_save (fixture, filter);
  put_tag (fixture, ids[0], ana);
  put_tag (fixture, ids[1], ana);
  put_tag (fixture, ids[1], bo);
  assert_counts (fixture, "Mentor 2 30, mentors 1 0");
  before = liaison_fixture_dump (fixture);

  g_assert_cmpint (liaison_store_change (fixture->store, "Merge", merge, ids, NULL, &error), >, 0);
  g_assert_no_error (error);
  assert_counts (fixture, "mentors 2 30");
  mended = liaison_fixture_load (fixture, LIAISON_TYPE_SAVED_FILTER, saved);
  g_assert_true (liaison_contact_filter_has (liaison_saved_filter_get_filter (mended), LIAISON_FACET_TAG,
                                             liaison_record_get_uid (LIAISON_RECORD (kept))));

  undone = liaison_store_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  after = liaison_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_a_tag_is_not_merged_with_itself (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GError) error = NULL;
  gint64 tag = add_tag (fixture, "mentors", 0);
  gint64 ids[] = { tag, tag };

  g_assert_cmpint (liaison_store_change (fixture->store, "Merge", merge, ids, NULL, &error), <, 0);
  g_assert_nonnull (error);
  assert_counts (fixture, "mentors 0 0");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/tag/merging-keeps-who-has-them", test_merging_keeps_who_has_them);
  g_test_add_func ("/store/tag/a-tag-is-not-merged-with-itself", test_a_tag_is_not_merged_with_itself);

  g_test_add_func ("/store/tag/counts-those-that-some-have", test_counts_among_some);

  return g_test_run ();
}
