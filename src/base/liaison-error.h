/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonError:
 * @LIAISON_ERROR_FAILED: something that no other code names
 * @LIAISON_ERROR_BUSY: another program holds the data; trying again helps
 * @LIAISON_ERROR_FULL: no space is left, or a limit of the system was reached
 * @LIAISON_ERROR_READ_ONLY: the place may not be written to
 * @LIAISON_ERROR_LOOKING: the database was opened only to look at it
 * @LIAISON_ERROR_UNREADABLE: what is there may not be read
 * @LIAISON_ERROR_DAMAGED: the database is not sound; nothing was written to it
 * @LIAISON_ERROR_NEWER: the file was made by a newer Liaison
 * @LIAISON_ERROR_FOREIGN: the file belongs to another program or is of another kind
 * @LIAISON_ERROR_CONSTRAINT: a rule of the data forbids the change
 * @LIAISON_ERROR_CONFLICT: a later change stands in the way of undo or redo
 * @LIAISON_ERROR_NOT_FOUND: there is no such record, file or entry
 * @LIAISON_ERROR_INVALID: what was given cannot be read; the message names the place
 * @LIAISON_ERROR_TOO_LARGE: what was given exceeds a limit; the message names it
 * @LIAISON_ERROR_LOCKED: what was given opens only with a passphrase, and not with the one that was said
 * @LIAISON_ERROR_MOVED: the database is not what stands at its place any more
 * @LIAISON_ERROR_OUTDATED: the data changed since something was compared with
 *   them; comparing again helps
 *
 * What a caller can do about a failure. Cancelling is %G_IO_ERROR_CANCELLED,
 * as everywhere in GIO.
 */
typedef enum
{
  LIAISON_ERROR_FAILED,
  LIAISON_ERROR_BUSY,
  LIAISON_ERROR_FULL,
  LIAISON_ERROR_READ_ONLY,
  LIAISON_ERROR_LOOKING,
  LIAISON_ERROR_UNREADABLE,
  LIAISON_ERROR_DAMAGED,
  LIAISON_ERROR_NEWER,
  LIAISON_ERROR_FOREIGN,
  LIAISON_ERROR_CONSTRAINT,
  LIAISON_ERROR_CONFLICT,
  LIAISON_ERROR_NOT_FOUND,
  LIAISON_ERROR_INVALID,
  LIAISON_ERROR_TOO_LARGE,
  LIAISON_ERROR_LOCKED,
  LIAISON_ERROR_MOVED,
  LIAISON_ERROR_OUTDATED,
} LiaisonError;

#define LIAISON_ERROR (liaison_error_quark ())

GQuark liaison_error_quark        (void);
char  *liaison_error_dup_sentence (const GError *error);

G_END_DECLS
