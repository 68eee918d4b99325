/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-entry-draft.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonObject *liaison_draft_copy_object (JsonNode *node);

LiaisonDraftPart *liaison_draft_part_read  (JsonNode               *node,
                                            const char             *number_member);
JsonNode         *liaison_draft_part_write (const LiaisonDraftPart *self,
                                            JsonArray              *before,
                                            const char             *number_member);

LiaisonFigure *liaison_draft_figure_read    (JsonObject          *object);
JsonObject    *liaison_draft_figure_write   (const LiaisonFigure *figure,
                                             JsonArray           *before);
gboolean       liaison_draft_figure_is_same (const LiaisonFigure *one,
                                             const LiaisonFigure *other);

G_END_DECLS
