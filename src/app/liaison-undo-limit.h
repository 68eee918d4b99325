/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

void liaison_undo_limit_bind (AdwComboRow  *row,
                              LiaisonStore *store);

G_END_DECLS
