/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-enums.h"
#include "liaison-repeat-box.h"
#include "liaison-today-fixture.h"

static LiaisonRepeatBox *
show_box (LiaisonTodayFixture *fixture,
          const char          *day,
          const char          *rule)
{
  LiaisonRepeatBox *box = g_object_new (LIAISON_TYPE_REPEAT_BOX, NULL);

  adw_toast_overlay_set_child (fixture->overlay, GTK_WIDGET (box));
  liaison_repeat_box_set_start (box, day, "");
  liaison_repeat_box_set_rule (box, rule, LIAISON_REPEAT_FROM_SCHEDULE, day);

  return box;
}

static GtkWidget *
find_row (LiaisonRepeatBox *box,
          const char       *title)
{
  return liaison_today_fixture_find (GTK_WIDGET (box), ADW_TYPE_PREFERENCES_ROW, title);
}

static void
choose (LiaisonRepeatBox *box,
        const char       *title,
        guint             position)
{
  GtkWidget *row = find_row (box, title);

  g_test_message ("%s", title);
  g_assert_nonnull (row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), position);
}

static void
assert_rule (LiaisonRepeatBox *box,
             const char       *wanted)
{
  g_autofree char *rule = liaison_repeat_box_dup_rule (box);

  g_assert_cmpstr (rule, ==, wanted);
}

static void
assert_says (LiaisonRepeatBox *box,
             const char       *text)
{
  g_test_message ("%s", text);
  g_assert_nonnull (liaison_today_fixture_find (GTK_WIDGET (box), GTK_TYPE_LABEL, text));
}

static void
changed_cb (LiaisonRepeatBox *box,
            guint            *n_changes)
{
  (*n_changes)++;
}

static void
test_points (LiaisonTodayFixture *fixture,
             gconstpointer        data)
{
  LiaisonRepeatBox *box = show_box (fixture, "2026-11-24", ""); /* a Tuesday */
  guint             n_changes = 0;
  GtkWidget        *tuesday;

  g_signal_connect (box, "changed", G_CALLBACK (changed_cb), &n_changes);
  assert_rule (box, "");
  g_assert_null (find_row (box, "Every How Many"));
  choose (box, "_Repeats", 1);
  g_assert_cmpuint (n_changes, ==, 1);
  assert_rule (box, "FREQ=DAILY");
  assert_says (box, "Tuesday, 24 November 2026\nWednesday, 25 November 2026\nThursday, 26 November 2026\n"
                    "Friday, 27 November 2026\nSaturday, 28 November 2026");
  choose (box, "At a _Weekend", 1);
  assert_rule (box, "FREQ=DAILY;SHIFT=NEXT");

  choose (box, "At a _Weekend", 0);
  choose (box, "_Repeats", 2);
  tuesday = gtk_widget_get_next_sibling (liaison_today_fixture_find (find_row (box, "On"), GTK_TYPE_TOGGLE_BUTTON, NULL));
  gtk_test_accessible_assert_property (tuesday, GTK_ACCESSIBLE_PROPERTY_LABEL, "Tuesday");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tuesday), TRUE);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (liaison_today_fixture_find (find_row (box, "Every How Many"), GTK_TYPE_SPIN_BUTTON, NULL)), 2);
  choose (box, "En_ds", 1);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (liaison_today_fixture_find (find_row (box, "How Many Times"), GTK_TYPE_SPIN_BUTTON, NULL)), 3);
  assert_rule (box, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=3");
  assert_says (box, "Tuesday, 24 November 2026\nTuesday, 8 December 2026\nTuesday, 22 December 2026");

  choose (box, "En_ds", 0);
  choose (box, "_Repeats", 3);
  choose (box, "_On", 1);
  assert_rule (box, "FREQ=MONTHLY;INTERVAL=2;BYDAY=4TU");
  choose (box, "_On", 2);
  assert_rule (box, "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1");
  choose (box, "_On", 3);
  assert_rule (box, "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1TU");
  choose (box, "_Counted From", 1);
  g_assert_cmpint (liaison_repeat_box_get_repeat_from (box), ==, LIAISON_REPEAT_FROM_COMPLETION);
  choose (box, "_Repeats", 0);
  assert_rule (box, "");
}

/* What is shown and left alone is what it was, whatever it is. */
static void
test_keeps (LiaisonTodayFixture *fixture,
            gconstpointer        data)
{
  static const struct
  {
    const char *day;
    const char *rule;
  } cases[] = {
    { "2026-11-24", "FREQ=DAILY;INTERVAL=3" },
    { "2026-11-24", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270101" },
    { "2026-11-24", "FREQ=MONTHLY;BYDAY=4TU;COUNT=9" },
    { "2026-11-24", "FREQ=MONTHLY;BYDAY=-1TU" },
    { "2026-11-20", "FREQ=MONTHLY;BYDAY=-2FR" }, /* no row says this */
    { "2026-11-30", "FREQ=MONTHLY;BYDAY=5MO" },
    { "2026-11-16", "FREQ=MONTHLY;BYDAY=-3SU;SHIFT=NEXT" }, /* nor the day it was shifted to */
    { "2026-11-24", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1" },
    { "2026-11-24", "FREQ=DAILY;UNTIL=20270101T080000Z" },
    { "2024-02-29", "FREQ=YEARLY;SHIFT=BEFORE" },
    { "2026-11-24", "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU" },
    { "2026-11-24", "FREQ=DAILY;EXDATE=20261125" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LiaisonRepeatBox *box = show_box (fixture, cases[i].day, cases[i].rule);

      assert_rule (box, cases[i].rule);
    }
}

static void
test_narrow (LiaisonTodayFixture *fixture,
             gconstpointer        data)
{
  LiaisonRepeatBox *box = show_box (fixture, "2026-11-24", "FREQ=WEEKLY;BYDAY=TU;COUNT=3");
  int               minimum;

  gtk_widget_measure (GTK_WIDGET (box), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
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

  add_test ("/today/repeat-box/makes-rules-by-pointing", test_points);
  add_test ("/today/repeat-box/keeps-what-is-left-alone", test_keeps);
  add_test ("/today/repeat-box/fits-a-narrow-window", test_narrow);

  return g_test_run ();
}
