/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Whatever is changed, by whomever, undo gives back each state before, and redo
 * each one after. LIAISON_SEEDS=100 takes the whole count. */

#include "config.h"

#include "liaison-anything.h"
#include "liaison-check.h"
#include "liaison-fixture.h"
#include "liaison-merge-contacts.h"
#include "liaison-query.h"
#include "liaison-records.h"

#include <stdlib.h>
#include <string.h>

#define SEEDS 2
#define N_CHANGES 100
#define MOST_TRIES 400
#define MOST_PARTS 4 /* of a change */

/* One change, made by chance. */
typedef struct
{
  GRand      *random;
  GHashTable *records; /* GType -> GPtrArray */
  GHashTable *ids;     /* GType -> GArray */
} Maker;

static gboolean
read_all (Maker             *maker,
          LiaisonConnection *connection,
          GError           **error)
{
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      GType      type = types[i]();
      GPtrArray *records = liaison_query_all (connection, type, error);
      GArray    *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

      if (records == NULL)
        {
          g_array_unref (ids);
          return FALSE;
        }
      for (guint j = 0; j < records->len; j++)
        {
          gint64 id = liaison_record_get_id (g_ptr_array_index (records, j));

          g_array_append_val (ids, id);
        }
      g_hash_table_insert (maker->records, GSIZE_TO_POINTER (type), records);
      g_hash_table_insert (maker->ids, GSIZE_TO_POINTER (type), ids);
    }

  return TRUE;
}

static GType
pick_type (Maker *maker)
{
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);

  /* Most is about people. */
  if (g_rand_int_range (maker->random, 0, 4) == 0)
    return LIAISON_TYPE_PERSON;

  return types[g_rand_int_range (maker->random, 0, (gint32) n_types)]();
}

static LiaisonRecord *
pick (Maker *maker,
      GType  type)
{
  GPtrArray *records = g_hash_table_lookup (maker->records, GSIZE_TO_POINTER (type));

  return records->len > 0 ? g_ptr_array_index (records, g_rand_int_range (maker->random, 0, (gint32) records->len)) : NULL;
}

static gboolean
save_anything (Maker         *maker,
               LiaisonChange *change,
               LiaisonRecord *record,
               GError       **error)
{
  liaison_anything_fill (maker->random, record, maker->ids);
  if (LIAISON_IS_TIE (record))
    liaison_tie_set_closeness (LIAISON_TIE (record), g_rand_int_range (maker->random, 1, 6));

  return liaison_change_save (change, record, error);
}

static gboolean
swap (Maker         *maker,
      LiaisonChange *change,
      GError       **error)
{
  LiaisonRecord *one = pick (maker, LIAISON_TYPE_PERSON);
  LiaisonRecord *other = pick (maker, LIAISON_TYPE_PERSON);
  g_autofree char *name = NULL;

  if (one == NULL || one == other)
    return TRUE;

  name = g_strdup (liaison_person_get_name (LIAISON_PERSON (one)));
  liaison_person_set_name (LIAISON_PERSON (one), liaison_person_get_name (LIAISON_PERSON (other)));
  liaison_person_set_name (LIAISON_PERSON (other), name);

  return liaison_change_save (change, one, error) && liaison_change_save (change, other, error);
}

static gboolean
merge (Maker         *maker,
       LiaisonChange *change,
       GError       **error)
{
  LiaisonRecord *kept = pick (maker, LIAISON_TYPE_PERSON);
  LiaisonRecord *dropped = pick (maker, LIAISON_TYPE_PERSON);
  g_autoptr (LiaisonRecord) combined = NULL;

  if (kept == NULL || kept == dropped)
    return TRUE;

  combined = liaison_merge_contacts_combine (kept, dropped);

  return liaison_change_merge_contacts (change, combined, dropped, error);
}

static gboolean
do_part (Maker         *maker,
         LiaisonChange *change,
         GError       **error)
{
  int            what = g_rand_int_range (maker->random, 0, 12);
  GType          type = pick_type (maker);
  LiaisonRecord *record = pick (maker, type);
  g_autoptr (LiaisonRecord) fresh = NULL;

  if (what == 0)
    return swap (maker, change, error);
  if (what == 1)
    return merge (maker, change, error);
  if (what == 2)
    return liaison_change_set_setting (change, "standing", g_rand_boolean (maker->random) ? "academic" : "law", error);
  if (what <= 4 && record != NULL)
    return liaison_change_delete (change, record, error);
  if (what <= 7 && record != NULL)
    return save_anything (maker, change, record, error);

  fresh = g_object_new (type, NULL);

  return save_anything (maker, change, fresh, error);
}

static gboolean
do_anything (LiaisonChange *change,
             gpointer       random,
             GError       **error)
{
  Maker    maker = { random,
                     g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref),
                     g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref) };
  int      n_parts = g_rand_int_range (random, 1, MOST_PARTS + 1);
  gboolean done = TRUE;

  for (int i = 0; i < n_parts && done; i++)
    done = read_all (&maker, liaison_change_get_connection (change), error) && do_part (&maker, change, error);
  g_hash_table_unref (maker.records);
  g_hash_table_unref (maker.ids);

  return done;
}

static gpointer
check (LiaisonConnection *connection,
       gpointer           data,
       GCancellable      *cancellable,
       GError           **error)
{
  return liaison_query_check (connection, cancellable, error);
}

/* What chance writes is not always a day or a sum that holds; whether the file
 * and its index are whole is told alike. */
static char *
dup_faults (LiaisonFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) faults = liaison_store_read (fixture->store, check, NULL, NULL, &error);

  g_assert_no_error (error);

  return g_strjoinv ("\n", faults);
}

/* Two who have the database open change it in turn. What chance makes wrong is
 * refused, and leaves nothing behind. */
static void
change_at_random (LiaisonFixture *fixture,
                  LiaisonStore   *other,
                  GRand          *random,
                  GPtrArray      *dumps)
{
  for (guint i = 0; i < MOST_TRIES && dumps->len <= N_CHANGES; i++)
    {
      LiaisonStore *store = g_rand_boolean (random) ? fixture->store : other;
      gint64        change = liaison_store_change (store, "Anything", do_anything, random, NULL, NULL);
      char         *dump = liaison_fixture_dump (fixture);

      if (change > 0)
        {
          g_ptr_array_add (dumps, dump);
          continue;
        }
      g_assert_cmpstr (dump, ==, g_ptr_array_index (dumps, dumps->len - 1));
      g_free (dump);
    }
  g_assert_cmpuint (dumps->len, ==, N_CHANGES + 1);
}

static void
test_gives_back_every_state (void)
{
  const char *seeds = g_getenv ("LIAISON_SEEDS");
  guint       n_seeds = seeds != NULL ? (guint) strtoul (seeds, NULL, 10) : SEEDS;

  for (guint32 seed = 1; seed <= n_seeds; seed++)
    {
      g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonStore) other = liaison_store_open (fixture->path, &error);
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *before = NULL;
      g_autofree char *undone_faults = NULL;
      g_autofree char *after = NULL;

      g_assert_no_error (error);
      g_ptr_array_add (dumps, liaison_fixture_dump (fixture));
      change_at_random (fixture, other, random, dumps);
      before = dup_faults (fixture);

      for (guint i = N_CHANGES; i-- > 0;)
        {
          g_autofree char *undone = liaison_store_undo (i % 3 == 0 ? other : fixture->store, 0, &error);
          g_autofree char *now = liaison_fixture_dump (fixture);

          g_assert_no_error (error);
          g_assert_cmpstr (now, ==, g_ptr_array_index (dumps, i));
        }
      undone_faults = dup_faults (fixture);
      g_assert_cmpstr (undone_faults, ==, "");
      for (guint i = 1; i <= N_CHANGES; i++)
        {
          g_autofree char *redone = liaison_store_redo (i % 3 == 0 ? other : fixture->store, &error);
          g_autofree char *now = liaison_fixture_dump (fixture);

          g_assert_no_error (error);
          g_assert_cmpstr (now, ==, g_ptr_array_index (dumps, i));
        }
      after = dup_faults (fixture);
      g_assert_cmpstr (after, ==, before);
      g_assert_null (strstr (after, "index"));
    }
  g_test_message ("%u times %u changes undone and redone: 0 differences", n_seeds, N_CHANGES);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/undo/gives-back-every-state", test_gives_back_every_state);

  return g_test_run ();
}
