/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog.h"

G_BEGIN_DECLS

char *liaison_notice_dup (LiaisonCatalog      *catalog,
                          LiaisonEntry *const *entries,
                          guint                n_entries);

G_END_DECLS
