/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-error.h"
#include "liaison-fixture.h"
#include "liaison-store-backup.h"
#include "liaison-store-restore.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define DAY (24 * 60 * 60)

static GPtrArray *
list (LiaisonFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = liaison_store_dup_backup_folder (fixture->store, &error);
  GPtrArray       *backups;

  g_assert_no_error (error);
  backups = liaison_backup_list (folder, &error);
  g_assert_no_error (error);

  return backups;
}

static char *
back_up (LiaisonFixture *fixture,
         const char     *reason)
{
  g_autoptr (GError) error = NULL;
  char *path = liaison_store_back_up (fixture->store, reason, &error);

  g_assert_no_error (error);

  return path;
}

static gint64
restore (LiaisonFixture *fixture,
         const char     *path,
         GError        **error)
{
  guint n_changed;

  return liaison_store_restore (fixture->store, path, "Restore a Backup", &n_changed, NULL, error);
}

static void
test_says_when_why_and_how_much (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  LiaisonBackup      *backup;
  LiaisonBackupCounts counts;
  g_autoptr (GError) error = NULL;

  liaison_fixture_person (fixture, "Ada Kowalski");
  liaison_fixture_person (fixture, "Noor Haddad");
  path = back_up (fixture, "before-import");

  backups = list (fixture);
  g_assert_cmpuint (backups->len, ==, 1);
  backup = g_ptr_array_index (backups, 0);
  g_assert_cmpstr (liaison_backup_get_path (backup), ==, path);
  g_assert_cmpstr (liaison_backup_get_reason (backup), ==, "before-import");
  g_assert_cmpint (liaison_backup_get_change (backup), ==, 2);
  g_assert_cmpint (ABS (liaison_backup_get_moment (backup) - g_get_real_time () / G_USEC_PER_SEC), <, 60);
  g_assert_cmpuint (liaison_backup_get_size (backup), >, 0);
  g_assert_true (liaison_backup_read_counts (backup, &counts, &error));
  g_assert_no_error (error);
  g_assert_cmpint (counts.people, ==, 2);
  g_assert_cmpint (counts.organizations, ==, 0);
}

static void
test_is_due_once_a_day_and_after_a_change (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) same = NULL;
  g_autoptr (GPtrArray) later = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *yesterday = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (liaison_store_back_up_if_due (fixture->store, &error));
  none = list (fixture);
  g_assert_cmpuint (none->len, ==, 0);

  liaison_fixture_person (fixture, "Ada Kowalski");
  g_assert_true (liaison_store_back_up_if_due (fixture->store, &error));
  liaison_fixture_person (fixture, "Noor Haddad");
  g_assert_true (liaison_store_back_up_if_due (fixture->store, &error));
  first = list (fixture);
  g_assert_cmpuint (first->len, ==, 1);

  /* It is of another day, and has all there is but for one change. */
  folder = liaison_store_dup_backup_folder (fixture->store, &error);
  yesterday = g_build_filename (folder, "20200101T120000Z-c1-daily.db", NULL);
  g_assert_cmpint (g_rename (liaison_backup_get_path (g_ptr_array_index (first, 0)), yesterday), ==, 0);
  g_assert_true (liaison_store_back_up_if_due (fixture->store, &error));
  later = list (fixture);
  g_assert_cmpuint (later->len, ==, 2);
  g_assert_cmpint (liaison_backup_get_change (g_ptr_array_index (later, 0)), ==, 2);

  /* Nothing changed since, whatever day it is. */
  g_assert_cmpint (g_unlink (yesterday), ==, 0);
  g_free (yesterday);
  yesterday = g_build_filename (folder, "20200101T120000Z-c2-daily.db", NULL);
  g_assert_cmpint (g_rename (liaison_backup_get_path (g_ptr_array_index (later, 0)), yesterday), ==, 0);
  g_assert_true (liaison_store_back_up_if_due (fixture->store, &error));
  same = list (fixture);
  g_assert_cmpuint (same->len, ==, 1);
}

static void
write_empty (const char *folder,
             gint64      moment,
             const char *reason)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (moment);
  g_autofree char *stamp = g_date_time_format (time, "%Y%m%dT%H%M%SZ");
  g_autofree char *path = g_strdup_printf ("%s/%s-c1-%s.db", folder, stamp, reason);

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

static guint
count_after (GPtrArray *backups,
             gint64     moment)
{
  guint count = 0;

  for (guint i = 0; i < backups->len; i++)
    if (liaison_backup_get_moment (g_ptr_array_index (backups, i)) > moment)
      count++;

  return count;
}

static void
test_keeps_days_weeks_and_months (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *folder = g_build_filename (fixture->folder, "backups", NULL);
  gint64 today = 1764158400; /* noon of 26 November 2025 */
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) nothing_more = NULL;
  guint n_to_come;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (int day = 0; day < 800; day++)
    write_empty (folder, today - day * DAY, "daily");
  write_empty (folder, today - 3600, "before-import");
  write_empty (folder, today - 700 * DAY + 60, "before-format-2");
  for (int day = 1000; day < 1012; day++)
    write_empty (folder, today + day * DAY, "daily"); /* by a clock that was wrong */

  all = liaison_backup_list (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 802 + 12);

  {
    g_autoptr (GPtrArray) old = liaison_backup_choose_old (all, today);

    for (guint i = 0; i < old->len; i++)
      g_assert_cmpint (g_unlink (liaison_backup_get_path (g_ptr_array_index (old, i))), ==, 0);
  }

  kept = liaison_backup_list (folder, &error);
  nothing_more = liaison_backup_choose_old (kept, today);
  g_assert_cmpuint (nothing_more->len, ==, 0);

  /* Seven days of two weeks, two weeks before them, eleven months before those, the
   * import of today and the change of the format; and as if those of days to come were
   * not there, of which seven days are kept. */
  n_to_come = count_after (kept, today);
  g_assert_cmpuint (kept->len - n_to_come, ==, 7 + 2 + 11 + 2);
  g_assert_cmpuint (n_to_come, >=, 7);
  g_assert_cmpuint (n_to_come, <, 12);
  g_assert_cmpint (liaison_backup_get_moment (g_ptr_array_index (kept, n_to_come)), ==, today);
  g_assert_cmpint (today - liaison_backup_get_moment (g_ptr_array_index (kept, kept->len - 1)), >, 690 * DAY);
}

/* A script that imports a thousand files does not fill the disk. */
static void
test_keeps_some_of_many_imports (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *folder = g_build_filename (fixture->folder, "backups", NULL);
  gint64 noon = 1764158400;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) old = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (int second = 0; second < 1000; second++)
    write_empty (folder, noon + second, "before-import");
  for (int second = 0; second < 50; second++)
    write_empty (folder, noon + second, "by-hand");

  all = liaison_backup_list (folder, &error);
  g_assert_no_error (error);
  old = liaison_backup_choose_old (all, noon + 2000);
  g_assert_cmpuint (old->len, ==, 1000 - 30 - 1);
  for (guint i = 0; i < old->len; i++)
    {
      gint64 moment = liaison_backup_get_moment (g_ptr_array_index (old, i));

      g_assert_cmpint (moment, >, noon);
      g_assert_cmpint (moment, <, noon + 970);
      g_assert_cmpstr (liaison_backup_get_reason (g_ptr_array_index (old, i)), ==, "before-import");
    }
}

/* Where the clock went back, others are of days to come: what is made now is
 * kept all the same, once a day. */
static void
test_a_clock_may_go_back (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  gint64 to_come = 4070908800; /* 1 January 2099 */
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *by_hand = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;
  g_autoptr (GError) error = NULL;

  liaison_fixture_person (fixture, "Ada Kowalski");
  path = liaison_store_back_up (fixture->store, "daily", &error);
  g_assert_no_error (error);
  folder = g_path_get_dirname (path);
  moved = g_build_filename (folder, "20990601T120000Z-c1-daily.db", NULL);
  g_assert_cmpint (g_rename (path, moved), ==, 0);
  for (int month = 0; month < 14; month++)
    write_empty (folder, to_come - month * 31 * DAY, "daily");

  by_hand = liaison_store_back_up (fixture->store, "by-hand", &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (by_hand, G_FILE_TEST_EXISTS));

  g_assert_cmpint (g_unlink (by_hand), ==, 0);
  liaison_fixture_person (fixture, "Noor Haddad");
  before = list (fixture);
  g_assert_true (liaison_store_back_up_if_due (fixture->store, &error));
  first = list (fixture);
  g_assert_cmpuint (first->len, ==, before->len + 1);
  liaison_fixture_person (fixture, "Kim Ha-eun");
  g_assert_true (liaison_store_back_up_if_due (fixture->store, &error));
  second = list (fixture);
  g_assert_cmpuint (second->len, ==, first->len);
}

/* However many backups of nobody follow, the last of somebody stays; it goes when
 * there are as many people again. */
static void
test_an_emptied_store_keeps_the_last_full_backup (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *folder = NULL;
  g_autofree char *full = NULL;
  g_autofree char *empty = NULL;
  g_autofree char *label = NULL;
  g_autofree char *again = NULL;
  g_autofree char *older = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;

  liaison_fixture_person (fixture, "Ada Kowalski");
  full = back_up (fixture, "daily");
  folder = liaison_store_dup_backup_folder (fixture->store, &error);
  older = g_build_filename (folder, "20200105T090000Z-c1-daily.db", NULL);
  g_assert_cmpint (g_rename (full, older), ==, 0);
  for (int month = 0; month < 40; month++)
    write_empty (folder, 1764158400 - month * 30 * DAY, "daily");

  label = liaison_store_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  empty = back_up (fixture, "before-import");
  g_assert_true (g_file_test (older, G_FILE_TEST_EXISTS));
  backups = list (fixture);
  g_assert_cmpuint (backups->len, <, 40);

  liaison_fixture_person (fixture, "Kim Ha-eun");
  again = back_up (fixture, "before-import");
  g_assert_false (g_file_test (older, G_FILE_TEST_EXISTS));
}

static void
test_restores_and_takes_that_back (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *label = NULL;
  g_autofree char *backup = NULL;
  g_autoptr (LiaisonTie) tie = liaison_tie_new ();
  g_autoptr (LiaisonPerson) person = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  gint64 ada, noor;

  noor = liaison_fixture_person (fixture, "Noor Haddad");
  ada = liaison_fixture_person (fixture, "Ada Kowalski");
  person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, noor);
  liaison_person_set_introduced_by (person, ada); /* a link to a later row */
  liaison_fixture_save (fixture, person);
  liaison_tie_set_person (tie, ada);
  liaison_tie_set_other (tie, noor);
  liaison_tie_set_closeness (tie, 3);
  liaison_fixture_save (fixture, tie);
  first = liaison_fixture_dump (fixture);
  backup = back_up (fixture, "daily");

  {
    g_autoptr (LiaisonPerson) gone = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, ada);

    liaison_store_delete_async (fixture->store, "Delete Person", LIAISON_RECORD (gone), NULL, NULL, NULL);
  }
  liaison_fixture_person (fixture, "Somebody Else");
  second = liaison_fixture_dump (fixture);
  g_assert_cmpstr (first, !=, second);

  g_assert_cmpint (restore (fixture, backup, &error), >, 0);
  g_assert_no_error (error);
  after = liaison_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, first);

  label = liaison_store_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  undone = liaison_fixture_dump (fixture);
  g_assert_cmpstr (undone, ==, second);

  backups = list (fixture);
  g_assert_cmpuint (backups->len, ==, 2);
  g_assert_cmpstr (liaison_backup_get_reason (g_ptr_array_index (backups, 0)), ==, "before-restore");
}

static int
count_name (const char *dump,
            const char *name)
{
  g_auto (GStrv) parts = g_strsplit (dump, name, -1);

  return (int) g_strv_length (parts) - 1;
}

/* A form may be open of somebody whose id is that of somebody else there. */
static void
test_restores_nobody_to_the_id_of_another (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonFixture) other = liaison_fixture_new ();
  g_autoptr (LiaisonPerson) person = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;
  gint64 ada = liaison_fixture_person (fixture, "Ada Kowalski");
  gint64 noor, kim;

  liaison_fixture_person (fixture, "Ana Ruiz");
  before = liaison_fixture_dump (fixture);

  noor = liaison_fixture_person (other, "Noor Haddad");
  kim = liaison_fixture_person (other, "Kim Ha-eun");
  g_assert_cmpint (noor, ==, ada);
  person = liaison_fixture_load (other, LIAISON_TYPE_PERSON, noor);
  liaison_person_set_introduced_by (person, kim);
  liaison_fixture_save (other, person);
  backup = back_up (other, "daily");

  g_assert_cmpint (restore (fixture, backup, &error), >, 0);
  g_assert_no_error (error);
  after = liaison_fixture_dump (fixture);
  g_assert_cmpint (count_name (after, "Noor Haddad"), ==, 1);
  g_assert_cmpint (count_name (after, "Ada Kowalski"), ==, 0);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, 2);
  g_clear_object (&person);
  person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, noor + 2);
  g_assert_cmpstr (liaison_person_get_name (person), ==, "Noor Haddad");
  g_assert_cmpint (liaison_person_get_introduced_by (person), ==, kim + 2);
  g_assert_null (liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, ada));

  label = liaison_store_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  undone = liaison_fixture_dump (fixture);
  g_assert_cmpstr (undone, ==, before);
}

static void
run_sql (const char *path,
         const char *sql)
{
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);
}

static void
test_refuses_what_is_no_backup_of_ours (void)
{
  static const struct
  {
    const char  *sql;
    LiaisonError code;
  } spoilt[] = {
    { "CREATE TRIGGER more AFTER INSERT ON person BEGIN DELETE FROM person; END", LIAISON_ERROR_FOREIGN },
    { "CREATE VIEW more AS SELECT 1", LIAISON_ERROR_FOREIGN },
    { "ALTER TABLE person ADD COLUMN more TEXT", LIAISON_ERROR_FOREIGN },
    { "DROP TABLE tie", LIAISON_ERROR_FOREIGN },
    { "PRAGMA user_version = 1000", LIAISON_ERROR_NEWER },
    { "PRAGMA application_id = 7", LIAISON_ERROR_FOREIGN },
    { "PRAGMA foreign_keys = OFF; UPDATE person SET introduced_by = 4711", LIAISON_ERROR_FAILED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (spoilt); i++)
    {
      g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
      g_autofree char *path = g_build_filename (fixture->folder, "given.db", NULL);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      liaison_fixture_person (fixture, "Ada Kowalski");
      before = liaison_fixture_dump (fixture);
      g_assert_true (liaison_store_back_up_to (fixture->store, path, &error));
      run_sql (path, spoilt[i].sql);

      g_assert_cmpint (restore (fixture, path, &error), ==, -1);
      g_assert_error (error, LIAISON_ERROR, (int) spoilt[i].code);
      after = liaison_fixture_dump (fixture);
      g_assert_cmpstr (after, ==, before);
    }
}

/* Who is told, in the order of it, and on which thread. */
typedef struct
{
  GThread *thread;
  guint    n_changed;
  gint64   change;
} Told;

static void
told_changed_cb (LiaisonStore *store,
                 char        **tables,
                 Told         *told)
{
  g_assert_true (g_thread_self () == told->thread);
  g_assert_cmpint (told->change, ==, -1);
  g_assert_cmpstr (liaison_store_get_undo_label (store), ==, "Restore");
  told->n_changed++;
}

static void
told_restored_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (GError) error = NULL;
  Told *told = data;
  guint n_changed;

  told->change = liaison_store_restore_finish (LIAISON_STORE (source), result, &n_changed, &error);
  g_assert_no_error (error);
}

/* A restore works on a thread of its own, where nobody may be told who has widgets. */
static void
test_tells_the_main_thread (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *path = g_build_filename (fixture->folder, "copy.db", NULL);
  Told told = { g_thread_self (), 0, -1 };

  liaison_fixture_person (fixture, "Ada Kowalski");
  g_assert_true (liaison_store_back_up_to (fixture->store, path, NULL));
  liaison_fixture_person (fixture, "Somebody Later");

  g_signal_connect (fixture->store, "changed", G_CALLBACK (told_changed_cb), &told);
  liaison_store_restore_async (fixture->store, path, "Restore", NULL, told_restored_cb, &told);
  while (told.change < 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (told.n_changed, ==, 1);
  g_assert_cmpint (told.change, >, 0);
}

static gboolean
choose_folder (LiaisonChange *change,
               gpointer       folder,
               GError       **error)
{
  return liaison_change_set_setting (change, LIAISON_SETTING_BACKUP_FOLDER, folder, error);
}

static void
test_is_kept_where_the_user_chose (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *folder = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autofree char *path = NULL;
  g_autofree char *found = NULL;
  g_autofree char *earlier = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  liaison_fixture_person (fixture, "Ada Kowalski");
  earlier = back_up (fixture, "daily");
  g_assert_cmpint (g_mkdir (folder, 0750), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  liaison_store_change (fixture->store, "Choose", choose_folder, folder, NULL, NULL);
  path = back_up (fixture, "daily");
  found = g_path_get_dirname (path);
  g_assert_cmpstr (found, ==, folder);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0755); /* it may hold more than backups */
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  backups = liaison_store_list_backups (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (backups->len, ==, 2);
  g_assert_cmpstr (liaison_backup_get_path (g_ptr_array_index (backups, 0)), ==, path);
  g_assert_cmpstr (liaison_backup_get_path (g_ptr_array_index (backups, 1)), ==, earlier);
}

/* A disk that was taken out: its place is not filled with backups. */
static void
test_makes_no_folder_that_the_user_chose (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *folder = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;

  liaison_fixture_person (fixture, "Ada Kowalski");
  liaison_store_change (fixture->store, "Choose", choose_folder, folder, NULL, NULL);
  g_assert_null (liaison_store_back_up (fixture->store, "by-hand", &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, folder));
  g_clear_error (&error);
  g_assert_false (liaison_store_back_up_if_due (fixture->store, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  backups = liaison_store_list_backups (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (backups->len, ==, 0);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (liaison_store_back_up_if_due (fixture->store, &error));
  g_assert_no_error (error);
  path = back_up (fixture, "by-hand");
  g_assert_true (g_str_has_prefix (path, folder));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/backup/says-when-why-and-how-much", test_says_when_why_and_how_much);
  g_test_add_func ("/store/backup/is-due-once-a-day-and-after-a-change", test_is_due_once_a_day_and_after_a_change);
  g_test_add_func ("/store/backup/keeps-days-weeks-and-months", test_keeps_days_weeks_and_months);
  g_test_add_func ("/store/backup/keeps-some-of-many-imports", test_keeps_some_of_many_imports);
  g_test_add_func ("/store/backup/a-clock-may-go-back", test_a_clock_may_go_back);
  g_test_add_func ("/store/backup/an-emptied-store-keeps-the-last-full-backup", test_an_emptied_store_keeps_the_last_full_backup);
  g_test_add_func ("/store/backup/restores-and-takes-that-back", test_restores_and_takes_that_back);
  g_test_add_func ("/store/backup/restores-nobody-to-the-id-of-another", test_restores_nobody_to_the_id_of_another);
  g_test_add_func ("/store/backup/refuses-what-is-no-backup-of-ours", test_refuses_what_is_no_backup_of_ours);
  g_test_add_func ("/store/backup/tells-the-main-thread", test_tells_the_main_thread);
  g_test_add_func ("/store/backup/is-kept-where-the-user-chose", test_is_kept_where_the_user_chose);
  g_test_add_func ("/store/backup/makes-no-folder-that-the-user-chose", test_makes_no_folder_that_the_user_chose);

  return g_test_run ();
}
