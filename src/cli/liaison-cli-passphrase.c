/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-passphrase.h"

#include "liaison-error.h"
#include "liaison-export.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* Bytes of a passphrase that are looked at. */
#define LONGEST 1024

/* The first line, without its end. */
static char *
read_line (FILE *stream)
{
  char line[LONGEST];

  if (fgets (line, sizeof line, stream) == NULL)
    return g_strdup ("");

  line[strcspn (line, "\r\n")] = '\0';

  return g_strdup (line);
}

static char *
read_file (const char *path,
           GError    **error)
{
  g_autofree char *name = g_filename_display_name (path);
  FILE            *stream = g_str_equal (path, "-") ? stdin : fopen (path, "re");
  g_autofree char *line = NULL;

  if (stream == NULL)
    {
      /* Translators: %s is the name of a file */
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("The passphrase could not be read from “%s”."), name);
      return NULL;
    }

  line = read_line (stream);
  if (stream != stdin)
    fclose (stream);
  if (*line != '\0')
    return g_steal_pointer (&line);

  /* Translators: %s is the name of a file */
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _("The first line of “%s” is empty; it is to be the passphrase. Nothing was changed."), name);

  return NULL;
}

/* What is typed is not shown. */
static char *
ask (const char *question)
{
  struct termios shown, hidden;
  char          *line;

  tcgetattr (STDIN_FILENO, &shown);
  hidden = shown;
  hidden.c_lflag &= ~(tcflag_t) ECHO;
  g_printerr ("%s ", question);
  tcsetattr (STDIN_FILENO, TCSAFLUSH, &hidden);
  line = read_line (stdin);
  tcsetattr (STDIN_FILENO, TCSAFLUSH, &shown);
  g_printerr ("\n");

  return line;
}

static char *
ask_twice (GError **error)
{
  g_autofree char *passphrase = ask (_("Passphrase:"));
  g_autofree char *again = ask (_("The passphrase again:"));

  if (g_str_equal (passphrase, again))
    return g_steal_pointer (&passphrase);

  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _("The two are not the same. Nothing was written."));

  return NULL;
}

static char *
dup_any (const char *path,
         gboolean    is_new,
         GError    **error)
{
  if (path != NULL)
    return read_file (path, error);
  if (isatty (STDIN_FILENO))
    return is_new ? ask_twice (error) : ask (_("Passphrase:"));

  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_LOCKED,
                       _("The archive needs a passphrase: name a file that holds it with --passphrase-file."));

  return NULL;
}

/**
 * liaison_cli_dup_passphrase:
 * @path: (nullable): the file whose first line it is, "-" for what is piped in;
 *   %NULL to ask for it on the terminal
 * @is_new: whether something is to be locked with it; it is asked for twice
 * @error: return location of a failure
 *
 * A passphrase stands neither in an argument nor in the environment, where
 * other programs read it.
 *
 * Returns: (transfer full) (nullable): a passphrase; a new one is long enough
 */
char *
liaison_cli_dup_passphrase (const char *path,
                            gboolean    is_new,
                            GError    **error)
{
  g_autofree char *passphrase = dup_any (path, is_new, error);

  if (passphrase == NULL || !is_new || liaison_export_is_passphrase (passphrase))
    return g_steal_pointer (&passphrase);

  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
               _("A passphrase has at least %d characters; four words that nobody would put together are good. Nothing was written."),
               LIAISON_PASSPHRASE_SHORTEST);

  return NULL;
}
