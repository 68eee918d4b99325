/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-detail.h"
#include "liaison-document.h"
#include "liaison-surroundings.h"

G_BEGIN_DECLS

LiaisonDocument *liaison_document_new_for_contact (LiaisonDetail       *detail,
                                                   GPtrArray           *interactions,
                                                   LiaisonSurroundings *around);
LiaisonDocument *liaison_document_read_contact (LiaisonConnection *connection,
                                                gint64             key,
                                                GError           **error);

G_END_DECLS
