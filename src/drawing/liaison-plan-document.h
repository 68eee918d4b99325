/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-document.h"
#include "liaison-plan-entry.h"

G_BEGIN_DECLS

LiaisonDocument *liaison_document_new_for_plan (LiaisonPlanEntry *plan,
                                                GPtrArray        *openings);

LiaisonDocument *liaison_document_read_plan (LiaisonConnection *connection,
                                             GError           **error);

G_END_DECLS
