/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-shortcuts.h"

#include <glib/gi18n.h>
#include <string.h>

#define PLACES N_ ("Places")
#define CONTACTS N_ ("Contacts and Follow-Ups")
#define LIST N_ ("In the List of People")
#define MAP N_ ("On the Map")
#define GENERAL N_ ("General")

static const LiaisonShortcut shortcuts[] = {
  { "win.show-place::today", { "<Control>1", "<Alt>1" }, PLACES, N_ ("Today"), FALSE },
  { "win.show-place::people", { "<Control>2", "<Alt>2" }, PLACES, N_ ("People"), FALSE },
  { "win.show-place::map", { "<Control>3", "<Alt>3" }, PLACES, N_ ("Map"), FALSE },
  { "win.show-place::specialties", { "<Control>4", "<Alt>4" }, PLACES, N_ ("Specialties"), FALSE },
  { "win.show-place::plan", { "<Control>5", "<Alt>5" }, PLACES, N_ ("Plan"), FALSE },
  { "win.show-saved-filter(uint32 0)", { "<Control>6" }, PLACES, N_ ("The first filter that was kept"), FALSE },
  { "win.show-saved-filter(uint32 1)", { "<Control>7" }, PLACES, N_ ("The second filter that was kept"), FALSE },
  { "win.show-saved-filter(uint32 2)", { "<Control>8" }, PLACES, N_ ("The third filter that was kept"), FALSE },
  { "win.show-saved-filter(uint32 3)", { "<Control>9" }, PLACES, N_ ("The fourth filter that was kept"), FALSE },
  { "win.toggle-map-panel", { "F9" }, PLACES, N_ ("Insight, introductions and coverage beside the map"), FALSE },
  { "win.search", { "<Control>f" }, PLACES, N_ ("Search"), FALSE },
  { "win.jump", { "<Control>k" }, PLACES, N_ ("Go to anybody or anything"), FALSE },
  { "win.show-sidebar", { "<Alt>Left" }, PLACES, N_ ("Back to the places"), TRUE },

  { "win.add-person", { "<Control>n" }, CONTACTS, N_ ("Add a person"), FALSE },
  { "win.add-organization", { "<Shift><Control>n" }, CONTACTS, N_ ("Add an organization"), FALSE },
  { "win.log(int64 0)", { "<Control>l" }, CONTACTS, N_ ("Log what happened"), FALSE },
  { "win.add-follow-up(int64 0)", { "<Control>t" }, CONTACTS, N_ ("Add a follow-up"), FALSE },
  { "win.show-introductions", { "<Control>i" }, CONTACTS, N_ ("Introductions"), FALSE },
  { "win.show-tags", { "<Shift><Control>t" }, CONTACTS, N_ ("Tags"), FALSE },
  { "win.find-duplicates", { "<Control>d" }, CONTACTS, N_ ("Find duplicates"), FALSE },
  { "win.import", { "<Control>o" }, CONTACTS, N_ ("Import contacts"), FALSE },
  { "win.export::everything", { "<Control>e" }, CONTACTS, N_ ("Export everything"), FALSE },
  { "win.export::locked", { NULL }, CONTACTS, N_ ("Export everything, locked with a passphrase"), FALSE },
  { "win.export::vcard", { NULL }, CONTACTS, N_ ("Export contacts as vCard"), FALSE },
  { "win.export::csv", { NULL }, CONTACTS, N_ ("Export contacts as CSV"), FALSE },
  { "win.export::excel", { NULL }, CONTACTS, N_ ("Export contacts as CSV for Excel"), FALSE },
  { "win.export::calendar", { NULL }, CONTACTS, N_ ("Export to-dos and events as a calendar"), FALSE },
  { "win.export::folder", { NULL }, CONTACTS, N_ ("Export a folder of open formats"), FALSE },

  { "people.walk(1)", { "j", "Down" }, LIST, N_ ("Go down"), FALSE, TRUE },
  { "people.walk(-1)", { "k", "Up" }, LIST, N_ ("Go up"), FALSE, TRUE },
  { "list.activate-item(uint32 0)", { "Return" }, LIST, N_ ("Open"), FALSE, TRUE },
  { "people.log", { "l" }, LIST, N_ ("Log what happened with them"), FALSE, TRUE },
  { "people.follow-up", { "f" }, LIST, N_ ("Follow up with them"), FALSE, TRUE },
  { "people.show-filter-menu", { "<Shift><Control>f" }, LIST, N_ ("Filter"), FALSE, TRUE },
  { "people.clear-filter", { "<Control>BackSpace" }, LIST, N_ ("Clear the filter"), FALSE, TRUE },
  { "people.save-filter", { "<Control>s" }, LIST, N_ ("Keep the filter in the sidebar"), FALSE, TRUE },
  { "people.show-chosen-menu", { "<Control>m" }, LIST, N_ ("Change those chosen"), FALSE, TRUE },
  { "chosen.tag", { "t" }, LIST, N_ ("Tag them"), FALSE, TRUE },
  { "chosen.delete", { "Delete" }, LIST, N_ ("Delete them"), FALSE, TRUE },
  { "people.choose-all", { "<Control>a" }, LIST, N_ ("Choose all"), FALSE, TRUE },
  { "list.select-item(uint32 0)", { "<Shift>Down", "space" }, LIST, N_ ("Choose several"), FALSE, TRUE },
  { "people.stop-choosing", { "Escape" }, LIST, N_ ("Choose no longer"), FALSE, TRUE },
  { "saved-filter.rename(int64 0)", { "F2" }, LIST, N_ ("Rename a filter that was kept"), FALSE, TRUE },

  /* Keys of the picture, which are no actions. */
  { "map-key.walk", { "Left", "Right" }, MAP, N_ ("Walk along ties, as all arrow keys do"), FALSE, TRUE },
  { "map-key.next", { "Tab" }, MAP, N_ ("The next neighbour"), FALSE, TRUE },
  { "map-key.open", { "Return" }, MAP, N_ ("Open who is selected"), FALSE, TRUE },
  { "map-key.choose", { "space" }, MAP, N_ ("Choose several"), FALSE, TRUE },
  { "map-key.choose-walking", { "<Shift><Control>Right", "<Shift><Control>Left" }, MAP, N_ ("Walk, and choose on the way"), FALSE, TRUE },
  { "map-key.choose-all", { "<Control>a" }, MAP, N_ ("Choose all, or who is in focus"), FALSE, TRUE },
  { "map-key.choose-rows", { "<Shift>Down" }, MAP, N_ ("Choose several rows of the table"), FALSE, TRUE },
  { "map-key.move", { "<Control>Right", "<Control>Left" }, MAP, N_ ("Move those chosen"), FALSE, TRUE },
  { "map-key.look", { "<Shift>Right", "<Shift>Left" }, MAP, N_ ("Look elsewhere"), FALSE, TRUE },
  { "map-key.tie", { "Insert" }, MAP, N_ ("Draw a tie: walk to its other end and press Enter"), FALSE, TRUE },
  { "map-key.hide", { "Delete" }, MAP, N_ ("Hide those chosen"), FALSE, TRUE },
  { "map-key.focus", { "2" }, MAP, N_ ("Show only who is 1, 2 or 3 ties away"), FALSE, TRUE },
  { "map-key.zoom", { "plus", "minus" }, MAP, N_ ("Zoom"), FALSE, TRUE },
  { "map-key.fit", { "0" }, MAP, N_ ("Show everybody"), FALSE, TRUE },
  { "map-key.menu", { "Menu", "<Shift>F10" }, MAP, N_ ("What can be done there"), FALSE, TRUE },

  { "win.undo", { "<Control>z" }, GENERAL, N_ ("Undo"), TRUE },
  { "win.redo", { "<Shift><Control>z", "<Control>y" }, GENERAL, N_ ("Redo"), TRUE },
  { "win.show-backups", { NULL }, GENERAL, N_ ("Backups"), FALSE },
  { "app.preferences", { "<Control>comma" }, GENERAL, N_ ("Preferences"), FALSE },
  { "app.reminders", { NULL }, GENERAL, N_ ("Reminders"), FALSE },
  { "win.show-shortcuts", { "<Control>question" }, GENERAL, N_ ("Keyboard shortcuts"), FALSE },
  { "win.show-menu", { "F10" }, GENERAL, N_ ("Main menu"), FALSE },
  { "window.close", { "<Control>w" }, GENERAL, N_ ("Close the window"), FALSE },
  { "win.open-other", { NULL }, GENERAL, N_ ("Open another database"), FALSE },
  { "win.open-again", { NULL }, GENERAL, N_ ("Open the database again"), FALSE },
  { "app.open-example", { NULL }, GENERAL, N_ ("Open the example network"), FALSE },
  { "app.help", { "F1" }, GENERAL, N_ ("First week with Liaison"), FALSE },
  { "app.about", { NULL }, GENERAL, N_ ("About Liaison"), FALSE },
  { "app.quit", { "<Control>q" }, GENERAL, N_ ("Quit"), FALSE },
};

/**
 * liaison_shortcuts_get_all:
 * @n_shortcuts: (out): how many there are
 *
 * Returns: (array length=n_shortcuts) (transfer none): every shortcut of the
 *   program, groups together
 */
const LiaisonShortcut *
liaison_shortcuts_get_all (guint *n_shortcuts)
{
  g_return_val_if_fail (n_shortcuts != NULL, NULL);

  *n_shortcuts = G_N_ELEMENTS (shortcuts);

  return shortcuts;
}

/**
 * liaison_shortcuts_find:
 * @action: a detailed action name
 *
 * Returns: (nullable) (transfer none): its row of the table
 */
const LiaisonShortcut *
liaison_shortcuts_find (const char *action)
{
  g_return_val_if_fail (action != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (g_str_equal (shortcuts[i].action, action))
      return &shortcuts[i];

  return NULL;
}

/**
 * liaison_shortcuts_install:
 * @application: the application
 *
 * Gives their keys to the actions that come before what a focused widget does.
 */
void
liaison_shortcuts_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (!shortcuts[i].yields && !shortcuts[i].is_local)
      gtk_application_set_accels_for_action (application, shortcuts[i].action, (const char *const *) shortcuts[i].accelerators);
}

/**
 * liaison_shortcuts_add_yielding:
 * @window: a window
 *
 * Gives their keys to the actions that come after what a focused widget does:
 * Ctrl+Z in an entry takes back typing first.
 */
void
liaison_shortcuts_add_yielding (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_WIDGET (window));

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    for (guint k = 0; shortcuts[i].yields && shortcuts[i].accelerators[k] != NULL; k++)
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                            gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].accelerators[k]),
                                                              gtk_named_action_new (shortcuts[i].action)));
  gtk_widget_add_controller (window, controller);
}

/**
 * liaison_shortcut_get_title:
 * @self: a row of the table
 *
 * Returns: what it does, translated
 */
const char *
liaison_shortcut_get_title (const LiaisonShortcut *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return _ (self->title);
}

/**
 * liaison_shortcut_dup_keys:
 * @self: a row of the table
 * @display: whose keyboard it is
 *
 * Returns: (transfer full): the keys as people read them, "" for none
 */
char *
liaison_shortcut_dup_keys (const LiaisonShortcut *self,
                           GdkDisplay            *display)
{
  g_autoptr (GtkShortcutTrigger) trigger = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->accelerators[0] == NULL)
    return g_strdup ("");

  trigger = gtk_shortcut_trigger_parse_string (self->accelerators[0]);

  return gtk_shortcut_trigger_to_label (trigger, display);
}

static const LiaisonShortcut *
find_for_widget (GtkActionable *widget)
{
  const char      *name = gtk_actionable_get_action_name (widget);
  GVariant        *target = gtk_actionable_get_action_target_value (widget);
  g_autofree char *detailed = NULL;

  if (name == NULL)
    return NULL;
  detailed = g_action_print_detailed_name (name, target);

  return liaison_shortcuts_find (detailed);
}

/**
 * liaison_shortcuts_tell_tooltips:
 * @widget: a widget just made
 *
 * Adds the keys to the tooltips of the buttons in it.
 */
void
liaison_shortcuts_tell_tooltips (GtkWidget *widget)
{
  const LiaisonShortcut *shortcut = GTK_IS_ACTIONABLE (widget) ? find_for_widget (GTK_ACTIONABLE (widget)) : NULL;
  const char            *tooltip = gtk_widget_get_tooltip_text (widget);

  if (shortcut != NULL && shortcut->accelerators[0] != NULL && tooltip != NULL)
    {
      g_autofree char *keys = liaison_shortcut_dup_keys (shortcut, gtk_widget_get_display (widget));
      /* TRANSLATORS: a tooltip, what a button does and the keys for it */
      g_autofree char *text = g_strdup_printf (C_ ("tooltip", "%s (%s)"), tooltip, keys);

      gtk_widget_set_tooltip_text (widget, text);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    liaison_shortcuts_tell_tooltips (child);
}
