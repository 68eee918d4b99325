/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-date-row.h"
#include "liaison-follow-up-row.h"
#include "liaison-follow-up.h"
#include "liaison-interaction-person.h"
#include "liaison-interaction.h"
#include "liaison-membership.h"
#include "liaison-opening.h"
#include "liaison-organization.h"
#include "liaison-person.h"
#include "liaison-tie.h"
#include "liaison-today-fixture.h"
#include "liaison-today-page.h"
#include "liaison-touch-row.h"
#include "liaison-touch-section.h"

#include <string.h>

static gint64
add_person (LiaisonTodayFixture *fixture,
            const char          *name,
            int                  cadence,
            const char          *last_contact)
{
  g_autoptr (LiaisonPerson) person = liaison_person_new ();
  g_autoptr (LiaisonInteraction) interaction = liaison_interaction_new ();
  g_autoptr (LiaisonInteractionPerson) link = liaison_interaction_person_new ();
  g_autoptr (LiaisonTie) tie = liaison_tie_new ();
  gint64 id;

  liaison_person_set_name (person, name);
  liaison_person_set_cadence (person, cadence);
  id = liaison_fixture_save (fixture->store, person);
  liaison_tie_set_person (tie, id);
  liaison_tie_set_closeness (tie, 2);
  liaison_fixture_save (fixture->store, tie);
  liaison_interaction_set_day (interaction, last_contact);
  liaison_interaction_person_set_interaction (link, liaison_fixture_save (fixture->store, interaction));
  liaison_interaction_person_set_person (link, id);
  liaison_fixture_save (fixture->store, link);

  return id;
}

static gint64
add_membership (LiaisonTodayFixture *fixture,
                const char          *association,
                const char          *renews_on)
{
  g_autoptr (LiaisonOrganization) organization = liaison_organization_new ();
  g_autoptr (LiaisonMembership) membership = liaison_membership_new ();

  liaison_organization_set_name (organization, association);
  liaison_membership_set_organization (membership, liaison_fixture_save (fixture->store, organization));
  liaison_membership_set_renews_on (membership, renews_on);

  return liaison_fixture_save (fixture->store, membership);
}

static gint64
add_opening (LiaisonTodayFixture *fixture,
             const char          *title,
             const char          *deadline)
{
  g_autoptr (LiaisonOpening) opening = liaison_opening_new ();

  liaison_opening_set_title (opening, title);
  liaison_opening_set_deadline (opening, deadline);

  return liaison_fixture_save (fixture->store, opening);
}

static GtkWidget *
show_page (LiaisonTodayFixture *fixture)
{
  GtkWidget *page = liaison_today_page_new ();

  adw_toast_overlay_set_child (fixture->overlay, page);
  gtk_window_present (fixture->window);
  g_object_set (page, "store", fixture->store->store, NULL);
  liaison_today_fixture_settle (fixture);

  return page;
}

static void
test_dates (LiaisonTodayFixture *fixture,
            gconstpointer        data)
{
  gint64     membership = add_membership (fixture, "Medical <i>Library</i> Association", "2026-12-01");
  gint64     opening = add_opening (fixture, "Clinical data librarian", "2026-11-30");
  GtkWidget *page, *row;
  g_autoptr (LiaisonMembership) renewed = NULL;
  g_autoptr (LiaisonOpening) applied = NULL;

  add_membership (fixture, "Far Ahead", "2027-06-01");
  add_opening (fixture, "Long Gone", "2026-10-01");
  page = show_page (fixture);

  row = liaison_today_fixture_find (page, LIAISON_TYPE_DATE_ROW, "Medical <i>Library</i> Association");
  g_assert_nonnull (row);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Your membership is to be renewed in 7 days");
  g_assert_null (liaison_today_fixture_find (page, LIAISON_TYPE_DATE_ROW, "Far Ahead"));
  g_assert_null (liaison_today_fixture_find (page, LIAISON_TYPE_DATE_ROW, "Long Gone"));

  gtk_widget_activate_action (row, "date.done", NULL);
  liaison_today_fixture_settle (fixture);
  renewed = liaison_fixture_load (fixture->store, LIAISON_TYPE_MEMBERSHIP, membership);
  g_assert_cmpstr (liaison_membership_get_renews_on (renewed), ==, "2027-12-01");
  g_assert_null (liaison_today_fixture_find (page, LIAISON_TYPE_DATE_ROW, "Medical <i>Library</i> Association"));

  row = liaison_today_fixture_find (page, LIAISON_TYPE_DATE_ROW, "Clinical data librarian");
  gtk_widget_activate_action (row, "date.done", NULL);
  liaison_today_fixture_settle (fixture);
  applied = liaison_fixture_load (fixture->store, LIAISON_TYPE_OPENING, opening);
  g_assert_cmpint (liaison_opening_get_stage (applied), ==, LIAISON_OPENING_STAGE_APPLIED);
}

/* Put off, each becomes a follow-up of that day, and one Undo takes it back. */
static void
test_put_off_dates (LiaisonTodayFixture *fixture,
                    gconstpointer        data)
{
  g_autoptr (LiaisonOpening) opening = NULL;
  gint64     id = add_opening (fixture, "Clinical data librarian", "2026-11-30");
  GtkWidget *page, *row;

  add_membership (fixture, "Association", "2026-12-01");
  page = show_page (fixture);
  row = liaison_today_fixture_find (page, LIAISON_TYPE_DATE_ROW, "Association");
  gtk_widget_activate_action (row, "date.put-off", "i", 3);
  liaison_today_fixture_settle (fixture);
  g_assert_null (liaison_today_fixture_find (page, LIAISON_TYPE_DATE_ROW, "Association"));
  row = liaison_today_fixture_find (page, LIAISON_TYPE_DATE_ROW, "Clinical data librarian");
  gtk_widget_activate_action (row, "date.put-off", "i", 7);
  liaison_today_fixture_settle (fixture);
  g_assert_null (liaison_today_fixture_find (page, LIAISON_TYPE_DATE_ROW, NULL));

  for (gint64 follow_up = 1; follow_up <= 2; follow_up++)
    {
      g_autoptr (LiaisonFollowUp) put = liaison_fixture_load (fixture->store, LIAISON_TYPE_FOLLOW_UP, follow_up);

      g_assert_cmpstr (liaison_follow_up_get_text (put), ==,
                       follow_up == 1 ? "Renew the membership in Association" : "Apply for Clinical data librarian");
      g_assert_cmpstr (liaison_follow_up_get_day (put), ==, follow_up == 1 ? "2026-11-27" : "2026-12-01");
    }
  opening = liaison_fixture_load (fixture->store, LIAISON_TYPE_OPENING, id);
  g_assert_cmpstr (liaison_opening_get_deadline (opening), ==, "2026-11-30");

  g_free (liaison_store_undo (fixture->store->store, 0, NULL));
  liaison_today_fixture_settle (fixture);
  g_assert_nonnull (liaison_today_fixture_find (page, LIAISON_TYPE_DATE_ROW, "Clinical data librarian"));
}

static GtkWidget *
find_list (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX);
}

/* The arrows walk the whole page, whatever the sections are of. */
static void
test_walk (LiaisonTodayFixture *fixture,
           gconstpointer        data)
{
  GtkWidget *page, *first, *second, *third;
  gboolean   walked;

  liaison_today_fixture_add (fixture, "Call", TODAY, "");
  add_membership (fixture, "Association", "2026-12-01");
  add_person (fixture, "Ada", 30, "2026-09-01");
  page = show_page (fixture);
  first = liaison_today_fixture_find (page, LIAISON_TYPE_FOLLOW_UP_ROW, NULL);
  second = liaison_today_fixture_find (page, LIAISON_TYPE_DATE_ROW, "Association");
  third = liaison_today_fixture_find (page, LIAISON_TYPE_TOUCH_ROW, "Ada");

  gtk_window_set_focus (fixture->window, NULL);
  gtk_widget_grab_focus (page);
  g_assert_true (gtk_window_get_focus (fixture->window) == first);
  g_signal_emit_by_name (find_list (first), "keynav-failed", GTK_DIR_DOWN, &walked);
  g_assert_true (walked);
  g_assert_true (gtk_window_get_focus (fixture->window) == second);
  g_signal_emit_by_name (find_list (second), "keynav-failed", GTK_DIR_DOWN, &walked);
  g_assert_true (gtk_window_get_focus (fixture->window) == third);
  g_signal_emit_by_name (find_list (third), "keynav-failed", GTK_DIR_UP, &walked);
  g_assert_true (gtk_window_get_focus (fixture->window) == second);
}

static void
test_keys (LiaisonTodayFixture *fixture,
           gconstpointer        data)
{
  gint64     ada = add_person (fixture, "Ada", 30, "2026-09-01");
  GtkWidget *page, *row;
  g_autofree char *wanted = g_strdup_printf ("log %" G_GINT64_FORMAT, ada * 2);

  page = show_page (fixture);
  row = liaison_today_fixture_find (page, LIAISON_TYPE_TOUCH_ROW, "Ada");
  gtk_widget_activate_action (row, "touch.log", NULL);
  g_assert_nonnull (strstr (fixture->asked->str, wanted));

  /* Done: they were in touch today, and it is no longer due. */
  gtk_widget_activate_action (row, "touch.done", NULL);
  liaison_today_fixture_settle (fixture);
  g_assert_null (liaison_today_fixture_find (page, LIAISON_TYPE_TOUCH_ROW, "Ada"));
  g_assert_cmpint (liaison_fixture_count (fixture->store, LIAISON_TYPE_INTERACTION), ==, 2);
  g_assert_cmpstr (liaison_store_get_undo_label (fixture->store->store), ==, "Log Contact with Ada");
}

static guint
count_touch_rows (GtkWidget *widget)
{
  guint n = LIAISON_IS_TOUCH_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_touch_rows (child);

  return n;
}

/* So many a week: who was taken up with this week counts. */
static void
test_weekly (LiaisonTodayFixture *fixture,
             gconstpointer        data)
{
  GtkWidget *page, *section;

  for (int i = 0; i < 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %d", i);

      add_person (fixture, name, 0, "2026-01-05");
    }
  page = show_page (fixture);
  section = liaison_today_fixture_find (page, LIAISON_TYPE_TOUCH_SECTION, NULL);
  g_assert_cmpuint (count_touch_rows (section), ==, 4);

  g_object_set (section, "weekly", 2, NULL);
  liaison_today_fixture_settle (fixture);
  g_assert_cmpuint (count_touch_rows (section), ==, 2);

  gtk_widget_activate_action (liaison_today_fixture_find (section, LIAISON_TYPE_TOUCH_ROW, NULL), "touch.done", NULL);
  liaison_today_fixture_settle (fixture);
  g_assert_cmpuint (count_touch_rows (section), ==, 1);
}

static void
test_budget (LiaisonTodayFixture *fixture,
             gconstpointer        data)
{
  GtkWidget       *page, *follow_up, *touch;
  g_autofree char *note = NULL;

  liaison_today_fixture_add (fixture, "Sort the desk", "2026-11-20", "");
  liaison_today_fixture_add (fixture, "Write the report", TODAY, "");
  add_person (fixture, "Ada", 30, "2026-09-01");
  page = show_page (fixture);
  g_assert_nonnull (liaison_today_fixture_find (page, GTK_TYPE_LABEL, "30 minutes would do 2 of what is here."));

  g_object_set (page, "minutes", 30, NULL);
  liaison_today_fixture_settle (fixture);
  follow_up = liaison_today_fixture_find (page, LIAISON_TYPE_FOLLOW_UP_ROW, NULL);
  g_assert_nonnull (follow_up);
  g_object_get (follow_up, "note", &note, NULL);
  g_assert_cmpstr (note, ==, "Due 4 days ago · 15 minutes");
  g_assert_nonnull (liaison_today_fixture_find (page, GTK_TYPE_LABEL, "1 more waits for another time."));

  g_object_set (page, "minutes", 60, NULL);
  liaison_today_fixture_settle (fixture);
  touch = liaison_today_fixture_find (page, LIAISON_TYPE_TOUCH_ROW, "Ada");
  g_assert_nonnull (touch);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (touch)), "· 10 minutes"));

  /* What is done there goes, and the list fills up anew. */
  gtk_widget_activate_action (touch, "touch.done", NULL);
  liaison_today_fixture_settle (fixture);
  g_assert_null (liaison_today_fixture_find (page, LIAISON_TYPE_TOUCH_ROW, "Ada"));
}

int
main (int   argc,
      char *argv[])
{
  liaison_today_fixture_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add (path, LiaisonTodayFixture, NULL, liaison_today_fixture_set_up, test, liaison_today_fixture_tear_down)
  ADD ("/today/time/tells-renewals-and-deadlines", test_dates);
  ADD ("/today/time/puts-renewals-and-deadlines-off", test_put_off_dates);
  ADD ("/today/time/walks-the-whole-page", test_walk);
  ADD ("/today/time/does-by-key", test_keys);
  ADD ("/today/time/suggests-so-many-a-week", test_weekly);
  ADD ("/today/time/fits-the-time-there-is", test_budget);

  return g_test_run ();
}
