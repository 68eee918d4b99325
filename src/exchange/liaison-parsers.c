/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-parsers.h"

#include "liaison-error.h"

#include <glib/gi18n-lib.h>
#include <gmodule.h>

#define MODULE_FILE "libliaison-parsers.so"

/* The place that tests name, that of a build that was not installed, and that
 * of one that was. */
static char *
dup_module_path (void)
{
  const char      *named = g_getenv ("LIAISON_MODULE_DIR");
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *built = folder != NULL ? g_build_filename (folder, "..", "exchange", MODULE_FILE, NULL) : NULL;

  if (named != NULL)
    return g_build_filename (named, MODULE_FILE, NULL);
  if (built != NULL && g_file_test (built, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&built);

  return g_build_filename (LIAISON_MODULE_DIR, MODULE_FILE, NULL);
}

static gpointer
load (gpointer nothing)
{
  g_autofree char   *path = dup_module_path ();
  GModule           *module = g_module_open (path, G_MODULE_BIND_LOCAL);
  LiaisonParsersFunc get;

  if (module == NULL || !g_module_symbol (module, LIAISON_PARSERS_SYMBOL, (gpointer *) &get))
    {
      g_warning ("The parsers cannot be loaded: %s", g_module_error ());
      return NULL;
    }

  /* GTypes are registered for good. */
  g_module_make_resident (module);

  return (gpointer) get ();
}

/**
 * liaison_parsers_load:
 * @error: return location of a failure
 *
 * Loads the parsers, once. Any thread may ask.
 *
 * Returns: (transfer none) (nullable): the parsers
 */
const LiaisonParsers *
liaison_parsers_load (GError **error)
{
  static GOnce          once = G_ONCE_INIT;
  const LiaisonParsers *parsers = g_once (&once, load, NULL);

  if (parsers == NULL)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_FAILED,
                         _("The part of Liaison that reads such files is missing. Install Liaison again; nothing was changed."));

  return parsers;
}
