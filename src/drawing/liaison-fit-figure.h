/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-comparison.h"
#include "liaison-document.h"

G_BEGIN_DECLS

void liaison_fit_figure_add (LiaisonDocument   *document,
                             LiaisonComparison *comparison);

G_END_DECLS
