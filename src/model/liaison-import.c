/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-import.h"

LIAISON_DEFINE_RECORD (LiaisonImport, liaison_import, "import", LIAISON_IMPORT_FIELDS)
