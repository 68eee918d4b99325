/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-saved-filter.h"

LIAISON_DEFINE_RECORD (LiaisonSavedFilter, liaison_saved_filter, "saved_filter", LIAISON_SAVED_FILTER_FIELDS)
