/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

void liaison_merge_dialog_present (GtkWidget    *from,
                                   LiaisonStore *store,
                                   GArray       *keys);

G_END_DECLS
