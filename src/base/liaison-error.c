/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-error.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (liaison-error-quark, liaison_error)

/* What the failure means for the reader's data, and what they can do. */
static const char *
advice (LiaisonError code)
{
  switch (code)
    {
    case LIAISON_ERROR_BUSY:
      return _("Another program is using the data. Nothing was changed; try again in a moment.");
    case LIAISON_ERROR_FULL:
      return _("There is no space left to save to. Nothing was changed; free some space and try again.");
    case LIAISON_ERROR_READ_ONLY:
      return _("The data cannot be written to where it is. Nothing was changed; check the permissions of the file and its folder.");
    case LIAISON_ERROR_LOOKING:
      return _("You are only looking at these data. Nothing was changed; close this window to go on with your own.");
    case LIAISON_ERROR_UNREADABLE:
      return _("The data cannot be read where it is. Nothing was changed; check the permissions of the file and its folder.");
    case LIAISON_ERROR_DAMAGED:
      return _("The data file is damaged. It was left as it is; restore a backup or save what can be read.");
    case LIAISON_ERROR_FOREIGN:
      return _("The file does not belong to Liaison and was left as it is.");
    case LIAISON_ERROR_CONSTRAINT:
      return _("The change contradicts other data and was not made. What it names may have been deleted meanwhile.");
    case LIAISON_ERROR_CONFLICT:
      return _("Something changed since. Nothing was undone; undo the later change first.");
    case LIAISON_ERROR_MOVED:
      return _("The data file was moved, removed, replaced or overwritten while it was open. Nothing was changed; open it again where it is now.");
    case LIAISON_ERROR_FAILED:
    case LIAISON_ERROR_NEWER: /* says which */
    case LIAISON_ERROR_NOT_FOUND:
    case LIAISON_ERROR_INVALID:
    case LIAISON_ERROR_TOO_LARGE:
    case LIAISON_ERROR_LOCKED:
    case LIAISON_ERROR_OUTDATED:
    default:
      return NULL;
    }
}

/**
 * liaison_error_dup_sentence:
 * @error: a failure
 *
 * Says a failure as a person would read it: what happened, what it means for
 * their data, and what they can do. The message of a parser or a file already
 * says so and is used as it is.
 *
 * Returns: (transfer full): a translated sentence
 */
char *
liaison_error_dup_sentence (const GError *error)
{
  const char *sentence;

  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain != LIAISON_ERROR)
    return g_strdup (error->message);

  sentence = advice (error->code);

  return g_strdup (sentence != NULL ? sentence : error->message);
}
