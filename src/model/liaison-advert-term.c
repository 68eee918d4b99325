/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-advert-term.h"

#include "liaison-advert.h"

LIAISON_DEFINE_RECORD (LiaisonAdvertTerm, liaison_advert_term, "advert_term", LIAISON_ADVERT_TERM_FIELDS)
