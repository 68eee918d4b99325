/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonImportFailure:
 *
 * Says that nothing was imported, and why.
 */
#define LIAISON_TYPE_IMPORT_FAILURE (liaison_import_failure_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonImportFailure, liaison_import_failure, LIAISON, IMPORT_FAILURE, AdwBin)

void liaison_import_failure_set_error (LiaisonImportFailure *self,
                                       const GError         *error,
                                       gboolean              can_try_again);

G_END_DECLS
