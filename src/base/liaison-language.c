/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-language.h"

#include <libintl.h>
#include <locale.h>

/**
 * liaison_language_prepare:
 *
 * Takes up the language and the customs of the user; the first thing that a
 * program does.
 */
void
liaison_language_prepare (void)
{
  setlocale (LC_ALL, "");
  liaison_language_bind (GETTEXT_PACKAGE);
  textdomain (GETTEXT_PACKAGE);
}

/**
 * liaison_language_bind:
 * @domain: what a set of translations is called
 *
 * Says where the translations of @domain are: where they were installed, or for
 * a program that is not, in the folder that `LIAISON_LOCALE_DIR` names.
 */
void
liaison_language_bind (const char *domain)
{
  const char *folder = g_getenv ("LIAISON_LOCALE_DIR");

  bindtextdomain (domain, folder != NULL ? folder : LIAISON_LOCALE_DIR);
  bind_textdomain_codeset (domain, "UTF-8");
}
