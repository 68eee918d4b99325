/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-add-row.h"
#include "liaison-affiliation.h"
#include "liaison-contact.h"
#include "liaison-fixture.h"
#include "liaison-interaction-line.h"
#include "liaison-interaction-person.h"
#include "liaison-interaction.h"
#include "liaison-membership-row.h"
#include "liaison-method-row.h"
#include "liaison-notes-field.h"
#include "liaison-other-details.h"
#include "liaison-people-resources.h"
#include "liaison-person-view.h"
#include "liaison-related-line.h"
#include "liaison-text-row.h"
#include "liaison-timeline-view.h"
#include "liaison-timeline-year.h"

typedef struct
{
  LiaisonFixture       *fixture;
  gint64                id;
  LiaisonContactEditor *editor;
  GtkWidget            *list;
  GtkWidget            *window;
} Scene;

static void
scene_set_up (Scene        *scene,
              gconstpointer data)
{
  scene->fixture = liaison_fixture_new ();
  scene->id = liaison_fixture_person (scene->fixture, "Ana");
  scene->list = g_object_ref_sink (gtk_list_box_new ());
  scene->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (scene->window), scene->list);
  gtk_window_present (GTK_WINDOW (scene->window));
  scene->editor = liaison_contact_editor_new (scene->list);
  liaison_contact_editor_set_store (scene->editor, scene->fixture->store);
  liaison_contact_editor_set_name (scene->editor, "Ana");
}

static void
scene_tear_down (Scene        *scene,
                 gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (scene->window));
  g_object_unref (scene->list);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (scene->editor);
  liaison_fixture_free (scene->fixture);
}

static GtkWidget *
add_text_row (Scene      *scene,
              const char *field,
              gboolean    is_day)
{
  g_autoptr (LiaisonPerson) person = liaison_fixture_load (scene->fixture, LIAISON_TYPE_PERSON, scene->id);
  GtkWidget *row = g_object_new (LIAISON_TYPE_TEXT_ROW, "title", "Field", "field", field, "is-day", is_day,
                                 "change-label", "Edit Field of %s", "editor", scene->editor, "record", person, NULL);

  gtk_list_box_append (GTK_LIST_BOX (scene->list), row);

  return row;
}

static void
type (GtkWidget  *row,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE; /* the loop looks again */
}

static void
wait_for_label (Scene      *scene,
                const char *label)
{
  gint64 until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;
  guint  wake_id = g_timeout_add (100, wake_cb, NULL);

  while (g_strcmp0 (liaison_store_get_undo_label (scene->fixture->store), label) != 0 && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (wake_id);
  g_assert_cmpstr (liaison_store_get_undo_label (scene->fixture->store), ==, label);
}

static LiaisonPerson *
load (Scene *scene)
{
  return liaison_fixture_load (scene->fixture, LIAISON_TYPE_PERSON, scene->id);
}

static void
test_enter_saves_one_change (Scene        *scene,
                             gconstpointer data)
{
  GtkWidget *row = add_text_row (scene, "place", FALSE);
  g_autoptr (LiaisonPerson) person = NULL;
  g_autoptr (LiaisonPerson) before = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  type (row, "  Tarrow ");
  g_signal_emit_by_name (row, "entry-activated");
  liaison_text_row_commit (LIAISON_TEXT_ROW (row)); /* as when the row is left after Enter */
  wait_for_label (scene, "Edit Field of Ana");
  person = load (scene);
  g_assert_cmpstr (liaison_person_get_place (person), ==, "Tarrow");

  label = liaison_store_undo (scene->fixture->store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Edit Field of Ana");
  before = load (scene);
  g_assert_cmpstr (liaison_person_get_place (before), ==, "");
  g_assert_cmpstr (liaison_store_get_undo_label (scene->fixture->store), ==, "Save");
}

static void
test_wrong_day_stays_and_is_said (Scene        *scene,
                                  gconstpointer data)
{
  GtkWidget *row = add_text_row (scene, "birthday", TRUE);
  g_autoptr (LiaisonPerson) person = NULL;
  g_autoptr (LiaisonPerson) again = NULL;

  type (row, "someday");
  liaison_text_row_commit (LIAISON_TEXT_ROW (row));
  g_assert_true (liaison_text_row_has_problem (LIAISON_TEXT_ROW (row)));
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "someday");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);

  /* also when somebody else changes the record */
  again = load (scene);
  g_object_set (row, "record", again, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "someday");

  type (row, "5 March 1980");
  g_assert_false (liaison_text_row_has_problem (LIAISON_TEXT_ROW (row)));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Field");
  liaison_text_row_commit (LIAISON_TEXT_ROW (row));
  wait_for_label (scene, "Edit Field of Ana");
  person = load (scene);
  g_assert_cmpstr (liaison_person_get_birthday (person), ==, "1980-03-05");
}

static void
test_needed_text_is_not_emptied (Scene        *scene,
                                 gconstpointer data)
{
  GtkWidget *row = add_text_row (scene, "name", FALSE);
  g_autoptr (LiaisonPerson) person = NULL;

  g_object_set (row, "need", "A person needs a name", NULL);
  type (row, "   ");
  liaison_text_row_commit (LIAISON_TEXT_ROW (row));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "A person needs a name");
  person = load (scene);
  g_assert_cmpstr (liaison_person_get_name (person), ==, "Ana");
}

/* What a power failure would take is two seconds of typing. */
static void
test_saves_while_one_stays (Scene        *scene,
                            gconstpointer data)
{
  GtkWidget *row = add_text_row (scene, "place", FALSE);
  g_autoptr (LiaisonPerson) person = NULL;

  gtk_widget_grab_focus (row);
  type (row, "Tarrow ");
  wait_for_label (scene, "Edit Field of Ana");
  person = load (scene);
  g_assert_cmpstr (liaison_person_get_place (person), ==, "Tarrow");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Tarrow ");
}

static void
test_nothing_ends_before_it_begins (Scene        *scene,
                                    gconstpointer data)
{
  g_autoptr (LiaisonAffiliation) stint = liaison_affiliation_new ();
  GtkWidget *row;

  liaison_affiliation_set_person (stint, scene->id);
  liaison_affiliation_set_since (stint, "2020");
  liaison_fixture_save (scene->fixture, stint);
  row = g_object_new (LIAISON_TYPE_TEXT_ROW, "title", "Until", "field", "until", "is-day", TRUE, "change-label", "Edit Until of %s",
                      "editor", scene->editor, "record", stint, NULL);
  gtk_list_box_append (GTK_LIST_BOX (scene->list), row);

  type (row, "2010-05");
  liaison_text_row_commit (LIAISON_TEXT_ROW (row));
  g_assert_true (liaison_text_row_has_problem (LIAISON_TEXT_ROW (row)));
  type (row, "2020-03"); /* in the year in which it began */
  liaison_text_row_commit (LIAISON_TEXT_ROW (row));
  g_assert_false (liaison_text_row_has_problem (LIAISON_TEXT_ROW (row)));
  wait_for_label (scene, "Edit Until of Ana");
}

/* What could not be saved is not lost. */
static void
test_failed_edit_keeps_the_text (Scene        *scene,
                                 gconstpointer data)
{
  GtkWidget *row = add_text_row (scene, "place", FALSE);
  g_autoptr (LiaisonPerson) gone = liaison_person_new ();
  gint64 until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;
  guint  wake_id = g_timeout_add (100, wake_cb, NULL);

  liaison_record_set_identity (LIAISON_RECORD (gone), 4711, "uid", 1, 1);
  g_object_set (row, "record", gone, NULL);
  type (row, "Tarrow");
  liaison_text_row_commit (LIAISON_TEXT_ROW (row));
  while (!liaison_text_row_is_unsaved (LIAISON_TEXT_ROW (row)) && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (wake_id);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Tarrow");
  g_assert_true (liaison_text_row_is_unsaved (LIAISON_TEXT_ROW (row)));
}

/* The words of an addition that failed come back, but never over newer ones. */
static void
test_failed_addition_comes_back (Scene        *scene,
                                 gconstpointer data)
{
  GtkWidget *row = g_object_new (LIAISON_TYPE_ADD_ROW, "title", "Add", NULL);

  gtk_list_box_append (GTK_LIST_BOX (scene->list), row);
  type (row, " ana@example.org ");
  g_signal_emit_by_name (row, "entry-activated");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
  liaison_add_row_put_back (LIAISON_ADD_ROW (row));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "ana@example.org");
  type (row, "555");
  liaison_add_row_put_back (LIAISON_ADD_ROW (row));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "555");

  /* nor for another contact */
  liaison_add_row_forget (LIAISON_ADD_ROW (row));
  liaison_add_row_put_back (LIAISON_ADD_ROW (row));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
}

static void
test_what_is_shown_is_not_undone (Scene        *scene,
                                  gconstpointer data)
{
  GtkWidget *row = add_text_row (scene, "name", FALSE);

  gtk_widget_activate_action (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row))), "text.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Ana");
  g_assert_true (gtk_editable_get_enable_undo (GTK_EDITABLE (row))); /* of what one types */
}

static void
test_text_is_never_markup (Scene        *scene,
                           gconstpointer data)
{
  g_autoptr (LiaisonContactMethod) method = liaison_contact_method_new ();
  g_autoptr (LiaisonDetailEntry) entry = NULL;
  GtkWidget *row;

  liaison_contact_method_set_person (method, scene->id);
  liaison_contact_method_set_value (method, "<b>a</b>&amp;\nb");
  liaison_contact_method_set_label (method, "<i>home</i>");
  liaison_fixture_save (scene->fixture, method);
  entry = liaison_detail_entry_new (method, NULL, 0);
  row = g_object_new (LIAISON_TYPE_METHOD_ROW, "editor", scene->editor, "entry", entry, NULL);
  gtk_list_box_append (GTK_LIST_BOX (scene->list), row);

  g_assert_false (adw_preferences_row_get_use_markup (ADW_PREFERENCES_ROW (row)));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "<b>a</b>&amp; ↵ b");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "Email · <i>home</i>");
}

static void
test_notes_are_saved_when_left (Scene        *scene,
                                gconstpointer data)
{
  g_autoptr (LiaisonPerson) person = load (scene);
  g_autoptr (LiaisonPerson) saved = NULL;
  GtkWidget *notes = g_object_new (LIAISON_TYPE_NOTES_FIELD, "field", "notes", "change-label", "Edit Notes on %s",
                                   "editor", scene->editor, "record", person, NULL);

  gtk_list_box_append (GTK_LIST_BOX (scene->list), notes);
  liaison_notes_field_set_text (LIAISON_NOTES_FIELD (notes), "Two\nlines\n");
  liaison_notes_field_commit (LIAISON_NOTES_FIELD (notes));
  liaison_notes_field_commit (LIAISON_NOTES_FIELD (notes));
  wait_for_label (scene, "Edit Notes on Ana");
  saved = load (scene);
  g_assert_cmpstr (liaison_person_get_notes (saved), ==, "Two\nlines\n");
}

static void
test_other_details_are_shown (Scene        *scene,
                              gconstpointer data)
{
  g_autoptr (LiaisonPerson) person = load (scene);
  g_autoptr (LiaisonPerson) imported = load (scene);
  GtkWidget *details = g_object_new (LIAISON_TYPE_OTHER_DETAILS, "record", person, NULL);
  GtkWidget *list;
  GtkWidget *row;

  gtk_list_box_append (GTK_LIST_BOX (scene->list), details);
  g_assert_false (gtk_widget_get_visible (details));

  liaison_person_set_extra (imported, "ANNIVERSARY:2011-06-04\nX-A&B;C=\"<i>\":<b>");
  g_object_set (details, "record", imported, NULL);
  g_assert_true (gtk_widget_get_visible (details));
  list = gtk_widget_get_last_child (adw_bin_get_child (ADW_BIN (details)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, "Other Details");
  row = gtk_widget_get_first_child (list);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "4 June 2011");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Anniversary");
  row = gtk_widget_get_next_sibling (row);
  g_assert_false (adw_preferences_row_get_use_markup (ADW_PREFERENCES_ROW (row)));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "<b>");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "X-A&B");

  g_object_set (details, "record", person, NULL);
  g_assert_false (gtk_widget_get_visible (details));
}

/* ---- rows that make their fields when they unfold ---- */

static GtkWidget *
find_row (GtkWidget  *widget,
          const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
add_detail_row (Scene   *scene,
                GType    type,
                gpointer record)
{
  g_autoptr (LiaisonDetailEntry) entry = liaison_detail_entry_new (record, "", 0);
  GtkWidget *row = g_object_new (type, "editor", scene->editor, "entry", entry, NULL);

  gtk_list_box_append (GTK_LIST_BOX (scene->list), row);

  return row;
}

static void
test_renewal_is_kept (Scene        *scene,
                      gconstpointer data)
{
  g_autoptr (LiaisonMembership) membership = liaison_membership_new ();
  g_autoptr (LiaisonMembership) kept = NULL;
  GtkWidget *row, *dues;

  liaison_fixture_save (scene->fixture, membership);
  row = add_detail_row (scene, LIAISON_TYPE_MEMBERSHIP_ROW, membership);
  g_assert_null (find_row (row, "Dues"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  dues = find_row (row, "Dues");
  type (dues, "a lot");
  g_signal_emit_by_name (dues, "entry-activated");
  g_assert_true (liaison_text_row_has_problem (LIAISON_TEXT_ROW (dues)));
  type (dues, "120,50");
  g_signal_emit_by_name (dues, "entry-activated");
  wait_for_label (scene, "Edit Membership in Ana");
  type (find_row (row, "Renewal"), "2027-01-31");
  g_signal_emit_by_name (find_row (row, "Renewal"), "entry-activated");
  while (liaison_fixture_count (scene->fixture, LIAISON_TYPE_FOLLOW_UP) == 0)
    g_main_context_iteration (NULL, FALSE);

  kept = liaison_fixture_load (scene->fixture, LIAISON_TYPE_MEMBERSHIP, 1);
  g_assert_cmpfloat (liaison_membership_get_dues (kept), ==, 120.5);
  g_assert_cmpstr (liaison_membership_get_renews_on (kept), ==, "2027-01-31");
}

static void
test_interaction_unfolds_to_be_edited (Scene        *scene,
                                       gconstpointer data)
{
  g_autoptr (LiaisonInteraction) interaction = liaison_interaction_new ();
  g_autoptr (LiaisonInteraction) kept = NULL;
  GtkWidget *row;

  liaison_interaction_set_summary (interaction, "<b>Maps</b>");
  liaison_interaction_set_day (interaction, "2025-01-15");
  liaison_interaction_set_favour (interaction, LIAISON_FAVOUR_GIVEN);
  liaison_fixture_save (scene->fixture, interaction);
  row = add_detail_row (scene, LIAISON_TYPE_INTERACTION_LINE, interaction);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "<b>Maps</b>");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "Met · 15 January 2025 · I helped");

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  type (find_row (row, "Place or Event"), "ALA");
  g_signal_emit_by_name (find_row (row, "Place or Event"), "entry-activated");
  wait_for_label (scene, "Edit Interaction with Ana");
  kept = liaison_fixture_load (scene->fixture, LIAISON_TYPE_INTERACTION, 1);
  g_assert_cmpstr (liaison_interaction_get_place (kept), ==, "ALA");
}

static GtkWidget *
find_text (GtkWidget  *widget,
           const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_text (child, text);

  return found;
}

static void
test_only_long_lines_wrap (Scene        *scene,
                           gconstpointer data)
{
  const char *const summaries[] = { "Maps", "Spoke at length of maps, gazetteers and of who looks after them" };

  for (guint i = 0; i < G_N_ELEMENTS (summaries); i++)
    {
      g_autoptr (LiaisonInteraction) interaction = liaison_interaction_new ();
      GtkWidget *label;

      liaison_interaction_set_summary (interaction, summaries[i]);
      liaison_interaction_set_day (interaction, "2025-01-15");
      label = find_text (add_detail_row (scene, LIAISON_TYPE_INTERACTION_LINE, interaction), summaries[i]);
      g_assert_nonnull (label);
      g_assert_cmpint (gtk_label_get_wrap (GTK_LABEL (label)), ==, i == 1);
      g_assert_cmpint (gtk_label_get_ellipsize (GTK_LABEL (label)), ==, i == 1 ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
    }
}

static void
test_inferred_is_marked (Scene        *scene,
                         gconstpointer data)
{
  g_autoptr (LiaisonTie) inferred = liaison_tie_new ();
  GtkWidget *row;

  liaison_tie_set_person (inferred, scene->id);
  liaison_tie_set_other (inferred, liaison_fixture_person (scene->fixture, "Bo"));
  liaison_tie_set_closeness (inferred, 1);
  liaison_tie_set_since (inferred, "2019");
  liaison_tie_set_until (inferred, "2022");
  liaison_tie_set_notes (inferred, "County Library");
  row = add_detail_row (scene, LIAISON_TYPE_RELATED_LINE, inferred);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Both were at County Library, 2019 to 2022");
  g_assert_cmpint (liaison_fixture_count (scene->fixture, LIAISON_TYPE_TIE), ==, 0);
}

static void
test_timeline_makes_few_rows (Scene        *scene,
                              gconstpointer data)
{
  GtkWidget *view = g_object_new (LIAISON_TYPE_TIMELINE_VIEW, "editor", scene->editor, NULL);
  g_autoptr (LiaisonTimeline) timeline = liaison_timeline_new ();

  gtk_list_box_append (GTK_LIST_BOX (scene->list), view);
  g_object_set (view, "timeline", timeline, NULL);
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_last_child (adw_bin_get_child (ADW_BIN (view)))));
}

static gboolean
tell_much (LiaisonChange *change,
           gpointer       person,
           GError       **error)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (LiaisonInteraction) interaction = liaison_interaction_new ();
      g_autoptr (LiaisonInteractionPerson) link = liaison_interaction_person_new ();

      liaison_interaction_set_day (interaction, "2025-03-04");
      if (!liaison_change_save (change, interaction, error))
        return FALSE;
      liaison_interaction_person_set_interaction (link, liaison_record_get_id (LIAISON_RECORD (interaction)));
      liaison_interaction_person_set_person (link, *(gint64 *) person);
      if (!liaison_change_save (change, link, error))
        return FALSE;
    }

  return TRUE;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(LiaisonDetail **) data = liaison_detail_read_finish (LIAISON_STORE (source), result, NULL);
}

static LiaisonTimelineYear *
find_year (GtkWidget *widget)
{
  LiaisonTimelineYear *found = NULL;

  if (LIAISON_IS_TIMELINE_YEAR (widget))
    return LIAISON_TIMELINE_YEAR (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_year (child);

  return found;
}

/* However long it is, what is made at once fits into a frame; the rest of what
 * one sees follows, a little in each. */
static void
test_a_long_timeline_comes_bit_by_bit (Scene        *scene,
                                       gconstpointer data)
{
  GtkWidget *view = g_object_new (LIAISON_TYPE_TIMELINE_VIEW, "editor", scene->editor, NULL);
  g_autoptr (LiaisonDetail) detail = NULL;
  g_autoptr (GError) error = NULL;
  LiaisonTimelineYear *year;
  guint                n_shown = 0, wake_id = g_timeout_add (50, wake_cb, NULL);
  gint64               until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;

  liaison_store_change (scene->fixture->store, "Story", tell_much, &scene->id, NULL, &error);
  g_assert_no_error (error);
  liaison_detail_read_async (scene->fixture->store, liaison_contact_key_of_person (scene->id), NULL, read_cb, &detail);
  while (detail == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_list_box_append (GTK_LIST_BOX (scene->list), view);
  g_object_set (view, "timeline", liaison_detail_get_timeline (detail), NULL);

  year = find_year (view);
  g_assert_nonnull (year);
  g_assert_cmpuint (liaison_timeline_year_get_n_shown (year), <, 5);
  while (n_shown < 30 && g_get_monotonic_time () < until)
    {
      guint before = n_shown;

      g_main_context_iteration (NULL, TRUE);
      n_shown = liaison_timeline_year_get_n_shown (year);
      g_assert_cmpuint (n_shown, <=, before + 5);
    }
  g_source_remove (wake_id);
  g_assert_cmpuint (n_shown, ==, 30);
  g_object_set (view, "timeline", NULL, NULL);
}

#define ADD(path, func) g_test_add (path, Scene, NULL, scene_set_up, func, scene_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_type_ensure (LIAISON_TYPE_PERSON_VIEW);
  liaison_people_get_resource ();

  ADD ("/people/rows/enter-saves-one-change", test_enter_saves_one_change);
  ADD ("/people/rows/a-wrong-day-stays-and-is-said", test_wrong_day_stays_and_is_said);
  ADD ("/people/rows/needed-text-is-not-emptied", test_needed_text_is_not_emptied);
  ADD ("/people/rows/words-are-saved-while-one-stays", test_saves_while_one_stays);
  ADD ("/people/rows/nothing-ends-before-it-begins", test_nothing_ends_before_it_begins);
  ADD ("/people/rows/a-failed-edit-keeps-the-text", test_failed_edit_keeps_the_text);
  ADD ("/people/rows/a-failed-addition-comes-back", test_failed_addition_comes_back);
  ADD ("/people/rows/what-is-shown-is-not-undone", test_what_is_shown_is_not_undone);
  ADD ("/people/rows/text-is-never-markup", test_text_is_never_markup);
  ADD ("/people/rows/what-imports-could-not-place-is-shown", test_other_details_are_shown);
  ADD ("/people/rows/notes-are-saved-when-left", test_notes_are_saved_when_left);

  ADD ("/people/rows/a-renewal-is-kept-with-its-follow-up", test_renewal_is_kept);
  ADD ("/people/rows/an-interaction-unfolds-to-be-edited", test_interaction_unfolds_to_be_edited);
  ADD ("/people/rows/only-long-lines-wrap", test_only_long_lines_wrap);
  ADD ("/people/rows/what-is-inferred-is-marked", test_inferred_is_marked);
  ADD ("/people/rows/a-long-timeline-comes-bit-by-bit", test_a_long_timeline_comes_bit_by_bit);
  ADD ("/people/rows/an-empty-timeline-takes-no-room", test_timeline_makes_few_rows);

  return g_test_run ();
}
