/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-document.h"
#include "liaison-surroundings.h"

G_BEGIN_DECLS

void liaison_surroundings_figure_add (LiaisonDocument     *document,
                                      LiaisonSurroundings *around,
                                      const char          *caption);

G_END_DECLS
