/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-welcome-closures.h"

#include "liaison-role.h"
#include "liaison-specialty.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

/*
 * liaison_welcome_name_choice:
 * @widget: not looked at
 * @choice: (nullable): an entry of the catalogue, or the choice of none
 *
 * Returns: what the choice is called
 */
char *
liaison_welcome_name_choice (gpointer widget,
                             GObject *choice)
{
  if (LIAISON_IS_ENTRY (choice))
    return g_strdup (liaison_entry_get_name (LIAISON_ENTRY (choice)));

  return g_strdup (C_ ("choice", "Not now"));
}

/*
 * liaison_welcome_find_choice:
 * @choice: an entry of the catalogue, or the choice of none
 * @page: not looked at
 *
 * Returns: the words by which the choice is found
 */
char *
liaison_welcome_find_choice (GObject *choice,
                             gpointer page)
{
  return liaison_welcome_name_choice (page, choice);
}

/*
 * liaison_welcome_kind_choice:
 * @widget: not looked at
 * @choice: (nullable): an entry of the catalogue, or the choice of none
 *
 * Returns: the kind of the choice in a word, or ""
 */
char *
liaison_welcome_kind_choice (gpointer widget,
                             GObject *choice)
{
  if (LIAISON_IS_ROLE (choice))
    return g_strdup (_("Role"));
  if (LIAISON_IS_SPECIALTY (choice))
    return g_strdup (liaison_specialty_get_kind (LIAISON_SPECIALTY (choice)) == LIAISON_SPECIALTY_KIND_AREA ? _("Area") : _("Specialty"));

  return g_strdup ("");
}
