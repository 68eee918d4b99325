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
 * The place of a contact in the list of people. It is empty until one comes near
 * it; then it holds a #LiaisonContactLine, and changes it when it is seen.
 *
 * Properties: row (#LiaisonRow), chosen (whether it is chosen or selected).
 */
#define LIAISON_TYPE_CONTACT_CELL (liaison_contact_cell_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonContactCell, liaison_contact_cell, LIAISON, CONTACT_CELL, AdwBin)

G_END_DECLS
