/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-application.h"
#include "liaison-places.h"
#include "liaison-shortcuts.h"
#include "liaison-window.h"

#include <string.h>

static gboolean
has_action (LiaisonWindow *window,
            GActionMap    *application,
            const char    *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;
  GAction *action;

  g_action_parse_detailed_name (detailed, &name, &target, &error);
  g_assert_no_error (error);
  if (g_str_has_prefix (name, "window."))
    return TRUE;

  action = g_action_map_lookup_action (g_str_has_prefix (name, "win.") ? G_ACTION_MAP (window) : application, name + 4);
  if (action == NULL)
    return FALSE;
  if (target == NULL)
    g_assert_null (g_action_get_parameter_type (action));
  else
    g_assert_true (g_variant_is_of_type (target, g_action_get_parameter_type (action)));

  return TRUE;
}

static void
add_keys (const LiaisonShortcut *shortcut,
          GHashTable            *seen)
{
  for (guint k = 0; shortcut->accelerators[k] != NULL; k++)
    {
      guint            keyval;
      GdkModifierType  modifiers;
      g_autofree char *name = NULL;
      g_autofree char *key = NULL;

      g_assert_true (gtk_accelerator_parse (shortcut->accelerators[k], &keyval, &modifiers));
      name = gtk_accelerator_name (keyval, modifiers);
      g_assert_false (g_hash_table_contains (seen, name));
      key = shortcut->is_local ? g_strconcat (shortcut->group, ": ", name, NULL) : g_strdup (name);
      g_assert_true (g_hash_table_add (seen, g_steal_pointer (&key)));
    }
}

/* Keys that widgets give to what is in them may be the same in two of them. */
static void
test_no_key_twice (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint                  n_shortcuts;
  const LiaisonShortcut *shortcuts = liaison_shortcuts_get_all (&n_shortcuts);

  for (gboolean is_local = FALSE; is_local <= TRUE; is_local++)
    for (guint i = 0; i < n_shortcuts; i++)
      if (shortcuts[i].is_local == is_local)
        add_keys (&shortcuts[i], seen);
}

static void
test_groups_stand_together (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint                  n_shortcuts;
  const LiaisonShortcut *shortcuts = liaison_shortcuts_get_all (&n_shortcuts);

  for (guint i = 0; i < n_shortcuts; i++)
    if (i == 0 || !g_str_equal (shortcuts[i].group, shortcuts[i - 1].group))
      g_assert_true (g_hash_table_add (seen, (gpointer) shortcuts[i].group));
}

/* What takes its target from where it is used: a row, a toast, a notification. */
static const char *const aimed[] = { "show-contact", "edit-follow-up", "show-on-map", "show-entry", "undo-change", "follow-up-open", "look-into",
                                     "show-filter", "save-filter", "export-contacts", "show-coverage", "find-people", NULL };

/* What the desktop asks the application for: the window has each with keys. */
static const char *const errands[] = { "log", "add-person", "show-today", NULL };

static void
assert_in_table (GActionGroup *group,
                 const char   *prefix)
{
  g_auto (GStrv) names = g_action_group_list_actions (group);
  guint                  n_shortcuts;
  const LiaisonShortcut *shortcuts = liaison_shortcuts_get_all (&n_shortcuts);

  for (guint i = 0; names[i] != NULL; i++)
    {
      gboolean is_there = g_strv_contains (aimed, names[i]) || (g_str_equal (prefix, "app.") && g_strv_contains (errands, names[i]));

      for (guint k = 0; k < n_shortcuts && !is_there; k++)
        {
          g_autofree char *name = NULL;
          g_autoptr (GVariant) target = NULL;

          g_action_parse_detailed_name (shortcuts[k].action, &name, &target, NULL);
          is_there = g_str_has_prefix (name, prefix) && g_str_equal (name + strlen (prefix), names[i]);
        }
      if (!is_there)
        g_error ("%s%s has no row in the table of shortcuts, so neither keys nor Ctrl+K reach it", prefix, names[i]);
    }
}

/* Every key does something, and every place has one; every action has keys or
 * a place in the list of Ctrl+K. */
static void
test_every_key_has_an_action (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonApplication) application = liaison_application_new ();
  LiaisonWindow         *window = NULL;
  guint                  n_shortcuts, n_places;
  const LiaisonShortcut *shortcuts = liaison_shortcuts_get_all (&n_shortcuts);
  const LiaisonPlace    *places = liaison_places_get_all (&n_places);

  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  window = liaison_window_new (GTK_APPLICATION (application));

  for (guint i = 0; i < n_shortcuts; i++)
    if (!shortcuts[i].is_local && !has_action (window, G_ACTION_MAP (application), shortcuts[i].action))
      g_error ("%s has keys and is no action", shortcuts[i].action);
  for (guint i = 0; i < n_places; i++)
    {
      g_autofree char *action = g_strdup_printf ("win.show-place::%s", places[i].name);

      g_assert_nonnull (liaison_shortcuts_find (action));
    }

  assert_in_table (G_ACTION_GROUP (window), "win.");
  assert_in_table (G_ACTION_GROUP (application), "app.");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_tooltips_tell_keys (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkWidget *known = gtk_button_new ();
  GtkWidget *unknown = gtk_button_new ();

  gtk_actionable_set_action_name (GTK_ACTIONABLE (known), "win.search");
  gtk_widget_set_tooltip_text (known, "Search");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (unknown), "win.elsewhere");
  gtk_widget_set_tooltip_text (unknown, "Elsewhere");
  gtk_box_append (GTK_BOX (box), known);
  gtk_box_append (GTK_BOX (box), unknown);

  liaison_shortcuts_tell_tooltips (box);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (known), ==, "Search (Ctrl+F)");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (unknown), ==, "Elsewhere");
  g_object_unref (box);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/app/shortcuts/no-key-twice", test_no_key_twice);
  g_test_add_func ("/app/shortcuts/groups-stand-together", test_groups_stand_together);
  g_test_add_func ("/app/shortcuts/every-key-has-an-action", test_every_key_has_an_action);
  g_test_add_func ("/app/shortcuts/tooltips-tell-keys", test_tooltips_tell_keys);

  return g_test_run ();
}
