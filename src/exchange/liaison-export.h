/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-progress.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonExportForm:
 * @LIAISON_EXPORT_FORM_UNKNOWN: none of these
 * @LIAISON_EXPORT_FORM_JSON: everything, from which an import restores it
 * @LIAISON_EXPORT_FORM_VCARD: contacts as vCard 4.0
 * @LIAISON_EXPORT_FORM_CSV: contacts as a table
 * @LIAISON_EXPORT_FORM_GRAPHML: the network
 * @LIAISON_EXPORT_FORM_ICAL: what is to do, events, renewals and deadlines as iCalendar
 * @LIAISON_EXPORT_FORM_MARKDOWN: contacts with notes, conversations and follow-ups, to be read
 * @LIAISON_EXPORT_FORM_LOCKED: a ZIP archive with a file of each of these, which a passphrase opens
 * @LIAISON_EXPORT_FORM_FOLDER: a folder with a file of each of these
 *
 * What an export writes.
 */
typedef enum
{
  LIAISON_EXPORT_FORM_UNKNOWN,
  LIAISON_EXPORT_FORM_JSON,
  LIAISON_EXPORT_FORM_VCARD,
  LIAISON_EXPORT_FORM_CSV,
  LIAISON_EXPORT_FORM_GRAPHML,
  LIAISON_EXPORT_FORM_ICAL,
  LIAISON_EXPORT_FORM_MARKDOWN,
  LIAISON_EXPORT_FORM_LOCKED,
  LIAISON_EXPORT_FORM_FOLDER,
} LiaisonExportForm;

/**
 * LIAISON_PASSPHRASE_SHORTEST:
 *
 * Characters that a passphrase has at least. Whoever has the archive can try as
 * many as their machine is able to: those of ZIP cost 1,000 rounds of PBKDF2 each.
 */
#define LIAISON_PASSPHRASE_SHORTEST 12

/**
 * LiaisonExportSelection:
 * @keys: (nullable) (element-type gint64): the contacts to write, %NULL for
 *   all; JSON is of everything whatever they are
 * @has_mark: whether a table begins with a byte order mark, as Excel wants it
 * @passphrase: (nullable): what opens the archive of %LIAISON_EXPORT_FORM_LOCKED
 * @progress: (nullable): is told how far it is
 *
 * What of the data is written, and how.
 */
typedef struct
{
  GArray          *keys;
  gboolean         has_mark;
  const char      *passphrase;
  LiaisonProgress *progress;
} LiaisonExportSelection;

LiaisonExportForm liaison_export_guess_form (GFile *file);

gboolean          liaison_export_is_passphrase (const char *text);

void     liaison_export_async  (LiaisonStore                 *store,
                                GFile                        *file,
                                LiaisonExportForm             form,
                                const LiaisonExportSelection *selection,
                                GCancellable                 *cancellable,
                                GAsyncReadyCallback           callback,
                                gpointer                      user_data);
gboolean liaison_export_finish (LiaisonStore *store,
                                GAsyncResult *result,
                                GError      **error);
gboolean liaison_export_sync   (LiaisonStore                 *store,
                                GFile                        *file,
                                LiaisonExportForm             form,
                                const LiaisonExportSelection *selection,
                                GCancellable                 *cancellable,
                                GError                      **error);

G_END_DECLS
