/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-shortcuts.h"

#include <adwaita.h>

static void
test_no_key_twice (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint                  n_shortcuts;
  const LiaisonShortcut *shortcuts = liaison_shortcuts_get_all (&n_shortcuts);

  for (guint i = 0; i < n_shortcuts; i++)
    for (guint k = 0; shortcuts[i].accelerators[k] != NULL; k++)
      {
        guint           keyval;
        GdkModifierType modifiers;

        g_assert_true (gtk_accelerator_parse (shortcuts[i].accelerators[k], &keyval, &modifiers));
        g_assert_true (g_hash_table_add (seen, (gpointer) g_intern_string (gtk_accelerator_name (keyval, modifiers))));
      }
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
  g_test_add_func ("/app/shortcuts/tooltips-tell-keys", test_tooltips_tell_keys);

  return g_test_run ();
}
