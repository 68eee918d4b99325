/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-agent.h"

#include "liaison-core-file.h"
#include "liaison-error.h"
#include "liaison-forwarding.h"
#include "liaison-isolate.h"
#include "liaison-language.h"
#include "liaison-store.h"

#include <glib/gi18n.h>
#include <malloc.h>
#include <unistd.h>

typedef struct
{
  char    *data;
  gboolean once;
  gboolean version;
} Arguments;

static gboolean
parse (Arguments *arguments,
       char    ***argv,
       GError   **error)
{
  const GOptionEntry options[] = {
    { "data", 'd', 0, G_OPTION_ARG_FILENAME, &arguments->data, N_("Use this database"), N_("FILE") },
    { "once", 0, 0, G_OPTION_ARG_NONE, &arguments->once, N_("Ring what is due, say what is next and exit"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &arguments->version, N_("Print the version and exit"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_summary (context, _("Rings the reminders of Liaison while its window is closed."));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);

  return g_option_context_parse_strv (context, argv, error);
}

static char *
dup_database (const char *given)
{
  const char      *named = given != NULL ? given : g_getenv ("LIAISON_DATA");
  g_autofree char *path = named != NULL && *named != '\0' ? liaison_forwarding_follow (named) : NULL;

  return path != NULL ? liaison_store_dup_true_path (path) : liaison_store_dup_default_path ();
}

/* At a login before the window was ever opened, or after its database was
 * deleted, there is nothing to ring: none is made. */
static gboolean
work (Arguments *arguments,
      GError   **error)
{
  g_autofree char *database = dup_database (arguments->data);
  g_autoptr (GDBusConnection) connection = NULL;
  g_autoptr (LiaisonAgent) agent = NULL;
  gboolean worked;

  if (!g_file_test (database, G_FILE_TEST_EXISTS))
    {
      if (arguments->once)
        g_print ("%s\n", _("Nothing rings next."));
      return TRUE;
    }

  connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, error);
  agent = connection != NULL ? liaison_agent_new (database, connection, error) : NULL;
  if (agent == NULL)
    return FALSE;

  worked = arguments->once ? liaison_agent_run_once (agent) : liaison_agent_run (agent);
  liaison_agent_end (g_steal_pointer (&agent));

  return worked;
}

int
main (int   argc,
      char *argv[])
{
  g_auto (GStrv) words = NULL;
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  Arguments arguments = { 0 };
  gboolean  worked;

  /* Files are local here; the modules of others would take more memory than
   * all the rest. */
  g_setenv ("GIO_USE_VFS", "local", TRUE);
  mallopt (M_ARENA_MAX, 1);
  liaison_core_file_forbid ();
  liaison_language_prepare ();
  liaison_isolate_set_wanted (TRUE);
  g_set_prgname ("liaison-agent");

  words = g_strdupv (argv);
  worked = parse (&arguments, &words, &error);
  data = arguments.data;
  if (worked && arguments.version)
    g_print ("Liaison %s\n", LIAISON_VERSION);
  else if (worked)
    {
      /* The terminal or window that started it may go. */
      if (!arguments.once)
        setsid ();
      worked = work (&arguments, &error);
    }

  if (error != NULL)
    {
      g_autofree char *sentence = liaison_error_dup_sentence (error);

      g_printerr ("liaison-agent: %s\n", sentence);
    }

  return worked ? 0 : error != NULL && error->domain == G_OPTION_ERROR ? 2
                                                                       : 1;
}
