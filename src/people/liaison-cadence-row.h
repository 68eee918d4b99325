/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonCadenceRow:
 *
 * How often to be in touch with a person: chosen here, or as the tags say.
 * Below stands when that is next, or what the closeness suggests.
 *
 * Properties: editor, record (a #LiaisonPerson).
 */
#define LIAISON_TYPE_CADENCE_ROW (liaison_cadence_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCadenceRow, liaison_cadence_row, LIAISON, CADENCE_ROW, AdwComboRow)

G_END_DECLS
