/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-connection-private.h"
#include "liaison-error.h"
#include "liaison-fixture.h"
#include "liaison-person.h"

/* SQLite's own handler looks 328 and 428 ms after it began to wait, at the
 * soonest: who is done between the two keeps others waiting for the rest. */
#define HELD_MICROSECONDS 400000
#define SOON_MICROSECONDS 15000
#define ATTEMPTS 8 /* on a busy machine one is enough that was not disturbed */

/* Another program that changes the database. */
typedef struct
{
  const char *path;
  GMutex      lock;
  GCond       begun_cond;
  gboolean    begun;
  gint64      let_go; /* monotonic time */
} Holder;

static gpointer
hold (gpointer data)
{
  Holder *self = data;
  g_autoptr (GError) error = NULL;
  LiaisonConnection *connection = liaison_connection_open (self->path, LIAISON_CONNECTION_CHANGES, &error);
  gint64 end;

  g_assert_no_error (error);
  g_assert_true (liaison_connection_execute (connection, "BEGIN IMMEDIATE", &error));
  g_mutex_lock (&self->lock);
  self->begun = TRUE;
  g_cond_signal (&self->begun_cond);
  end = g_get_monotonic_time () + HELD_MICROSECONDS;
  while (g_cond_wait_until (&self->begun_cond, &self->lock, end))
    ;
  g_mutex_unlock (&self->lock);
  self->let_go = g_get_monotonic_time ();
  g_assert_true (liaison_connection_execute (connection, "ROLLBACK", &error));
  liaison_connection_close (connection);

  return NULL;
}

static void
test_goes_on_soon_after (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 soonest = G_MAXINT64;

  for (int i = 0; i < ATTEMPTS && soonest > SOON_MICROSECONDS; i++)
    {
      Holder   holder = { .path = fixture->path };
      GThread *thread = g_thread_new ("holder", hold, &holder);

      g_mutex_lock (&holder.lock);
      while (!holder.begun)
        g_cond_wait (&holder.begun_cond, &holder.lock);
      g_mutex_unlock (&holder.lock);
      g_assert_cmpint (liaison_fixture_person (fixture, "Ada Kowalski"), >, 0);
      g_thread_join (thread);
      soonest = MIN (soonest, g_get_monotonic_time () - holder.let_go);
    }

  g_assert_cmpint (soonest, <=, SOON_MICROSECONDS);
}

typedef struct
{
  char  *said; /* what came, in order */
  guint  n_left;
  GError *error;
} Course;

static void
say (Course     *course,
     const char *what)
{
  char *said = g_strconcat (course->said != NULL ? course->said : "", what, " ", NULL);

  g_free (course->said);
  course->said = said;
  course->n_left--;
}

static gboolean
add_person (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  g_autoptr (LiaisonPerson) person = g_object_new (LIAISON_TYPE_PERSON, "name", "Ada Kowalski", NULL);

  return liaison_change_save (change, person, error);
}

static gboolean
refuse (LiaisonChange *change,
        gpointer       data,
        GError       **error)
{
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, "No");

  return FALSE;
}

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  liaison_store_change_finish (LIAISON_STORE (source), result, NULL);
  say (data, "changed");
}

/* Who hears that a change was made asks for the next one. */
static void
changed_first_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  changed_cb (source, result, data);
  liaison_store_change_async (LIAISON_STORE (source), "Add", add_person, NULL, NULL, NULL, changed_cb, data);
}

static void
awaited_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Course *course = data;

  g_clear_error (&course->error);
  liaison_store_await_changes_finish (LIAISON_STORE (source), result, &course->error);
  say (course, "awaited");
}

static void
await (Course     *course,
       const char *expected)
{
  while (course->n_left > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (course->said, ==, expected);
  g_clear_pointer (&course->said, g_free);
}

static void
test_changes_are_awaited (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  Course course = { .n_left = 3 };

  g_assert_false (liaison_store_is_changing (fixture->store));
  liaison_store_change_async (fixture->store, "Add", add_person, NULL, NULL, NULL, changed_first_cb, &course);
  g_assert_true (liaison_store_is_changing (fixture->store));
  liaison_store_await_changes_async (fixture->store, NULL, awaited_cb, &course);
  await (&course, "changed changed awaited ");
  g_assert_no_error (course.error);
  g_assert_false (liaison_store_is_changing (fixture->store));

  course.n_left = 3;
  liaison_store_change_async (fixture->store, "Add", refuse, NULL, NULL, NULL, changed_cb, &course);
  liaison_store_change_async (fixture->store, "Add", add_person, NULL, NULL, NULL, changed_cb, &course);
  liaison_store_await_changes_async (fixture->store, NULL, awaited_cb, &course);
  await (&course, "changed changed awaited ");
  g_assert_error (course.error, LIAISON_ERROR, LIAISON_ERROR_INVALID);

  course.n_left = 1;
  liaison_store_await_changes_async (fixture->store, NULL, awaited_cb, &course);
  await (&course, "awaited ");
  g_assert_no_error (course.error);
}

/* A window that goes lets go of its store while others still work with it. */
static void
test_goes_when_all_is_answered (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  Course   course = { .n_left = 2 };
  gpointer weak = fixture->store;

  g_object_add_weak_pointer (weak, &weak);
  liaison_store_change_async (fixture->store, "Add", add_person, NULL, NULL, NULL, changed_first_cb, &course);
  g_clear_object (&fixture->store);
  await (&course, "changed changed ");
  while (weak != NULL)
    g_main_context_iteration (NULL, FALSE);

  fixture->store = liaison_store_open (fixture->path, NULL);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/others/a-change-goes-on-soon-after-theirs", test_goes_on_soon_after);
  g_test_add_func ("/store/others/changes-are-awaited", test_changes_are_awaited);
  g_test_add_func ("/store/others/a-store-goes-when-all-is-answered", test_goes_when_all_is_answered);

  return g_test_run ();
}
