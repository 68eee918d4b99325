/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enum-types.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonSavedFilter:
 *
 * A filter that the user named.
 *
 * - filter: as JSON
 */
#define LIAISON_TYPE_SAVED_FILTER (liaison_saved_filter_get_type ())

/* clang-format off */
#define LIAISON_SAVED_FILTER_FIELDS(FIELD, T, p) \
  FIELD (T, p, TEXT, name, NULL) \
  FIELD (T, p, TEXT, filter, NULL) \
  FIELD (T, p, NUMBER, position, NULL)
/* clang-format on */

LIAISON_DECLARE_RECORD (LiaisonSavedFilter, liaison_saved_filter, SAVED_FILTER, LIAISON_SAVED_FILTER_FIELDS)

G_END_DECLS
