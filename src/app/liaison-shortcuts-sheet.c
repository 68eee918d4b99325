/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-shortcuts-sheet.h"

#include "liaison-places.h"
#include "liaison-shortcuts.h"

#include <glib/gi18n.h>
#include <string.h>

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

static void
append_shortcut (GString               *ui,
                 const LiaisonShortcut *shortcut)
{
  g_autofree char *accelerators = g_strjoinv (" ", (char **) shortcut->accelerators);
  g_autofree char *escaped = g_markup_escape_text (accelerators, -1);
  g_autofree char *title = g_markup_escape_text (_ (shortcut->title), -1);

  g_string_append_printf (ui,
                          "<child><object class='GtkShortcutsShortcut'>"
                          "<property name='accelerator'>%s</property><property name='title'>%s</property>"
                          "</object></child>",
                          escaped, title);
}

/* GTK 4.8 fills a GtkShortcutsWindow from a description only. */
static char *
describe (GtkApplicationWindow *window)
{
  GString               *ui = g_string_new ("<interface><object class='GtkShortcutsWindow' id='sheet'>"
                                                          "<property name='modal'>1</property>"
                                                          "<child><object class='GtkShortcutsSection'>"
                                                          "<property name='section-name'>shortcuts</property>"
                                                          "<property name='max-height'>10</property>");
  guint                  n_shortcuts;
  const LiaisonShortcut *shortcuts = liaison_shortcuts_get_all (&n_shortcuts);
  const char            *group = NULL;

  for (guint i = 0; i < n_shortcuts; i++)
    {
      if (shortcuts[i].accelerators[0] == NULL || !is_there (&shortcuts[i], window))
        continue;
      if (g_strcmp0 (group, shortcuts[i].group) != 0)
        {
          g_autofree char *title = g_markup_escape_text (_ (shortcuts[i].group), -1);

          g_string_append_printf (ui, "%s<child><object class='GtkShortcutsGroup'><property name='title'>%s</property>",
                                  group != NULL ? "</object></child>" : "", title);
          group = shortcuts[i].group;
        }
      append_shortcut (ui, &shortcuts[i]);
    }
  g_string_append (ui, "</object></child></object></child></object></interface>");

  return g_string_free (ui, FALSE);
}

/**
 * liaison_shortcuts_sheet_present:
 * @window: the window whose shortcuts are shown
 *
 * Shows the keys of every action that there is.
 */
void
liaison_shortcuts_sheet_present (GtkApplicationWindow *window)
{
  g_autofree char *ui = describe (window);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (ui, -1);
  GtkWindow *sheet = GTK_WINDOW (gtk_builder_get_object (builder, "sheet"));

  gtk_window_set_transient_for (sheet, GTK_WINDOW (window));
  gtk_window_present (sheet);
}
