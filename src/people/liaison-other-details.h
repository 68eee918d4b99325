/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonOtherDetails:
 *
 * What an import could not place, to be read only; hidden where there is none.
 *
 * Properties: record (#LiaisonPerson or #LiaisonOrganization).
 */
#define LIAISON_TYPE_OTHER_DETAILS (liaison_other_details_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonOtherDetails, liaison_other_details, LIAISON, OTHER_DETAILS, AdwBin)

G_END_DECLS
