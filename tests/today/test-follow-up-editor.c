/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-day-row.h"
#include "liaison-follow-up-editor.h"
#include "liaison-follow-up-query.h"
#include "liaison-today-fixture.h"
#include "liaison-zone-row.h"
#include "liaison-zone.h"

static GtkWidget *
show_editor (LiaisonTodayFixture *fixture,
             GtkWidget           *editor)
{
  gtk_window_set_transient_for (GTK_WINDOW (editor), fixture->window);
  gtk_window_present (fixture->window);
  gtk_window_present (GTK_WINDOW (editor));
  g_object_add_weak_pointer (G_OBJECT (editor), (gpointer *) &editor);
  liaison_today_fixture_settle (fixture);
  if (editor != NULL)
    g_object_remove_weak_pointer (G_OBJECT (editor), (gpointer *) &editor);

  return editor;
}

static GtkWidget *
find_row (GtkWidget  *editor,
          const char *title)
{
  GtkWidget *row = liaison_today_fixture_find (editor, ADW_TYPE_PREFERENCES_ROW, title);

  g_test_message ("%s", title);
  g_assert_nonnull (row);

  return row;
}

static void
type (GtkWidget  *editor,
      const char *title,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (editor, title)), text);
}

static const char *
read_row (GtkWidget  *editor,
          const char *title)
{
  return gtk_editable_get_text (GTK_EDITABLE (find_row (editor, title)));
}

static gboolean
can_save (GtkWidget *editor)
{
  GtkWidget *button = liaison_today_fixture_find (editor, GTK_TYPE_BUTTON, "C_reate");

  if (button == NULL)
    button = liaison_today_fixture_find (editor, GTK_TYPE_BUTTON, "_Save");

  return gtk_widget_is_sensitive (button);
}

static void
save (LiaisonTodayFixture *fixture,
      GtkWidget           *editor)
{
  g_assert_true (can_save (editor));
  gtk_widget_activate_action (editor, "editor.save", NULL);
  liaison_today_fixture_settle (fixture);
}

static gpointer
read_open (LiaisonConnection *connection,
           gpointer           data,
           GCancellable      *cancellable,
           GError           **error)
{
  return liaison_query_open_follow_ups (connection, error);
}

static LiaisonOpenFollowUp *
load_only (LiaisonTodayFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) open = liaison_store_read (fixture->store->store, read_open, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (open->len, ==, 1);

  return g_object_ref (g_ptr_array_index (open, 0));
}

static void
press (GtkWidget  *editor,
       const char *text)
{
  GtkWidget *label = liaison_today_fixture_find (editor, GTK_TYPE_LABEL, text);

  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
}

static void
test_creates (LiaisonTodayFixture *fixture,
              gconstpointer        data)
{
  gint64     ana = liaison_fixture_person (fixture->store, "Ana Ruiz");
  GtkWidget *editor = show_editor (fixture, liaison_follow_up_editor_new (fixture->store->store, liaison_contact_key_of_person (ana)));
  g_autoptr (LiaisonOpenFollowUp) made = NULL;
  LiaisonFollowUp *record;

  g_assert_false (can_save (editor)); /* nothing to do yet */
  g_assert_cmpstr (read_row (editor, "Date"), ==, "25 November 2026");
  find_row (editor, "Ana Ruiz");
  type (editor, "What to Do", "  Ask about the pilot ");
  type (editor, "Date", "in 2 weeks");
  type (editor, "Time (Optional)", "2 pm");
  g_assert_nonnull (liaison_today_fixture_find (editor, GTK_TYPE_LABEL, "Tuesday, 8 December, 14:00"));
  save (fixture, editor);

  made = load_only (fixture);
  record = liaison_open_follow_up_get_record (made);
  g_assert_cmpstr (liaison_follow_up_get_text (record), ==, "Ask about the pilot");
  g_assert_cmpstr (liaison_follow_up_get_day (record), ==, "2026-12-08");
  g_assert_cmpstr (liaison_follow_up_get_clock (record), ==, "14:00");
  g_assert_cmpstr (liaison_open_follow_up_get_names (made), ==, "Ana Ruiz");
  g_assert_cmpstr (liaison_store_get_undo_label (fixture->store->store), ==, "Add “Ask about the pilot”");
  g_assert_nonnull (liaison_today_fixture_find (GTK_WIDGET (fixture->overlay), GTK_TYPE_LABEL, "Add “Ask about the pilot”"));
}

static void
test_refuses (LiaisonTodayFixture *fixture,
              gconstpointer        data)
{
  GtkWidget *editor = show_editor (fixture, liaison_follow_up_editor_new (fixture->store->store, 0));

  type (editor, "What to Do", "Call");
  g_assert_true (can_save (editor));
  type (editor, "Date", "some day");
  g_assert_false (can_save (editor));
  g_assert_cmpstr (read_row (editor, "Date"), ==, "some day");
  g_assert_true (gtk_widget_has_css_class (find_row (editor, "Date"), "error"));
  type (editor, "Date", "tomorrow");
  g_assert_true (can_save (editor));
  type (editor, "Time (Optional)", "25:00");
  g_assert_false (can_save (editor));
  type (editor, "Time (Optional)", "");
  type (editor, "What to Do", "   ");
  g_assert_false (can_save (editor));
  gtk_window_close (GTK_WINDOW (editor));
  liaison_today_fixture_settle (fixture);
  g_assert_cmpint (liaison_fixture_count (fixture->store, LIAISON_TYPE_FOLLOW_UP), ==, 0);
}

static void
test_quick_days (LiaisonTodayFixture *fixture,
                 gconstpointer        data)
{
  GtkWidget *editor = show_editor (fixture, liaison_follow_up_editor_new (fixture->store->store, 0));

  press (editor, "Next Week");
  liaison_today_fixture_settle (fixture);
  g_assert_cmpstr (read_row (editor, "Date"), ==, "30 November 2026");
  press (editor, "In a Month");
  liaison_today_fixture_settle (fixture);
  g_assert_cmpstr (read_row (editor, "Date"), ==, "24 December 2026");
  gtk_window_destroy (GTK_WINDOW (editor));
}

static void
test_calendar (LiaisonTodayFixture *fixture,
               gconstpointer        data)
{
  GtkWidget *editor = show_editor (fixture, liaison_follow_up_editor_new (fixture->store->store, 0));
  GtkWidget *row = find_row (editor, "Date");
  GtkWidget *button = liaison_today_fixture_find (row, GTK_TYPE_MENU_BUTTON, NULL);
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  GtkWidget *calendar = gtk_popover_get_child (GTK_POPOVER (popover));
  g_autoptr (GDateTime) day = g_date_time_new_local (2026, 12, 2, 12, 0, 0);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  liaison_today_fixture_settle (fixture);
  g_assert_true (gtk_widget_get_visible (popover));
  g_signal_emit_by_name (calendar, "next-month");
  g_assert_true (gtk_widget_get_visible (popover)); /* one looks on */
  gtk_calendar_select_day (GTK_CALENDAR (calendar), day);
  g_assert_false (gtk_widget_get_visible (popover));
  g_assert_cmpstr (read_row (editor, "Date"), ==, "2 December 2026");
  gtk_window_destroy (GTK_WINDOW (editor));
}

static void
test_edits (LiaisonTodayFixture *fixture,
            gconstpointer        data)
{
  gint64     id = liaison_today_fixture_add (fixture, "Call Ana", "2026-11-26", "09:30");
  GtkWidget *editor = show_editor (fixture, liaison_follow_up_editor_new_for (fixture->store->store, id));
  g_autoptr (LiaisonOpenFollowUp) after = NULL;
  LiaisonFollowUp *record;

  g_assert_cmpstr (read_row (editor, "What to Do"), ==, "Call Ana");
  g_assert_cmpstr (read_row (editor, "Date"), ==, "26 November 2026");
  g_assert_cmpstr (read_row (editor, "Time (Optional)"), ==, "09:30");
  type (editor, "What to Do", "Write to Ana");
  type (editor, "Time (Optional)", "");
  save (fixture, editor);

  after = load_only (fixture);
  record = liaison_open_follow_up_get_record (after);
  g_assert_cmpint (liaison_open_follow_up_get_id (after), ==, id);
  g_assert_cmpstr (liaison_follow_up_get_text (record), ==, "Write to Ana");
  g_assert_cmpstr (liaison_follow_up_get_clock (record), ==, "");
}

static void
test_zone_and_log (LiaisonTodayFixture *fixture,
                   gconstpointer        data)
{
  gint64     id = liaison_today_fixture_add (fixture, "Call Ana", "2026-11-26", "");
  GtkWidget *editor = show_editor (fixture, liaison_follow_up_editor_new_for (fixture->store->store, id));
  GtkWidget *zone;
  g_autoptr (LiaisonFollowUp) after = NULL;

  g_assert_null (liaison_today_fixture_find (editor, LIAISON_TYPE_ZONE_ROW, NULL)); /* a day has none */
  type (editor, "Time (Optional)", "14:30");
  zone = liaison_today_fixture_find (editor, LIAISON_TYPE_ZONE_ROW, NULL);
  g_assert_cmpstr (liaison_zone_row_get_zone (LIAISON_ZONE_ROW (zone)), ==, "");
  liaison_zone_row_set_zone (LIAISON_ZONE_ROW (zone), "America/New_York");
  g_assert_nonnull (liaison_today_fixture_find (editor, GTK_TYPE_LABEL,
                                                "Thursday, 26 November, 14:30 (New York, America): 20:30 here"));
  gtk_switch_set_active (GTK_SWITCH (liaison_today_fixture_find (editor, GTK_TYPE_SWITCH, NULL)), TRUE);
  save (fixture, editor);
  after = liaison_fixture_load (fixture->store, LIAISON_TYPE_FOLLOW_UP, id);
  g_assert_cmpstr (liaison_follow_up_get_zone (after), ==, "America/New_York");
  g_assert_true (liaison_follow_up_get_log_on_done (after));
}

static void
test_zone_row (LiaisonTodayFixture *fixture,
               gconstpointer        data)
{
  GtkWidget  *row = g_object_ref_sink (liaison_zone_row_new ());
  GtkWidget  *choice = liaison_today_fixture_find (row, GTK_TYPE_DROP_DOWN, NULL);
  GListModel *lines;
  guint       n_lines;

  while (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (choice))) < 100)
    g_main_context_iteration (NULL, TRUE);
  lines = gtk_drop_down_get_model (GTK_DROP_DOWN (choice));
  n_lines = g_list_model_get_n_items (lines);
  for (guint i = 1; i < n_lines; i++)
    {
      gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), i);
      g_assert_true (liaison_zone_is_known (liaison_zone_row_get_zone (LIAISON_ZONE_ROW (row))));
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 0);
  g_assert_cmpstr (liaison_zone_row_get_zone (LIAISON_ZONE_ROW (row)), ==, "");
  /* What a calendar brought and no table has stays. */
  liaison_zone_row_set_zone (LIAISON_ZONE_ROW (row), "Atlantis/Old_Town");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (choice)), ==, 1);
  g_assert_cmpstr (liaison_zone_row_get_zone (LIAISON_ZONE_ROW (row)), ==, "Atlantis/Old_Town");
  gtk_test_accessible_assert_role (choice, GTK_ACCESSIBLE_ROLE_COMBO_BOX);
  gtk_test_accessible_assert_property (choice, GTK_ACCESSIBLE_PROPERTY_LABEL, "The Time Is That Of");
  g_assert_finalize_object (row);
}

static void
test_keeps_a_snooze (LiaisonTodayFixture *fixture,
                     gconstpointer        data)
{
  gint64 id = liaison_today_fixture_add (fixture, "Call Ana", "2026-11-20", "");
  g_autoptr (LiaisonFollowUp) before = liaison_fixture_load (fixture->store, LIAISON_TYPE_FOLLOW_UP, id);
  g_autoptr (LiaisonFollowUp) renamed = NULL;
  g_autoptr (LiaisonFollowUp) moved = NULL;
  gint64     until = liaison_time_to_moment ("2026-11-27", "00:00", NULL);
  GtkWidget *editor;

  liaison_follow_up_snooze (before, until, "2026-11-27");
  liaison_fixture_save (fixture->store, before);

  editor = show_editor (fixture, liaison_follow_up_editor_new_for (fixture->store->store, id));
  g_assert_cmpstr (read_row (editor, "Date"), ==, "27 November 2026");
  type (editor, "What to Do", "Write to Ana");
  save (fixture, editor);
  renamed = liaison_fixture_load (fixture->store, LIAISON_TYPE_FOLLOW_UP, id);
  g_assert_cmpint (liaison_follow_up_get_snoozed_until (renamed), ==, until);
  g_assert_cmpstr (liaison_follow_up_get_snoozed_to_day (renamed), ==, "2026-11-27");
  g_assert_cmpstr (liaison_follow_up_get_day (renamed), ==, "2026-11-20");

  editor = show_editor (fixture, liaison_follow_up_editor_new_for (fixture->store->store, id));
  type (editor, "Date", "2026-12-01");
  save (fixture, editor);
  moved = liaison_fixture_load (fixture->store, LIAISON_TYPE_FOLLOW_UP, id);
  g_assert_false (liaison_follow_up_is_snoozed (moved));
  g_assert_cmpstr (liaison_follow_up_get_snoozed_to_day (moved), ==, "");
  g_assert_cmpstr (liaison_follow_up_get_day (moved), ==, "2026-12-01");
}

static void
test_failure_keeps_text (LiaisonTodayFixture *fixture,
                         gconstpointer        data)
{
  gint64     id = liaison_today_fixture_add (fixture, "Call Ana", "2026-11-26", "");
  GtkWidget *editor = show_editor (fixture, liaison_follow_up_editor_new_for (fixture->store->store, id));
  g_autoptr (LiaisonFollowUp) record = liaison_fixture_load (fixture->store, LIAISON_TYPE_FOLLOW_UP, id);

  liaison_store_delete_async (fixture->store->store, "Delete", LIAISON_RECORD (record), NULL, NULL, NULL);
  liaison_today_fixture_settle (fixture);
  type (editor, "What to Do", "Write to Ana");
  save (fixture, editor);
  g_assert_cmpstr (read_row (editor, "What to Do"), ==, "Write to Ana");
  g_assert_true (can_save (editor));
  gtk_window_destroy (GTK_WINDOW (editor));
}

static void
test_gone (LiaisonTodayFixture *fixture,
           gconstpointer        data)
{
  show_editor (fixture, liaison_follow_up_editor_new_for (fixture->store->store, 17));
  g_assert_nonnull (liaison_today_fixture_find (GTK_WIDGET (fixture->overlay), GTK_TYPE_LABEL, "This follow-up is done or was deleted."));
}

static void
test_narrow (LiaisonTodayFixture *fixture,
             gconstpointer        data)
{
  GtkWidget *editor = show_editor (fixture, liaison_follow_up_editor_new (fixture->store->store, 0));
  int        minimum;

  gtk_widget_measure (adw_window_get_content (ADW_WINDOW (editor)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_window_destroy (GTK_WINDOW (editor));
}

static void
add_test (const char *path,
          void (*test) (LiaisonTodayFixture *fixture,
                        gconstpointer        data))
{
  g_test_add (path, LiaisonTodayFixture, NULL, liaison_today_fixture_set_up, test, liaison_today_fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  liaison_today_fixture_init (&argc, &argv);

  add_test ("/today/editor/creates-what-was-typed", test_creates);
  add_test ("/today/editor/refuses-what-is-no-date-and-keeps-it", test_refuses);
  add_test ("/today/editor/sets-days-by-buttons", test_quick_days);
  add_test ("/today/editor/closes-the-calendar-at-a-day", test_calendar);
  add_test ("/today/editor/changes-what-is-there", test_edits);
  add_test ("/today/editor/fixes-a-zone-and-asks-for-a-log", test_zone_and_log);
  add_test ("/today/zone-row/offers-the-zones-there-are", test_zone_row);
  add_test ("/today/editor/keeps-a-snooze-unless-the-day-changes", test_keeps_a_snooze);
  add_test ("/today/editor/keeps-the-text-when-saving-fails", test_failure_keeps_text);
  add_test ("/today/editor/says-that-the-follow-up-is-gone", test_gone);
  add_test ("/today/editor/fits-a-narrow-window", test_narrow);

  return g_test_run ();
}
