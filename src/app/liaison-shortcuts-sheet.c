/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-shortcuts-sheet.h"

#include "liaison-places.h"
#include "liaison-shortcuts.h"
#include "liaison-tooltip-names.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#define SHEET_WIDTH 520
#define SHEET_HEIGHT 640

/* Whether the action of a shortcut is there in this window. */
static gboolean
is_there (const LiaisonShortcut *shortcut,
          GtkApplicationWindow  *window)
{
  const char      *base = strchr (shortcut->action, '.') + 1;
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (!g_action_parse_detailed_name (base, &name, &target, NULL))
    return FALSE;
  if (g_str_equal (name, "show-place"))
    return liaison_place_find (g_variant_get_string (target, NULL)) != NULL;
  if (g_str_has_prefix (shortcut->action, "win."))
    return g_action_map_lookup_action (G_ACTION_MAP (window), name) != NULL;
  if (g_str_has_prefix (shortcut->action, "app."))
    return g_action_map_lookup_action (G_ACTION_MAP (gtk_window_get_application (GTK_WINDOW (window))), name) != NULL;

  return TRUE;
}

static GtkWidget *
build_row (const LiaisonShortcut *shortcut,
           GtkWidget             *window)
{
  g_autofree char *keys = liaison_shortcut_dup_keys (shortcut, gtk_widget_get_display (window));
  GtkWidget       *label = gtk_shortcut_label_new (shortcut->accelerators[0]);
  GtkWidget       *row = adw_action_row_new ();

  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcut->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, keys, -1);

  return row;
}

static AdwPreferencesPage *
build_page (GtkApplicationWindow *window)
{
  AdwPreferencesPage    *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup   *group = NULL;
  guint                  n_shortcuts;
  const LiaisonShortcut *shortcuts = liaison_shortcuts_get_all (&n_shortcuts);
  const char            *heading = NULL;

  for (guint i = 0; i < n_shortcuts; i++)
    {
      if (shortcuts[i].accelerators[0] == NULL || !is_there (&shortcuts[i], window))
        continue;
      if (g_strcmp0 (heading, shortcuts[i].group) != 0)
        {
          heading = shortcuts[i].group;
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _ (heading));
          adw_preferences_page_add (page, group);
        }
      adw_preferences_group_add (group, build_row (&shortcuts[i], GTK_WIDGET (window)));
    }

  return page;
}

/**
 * liaison_shortcuts_sheet_present:
 * @window: the window whose shortcuts are shown
 *
 * Shows the keys of every action that there is, to read and to search. A
 * GtkShortcutsWindow does not fit a narrow screen.
 */
void
liaison_shortcuts_sheet_present (GtkApplicationWindow *window)
{
  GtkWidget *sheet = adw_preferences_window_new ();

  gtk_window_set_title (GTK_WINDOW (sheet), _ ("Keyboard Shortcuts"));
  gtk_window_set_default_size (GTK_WINDOW (sheet), SHEET_WIDTH, SHEET_HEIGHT);
  gtk_window_set_modal (GTK_WINDOW (sheet), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (sheet), GTK_WINDOW (window));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (sheet), build_page (window));
  liaison_tooltip_names_give (sheet);
  gtk_window_present (GTK_WINDOW (sheet));
}
