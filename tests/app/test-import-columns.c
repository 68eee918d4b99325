/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fixture.h"
#include "liaison-import-column.h"
#include "liaison-import-columns.h"
#include "liaison-import-plan.h"

#define NARROW 360

static GListModel *
read_columns (LiaisonFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "roster.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (LiaisonImportPlan) plan = NULL;

  g_assert_true (g_file_set_contents (path,
                                      "Wer & Was;Erreichbar;Eine Spalte mit einem sehr langen Namen und noch mehr Worten\n"
                                      "<b>Ada</b>;ada.lovelace.of.the.analytical.engines@mail.example.org;eins\n",
                                      -1, NULL));
  plan = liaison_import_plan_new_sync (fixture->store, file, NULL, NULL);
  g_assert_nonnull (plan);

  return g_object_ref (liaison_import_plan_get_columns (plan));
}

static AdwComboRow *
find_row (GtkWidget *widget,
          guint     *index)
{
  if (ADW_IS_COMBO_ROW (widget) && (*index)-- == 0)
    return ADW_COMBO_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      AdwComboRow *row = find_row (child, index);

      if (row != NULL)
        return row;
    }

  return NULL;
}

static void
test_choices_go_into_columns (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GListModel) columns = read_columns (fixture);
  g_autoptr (LiaisonImportColumn) first = g_list_model_get_item (columns, 0);
  GtkWidget   *page = g_object_ref_sink (g_object_new (LIAISON_TYPE_IMPORT_COLUMNS, "columns", columns, NULL));
  guint        index = 0;
  AdwComboRow *row = find_row (page, &index);
  gboolean     is_complete;
  int          least;

  /* What the file says is no markup. */
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Wer & Was");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "<b>Ada</b>");
  g_object_get (page, "is-complete", &is_complete, NULL);
  g_assert_false (is_complete);

  adw_combo_row_set_selected (row, LIAISON_COLUMN_USE_NAME);
  g_assert_cmpuint (liaison_import_column_get_use (first), ==, LIAISON_COLUMN_USE_NAME);
  g_object_get (page, "is-complete", &is_complete, NULL);
  g_assert_true (is_complete);

  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, NARROW);

  g_object_unref (page);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/app/import-columns/choices-go-into-columns", test_choices_go_into_columns);

  return g_test_run ();
}
