/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonImportDialog:
 *
 * Shows what the import of files would do, one file after the other, and does
 * it when the user says so.
 */
#define LIAISON_TYPE_IMPORT_DIALOG (liaison_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonImportDialog, liaison_import_dialog, LIAISON, IMPORT_DIALOG, AdwWindow)

void liaison_import_dialog_present (GtkWindow    *parent,
                                    LiaisonStore *store,
                                    GListModel   *files);

G_END_DECLS
