/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-field-row.h"
#include "liaison-form-window.h"
#include "liaison-unsaved.h"

typedef struct
{
  GtkWidget       *window;
  GtkWidget       *other; /* takes the focus */
  LiaisonFieldRow *row;
  guint            n_applied;
} Field;

static void
applied_cb (Field *field)
{
  field->n_applied++;
}

static void
set_up (Field        *field,
        gconstpointer data)
{
  GtkWidget *list = gtk_list_box_new ();

  field->window = gtk_window_new ();
  field->other = gtk_button_new_with_label ("Other");
  field->row = g_object_new (LIAISON_TYPE_FIELD_ROW, "title", "Notes", NULL);
  liaison_field_row_show (field->row, "saved");
  g_signal_connect_swapped (field->row, "apply", G_CALLBACK (applied_cb), field);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (field->row));
  gtk_list_box_append (GTK_LIST_BOX (list), field->other);
  gtk_window_set_child (GTK_WINDOW (field->window), list);
  gtk_window_present (GTK_WINDOW (field->window));
  gtk_test_widget_wait_for_draw (field->window);
  gtk_widget_grab_focus (GTK_WIDGET (field->row));
}

static void
tear_down (Field        *field,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (field->window));
}

static void
type (Field      *field,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (field->row), text);
}

static void
assert_shows (Field      *field,
              const char *text,
              gboolean    is_unsaved)
{
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field->row)), ==, text);
  g_assert_cmpint (liaison_unsaved_holds (LIAISON_UNSAVED (field->row)), ==, is_unsaved);
}

static gboolean
press (Field *field,
       guint  keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (field->row));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }

  return handled;
}

/* ---- a text that is edited where it stands ---- */

static void
test_applies_when_left (Field        *field,
                        gconstpointer data)
{
  type (field, "typed");
  assert_shows (field, "typed", TRUE);
  gtk_widget_grab_focus (field->other);
  g_assert_cmpuint (field->n_applied, ==, 1);
  assert_shows (field, "typed", FALSE);

  /* Nothing new is not applied, nor is the same twice. */
  gtk_widget_grab_focus (GTK_WIDGET (field->row));
  gtk_widget_grab_focus (field->other);
  liaison_field_row_show (field->row, "typed");
  gtk_widget_grab_focus (GTK_WIDGET (field->row));
  gtk_widget_grab_focus (field->other);
  g_assert_cmpuint (field->n_applied, ==, 1);
}

static void
test_keeps_what_is_typed (Field        *field,
                          gconstpointer data)
{
  type (field, "typed");
  liaison_field_row_show (field->row, "saved by another");
  assert_shows (field, "typed", TRUE);
}

static void
test_keeps_what_was_refused (Field        *field,
                             gconstpointer data)
{
  type (field, "someday");
  gtk_widget_grab_focus (field->other);
  liaison_field_row_refuse (field->row);
  liaison_field_row_show (field->row, "saved");
  assert_shows (field, "someday", TRUE);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (field->row), "error"));
}

static void
test_follows_an_undo (Field        *field,
                      gconstpointer data)
{
  type (field, "typed");
  gtk_widget_grab_focus (field->other);
  liaison_field_row_show (field->row, "saved"); /* undone before it was read */
  assert_shows (field, "saved", FALSE);
}

static void
test_puts_back (Field        *field,
                gconstpointer data)
{
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (field->row)));

  g_assert_false (press (field, GDK_KEY_Escape));
  type (field, "a long text");
  g_assert_true (press (field, GDK_KEY_Escape));
  assert_shows (field, "saved", FALSE);
  g_assert_cmpuint (field->n_applied, ==, 0);

  /* It was not meant: Ctrl+Z brings it back. */
  gtk_widget_activate_action (text, "text.undo", NULL);
  while (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (field->row)), "a long text"))
    {
      g_assert_false (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (field->row)), "saved"));
      gtk_widget_activate_action (text, "text.undo", NULL);
    }
}

static void
test_clears (Field        *field,
             gconstpointer data)
{
  liaison_field_row_show (field->row, "");
  type (field, "a step");
  gtk_widget_grab_focus (field->other);
  liaison_field_row_clear (field->row);
  assert_shows (field, "", FALSE);
  type (field, "a step");
  gtk_widget_grab_focus (GTK_WIDGET (field->row));
  gtk_widget_grab_focus (field->other);
  g_assert_cmpuint (field->n_applied, ==, 2);

  type (field, "another");
  liaison_field_row_clear (field->row); /* the one before was added */
  assert_shows (field, "another", TRUE);
}

/* ---- a form ---- */

static void
test_tells_typed_from_shown (void)
{
  GtkWidget *form = g_object_new (LIAISON_TYPE_FORM_WINDOW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *search = gtk_search_entry_new ();
  GtkWidget *secret = gtk_password_entry_new ();
  GtkWidget *notes = gtk_text_view_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), "shown");
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), search);
  gtk_box_append (GTK_BOX (box), secret);
  gtk_box_append (GTK_BOX (box), notes);
  adw_window_set_content (ADW_WINDOW (form), box);
  gtk_window_present (GTK_WINDOW (form));
  g_assert_null (liaison_unsaved_find (form));

  gtk_editable_set_text (GTK_EDITABLE (search), "sought");
  gtk_editable_set_text (GTK_EDITABLE (secret), "secret");
  g_assert_null (liaison_unsaved_find (form));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (notes)), "typed", -1);
  g_assert_true (liaison_unsaved_find (form) == LIAISON_UNSAVED (form));
  liaison_form_window_settle (LIAISON_FORM_WINDOW (form));
  g_assert_null (liaison_unsaved_find (form));

  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_assert_nonnull (liaison_unsaved_find (form));
  gtk_window_destroy (GTK_WINDOW (form));
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Field        *field,
                  gconstpointer data);
  } tests[] = {
    { "applies-when-left", test_applies_when_left },
    { "keeps-what-is-typed", test_keeps_what_is_typed },
    { "keeps-what-was-refused", test_keeps_what_was_refused },
    { "follows-an-undo", test_follows_an_undo },
    { "puts-back", test_puts_back },
    { "clears", test_clears },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *name = g_strconcat ("/widgets/field-row/", tests[i].name, NULL);

      g_test_add (name, Field, NULL, set_up, tests[i].test, tear_down);
    }
  g_test_add_func ("/widgets/form-window/tells-typed-from-shown", test_tells_typed_from_shown);

  return g_test_run ();
}
