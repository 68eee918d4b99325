/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LiaisonImportState:
 * @LIAISON_IMPORT_STATE_NEW: becomes a new person, organization or other record
 * @LIAISON_IMPORT_STATE_UPDATED: adds something to one that is known
 * @LIAISON_IMPORT_STATE_SAME: says nothing that is not known
 * @LIAISON_IMPORT_STATE_SKIPPED: cannot be brought in, for a reason
 *
 * What an import makes of a row or card of a file.
 */
typedef enum
{
  LIAISON_IMPORT_STATE_NEW,
  LIAISON_IMPORT_STATE_UPDATED,
  LIAISON_IMPORT_STATE_SAME,
  LIAISON_IMPORT_STATE_SKIPPED,
} LiaisonImportState;

#define LIAISON_N_IMPORT_STATES 4

#define LIAISON_TYPE_IMPORT_STATE (liaison_import_state_get_type ())
GType liaison_import_state_get_type (void);

const char *liaison_import_state_get_label (LiaisonImportState state);

/**
 * LiaisonImportRow:
 *
 * One row or card of a file and what its import would do. It never changes.
 *
 * Properties: line, state, name, is-organization, changes, reason.
 */
#define LIAISON_TYPE_IMPORT_ROW (liaison_import_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonImportRow, liaison_import_row, LIAISON, IMPORT_ROW, GObject)

LiaisonImportRow *liaison_import_row_new (guint              line,
                                          LiaisonImportState state,
                                          const char        *name,
                                          gboolean           is_organization,
                                          const char        *changes,
                                          const char        *reason);

guint              liaison_import_row_get_line (LiaisonImportRow *self);
LiaisonImportState liaison_import_row_get_state (LiaisonImportRow *self);
const char        *liaison_import_row_get_name (LiaisonImportRow *self);
gboolean           liaison_import_row_get_is_organization (LiaisonImportRow *self);
const char        *liaison_import_row_get_changes (LiaisonImportRow *self);
const char        *liaison_import_row_get_reason (LiaisonImportRow *self);

G_END_DECLS
