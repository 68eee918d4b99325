/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-follow-up-query.h"
#include "liaison-follow-up-row.h"
#include "liaison-today-fixture.h"
#include "liaison-today-page.h"
#include "liaison-week-view.h"

static LiaisonTodayPage *
show_page (LiaisonTodayFixture *fixture)
{
  GtkWidget *page = liaison_today_page_new ();

  adw_toast_overlay_set_child (fixture->overlay, page);
  gtk_window_present (fixture->window);
  g_object_set (page, "store", fixture->store->store, NULL);
  liaison_today_fixture_settle (fixture);

  return LIAISON_TODAY_PAGE (page);
}

static void
assert_shown (gpointer    page,
              const char *text)
{
  g_test_message ("%s", text);
  g_assert_nonnull (liaison_today_fixture_find (page, GTK_TYPE_LABEL, text));
}

static void
assert_not_shown (gpointer    page,
                  const char *text)
{
  g_test_message ("%s", text);
  g_assert_null (liaison_today_fixture_find (page, GTK_TYPE_LABEL, text));
}

static guint
get_due_count (LiaisonTodayPage *page)
{
  guint count;

  g_object_get (page, "due-count", &count, NULL);

  return count;
}

static void
collect_texts (GtkWidget *from,
               GString   *texts)
{
  if (LIAISON_IS_FOLLOW_UP_ROW (from))
    g_string_append_printf (texts, "%s%s", texts->len > 0 ? ", " : "",
                            liaison_follow_up_get_text (liaison_open_follow_up_get_record (liaison_follow_up_row_get_follow_up (LIAISON_FOLLOW_UP_ROW (from)))));
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_texts (child, texts);
}

static void
assert_rows (LiaisonTodayPage *page,
             const char       *expected)
{
  g_autoptr (GString) texts = g_string_new (NULL);

  collect_texts (GTK_WIDGET (page), texts);
  g_assert_cmpstr (texts->str, ==, expected);
}

static void
test_sections (LiaisonTodayFixture *fixture,
               gconstpointer        data)
{
  LiaisonTodayPage *page;

  liaison_today_fixture_add (fixture, "later", "2026-12-24", "");
  liaison_today_fixture_add (fixture, "afternoon", TODAY, "15:00");
  liaison_today_fixture_add (fixture, "morning", TODAY, "09:00");
  liaison_today_fixture_add (fixture, "any time", TODAY, "");
  liaison_today_fixture_add (fixture, "late", "2026-11-20", "");
  page = show_page (fixture);

  assert_rows (page, "late, any time, morning, afternoon, later");
  assert_shown (page, "Tuesday, 24 November");
  assert_shown (page, "4 to do, 1 of them overdue.");
  assert_shown (page, "Overdue");
  assert_shown (page, "Later");
  assert_not_shown (page, "This Week");
  g_assert_cmpuint (get_due_count (page), ==, 4);

  liaison_today_fixture_add (fixture, "soon", "2026-11-26", "");
  liaison_today_fixture_settle (fixture);
  assert_rows (page, "late, any time, morning, afternoon, soon, later");
  assert_shown (page, "This Week");
}

static void
test_empty (LiaisonTodayFixture *fixture,
            gconstpointer        data)
{
  LiaisonTodayPage *page = show_page (fixture);

  assert_shown (page, "Nothing to Do");
  g_assert_nonnull (liaison_today_fixture_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "_Add Follow-Up"));
  g_assert_nonnull (liaison_today_fixture_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "_Import Contacts…"));

  liaison_fixture_person (fixture->store, "Ana Ruiz");
  liaison_today_fixture_settle (fixture);
  g_assert_null (liaison_today_fixture_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "_Import Contacts…"));

  g_signal_emit_by_name (liaison_today_fixture_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "_Add Follow-Up"), "clicked");
  liaison_today_fixture_settle (fixture);
  g_assert_cmpstr (fixture->asked->str, ==, "add-follow-up 0");
}

static LiaisonFollowUp *
load (LiaisonTodayFixture *fixture,
      gint64               id)
{
  return liaison_fixture_load (fixture->store, LIAISON_TYPE_FOLLOW_UP, id);
}

static GtkWidget *
get_row (LiaisonTodayPage *page)
{
  return liaison_today_fixture_find (GTK_WIDGET (page), LIAISON_TYPE_FOLLOW_UP_ROW, NULL);
}

static void
test_done (LiaisonTodayFixture *fixture,
           gconstpointer        data)
{
  gint64            id = liaison_today_fixture_add (fixture, "Call Ana", TODAY, "");
  LiaisonTodayPage *page = show_page (fixture);
  GtkWidget        *check = liaison_today_fixture_find (GTK_WIDGET (page), GTK_TYPE_CHECK_BUTTON, NULL);
  g_autoptr (LiaisonFollowUp) after = NULL;
  g_autoptr (LiaisonFollowUp) undone = NULL;

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  liaison_today_fixture_settle (fixture);
  after = load (fixture, id);
  g_assert_cmpint (liaison_follow_up_get_done (after), ==, liaison_clock_now ());
  assert_rows (page, "");
  assert_shown (page, "Nothing to Do");
  assert_shown (fixture->overlay, "Mark “Call Ana” as Done");
  g_assert_cmpuint (get_due_count (page), ==, 0);

  liaison_store_undo_async (fixture->store->store, 0, NULL, NULL, NULL);
  liaison_today_fixture_settle (fixture);
  undone = load (fixture, id);
  g_assert_cmpint (liaison_follow_up_get_done (undone), ==, 0);
  assert_rows (page, "Call Ana");
}

static void
test_done_of_series (LiaisonTodayFixture *fixture,
                     gconstpointer        data)
{
  gint64            id = liaison_today_fixture_add (fixture, "Call Ana", TODAY, "");
  LiaisonTodayPage *page;
  g_autoptr (LiaisonFollowUp) record = load (fixture, id);
  g_autoptr (LiaisonFollowUp) next = NULL;

  liaison_follow_up_set_rule (record, "FREQ=WEEKLY");
  liaison_follow_up_set_series_start (record, TODAY);
  liaison_fixture_save (fixture->store, record);
  page = show_page (fixture);
  gtk_widget_activate_action (get_row (page), "follow-up.done", NULL);
  liaison_today_fixture_settle (fixture);
  next = load (fixture, id + 1);
  g_assert_cmpstr (liaison_follow_up_get_day (next), ==, "2026-12-01");
  g_assert_cmpint (liaison_follow_up_get_done (next), ==, 0);
}

static void
test_fold_waits (LiaisonTodayFixture *fixture,
                 gconstpointer        data)
{
  LiaisonTodayPage *page;

  /* With animations the row is still there when the change is durable. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  liaison_today_fixture_add (fixture, "one", TODAY, "09:00");
  liaison_today_fixture_add (fixture, "two", TODAY, "10:00");
  page = show_page (fixture);
  gtk_widget_activate_action (get_row (page), "follow-up.done", NULL);
  gtk_widget_activate_action (get_row (page), "follow-up.done", NULL); /* pressed twice is done once */
  while (liaison_store_get_undo_label (fixture->store->store) == NULL ||
         !g_str_equal (liaison_store_get_undo_label (fixture->store->store), "Mark “one” as Done"))
    g_main_context_iteration (NULL, TRUE);
  while (get_due_count (page) != 1)
    g_main_context_iteration (NULL, TRUE);
  assert_rows (page, "two");
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static void
test_failed (LiaisonTodayFixture *fixture,
             gconstpointer        data)
{
  gint64            id = liaison_today_fixture_add (fixture, "Call Ana", TODAY, "");
  LiaisonTodayPage *page = show_page (fixture);
  g_autoptr (LiaisonFollowUp) record = load (fixture, id);

  /* Deleted by somebody else in the very moment. */
  liaison_store_delete_async (fixture->store->store, "Delete", LIAISON_RECORD (record), NULL, NULL, NULL);
  gtk_widget_activate_action (get_row (page), "follow-up.done", NULL);
  liaison_today_fixture_settle (fixture);
  assert_shown (fixture->overlay, "This follow-up is no longer there.");
  assert_rows (page, "");
}

static void
snooze (LiaisonTodayFixture *fixture,
        LiaisonTodayPage    *page,
        const char          *action)
{
  g_assert_true (gtk_widget_activate_action (get_row (page), action, NULL));
  liaison_today_fixture_settle (fixture);
}

static void
test_snooze (LiaisonTodayFixture *fixture,
             gconstpointer        data)
{
  gint64            id = liaison_today_fixture_add (fixture, "Call Ana", TODAY, "07:30");
  LiaisonTodayPage *page = show_page (fixture);
  g_autoptr (LiaisonFollowUp) minutes = NULL;
  g_autoptr (LiaisonFollowUp) tomorrow = NULL;
  g_autoptr (LiaisonFollowUp) later = NULL;
  g_autoptr (LiaisonFollowUp) back = NULL;

  snooze (fixture, page, "follow-up.snooze-minutes");
  minutes = load (fixture, id);
  g_assert_cmpint (liaison_follow_up_get_snoozed_until (minutes), ==, liaison_time_to_moment (TODAY, "08:10", NULL));
  g_assert_cmpstr (liaison_follow_up_get_snoozed_to_day (minutes), ==, "");
  assert_shown (page, "08:10");

  snooze (fixture, page, "follow-up.snooze-tomorrow");
  tomorrow = load (fixture, id);
  g_assert_cmpint (liaison_follow_up_get_snoozed_until (tomorrow), ==, liaison_time_to_moment ("2026-11-25", "07:30", NULL));
  g_assert_cmpstr (liaison_follow_up_get_snoozed_to_day (tomorrow), ==, "2026-11-25");
  g_assert_cmpstr (liaison_follow_up_get_day (tomorrow), ==, TODAY);
  assert_shown (page, "tomorrow, 07:30");
  assert_shown (page, "This Week");
  g_assert_cmpuint (get_due_count (page), ==, 0);

  /* What lies ahead is put off from its own day on. */
  snooze (fixture, page, "follow-up.snooze-week-later");
  later = load (fixture, id);
  g_assert_cmpint (liaison_follow_up_get_snoozed_until (later), ==, liaison_time_to_moment ("2026-12-02", "07:30", NULL));

  /* To the day it was for, it is snoozed no more. */
  gtk_widget_activate_action (GTK_WIDGET (page), "today.snooze", "(xs)", id, TODAY);
  liaison_today_fixture_settle (fixture);
  back = load (fixture, id);
  g_assert_false (liaison_follow_up_is_snoozed (back));
  g_assert_cmpstr (liaison_follow_up_get_snoozed_to_day (back), ==, "");
  g_assert_cmpstr (liaison_follow_up_get_day (back), ==, TODAY);
}

static void
test_delete (LiaisonTodayFixture *fixture,
             gconstpointer        data)
{
  LiaisonTodayPage *page;

  liaison_today_fixture_add (fixture, "Call Ana", TODAY, "");
  page = show_page (fixture);
  gtk_widget_activate_action (get_row (page), "follow-up.delete", NULL);
  liaison_today_fixture_settle (fixture);
  g_assert_cmpint (liaison_fixture_count (fixture->store, LIAISON_TYPE_FOLLOW_UP), ==, 0);
  assert_shown (fixture->overlay, "Delete “Call Ana”");
}

static void
test_midnight (LiaisonTodayFixture *fixture,
               gconstpointer        data)
{
  LiaisonTodayPage *page;

  liaison_today_fixture_add (fixture, "Call Ana", "2026-11-25", "");
  page = show_page (fixture);
  assert_shown (page, "tomorrow");
  g_assert_cmpuint (get_due_count (page), ==, 0);

  liaison_clock_fix (liaison_time_to_moment ("2026-11-25", "00:00", NULL));
  gtk_widget_activate_action (GTK_WIDGET (page), "today.refresh", NULL);
  liaison_today_fixture_settle (fixture);
  assert_shown (page, "Wednesday, 25 November");
  assert_shown (page, "today");
  g_assert_cmpuint (get_due_count (page), ==, 1);
}

static void
test_keeps_rows (LiaisonTodayFixture *fixture,
                 gconstpointer        data)
{
  LiaisonTodayPage *page;
  GtkWidget        *row;

  liaison_today_fixture_add (fixture, "one", TODAY, "09:00");
  page = show_page (fixture);
  row = get_row (page);
  gtk_widget_grab_focus (row);
  liaison_today_fixture_add (fixture, "two", TODAY, "10:00");
  liaison_today_fixture_settle (fixture);
  g_assert_true (get_row (page) == row);
  g_assert_true (gtk_widget_has_focus (row));
}

static void
assert_focus (LiaisonTodayFixture *fixture,
              const char          *text)
{
  GtkWidget *focused = gtk_root_get_focus (GTK_ROOT (fixture->window));

  g_assert_true (LIAISON_IS_FOLLOW_UP_ROW (focused));
  g_assert_cmpstr (liaison_follow_up_get_text (liaison_open_follow_up_get_record (liaison_follow_up_row_get_follow_up (LIAISON_FOLLOW_UP_ROW (focused)))),
                   ==, text);
}

/* What is done is left for what comes next, also in another section, and for
 * what was before at the end. */
static void
test_walks_on (LiaisonTodayFixture *fixture,
               gconstpointer        data)
{
  static const char *const next[] = { "two", "late", "one" };
  LiaisonTodayPage *page;
  GtkWidget        *row;

  liaison_today_fixture_add (fixture, "one", "2026-11-20", "");
  liaison_today_fixture_add (fixture, "early", "2026-11-21", "");
  liaison_today_fixture_add (fixture, "two", "2026-11-22", "");
  liaison_today_fixture_add (fixture, "late", TODAY, "");
  page = show_page (fixture);
  row = gtk_widget_get_next_sibling (get_row (page));
  gtk_widget_grab_focus (row);

  for (guint i = 0; i < G_N_ELEMENTS (next); i++)
    {
      gtk_widget_activate_action (gtk_root_get_focus (GTK_ROOT (fixture->window)), "follow-up.done", NULL);
      liaison_today_fixture_settle (fixture);
      assert_focus (fixture, next[i]);
    }
}

/* Tab goes on from a row to its menu, and from there to what is below. */
static void
test_tab_walks_on (LiaisonTodayFixture *fixture,
                   gconstpointer        data)
{
  LiaisonTodayPage *page;
  GtkWidget        *row;

  liaison_today_fixture_add (fixture, "one", TODAY, "");
  liaison_today_fixture_add (fixture, "two", TODAY, "");
  page = show_page (fixture);
  row = get_row (page);
  gtk_widget_grab_focus (row);

  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), GTK_TYPE_MENU_BUTTON));
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == gtk_widget_get_next_sibling (row));
}

static gboolean
add_many (LiaisonChange *change,
          gpointer       data,
          GError       **error)
{
  for (int i = 0; i < 60; i++)
    {
      g_autoptr (LiaisonFollowUp) record = liaison_follow_up_new ();

      liaison_follow_up_set_text (record, "x");
      liaison_follow_up_set_day (record, "2026-12-24");
      if (!liaison_change_save (change, record, error))
        return FALSE;
    }

  return TRUE;
}

static void
test_many (LiaisonTodayFixture *fixture,
           gconstpointer        data)
{
  g_autoptr (GError) error = NULL;
  LiaisonTodayPage *page;
  GtkWidget        *more;
  g_autoptr (GString) texts = g_string_new (NULL);

  liaison_store_change (fixture->store->store, "Add", add_many, NULL, NULL, &error);
  g_assert_no_error (error);
  page = show_page (fixture);
  more = liaison_today_fixture_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "_Show All");
  g_assert_nonnull (more);
  g_signal_emit_by_name (more, "clicked");
  liaison_today_fixture_settle (fixture);
  g_assert_false (gtk_widget_get_visible (more));
  collect_texts (GTK_WIDGET (page), texts);
  g_assert_cmpuint (texts->len, ==, 60 + 59 * 2);
}

static void
test_narrow (LiaisonTodayFixture *fixture,
             gconstpointer        data)
{
  LiaisonTodayPage *page;
  int               minimum;

  liaison_today_fixture_add (fixture, "Ask about the EHR pilot and whether the hospital takes trainees", "2026-11-25", "15:00");
  page = show_page (fixture);
  g_object_set (page, "folded", TRUE, NULL);
  liaison_today_fixture_settle (fixture);
  gtk_widget_measure (GTK_WIDGET (page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  assert_shown (page, "tomorrow, 15:00");
}

static void
test_no_store (LiaisonTodayFixture *fixture,
               gconstpointer        data)
{
  LiaisonTodayPage *page;

  liaison_today_fixture_add (fixture, "Call Ana", TODAY, "");
  page = show_page (fixture);
  g_object_set (page, "store", NULL, NULL);
  liaison_today_fixture_settle (fixture);
  assert_rows (page, "");
  g_assert_cmpuint (get_due_count (page), ==, 0);
}

static void
add_test (const char *path,
          void (*test) (LiaisonTodayFixture *fixture,
                        gconstpointer        data))
{
  g_test_add (path, LiaisonTodayFixture, NULL, liaison_today_fixture_set_up, test, liaison_today_fixture_tear_down);
}

static void
press (GtkWidget       *week,
       GtkDirectionType direction,
       const char      *expected)
{
  GtkWidget *line;

  gtk_widget_child_focus (week, direction);
  line = gtk_root_get_focus (gtk_widget_get_root (week));
  g_assert_true (GTK_IS_BUTTON (line));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (line), ==, expected);
}

/* The arrows walk the chips of the week, stay where there is none further, and
 * are not lost with the chip that they were on. */
static void
test_week_by_keys (LiaisonTodayFixture *fixture,
                   gconstpointer        data)
{
  GtkWidget *week = g_object_new (LIAISON_TYPE_WEEK_VIEW, NULL);
  g_autoptr (LiaisonTodayAgenda) agenda = g_object_new (LIAISON_TYPE_TODAY_AGENDA, NULL);
  g_autoptr (LiaisonFollowUp) moved = NULL;
  gint64 second;

  liaison_today_fixture_add (fixture, "first", TODAY, "08:00");
  second = liaison_today_fixture_add (fixture, "second", TODAY, "09:00");
  liaison_today_fixture_add (fixture, "other day", "2026-11-26", "");
  adw_toast_overlay_set_child (fixture->overlay, week);
  gtk_window_present (fixture->window);
  g_object_set (agenda, "store", fixture->store->store, NULL);
  liaison_week_view_follow (LIAISON_WEEK_VIEW (week), agenda);
  liaison_today_fixture_settle (fixture);

  press (week, GTK_DIR_TAB_FORWARD, "first");
  press (week, GTK_DIR_UP, "first");
  press (week, GTK_DIR_DOWN, "second");
  press (week, GTK_DIR_DOWN, "second");
  press (week, GTK_DIR_RIGHT, "other day");
  press (week, GTK_DIR_DOWN, "other day");
  press (week, GTK_DIR_RIGHT, "other day");
  press (week, GTK_DIR_LEFT, "first");
  press (week, GTK_DIR_DOWN, "second");
  moved = load (fixture, second);
  liaison_follow_up_set_day (moved, "2026-12-24");
  liaison_fixture_save (fixture->store, moved);
  liaison_today_fixture_settle (fixture);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (gtk_root_get_focus (GTK_ROOT (fixture->window))), ==, "first");
}

int
main (int   argc,
      char *argv[])
{
  liaison_today_fixture_init (&argc, &argv);

  add_test ("/today/page/cuts-what-is-to-do-into-sections", test_sections);
  add_test ("/today/page/says-kindly-that-nothing-is-to-do", test_empty);
  add_test ("/today/page/done-is-durable-and-undone", test_done);
  add_test ("/today/page/done-goes-on-with-a-series", test_done_of_series);
  add_test ("/today/page/done-folds-away-first", test_fold_waits);
  add_test ("/today/page/says-what-failed", test_failed);
  add_test ("/today/page/snoozes-by-minutes-and-days", test_snooze);
  add_test ("/today/page/deletes-with-undo", test_delete);
  add_test ("/today/page/is-right-past-midnight", test_midnight);
  add_test ("/today/page/keeps-rows-and-focus", test_keeps_rows);
  add_test ("/today/page/walks-on-from-what-is-done", test_walks_on);
  add_test ("/today/page/tab-walks-on-from-a-row", test_tab_walks_on);
  add_test ("/today/page/shows-the-beginning-of-many", test_many);
  add_test ("/today/page/fits-a-narrow-window", test_narrow);
  add_test ("/today/page/empties-without-a-store", test_no_store);
  add_test ("/today/week/is-walked-by-keys", test_week_by_keys);

  return g_test_run ();
}
