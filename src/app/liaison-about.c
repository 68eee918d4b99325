/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-about.h"

#include "liaison-catalog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Later versions of libadwaita have AdwAboutDialog in place of AdwAboutWindow:
 * this file is the only one to know. */

/* Sources of the catalogue whose licences ask for a notice. */
static const char *const noticed[] = { "onet-29-2", "esco-1-1" };

static void
add_notice (AdwAboutWindow *window,
            const char     *id)
{
  LiaisonSource   *source = liaison_catalog_get_source (liaison_catalog_get_default (), id);
  g_autofree char *text = g_markup_printf_escaped ("%s\n\n%s", liaison_source_get_attribution (source), liaison_source_get_licence (source));

  adw_about_window_add_legal_section (window, liaison_entry_get_name (LIAISON_ENTRY (source)), liaison_source_get_publisher (source),
                                      GTK_LICENSE_CUSTOM, text);
}

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
  /* TRANSLATORS: put your names here, one a line */
  const char *translators = _ ("translator-credits");
  GtkWidget  *window = g_object_new (ADW_TYPE_ABOUT_WINDOW,
                                     "transient-for", parent,
                                     "modal", TRUE,
                                     "application-name", "Liaison",
                                     "application-icon", LIAISON_APPLICATION_ID,
                                     "version", LIAISON_VERSION,
                                     "developer-name", "The Liaison developers",
                                     "developers", developers,
                                     "translator-credits", translators,
                                     "copyright", "© 2026 The Liaison developers",
                                     "license-type", GTK_LICENSE_GPL_3_0,
                                     NULL);

  adw_about_window_set_comments (ADW_ABOUT_WINDOW (window), _ ("A networking planner for librarians. What you write stays on this computer."));
  for (guint i = 0; i < G_N_ELEMENTS (noticed); i++)
    add_notice (ADW_ABOUT_WINDOW (window), noticed[i]);
  gtk_window_present (GTK_WINDOW (window));
}
