/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-method.h"
#include "liaison-duplicate-row.h"
#include "liaison-duplicates-dialog.h"
#include "liaison-fixture.h"
#include "liaison-person.h"

typedef struct
{
  LiaisonFixture *store;
  GtkWidget      *dialog;
} Fixture;

static void
add_mail (LiaisonFixture *store,
          gint64          person,
          const char     *address)
{
  g_autoptr (LiaisonContactMethod) method = liaison_contact_method_new ();

  liaison_contact_method_set_person (method, person);
  liaison_contact_method_set_value (method, address);
  liaison_fixture_save (store, method);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->store = liaison_fixture_new ();
  liaison_fixture_person (fixture->store, "Ada <b>Lovelace</b>");
  liaison_fixture_person (fixture->store, "A. b Lovelace b");
  liaison_fixture_person (fixture->store, "Grace Hopper");
  add_mail (fixture->store, 1, "ada@example.org");
  add_mail (fixture->store, 2, "b&b@example.org");
  fixture->dialog = liaison_duplicates_dialog_new (fixture->store->store);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  liaison_fixture_free (fixture->store);
}

static GtkWidget *
find (GtkWidget  *widget,
      GType       type,
      const char *label)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (label == NULL || (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0) ||
       (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), label)) ||
       (ADW_IS_PREFERENCES_ROW (widget) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), label) == 0)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
wait_for (Fixture    *fixture,
          GType       type,
          const char *label)
{
  gint64     until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;
  GtkWidget *found;

  while ((found = find (fixture->dialog, type, label)) == NULL && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (found);

  return found;
}

static void
wait_until_gone (Fixture *fixture)
{
  gint64 until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;

  while (find (fixture->dialog, LIAISON_TYPE_DUPLICATE_ROW, NULL) != NULL && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (find (fixture->dialog, LIAISON_TYPE_DUPLICATE_ROW, NULL));
}

static void
open_pair (Fixture *fixture)
{
  GtkWidget *row = wait_for (fixture, LIAISON_TYPE_DUPLICATE_ROW, NULL);

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Ada <b>Lovelace</b> · A. b Lovelace b");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
}

/* Whoever is to say whether two are one sees what each of them is known by. */
static void
test_side_by_side (Fixture      *fixture,
                   gconstpointer data)
{
  GtkWidget *one, *other;

  open_pair (fixture);
  one = gtk_widget_get_parent (wait_for (fixture, GTK_TYPE_LABEL, "ada@example.org"));
  other = gtk_widget_get_parent (wait_for (fixture, GTK_TYPE_LABEL, "b&b@example.org"));
  g_assert_true (gtk_widget_get_next_sibling (one) == other);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (one))), ==, "Ada <b>Lovelace</b>");
}

static void
test_merge (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (LiaisonPerson) person = NULL;

  open_pair (fixture);
  adw_combo_row_set_selected (ADW_COMBO_ROW (wait_for (fixture, ADW_TYPE_COMBO_ROW, "Name")), 1);
  g_signal_emit_by_name (wait_for (fixture, GTK_TYPE_BUTTON, "_Merge"), "clicked");
  wait_until_gone (fixture);
  g_assert_cmpint (liaison_fixture_count (fixture->store, LIAISON_TYPE_PERSON), ==, 2);
  person = liaison_fixture_load (fixture->store, LIAISON_TYPE_PERSON, 1);
  g_assert_cmpstr (liaison_person_get_name (person), ==, "A. b Lovelace b");

  g_free (liaison_store_undo (fixture->store->store, 0, NULL));
  wait_for (fixture, LIAISON_TYPE_DUPLICATE_ROW, NULL);
  g_assert_cmpint (liaison_fixture_count (fixture->store, LIAISON_TYPE_PERSON), ==, 3);
}

static void
test_tell_apart (Fixture      *fixture,
                 gconstpointer data)
{
  open_pair (fixture);
  g_signal_emit_by_name (wait_for (fixture, GTK_TYPE_BUTTON, "_Not the Same"), "clicked");
  wait_until_gone (fixture);
  g_assert_cmpint (liaison_fixture_count (fixture->store, LIAISON_TYPE_PERSON), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/people/duplicates/stand-side-by-side", Fixture, NULL, set_up, test_side_by_side, tear_down);
  g_test_add ("/people/duplicates/merges-with-what-one-chose", Fixture, NULL, set_up, test_merge, tear_down);
  g_test_add ("/people/duplicates/tells-apart", Fixture, NULL, set_up, test_tell_apart, tear_down);

  return g_test_run ();
}
