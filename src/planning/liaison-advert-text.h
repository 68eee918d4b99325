/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-advert.h"
#include "liaison-catalog.h"

G_BEGIN_DECLS

char *liaison_advert_text_dup   (GBytes         *bytes,
                                 GError        **error);
void  liaison_advert_text_guess (LiaisonAdvert  *advert,
                                 LiaisonCatalog *catalog);

G_END_DECLS
