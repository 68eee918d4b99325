/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fixture.h"
#include "liaison-interaction-person.h"
#include "liaison-interaction.h"
#include "liaison-isolate.h"
#include "liaison-timeline.h"

#include <locale.h>

typedef struct
{
  gint64 person;
  gint64 other;
  int    n_interactions;
  int    first_year;
} Story;

static gboolean
link_person (LiaisonChange *change,
             gint64         interaction,
             gint64         person,
             GError       **error)
{
  g_autoptr (LiaisonInteractionPerson) link = liaison_interaction_person_new ();

  liaison_interaction_person_set_interaction (link, interaction);
  liaison_interaction_person_set_person (link, person);

  return liaison_change_save (change, link, error);
}

/* One a month, from January of the first year on; the other is there on odd ones. */
static gboolean
tell (LiaisonChange *change,
      gpointer       data,
      GError       **error)
{
  Story *story = data;

  for (int i = 0; i < story->n_interactions; i++)
    {
      g_autoptr (LiaisonInteraction) interaction = liaison_interaction_new ();
      g_autofree char *day = g_strdup_printf ("%d-%02d-15", story->first_year + i / 12, 1 + i % 12);
      gint64           id;

      liaison_interaction_set_day (interaction, day);
      if (!liaison_change_save (change, interaction, error))
        return FALSE;
      id = liaison_record_get_id (LIAISON_RECORD (interaction));
      if (!link_person (change, id, story->person, error) || (i % 2 == 1 && !link_person (change, id, story->other, error)))
        return FALSE;
    }

  return TRUE;
}

static Story
make_story (LiaisonFixture *fixture,
            int             n_interactions)
{
  Story story = { liaison_fixture_person (fixture, "Ada"), liaison_fixture_person (fixture, "Grace"), n_interactions, 2010 };
  g_autoptr (GError) error = NULL;

  liaison_store_change (fixture->store, "Story", tell, &story, NULL, &error);
  g_assert_no_error (error);

  return story;
}

static gpointer
read_timeline (LiaisonConnection *connection,
               gpointer           person,
               GCancellable      *cancellable,
               GError           **error)
{
  return liaison_query_timeline (connection, *(gint64 *) person, error);
}

static LiaisonTimeline *
load (LiaisonFixture *fixture,
      gint64          person)
{
  g_autoptr (GError) error = NULL;
  LiaisonTimeline *timeline = liaison_store_read (fixture->store, read_timeline, &person, NULL, &error);

  g_assert_no_error (error);
  liaison_timeline_set_store (timeline, fixture->store);

  return timeline;
}

static void
wait_for_record (LiaisonDetailEntry *entry)
{
  gint64 until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;

  while (liaison_detail_entry_get_record (entry) == NULL && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  g_assert_nonnull (liaison_detail_entry_get_record (entry));
}

static void
test_reads_as_shown (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  Story story = make_story (fixture, 100);
  g_autoptr (LiaisonTimeline) timeline = load (fixture, story.person);
  g_autoptr (LiaisonDetailEntry) newest = g_list_model_get_item (G_LIST_MODEL (timeline), 0);
  g_autoptr (LiaisonDetailEntry) old = g_list_model_get_item (G_LIST_MODEL (timeline), 90);
  g_autoptr (LiaisonDetailEntry) again = g_list_model_get_item (G_LIST_MODEL (timeline), 90);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (timeline)), ==, 100);
  g_assert_nonnull (liaison_detail_entry_get_record (newest));
  g_assert_cmpstr (liaison_detail_entry_get_name (newest), ==, "Grace");
  g_assert_cmpstr (liaison_timeline_get_last_day (timeline), ==, "2018-04-15");
  g_assert_true (old == again);
  g_assert_null (liaison_detail_entry_get_record (old));
  wait_for_record (old);
  g_assert_cmpstr (liaison_interaction_get_day (liaison_detail_entry_get_record (old)), ==, "2010-10-15");
  g_assert_cmpstr (liaison_detail_entry_get_name (old), ==, "Grace");
}

/* A list of names does not run on in the order of one of them. */
static void
test_isolates_names (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  Story story = { liaison_fixture_person (fixture, "Ada"), liaison_fixture_person (fixture, "\u202eGrace"), 2, 2010 };
  g_autoptr (LiaisonTimeline) timeline = NULL;
  g_autoptr (LiaisonDetailEntry) newest = NULL;

  liaison_store_change (fixture->store, "Story", tell, &story, NULL, NULL);
  liaison_isolate_set_wanted (TRUE);
  timeline = load (fixture, story.person);
  liaison_isolate_set_wanted (FALSE);
  newest = g_list_model_get_item (G_LIST_MODEL (timeline), 0);
  g_assert_cmpstr (liaison_detail_entry_get_name (newest), ==, "\u200e\u2068\u202eGrace\u2069");
}

static void
test_years (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  Story story = make_story (fixture, 27);
  g_autoptr (LiaisonTimeline) timeline = load (fixture, story.person);

  g_assert_cmpint (liaison_timeline_get_year (timeline, 0), ==, 2012);
  g_assert_cmpuint (liaison_timeline_get_n_of_year (timeline, 0), ==, 3);
  g_assert_cmpint (liaison_timeline_get_year (timeline, 3), ==, 2011);
  g_assert_cmpuint (liaison_timeline_get_n_of_year (timeline, 3), ==, 12);
}

static void
count_cb (GListModel *model,
          guint       position,
          guint       removed,
          guint       added,
          guint      *told)
{
  told[0]++;
  told[1] = position;
  told[2] = removed;
  told[3] = added;
}

static void
test_takes_what_is_new (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  Story story = make_story (fixture, 40);
  g_autoptr (LiaisonTimeline) timeline = load (fixture, story.person);
  g_autoptr (LiaisonTimeline) fresh = NULL;
  g_autoptr (LiaisonDetailEntry) old = g_list_model_get_item (G_LIST_MODEL (timeline), 35);
  g_autoptr (LiaisonDetailEntry) moved = NULL;
  g_autoptr (LiaisonDetailEntry) newest = NULL;
  g_autoptr (LiaisonInteraction) edited = NULL;
  Story more = { story.person, story.other, 1, 2020 };
  guint told[4] = { 0 };

  wait_for_record (old);
  edited = LIAISON_INTERACTION (liaison_record_copy (liaison_detail_entry_get_record (old)));
  liaison_interaction_set_summary (edited, "Maps");
  liaison_fixture_save (fixture, edited);
  liaison_store_change (fixture->store, "Story", tell, &more, NULL, NULL);
  g_signal_connect (timeline, "items-changed", G_CALLBACK (count_cb), told);

  fresh = load (fixture, story.person);
  liaison_timeline_take (timeline, fresh);
  g_assert_cmpuint (told[0], ==, 1);
  g_assert_cmpuint (told[1], ==, 0);
  g_assert_cmpuint (told[2], ==, 0);
  g_assert_cmpuint (told[3], ==, 1);
  newest = g_list_model_get_item (G_LIST_MODEL (timeline), 0);
  g_assert_cmpstr (liaison_interaction_get_day (liaison_detail_entry_get_record (newest)), ==, "2020-01-15");
  moved = g_list_model_get_item (G_LIST_MODEL (timeline), 36);
  g_assert_true (moved == old);
  while (*liaison_interaction_get_summary (liaison_detail_entry_get_record (old)) == '\0')
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (liaison_interaction_get_summary (liaison_detail_entry_get_record (old)), ==, "Maps");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/timeline/reads-what-is-shown", test_reads_as_shown);
  g_test_add_func ("/store/timeline/isolates-names", test_isolates_names);
  g_test_add_func ("/store/timeline/goes-by-years", test_years);
  g_test_add_func ("/store/timeline/takes-what-is-new", test_takes_what_is_new);

  return g_test_run ();
}
