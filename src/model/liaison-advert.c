/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-advert.h"

LIAISON_DEFINE_RECORD (LiaisonAdvert, liaison_advert, "advert", LIAISON_ADVERT_FIELDS)
