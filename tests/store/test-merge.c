/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-anything.h"
#include "liaison-fixture.h"
#include "liaison-merge-contacts.h"
#include "liaison-records.h"

typedef struct
{
  GType  type;
  gint64 kept;
  gint64 dropped;
} Pair;

static gboolean
merge (LiaisonChange *change,
       gpointer       data,
       GError       **error)
{
  Pair              *pair = data;
  LiaisonConnection *connection = liaison_change_get_connection (change);
  g_autoptr (LiaisonRecord) kept = liaison_query_record (connection, pair->type, pair->kept, error);
  g_autoptr (LiaisonRecord) dropped = liaison_query_record (connection, pair->type, pair->dropped, error);
  g_autoptr (LiaisonRecord) combined = liaison_merge_contacts_combine (kept, dropped);

  return liaison_change_merge_contacts (change, combined, dropped, error);
}

static void
merge_people (LiaisonFixture *fixture,
              gint64          kept,
              gint64          dropped)
{
  Pair pair = { LIAISON_TYPE_PERSON, kept, dropped };
  g_autoptr (GError) error = NULL;

  liaison_store_change (fixture->store, "Merge", merge, &pair, NULL, &error);
  g_assert_no_error (error);
}

/* Sets every link of a record of this type to a person or to nobody; by chance all else, too. */
static void
save_linked (LiaisonFixture *fixture,
             GType           type,
             gint64          person,
             gint64          other,
             GRand          *random)
{
  g_autoptr (LiaisonRecord) record = g_object_new (type, NULL);
  guint               n_fields, n_ends = 0;
  const LiaisonField *fields = liaison_record_get_fields (record, &n_fields);

  if (random != NULL)
    liaison_anything_fill (random, record, NULL);
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == LIAISON_FIELD_LINK && fields[i].type () == LIAISON_TYPE_PERSON)
      liaison_record_set_number (record, i, n_ends++ == 0 ? person : other);
  if (LIAISON_IS_TIE (record))
    liaison_tie_set_closeness (LIAISON_TIE (record), 3);
  liaison_fixture_save (fixture, record);
}

static GType
get_link_type (guint i)
{
  guint                  n_types, n_found = 0;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);

  for (guint j = 0; j < n_types; j++)
    {
      LiaisonRecordClass *klass = g_type_class_ref (types[j]());

      for (guint k = 0; k < klass->n_fields; k++)
        if (klass->fields[k].kind == LIAISON_FIELD_LINK && klass->fields[k].type () == LIAISON_TYPE_PERSON && types[j]() != LIAISON_TYPE_PERSON)
          {
            if (n_found++ == i)
              return types[j]();
            break;
          }
    }

  return G_TYPE_NONE;
}

static void
test_keeps_everything (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64           ada = liaison_fixture_person (fixture, "Ada Lovelace");
  gint64           twin = liaison_fixture_person (fixture, "A. Lovelace");
  gint64           grace = liaison_fixture_person (fixture, "Grace");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint            n_types = 0;

  for (GType type; (type = get_link_type (n_types)) != G_TYPE_NONE; n_types++)
    save_linked (fixture, type, twin, grace, NULL);
  g_assert_cmpint (n_types, >, 9);

  before = liaison_fixture_dump (fixture);
  merge_people (fixture, ada, twin);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, 2);
  g_assert_null (liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, twin));
  for (guint i = 0; i < n_types; i++)
    {
      GType type = get_link_type (i);
      g_autoptr (LiaisonRecord) record = liaison_fixture_load (fixture, type, 1);
      guint               n_fields, n_found = 0;
      const LiaisonField *fields;

      g_test_message ("%s", g_type_name (type));
      g_assert_nonnull (record);
      fields = liaison_record_get_fields (record, &n_fields);
      for (guint j = 0; j < n_fields; j++)
        if (fields[j].kind == LIAISON_FIELD_LINK && fields[j].type () == LIAISON_TYPE_PERSON)
          n_found += liaison_record_get_number (record, j) == ada;
      g_assert_cmpint (n_found, ==, 1);
    }

  g_free (liaison_store_undo (fixture->store, 0, NULL));
  after = liaison_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_fields (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonPerson) ada = liaison_person_new ();
  g_autoptr (LiaisonPerson) twin = liaison_person_new ();
  g_autoptr (LiaisonPerson) merged = NULL;
  g_autoptr (LiaisonFormerUid) former = NULL;

  liaison_person_set_name (ada, "Ada");
  liaison_person_set_notes (ada, "one");
  liaison_person_set_place (ada, "London");
  liaison_person_set_name (twin, "A.");
  liaison_person_set_notes (twin, "two");
  liaison_person_set_place (twin, "Paris");
  liaison_person_set_birthday (twin, "1815-12-10");
  liaison_person_set_cadence (twin, 30);
  liaison_person_set_introduced_by (ada, liaison_fixture_save (fixture, twin));
  liaison_fixture_save (fixture, ada);

  merge_people (fixture, liaison_record_get_id (LIAISON_RECORD (ada)), liaison_record_get_id (LIAISON_RECORD (twin)));
  merged = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, liaison_record_get_id (LIAISON_RECORD (ada)));
  g_assert_cmpstr (liaison_person_get_name (merged), ==, "Ada");
  g_assert_cmpstr (liaison_person_get_notes (merged), ==, "one\n\ntwo");
  g_assert_cmpstr (liaison_person_get_place (merged), ==, "London");
  g_assert_cmpstr (liaison_person_get_birthday (merged), ==, "1815-12-10");
  g_assert_cmpint (liaison_person_get_cadence (merged), ==, 30);
  g_assert_cmpint (liaison_person_get_introduced_by (merged), ==, 0);
  former = liaison_fixture_load (fixture, LIAISON_TYPE_FORMER_UID, 1);
  g_assert_cmpstr (liaison_former_uid_get_former (former), ==, liaison_record_get_uid (LIAISON_RECORD (twin)));
}

static void
test_says_things_once (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 ada = liaison_fixture_person (fixture, "Ada");
  gint64 twin = liaison_fixture_person (fixture, "Ada");
  gint64 people[] = { ada, twin };
  g_autoptr (LiaisonTag) tag = liaison_tag_new ();

  liaison_tag_set_name (tag, "Board");
  liaison_fixture_save (fixture, tag);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (LiaisonContactMethod) method = liaison_contact_method_new ();
      g_autoptr (LiaisonTagging) tagging = liaison_tagging_new ();

      liaison_contact_method_set_person (method, people[i]);
      liaison_contact_method_set_value (method, "ada@example.org");
      liaison_contact_method_set_position (method, i);
      liaison_fixture_save (fixture, method);
      liaison_tagging_set_tag (tagging, liaison_record_get_id (LIAISON_RECORD (tag)));
      liaison_tagging_set_person (tagging, people[i]);
      liaison_fixture_save (fixture, tagging);
    }
  save_linked (fixture, LIAISON_TYPE_TIE, ada, twin, NULL);

  merge_people (fixture, ada, twin);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_CONTACT_METHOD), ==, 1);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_TAGGING), ==, 1);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_TIE), ==, 0);
}

static gint64
add_task (LiaisonFixture        *fixture,
          gint64                 introduction,
          gint64                 person,
          LiaisonFollowUpPurpose purpose,
          gint64                 done)
{
  g_autoptr (LiaisonFollowUp) follow_up = liaison_follow_up_new ();
  g_autoptr (LiaisonFollowUpPerson) link = liaison_follow_up_person_new ();

  liaison_follow_up_set_text (follow_up, "Ask for an introduction");
  liaison_follow_up_set_day (follow_up, "2026-12-01");
  liaison_follow_up_set_purpose (follow_up, purpose);
  liaison_follow_up_set_done (follow_up, done);
  liaison_follow_up_set_introduction (follow_up, introduction);
  liaison_follow_up_person_set_follow_up (link, liaison_fixture_save (fixture, follow_up));
  liaison_follow_up_person_set_person (link, person);
  liaison_fixture_save (fixture, link);

  return liaison_record_get_id (LIAISON_RECORD (follow_up));
}

static gint64
add_introduction (LiaisonFixture *fixture,
                  gint64          introducer,
                  gint64          person)
{
  g_autoptr (LiaisonIntroduction) introduction = liaison_introduction_new ();

  liaison_introduction_set_introducer (introduction, introducer);
  liaison_introduction_set_person (introduction, person);

  return liaison_fixture_save (fixture, introduction);
}

static gboolean
is_there (LiaisonFixture *fixture,
          GType           type,
          gint64          id)
{
  g_autoptr (LiaisonRecord) record = liaison_fixture_load (fixture, type, id);

  return record != NULL;
}

/* Whichever of them introduces the other, whichever of them stays. */
static void
test_nobody_is_asked_for_themselves (void)
{
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
      gint64           ada = liaison_fixture_person (fixture, "Ada");
      gint64           twin = liaison_fixture_person (fixture, "A.");
      gint64           grace = liaison_fixture_person (fixture, "Grace");
      gint64           of_itself = add_introduction (fixture, i & 1 ? ada : twin, i & 1 ? twin : ada);
      gint64           of_another = add_introduction (fixture, twin, grace);
      gint64           to_do = add_task (fixture, of_itself, i & 1 ? ada : twin, LIAISON_FOLLOW_UP_PURPOSE_ASK, 0);
      gint64           done = add_task (fixture, of_itself, i & 1 ? ada : twin, LIAISON_FOLLOW_UP_PURPOSE_ASK, 1);
      gint64           of_user = add_task (fixture, of_itself, ada, LIAISON_FOLLOW_UP_PURPOSE_NONE, 0);
      gint64           other = add_task (fixture, of_another, twin, LIAISON_FOLLOW_UP_PURPOSE_ASK, 0);
      g_autofree char *before = liaison_fixture_dump (fixture);
      g_autofree char *after = NULL;
      g_autofree char *undone = NULL;

      merge_people (fixture, i & 2 ? ada : twin, i & 2 ? twin : ada);
      g_assert_false (is_there (fixture, LIAISON_TYPE_INTRODUCTION, of_itself));
      g_assert_false (is_there (fixture, LIAISON_TYPE_FOLLOW_UP, to_do));
      g_assert_true (is_there (fixture, LIAISON_TYPE_FOLLOW_UP, done));
      g_assert_true (is_there (fixture, LIAISON_TYPE_FOLLOW_UP, of_user));
      g_assert_true (is_there (fixture, LIAISON_TYPE_INTRODUCTION, of_another));
      g_assert_true (is_there (fixture, LIAISON_TYPE_FOLLOW_UP, other));
      g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_FOLLOW_UP_PERSON), ==, 3);

      undone = liaison_store_undo (fixture->store, 0, NULL);
      after = liaison_fixture_dump (fixture);
      g_assert_cmpstr (after, ==, before);
    }
}

/* ---- whoever they are ---- */

#define N_PEOPLE 8
#define N_LINKS 40
#define N_MERGES 5

static gint64
add_anybody (LiaisonFixture *fixture,
             GRand          *random)
{
  g_autoptr (LiaisonPerson) person = liaison_person_new ();

  liaison_anything_fill (random, LIAISON_RECORD (person), NULL);

  return liaison_fixture_save (fixture, person);
}

/* The id of somebody who is there, but not of one of them. */
static gint64
pick_other (GArray *ids,
            GRand  *random,
            gint64  but)
{
  gint64 id;

  do
    id = g_array_index (ids, gint64, g_rand_int_range (random, 0, (gint32) ids->len));
  while (id == but);

  return id;
}

static void
link_anybody (LiaisonFixture *fixture,
              GArray         *ids,
              GRand          *random)
{
  guint n_types = 0;

  while (get_link_type (n_types) != G_TYPE_NONE)
    n_types++;
  for (guint i = 0; i < N_LINKS; i++)
    {
      gint64 one = pick_other (ids, random, 0);

      save_linked (fixture, get_link_type ((guint) g_rand_int_range (random, 0, (gint32) n_types)), one, pick_other (ids, random, one), random);
    }
}

static void
drop (GArray *ids,
      gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      {
        g_array_remove_index (ids, i);
        return;
      }
}

/* However people are linked, and in whatever order they are merged, each undo
 * brings back what was before it, and each redo what was after. */
static void
test_undo_changes_nothing (void)
{
  const char *seeds = g_getenv ("LIAISON_SEEDS");

  for (guint32 seed = 1; seed <= (seeds != NULL ? g_ascii_strtoull (seeds, NULL, 10) : 6); seed++)
    {
      g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);

      g_test_message ("seed %u", seed);
      for (guint i = 0; i < N_PEOPLE; i++)
        {
          gint64 id = add_anybody (fixture, random);

          g_array_append_val (ids, id);
        }
      link_anybody (fixture, ids, random);

      g_ptr_array_add (dumps, liaison_fixture_dump (fixture));
      for (guint i = 0; i < N_MERGES; i++)
        {
          gint64 kept = pick_other (ids, random, 0);
          gint64 dropped = pick_other (ids, random, kept);

          merge_people (fixture, kept, dropped);
          drop (ids, dropped);
          g_ptr_array_add (dumps, liaison_fixture_dump (fixture));
        }

      for (guint i = N_MERGES; i-- > 0;)
        {
          g_autofree char *undone = liaison_store_undo (fixture->store, 0, NULL);
          g_autofree char *now = liaison_fixture_dump (fixture);

          g_assert_nonnull (undone);
          g_assert_cmpstr (now, ==, g_ptr_array_index (dumps, i));
        }
      for (guint i = 1; i <= N_MERGES; i++)
        {
          g_autofree char *redone = liaison_store_redo (fixture->store, NULL);
          g_autofree char *now = liaison_fixture_dump (fixture);

          g_assert_nonnull (redone);
          g_assert_cmpstr (now, ==, g_ptr_array_index (dumps, i));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/merge/undo-changes-nothing-whoever-they-are", test_undo_changes_nothing);
  g_test_add_func ("/store/merge/keeps-everything-and-is-undone", test_keeps_everything);
  g_test_add_func ("/store/merge/fills-fields-and-keeps-the-uid", test_fields);
  g_test_add_func ("/store/merge/says-things-once", test_says_things_once);
  g_test_add_func ("/store/merge/nobody-is-asked-for-an-introduction-to-themselves", test_nobody_is_asked_for_themselves);

  return g_test_run ();
}
