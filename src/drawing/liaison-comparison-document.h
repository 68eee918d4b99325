/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-comparison.h"
#include "liaison-document.h"

G_BEGIN_DECLS

LiaisonDocument *liaison_document_new_for_comparison (LiaisonComparison *comparison);

G_END_DECLS
