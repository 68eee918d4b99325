/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-application.h"

#include "liaison-core-file.h"
#include "liaison-isolate.h"
#include "liaison-language.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (LiaisonApplication) application = NULL;

  liaison_core_file_forbid ();
  liaison_language_prepare ();
  liaison_isolate_set_wanted (TRUE);
  g_set_prgname (LIAISON_APPLICATION_ID);
  g_set_application_name ("Liaison");

  application = liaison_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
