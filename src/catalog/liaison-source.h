/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog-part.h"
#include "liaison-entry.h"

G_BEGIN_DECLS

/**
 * LiaisonSource:
 *
 * A work that facts of the catalogue come from.
 */
#define LIAISON_TYPE_SOURCE (liaison_source_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSource, liaison_source, LIAISON, SOURCE, LiaisonEntry)

const char *liaison_source_get_publisher (LiaisonSource *self);
int         liaison_source_get_year (LiaisonSource *self);
const char *liaison_source_get_licence (LiaisonSource *self);
const char *liaison_source_get_attribution (LiaisonSource *self);

G_END_DECLS
