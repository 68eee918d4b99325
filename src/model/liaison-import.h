/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonImport:
 *
 * A file that was brought in.
 *
 * - name: of the file, without its folder
 * - form: "vcard", "linkedin", ...
 * - added: records made
 */
#define LIAISON_TYPE_IMPORT (liaison_import_get_type ())

/* clang-format off */
#define LIAISON_IMPORT_FIELDS(FIELD, T, p) \
  FIELD (T, p, TEXT, name, NULL) \
  FIELD (T, p, TEXT, form, NULL) \
  FIELD (T, p, NUMBER, added, NULL) \
  FIELD (T, p, NUMBER, updated, NULL) \
  FIELD (T, p, NUMBER, unchanged, NULL) \
  FIELD (T, p, NUMBER, skipped, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonImport, liaison_import, IMPORT, LIAISON_IMPORT_FIELDS)

G_END_DECLS
