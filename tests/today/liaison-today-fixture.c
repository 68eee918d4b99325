/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-today-fixture.h"

#include "liaison-clock.h"
#include "liaison-date.h"

#include <locale.h>

/**
 * liaison_today_fixture_init: (skip)
 * @argc: from main()
 * @argv: from main()
 *
 * Prepares a test program: its locale, its display, a clock that stands.
 */
void
liaison_today_fixture_init (int    *argc,
                            char ***argv)
{
  setlocale (LC_ALL, "");
  gtk_test_init (argc, argv);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static void
asked_cb (GSimpleAction       *action,
          GVariant            *parameter,
          LiaisonTodayFixture *self)
{
  g_autofree char *target = parameter != NULL ? g_variant_print (parameter, FALSE) : g_strdup ("");

  g_string_append_printf (self->asked, "%s%s %s", self->asked->len > 0 ? ", " : "", g_action_get_name (G_ACTION (action)), target);
}

static void
add_action (LiaisonTodayFixture *self,
            GSimpleActionGroup  *group,
            const char          *name,
            const char          *type)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, type != NULL ? G_VARIANT_TYPE (type) : NULL);

  g_signal_connect (action, "activate", G_CALLBACK (asked_cb), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

/**
 * liaison_today_fixture_set_up: (skip)
 * @self: a fixture
 * @data: unused
 */
void
liaison_today_fixture_set_up (LiaisonTodayFixture *self,
                              gconstpointer        data)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  liaison_clock_fix (liaison_time_to_moment (TODAY, "08:00", NULL));
  self->store = liaison_fixture_new ();
  self->asked = g_string_new (NULL);
  self->window = GTK_WINDOW (gtk_window_new ());
  self->overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  gtk_window_set_child (self->window, GTK_WIDGET (self->overlay));
  gtk_window_set_default_size (self->window, 800, 600);

  add_action (self, actions, "edit-follow-up", "x");
  add_action (self, actions, "add-follow-up", "x");
  add_action (self, actions, "show-contact", "x");
  add_action (self, actions, "import", NULL);
  add_action (self, actions, "log", "x");
  gtk_widget_insert_action_group (GTK_WIDGET (self->window), "win", G_ACTION_GROUP (actions));
}

/**
 * liaison_today_fixture_tear_down: (skip)
 * @self: a fixture
 * @data: unused
 */
void
liaison_today_fixture_tear_down (LiaisonTodayFixture *self,
                                 gconstpointer        data)
{
  liaison_today_fixture_settle (self);
  gtk_window_destroy (self->window);
  liaison_today_fixture_settle (self);
  liaison_fixture_free (self->store);
  g_string_free (self->asked, TRUE);
}

/**
 * liaison_today_fixture_add: (skip)
 * @self: a fixture
 * @text: what to do
 * @day: when
 * @clock: at what time, or ""
 *
 * Returns: the id of a new follow-up
 */
gint64
liaison_today_fixture_add (LiaisonTodayFixture *self,
                           const char          *text,
                           const char          *day,
                           const char          *clock)
{
  g_autoptr (LiaisonFollowUp) record = liaison_follow_up_new ();

  liaison_follow_up_set_text (record, text);
  liaison_follow_up_set_day (record, day);
  liaison_follow_up_set_clock (record, clock);

  return liaison_fixture_save (self->store, record);
}

static gboolean
do_nothing (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  return TRUE;
}

static gpointer
read_nothing (LiaisonConnection *connection,
              gpointer           data,
              GCancellable      *cancellable,
              GError           **error)
{
  return g_strdup ("");
}

static void
noted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  *(gboolean *) data = TRUE;
}

/**
 * liaison_today_fixture_settle: (skip)
 * @self: a fixture
 *
 * Lets all come back that the store was asked for, and all be drawn.
 */
void
liaison_today_fixture_settle (LiaisonTodayFixture *self)
{
  for (int i = 0; i < 3; i++)
    {
      gboolean is_done = FALSE;
      g_autoptr (GError) error = NULL;
      g_autofree char *nothing = NULL;

      liaison_store_note_async (self->store->store, do_nothing, NULL, NULL, NULL, noted_cb, &is_done);
      while (!is_done)
        g_main_context_iteration (NULL, TRUE);
      nothing = liaison_store_read (self->store->store, read_nothing, NULL, NULL, &error);
      g_assert_no_error (error);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  if (GTK_IS_LABEL (widget))
    return g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
  if (ADW_IS_PREFERENCES_ROW (widget))
    return g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), text);
  if (GTK_IS_BUTTON (widget))
    return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0;

  return FALSE;
}

/**
 * liaison_today_fixture_find: (skip)
 * @from: a widget
 * @type: of what
 * @text: (nullable): what it says
 *
 * Returns: (transfer none) (nullable): the first such widget that can be seen
 */
GtkWidget *
liaison_today_fixture_find (GtkWidget  *from,
                            GType       type,
                            const char *text)
{
  if (!gtk_widget_get_visible (from))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (from), type) && (text == NULL || shows (from, text)))
    return from;

  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = liaison_today_fixture_find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}
