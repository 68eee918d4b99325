/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-interaction-person.h"
#include "liaison-interaction.h"
#include "liaison-person.h"
#include "liaison-today-fixture.h"
#include "liaison-today-page.h"
#include "liaison-touch-row.h"

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
  gint64 id;

  liaison_person_set_name (person, name);
  liaison_person_set_cadence (person, cadence);
  id = liaison_fixture_save (fixture->store, person);
  liaison_interaction_set_day (interaction, last_contact);
  liaison_interaction_person_set_interaction (link, liaison_fixture_save (fixture->store, interaction));
  liaison_interaction_person_set_person (link, id);
  liaison_fixture_save (fixture->store, link);

  return id;
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
test_due (LiaisonTodayFixture *fixture,
          gconstpointer        data)
{
  GtkWidget *page, *row;

  add_person (fixture, "Ada <b>Lovelace</b>", 30, "2026-10-24");
  add_person (fixture, "Grace", 30, "2026-11-20");
  page = show_page (fixture);
  row = liaison_today_fixture_find (page, LIAISON_TYPE_TOUCH_ROW, "Ada <b>Lovelace</b>");
  g_assert_nonnull (row);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "You wanted to be in touch every month; last contact 4 weeks ago");
  g_assert_null (liaison_today_fixture_find (page, LIAISON_TYPE_TOUCH_ROW, "Grace"));

  gtk_widget_activate (row);
  g_test_message ("%s", fixture->asked->str);
  g_assert_nonnull (strstr (fixture->asked->str, "show-contact"));
}

static void
test_not_now (LiaisonTodayFixture *fixture,
              gconstpointer        data)
{
  GtkWidget *page, *row;

  add_person (fixture, "Ada", 30, "2026-10-01");
  page = show_page (fixture);
  row = liaison_today_fixture_find (page, LIAISON_TYPE_TOUCH_ROW, "Ada");
  g_assert_nonnull (row);

  gtk_widget_activate_action (row, "touch.put-off", "i", 7);
  liaison_today_fixture_settle (fixture);
  g_assert_null (liaison_today_fixture_find (page, LIAISON_TYPE_TOUCH_ROW, "Ada"));
  g_assert_cmpstr (liaison_store_get_undo_label (fixture->store->store), ==, "Put Off Ada");

  g_free (liaison_store_undo (fixture->store->store, 0, NULL));
  liaison_today_fixture_settle (fixture);
  g_assert_nonnull (liaison_today_fixture_find (page, LIAISON_TYPE_TOUCH_ROW, "Ada"));
}

static void
test_many (LiaisonTodayFixture *fixture,
           gconstpointer        data)
{
  GtkWidget *page, *more;

  for (int i = 0; i < 7; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %d", i);
      g_autofree char *day = g_strdup_printf ("2026-0%d-01", i + 1);

      add_person (fixture, name, 30, day);
    }
  page = show_page (fixture);
  g_assert_nonnull (liaison_today_fixture_find (page, LIAISON_TYPE_TOUCH_ROW, "Person 0"));
  g_assert_null (liaison_today_fixture_find (page, LIAISON_TYPE_TOUCH_ROW, "Person 6"));
  more = liaison_today_fixture_find (page, GTK_TYPE_BUTTON, "_Show All");
  g_assert_nonnull (more);
  g_signal_emit_by_name (more, "clicked");
  g_assert_nonnull (liaison_today_fixture_find (page, LIAISON_TYPE_TOUCH_ROW, "Person 6"));
}

int
main (int   argc,
      char *argv[])
{
  liaison_today_fixture_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add (path, LiaisonTodayFixture, NULL, liaison_today_fixture_set_up, test, liaison_today_fixture_tear_down)
  ADD ("/today/touch/shows-who-is-due-and-why", test_due);
  ADD ("/today/touch/takes-not-now", test_not_now);
  ADD ("/today/touch/shows-all-when-asked", test_many);

  return g_test_run ();
}
