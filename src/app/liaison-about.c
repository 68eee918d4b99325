/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Later versions of libadwaita have AdwAboutDialog in place of AdwAboutWindow:
 * this file is the only one to know. */

/**
 * liaison_about_present:
 * @parent: (nullable): the window that it belongs to
 *
 * Says what the program is, and whose.
 */
void
liaison_about_present (GtkWindow *parent)
{
  static const char *const developers[] = { "The Liaison developers", NULL };

  adw_show_about_window (parent,
                         "application-name", "Liaison",
                         "application-icon", LIAISON_APPLICATION_ID,
                         "version", LIAISON_VERSION,
                         "developer-name", "The Liaison developers",
                         "developers", developers,
                         "comments", _ ("A networking planner for librarians. What you write stays on this computer."),
                                        /* TRANSLATORS: put your names here, one a line */
                                        "translator-credits", _ ("translator-credits"), "copyright", "© 2026 The Liaison developers", "license-type", GTK_LICENSE_GPL_3_0, NULL);
}
