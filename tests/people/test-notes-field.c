/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fixture.h"
#include "liaison-notes-field.h"
#include "liaison-people-resources.h"
#include "liaison-person.h"
#include "liaison-text-row.h"
#include "liaison-unsaved.h"

/* What is edited in a window that shows toasts, and no store to save it to. */
typedef struct
{
  LiaisonFixture *fixture;
  gint64          id;
  GtkWidget      *overlay;
  GtkWidget      *list;
  GtkWidget      *window;
} Scene;

static void
scene_set_up (Scene        *scene,
              gconstpointer data)
{
  scene->fixture = liaison_fixture_new ();
  scene->id = liaison_fixture_person (scene->fixture, "Ana");
  scene->overlay = adw_toast_overlay_new ();
  scene->list = gtk_list_box_new ();
  scene->window = gtk_window_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (scene->overlay), scene->list);
  gtk_window_set_child (GTK_WINDOW (scene->window), scene->overlay);
  gtk_window_present (GTK_WINDOW (scene->window));
}

static void
scene_tear_down (Scene        *scene,
                 gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (scene->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  liaison_fixture_free (scene->fixture);
}

static LiaisonPerson *
load_with (Scene      *scene,
           const char *field,
           const char *value)
{
  LiaisonPerson *person = liaison_fixture_load (scene->fixture, LIAISON_TYPE_PERSON, scene->id);

  g_object_set (person, field, value, NULL);

  return person;
}

static gboolean
tells (GtkWidget  *from,
       const char *words)
{
  if (GTK_IS_LABEL (from))
    return strstr (gtk_label_get_text (GTK_LABEL (from)), words) != NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (tells (child, words))
      return TRUE;

  return FALSE;
}

static void
test_notes_keep_what_is_shown (Scene        *scene,
                               gconstpointer data)
{
  g_autoptr (LiaisonPerson) person = load_with (scene, "notes", "First");
  g_autoptr (LiaisonPerson) changed = load_with (scene, "notes", "Second");
  GtkWidget *notes = g_object_new (LIAISON_TYPE_NOTES_FIELD, "field", "notes", "record", person, NULL);

  gtk_list_box_append (GTK_LIST_BOX (scene->list), notes);
  g_object_set (notes, "record", changed, NULL);
  g_assert_false (liaison_notes_field_has_typed (LIAISON_NOTES_FIELD (notes)));
  g_assert_false (tells (scene->overlay, "changed elsewhere"));
}

/* With "Typed" in it, of which nothing is stored. */
static void
assert_tells_of_another (Scene      *scene,
                         GtkWidget  *widget,
                         const char *field)
{
  g_autoptr (LiaisonPerson) same = load_with (scene, field, "First");
  g_autoptr (LiaisonPerson) changed = load_with (scene, field, "Second");

  g_object_set (widget, "record", same, NULL);
  g_assert_false (tells (scene->overlay, "changed elsewhere"));
  g_object_set (widget, "record", changed, NULL);
  g_assert_true (liaison_unsaved_holds (LIAISON_UNSAVED (widget)));
  g_assert_true (tells (scene->overlay, "changed elsewhere"));
}

static void
test_notes_tell_of_another (Scene        *scene,
                            gconstpointer data)
{
  g_autoptr (LiaisonPerson) person = load_with (scene, "notes", "First");
  GtkWidget *notes = g_object_new (LIAISON_TYPE_NOTES_FIELD, "field", "notes", "record", person, NULL);

  gtk_list_box_append (GTK_LIST_BOX (scene->list), notes);
  liaison_notes_field_set_text (LIAISON_NOTES_FIELD (notes), "Typed");
  assert_tells_of_another (scene, notes, "notes");
}

static void
test_rows_tell_of_another (Scene        *scene,
                           gconstpointer data)
{
  g_autoptr (LiaisonPerson) person = load_with (scene, "nickname", "First");
  GtkWidget *row = g_object_new (LIAISON_TYPE_TEXT_ROW, "title", "Field", "field", "nickname", "record", person, NULL);

  gtk_list_box_append (GTK_LIST_BOX (scene->list), row);
  gtk_widget_grab_focus (row);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_editable_set_text (GTK_EDITABLE (row), "Typed");
  assert_tells_of_another (scene, row, "nickname");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Typed");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  liaison_people_get_resource ();

#define TEST(name, function) g_test_add ("/people/notes-field/" name, Scene, NULL, scene_set_up, function, scene_tear_down)
  TEST ("shows-what-is-stored", test_notes_keep_what_is_shown);
  TEST ("tells-of-another", test_notes_tell_of_another);
  TEST ("rows-tell-of-another", test_rows_tell_of_another);

  return g_test_run ();
}
