/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-follow-up-query.h"
#include "liaison-follow-up-row.h"
#include "liaison-today-fixture.h"

/* A row with all its buttons has no room for a long line then. */
#define NARROW 460

static gpointer
read_open (LiaisonConnection *connection,
           gpointer           id,
           GCancellable      *cancellable,
           GError           **error)
{
  return liaison_query_open_follow_up (connection, *(gint64 *) id, error);
}

static GtkWidget *
show_row (LiaisonTodayFixture *fixture,
          gint64               id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonOpenFollowUp) follow_up = liaison_store_read (fixture->store->store, read_open, &id, NULL, &error);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row;

  g_assert_no_error (error);
  row = liaison_follow_up_row_new (follow_up);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  adw_toast_overlay_set_child (fixture->overlay, list);
  gtk_window_present (fixture->window);
  liaison_today_fixture_settle (fixture);

  return row;
}

typedef struct
{
  gint64 id;
  gint64 people[2];
  guint  n_people;
} Meeting;

static gboolean
set_people (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  Meeting *meeting = data;

  return liaison_change_set_follow_up_people (change, meeting->id, meeting->people, meeting->n_people, error);
}

static void
meet (LiaisonTodayFixture *fixture,
      Meeting              meeting)
{
  g_autoptr (GError) error = NULL;

  liaison_store_change (fixture->store->store, "Meet", set_people, &meeting, NULL, &error);
  g_assert_no_error (error);
}

static void
talk (LiaisonTodayFixture *fixture,
      gint64               person,
      const char          *day)
{
  g_autoptr (LiaisonInteraction) interaction = liaison_interaction_new ();
  g_autoptr (LiaisonInteractionPerson) link = liaison_interaction_person_new ();

  liaison_interaction_set_day (interaction, day);
  liaison_interaction_person_set_interaction (link, liaison_fixture_save (fixture->store, interaction));
  liaison_interaction_person_set_person (link, person);
  liaison_fixture_save (fixture->store, link);
}

static void
work (LiaisonTodayFixture *fixture,
      gint64               person)
{
  g_autoptr (LiaisonOrganization) organization = liaison_organization_new ();
  g_autoptr (LiaisonAffiliation) affiliation = liaison_affiliation_new ();

  liaison_organization_set_name (organization, "Hill Library");
  liaison_affiliation_set_organization (affiliation, liaison_fixture_save (fixture->store, organization));
  liaison_affiliation_set_person (affiliation, person);
  liaison_affiliation_set_title (affiliation, "Metadata Librarian");
  liaison_fixture_save (fixture->store, affiliation);
}

static void
test_shows (LiaisonTodayFixture *fixture,
            gconstpointer        data)
{
  gint64     ana = liaison_fixture_person (fixture->store, "Ana Ruiz");
  gint64     id = liaison_today_fixture_add (fixture, "Ask about\nthe <b>pilot</b> & more", "2026-11-26", "14:30");
  GtkWidget *row;

  work (fixture, ana);
  talk (fixture, ana, "2026-10-05");
  talk (fixture, ana, "2026-09-01");
  meet (fixture, (Meeting){ id, { ana }, 1 });
  row = show_row (fixture, id);

  g_assert_nonnull (liaison_today_fixture_find (row, GTK_TYPE_LABEL, "Ask about the <b>pilot</b> & more"));
  g_assert_nonnull (liaison_today_fixture_find (row, GTK_TYPE_LABEL, "Ana Ruiz · Metadata Librarian, Hill Library · last contact 7 weeks ago"));
  g_assert_nonnull (liaison_today_fixture_find (row, GTK_TYPE_LABEL, "Thursday, 14:30"));
}

static void
test_several (LiaisonTodayFixture *fixture,
              gconstpointer        data)
{
  gint64 ana = liaison_fixture_person (fixture->store, "Ana Ruiz");
  gint64 ben = liaison_fixture_person (fixture->store, "Ben Ho");
  gint64 id = liaison_today_fixture_add (fixture, "Lunch", "2026-11-26", "");

  talk (fixture, ben, "2026-11-23");
  meet (fixture, (Meeting){ id, { ana, ben }, 2 });
  g_assert_nonnull (liaison_today_fixture_find (show_row (fixture, id), GTK_TYPE_LABEL, "Ana Ruiz, Ben Ho · last contact yesterday"));
}

static void
test_tells_screen_readers (LiaisonTodayFixture *fixture,
                           gconstpointer        data)
{
  gint64     id = liaison_today_fixture_add (fixture, "Call Ana", "2026-11-25", "");
  GtkWidget *row = show_row (fixture, id);
  GtkWidget *check = liaison_today_fixture_find (row, GTK_TYPE_CHECK_BUTTON, NULL);
  GtkWidget *more = liaison_today_fixture_find (row, GTK_TYPE_MENU_BUTTON, NULL);

  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Call Ana · tomorrow");
  gtk_test_accessible_assert_role (check, GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_test_accessible_assert_property (check, GTK_ACCESSIBLE_PROPERTY_LABEL, "Done");
  gtk_test_accessible_assert_property (more, GTK_ACCESSIBLE_PROPERTY_LABEL, "More");
}

static void
test_asks (LiaisonTodayFixture *fixture,
           gconstpointer        data)
{
  gint64     ana = liaison_fixture_person (fixture->store, "Ana Ruiz");
  gint64     id = liaison_today_fixture_add (fixture, "Call Ana", TODAY, "");
  GtkWidget *row;

  meet (fixture, (Meeting){ id, { ana }, 1 });
  row = show_row (fixture, id);
  gtk_widget_activate_action (row, "follow-up.open", NULL);
  gtk_widget_activate_action (row, "follow-up.edit", NULL);
  g_assert_cmpstr (fixture->asked->str, ==, "show-contact 2, edit-follow-up 1");
}

static void
press_long (GtkWidget *row)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_LONG_PRESS (controller))
        g_signal_emit_by_name (controller, "pressed", 1.0, 1.0);
    }
}

static void
test_long_press (LiaisonTodayFixture *fixture,
                 gconstpointer        data)
{
  gint64     id = liaison_today_fixture_add (fixture, "Call Ana", TODAY, "09:00");
  GtkWidget *row = show_row (fixture, id);

  g_assert_null (liaison_today_fixture_find (row, GTK_TYPE_LABEL, "Next Week"));
  press_long (row);
  liaison_today_fixture_settle (fixture);
  g_assert_nonnull (liaison_today_fixture_find (row, GTK_TYPE_LABEL, "10 Minutes"));
  g_assert_nonnull (liaison_today_fixture_find (row, GTK_TYPE_LABEL, "Tomorrow"));
  g_assert_nonnull (liaison_today_fixture_find (row, GTK_TYPE_LABEL, "Next Week"));
}

static void
test_menus (LiaisonTodayFixture *fixture,
            gconstpointer        data)
{
  gint64     id = liaison_today_fixture_add (fixture, "Call Ana", TODAY, "");
  GtkWidget *row = show_row (fixture, id);

  /* Both are made when they are asked for, and go with the row. */
  gtk_widget_activate_action (row, "follow-up.snooze-menu", NULL);
  liaison_today_fixture_settle (fixture);
  gtk_widget_activate_action (row, "follow-up.snooze-pick", NULL);
  liaison_today_fixture_settle (fixture);
  g_assert_nonnull (liaison_today_fixture_find (row, GTK_TYPE_CALENDAR, NULL));
}

/* Nothing is put off to a day that is over, nor to today. */
static void
test_picks_a_day_to_come (LiaisonTodayFixture *fixture,
                          gconstpointer        data)
{
  gint64     id = liaison_today_fixture_add (fixture, "Call Ana", TODAY, "");
  GtkWidget *row = show_row (fixture, id);
  g_autofree char *today = liaison_date_dup_today ();
  g_autofree char *tomorrow = liaison_date_dup_plus_days (today, 1);
  g_autofree char *shown = NULL;
  g_autoptr (GDateTime) date = NULL;
  g_autoptr (GDateTime) before = NULL;
  GtkWidget *calendar, *button;

  gtk_widget_activate_action (row, "follow-up.snooze-pick", NULL);
  liaison_today_fixture_settle (fixture);
  calendar = liaison_today_fixture_find (row, GTK_TYPE_CALENDAR, NULL);
  button = gtk_widget_get_next_sibling (calendar);
  date = gtk_calendar_get_date (GTK_CALENDAR (calendar));
  shown = liaison_date_dup_from_local (date);
  g_assert_cmpstr (shown, ==, tomorrow);
  g_assert_true (gtk_widget_get_sensitive (button));

  before = g_date_time_add_days (date, -1);
  gtk_calendar_select_day (GTK_CALENDAR (calendar), before);
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_calendar_select_day (GTK_CALENDAR (calendar), date);
  g_assert_true (gtk_widget_get_sensitive (button));
}

/* What is to be done is worth more lines than whom it is with. */
static void
test_shows_all_of_a_long_text (LiaisonTodayFixture *fixture,
                               gconstpointer        data)
{
  const char *text = "Send the notes on digital preservation to the county library before the interview";
  gint64      id = liaison_today_fixture_add (fixture, text, TODAY, "");
  GtkWidget  *label;

  gtk_window_set_default_size (fixture->window, NARROW, NARROW);
  label = liaison_today_fixture_find (show_row (fixture, id), GTK_TYPE_LABEL, text);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
}

static void
test_hostile (LiaisonTodayFixture *fixture,
              gconstpointer        data)
{
  g_autofree char *long_text = g_strnfill (100000, 'x');
  const char      *texts[] = { "<b>&amp;", "'; DROP TABLE follow_up; --", "\u202Eevil\u202C", "😀 𝔘", long_text };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gint64     id = liaison_today_fixture_add (fixture, texts[i], TODAY, "");
      GtkWidget *row = show_row (fixture, id);

      g_assert_true (LIAISON_IS_FOLLOW_UP_ROW (row));
    }
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

  add_test ("/today/row/says-who-why-and-how-long-since", test_shows);
  add_test ("/today/row/names-all-who-are-in-it", test_several);
  add_test ("/today/row/tells-screen-readers", test_tells_screen_readers);
  add_test ("/today/row/asks-the-window-to-open-and-edit", test_asks);
  add_test ("/today/row/brings-menus-when-asked", test_menus);
  add_test ("/today/row/picks-a-day-to-come", test_picks_a_day_to_come);
  add_test ("/today/row/snoozes-by-a-long-press", test_long_press);
  add_test ("/today/row/shows-all-of-a-long-text", test_shows_all_of_a_long_text);
  add_test ("/today/row/shows-any-text-as-text", test_hostile);

  return g_test_run ();
}
