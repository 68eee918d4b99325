/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonContactCell:
 *
 * A contact in the list of people: avatar, name, where they are, sector, and
 * how long since the last contact. Set by hand, without expressions: rows are
 * bound while one scrolls.
 *
 * Properties: row (#LiaisonRow).
 */
#define LIAISON_TYPE_CONTACT_CELL (liaison_contact_cell_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonContactCell, liaison_contact_cell, LIAISON, CONTACT_CELL, AdwBin)

G_END_DECLS
